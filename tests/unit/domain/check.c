/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules of check: each on a dossier that is right and on the same one broken; which gates are
 * asked when; how ready a meeting is.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "domain/check/check.h"
#include "sample_rows.h"

#define DAY 86400000 /* ms */

static void *row(Sample *sample, RkEntity entity, RkId id)
{
	return rk_rows_find(sample->dossier->rows, entity, id);
}

static RkMeeting *meeting_of(Sample *sample)
{
	return row(sample, RK_E_MEETING, MEETING);
}

static void role_add(Sample *sample, RkId id, int role, RkId person)
{
	RkMeetingRole *made = rk_meeting_role_new();

	made->id = id;
	made->meeting = MEETING;
	made->role = role;
	made->person = person;
	rk_rows_add(sample->dossier->rows, RK_E_MEETING_ROLE, made);
}

static RkPaper *paper_add(Sample *sample, RkId id, int kind)
{
	RkPaper *paper = rk_paper_new();

	paper->id = id;
	paper->meeting = MEETING;
	paper->kind = kind;
	paper->signatory = PERSON_ADI;
	paper->state = RK_PAPER_STATE_SIGNED;
	rk_rows_add(sample->dossier->rows, RK_E_PAPER, paper);
	return paper;
}

static RkEntry *entry_add(Sample *sample, RkId id, int kind, RkId session, const char *text)
{
	RkEntry *entry = rk_entry_new();

	entry->id = id;
	entry->meeting = MEETING;
	entry->kind = kind;
	entry->session = session;
	rk_text_set(&entry->text, text);
	rk_rows_add(sample->dossier->rows, RK_E_ENTRY, entry);
	return entry;
}

static RkAction *action_add(Sample *sample, RkId id, int kind)
{
	RkAction *action = rk_action_new();
	RkAssignment *lead = rk_assignment_new();

	action->id = id;
	action->meeting = MEETING;
	action->kind = kind;
	rk_text_set(&action->text, "Memetakan wilayah potensial");
	rk_text_set(&action->due, "2024-11-29");
	rk_rows_add(sample->dossier->rows, RK_E_ACTION, action);
	lead->id = id + 1;
	lead->action = id;
	lead->role = RK_ASSIGNMENT_ROLE_LEAD;
	lead->institution = OFFICE_TARAKAN;
	rk_rows_add(sample->dossier->rows, RK_E_ASSIGNMENT, lead);
	return action;
}

enum {
	ROLE = 801,
	PAPER_LETTER = 811,
	PAPER_MEMO,
	ENTRY_ONE = 821,
	ENTRY_TWO,
	ENTRY_QUESTION,
	ENTRY_ANSWER,
	ENTRY_DECISION,
	TASK = 831,
	APPEAL = 835,
	MINUTES_ROW = 841,
	SPEAKER_TWO = 851,
	FILE_ROW = 861,
};

static void speaker_two(Sample *sample)
{
	RkSessionSpeaker *speaker = rk_session_speaker_new();

	speaker->id = SPEAKER_TWO;
	speaker->session = SESSION_TWO;
	speaker->role = RK_SPEAKER_ROLE_SPEAKER;
	speaker->institution = OFFICE_TARAKAN;
	speaker->confirmation = RK_RSVP_ACCEPTED;
	rk_rows_add(sample->dossier->rows, RK_E_SESSION_SPEAKER, speaker);
	((RkSessionSpeaker *)row(sample, RK_E_SESSION_SPEAKER, SPEAKER_ONE))->confirmation =
		RK_RSVP_ACCEPTED;
}

static void minutes_add(Sample *sample)
{
	RkMinutes *minutes = rk_minutes_new();

	minutes->id = MINUTES_ROW;
	minutes->meeting = MEETING;
	minutes->status = RK_MINUTES_STATUS_APPROVED;
	rk_rows_add(sample->dossier->rows, RK_E_MINUTES, minutes);
	entry_add(sample, ENTRY_ONE, RK_ENTRY_KIND_POINT, SESSION_ONE, "Tiga kiat");
	entry_add(sample, ENTRY_TWO, RK_ENTRY_KIND_POINT, SESSION_TWO, "Penataan");
	entry_add(sample, ENTRY_QUESTION, RK_ENTRY_KIND_QUESTION, SESSION_ONE, "Cukupkah?");
	entry_add(sample, ENTRY_ANSWER, RK_ENTRY_KIND_ANSWER, SESSION_ONE, "Cukup")->answers =
		ENTRY_QUESTION;
	entry_add(sample, ENTRY_DECISION, RK_ENTRY_KIND_DECISION, 0, "Disepakati");
	action_add(sample, TASK, RK_ACTION_KIND_TASK);
	action_add(sample, APPEAL, RK_ACTION_KIND_APPEAL);
}

