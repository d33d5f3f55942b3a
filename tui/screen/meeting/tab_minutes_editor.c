/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `E` on tab 5: one line's long text, or the marked lines (`*E`: all of them) as a text with marks
 * (domain/minutes_text.h). What is wrong in it opens the editor again at that line.
 */
#include "screen/meeting/tab_minutes.h"

#include "app/edittext.h"
#include "base/error.h"
#include "domain/minutes/entry_polish.h"
#include "domain/paste/minutes_text.h"

typedef struct Editing {
	RkWorkspace *ws;
	RkId entry;   /* one line; 0: the text of many */
	GArray *only; /* RkId; NULL: all */
} Editing;

static void editing_free(gpointer data)
{
	Editing *editing = data;

	if (editing->only)
		g_array_unref(editing->only);
	g_free(editing);
}

static gboolean edited(RkApp *app, const char *text, gpointer data, char **error_out, int *line_out)
{
	Editing *editing = data;
	RkRuleInput in = rk_workspace_rule_input(editing->ws);
	g_autoptr(GError) error = NULL;
	g_autoptr(RkPlan) plan =
		editing->entry ? rk_entry_plan_text(&in, editing->entry, RK_RULE_TEXT(text), &error)
			       : rk_minutes_text_plan(&in, text, editing->only, &error);

	if (!plan) {
		const char *where = rk_error_where(error);
		*error_out = g_strdup(rk_app_why(app, error));
		*line_out = where ? (int)g_ascii_strtoll(where, NULL, 10) : 0;
		return FALSE;
	}
	if (!rk_plan_is_empty(plan) &&
		rk_workspace_apply(editing->ws, g_steal_pointer(&plan), NULL))
		rk_table_unmark(&editing->ws->tables[RK_TAB_MINUTES]);
	return TRUE;
}

void rk_minutes_editor(RkWorkspace *ws)
{
	const RkEntry *entry = rk_minutes_current(ws);
	RkTable *table = &ws->tables[RK_TAB_MINUTES];
	RkTableSource source = rk_workspace_source(ws);
	RkRuleInput in = rk_workspace_rule_input(ws);
	Editing *editing = g_new0(Editing, 1);
	g_autofree char *text = NULL;

	editing->ws = ws;
	if (table->marks)
		editing->only = rk_table_chosen(table, &source);
	else if (entry)
		editing->entry = entry->id;
	/* All of them: then what is deleted, and headings to write under, are of all. */
	if (editing->only && editing->only->len == rk_rows_count(ws->dossier->rows, RK_E_ENTRY))
		g_clear_pointer(&editing->only, g_array_unref);
	text = editing->entry ? g_strdup(entry->text) : rk_minutes_text(&in, editing->only);
	rk_app_edit_text(
		ws->screen.app, &(RkEditText){ .title = rk_workspace_say(ws, N_("Minutes")),
					.text = text,
					.suffix = editing->entry ? ".txt" : ".md",
					.done = edited,
					.data = editing,
					.free_data = editing_free });
}
