/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The five themes as data: one look a role. Numbers are those of the palette of 256 that xterm
 * fixed: 16 + 36 r + 6 g + b with six levels each, from 232 on greys.
 */
#include "term/theme.h"

#include "term/canvas.h"

#include <string.h>

#define BOLD RK_LOOK_BOLD
#define DIM RK_LOOK_DIM
#define REVERSE RK_LOOK_REVERSE
#define UNDERLINE RK_LOOK_UNDERLINE

enum { OWN = -1, RED = 1, GREEN = 2, CYAN = 6 };

typedef struct Theme {
	const char *name;
	int text, ground;
	RkLook roles[RK_ROLE_N]; /* ground is the theme's; colour 0 of a named theme: its text */
} Theme;

static const Theme terminal = {
	.name = "terminal",
	.text = OWN,
	.ground = OWN,
	.roles = {
		[RK_ROLE_MUTED] = { DIM, 0, 0 },
		[RK_ROLE_STRONG] = { BOLD, 0, 0 },
		[RK_ROLE_GOOD] = { 0, GREEN, 0 },
		[RK_ROLE_WARN] = { BOLD, 0, 0 },
		[RK_ROLE_BAD] = { BOLD, RED, 0 },
		[RK_ROLE_LIVE] = { REVERSE | BOLD, 0, 0 },
		[RK_ROLE_SELECTED] = { REVERSE, 0, 0 },
		[RK_ROLE_MARKED] = { BOLD, 0, 0 },
		[RK_ROLE_TITLE] = { BOLD, 0, 0 },
		[RK_ROLE_BORDER] = { DIM, 0, 0 },
		[RK_ROLE_FOCUS] = { BOLD, CYAN, 0 },
		[RK_ROLE_KEY] = { BOLD, 0, 0 },
		[RK_ROLE_INPUT] = { UNDERLINE, 0, 0 },
	},
};

static const Theme light = {
	.name = "light",
	.text = 234,
	.ground = 231,
	.roles = {
		[RK_ROLE_MUTED] = { 0, 241, 0 },
		[RK_ROLE_STRONG] = { BOLD, 0, 0 },
		[RK_ROLE_GOOD] = { 0, 22, 0 },
		[RK_ROLE_WARN] = { BOLD, 94, 0 },
		[RK_ROLE_BAD] = { BOLD, 124, 0 },
		[RK_ROLE_LIVE] = { REVERSE | BOLD, 124, 0 },
		[RK_ROLE_SELECTED] = { REVERSE, 0, 0 },
		[RK_ROLE_MARKED] = { BOLD, 90, 0 },
		[RK_ROLE_TITLE] = { BOLD, 0, 0 },
		[RK_ROLE_BORDER] = { 0, 243, 0 },
		[RK_ROLE_FOCUS] = { BOLD, 24, 0 },
		[RK_ROLE_KEY] = { BOLD, 24, 0 },
		[RK_ROLE_INPUT] = { UNDERLINE, 0, 0 },
	},
};

static const Theme dark = {
	.name = "dark",
	.text = 252,
	.ground = 234,
	.roles = {
		[RK_ROLE_MUTED] = { 0, 247, 0 },
		[RK_ROLE_STRONG] = { BOLD, 231, 0 },
		[RK_ROLE_GOOD] = { 0, 114, 0 },
		[RK_ROLE_WARN] = { BOLD, 221, 0 },
		[RK_ROLE_BAD] = { BOLD, 210, 0 },
		[RK_ROLE_LIVE] = { REVERSE | BOLD, 210, 0 },
		[RK_ROLE_SELECTED] = { REVERSE, 0, 0 },
		[RK_ROLE_MARKED] = { BOLD, 219, 0 },
		[RK_ROLE_TITLE] = { BOLD, 231, 0 },
		[RK_ROLE_BORDER] = { 0, 245, 0 },
		[RK_ROLE_FOCUS] = { BOLD, 117, 0 },
		[RK_ROLE_KEY] = { BOLD, 117, 0 },
		[RK_ROLE_INPUT] = { UNDERLINE, 0, 0 },
	},
};

static const Theme contrast = {
	.name = "contrast",
	.text = 231,
	.ground = 16,
	.roles = {
		[RK_ROLE_MUTED] = { 0, 252, 0 },
		[RK_ROLE_STRONG] = { BOLD, 0, 0 },
		[RK_ROLE_GOOD] = { BOLD, 120, 0 },
		[RK_ROLE_WARN] = { BOLD, 226, 0 },
		[RK_ROLE_BAD] = { BOLD | UNDERLINE, 217, 0 },
		[RK_ROLE_LIVE] = { REVERSE | BOLD, 226, 0 },
		[RK_ROLE_SELECTED] = { REVERSE | BOLD, 0, 0 },
		[RK_ROLE_MARKED] = { BOLD, 159, 0 },
		[RK_ROLE_TITLE] = { BOLD, 0, 0 },
		[RK_ROLE_BORDER] = { 0, 0, 0 },
		[RK_ROLE_FOCUS] = { BOLD, 159, 0 },
		[RK_ROLE_KEY] = { BOLD, 159, 0 },
		[RK_ROLE_INPUT] = { UNDERLINE, 0, 0 },
	},
};

/* Monochrome is the terminal's without its colours. */
static const Theme *const themes[RK_THEME_N] = { &terminal, &terminal, &light, &dark, &contrast };

const char *rk_theme_name(RkThemeId theme)
{
	return theme == RK_THEME_MONO ? "mono" : themes[MIN(theme, RK_THEME_N - 1)]->name;
}

RkThemeId rk_theme_find(const char *name)
{
	for (guint i = 0; i < RK_THEME_N; i++)
		if (g_strcmp0(rk_theme_name((RkThemeId)i), name) == 0)
			return (RkThemeId)i;
	return RK_THEME_TERMINAL;
}

RkThemeId rk_theme_fit(RkThemeId theme, int colours)
{
	if (colours < 8)
		return RK_THEME_MONO;
	return themes[theme]->ground != OWN && colours < 256 ? RK_THEME_TERMINAL : theme;
}

RkLook rk_theme_look(RkThemeId theme, RkRole role, guint cell_flags)
{
	const Theme *wanted = themes[MIN(theme, RK_THEME_N - 1)];
	RkLook look = wanted->roles[role < RK_ROLE_N ? role : RK_ROLE_NORMAL];

	look.ground = wanted->ground;
	if (look.colour == 0 || theme == RK_THEME_MONO)
		look.colour = wanted->text;
	if ((cell_flags & RK_CELL_UNDERLINE) != 0)
		look.flags |= UNDERLINE;
	if ((cell_flags & RK_CELL_SELECTED) != 0) {
		/* Dim on reverse vanishes in some terminals, colour on reverse paints the row. */
		look.flags = (look.flags & ~(guint)(DIM | UNDERLINE)) | REVERSE;
		look.colour = wanted->text;
	}
	return look;
}
