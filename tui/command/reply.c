/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor reply: answers that came by mail or as files. What was taken goes to standard output, what
 * somebody must look at and what could not be read to standard error.
 */
#include "service/reply.h"

#include "base/error.h"
#include "command/verb.h"

int rk_verb_run_REPLY(RkInvocation *invocation, GError **error)
{
	g_autoptr(GPtrArray) files = g_ptr_array_new();
	gboolean held = FALSE, bad = FALSE;

	g_ptr_array_extend(files, invocation->args, NULL, NULL);
	g_ptr_array_add(files, NULL);
	g_autoptr(GPtrArray) lines =
		rk_reply_read(invocation->store, (const char *const *)files->pdata,
			rk_invocation_option(invocation, "dry-run") != NULL);
	for (guint i = 0; i < lines->len; i++) {
		const RkReplyLine *line = lines->pdata[i];
		const char *meeting = line->meeting ? line->meeting : "–";
		bad |= line->bad;
		held |= line->held;
		if (line->bad || line->held)
			rk_invocation_tell(invocation, "%s: %s", line->file, line->text);
		else
			rk_invocation_print(invocation, "%-8s %s", meeting, line->text);
	}
	return bad ? 2 : held;
}
