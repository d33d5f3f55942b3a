/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines that are typed or read from a file, added without anybody looking at each: invitations,
 * walk-ins, rows of the rundown, lines of the minutes. What the paste box shows line by line is
 * here one plan.
 */
#pragma once

#include "domain/names/rule.h"

/* One line or a pasted list as one plan, at the end in the order given. @group expands in its
 * order; a bare text that matches nothing is a new office, a NAME <MAIL> a new person; those
 * already invited are skipped with a note. An ambiguous line is RK_ERROR_AMBIGUOUS listing all of
 * them, nothing planned; with `skip` they are left out and counted in *skipped (may be NULL).
 * `uninvited`: walk-ins. */
RkPlan *rk_participant_plan_add(const RkRuleInput *in, const char *lines, gboolean skip,
	gboolean uninvited, guint *skipped, GError **error);
/* The same of what a key asks for: every line must be right. */
RkRule rk_participant_plan_invite;

/* A line as for invitations came uninvited, and is there. */
RkRule rk_participant_plan_walk_in;

/* Many lines, one plan, at the end. With `skip` bad lines are left out, noted and counted in
 * *skipped. */
RkPlan *rk_session_plan_add_lines(
	const RkRuleInput *in, const char *lines, gboolean skip, guint *skipped, GError **error);
/* The same behind a row, on its day; 0 or -1: at the end. */
RkRule rk_session_plan_insert_lines;

/* Many lines (notes from a file): a line that equals a session's title switches to it, unmarked
 * ones are notes. */
RkPlan *rk_entry_plan_add_lines(const RkRuleInput *in, const char *lines, RkId session,
	gboolean skip, guint *skipped, GError **error);
