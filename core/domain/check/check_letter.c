/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules of the letter: what would be false or missing on the paper that leaves the house (practice
 * 40).
 */
#include "domain/check/check_rules.h"

#include "base/text.h"
#include "domain/meeting/paper_issue.h"
#include "domain/minutes/paper_rule.h"
#include "domain/people/participant_rule.h"
#include "domain/people/participant_words.h"

#include <string.h>

#define MEETING_FIELD(run, name) RK_E_MEETING, (run)->meeting->id, RK_F(MEETING, name)

static RkCheckFinding *letter_add(RkCheckRun *run, int field, const char *text)
{
	const RkPaper *paper = rk_paper_find(run->dossier, RK_PAPER_KIND_INVITATION);
	RkCheckFinding *finding =
		rk_check_add(run, RK_E_PAPER, paper ? paper->id : 0, field, "%s", text);

	finding->word = RK_PAPER_KIND_INVITATION;
	return finding;
}

guint rk_check_NO_SIGNATORY(RkCheckRun *run)
{
	const RkPaper *paper = rk_paper_find(run->dossier, RK_PAPER_KIND_INVITATION);

	if (!paper || (!paper->signatory && !paper->shown_name))
		letter_add(run, RK_F(PAPER, signatory),
			rk_check_say(run, N_("nobody to sign the invitation")));
	return 1;
}

static void text_check(RkCheckRun *run, RkEntity entity, RkId id, int field, const char *text)
{
	g_autofree char *said = NULL;
	RkDate date = run->has_day ? rk_date_from_day(run->day) : (RkDate){ 0 };

	if (text && rk_check_day_is_wrong(text, date.year, &said))
		rk_check_add(run, entity, id, field,
			rk_check_say(run, N_("day and date do not agree: %s")), said);
}

guint rk_check_DAY_AND_DATE(RkCheckRun *run)
{
	const RkMeeting *meeting = run->meeting;

	text_check(run, MEETING_FIELD(run, when_text), meeting->when_text);
	text_check(run, MEETING_FIELD(run, letter_subject), meeting->letter_subject);
	text_check(run, MEETING_FIELD(run, purpose), meeting->purpose);
	text_check(run, MEETING_FIELD(run, note), meeting->note);
	RK_EACH (run->rows, PAPER_TEXT, RkPaperText, text)
		text_check(run, RK_E_PAPER_TEXT, text->id, RK_F(PAPER_TEXT, text), text->text);
	return 1;
}

guint rk_check_NO_ZONE(RkCheckRun *run)
{
	if (!run->meeting->start)
		return 0;
	if (!run->meeting->zone)
		rk_check_add(run, MEETING_FIELD(run, zone), "%s",
			rk_check_say(run, N_("the hour has no time zone")));
	return 1;
}

static gboolean is_same(const RkCheckRun *run, const RkParticipant *one, const RkParticipant *other)
{
	if (one->person || other->person)
		return one->person == other->person;
	if (!one->institution || one->institution != other->institution)
		return FALSE;
	g_autofree char *a = rk_participant_title(run->rows, one);
	g_autofree char *b = rk_participant_title(run->rows, other);
	return g_strcmp0(a, b) == 0;
}

guint rk_check_INVITED_TWICE(RkCheckRun *run)
{
	const GPtrArray *all = run->rows->rows[RK_E_PARTICIPANT];
	guint judged = 0;

	for (guint i = 0; i < all->len; i++) {
		const RkParticipant *one = all->pdata[i];
		if (!rk_check_is_invitation(one))
			continue;
		judged++;
		for (guint j = 0; j < i; j++) {
			const RkParticipant *other = all->pdata[j];
			if (!rk_check_is_invitation(other) || !is_same(run, one, other))
				continue;
			g_autofree char *who = rk_who_line(run->rows, one->shown_name, one->person,
				one->institution, one->title);
			rk_check_add(run, RK_E_PARTICIPANT, one->id, -1,
				rk_check_say(run, N_("invited twice: %s")), who ? who : "?");
			break;
		}
	}
	return judged;
}

