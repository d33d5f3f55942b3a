/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invariant: reading an answer twice changes nothing, and an older one never replaces a newer one,
 * in whatever order they are read.
 */
#include "domain/people/calendar_answer.h"

#include "base/label.h"
#include "domain/people/calendar_event.h"

void rk_calendar_answer_free(RkCalendarAnswer *answer)
{
	if (!answer)
		return;
	g_free(answer->uid);
	g_free(answer->address);
	g_free(answer->name);
	g_free(answer->delegate);
	g_free(answer->comment);
	g_free(answer->start);
	g_free(answer);
}

/* What was read from him already says as much. An unreadable DTSTAMP is older than any. */
static gboolean is_known(const RkDossier *dossier, const RkCalendarAnswer *answer)
{
	RK_EACH (dossier->rows, DELIVERY, RkDelivery, delivery) {
		if (delivery->method != RK_METHOD_REPLY || !delivery->address ||
			g_ascii_strcasecmp(delivery->address, answer->address) != 0 ||
			g_strcmp0(delivery->uid, answer->uid) != 0)
			continue;
		gint64 sequence = delivery->sequence.value;
		if (answer->sequence < sequence ||
			(answer->sequence == sequence && answer->stamp <= delivery->at.value))
			return TRUE;
	}
	return FALSE;
}

static RkDelivery *received_new(
	const RkRuleInput *in, const RkRecipient *from, const RkCalendarAnswer *answer)
{
	RkDelivery *delivery = rk_rule_new(in->context, RK_E_DELIVERY);

	delivery->meeting = in->dossier->meeting->id;
	delivery->participant = from->participant ? from->participant->id : 0;
	delivery->kind = RK_DELIVERY_KIND_CALENDAR;
	delivery->method = RK_METHOD_REPLY;
	delivery->sequence = RK_INT(answer->sequence);
	delivery->channel = RK_CHANNEL_ICS;
	delivery->state = RK_DELIVERY_STATE_RECEIVED;
	delivery->at = RK_INT(answer->stamp);
	delivery->uid = g_strdup(answer->uid);
	delivery->recipient = g_strdup(from->name);
	delivery->address = g_strdup(answer->address);
	return delivery;
}

static RkId person_with(const RkRuleInput *in, const char *address)
{
	if (address && in->directory)
		RK_EACH (in->directory, PERSON, RkPerson, person)
			if (person->email && g_ascii_strcasecmp(person->email, address) == 0)
				return person->id;
	return 0;
}

static void participant_answers(const RkRuleInput *in, RkPlan *plan, const RkParticipant *one,
	const RkCalendarAnswer *answer)
{
	RK_PLAN_NUMBER(plan, PARTICIPANT, one, rsvp, answer->rsvp);
	RK_PLAN_NUMBER(plan, PARTICIPANT, one, rsvp_at, answer->stamp);
	RK_PLAN_NUMBER(plan, PARTICIPANT, one, rsvp_via, RK_CHANNEL_ICS);
	if (answer->comment)
		RK_PLAN_TEXT(plan, PARTICIPANT, one, rsvp_comment, answer->comment);
	if (answer->rsvp != RK_RSVP_DELEGATED || !answer->delegate)
		return;
	RkId person = person_with(in, answer->delegate);
	if (person)
		RK_PLAN_ID(plan, PARTICIPANT, one, representative, person);
	else
		RK_PLAN_TEXT(plan, PARTICIPANT, one, representative_name, answer->delegate);
}

static const RkRecipient *recipient_of(const RkCalendarEvent *event, const RkCalendarAnswer *answer)
{
	for (guint i = 0; i < event->recipients->len; i++) {
		const RkRecipient *one = event->recipients->pdata[i];
		if (one->address && !one->gone && answer->address &&
			g_ascii_strcasecmp(one->address, answer->address) == 0)
			return one;
	}
	return NULL;
}

RkPlan *rk_calendar_answer_plan(const RkRuleInput *in, RkId session, const RkCalendarAnswer *answer,
	RkAnswerVerdict *verdict)
{
	g_autoptr(RkCalendarEvent) event = rk_calendar_event_new(in->context, in->dossier, session);
	const RkRecipient *from = recipient_of(event, answer);

	*verdict = !from                                      ? RK_ANSWER_VERDICT_UNKNOWN
		   : answer->kind != RK_CALENDAR_ANSWER_REPLY ? RK_ANSWER_VERDICT_SHOWN
		   : is_known(in->dossier, answer)            ? RK_ANSWER_VERDICT_KNOWN
							      : RK_ANSWER_VERDICT_TAKEN;
	if (*verdict != RK_ANSWER_VERDICT_TAKEN)
		return NULL;
	RkPlan *plan = rk_plan_new(in->dossier->meeting->id, "%s: %s", from->name,
		rk_enum_label(&rk_rsvp_words, answer->rsvp, in->context->lang));
	if (from->participant && !session)
		participant_answers(in, plan, from->participant, answer);
	else if (from->speaker)
		rk_plan_change(plan, RK_E_SESSION_SPEAKER, from->speaker,
			RK_F(SESSION_SPEAKER, confirmation), RK_VALUE_NUMBER(answer->rsvp));
	rk_plan_insert(plan, RK_E_DELIVERY, received_new(in, from, answer));
	return plan;
}