static void people_go(Sample *sample)
{
	static const RkId ids[] = { PARTICIPANT_BALANGAN, PARTICIPANT_TARAKAN, PARTICIPANT_PALOPO };

	for (guint i = 0; i < G_N_ELEMENTS(ids); i++) {
		RkParticipant *participant = row(sample, RK_E_PARTICIPANT, ids[i]);
		participant->rsvp = RK_RSVP_ACCEPTED;
		participant->attendance = RK_ATTENDANCE_PRESENT;
		rk_text_set(&participant->mandate, "ST-12");
	}
	RkParticipant *balangan = row(sample, RK_E_PARTICIPANT, PARTICIPANT_BALANGAN);
	balangan->attendance = RK_ATTENDANCE_REPRESENTED;
	balangan->representative = PERSON_GITA;
}

/* Three days before the meeting, with nothing missing. */
static Sample *ready_new(void)
{
	Sample *sample = sample_new();
	RkMeeting *meeting = meeting_of(sample);

	sample->context.now -= 3LL * DAY;
	rk_text_set(&meeting->venue, "Claro Hotel Makassar");
	rk_text_set(&meeting->purpose, "Menyamakan pemahaman");
	rk_text_set(&meeting->outcomes, "Kesepakatan");
	rk_text_set(&meeting->confirm_by, "2024-10-15");
	rk_text_set(&meeting->incoming_number, "IMI-1");
	rk_text_set(&meeting->disposition, "Hadiri");
	role_add(sample, ROLE, RK_MEETING_ROLE_CHAIR, PERSON_ADI);
	role_add(sample, ROLE + 1, RK_MEETING_ROLE_SECRETARY, PERSON_CITRA);
	role_add(sample, ROLE + 2, RK_MEETING_ROLE_CONTACT, PERSON_CITRA);
	rk_text_set(
		&((RkPerson *)row(sample, RK_E_PERSON, PERSON_ADI))->nip, "19790312 200312 1 001");
	paper_add(sample, PAPER_LETTER, RK_PAPER_KIND_INVITATION);
	paper_add(sample, PAPER_MEMO, RK_PAPER_KIND_MEMO);
	RkFile *file = rk_file_new();
	file->id = FILE_ROW;
	file->meeting = MEETING;
	file->session = SESSION_TWO;
	rk_rows_add(sample->dossier->rows, RK_E_FILE, file);
	speaker_two(sample);
	people_go(sample);
	minutes_add(sample);
	return sample;
}

static void held(Sample *sample, int days_ago)
{
	sample->context.now += (3LL + days_ago) * DAY;
	meeting_of(sample)->status = RK_MEETING_STATUS_HELD;
}

/* --- one break a rule --- */

