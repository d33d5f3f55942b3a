/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rundown in a terminal: typed, changed, moved, dragged, seen as a day, repaired and copied;
 * what the screen says is compared with what the database holds.
 */
#include "support/cli.h"
#include "support/scene.h"

#include <string.h>

#define OF(tag) " FROM session s JOIN meeting m ON m.id = s.meeting WHERE m.tag = '" tag "'"
#define COUNT(tag) "SELECT count(*)" OF(tag)
#define STEPS "SELECT count(*) FROM step"

/* The five sample meetings in a database of one's own; TW3 has no rundown yet. */
static Tt *open_tab(const char *lang, const char *meeting, int rows, int cols)
{
	return SCENE(.data = SCENE_SAMPLE, .lang = lang, .rows = rows, .cols = cols,
		.meeting = meeting, .tab = 2);
}

/* --- typing --- */

static const char *const day[] = {
	"08.30 30 Registrasi Peserta p:Panitia",
	"09.00 5 Menyanyikan Lagu Kebangsaan p:Dirigen",
	"5 Pembacaan Doa p:\"Petugas Doa\"",
	"5 Laporan Ketua Panitia p:\"Ketua Panitia\"",
	"15 Sambutan dan Pembukaan p:\"Pimpinan Rapat\"",
	"60 Kiat dan Strategi Pemda @pemkab-balangan",
	"15 Rehat Kopi p:Panitia",
	"60 Penataan Kerja Sama @ditkermakim m:fajar",
	"11.45 75 Istirahat, Salat, dan Makan Siang p:Panitia",
	"13.00 60 Peraturan Pembentukan Unit Kerja @ditkermakim",
	"60 Alur Komunikasi @kanim-tarakan",
	"15 Rehat Kopi p:Panitia",
	"30 Perumusan Kesimpulan dan RTL p:\"Pimpinan Rapat\"",
	"15.45 15 Pembacaan Kesimpulan dan Penutupan p:\"Pimpinan Rapat\"",
};

SCENARIO(fourteen_rows_are_typed)
{
	Tt *t = open_tab("id", "TW3", 24, 80);

	tt_expect_text(t, "Belum ada acara. a baris baru");
	guint keys = tt_keys(t, "a");
	for (gsize i = 0; i < G_N_ELEMENTS(day); i++) {
		tt_keys(t, day[i]);
		keys += tt_keys(t, "<CR>");
	}
	tt_expect_text(t, "14 baris · 08.30–16.00 WIB");
	tt_expect_sql(t, COUNT("TW3"), "14");
	scene_bound("14 rows typed, beyond their text", keys, 15);
	tt_keys(t, "<Esc>g");
	tt_expect_cursor_row(t, "◆08.30   30  Registrasi Peserta");
	tt_expect_text(t, "09.30   60  SESI 1 Kiat");
	tt_expect_text(t, "◆13.00   60  SESI 3 Peraturan");
	tt_expect_text(t, "16.00       selesai");
	tt_expect_sql(t,
		"SELECT group_concat(x, ' ') FROM (SELECT coalesce(s.fixed_start, '-') || '/' "
		"|| s.minutes AS x" OF("TW3") " ORDER BY s.position)",
		"08:30/30 09:00/5 -/5 -/5 -/15 -/60 -/15 -/60 11:45/75 13:00/60 -/60 -/15 -/30 "
		"15:45/15");
	scene_leave_by(t, "qq");
}

SCENARIO(an_empty_line_ends)
{
	Tt *t = open_tab("en", "TW3", 24, 80);

	tt_keys(t, "a20 Opening<CR><CR>");
	tt_expect_text(t, "1 row · 09:00–09:20");
	tt_keys(t, "a<Esc>");
	tt_expect_sql(t, COUNT("TW3"), "1");
	tt_expect_text(t, "Opening");
	scene_leave_by(t, "qq");
}

