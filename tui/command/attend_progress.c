/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists that come from outside and are told to rakor: who was there (rakor attend), what became of
 * promises (rakor progress). Both are read as the paste box reads them.
 */
#include "base/error.h"
#include "base/label.h"
#include "command/work.h"
#include "domain/people/participant_rule.h"
#include "domain/paste/paste.h"
#include "service/answering.h"

int rk_verb_run_ATTEND(RkInvocation *invocation, GError **error)
{
	const char *address = rk_invocation_arg(invocation, 0);
	const char *from = rk_invocation_option(invocation, "from");
	g_autofree char *sheet = rk_invocation_rest(invocation, 1);
	g_auto(RkWork) work = { 0 };
	RkId meeting = 0;

	if (from && *sheet) {
		rk_error_set(error, RK_ERROR_USAGE, "attend", "sheet",
			N_("either a sheet or --from, not both"));
		return 2;
	}
	if (!rk_meeting_resolve(invocation, address, &meeting, error) ||
		!rk_work_open(&work, invocation->store, meeting, error))
		return 1;
	if (!*sheet) {
		const RkPasteSource source = { .in = work.in };
		return rk_work_list(
			invocation, &source, RK_PASTE_ATTENDANCE, from ? from : "-", error);
	}
	g_autoptr(RkPlan) plan = rk_participant_plan_sheet(&work.in, 0, RK_RULE_TEXT(sheet), error);
	if (!plan) {
		rk_error_place(*error, address);
		return 2;
	}
	return rk_work_apply(invocation, plan, error);
}

int rk_verb_run_PROGRESS(RkInvocation *invocation, GError **error)
{
	const char *path = rk_invocation_arg(invocation, 0);
	g_autoptr(RkAnswering) answering = rk_answering_new(invocation->store, NULL, error);
	RkPasteSource source;

	if (!answering || !rk_answering_source(answering, &source, error))
		return 3;
	return rk_work_list(invocation, &source, RK_PASTE_PROGRESS, path ? path : "-", error);
}
