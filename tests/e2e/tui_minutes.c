/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 5 in a terminal, on the demo: what is typed, moved, edited, polished and decided stands on
 * the screen and in the database, and each act is one step that `u` takes back.
 */
#include "support/scene.h"

/* Tab 5 of a meeting. */
static Tt *open_tab(const char *tag)
{
	return SCENE(.rows = 30, .cols = 100, .meeting = tag, .tab = 5);
}

#define LINES "SELECT count(*) FROM entry e JOIN meeting m ON m.id = e.meeting WHERE m.tag = 'MKS'"

SCENARIO(five_lines_without_leaving_the_line)
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
	scene_leave(t);
}

SCENARIO(marks_make_kinds)
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
	scene_leave(t);
}

SCENARIO(the_kind_is_said_while_typing)
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
	scene_leave(t);
}

SCENARIO(names_are_completed_with_tab)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "a? @kanim-tar");
	tt_expect_text(t, "Kanim Tarakan  @kanim-tarakan");
	tt_keys(t, "<Tab>siapa narahubungnya<CR><Esc>");
	tt_expect_text(t, "Kanim Tarakan: siapa narahubungnya");
	scene_leave(t);
}

SCENARIO(one_letter_changes_the_kind)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "s~");
	tt_expect_cursor_row(t, "~ kejadian");
	tt_expect_sql(t, "SELECT count(*) FROM entry WHERE kind = 'occurrence'", "1");
	tt_keys(t, "s%");
	tt_expect_sql(t, "SELECT withheld FROM entry WHERE kind = 'private'", "1");
	tt_keys(t, "uu");
	tt_expect_sql(t, "SELECT count(*) FROM entry WHERE kind IN ('occurrence', 'private')", "0");
	scene_leave(t);
}

SCENARIO(a_line_crosses_into_the_next_session)
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
	scene_leave(t);
}

SCENARIO(an_edited_line_keeps_what_was_typed)
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
	scene_leave(t);
}

SCENARIO(decisions_are_reordered_and_numbers_follow)
{
	Tt *t = open_tab("SKW");

	/* Two have their number already; the new ones are counted behind them. */
	tt_keys(t, "a! satu<CR>! dua<CR><Esc>");
	tt_expect_cursor_row(t, "! K-04");
	tt_keys(t, "K");
	tt_expect_cursor_row(t, "! K-03      dua");
	tt_keys(t, "J");
	tt_expect_cursor_row(t, "! K-04      dua");
	tt_keys(t, "u");
	tt_expect_cursor_row(t, "! K-03      dua");
	tt_keys(t, "u");
	tt_expect_cursor_row(t, "! K-04      dua");
	scene_leave(t);
}

SCENARIO(a_frozen_decision_is_struck)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "GD");
	tt_expect_text(t, "35 baris, 5 keputusan");
	tt_expect_sql(t, "SELECT number FROM entry WHERE struck = 1", "6");
	tt_keys(t, "u");
	tt_expect_text(t, "35 baris, 6 keputusan");
	scene_leave(t);
}

SCENARIO(polishing_with_join_split_and_leaving_out)
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
	scene_leave(t);
}

SCENARIO(an_open_question_becomes_an_action)
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
	scene_leave(t);
}

/* With a program that changes the text as a person would, by name of the file. */
static Tt *open_with_editor(Sandbox *box, const char *script)
{
	g_autofree char *path = scene_script(box, "editor", script);
	g_autofree char *one = g_strconcat("EDITOR=", path, NULL);
	g_autofree char *two = g_strconcat("VISUAL=", path, NULL);
	const char *env[] = { one, two, NULL };

	return SCENE(.rows = 30, .cols = 100, .meeting = "MKS", .tab = 5, .box = box, .env = env);
}

SCENARIO(one_line_in_the_editor)
{
	g_autoptr(Sandbox) box = sandbox_new();
	Tt *t = open_with_editor(box, "sed -i 's/memulai layanan/mengawali pelayanan/' \"$1\"");

	tt_keys(t, "E");
	tt_expect_text(t, "mengawali pelayanan");
	tt_keys(t, "u");
	tt_expect_sql(t, "SELECT count(*) FROM entry WHERE text LIKE '%mengawali%'", "0");
	scene_leave(t);
}

SCENARIO(the_whole_minutes_in_the_editor)
{
	g_autoptr(Sandbox) box = sandbox_new();
	Tt *t = open_with_editor(box,
		"sed -i -e '/Tiga kiat Pemda/d' -e 's/memulai layanan/mengawali pelayanan/' "
		"-e 's/^## Keputusan/- ~ listrik padam\\n\\n&/' \"$1\"");

	tt_resize(t, 30, 130); /* what it says is one long row */
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
	scene_leave(t);
}

SCENARIO(a_text_nobody_changed_is_no_step)
{
	g_autoptr(Sandbox) box = sandbox_new();
	Tt *t = open_with_editor(box, "echo >> \"$1\"");

	g_autofree char *database = sandbox_database(box);
	g_autofree char *steps = sandbox_sql(database, "SELECT count(*) FROM step");
	tt_keys(t, "*E");
	tt_expect_text(t, "35 baris");
	tt_expect_sql(t, "SELECT count(*) FROM step", steps);
	scene_leave(t);
}

SCENARIO(private_lines_are_never_printed)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "a% pesan asisten<CR>kalimat terbuka<CR><Esc>");
	tt_expect_text(t, "1 tidak dicetak");
	g_autofree char *paper = scene_printed(t, "id", "MKS", "minutes");
	assert_has(paper, "kalimat terbuka");
	assert_has_not(paper, "pesan asisten");
	scene_leave(t);
}

#define CIRCULATED \
	"SELECT count(*) FROM minutes_step s JOIN minutes n ON n.id = s.minutes JOIN meeting m " \
	"ON " \
	"m.id = n.meeting WHERE m.tag = 'SKW' AND s.step = 'circulated'"

SCENARIO(the_evening_of_the_minutes)
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
	tt_keys(t, "s<CR><CR>");
	tt_expect_sql(t, CIRCULATED, "1");
	tt_keys(t, "u");
	tt_expect_text(t, "diedarkan");
	tt_expect_sql(t, CIRCULATED, "1");
	scene_leave(t);
}

SCENARIO(approved_minutes_are_opened_again)
{
	Tt *t = open_tab("TW1");

	tt_expect_text(t, "disahkan");
	tt_keys(t, "soogelar keliru<CR>");
	tt_expect_text(t, "diperiksa");
	tt_keys(t, "u");
	tt_expect_text(t, "disahkan");
	scene_leave(t);
}

SCENARIO(orders_of_the_list)
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
	scene_leave(t);
}

SCENARIO(who_spoke)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "wpalopo<CR>");
	tt_expect_text(t, "Kanim Palopo: Kabupaten Balangan");
	tt_keys(t, "u");
	tt_refuse_text(t, "Kanim Palopo: Kabupaten");
	scene_leave(t);
}

SCENARIO(the_picture_is_whole)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "a? @kanim-tarakan kapan<CR>> besok<CR><Esc>KJDjk");
	scene_expect_whole(t, 0);
	scene_leave(t);
}
