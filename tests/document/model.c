/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paper model, the table of papers and the table of wording: that they are complete, agree with
 * each other, and that a sentence is the same in both languages.
 */
#include "papers.h"

#include "base/error.h"
#include "base/label.h"
#include "document/wording.h"
#include "domain/model/paper.h"

#include <string.h>

static void every_paper_has_a_row(void **state)
{
	for (int kind = 1; kind < RK_PAPER_KIND_N; kind++) {
		const RkPaperInfo *info = rk_paper_info(kind);
		assert_non_null(info);
		assert_int_equal(info->kind, kind);
		assert_int_equal(info->built, rk_document_is_built(kind));
		assert_int_equal(info->built, info->formats[0] != NULL);
		assert_int_equal(rk_paper_has_format(kind, NULL), info->built);
		assert_int_equal(rk_paper_has_format(kind, "text"), info->built);
		assert_false(rk_paper_has_format(kind, "papyrus"));
	}
	assert_null(rk_paper_info(0));
	assert_null(rk_paper_info(RK_PAPER_KIND_N));
	assert_null(rk_paper_info(-1));
	assert_true(rk_paper_info(RK_PAPER_KIND_MINUTES)->built);
	assert_true(rk_paper_info(RK_PAPER_KIND_RUNDOWN)->built);
	assert_true(rk_paper_info(RK_PAPER_KIND_MINUTES)->freezes);
	assert_false(rk_paper_info(RK_PAPER_KIND_RUNDOWN)->freezes);
}

static void both_names_are_read(void **state)
{
	static const struct {
		const char *name;
		int kind;
	} cases[] = {
		{ "minutes", RK_PAPER_KIND_MINUTES },
		{ "notula", RK_PAPER_KIND_MINUTES },
		{ "Susunan Acara", RK_PAPER_KIND_RUNDOWN },
		{ "susunan-acara", RK_PAPER_KIND_RUNDOWN },
		{ "rundown", RK_PAPER_KIND_RUNDOWN },
		{ "daftar-hadir", RK_PAPER_KIND_ATTENDANCE },
		{ "daftar-hadir-kosong", RK_PAPER_KIND_SIGN_IN },
		{ "nota-dinas", RK_PAPER_KIND_MEMO },
		{ "daftar", 0 },
		{ "", 0 },
		{ "notulen", 0 },
		{ NULL, 0 },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
		assert_int_equal(rk_paper_from_name(cases[i].name), cases[i].kind);
	for (int kind = 1; kind < RK_PAPER_KIND_N; kind++)
		for (RkLang lang = 0; lang < RK_LANG_N; lang++) {
			g_autofree char *name = rk_paper_name(kind, lang);
			assert_null(strchr(name, ' '));
			assert_int_equal(rk_paper_from_name(name), kind);
		}
	assert_null(rk_paper_name(0, RK_LANG_ID));
}

static void an_unbuilt_paper_is_refused(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&papers->context, papers->dossier);

	for (int kind = 0; kind <= RK_PAPER_KIND_N; kind++) {
		g_autoptr(GError) error = NULL;
		RkPaperInput input = { .kind = kind,
			.context = &papers->context,
			.dossier = papers->dossier,
			.timetable = timetable };
		g_autoptr(RkDocument) document = rk_document_build(&input, &error);
		assert_int_equal(document != NULL, rk_document_is_built(kind));
		if (document)
			continue;
		assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_INVALID));
		assert_string_equal(rk_error_field(error), "paper");
	}
}

static int compare(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The placeholders of a text, sorted and joined. */
static char *placeholders(const char *text)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);

	for (const char *p = strchr(text, '{'); p; p = strchr(p + 1, '{'))
		g_ptr_array_add(names, g_strndup(p, strcspn(p, "}") + 1));
	g_ptr_array_sort(names, compare);
	g_ptr_array_add(names, NULL);
	return g_strjoinv(" ", (char **)names->pdata);
}

/* What only the Indonesian sentence says in its own words. */
static gboolean may_differ(RkSay say)
{
	return say == RK_SAY_PRESENT_OF;
}

static void wording_is_in_both_languages(void **state)
{
	g_autoptr(GHashTable) slots = g_hash_table_new(g_str_hash, g_str_equal);

	for (RkSay say = 0; say < RK_SAY_N; say++) {
		const char *msgid = rk_wording_msgid(say);
		const char *slot = rk_wording_slot(say);
		g_autofree char *a = placeholders(msgid);
		g_autofree char *b = placeholders(rk_wording_text(say, RK_LANG_ID));
		if (!rk_tr_known(msgid))
			fail_msg("not translated: %s", msgid);
		if (!may_differ(say))
			assert_string_equal(a, b);
		assert_string_equal(rk_wording_text(say, RK_LANG_EN), msgid);
		if (slot && !g_hash_table_add(slots, (gpointer)slot))
			fail_msg("slot %s twice", slot);
	}
	assert_true(g_hash_table_size(slots) >= 10);
}