static void no_date(Sample *s)
{
	rk_text_set(&meeting_of(s)->start, NULL);
	rk_text_set(&meeting_of(s)->when_text, "minggu ke-3 Oktober");
}
static void ends_early(Sample *s)
{
	rk_text_set(&meeting_of(s)->end, "2024-10-17T08:00");
}
static void no_place(Sample *s)
{
	rk_text_set(&meeting_of(s)->venue, NULL);
}
static void no_chair(Sample *s)
{
	((RkMeetingRole *)row(s, RK_E_MEETING_ROLE, ROLE))->role = RK_MEETING_ROLE_MODERATOR;
}
static void no_minute_taker(Sample *s)
{
	((RkMeetingRole *)row(s, RK_E_MEETING_ROLE, ROLE + 1))->role = RK_MEETING_ROLE_MODERATOR;
}
static void no_contact(Sample *s)
{
	((RkMeetingRole *)row(s, RK_E_MEETING_ROLE, ROLE + 2))->role = RK_MEETING_ROLE_MODERATOR;
}
static void all_gone(Sample *s, RkEntity entity)
{
	GPtrArray *rows = s->dossier->rows->rows[entity];

	for (guint i = 0; i < rows->len; i++)
		rk_record_free(entity, rows->pdata[i]);
	g_ptr_array_set_size(rows, 0);
}
static void no_rundown(Sample *s)
{
	all_gone(s, RK_E_SESSION);
}
static void no_speaker(Sample *s)
{
	((RkSessionSpeaker *)row(s, RK_E_SESSION_SPEAKER, SPEAKER_TWO))->session = SESSION_ONE;
}
static void speaker_pending(Sample *s)
{
	((RkSessionSpeaker *)row(s, RK_E_SESSION_SPEAKER, SPEAKER_ONE))->confirmation =
		RK_RSVP_TENTATIVE;
}
static void no_invitations(Sample *s)
{
	all_gone(s, RK_E_PARTICIPANT);
}
static void no_purpose(Sample *s)
{
	rk_text_set(&meeting_of(s)->purpose, NULL);
}
static void no_outcomes(Sample *s)
{
	rk_text_set(&meeting_of(s)->outcomes, NULL);
}
static void no_signatory(Sample *s)
{
	((RkPaper *)row(s, RK_E_PAPER, PAPER_LETTER))->signatory = 0;
}
static void day_and_date(Sample *s)
{
	rk_text_set(&meeting_of(s)->letter_subject, "Undangan rapat, Jum'at, 17 Oktober 2024");
}
static void no_zone(Sample *s)
{
	rk_text_set(&meeting_of(s)->zone, NULL);
}
static void invited_twice(Sample *s)
{
	((RkParticipant *)row(s, RK_E_PARTICIPANT, PARTICIPANT_PALOPO))->institution =
		OFFICE_BALANGAN;
}
static void speaker_not_invited(Sample *s)
{
	((RkSessionSpeaker *)row(s, RK_E_SESSION_SPEAKER, SPEAKER_TWO))->institution =
		OFFICE_BULUNGAN;
}
static void fixed_overlap(Sample *s)
{
	rk_text_set(&((RkSession *)row(s, RK_E_SESSION, SESSION_BREAK))->fixed_start, "10:00");
}
static void confirm_late(Sample *s)
{
	rk_text_set(&meeting_of(s)->confirm_by, "2024-10-18");
}
static void no_letter(Sample *s)
{
	((RkPaper *)row(s, RK_E_PAPER, PAPER_LETTER))->state = RK_PAPER_STATE_DRAFT;
}
static void no_answer(Sample *s)
{
	((RkParticipant *)row(s, RK_E_PARTICIPANT, PARTICIPANT_PALOPO))->rsvp = RK_RSVP_PENDING;
}
static void no_confirm_by(Sample *s)
{
	rk_text_set(&meeting_of(s)->confirm_by, NULL);
}
static void not_closed(Sample *s)
{
	meeting_of(s)->status = RK_MEETING_STATUS_SCHEDULED;
}
static void no_attendance(Sample *s)
{
	static const RkId ids[] = { PARTICIPANT_BALANGAN, PARTICIPANT_TARAKAN, PARTICIPANT_PALOPO };

	for (guint i = 0; i < G_N_ELEMENTS(ids); i++)
		((RkParticipant *)row(s, RK_E_PARTICIPANT, ids[i]))->attendance = 0;
}
static void counts(Sample *s)
{
	((RkParticipant *)row(s, RK_E_PARTICIPANT, PARTICIPANT_PALOPO))->attendance = 0;
}
static void empty_decision(Sample *s)
{
	rk_text_set(&((RkEntry *)row(s, RK_E_ENTRY, ENTRY_DECISION))->text, "…");
}
static void no_owner(Sample *s)
{
	((RkAssignment *)row(s, RK_E_ASSIGNMENT, TASK + 1))->role = RK_ASSIGNMENT_ROLE_SUPPORT;
}
static void no_due(Sample *s)
{
	rk_text_set(&((RkAction *)row(s, RK_E_ACTION, TASK))->due, NULL);
}
static void appeal_due(Sample *s)
{
	rk_text_set(&((RkAction *)row(s, RK_E_ACTION, APPEAL))->due, NULL);
}
static void open_question(Sample *s)
{
	((RkEntry *)row(s, RK_E_ENTRY, ENTRY_ANSWER))->answers = 0;
}
static void empty_session(Sample *s)
{
	((RkEntry *)row(s, RK_E_ENTRY, ENTRY_TWO))->session = SESSION_ONE;
}
static void nameless(Sample *s)
{
	((RkParticipant *)row(s, RK_E_PARTICIPANT, PARTICIPANT_BALANGAN))->representative = 0;
}
static void nip_length(Sample *s)
{
	rk_text_set(&((RkPerson *)row(s, RK_E_PERSON, PERSON_ADI))->nip, "1979 0312");
}
static void not_approved(Sample *s)
{
	((RkMinutes *)row(s, RK_E_MINUTES, MINUTES_ROW))->status = RK_MINUTES_STATUS_REVIEW;
}
static void no_incoming(Sample *s)
{
	rk_text_set(&meeting_of(s)->incoming_number, NULL);
}
static void not_answered(Sample *s)
{
	((RkParticipant *)row(s, RK_E_PARTICIPANT, PARTICIPANT_TARAKAN))->rsvp = 0;
}
static void nobody_goes(Sample *s)
{
	((RkParticipant *)row(s, RK_E_PARTICIPANT, PARTICIPANT_TARAKAN))->person = 0;
}
static void no_mandate(Sample *s)
{
	rk_text_set(
		&((RkParticipant *)row(s, RK_E_PARTICIPANT, PARTICIPANT_TARAKAN))->mandate, NULL);
}
static void no_material(Sample *s)
{
	((RkFile *)row(s, RK_E_FILE, FILE_ROW))->session = SESSION_ONE;
}
static void no_memo(Sample *s)
{
	((RkPaper *)row(s, RK_E_PAPER, PAPER_MEMO))->state = RK_PAPER_STATE_DRAFT;
}
static void no_disposition(Sample *s)
{
	rk_text_set(&meeting_of(s)->disposition, NULL);
}

