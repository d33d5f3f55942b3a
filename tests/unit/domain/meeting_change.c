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

#include "domain/meeting/meeting_change.h"
#include "sample_rows.h"

static const RkReschedule *reschedule(const Sample *sample)
{
	const GPtrArray *rows = sample->dossier->rows->rows[RK_E_RESCHEDULE];

	return rows->len ? rows->pdata[rows->len - 1] : NULL;
}

static void a_day_alone_keeps_the_hours_and_records_why(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkPlan *plan = rk_meeting_plan_move(
		&sample->in, 0, RK_RULE_TEXT("kam 24 okt 2024 karena Dirjen bertugas"), NULL);

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
		rk_meeting_plan_move(
			&sample->in, 0, RK_RULE_TEXT("24 okt 2024 13.00; ruang dipakai"), NULL),
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
	sample_apply(sample,
		rk_meeting_plan_move(&sample->in, 0, RK_RULE_TEXT("24 okt 2024 9-12"), NULL), NULL);
	assert_null(reschedule(sample));
	assert_int_equal(sample->dossier->meeting->status, RK_MEETING_STATUS_SCHEDULED);
}

static void postponed_without_a_day_remembers_the_old_one(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	sample_apply(sample,
		rk_meeting_plan_postpone(&sample->in, 0, RK_RULE_TEXT("karena banjir"), NULL),
		NULL);
	assert_int_equal(sample->dossier->meeting->status, RK_MEETING_STATUS_POSTPONED);
	assert_string_equal(reschedule(sample)->from_day, "2024-10-17");
	assert_null(reschedule(sample)->to_day);
	assert_string_equal(reschedule(sample)->reason, "banjir");
	/* The new day makes it scheduled again. */
	sample_apply(sample,
		rk_meeting_plan_move(&sample->in, 0, RK_RULE_TEXT("31 okt 2024"), NULL), NULL);
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
		/* A reason is kept even where the day stays. */
		{ "17 okt 2024 Karena tetap",
			"reschedule new: meeting=401 at=2024-10-17 from_day=2024-10-17 "
			"from_time=09:00 to_day=2024-10-17 to_time=09:00 reason=tetap",
			"MKS: Kam 17 Okt 2024 09.00–16.00 WITA" },
		{ "24-25 okt 2024 dikarenakan banjir",
			"meeting 401: start 2024-10-17T09:00 → 2024-10-24T09:00\n"
			"meeting 401: end 2024-10-17T16:00 → 2024-10-25T16:00\n"
			"reschedule new: meeting=401 at=2024-10-17 from_day=2024-10-17 "
			"from_time=09:00 to_day=2024-10-24 to_time=09:00 reason=banjir",
			"MKS: Kam 24 Okt 2024 09.00–25 Okt 2024 16.00 WITA (tadinya 17 Okt 2024)" },
		{ "17 okt 2024 9.00-17.00", "meeting 401: end 2024-10-17T16:00 → 2024-10-17T17:00",
			"MKS: Kam 17 Okt 2024 09.00–17.00 WITA" },
		{ "entah; banjir", NULL, NULL },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkPlan *plan =
			rk_meeting_plan_move(&sample->in, 0, RK_RULE_TEXT(cases[i].line), NULL);
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
	sample_expect(rk_meeting_plan_move(&sample->in, 0, RK_RULE_TEXT("24 okt 2024"), NULL),
		"meeting 401: status draft → scheduled\n"
		"meeting 401: start 2024-10-17T09:00 → 2024-10-24T09:00\n"
		"meeting 401: end 2024-10-17T09:00 → -");
	meeting->open_end = TRUE;
	rk_text_set(&meeting->end, NULL);
	sample_expect(rk_meeting_plan_move(&sample->in, 0, RK_RULE_TEXT("24 okt 2024"), NULL),
		"meeting 401: status draft → scheduled\n"
		"meeting 401: start 2024-10-17T09:00 → 2024-10-24T09:00");
	/* The title stands for a tag that is not there yet. */
	rk_text_set(&meeting->tag, NULL);
	g_autoptr(RkPlan) plan =
		rk_meeting_plan_move(&sample->in, 0, RK_RULE_TEXT("24 okt 2024"), NULL);
	assert_true(g_str_has_prefix(plan->label, "Rakor Evaluasi PKS: "));
	/* Held, it is not scheduled again. */
	meeting->status = RK_MEETING_STATUS_HELD;
	g_autoptr(RkPlan) held =
		rk_meeting_plan_move(&sample->in, 0, RK_RULE_TEXT("24 okt 2024"), NULL);
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
		RkPlan *plan =
			rk_meeting_plan_postpone(&sample->in, 0, RK_RULE_TEXT(cases[i].line), NULL);
		assert_string_equal(plan->label, cases[i].label);
		sample_expect(plan, cases[i].changes);
	}
	g_autoptr(Sample) sample = sample_new();
	RkMeeting *meeting = rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);
	assert_null(rk_meeting_plan_postpone(&sample->in, 0, RK_RULE_TEXT("entah"), NULL));
	/* Without a day there is nothing to record but a reason. */
	rk_text_set(&meeting->start, NULL);
	sample_expect(rk_meeting_plan_postpone(&sample->in, 0, RK_RULE_TEXT(""), NULL),
		"meeting 401: status scheduled → postponed");
	sample_expect(rk_meeting_plan_postpone(&sample->in, 0, RK_RULE_TEXT("krn banjir"), NULL),
		"meeting 401: status scheduled → postponed\n"
		"reschedule new: meeting=401 at=2024-10-17 reason=banjir");
}

