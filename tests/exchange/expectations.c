/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the sample itself expects of its five meetings: counts of everything, hours of the rundown,
 * attendance, states of actions and days late as of the given dates.
 */
#include "domain/rundown/stale.h"
#include "domain/action/action_state.h"
#include "domain/rundown/timetable.h"
#include "domain/people/attendance_count.h"
#include "exchange/fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static RkRows *all;

static int setup(void **state)
{
	all = fixture_rows();
	return 0;
}

static int teardown(void **state)
{
	rk_rows_free(all);
	return 0;
}

static const RkMeeting *meeting_by_tag(const char *tag)
{
	RK_EACH (all, MEETING, RkMeeting, meeting)
		if (g_strcmp0(meeting->tag, tag) == 0)
			return meeting;
	fail_msg("no meeting %s", tag);
	return NULL;
}

static const RkAction *action_by_number(const char *tag, gint64 number)
{
	const RkMeeting *meeting = meeting_by_tag(tag);

	RK_EACH (all, ACTION, RkAction, action)
		if (action->meeting == meeting->id && action->number.value == number)
			return action;
	fail_msg("no action %s/TL-%02d", tag, (int)number);
	return NULL;
}

static RkDay day(const char *text)
{
	RkDay at = 0;

	assert_true(rk_day_parse(text, &at));
	return at;
}

/* --- everything is there --- */

static const struct {
	RkEntity entity;
	guint n;
} totals[] = {
	{ RK_E_INSTITUTION, 59 },
	{ RK_E_PERSON, 64 },
	{ RK_E_INSTITUTION_GROUP, 1 },
	{ RK_E_GROUP_MEMBER, 12 },
	{ RK_E_SERIES, 1 },
	{ RK_E_REFERENCE, 6 },
	{ RK_E_MEETING, 5 },
	{ RK_E_MEETING_ROLE, 7 + 2 + 3 + 3 },
	{ RK_E_RESCHEDULE, 2 },
	{ RK_E_SESSION, 14 + 8 + 8 },
	{ RK_E_SESSION_SPEAKER, 18 + 10 + 10 },
	{ RK_E_PARTICIPANT, 41 + 5 + 11 + 12 },
	{ RK_E_ENTRY, 35 + 2 + 9 + 12 },
	{ RK_E_ACTION, 11 + 3 + 6 + 4 },
	{ RK_E_ASSIGNMENT, 31 + 9 + 17 + 11 },
	{ RK_E_PROGRESS, 11 + 3 + 6 + 4 },
	{ RK_E_CITATION, 5 + 3 + 2 },
	{ RK_E_MINUTES, 2 },
	{ RK_E_MINUTES_STEP, 6 + 1 },
	{ RK_E_PAPER, 3 + 1 + 1 },
	{ RK_E_PROFILE, 1 },
};

static void test_totals(void **state)
{
	for (guint i = 0; i < RK_LEN(totals); i++) {
		print_message("# %s\n", rk_entities[totals[i].entity].table);
		assert_int_equal(rk_rows_count(all, totals[i].entity), totals[i].n);
	}
}

static guint entries_of(const RkMeeting *meeting, int kind)
{
	guint n = 0;

	RK_EACH (all, ENTRY, RkEntry, entry)
		n += entry->meeting == meeting->id && entry->kind == kind;
	return n;
}

static const struct {
	const char *tag;
	int kind;
	guint n;
} lines[] = {
	{ "MKS", RK_ENTRY_KIND_POINT, 13 },
	{ "MKS", RK_ENTRY_KIND_QUESTION, 6 },
	{ "MKS", RK_ENTRY_KIND_ANSWER, 6 },
	{ "MKS", RK_ENTRY_KIND_CONCLUSION, 4 },
	{ "MKS", RK_ENTRY_KIND_DECISION, 6 },
	{ "TW1", RK_ENTRY_KIND_DECISION, 2 },
	{ "TW2", RK_ENTRY_KIND_POINT, 2 },
	{ "TW2", RK_ENTRY_KIND_QUESTION, 1 },
	{ "TW2", RK_ENTRY_KIND_ANSWER, 1 },
	{ "TW2", RK_ENTRY_KIND_CONCLUSION, 2 },
	{ "TW2", RK_ENTRY_KIND_DECISION, 3 },
	{ "SKW", RK_ENTRY_KIND_POINT, 4 },
	{ "SKW", RK_ENTRY_KIND_QUESTION, 2 },
	{ "SKW", RK_ENTRY_KIND_ANSWER, 2 },
	{ "SKW", RK_ENTRY_KIND_CONCLUSION, 2 },
	{ "SKW", RK_ENTRY_KIND_DECISION, 2 },
	{ "TW3", RK_ENTRY_KIND_DECISION, 0 },
};

