/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the rules of check begin and end: what just does, what just does not, and what a finding
 * says. That each rule sees its fault at all stands in check.c.
 */
#include "domain/check/check.h"

#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#define DAY 86400000LL /* ms */

static void *row(Sample *sample, RkEntity entity, RkId id)
{
	return rk_rows_find(sample->dossier->rows, entity, id);
}

static RkMeeting *meeting_of(Sample *sample)
{
	return row(sample, RK_E_MEETING, MEETING);
}

static RkParticipant *guest_of(Sample *sample, RkId id)
{
	return row(sample, RK_E_PARTICIPANT, id);
}

static void *add(Sample *sample, RkEntity entity, RkId id)
{
	gpointer record = rk_record_new(entity);

	*(RkId *)record = id;
	if (rk_entities[entity].owner >= 0 &&
		rk_entities[entity].fields[rk_entities[entity].owner].target == RK_E_MEETING)
		rk_record_set(
			entity, record, (guint)rk_entities[entity].owner, RK_VALUE_ID(MEETING));
	rk_rows_add(sample->dossier->rows, entity, record);
	return record;
}

/* The findings of one rule, joined; "" for none. Today is `days` after the meeting. */
static char *findings(Sample *sample, RkCheckId check, int days)
{
	gboolean invited = rk_check_info(check)->gate == RK_CHECK_INVITED;
	RkInstant now = sample->context.now;
	g_autoptr(GString) out = g_string_new(NULL);

	sample->context.office = invited ? OFFICE_TARAKAN : 0;
	sample->context.now = now + days * DAY;
	g_autoptr(RkCheckReport) report = rk_check_run(
		&sample->in, invited ? RK_OUR_ROLE_INVITED : RK_OUR_ROLE_ORGANISER, TRUE);
	sample->context.now = now;
	for (guint i = 0; i < report->findings->len; i++) {
		const RkCheckFinding *finding = report->findings->pdata[i];
		if (finding->check == check)
			g_string_append_printf(out, "%s%s", out->len ? " | " : "", finding->text);
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static void assert_says(Sample *sample, RkCheckId check, int days, const char *wanted)
{
	g_autofree char *got = findings(sample, check, days);

	if (strcmp(got, wanted) != 0)
		fail_msg("%s: \"%s\", wanted \"%s\"", rk_check_info(check)->name, got, wanted);
}

static gboolean finds(Sample *sample, RkCheckId check, int days)
{
	g_autofree char *got = findings(sample, check, days);

	return *got != '\0';
}

/* --- the plan --- */

static void a_meeting_ends_after_it_begins(void **state)
{
	static const struct {
		const char *end;
		gboolean wrong;
	} cases[] = { { "2024-10-17T08:59", TRUE }, { "2024-10-17T09:00", TRUE },
		{ "2024-10-17T09:01", FALSE }, { "2024-10-18T08:00", FALSE }, { NULL, FALSE } };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		rk_text_set(&meeting_of(sample)->end, cases[i].end);
		assert_int_equal(finds(sample, RK_CHECK_ENDS_EARLY, 0), cases[i].wrong);
	}
	g_autoptr(Sample) undated = sample_new();
	rk_text_set(&meeting_of(undated)->start, NULL);
	assert_false(finds(undated, RK_CHECK_ENDS_EARLY, 0));
	assert_false(finds(undated, RK_CHECK_NO_ZONE, 0));
	assert_says(undated, RK_CHECK_NO_DATE, 0, "belum bertanggal");
	rk_text_set(&meeting_of(undated)->when_text, "akhir Oktober");
	assert_says(undated, RK_CHECK_NO_DATE, 0, "belum bertanggal: akhir Oktober");
}

static void any_word_of_a_place_will_do(void **state)
{
	static const guint fields[] = { RK_F(MEETING, venue), RK_F(MEETING, room),
		RK_F(MEETING, city), RK_F(MEETING, link) };
	g_autoptr(Sample) none = sample_new();

	assert_true(finds(none, RK_CHECK_NO_PLACE, 0));
	for (guint i = 0; i < G_N_ELEMENTS(fields); i++) {
		g_autoptr(Sample) sample = sample_new();
		rk_record_set(RK_E_MEETING, meeting_of(sample), fields[i], RK_VALUE_TEXT("x"));
		assert_false(finds(sample, RK_CHECK_NO_PLACE, 0));
	}
}

static void points_are_a_rundown_too(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	GPtrArray *sessions = sample->dossier->rows->rows[RK_E_SESSION];

	while (sessions->len > 0)
		rk_session_free(g_ptr_array_steal_index(sessions, 0));
	assert_true(finds(sample, RK_CHECK_NO_RUNDOWN, 0));
	add(sample, RK_E_AGENDA_POINT, 801);
	assert_false(finds(sample, RK_CHECK_NO_RUNDOWN, 0));
}

static void only_sessions_need_a_speaker(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	assert_says(sample, RK_CHECK_NO_SPEAKER, 0, "Sesi 2: belum ada narasumber");
	((RkSession *)row(sample, RK_E_SESSION, SESSION_TWO))->status = RK_SESSION_STATUS_SKIPPED;
	assert_says(sample, RK_CHECK_NO_SPEAKER, 0, "");
}

static void some_answers_of_speakers_are_sure(void **state)
{
	static const struct {
		int rsvp;
		gboolean open;
	} cases[] = { { RK_RSVP_UNSET, TRUE }, { RK_RSVP_PENDING, TRUE },
		{ RK_RSVP_TENTATIVE, TRUE }, { RK_RSVP_ACCEPTED, FALSE },
		{ RK_RSVP_DECLINED, FALSE }, { RK_RSVP_DELEGATED, FALSE } };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkSessionSpeaker *speaker = row(sample, RK_E_SESSION_SPEAKER, SPEAKER_ONE);
		speaker->confirmation = cases[i].rsvp;
		assert_int_equal(finds(sample, RK_CHECK_SPEAKER_PENDING, 0), cases[i].open);
		speaker->role = RK_SPEAKER_ROLE_MODERATOR;
		assert_false(finds(sample, RK_CHECK_SPEAKER_PENDING, 0));
		speaker->role = RK_SPEAKER_ROLE_SPEAKER;
		speaker->institution = 0; /* "Panitia" can not be asked */
		assert_false(finds(sample, RK_CHECK_SPEAKER_PENDING, 0));
		speaker->person = PERSON_GITA;
		assert_int_equal(finds(sample, RK_CHECK_SPEAKER_PENDING, 0), cases[i].open);
	}
}