enum { BEFORE, AFTER };

static const struct {
	RkCheckId check;
	int when;
	void (*break_it)(Sample *sample);
	RkEntity entity; /* the finding goes there */
	RkId id;
	int field;
} cases[] = {
	{ RK_CHECK_NO_DATE, BEFORE, no_date, RK_E_MEETING, MEETING, RK_F(MEETING, start) },
	{ RK_CHECK_ENDS_EARLY, BEFORE, ends_early, RK_E_MEETING, MEETING, RK_F(MEETING, end) },
	{ RK_CHECK_NO_PLACE, BEFORE, no_place, RK_E_MEETING, MEETING, RK_F(MEETING, venue) },
	{ RK_CHECK_NO_CHAIR, BEFORE, no_chair, RK_E_MEETING_ROLE, 0, RK_F(MEETING_ROLE, person) },
	{ RK_CHECK_NO_MINUTE_TAKER, BEFORE, no_minute_taker, RK_E_MEETING_ROLE, 0,
		RK_F(MEETING_ROLE, person) },
	{ RK_CHECK_NO_CONTACT, BEFORE, no_contact, RK_E_MEETING_ROLE, 0,
		RK_F(MEETING_ROLE, person) },
	{ RK_CHECK_NO_RUNDOWN, BEFORE, no_rundown, RK_E_SESSION, 0, -1 },
	{ RK_CHECK_NO_SPEAKER, BEFORE, no_speaker, RK_E_SESSION, SESSION_TWO, -1 },
	{ RK_CHECK_SPEAKER_PENDING, BEFORE, speaker_pending, RK_E_SESSION_SPEAKER, SPEAKER_ONE,
		RK_F(SESSION_SPEAKER, confirmation) },
	{ RK_CHECK_NO_INVITATIONS, BEFORE, no_invitations, RK_E_PARTICIPANT, 0, -1 },
	{ RK_CHECK_NO_PURPOSE, BEFORE, no_purpose, RK_E_MEETING, MEETING, RK_F(MEETING, purpose) },
	{ RK_CHECK_NO_OUTCOMES, BEFORE, no_outcomes, RK_E_MEETING, MEETING,
		RK_F(MEETING, outcomes) },
	{ RK_CHECK_NO_SIGNATORY, BEFORE, no_signatory, RK_E_PAPER, PAPER_LETTER,
		RK_F(PAPER, signatory) },
	{ RK_CHECK_DAY_AND_DATE, BEFORE, day_and_date, RK_E_MEETING, MEETING,
		RK_F(MEETING, letter_subject) },
	{ RK_CHECK_NO_ZONE, BEFORE, no_zone, RK_E_MEETING, MEETING, RK_F(MEETING, zone) },
	{ RK_CHECK_INVITED_TWICE, BEFORE, invited_twice, RK_E_PARTICIPANT, PARTICIPANT_PALOPO, -1 },
	{ RK_CHECK_SPEAKER_NOT_INVITED, BEFORE, speaker_not_invited, RK_E_SESSION, SESSION_TWO,
		-1 },
	{ RK_CHECK_FIXED_OVERLAP, BEFORE, fixed_overlap, RK_E_SESSION, SESSION_ONE, -1 },
	{ RK_CHECK_CONFIRM_LATE, BEFORE, confirm_late, RK_E_MEETING, MEETING,
		RK_F(MEETING, confirm_by) },
	{ RK_CHECK_NO_LETTER, BEFORE, no_letter, RK_E_PAPER, PAPER_LETTER, -1 },
	{ RK_CHECK_NO_ANSWER, BEFORE, no_answer, RK_E_PARTICIPANT, PARTICIPANT_PALOPO,
		RK_F(PARTICIPANT, rsvp) },
	{ RK_CHECK_NO_CONFIRM_BY, BEFORE, no_confirm_by, RK_E_MEETING, MEETING,
		RK_F(MEETING, confirm_by) },
	{ RK_CHECK_NOT_CLOSED, AFTER, not_closed, RK_E_MEETING, MEETING, RK_F(MEETING, status) },
	{ RK_CHECK_NO_ATTENDANCE, AFTER, no_attendance, RK_E_PARTICIPANT, PARTICIPANT_BALANGAN,
		RK_F(PARTICIPANT, attendance) },
	{ RK_CHECK_COUNTS, AFTER, counts, RK_E_PARTICIPANT, PARTICIPANT_PALOPO,
		RK_F(PARTICIPANT, attendance) },
	{ RK_CHECK_EMPTY_DECISION, AFTER, empty_decision, RK_E_ENTRY, ENTRY_DECISION,
		RK_F(ENTRY, text) },
	{ RK_CHECK_NO_OWNER, AFTER, no_owner, RK_E_ACTION, TASK, -1 },
	{ RK_CHECK_NO_DUE, AFTER, no_due, RK_E_ACTION, TASK, RK_F(ACTION, due) },
	{ RK_CHECK_APPEAL_DUE, AFTER, appeal_due, RK_E_ACTION, APPEAL, RK_F(ACTION, due) },
	{ RK_CHECK_OPEN_QUESTION, AFTER, open_question, RK_E_ENTRY, ENTRY_QUESTION, -1 },
	{ RK_CHECK_EMPTY_SESSION, AFTER, empty_session, RK_E_ENTRY, 0, -1 },
	{ RK_CHECK_NAMELESS_REPRESENTATIVE, AFTER, nameless, RK_E_PARTICIPANT, PARTICIPANT_BALANGAN,
		RK_F(PARTICIPANT, representative_name) },
	{ RK_CHECK_NIP_LENGTH, AFTER, nip_length, RK_E_PERSON, PERSON_ADI, RK_F(PERSON, nip) },
	{ RK_CHECK_NOT_APPROVED, AFTER, not_approved, RK_E_MINUTES, 0, -1 },
	{ RK_CHECK_NO_INCOMING, BEFORE, no_incoming, RK_E_MEETING, MEETING,
		RK_F(MEETING, incoming_number) },
	{ RK_CHECK_NOT_ANSWERED, BEFORE, not_answered, RK_E_PARTICIPANT, PARTICIPANT_TARAKAN,
		RK_F(PARTICIPANT, rsvp) },
	{ RK_CHECK_NOBODY_GOES, BEFORE, nobody_goes, RK_E_PARTICIPANT, PARTICIPANT_TARAKAN,
		RK_F(PARTICIPANT, person) },
	{ RK_CHECK_NO_MANDATE, BEFORE, no_mandate, RK_E_PARTICIPANT, PARTICIPANT_TARAKAN,
		RK_F(PARTICIPANT, mandate) },
	{ RK_CHECK_NO_MATERIAL, BEFORE, no_material, RK_E_SESSION, SESSION_TWO, -1 },
	{ RK_CHECK_NO_MEMO, AFTER, no_memo, RK_E_PAPER, PAPER_MEMO, -1 },
	{ RK_CHECK_NO_DISPOSITION, BEFORE, no_disposition, RK_E_MEETING, MEETING,
		RK_F(MEETING, disposition) },
};