static void test_lines(void **state)
{
	for (guint i = 0; i < RK_LEN(lines); i++) {
		print_message("# %s %d\n", lines[i].tag, lines[i].kind);
		assert_int_equal(
			entries_of(meeting_by_tag(lines[i].tag), lines[i].kind), lines[i].n);
	}
}

/* Each answer names its question, in its session, by another speaker. */
static void test_answers(void **state)
{
	RK_EACH (all, ENTRY, RkEntry, entry) {
		if (entry->kind != RK_ENTRY_KIND_ANSWER)
			continue;
		const RkEntry *question = RK_FIND(all, ENTRY, RkEntry, entry->answers);
		assert_non_null(question);
		assert_int_equal(question->kind, RK_ENTRY_KIND_QUESTION);
		assert_int_equal(question->session, entry->session);
		assert_true(question->session != 0 && question->speaker != 0);
		assert_true(question->speaker != entry->speaker);
	}
}

/* --- the rundown --- */

static const struct {
	const char *name, *starts;
} hours[] = {
	{ "2024-10-makassar", "08:30 09:00 09:05 09:10 09:15 09:30 10:30 10:45 11:45 13:00 14:00 "
			      "15:00 15:15 15:45 16:00" },
	{ "2025-06-timpora-dkj-tw2", "08:30 09:00 09:15 09:35 10:30 10:45 11:45 12:30 13:00" },
	{ "2025-08-skouw", "08:30 09:00 09:20 10:20 10:35 11:45 13:00 13:40 14:00" },
};

/* The computed starts, and the end of the last, are those of the sample. */
static void test_hours(void **state)
{
	for (guint i = 0; i < RK_LEN(hours); i++) {
		g_autoptr(RkDossier) dossier = fixture_dossier(hours[i].name);
		g_autoptr(RkTimetable) table = rk_timetable_new(fixture_context(), dossier);
		g_autoptr(GString) starts = g_string_new(NULL);
		for (guint s = 0; s < table->slots->len; s++) {
			g_autofree char *time =
				rk_time_text(g_array_index(table->slots, RkSlot, s).start);
			g_string_append_printf(starts, "%s ", time);
		}
		g_autofree char *end = rk_time_text(table->end);
		g_string_append(starts, end);
		assert_string_equal(starts->str, hours[i].starts);
	}
}

static void test_fixed_starts(void **state)
{
	g_autoptr(RkDossier) dossier = fixture_dossier("2024-10-makassar");
	g_autoptr(GString) fixed = g_string_new(NULL);
	guint talks = 0;

	RK_EACH (dossier->rows, SESSION, RkSession, session) {
		assert_non_null(session->title_en);
		if (session->fixed_start)
			g_string_append_printf(fixed, "%s ", session->fixed_start);
		if (session->kind == RK_SESSION_KIND_SESSION)
			talks += session->talk_minutes.value == 35;
	}
	assert_string_equal(fixed->str, "08:30 09:00 11:45 13:00 15:45 ");
	assert_int_equal(talks, 4);
}

/* An institution speaks, a person comes for it: "mewakili Bupati Balangan". */
static void test_speaker_represents(void **state)
{
	g_autoptr(RkDossier) dossier = fixture_dossier("2024-10-makassar");
	guint represented = 0, speakers = 0;

	RK_EACH (dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (speaker->role != RK_SPEAKER_ROLE_SPEAKER)
			continue;
		speakers++;
		assert_true(speaker->institution != 0 && speaker->person != 0);
		if (!speaker->title_represented)
			continue;
		represented++;
		const RkPerson *person = RK_FIND(dossier->rows, PERSON, RkPerson, speaker->person);
		if (strcmp(speaker->title_represented, "Bupati Balangan") == 0) {
			assert_string_equal(person->name, "Gita Maharani");
			assert_string_equal(speaker->shown_name, "Gita Maharani, S.STP., M.AP.");
		}
	}
	assert_int_equal(speakers, 4);
	assert_int_equal(represented, 2);
}

