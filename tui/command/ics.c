/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor ics: the calendar message of a meeting. Which kind was made, and who has no address, goes
 * to standard error.
 */
#include "base/error.h"
#include "base/label.h"
#include "command/work.h"
#include "service/transfer.h"

#include <string.h>

static gboolean method_read(const RkInvocation *invocation, int *method, GError **error)
{
	const char *text = rk_invocation_option(invocation, "method");

	*method = text ? rk_enum_value(&rk_method_words, text) : 0;
	if (!text || (*method && *method != RK_METHOD_REPLY))
		return TRUE;
	rk_error_set(error, RK_ERROR_USAGE, "ics", "method", N_("\"%.40s\" is none of: %s"), text,
		"request, cancel, publish");
	return FALSE;
}

static void report(RkInvocation *invocation, const RkIcs *ics)
{
	if (ics->notice)
		rk_invocation_tell(invocation, "%s", ics->notice);
	if (rk_invocation_option(invocation, "sent"))
		rk_invocation_tell(
			invocation, "%s", rk_tr(invocation->lang, N_("recorded as sent")));
	if (rk_invocation_option(invocation, "for"))
		return; /* the others are not spoken of */
	if (ics->without->len)
		rk_invocation_tell(invocation,
			rk_tr(invocation->lang, N_("without an address: %u")), ics->without->len);
	for (guint i = 0; i < ics->without->len; i++)
		rk_invocation_tell(
			invocation, "  %s", (const char *)g_ptr_array_index(ics->without, i));
}

int rk_verb_run_ICS(RkInvocation *invocation, GError **error)
{
	RkIcsOptions options = { .record = rk_invocation_option(invocation, "sent") != NULL };
	RkId meeting = 0;

	if (!method_read(invocation, &options.method, error) ||
		!rk_meeting_resolve(
			invocation, rk_invocation_arg(invocation, 0), &meeting, error) ||
		!rk_for_read(invocation, meeting, &options.participant, NULL, error))
		return 2;
	g_autoptr(RkIcs) ics = rk_ics_make(invocation->store, meeting, &options, error);
	if (!ics)
		return 1;
	g_autoptr(GBytes) bytes = g_bytes_new(ics->text, strlen(ics->text));
	if (!rk_invocation_deliver(
		    invocation, rk_invocation_option(invocation, "output"), bytes, error))
		return 3;
	report(invocation, ics);
	return 0;
}
