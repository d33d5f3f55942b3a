/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Promises in a terminal, on the demo: done with its day and its proof, for one and for all, moved
 * with a reason, given to others, and the same from the register over two meetings.
 */
#include "support/scene.h"

#include <string.h>

/* Tab 6 of a meeting. */
static Tt *open_tab(const char *tag)
{
	return SCENE(.rows = 40, .cols = 140, .meeting = tag, .tab = 6);
}

#define LAST \
	"SELECT p.fact_day, p.status FROM progress p ORDER BY p.entered_at DESC, p.id DESC LIMIT " \
	"1"

SCENARIO(done_on_another_day_with_proof)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "jjx");
	tt_expect_text(t, "d tanggal lain · b bukti · Enter cukup");
	tt_keys(t, "d2024-12-14<CR>");
	tt_expect_sql(t, LAST, "2024-12-14|done");
	tt_keys(t, "u");
	tt_keys(t, "u");
	tt_expect_text(t, "6 terbuka");
	tt_keys(t, "xbsurat 0455<CR>");
	tt_expect_sql(t, "SELECT count(*) FROM assignment WHERE evidence = 'surat 0455'", "1");
	tt_expect_text(t, "5 terbuka");
	scene_leave(t);
}

SCENARIO(a_group_of_twelve)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "aMengirim edaran @seluruh-upt<CR><Esc>Gx");
	tt_expect_text(t, "S semua 12");
	tt_keys(t, "k");
	tt_expect_text(t, "Milik siapa?");
	tt_keys(t, "a");
	tt_expect_sql(t,
		"SELECT count(*) FROM progress p JOIN assignment s ON s.id = p.assignment JOIN "
		"action "
		"a ON a.id = s.action WHERE a.text = 'Mengirim edaran'",
		"1");
	tt_keys(t, "<Esc>xS");
	tt_expect_sql(t,
		"SELECT count(*) FROM progress p JOIN assignment s ON s.id = p.assignment JOIN "
		"action "
		"a ON a.id = s.action WHERE a.text = 'Mengirim edaran'",
		"12");
	/* Eleven more lines were one step. */
	tt_keys(t, "<Esc>u");
	tt_expect_sql(t,
		"SELECT count(*) FROM progress p JOIN assignment s ON s.id = p.assignment JOIN "
		"action "
		"a ON a.id = s.action WHERE a.text = 'Mengirim edaran'",
		"1");
	scene_leave(t);
}

SCENARIO(an_extension_has_a_reason)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "jjd2027-01-10<CR>");
	tt_expect_text(t, "perpanjangan memakai alasan");
	tt_keys(t, " menunggu data<CR>");
	tt_expect_sql(t, "SELECT old_due, new_due, reason FROM extension",
		"2024-12-13|2027-01-10|menunggu data");
	tt_expect_cursor_row(t, "10 Jan 2027");
	tt_keys(t, "u");
	tt_expect_sql(t, "SELECT count(*) FROM extension", "0");
	scene_leave(t);
}

SCENARIO(before_approval_it_is_a_correction)
{
	Tt *t = open_tab("SKW");

	tt_keys(t, "d2025-09-01<CR>");
	tt_expect_cursor_row(t, "1 Sep 2025");
	tt_expect_sql(t, "SELECT count(*) FROM extension", "0");
	scene_leave(t);
}

SCENARIO(percent_and_a_word)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "jjsp70 data masuk<CR>");
	tt_expect_sql(
		t, "SELECT percent, text FROM progress WHERE text = 'data masuk'", "70|data masuk");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "berjalan: data masuk");
	tt_keys(t, "st");
	tt_expect_sql(t, "SELECT count(*) FROM progress WHERE status = 'deferred'", "2");
	tt_keys(t, "u");
	tt_expect_sql(t, "SELECT count(*) FROM progress WHERE status = 'deferred'", "1");
	scene_leave(t);
}

SCENARIO(owners_are_added_and_taken_off)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "jjw+palopo<CR><CR>");
	tt_expect_text(t, "+ Kanim Palopo · pendukung");
	tt_keys(t, "u");
	tt_refuse_text(t, "Kanim Palopo · pendukung");
	scene_leave(t);
}

