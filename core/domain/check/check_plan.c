/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules of the plan: what a meeting needs before anything can be sent.
 */
#include "domain/check/check_rules.h"

#define MEETING_FIELD(run, name) RK_E_MEETING, (run)->meeting->id, RK_F(MEETING, name)

guint rk_check_NO_DATE(RkCheckRun *run)
{
	const RkMeeting *meeting = run->meeting;

	if (!meeting->start && meeting->when_text)
		rk_check_add(run, MEETING_FIELD(run, start),
			rk_check_say(run, N_("no date yet: %s")), meeting->when_text);
	else if (!meeting->start)
		rk_check_add(
			run, MEETING_FIELD(run, start), "%s", rk_check_say(run, N_("no date yet")));
	return 1;
}

guint rk_check_ENDS_EARLY(RkCheckRun *run)
{
	RkLocalTime start, end;

	if (!run->meeting->start || !run->meeting->end ||
		!rk_local_time_parse(run->meeting->start, &start) ||
		!rk_local_time_parse(run->meeting->end, &end))
		return 0;
	if (end <= start)
		rk_check_add(run, MEETING_FIELD(run, end), "%s",
			rk_check_say(run, N_("it ends before it begins")));
	return 1;
}

guint rk_check_NO_PLACE(RkCheckRun *run)
{
	const RkMeeting *meeting = run->meeting;

	if (!meeting->venue && !meeting->room && !meeting->city && !meeting->link)
		rk_check_add(run, MEETING_FIELD(run, venue), "%s",
			rk_check_say(run, N_("no place yet")));
	return 1;
}

static guint role_check(RkCheckRun *run, int role)
{
	RK_EACH (run->rows, MEETING_ROLE, RkMeetingRole, row)
		if (row->role == role)
			return 1;
	rk_check_add(run, RK_E_MEETING_ROLE, 0, RK_F(MEETING_ROLE, person),
		rk_check_say(run, N_("not named: %s")),
		rk_enum_label(&rk_meeting_role_words, role, run->context->lang))
		->word = role;
	return 1;
}

guint rk_check_NO_CHAIR(RkCheckRun *run)
{
	return role_check(run, RK_MEETING_ROLE_CHAIR);
}

guint rk_check_NO_MINUTE_TAKER(RkCheckRun *run)
{
	return role_check(run, RK_MEETING_ROLE_SECRETARY);
}

guint rk_check_NO_CONTACT(RkCheckRun *run)
{
	return role_check(run, RK_MEETING_ROLE_CONTACT);
}

guint rk_check_NO_RUNDOWN(RkCheckRun *run)
{
	if (rk_rows_count(run->rows, RK_E_SESSION) == 0 &&
		rk_rows_count(run->rows, RK_E_AGENDA_POINT) == 0)
		rk_check_add(
			run, RK_E_SESSION, 0, -1, "%s", rk_check_say(run, N_("no rundown yet")));
	return 1;
}

static char *session_name(const RkCheckRun *run, const RkSession *session)
{
	const RkSlot *slot = rk_timetable_slot(run->timetable, session->id);

	return slot ? rk_slot_name(slot, run->context->lang) : g_strdup(session->title);
}

guint rk_check_NO_SPEAKER(RkCheckRun *run)
{
	guint judged = 0;

	RK_EACH (run->rows, SESSION, RkSession, session) {
		gboolean spoken = FALSE;
		if (session->kind != RK_SESSION_KIND_SESSION ||
			session->status == RK_SESSION_STATUS_SKIPPED)
			continue;
		judged++;
		RK_EACH (run->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker)
			spoken = spoken || speaker->session == session->id;
		if (spoken)
			continue;
		g_autofree char *name = session_name(run, session);
		rk_check_add(run, RK_E_SESSION, session->id, -1,
			rk_check_say(run, N_("%s: no speaker")), name);
	}
	return judged;
}

static gboolean is_open_answer(int rsvp)
{
	return rsvp == RK_RSVP_UNSET || rsvp == RK_RSVP_PENDING || rsvp == RK_RSVP_TENTATIVE;
}

guint rk_check_SPEAKER_PENDING(RkCheckRun *run)
{
	guint judged = 0;

	RK_EACH (run->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (speaker->role != RK_SPEAKER_ROLE_SPEAKER ||
			(!speaker->institution && !speaker->person))
			continue;
		judged++;
		if (!is_open_answer(speaker->confirmation))
			continue;
		g_autofree char *who = rk_who_line(run->rows, speaker->shown_name, speaker->person,
			speaker->institution, speaker->label);
		rk_check_add(run, RK_E_SESSION_SPEAKER, speaker->id,
			RK_F(SESSION_SPEAKER, confirmation),
			rk_check_say(run, N_("speaker not sure: %s")), who);
	}
	return judged;
}

guint rk_check_NO_INVITATIONS(RkCheckRun *run)
{
	RK_EACH (run->rows, PARTICIPANT, RkParticipant, participant)
		if (rk_check_is_invitation(participant))
			return 1;
	rk_check_add(
		run, RK_E_PARTICIPANT, 0, -1, "%s", rk_check_say(run, N_("nobody is invited yet")));
	return 1;
}

guint rk_check_NO_PURPOSE(RkCheckRun *run)
{
	if (!run->meeting->purpose)
		rk_check_add(run, MEETING_FIELD(run, purpose), "%s",
			rk_check_say(run, N_("no purpose")));
	return 1;
}

guint rk_check_NO_OUTCOMES(RkCheckRun *run)
{
	if (!run->meeting->outcomes)
		rk_check_add(run, MEETING_FIELD(run, outcomes), "%s",
			rk_check_say(run, N_("no expected outcomes")));
	return 1;
}
