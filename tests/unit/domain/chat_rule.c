/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which text for a messenger fits whom and when (practice 33): before the meeting, on its eve,
 * after it. How it is noted stands in delivery_rule.c.
 */
#include "domain/meeting/chat_rule.h"

#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

enum { FILE_ID = 951, MINUTES, PAPER, STEP };

static const struct {
	const char *start; /* today is 17 October 2024 */
	int status;
	gboolean over, near;
} times[] = {
	{ "2024-10-19T09:00", RK_MEETING_STATUS_SCHEDULED, FALSE, FALSE },
	{ "2024-10-18T23:00", RK_MEETING_STATUS_SCHEDULED, FALSE, TRUE },
	{ "2024-10-17T00:00", RK_MEETING_STATUS_SCHEDULED, FALSE, TRUE },
	{ "2024-10-16T23:59", RK_MEETING_STATUS_SCHEDULED, TRUE, TRUE },
	{ "2024-10-19T09:00", RK_MEETING_STATUS_HELD, TRUE, FALSE },
	{ NULL, RK_MEETING_STATUS_DRAFT, FALSE, FALSE },
	{ NULL, RK_MEETING_STATUS_HELD, TRUE, FALSE },
};

static Sample *at_time(guint i)
{
	Sample *sample = sample_new();
	RkMeeting *meeting = rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);

	meeting->status = times[i].status;
	rk_text_set(&meeting->start, times[i].start);
	return sample;
}

static RkParticipant *guest_of(Sample *sample, RkId id)
{
	return rk_rows_find(sample->dossier->rows, RK_E_PARTICIPANT, id);
}

static void approve(Sample *sample)
{
	RkMinutes *minutes = rk_minutes_new();

	minutes->id = MINUTES;
	minutes->meeting = MEETING;
	minutes->status = RK_MINUTES_STATUS_APPROVED;
	rk_rows_add(sample->dossier->rows, RK_E_MINUTES, minutes);
}

/* Invitations go before, reminders of promises after; each asks what is still open. */
static void each_kind_has_its_time(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(times); i++) {
		g_autoptr(Sample) sample = at_time(i);
		const RkRuleInput *in = &sample->in;
		const RkId speaker = PARTICIPANT_BALANGAN, other = PARTICIPANT_TARAKAN;
		gboolean before = !times[i].over;
		assert_int_equal(rk_chat_kind_fits(in, RK_CHAT_KIND_INVITE, other), before);
		assert_int_equal(rk_chat_kind_fits(in, RK_CHAT_KIND_DAY_BEFORE, other), before);
		assert_int_equal(rk_chat_kind_fits(in, RK_CHAT_KIND_CONFIRM, other), before);
		assert_int_equal(rk_chat_kind_fits(in, RK_CHAT_KIND_SLIDES, speaker), before);
		assert_int_equal(rk_chat_kind_fits(in, RK_CHAT_KIND_CHASE, other), !before);
		assert_false(rk_chat_kind_fits(in, RK_CHAT_KIND_SLIDES, other));
		assert_false(rk_chat_kind_fits(in, RK_CHAT_KIND_CONFIRM, 4711));
		assert_false(rk_chat_kind_fits(in, RK_CHAT_KIND_SLIDES, 4711));
		assert_false(rk_chat_kind_fits(in, RK_CHAT_KIND_MINUTES_READY, other));
		guest_of(sample, other)->rsvp = RK_RSVP_ACCEPTED;
		assert_false(rk_chat_kind_fits(in, RK_CHAT_KIND_CONFIRM, other));
		approve(sample);
		assert_int_equal(rk_chat_kind_fits(in, RK_CHAT_KIND_MINUTES_READY, other), !before);
	}
}

/* Nobody in particular, or over: only the minutes are left to be told. */
static void what_is_needed_now(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(times); i++) {
		g_autoptr(Sample) sample = at_time(i);
		const RkRuleInput *in = &sample->in;
		int next = times[i].over   ? 0
			   : times[i].near ? RK_CHAT_KIND_DAY_BEFORE
					   : RK_CHAT_KIND_INVITE;
		assert_int_equal(rk_chat_kind_of(in, PARTICIPANT_TARAKAN), next);
		assert_int_equal(rk_chat_kind_of(in, 4711), 0);
		approve(sample);
		assert_int_equal(rk_chat_kind_of(in, PARTICIPANT_TARAKAN),
			times[i].over ? RK_CHAT_KIND_MINUTES_READY : next);
		assert_int_equal(
			rk_chat_kind_of(in, 4711), times[i].over ? RK_CHAT_KIND_MINUTES_READY : 0);
	}
}

