/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 7 in a terminal, on the demo: what the meeting rests on, its articles, which one is meant,
 * the ways to the citing line and to the reference, and what the database then holds.
 */
#include "support/scene.h"

#define CITED(tag) \
	"SELECT group_concat(handle || ifnull(' ' || article, ''), ', ') FROM (SELECT handle, " \
	"article FROM citation JOIN reference ON reference.id = citation.reference WHERE meeting " \
	"= (SELECT id FROM meeting WHERE tag = '" tag "') ORDER BY citation.position)"

static Tt *open_at(const char *lang, int rows, int cols, const char *keys)
{
	return SCENE(.data = SCENE_SAMPLE, .lang = lang, .rows = rows, .cols = cols,
		.now = "2025-09-01T08:00:00+08:00", .keys = keys);
}

SCENARIO(an_article_is_added_to_a_basis)
{
	Tt *t = open_at("id", 24, 80, ":go SKW<CR>7");

	tt_expect_text(t, "dasar rapat");
	tt_keys(t, "e");
	tt_expect_text(t, "rujukan UU No. 6 Tahun 2011");
	tt_keys(t, " Pasal 8-9");
	tt_expect_text(t, "→ Rujukan: UU No. 6 Tahun 2011, Pasa…");
	tt_keys(t, "<CR>");
	tt_expect_cursor_row(t, "UU No. 6 Tahun 2011, Pasal 8 s.d. 9");
	tt_expect_sql(t, CITED("SKW"), "uu-6-2011 Pasal 8 s.d. 9, permenkumham-9-2024");
	tt_keys(t, "u");
	tt_expect_sql(t, CITED("SKW"), "uu-6-2011, permenkumham-9-2024");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(which_law_of_that_number_is_asked)
{
	Tt *t = open_at("id", 24, 80, ":rujukan<CR>aUU 6/2023 tentang Cipta Kerja<CR>:go SKW<CR>7");

	tt_keys(t, "aUU No. 6 Pasal 106");
	tt_expect_text(t, "UU No. 6: yang mana?");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "Yang mana yang dimaksud?");
	tt_expect_sql(t, CITED("SKW"), "uu-6-2011, permenkumham-9-2024");
	tt_keys(t, "<C-u>cipta<CR>");
	tt_expect_cursor_row(t, "UU No. 6 Tahun 2023, Pasal 106");
	tt_expect_sql(t, CITED("SKW"), "uu-6-2011, permenkumham-9-2024, uu-6-2023 Pasal 106");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(a_number_without_its_year_waits)
{
	Tt *t = open_at("en", 24, 80, ":go SKW<CR>7aPP No. 77<CR>");

	tt_expect_text(t, "PP No. 77: of which year?");
	tt_expect_sql(t, CITED("SKW"), "uu-6-2011, permenkumham-9-2024");
	tt_keys(t, " Tahun 2020<CR>");
	tt_expect_cursor_row(t, "PP No. 77 Tahun 2020");
	tt_expect_sql(t, CITED("SKW"), "uu-6-2011, permenkumham-9-2024, pp-77-2020");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(the_way_to_the_line_and_back)
{
	Tt *t = open_at("id", 24, 80, ":go MKS<CR>7G");

	tt_expect_cursor_row(t, "! K-01");
	tt_keys(t, "e");
	tt_expect_text(t, "ini mengikuti teks tempatnya tertulis: z ke sana");
	tt_keys(t, "z");
	tt_expect_text(t, "[5 Notula]");
	tt_expect_cursor_row(t, "K-01");
	tt_keys(t, "7");
	tt_expect_cursor_row(t, "! K-01");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "Kriteria Penilaian Klasifikasi Kantor Imigrasi");
	tt_expect_text(t, "dirujuk 3×, 1 rapat");
	tt_keys(t, "<Esc>");
	tt_expect_text(t, "[7 Rujukan]");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(bases_are_put_in_order)
{
	Tt *t = open_at("id", 24, 80, ":go TW2<CR>7");

	tt_keys(t, "GKK");
	tt_expect_cursor_row(t, "Permenkumham No. 50 Tahun 2016");
	tt_expect_sql(t, CITED("TW2"),
		"permenkumham-50-2016, uu-6-2011 Pasal 69, "
		"pp-31-2013 Pasal 194 dan Pasal 197 s.d. 199");
	tt_keys(t, "K");
	tt_expect_text(t, "sudah paling atas");
	tt_keys(t, "<Esc>uu");
	tt_expect_sql(t, CITED("TW2"),
		"uu-6-2011 Pasal 69, pp-31-2013 Pasal 194 dan Pasal 197 s.d. 199, "
		"permenkumham-50-2016");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

/* The office learns that one ends: the tab says so. */
SCENARIO(what_ends_soon_is_seen)
{
	Tt *t = open_at("id", 40, 140, ":go SKW<CR>7");

	tt_expect_cursor_row(t, "§  UU No. 6 Tahun 2011");
	tt_keys(t, "<CR>e");
	tt_expect_text(t, "Berlaku sampai");
	tt_keys(t, "<Up><Up><Up><Up><Up>");
	tt_keys(t, "30 sep 2025<C-s>");
	tt_expect_sql(
		t, "SELECT valid_until FROM reference WHERE handle = 'uu-6-2011'", "2025-09-30");
	tt_expect_text(t, "! segera berakhir");
	tt_keys(t, "<Esc>");
	tt_expect_cursor_row(t, "!  UU No. 6 Tahun 2011");
	tt_expect_cursor_row(t, "segera berakhir");
	scene_leave_by(t, "<Esc>:quit<CR>");
}