static void a_status_says_what_it_brings(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkMeeting *meeting = rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);
	RkPaper *paper = rk_paper_new();
	g_autofree char *dated = rk_meeting_status_effect(&sample->in, RK_MEETING_STATUS_SCHEDULED);

	assert_string_equal(dated, "Kamis, 17 Oktober 2024, 09.00–16.00 WITA");
	rk_text_set(&meeting->start, NULL);
	for (int status = RK_MEETING_STATUS_UNSET; status < RK_MEETING_STATUS_N; status++) {
		g_autofree char *effect = rk_meeting_status_effect(&sample->in, status);
		assert_int_equal(effect != NULL,
			status != RK_MEETING_STATUS_UNSET && status != RK_MEETING_STATUS_DRAFT);
	}
	/* A draft of the letter is not out; an issued one is, also without a number. */
	paper->id = 900;
	paper->meeting = MEETING;
	paper->kind = RK_PAPER_KIND_INVITATION;
	paper->state = RK_PAPER_STATE_SUBMITTED;
	rk_rows_add(sample->dossier->rows, RK_E_PAPER, paper);
	g_autofree char *draft = rk_meeting_status_effect(&sample->in, RK_MEETING_STATUS_CANCELLED);
	assert_string_equal(draft, "3 undangan perlu diberi tahu");
	paper->issued_at = RK_INT(1);
	g_autofree char *issued =
		rk_meeting_status_effect(&sample->in, RK_MEETING_STATUS_CANCELLED);
	assert_non_null(strstr(issued, "; "));
	for (RkId id = PARTICIPANT_BALANGAN; id <= PARTICIPANT_PALOPO; id++) {
		g_autoptr(RkPlan) plan = rk_plan_new(0, "x");
		rk_plan_delete(plan, RK_E_PARTICIPANT,
			rk_rows_find(sample->dossier->rows, RK_E_PARTICIPANT, id));
		rk_rows_apply(sample->dossier->rows, plan);
	}
	assert_null(rk_meeting_status_effect(&sample->in, RK_MEETING_STATUS_CANCELLED));
}

