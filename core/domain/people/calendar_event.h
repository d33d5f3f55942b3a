/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in the calendars of others: an event of a meeting (the meeting itself, or a session
 * for its speakers), who should have it, what the ledger says he has, and what he needs (RFC 5546).
 * A recipient is an address: who is no longer invited, or has another address by now, still holds
 * what went to the old one.
 */
#pragma once

#include "domain/model/context.h"
#include "domain/model/rows.h"

typedef enum RkCalendarNeed {
	RK_CALENDAR_NEED_NOTHING,
	RK_CALENDAR_NEED_REQUEST, /* has nothing yet, or had it taken back */
	RK_CALENDAR_NEED_UPDATE,  /* what he has says something else */
	RK_CALENDAR_NEED_CANCEL,  /* has what is no longer so, or no longer his */
} RkCalendarNeed;

typedef struct RkRecipient {
	const RkParticipant *participant; /* NULL: speaks only, or is gone; borrowed */
	const RkSessionSpeaker *speaker;  /* of one who is no participant; borrowed */
	char *name;                       /* CN */
	char *address;          /* e-mail, NULL: none is known; nobody gets an invented one */
	gboolean gone;          /* known from the ledger alone */
	int answer;             /* RK_RSVP_…; PENDING when an old answer was for another day */
	gboolean asked_again;   /* there is such an old answer */
	const RkDelivery *last; /* newest that went to him, NULL: nothing; borrowed */
	const RkDelivery *top;  /* the one with the highest sequence */
	RkCalendarNeed need;
	char *why; /* of the need, in the language of the context: "time, place" */
} RkRecipient;

typedef struct RkCalendarEvent {
	const RkDossier *dossier; /* borrowed */
	const RkSession *session; /* NULL: the meeting itself */
	const char *uid;          /* borrowed */
	gboolean withdrawn;       /* cancelled, or no day is known (any more) */
	char *digest;             /* what it says now */
	gint64 revision;          /* SEQUENCE of what it says now */
	const RkDelivery *dated;  /* newest message that says when, NULL: none */
	GPtrArray *recipients;    /* RkRecipient *: in protocol order, speakers, those gone */
} RkCalendarEvent;

/* `session` 0: the meeting itself. Borrows the dossier; never NULL. */
RkCalendarEvent *rk_calendar_event_new(
	const RkContext *context, const RkDossier *dossier, RkId session);
void rk_calendar_event_free(RkCalendarEvent *event);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkCalendarEvent, rk_calendar_event_free)

/* SEQUENCE of the next message to one of them (RFC 5546 2.1.4): raised by a CANCEL, after a CANCEL,
 * and when time, place or status differ from what he has; a new title alone raises nothing. NULL:
 * a page for all (PUBLISH). */
gint64 rk_recipient_sequence(
	const RkCalendarEvent *event, const RkRecipient *recipient, int method);

/* The days of a meeting whose hours are not known yet, from what was typed; FALSE for a vague text
 * ("minggu ke-3 Oktober"). */
gboolean rk_meeting_days_known(
	const RkContext *context, const RkMeeting *meeting, RkDay *first, RkDay *last);

/* TRUE if his calendar shows it, as far as the ledger knows. */
gboolean rk_recipient_holds(const RkRecipient *recipient);
