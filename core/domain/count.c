/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts over a dossier: attendance, answers, readiness. An invitation is a row that was invited
 * by itself; a companion or a walk-in is a person in the room but never an invitation.
 */
#include "domain/state.h"

#include "base/label.h"

static gboolean is_invitation(const RkParticipant *participant)
{
	return !participant->uninvited && !participant->companion_of;
}

static gboolean is_there(const RkParticipant *participant)
{
	return participant->attendance == RK_ATTENDANCE_PRESENT ||
	       participant->attendance == RK_ATTENDANCE_REPRESENTED;
}

static void count_invitation(const RkParticipant *participant, RkAttendance *out)
{
	out->invited++;
	out->filled += is_there(participant);
	out->excused += participant->attendance == RK_ATTENDANCE_EXCUSED;
	out->absent += participant->attendance == RK_ATTENDANCE_ABSENT;
	out->unknown += participant->attendance == RK_ATTENDANCE_UNSET;
}

static void count_person(
	const RkDossier *dossier, const RkParticipant *participant, RkAttendance *out)
{
	int mode = participant->mode  ? participant->mode
		   : dossier->meeting ? dossier->meeting->mode
				      : 0;

	out->persons++;
	out->alone += participant->attendance == RK_ATTENDANCE_PRESENT;
	out->represented += participant->attendance == RK_ATTENDANCE_REPRESENTED;
	out->companions += participant->companion_of != 0;
	out->walk_ins += !participant->companion_of && participant->uninvited;
	if (mode == RK_MEETING_MODE_ONLINE)
		out->online++;
	else
		out->onsite++;
}

void rk_attendance_count(const RkDossier *dossier, RkAttendance *out)
{
	*out = (RkAttendance){ 0 };
	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, participant) {
		if (is_invitation(participant))
			count_invitation(participant, out);
		if (is_there(participant))
			count_person(dossier, participant, out);
	}
}

char *rk_attendance_text(const RkAttendance *a, RkLang lang)
{
	GString *text = g_string_new(NULL);

	g_string_append_printf(
		text, "%s %u/%u", rk_tr(lang, N_("invitations")), a->filled, a->invited);
	g_string_append_printf(text, " · %s %u (%u %s, %u %s)", rk_tr(lang, N_("persons")),
		a->persons, a->alone, rk_tr(lang, N_("in person")), a->represented,
		rk_tr(lang, N_("by proxy")));
	g_string_append_printf(text, " · %s %u · %s %u · %s %u", rk_tr(lang, N_("excused")),
		a->excused, rk_tr(lang, N_("no word")), a->absent, rk_tr(lang, N_("not yet")),
		a->unknown);
	return g_string_free(text, FALSE);
}

void rk_answers_count(const RkDossier *dossier, RkAnswers *out)
{
	*out = (RkAnswers){ 0 };
	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, participant) {
		if (!is_invitation(participant))
			continue;
		out->invited++;
		out->accepted += participant->rsvp == RK_RSVP_ACCEPTED;
		out->delegated += participant->rsvp == RK_RSVP_DELEGATED;
		out->tentative += participant->rsvp == RK_RSVP_TENTATIVE;
		out->declined += participant->rsvp == RK_RSVP_DECLINED;
		out->pending +=
			participant->rsvp == RK_RSVP_UNSET || participant->rsvp == RK_RSVP_PENDING;
	}
}

static gboolean has_role(const RkDossier *dossier, int role)
{
	RK_EACH (dossier->rows, MEETING_ROLE, RkMeetingRole, row)
		if (row->role == role)
			return TRUE;
	return FALSE;
}

static gboolean has_speaker(const RkDossier *dossier, RkId session)
{
	RK_EACH (dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker)
		if (speaker->session == session)
			return TRUE;
	return FALSE;
}

static void count_speakers(const RkDossier *dossier, RkReadiness *out)
{
	RK_EACH (dossier->rows, SESSION, RkSession, session)
		out->sessions_without_speaker += session->kind == RK_SESSION_KIND_SESSION &&
						 !has_speaker(dossier, session->id);
	RK_EACH (dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker)
		out->speakers_pending += speaker->role == RK_SPEAKER_ROLE_SPEAKER &&
					 !speaker->label &&
					 (speaker->confirmation == RK_RSVP_UNSET ||
						 speaker->confirmation == RK_RSVP_PENDING ||
						 speaker->confirmation == RK_RSVP_TENTATIVE);
}

static gboolean is_invitation_issued(const RkDossier *dossier)
{
	RK_EACH (dossier->rows, PAPER, RkPaper, paper)
		if (paper->kind == RK_PAPER_KIND_INVITATION &&
			(paper->state == RK_PAPER_STATE_SIGNED || paper->issued_at.set))
			return TRUE;
	return FALSE;
}

void rk_readiness_count(const RkDossier *dossier, RkReadiness *out)
{
	const RkMeeting *meeting = dossier->meeting;
	RkAnswers answers;

	rk_answers_count(dossier, &answers);
	*out = (RkReadiness){ .answers_pending = answers.pending };
	count_speakers(dossier, out);
	out->has_start = meeting->start != NULL;
	out->has_place = meeting->venue || meeting->link || meeting->city;
	out->has_chair = has_role(dossier, RK_MEETING_ROLE_CHAIR);
	out->has_secretary = has_role(dossier, RK_MEETING_ROLE_SECRETARY);
	out->has_rundown = rk_rows_count(dossier->rows, RK_E_SESSION) > 0;
	out->has_participants = answers.invited > 0;
	out->invitation_issued = is_invitation_issued(dossier);
	gboolean points[] = { out->has_start, out->has_place, out->has_chair, out->has_secretary,
		out->has_rundown, out->has_participants, out->invitation_issued,
		out->has_rundown && out->sessions_without_speaker == 0,
		out->has_rundown && out->speakers_pending == 0,
		out->has_participants && out->answers_pending == 0 };
	out->points = RK_LEN(points);
	for (guint i = 0; i < RK_LEN(points); i++)
		out->done += points[i] != FALSE;
	out->percent = (int)(100 * out->done / out->points);
}