static void roles_stand_in_their_order(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkRows *rows = sample->dossier->rows;
	RkWho citra = { .person = PERSON_CITRA, .institution = OFFICE_DIRECTORATE, .label = "x" };
	RkWho office = { .institution = OFFICE_PORT, .label = "x" }, label = { .label = "Panitia" };
	RkWho nobody = { 0 };

	sample_expect(
		rk_meeting_plan_role_add(&sample->in, 0,
			&(RkRuleValue){ .number = RK_MEETING_ROLE_SECRETARY, .who = &citra }, NULL),
		"meeting_role new: meeting=401 position=1 role=minute-taker person=102");
	sample_apply(sample,
		rk_meeting_plan_role_add(&sample->in, 0,
			&(RkRuleValue){ .number = RK_MEETING_ROLE_SECRETARY, .who = &citra }, NULL),
		NULL);
	RkMeetingRole *row = rows->rows[RK_E_MEETING_ROLE]->pdata[0];
	rk_text_set(&row->shown_name, "Citra");
	rk_text_set(&row->shown_title, "Analis");
	rk_text_set(&row->shown_office, "Dit");
	sample_expect(rk_meeting_plan_role_add(&sample->in, 0,
			      &(RkRuleValue){ .number = RK_MEETING_ROLE_SECRETARY, .who = &office },
			      NULL),
		"meeting_role new: meeting=401 position=2 role=minute-taker institution=12");
	sample_expect(
		rk_meeting_plan_role_add(&sample->in, 0,
			&(RkRuleValue){ .number = RK_MEETING_ROLE_CHAIR, .who = &label }, NULL),
		"meeting_role new: position 1 → 2\n"
		"meeting_role new: meeting=401 position=1 role=chair label=Panitia");
	RkPlan *other = rk_meeting_plan_role_who(&sample->in, row->id, RK_RULE_WHO(&label), NULL);
	assert_string_equal(other->label, "notulis: Panitia");
	sample_expect(other, "meeting_role new: person 102 → -\n"
			     "meeting_role new: label - → Panitia\n"
			     "meeting_role new: shown_name Citra → -\n"
			     "meeting_role new: shown_title Analis → -\n"
			     "meeting_role new: shown_office Dit → -");
	assert_null(rk_meeting_plan_role_add(&sample->in, 0,
		&(RkRuleValue){ .number = RK_MEETING_ROLE_CHAIR, .who = &nobody }, NULL));
	assert_null(rk_meeting_plan_role_add(
		&sample->in, 0, &(RkRuleValue){ .number = 99, .who = &citra }, NULL));
	assert_null(rk_meeting_plan_role_who(&sample->in, 999, RK_RULE_WHO(&citra), NULL));
	assert_null(rk_meeting_plan_role_delete(&sample->in, 999, NULL, NULL));
}

static void the_next_status_is_the_usual_one(void **state)
{
	static const struct {
		int status, days, next;
	} cases[] = {
		{ RK_MEETING_STATUS_DRAFT, 0, RK_MEETING_STATUS_SCHEDULED },
		{ RK_MEETING_STATUS_SCHEDULED, 0, RK_MEETING_STATUS_RUNNING },
		{ RK_MEETING_STATUS_SCHEDULED, 1, RK_MEETING_STATUS_HELD },
		{ RK_MEETING_STATUS_SCHEDULED, -1, RK_MEETING_STATUS_RUNNING },
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
		rk_meeting_status_effect(&sample->in, RK_MEETING_STATUS_CANCELLED);
	assert_string_equal(effect, "3 undangan perlu diberi tahu; surat IMI-0412 sudah keluar");
}

static void roles_are_added_changed_and_taken_away(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	RkWho citra = { .person = PERSON_CITRA }, adi = { .person = PERSON_ADI }, nobody = { 0 };

	sample_apply(sample,
		rk_meeting_plan_role_add(&sample->in, 0,
			&(RkRuleValue){ .number = RK_MEETING_ROLE_SECRETARY, .who = &citra }, NULL),
		NULL);
	sample_apply(sample,
		rk_meeting_plan_role_add(&sample->in, 0,
			&(RkRuleValue){ .number = RK_MEETING_ROLE_CHAIR, .who = &adi }, NULL),
		NULL);
	const GPtrArray *rows = sample->dossier->rows->rows[RK_E_MEETING_ROLE];
	const RkMeetingRole *first = rows->pdata[0], *second = rows->pdata[1];
	gint64 chair_at = first->role == RK_MEETING_ROLE_CHAIR ? first->position.value
							       : second->position.value;
	gint64 other_at = first->role == RK_MEETING_ROLE_CHAIR ? second->position.value
							       : first->position.value;
	assert_true(chair_at < other_at);
	RkId secretary = first->role == RK_MEETING_ROLE_CHAIR ? second->id : first->id;
	sample_apply(sample,
		rk_meeting_plan_role_who(&sample->in, secretary, RK_RULE_WHO(&adi), NULL), NULL);
	const RkMeetingRole *changed =
		RK_FIND(sample->dossier->rows, MEETING_ROLE, RkMeetingRole, secretary);
	assert_int_equal(changed->person, PERSON_ADI);
	assert_null(rk_meeting_plan_role_who(&sample->in, secretary, RK_RULE_WHO(&nobody), &error));
	RkPlan *gone = rk_meeting_plan_role_delete(&sample->in, secretary, NULL, NULL);
	assert_non_null(strstr(gone->label, "notulis: Adi Nugraha"));
	sample_apply(sample, gone, NULL);
	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_MEETING_ROLE), 1);
}

