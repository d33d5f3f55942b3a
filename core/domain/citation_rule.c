/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Citing and no longer citing. See citation_rule.h.
 */
#include "domain/citation_rule.h"

#include "base/error.h"
#include "base/label.h"
#include "domain/entry_rule.h"

RkPlan *rk_citation_plan_add(const RkCase *rule, const char *text, RkId session, GError **error)
{
	const RkContext *context = rule->context;
	g_autoptr(RkPlan) plan = rk_plan_new(
		rule->dossier->meeting->id, "%s: %s", rk_say(context, N_("Reference")), text);

	rk_citation_plan(plan, rule, text, 0, 0);
	if (rk_plan_is_empty(plan)) {
		rk_error_set(error, RK_ERROR_INVALID, rule->dossier->meeting->code, "reference",
			rk_say(context,
				N_("\"%.60s\" is no citation (Permenkumham No. 6 Tahun 2019)")),
			text);
		return NULL;
	}
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		if (change->kind == RK_CHANGE_INSERT && change->entity == RK_E_CITATION)
			((RkCitation *)change->record)->session = session;
	}
	return g_steal_pointer(&plan);
}

RkPlan *rk_citation_plan_delete(const RkCase *rule, RkId id, GError **error)
{
	const RkCitation *citation = RK_FIND(rule->dossier->rows, CITATION, RkCitation, id);

	if (!citation) {
		rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, "reference", "no such citation");
		return NULL;
	}
	RkPlan *plan = rk_plan_new(
		rule->dossier->meeting->id, "%s", rk_say(rule->context, N_("Citation deleted")));
	rk_plan_delete(plan, RK_E_CITATION, citation);
	return plan;
}
