/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Filling in forms in a terminal: names, dates, long texts, what is wrong, any size.
 */
#include "support/scene.h"

/* Tuesday 1 October 2024, 10.41 WITA. */
#define OCTOBER "2024-10-01T10:41:00+08:00"

static Sandbox *two_offices(void)
{
	Sandbox *box = scene_box(OCTOBER);

	SCENE_CLI(box, "new", "institution", "name=Kantor Imigrasi Tarakan",
		"short_name=Kanim Tarakan", "city=Tarakan");
	SCENE_CLI(box, "new", "institution", "name=Kantor Imigrasi Nunukan",
		"short_name=Kanim Nunukan", "city=Nunukan");
	return box;
}

#define PARENT_OF(handle) \
	"SELECT coalesce((SELECT p.short_name FROM institution p WHERE p.id = i.parent), '-') " \
	"FROM institution i WHERE i.handle = '" handle "'"

/* To the field "Part of" of an office. */
#define TO_PARENT "<Tab><Tab><Tab><Tab><Tab><Tab>"

SCENARIO(a_name_is_found_by_a_few_letters)
{
	g_autoptr(Sandbox) box = two_offices();
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

	tt_keys(t, ":institutions<CR>aPos Sebatik" TO_PARENT "nunu");
	tt_expect_text(t, "Kanim Nunukan");
	tt_keys(t, "<CR><C-s>");
	tt_expect_sql(t, PARENT_OF("pos-sebatik"), "Kanim Nunukan");
	tt_stop(t, 0);
}

SCENARIO(the_list_makes_a_new_office_on_the_spot)
{
	g_autoptr(Sandbox) box = two_offices();
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

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
	tt_stop(t, 0);
}

SCENARIO(a_field_that_points_is_cleared)
{
	g_autoptr(Sandbox) box = two_offices();
	SCENE_CLI(box, "set", "@kanim-nunukan", "parent=@kanim-tarakan");
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

	tt_expect_sql(t, PARENT_OF("kanim-nunukan"), "Kanim Tarakan");
	tt_keys(t, ":institutions<CR>/nunukan<CR>ge" TO_PARENT);
	tt_expect_cursor_row(t, "Kanim Tarakan");
	tt_keys(t, "<F2><Up><CR><C-s>");
	tt_expect_sql(t, PARENT_OF("kanim-nunukan"), "-");
	tt_stop(t, 0);
}

static Sandbox *one_meeting(void)
{
	Sandbox *box = scene_box(OCTOBER);

	SCENE_CLI(box, "new", "Rapat Uji, 17 okt 2024 9.00-12.00, Makassar");
	return box;
}

/* Code, tag, series, number, title, short title, English title, kind, status, start. */
#define TO_START "<Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab>"

SCENARIO(a_spoken_date_is_echoed_with_its_zone)
{
	g_autoptr(Sandbox) box = one_meeting();
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

	tt_keys(t, ":meetings<CR>ge" TO_START "<C-u>18 okt 13.30");
	tt_expect_text(t, "Jumat, 18 Okt 2024 13.30 WI");
	tt_keys(t, "<C-s>");
	tt_expect_sql(t, "SELECT start || ' ' || \"end\" FROM meeting",
		"2024-10-18T13:30 2024-10-18T16:30");
	tt_stop(t, 0);
}

SCENARIO(a_wrong_date_is_not_saved_and_says_why)
{
	g_autoptr(Sandbox) box = one_meeting();
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

	tt_keys(t, ":meetings<CR>ge" TO_START "<C-u>31 feb 9.00<C-s>");
	tt_expect_cursor_row(t, "31 feb");
	tt_expect_text(t, "! ");
	tt_expect_sql(t, "SELECT start FROM meeting", "2024-10-17T09:00");
	/* Mended, it goes. */
	tt_keys(t, "<C-u>28 feb 2025 9.00<C-s>");
	tt_expect_sql(t, "SELECT start FROM meeting", "2025-02-28T09:00");
	tt_stop(t, 0);
}

SCENARIO(what_is_required_is_asked_for)
{
	g_autoptr(Sandbox) box = two_offices();
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

	tt_keys(t, ":institutions<CR>a<Tab>Kanim X<C-s>");
	tt_expect_text(t, "harus diisi");
	tt_expect_sql(t, "SELECT count(*) FROM institution", "2");
	tt_keys(t, "Kantor X<C-s>");
	tt_expect_sql(t, "SELECT count(*) FROM institution", "3");
	tt_stop(t, 0);
}