static void a_place_in_one_line(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	sample_apply(sample,
		rk_meeting_plan_where(&sample->in, 0, RK_RULE_TEXT("Hotel Claro, Makassar"), NULL),
		NULL);
	assert_string_equal(sample->dossier->meeting->venue, "Hotel Claro");
	assert_string_equal(sample->dossier->meeting->city, "Makassar");
}

/* --- what a line keeps, sets and records --- */

static const struct {
	int status;
	const char *start, *end;
	gboolean open_end;
	const char *line;
	const char *wanted_start, *wanted_end;
	gboolean wanted_open;
	int wanted_status;
	const char *label, *reason;
	gboolean recorded;
} moves[] = {
	/* the hours of before, or as many */
	{ RK_MEETING_STATUS_SCHEDULED, "2024-10-17T09:00", "2024-10-17T16:00", FALSE, "24 okt 2024",
		"2024-10-24T09:00", "2024-10-24T16:00", FALSE, RK_MEETING_STATUS_SCHEDULED,
		"MKS: Kam 24 Okt 2024 09.00–16.00 WITA (tadinya 17 Okt 2024)", NULL, TRUE },
	{ RK_MEETING_STATUS_SCHEDULED, "2024-10-17T09:00", "2024-10-18T12:00", FALSE,
		"24 okt 2024 10.00", "2024-10-24T10:00", "2024-10-25T13:00", FALSE,
		RK_MEETING_STATUS_SCHEDULED, NULL, NULL, TRUE },
	{ RK_MEETING_STATUS_SCHEDULED, "2024-10-17T09:00", "2024-10-17T16:00", FALSE,
		"24 okt 2024 10.00-11.30", "2024-10-24T10:00", "2024-10-24T11:30", FALSE,
		RK_MEETING_STATUS_SCHEDULED, NULL, NULL, TRUE },
	{ RK_MEETING_STATUS_SCHEDULED, "2024-10-17T09:00", NULL, TRUE, "24 okt 2024",
		"2024-10-24T09:00", NULL, TRUE, RK_MEETING_STATUS_SCHEDULED,
		"MKS: Kam 24 Okt 2024 09.00 WITA (tadinya 17 Okt 2024)", NULL, TRUE },
	{ RK_MEETING_STATUS_SCHEDULED, "2024-10-17T09:00", NULL, FALSE, "24 okt 2024",
		"2024-10-24T09:00", NULL, FALSE, RK_MEETING_STATUS_SCHEDULED, NULL, NULL, TRUE },
	/* an end that was wrong is not carried along */
	{ RK_MEETING_STATUS_SCHEDULED, "2024-10-17T09:00", "2024-10-17T09:00", FALSE, "24 okt 2024",
		"2024-10-24T09:00", NULL, FALSE, RK_MEETING_STATUS_SCHEDULED, NULL, NULL, TRUE },
	/* why, in whatever words */
	{ RK_MEETING_STATUS_SCHEDULED, "2024-10-17T09:00", NULL, FALSE, "24 okt 2024 krn  banjir ",
		"2024-10-24T09:00", NULL, FALSE, RK_MEETING_STATUS_SCHEDULED, NULL, "banjir",
		TRUE },
	{ RK_MEETING_STATUS_SCHEDULED, "2024-10-17T09:00", NULL, FALSE, "24 okt 2024 Sebab banjir",
		"2024-10-24T09:00", NULL, FALSE, RK_MEETING_STATUS_SCHEDULED, NULL, "banjir",
		TRUE },
	{ RK_MEETING_STATUS_SCHEDULED, "2024-10-17T09:00", NULL, FALSE,
		"24 okt 2024 because of rain", "2024-10-24T09:00", NULL, FALSE,
		RK_MEETING_STATUS_SCHEDULED, NULL, "of rain", TRUE },
	{ RK_MEETING_STATUS_SCHEDULED, "2024-10-17T09:00", NULL, FALSE, "24 okt 2024;banjir",
		"2024-10-24T09:00", NULL, FALSE, RK_MEETING_STATUS_SCHEDULED, NULL, "banjir",
		TRUE },
	{ RK_MEETING_STATUS_SCHEDULED, "2024-10-17T09:00", NULL, FALSE, "24 okt 2024 ;",
		"2024-10-24T09:00", NULL, FALSE, RK_MEETING_STATUS_SCHEDULED, NULL, NULL, TRUE },
	/* the same day again is no move; a draft that moves is only planned anew */
	{ RK_MEETING_STATUS_SCHEDULED, "2024-10-17T09:00", "2024-10-17T16:00", FALSE, "17 okt 2024",
		"2024-10-17T09:00", "2024-10-17T16:00", FALSE, RK_MEETING_STATUS_SCHEDULED,
		"MKS: Kam 17 Okt 2024 09.00–16.00 WITA", NULL, FALSE },
	{ RK_MEETING_STATUS_DRAFT, "2024-10-17T09:00", NULL, FALSE, "24 okt 2024",
		"2024-10-24T09:00", NULL, FALSE, RK_MEETING_STATUS_SCHEDULED,
		"MKS: Kam 24 Okt 2024 09.00 WITA", NULL, FALSE },
	{ RK_MEETING_STATUS_POSTPONED, "2024-10-17T09:00", NULL, FALSE, "24 okt 2024",
		"2024-10-24T09:00", NULL, FALSE, RK_MEETING_STATUS_SCHEDULED, NULL, NULL, TRUE },
	{ RK_MEETING_STATUS_HELD, "2024-10-17T09:00", NULL, FALSE, "24 okt 2024",
		"2024-10-24T09:00", NULL, FALSE, RK_MEETING_STATUS_HELD, NULL, NULL, TRUE },
	{ RK_MEETING_STATUS_DRAFT, NULL, NULL, FALSE, "24 okt 2024 9.00", "2024-10-24T09:00", NULL,
		FALSE, RK_MEETING_STATUS_SCHEDULED, NULL, NULL, FALSE },
	{ RK_MEETING_STATUS_DRAFT, NULL, NULL, FALSE, "", NULL, NULL, FALSE,
		RK_MEETING_STATUS_DRAFT, "MKS: belum bertanggal", NULL, FALSE },
};

