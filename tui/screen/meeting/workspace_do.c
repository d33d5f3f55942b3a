/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all tabs do: applying plans, lines typed, menus, previews. A rule makes the plan; here it is
 * only asked for and handed on.
 */
#include "screen/meeting/workspace.h"

#include "app/recordform.h"
#include "base/error.h"
#include "domain/names/rule_who.h"
#include "domain/rundown/stale.h"
#include "domain/action/action_state.h"
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

/* --- one line --- */

typedef struct Line {
	RkWorkspace *ws;
	RkLinePlan plan;
	RkId at;
} Line;

static gboolean line_done(RkApp *app, const char *text, gpointer data)
{
	Line *line = data;
	RkRuleInput in = rk_workspace_rule_input(line->ws);
	g_autoptr(GError) error = NULL;
	RkPlan *plan = line->plan(line->ws, &in, text, line->at, &error);

	if (plan)
		return rk_workspace_apply(line->ws, plan, NULL);
	rk_app_prompt_echo(app, rk_app_why(app, error), TRUE);
	return FALSE;
}

static void line_changed(RkApp *app, const char *text, gpointer data)
{
	Line *line = data;
	RkRuleInput in = rk_workspace_rule_input(line->ws);
	g_autoptr(GError) error = NULL;
	g_autoptr(RkPlan) plan = *text ? line->plan(line->ws, &in, text, line->at, &error) : NULL;

	rk_app_prompt_echo(app, plan ? plan->label : rk_app_why(app, error), !plan && error);
}

void rk_workspace_prompt(RkWorkspace *ws, const char *label, const char *text, const char *ghost,
	RkLinePlan plan, RkId at)
{
	Line *line = g_new0(Line, 1);

	*line = (Line){ .ws = ws, .plan = plan, .at = at };
	RkPrompt prompt = { .label = rk_app_say(ws->screen.app, label),
		.text = text,
		.ghost = ghost ? rk_app_say(ws->screen.app, ghost) : NULL,
		.done = line_done,
		.changed = line_changed,
		.data = line,
		.free_data = g_free };
	rk_app_prompt(ws->screen.app, &prompt);
}

/* --- the chosen rows --- */

void rk_workspace_each_with(
	RkWorkspace *ws, RkRowPlanWith make, gconstpointer data, gboolean from_last)
{
	RkTableSource source = rk_workspace_source(ws);
	RkTable *table = &ws->tables[rk_workspace_tab(ws)];
	g_autoptr(GArray) chosen = rk_table_chosen(table, &source);
	g_autoptr(RkPlan) whole = NULL;
	RkRuleInput in = rk_workspace_rule_input(ws);
	/* Each plan is made of what the ones before it leave. */
	g_autoptr(RkDossier) chained =
		rk_dossier_new(rk_rows_copy(ws->dossier->rows), ws->dossier->meeting->id);

	in.dossier = chained;
	for (guint i = 0; i < chosen->len; i++) {
		GError *error = NULL;
		/* Rows that go down together go from the last one on. */
		guint at = from_last ? chosen->len - 1 - i : i;
		RkPlan *plan = make(ws, &in, g_array_index(chosen, RkId, at), data, &error);
		if (!plan) {
			rk_app_error(ws->screen.app, error);
			return;
		}
		rk_rows_apply(chained->rows, plan);
		rk_rows_sort(chained->rows);
		whole = rk_plan_join(g_steal_pointer(&whole), plan);
	}
	if (!whole)
		return;
	if (chosen->len > 1) {
		char *label = g_strdup_printf("%s (+%u)", whole->label, chosen->len - 1);
		g_free(whole->label);
		whole->label = label;
	}
	if (rk_workspace_apply(ws, g_steal_pointer(&whole), NULL))
		rk_table_unmark(table);
}

RkWho rk_workspace_chosen(RkWorkspace *ws, const RkChoice *choice)
{
	RkRuleInput in = rk_workspace_rule_input(ws);
	const RkParticipant *guest =
		choice->entity == RK_E_PARTICIPANT
			? RK_RULE_FIND(&in, PARTICIPANT, RkParticipant, choice->id)
			: NULL;
	const RkPerson *person = choice->entity == RK_E_PERSON
					 ? RK_RULE_FIND(&in, PERSON, RkPerson, choice->id)
					 : NULL;

	if (guest)
		return (RkWho){ .institution = guest->institution, .person = guest->person };
	if (person)
		return (RkWho){ .institution = person->institution, .person = person->id };
	return choice->entity == RK_E_INSTITUTION ? (RkWho){ .institution = choice->id }
						  : (RkWho){ .label = choice->text };
}

void rk_workspace_each_who(RkWorkspace *ws, const RkChoice *choice, RkRowPlanWith plan)
{
	RkWho who = rk_workspace_chosen(ws, choice);
	gboolean nobody = choice->entity == RK_E_NONE && !choice->text;

	rk_workspace_each_with(ws, plan, nobody ? NULL : &who, FALSE);
}

typedef struct Valued {
	RkRowPlan plan;
	int value;
} Valued;

static RkPlan *valued_plan(
	RkWorkspace *ws, const RkRuleInput *in, RkId id, gconstpointer data, GError **error)
{
	const Valued *valued = data;

	return valued->plan(ws, in, id, valued->value, error);
}

void rk_workspace_each(RkWorkspace *ws, RkRowPlan make, int value)
{
	Valued valued = { make, value };

	rk_workspace_each_with(ws, valued_plan, &valued, value > 0);
}

gboolean rk_workspace_rows_act(
	RkWorkspace *ws, RkCommandId action, RkRowPlan move, RkRowPlan remove)
{
	if (move && (action == RK_COMMAND_MOVE_DOWN || action == RK_COMMAND_MOVE_UP))
		rk_workspace_each(ws, move, action == RK_COMMAND_MOVE_DOWN ? 1 : -1);
	else if (action == RK_COMMAND_DELETE)
		rk_workspace_each(ws, remove, 0);
	else
		return FALSE;
	return TRUE;
}

typedef struct Each {
	RkWorkspace *ws;
	RkRowPlan plan;
} Each;

static void menu_chosen(RkApp *app, int value, gpointer data)
{
	Each *each = data;

	rk_workspace_each(each->ws, each->plan, value);
}

void rk_workspace_menu(
	RkWorkspace *ws, const char *title, const RkRowChoice *choices, guint n, RkRowPlan plan)
{
	RkApp *app = ws->screen.app;
	Each *each = g_new0(Each, 1);
	RkMenu menu;

	*each = (Each){ ws, plan };
	rk_menu_init(&menu, rk_app_say(app, title), NULL, FALSE);
	for (guint i = 0; i < n; i++)
		rk_menu_add(&menu, choices[i].key, rk_app_say(app, choices[i].label), NULL,
			choices[i].value);
	rk_app_ask(app, &menu, menu_chosen, each, g_free);
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
	RkApp *app = ws->screen.app;
	RkIcsOptions options = { 0 };
	GError *error = NULL;
	g_autoptr(RkIcs) ics = rk_ics_make(rk_app_store(app), ws->meeting, &options, &error);

	if (!ics) {
		rk_app_error(app, error);
		return;
	}
	g_auto(GStrv) lines = g_strsplit(ics->text, "\r\n", -1);
	g_autofree char *text = g_strjoinv("\n", lines);
	g_autofree char *whole = g_strdup_printf(
		"%s%s%s", ics->notice ? ics->notice : "", ics->notice ? "\n\n" : "", text);
	rk_app_text(app, rk_app_say(app, N_("Calendar file")), whole);
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
