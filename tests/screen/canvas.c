/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The canvas: clipping, wide characters, hostile text, zones, ASCII.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/golden.h"
#include "term/theme.h"

#include "domain/model/words.h"

#include <string.h>

static void assert_row(const RkCanvas *canvas, int y, const char *expected)
{
	g_autofree char *row = rk_canvas_row(canvas, y);

	assert_string_equal(row, expected);
}

static void text_is_drawn_and_cut(void **state)
{
	g_autoptr(RkCanvas) canvas = rk_canvas_new(10, 3);

	assert_int_equal(rk_canvas_text(canvas, 1, 0, "Makassar", -1, RK_ROLE_STRONG), 8);
	rk_canvas_cut(canvas, 0, 1, "Rapat Koordinasi", 9, RK_ROLE_NORMAL);
	rk_canvas_align(canvas, 0, 2, "12", 10, 1, RK_ROLE_NORMAL);
	assert_row(canvas, 0, " Makassar ");
	assert_row(canvas, 1, "Rapat Ko… ");
	assert_row(canvas, 2, "        12");
	assert_int_equal(rk_canvas_cell(canvas, 1, 0)->role, RK_ROLE_STRONG);
	assert_int_equal(rk_canvas_cell(canvas, 9, 0)->role, RK_ROLE_NORMAL);
}

static void wide_characters_are_whole_or_absent(void **state)
{
	g_autoptr(RkCanvas) canvas = rk_canvas_new(5, 4);

	rk_canvas_text(canvas, 0, 0, "作者作", -1, RK_ROLE_NORMAL);
	assert_row(canvas, 0, "作者 ");
	/* Over the right half, then over the left one. */
	rk_canvas_text(canvas, 1, 0, "x", -1, RK_ROLE_NORMAL);
	assert_row(canvas, 0, " x者 ");
	rk_canvas_text(canvas, 2, 0, "y", -1, RK_ROLE_NORMAL);
	assert_row(canvas, 0, " xy  ");
	/* Half hidden on the left edge. */
	rk_canvas_text(canvas, -1, 1, "作ab", -1, RK_ROLE_NORMAL);
	assert_row(canvas, 1, " ab  ");
	RkRect old = rk_canvas_clip(canvas, (RkRect){ 1, 2, 3, 1 });
	rk_canvas_text(canvas, 0, 2, "a作作b", -1, RK_ROLE_NORMAL);
	rk_canvas_unclip(canvas, old);
	assert_row(canvas, 2, " 作  ");
}

static void combining_marks_share_a_cell(void **state)
{
	g_autoptr(RkCanvas) canvas = rk_canvas_new(4, 1);

	rk_canvas_text(canvas, 0, 0, "e\xcc\x81x", -1, RK_ROLE_NORMAL);
	assert_string_equal(rk_canvas_cell(canvas, 0, 0)->text, "e\xcc\x81");
	assert_string_equal(rk_canvas_cell(canvas, 1, 0)->text, "x");
}

static void hostile_characters_never_reach_a_cell(void **state)
{
	static const char *const texts[] = { "\x1b[31m", "a\x07",
		"\xe2\x80\xae"
		"abc",
		"\x7f", "\xc2\x9b", "x\xe2\x81\xa6" };

	for (guint i = 0; i < RK_LEN(texts); i++) {
		g_autoptr(RkCanvas) canvas = rk_canvas_new(8, 1);
		rk_canvas_text(canvas, 0, 0, texts[i], -1, RK_ROLE_NORMAL);
		g_autofree char *row = rk_canvas_row(canvas, 0);
		for (const char *p = row; *p; p = g_utf8_next_char(p)) {
			gunichar c = g_utf8_get_char(p);
			assert_true(c >= ' ' && c != 0x7f && !(c >= 0x80 && c < 0xa0));
			assert_true(c != 0x202e && c != 0x2066);
		}
	}
	g_autoptr(RkCanvas) canvas = rk_canvas_new(4, 1);
	rk_canvas_text(canvas, 0, 0, "a\tb\n", -1, RK_ROLE_NORMAL);
	assert_row(canvas, 0, "a b ");
}

