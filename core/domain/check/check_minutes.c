/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules of the minutes: what would be false or missing in what is circulated (practice 40).
 */
#include "domain/check/check_rules.h"

#include "domain/people/participant_rule.h"
#include "domain/action/action_state.h"
#include "domain/people/attendance_count.h"
#include "domain/people/participant_words.h"

#define APPROVED_WITHIN 7 /* days */

guint rk_check_NOT_CLOSED(RkCheckRun *run)
{
	int status = run->meeting->status;

	if (!run->has_day || run->last >= run->today)
		return 0;
	if (status != RK_MEETING_STATUS_HELD && status != RK_MEETING_STATUS_CANCELLED &&
		status != RK_MEETING_STATUS_POSTPONED)
		rk_check_add(run, RK_E_MEETING, run->meeting->id, RK_F(MEETING, status),
			rk_check_say(run, N_("its day is over, its status is still: %s")),
			rk_enum_label(&rk_meeting_status_words, status, run->context->lang));
	return 1;
}

static RkId first_unknown(const RkCheckRun *run)
{
	RK_EACH (run->rows, PARTICIPANT, RkParticipant, participant)
		if (rk_check_is_invitation(participant) && !participant->attendance)
			return participant->id;
	return 0;
}

guint rk_check_NO_ATTENDANCE(RkCheckRun *run)
{
	RkAttendance count;

	rk_attendance_count(run->dossier, &count);
	if (count.invited > 0 && count.unknown == count.invited)
		rk_check_add(run, RK_E_PARTICIPANT, first_unknown(run),
			RK_F(PARTICIPANT, attendance), "%s",
			rk_check_say(run, N_("attendance not recorded")));
	return count.invited;
}

guint rk_check_COUNTS(RkCheckRun *run)
{
	RkAttendance count;

	rk_attendance_count(run->dossier, &count);
	if (count.unknown == count.invited)
		return 0;
	if (count.unknown > 0)
		rk_check_add(run, RK_E_PARTICIPANT, first_unknown(run),
			RK_F(PARTICIPANT, attendance),
			rk_check_say(run, N_("counts do not add up: %u invited, %u + %u + %u")),
			count.invited, count.filled, count.excused, count.absent);
	return count.invited;
}

/* A dash or dots stand for a text that was to come. */
static gboolean says_nothing(const char *text)
{
	for (; text && *text; text = g_utf8_next_char(text))
		if (g_unichar_isalnum(g_utf8_get_char(text)))
			return FALSE;
	return TRUE;
}

guint rk_check_EMPTY_DECISION(RkCheckRun *run)
{
	guint judged = 0;

	RK_EACH (run->rows, ENTRY, RkEntry, entry) {
		if (entry->kind != RK_ENTRY_KIND_DECISION || entry->struck)
			continue;
		judged++;
		if (says_nothing(entry->text))
			rk_check_add(run, RK_E_ENTRY, entry->id, RK_F(ENTRY, text),
				rk_check_say(run, N_("decision %u has no text")), judged);
	}
	return judged;
}

typedef gboolean (*ActionTest)(const RkCheckRun *run, const RkAction *action);

static gboolean has_owner(const RkCheckRun *run, const RkAction *action)
{
	RK_EACH (run->rows, ASSIGNMENT, RkAssignment, assignment)
		if (assignment->action == action->id && assignment->role == RK_ASSIGNMENT_ROLE_LEAD)
			return TRUE;
	return action->target_group || action->target_text;
}

static gboolean has_due(const RkCheckRun *run, const RkAction *action)
{
	if (action->due)
		return TRUE;
	RK_EACH (run->rows, ASSIGNMENT, RkAssignment, assignment)
		if (assignment->action == action->id && assignment->due)
			return TRUE;
	return FALSE;
}

/* kind 0: any. */
static guint actions_check(
	RkCheckRun *run, int kind, ActionTest holds, int field, const char *msgid)
{
	guint judged = 0, rank = 0;

	RK_EACH (run->rows, ACTION, RkAction, action) {
		rank++;
		if (action->struck || (kind && action->kind != kind))
			continue;
		judged++;
		if (holds(run, action))
			continue;
		g_autofree char *brief =
			g_utf8_substring(action->text, 0, MIN(g_utf8_strlen(action->text, -1), 40));
		guint number = action->number.set ? (guint)action->number.value : rank;
		rk_check_add(run, RK_E_ACTION, action->id, field, "TL-%02u %s: %s", number,
			rk_check_say(run, msgid), brief);
	}
	return judged;
}

guint rk_check_NO_OWNER(RkCheckRun *run)
{
	return actions_check(run, 0, has_owner, -1, N_("has no owner"));
}

