/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Issued papers by their digest; calendar messages by what their recipients need.
 */
#include "domain/people/stale_list.h"

#include "base/label.h"
#include "base/text.h"
#include "domain/people/calendar_event.h"
#include "domain/rundown/stale.h"

void rk_stale_free(RkStale *stale)
{
	if (!stale)
		return;
	g_free(stale->text);
	g_free(stale->what);
	g_free(stale);
}

static void stale_papers(GPtrArray *list, const RkContext *context, const RkDossier *dossier)
{
	RK_EACH (dossier->rows, PAPER, RkPaper, paper) {
		if (paper->meeting != dossier->meeting->id || !paper->digest ||
			!paper->issued_at.set)
			continue;
		g_autofree char *now = rk_digest_paper(dossier, paper->kind);
		if (rk_digest_same(now, paper->digest) ||
			(paper->kind == RK_PAPER_KIND_INVITATION &&
				rk_digest_is_told(dossier, paper->digest, now)))
			continue;
		RkStale *stale = g_new0(RkStale, 1);
		const char *label = rk_enum_label(&rk_paper_kind_words, paper->kind, context->lang);
		stale->paper_kind = paper->kind;
		stale->paper = paper->id;
		stale->what = rk_digest_changes(paper->digest, now, context->lang);
		stale->text = paper->number
				      ? g_strdup_printf(rk_tr(context->lang, N_("%s (letter %s)")),
						label, paper->number)
				      : g_strdup(label);
		g_ptr_array_add(list, stale);
	}
}

/* Who is to be told, at most so many by name. */
#define NAMED_MAX 5

/* "Budi: no longer invited; Adi Nugraha: time, place; +3" */
static char *recipients_text(const RkCalendarEvent *event, guint *count)
{
	g_autoptr(GString) text = g_string_new(NULL);

	*count = 0;
	for (guint i = 0; i < event->recipients->len; i++) {
		const RkRecipient *one = event->recipients->pdata[i];
		if (one->need < RK_CALENDAR_NEED_UPDATE || (*count)++ >= NAMED_MAX)
			continue;
		g_string_append_printf(
			text, "%s%s: %s", text->len ? "; " : "", one->name, one->why);
	}
	if (*count > NAMED_MAX)
		g_string_append_printf(text, "; +%u", *count - NAMED_MAX);
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static void stale_messages(GPtrArray *list, const RkContext *context, const RkDossier *dossier)
{
	guint count;

	if (!rk_rows_count(dossier->rows, RK_E_DELIVERY))
		return;
	g_autoptr(RkCalendarEvent) event = rk_calendar_event_new(context, dossier, 0);
	g_autofree char *who = recipients_text(event, &count);
	if (!count)
		return;
	RkStale *stale = g_new0(RkStale, 1);
	stale->text = g_strdup_printf(rk_tr(context->lang, N_("%u calendar invitations")), count);
	stale->what = g_steal_pointer(&who);
	g_ptr_array_add(list, stale);
}

GPtrArray *rk_stale_list(const RkContext *context, const RkDossier *dossier)
{
	GPtrArray *list = g_ptr_array_new_with_free_func((GDestroyNotify)rk_stale_free);

	stale_papers(list, context, dossier);
	stale_messages(list, context, dossier);
	return list;
}
