/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One message about one event of a meeting (RFC 5546): one METHOD, one UID, one VEVENT. Pure: the
 * ledger comes in with the event, nothing is recorded here.
 */
#pragma once

#include "calendar/event_time.h"

typedef struct RkMessage {
	RkComponent *calendar; /* VCALENDAR */
	int method; /* RK_METHOD_…; 0: a plain file without METHOD, ORGANIZER, ATTENDEE */
	gint64 sequence;
	RkInstant stamp; /* DTSTAMP: later than that of what went before, by seconds */
	RkEventTime time;
	GPtrArray *listed; /* RkRecipient *, borrowed from the event: who gets it by his address */
	char *organizer, *organizer_name; /* who sends it; NULL in a plain file */
} RkMessage;

typedef struct RkMessageOptions {
	int method; /* RK_METHOD_REQUEST, …_CANCEL, …_PUBLISH; 0: request if anybody can send it */
	const RkRecipient *only; /* lists him alone (RFC 5546 6.3 allows it); NULL: all */
	gboolean own;            /* for a calendar of our own: a plain file */
	RkInstant modified;      /* last change of the record; 0: when it was made */
} RkMessageOptions;

/* RK_ERROR_REFUSED with the field that is missing: start, end, e-mail of organiser, contact and me
 * although a method was asked for, participant without address. Borrows the event. */
RkMessage *rk_message_new(const RkContext *context, const RkCalendarEvent *event,
	const RkMessageOptions *options, GError **error);
void rk_message_free(RkMessage *message);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkMessage, rk_message_free)

/* Moves the event of another page for all into this one, which has its zone already or takes it. */
void rk_message_join(RkMessage *message, RkMessage *from);

/* The octets: CRLF, folded. Caller frees. */
char *rk_message_text(const RkMessage *message);

/* A row of the ledger for one of the listed, NULL: a page for all. */
RkDelivery *rk_message_delivery(const RkContext *context, const RkCalendarEvent *event,
	const RkMessage *message, const RkRecipient *recipient);