SCENARIO(what_is_understood_is_said)
{
	Tt *t = open_tab("id", "MKS", 24, 80);

	tt_keys(t, "ggjjjjja45 Diskusi panel @kanim-tarakan");
	tt_expect_row(t, -2, "diskusi · 10.30–11.15 · Kanim Tarakan");
	tt_keys(t, " @tidak-ada-di-sini");
	tt_expect_row(t, -2, "!");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "Siapa yang membawakan?");
	tt_expect_sql(t, COUNT("MKS"), "14");
	tt_keys(t, "<Esc><Esc>");
	tt_expect_text(t, "14 baris");
	scene_leave_by(t, "qq");
}

SCENARIO(a_pasted_table_becomes_rows)
{
	Tt *t = open_tab("id", "TW3", 24, 80);

	tt_keys(t, "a");
	tt_paste(t, "08.30-09.00 Registrasi\n09.00-09.15 Pembukaan\n60 Paparan\n15 Rehat\n");
	tt_keys(t, "<Esc>");
	tt_expect_text(t, "4 baris · 08.30–10.30 WIB");
	tt_expect_sql(t, COUNT("TW3"), "4");
	tt_keys(t, "u");
	tt_expect_sql(t, COUNT("TW3"), "0");
	scene_leave_by(t, "qq");
}

/* Between others too, on the same day, one step. */
SCENARIO(a_pasted_table_goes_between)
{
	Tt *t = open_tab("id", "MKS", 28, 80);

	tt_keys(t, "ggja");
	tt_paste(t, "10 Tari Pembuka p:Sanggar\n5 Video Profil p:Panitia\n");
	tt_keys(t, "<Esc>");
	tt_expect_text(t, "16 baris");
	assert_int_equal(scene_row(t, "Tari Pembuka") + 1, scene_row(t, "Video Profil"));
	assert_int_equal(scene_row(t, "Video Profil") + 1, scene_row(t, "Pembacaan Doa"));
	tt_keys(t, "u");
	tt_expect_sql(t, COUNT("MKS"), "14");
	scene_leave_by(t, "qq");
}

SCENARIO(a_row_is_edited_in_place)
{
	Tt *t = open_tab("id", "MKS", 24, 80);

	tt_keys(t, "ggjjjjje<CR>");
	tt_expect_sql(t, "SELECT count(*) FROM step WHERE label LIKE '%acara diubah%'", "0");
	tt_keys(t, "e<Home><Del><Del>45<CR>");
	tt_expect_cursor_row(t, "09.30   45  SESI 1 Kiat");
	tt_expect_sql(t,
		"SELECT s.minutes || '/' || s.talk_minutes" OF("MKS") " AND s.title LIKE 'Kiat%'",
		"45/35");
	tt_expect_sql(t,
		"SELECT count(*) FROM session_speaker p JOIN session s ON s.id = p.session "
		"WHERE s.title LIKE 'Kiat%' AND p.title_represented = 'Bupati Balangan' AND "
		"p.confirmation = 'delegated'",
		"1");
	tt_keys(t, "u");
	tt_expect_cursor_row(t, "09.30   60  SESI 1 Kiat");
	scene_leave_by(t, "qq");
}

/* --- times, order, state --- */

SCENARIO(a_start_is_fixed_and_freed)
{
	Tt *t = open_tab("en", "MKS", 24, 80);

	tt_keys(t, "ggjjjjjjd10.45<CR>");
	tt_expect_cursor_row(t, "◆10:45   15  Coffee break");
	tt_expect_sql(t,
		"SELECT s.fixed_start" OF("MKS") " AND s.title = 'Rehat Kopi' ORDER BY "
						 "s.position LIMIT 1",
		"10:45");
	tt_keys(t, "d<C-u><CR>");
	tt_expect_cursor_row(t, " 10:30   15  Coffee break");
	tt_keys(t, "dday 2 9.00<CR>");
	tt_expect_text(t, "Day 2");
	tt_expect_cursor_row(t, "◆09:00   15  Coffee break");
	tt_keys(t, "u");
	tt_refuse_text(t, "Day 2");
	scene_leave_by(t, "qq");
}

