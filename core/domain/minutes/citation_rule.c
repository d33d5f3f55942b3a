/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Citing and no longer citing. See citation_rule.h.
 */
#include "domain/minutes/citation_rule.h"

#include "base/error.h"
#include "base/label.h"
#include "base/text.h"
#include "domain/names/citation.h"
#include "domain/names/citation_words.h"
#include "domain/minutes/entry_rule.h"
#include "domain/minutes/citation_text.h"

#include <string.h>

/* --- what is cited, and where --- */

gboolean rk_citation_follows(const RkCitation *citation)
{
	return citation->entry || citation->action;
}

static RkId session_of(const RkRows *rows, const RkCitation *citation)
{
	const RkEntry *entry = RK_FIND(rows, ENTRY, RkEntry, citation->entry);
	const RkAction *action = RK_FIND(rows, ACTION, RkAction, citation->action);

	return citation->session ? citation->session
	       : entry           ? entry->session
	       : action          ? action->session
				 : 0;
}

gboolean rk_citation_is_at(
	const RkRows *rows, const RkCitation *citation, RkId session, gboolean follows)
{
	return session_of(rows, citation) == session &&
	       (session || rk_citation_follows(citation) == !!follows);
}

static char *line_make(const RkReference *reference, const char *article)
{
	g_autofree char *text = reference ? rk_reference_text(reference) : g_strdup("");

	return g_strdup_printf("%s%s%s", text, article ? ", " : "", article ? article : "");
}

char *rk_citation_line(const RkRows *rows, const RkCitation *citation)
{
	return line_make(
		RK_FIND(rows, REFERENCE, RkReference, citation->reference), citation->article);
}

char *rk_citation_seed(const RkRuleInput *in, RkId id)
{
	const RkCitation *citation = RK_FIND(in->dossier->rows, CITATION, RkCitation, id);

	return citation ? rk_citation_line(in->dossier->rows, citation) : NULL;
}

/* --- a typed line --- */

/* "UU No. 6 Tahun 2011, UU No. 6 Tahun 2014" */
static char *candidates_text(const RkDirectory *directory, const RkCited *cited)
{
	g_autoptr(GString) text = g_string_new(NULL);

	RK_EACH (directory, REFERENCE, RkReference, reference) {
		g_autofree char *one = rk_reference_text(reference);
		if (rk_cited_means(reference, cited))
			g_string_append_printf(text, "%s%s", text->len ? ", " : "", one);
	}
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static gboolean is_told(const RkRuleInput *in, const RkCited *cited, GError **error)
{
	if (rk_cited_lookup(in->directory, cited))
		return TRUE;
	g_autofree char *candidates = candidates_text(in->directory, cited);
	if (*candidates) {
		rk_error_set(error, RK_ERROR_AMBIGUOUS, in->dossier->meeting->code, "reference",
			N_("%s: which one? %s"), cited->text, candidates);
		return FALSE;
	}
	if (rk_cited_needs_year(cited)) {
		rk_error_set(error, RK_ERROR_INVALID, in->dossier->meeting->code, "year",
			N_("%s: of which year?"), cited->text);
		return FALSE;
	}
	return TRUE;
}

/* The citations of a line that can all be told; NULL with the error. */
static GPtrArray *line_read(const RkRuleInput *in, const char *text, GError **error)
{
	g_autoptr(GPtrArray) found = rk_cited_find(text);

	if (found->len == 0) {
		rk_error_set(error, RK_ERROR_INVALID, in->dossier->meeting->code, "reference",
			N_("\"%.60s\" is no citation (Permenkumham No. 6 Tahun 2019)"), text);
		return NULL;
	}
	for (guint i = 0; i < found->len; i++)
		if (!is_told(in, found->pdata[i], error))
			return NULL;
	return g_steal_pointer(&found);
}

/* --- plans --- */

static const RkReference *reference_of(const RkPlan *plan, const RkRuleInput *in, RkId id)
{
	const RkReference *known = RK_FIND(in->directory, REFERENCE, RkReference, id);

	return known ? known : rk_plan_insert_find(plan, RK_E_REFERENCE, id);
}

/* The label is what was understood: it is echoed while the line is typed. */
static void label_set(RkPlan *plan, const RkRuleInput *in, const char *said)
{
	g_free(plan->label);
	if (rk_plan_inserted(plan, RK_E_REFERENCE))
		plan->label = g_strdup_printf(rk_say(in->context, N_("new reference: %s")), said);
	else
		plan->label = g_strdup_printf("%s: %s", rk_say(in->context, N_("Reference")), said);
}

static RkPlan *plan_new(const RkRuleInput *in)
{
	RkPlan *plan = rk_plan_new(in->dossier->meeting->id, "%s", "");

	plan->focus_entity = RK_E_CITATION;
	return plan;
}

RkPlan *rk_citation_plan_add(
	const RkRuleInput *in, RkId session, const RkRuleValue *value, GError **error)
{
	const char *text = value->text;
	g_autoptr(GPtrArray) found = line_read(in, text, error);
	g_autoptr(GString) said = g_string_new(NULL);

	if (!found)
		return NULL;
	RkPlan *plan = plan_new(in);
	rk_citation_plan(plan, in, text, 0, 0);
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		if (change->kind != RK_CHANGE_INSERT || change->entity != RK_E_CITATION)
			continue;
		RkCitation *citation = change->record;
		citation->session = session;
		plan->focus = citation->id;
		g_autofree char *line =
			line_make(reference_of(plan, in, citation->reference), citation->article);
		rk_text_part(said, line);
	}
	label_set(plan, in, said->str);
	return plan;
}