/* Our own people need no letter. */
static gboolean is_invited(const RkCheckRun *run, const RkSessionSpeaker *speaker)
{
	const RkPerson *person = RK_FIND(run->rows, PERSON, RkPerson, speaker->person);
	RkId office = speaker->institution ? speaker->institution
		      : person             ? person->institution
					   : 0;

	if (run->meeting->organiser &&
		rk_institution_is_within(run->registers, office, run->meeting->organiser))
		return TRUE;
	RK_EACH (run->rows, PARTICIPANT, RkParticipant, participant)
		if ((speaker->person && (participant->person == speaker->person ||
						participant->representative == speaker->person)) ||
			(office && participant->institution == office))
			return TRUE;
	return FALSE;
}

guint rk_check_SPEAKER_NOT_INVITED(RkCheckRun *run)
{
	guint judged = 0;

	RK_EACH (run->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (speaker->role == RK_SPEAKER_ROLE_PERFORMER ||
			(!speaker->institution && !speaker->person))
			continue;
		judged++;
		if (is_invited(run, speaker))
			continue;
		g_autofree char *who = rk_who_line(run->rows, speaker->shown_name, speaker->person,
			speaker->institution, speaker->label);
		rk_check_add(run, RK_E_SESSION, speaker->session, -1,
			rk_check_say(run, N_("speaks, but is not invited: %s")), who);
	}
	return judged;
}

guint rk_check_FIXED_OVERLAP(RkCheckRun *run)
{
	for (guint i = 0; i < run->timetable->conflicts->len; i++) {
		const RkConflict *conflict = run->timetable->conflicts->pdata[i];
		if (conflict->kind == RK_CONFLICT_OVERLAP)
			rk_check_add(
				run, RK_E_SESSION, conflict->session, -1, "%s", conflict->text);
	}
	return run->timetable->slots->len;
}

guint rk_check_CONFIRM_LATE(RkCheckRun *run)
{
	RkDay by;

	if (!run->has_day || !run->meeting->confirm_by ||
		!rk_day_parse(run->meeting->confirm_by, &by))
		return 0;
	if (by > run->day)
		rk_check_add(run, MEETING_FIELD(run, confirm_by), "%s",
			rk_check_say(run, N_("answers are asked for after the meeting")));
	return 1;
}

guint rk_check_NO_LETTER(RkCheckRun *run)
{
	if (!rk_paper_is_out(run->dossier, RK_PAPER_KIND_INVITATION))
		letter_add(run, -1, rk_check_say(run, N_("letter of invitation not issued")));
	return 1;
}

/* One line for all, on the first of them. */
guint rk_check_NO_ANSWER(RkCheckRun *run)
{
	guint judged = 0, open = 0;
	RkId first = 0;
	RkDay by;

	RK_EACH (run->rows, PARTICIPANT, RkParticipant, participant) {
		if (!rk_check_is_invitation(participant))
			continue;
		judged++;
		if (participant->rsvp != RK_RSVP_UNSET && participant->rsvp != RK_RSVP_PENDING &&
			!rk_answer_is_old(run->dossier, participant))
			continue;
		open++;
		first = first ? first : participant->id;
	}
	if (open == 0)
		return judged;
	gboolean late = run->meeting->confirm_by && rk_day_parse(run->meeting->confirm_by, &by) &&
			by < run->today;
	rk_check_add(run, RK_E_PARTICIPANT, first, RK_F(PARTICIPANT, rsvp),
		late ? rk_check_say(run, N_("%u have not answered, their last day is over"))
		     : rk_check_say(run, N_("%u have not answered")),
		open);
	run->found = open;
	return judged;
}

guint rk_check_NO_CONFIRM_BY(RkCheckRun *run)
{
	if (!run->meeting->confirm_by)
		rk_check_add(run, MEETING_FIELD(run, confirm_by), "%s",
			rk_check_say(run, N_("no last day for answers")));
	return 1;
}
