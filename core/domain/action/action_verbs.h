/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one key does to a promise: done, its state, its day, its proof, who owes it. Its text and
 * what is told about it in words are action_rule.h.
 */
#pragma once

#include "domain/names/rule.h"
#include "domain/names/rule_who.h"

/* Leads of an action, in order: RkAssignment, borrowed; free the array. */
GPtrArray *rk_action_leads(const RkRows *rows, RkId action);

/* The lead that is ours (me, our office or below it); NULL when none or several are. */
const RkAssignment *rk_action_our_lead(const RkRuleInput *in, RkId action);

/* What people call who owes it: the group, the words of the letter, the first lead "+3", or "".
 * Caller frees. */
char *rk_action_owner(const RkRuleInput *in, const RkAction *action);
/* One of them. Caller frees, never NULL. */
char *rk_assignment_who(const RkRuleInput *in, const RkAssignment *assignment);

enum { RK_ALL_LEADS = -1 };

/* A progress line with that status (RK_ACTION_STATUS_…) and note (may be NULL), dated `fact` (DATE,
 * NULL: today). `assignment`: one of them, RK_ALL_LEADS, or 0: ours, else the only lead;
 * RK_ERROR_AMBIGUOUS when it is not clear whose. Those of all leads that have the state already are
 * left alone; RK_ERROR_REFUSED when nothing is left to do. */
RkPlan *rk_action_plan_status(const RkRuleInput *in, RkId action, RkId assignment, int status,
	const char *note, const char *fact, GError **error);

/* Another date of the fact for progress lines just made (RkId). `day` as spoken. RK_ERROR_INVALID
 * with field "fact_day"; a day after today is refused. */
RkPlan *rk_progress_plan_day(
	const RkRuleInput *in, const GArray *progress, const char *day, GError **error);

/* The proof of an assignment ("surat W.18.IMI.2-0455"); "" or "-": none. */
RkRule rk_assignment_plan_evidence;

/* One more who owes it, supports it or is to get it (RK_ASSIGNMENT_ROLE_…). A group stays a group:
 * its name on the action, one assignment a member. RK_ERROR_REFUSED when it is there already. */
RkPlan *rk_action_plan_assign(
	const RkRuleInput *in, RkId action, int role, const RkWho *who, GError **error);

/* Takes it off, with its progress; the last member of a group takes the group off. */
RkRule rk_assignment_plan_remove;

/* Of what a list of actions shows: an action is deleted, one who owes it is taken off. */
RkRule rk_promise_plan_delete;

/* Takes the group off: its name and the assignments of its members. */
RkRule rk_action_plan_ungroup;

/* The text alone, with its citations. */
RkRule rk_action_plan_text;

/* "10jan menunggu data": the day at the start of what was typed, and the rest as the reason (NULL:
 * none). RK_ERROR_INVALID with field "due" when no day is there, or with field "reason" when one is
 * wanted and none is given. */
gboolean rk_due_line_parse(const RkRuleInput *in, const char *line, gboolean reason_wanted,
	char **due, char **reason, GError **error);