SCENARIO(minutes_by_fives)
{
	Tt *t = open_tab("id", "MKS", 24, 80);

	tt_keys(t, "ggjjjjj-");
	tt_expect_cursor_row(t, "09.30   55  SESI 1");
	tt_expect_text(t, "10.25   15  Rehat Kopi");
	tt_keys(t, "++");
	tt_expect_text(t, "! lewat 5 menit, menabrak ◆11.45");
	tt_keys(t, "uuu");
	tt_expect_cursor_row(t, "09.30   60  SESI 1");
	scene_leave_by(t, "qq");
}

SCENARIO(many_marked_rows_move_as_one_step)
{
	Tt *t = open_tab("id", "MKS", 24, 80);

	tt_expect_sql(t, "SELECT max(position)" OF("MKS"), "14");
	tt_keys(t, "ggjj<Space><Space><Space>J");
	assert_int_equal(scene_row(t, "Pembacaan Doa") - 1, scene_row(t, "SESI 1 Kiat"));
	assert_int_equal(scene_row(t, "Sambutan dan") - 2, scene_row(t, "Pembacaan Doa"));
	tt_expect_text(t, "09.05   60  SESI 1 Kiat");
	tt_keys(t, "u");
	tt_expect_text(t, "09.30   60  SESI 1 Kiat");
	tt_keys(t, "ggjj<Space><Space><Space>+");
	tt_expect_text(t, "09.45   60  SESI 1 Kiat");
	tt_keys(t, "u");
	tt_expect_text(t, "09.30   60  SESI 1 Kiat");
	scene_leave_by(t, "qq");
}

SCENARIO(confirmation_is_shown_and_stored)
{
	Tt *t = open_tab("id", "MKS", 24, 80);

	tt_keys(t, "ggjjjjjsb");
	tt_expect_text(t, "1 belum pasti");
	tt_expect_cursor_row(t, "?");
	tt_keys(t, "si");
	tt_expect_text(t, "tidak bisa");
	tt_expect_sql(t,
		"SELECT group_concat(p.confirmation, ' ') FROM session_speaker p JOIN session s "
		"ON s.id = p.session WHERE s.title LIKE 'Kiat%'",
		"declined accepted");
	tt_keys(t, "x");
	tt_expect_cursor_row(t, "✓");
	tt_keys(t, "wkanim tarakan<CR>");
	tt_expect_cursor_row(t, "Kanim Tarakan");
	tt_keys(t, "u");
	tt_expect_cursor_row(t, "Pemkab Balangan");
	scene_leave_by(t, "qq");
}

SCENARIO(a_row_takes_its_parts_along_and_leaves_lines)
{
	static const char lines[] =
		"SELECT count(*) FROM entry e JOIN meeting m ON m.id = e.meeting "
		"WHERE m.tag = 'MKS'";
	Tt *t = open_tab("id", "MKS", 24, 80);

	tt_expect_sql(t, lines, "35");
	tt_keys(t, "ggjjjjjD");
	tt_expect_text(t, "13 baris");
	tt_expect_sql(t, lines, "35");
	tt_expect_sql(t,
		"SELECT count(*) FROM session_speaker p LEFT JOIN session s ON s.id = p.session "
		"WHERE s.id IS NULL",
		"0");
	tt_keys(t, "u");
	tt_expect_text(t, "14 baris");
	tt_expect_sql(t,
		"SELECT count(*) FROM entry e JOIN session s ON s.id = e.session WHERE s.title "
		"LIKE 'Kiat%' AND e.kind = 'question'",
		"2");
	scene_leave_by(t, "qq");
}

SCENARIO(the_sheet_of_a_row)
{
	Tt *t = open_tab("en", "MKS", 40, 100);

	tt_keys(t, "ggjjjjj<CR>");
	tt_expect_text(t, "Notes for the chair");
	tt_expect_text(t, "People of this row");
	tt_keys(t, "a@kanim-tarakan<CR>");
	tt_expect_cursor_row(t, "Kanim Tarakan");
	tt_keys(t, "sp");
	tt_expect_cursor_row(t, "tentative");
	tt_keys(t, "KD");
	tt_refuse_text(t, "Kanim Tarakan (");
	tt_keys(t, "<Esc>");
	tt_expect_text(t, "[2 Rundown]");
	scene_leave_by(t, "qq");
}