/* --- the letter --- */

static void a_letter_is_signed_by_somebody(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	assert_true(finds(sample, RK_CHECK_NO_SIGNATORY, 0));
	assert_true(finds(sample, RK_CHECK_NO_LETTER, 0));
	RkPaper *paper = add(sample, RK_E_PAPER, 801);
	paper->kind = RK_PAPER_KIND_INVITATION;
	paper->state = RK_PAPER_STATE_DRAFT;
	assert_true(finds(sample, RK_CHECK_NO_SIGNATORY, 0));
	assert_true(finds(sample, RK_CHECK_NO_LETTER, 0));
	rk_text_set(&paper->shown_name, "Adi Nugraha"); /* signed, and gone from the register */
	assert_false(finds(sample, RK_CHECK_NO_SIGNATORY, 0));
	rk_text_set(&paper->shown_name, NULL);
	paper->signatory = PERSON_ADI;
	assert_false(finds(sample, RK_CHECK_NO_SIGNATORY, 0));
	paper->issued_at = RK_INT(1);
	assert_false(finds(sample, RK_CHECK_NO_LETTER, 0));
	paper->issued_at = RK_INT_NONE;
	paper->state = RK_PAPER_STATE_SIGNED;
	assert_false(finds(sample, RK_CHECK_NO_LETTER, 0));
}

/* Wherever a person wrote a day. */
static void a_wrong_day_is_found_in_every_text(void **state)
{
	static const guint fields[] = { RK_F(MEETING, when_text), RK_F(MEETING, letter_subject),
		RK_F(MEETING, purpose), RK_F(MEETING, note) };

	for (guint i = 0; i < G_N_ELEMENTS(fields); i++) {
		g_autoptr(Sample) sample = sample_new();
		rk_record_set(RK_E_MEETING, meeting_of(sample), fields[i],
			RK_VALUE_TEXT("Rabu, 17 Oktober 2024"));
		assert_says(sample, RK_CHECK_DAY_AND_DATE, 0,
			"hari dan tanggal tidak cocok: rabu, 17 oktober");
	}
	g_autoptr(Sample) sample = sample_new();
	RkPaperText *text = add(sample, RK_E_PAPER_TEXT, 801);
	rk_text_set(&text->text, "pada Rabu, 17 Oktober 2024");
	assert_true(finds(sample, RK_CHECK_DAY_AND_DATE, 0));
	rk_text_set(&text->text, "pada Kamis, 17 Oktober 2024");
	assert_false(finds(sample, RK_CHECK_DAY_AND_DATE, 0));
}

