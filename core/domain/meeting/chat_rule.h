/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which text for a messenger a row needs now, and noting that it went. The texts themselves are
 * document/chat's.
 */
#pragma once

#include "domain/names/rule.h"

/* RK_CHAT_KIND_… by state and day: after a meeting that was held its minutes; what
 * changed since the letter that is out; a speaker without
 * material the slides; from the day before on the reminder; whoever got his letter and has not
 * answered the confirmation; else the invitation. 0: nothing is to be said, as after a meeting
 * whose minutes are not approved. */
int rk_chat_kind_of(const RkRuleInput *in, RkId participant);

/* TRUE if that text can be written now: minutes that are approved, a session in which the row
 * speaks, a date that has not passed. */
gboolean rk_chat_kind_fits(const RkRuleInput *in, int kind, RkId participant);

/* A file was filed with a session in which the row speaks. */
gboolean rk_chat_has_material(const RkRuleInput *in, RkId participant);

/* The paper that goes with a kind, for the ledger; 0: none. */
int rk_chat_paper(int kind);

/* "Sent by WhatsApp: confirmation": the rows' entries in the ledger. */
RkPlan *rk_chat_plan_sent(
	const RkRuleInput *in, int kind, const RkId *participants, guint n, GError **error);
RkPlan *rk_chat_plan_sent_office(const RkRuleInput *in, int kind, RkId institution, GError **error);
/* "Reminded by phone". */
RkPlan *rk_chat_plan_phoned(
	const RkRuleInput *in, const RkId *participants, guint n, GError **error);
