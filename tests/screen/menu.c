/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Menus, confirmations, the picker.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/golden.h"
#include "widget/menu.h"
#include "widget/picker.h"

static RkMenu menu_make(gboolean confirm)
{
	RkMenu menu;

	rk_menu_init(&menu, "Kirim undangan",
		"Kirim 31 surel undangan \"Rakor Evaluasi PKS\"? Tidak dapat ditarik.", confirm);
	rk_menu_add(&menu, "k", "kirim", "31 surel", 1);
	rk_menu_add(&menu, "p", "lihat satu", NULL, 2);
	return menu;
}

static int press(RkMenu *menu, const char *script)
{
	g_autoptr(GArray) keys = rk_key_script(script);
	int value = RK_MENU_NONE;

	for (guint i = 0; i < keys->len; i++)
		value = rk_menu_key(menu, &g_array_index(keys, RkKey, i));
	return value;
}

static void a_menu_has_a_cursor(void **state)
{
	RkMenu menu = menu_make(FALSE);

	assert_int_equal(press(&menu, "<Enter>"), 1);
	assert_int_equal(press(&menu, "<Down><Enter>"), 2);
	assert_int_equal(press(&menu, "k"), 1);
	assert_int_equal(press(&menu, "q"), RK_MENU_CLOSE);
	g_array_index(menu.choices, RkMenuChoice, 0).off = TRUE;
	assert_int_equal(press(&menu, "k"), RK_MENU_KEPT);
	rk_menu_clear(&menu);
}

static void a_confirmation_takes_only_its_letters(void **state)
{
	RkMenu menu = menu_make(TRUE);

	assert_int_equal(press(&menu, "<Enter>"), RK_MENU_NONE);
	assert_int_equal(press(&menu, "<Space>"), RK_MENU_NONE);
	assert_int_equal(press(&menu, "<Down><Enter>"), RK_MENU_NONE);
	assert_int_equal(press(&menu, "y"), RK_MENU_NONE);
	assert_int_equal(press(&menu, "k"), 1);
	assert_int_equal(press(&menu, "<Esc>"), RK_MENU_CLOSE);
	rk_menu_clear(&menu);
}

static void boxes_stay_on_the_canvas(void **state)
{
	for (int height = 1; height <= 30; height++)
		for (int width = 1; width <= 100; width++) {
			g_autoptr(RkCanvas) canvas = rk_canvas_new(width, height);
			RkMenu menu = menu_make(height % 2);
			rk_menu_draw(&menu, canvas, rk_canvas_whole(canvas), "Esc belum");
			assert_true(canvas->cursor_x >= -1 && canvas->cursor_x < width);
			rk_menu_clear(&menu);
		}
	g_autoptr(RkCanvas) canvas = rk_canvas_new(80, 12);
	RkMenu menu = menu_make(TRUE);
	rk_menu_draw(&menu, canvas, rk_canvas_whole(canvas), "Esc belum");
	golden_check(canvas, "screen/confirm@80x12.screen");
	rk_menu_clear(&menu);
}

static void the_picker_narrows(void **state)
{
	static const char *const names[] = { "Kanim Tarakan", "Kanim Palopo", "Pemkot Tarakan" };
	RkPicker picker;

	rk_picker_init(&picker);
	for (guint i = 0; i < RK_LEN(names); i++) {
		RkPickerItem *item = g_new0(RkPickerItem, 1);
		item->label = g_strdup(names[i]);
		item->heading = g_strdup("Kantor");
		item->value = i;
		rk_picker_add(&picker, item);
	}
	rk_picker_filter(&picker, 0);
	assert_int_equal(picker.shown->len, 4); /* with its heading */
	assert_int_equal(rk_picker_item(&picker)->value, 0);
	rk_line_edit_set(&picker.edit, "palo");
	rk_picker_filter(&picker, 0);
	assert_int_equal(picker.shown->len, 1);
	assert_int_equal(rk_picker_item(&picker)->value, 1);
	rk_line_edit_set(&picker.edit, "@pemkot");
	rk_picker_filter(&picker, 1);
	assert_int_equal(rk_picker_item(&picker)->value, 2);
	rk_line_edit_set(&picker.edit, "zzz");
	rk_picker_filter(&picker, 0);
	assert_null(rk_picker_item(&picker));
	rk_picker_clear(&picker);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_menu_has_a_cursor),
		cmocka_unit_test(a_confirmation_takes_only_its_letters),
		cmocka_unit_test(boxes_stay_on_the_canvas),
		cmocka_unit_test(the_picker_narrows),
	};

	return cmocka_run_group_tests_name("menu", tests, NULL, NULL);
}
