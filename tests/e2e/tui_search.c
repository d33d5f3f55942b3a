/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Search in a terminal: as it is typed, to the record and back, phrases, nothing found, English.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/tt.h"

static const char *const now[] = { "RAKOR_NOW=2024-12-02T08:00:00+08:00", NULL };

static Tt *open_at(const char *lang, int rows, int cols, const char *keys)
{
	Tt *t = tt_start(&(TtOptions){ .rows = rows,
		.cols = cols,
		.args = TT_ARGS("--lang", lang),
		.bundle = "*.json",
		.env = now });

	tt_keys(t, keys);
	return t;
}

static void leave(Tt *t)
{
	tt_keys(t, "<Esc>:quit<CR>");
	assert_true(tt_ended(t));
	tt_stop(t, 0);
}

static void hits_come_while_one_types(void **state)
{
	Tt *t = open_at("id", 30, 120, ":cari<CR>/balang");

	tt_expect_text(t, "Pemerintah Kabupaten Balangan");
	tt_keys(t, "<CR>");
	leave(t);
}

static void a_hit_is_opened_and_come_back_from(void **state)
{
	Tt *t = open_at("id", 30, 120, ":cari pemetaan<CR>");
	int before = 0, after = 0, unused = 0;

	tt_keys(t, "n");
	tt_cursor(t, &before, &unused);
	tt_keys(t, "<CR>");
	tt_refuse_text(t, "Cari: pemetaan");
	tt_keys(t, "q");
	tt_expect_text(t, "Cari: pemetaan");
	tt_cursor(t, &after, &unused);
	assert_int_equal(after, before);
	tt_keys(t, "N");
	leave(t);
}

static void a_phrase_is_narrower_than_its_words(void **state)
{
	Tt *t = open_at("id", 30, 120, ":cari \"unit layanan\"<CR>");

	tt_expect_text(t, "unit layanan");
	tt_keys(t, "/<C-u>\"layanan unit\"<CR>");
	tt_expect_text(t, "Coba huruf lebih sedikit");
	leave(t);
}

static void english_says_what_to_try(void **state)
{
	Tt *t = open_at("en", 24, 80, ":search zzzqqq<CR>");

	tt_expect_text(t, "Try fewer letters");
	leave(t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hits_come_while_one_types),
		cmocka_unit_test(a_hit_is_opened_and_come_back_from),
		cmocka_unit_test(a_phrase_is_narrower_than_its_words),
		cmocka_unit_test(english_says_what_to_try),
	};

	return cmocka_run_group_tests_name("tui search", tests, NULL, NULL);
}
