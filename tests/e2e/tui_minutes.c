/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 5 in a terminal, on the demo: what is typed, moved, edited, polished and decided stands on
 * the screen and in the database, and each act is one step that `u` takes back.
 */
#include "support/cli.h"
#include "support/tt.h"

#include <glib/gstdio.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static Tt *open_tab_in(Sandbox *box, const char *const *env, const char *tag)
{
	Tt *t = tt_start(&(TtOptions){ .rows = 30,
		.cols = 100,
		.args = TT_ARGS("--lang", "id", "demo"),
		.box = box,
		.env = env });
	g_autofree char *go = g_strdup_printf(":go %s<CR>5", tag);

	tt_keys(t, go);
	tt_expect_text(t, "[5 Notula]");
	return t;
}

static Tt *open_tab(const char *tag)
{
	return open_tab_in(NULL, NULL, tag);
}

static void leave(Tt *t)
{
	tt_keys(t, ":quit<CR>");
	if (tt_running(t))
		tt_keys(t, "b");
	assert_true(tt_ended(t));
	tt_stop(t, 0);
}

#define LINES "SELECT count(*) FROM entry e JOIN meeting m ON m.id = e.meeting WHERE m.tag = 'MKS'"

static void five_lines_without_leaving_the_line(void **state)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "a");
	tt_expect_text(t, "Enter simpan, lanjut");
	tt_keys(t, "satu<CR>dua<CR>tiga<CR>empat<CR>lima<CR><CR>");
	tt_expect_text(t, "40 baris");
	tt_expect_sql(t, LINES, "40");
	tt_expect_sql(t,
		"SELECT group_concat(text, ' ') FROM (SELECT text FROM entry WHERE raw IN "
		"('satu','dua','tiga','empat','lima') ORDER BY position)",
		"satu dua tiga empat lima");
	tt_keys(t, "uuuuu");
	tt_expect_sql(t, LINES, "35");
	leave(t);
}

static void marks_make_kinds(void **state)
{
	Tt *t = open_tab("MKS");

	tt_keys(t,
		"a? @kanim-tarakan kapan dibuka<CR>> tahun depan<CR>+ usul<CR>! putus<CR>"
		"= ringkas<CR>~ padam<CR>% rahasia<CR>[] kirim @kanim-tarakan due:29nov<CR><CR>");
	tt_expect_sql(t,
		"SELECT group_concat(kind, ' ') FROM (SELECT kind FROM entry WHERE author IS NOT "
		"NULL "
		"ORDER BY id)",
		"question answer proposal decision conclusion occurrence private");
	tt_expect_sql(t, "SELECT count(*) FROM action WHERE text = 'kirim'", "1");
	tt_expect_sql(t,
		"SELECT q.text FROM entry a JOIN entry q ON q.id = a.answers WHERE a.text = 'tahun "
		"depan'",
		"kapan dibuka");
	leave(t);
}

static void the_kind_is_said_while_typing(void **state)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "ahalo");
	tt_expect_text(t, "• pokok");
	tt_keys(t, "<Home>? ");
	tt_expect_text(t, "─ ? tanya 3");
	tt_keys(t, "<BS><BS>! ");
	tt_expect_text(t, "─ ! K-07");
	tt_keys(t, "<Esc>");
	tt_expect_sql(t, LINES, "35");
	leave(t);
}

static void names_are_completed_with_tab(void **state)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "a? @kanim-tar");
	tt_expect_text(t, "Kanim Tarakan  @kanim-tarakan");
	tt_keys(t, "<Tab>siapa narahubungnya<CR><Esc>");
	tt_expect_text(t, "Kanim Tarakan: siapa narahubungnya");
	leave(t);
}