/* --- agenda points --- */

SCENARIO(agenda_points)
{
	static const char points[] =
		"SELECT group_concat(p.title || ':' || p.status, ' ') FROM (SELECT * "
		"FROM agenda_point ORDER BY position) p";
	Tt *t = open_tab("id", "MKS", 30, 80);

	tt_keys(t, "ggjjjjjA20 Lahan @kanim-tarakan<CR>Gedung<CR><Esc>");
	tt_expect_text(t, " 20    · Lahan");
	tt_expect_sql(t, points, "Lahan:open Gedung:open");
	tt_keys(t, "jsp");
	tt_expect_sql(t, points, "Lahan:decided Gedung:open");
	tt_keys(t, "J");
	tt_expect_sql(t, points, "Gedung:open Lahan:decided");
	tt_keys(t, "e<End> kind:keputusan<CR>");
	tt_expect_cursor_row(t, "Lahan (keputusan)");
	tt_keys(t, "D");
	tt_expect_sql(t, points, "Gedung:open");
	scene_leave_by(t, "qq");
}

SCENARIO(a_meeting_of_points_only)
{
	Tt *t = open_tab("id", "TW3", 24, 80);

	tt_keys(t, "A10 Pengesahan notula<CR>30 Anggaran<CR><CR>");
	tt_expect_text(t, " 10    · Pengesahan notula");
	tt_expect_text(t, " 30    · Anggaran");
	tt_expect_sql(t, "SELECT count(*) FROM agenda_point WHERE session IS NULL", "2");
	scene_leave_by(t, "qq");
}

/* --- as a picture, by mouse --- */

SCENARIO(the_time_scale)
{
	Tt *t = open_tab("id", "MKS", 24, 80);

	tt_keys(t, "ggjjjjjz");
	tt_expect_cursor_row(t, "09.30 ┏ Sesi 1 Kiat");
	tt_expect_text(t, "10.00 ┃ Pemkab Balangan");
	tt_keys(t, "++");
	tt_expect_text(t, "▓");
	tt_keys(t, "uuJ");
	tt_expect_text(t, "09.30 ┏ Rehat Kopi 15' · 09.45 Sesi 1");
	tt_keys(t, "ujk"); /* the message is gone by the next key */
	scene_expect_whole(t, 0);
	tt_keys(t, "z");
	tt_expect_cursor_row(t, "09.30   60  SESI 1");
	scene_leave_by(t, "qq");
}

SCENARIO(two_rooms_side_by_side)
{
	Tt *t = open_tab("id", "TW3", 24, 80);
	int row = 0, left = 0, right = 0;

	tt_keys(t, "a09.00 60 Kelompok A room:Anggrek<CR>09.00 60 Kelompok B room:Melati<CR><CR>z");
	assert_true(tt_find(t, "Kelompok A", &row, &left));
	assert_int_equal(scene_row(t, "Kelompok B"), row);
	assert_true(tt_find(t, "Kelompok B", &row, &right));
	assert_true(right > left);
	tt_expect_text(t, "Anggrek");
	tt_expect_text(t, "Melati");
	scene_leave_by(t, "qq");
}

SCENARIO(a_row_is_dragged_elsewhere)
{
	Tt *t = open_tab("id", "MKS", 24, 80);
	int from = scene_row(t, "SESI 1 Kiat"), to = scene_row(t, "SESI 2 Penataan");

	tt_drag(t, from, 30, to, 30);
	tt_expect_row(t, -2, "↕ Sesi 1 kini sesudah Sesi 2");
	tt_expect_sql(t, "SELECT position" OF("MKS") " AND s.title LIKE 'Kiat%'", "6");
	tt_drop(t);
	assert_int_equal(scene_row(t, "SESI 2 Kiat"), to);
	tt_expect_sql(t, "SELECT position" OF("MKS") " AND s.title LIKE 'Kiat%'", "8");
	tt_keys(t, "u");
	assert_int_equal(scene_row(t, "SESI 1 Kiat"), from);
	/* A click alone only goes there. */
	tt_click(t, to, 30);
	tt_expect_cursor_row(t, "SESI 2 Penataan");
	tt_expect_sql(t, "SELECT position" OF("MKS") " AND s.title LIKE 'Penataan%'", "8");
	scene_leave_by(t, "qq");
}

