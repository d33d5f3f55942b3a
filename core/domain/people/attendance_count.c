/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts over a dossier: attendance and answers. An invitation is a row that was invited
 * by itself; a companion or a walk-in is a person in the room but never an invitation.
 */
#include "domain/people/attendance_count.h"

#include "base/label.h"
#include "domain/people/participant_words.h"

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

gboolean rk_attendance_is_recorded(const RkAttendance *count)
{
	return count->persons + count->excused + count->absent > 0;
}

static void count_person(
	const RkDossier *dossier, const RkParticipant *participant, RkAttendance *out)
{
	int mode = participant->mode  ? participant->mode
		   : dossier->meeting ? dossier->meeting->mode
				      : 0;

	gboolean proxy =
		is_invitation(participant) && participant->attendance == RK_ATTENDANCE_REPRESENTED;

	out->persons++;
	out->alone += !proxy;
	out->represented += proxy;
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
		if (rk_answer_is_old(dossier, participant)) {
			out->outdated++;
			out->pending++;
			continue;
		}
		out->accepted += participant->rsvp == RK_RSVP_ACCEPTED;
		out->delegated += participant->rsvp == RK_RSVP_DELEGATED;
		out->tentative += participant->rsvp == RK_RSVP_TENTATIVE;
		out->declined += participant->rsvp == RK_RSVP_DECLINED;
		out->pending +=
			participant->rsvp == RK_RSVP_UNSET || participant->rsvp == RK_RSVP_PENDING;
	}
}