/* --- attendance --- */

static const struct {
	const char *name;
	guint invited, alone, represented, excused, absent, persons, onsite, online, companions;
	guint filled;
} attendance[] = {
	{ "2024-10-makassar", 40, 29, 7, 3, 2, 36, 32, 4, 1, 35 },
	{ "2025-03-timpora-dkj-tw1", 5, 4, 1, 0, 0, 5, 5, 0, 0, 5 },
	{ "2025-06-timpora-dkj-tw2", 11, 6, 3, 1, 1, 9, 8, 1, 0, 9 },
	{ "2025-08-skouw", 12, 8, 3, 1, 0, 11, 10, 1, 0, 11 },
	{ "2025-09-timpora-dkj-tw3", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
};

static void test_attendance(void **state)
{
	for (guint i = 0; i < RK_LEN(attendance); i++) {
		g_autoptr(RkDossier) dossier = fixture_dossier(attendance[i].name);
		RkAttendance count;
		rk_attendance_count(dossier, &count);
		print_message("# %s\n", attendance[i].name);
		assert_int_equal(count.invited, attendance[i].invited);
		assert_int_equal(count.alone, attendance[i].alone);
		assert_int_equal(count.represented, attendance[i].represented);
		assert_int_equal(count.excused, attendance[i].excused);
		assert_int_equal(count.absent, attendance[i].absent);
		assert_int_equal(count.persons, attendance[i].persons);
		assert_int_equal(count.onsite, attendance[i].onsite);
		assert_int_equal(count.online, attendance[i].online);
		assert_int_equal(count.companions, attendance[i].companions);
		assert_int_equal(count.filled, attendance[i].filled);
		assert_int_equal(count.walk_ins, 0);
	}
}

static void test_representatives(void **state)
{
	RK_EACH (all, PARTICIPANT, RkParticipant, guest) {
		gboolean sent = guest->attendance == RK_ATTENDANCE_REPRESENTED;
		assert_int_equal(guest->representative != 0, sent);
		assert_int_equal(guest->mandate != NULL, sent);
		gboolean came = sent || guest->attendance == RK_ATTENDANCE_PRESENT;
		assert_int_equal(guest->arrival.set, came);
		assert_non_null(guest->title);
		assert_non_null(guest->shown_office);
	}
}

/* 32 of the 40 that Makassar invited have an address. */
static void test_addresses(void **state)
{
	g_autoptr(RkDossier) dossier = fixture_dossier("2024-10-makassar");
	guint with = 0;

	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, guest) {
		const RkPerson *person = RK_FIND(dossier->rows, PERSON, RkPerson, guest->person);
		with += !guest->uninvited && person && person->email;
	}
	assert_int_equal(with, 32);
}

/* --- follow-up --- */

