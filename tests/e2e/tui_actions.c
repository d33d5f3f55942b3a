/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Promises in a terminal, on the demo: done with its day and its proof, for one and for all, moved
 * with a reason, given to others, and the same from the register over two meetings.
 */
#include "support/tt.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static Tt *open_tab(const char *tag)
{
	Tt *t = tt_start(
		&(TtOptions){ .rows = 40, .cols = 140, .args = TT_ARGS("--lang", "id", "demo") });
	g_autofree char *go = g_strdup_printf(":go %s<CR>6", tag);

	tt_keys(t, go);
	tt_expect_text(t, "[6 TL]");
	return t;
}

static void leave(Tt *t)
{
	tt_keys(t, ":quit<CR>");
	if (tt_running(t))
		tt_keys(t, "b");
	assert_true(tt_ended(t));
	tt_stop(t, 0);
}

#define LAST \
	"SELECT p.fact_day, p.status FROM progress p ORDER BY p.entered_at DESC, p.id DESC LIMIT " \
	"1"

static void done_on_another_day_with_proof(void **state)
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
	leave(t);
}

static void a_group_of_twelve(void **state)
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
	leave(t);
}

static void an_extension_has_a_reason(void **state)
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
	leave(t);
}

static void before_approval_it_is_a_correction(void **state)
{
	Tt *t = open_tab("SKW");

	tt_keys(t, "d2025-09-01<CR>");
	tt_expect_cursor_row(t, "1 Sep 2025");
	tt_expect_sql(t, "SELECT count(*) FROM extension", "0");
	leave(t);
}

static void percent_and_a_word(void **state)
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
	leave(t);
}

static void owners_are_added_and_taken_off(void **state)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "jjw+palopo<CR><CR>");
	tt_expect_text(t, "+ Kanim Palopo · pendukung");
	tt_keys(t, "u");
	tt_refuse_text(t, "Kanim Palopo · pendukung");
	leave(t);
}

static void actions_are_typed_one_after_the_other(void **state)
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
	leave(t);
}

static void a_promise_has_an_age(void **state)
{
	Tt *t = open_tab("TW2");

	tt_expect_text(t, "dibawa 1×");
	leave(t);
}

static void reminders_are_noted(void **state)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, "jjR");
	tt_expect_text(t, "Bagian Prolap: teks disalin (1 dari 1)");
	tt_keys(t, "s");
	tt_expect_sql(t, "SELECT count(*) > 0 FROM delivery WHERE channel = 'wa'", "1");
	leave(t);
}

static void the_register_over_two_meetings(void **state)
{
	Tt *t = open_tab("MKS");

	tt_keys(t, ":tl<CR>/late<CR>");
	tt_expect_text(t, "dari 24");
	tt_expect_text(t, "keluaran:");
	/* MKS/TL-03 and one of another meeting. */
	tt_keys(t, "/prolap late<CR>");
	tt_keys(t, "<Esc>/late<CR>G<Space>g<Space>st");
	if (tt_find(t, "S semua", &(int){ 0 }, &(int){ 0 }))
		tt_keys(t, "S");
	tt_expect_sql(t,
		"SELECT count(DISTINCT a.meeting) FROM progress p JOIN assignment s ON s.id = "
		"p.assignment JOIN action a ON a.id = s.action WHERE p.status = 'deferred'",
		"2");
	tt_expect_sql(t, "SELECT count(*) FROM progress WHERE status = 'deferred'", "3");
	tt_keys(t, "u");
	tt_expect_sql(t, "SELECT count(*) FROM progress WHERE status = 'deferred'", "1");
	leave(t);
}

static void enter_in_the_register_opens_the_meeting_there(void **state)
{
	Tt *t = open_tab("SKW");

	tt_keys(t, ":tl<CR>/late<CR>g<CR>");
	tt_expect_text(t, "[6 TL]");
	tt_expect_cursor_row(t, "TL-07");
	leave(t);
}

static void late_ones_on_a_telephone(void **state)
{
	Tt *t = tt_start(
		&(TtOptions){ .rows = 15, .cols = 50, .args = TT_ARGS("--lang", "id", "demo") });

	tt_keys(t, ":tl<CR>/late<CR>");
	tt_expect_text(t, "MKS/TL-07");
	tt_expect_text(t, "lewat 746 hari");
	leave(t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(done_on_another_day_with_proof),
		cmocka_unit_test(a_group_of_twelve),
		cmocka_unit_test(an_extension_has_a_reason),
		cmocka_unit_test(before_approval_it_is_a_correction),
		cmocka_unit_test(percent_and_a_word),
		cmocka_unit_test(owners_are_added_and_taken_off),
		cmocka_unit_test(actions_are_typed_one_after_the_other),
		cmocka_unit_test(a_promise_has_an_age),
		cmocka_unit_test(reminders_are_noted),
		cmocka_unit_test(the_register_over_two_meetings),
		cmocka_unit_test(enter_in_the_register_opens_the_meeting_there),
		cmocka_unit_test(late_ones_on_a_telephone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
