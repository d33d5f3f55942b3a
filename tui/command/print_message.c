/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text for a messenger. With --for it goes to one row; without to the group: a confirmation names
 * those who have not answered, a request for slides those who speak, the rest nobody.
 */
#include "command/print_message.h"

#include "base/error.h"
#include "base/label.h"
#include "command/work.h"
#include "domain/meeting/chat_rule.h"
#include "domain/people/participant_words.h"
#include "service/chat.h"

#include <string.h>

static gboolean kind_read(const RkInvocation *invocation, int *kind, GError **error)
{
	const char *text = rk_invocation_option(invocation, "kind");

	*kind = text ? rk_enum_value(&rk_chat_kind_words, text) : 0;
	if (!text || *kind)
		return TRUE;
	rk_error_set(error, RK_ERROR_USAGE, "print", "kind", N_("\"%.40s\" is none of: %s"), text,
		"invite, confirm, h1, slides, chase, minutes-ready, change");
	return FALSE;
}

static gboolean is_meant(const RkRuleInput *in, const RkParticipant *one, int kind)
{
	return rk_participant_is_invited(one) &&
	       (kind == RK_CHAT_KIND_CONFIRM || kind == RK_CHAT_KIND_SLIDES) &&
	       rk_chat_kind_fits(in, kind, one->id);
}

/* What a group needs, when nobody said which text. */
static int kind_of_group(const RkRuleInput *in)
{
	static const int kinds[] = { RK_CHAT_KIND_MINUTES_READY, RK_CHAT_KIND_INVITE };

	for (guint i = 0; i < RK_LEN(kinds); i++)
		if (rk_chat_kind_fits(in, kinds[i], 0))
			return kinds[i];
	return 0;
}

static gboolean group_read(
	const RkInvocation *invocation, RkChatRequest *request, GArray *rows, GError **error)
{
	g_auto(RkWork) work = { 0 };

	if (!rk_work_open(&work, invocation->store, request->meeting, error))
		return FALSE;
	if (!request->kind)
		request->kind = kind_of_group(&work.in);
	RK_EACH (work.dossier->rows, PARTICIPANT, RkParticipant, one)
		if (is_meant(&work.in, one, request->kind))
			g_array_append_val(rows, one->id);
	return TRUE;
}

int rk_print_message(RkInvocation *invocation, RkId meeting, GError **error)
{
	RkChatRequest request = { .meeting = meeting, .lang = invocation->lang };
	g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(RkId));
	RkId one = 0;

	if (!kind_read(invocation, &request.kind, error) ||
		!rk_for_read(invocation, meeting, &one, &request.institution, error))
		return 2;
	if (one)
		g_array_append_val(rows, one);
	else if (!request.institution && !group_read(invocation, &request, rows, error))
		return 2;
	request.participants = (const RkId *)(gpointer)rows->data;
	request.n = rows->len;
	g_auto(GStrv) texts = rk_chat_texts(invocation->store, &request, NULL, error);
	if (!texts)
		return 1;
	g_autofree char *whole = g_strjoinv("\n\n", texts);
	g_autofree char *text = g_strconcat(whole, "\n", NULL);
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	return rk_invocation_deliver(
		       invocation, rk_invocation_option(invocation, "output"), bytes, error)
		       ? 0
		       : 3;
}