static void one_letter_changes_the_kind(void **state)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "s~");
	tt_expect_cursor_row(t, "~ kejadian");
	tt_expect_sql(t, "SELECT count(*) FROM entry WHERE kind = 'occurrence'", "1");
	tt_keys(t, "s%");
	tt_expect_sql(t, "SELECT withheld FROM entry WHERE kind = 'private'", "1");
	tt_keys(t, "uu");
	tt_expect_sql(t, "SELECT count(*) FROM entry WHERE kind IN ('occurrence', 'private')", "0");
	leave(t);
}

static void a_line_crosses_into_the_next_session(void **state)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "jjjjjjjJ");
	tt_expect_sql(t,
		"SELECT count(*) FROM entry e JOIN session s ON s.id = e.session WHERE s.title "
		"LIKE "
		"'Kiat%'",
		"7");
	tt_keys(t, "u");
	tt_expect_sql(t,
		"SELECT count(*) FROM entry e JOIN session s ON s.id = e.session WHERE s.title "
		"LIKE "
		"'Kiat%' AND e.kind <> 'decision'",
		"8");
	leave(t);
}

static void an_edited_line_keeps_what_was_typed(void **state)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "abeda angka dgn BPS<CR><Esc>e<C-u>Terdapat perbedaan angka<CR>");
	tt_expect_cursor_row(t, "Terdapat perbedaan angka");
	tt_expect_sql(t, "SELECT raw, text FROM entry WHERE raw IS NOT NULL",
		"beda angka dgn BPS|Terdapat perbedaan angka");
	tt_keys(t, "z");
	tt_expect_text(t, "mentah: beda angka dgn BPS");
	tt_keys(t, "uu");
	tt_expect_sql(t, LINES, "35");
	leave(t);
}

static void decisions_are_reordered_and_numbers_follow(void **state)
{
	Tt *t = open_tab("SKW");

	/* Two have their number already; the new ones are counted behind them. */
	tt_keys(t, "a! satu<CR>! dua<CR><Esc>");
	tt_expect_cursor_row(t, "! K-04");
	tt_keys(t, "K");
	tt_expect_cursor_row(t, "! K-03        dua");
	tt_keys(t, "J");
	tt_expect_cursor_row(t, "! K-04        dua");
	tt_keys(t, "uu");
	tt_expect_cursor_row(t, "dua");
	leave(t);
}

static void a_frozen_decision_is_struck(void **state)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "GD");
	tt_expect_text(t, "35 baris, 5 keputusan");
	tt_expect_sql(t, "SELECT number FROM entry WHERE struck = 1", "6");
	tt_keys(t, "u");
	tt_expect_text(t, "35 baris, 6 keputusan");
	leave(t);
}

static void polishing_with_join_split_and_leaving_out(void **state)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "a3 kiat: lahan<CR>sarana dlm APBD<CR><Esc><CR>");
	tt_expect_text(t, "mentah  sarana dlm APBD");
	tt_expect_text(t, "naskah  sarana dalam APBD");
	tt_expect_text(t, "3 dari 37");
	tt_keys(t, "<C-b>");
	tt_expect_text(t, "naskah  3 kiat: lahan sarana dalam APBD");
	tt_keys(t, "<C-u>Satu. Dua.<Home><Right><Right><Right><Right><Right><C-x>");
	tt_expect_text(t, "naskah  Satu.");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "naskah  Dua.");
	tt_keys(t, "<C-k>");
	tt_expect_sql(t,
		"SELECT text, coalesce(polished, 0), coalesce(withheld, 0) FROM entry WHERE text "
		"IN "
		"('Satu.', 'Dua.') ORDER BY "
		"position",
		"Satu.|1|0\nDua.|0|1");
	tt_keys(t, "<Esc>");
	tt_expect_text(t, "[5 Notula]");
	leave(t);
}

static void an_open_question_becomes_an_action(void **state)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "a? @kanim-tarakan kapan dibuka<CR><Esc>st");
	tt_expect_text(t, "Menjawab tertulis: kapan dibuka");
	tt_keys(t, "<CR>");
	tt_expect_sql(t,
		"SELECT s.role, i.handle FROM assignment s JOIN action a ON a.id = s.action JOIN "
		"institution i ON i.id = s.institution WHERE a.text LIKE 'Menjawab%' AND s.role = "
		"'for'",
		"for|kanim-tarakan");
	leave(t);
}

