/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Another day with its reason, postponing, the next status, who has which role.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "domain/meeting_change.h"
#include "sample_rows.h"

static const RkReschedule *reschedule(const Sample *sample)
{
	const GPtrArray *rows = sample->dossier->rows->rows[RK_E_RESCHEDULE];

	return rows->len ? rows->pdata[rows->len - 1] : NULL;
}

static void a_day_alone_keeps_the_hours_and_records_why(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkPlan *plan =
		rk_meeting_plan_move(&sample->rule, "kam 24 okt 2024 karena Dirjen bertugas", NULL);

	assert_string_equal(
		plan->label, "MKS: Kam 24 Okt 2024 09.00–16.00 WITA (tadinya 17 Okt 2024)");
	sample_apply(sample, plan, NULL);
	assert_string_equal(sample->dossier->meeting->start, "2024-10-24T09:00");
	assert_string_equal(sample->dossier->meeting->end, "2024-10-24T16:00");
	const RkReschedule *row = reschedule(sample);
	assert_string_equal(row->from_day, "2024-10-17");
	assert_string_equal(row->from_time, "09:00");
	assert_string_equal(row->to_day, "2024-10-24");
	assert_string_equal(row->reason, "Dirjen bertugas");
}

static void a_start_alone_keeps_the_length(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	sample_apply(sample,
		rk_meeting_plan_move(&sample->rule, "24 okt 2024 13.00; ruang dipakai", NULL),
		NULL);
	assert_string_equal(sample->dossier->meeting->start, "2024-10-24T13:00");
	assert_string_equal(sample->dossier->meeting->end, "2024-10-24T20:00");
	assert_string_equal(reschedule(sample)->reason, "ruang dipakai");
}

static void a_draft_gets_its_day_without_a_record(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkMeeting *meeting = rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);

	meeting->status = RK_MEETING_STATUS_DRAFT;
	rk_text_set(&meeting->start, NULL);
	rk_text_set(&meeting->end, NULL);
	sample_apply(sample, rk_meeting_plan_move(&sample->rule, "24 okt 2024 9-12", NULL), NULL);
	assert_null(reschedule(sample));
	assert_int_equal(sample->dossier->meeting->status, RK_MEETING_STATUS_SCHEDULED);
}

static void postponed_without_a_day_remembers_the_old_one(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	sample_apply(sample, rk_meeting_plan_postpone(&sample->rule, "karena banjir", NULL), NULL);
	assert_int_equal(sample->dossier->meeting->status, RK_MEETING_STATUS_POSTPONED);
	assert_string_equal(reschedule(sample)->from_day, "2024-10-17");
	assert_null(reschedule(sample)->to_day);
	assert_string_equal(reschedule(sample)->reason, "banjir");
	/* The new day makes it scheduled again. */
	sample_apply(sample, rk_meeting_plan_move(&sample->rule, "31 okt 2024", NULL), NULL);
	assert_int_equal(sample->dossier->meeting->status, RK_MEETING_STATUS_SCHEDULED);
	assert_string_equal(reschedule(sample)->to_day, "2024-10-31");
}

static void the_next_status_is_the_usual_one(void **state)
{
	static const struct {
		int status, days, next;
	} cases[] = {
		{ RK_MEETING_STATUS_DRAFT, 0, RK_MEETING_STATUS_SCHEDULED },
		{ RK_MEETING_STATUS_SCHEDULED, 0, RK_MEETING_STATUS_RUNNING },
		{ RK_MEETING_STATUS_SCHEDULED, 2, RK_MEETING_STATUS_HELD },
		{ RK_MEETING_STATUS_RUNNING, 0, RK_MEETING_STATUS_HELD },
		{ RK_MEETING_STATUS_POSTPONED, 0, RK_MEETING_STATUS_SCHEDULED },
		{ RK_MEETING_STATUS_HELD, 0, 0 },
		{ RK_MEETING_STATUS_CANCELLED, 0, 0 },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkMeeting *meeting = rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);
		meeting->status = cases[i].status;
		sample->context.now += (RkInstant)cases[i].days * 86400000;
		assert_int_equal(rk_meeting_next_status(&sample->context, meeting), cases[i].next);
	}
}

static void cancelling_names_who_must_be_told(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkPaper *paper = rk_paper_new();

	paper->id = 900;
	paper->meeting = MEETING;
	paper->kind = RK_PAPER_KIND_INVITATION;
	paper->state = RK_PAPER_STATE_SIGNED;
	rk_text_set(&paper->number, "IMI-0412");
	rk_rows_add(sample->dossier->rows, RK_E_PAPER, paper);
	g_autofree char *effect =
		rk_meeting_status_effect(&sample->rule, RK_MEETING_STATUS_CANCELLED);
	assert_string_equal(effect, "3 undangan perlu diberi tahu; surat IMI-0412 sudah keluar");
}

static void roles_are_added_changed_and_taken_away(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	RkWho citra = { .person = PERSON_CITRA }, adi = { .person = PERSON_ADI }, nobody = { 0 };

	sample_apply(sample,
		rk_meeting_plan_role_add(&sample->rule, RK_MEETING_ROLE_SECRETARY, &citra, NULL),
		NULL);
	sample_apply(sample,
		rk_meeting_plan_role_add(&sample->rule, RK_MEETING_ROLE_CHAIR, &adi, NULL), NULL);
	const GPtrArray *rows = sample->dossier->rows->rows[RK_E_MEETING_ROLE];
	const RkMeetingRole *first = rows->pdata[0], *second = rows->pdata[1];
	gint64 chair_at = first->role == RK_MEETING_ROLE_CHAIR ? first->position.value
							       : second->position.value;
	gint64 other_at = first->role == RK_MEETING_ROLE_CHAIR ? second->position.value
							       : first->position.value;
	assert_true(chair_at < other_at);
	RkId secretary = first->role == RK_MEETING_ROLE_CHAIR ? second->id : first->id;
	sample_apply(sample, rk_meeting_plan_role_who(&sample->rule, secretary, &adi, NULL), NULL);
	const RkMeetingRole *changed =
		RK_FIND(sample->dossier->rows, MEETING_ROLE, RkMeetingRole, secretary);
	assert_int_equal(changed->person, PERSON_ADI);
	assert_null(rk_meeting_plan_role_who(&sample->rule, secretary, &nobody, &error));
	RkPlan *gone = rk_meeting_plan_role_delete(&sample->rule, secretary, NULL);
	assert_non_null(strstr(gone->label, "notulis: Adi Nugraha"));
	sample_apply(sample, gone, NULL);
	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_MEETING_ROLE), 1);
}

static void a_place_in_one_line(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	sample_apply(
		sample, rk_meeting_plan_where(&sample->rule, "Hotel Claro, Makassar", NULL), NULL);
	assert_string_equal(sample->dossier->meeting->venue, "Hotel Claro");
	assert_string_equal(sample->dossier->meeting->city, "Makassar");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_day_alone_keeps_the_hours_and_records_why),
		cmocka_unit_test(a_start_alone_keeps_the_length),
		cmocka_unit_test(a_draft_gets_its_day_without_a_record),
		cmocka_unit_test(postponed_without_a_day_remembers_the_old_one),
		cmocka_unit_test(the_next_status_is_the_usual_one),
		cmocka_unit_test(cancelling_names_who_must_be_told),
		cmocka_unit_test(roles_are_added_changed_and_taken_away),
		cmocka_unit_test(a_place_in_one_line),
	};

	return cmocka_run_group_tests_name("changes of a meeting", tests, NULL, NULL);
}