SCENARIO(a_block_is_dragged_to_a_time)
{
	Tt *t = open_tab("en", "MKS", 24, 80);
	int row = 0, col = 0;

	tt_keys(t, "z");
	assert_true(tt_find(t, "Session 3", &row, &col));
	tt_drag(t, row, col + 2, row + 1, col + 2);
	tt_drop(t);
	tt_expect_sql(
		t, "SELECT s.fixed_start" OF("MKS") " AND s.title LIKE 'Peraturan%'", "13:30");
	tt_keys(t, "z");
	tt_expect_text(t, "◆13:30   60  SESSION 3");
	scene_leave_by(t, "qq");
}

/* --- problems --- */

SCENARIO(problems_jump_and_repair)
{
	Tt *t = open_tab("id", "MKS", 24, 80);

	tt_keys(t, "ggjjjjj++G!");
	tt_expect_text(t, "! Sesi 2 menabrak 10 menit");
	tt_expect_text(t, "→ singkatkan Sesi 2: 60 → 50 mnt");
	tt_keys(t, "<CR>");
	tt_expect_cursor_row(t, "SESI 2 Penataan");
	tt_keys(t, "!2");
	tt_refuse_text(t, "menabrak");
	tt_expect_sql(t, "SELECT s.minutes" OF("MKS") " AND s.title LIKE 'Penataan%'", "50");
	tt_keys(t, "u!3");
	tt_expect_text(t, "◆11.55   75  Istirahat");
	tt_keys(t, "u!4");
	tt_expect_text(t, " 11.55   75  Istirahat");
	scene_leave_by(t, "qq");
}

SCENARIO(gaps_are_closed)
{
	Tt *t = open_tab("en", "TW3", 24, 80);

	tt_keys(t, "a09.00 30 One<CR>10.00 30 Two<CR>11.00 30 Three<CR><CR>!");
	tt_expect_text(t, "close all 2 gaps");
	tt_keys(t, "G");
	tt_keys(t, "9");
	tt_expect_text(t, "3 rows · 09:00–10:30");
	tt_expect_sql(t, "SELECT count(s.fixed_start)" OF("TW3"), "1");
	scene_leave_by(t, "qq");
}

/* --- copying, patterns --- */

SCENARIO(the_last_meeting_is_copied)
{
	static const char unanswered[] =
		"SELECT count(*) FROM participant p JOIN meeting m ON m.id = p.meeting WHERE m.tag "
		"= 'TW3' "
		"AND p.rsvp = 'pending' AND p.attendance IS NULL AND p.representative IS NULL";
	Tt *t = open_tab("id", "TW3", 24, 80);

	tt_keys(t, ":salin MKS<CR>");
	tt_expect_text(t, "[x]  40 undangan menurut urutan protokol");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "14 baris · 08.30–16.00 WIB");
	tt_expect_sql(t, COUNT("TW3"), "14");
	tt_expect_sql(t, unanswered, "40");
	tt_expect_sql(t,
		"SELECT count(*) FROM session_speaker p JOIN session s ON s.id = p.session JOIN "
		"meeting m ON m.id = s.meeting WHERE m.tag = 'TW3' AND p.confirmation NOT IN "
		"('pending')",
		"0");
	tt_expect_sql(t,
		"SELECT count(*) FROM action a JOIN meeting m ON m.id = a.meeting WHERE m.tag = "
		"'TW3'",
		"0");
	tt_keys(t, "u");
	tt_expect_text(t, "Belum ada acara");
	tt_expect_sql(t, COUNT("TW3"), "0");
	tt_expect_sql(t, unanswered, "0");
	scene_leave_by(t, "qq");
}

