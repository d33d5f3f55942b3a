/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Citations that stand in the text of a line or an action, as changes of a plan: they come and go
 * with the text. Those that somebody adds by themselves are citation_rule.h.
 */
#pragma once

#include "domain/names/citation.h"
#include "domain/names/rule.h"

/* The reference of a citation: a known one, one that the plan inserts already, or a new one that it
 * now inserts. 0 if it says too little to tell. */
RkId rk_citation_reference(RkPlan *plan, const RkRuleInput *in, const RkCited *cited);
/* Inserts a citation of the meeting behind its others; borrowed from the plan. */
RkCitation *rk_citation_insert(
	RkPlan *plan, const RkRuleInput *in, RkId reference, const char *article);
/* Appends the citations of a text, and references not known yet, to a plan. Exactly one of entry
 * and action is not 0. */
void rk_citation_plan(
	RkPlan *plan, const RkRuleInput *in, const char *text, RkId entry, RkId action);

/* Citations of a changed text: those that stay are kept, others go and come. */
void rk_entry_cite(RkPlan *plan, const RkRuleInput *in, const char *text, RkId entry);
void rk_entry_cite_action(RkPlan *plan, const RkRuleInput *in, const char *text, RkId action);
