/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Citing a regulation for the meeting or a session, and no longer citing it.
 */
#include "base/error.h"
#include "domain/minutes/citation_rule.h"
#include "sample_rows.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void a_known_one_is_linked(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPlan) plan = rk_citation_plan_add(
		&sample->in, SESSION_ONE, RK_RULE_TEXT("Permenkumham 6/2019 Pasal 3"), NULL);
	const RkCitation *citation = SAMPLE_INSERTED(plan, CITATION, RkCitation, 0);

	assert_non_null(citation);
	assert_int_equal(citation->reference, REFERENCE_CLASS);
	assert_int_equal(citation->session, SESSION_ONE);
	assert_int_equal(citation->entry, 0);
	assert_string_equal(citation->article, "Pasal 3");
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_REFERENCE), 0);
}

static void a_new_one_comes_into_the_register(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPlan) plan =
		rk_citation_plan_add(&sample->in, 0, RK_RULE_TEXT("UU 6/2011"), NULL);

	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_REFERENCE), 1);
	assert_int_equal(SAMPLE_INSERTED(plan, CITATION, RkCitation, 0)->session, 0);
}

static void what_is_none_is_refused(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;

	assert_null(rk_citation_plan_add(&sample->in, 0, RK_RULE_TEXT("kata biasa"), &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_INVALID));
	assert_string_equal(rk_error_field(error), "reference");
	g_clear_error(&error);
	assert_null(rk_citation_plan_delete(&sample->in, 999, NULL, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_NOT_FOUND));
}

static void deleting_keeps_the_reference(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkPlan *plan =
		rk_citation_plan_add(&sample->in, 0, RK_RULE_TEXT("Permenkumham 6/2019"), NULL);
	RkId id = SAMPLE_INSERTED(plan, CITATION, RkCitation, 0)->id;

	sample_apply(sample, plan, NULL);
	assert_non_null(rk_rows_find(sample->dossier->rows, RK_E_CITATION, id));
	sample_apply(sample, rk_citation_plan_delete(&sample->in, id, NULL, NULL), NULL);
	assert_null(rk_rows_find(sample->dossier->rows, RK_E_CITATION, id));
	assert_non_null(rk_rows_find(sample->directory, RK_E_REFERENCE, REFERENCE_CLASS));
}

/* A second regulation of the same number, of another year. */
static void twin_add(Sample *sample)
{
	RkReference *twin = rk_reference_new();

	twin->id = 302;
	twin->kind = RK_REFERENCE_KIND_REGULATION;
	twin->year = RK_INT(2023);
	rk_text_set(&twin->abbreviation, "Permenkumham");
	rk_text_set(&twin->number, "6");
	rk_text_set(&twin->handle, "permenkumham-6-2023");
	rk_rows_add(sample->directory, RK_E_REFERENCE, twin);
}

/* One citation of the meeting; its id. */
static RkId cite(Sample *sample, const char *text, RkId session)
{
	g_autoptr(GError) error = NULL;
	RkPlan *plan = rk_citation_plan_add(&sample->in, session, RK_RULE_TEXT(text), &error);
	RkId id = plan ? plan->focus : 0;

	sample_apply(sample, plan, error);
	assert_non_null(rk_rows_find(sample->dossier->rows, RK_E_CITATION, id));
	return id;
}

static char *line_of(Sample *sample, RkId id)
{
	RkCitation *citation = rk_rows_find(sample->dossier->rows, RK_E_CITATION, id);

	/* The dossier of the sample knows no registers. */
	return rk_citation_line(sample->directory, citation);
}

/* The label says what was understood, not what was typed. */
static void the_label_names_what_is_meant(void **state)
{
	static const struct {
		const char *text, *want;
	} cases[] = {
		{ "permenkumham 6/2019 pasal 3",
			"Rujukan: Permenkumham No. 6 Tahun 2019, Pasal 3" },
		{ "Permenkumham No. 6", "Rujukan: Permenkumham No. 6 Tahun 2019" },
		{ "UU 6/2011", "rujukan baru: UU No. 6 Tahun 2011" },
		{ "UU 6/2011 dan PP 31/2013",
			"rujukan baru: UU No. 6 Tahun 2011 · PP No. 31 Tahun 2013" },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(RkPlan) plan =
			rk_citation_plan_add(&sample->in, 0, RK_RULE_TEXT(cases[i].text), NULL);
		assert_non_null(plan);
		assert_string_equal(plan->label, cases[i].want);
	}
}