/* The same person, or the same office in the same post. */
static void who_is_invited_twice(void **state)
{
	static const struct {
		RkId office, person;
		const char *title;
		gboolean uninvited, companion, twice;
	} cases[] = {
		{ OFFICE_PALOPO, 0, NULL, FALSE, FALSE, TRUE },
		{ OFFICE_PALOPO, 0, "Kepala Seksi", FALSE, FALSE, FALSE },
		{ OFFICE_PALOPO, PERSON_EKA, NULL, FALSE, FALSE, FALSE },
		{ OFFICE_PORT, PERSON_RANGGA, NULL, FALSE, FALSE, TRUE },
		{ OFFICE_PORT, 0, NULL, FALSE, FALSE, FALSE },
		{ 0, 0, NULL, FALSE, FALSE, FALSE },
		{ OFFICE_PALOPO, 0, NULL, TRUE, FALSE, FALSE },
		{ OFFICE_PALOPO, 0, NULL, FALSE, TRUE, FALSE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkParticipant *again = add(sample, RK_E_PARTICIPANT, 801);
		again->institution = cases[i].office;
		again->person = cases[i].person;
		again->uninvited = cases[i].uninvited;
		again->companion_of = cases[i].companion ? PARTICIPANT_TARAKAN : 0;
		rk_text_set(&again->title, cases[i].title);
		if (finds(sample, RK_CHECK_INVITED_TWICE, 0) != cases[i].twice)
			fail_msg("case %u", i);
	}
	g_autoptr(Sample) sample = sample_new(); /* three times: said of the second and third */
	guest_of(sample, PARTICIPANT_PALOPO)->institution = OFFICE_BALANGAN;
	((RkParticipant *)add(sample, RK_E_PARTICIPANT, 801))->institution = OFFICE_BALANGAN;
	assert_says(sample, RK_CHECK_INVITED_TWICE, 0,
		"diundang dua kali: Pemkab Balangan | diundang dua kali: Pemkab Balangan");
}

/* A speaker is invited by himself, as representative, by his office, or is one of ours. */
static void who_speaks_is_invited(void **state)
{
	static const struct {
		int role;
		RkId office, person;
		gboolean missing;
	} cases[] = {
		{ RK_SPEAKER_ROLE_SPEAKER, OFFICE_PORT, 0, TRUE },
		{ RK_SPEAKER_ROLE_MODERATOR, OFFICE_PORT, 0, TRUE },
		{ RK_SPEAKER_ROLE_PERFORMER, OFFICE_PORT, 0, FALSE },
		{ RK_SPEAKER_ROLE_SPEAKER, OFFICE_PALOPO, 0, FALSE },
		{ RK_SPEAKER_ROLE_SPEAKER, 0, PERSON_RANGGA, FALSE },
		{ RK_SPEAKER_ROLE_SPEAKER, OFFICE_PORT, PERSON_RANGGA, FALSE },
		{ RK_SPEAKER_ROLE_SPEAKER, OFFICE_PORT, PERSON_EKA, FALSE }, /* comes for Palopo */
		{ RK_SPEAKER_ROLE_SPEAKER, 0, PERSON_GITA, FALSE },          /* of Balangan */
		{ RK_SPEAKER_ROLE_SPEAKER, OFFICE_DIRECTORATE, 0, FALSE },
		{ RK_SPEAKER_ROLE_SPEAKER, 0, PERSON_ADI, FALSE },
		{ RK_SPEAKER_ROLE_SPEAKER, 0, 0, FALSE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkSessionSpeaker *speaker = row(sample, RK_E_SESSION_SPEAKER, SPEAKER_ONE);
		guest_of(sample, PARTICIPANT_PALOPO)->representative = PERSON_EKA;
		speaker->role = cases[i].role;
		speaker->institution = cases[i].office;
		speaker->person = cases[i].person;
		if (finds(sample, RK_CHECK_SPEAKER_NOT_INVITED, 0) != cases[i].missing)
			fail_msg("case %u", i);
	}
}

static void answers_are_asked_for_before_the_meeting(void **state)
{
	static const struct {
		const char *by;
		gboolean late;
	} cases[] = { { "2024-10-16", FALSE }, { "2024-10-17", FALSE }, { "2024-10-18", TRUE },
		{ NULL, FALSE } };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		rk_text_set(&meeting_of(sample)->confirm_by, cases[i].by);
		assert_int_equal(finds(sample, RK_CHECK_CONFIRM_LATE, -9), cases[i].late);
		rk_text_set(&meeting_of(sample)->start, NULL);
		assert_false(finds(sample, RK_CHECK_CONFIRM_LATE, -9));
	}
}

static void who_has_not_answered_is_counted(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	rk_text_set(&meeting_of(sample)->confirm_by, "2024-10-16");
	guest_of(sample, PARTICIPANT_BALANGAN)->rsvp = RK_RSVP_UNSET;
	guest_of(sample, PARTICIPANT_TARAKAN)->rsvp = RK_RSVP_TENTATIVE;
	((RkParticipant *)add(sample, RK_E_PARTICIPANT, 801))->uninvited = TRUE;
	assert_says(sample, RK_CHECK_NO_ANSWER, -1, "2 belum menjawab");
	assert_says(sample, RK_CHECK_NO_ANSWER, 0, "2 belum menjawab, batas sudah lewat");
	guest_of(sample, PARTICIPANT_BALANGAN)->rsvp = RK_RSVP_ACCEPTED;
	guest_of(sample, PARTICIPANT_PALOPO)->rsvp = RK_RSVP_DECLINED;
	assert_says(sample, RK_CHECK_NO_ANSWER, 0, "");
}

/* --- the minutes --- */

static void a_day_that_is_over_is_closed(void **state)
{
	static const struct {
		int status, days;
		gboolean open;
	} cases[] = {
		{ RK_MEETING_STATUS_SCHEDULED, 0, FALSE },
		{ RK_MEETING_STATUS_SCHEDULED, 1, TRUE },
		{ RK_MEETING_STATUS_DRAFT, 1, TRUE },
		{ RK_MEETING_STATUS_RUNNING, 1, TRUE },
		{ RK_MEETING_STATUS_HELD, 1, FALSE },
		{ RK_MEETING_STATUS_CANCELLED, 1, FALSE },
		{ RK_MEETING_STATUS_POSTPONED, 1, FALSE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		meeting_of(sample)->status = cases[i].status;
		assert_int_equal(finds(sample, RK_CHECK_NOT_CLOSED, cases[i].days), cases[i].open);
		/* Of two days the second counts. */
		rk_text_set(&meeting_of(sample)->end, "2024-10-18T12:00");
		assert_false(finds(sample, RK_CHECK_NOT_CLOSED, 1));
		assert_int_equal(
			finds(sample, RK_CHECK_NOT_CLOSED, cases[i].days + 1), cases[i].open);
	}
}

/* An end before the beginning is no second day. */
static void a_wrong_end_is_no_last_day(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	rk_text_set(&meeting_of(sample)->end, "2024-10-10T12:00");
	assert_false(finds(sample, RK_CHECK_NOT_CLOSED, 0));
	assert_true(finds(sample, RK_CHECK_NOT_CLOSED, 1));
	rk_text_set(&meeting_of(sample)->end, "2024-10-18T12:00");
	assert_false(finds(sample, RK_CHECK_NOT_CLOSED, 1));
}

/* All unknown: nobody was counted; some unknown: the counts do not add up. */
static void attendance_is_for_all_or_none(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	((RkParticipant *)add(sample, RK_E_PARTICIPANT, 801))->uninvited = TRUE;
	assert_true(finds(sample, RK_CHECK_NO_ATTENDANCE, 1));
	assert_false(finds(sample, RK_CHECK_COUNTS, 1));
	guest_of(sample, PARTICIPANT_BALANGAN)->attendance = RK_ATTENDANCE_EXCUSED;
	assert_false(finds(sample, RK_CHECK_NO_ATTENDANCE, 1));
	assert_says(sample, RK_CHECK_COUNTS, 1, "jumlah tidak cocok: 3 undangan, 0 + 1 + 0");
	guest_of(sample, PARTICIPANT_TARAKAN)->attendance = RK_ATTENDANCE_PRESENT;
	guest_of(sample, PARTICIPANT_PALOPO)->attendance = RK_ATTENDANCE_ABSENT;
	assert_false(finds(sample, RK_CHECK_COUNTS, 1));
	while (sample->dossier->rows->rows[RK_E_PARTICIPANT]->len > 0)
		rk_participant_free(
			g_ptr_array_steal_index(sample->dossier->rows->rows[RK_E_PARTICIPANT], 0));
	assert_false(finds(sample, RK_CHECK_NO_ATTENDANCE, 1));
}

static RkEntry *entry_add(Sample *sample, RkId id, int kind, const char *text)
{
	RkEntry *entry = add(sample, RK_E_ENTRY, id);

	entry->kind = kind;
	rk_text_set(&entry->text, text);
	return entry;
}

static void a_decision_says_something(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	entry_add(sample, 801, RK_ENTRY_KIND_DECISION, "Disepakati");
	entry_add(sample, 802, RK_ENTRY_KIND_DECISION, "- …");
	entry_add(sample, 803, RK_ENTRY_KIND_DECISION, NULL);
	entry_add(sample, 804, RK_ENTRY_KIND_DECISION, ".")->struck = TRUE;
	entry_add(sample, 805, RK_ENTRY_KIND_POINT, ".");
	entry_add(sample, 806, RK_ENTRY_KIND_DECISION, "(1)");
	assert_says(sample, RK_CHECK_EMPTY_DECISION, 1,
		"keputusan 2 tidak ada isinya | keputusan 3 tidak ada isinya");
}

static RkAction *action_add(Sample *sample, RkId id, int kind, const char *text)
{
	RkAction *action = add(sample, RK_E_ACTION, id);

	action->kind = kind;
	rk_text_set(&action->text, text);
	return action;
}

static RkAssignment *assign(Sample *sample, RkId id, RkId action, int role)
{
	RkAssignment *assignment = add(sample, RK_E_ASSIGNMENT, id);

	assignment->action = action;
	assignment->role = role;
	return assignment;
}

/* A lead, a group or a free text owns it; a number that is frozen is said, else the rank. */
static void a_promise_has_an_owner(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	action_add(sample, 801, RK_ACTION_KIND_TASK, "Satu");
	action_add(sample, 802, RK_ACTION_KIND_TASK, "Dua")->target_group = GROUP_UPT;
	rk_text_set(&action_add(sample, 803, RK_ACTION_KIND_APPEAL, "Tiga")->target_text, "Semua");
	action_add(sample, 804, RK_ACTION_KIND_TASK, "Empat");
	action_add(sample, 805, RK_ACTION_KIND_TASK, "Lima")->number = RK_INT(12);
	action_add(sample, 806, RK_ACTION_KIND_TASK, "Enam")->struck = TRUE;
	assign(sample, 811, 801, RK_ASSIGNMENT_ROLE_LEAD);
	assign(sample, 812, 804, RK_ASSIGNMENT_ROLE_SUPPORT);
	assert_says(sample, RK_CHECK_NO_OWNER, 1,
		"TL-04 belum ada penanggung jawab: Empat | TL-12 belum ada penanggung jawab: "
		"Lima");
}

static void long_texts_are_cut_in_findings(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autofree char *forty = g_strnfill(40, 'x');
	g_autofree char *more = g_strdup_printf("%sy", forty);
	g_autofree char *wanted = g_strdup_printf("TL-01 belum ada penanggung jawab: %s", forty);
	g_autofree char *fifty = g_strnfill(50, 'x');
	g_autofree char *long_question = g_strdup_printf("%sy", fifty);
	g_autofree char *asked = g_strdup_printf("belum dijawab: %s", fifty);

	action_add(sample, 801, RK_ACTION_KIND_TASK, more);
	assert_says(sample, RK_CHECK_NO_OWNER, 1, wanted);
	entry_add(sample, 802, RK_ENTRY_KIND_QUESTION, long_question);
	assert_says(sample, RK_CHECK_OPEN_QUESTION, 1, asked);
}

/* A task has its day, its own or that of one who has it; an appeal is asked apart. */
static void a_task_has_its_day(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	action_add(sample, 801, RK_ACTION_KIND_TASK, "Satu");
	action_add(sample, 802, RK_ACTION_KIND_APPEAL, "Dua");
	assert_says(sample, RK_CHECK_NO_DUE, 1, "TL-01 belum ada tenggat: Satu");
	assert_says(sample, RK_CHECK_APPEAL_DUE, 1, "TL-02 imbauan tanpa tenggat: Dua");
	assign(sample, 811, 802, RK_ASSIGNMENT_ROLE_LEAD);
	rk_text_set(&assign(sample, 812, 801, RK_ASSIGNMENT_ROLE_LEAD)->due, "2024-12-01");
	assert_says(sample, RK_CHECK_NO_DUE, 1, "");
	rk_text_set(&((RkAction *)row(sample, RK_E_ACTION, 802))->due, "2024-12-01");
	assert_says(sample, RK_CHECK_APPEAL_DUE, 1, "");
}

static void a_question_is_answered(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	entry_add(sample, 801, RK_ENTRY_KIND_QUESTION, "Satu?");
	entry_add(sample, 802, RK_ENTRY_KIND_QUESTION, "Dua?")->struck = TRUE;
	entry_add(sample, 803, RK_ENTRY_KIND_QUESTION, "Tiga?")->withheld = TRUE;
	entry_add(sample, 804, RK_ENTRY_KIND_QUESTION, "Empat?");
	entry_add(sample, 805, RK_ENTRY_KIND_ANSWER, "Ya")->answers = 801;
	entry_add(sample, 806, RK_ENTRY_KIND_POINT, "Lima?");
	assert_says(sample, RK_CHECK_OPEN_QUESTION, 1, "belum dijawab: Empat?");
}

static void a_session_has_lines(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	entry_add(sample, 801, RK_ENTRY_KIND_POINT, "x")->session = SESSION_TWO;
	assert_says(sample, RK_CHECK_EMPTY_SESSION, 1, "Sesi 1: belum ada catatan");
	((RkSession *)row(sample, RK_E_SESSION, SESSION_ONE))->status = RK_SESSION_STATUS_SKIPPED;
	assert_says(sample, RK_CHECK_EMPTY_SESSION, 1, "");
}

static void who_comes_for_another_has_a_name(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkParticipant *guest = guest_of(sample, PARTICIPANT_PALOPO);

	guest->attendance = RK_ATTENDANCE_REPRESENTED;
	assert_says(sample, RK_CHECK_NAMELESS_REPRESENTATIVE, 1,
		"wakilnya belum bernama: Kanim Palopo");
	guest->institution = 0;
	assert_says(sample, RK_CHECK_NAMELESS_REPRESENTATIVE, 1, "wakilnya belum bernama: ?");
	rk_text_set(&guest->title, "Ketua Adat");
	assert_says(
		sample, RK_CHECK_NAMELESS_REPRESENTATIVE, 1, "wakilnya belum bernama: Ketua Adat");
	rk_text_set(&guest->representative_name, "Maria");
	assert_says(sample, RK_CHECK_NAMELESS_REPRESENTATIVE, 1, "");
	rk_text_set(&guest->representative_name, NULL);
	guest->representative = PERSON_EKA;
	assert_says(sample, RK_CHECK_NAMELESS_REPRESENTATIVE, 1, "");
}

/* Eighteen digits, of those whose number stands on a paper. */
static void a_nip_has_eighteen_digits(void **state)
{
	static const struct {
		const char *nip;
		gboolean wrong;
	} cases[] = { { "197903122003121001", FALSE }, { "19790312 200312 1 001", FALSE },
		{ "19790312200312100", TRUE }, { "1979031220031210012", TRUE }, { NULL, FALSE } };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkPerson *person = row(sample, RK_E_PERSON, PERSON_ADI);
		rk_text_set(&person->nip, cases[i].nip);
		assert_false(finds(sample, RK_CHECK_NIP_LENGTH, 1));
		((RkPaper *)add(sample, RK_E_PAPER, 801))->signatory = PERSON_ADI;
		assert_int_equal(finds(sample, RK_CHECK_NIP_LENGTH, 1), cases[i].wrong);
		((RkPaper *)row(sample, RK_E_PAPER, 801))->signatory = PERSON_CITRA;
		assert_false(finds(sample, RK_CHECK_NIP_LENGTH, 1));
		((RkMeetingRole *)add(sample, RK_E_MEETING_ROLE, 802))->person = PERSON_ADI;
		assert_int_equal(finds(sample, RK_CHECK_NIP_LENGTH, 1), cases[i].wrong);
	}
}

static void minutes_are_approved_within_a_week(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	assert_says(sample, RK_CHECK_NOT_APPROVED, 7, "");
	assert_says(sample, RK_CHECK_NOT_APPROVED, 8, "notula belum disahkan setelah 8 hari");
	RkMinutes *minutes = add(sample, RK_E_MINUTES, 801);
	static const struct {
		int status;
		gboolean done;
	} cases[] = { { RK_MINUTES_STATUS_DRAFT, FALSE }, { RK_MINUTES_STATUS_REVIEW, FALSE },
		{ RK_MINUTES_STATUS_APPROVED, TRUE }, { RK_MINUTES_STATUS_CIRCULATED, TRUE } };
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		minutes->status = cases[i].status;
		assert_int_equal(finds(sample, RK_CHECK_NOT_APPROVED, 8), !cases[i].done);
	}
	minutes->status = RK_MINUTES_STATUS_DRAFT;
	rk_text_set(&meeting_of(sample)->start, NULL);
	assert_false(finds(sample, RK_CHECK_NOT_APPROVED, 8));
}

