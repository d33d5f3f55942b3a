/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Search in a terminal: as it is typed, to the record and back, phrases, nothing found, English.
 */
#include "support/scene.h"

static Tt *open_at(const char *lang, int rows, int cols, const char *keys)
{
	return SCENE(.data = SCENE_SAMPLE, .lang = lang, .rows = rows, .cols = cols,
		.now = SCENE_DECEMBER, .keys = keys);
}

SCENARIO(hits_come_while_one_types)
{
	Tt *t = open_at("id", 30, 120, ":cari<CR>/balang");

	tt_expect_text(t, "Pemerintah Kabupaten Balangan");
	tt_keys(t, "<C-u>zzz");
	tt_refuse_text(t, "Pemerintah Kabupaten Balangan");
	tt_keys(t, "<CR>");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(a_hit_is_opened_and_come_back_from)
{
	Tt *t = open_at("id", 30, 120, ":cari pemetaan<CR>");
	int first = 0, before = 0, after = 0, unused = 0;

	tt_cursor(t, &first, &unused);
	tt_keys(t, "n");
	tt_cursor(t, &before, &unused);
	assert_true(before > first);
	tt_keys(t, "<CR>");
	tt_refuse_text(t, "Cari: pemetaan");
	tt_keys(t, "q");
	tt_expect_text(t, "Cari: pemetaan");
	tt_cursor(t, &after, &unused);
	assert_int_equal(after, before);
	tt_keys(t, "N");
	tt_cursor(t, &after, &unused);
	assert_int_equal(after, first);
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(a_phrase_is_narrower_than_its_words)
{
	Tt *t = open_at("id", 30, 120, ":cari \"unit layanan\"<CR>");

	tt_expect_text(t, "unit layanan");
	tt_keys(t, "/<C-u>\"layanan unit\"<CR>");
	tt_expect_text(t, "Coba huruf lebih sedikit");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(english_says_what_to_try)
{
	Tt *t = open_at("en", 24, 80, ":search zzzqqq<CR>");

	tt_expect_text(t, "Try fewer letters");
	scene_leave_by(t, "<Esc>:quit<CR>");
}
