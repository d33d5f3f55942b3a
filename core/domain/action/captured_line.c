/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See captured_line.h.
 */
#include "domain/action/captured_line.h"

#include "base/error.h"
#include "domain/action/action_rule.h"

RkPlan *rk_captured_plan_add(const RkRuleInput *in, const RkEntryInput *input, GError **error)
{
	const RkSession *session = rk_entry_session(in, input);
	RkLineEntry line = { 0 };

	if (input->session && !RK_RULE_GET(in, SESSION, RkSession, input->session, error))
		return NULL;
	if (!rk_line_entry_parse(input->line, &line, error))
		return NULL;
	RkPlan *plan =
		line.action ? rk_action_plan_add(in, line.text, session ? session->id : 0, 0, error)
			    : rk_entry_plan_add(in, input, &line, error);
	rk_line_entry_clear(&line);
	return plan;
}
