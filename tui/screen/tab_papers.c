/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 8, the papers: those that can be printed and those that were made, with number, date and
 * state. A row is known by its kind, for a meeting has at most one of each.
 */
#include "screen/workspace.h"

#include "domain/paper_rule.h"
#include "domain/stale.h"
#include "service/transfer.h"

static const RkTableColumn columns[] = {
	{ .label = NULL, .width = 1, .align = -1 },
	{ .label = N_("paper"), .width = 0, .align = -1 },
	{ .label = N_("number"), .width = 18, .drop = 1, .align = -1 },
	{ .label = N_("date"), .width = 11, .drop = 3, .align = -1 },
	{ .label = N_("state"), .width = 14, .drop = 2, .align = -1 },
	{ .label = N_("see"), .width = 5, .drop = 4, .align = -1 },
};

static void papers_fill(RkWorkspace *ws)
{
	for (int kind = 1; kind < RK_PAPER_KIND_N; kind++) {
		const RkPaper *paper = rk_paper_find(ws->dossier, kind);
		if (paper || rk_print_known(kind))
			rk_workspace_row(ws, RK_E_PAPER, kind, paper);
	}
}

static gboolean is_stale(const RkWorkspace *ws, int kind)
{
	for (guint i = 0; i < ws->stale->len; i++)
		if (((const RkStale *)ws->stale->pdata[i])->paper_kind == kind)
			return TRUE;
	return FALSE;
}

static void papers_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	const RkPaper *paper = row->record;
	RkLang lang = rk_workspace_lang(ws);
	int kind = (int)row->id;

	out->cells[1].text = rk_enum_label(&rk_paper_kind_words, kind, lang);
	if (rk_print_known(kind))
		out->cells[5] = (RkTableCell){ "p", RK_ROLE_KEY };
	if (!paper) {
		out->cells[4] =
			(RkTableCell){ rk_workspace_say(ws, N_("not made yet")), RK_ROLE_MUTED };
		return;
	}
	out->cells[0] = is_stale(ws, kind)
				? (RkTableCell){ "!", RK_ROLE_WARN }
				: (RkTableCell){ rk_enum_glyph(&rk_paper_state_words, paper->state),
					  rk_enum_role(&rk_paper_state_words, paper->state) };
	out->cells[2].text = paper->number;
	out->cells[3].text = rk_table_take(out, rk_workspace_day(ws, paper->date));
	out->cells[4] =
		(RkTableCell){ is_stale(ws, kind)
				       ? rk_workspace_say(ws, N_("changed since"))
				       : rk_enum_label(&rk_paper_state_words, paper->state, lang),
			is_stale(ws, kind) ? RK_ROLE_WARN : RK_ROLE_NORMAL };
}

static char *papers_count(RkWorkspace *ws)
{
	return rk_workspace_count(ws, rk_rows_count(ws->dossier->rows, RK_E_PAPER),
		N_("paper made"), N_("papers made"));
}

static char *papers_context(RkWorkspace *ws, const RkTabRow *row)
{
	const RkPaper *paper = row->record;

	return paper && (paper->shown_name || paper->shown_title)
		       ? g_strdup_printf("%s%s%s%s", paper->on_behalf ? "a.n. " : "",
				 paper->shown_name ? paper->shown_name : "",
				 paper->shown_name && paper->shown_title ? ", " : "",
				 paper->shown_title ? paper->shown_title : "")
		       : NULL;
}

static void edit(RkWorkspace *ws, const RkTabRow *row)
{
	static const char *const fields[] = { "number", "date", "signatory", "capacity",
		"on_behalf", "signing", "state", NULL };
	static const char *const new_fields[] = { "kind", "number", "date", "signatory", "capacity",
		"on_behalf", "signing", "state", NULL };
	const RkPaper *paper = row->record;
	const char *title =
		rk_enum_label(&rk_paper_kind_words, (int)row->id, rk_workspace_lang(ws));
	g_autofree char *kind = g_strdup_printf("kind=%s", title);
	g_autofree char *state = g_strdup_printf("state=%s",
		rk_enum_label(&rk_paper_state_words, RK_PAPER_STATE_DRAFT, rk_workspace_lang(ws)));
	const char *const values[] = { kind, state, NULL };

	rk_workspace_form(ws, RK_E_PAPER, paper ? paper->id : 0, title, paper ? fields : new_fields,
		paper ? NULL : values);
}

static gboolean papers_act(RkWorkspace *ws, RkActionId action)
{
	const RkTabRow *row = rk_workspace_current(ws);

	switch (action) {
	case RK_ACTION_OPEN:
	case RK_ACTION_PAPER:
		if (row)
			rk_workspace_preview(ws, (int)row->id);
		return TRUE;
	case RK_ACTION_EDIT:
		edit(ws, row);
		return TRUE;
	default:
		return FALSE;
	}
}

const RkActionId rk_tab_papers_acts[] = { RK_ACTION_OPEN, RK_ACTION_EDIT, RK_TAB_SHARED_ACTS,
	RK_ACTION_NONE };

const RkActionId rk_tab_papers_hints[] = { RK_ACTION_OPEN, RK_ACTION_PAPER, RK_ACTION_EDIT,
	RK_ACTION_PROBLEMS, RK_ACTION_NONE };

const RkTabInfo rk_tab_papers = {
	.columns = columns,
	.n_columns = RK_LEN(columns),
	.empty = N_("No papers."),
	.fill = papers_fill,
	.row = papers_row,
	.count = papers_count,
	.context = papers_context,
	.act = papers_act,
};
