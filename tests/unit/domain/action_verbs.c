/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One key over one promise: whose it is, done for one and for all, its day corrected, its proof,
 * who owes it, a new day with its reason.
 */
#include "domain/action/action_verbs.h"

#include "base/error.h"
#include "domain/action/action_rule.h"
#include "domain/minutes/paper_rule.h"
#include "domain/action/action_state.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkId add(Sample *sample, const char *line)
{
	g_autoptr(GError) error = NULL;
	RkPlan *plan = rk_action_plan_add(&sample->in, line, 0, 0, &error);
	RkId id = plan ? plan->focus : 0;

	sample_apply(sample, plan, error);
	return id;
}

static const RkAction *action_of(Sample *sample, RkId id)
{
	return RK_FIND(sample->dossier->rows, ACTION, RkAction, id);
}

static int status_of(Sample *sample, RkId id)
{
	RkActionState state = { 0 };

	rk_action_state(sample->dossier->rows, action_of(sample, id),
		rk_context_today(&sample->context), &state);
	return state.status;
}

#define DO(call) \
	do { \
		g_autoptr(GError) failure = NULL; \
		RkPlan *made = call; \
		sample_apply(sample, made, failure); \
	} while (0)

/* The group, the free text, the first lead and how many more; a lead by office, person or name. */
static void the_owner_in_one_line(void **state)
{
	static const struct {
		const char *line, *owner;
	} cases[] = {
		{ "Satu", "" },
		{ "Satu @kanim-tarakan", "Kanim Tarakan" },
		{ "Satu @kanim-tarakan @kanim-palopo", "Kanim Tarakan +1" },
		{ "Satu @kanim-tarakan @kanim-palopo @port-office +birohhk", "Kanim Tarakan +2" },
		{ "Satu @seluruh-upt", "Seluruh UPT Keimigrasian" },
		{ "Satu +kanim-tarakan", "" },
		{ "Satu @fajar-hidayat", "Ditkermakim" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkAction *action = (RkAction *)action_of(sample, add(sample, cases[i].line));
		g_autofree char *owner = rk_action_owner(&sample->in, action);
		if (strcmp(owner, cases[i].owner) != 0)
			fail_msg("%s: %s", cases[i].line, owner);
		action->target_group = 0;
		rk_text_set(&action->target_text, "Semua kantor");
		g_autofree char *text = rk_action_owner(&sample->in, action);
		assert_string_equal(text, "Semua kantor");
	}
	g_autoptr(Sample) sample = sample_new();
	static const RkAssignment names[] = { { .label = (char *)"Panitia" },
		{ .shown_name = (char *)"Adi", .title = (char *)"Direktur" },
		{ .title = (char *)"Direktur" }, { 0 },
		{ .institution = OFFICE_PALOPO, .person = PERSON_EKA } };
	static const char *const said[] = { "Panitia", "Adi", "Direktur", "?", "Kanim Palopo" };
	for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *who = rk_assignment_who(&sample->in, &names[i]);
		assert_string_equal(who, said[i]);
	}
}

/* What is told for all is told for those whose state it changes; done is all of it. */
static void telling_it_for_all(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Memetakan wilayah @seluruh-upt");
	g_autoptr(GPtrArray) leads = rk_action_leads(sample->dossier->rows, id);
	const RkAssignment *first = leads->pdata[0];
	g_autoptr(GError) error = NULL;

	DO(rk_action_plan_status(
		&sample->in, id, first->id, RK_ACTION_STATUS_DONE, "", "2024-10-16", &failure));
	const RkProgress *told = sample->dossier->rows->rows[RK_E_PROGRESS]->pdata[0];
	assert_int_equal(told->percent.value, 100);
	assert_string_equal(told->fact_day, "2024-10-16");
	assert_string_equal(told->by, "Citra");
	assert_null(told->text);
	RkPlan *rest = rk_action_plan_status(
		&sample->in, id, RK_ALL_LEADS, RK_ACTION_STATUS_DONE, "semua", NULL, NULL);
	assert_string_equal(rest->label, "TL-01 selesai (2)");
	assert_int_equal(rest->focus, id);
	assert_int_equal(sample_count(rest, RK_CHANGE_INSERT, RK_E_PROGRESS), 2);
	assert_string_equal(SAMPLE_INSERTED(rest, PROGRESS, RkProgress, 0)->text, "semua");
	assert_string_equal(SAMPLE_INSERTED(rest, PROGRESS, RkProgress, 0)->fact_day, "2024-10-17");
	sample_apply(sample, rest, NULL);
	assert_null(rk_action_plan_status(
		&sample->in, id, RK_ALL_LEADS, RK_ACTION_STATUS_DONE, NULL, NULL, &error));
	assert_string_equal(rk_error_field(error), "status");
	g_autoptr(RkPlan) begun = rk_action_plan_status(
		&sample->in, id, RK_ALL_LEADS, RK_ACTION_STATUS_DOING, NULL, NULL, NULL);
	assert_false(SAMPLE_INSERTED(begun, PROGRESS, RkProgress, 0)->percent.set);
	RkId one = add(sample, "Satu @kanim-tarakan");
	g_autoptr(RkPlan) single = rk_action_plan_status(
		&sample->in, one, RK_ALL_LEADS, RK_ACTION_STATUS_DONE, NULL, NULL, NULL);
	assert_string_equal(single->label, "TL-02 selesai");
}

