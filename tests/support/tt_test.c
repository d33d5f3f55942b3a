/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pty harness does what it says, on a subject that can break every promise.
 */
#include "support/tt.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

static Tt *subject(int rows, int cols, int timeout_ms)
{
	g_autofree char *program =
		g_build_filename(g_getenv("RAKOR_BUILD"), "tests", "support", "tt-subject", NULL);
	return tt_start(&(TtOptions){
		.rows = rows, .cols = cols, .program = program, .timeout_ms = timeout_ms });
}

static void keys_arrive_as_a_terminal_sends_them(void **state)
{
	static const struct {
		const char *keys, *row;
	} cases[] = {
		{ "a", "char 97" },
		{ "<Down>", "key 258" },
		{ "<CR>", "char 13" },
		{ "<S-Tab>", "key 353" },
		{ "<C-x>", "char 24" },
		{ "<F5>", "key 269" },
		{ "<Esc>", "char 27" },
		{ "<lt>", "char 60" },
		{ "é", "char 233" },
		{ "作", "char 20316" },
		{ "<PgDn>", "key 338" },
		{ "abc", "char 99" },
	};
	Tt *t = subject(12, 60, 0);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		tt_keys(t, cases[i].keys);
		tt_expect_row(t, 1, cases[i].row);
	}
	tt_keys(t, "q");
	assert_true(tt_ended(t));
	tt_stop(t, 0);
}

static void the_grid_is_read_by_cells(void **state)
{
	int row, col;
	Tt *t = subject(12, 60, 0);
	tt_expect_row(t, 0, "subject   12x60 作 end");
	assert_true(tt_find(t, "end", &row, &col));
	assert_int_equal(row, 0);
	assert_int_equal(col, 19); /* 作 takes two cells */
	assert_true(tt_attrs(t, 0, 0) & TT_REVERSE);
	assert_false(tt_attrs(t, 0, 10) & TT_REVERSE);
	tt_refuse_text(t, "mouse");
	tt_stop(t, 0);
}

static void paste_and_mouse_arrive(void **state)
{
	Tt *t = subject(12, 60, 0);
	tt_paste(t, "one q\n\ntwo");
	tt_expect_text(t, "pasted 10");
	tt_click(t, 5, 7);
	tt_expect_row(t, 4, "mouse 5,7");
	tt_stop(t, 0);
}

static void a_large_paste_does_not_lock(void **state)
{
	g_autofree char *text = g_strnfill(200000, 'q');
	Tt *t = subject(12, 60, 0);
	tt_paste(t, text);
	tt_expect_text(t, "pasted 200000");
	tt_stop(t, 0);
}

static void an_answer_in_pieces_is_one(void **state)
{
	Tt *t = subject(12, 60, 0);
	tt_keys(t, "s");
	tt_keys(t, "a");
	tt_expect_text(t, "char 97");
	tt_keys(t, "b");
	tt_expect_text(t, "char 98");
	tt_stop(t, 0);
}

static void a_resize_is_waited_for(void **state)
{
	static const int sizes[][2] = { { 24, 80 }, { 5, 30 }, { 40, 140 }, { 12, 60 } };
	Tt *t = subject(12, 60, 0);
	for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
		g_autofree char *text = g_strdup_printf("%dx%d", sizes[i][0], sizes[i][1]);
		tt_resize(t, sizes[i][0], sizes[i][1]);
		tt_expect_row(t, 0, text);
	}
	tt_stop(t, 0);
}

static void broken_promises_are_seen(void **state)
{
	static const struct {
		const char *keys;
		int status;
		const char *complaint;
	} cases[] = {
		{ "q", 0, NULL },
		{ "Q", 7, NULL },
		{ "Q", 0, "exit status 7" },
		{ "q", 7, "exit status 0" },
		{ "x", 0, "not as it was" },
		{ "u", 0, "unknown sequences: CSI 7y" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		Tt *t = subject(12, 60, 0);
		tt_keys(t, cases[i].keys);
		g_autofree char *complaint = tt_finish(t, cases[i].status);
		if (!cases[i].complaint)
			assert_null(complaint);
		else
			assert_non_null(complaint ? strstr(complaint, cases[i].complaint) : NULL);
	}
}

static void a_hang_runs_out_of_time(void **state)
{
	Tt *t = subject(12, 60, 300);
	tt_bytes(t, "a");
	assert_true(tt_sync(t));
	tt_signal(t, SIGSTOP);
	assert_false(tt_sync(t));
	tt_kill(t);
}

static void the_price_of_a_key_is_counted(void **state)
{
	Tt *t = subject(12, 60, 0);
	tt_bytes_written(t);
	tt_keys(t, "z");
	gsize written = tt_bytes_written(t);
	assert_in_range(written, 10, 400);
	assert_int_equal(tt_bytes_written(t), 0);
	tt_stop(t, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_arrive_as_a_terminal_sends_them),
		cmocka_unit_test(the_grid_is_read_by_cells),
		cmocka_unit_test(paste_and_mouse_arrive),
		cmocka_unit_test(a_large_paste_does_not_lock),
		cmocka_unit_test(an_answer_in_pieces_is_one),
		cmocka_unit_test(a_resize_is_waited_for),
		cmocka_unit_test(broken_promises_are_seen),
		cmocka_unit_test(a_hang_runs_out_of_time),
		cmocka_unit_test(the_price_of_a_key_is_counted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
