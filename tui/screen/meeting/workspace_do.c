/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all tabs do: applying plans, lines typed, menus, previews. A rule makes the plan; here it is
 * only asked for and handed on.
 */
#include "screen/meeting/workspace.h"

#include "app/recordform.h"
#include "base/error.h"
#include "domain/names/rule_who.h"
#include "domain/people/stale_list.h"
#include "domain/action/action_state.h"
#include "screen/preview/calendar_box.h"
#include "screen/preview/preview.h"
#include "service/transfer.h"

gboolean rk_workspace_apply(RkWorkspace *ws, RkPlan *plan, GError *error)
{
	RkApp *app = ws->screen.app;
	guint before = ws->stale->len;

	if (!plan) {
		rk_app_error(app, error);
		return FALSE;
	}
	g_autofree char *label = g_strdup(plan->label);
	if (!rk_app_apply(app, plan))
		return FALSE;
	if (ws->stale->len > before ||
		(ws->stale->len > 0 && rk_workspace_tab(ws) == RK_TAB_RUNDOWN)) {
		g_autofree char *stale = rk_workspace_stale(ws);
		rk_app_message(app, RK_ROLE_WARN, N_("Changed since sent: %s · %s"), stale, label);
	}
	return TRUE;
}

void rk_workspace_form(RkWorkspace *ws, RkEntity entity, RkId id, const char *title,
	const char *const *fields, const char *const *values)
{
	RkRecordForm form = { .entity = entity,
		.id = id,
		.owner = ws->meeting,
		.meeting = ws->meeting,
		.fields = fields,
		.values = values,
		.title = title };

	rk_app_record_form(ws->screen.app, &form);
}

/* --- showing --- */

void rk_workspace_preview(RkWorkspace *ws, int paper)
{
	RkApp *app = ws->screen.app;

	if (!rk_print_known(paper)) {
		rk_app_message(app, RK_ROLE_WARN,
			N_("This paper has no preview yet; tab 8 marks those that have"));
		return;
	}
	rk_app_push(app, &rk_preview_class, &(RkScreenArg){ .id = paper, .meeting = ws->meeting });
}

void rk_workspace_ics(RkWorkspace *ws)
{
	rk_calendar_box(ws->screen.app, ws->meeting);
}

void rk_workspace_problems(RkWorkspace *ws)
{
	RkApp *app = ws->screen.app;
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = 0; i < ws->timetable->conflicts->len; i++)
		g_string_append_printf(text, "! %s\n",
			((const RkConflict *)ws->timetable->conflicts->pdata[i])->text);
	if (ws->stale->len > 0)
		g_string_append_printf(text, "%s# %s\n", text->len ? "\n" : "",
			rk_app_say(app, N_("Changed since sent")));
	for (guint i = 0; i < ws->stale->len; i++)
		g_string_append_printf(
			text, "! %s\n", ((const RkStale *)ws->stale->pdata[i])->text);
	if (text->len == 0)
		g_string_append(text, rk_app_say(app, N_("Nothing is wrong here.")));
	rk_app_text(app, rk_app_say(app, N_("Problems")), text->str);
}

/* The cells of a row, two blanks between them. */
static void row_append(RkWorkspace *ws, const RkTabRow *row, GString *text)
{
	const RkTabInfo *info = rk_workspace_info(ws);
	GStringChunk *pool = g_string_chunk_new(256);
	RkTableRow out = { .pool = pool };
	gboolean first = TRUE;

	info->row(ws, row, &out);
	for (guint i = 0; i < RK_TABLE_COLUMNS; i++) {
		if (!out.cells[i].text || !*out.cells[i].text)
			continue;
		g_string_append_printf(text, "%s%s", first ? "" : "  ", out.cells[i].text);
		first = FALSE;
	}
	g_string_append_c(text, '\n');
	g_string_chunk_free(pool);
}

void rk_workspace_copy(RkWorkspace *ws)
{
	RkTableSource source = rk_workspace_source(ws);
	g_autoptr(GArray) chosen = rk_table_chosen(&ws->tables[rk_workspace_tab(ws)], &source);
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = 0; i < chosen->len; i++)
		for (guint j = 0; j < ws->rows->len; j++) {
			const RkTabRow *row = ws->rows->pdata[j];
			if (row->id == g_array_index(chosen, RkId, i))
				row_append(ws, row, text);
		}
	rk_app_copy(ws->screen.app, text->str);
	rk_app_message(ws->screen.app, RK_ROLE_NORMAL, N_("Copied: %u rows"), chosen->len);
}