static void done_for_whom(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId one = add(sample, "Mengirim laporan @kanim-tarakan");
	RkId many = add(sample, "Memetakan wilayah @seluruh-upt due:29nov");
	g_autoptr(GError) error = NULL;

	DO(rk_action_plan_status(&sample->in, one, 0, RK_ACTION_STATUS_DONE, NULL, NULL, &failure));
	assert_int_equal(status_of(sample, one), RK_ACTION_STATUS_DONE);
	/* Of three nobody knows whose, until our office is one of them. */
	assert_null(rk_action_plan_status(
		&sample->in, many, 0, RK_ACTION_STATUS_DONE, NULL, NULL, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_AMBIGUOUS));
	assert_null(rk_action_our_lead(&sample->in, many));
	sample->context.office = OFFICE_PALOPO;
	assert_int_equal(rk_action_our_lead(&sample->in, many)->institution, OFFICE_PALOPO);
	DO(rk_action_plan_status(
		&sample->in, many, 0, RK_ACTION_STATUS_DONE, NULL, NULL, &failure));
	assert_int_equal(status_of(sample, many), RK_ACTION_STATUS_DOING);
	/* All: those that are done already get no second line. */
	RkPlan *plan = rk_action_plan_status(
		&sample->in, many, RK_ALL_LEADS, RK_ACTION_STATUS_DONE, NULL, NULL, NULL);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_PROGRESS), 2);
	sample_apply(sample, plan, NULL);
	assert_int_equal(status_of(sample, many), RK_ACTION_STATUS_DONE);
	assert_null(rk_action_plan_status(
		&sample->in, many, RK_ALL_LEADS, RK_ACTION_STATUS_DONE, NULL, NULL, NULL));
}

static void nobody_owes_it(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Mengirim laporan");
	g_autoptr(GError) error = NULL;

	assert_null(rk_action_plan_status(
		&sample->in, id, 0, RK_ACTION_STATUS_DONE, NULL, NULL, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_REFUSED));
}

static void the_day_of_the_fact(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Mengirim laporan @kanim-tarakan");
	RkPlan *plan =
		rk_action_plan_status(&sample->in, id, 0, RK_ACTION_STATUS_DONE, NULL, NULL, NULL);
	g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(RkId));
	RkId line = SAMPLE_INSERTED(plan, PROGRESS, RkProgress, 0)->id;
	g_autoptr(GError) error = NULL;

	g_array_append_val(lines, line);
	sample_apply(sample, plan, NULL);
	DO(rk_progress_plan_day(&sample->in, lines, "14okt", &failure));
	assert_string_equal(
		RK_FIND(sample->dossier->rows, PROGRESS, RkProgress, line)->fact_day, "2024-10-14");
	assert_null(rk_progress_plan_day(&sample->in, lines, "2024-10-18", &error));
	assert_string_equal(rk_error_field(error), "fact_day");
	assert_null(rk_progress_plan_day(&sample->in, lines, "entah", NULL));
}

static void proof(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Mengirim laporan @kanim-tarakan");
	g_autoptr(GPtrArray) leads = rk_action_leads(sample->dossier->rows, id);
	RkId lead = ((const RkAssignment *)leads->pdata[0])->id;

	DO(rk_assignment_plan_evidence(&sample->in, lead, RK_RULE_TEXT(" surat 0455 "), &failure));
	assert_string_equal(
		RK_FIND(sample->dossier->rows, ASSIGNMENT, RkAssignment, lead)->evidence,
		"surat 0455");
	DO(rk_assignment_plan_evidence(&sample->in, lead, RK_RULE_TEXT("-"), &failure));
	assert_null(RK_FIND(sample->dossier->rows, ASSIGNMENT, RkAssignment, lead)->evidence);
}