static void a_line_moves_what_it_names(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(moves); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(GError) error = NULL;
		RkMeeting *meeting = rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);
		meeting->status = moves[i].status;
		meeting->open_end = moves[i].open_end;
		rk_text_set(&meeting->start, moves[i].start);
		rk_text_set(&meeting->end, moves[i].end);
		RkPlan *plan =
			rk_meeting_plan_move(&sample->in, 0, RK_RULE_TEXT(moves[i].line), &error);
		if (!plan)
			fail_msg("%s: %s", moves[i].line, error->message);
		if (moves[i].label)
			assert_string_equal(plan->label, moves[i].label);
		sample_apply(sample, plan, NULL);
		if (g_strcmp0(meeting->start, moves[i].wanted_start) != 0 ||
			g_strcmp0(meeting->end, moves[i].wanted_end) != 0 ||
			meeting->open_end != moves[i].wanted_open ||
			meeting->status != moves[i].wanted_status)
			fail_msg("%u, %s: %s, %s, %d", i, moves[i].line, meeting->start,
				meeting->end, meeting->open_end);
		const RkReschedule *row = reschedule(sample);
		assert_int_equal(row != NULL, moves[i].recorded);
		if (!row)
			continue;
		assert_string_equal(row->at, "2024-10-17");
		assert_int_equal(row->meeting, MEETING);
		if (g_strcmp0(row->reason, moves[i].reason) != 0)
			fail_msg("%s: %s", moves[i].line, row->reason);
	}
}