/* --- as an invited office --- */

/* Only our own rows and those of offices below us. */
static void we_answer_for_ourselves(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	assert_says(sample, RK_CHECK_NOT_ANSWERED, -1, "kita belum menjawab");
	assert_says(sample, RK_CHECK_NOT_ANSWERED, 0, "kita belum menjawab");
	assert_says(sample, RK_CHECK_NOT_ANSWERED, 1, ""); /* it is over */
	meeting_of(sample)->status = RK_MEETING_STATUS_HELD;
	assert_says(sample, RK_CHECK_NOT_ANSWERED, -1, "");
	meeting_of(sample)->status = RK_MEETING_STATUS_SCHEDULED;
	guest_of(sample, PARTICIPANT_TARAKAN)->rsvp = RK_RSVP_TENTATIVE;
	assert_says(sample, RK_CHECK_NOT_ANSWERED, 0, "");
	guest_of(sample, PARTICIPANT_TARAKAN)->rsvp = RK_RSVP_UNSET;
	guest_of(sample, PARTICIPANT_TARAKAN)->uninvited = TRUE;
	assert_says(sample, RK_CHECK_NOT_ANSWERED, 0, "");
}

static void somebody_goes_with_a_letter(void **state)
{
	static const struct {
		RkId person, representative;
		const char *name, *mandate;
		int rsvp, mode;
		gboolean nobody, no_letter;
	} cases[] = {
		{ 0, 0, NULL, NULL, RK_RSVP_PENDING, 0, TRUE, FALSE },
		{ 0, 0, NULL, NULL, RK_RSVP_DECLINED, 0, FALSE, FALSE },
		{ PERSON_RANGGA, 0, NULL, NULL, RK_RSVP_PENDING, 0, FALSE, TRUE },
		{ 0, PERSON_RANGGA, NULL, NULL, RK_RSVP_PENDING, 0, FALSE, TRUE },
		{ 0, 0, "Rangga", NULL, RK_RSVP_PENDING, 0, FALSE, TRUE },
		{ 0, 0, "Rangga", "ST-1", RK_RSVP_PENDING, 0, FALSE, FALSE },
		{ 0, 0, "Rangga", NULL, RK_RSVP_DECLINED, 0, FALSE, FALSE },
		{ 0, 0, "Rangga", NULL, RK_RSVP_PENDING, RK_MEETING_MODE_ONLINE, FALSE, FALSE },
		{ 0, 0, "Rangga", NULL, RK_RSVP_PENDING, RK_MEETING_MODE_ONSITE, FALSE, TRUE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkParticipant *ours = guest_of(sample, PARTICIPANT_TARAKAN);
		ours->person = cases[i].person;
		ours->representative = cases[i].representative;
		ours->rsvp = cases[i].rsvp;
		ours->mode = cases[i].mode;
		rk_text_set(&ours->representative_name, cases[i].name);
		rk_text_set(&ours->mandate, cases[i].mandate);
		if (finds(sample, RK_CHECK_NOBODY_GOES, 0) != cases[i].nobody ||
			finds(sample, RK_CHECK_NO_MANDATE, 0) != cases[i].no_letter)
			fail_msg("case %u", i);
	}
}

static void we_bring_slides(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkSessionSpeaker *speaker = row(sample, RK_E_SESSION_SPEAKER, SPEAKER_ONE);

	assert_says(sample, RK_CHECK_NO_MATERIAL, 0, ""); /* another office speaks */
	speaker->institution = OFFICE_TARAKAN;
	assert_says(sample, RK_CHECK_NO_MATERIAL, 0, "Sesi 1: kita narasumber, bahan belum ada");
	assert_says(sample, RK_CHECK_NO_MATERIAL, 1, "");
	speaker->role = RK_SPEAKER_ROLE_MODERATOR;
	assert_says(sample, RK_CHECK_NO_MATERIAL, 0, "");
	speaker->role = RK_SPEAKER_ROLE_SPEAKER;
	RkFile *file = add(sample, RK_E_FILE, 801);
	file->session = SESSION_TWO;
	assert_true(finds(sample, RK_CHECK_NO_MATERIAL, 0));
	file->session = SESSION_ONE;
	assert_false(finds(sample, RK_CHECK_NO_MATERIAL, 0));
}

static void we_report_after_it(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	assert_says(sample, RK_CHECK_NO_MEMO, 0, "");
	assert_says(sample, RK_CHECK_NO_MEMO, 1, "nota dinas belum dibuat");
	assert_says(sample, RK_CHECK_NO_MEMO, 2, "nota dinas belum dibuat, lewat 1 hari");
	meeting_of(sample)->status = RK_MEETING_STATUS_HELD;
	assert_says(sample, RK_CHECK_NO_MEMO, 0, "nota dinas belum dibuat");
	RkPaper *memo = add(sample, RK_E_PAPER, 801);
	memo->kind = RK_PAPER_KIND_MEMO;
	memo->state = RK_PAPER_STATE_DRAFT;
	assert_true(finds(sample, RK_CHECK_NO_MEMO, 1));
	memo->issued_at = RK_INT(1);
	assert_false(finds(sample, RK_CHECK_NO_MEMO, 1));
	memo->issued_at = RK_INT_NONE;
	memo->state = RK_PAPER_STATE_SIGNED;
	assert_false(finds(sample, RK_CHECK_NO_MEMO, 1));
}

/* --- which gates are due --- */

static void gates_follow_status_and_day(void **state)
{
	static const struct {
		RkOurRole side;
		int status, days, minutes;
		const char *due; /* plan, letter, minutes, invited */
	} cases[] = {
		{ RK_OUR_ROLE_ORGANISER, RK_MEETING_STATUS_SCHEDULED, 0, 0, "pl--" },
		{ RK_OUR_ROLE_ORGANISER, RK_MEETING_STATUS_DRAFT, -9, 0, "pl--" },
		{ RK_OUR_ROLE_ORGANISER, RK_MEETING_STATUS_SCHEDULED, 1, 0, "--m-" },
		{ RK_OUR_ROLE_ORGANISER, RK_MEETING_STATUS_HELD, 0, 0, "--m-" },
		{ RK_OUR_ROLE_ORGANISER, RK_MEETING_STATUS_HELD, 0, RK_MINUTES_STATUS_APPROVED,
			"--m-" },
		{ RK_OUR_ROLE_ORGANISER, RK_MEETING_STATUS_HELD, 0, RK_MINUTES_STATUS_CIRCULATED,
			"----" },
		{ RK_OUR_ROLE_ORGANISER, RK_MEETING_STATUS_RUNNING, 0, 0, "----" },
		{ RK_OUR_ROLE_ORGANISER, RK_MEETING_STATUS_CANCELLED, 0, 0, "----" },
		{ RK_OUR_ROLE_INVITED, RK_MEETING_STATUS_SCHEDULED, 0, 0, "---i" },
		{ RK_OUR_ROLE_INVITED, RK_MEETING_STATUS_RUNNING, 0, 0, "---i" },
		{ RK_OUR_ROLE_INVITED, RK_MEETING_STATUS_CANCELLED, 0, 0, "----" },
		{ RK_OUR_ROLE_OTHER, RK_MEETING_STATUS_SCHEDULED, 0, 0, "----" },
	};
	static const RkCheckGate gates[] = { RK_CHECK_PLAN, RK_CHECK_LETTER, RK_CHECK_MINUTES,
		RK_CHECK_INVITED };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		meeting_of(sample)->status = cases[i].status;
		if (cases[i].minutes)
			((RkMinutes *)add(sample, RK_E_MINUTES, 801))->status = cases[i].minutes;
		sample->context.now += cases[i].days * DAY;
		g_autoptr(RkCheckReport) report = rk_check_run(&sample->in, cases[i].side, FALSE);
		for (guint g = 0; g < G_N_ELEMENTS(gates); g++)
			if (report->due[gates[g]] != (cases[i].due[g] != '-'))
				fail_msg("case %u, gate %u", i, g);
	}
}

