/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 7, what the meeting rests on and cites: one row a citation, and where it stands.
 */
#include "screen/workspace.h"

#include "base/error.h"
#include "domain/action_rule.h"
#include "domain/citation.h"
#include "domain/citation_rule.h"
#include "domain/entry_rule.h"

static const RkTableColumn columns[] = {
	{ .label = NULL, .width = 1, .align = -1 },
	{ .label = N_("reference"), .width = 0, .align = -1 },
	{ .label = N_("about"), .width = 44, .drop = 2, .align = -1 },
	{ .label = N_("cited in"), .width = 20, .drop = 1, .align = -1 },
};

static void references_fill(RkWorkspace *ws)
{
	RK_EACH (ws->dossier->rows, CITATION, RkCitation, citation)
		rk_workspace_row(ws, RK_E_CITATION, citation->id, citation);
}

static char *cited_in(const RkWorkspace *ws, const RkCitation *citation)
{
	const RkRows *rows = ws->dossier->rows;
	const RkAction *action = RK_FIND(rows, ACTION, RkAction, citation->action);
	const RkEntry *entry = RK_FIND(rows, ENTRY, RkEntry, citation->entry);
	RkId session = citation->session ? citation->session : entry ? entry->session : 0;
	const RkSlot *slot = session ? rk_timetable_slot(ws->timetable, session) : NULL;

	if (action)
		return rk_workspace_code(ws, FALSE, rk_action_rank(rows, action));
	if (entry && entry->kind == RK_ENTRY_KIND_DECISION)
		return rk_workspace_code(ws, TRUE, rk_entry_rank(rows, entry));
	if (slot)
		return rk_slot_name(slot, rk_workspace_lang(ws));
	return g_strdup(rk_workspace_say(ws, N_("basis of the meeting")));
}

static void references_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	const RkCitation *citation = row->record;
	const RkReference *reference =
		RK_FIND(ws->dossier->rows, REFERENCE, RkReference, citation->reference);

	if (!reference)
		return;
	g_autofree char *text = rk_reference_text(reference);
	out->cells[0].text = rk_enum_glyph(&rk_reference_kind_words, reference->kind);
	out->cells[1].text = rk_table_text(out, "%s%s%s", text, citation->article ? ", " : "",
		citation->article ? citation->article : "");
	out->cells[2].text = reference->title;
	out->cells[3] = (RkTableCell){ rk_table_take(out, cited_in(ws, citation)), RK_ROLE_MUTED };
}

static char *references_count(RkWorkspace *ws)
{
	return rk_workspace_count(ws, rk_rows_count(ws->dossier->rows, RK_E_CITATION),
		N_("citation"), N_("citations"));
}

static char *references_context(RkWorkspace *ws, const RkTabRow *row)
{
	const RkReference *reference = RK_FIND(ws->dossier->rows, REFERENCE, RkReference,
		((const RkCitation *)row->record)->reference);

	if (!reference)
		return NULL;
	g_autofree char *until = rk_workspace_day(ws, reference->valid_until);
	return g_strdup_printf("%s%s%s%s", reference->title ? reference->title : "",
		*until ? " · " : "", *until ? rk_workspace_say(ws, N_("valid until ")) : "", until);
}

static RkPlan *plan_add(
	RkWorkspace *ws, const RkCase *rule, const char *line, RkId at, GError **error)
{
	return rk_citation_plan_add(rule, line, 0, error);
}

static RkPlan *plan_delete(RkWorkspace *ws, const RkCase *rule, RkId id, int value, GError **error)
{
	return rk_citation_plan_delete(rule, id, error);
}

static gboolean references_act(RkWorkspace *ws, RkActionId action)
{
	const RkTabRow *row = rk_workspace_current(ws);

	switch (action) {
	case RK_ACTION_ADD:
		rk_workspace_prompt(ws, N_("reference"), NULL, N_("Permenkumham No. 6 Tahun 2019"),
			plan_add, 0);
		return TRUE;
	case RK_ACTION_OPEN:
		rk_app_open_record(ws->screen.app, RK_E_REFERENCE,
			((const RkCitation *)row->record)->reference, 0);
		return TRUE;
	default:
		return rk_workspace_rows_act(ws, action, NULL, plan_delete);
	}
}

const RkActionId rk_tab_references_acts[] = { RK_ACTION_ADD, RK_ACTION_OPEN, RK_ACTION_DELETE,
	RK_TAB_SHARED_ACTS, RK_ACTION_NONE };

const RkActionId rk_tab_references_hints[] = { RK_ACTION_OPEN, RK_ACTION_ADD, RK_ACTION_DELETE,
	RK_ACTION_COPY, RK_ACTION_NONE };

const RkTabInfo rk_tab_references = {
	.columns = columns,
	.n_columns = RK_LEN(columns),
	.empty =
		N_("No references yet. Type one in any line, it comes here by itself; a adds one."),
	.paper = RK_PAPER_KIND_MINUTES,
	.fill = references_fill,
	.row = references_row,
	.count = references_count,
	.context = references_context,
	.act = references_act,
};