static const struct {
	const char *tag;
	int number;
	const char *as_of;
	int status, percent;
	gboolean late;
	int late_days;
	gboolean done_late;
} actions[] = {
	{ "MKS", 1, "2024-12-02", RK_ACTION_STATUS_DONE, 100, FALSE, 0, FALSE },
	{ "MKS", 2, "2024-12-02", RK_ACTION_STATUS_DOING, 70, TRUE, 3, FALSE },
	{ "MKS", 3, "2024-12-02", RK_ACTION_STATUS_DOING, 40, FALSE, 0, FALSE },
	{ "MKS", 4, "2024-12-02", RK_ACTION_STATUS_DONE, 100, FALSE, 0, FALSE },
	{ "MKS", 5, "2024-12-02", RK_ACTION_STATUS_DOING, 25, FALSE, 0, FALSE },
	{ "MKS", 6, "2024-12-02", RK_ACTION_STATUS_DONE, 100, FALSE, 0, FALSE },
	{ "MKS", 7, "2024-12-02", RK_ACTION_STATUS_DOING, 80, TRUE, 24, FALSE },
	{ "MKS", 8, "2024-12-02", RK_ACTION_STATUS_DONE, 100, FALSE, 0, TRUE },
	{ "MKS", 9, "2024-12-02", RK_ACTION_STATUS_TODO, 0, FALSE, 0, FALSE },
	{ "MKS", 10, "2024-12-02", RK_ACTION_STATUS_TODO, 0, FALSE, 0, FALSE },
	{ "MKS", 11, "2024-12-02", RK_ACTION_STATUS_CANCELLED, 0, FALSE, 0, FALSE },
	{ "TW1", 1, "2025-06-24", RK_ACTION_STATUS_DONE, 100, FALSE, 0, FALSE },
	{ "TW1", 2, "2025-06-24", RK_ACTION_STATUS_DOING, 60, TRUE, 25, FALSE },
	{ "TW1", 3, "2025-06-24", RK_ACTION_STATUS_DOING, 85, TRUE, 39, FALSE },
	{ "TW2", 1, "2025-09-01", RK_ACTION_STATUS_DOING, 75, TRUE, 3, FALSE },
	{ "TW2", 2, "2025-09-01", RK_ACTION_STATUS_DONE, 100, FALSE, 0, FALSE },
	{ "TW2", 3, "2025-09-01", RK_ACTION_STATUS_DONE, 100, FALSE, 0, FALSE },
	{ "TW2", 4, "2025-09-01", RK_ACTION_STATUS_DONE, 100, FALSE, 0, TRUE },
	{ "TW2", 5, "2025-09-01", RK_ACTION_STATUS_DOING, 30, FALSE, 0, FALSE },
	{ "TW2", 6, "2025-09-01", RK_ACTION_STATUS_DONE, 100, FALSE, 0, FALSE },
	{ "SKW", 1, "2025-09-10", RK_ACTION_STATUS_DONE, 100, FALSE, 0, FALSE },
	{ "SKW", 2, "2025-09-10", RK_ACTION_STATUS_DOING, 20, FALSE, 0, FALSE },
	{ "SKW", 3, "2025-09-10", RK_ACTION_STATUS_DOING, 50, TRUE, 5, FALSE },
	{ "SKW", 4, "2025-09-10", RK_ACTION_STATUS_DEFERRED, 0, FALSE, 0, FALSE },
};

static void test_actions(void **state)
{
	for (guint i = 0; i < RK_LEN(actions); i++) {
		RkActionState is;
		print_message("# %s/TL-%02d\n", actions[i].tag, actions[i].number);
		rk_action_state(all, action_by_number(actions[i].tag, actions[i].number),
			day(actions[i].as_of), &is);
		assert_int_equal(is.status, actions[i].status);
		if (actions[i].status != RK_ACTION_STATUS_CANCELLED)
			assert_int_equal(is.percent, actions[i].percent);
		assert_int_equal(is.late, actions[i].late);
		assert_int_equal(is.late_days, actions[i].late_days);
		assert_int_equal(is.done_late, actions[i].done_late);
	}
}

/* TW2 carried two of TW1 on, with a new day; from the day after they are not open any more. */
static void test_carried(void **state)
{
	static const struct {
		int from, to;
		const char *old_due, *new_due;
	} carried[] = { { 2, 1, "2025-05-30", "2025-08-29" },
		{ 3, 2, "2025-05-16", "2025-07-18" } };

	for (guint i = 0; i < RK_LEN(carried); i++) {
		const RkAction *from = action_by_number("TW1", carried[i].from);
		const RkAction *to = action_by_number("TW2", carried[i].to);
		RkActionState is;
		assert_int_equal(to->carried_from, from->id);
		assert_string_equal(from->due, carried[i].old_due);
		assert_string_equal(to->due, carried[i].new_due);
		rk_action_state(all, from, day("2025-06-24"), &is);
		assert_true(is.open && is.late && !is.continued);
		rk_action_state(all, from, day("2025-06-25"), &is);
		assert_true(is.continued && !is.open && !is.late);
	}
}

