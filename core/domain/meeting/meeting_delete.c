/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking a meeting away that was only planned: its rundown, its invited and what was typed about it
 * go along. Invariant: what was sent, issued, written or promised is not taken away with it.
 */
#include "domain/meeting/meeting_rule.h"

#include "base/error.h"
#include "base/label.h"
#include "domain/names/name.h"

/* What a meeting must not have any more. */
static const RkEntity kept[] = { RK_E_ENTRY, RK_E_ACTION, RK_E_MINUTES, RK_E_DELIVERY };

static gboolean of_meeting(RkEntity entity, const void *record, RkId meeting)
{
	int field = rk_field_find(entity, "meeting");

	return field >= 0 && rk_record_get(entity, record, (guint)field).number == meeting;
}

/* "line 12, action 5": what stands in the way; "" for nothing. */
static char *kept_text(const RkRuleInput *in, RkId meeting)
{
	const RkRows *rows = in->dossier->rows;
	GString *text = g_string_new(NULL);
	guint issued = 0;

	for (guint i = 0; i < RK_LEN(kept); i++) {
		guint n = 0;
		for (guint k = 0; k < rows->rows[kept[i]]->len; k++)
			n += of_meeting(kept[i], rows->rows[kept[i]]->pdata[k], meeting);
		if (n)
			g_string_append_printf(text, "%s%s %u", text->len ? ", " : "",
				rk_tr(in->context->lang, rk_entities[kept[i]].label), n);
	}
	RK_EACH (rows, PAPER, RkPaper, paper)
		issued += paper->meeting == meeting && paper->issued_at.set;
	if (issued)
		g_string_append_printf(text, "%s%s %u", text->len ? ", " : "",
			rk_tr(in->context->lang, rk_entities[RK_E_PAPER].label), issued);
	return g_string_free(text, FALSE);
}

/* All that is a part of the meeting, or a part of such a part; owners come first in the list of
 * entities. */
static void parts_delete(RkPlan *plan, const RkRows *rows, RkId meeting)
{
	g_autoptr(GHashTable) gone = g_hash_table_new(g_int64_hash, g_int64_equal);
	g_autoptr(GPtrArray) found = g_ptr_array_new();
	g_autoptr(GArray) entities = g_array_new(FALSE, FALSE, sizeof(RkEntity));

	g_hash_table_add(gone, &meeting);
	for (RkEntity e = RK_E_MEETING + 1; e < RK_E_N; e++) {
		int owner = rk_entities[e].owner;
		if (owner < 0 || !(rk_entities[e].flags & RK_ENTITY_IS_MEETING))
			continue;
		for (guint i = 0; i < rows->rows[e]->len; i++) {
			gpointer record = rows->rows[e]->pdata[i];
			RkId of = rk_record_get(e, record, (guint)owner).number;
			if (!g_hash_table_contains(gone, &of))
				continue;
			g_hash_table_add(gone, record); /* a record begins with its id */
			g_ptr_array_add(found, record);
			g_array_append_val(entities, e);
		}
	}
	for (guint i = found->len; i-- > 0;)
		rk_plan_delete(plan, g_array_index(entities, RkEntity, i), found->pdata[i]);
}

RkPlan *rk_meeting_plan_delete(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkMeeting *meeting = in->dossier->meeting;
	const char *name = rk_meeting_short(meeting);
	g_autofree char *use = kept_text(in, meeting->id);

	if (*use) {
		rk_error_set(error, RK_ERROR_REFUSED, NULL, NULL, N_("%s is still used (%s)"), name,
			use);
		return NULL;
	}
	RkPlan *plan = rk_plan_new(0, rk_say(in->context, N_("deleted: %s")), name);
	parts_delete(plan, in->dossier->rows, meeting->id);
	rk_plan_delete(plan, RK_E_MEETING, meeting);
	return plan;
}
