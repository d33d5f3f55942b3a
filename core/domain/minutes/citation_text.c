/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See citation_text.h. Invariant: a citation of a text stands or falls with the text; one that is
 * still in it keeps its row.
 */
#include "domain/minutes/citation_text.h"

static gboolean in_meeting(const void *record, gconstpointer data)
{
	return ((const RkCitation *)record)->meeting == *(const RkId *)data;
}

RkId rk_citation_reference(RkPlan *plan, const RkRuleInput *in, const RkCited *cited)
{
	const RkReference *known = rk_cited_lookup(in->directory, cited);

	if (known)
		return known->id;
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		if (change->kind == RK_CHANGE_INSERT && change->entity == RK_E_REFERENCE &&
			g_strcmp0(((const RkReference *)change->record)->handle, cited->key) == 0)
			return change->id;
	}
	if (rk_cited_needs_year(cited))
		return 0;
	RkReference *reference = rk_cited_reference(in->context, cited);
	rk_plan_insert(plan, RK_E_REFERENCE, reference);
	return reference->id;
}

RkCitation *rk_citation_insert(
	RkPlan *plan, const RkRuleInput *in, RkId reference, const char *article)
{
	RkCitation *citation = rk_rule_new(in->context, RK_E_CITATION);
	const RkMeeting *meeting = in->dossier->meeting;
	guint before = 0;

	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		before += change->kind == RK_CHANGE_INSERT && change->entity == RK_E_CITATION;
	}
	citation->meeting = meeting->id;
	citation->reference = reference;
	rk_text_set(&citation->article, article);
	citation->position = RK_INT(rk_plan_place(plan, in->dossier->rows, RK_E_CITATION, -1,
					    in_meeting, &meeting->id) +
				    before);
	rk_plan_insert(plan, RK_E_CITATION, citation);
	return citation;
}

void rk_citation_plan(
	RkPlan *plan, const RkRuleInput *in, const char *text, RkId entry, RkId action)
{
	g_autoptr(GPtrArray) found = rk_cited_find(text);

	for (guint i = 0; i < found->len; i++) {
		const RkCited *cited = g_ptr_array_index(found, i);
		RkId reference = rk_citation_reference(plan, in, cited);
		if (!reference)
			continue;
		RkCitation *citation = rk_citation_insert(plan, in, reference, cited->article);
		citation->entry = entry;
		citation->action = action;
	}
}

/* The citations of a changed text: those that stay are kept, others go and come. Exactly one of
 * entry and action is not 0. */
static void cite(RkPlan *plan, const RkRuleInput *in, const char *text, RkId entry, RkId action)
{
	g_autoptr(RkPlan) fresh = rk_plan_new(0, "%s", "");
	g_autoptr(GHashTable) kept = g_hash_table_new(NULL, NULL);

	rk_citation_plan(fresh, in, text, entry, action);
	for (guint i = 0; i < fresh->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(fresh->changes, i);
		if (change->entity != RK_E_CITATION) {
			rk_plan_insert(plan, change->entity,
				rk_record_copy(change->entity, change->record));
			continue;
		}
		const RkCitation *wanted = change->record, *same = NULL;
		RK_EACH (in->dossier->rows, CITATION, RkCitation, old)
			if (old->entry == entry && old->action == action &&
				old->reference == wanted->reference &&
				g_strcmp0(old->article, wanted->article) == 0 &&
				!g_hash_table_contains(kept, old))
				same = old;
		if (same)
			g_hash_table_add(kept, (gpointer)same);
		else
			rk_plan_insert(plan, RK_E_CITATION, rk_record_copy(RK_E_CITATION, wanted));
	}
	RK_EACH (in->dossier->rows, CITATION, RkCitation, old)
		if (old->entry == entry && old->action == action &&
			!g_hash_table_contains(kept, old))
			rk_plan_delete(plan, RK_E_CITATION, old);
}

void rk_entry_cite(RkPlan *plan, const RkRuleInput *in, const char *text, RkId entry)
{
	cite(plan, in, text, entry, 0);
}

void rk_entry_cite_action(RkPlan *plan, const RkRuleInput *in, const char *text, RkId action)
{
	cite(plan, in, text, 0, action);
}