static gboolean is_free(const RkRuleInput *in, const RkCitation *citation, GError **error)
{
	if (!rk_citation_follows(citation))
		return TRUE;
	rk_error_set(error, RK_ERROR_REFUSED, NULL, "article",
		N_("it follows the text in which it stands: change that"));
	return FALSE;
}

/* That reference and article, for a citation that is there. */
static RkPlan *plan_set(RkPlan *plan, const RkRuleInput *in, const RkCitation *citation,
	RkId reference, const char *article)
{
	g_autofree char *said = line_make(reference_of(plan, in, reference), article);

	rk_plan_change(
		plan, RK_E_CITATION, citation, RK_F(CITATION, reference), RK_VALUE_ID(reference));
	rk_plan_change(
		plan, RK_E_CITATION, citation, RK_F(CITATION, article), RK_VALUE_TEXT(article));
	label_set(plan, in, said);
	plan->focus = citation->id;
	return plan;
}

/* What stands behind the reference in a line that begins with it; NULL when it does not. */
static char *article_of(const RkReference *reference, const char *line)
{
	g_autofree char *own = reference ? rk_reference_text(reference) : NULL;

	if (!own || !g_str_has_prefix(line, own))
		return NULL;
	const char *rest = line + strlen(own);
	if (*rest && !strchr(", ", *rest))
		return NULL;
	return g_strstrip(g_strdup(rest + strspn(rest, ", ")));
}

RkPlan *rk_citation_plan_edit(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkCitation *citation = RK_RULE_GET(in, CITATION, RkCitation, id, error);

	if (!citation || !is_free(in, citation, error))
		return NULL;
	g_autofree char *line = g_strstrip(g_strdup(value->text));
	g_autofree char *article = article_of(
		RK_FIND(in->directory, REFERENCE, RkReference, citation->reference), line);
	if (article) {
		g_autofree char *normal = rk_cited_article(article);
		return plan_set(
			plan_new(in), in, citation, citation->reference, *normal ? normal : NULL);
	}
	g_autoptr(GPtrArray) found = line_read(in, line, error);
	if (!found)
		return NULL;
	const RkCited *cited = found->pdata[0];
	RkPlan *plan = plan_new(in);
	RkId reference = rk_citation_reference(plan, in, cited);
	return plan_set(plan, in, citation, reference, cited->article);
}

RkPlan *rk_citation_plan_choose(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	RkId reference = value->record;
	const RkCitation *old = id ? RK_RULE_GET(in, CITATION, RkCitation, id, error) : NULL;
	g_autoptr(GPtrArray) found = rk_cited_find(value->text);
	const char *article = found->len ? ((const RkCited *)found->pdata[0])->article : NULL;

	if (id && (!old || !is_free(in, old, error)))
		return NULL;
	if (!rk_rows_find(in->directory, RK_E_REFERENCE, reference)) {
		rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, "reference", N_("no such reference"));
		return NULL;
	}
	RkPlan *plan = plan_new(in);
	if (old)
		return plan_set(plan, in, old, reference, article);
	RkCitation *fresh = rk_citation_insert(plan, in, reference, article);
	g_autofree char *said = line_make(reference_of(plan, in, reference), article);
	plan->focus = fresh->id;
	label_set(plan, in, said);
	return plan;
}

typedef struct Place {
	const RkRows *rows;
	RkId session;
	gboolean follows;
} Place;

static gboolean at_place(const void *record, gconstpointer data)
{
	const Place *place = data;

	return rk_citation_is_at(place->rows, record, place->session, place->follows);
}

RkPlan *rk_citation_plan_move(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	int step = value->number;
	const RkRows *rows = in->dossier->rows;
	const RkCitation *citation = RK_RULE_GET(in, CITATION, RkCitation, id, error);

	if (!citation)
		return NULL;
	Place place = { rows, session_of(rows, citation), rk_citation_follows(citation) };
	g_autofree char *line = rk_citation_line(rows, citation);
	RkPlan *plan =
		rk_plan_new(in->dossier->meeting->id, rk_say(in->context, N_("%s moved")), line);
	rk_plan_focus(plan, RK_E_CITATION, id);
	return rk_rule_moved(plan, rows, RK_E_CITATION, id, step, at_place, &place, error);
}

RkPlan *rk_citation_plan_delete(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkCitation *citation = RK_RULE_GET(in, CITATION, RkCitation, id, error);

	if (!citation)
		return NULL;
	RkPlan *plan = rk_plan_new(
		in->dossier->meeting->id, "%s", rk_say(in->context, N_("Citation deleted")));
	rk_plan_delete(plan, RK_E_CITATION, citation);
	return plan;
}