static void nothing_is_drawn_outside_the_clip(void **state)
{
	g_autoptr(RkCanvas) canvas = rk_canvas_new(12, 6);
	RkRect rect = { 3, 2, 4, 2 };
	RkRect old = rk_canvas_clip(canvas, rect);

	for (int y = -2; y < 9; y++)
		for (int x = -5; x < 15; x++)
			rk_canvas_text(canvas, x, y, "作x者", -1, RK_ROLE_BAD);
	rk_canvas_fill(canvas, (RkRect){ -9, -9, 40, 40 }, "#", RK_ROLE_NORMAL);
	rk_canvas_flag(canvas, (RkRect){ -9, -9, 40, 40 }, RK_CELL_SELECTED);
	rk_canvas_cursor(canvas, 11, 5);
	golden_check_inside(canvas, rect);
	rk_canvas_unclip(canvas, old);
	assert_int_equal(canvas->cursor_x, 6);
	assert_int_equal(canvas->cursor_y, 3);
}

static void the_last_zone_wins(void **state)
{
	g_autoptr(RkCanvas) canvas = rk_canvas_new(10, 2);

	rk_canvas_zone(canvas, (RkRect){ 0, 0, 10, 2 }, RK_ZONE_PANE, 1, NULL);
	rk_canvas_zone(canvas, (RkRect){ 2, 0, 3, 1 }, RK_ZONE_ACTION, 7, NULL);
	assert_int_equal(rk_canvas_zone_at(canvas, 3, 0)->value, 7);
	assert_int_equal(rk_canvas_zone_at(canvas, 3, 1)->value, 1);
	assert_null(rk_canvas_zone_at(canvas, 30, 1));
}

static void ascii_keeps_the_columns(void **state)
{
	g_autoptr(RkCanvas) canvas = rk_canvas_new(12, 1);

	rk_canvas_text(canvas, 0, 0, "▌✓ é…作 ☃", -1, RK_ROLE_NORMAL);
	rk_canvas_ascii(canvas);
	assert_row(canvas, 0, "]+ e.?  ?   ");
}

static void every_glyph_of_the_words_has_a_look_alike(void **state)
{
	for (guint i = 0; rk_words_all[i]; i++)
		for (guint v = 1; v <= rk_words_all[i]->n; v++) {
			g_autoptr(RkCanvas) canvas = rk_canvas_new(2, 1);
			const char *glyph = rk_enum_glyph(rk_words_all[i], (int)v);
			if (!*glyph || strcmp(glyph, "?") == 0)
				continue;
			rk_canvas_text(canvas, 0, 0, glyph, -1, RK_ROLE_NORMAL);
			assert_int_equal(rk_canvas_cell(canvas, 0, 0)->width, 1);
			rk_canvas_ascii(canvas);
			if (strcmp(rk_canvas_cell(canvas, 0, 0)->text, "?") == 0)
				fail_msg("glyph \"%s\" has no ASCII", glyph);
		}
}

static void text_keeps_to_the_terminals_colours(void **state)
{
	for (guint role = 0; role < RK_ROLE_N; role++) {
		RkLook look = rk_theme_look(RK_THEME_TERMINAL, (RkRole)role, 0);
		assert_true(look.colour == -1 || look.colour == 1 || look.colour == 2 ||
			    look.colour == 5 || look.colour == 6);
		assert_int_equal(rk_theme_look(RK_THEME_MONO, (RkRole)role, 0).colour, -1);
		look = rk_theme_look(RK_THEME_TERMINAL, (RkRole)role, RK_CELL_SELECTED);
		assert_int_equal(look.colour, -1);
		assert_true((look.flags & RK_LOOK_REVERSE) != 0);
		assert_false((look.flags & RK_LOOK_DIM) != 0);
	}
	assert_true((rk_theme_look(RK_THEME_MONO, RK_ROLE_MUTED, 0).flags & RK_LOOK_DIM) != 0);
	assert_true((rk_theme_look(RK_THEME_MONO, RK_ROLE_BAD, 0).flags & RK_LOOK_BOLD) != 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_drawn_and_cut),
		cmocka_unit_test(wide_characters_are_whole_or_absent),
		cmocka_unit_test(combining_marks_share_a_cell),
		cmocka_unit_test(hostile_characters_never_reach_a_cell),
		cmocka_unit_test(nothing_is_drawn_outside_the_clip),
		cmocka_unit_test(the_last_zone_wins),
		cmocka_unit_test(ascii_keeps_the_columns),
		cmocka_unit_test(every_glyph_of_the_words_has_a_look_alike),
		cmocka_unit_test(text_keeps_to_the_terminals_colours),
	};

	return cmocka_run_group_tests_name("canvas", tests, NULL, NULL);
}