guint rk_check_NO_DUE(RkCheckRun *run)
{
	return actions_check(
		run, RK_ACTION_KIND_TASK, has_due, RK_F(ACTION, due), N_("has no due day"));
}

guint rk_check_APPEAL_DUE(RkCheckRun *run)
{
	return actions_check(run, RK_ACTION_KIND_APPEAL, has_due, RK_F(ACTION, due),
		N_("appeal without a due day"));
}

guint rk_check_OPEN_QUESTION(RkCheckRun *run)
{
	guint judged = 0;

	RK_EACH (run->rows, ENTRY, RkEntry, question) {
		gboolean answered = FALSE;
		if (question->kind != RK_ENTRY_KIND_QUESTION || question->struck ||
			question->withheld)
			continue;
		judged++;
		RK_EACH (run->rows, ENTRY, RkEntry, entry)
			answered = answered || entry->answers == question->id;
		if (answered)
			continue;
		g_autofree char *brief = g_utf8_substring(
			question->text, 0, MIN(g_utf8_strlen(question->text, -1), 50));
		rk_check_add(run, RK_E_ENTRY, question->id, -1,
			rk_check_say(run, N_("not answered: %s")), brief);
	}
	return judged;
}

guint rk_check_EMPTY_SESSION(RkCheckRun *run)
{
	guint judged = 0;

	RK_EACH (run->rows, SESSION, RkSession, session) {
		gboolean any = FALSE;
		if (session->kind != RK_SESSION_KIND_SESSION ||
			session->status == RK_SESSION_STATUS_SKIPPED)
			continue;
		judged++;
		RK_EACH (run->rows, ENTRY, RkEntry, entry)
			any = any || entry->session == session->id;
		const RkSlot *slot = rk_timetable_slot(run->timetable, session->id);
		if (any || !slot)
			continue;
		g_autofree char *name = rk_slot_name(slot, run->context->lang);
		rk_check_add(run, RK_E_ENTRY, 0, -1,
			rk_check_say(run, N_("%s: nothing was written")), name);
	}
	return judged;
}

guint rk_check_NAMELESS_REPRESENTATIVE(RkCheckRun *run)
{
	guint judged = 0;

	RK_EACH (run->rows, PARTICIPANT, RkParticipant, participant) {
		if (participant->attendance != RK_ATTENDANCE_REPRESENTED)
			continue;
		judged++;
		if (participant->representative || participant->representative_name)
			continue;
		const RkInstitution *office =
			RK_FIND(run->rows, INSTITUTION, RkInstitution, participant->institution);
		g_autofree char *title = rk_participant_title(run->rows, participant);
		rk_check_add(run, RK_E_PARTICIPANT, participant->id,
			RK_F(PARTICIPANT, representative_name),
			rk_check_say(run, N_("represented by nobody named: %s")),
			office  ? rk_office_short(office)
			: title ? title
				: "?");
	}
	return judged;
}

static gboolean signs_or_leads(const RkCheckRun *run, RkId person)
{
	RK_EACH (run->rows, MEETING_ROLE, RkMeetingRole, role)
		if (role->person == person)
			return TRUE;
	RK_EACH (run->rows, PAPER, RkPaper, paper)
		if (paper->signatory == person)
			return TRUE;
	return FALSE;
}

/* Of those whose NIP stands on a paper. */
guint rk_check_NIP_LENGTH(RkCheckRun *run)
{
	guint judged = 0;

	RK_EACH (run->rows, PERSON, RkPerson, person) {
		guint digits = 0;
		if (!person->nip || !signs_or_leads(run, person->id))
			continue;
		judged++;
		for (const char *p = person->nip; *p; p++)
			digits += g_ascii_isdigit(*p) != FALSE;
		if (digits != 18)
			rk_check_add(run, RK_E_PERSON, person->id, RK_F(PERSON, nip),
				rk_check_say(run, N_("NIP of %s has %u digits, not 18")),
				person->name, digits);
	}
	return judged;
}

guint rk_check_NOT_APPROVED(RkCheckRun *run)
{
	if (!run->has_day)
		return 0;
	RK_EACH (run->rows, MINUTES, RkMinutes, minutes)
		if (minutes->status == RK_MINUTES_STATUS_APPROVED ||
			minutes->status == RK_MINUTES_STATUS_CIRCULATED)
			return 1;
	int days = run->today - run->last;
	if (days > APPROVED_WITHIN)
		rk_check_add(run, RK_E_MINUTES, 0, -1,
			rk_check_say(run, N_("minutes not approved after %d days")), days);
	return 1;
}
