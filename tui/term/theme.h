/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a terminal says a role (practice 35). Text stands in the terminal's own colours; what a role
 * adds is bold, dim, reverse, underline, and for few of them one of the colours that are readable
 * on light, dark and Solarized ground (red, green, magenta, cyan). Never 0, 7, 8, 15, yellow or
 * blue. Every meaning is also a glyph or a word, so the monochrome theme loses nothing.
 */
#pragma once

#include "base/types.h"

typedef enum RkLookFlags {
	RK_LOOK_BOLD = 1 << 0,
	RK_LOOK_DIM = 1 << 1,
	RK_LOOK_REVERSE = 1 << 2,
	RK_LOOK_UNDERLINE = 1 << 3,
} RkLookFlags;

typedef struct RkLook {
	guint flags;
	int colour; /* -1: the terminal's own */
} RkLook;

typedef enum RkThemeId { RK_THEME_DEFAULT, RK_THEME_MONO } RkThemeId;

/* The look of a cell: its role and RkCellFlags. */
RkLook rk_theme_look(RkThemeId theme, RkRole role, guint cell_flags);