static const RkCheckFinding *found(const RkCheckReport *report, RkCheckId check)
{
	for (guint i = 0; i < report->findings->len; i++) {
		const RkCheckFinding *finding = report->findings->pdata[i];
		if (finding->check == check)
			return finding;
	}
	return NULL;
}

static RkCheckReport *run(Sample *sample, RkCheckId check)
{
	gboolean invited = rk_check_info(check)->gate == RK_CHECK_INVITED;

	sample->context.office = invited ? OFFICE_TARAKAN : 0;
	return rk_check_run(
		&sample->in, invited ? RK_OUR_ROLE_INVITED : RK_OUR_ROLE_ORGANISER, TRUE);
}

static void every_rule_sees_what_is_broken_and_nothing_else(void **state)
{
	gboolean tested[RK_CHECK_N] = { FALSE };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		const RkCheckInfo *info = rk_check_info(cases[i].check);
		g_autoptr(Sample) sample = ready_new();
		if (cases[i].when == AFTER)
			held(sample, 10);
		g_autoptr(RkCheckReport) good = run(sample, cases[i].check);
		if (good->findings->len > 0)
			fail_msg("%s: before it is broken: %s", info->name,
				((RkCheckFinding *)good->findings->pdata[0])->text);
		assert_int_equal(good->percent, 100);
		cases[i].break_it(sample);
		g_autoptr(RkCheckReport) broken = run(sample, cases[i].check);
		const RkCheckFinding *finding = found(broken, cases[i].check);
		if (!finding)
			fail_msg("%s does not see it", info->name);
		assert_int_equal(finding->entity, cases[i].entity);
		assert_int_equal(finding->id, cases[i].id);
		assert_int_equal(finding->field, cases[i].field);
		assert_true(finding->text[0] != '\0');
		if (info->level != RK_CHECK_ADVICE)
			assert_true(broken->percent < 100);
		tested[cases[i].check] = TRUE;
	}
	for (guint i = 0; i < RK_CHECK_N; i++)
		if (!tested[i])
			fail_msg("no case for %s", rk_check_info((RkCheckId)i)->name);
}

