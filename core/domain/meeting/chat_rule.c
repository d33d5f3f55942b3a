/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Choosing the text for a messenger. Pure.
 */
#include "domain/meeting/chat_rule.h"

#include "base/civil.h"
#include "domain/action/action_rule.h"
#include "domain/people/delivery_rule.h"
#include "domain/meeting/paper_issue.h"
#include "domain/people/participant_words.h"
#include "domain/model/number.h"

static gboolean day_of(const RkMeeting *meeting, RkDay *day)
{
	RkLocalTime wall;

	if (!meeting->start || !rk_local_time_parse(meeting->start, &wall))
		return FALSE;
	*day = rk_local_time_day(wall);
	return TRUE;
}

static gboolean is_over(const RkRuleInput *in)
{
	const RkMeeting *meeting = in->dossier->meeting;
	RkDay day;

	return meeting->status == RK_MEETING_STATUS_HELD ||
	       (day_of(meeting, &day) && day < rk_context_today(in->context));
}

static gboolean is_near(const RkRuleInput *in)
{
	RkDay day;

	return day_of(in->dossier->meeting, &day) && day - rk_context_today(in->context) <= 1;
}

static gboolean speaks_in(const RkDossier *dossier, const RkParticipant *one, RkId session)
{
	RK_EACH (dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker)
		if ((!session || speaker->session == session) &&
			speaker->role == RK_SPEAKER_ROLE_SPEAKER &&
			rk_participant_speaks(dossier->rows, one, speaker))
			return TRUE;
	return FALSE;
}

gboolean rk_chat_has_material(const RkRuleInput *in, RkId id)
{
	const RkDossier *dossier = in->dossier;
	const RkParticipant *one = RK_FIND(dossier->rows, PARTICIPANT, RkParticipant, id);

	RK_EACH (dossier->rows, FILE, RkFile, file)
		if (one && file->session && speaks_in(dossier, one, file->session))
			return TRUE;
	return FALSE;
}

static gboolean is_moved(const RkDossier *dossier)
{
	RK_EACH (dossier->rows, RESCHEDULE, RkReschedule, row)
		if (row->meeting == dossier->meeting->id)
			return TRUE;
	return FALSE;
}

gboolean rk_chat_kind_fits(const RkRuleInput *in, int kind, RkId id)
{
	const RkDossier *dossier = in->dossier;
	const RkParticipant *one = RK_FIND(dossier->rows, PARTICIPANT, RkParticipant, id);
	gboolean over = is_over(in);

	switch (kind) {
	case RK_CHAT_KIND_INVITE:
	case RK_CHAT_KIND_DAY_BEFORE:
		return !over;
	case RK_CHAT_KIND_CONFIRM:
		return !over && one && rk_participant_is_open(in->dossier, one);
	case RK_CHAT_KIND_CHANGE:
		return !over && (rk_change_is_untold(dossier) || is_moved(dossier));
	case RK_CHAT_KIND_SLIDES:
		return !over && one && speaks_in(dossier, one, 0);
	case RK_CHAT_KIND_MINUTES_READY:
		return over && rk_minutes_approved(dossier->rows, dossier->meeting->id);
	default:
		return over;
	}
}

/* The letter was issued, or went to this row by whatever way. */
static gboolean was_invited(const RkRuleInput *in, RkId id)
{
	g_autoptr(RkLedger) ledger = rk_ledger_new(in->dossier);

	return rk_ledger_letter(ledger, id).state ||
	       rk_paper_is_out(in->dossier, RK_PAPER_KIND_INVITATION);
}

int rk_chat_kind_of(const RkRuleInput *in, RkId id)
{
	const RkParticipant *one = RK_FIND(in->dossier->rows, PARTICIPANT, RkParticipant, id);

	if (!one || is_over(in))
		return rk_chat_kind_fits(in, RK_CHAT_KIND_MINUTES_READY, id)
			       ? RK_CHAT_KIND_MINUTES_READY
			       : 0;
	if (rk_change_is_untold(in->dossier))
		return RK_CHAT_KIND_CHANGE;
	if (rk_participant_is_open(in->dossier, one) && was_invited(in, id))
		return RK_CHAT_KIND_CONFIRM;
	if (rk_chat_kind_fits(in, RK_CHAT_KIND_SLIDES, id) && !rk_chat_has_material(in, id) &&
		!rk_participant_is_open(in->dossier, one))
		return RK_CHAT_KIND_SLIDES;
	return is_near(in) ? RK_CHAT_KIND_DAY_BEFORE : RK_CHAT_KIND_INVITE;
}

int rk_chat_paper(int kind)
{
	static const int papers[RK_CHAT_KIND_N] = {
		[RK_CHAT_KIND_INVITE] = RK_PAPER_KIND_INVITATION,
		[RK_CHAT_KIND_SLIDES] = RK_PAPER_KIND_SPEAKER_REQUEST,
		[RK_CHAT_KIND_CHASE] = RK_PAPER_KIND_REMINDER,
		[RK_CHAT_KIND_CHANGE] = RK_PAPER_KIND_CHANGE_NOTICE,
		[RK_CHAT_KIND_MINUTES_READY] = RK_PAPER_KIND_MINUTES,
	};

	return kind > 0 && kind < RK_CHAT_KIND_N ? papers[kind] : 0;
}

static RkNote note_of(const RkRuleInput *in, int kind, const char *label)
{
	return (RkNote){ .kind = RK_DELIVERY_KIND_MESSAGE,
		.paper = rk_chat_paper(kind),
		.channel = RK_CHANNEL_WA,
		.label = label };
}

/* "Sent by WhatsApp, confirmation" */
static char *label_of(const RkRuleInput *in, int kind)
{
	return g_strdup_printf(rk_say(in->context, N_("sent by WhatsApp, %s")),
		rk_enum_label(&rk_chat_kind_words, kind, in->context->lang));
}

RkPlan *rk_chat_plan_sent(
	const RkRuleInput *in, int kind, const RkId *participants, guint n, GError **error)
{
	g_autofree char *label = label_of(in, kind);
	RkNote note = note_of(in, kind, label);

	return rk_delivery_plan_note(in, &note, participants, n, error);
}

RkPlan *rk_chat_plan_sent_office(const RkRuleInput *in, int kind, RkId institution, GError **error)
{
	g_autofree char *label = label_of(in, kind);
	RkNote note = note_of(in, kind, label);

	return rk_delivery_plan_office(in, &note, institution, error);
}

RkPlan *rk_chat_plan_phoned(
	const RkRuleInput *in, const RkId *participants, guint n, GError **error)
{
	const RkNote note = { .kind = RK_DELIVERY_KIND_MESSAGE,
		.channel = RK_CHANNEL_PHONE,
		.label = rk_say(in->context, N_("reminded by phone")) };

	return rk_delivery_plan_note(in, &note, participants, n, error);
}
