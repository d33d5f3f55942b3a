/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two themes: the terminal's own colours, and none at all.
 */
#include "term/theme.h"

#include "term/canvas.h"

enum { OWN = -1, RED = 1, GREEN = 2, CYAN = 6 };

static const RkLook roles[RK_ROLE_N] = {
	[RK_ROLE_NORMAL] = { 0, OWN },
	[RK_ROLE_MUTED] = { RK_LOOK_DIM, OWN },
	[RK_ROLE_STRONG] = { RK_LOOK_BOLD, OWN },
	[RK_ROLE_GOOD] = { 0, GREEN },
	[RK_ROLE_WARN] = { RK_LOOK_BOLD, OWN },
	[RK_ROLE_BAD] = { RK_LOOK_BOLD, RED },
	[RK_ROLE_LIVE] = { RK_LOOK_REVERSE | RK_LOOK_BOLD, OWN },
	[RK_ROLE_SELECTED] = { RK_LOOK_REVERSE, OWN },
	[RK_ROLE_MARKED] = { RK_LOOK_BOLD, OWN },
	[RK_ROLE_TITLE] = { RK_LOOK_BOLD, OWN },
	[RK_ROLE_BORDER] = { RK_LOOK_DIM, OWN },
	[RK_ROLE_FOCUS] = { RK_LOOK_BOLD, CYAN },
	[RK_ROLE_KEY] = { RK_LOOK_BOLD, OWN },
	[RK_ROLE_INPUT] = { RK_LOOK_UNDERLINE, OWN },
};

RkLook rk_theme_look(RkThemeId theme, RkRole role, guint cell_flags)
{
	RkLook look = roles[role < RK_ROLE_N ? role : RK_ROLE_NORMAL];

	if (theme == RK_THEME_MONO)
		look.colour = OWN;
	if ((cell_flags & RK_CELL_UNDERLINE) != 0)
		look.flags |= RK_LOOK_UNDERLINE;
	if ((cell_flags & RK_CELL_SELECTED) != 0) {
		/* Dim on reverse vanishes in some terminals, colour on reverse paints the row. */
		look.flags =
			(look.flags & ~(guint)(RK_LOOK_DIM | RK_LOOK_UNDERLINE)) | RK_LOOK_REVERSE;
		look.colour = OWN;
	}
	return look;
}
