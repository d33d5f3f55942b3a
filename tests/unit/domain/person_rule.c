/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A person goes to another office, and what was written of the old one stays.
 */
#include "domain/register/person_rule.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkPlan *move(Sample *sample, RkId person, RkId office, int status, GError **error)
{
	g_autoptr(GPtrArray) dossiers = g_ptr_array_new();
	RkMeeting *meeting = rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);

	meeting->status = status;
	g_ptr_array_add(dossiers, sample->dossier);
	return rk_person_plan_move(
		&sample->context, sample->directory, person, office, dossiers, error);
}

static void a_person_has_a_new_office_or_none(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	int planned = RK_MEETING_STATUS_SCHEDULED;
	RkPlan *plan = move(sample, PERSON_RANGGA, OFFICE_PALOPO, planned, NULL);

	assert_string_equal(plan->label, "Rangga Mahendra → Kanim Palopo");
	assert_int_equal(plan->focus, PERSON_RANGGA);
	assert_int_equal(plan->focus_entity, RK_E_PERSON);
	sample_expect(plan, "person 106: institution 4 → 5");
	plan = move(sample, PERSON_RANGGA, 0, planned, NULL);
	assert_true(g_str_has_prefix(plan->label, "Rangga Mahendra → "));
	sample_expect(plan, "person 106: institution 4 → -");
}

static void a_meeting_that_began_keeps_the_old_one(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPlan) plan =
		move(sample, PERSON_RANGGA, OFFICE_PALOPO, RK_MEETING_STATUS_HELD, NULL);

	assert_string_equal(sample_set(plan, RK_E_PARTICIPANT, PARTICIPANT_TARAKAN,
				    RK_F(PARTICIPANT, shown_name))
				    .text,
		"Rangga Mahendra");
}

static void who_and_where_must_be_known(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) nobody = NULL;
	g_autoptr(GError) nowhere = NULL;

	assert_null(move(sample, 999, OFFICE_PALOPO, 0, &nobody));
	assert_string_equal(nobody->message, "no such person");
	assert_null(move(sample, PERSON_RANGGA, 999, 0, &nowhere));
	assert_string_equal(nowhere->message, "no such institution");
	assert_null(move(sample, 999, 0, 0, NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_person_has_a_new_office_or_none),
		cmocka_unit_test(a_meeting_that_began_keeps_the_old_one),
		cmocka_unit_test(who_and_where_must_be_known),
	};

	return cmocka_run_group_tests_name("person_rule", tests, NULL, NULL);
}
