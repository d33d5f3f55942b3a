/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Polishing. Invariant: nothing that was typed is lost: joined lines keep both raw texts, a split
 * one keeps its own.
 */
#include "domain/minutes/entry_polish.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/minutes/entry_private.h"
#include "domain/minutes/entry_rule.h"
#include "domain/minutes/citation_text.h"

#include <string.h>

static gboolean same_place(const RkEntry *one, const RkEntry *other)
{
	gboolean decision = one->kind == RK_ENTRY_KIND_DECISION;

	if (one->meeting != other->meeting || decision != (other->kind == RK_ENTRY_KIND_DECISION))
		return FALSE;
	return decision ||
	       (one->point == other->point && (one->point || one->session == other->session));
}

const RkEntry *rk_entry_above(const RkRows *rows, const RkEntry *entry)
{
	const RkEntry *above = NULL;

	RK_EACH (rows, ENTRY, RkEntry, other) {
		if (other->id == entry->id)
			return above;
		if (same_place(other, entry))
			above = other;
	}
	return NULL;
}

const RkEntry *rk_entry_below(const RkRows *rows, const RkEntry *entry)
{
	gboolean here = FALSE;

	RK_EACH (rows, ENTRY, RkEntry, other) {
		if (here && same_place(other, entry))
			return other;
		here = here || other->id == entry->id;
	}
	return NULL;
}

static char *text_clean(const RkRuleInput *in, const char *text, GError **error)
{
	char *clean = g_strstrip(g_strdup(text));

	if (*clean)
		return clean;
	g_free(clean);
	rk_error_set(error, RK_ERROR_INVALID, NULL, "text", N_("the line is empty: D deletes it"));
	return NULL;
}

static RkPlan *text_plan(
	const RkRuleInput *in, RkId id, const char *text, gboolean polished, GError **error)
{
	const RkEntry *entry = RK_RULE_GET(in, ENTRY, RkEntry, id, error);
	g_autofree char *clean = entry ? text_clean(in, text, error) : NULL;

	if (!clean)
		return NULL;
	g_autoptr(RkEntry) wanted = rk_record_copy(RK_E_ENTRY, entry);
	rk_text_set(&wanted->text, clean);
	if (!wanted->raw && strcmp(clean, entry->text) != 0)
		rk_text_set(&wanted->raw, entry->text); /* of imports, which have none */
	wanted->polished = wanted->polished || polished;
	RkPlan *plan = rk_entry_plan_new(in, wanted->kind, clean);
	rk_plan_replace(plan, RK_E_ENTRY, entry, wanted);
	if (wanted->kind != RK_ENTRY_KIND_PRIVATE)
		rk_entry_cite(plan, in, clean, id);
	rk_plan_focus(plan, RK_E_ENTRY, id);
	return plan;
}

RkPlan *rk_entry_plan_polish(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	return text_plan(in, id, value->text, TRUE, error);
}

RkPlan *rk_entry_plan_text(const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	return text_plan(in, id, value->text, FALSE, error);
}

/* --- joining --- */

static const RkEntry *above_find(const RkRuleInput *in, const RkEntry *entry, GError **error)
{
	const RkEntry *above = rk_entry_above(in->dossier->rows, entry);
	const char *why = NULL;

	if (entry->number.set)
		why = rk_say(in->context, N_("a decision that has its number is not joined"));
	else if (!above)
		why = rk_say(in->context, N_("there is no line above in this session"));
	else if ((above->kind == RK_ENTRY_KIND_PRIVATE) != (entry->kind == RK_ENTRY_KIND_PRIVATE))
		why = rk_say(in->context, N_("a private line is not joined to a printed one"));
	if (!why)
		return above;
	rk_error_set(error, RK_ERROR_REFUSED, NULL, NULL, "%s", why);
	return NULL;
}

