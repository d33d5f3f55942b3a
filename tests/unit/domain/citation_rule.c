/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Citing a regulation for the meeting or a session, and no longer citing it.
 */
#include "base/error.h"
#include "domain/citation_rule.h"
#include "sample_rows.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void a_known_one_is_linked(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPlan) plan = rk_citation_plan_add(
		&sample->rule, "Permenkumham 6/2019 Pasal 3", SESSION_ONE, NULL);
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
	g_autoptr(RkPlan) plan = rk_citation_plan_add(&sample->rule, "UU 6/2011", 0, NULL);

	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_REFERENCE), 1);
	assert_int_equal(SAMPLE_INSERTED(plan, CITATION, RkCitation, 0)->session, 0);
}

static void what_is_none_is_refused(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;

	assert_null(rk_citation_plan_add(&sample->rule, "kata biasa", 0, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_INVALID));
	assert_string_equal(rk_error_field(error), "reference");
	g_clear_error(&error);
	assert_null(rk_citation_plan_delete(&sample->rule, 999, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_NOT_FOUND));
}

static void deleting_keeps_the_reference(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkPlan *plan = rk_citation_plan_add(&sample->rule, "Permenkumham 6/2019", 0, NULL);
	RkId id = SAMPLE_INSERTED(plan, CITATION, RkCitation, 0)->id;

	sample_apply(sample, plan, NULL);
	assert_non_null(rk_rows_find(sample->dossier->rows, RK_E_CITATION, id));
	sample_apply(sample, rk_citation_plan_delete(&sample->rule, id, NULL), NULL);
	assert_null(rk_rows_find(sample->dossier->rows, RK_E_CITATION, id));
	assert_non_null(rk_rows_find(sample->directory, RK_E_REFERENCE, REFERENCE_CLASS));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_known_one_is_linked),
		cmocka_unit_test(a_new_one_comes_into_the_register),
		cmocka_unit_test(what_is_none_is_refused),
		cmocka_unit_test(deleting_keeps_the_reference),
	};

	return cmocka_run_group_tests_name("citation_rule", tests, NULL, NULL);
}
