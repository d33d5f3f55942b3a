/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What went to whom, read from the ledger, and noting what went by a way of its own.
 */
#pragma once

#include "domain/names/rule.h"

/* The last of its kind that went to a row. */
typedef struct RkSent {
	int state;      /* RK_DELIVERY_STATE_…, UNSET: nothing went */
	gboolean stale; /* what was sent says something else by now */
	int channel;
	RkInt at;
} RkSent;

/* The ledger of a meeting by row; borrows the dossier. */
typedef struct RkLedger RkLedger;
RkLedger *rk_ledger_new(const RkDossier *dossier);
void rk_ledger_free(RkLedger *ledger);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkLedger, rk_ledger_free)

/* The invitation letter, on paper or with a message. */
RkSent rk_ledger_letter(const RkLedger *ledger, RkId participant);
RkSent rk_ledger_calendar(const RkLedger *ledger, RkId participant);

/* Invitations to which no letter went. */
guint rk_ledger_unsent(const RkLedger *ledger);

typedef struct RkNote {
	int kind;          /* RK_DELIVERY_KIND_… */
	int paper;         /* RK_PAPER_KIND_…, or 0 */
	int channel;       /* RK_CHANNEL_… */
	const char *label; /* of the step; translated, borrowed */
} RkNote;

/* A row of the ledger for each of them, now; as sent is a barrier (DESIGN 6). */
RkPlan *rk_delivery_plan_note(const RkRuleInput *in, const RkNote *note, const RkId *participants,
	guint n, GError **error);
/* The same for an office that need not be invited. */
RkPlan *rk_delivery_plan_office(
	const RkRuleInput *in, const RkNote *note, RkId institution, GError **error);