static void postponing_says_until_when(void **state)
{
	static const struct {
		const char *start, *line, *label, *wanted_start, *when_text;
		const char *to_day, *reason;
		gboolean recorded;
	} cases[] = {
		{ "2024-10-17T09:00", "", "MKS: ditunda", "2024-10-17T09:00", NULL, NULL, NULL,
			TRUE },
		{ "2024-10-17T09:00", "24 okt 2024 karena banjir",
			"MKS: ditunda → Kam 24 Okt 2024 09.00–16.00 WITA", "2024-10-24T09:00", NULL,
			"2024-10-24", "banjir", TRUE },
		{ NULL, "", "MKS: ditunda", NULL, NULL, NULL, NULL, FALSE },
		{ NULL, "karena banjir", "MKS: ditunda", NULL, NULL, NULL, "banjir", TRUE },
		{ NULL, "minggu ke-3 november", "MKS: ditunda → minggu ke-3 November", NULL,
			"minggu ke-3 November", NULL, NULL, FALSE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(GError) error = NULL;
		RkMeeting *meeting = rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);
		rk_text_set(&meeting->start, cases[i].start);
		if (!cases[i].start)
			rk_text_set(&meeting->end, NULL);
		RkPlan *plan = rk_meeting_plan_postpone(
			&sample->in, 0, RK_RULE_TEXT(cases[i].line), &error);
		if (!plan)
			fail_msg("%s: %s", cases[i].line, error->message);
		assert_string_equal(plan->label, cases[i].label);
		sample_apply(sample, plan, NULL);
		assert_int_equal(meeting->status, RK_MEETING_STATUS_POSTPONED);
		if (g_strcmp0(meeting->start, cases[i].wanted_start) != 0 ||
			g_strcmp0(meeting->when_text, cases[i].when_text) != 0)
			fail_msg("%u: %s, %s", i, meeting->start, meeting->when_text);
		const RkReschedule *row = reschedule(sample);
		assert_int_equal(row != NULL, cases[i].recorded);
		if (row && (g_strcmp0(row->to_day, cases[i].to_day) != 0 ||
				   g_strcmp0(row->reason, cases[i].reason) != 0))
			fail_msg("%u: %s, %s", i, row->to_day, row->reason);
	}
}

/* What each status does is said before it is chosen. */
static void effects_are_told(void **state)
{
	static const struct {
		int status;
		const char *says;
	} cases[] = {
		{ RK_MEETING_STATUS_DRAFT, NULL },
		{ RK_MEETING_STATUS_RUNNING, "dibuka sekarang" },
		{ RK_MEETING_STATUS_HELD, "nama dan jabatan" },
		{ RK_MEETING_STATUS_POSTPONED, "alasan" },
		{ RK_MEETING_STATUS_SCHEDULED, "17 Oktober 2024" },
	};
	g_autoptr(Sample) sample = sample_new();

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *effect = rk_meeting_status_effect(&sample->in, cases[i].status);
		assert_int_equal(effect != NULL, cases[i].says != NULL);
		if (effect && !strstr(effect, cases[i].says))
			fail_msg("%s", effect);
	}
	rk_text_set(&((RkMeeting *)sample->dossier->meeting)->start, NULL);
	g_autofree char *undated =
		rk_meeting_status_effect(&sample->in, RK_MEETING_STATUS_SCHEDULED);
	assert_string_equal(undated, "belum bertanggal: d mengisinya");
	RK_EACH (sample->dossier->rows, PARTICIPANT, RkParticipant, one)
		((RkParticipant *)one)->uninvited = TRUE;
	assert_null(rk_meeting_status_effect(&sample->in, RK_MEETING_STATUS_CANCELLED));
}