static void what_says_too_little_is_asked(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;

	assert_null(rk_citation_plan_add(&sample->in, 0, RK_RULE_TEXT("UU No. 6"), &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_INVALID));
	assert_string_equal(rk_error_field(error), "year");
	assert_string_equal(rk_error_text(error, RK_LANG_ID), "UU No. 6: tahun berapa?");
	g_clear_error(&error);
	twin_add(sample);
	assert_null(rk_citation_plan_add(
		&sample->in, 0, RK_RULE_TEXT("Permenkumham No. 6 Pasal 2"), &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_AMBIGUOUS));
	assert_non_null(strstr(error->message, "Permenkumham No. 6 Tahun 2019"));
	assert_non_null(strstr(error->message, "Permenkumham No. 6 Tahun 2023"));
	/* Beside one that can be told, too: nothing is left out in silence. */
	g_clear_error(&error);
	assert_null(rk_citation_plan_add(
		&sample->in, 0, RK_RULE_TEXT("UU 6/2011 dan PP No. 31"), &error));
	assert_string_equal(rk_error_field(error), "year");
}

static void the_chosen_one_takes_the_article(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;

	twin_add(sample);
	RkPlan *plan = rk_citation_plan_choose(&sample->in, 0,
		&(RkRuleValue){ .record = 302, .text = "Permenkumham No. 6 Pasal 2" }, NULL);
	RkId id = plan->focus;
	assert_string_equal(plan->label, "Rujukan: Permenkumham No. 6 Tahun 2023, Pasal 2");
	sample_apply(sample, plan, NULL);
	g_autofree char *made = line_of(sample, id);
	assert_string_equal(made, "Permenkumham No. 6 Tahun 2023, Pasal 2");
	sample_apply(sample,
		rk_citation_plan_choose(&sample->in, id,
			&(RkRuleValue){ .record = REFERENCE_CLASS, .text = "Permenkumham No. 6" },
			NULL),
		NULL);
	g_autofree char *now = line_of(sample, id);
	assert_string_equal(now, "Permenkumham No. 6 Tahun 2019");
	assert_null(rk_citation_plan_choose(
		&sample->in, id, &(RkRuleValue){ .record = 999, .text = "UU No. 6" }, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_NOT_FOUND));
}

/* The line comes back as it is shown; what stands behind the reference is its article. */
static void the_article_is_edited(void **state)
{
	static const struct {
		const char *line, *want;
	} cases[] = {
		{ "Permenkumham No. 6 Tahun 2019, Pasal 5",
			"Permenkumham No. 6 Tahun 2019, Pasal 5" },
		{ "Permenkumham No. 6 Tahun 2019 Pasal 5-7",
			"Permenkumham No. 6 Tahun 2019, Pasal 5 s.d. 7" },
		{ "Permenkumham No. 6 Tahun 2019, Lampiran II huruf b",
			"Permenkumham No. 6 Tahun 2019, Lampiran II huruf b" },
		{ "  Permenkumham No. 6 Tahun 2019 ", "Permenkumham No. 6 Tahun 2019" },
		{ "Pasal 69 UU 6/2011", "UU No. 6 Tahun 2011, Pasal 69" },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkId id = cite(sample, "Permenkumham 6/2019 Pasal 3", SESSION_ONE);
		g_autoptr(GError) error = NULL;
		RkPlan *plan =
			rk_citation_plan_edit(&sample->in, id, RK_RULE_TEXT(cases[i].line), &error);
		sample_apply(sample, plan, error);
		g_autofree char *line = line_of(sample, id);
		assert_string_equal(line, cases[i].want);
		const RkCitation *citation =
			RK_FIND(sample->dossier->rows, CITATION, RkCitation, id);
		assert_int_equal(citation->session, SESSION_ONE);
	}
}

