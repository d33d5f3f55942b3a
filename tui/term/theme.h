/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a terminal says a role (practice 35). In the themes of the terminal's own colours text stands
 * in those; what a role adds is bold, dim, reverse, underline, and for few of them one of the
 * colours that are readable on light, dark and Solarized ground (red, green, cyan). Never 0, 7, 8,
 * 15, yellow or blue. The light, dark and high-contrast themes bring a ground of their own and need
 * 256 colours; without them the terminal's own are used. Every meaning is also a glyph or a word,
 * so the monochrome theme loses nothing.
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
	int colour; /* of the palette of 256; -1: the terminal's own */
	int ground; /* the same for what is behind it */
} RkLook;

/* In the order of the words of the option "theme". */
typedef enum RkThemeId {
	RK_THEME_TERMINAL,
	RK_THEME_MONO,
	RK_THEME_LIGHT,
	RK_THEME_DARK,
	RK_THEME_CONTRAST,
	RK_THEME_N,
} RkThemeId;

/* By its name in rakor.conf; the terminal's when there is no such theme. */
RkThemeId rk_theme_find(const char *name);
const char *rk_theme_name(RkThemeId theme);
/* The theme that a terminal of so many colours can show. */
RkThemeId rk_theme_fit(RkThemeId theme, int colours);
/* The look of a cell: its role and RkCellFlags. */
RkLook rk_theme_look(RkThemeId theme, RkRole role, guint cell_flags);