SCENARIO(only_what_is_ticked_is_copied)
{
	Tt *t = open_tab("en", "TW3", 24, 80);

	tt_keys(t, "3:copy-from TW2<CR>nbupsr");
	tt_expect_text(t, "[ ]  11 invited");
	tt_keys(t, "c");
	tt_expect_sql(t, COUNT("TW3"), "8");
	tt_expect_sql(t,
		"SELECT count(*) FROM participant p JOIN meeting m ON m.id = p.meeting WHERE "
		"m.tag = 'TW3'",
		"0");
	tt_keys(t, ":copy-from TW3<CR>");
	tt_expect_text(t, "the meeting itself");
	scene_leave_by(t, "qq");
}

SCENARIO(a_new_one_like_the_last)
{
	Tt *t = SCENE(.data = SCENE_SAMPLE, .cols = 100);

	tt_keys(t, ":baru-dari MKS<CR>Rakor Samarinda, 1 des 2026 9.00, samarinda<CR>");
	tt_expect_sql(t,
		"SELECT count(*) FROM session s JOIN meeting m ON m.id = s.meeting WHERE m.code = "
		"'2026-12-rakor-samarinda'",
		"14");
	tt_keys(t, "u");
	tt_expect_sql(
		t, "SELECT count(*) FROM meeting WHERE code = '2026-12-rakor-samarinda'", "0");
	scene_leave_by(t, "q");
}

SCENARIO(a_new_one_like_the_last_from_the_command_line)
{
	g_autoptr(Sandbox) box = sandbox_new();

	g_autofree char *makassar = sandbox_source("tests/fixtures/2024-10-makassar.json");
	g_autofree char *in = cli_ok(box, "import", makassar, NULL);
	g_autofree char *made = cli_ok(
		box, "new", "--when", "1 des 2026 9.00", "--like", "MKS", "Rakor Samarinda", NULL);
	g_autofree char *shown = cli_ok(box, "show", "2026-12-rakor-samarinda", NULL);
	assert_non_null(strstr(shown, "Kiat dan Strategi"));
	g_autoptr(CliResult) wrong = cli_run(box, NULL, "new", "--like", "TIDAKADA", "X", NULL);
	cli_expect(wrong, 1, NULL, "TIDAKADA");
}

SCENARIO(a_pattern_of_a_day)
{
	Tt *t = open_tab("id", "TW3", 24, 80);

	tt_keys(t, ":pola sehari<CR>");
	tt_expect_text(t, "14 baris · 08.30–16.00 WIB");
	tt_expect_text(t, "◆11.45   75  Istirahat, Salat, dan Makan");
	tt_expect_sql(t, COUNT("TW3"), "14");
	tt_keys(t, "u:pola apa<CR>");
	tt_expect_text(t, "sehari · setengah-hari");
	tt_expect_sql(t, COUNT("TW3"), "0");
	scene_leave_by(t, "qq");
}

/* --- small --- */

SCENARIO(small_terminals)
{
	Tt *t = open_tab("id", "MKS", 15, 50);

	tt_keys(t, "gg");
	tt_expect_cursor_row(t, "◆08.30   30  Registrasi");
	tt_keys(t, "a10 Foto<CR><Esc>");
	tt_expect_sql(t, COUNT("MKS"), "15");
	tt_resize(t, 6, 30);
	tt_keys(t, "jj+z");
	tt_resize(t, 2, 8);
	tt_keys(t, "z!<Esc>a<Esc>");
	tt_resize(t, 24, 80);
	tt_expect_text(t, "15 baris");
	scene_leave_by(t, "qq");
}

/* Without a day the hours are known all the same: they hang on what is fixed. */
SCENARIO(a_copy_without_a_day_has_its_hours)
{
	Tt *t = SCENE(.keys = "aRakor Gowa, minggu ke-3 november, makassar<CR>");

	tt_keys(t, ":go RG<CR>2:salin MKS<CR>");
	tt_expect_text(t, "[x]  14 baris acara");
	tt_keys(t, "c");
	tt_expect_text(t, "14 baris · 08.30–16.00");
	tt_expect_text(t, " 09.30   60  SESI 1");
	tt_expect_text(t, " 16.00       selesai");
	scene_leave(t);
}
