/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rk_chat_texts: the dossier and the registers to the builder of document/.
 */
#include "service/chat.h"

#include "base/error.h"
#include "document/chat.h"
#include "domain/meeting/chat_rule.h"
#include "service/load.h"

/* Follow-up for an office that is asked for by itself; else by state and day. */
static int kind_of(const RkRuleInput *in, const RkChatRequest *request)
{
	if (request->kind)
		return request->kind;
	if (request->institution || request->actions)
		return RK_CHAT_KIND_CHASE;
	return rk_chat_kind_of(in, request->n ? request->participants[0] : 0);
}

char **rk_chat_texts(RkStore *store, const RkChatRequest *request, int *kind, GError **error)
{
	const RkContext *context = rk_store_context(store);
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, request->meeting, error);
	const RkRuleInput in =
		dossier ? rk_rule_input_load(store, dossier, error) : (RkRuleInput){ 0 };

	if (!in.directory)
		return NULL;
	RkChatInput input = { .kind = kind_of(&in, request),
		.lang = request->lang,
		.context = context,
		.dossier = dossier,
		.registers = in.directory,
		.participants = request->participants,
		.n = request->n,
		.institution = request->institution,
		.actions = request->actions,
		.n_actions = request->n_actions };
	if (!input.kind) {
		rk_error_set(error, RK_ERROR_REFUSED, dossier->meeting->code, "message",
			N_("the minutes are not approved yet"));
		return NULL;
	}
	if (kind)
		*kind = input.kind;
	return rk_chat_build(&input, error);
}
