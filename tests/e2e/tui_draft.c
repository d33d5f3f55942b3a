/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was typed survives: kill -9, Esc, another program on the same database.
 */
#include "support/scene.h"

/* Tuesday 1 October 2024, 10.41 WITA. */
#define OCTOBER "2024-10-01T10:41:00+08:00"

#define DRAFTS "SELECT count(*) FROM draft"

static Sandbox *home(void)
{
	Sandbox *box = scene_box(OCTOBER);

	SCENE_CLI(box, "new", "institution", "name=Kanim Tarakan");
	SCENE_CLI(box, "new", "Rapat Uji, 17 okt 2024 9.00-12.00, Makassar");
	return box;
}

/* Types into the form of the office, waits until it is in the table, and dies. */
static void die_in_a_form(Sandbox *box)
{
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

	tt_keys(t, ":institutions<CR>e<C-u>Nama setengah");
	scene_until_sql(
		t, "SELECT count(*) FROM draft WHERE instr(text, 'Nama setengah') > 0", "1");
	tt_kill(t);
}

SCENARIO(a_form_is_offered_after_kill)
{
	g_autoptr(Sandbox) box = home();

	die_in_a_form(box);
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);
	tt_expect_text(t, "Nama setengah");
	tt_expect_text(t, "lanjutkan");
	tt_keys(t, "<CR>");
	tt_expect_cursor_row(t, "Nama setengah");
	tt_keys(t, "<C-s>");
	tt_expect_sql(t, "SELECT name FROM institution", "Nama setengah");
	tt_expect_sql(t, DRAFTS, "0");
	tt_stop(t, 0);
}

SCENARIO(a_draft_is_discarded_by_its_letter_only)
{
	g_autoptr(Sandbox) box = home();

	die_in_a_form(box);
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);
	tt_keys(t, "<Esc>");
	tt_expect_sql(t, DRAFTS, "1");
	tt_keys(t, ":drafts<CR>D");
	tt_expect_text(t, "Konsep dibuang");
	tt_expect_sql(t, DRAFTS, "0");
	tt_expect_sql(t, "SELECT name FROM institution", "Kanim Tarakan");
	tt_stop(t, 0);
}

SCENARIO(the_same_form_offers_it)
{
	g_autoptr(Sandbox) box = home();

	die_in_a_form(box);
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);
	tt_keys(t, "<Esc>:institutions<CR>e");
	tt_expect_text(t, "lanjutkan");
	tt_keys(t, "l");
	tt_expect_cursor_row(t, "Nama setengah");
	tt_stop(t, 0);
}

SCENARIO(a_line_comes_back_after_kill)
{
	g_autoptr(Sandbox) box = home();
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

	tt_keys(t, "aRakor setengah, 18 okt");
	scene_until_sql(t,
		"SELECT count(*) FROM draft WHERE instr(text, 'Rakor setengah, 18 okt') > 0", "1");
	tt_kill(t);
	t = SCENE(.data = SCENE_OWN, .box = box);
	tt_expect_text(t, "Rakor setengah");
	tt_keys(t, "<Esc>a");
	tt_expect_row(t, -2, "Rakor setengah, 18 okt");
	tt_expect_row(t, -2, "konsep");
	tt_keys(t, " 9.00<CR>");
	tt_expect_sql(t, "SELECT count(*) FROM meeting WHERE start = '2024-10-18T09:00'", "1");
	tt_expect_sql(t, DRAFTS, "0");
	tt_stop(t, 0);
}

SCENARIO(a_line_inside_a_meeting_comes_back)
{
	g_autoptr(Sandbox) box = home();
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

	tt_keys(t, "<CR>6aMengirim laporan akhir");
	scene_until_sql(t,
		"SELECT count(*) FROM draft WHERE instr(text, 'Mengirim laporan akhir') > 0", "1");
	tt_kill(t);
	t = SCENE(.data = SCENE_OWN, .box = box);
	tt_expect_text(t, "Mengirim laporan akhir");
	/* It belongs to the meeting: that is opened, and the line has its text again. */
	tt_keys(t, "<CR>6a");
	tt_expect_cursor_row(t, "Mengirim laporan akhir");
	tt_keys(t, "<Esc>j");
	tt_refuse_text(t, "Mengirim laporan akhir");
	tt_stop(t, 0);
}

