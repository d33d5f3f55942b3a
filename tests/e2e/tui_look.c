/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How it looks on real terminals: themes at once, terminals of eight colours and of none, the
 * console, ASCII, plain, and the mouse really off.
 */
#include <string.h>

#include "support/scene.h"

static Tt *demo(const char *term, const char *more)
{
	g_autofree char *name = g_strconcat("TERM=", term, NULL);
	const char *const env[] = { name, more, NULL };

	return SCENE(.now = SCENE_DECEMBER, .env = env,
		.one_screen = strcmp(term, "linux") == 0 || strcmp(term, "vt100") == 0);
}

/* Grounds of the whole grid: the one they have in common, or -2. */
static int ground_of(const Tt *t)
{
	int ground = tt_ground(t, 0, 0);

	for (int row = 0; row < tt_rows(t); row++)
		for (int col = 0; col < tt_cols(t); col++)
			if (tt_ground(t, row, col) != ground)
				return -2;
	return ground;
}

SCENARIO(a_theme_is_seen_at_once)
{
	static const struct {
		const char *name;
		int ground;
	} themes[] = { { "dark", 234 }, { "light", 231 }, { "contrast", 16 }, { "terminal", -1 },
		{ "mono", -1 } };
	Tt *t = demo("xterm-256color", NULL);

	assert_int_equal(ground_of(t), -1);
	for (gsize i = 0; i < G_N_ELEMENTS(themes); i++) {
		g_autofree char *keys = g_strdup_printf(":set theme %s<CR>", themes[i].name);
		tt_keys(t, keys);
		assert_int_equal(ground_of(t), themes[i].ground);
		tt_expect_text(t, "Beranda");
	}
	scene_leave(t);
}

static gboolean is_coloured(const Tt *t)
{
	for (int row = 0; row < tt_rows(t); row++)
		for (int col = 0; col < tt_cols(t); col++)
			if ((tt_attrs(t, row, col) & (TT_FOREGROUND | TT_BACKGROUND)) != 0)
				return TRUE;
	return FALSE;
}

SCENARIO(mono_and_no_color_have_no_colour)
{
	Tt *t = demo("xterm-256color", NULL);

	assert_true(is_coloured(t));
	tt_keys(t, ":set theme mono<CR>");
	assert_false(is_coloured(t));
	scene_leave(t);
	t = demo("xterm-256color", "NO_COLOR=1");
	assert_false(is_coloured(t));
	tt_expect_text(t, "Beranda");
	scene_leave(t);
}

SCENARIO(eight_colours_and_the_console)
{
	static const char *const terms[] = { "xterm", "screen", "tmux", "linux", "vt100" };

	for (gsize i = 0; i < G_N_ELEMENTS(terms); i++) {
		Tt *t = demo(terms[i], NULL);
		tt_expect_text(t, "Beranda");
		tt_keys(t, ":set theme dark<CR>");
		tt_expect_text(t, "Beranda");
		for (int row = 0; row < tt_rows(t); row++)
			for (int col = 0; col < tt_cols(t); col++) {
				assert_int_equal(tt_ground(t, row, col), -1);
				int ink = tt_ink(t, row, col);
				assert_true(
					ink < 8 && ink != 0 && ink != 7 && ink != 3 && ink != 4);
			}
		scene_leave(t);
	}
}

static gboolean is_ascii(Tt *t)
{
	for (const char *p = tt_text(t); *p; p++)
		if ((guchar)*p >= 0x80)
			return FALSE;
	return TRUE;
}

SCENARIO(ascii_at_once_and_back)
{
	Tt *t = demo("xterm-256color", NULL);

	assert_false(is_ascii(t));
	tt_keys(t, ":set glyphs ascii<CR>");
	assert_true(is_ascii(t));
	tt_expect_text(t, "Beranda");
	tt_keys(t, ":set glyphs unicode<CR>");
	assert_false(is_ascii(t));
	scene_leave(t);
}

SCENARIO(plain_has_no_borders)
{
	Tt *t = demo("xterm-256color", NULL);

	tt_expect_text(t, "┌");
	tt_keys(t, ":set plain yes<CR>");
	tt_refuse_text(t, "┌");
	tt_refuse_text(t, "│");
	tt_expect_text(t, "Beranda");
	tt_keys(t, ":set plain no<CR>");
	tt_expect_text(t, "┌");
	scene_leave(t);
}

/* Off is off: the terminal is no longer asked to report clicks, and a click does nothing. */
SCENARIO(the_mouse_is_really_off)
{
	Tt *t = demo("xterm-256color", NULL);
	int row = 0, col = 0;

	tt_keys(t, ":set mouse no<CR>");
	g_autofree char *before = g_strdup(tt_text(t));
	tt_click(t, tt_rows(t) - 1, 2);
	assert_string_equal(tt_text(t), before);
	tt_keys(t, ":set mouse yes<CR>");
	assert_true(tt_find(t, "tolong", &row, &col));
	tt_refuse_text(t, "Tombol: ");
	tt_click(t, row, col + 1);
	tt_expect_text(t, "Tombol: ");
	tt_keys(t, "<Esc>");
	scene_leave(t);
}