static void filling(void **state)
{
	g_autofree char *plain = rk_wording_fill(
		RK_SAY_OPENED, RK_LANG_ID, "time", "09.12 WITA", "name", "Adi", NULL);
	g_autofree char *degree = rk_wording_fill(
		RK_SAY_OPENED, RK_LANG_EN, "time", "09:12", "name", "Adi, S.H.", NULL);
	g_autofree char *hostile =
		rk_wording_fill(RK_SAY_OPENED, RK_LANG_ID, "time", "{name}%s", "name", NULL, NULL);
	g_autofree char *missing = rk_wording_fill(RK_SAY_NUMBER_LINE, RK_LANG_ID, NULL);

	assert_string_equal(plain, "Rapat dibuka pukul 09.12 WITA oleh Adi.");
	assert_string_equal(degree, "The meeting was opened at 09:12 by Adi, S.H.");
	assert_string_equal(hostile, "Rapat dibuka pukul {name}%s oleh .");
	assert_string_equal(missing, "NOMOR {number}");
}

static void labels_of_lists(void **state)
{
	static const struct {
		RkNumbering numbering;
		guint n;
		const char *label;
	} cases[] = {
		{ RK_NUMBERING_DECIMAL, 1, "1." },
		{ RK_NUMBERING_DECIMAL, 110, "110." },
		{ RK_NUMBERING_LETTER, 1, "a." },
		{ RK_NUMBERING_LETTER, 26, "z." },
		{ RK_NUMBERING_LETTER, 27, "aa." },
		{ RK_NUMBERING_LETTER, 52, "az." },
		{ RK_NUMBERING_LETTER, 703, "aaa." },
		{ RK_NUMBERING_BRACKET, 3, "3)" },
	};
	static const char *const romans[] = { "I", "II", "III", "IV", "V", "VI", "VII", "VIII",
		"IX", "X" };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *label = rk_numbering_label(cases[i].numbering, cases[i].n);
		assert_string_equal(label, cases[i].label);
	}
	for (guint i = 0; i < G_N_ELEMENTS(romans); i++) {
		g_autofree char *roman = rk_roman(i + 1);
		assert_string_equal(roman, romans[i]);
	}
	g_autofree char *last = rk_roman(39);
	assert_string_equal(last, "XXXIX");
}

static void append_flat(RkWords *words, gpointer user)
{
	g_autofree char *flat = rk_words_flat(words);

	g_string_append_printf(user, "%s|", flat);
}

static void all_words_are_visited(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "Uji");
	g_autoptr(GString) seen = g_string_new(NULL);

	rk_title_add(document->blocks, "judul");
	RkBlock *list = rk_block_add(document->blocks, RK_BLOCK_LIST);
	RkItem *item = rk_item_next(list, RK_NUMBERING_DECIMAL, "butir");
	rk_paragraph_add(item->blocks, "dalam");
	RkBlock *table = rk_block_add(document->blocks, RK_BLOCK_TABLE);
	rk_column_add(table, "Satu", 5, FALSE, RK_ALIGN_LEFT);
	rk_column_add(table, "Dua", 5, FALSE, RK_ALIGN_LEFT);
	RkTableRow *row = rk_row_add(table, FALSE);
	rk_words_add(rk_cell(row, 0), "sel", RK_RUN_PLAIN);
	rk_words_add(rk_cell(row, 1), "a", RK_RUN_PLAIN);
	rk_words_add(rk_cell(row, 1), "b", RK_RUN_STRONG);
	rk_words_add(rk_cell(rk_row_add(table, TRUE), 0), "penuh", RK_RUN_PLAIN);
	rk_document_each_words(document, append_flat, seen);
	assert_string_equal(seen->str, "judul||butir|dalam||sel|ab|penuh|");
}

static void profile_is_found(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");
	RkRows *rows = papers->dossier->rows;
	RkInstitution *ministry = PAPERS_ADD(papers, INSTITUTION, RkInstitution);
	RkInstitution *bureau = PAPERS_ADD(papers, INSTITUTION, RkInstitution);
	RkInstitution *other = PAPERS_ADD(papers, INSTITUTION, RkInstitution);
	RkProfile *profile = PAPERS_ADD(papers, PROFILE, RkProfile);

	bureau->parent = ministry->id;
	profile->institution = ministry->id;
	assert_ptr_equal(rk_document_profile(&papers->context, papers->dossier,
				 RK_PAPER_KIND_INVITATION, NULL, rows),
		profile);
	papers_meeting(papers)->organiser = bureau->id;
	assert_ptr_equal(rk_document_profile(&papers->context, papers->dossier,
				 RK_PAPER_KIND_INVITATION, NULL, rows),
		profile);
	papers_meeting(papers)->organiser = other->id;
	assert_null(rk_document_profile(
		&papers->context, papers->dossier, RK_PAPER_KIND_INVITATION, NULL, rows));
	other->parent = other->id; /* a cycle ends */
	assert_null(rk_document_profile(
		&papers->context, papers->dossier, RK_PAPER_KIND_INVITATION, NULL, rows));
	papers_meeting(papers)->organiser = 0;
	papers->context.office = bureau->id;
	assert_ptr_equal(rk_document_profile(&papers->context, papers->dossier,
				 RK_PAPER_KIND_INVITATION, NULL, rows),
		profile);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_paper_has_a_row),
		cmocka_unit_test(both_names_are_read),
		cmocka_unit_test(an_unbuilt_paper_is_refused),
		cmocka_unit_test(wording_is_in_both_languages),
		cmocka_unit_test(filling),
		cmocka_unit_test(labels_of_lists),
		cmocka_unit_test(all_words_are_visited),
		cmocka_unit_test(profile_is_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
