/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one message of a meeting (RFC 5546): one METHOD, one UID, one VEVENT. Pure: the ledger comes
 * in as rows of the dossier, nothing is recorded here.
 */
#pragma once

#include "calendar/component.h"
#include "domain/model/context.h"
#include "domain/model/rows.h"

typedef struct RkAddressee {
	const RkParticipant *participant; /* borrowed from the dossier */
	char *name;                       /* CN */
	char *address; /* e-mail, NULL: none is known; nobody gets an invented one */
} RkAddressee;

typedef struct RkMessage {
	RkComponent *calendar; /* VCALENDAR */
	int method; /* RK_METHOD_…; 0: a plain file without METHOD, ORGANIZER, ATTENDEE */
	gint64 sequence;
	char *digest; /* of what is significant, for the ledger */
	char *uid;
	GArray *addressees; /* RkAddressee: all invited ones in protocol order, also those without
			       address */
} RkMessage;

typedef struct RkMessageOptions {
	int method; /* RK_METHOD_REQUEST, …_CANCEL, …_PUBLISH; 0: request if anybody can send it */
	RkId participant; /* only this one is listed (RFC 5546 6.3 allows it); 0: all */
} RkMessageOptions;

/* RK_ERROR_REFUSED with the field that is missing: start, end (open and no rundown), e-mail of
 * organiser, contact and me although a method was asked for, participant without address. */
RkMessage *rk_message_new(const RkContext *context, const RkDossier *dossier,
	const RkMessageOptions *options, GError **error);
void rk_message_free(RkMessage *message);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkMessage, rk_message_free)

/* The octets: CRLF, folded. Caller frees. */
char *rk_message_text(const RkMessage *message);

/* SEQUENCE of the next message (RFC 5546 2.1.4, DESIGN 8): that of the last one sent, raised when
 * the significant digest differs and always for CANCEL; 0, or 1 for CANCEL, when nothing
 * that was sent is recorded. */
gint64 rk_sequence_next(const RkDossier *dossier, int method, const char *digest);