static void owners_come_and_go(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Mengirim laporan @kanim-tarakan");
	RkWho palopo = { .institution = OFFICE_PALOPO }, upt = { .group = GROUP_UPT };

	DO(rk_action_plan_assign(&sample->in, id, RK_ASSIGNMENT_ROLE_LEAD, &palopo, &failure));
	assert_null(rk_action_plan_assign(&sample->in, id, RK_ASSIGNMENT_ROLE_LEAD, &palopo, NULL));
	g_autofree char *two = rk_action_owner(&sample->in, action_of(sample, id));
	assert_string_equal(two, "Kanim Tarakan +1");
	/* The group brings whoever of it is not there yet, and its name. */
	DO(rk_action_plan_assign(&sample->in, id, RK_ASSIGNMENT_ROLE_LEAD, &upt, &failure));
	g_autoptr(GPtrArray) leads = rk_action_leads(sample->dossier->rows, id);
	assert_int_equal(leads->len, 3);
	g_autofree char *group = rk_action_owner(&sample->in, action_of(sample, id));
	assert_string_equal(group, "Seluruh UPT Keimigrasian");
	/* One member less leaves the group, without the last one it is none. */
	for (guint i = 0; i < 3; i++) {
		assert_int_equal(action_of(sample, id)->target_group, GROUP_UPT);
		DO(rk_assignment_plan_remove(
			&sample->in, ((const RkAssignment *)leads->pdata[i])->id, NULL, &failure));
	}
	assert_int_equal(action_of(sample, id)->target_group, 0);
	DO(rk_action_plan_assign(&sample->in, id, RK_ASSIGNMENT_ROLE_LEAD, &upt, &failure));
	g_autoptr(GPtrArray) again = rk_action_leads(sample->dossier->rows, id);
	DO(rk_promise_plan_delete(
		&sample->in, ((const RkAssignment *)again->pdata[0])->id, NULL, &failure));
	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_ASSIGNMENT), 2);
	DO(rk_action_plan_ungroup(&sample->in, id, NULL, &failure));
	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_ASSIGNMENT), 0);
	guint actions = rk_rows_count(sample->dossier->rows, RK_E_ACTION);
	DO(rk_promise_plan_delete(&sample->in, id, NULL, &failure));
	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_ACTION), actions - 1);
}

/* For an invited office a group is its name and our own assignment (practice 10). */
static void an_invited_office_sees_itself(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Mengirim laporan");
	RkWho upt = { .group = GROUP_UPT };

	sample->context.office = OFFICE_TARAKAN;
	DO(rk_action_plan_assign(&sample->in, id, RK_ASSIGNMENT_ROLE_LEAD, &upt, &failure));
	g_autoptr(GPtrArray) leads = rk_action_leads(sample->dossier->rows, id);
	assert_int_equal(leads->len, 1);
	assert_int_equal(((const RkAssignment *)leads->pdata[0])->institution, OFFICE_TARAKAN);
}

static void a_new_day_and_why(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autofree char *due = NULL, *reason = NULL, *bare = NULL, *none = NULL;
	g_autoptr(GError) error = NULL;

	assert_true(rk_due_line_parse(
		&sample->in, "10jan menunggu data Malinau", TRUE, &due, &reason, &error));
	assert_string_equal(due, "2025-01-10");
	assert_string_equal(reason, "menunggu data Malinau");
	assert_true(rk_due_line_parse(&sample->in, "29nov", FALSE, &bare, &none, &error));
	assert_null(none);
	assert_false(rk_due_line_parse(&sample->in, "29nov", TRUE, &bare, &none, &error));
	assert_string_equal(rk_error_field(error), "reason");
	g_clear_error(&error);
	assert_false(rk_due_line_parse(&sample->in, "nanti saja", FALSE, &bare, &none, &error));
	assert_string_equal(rk_error_field(error), "due");
}

static void the_text_and_its_citations(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Menyelaraskan naskah UU 6/2011 @kanim-tarakan");

	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_CITATION), 1);
	DO(rk_action_plan_text(
		&sample->in, id, RK_RULE_TEXT("Menyelaraskan naskah PKS"), &failure));
	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_CITATION), 0);
	assert_string_equal(action_of(sample, id)->text, "Menyelaraskan naskah PKS");
	assert_null(rk_action_plan_text(&sample->in, id, RK_RULE_TEXT(" "), NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_owner_in_one_line),
		cmocka_unit_test(telling_it_for_all),
		cmocka_unit_test(done_for_whom),
		cmocka_unit_test(nobody_owes_it),
		cmocka_unit_test(the_day_of_the_fact),
		cmocka_unit_test(proof),
		cmocka_unit_test(owners_come_and_go),
		cmocka_unit_test(an_invited_office_sees_itself),
		cmocka_unit_test(a_new_day_and_why),
		cmocka_unit_test(the_text_and_its_citations),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
