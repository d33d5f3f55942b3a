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

/* All that a move writes, and what the step is called. */
static void a_move_is_written_whole(void **state)
{
	static const struct {
		const char *line, *changes, *label; /* NULL: refused */
	} cases[] = {
		{ "24 okt 2024 9.00-12.00",
			"meeting 401: start 2024-10-17T09:00 → 2024-10-24T09:00\n"
			"meeting 401: end 2024-10-17T16:00 → 2024-10-24T12:00\n"
			"reschedule new: meeting=401 at=2024-10-17 from_day=2024-10-17 "
			"from_time=09:00 to_day=2024-10-24 to_time=09:00",
			"MKS: Kam 24 Okt 2024 09.00–12.00 WITA (tadinya 17 Okt 2024)" },
		{ "24 okt 2024 9.00 s.d. selesai;banjir",
			"meeting 401: start 2024-10-17T09:00 → 2024-10-24T09:00\n"
			"meeting 401: end 2024-10-17T16:00 → -\n"
			"meeting 401: open_end - → 1\n"
			"reschedule new: meeting=401 at=2024-10-17 from_day=2024-10-17 "
			"from_time=09:00 to_day=2024-10-24 to_time=09:00 reason=banjir",
			"MKS: Kam 24 Okt 2024 09.00 WITA (tadinya 17 Okt 2024)" },
		{ "17 okt 2024 Karena tetap", "", "MKS: Kam 17 Okt 2024 09.00–16.00 WITA" },
		{ "17 okt 2024 9.00-17.00", "meeting 401: end 2024-10-17T16:00 → 2024-10-17T17:00",
			"MKS: Kam 17 Okt 2024 09.00–17.00 WITA" },
		{ "entah; banjir", NULL, NULL },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkPlan *plan = rk_meeting_plan_move(&sample->rule, cases[i].line, NULL);
		if (!plan != !cases[i].changes)
			fail_msg("%s", cases[i].line);
		if (!plan)
			continue;
		assert_string_equal(plan->label, cases[i].label);
		sample_expect(plan, cases[i].changes);
	}
}

/* An end that is none, or before the start, has no length to keep. */
static void only_a_length_is_kept(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkMeeting *meeting = rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);

	meeting->status = RK_MEETING_STATUS_DRAFT;
	rk_text_set(&meeting->end, "2024-10-17T09:00");
	sample_expect(rk_meeting_plan_move(&sample->rule, "24 okt 2024", NULL),
		"meeting 401: status draft → scheduled\n"
		"meeting 401: start 2024-10-17T09:00 → 2024-10-24T09:00\n"
		"meeting 401: end 2024-10-17T09:00 → -");
	meeting->open_end = TRUE;
	rk_text_set(&meeting->end, NULL);
	sample_expect(rk_meeting_plan_move(&sample->rule, "24 okt 2024", NULL),
		"meeting 401: status draft → scheduled\n"
		"meeting 401: start 2024-10-17T09:00 → 2024-10-24T09:00");
	/* The title stands for a tag that is not there yet. */
	rk_text_set(&meeting->tag, NULL);
	g_autoptr(RkPlan) plan = rk_meeting_plan_move(&sample->rule, "24 okt 2024", NULL);
	assert_true(g_str_has_prefix(plan->label, "Rakor Evaluasi PKS: "));
	/* Held, it is not scheduled again. */
	meeting->status = RK_MEETING_STATUS_HELD;
	g_autoptr(RkPlan) held = rk_meeting_plan_move(&sample->rule, "24 okt 2024", NULL);
	assert_false(sample_set(held, RK_E_MEETING, MEETING, RK_F(MEETING, status)).set);
}

static void postponing_is_written_whole(void **state)
{
	static const struct {
		const char *line, *changes, *label;
	} cases[] = {
		{ "",
			"meeting 401: status scheduled → postponed\n"
			"reschedule new: meeting=401 at=2024-10-17 from_day=2024-10-17 "
			"from_time=09:00",
			"MKS: ditunda" },
		{ "31 okt 2024 sebab banjir",
			"meeting 401: status scheduled → postponed\n"
			"meeting 401: start 2024-10-17T09:00 → 2024-10-31T09:00\n"
			"meeting 401: end 2024-10-17T16:00 → 2024-10-31T16:00\n"
			"reschedule new: meeting=401 at=2024-10-17 from_day=2024-10-17 "
			"from_time=09:00 to_day=2024-10-31 to_time=09:00 reason=banjir",
			"MKS: ditunda → Kam 31 Okt 2024 09.00–16.00 WITA" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkPlan *plan = rk_meeting_plan_postpone(&sample->rule, cases[i].line, NULL);
		assert_string_equal(plan->label, cases[i].label);
		sample_expect(plan, cases[i].changes);
	}
	g_autoptr(Sample) sample = sample_new();
	RkMeeting *meeting = rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);
	assert_null(rk_meeting_plan_postpone(&sample->rule, "entah", NULL));
	/* Without a day there is nothing to record but a reason. */
	rk_text_set(&meeting->start, NULL);
	sample_expect(rk_meeting_plan_postpone(&sample->rule, "", NULL),
		"meeting 401: status scheduled → postponed");
	sample_expect(rk_meeting_plan_postpone(&sample->rule, "krn banjir", NULL),
		"meeting 401: status scheduled → postponed\n"
		"reschedule new: meeting=401 at=2024-10-17 reason=banjir");
}

