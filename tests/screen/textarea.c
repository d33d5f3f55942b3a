/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several lines being typed.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/golden.h"
#include "widget/textarea.h"

static void type(RkTextArea *area, const char *script)
{
	g_autoptr(GArray) keys = rk_key_script(script);

	assert_non_null(keys);
	for (guint i = 0; i < keys->len; i++)
		rk_text_area_key(area, &g_array_index(keys, RkKey, i), TRUE);
}

static void moves_go_by_what_is_shown(void **state)
{
	RkTextArea area;

	rk_text_area_init(&area, "alpha beta gamma\nx");
	area.width = 12; /* "alpha beta " | "gamma" | "x" */
	assert_int_equal(rk_text_area_rows(&area, 12), 3);
	type(&area, "<Up><Up>");
	assert_int_equal(area.edit.at, 1);
	type(&area, "<End>");
	assert_int_equal(area.edit.at, 11);
	RkKey up = RK_KEY_OF_NAME(UP);
	area.edit.at = 0;
	assert_false(rk_text_area_key(&area, &up, TRUE));
	type(&area, "<Down>");
	assert_int_equal(area.edit.at, 11);
	rk_text_area_clear(&area);
}

static void enter_makes_a_line_when_wanted(void **state)
{
	RkTextArea area;
	RkKey enter = RK_KEY_OF_NAME(ENTER);

	rk_text_area_init(&area, "a");
	assert_false(rk_text_area_key(&area, &enter, FALSE));
	type(&area, "<Enter>b");
	assert_string_equal(area.edit.text->str, "a\nb");
	char text[] = "c\nd";
	RkKey paste = { .kind = RK_KEY_PASTE, .paste = text };
	rk_text_area_key(&area, &paste, TRUE);
	assert_string_equal(area.edit.text->str, "a\nbc\nd");
	rk_text_area_clear(&area);
}

static void it_stays_in_its_rectangle(void **state)
{
	RkTextArea area;

	rk_text_area_init(
		&area, "Rapat koordinasi 作者 evaluasi\n\nperjanjiankerjasamayangpanjang x");
	for (int height = 1; height < 12; height++)
		for (int width = 1; width < 60; width++)
			for (gsize at = 0; at < area.edit.text->len;
				at = rk_caret_right(area.edit.text->str, at)) {
				g_autoptr(RkCanvas) canvas = rk_canvas_new(width + 2, height + 2);
				RkRect rect = { 1, 1, width, height };
				area.edit.at = at;
				rk_text_area_draw(&area, canvas, rect, TRUE, NULL);
				golden_check_inside(canvas, rect);
				assert_true(canvas->cursor_x >= 0);
			}
	rk_text_area_clear(&area);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(moves_go_by_what_is_shown),
		cmocka_unit_test(enter_makes_a_line_when_wanted),
		cmocka_unit_test(it_stays_in_its_rectangle),
	};

	return cmocka_run_group_tests_name("textarea", tests, NULL, NULL);
}