/* What TW3 will take over by itself. */
static void test_open_for_next(void **state)
{
	g_autoptr(GString) open = g_string_new(NULL);
	const RkMeeting *meeting = meeting_by_tag("TW2");

	RK_EACH (all, ACTION, RkAction, action) {
		RkActionState is;
		if (action->meeting != meeting->id)
			continue;
		rk_action_state(all, action, day("2025-09-23"), &is);
		if (is.open)
			g_string_append_printf(open, "TL-%02d ", (int)action->number.value);
	}
	assert_string_equal(open->str, "TL-01 TL-05 ");
}

/* --- papers and minutes --- */

static void test_issued_papers(void **state)
{
	const RkMeeting *meeting = meeting_by_tag("MKS");
	guint issued = 0;

	RK_EACH (all, PAPER, RkPaper, paper) {
		if (paper->meeting != meeting->id)
			continue;
		issued++;
		assert_int_equal(paper->state, RK_PAPER_STATE_SIGNED);
		assert_int_equal(paper->signing, RK_SIGNING_ELECTRONIC);
		assert_true(paper->issued_at.set);
		assert_string_equal(paper->number, paper->kind == RK_PAPER_KIND_MINUTES
							   ? "IMI-UM.01.01-0455"
							   : "IMI-UM.01.01-0412");
		g_autoptr(RkDossier) dossier = fixture_dossier("2024-10-makassar");
		g_autofree char *digest = rk_digest_paper(dossier, paper->kind);
		print_message("# %d %s\n", paper->kind, digest);
		assert_string_equal(paper->digest, digest);
	}
	assert_int_equal(issued, 3);
}

static void test_minutes(void **state)
{
	const RkMeeting *first = meeting_by_tag("TW1"), *second = meeting_by_tag("TW2");

	RK_EACH (all, MINUTES, RkMinutes, minutes) {
		if (minutes->meeting == first->id) {
			assert_int_equal(minutes->status, RK_MINUTES_STATUS_APPROVED);
			assert_int_equal(minutes->approved_in, second->id);
			assert_string_equal(
				minutes->corrections, "Nama jabatan wakil Bakesbangpol diperbaiki");
		} else {
			assert_int_equal(minutes->status, RK_MINUTES_STATUS_CIRCULATED);
		}
	}
	RK_EACH (all, MINUTES_STEP, RkMinutesStep, step)
		if (step->step == RK_MINUTES_STEP_CIRCULATED)
			assert_int_equal(step->count.value, 40);
}

static void test_postponed(void **state)
{
	const RkReschedule *row = all->rows[RK_E_RESCHEDULE]->pdata[1];

	assert_int_equal(row->meeting, meeting_by_tag("SKW")->id);
	assert_string_equal(row->at, "2025-08-04");
	assert_string_equal(row->from_day, "2025-08-06");
	assert_string_equal(row->to_day, "2025-08-20");
	assert_string_equal(row->letter_number, "WIM.31.IMI.1-GR.03.02-0329");
	assert_string_equal(row->reason, "Cuaca buruk, penerbangan narasumber dibatalkan");
}

static void test_articles(void **state)
{
	g_autoptr(GString) articles = g_string_new(NULL);

	RK_EACH (all, CITATION, RkCitation, citation)
		if (citation->article)
			g_string_append_printf(articles, "%s; ", citation->article);
	assert_string_equal(articles->str, "Pasal 69; Pasal 194 dan Pasal 197 s.d. 199; ");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_totals),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_answers),
		cmocka_unit_test(test_hours),
		cmocka_unit_test(test_fixed_starts),
		cmocka_unit_test(test_speaker_represents),
		cmocka_unit_test(test_attendance),
		cmocka_unit_test(test_representatives),
		cmocka_unit_test(test_addresses),
		cmocka_unit_test(test_actions),
		cmocka_unit_test(test_carried),
		cmocka_unit_test(test_open_for_next),
		cmocka_unit_test(test_issued_papers),
		cmocka_unit_test(test_minutes),
		cmocka_unit_test(test_postponed),
		cmocka_unit_test(test_articles),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