static void a_status_says_what_it_brings(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkMeeting *meeting = rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);
	RkPaper *paper = rk_paper_new();
	g_autofree char *dated =
		rk_meeting_status_effect(&sample->rule, RK_MEETING_STATUS_SCHEDULED);

	assert_string_equal(dated, "Kamis, 17 Oktober 2024, 09.00–16.00 WITA");
	rk_text_set(&meeting->start, NULL);
	for (int status = RK_MEETING_STATUS_UNSET; status < RK_MEETING_STATUS_N; status++) {
		g_autofree char *effect = rk_meeting_status_effect(&sample->rule, status);
		assert_int_equal(effect != NULL,
			status != RK_MEETING_STATUS_UNSET && status != RK_MEETING_STATUS_DRAFT);
	}
	/* A draft of the letter is not out; an issued one is, also without a number. */
	paper->id = 900;
	paper->meeting = MEETING;
	paper->kind = RK_PAPER_KIND_INVITATION;
	paper->state = RK_PAPER_STATE_SUBMITTED;
	rk_rows_add(sample->dossier->rows, RK_E_PAPER, paper);
	g_autofree char *draft =
		rk_meeting_status_effect(&sample->rule, RK_MEETING_STATUS_CANCELLED);
	assert_string_equal(draft, "3 undangan perlu diberi tahu");
	paper->issued_at = RK_INT(1);
	g_autofree char *issued =
		rk_meeting_status_effect(&sample->rule, RK_MEETING_STATUS_CANCELLED);
	assert_non_null(strstr(issued, "; "));
	for (RkId id = PARTICIPANT_BALANGAN; id <= PARTICIPANT_PALOPO; id++) {
		g_autoptr(RkPlan) plan = rk_plan_new(0, "x");
		rk_plan_delete(plan, RK_E_PARTICIPANT,
			rk_rows_find(sample->dossier->rows, RK_E_PARTICIPANT, id));
		rk_rows_apply(sample->dossier->rows, plan);
	}
	assert_null(rk_meeting_status_effect(&sample->rule, RK_MEETING_STATUS_CANCELLED));
}

static void roles_stand_in_their_order(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkRows *rows = sample->dossier->rows;
	RkWho citra = { .person = PERSON_CITRA, .institution = OFFICE_DIRECTORATE, .label = "x" };
	RkWho office = { .institution = OFFICE_PORT, .label = "x" }, label = { .label = "Panitia" };
	RkWho nobody = { 0 };

	sample_expect(
		rk_meeting_plan_role_add(&sample->rule, RK_MEETING_ROLE_SECRETARY, &citra, NULL),
		"meeting_role new: meeting=401 position=1 role=minute-taker person=102");
	sample_apply(sample,
		rk_meeting_plan_role_add(&sample->rule, RK_MEETING_ROLE_SECRETARY, &citra, NULL),
		NULL);
	RkMeetingRole *row = rows->rows[RK_E_MEETING_ROLE]->pdata[0];
	rk_text_set(&row->shown_name, "Citra");
	rk_text_set(&row->shown_title, "Analis");
	rk_text_set(&row->shown_office, "Dit");
	sample_expect(
		rk_meeting_plan_role_add(&sample->rule, RK_MEETING_ROLE_SECRETARY, &office, NULL),
		"meeting_role new: meeting=401 position=2 role=minute-taker institution=12");
	sample_expect(rk_meeting_plan_role_add(&sample->rule, RK_MEETING_ROLE_CHAIR, &label, NULL),
		"meeting_role new: position 1 → 2\n"
		"meeting_role new: meeting=401 position=1 role=chair label=Panitia");
	RkPlan *other = rk_meeting_plan_role_who(&sample->rule, row->id, &label, NULL);
	assert_string_equal(other->label, "notulis: Panitia");
	sample_expect(other, "meeting_role new: person 102 → -\n"
			     "meeting_role new: label - → Panitia\n"
			     "meeting_role new: shown_name Citra → -\n"
			     "meeting_role new: shown_title Analis → -\n"
			     "meeting_role new: shown_office Dit → -");
	assert_null(rk_meeting_plan_role_add(&sample->rule, RK_MEETING_ROLE_CHAIR, &nobody, NULL));
	assert_null(rk_meeting_plan_role_add(&sample->rule, 99, &citra, NULL));
	assert_null(rk_meeting_plan_role_who(&sample->rule, 999, &citra, NULL));
	assert_null(rk_meeting_plan_role_delete(&sample->rule, 999, NULL));
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
		cmocka_unit_test(a_move_is_written_whole),
		cmocka_unit_test(only_a_length_is_kept),
		cmocka_unit_test(postponing_is_written_whole),
		cmocka_unit_test(a_status_says_what_it_brings),
		cmocka_unit_test(roles_stand_in_their_order),
		cmocka_unit_test(the_next_status_is_the_usual_one),
		cmocka_unit_test(cancelling_names_who_must_be_told),
		cmocka_unit_test(roles_are_added_changed_and_taken_away),
		cmocka_unit_test(a_place_in_one_line),
	};

	return cmocka_run_group_tests_name("changes of a meeting", tests, NULL, NULL);
}
