/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Filling in forms in a terminal: names, dates, long texts, what is wrong, any size.
 */
#include "form_support.h"

#include <string.h>

static Sandbox *two_offices(void)
{
	Sandbox *box = sandbox_new();

	sandbox_setenv(box, "RAKOR_NOW", "2024-10-01T10:41:00+08:00");
	FORM_CLI(box, "new", "institution", "name=Kantor Imigrasi Tarakan",
		"short_name=Kanim Tarakan", "city=Tarakan");
	FORM_CLI(box, "new", "institution", "name=Kantor Imigrasi Nunukan",
		"short_name=Kanim Nunukan", "city=Nunukan");
	return box;
}

static void finish(Tt *t, Sandbox *box)
{
	tt_stop(t, 0);
	sandbox_free(box);
}

#define PARENT_OF(handle) \
	"SELECT coalesce((SELECT p.short_name FROM institution p WHERE p.id = i.parent), '-') " \
	"FROM institution i WHERE i.handle = '" handle "'"

/* To the field "Part of" of an office. */
#define TO_PARENT "<Tab><Tab><Tab><Tab><Tab><Tab>"

static void a_name_is_found_by_a_few_letters(void **state)
{
	Sandbox *box = two_offices();
	Tt *t = form_start(box);

	tt_keys(t, ":institutions<CR>aPos Sebatik" TO_PARENT "nunu");
	tt_expect_text(t, "Kanim Nunukan");
	tt_keys(t, "<CR><C-s>");
	tt_expect_sql(t, PARENT_OF("pos-sebatik"), "Kanim Nunukan");
	finish(t, box);
}

static void the_list_makes_a_new_office_on_the_spot(void **state)
{
	Sandbox *box = two_offices();
	Tt *t = form_start(box);

	tt_keys(t, ":institutions<CR>aPos Sebatik" TO_PARENT "<F2>Kanim Khayalan");
	tt_expect_text(t, "instansi baru");
	tt_keys(t, "<Up><Up><CR>");
	tt_expect_text(t, "Kanim Khayalan");
	tt_keys(t, "<C-s>");
	tt_expect_sql(t, "SELECT count(*) FROM institution WHERE name = 'Kanim Khayalan'", "1");
	tt_expect_sql(t,
		"SELECT p.name FROM institution i JOIN institution p ON p.id = i.parent "
		"WHERE i.handle = 'pos-sebatik'",
		"Kanim Khayalan");
	finish(t, box);
}

static void a_field_that_points_is_cleared(void **state)
{
	Sandbox *box = two_offices();
	FORM_CLI(box, "set", "@kanim-nunukan", "parent=@kanim-tarakan");
	Tt *t = form_start(box);

	tt_expect_sql(t, PARENT_OF("kanim-nunukan"), "Kanim Tarakan");
	tt_keys(t, ":institutions<CR>/nunukan<CR>ge" TO_PARENT);
	tt_expect_cursor_row(t, "Kanim Tarakan");
	tt_keys(t, "<F2><Up><CR><C-s>");
	tt_expect_sql(t, PARENT_OF("kanim-nunukan"), "-");
	finish(t, box);
}

static Sandbox *one_meeting(void)
{
	Sandbox *box = sandbox_new();

	sandbox_setenv(box, "RAKOR_NOW", "2024-10-01T10:41:00+08:00");
	FORM_CLI(box, "new", "Rapat Uji, 17 okt 2024 9.00-12.00, Makassar");
	return box;
}

/* Code, tag, series, number, title, short title, English title, kind, status, start. */
#define TO_START "<Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab>"

static void a_spoken_date_is_echoed_with_its_zone(void **state)
{
	Sandbox *box = one_meeting();
	Tt *t = form_start(box);

	tt_keys(t, ":meetings<CR>ge" TO_START "<C-u>18 okt 13.30");
	tt_expect_text(t, "Jumat, 18 Okt 2024 13.30 WI");
	tt_keys(t, "<C-s>");
	tt_expect_sql(t, "SELECT start || ' ' || \"end\" FROM meeting",
		"2024-10-18T13:30 2024-10-18T16:30");
	finish(t, box);
}

static void a_wrong_date_is_not_saved_and_says_why(void **state)
{
	Sandbox *box = one_meeting();
	Tt *t = form_start(box);

	tt_keys(t, ":meetings<CR>ge" TO_START "<C-u>31 feb 9.00<C-s>");
	tt_expect_cursor_row(t, "31 feb");
	tt_expect_text(t, "! ");
	tt_expect_sql(t, "SELECT start FROM meeting", "2024-10-17T09:00");
	/* Mended, it goes. */
	tt_keys(t, "<C-u>28 feb 2025 9.00<C-s>");
	tt_expect_sql(t, "SELECT start FROM meeting", "2025-02-28T09:00");
	finish(t, box);
}

static void what_is_required_is_asked_for(void **state)
{
	Sandbox *box = two_offices();
	Tt *t = form_start(box);

	tt_keys(t, ":institutions<CR>a<Tab>Kanim X<C-s>");
	tt_expect_text(t, "harus diisi");
	tt_expect_sql(t, "SELECT count(*) FROM institution", "2");
	tt_keys(t, "Kantor X<C-s>");
	tt_expect_sql(t, "SELECT count(*) FROM institution", "3");
	finish(t, box);
}