/* Who has the letter and has not answered is asked for an answer, whatever way the letter went. */
static void an_answer_is_asked_for_what_was_sent(void **state)
{
	static const struct {
		int state;
		gboolean issued;
		int kind, paper, wanted;
	} cases[] = {
		{ RK_PAPER_STATE_SIGNED, FALSE, RK_PAPER_KIND_INVITATION, 0, RK_CHAT_KIND_CONFIRM },
		{ RK_PAPER_STATE_DRAFT, TRUE, RK_PAPER_KIND_INVITATION, 0, RK_CHAT_KIND_CONFIRM },
		{ RK_PAPER_STATE_DRAFT, FALSE, RK_PAPER_KIND_INVITATION, 0, RK_CHAT_KIND_INVITE },
		{ RK_PAPER_STATE_SIGNED, TRUE, RK_PAPER_KIND_RUNDOWN, 0, RK_CHAT_KIND_INVITE },
		{ RK_PAPER_STATE_DRAFT, FALSE, RK_PAPER_KIND_RUNDOWN, RK_PAPER_KIND_INVITATION,
			RK_CHAT_KIND_CONFIRM },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = at_time(0);
		RkPaper *paper = rk_paper_new();
		paper->id = PAPER;
		paper->meeting = MEETING;
		paper->kind = cases[i].kind;
		paper->state = cases[i].state;
		paper->issued_at = cases[i].issued ? RK_INT(5) : RK_INT_NONE;
		rk_rows_add(sample->dossier->rows, RK_E_PAPER, paper);
		if (cases[i].paper) {
			RkDelivery *delivery = rk_delivery_new();
			delivery->id = 971;
			delivery->meeting = MEETING;
			delivery->participant = PARTICIPANT_TARAKAN;
			delivery->kind = RK_DELIVERY_KIND_MESSAGE;
			delivery->paper = cases[i].paper;
			delivery->state = RK_DELIVERY_STATE_SENT;
			rk_rows_add(sample->dossier->rows, RK_E_DELIVERY, delivery);
		}
		assert_int_equal(
			rk_chat_kind_of(&sample->in, PARTICIPANT_TARAKAN), cases[i].wanted);
		guest_of(sample, PARTICIPANT_TARAKAN)->rsvp = RK_RSVP_ACCEPTED;
		assert_int_equal(
			rk_chat_kind_of(&sample->in, PARTICIPANT_TARAKAN), RK_CHAT_KIND_INVITE);
	}
}

/* A speaker who has agreed is asked for slides until they are there. */
static void slides_are_asked_of_who_has_none(void **state)
{
	static const struct {
		RkId session; /* of the file */
		int role;
		gboolean has;
	} cases[] = {
		{ SESSION_ONE, RK_SPEAKER_ROLE_SPEAKER, TRUE },
		{ SESSION_TWO, RK_SPEAKER_ROLE_SPEAKER, FALSE },
		{ 0, RK_SPEAKER_ROLE_SPEAKER, FALSE },
		{ SESSION_ONE, RK_SPEAKER_ROLE_MODERATOR, FALSE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = at_time(0);
		RkFile *file = rk_file_new();
		RkSessionSpeaker *speaker =
			rk_rows_find(sample->dossier->rows, RK_E_SESSION_SPEAKER, SPEAKER_ONE);
		gboolean speaks = cases[i].role == RK_SPEAKER_ROLE_SPEAKER;
		guest_of(sample, PARTICIPANT_BALANGAN)->rsvp = RK_RSVP_ACCEPTED;
		speaker->role = cases[i].role;
		assert_int_equal(rk_chat_kind_of(&sample->in, PARTICIPANT_BALANGAN),
			speaks ? RK_CHAT_KIND_SLIDES : RK_CHAT_KIND_INVITE);
		file->id = FILE_ID;
		file->meeting = MEETING;
		file->session = cases[i].session;
		rk_rows_add(sample->dossier->rows, RK_E_FILE, file);
		assert_int_equal(
			rk_chat_has_material(&sample->in, PARTICIPANT_BALANGAN), cases[i].has);
		assert_false(rk_chat_has_material(&sample->in, 4711));
		assert_int_equal(rk_chat_kind_of(&sample->in, PARTICIPANT_BALANGAN),
			cases[i].has || !speaks ? RK_CHAT_KIND_INVITE : RK_CHAT_KIND_SLIDES);
		guest_of(sample, PARTICIPANT_BALANGAN)->rsvp = RK_RSVP_PENDING;
		assert_int_equal(
			rk_chat_kind_of(&sample->in, PARTICIPANT_BALANGAN), RK_CHAT_KIND_INVITE);
	}
}

/* The paper that a text goes with. */
static void a_text_goes_with_its_paper(void **state)
{
	assert_int_equal(rk_chat_paper(RK_CHAT_KIND_INVITE), RK_PAPER_KIND_INVITATION);
	assert_int_equal(rk_chat_paper(RK_CHAT_KIND_SLIDES), RK_PAPER_KIND_SPEAKER_REQUEST);
	assert_int_equal(rk_chat_paper(RK_CHAT_KIND_CHASE), RK_PAPER_KIND_REMINDER);
	assert_int_equal(rk_chat_paper(RK_CHAT_KIND_MINUTES_READY), RK_PAPER_KIND_MINUTES);
	assert_int_equal(rk_chat_paper(RK_CHAT_KIND_CONFIRM), 0);
	assert_int_equal(rk_chat_paper(0), 0);
	assert_int_equal(rk_chat_paper(-1), 0);
	assert_int_equal(rk_chat_paper(RK_CHAT_KIND_N), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_has_its_time),
		cmocka_unit_test(what_is_needed_now),
		cmocka_unit_test(an_answer_is_asked_for_what_was_sent),
		cmocka_unit_test(slides_are_asked_of_who_has_none),
		cmocka_unit_test(a_text_goes_with_its_paper),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
