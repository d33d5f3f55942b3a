/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans for follow-up: actions, who owes them, what is told about them.
 */
#pragma once

#include "domain/names/rule.h"

/* From the line. A group as lead and no due date is an appeal: for the organiser one assignment a
 * member, for an invited office the group's name and one assignment, ours (practice 10). `session`
 * and `decision` may be 0. An unknown @ is RK_ERROR_INVALID (field "lead") with the candidates. */
RkPlan *rk_action_plan_add(
	const RkRuleInput *in, const char *line, RkId session, RkId decision, GError **error);

/* The action as its line; caller frees. */
char *rk_action_line(const RkRuleInput *in, RkId action);

/* From its edited line; assignments that are still named are kept. A changed due date after
 * approval is an extension (rk_action_plan_extend). */
RkRule rk_action_plan_edit;

/* "[TL-02] (PERCENT|selesai|batal|DATE) TEXT". `action` 0: the line names it; `assignment` 0: the
 * one named by
 * @office, else ours, else the only lead; RK_ERROR_AMBIGUOUS names them. `source` RK_CHANNEL_… or
 * 0; `fact` DATE or NULL: today. */
RkPlan *rk_action_plan_progress(const RkRuleInput *in, RkId action, RkId assignment,
	const char *line, int source, const char *fact, GError **error);

/* A new due date: before the minutes are approved a correction, afterwards an extension with its
 * reason. `assignment` 0: the action's. */
RkPlan *rk_action_plan_extend(const RkRuleInput *in, RkId action, RkId assignment, const char *due,
	const char *reason, GError **error);

/* A numbered one is struck, else it goes with all that hangs on it. */
RkRule rk_action_plan_delete;
RkRule rk_action_plan_move;