/* A letter that is out has left the house by signature or by issue. */
static void a_letter_that_is_out_is_named(void **state)
{
	static const struct {
		int kind, state;
		gboolean issued;
		const char *number, *says;
	} cases[] = {
		{ RK_PAPER_KIND_INVITATION, RK_PAPER_STATE_DRAFT, FALSE, "1",
			"3 undangan perlu diberi tahu" },
		{ RK_PAPER_KIND_INVITATION, RK_PAPER_STATE_DRAFT, TRUE, "1",
			"3 undangan perlu diberi tahu; surat 1 sudah keluar" },
		{ RK_PAPER_KIND_INVITATION, RK_PAPER_STATE_SIGNED, FALSE, NULL,
			"3 undangan perlu diberi tahu; surat  sudah keluar" },
		{ RK_PAPER_KIND_RUNDOWN, RK_PAPER_STATE_SIGNED, TRUE, "1",
			"3 undangan perlu diberi tahu" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkPaper *paper = rk_paper_new();
		paper->id = 900;
		paper->meeting = MEETING;
		paper->kind = cases[i].kind;
		paper->state = cases[i].state;
		paper->issued_at = cases[i].issued ? RK_INT(1) : RK_INT_NONE;
		rk_text_set(&paper->number, cases[i].number);
		rk_rows_add(sample->dossier->rows, RK_E_PAPER, paper);
		g_autofree char *effect =
			rk_meeting_status_effect(&sample->in, RK_MEETING_STATUS_CANCELLED);
		assert_string_equal(effect, cases[i].says);
	}
}

/* Chair before minute-taker before contact, of one kind the later behind; a person stands for
 * itself, an office for whoever heads it, else a name written down. */
static void roles_are_sorted_by_kind(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkWho adi = { .institution = OFFICE_DIRECTORATE, .person = PERSON_ADI };
	const RkWho port = { .institution = OFFICE_PORT, .label = (char *)"Syahbandar" };
	const RkWho label = { .label = (char *)"Panitia" };
	static const int order[] = { RK_MEETING_ROLE_CHAIR, RK_MEETING_ROLE_SECRETARY,
		RK_MEETING_ROLE_SECRETARY, RK_MEETING_ROLE_CONTACT };

	sample_apply(sample,
		rk_meeting_plan_role_add(&sample->in, 0,
			&(RkRuleValue){ .number = RK_MEETING_ROLE_CONTACT, .who = &label }, NULL),
		NULL);
	sample_apply(sample,
		rk_meeting_plan_role_add(&sample->in, 0,
			&(RkRuleValue){ .number = RK_MEETING_ROLE_SECRETARY, .who = &adi }, NULL),
		NULL);
	sample_apply(sample,
		rk_meeting_plan_role_add(&sample->in, 0,
			&(RkRuleValue){ .number = RK_MEETING_ROLE_SECRETARY, .who = &port }, NULL),
		NULL);
	sample_apply(sample,
		rk_meeting_plan_role_add(&sample->in, 0,
			&(RkRuleValue){ .number = RK_MEETING_ROLE_CHAIR, .who = &adi }, NULL),
		NULL);
	rk_rows_sort(sample->dossier->rows);
	const GPtrArray *rows = sample->dossier->rows->rows[RK_E_MEETING_ROLE];
	for (guint i = 0; i < G_N_ELEMENTS(order); i++)
		assert_int_equal(((const RkMeetingRole *)rows->pdata[i])->role, order[i]);
	const RkMeetingRole *person = rows->pdata[1], *office = rows->pdata[2],
			    *named = rows->pdata[3];
	assert_int_equal(person->person, PERSON_ADI);
	assert_int_equal(person->institution, 0);
	assert_null(person->label);
	assert_int_equal(office->institution, OFFICE_PORT);
	assert_null(office->label);
	assert_string_equal(named->label, "Panitia");
	static const int unknown[] = { 0, RK_MEETING_ROLE_N };
	for (guint i = 0; i < G_N_ELEMENTS(unknown); i++)
		assert_null(rk_meeting_plan_role_add(
			&sample->in, 0, &(RkRuleValue){ .number = unknown[i], .who = &adi }, NULL));
	assert_null(rk_meeting_plan_role_delete(&sample->in, 4711, NULL, NULL));
	assert_null(rk_meeting_plan_role_who(&sample->in, 4711, RK_RULE_WHO(&adi), NULL));
	/* Whoever is named anew is shown anew. */
	rk_text_set(&((RkMeetingRole *)named)->shown_name, "Panitia lama");
	sample_apply(sample,
		rk_meeting_plan_role_who(&sample->in, named->id, RK_RULE_WHO(&adi), NULL), NULL);
	assert_null(named->shown_name);
	assert_null(named->label);
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
		cmocka_unit_test(a_line_moves_what_it_names),
		cmocka_unit_test(postponing_says_until_when),
		cmocka_unit_test(effects_are_told),
		cmocka_unit_test(a_letter_that_is_out_is_named),
		cmocka_unit_test(roles_are_sorted_by_kind),
	};

	return cmocka_run_group_tests_name("changes of a meeting", tests, NULL, NULL);
}
