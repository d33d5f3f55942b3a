/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first screen in a terminal: the demo, a meeting from a line, undo, leaving.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/tt.h"

static const char *const now[] = { "RAKOR_NOW=2024-12-02T08:00:00+08:00", NULL };

static void the_demo_opens_and_leaves_the_terminal_as_it_was(void **state)
{
	Tt *t = tt_start(&(TtOptions){ .args = TT_ARGS("--lang", "id", "demo"), .env = now });

	tt_expect_row(t, 0, "Beranda");
	tt_expect_row(t, 0, "CONTOH");
	tt_expect_text(t, "Kam 17 Okt 09.00");
	tt_expect_text(t, "WITA");
	tt_expect_row(t, -1, "rapat baru");
	tt_keys(t, ":quit<CR>b");
	assert_true(tt_ended(t));
	tt_stop(t, 0);
}

static void enter_opens_what_is_under_the_cursor(void **state)
{
	Tt *t = tt_start(&(TtOptions){
		.rows = 40, .cols = 140, .args = TT_ARGS("--lang", "id", "demo"), .env = now });

	tt_keys(t, "/makassar<CR>");
	tt_expect_text(t, "MKS");
	tt_keys(t, "g<CR>");
	tt_refuse_text(t, "Rapat dan tindak lanjut");
	tt_keys(t, "q");
	tt_expect_text(t, "Rapat dan tindak lanjut");
	tt_keys(t, "<Esc>:quit<CR>b");
	assert_true(tt_ended(t));
	tt_stop(t, 0);
}

static void the_registers_open_their_records(void **state)
{
	Tt *t = tt_start(&(TtOptions){
		.rows = 40, .cols = 140, .args = TT_ARGS("--lang", "id", "demo"), .env = now });

	tt_keys(t, ":institutions<CR>/tarakan<CR>g<CR>");
	tt_expect_text(t, "Mereka janjikan");
	tt_keys(t, "qqt");
	tt_expect_row(t, 0, "Tindak lanjut");
	tt_keys(t, "q:quit<CR>b");
	assert_true(tt_ended(t));
	tt_stop(t, 0);
}

static void q_leaves_a_database_of_ones_own(void **state)
{
	Tt *t = tt_start(&(TtOptions){ .args = TT_ARGS("--lang", "id"), .env = now });

	tt_keys(t, "<Esc>");
	tt_expect_text(t, "Belum ada rapat");
	tt_keys(t, "aRakor uji, 17 des 2024 9.00, Ambon<CR>");
	tt_expect_text(t, "Rakor uji");
	tt_expect_sql(t, "SELECT count(*) FROM meeting", "1");
	tt_keys(t, "u");
	tt_expect_text(t, "Belum ada rapat");
	tt_expect_sql(t, "SELECT count(*) FROM meeting", "0");
	tt_keys(t, "q");
	assert_true(tt_ended(t));
	tt_stop(t, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_demo_opens_and_leaves_the_terminal_as_it_was),
		cmocka_unit_test(enter_opens_what_is_under_the_cursor),
		cmocka_unit_test(the_registers_open_their_records),
		cmocka_unit_test(q_leaves_a_database_of_ones_own),
	};

	return cmocka_run_group_tests_name("tui home", tests, NULL, NULL);
}
