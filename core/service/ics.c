/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rk_ics_make: whose meeting it is decides what may be sent; calendar/ makes the octets; recording
 * what was sent is a plan like any other. Without `record` nothing is written.
 */
#include "base/error.h"
#include "base/label.h"
#include "calendar/message.h"
#include "domain/model/our_role.h"
#include "service/apply.h"
#include "service/load.h"
#include "service/transfer.h"

void rk_ics_free(RkIcs *ics)
{
	if (!ics)
		return;
	g_free(ics->text);
	g_free(ics->notice);
	g_ptr_array_unref(ics->without);
	g_free(ics);
}

/* An invited office cannot send REQUEST or CANCEL (RFC 5546: the organizer's alone). */
static gboolean side_allows(
	RkStore *store, const RkDossier *dossier, const RkIcsOptions *options, GError **error)
{
	const RkContext *context = rk_store_context(store);
	const RkDirectory *registers = rk_directory_load(store, error);

	if (!registers)
		return FALSE;
	if (options->method == RK_METHOD_PUBLISH ||
		rk_our_role(context, dossier, registers) == RK_OUR_ROLE_ORGANISER)
		return TRUE;
	rk_error_set(error, RK_ERROR_REFUSED, dossier->meeting->code, "organiser",
		N_("another office organises this meeting; only it can send the invitation "
		   "(--method publish makes a file for your own calendar)"));
	return FALSE;
}

static char *notice_new(const RkContext *context, const RkMessage *message, guint attendees)
{
	if (!message->method)
		return g_strdup(rk_tr(context->lang, N_("a plain calendar file: organiser, contact "
							"and you have no e-mail address, so nobody "
							"can be invited with it")));
	if (message->method == RK_METHOD_PUBLISH)
		return g_strdup(
			rk_tr(context->lang, N_("PUBLISH: for a group or a page, names nobody")));
	return g_strdup_printf(rk_tr(context->lang, N_("%s, %u addressees, sequence %d")),
		rk_method_words.entries[message->method - 1].rfc, attendees,
		(int)message->sequence);
}

static RkDelivery *delivery_new(const RkContext *context, const RkDossier *dossier,
	const RkMessage *message, const RkAddressee *addressee)
{
	RkDelivery *delivery = rk_delivery_new();

	delivery->id = rk_id_next(context->ids);
	delivery->meeting = dossier->meeting->id;
	delivery->participant = addressee ? addressee->participant->id : 0;
	delivery->kind = RK_DELIVERY_KIND_CALENDAR;
	delivery->method = message->method;
	delivery->sequence = RK_INT(message->sequence);
	delivery->digest = g_strdup(message->digest);
	delivery->channel = RK_CHANNEL_ICS;
	delivery->state = RK_DELIVERY_STATE_SENT;
	delivery->at = RK_INT(context->now);
	delivery->uid = g_strdup(message->uid);
	delivery->recipient = addressee ? g_strdup(addressee->name) : NULL;
	delivery->address = addressee ? g_strdup(addressee->address) : NULL;
	return delivery;
}

static RkPlan *ledger_plan(
	const RkContext *context, const RkDossier *dossier, const RkMessage *message, RkId only)
{
	RkPlan *plan = rk_plan_new(
		dossier->meeting->id, "%s", rk_tr(context->lang, N_("calendar invitation sent")));

	plan->barrier = RK_BARRIER_SENT;
	if (message->method == RK_METHOD_PUBLISH) {
		rk_plan_insert(plan, RK_E_DELIVERY, delivery_new(context, dossier, message, NULL));
		return plan;
	}
	for (guint i = 0; i < message->addressees->len; i++) {
		const RkAddressee *addressee = &g_array_index(message->addressees, RkAddressee, i);
		if (addressee->address && (!only || addressee->participant->id == only))
			rk_plan_insert(plan, RK_E_DELIVERY,
				delivery_new(context, dossier, message, addressee));
	}
	return plan;
}

static guint count_people(RkIcs *ics, const RkMessage *message, RkId only)
{
	guint attendees = 0;

	for (guint i = 0; i < message->addressees->len; i++) {
		const RkAddressee *addressee = &g_array_index(message->addressees, RkAddressee, i);
		if (!addressee->address)
			g_ptr_array_add(ics->without, g_strdup(addressee->name));
		else if (!only || addressee->participant->id == only)
			attendees++;
	}
	return message->method == RK_METHOD_REQUEST || message->method == RK_METHOD_CANCEL
		       ? attendees
		       : 0;
}

RkIcs *rk_ics_make(RkStore *store, RkId meeting, const RkIcsOptions *options, GError **error)
{
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, meeting, error);
	const RkMessageOptions wanted = { .method = options->method,
		.participant = options->participant };
	g_autoptr(RkMessage) message = NULL;
	g_autoptr(RkIcs) ics = NULL;

	if (!dossier || !side_allows(store, dossier, options, error))
		return NULL;
	const RkContext *context = rk_store_context(store);
	message = rk_message_new(context, dossier, &wanted, error);
	if (!message)
		return NULL;
	ics = g_new0(RkIcs, 1);
	ics->without = g_ptr_array_new_with_free_func(g_free);
	ics->text = rk_message_text(message);
	ics->attendees = count_people(ics, message, options->participant);
	ics->notice = notice_new(context, message, ics->attendees);
	if (options->record && message->method) {
		g_autoptr(RkPlan) plan =
			ledger_plan(context, dossier, message, options->participant);
		if (!rk_apply(store, plan, NULL, error))
			return NULL;
	}
	return g_steal_pointer(&ics);
}