static void gates_are_asked_when_their_step_is_due(void **state)
{
	g_autoptr(Sample) sample = ready_new();

	no_owner(sample);
	no_signatory(sample);
	no_purpose(sample);
	g_autoptr(RkCheckReport) before = rk_check_run(&sample->in, RK_OUR_ROLE_ORGANISER, FALSE);
	assert_non_null(found(before, RK_CHECK_NO_SIGNATORY));
	assert_null(found(before, RK_CHECK_NO_OWNER));
	assert_null(found(before, RK_CHECK_NO_PURPOSE)); /* advice is asked for */
	assert_true(before->due[RK_CHECK_LETTER] && !before->due[RK_CHECK_MINUTES]);
	held(sample, 1);
	g_autoptr(RkCheckReport) after = rk_check_run(&sample->in, RK_OUR_ROLE_ORGANISER, FALSE);
	assert_null(found(after, RK_CHECK_NO_SIGNATORY));
	assert_non_null(found(after, RK_CHECK_NO_OWNER));
	((RkMinutes *)row(sample, RK_E_MINUTES, MINUTES_ROW))->status =
		RK_MINUTES_STATUS_CIRCULATED;
	g_autoptr(RkCheckReport) sent = rk_check_run(&sample->in, RK_OUR_ROLE_ORGANISER, FALSE);
	assert_int_equal(sent->findings->len, 0);
	assert_int_equal(sent->percent, -1);
}

static void cancelled_and_foreign_meetings_are_left_alone(void **state)
{
	g_autoptr(Sample) sample = ready_new();

	no_date(sample);
	g_autoptr(RkCheckReport) other = rk_check_run(&sample->in, RK_OUR_ROLE_OTHER, TRUE);
	assert_int_equal(other->findings->len, 0);
	meeting_of(sample)->status = RK_MEETING_STATUS_CANCELLED;
	g_autoptr(RkCheckReport) cancelled =
		rk_check_run(&sample->in, RK_OUR_ROLE_ORGANISER, FALSE);
	assert_int_equal(cancelled->findings->len, 0);
	assert_int_equal(cancelled->percent, -1);
}

