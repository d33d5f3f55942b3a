/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor ics: the calendar messages of a meeting, as one file or one for each recipient. Which kind
 * was made, and who has no address, goes to standard error. What was sent is recorded when it is
 * written, not before.
 */
#include "service/ics.h"

#include "base/error.h"
#include "base/label.h"
#include "base/text.h"
#include "command/work.h"

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
	RkLang lang = invocation->lang;

	rk_invocation_tell(invocation, "%s", ics->notice);
	if (rk_invocation_option(invocation, "sent") && ics->ledger->changes->len)
		rk_invocation_tell(invocation, "%s", rk_tr(lang, N_("recorded as sent")));
	if (rk_invocation_option(invocation, "for"))
		return; /* the others are not spoken of */
	if (ics->without->len)
		rk_invocation_tell(
			invocation, rk_tr(lang, N_("without an address: %u")), ics->without->len);
	for (guint i = 0; i < ics->without->len; i++)
		rk_invocation_tell(
			invocation, "  %s", (const char *)g_ptr_array_index(ics->without, i));
}

/* What goes to whom and why: "REQUEST  0  Budi <budi@…>  time, place". */
static void line_print(RkInvocation *invocation, const RkIcsFile *file)
{
	const char *word = file->method ? rk_method_words.entries[file->method - 1].rfc : "–";
	int sequence = (int)file->sequence;

	if (!file->recipient) {
		rk_invocation_print(invocation, "%-7s %3d  %s", word, sequence, file->name);
		return;
	}
	g_autoptr(GString) about = g_string_new(NULL);
	rk_text_part(about, file->session);
	rk_text_part(about, file->why);
	rk_invocation_print(invocation, "%-7s %3d  %s <%s>%s%s", word, sequence, file->recipient,
		file->address, about->len ? "  " : "", about->str);
}

/* Of a participant, or whoever else has the event: a speaker, one who was taken off the list. */
static RkIcs *make(RkInvocation *invocation, RkId meeting, RkIcsOptions *options, GError **error)
{
	g_autoptr(GError) unknown = NULL;

	if (rk_for_read(invocation, meeting, &options->participant, NULL, &unknown))
		return rk_ics_make(invocation->store, meeting, options, error);
	options->who = rk_invocation_option(invocation, "for");
	RkIcs *ics = rk_ics_make(invocation->store, meeting, options, NULL);
	if (!ics)
		g_propagate_error(error, g_steal_pointer(&unknown));
	return ics;
}

static gboolean options_read(RkInvocation *invocation, RkIcsOptions *options, GError **error)
{
	const char *folder = rk_invocation_option(invocation, "folder");

	options->changed = rk_invocation_option(invocation, "changed") != NULL;
	options->each = rk_invocation_option(invocation, "each") || options->changed || folder;
	options->sessions = rk_invocation_option(invocation, "sessions") != NULL;
	if (options->each && rk_invocation_option(invocation, "output")) {
		rk_error_set(error, RK_ERROR_USAGE, "ics", "output",
			N_("one file each needs a folder: -d DIR"));
		return FALSE;
	}
	return method_read(invocation, &options->method, error);
}

int rk_verb_run_ICS(RkInvocation *invocation, GError **error)
{
	const char *folder = rk_invocation_option(invocation, "folder");
	RkIcsOptions options = { 0 };
	RkId meeting = 0;

	if (!options_read(invocation, &options, error) ||
		!rk_meeting_resolve(invocation, rk_invocation_arg(invocation, 0), &meeting, error))
		return 2;
	g_autoptr(RkIcs) ics = make(invocation, meeting, &options, error);
	if (!ics)
		return options.who ? 2 : 1;
	if (options.each) {
		if (folder && !rk_ics_write(ics, folder, error))
			return 3;
		for (guint i = 0; i < ics->files->len; i++)
			line_print(invocation, ics->files->pdata[i]);
	} else {
		const char *text = ((const RkIcsFile *)ics->files->pdata[0])->text;
		g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
		if (!rk_invocation_deliver(
			    invocation, rk_invocation_option(invocation, "output"), bytes, error))
			return 3;
	}
	if (rk_invocation_option(invocation, "sent") && !rk_ics_sent(invocation->store, ics, error))
		return 3;
	report(invocation, ics);
	return 0;
}
