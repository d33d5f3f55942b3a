/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a plan may hold by the field lists, and which rows and fields circulated minutes cover.
 */
#include "domain/model/validate.h"

#include "base/error.h"
#include "domain/model/step.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static void expect(RkPlan *plan, const char *field, const char *message)
{
	g_autoptr(GError) error = NULL;
	gboolean good = rk_plan_check(plan, &error);

	rk_plan_free(plan);
	if (!message) {
		if (!good)
			fail_msg("%s", error->message);
		return;
	}
	assert_false(good);
	assert_int_equal(error->code, RK_ERROR_INVALID);
	assert_true(g_strcmp0(rk_error_field(error), field) == 0);
	if (!strstr(error->message, message))
		fail_msg("\"%s\", not \"%s\"", error->message, message);
	assert_non_null(rk_error_where(error));
}

static RkPerson *person_of(RkId id, const char *name)
{
	RkPerson *person = rk_person_new();

	person->id = id;
	person->name = g_strdup(name);
	person->handle = g_strdup("x");
	return person;
}

static RkPlan *with(RkPerson *one, RkPerson *two)
{
	RkPlan *plan = rk_plan_new(0, "x");

	if (one)
		rk_plan_insert(plan, RK_E_PERSON, one);
	if (two)
		rk_plan_insert(plan, RK_E_PERSON, two);
	return plan;
}

static void records_are_whole_and_true_to_type(void **state)
{
	RkPerson *bad = person_of(3, "A");

	expect(with(NULL, NULL), NULL, NULL);
	expect(with(person_of(1, "A"), person_of(2, "B")), NULL, NULL);
	expect(with(person_of(0, "A"), NULL), NULL, "has no id");
	expect(with(person_of(-1, "A"), NULL), NULL, "has no id");
	expect(with(person_of(1, NULL), NULL), "name", "is required");
	expect(with(person_of(1, "A"), person_of(2, NULL)), "name", "is required");
	bad->note = g_strdup("\x1b[31m");
	expect(with(bad, NULL), "note", "");
}

static void an_id_is_inserted_once(void **state)
{
	g_autoptr(RkPerson) there = person_of(1, "A");
	RkInstitution *office = rk_institution_new();
	RkPlan *plan = with(person_of(1, "A"), NULL);

	expect(with(person_of(1, "A"), person_of(1, "B")), NULL, "twice");
	/* Of another table, or when it has gone in between, it is another one. */
	office->id = 1;
	office->name = g_strdup("K");
	office->handle = g_strdup("k");
	rk_plan_insert(plan, RK_E_INSTITUTION, office);
	expect(plan, NULL, NULL);
	plan = with(person_of(1, "A"), NULL);
	rk_plan_delete(plan, RK_E_PERSON, there);
	rk_plan_insert(plan, RK_E_PERSON, person_of(1, "B"));
	expect(plan, NULL, NULL);
	/* What is only set or deleted was not inserted. */
	plan = rk_plan_new(0, "x");
	rk_plan_set(plan, RK_E_PERSON, 1, RK_F(PERSON, note), RK_VALUE_NONE, RK_VALUE_TEXT("a"));
	rk_plan_set(plan, RK_E_PERSON, 1, RK_F(PERSON, rank), RK_VALUE_NONE, RK_VALUE_TEXT("a"));
	rk_plan_delete(plan, RK_E_PERSON, there);
	rk_plan_delete(plan, RK_E_PERSON, there);
	expect(plan, NULL, NULL);
}

static void a_set_value_is_checked(void **state)
{
	RkPlan *plan = rk_plan_new(0, "x");

	rk_plan_set(plan, RK_E_PERSON, 1, RK_F(PERSON, name), RK_VALUE_TEXT("A"), RK_VALUE_NONE);
	expect(plan, "name", "is required");
	plan = rk_plan_new(0, "x");
	rk_plan_set(plan, RK_E_PERSON, 1, RK_F(PERSON, note), RK_VALUE_TEXT("A"), RK_VALUE_NONE);
	expect(plan, NULL, NULL);
	plan = rk_plan_new(0, "x");
	rk_plan_set(plan, RK_E_SESSION, 1, RK_F(SESSION, kind), RK_VALUE_NONE,
		RK_VALUE_NUMBER(RK_SESSION_KIND_N));
	expect(plan, "kind", "");
}

static void a_place_is_told(void **state)
{
	RkChange change = { .entity = RK_E_SESSION, .id = 5 };
	g_autofree char *row = rk_change_place(&change);

	assert_string_equal(row, "session 0000000000005");
	change.where = (char *)"a.json: line 3";
	g_autofree char *file = rk_change_place(&change);
	assert_string_equal(file, "a.json: line 3");
}

/* --- walls --- */

static void walls_have_words(void **state)
{
	static const char *const words[] = { NULL, "sent", "issued", "circulated", NULL };

	for (int wall = 0; wall < 5; wall++)
		assert_true(g_strcmp0(rk_barrier_word((RkBarrier)wall), words[wall]) == 0);
	for (int wall = 1; wall < 4; wall++)
		assert_int_equal(rk_barrier_from_word(words[wall]), wall);
	assert_int_equal(rk_barrier_from_word(NULL), RK_BARRIER_NONE);
	assert_int_equal(rk_barrier_from_word("x"), RK_BARRIER_NONE);
	rk_step_free(NULL);
}

static void circulated_minutes_cover_what_they_say(void **state)
{
	static const struct {
		RkEntity entity;
		int field; /* -1: the row */
		gboolean covered;
	} cases[] = {
		{ RK_E_ENTRY, -1, TRUE },
		{ RK_E_ENTRY, RK_F(ENTRY, text), TRUE },
		{ RK_E_MINUTES_STEP, -1, TRUE },
		{ RK_E_PARTICIPANT, -1, TRUE },
		{ RK_E_PARTICIPANT, RK_F(PARTICIPANT, attendance), TRUE },
		{ RK_E_PARTICIPANT, RK_F(PARTICIPANT, sheet_number), TRUE },
		{ RK_E_PARTICIPANT, RK_F(PARTICIPANT, rsvp), FALSE },
		{ RK_E_ACTION, -1, TRUE },
		{ RK_E_ACTION, RK_F(ACTION, text), TRUE },
		{ RK_E_ACTION, RK_F(ACTION, struck), TRUE },
		{ RK_E_ACTION, RK_F(ACTION, due), FALSE },
		{ RK_E_SESSION, -1, FALSE },
		{ RK_E_SESSION, RK_F(SESSION, actual_start), TRUE },
		{ RK_E_SESSION, RK_F(SESSION, minutes), FALSE },
		{ RK_E_MEETING, -1, FALSE },
		{ RK_E_MEETING, RK_F(MEETING, opened_at), TRUE },
		{ RK_E_MEETING, RK_F(MEETING, title), FALSE },
		{ RK_E_PERSON, -1, FALSE },
		{ RK_E_PERSON, RK_F(PERSON, name), FALSE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
		if (rk_barrier_covers(cases[i].entity, cases[i].field) != cases[i].covered)
			fail_msg("%s %d", rk_entities[cases[i].entity].table, cases[i].field);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(records_are_whole_and_true_to_type),
		cmocka_unit_test(an_id_is_inserted_once),
		cmocka_unit_test(a_set_value_is_checked),
		cmocka_unit_test(a_place_is_told),
		cmocka_unit_test(walls_have_words),
		cmocka_unit_test(circulated_minutes_cover_what_they_say),
	};

	return cmocka_run_group_tests_name("validate", tests, NULL, NULL);
}