/* One answer of three that is missing weighs a third of its rule. */
static void one_of_many_is_not_all(void **state)
{
	g_autoptr(Sample) one = ready_new(), all = ready_new();

	no_answer(one);
	for (guint i = 0; i < 3; i++)
		((RkParticipant *)row(all, RK_E_PARTICIPANT, PARTICIPANT_BALANGAN + (int)i))->rsvp =
			0;
	g_autoptr(RkCheckReport) few = rk_check_run(&one->in, RK_OUR_ROLE_ORGANISER, FALSE);
	g_autoptr(RkCheckReport) many = rk_check_run(&all->in, RK_OUR_ROLE_ORGANISER, FALSE);
	assert_true(few->percent < 100 && few->percent > many->percent);
	assert_string_equal(found(many, RK_CHECK_NO_ANSWER)->text, "3 belum menjawab");
}

/* A letter with one wrong name is as wrong as one with ten: its rule counts nothing. */
static void one_wrong_thing_is_all_of_its_rule(void **state)
{
	g_autoptr(Sample) sample = ready_new();
	guint asked = 0;

	invited_twice(sample);
	g_autoptr(RkCheckReport) report = rk_check_run(&sample->in, RK_OUR_ROLE_ORGANISER, FALSE);
	for (guint gate = 0; gate < RK_CHECK_GATES; gate++)
		asked += report->asked[gate];
	assert_int_equal(report->findings->len, 1);
	assert_non_null(found(report, RK_CHECK_INVITED_TWICE));
	assert_int_equal(report->percent, 100 * (asked - 1) / asked);
}

static void days_of_both_languages_are_compared(void **state)
{
	static const struct {
		const char *text;
		gboolean wrong;
	} texts[] = {
		{ "Kamis, 17 Oktober 2024", FALSE },
		{ "Rabu, 17 Oktober 2024", TRUE },
		{ "pada hari Kamis tanggal 17 Okt 2024", FALSE },
		{ "pada hari Jumat tanggal 17 Okt 2024", TRUE },
		{ "Thursday, October 17, 2024", FALSE },
		{ "Friday, October 17, 2024", TRUE },
		{ "Senin, 17 Oktober", TRUE }, /* of the year of the meeting */
		{ "Senin depan", FALSE },
		{ "Rabu pukul 9", FALSE },
		{ "Jum'at, 18 Oktober 2024", FALSE },
		{ "Jum\u2019at, 17 Oktober 2024", TRUE },
		{ "Kam, 17 Okt 2024", FALSE },
		{ "Rab, 17 Okt 2024", TRUE },
		{ "Wed, 17 Oct 2024", TRUE },
		{ "Rabu 17 Oktober 1899", TRUE }, /* no year: that of the meeting */
		{ "Kamis, 17 Oktober 2023", TRUE },
		{ "Selasa, 17 Oktober 2023", FALSE },
		{ "Rabu, 32 Oktober 2024", FALSE },
		{ "Rabu, 31 September 2024", FALSE },
		{ "Rabu, 0 Oktober 2024", FALSE },
		{ "Kamis tgl 17 Oktober 2024", FALSE },
		{ "Rabu tgl 17 Oktober 2024", TRUE },
		{ "Rabu", FALSE },
		{ "Rabu, 17", FALSE },
		{ "Kamis, 17 Oktober 2024 atau Rabu, 24 Oktober 2024", TRUE },
		{ "Rabu malam; Kamis, 17 Oktober", FALSE },
		{ "Senin s.d. Rabu, 14 s.d. 16 Oktober", FALSE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autoptr(Sample) sample = ready_new();
		rk_text_set(&meeting_of(sample)->purpose, texts[i].text);
		g_autoptr(RkCheckReport) report =
			rk_check_run(&sample->in, RK_OUR_ROLE_ORGANISER, FALSE);
		if ((found(report, RK_CHECK_DAY_AND_DATE) != NULL) != texts[i].wrong)
			fail_msg("%s", texts[i].text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_rule_sees_what_is_broken_and_nothing_else),
		cmocka_unit_test(gates_are_asked_when_their_step_is_due),
		cmocka_unit_test(cancelled_and_foreign_meetings_are_left_alone),
		cmocka_unit_test(one_of_many_is_not_all),
		cmocka_unit_test(one_wrong_thing_is_all_of_its_rule),
		cmocka_unit_test(days_of_both_languages_are_compared),
	};

	return cmocka_run_group_tests_name("check", tests, NULL, NULL);
}
