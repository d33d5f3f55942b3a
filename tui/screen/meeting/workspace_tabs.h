/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tabs of a meeting: what each is, and what its keys do.
 */
#pragma once

#include "screen/meeting/workspace.h"

extern const RkTabInfo rk_tab_overview, rk_tab_rundown, rk_tab_invited, rk_tab_present,
	rk_tab_minutes, rk_tab_actions, rk_tab_references, rk_tab_papers;

/* What the keys of each do; ends with { 0 }. */
extern const RkBinding rk_tab_overview_bindings[], rk_tab_rundown_bindings[],
	rk_tab_invited_bindings[], rk_tab_present_bindings[], rk_tab_minutes_bindings[],
	rk_tab_actions_bindings[], rk_tab_references_bindings[], rk_tab_papers_bindings[];

/* By RkTab; the first one opens meetings. */
extern const RkScreenClass rk_workspace_classes[RK_TAB_N];