SCENARIO(actions_are_typed_one_after_the_other)
{
	Tt *t = open_tab("SKW");

	tt_keys(t, "aMengirim laporan @kanim-tar<Tab>due:2026-11-29<CR>Rapat lanjutan<CR><CR>");
	tt_expect_text(t, "6 tindak lanjut");
	tt_expect_sql(t,
		"SELECT a.due, i.handle FROM action a JOIN assignment s ON s.action = a.id JOIN "
		"institution i ON i.id = s.institution WHERE a.text = 'Mengirim laporan'",
		"2026-11-29|kanim-tarakan");
	tt_keys(t, "uu");
	tt_expect_text(t, "4 tindak lanjut");
	scene_leave(t);
}

SCENARIO(a_promise_has_an_age)
{
	Tt *t = open_tab("TW2");

	tt_expect_text(t, "dibawa 1×");
	scene_leave(t);
}

SCENARIO(reminders_are_noted)
{
	Tt *t = open_tab("MKS");

	static const char sent[] = "SELECT count(*) FROM delivery WHERE channel = 'wa' AND "
				   "recipient = 'Bagian Prolap'";
	tt_expect_sql(t, sent, "0");
	tt_keys(t, "jjR");
	tt_expect_text(t, "Bagian Prolap: teks disalin (1 dari 1)");
	assert_has(tt_clipboard(t), "Bagian Program dan Pelaporan");
	assert_has(tt_clipboard(t), "TL-03");
	tt_expect_sql(t, sent, "0");
	tt_keys(t, "s");
	tt_expect_sql(t, sent, "1");
	scene_leave(t);
}

SCENARIO(the_register_over_two_meetings)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, ":tl<CR>/late<CR>");
	tt_expect_text(t, "dari 24");
	tt_expect_text(t, "keluaran:");
	/* MKS/TL-03 and one of another meeting. */
	tt_keys(t, "/<C-u>inst:prolap late<CR>");
	tt_expect_text(t, "MKS/TL-03");
	tt_refuse_text(t, "MKS/TL-02");
	tt_keys(t, "<Esc>/late<CR>G<Space>g<Space>st");
	tt_expect_sql(t,
		"SELECT count(DISTINCT a.meeting) FROM progress p JOIN assignment s ON s.id = "
		"p.assignment JOIN action a ON a.id = s.action WHERE p.status = 'deferred'",
		"2");
	tt_expect_sql(t, "SELECT count(*) FROM progress WHERE status = 'deferred'", "3");
	tt_keys(t, "u");
	tt_expect_sql(t, "SELECT count(*) FROM progress WHERE status = 'deferred'", "1");
	scene_leave(t);
}

SCENARIO(enter_in_the_register_opens_the_meeting_there)
{
	Tt *t = open_tab("SKW");

	tt_keys(t, ":tl<CR>/late<CR>g<CR>");
	tt_expect_text(t, "[6 TL]");
	tt_expect_cursor_row(t, "TL-07");
	scene_leave(t);
}

SCENARIO(late_ones_on_a_telephone)
{
	Tt *t = SCENE(.rows = 15, .cols = 50, .keys = ":tl<CR>/late<CR>");

	tt_expect_text(t, "MKS/TL-07");
	tt_expect_text(t, "lewat 746 hari");
	scene_leave(t);
}

/* What was carried over, and of what nothing is heard, in either language. */
SCENARIO(words_for_the_common_questions)
{
	Tt *t = SCENE(.data = SCENE_SAMPLE, .keys = ":tl<CR>/bawaan:>0<CR>");

	tt_expect_text(t, "Tindak lanjut /bawaan:>0 · 2 dari 24");
	tt_expect_text(t, "TW2/TL-01");
	tt_refuse_text(t, "TW1/");
	tt_keys(t, "<Esc>/diam:2minggu meeting:mks<CR>");
	tt_expect_text(t, "MKS/TL-02");
	tt_refuse_text(t, "TW2/");
	scene_leave(t);
}
