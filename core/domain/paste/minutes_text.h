/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The minutes as a text to edit, and back: a heading for each session ("## Sesi 1 · Kiat …") and
 * agenda point ("### …"), a bullet for each line with its mark ("- ? @kanim-tarakan …"), the
 * decisions under a heading of their own. The text has no ids: what came back is compared with what
 * was given, so lines that stay keep their record, edited ones change, others come and go.
 *
 * Not in the text, and kept: clock, author, printed, polished, numbers, actions that are there.
 */
#pragma once

#include "domain/names/rule.h"

/* `only`: ids of the lines to give (RkId), NULL: all, with the headings of all talks. Caller frees.
 */
char *rk_minutes_text(const RkRuleInput *in, const GArray *only);

/* One plan from the edited text; `only` as it was given. An empty plan when nothing changed. Errors
 * carry the number of the line in the text as their place (RK_ERROR_INVALID, …): an unknown
 * heading, an unknown speaker, a question that is not there. */
RkPlan *rk_minutes_text_plan(
	const RkRuleInput *in, const char *text, const GArray *only, GError **error);