SCENARIO(a_paste_with_new_lines_does_not_submit)
{
	g_autoptr(Sandbox) box = two_offices();
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

	tt_keys(t, ":institutions<CR>a");
	tt_paste(t, "Kantor\nPasal\n\n");
	tt_expect_sql(t, "SELECT count(*) FROM institution", "2");
	tt_expect_cursor_row(t, "Kantor Pasal");
	tt_keys(t, "<C-s>");
	tt_expect_sql(t, "SELECT name FROM institution ORDER BY id DESC LIMIT 1", "Kantor Pasal");
	tt_stop(t, 0);
}

SCENARIO(the_button_is_real)
{
	g_autoptr(Sandbox) box = two_offices();
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);
	int row, col;

	tt_keys(t, ":institutions<CR>/tarakan<CR>ge<C-u>Kantor Baru<S-Tab>");
	assert_true(tt_find(t, "[ ^S", &row, &col));
	tt_click(t, row, col + 3);
	tt_keys(t, "t");
	tt_expect_sql(
		t, "SELECT name FROM institution WHERE handle = 'kanim-tarakan'", "Kantor Baru");
	tt_stop(t, 0);
}

/* The field "Note", the last one of an office: one back from the buttons. */
#define TO_NOTE "<S-Tab><S-Tab>"

SCENARIO(a_long_text_goes_through_the_editor)
{
	g_autoptr(Sandbox) box = two_offices();
	g_autofree char *editor = scene_script(
		box, "editor", "stat -c %a \"$1\" > mode; printf 'satu\\ndua\\n' > \"$1\"");

	sandbox_setenv(box, "EDITOR", editor);
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);
	tt_keys(t, ":institutions<CR>/tarakan<CR>ge" TO_NOTE "<C-e>");
	tt_expect_text(t, "dua");
	tt_keys(t, "<C-s>");
	tt_expect_sql(t,
		"SELECT replace(note, char(10), '|') FROM institution "
		"WHERE handle = 'kanim-tarakan'",
		"satu|dua");
	tt_stop(t, 0);
}

SCENARIO(an_editor_that_fails_loses_nothing)
{
	g_autoptr(Sandbox) box = two_offices();
	g_autofree char *editor = scene_script(box, "editor", "echo susah payah > \"$1\"; exit 1");

	sandbox_setenv(box, "EDITOR", editor);
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);
	tt_keys(t, ":institutions<CR>/tarakan<CR>ge" TO_NOTE "<C-e>");
	tt_expect_text(t, "Penyunting gagal");
	tt_expect_sql(t, "SELECT count(*) FROM draft WHERE instr(text, 'susah payah') > 0", "1");
	/* With the next one it is there again. */
	g_autofree char *mended = scene_script(box, "editor", "true");
	assert_string_equal(mended, editor);
	tt_keys(t, "<C-e>");
	tt_expect_text(t, "susah payah");
	tt_keys(t, "<C-s>");
	tt_expect_sql(
		t, "SELECT note FROM institution WHERE handle = 'kanim-tarakan'", "susah payah");
	tt_expect_sql(t, "SELECT count(*) FROM draft", "0");
	tt_stop(t, 0);
}

SCENARIO(without_an_editor_there_is_an_area)
{
	g_autoptr(Sandbox) box = two_offices();

	sandbox_setenv(box, "EDITOR", "tidak-ada");
	sandbox_setenv(box, "PATH", "/nonexistent");
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);
	tt_keys(t, ":institutions<CR>/tarakan<CR>ge" TO_NOTE "<C-e>diketik di sini<C-s><C-s>");
	tt_expect_sql(t, "SELECT note FROM institution WHERE handle = 'kanim-tarakan'",
		"diketik di sini");
	tt_stop(t, 0);
}

SCENARIO(any_size_at_any_moment_keeps_what_is_typed)
{
	static const int sizes[][2] = { { 1, 1 }, { 3, 7 }, { 15, 50 }, { 5, 120 }, { 60, 20 },
		{ 2, 2 }, { 24, 80 } };
	g_autoptr(Sandbox) box = two_offices();
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

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
	tt_stop(t, 0);
}
