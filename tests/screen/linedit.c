/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line being typed.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/golden.h"
#include "widget/lineedit.h"

static void type(RkLineEdit *edit, const char *script)
{
	g_autoptr(GArray) keys = rk_key_script(script);

	assert_non_null(keys);
	for (guint i = 0; i < keys->len; i++)
		rk_line_edit_key(edit, &g_array_index(keys, RkKey, i));
}

static void keys_of_readline(void **state)
{
	static const struct {
		const char *keys, *text;
		gsize at;
	} cases[] = {
		{ "", "satu dua tiga", 13 },
		{ "<C-a>x", "xsatu dua tiga", 1 },
		{ "<C-a><C-k>", "", 0 },
		{ "<C-w>", "satu dua ", 9 },
		{ "<C-w><C-w><C-y>", "satu dua ", 9 },
		{ "<C-u><C-y><C-y>", "satu dua tigasatu dua tiga", 26 },
		{ "<A-b><A-b><C-k>", "satu ", 5 },
		{ "<C-a><A-f><C-d>", "satudua tiga", 4 },
		{ "<Home><Del><Del>", "tu dua tiga", 0 },
		{ "<C-b><C-b><Backspace>", "satu dua tga", 10 },
		{ "<C-Left>K<End>!", "satu dua Ktiga!", 15 },
		{ "<C-a><A-d>", " dua tiga", 0 },
		{ "<Left><Left><Left><Left><C-f>_", "satu dua t_iga", 11 },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		RkLineEdit edit;
		rk_line_edit_init(&edit, "satu dua tiga");
		type(&edit, cases[i].keys);
		assert_string_equal(edit.text->str, cases[i].text);
		assert_int_equal(edit.at, cases[i].at);
		rk_line_edit_clear(&edit);
	}
}

static void the_caret_stands_between_graphemes(void **state)
{
	RkLineEdit edit;

	rk_line_edit_init(&edit, "ae\xcc\x81作");
	type(&edit, "<Left><Left>");
	assert_int_equal(edit.at, 1);
	type(&edit, "<Del>");
	assert_string_equal(edit.text->str, "a作");
	type(&edit, "<End><Backspace>");
	assert_string_equal(edit.text->str, "a");
	rk_line_edit_clear(&edit);
}

static void a_paste_is_one_clean_line(void **state)
{
	RkLineEdit edit;
	char text[] = "dua\nbaris\t\x1b[2J\xff!";
	RkKey paste = { .kind = RK_KEY_PASTE, .paste = text };

	rk_line_edit_init(&edit, "");
	assert_true(rk_line_edit_key(&edit, &paste));
	assert_string_equal(edit.text->str, "dua baris [2J\xef\xbf\xbd!");
	rk_line_edit_clear(&edit);
}

static void enter_tab_and_escape_are_not_taken(void **state)
{
	RkLineEdit edit;
	RkKey keys[] = { RK_KEY_OF_NAME(ENTER), RK_KEY_OF_NAME(TAB), RK_KEY_OF_NAME(ESC),
		RK_KEY_OF_NAME(UP), RK_KEY_OF_CTRL('p'), RK_KEY_OF_CTRL('s') };

	rk_line_edit_init(&edit, "a");
	for (guint i = 0; i < RK_LEN(keys); i++)
		assert_false(rk_line_edit_key(&edit, &keys[i]));
	assert_string_equal(edit.text->str, "a");
	rk_line_edit_clear(&edit);
}

static void too_much_is_not_taken(void **state)
{
	RkLineEdit edit;

	rk_line_edit_init(&edit, "");
	edit.limit = 4;
	type(&edit, "abcdef");
	assert_string_equal(edit.text->str, "abcd");
	rk_line_edit_clear(&edit);
}

static void the_caret_is_always_in_the_picture(void **state)
{
	RkLineEdit edit;

	rk_line_edit_init(&edit, "Rapat koordinasi 作者 evaluasi perjanjian kerja sama");
	for (int cells = 1; cells < 70; cells++) {
		g_autoptr(RkCanvas) canvas = rk_canvas_new(cells + 2, 3);
		for (gsize at = 0; at <= edit.text->len; at = rk_caret_right(edit.text->str, at)) {
			edit.at = at;
			rk_canvas_clear(canvas);
			rk_line_edit_draw(&edit, canvas, 1, 1, cells, TRUE, NULL);
			golden_check_inside(canvas, (RkRect){ 1, 1, cells, 1 });
			assert_int_equal(canvas->cursor_y, 1);
			if (at == edit.text->len)
				break;
		}
	}
	rk_line_edit_clear(&edit);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_of_readline),
		cmocka_unit_test(the_caret_stands_between_graphemes),
		cmocka_unit_test(a_paste_is_one_clean_line),
		cmocka_unit_test(enter_tab_and_escape_are_not_taken),
		cmocka_unit_test(too_much_is_not_taken),
		cmocka_unit_test(the_caret_is_always_in_the_picture),
	};

	return cmocka_run_group_tests_name("linedit", tests, NULL, NULL);
}