/* A program that changes the text as a person would, by name of the file. */
static char *editor(Sandbox *box, const char *script)
{
	char *path = sandbox_path(box, "editor.sh");
	g_autofree char *text = g_strdup_printf("#!/bin/sh\n%s\n", script);

	assert_true(g_file_set_contents(path, text, -1, NULL));
	assert_int_equal(g_chmod(path, 0700), 0);
	return path;
}

static Tt *open_with_editor(Sandbox *box, const char *script, const char *tag)
{
	g_autofree char *path = editor(box, script);
	g_autofree char *one = g_strconcat("EDITOR=", path, NULL);
	g_autofree char *two = g_strconcat("VISUAL=", path, NULL);
	const char *env[] = { one, two, NULL };

	return open_tab_in(box, env, tag);
}

static void one_line_in_the_editor(void **state)
{
	g_autoptr(Sandbox) box = sandbox_new();
	Tt *t = open_with_editor(
		box, "sed -i 's/memulai layanan/mengawali pelayanan/' \"$1\"", "MKS");

	tt_keys(t, "E");
	tt_expect_text(t, "mengawali pelayanan");
	tt_keys(t, "u");
	tt_expect_sql(t, "SELECT count(*) FROM entry WHERE text LIKE '%mengawali%'", "0");
	leave(t);
}

static void the_whole_minutes_in_the_editor(void **state)
{
	g_autoptr(Sandbox) box = sandbox_new();
	Tt *t = open_with_editor(box,
		"sed -i -e '/Tiga kiat Pemda/d' -e 's/memulai layanan/mengawali pelayanan/' "
		"-e 's/^## Keputusan/- ~ listrik padam\\n\\n&/' \"$1\"",
		"MKS");

	tt_keys(t, "*E");
	tt_expect_text(t, "notula diubah: 1 baru, 1 berubah");
	tt_expect_sql(t, LINES, "35");
	tt_expect_sql(t, "SELECT count(*) FROM entry WHERE text LIKE 'Tiga kiat%'", "0");
	tt_expect_sql(t, "SELECT kind FROM entry WHERE text = 'listrik padam'", "occurrence");
	tt_expect_sql(t, "SELECT polished FROM entry WHERE text LIKE '%mengawali%'", "1");
	/* One step. */
	tt_keys(t, "u");
	tt_expect_sql(t, "SELECT count(*) FROM entry WHERE text LIKE 'Tiga kiat%'", "1");
	tt_expect_sql(t, "SELECT count(*) FROM entry WHERE text = 'listrik padam'", "0");
	leave(t);
}

static void a_text_nobody_changed_is_no_step(void **state)
{
	g_autoptr(Sandbox) box = sandbox_new();
	Tt *t = open_with_editor(box, "echo >> \"$1\"", "MKS");

	tt_expect_sql(t, "SELECT count(*) > 0 FROM step", "1");
	tt_keys(t, "*E");
	tt_expect_text(t, "35 baris");
	tt_expect_sql(t, "SELECT count(*) FROM step WHERE label LIKE 'notula diubah%'", "0");
	leave(t);
}

static void private_lines_are_never_printed(void **state)
{
	g_autoptr(Sandbox) box = sandbox_new();
	Tt *t = open_tab_in(box, NULL, "MKS");

	tt_keys(t, "a% pesan asisten<CR>kalimat terbuka<CR><Esc>");
	tt_expect_text(t, "1 tidak dicetak");
	g_autofree char *db = sandbox_database(box);
	g_autofree char *paper = cli_ok(box, "--db", db, "print", "MKS", "minutes", NULL);
	assert_non_null(strstr(paper, "kalimat terbuka"));
	assert_null(strstr(paper, "pesan asisten"));
	leave(t);
}

