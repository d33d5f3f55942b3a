/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is typed into the minutes: a line of them, or with the mark "[] " an action.
 */
#pragma once

#include "domain/minutes/entry_rule.h"

/* plan->focus_entity says what it became. RK_ERROR_NOT_FOUND for a session that is not there; else
 * as rk_entry_plan_add and rk_action_plan_add. */
RkPlan *rk_captured_plan_add(const RkRuleInput *in, const RkEntryInput *input, GError **error);