/* What pointed to the joined line points to the one that took it over. */
static void links_move(RkPlan *plan, const RkRows *rows, const RkEntry *from, const RkEntry *to)
{
	RkId question = to->kind == RK_ENTRY_KIND_QUESTION ? to->id : 0;
	RkId decision = to->kind == RK_ENTRY_KIND_DECISION ? to->id : 0;

	RK_EACH (rows, ENTRY, RkEntry, answer)
		if (answer->answers == from->id)
			RK_PLAN_ID(plan, ENTRY, answer, answers,
				answer->id == question ? 0 : question);
	RK_EACH (rows, ACTION, RkAction, action)
		if (action->decision == from->id)
			RK_PLAN_ID(plan, ACTION, action, decision, decision);
	RK_EACH (rows, CITATION, RkCitation, citation)
		if (citation->entry == from->id)
			rk_plan_delete(plan, RK_E_CITATION, citation);
}

RkPlan *rk_entry_plan_join(const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const char *text = value->text;
	const RkEntry *entry = RK_RULE_GET(in, ENTRY, RkEntry, id, error);
	const RkEntry *above = entry ? above_find(in, entry, error) : NULL;
	g_autofree char *clean = above ? text_clean(in, text ? text : entry->text, error) : NULL;

	if (!clean)
		return NULL;
	g_autoptr(RkEntry) wanted = rk_record_copy(RK_E_ENTRY, above);
	g_autofree char *whole = g_strdup_printf("%s %s", above->text, clean);
	g_autofree char *raw = g_strdup_printf("%s %s", above->raw ? above->raw : above->text,
		entry->raw ? entry->raw : entry->text);
	rk_text_set(&wanted->text, whole);
	rk_text_set(&wanted->raw, raw);
	wanted->polished = FALSE;
	RkPlan *plan = rk_plan_new(above->meeting, "%s", rk_say(in->context, N_("lines joined")));
	links_move(plan, in->dossier->rows, entry, above);
	rk_plan_replace(plan, RK_E_ENTRY, above, wanted);
	if (above->kind != RK_ENTRY_KIND_PRIVATE)
		rk_entry_cite(plan, in, whole, above->id);
	rk_plan_delete(plan, RK_E_ENTRY, entry);
	rk_plan_focus(plan, RK_E_ENTRY, above->id);
	return plan;
}

/* --- splitting --- */

static gboolean of_meeting(const void *record, gconstpointer data)
{
	return ((const RkEntry *)record)->meeting == *(const RkId *)data;
}

/* The second part as a line of its own. */
static RkEntry *second_make(const RkRuleInput *in, const RkEntry *entry, const char *text)
{
	RkEntry *second = rk_record_copy(RK_E_ENTRY, entry);

	second->id = rk_id_next(in->context->ids);
	second->number = RK_INT_NONE;
	second->polished = FALSE;
	rk_text_set(&second->text, text);
	rk_text_set(&second->raw, text);
	return second;
}

RkPlan *rk_entry_plan_split(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const char *text = value->text;
	gsize at = (gsize)value->number;
	const RkEntry *entry = RK_RULE_GET(in, ENTRY, RkEntry, id, error);

	if (!entry)
		return NULL;
	text = text ? text : entry->text;
	at = MIN(at, strlen(text));
	g_autofree char *first = g_strstrip(g_strndup(text, at));
	g_autofree char *rest = g_strstrip(g_strdup(text + at));
	if (!*first || !*rest || g_utf8_find_prev_char(text, text + at + 1) != text + at) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "text",
			N_("put the caret where the second line begins"));
		return NULL;
	}
	RkPlan *plan = rk_entry_plan_text(in, id, RK_RULE_TEXT(first), error);
	if (!plan)
		return NULL;
	rk_plan_relabel(plan, "%s", rk_say(in->context, N_("line split")));
	RkEntry *second = second_make(in, entry, rest);
	second->position = RK_INT(rk_plan_place(
		plan, in->dossier->rows, RK_E_ENTRY, id, of_meeting, &entry->meeting));
	plan->focus = second->id;
	gboolean cites = second->kind != RK_ENTRY_KIND_PRIVATE;
	rk_plan_insert(plan, RK_E_ENTRY, second);
	if (cites)
		rk_citation_plan(plan, in, rest, plan->focus, 0);
	return plan;
}
