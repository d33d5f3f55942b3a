/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Forms: keys, choices, what is wrong beside the field, any size.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/golden.h"
#include "widget/form.h"

#include <string.h>

static void check(RkForm *form, RkFormField *field, gpointer data)
{
	const char *text = rk_form_field_text(field);

	if (strcmp(field->name, "when") != 0 || !*text)
		return;
	if (strcmp(text, "besok") == 0)
		rk_form_field_say(field, NULL, "Jumat, 18 Oktober 2024");
	else
		rk_form_field_say(field, "tanggal tidak dikenal", NULL);
}

static void form_make(RkForm *form)
{
	static const char *const modes[] = { "", "luring", "daring", "hibrida", NULL };

	rk_form_init(form, "simpan", "batal", check, NULL);
	rk_form_add(form, NULL, "Rapat baru", RK_INPUT_NOTE, NULL, NULL);
	rk_form_add(form, "title", "Judul", RK_INPUT_TEXT, "", NULL)->required = TRUE;
	rk_form_add(form, "when", "Waktu", RK_INPUT_TEXT, "", NULL)->ghost = g_strdup("kam 9-12");
	rk_form_add(form, "mode", "Cara", RK_INPUT_CHOICE, "daring", modes);
	rk_form_add(form, "purpose", "Maksud", RK_INPUT_LONG,
		"Mengevaluasi pelaksanaan perjanjian kerja sama pembentukan kantor imigrasi", NULL);
}

static RkFormResult type(RkForm *form, const char *script)
{
	g_autoptr(GArray) keys = rk_key_script(script);
	RkFormResult result = RK_FORM_NONE;

	assert_non_null(keys);
	for (guint i = 0; i < keys->len; i++)
		result = rk_form_key(form, &g_array_index(keys, RkKey, i));
	return result;
}

static void enter_goes_on_and_control_s_saves(void **state)
{
	RkForm form;

	form_make(&form);
	assert_int_equal(form.focus, 1); /* notes take no input */
	assert_int_equal(type(&form, "Rakor<Enter>besok<Enter>"), RK_FORM_KEPT);
	assert_int_equal(form.focus, 3);
	assert_string_equal(rk_form_find(&form, "when")->echo, "Jumat, 18 Oktober 2024");
	assert_int_equal(type(&form, "<C-s>"), RK_FORM_SAVE);
	assert_string_equal(rk_form_field_text(rk_form_find(&form, "title")), "Rakor");
	assert_true(rk_form_changed(&form));
	/* Tab leaves the long text, the last one is the button row. */
	assert_int_equal(type(&form, "<Tab><Tab>"), RK_FORM_KEPT);
	assert_true(form.buttons);
	assert_int_equal(type(&form, "<Enter>"), RK_FORM_SAVE);
	assert_int_equal(type(&form, "<Right><Enter>"), RK_FORM_LEAVE);
	rk_form_clear(&form);
}

static void what_is_wrong_keeps_it_open(void **state)
{
	RkForm form;

	form_make(&form);
	assert_int_equal(type(&form, "<Tab>kapan<C-s>"), RK_FORM_KEPT);
	assert_int_equal(form.focus, 1);
	assert_non_null(rk_form_find(&form, "title")->error);
	assert_string_equal(rk_form_find(&form, "when")->error, "tanggal tidak dikenal");
	type(&form, "x<Tab><C-u>besok");
	assert_null(rk_form_find(&form, "when")->error);
	assert_int_equal(type(&form, "<C-s>"), RK_FORM_SAVE);
	assert_true(rk_form_blame(&form, "mode", "bukan itu"));
	assert_int_equal(form.focus, 3);
	assert_false(rk_form_blame(&form, "nothing", "x"));
	rk_form_clear(&form);
}

static void choices_by_arrow_and_by_letter(void **state)
{
	RkForm form;

	form_make(&form);
	RkFormField *mode = rk_form_find(&form, "mode");
	assert_string_equal(rk_form_field_text(mode), "daring");
	type(&form, "<Tab><Tab><Right>");
	assert_string_equal(rk_form_field_text(mode), "hibrida");
	type(&form, "l");
	assert_string_equal(rk_form_field_text(mode), "luring");
	type(&form, "<Left>");
	assert_string_equal(rk_form_field_text(mode), "");
	type(&form, "<Left><Backspace>");
	assert_string_equal(rk_form_field_text(mode), "");
	rk_form_clear(&form);
}

static void a_paste_never_saves(void **state)
{
	RkForm form;
	char text[] = "satu\ndua\n";
	RkKey paste = { .kind = RK_KEY_PASTE, .paste = text };

	form_make(&form);
	assert_int_equal(rk_form_key(&form, &paste), RK_FORM_KEPT);
	assert_int_equal(form.focus, 1);
	assert_string_equal(rk_form_field_text(rk_form_find(&form, "title")), "satu dua ");
	rk_form_clear(&form);
}

static void a_click_goes_to_the_field(void **state)
{
	RkForm form;

	form_make(&form);
	assert_int_equal(rk_form_click(&form, 3), RK_FORM_KEPT);
	assert_int_equal(form.focus, 3);
	rk_form_click(&form, 0);
	assert_int_equal(form.focus, 3);
	assert_int_equal(rk_form_click(&form, -2), RK_FORM_LEAVE);
	rk_form_clear(&form);
}

static void it_looks_so(void **state)
{
	g_autoptr(RkCanvas) canvas = rk_canvas_new(70, 12);
	RkForm form;

	form_make(&form);
	type(&form, "Rakor<Tab>besok<Tab><Tab>");
	rk_form_draw(&form, canvas, rk_canvas_whole(canvas));
	golden_check(canvas, "screen/form@70x12.screen");
	type(&form, "<S-Tab><S-Tab><C-u>kapan");
	rk_canvas_clear(canvas);
	rk_form_draw(&form, canvas, rk_canvas_whole(canvas));
	golden_check(canvas, "screen/form-wrong@70x12.screen");
	rk_form_clear(&form);
}

static void it_stays_in_its_rectangle_at_any_size(void **state)
{
	RkForm form;

	form_make(&form);
	type(&form, "Rakor<Tab>kapan<Tab>");
	for (int height = 1; height <= 40; height += height < 9 ? 1 : 10)
		for (int width = 1; width <= 200; width += width < 60 ? 1 : 23) {
			g_autoptr(RkCanvas) canvas = rk_canvas_new(width + 4, height + 4);
			RkRect rect = { 2, 2, width, height };
			rk_form_draw(&form, canvas, rect);
			golden_check_inside(canvas, rect);
			assert_true(canvas->cursor_y >= 0);
			type(&form, "<Tab>");
		}
	rk_form_clear(&form);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(enter_goes_on_and_control_s_saves),
		cmocka_unit_test(what_is_wrong_keeps_it_open),
		cmocka_unit_test(choices_by_arrow_and_by_letter),
		cmocka_unit_test(a_paste_never_saves),
		cmocka_unit_test(a_click_goes_to_the_field),
		cmocka_unit_test(it_looks_so),
		cmocka_unit_test(it_stays_in_its_rectangle_at_any_size),
	};

	return cmocka_run_group_tests_name("form", tests, NULL, NULL);
}