static void what_follows_a_text_is_not_edited(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	RkId id = cite(sample, "Permenkumham 6/2019", 0);
	RkCitation *citation = rk_rows_find(sample->dossier->rows, RK_E_CITATION, id);

	assert_null(rk_citation_plan_edit(&sample->in, id, RK_RULE_TEXT("kata biasa"), &error));
	assert_string_equal(rk_error_field(error), "reference");
	g_clear_error(&error);
	assert_false(rk_citation_follows(citation));
	citation->entry = 77;
	assert_true(rk_citation_follows(citation));
	assert_null(rk_citation_plan_edit(&sample->in, id, RK_RULE_TEXT("UU 6/2011"), &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_REFUSED));
	g_clear_error(&error);
	assert_null(rk_citation_plan_choose(&sample->in, id,
		&(RkRuleValue){ .record = REFERENCE_CLASS, .text = "Permenkumham 6/2019" },
		&error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_REFUSED));
}

/* Bases among bases, those of a session among its own. */
static void they_move_among_their_own(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	RkId first = cite(sample, "UU 6/2011", 0);
	RkId inside = cite(sample, "PP 31/2013", SESSION_ONE);
	RkId second = cite(sample, "Permenkumham 6/2019", 0);
	const GPtrArray *all = sample->dossier->rows->rows[RK_E_CITATION];

	assert_null(rk_citation_plan_move(&sample->in, inside, RK_RULE_NUMBER(1), &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_REFUSED));
	g_clear_error(&error);
	assert_null(rk_citation_plan_move(&sample->in, first, RK_RULE_NUMBER(-1), &error));
	g_clear_error(&error);
	RkPlan *plan = rk_citation_plan_move(&sample->in, first, RK_RULE_NUMBER(1), &error);
	sample_apply(sample, plan, error);
	rk_rows_sort(sample->dossier->rows);
	assert_int_equal(((const RkCitation *)all->pdata[0])->id, second);
	assert_int_equal(((const RkCitation *)all->pdata[1])->id, inside);
	assert_int_equal(((const RkCitation *)all->pdata[2])->id, first);
}

static void each_stands_in_one_place(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkRows *rows = sample->dossier->rows;
	RkEntry *line = rk_entry_new();
	RkCitation *citation =
		rk_rows_find(rows, RK_E_CITATION, cite(sample, "Permenkumham 6/2019", 0));

	line->id = 77;
	line->session = SESSION_TWO;
	rk_rows_add(sample->dossier->rows, RK_E_ENTRY, line);
	assert_true(rk_citation_is_at(rows, citation, 0, FALSE));
	assert_false(rk_citation_is_at(rows, citation, 0, TRUE));
	citation->entry = 77;
	assert_true(rk_citation_is_at(rows, citation, SESSION_TWO, FALSE));
	assert_false(rk_citation_is_at(rows, citation, 0, TRUE));
	line->session = 0;
	assert_true(rk_citation_is_at(rows, citation, 0, TRUE));
	assert_false(rk_citation_is_at(rows, citation, 0, FALSE));
	citation->session = SESSION_ONE;
	assert_true(rk_citation_is_at(rows, citation, SESSION_ONE, TRUE));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_known_one_is_linked),
		cmocka_unit_test(a_new_one_comes_into_the_register),
		cmocka_unit_test(what_is_none_is_refused),
		cmocka_unit_test(deleting_keeps_the_reference),
		cmocka_unit_test(the_label_names_what_is_meant),
		cmocka_unit_test(what_says_too_little_is_asked),
		cmocka_unit_test(the_chosen_one_takes_the_article),
		cmocka_unit_test(the_article_is_edited),
		cmocka_unit_test(what_follows_a_text_is_not_edited),
		cmocka_unit_test(they_move_among_their_own),
		cmocka_unit_test(each_stands_in_one_place),
	};

	return cmocka_run_group_tests_name("citation_rule", tests, NULL, NULL);
}
