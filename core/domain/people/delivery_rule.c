/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ledger by row. Invariant: the newest entry of a kind counts; a letter is stale when the
 * digest that went along differs from the present one.
 */
#include "domain/people/delivery_rule.h"

#include "domain/people/participant_parts.h"
#include "domain/people/participant_words.h"
#include "domain/names/rule_who.h"
#include "domain/rundown/stale.h"

struct RkLedger {
	const RkDossier *dossier;
	GHashTable *newest[RK_DELIVERY_KIND_N]; /* by participant; PAPER: the letter alone */
	char *letter, *calendar;                /* present digests */
};

static gboolean is_newer(const RkDelivery *a, const RkDelivery *b)
{
	if (!b || a->at.value != b->at.value)
		return !b || a->at.value > b->at.value;
	return a->id > b->id;
}

static void newest_take(GHashTable *newest, const RkDelivery *delivery)
{
	gpointer key = GSIZE_TO_POINTER((gsize)delivery->participant);

	if (delivery->participant && delivery->method != RK_METHOD_REPLY &&
		is_newer(delivery, g_hash_table_lookup(newest, key)))
		g_hash_table_insert(newest, key, (gpointer)delivery);
}

RkLedger *rk_ledger_new(const RkDossier *dossier)
{
	RkLedger *ledger = g_new0(RkLedger, 1);

	ledger->dossier = dossier;
	for (guint i = 0; i < RK_DELIVERY_KIND_N; i++)
		ledger->newest[i] = g_hash_table_new(NULL, NULL);
	RK_EACH (dossier->rows, DELIVERY, RkDelivery, delivery) {
		if (delivery->kind <= 0 || delivery->kind >= RK_DELIVERY_KIND_N)
			continue;
		if (delivery->uid && g_strcmp0(delivery->uid, dossier->meeting->uid) != 0)
			continue; /* a session of a speaker */
		if (delivery->kind != RK_DELIVERY_KIND_PAPER)
			newest_take(ledger->newest[delivery->kind], delivery);
		if (delivery->kind != RK_DELIVERY_KIND_CALENDAR &&
			delivery->paper == RK_PAPER_KIND_INVITATION)
			newest_take(ledger->newest[RK_DELIVERY_KIND_PAPER], delivery);
	}
	if (rk_rows_count(dossier->rows, RK_E_DELIVERY) > 0) {
		ledger->letter = rk_digest_paper(dossier, RK_PAPER_KIND_INVITATION);
		ledger->calendar = rk_digest_event(dossier, 0);
	}
	return ledger;
}

void rk_ledger_free(RkLedger *ledger)
{
	if (!ledger)
		return;
	for (guint i = 0; i < RK_DELIVERY_KIND_N; i++)
		g_hash_table_unref(ledger->newest[i]);
	g_free(ledger->letter);
	g_free(ledger->calendar);
	g_free(ledger);
}

static RkSent sent_of(const RkLedger *ledger, RkId participant, int kind, const char *digest)
{
	const RkDelivery *last =
		g_hash_table_lookup(ledger->newest[kind], GSIZE_TO_POINTER((gsize)participant));

	if (!last || (last->method == RK_METHOD_CANCEL && kind == RK_DELIVERY_KIND_CALENDAR))
		return (RkSent){ 0 }; /* or it was taken back */
	return (RkSent){ .state = last->state,
		.stale = digest && last->digest && !g_str_equal(digest, last->digest),
		.channel = last->channel,
		.at = last->at };
}

RkSent rk_ledger_letter(const RkLedger *ledger, RkId participant)
{
	return sent_of(ledger, participant, RK_DELIVERY_KIND_PAPER, ledger->letter);
}

RkSent rk_ledger_calendar(const RkLedger *ledger, RkId participant)
{
	return sent_of(ledger, participant, RK_DELIVERY_KIND_CALENDAR, ledger->calendar);
}

guint rk_ledger_unsent(const RkLedger *ledger)
{
	guint n = 0;

	RK_EACH (ledger->dossier->rows, PARTICIPANT, RkParticipant, one)
		n += rk_participant_is_invited(one) && !rk_ledger_letter(ledger, one->id).state;
	return n;
}

static RkDelivery *delivery_make(const RkRuleInput *in, const RkNote *note)
{
	RkDelivery *delivery = rk_rule_new(in->context, RK_E_DELIVERY);

	delivery->meeting = in->dossier->meeting->id;
	delivery->kind = note->kind;
	delivery->paper = note->paper;
	delivery->channel = note->channel;
	delivery->state = RK_DELIVERY_STATE_SENT;
	delivery->at = RK_INT(in->context->now);
	if (note->paper)
		delivery->digest = rk_digest_paper(in->dossier, note->paper);
	return delivery;
}

static RkPlan *plan_make(const RkRuleInput *in, const RkNote *note, const char *who, guint n)
{
	RkPlan *plan = n > 1 ? rk_plan_new(in->dossier->meeting->id, "%s: %s (+%u)", note->label,
				       who, n - 1)
			     : rk_plan_new(in->dossier->meeting->id, "%s: %s", note->label, who);

	plan->barrier = RK_BARRIER_SENT;
	return plan;
}

RkPlan *rk_delivery_plan_note(const RkRuleInput *in, const RkNote *note, const RkId *participants,
	guint n, GError **error)
{
	const RkParticipant *first =
		RK_RULE_GET(in, PARTICIPANT, RkParticipant, n ? participants[0] : 0, error);

	if (!first)
		return NULL;
	g_autoptr(RkPlan) plan = plan_make(in, note, rk_participant_label(in, first), n);
	for (guint i = 0; i < n; i++) {
		const RkParticipant *one =
			RK_RULE_GET(in, PARTICIPANT, RkParticipant, participants[i], error);
		if (!one)
			return NULL;
		const RkPerson *person = RK_RULE_FIND(in, PERSON, RkPerson, one->person);
		RkDelivery *delivery = delivery_make(in, note);
		delivery->participant = one->id;
		delivery->recipient = g_strdup(rk_participant_label(in, one));
		if (note->channel == RK_CHANNEL_WA || note->channel == RK_CHANNEL_PHONE)
			rk_text_set(&delivery->address, person ? person->phone : NULL);
		rk_plan_insert(plan, RK_E_DELIVERY, delivery);
	}
	return g_steal_pointer(&plan);
}

RkPlan *rk_delivery_plan_office(
	const RkRuleInput *in, const RkNote *note, RkId institution, GError **error)
{
	const RkInstitution *office = RK_RULE_FIND(in, INSTITUTION, RkInstitution, institution);
	const char *name = office ? rk_office_short(office) : "?";
	RkPlan *plan = plan_make(in, note, name, 1);
	RkDelivery *delivery = delivery_make(in, note);

	RK_EACH (in->dossier->rows, PARTICIPANT, RkParticipant, one)
		if (!delivery->participant && institution && one->institution == institution &&
			rk_participant_is_invited(one))
			delivery->participant = one->id;
	delivery->recipient = g_strdup(name);
	rk_plan_insert(plan, RK_E_DELIVERY, delivery);
	return plan;
}
