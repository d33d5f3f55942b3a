/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor backup and doctor.
 */
#include "service/maintenance.h"

#include "base/error.h"
#include "base/label.h"
#include "command/json_out.h"
#include "command/verb.h"

int rk_verb_run_BACKUP(RkInvocation *invocation, GError **error)
{
	const char *path = rk_invocation_arg(invocation, 0);

	if (!rk_backup(invocation->store, path, error))
		return 3;
	rk_invocation_tell(invocation, rk_tr(invocation->lang, N_("copied to %s")), path);
	return 0;
}

static void finding_json(RkInvocation *invocation, const GPtrArray *findings)
{
	RkJson json = rk_json_begin(invocation->out);

	rk_json_array(&json, NULL);
	for (guint i = 0; i < findings->len; i++) {
		const RkFinding *finding = g_ptr_array_index(findings, i);
		rk_json_object(&json, NULL);
		rk_json_bool(&json, "bad", finding->bad);
		rk_json_text(&json, "message", finding->what);
		rk_json_end(&json);
	}
	rk_json_end(&json);
}

int rk_verb_run_DOCTOR(RkInvocation *invocation, GError **error)
{
	g_autoptr(GPtrArray) findings = rk_doctor(invocation->store, error);
	guint bad = 0;

	if (!findings)
		return 3;
	for (guint i = 0; i < findings->len; i++) {
		const RkFinding *finding = g_ptr_array_index(findings, i);
		bad += finding->bad;
		if (!invocation->json)
			rk_invocation_print(
				invocation, "%s %s", finding->bad ? "!" : "·", finding->what);
	}
	if (invocation->json)
		finding_json(invocation, findings);
	else if (!bad)
		rk_invocation_print(
			invocation, "%s", rk_tr(invocation->lang, N_("no damage found")));
	return bad ? 1 : 0;
}