/* A rule that has nothing to judge is not asked: of a meeting with no rows, those that ask for the
 * meeting itself. */
static void nothing_to_judge_is_not_asked(void **state)
{
	static const struct {
		RkOurRole side;
		guint asked[RK_CHECK_GATES];
	} cases[] = {
		{ RK_OUR_ROLE_ORGANISER,
			{ [RK_CHECK_PLAN] = 9, [RK_CHECK_LETTER] = 4, [RK_CHECK_MINUTES] = 0 } },
		{ RK_OUR_ROLE_INVITED, { [RK_CHECK_INVITED] = 2 } },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkRows *rows = rk_rows_new();
		RkMeeting *meeting = rk_meeting_new();
		meeting->id = MEETING;
		meeting->status = RK_MEETING_STATUS_DRAFT;
		rk_rows_add(rows, RK_E_MEETING, meeting);
		g_autoptr(RkDossier) bare = rk_dossier_new(rows, MEETING);
		RkRuleInput in = { &sample->context, bare, sample->directory, NULL };
		sample->context.office = OFFICE_TARAKAN;
		g_autoptr(RkCheckReport) report = rk_check_run(&in, cases[i].side, TRUE);
		for (guint g = 0; g < RK_CHECK_GATES; g++)
			assert_int_equal(report->asked[g], cases[i].asked[g]);
	}
}

