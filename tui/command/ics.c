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
	rk_error_set(error, RK_ERROR_USAGE, "ics", "method",
		rk_tr(invocation->lang, N_("\"%.40s\" is none of: %s")), text,
		"request, cancel, publish");
	return FALSE;
}

/* --for WHO: "P-12" or an address of a participant, else an office or person that is invited. */
static gboolean who_read(
	const RkInvocation *invocation, RkId meeting, RkId *participant, GError **error)
{
	const char *who = rk_invocation_option(invocation, "for");
	g_auto(RkWork) work = { 0 };
	RkCandidate found;
	RkTarget target;

	if (!who)
		return TRUE;
	g_autofree char *inside =
		strchr(who, '/') ? g_strdup(who)
				 : g_strdup_printf("%s/%s", rk_invocation_arg(invocation, 0), who);
	if (rk_address_resolve(invocation->store, inside, &target, NULL) &&
		target.entity == RK_E_PARTICIPANT && target.meeting == meeting) {
		*participant = target.id;
		return TRUE;
	}
	if (!rk_work_open(&work, invocation->store, meeting, error) ||
		!rk_match_one(work.rule.directory, who, RK_MATCH_OFFICES | RK_MATCH_PEOPLE, "for",
			&found, error))
		return FALSE;
	RK_EACH (work.dossier->rows, PARTICIPANT, RkParticipant, one)
		if (one->institution == found.id || one->person == found.id) {
			*participant = one->id;
			return TRUE;
		}
	rk_error_set(error, RK_ERROR_NOT_FOUND, found.label, "for", "%s",
		rk_tr(invocation->lang, N_("is not invited to this meeting")));
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
		!who_read(invocation, meeting, &options.participant, error))
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