static void the_evening_of_the_minutes(void **state)
{
	Tt *t = open_tab("SKW");

	tt_expect_text(t, "· konsep");
	tt_keys(t, "s<CR><CR>");
	tt_keys(t, "s<CR>perbaiki gelar<CR>");
	tt_keys(t, "s<CR><CR>");
	tt_expect_text(t, "ttd notulis");
	tt_keys(t, "s<CR><CR>");
	tt_expect_text(t, "disahkan");
	tt_expect_sql(t,
		"SELECT group_concat(s.step, ' '), max(s.remark) FROM minutes_step s JOIN minutes "
		"n "
		"ON n.id = s.minutes JOIN meeting m ON m.id = n.meeting WHERE m.tag = 'SKW'",
		"draft-finished reviewed signed approved|perbaiki gelar");
	tt_expect_sql(t,
		"SELECT group_concat(e.number) FROM entry e JOIN meeting m ON m.id = e.meeting "
		"WHERE "
		"m.tag = 'SKW' AND e.kind = 'decision'",
		"1,2");
	/* A wall: what was circulated is not undone. */
	tt_keys(t, "s<CR><CR>u");
	tt_expect_text(t, "diedarkan");
	leave(t);
}

static void approved_minutes_are_opened_again(void **state)
{
	Tt *t = open_tab("TW1");

	tt_expect_text(t, "disahkan");
	tt_keys(t, "soogelar keliru<CR>");
	tt_expect_text(t, "diperiksa");
	tt_keys(t, "u");
	tt_expect_text(t, "disahkan");
	leave(t);
}

static void orders_of_the_list(void **state)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "jd9.51<CR>");
	tt_expect_cursor_row(t, "09.51");
	tt_keys(t, "o");
	tt_expect_text(t, "urut jam");
	tt_keys(t, "oo");
	tt_expect_text(t, "belum dijawab saja");
	tt_keys(t, "og");
	tt_expect_text(t, "Sesi 1 · Kiat");
	leave(t);
}

static void who_spoke(void **state)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "wpalopo<CR>");
	tt_expect_text(t, "Kanim Palopo: Kabupaten Balangan");
	tt_keys(t, "u");
	tt_refuse_text(t, "Kanim Palopo: Kabupaten");
	leave(t);
}

/* What the terminal shows after many changes is what it would show anew. */
static void the_picture_is_whole(void **state)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "a? @kanim-tarakan kapan<CR>> besok<CR><Esc>KJDjk");
	g_autofree char *shown = g_strdup(tt_text(t));
	tt_keys(t, "<C-l>");
	assert_string_equal(tt_text(t), shown);
	leave(t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(five_lines_without_leaving_the_line),
		cmocka_unit_test(marks_make_kinds),
		cmocka_unit_test(the_kind_is_said_while_typing),
		cmocka_unit_test(names_are_completed_with_tab),
		cmocka_unit_test(one_letter_changes_the_kind),
		cmocka_unit_test(a_line_crosses_into_the_next_session),
		cmocka_unit_test(an_edited_line_keeps_what_was_typed),
		cmocka_unit_test(decisions_are_reordered_and_numbers_follow),
		cmocka_unit_test(a_frozen_decision_is_struck),
		cmocka_unit_test(polishing_with_join_split_and_leaving_out),
		cmocka_unit_test(an_open_question_becomes_an_action),
		cmocka_unit_test(one_line_in_the_editor),
		cmocka_unit_test(the_whole_minutes_in_the_editor),
		cmocka_unit_test(a_text_nobody_changed_is_no_step),
		cmocka_unit_test(private_lines_are_never_printed),
		cmocka_unit_test(the_evening_of_the_minutes),
		cmocka_unit_test(approved_minutes_are_opened_again),
		cmocka_unit_test(orders_of_the_list),
		cmocka_unit_test(who_spoke),
		cmocka_unit_test(the_picture_is_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
