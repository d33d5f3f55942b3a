/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules of an office that was invited (practice 10): it sends no letters, but goes, brings
 * something and reports.
 */
#include "domain/check/check_rules.h"

#include "domain/meeting/paper_issue.h"
#include "domain/minutes/paper_rule.h"

#define MEETING_FIELD(run, name) RK_E_MEETING, (run)->meeting->id, RK_F(MEETING, name)

static gboolean is_over(const RkCheckRun *run)
{
	return run->meeting->status == RK_MEETING_STATUS_HELD ||
	       (run->has_day && run->last < run->today);
}

guint rk_check_NO_INCOMING(RkCheckRun *run)
{
	if (!run->meeting->incoming_number)
		rk_check_add(run, MEETING_FIELD(run, incoming_number), "%s",
			rk_check_say(run, N_("number of the letter that we got is not noted")));
	return 1;
}

guint rk_check_NO_DISPOSITION(RkCheckRun *run)
{
	if (!run->meeting->disposition)
		rk_check_add(run, MEETING_FIELD(run, disposition), "%s",
			rk_check_say(run, N_("no disposition")));
	return 1;
}

/* Our rows of the list of invitations. */
#define EACH_OF_OURS(run, name) \
	RK_EACH ((run)->rows, PARTICIPANT, RkParticipant, name) \
		if (rk_check_is_invitation(name) && rk_check_is_ours(run, name->institution))

guint rk_check_NOT_ANSWERED(RkCheckRun *run)
{
	guint judged = 0;

	if (is_over(run))
		return 0;
	EACH_OF_OURS(run, participant)
	{
		judged++;
		if (participant->rsvp == RK_RSVP_UNSET || participant->rsvp == RK_RSVP_PENDING)
			rk_check_add(run, RK_E_PARTICIPANT, participant->id,
				RK_F(PARTICIPANT, rsvp), "%s",
				rk_check_say(run, N_("we have not answered yet")));
	}
	return judged;
}

static gboolean somebody_goes(const RkParticipant *participant)
{
	return participant->person || participant->representative ||
	       participant->representative_name;
}

guint rk_check_NOBODY_GOES(RkCheckRun *run)
{
	guint judged = 0;

	EACH_OF_OURS(run, participant)
	{
		if (participant->rsvp == RK_RSVP_DECLINED)
			continue;
		judged++;
		if (!somebody_goes(participant))
			rk_check_add(run, RK_E_PARTICIPANT, participant->id,
				RK_F(PARTICIPANT, person), "%s",
				rk_check_say(run, N_("who goes is not said")));
	}
	return judged;
}

guint rk_check_NO_MANDATE(RkCheckRun *run)
{
	guint judged = 0;

	EACH_OF_OURS(run, participant)
	{
		if (participant->rsvp == RK_RSVP_DECLINED || !somebody_goes(participant) ||
			participant->mode == RK_MEETING_MODE_ONLINE)
			continue;
		judged++;
		if (!participant->mandate)
			rk_check_add(run, RK_E_PARTICIPANT, participant->id,
				RK_F(PARTICIPANT, mandate), "%s",
				rk_check_say(
					run, N_("number of the assignment letter is missing")));
	}
	return judged;
}

static gboolean has_file(const RkCheckRun *run, RkId session)
{
	RK_EACH (run->rows, FILE, RkFile, file)
		if (file->session == session)
			return TRUE;
	return FALSE;
}

guint rk_check_NO_MATERIAL(RkCheckRun *run)
{
	guint judged = 0;

	if (is_over(run))
		return 0;
	RK_EACH (run->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (speaker->role != RK_SPEAKER_ROLE_SPEAKER ||
			!rk_check_is_ours(run, speaker->institution))
			continue;
		judged++;
		const RkSlot *slot = rk_timetable_slot(run->timetable, speaker->session);
		if (!slot || has_file(run, speaker->session))
			continue;
		g_autofree char *name = rk_slot_name(slot, run->context->lang);
		rk_check_add(run, RK_E_SESSION, speaker->session, -1,
			rk_check_say(run, N_("%s: we speak, no slides yet")), name);
	}
	return judged;
}

guint rk_check_NO_MEMO(RkCheckRun *run)
{
	const RkPaper *memo = rk_paper_find(run->dossier, RK_PAPER_KIND_MEMO);

	if (!is_over(run))
		return 0;
	if (!rk_paper_is_out(run->dossier, RK_PAPER_KIND_MEMO)) {
		int days = run->has_day ? run->today - run->last - 1 : 0;
		g_autofree char *late =
			days > 0 ? g_strdup_printf(rk_check_say(run, N_(", %d d late")), days)
				 : g_strdup("");
		rk_check_add(run, RK_E_PAPER, memo ? memo->id : 0, -1, "%s%s",
			rk_check_say(run, N_("memo not written")), late)
			->word = RK_PAPER_KIND_MEMO;
	}
	return 1;
}