SCENARIO(escape_keeps_it_and_says_so)
{
	g_autoptr(Sandbox) box = home();
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

	tt_keys(t, ":institutions<CR>e<C-u>Nama lain<Esc>");
	tt_expect_text(t, "konsepnya tetap ada");
	tt_expect_sql(t, DRAFTS, "1");
	tt_expect_sql(t, "SELECT name FROM institution", "Kanim Tarakan");
	tt_keys(t, "e<CR>");
	tt_expect_cursor_row(t, "Nama lain");
	tt_keys(t, "<C-s>t");
	tt_expect_sql(t, DRAFTS, "0");
	tt_stop(t, 0);
}

SCENARIO(what_a_living_program_types_is_not_stolen)
{
	g_autoptr(Sandbox) box = home();
	Tt *one = SCENE(.data = SCENE_OWN, .box = box);

	tt_keys(one, ":institutions<CR>e<C-u>Nama setengah");
	scene_until_sql(one, DRAFTS, "1");
	Tt *two = SCENE(.data = SCENE_OWN, .box = box);
	tt_refuse_text(two, "Nama setengah");
	tt_keys(two, ":drafts<CR>");
	tt_expect_text(two, "Tidak ada konsep");
	tt_stop(two, 0);
	tt_keys(one, "<C-s>t");
	tt_expect_sql(one, "SELECT name FROM institution", "Nama setengah");
	tt_stop(one, 0);
}

#define SENTENCE "SELECT count(*) FROM draft WHERE instr(text, 'setengah kalimat') > 0"

SCENARIO(a_sentence_of_the_minutes_comes_back)
{
	g_autoptr(Sandbox) box = home();
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

	tt_keys(t, "<CR>5a+ satu usul<CR>beda angka<CR><Esc>");
	tt_expect_cursor_row(t, "beda angka");
	tt_keys(t, "<CR> dan setengah kalimat");
	scene_until_sql(t, SENTENCE, "1");
	tt_kill(t);
	t = SCENE(.data = SCENE_OWN, .box = box);
	tt_expect_text(t, "setengah kalimat");
	/* It goes to the line that it belongs to. */
	tt_keys(t, "<CR>");
	tt_expect_cursor_row(t, "beda angka");
	tt_keys(t, "<CR>");
	tt_expect_cursor_row(t, "beda angka dan setengah kalimat");
	tt_expect_text(t, "kembali");
	tt_keys(t, "<CR>");
	tt_expect_sql(t, "SELECT text FROM entry WHERE raw = 'beda angka'",
		"beda angka dan setengah kalimat");
	tt_expect_sql(t, DRAFTS, "0");
	tt_stop(t, 0);
}

SCENARIO(a_sentence_of_a_paper_comes_back)
{
	g_autoptr(Sandbox) box = home();
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

	tt_keys(t, "<CR>1pe dan setengah kalimat");
	scene_until_sql(t, SENTENCE, "1");
	tt_kill(t);
	t = SCENE(.data = SCENE_OWN, .box = box);
	tt_expect_text(t, "Kalimat naskah: undangan");
	tt_keys(t, "<CR>1pe");
	tt_expect_text(t, "dan setengah kalimat");
	/* Thrown away for good. */
	tt_keys(t, "x<Esc><Esc>");
	tt_expect_sql(t, DRAFTS, "0");
	tt_keys(t, "e");
	tt_refuse_text(t, "setengah kalimat");
	tt_keys(t, " dan setengah kalimat<CR>");
	tt_expect_sql(
		t, "SELECT count(*) FROM paper_text WHERE instr(text, 'setengah kalimat')", "1");
	tt_expect_sql(t, DRAFTS, "0");
	tt_stop(t, 0);
}