/* Every rule asked is cleared or has a finding. */
static void rules_are_counted(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	gboolean broken[RK_CHECK_N] = { FALSE };
	g_autoptr(RkCheckReport) report = rk_check_run(&sample->in, RK_OUR_ROLE_ORGANISER, FALSE);

	for (guint i = 0; i < report->findings->len; i++)
		broken[((RkCheckFinding *)report->findings->pdata[i])->check] = TRUE;
	for (guint g = 0; g < RK_CHECK_GATES; g++) {
		guint faults = 0;
		for (guint i = 0; i < RK_CHECK_N; i++)
			faults += broken[i] && rk_check_info((RkCheckId)i)->gate == g;
		assert_int_equal(report->cleared[g] + faults, report->asked[g]);
	}
	assert_true(report->asked[RK_CHECK_PLAN] > 0 && report->cleared[RK_CHECK_PLAN] > 0);
	assert_int_equal(report->asked[RK_CHECK_MINUTES], 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_meeting_ends_after_it_begins),
		cmocka_unit_test(any_word_of_a_place_will_do),
		cmocka_unit_test(points_are_a_rundown_too),
		cmocka_unit_test(only_sessions_need_a_speaker),
		cmocka_unit_test(some_answers_of_speakers_are_sure),
		cmocka_unit_test(a_letter_is_signed_by_somebody),
		cmocka_unit_test(a_wrong_day_is_found_in_every_text),
		cmocka_unit_test(who_is_invited_twice),
		cmocka_unit_test(who_speaks_is_invited),
		cmocka_unit_test(answers_are_asked_for_before_the_meeting),
		cmocka_unit_test(who_has_not_answered_is_counted),
		cmocka_unit_test(a_day_that_is_over_is_closed),
		cmocka_unit_test(a_wrong_end_is_no_last_day),
		cmocka_unit_test(attendance_is_for_all_or_none),
		cmocka_unit_test(a_decision_says_something),
		cmocka_unit_test(a_promise_has_an_owner),
		cmocka_unit_test(long_texts_are_cut_in_findings),
		cmocka_unit_test(a_task_has_its_day),
		cmocka_unit_test(a_question_is_answered),
		cmocka_unit_test(a_session_has_lines),
		cmocka_unit_test(who_comes_for_another_has_a_name),
		cmocka_unit_test(a_nip_has_eighteen_digits),
		cmocka_unit_test(minutes_are_approved_within_a_week),
		cmocka_unit_test(we_answer_for_ourselves),
		cmocka_unit_test(somebody_goes_with_a_letter),
		cmocka_unit_test(we_bring_slides),
		cmocka_unit_test(we_report_after_it),
		cmocka_unit_test(gates_follow_status_and_day),
		cmocka_unit_test(nothing_to_judge_is_not_asked),
		cmocka_unit_test(rules_are_counted),
	};

	return cmocka_run_group_tests_name("check bounds", tests, NULL, NULL);
}