static void a_paste_with_new_lines_does_not_submit(void **state)
{
	Sandbox *box = two_offices();
	Tt *t = form_start(box);

	tt_keys(t, ":institutions<CR>a");
	tt_paste(t, "Kantor\nPasal\n\n");
	tt_expect_sql(t, "SELECT count(*) FROM institution", "2");
	tt_expect_cursor_row(t, "Kantor Pasal");
	tt_keys(t, "<C-s>");
	tt_expect_sql(t, "SELECT name FROM institution ORDER BY id DESC LIMIT 1", "Kantor Pasal");
	finish(t, box);
}

static void the_button_is_real(void **state)
{
	Sandbox *box = two_offices();
	Tt *t = form_start(box);
	int row, col;

	tt_keys(t, ":institutions<CR>/tarakan<CR>ge<C-u>Kantor Baru<S-Tab>");
	assert_true(tt_find(t, "[ ^S", &row, &col));
	tt_click(t, row, col + 3);
	tt_keys(t, "t");
	tt_expect_sql(
		t, "SELECT name FROM institution WHERE handle = 'kanim-tarakan'", "Kantor Baru");
	finish(t, box);
}

/* The field "Note", the last one of an office: one back from the buttons. */
#define TO_NOTE "<S-Tab><S-Tab>"

static void a_long_text_goes_through_the_editor(void **state)
{
	Sandbox *box = two_offices();
	g_autofree char *editor =
		form_editor(box, "stat -c %a \"$1\" > mode; printf 'satu\\ndua\\n' > \"$1\"");

	sandbox_setenv(box, "EDITOR", editor);
	Tt *t = form_start(box);
	tt_keys(t, ":institutions<CR>/tarakan<CR>ge" TO_NOTE "<C-e>");
	tt_expect_text(t, "dua");
	tt_keys(t, "<C-s>");
	tt_expect_sql(t,
		"SELECT replace(note, char(10), '|') FROM institution "
		"WHERE handle = 'kanim-tarakan'",
		"satu|dua");
	finish(t, box);
}

static void an_editor_that_fails_loses_nothing(void **state)
{
	Sandbox *box = two_offices();
	g_autofree char *editor = form_editor(box, "echo susah payah > \"$1\"; exit 1");

	sandbox_setenv(box, "EDITOR", editor);
	Tt *t = form_start(box);
	tt_keys(t, ":institutions<CR>/tarakan<CR>ge" TO_NOTE "<C-e>");
	tt_expect_text(t, "Penyunting gagal");
	tt_expect_sql(t, "SELECT count(*) FROM draft WHERE instr(text, 'susah payah') > 0", "1");
	/* With the next one it is there again. */
	g_autofree char *mended = form_editor(box, "true");
	assert_string_equal(mended, editor);
	tt_keys(t, "<C-e>");
	tt_expect_text(t, "susah payah");
	tt_keys(t, "<C-s>");
	tt_expect_sql(
		t, "SELECT note FROM institution WHERE handle = 'kanim-tarakan'", "susah payah");
	tt_expect_sql(t, "SELECT count(*) FROM draft", "0");
	finish(t, box);
}

static void without_an_editor_there_is_an_area(void **state)
{
	Sandbox *box = two_offices();

	sandbox_setenv(box, "EDITOR", "tidak-ada");
	sandbox_setenv(box, "PATH", "/nonexistent");
	Tt *t = form_start(box);
	tt_keys(t, ":institutions<CR>/tarakan<CR>ge" TO_NOTE "<C-e>diketik di sini<C-s><C-s>");
	tt_expect_sql(t, "SELECT note FROM institution WHERE handle = 'kanim-tarakan'",
		"diketik di sini");
	finish(t, box);
}

static void any_size_at_any_moment_keeps_what_is_typed(void **state)
{
	static const int sizes[][2] = { { 1, 1 }, { 3, 7 }, { 15, 50 }, { 5, 120 }, { 60, 20 },
		{ 2, 2 }, { 24, 80 } };
	Sandbox *box = two_offices();
	Tt *t = form_start(box);

	tt_keys(t, ":institutions<CR>aPos");
	for (guint i = 0; i < G_N_ELEMENTS(sizes); i++) {
		tt_resize(t, sizes[i][0], sizes[i][1]);
		tt_keys(t, "x");
	}
	tt_expect_text(t, "Posxxxxxxx");
	tt_keys(t, TO_PARENT "<F2>tara");
	for (guint i = 0; i < G_N_ELEMENTS(sizes); i++)
		tt_resize(t, sizes[i][0], sizes[i][1]);
	tt_keys(t, "<CR><C-s>");
	tt_expect_sql(t, PARENT_OF("posxxxxxxx"), "Kanim Tarakan");
	finish(t, box);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_is_found_by_a_few_letters),
		cmocka_unit_test(the_list_makes_a_new_office_on_the_spot),
		cmocka_unit_test(a_field_that_points_is_cleared),
		cmocka_unit_test(a_spoken_date_is_echoed_with_its_zone),
		cmocka_unit_test(a_wrong_date_is_not_saved_and_says_why),
		cmocka_unit_test(what_is_required_is_asked_for),
		cmocka_unit_test(a_paste_with_new_lines_does_not_submit),
		cmocka_unit_test(the_button_is_real),
		cmocka_unit_test(a_long_text_goes_through_the_editor),
		cmocka_unit_test(an_editor_that_fails_loses_nothing),
		cmocka_unit_test(without_an_editor_there_is_an_area),
		cmocka_unit_test(any_size_at_any_moment_keeps_what_is_typed),
	};

	return cmocka_run_group_tests_name("tui forms", tests, NULL, NULL);
}
