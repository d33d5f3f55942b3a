/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of the rundown typed where it stands (practice 12): what is understood is said in the
 * context row and in the start column while it is typed; Enter stores the line and opens the next
 * one, Enter on an empty one or Esc ends. Nothing is written but through a plan for each line.
 */
#include "screen/meeting/rundown.h"

#include "app/chooser.h"
#include "domain/rundown/point_rule.h"
#include "domain/names/rule_who.h"
#include "domain/rundown/session_rule.h"
#include "domain/paste/paste_add.h"

#include <string.h>

#define ROW_GHOST N_("[HH.MM] MINUTES TITLE @who m:moderator room:R")
#define POINT_GHOST N_("[MINUTES] TITLE @who kind:decision")
#define CLOCK_CELLS 8

static RkTable *table_of(RkWorkspace *ws)
{
	return &ws->tables[RK_TAB_RUNDOWN];
}

static void cursor_to(RkWorkspace *ws, RkId id)
{
	RkTableSource source = rk_workspace_source(ws);

	rk_table_go(table_of(ws), &source, id);
}

void rk_rundown_fill_typed(RkWorkspace *ws, RkId behind)
{
	const RkRundown *own = rk_rundown(ws);
	gboolean last = behind == 0 && !own->point;

	if (own->typing && own->adding && own->at == behind && !last)
		rk_workspace_row(ws, RK_E_NONE, RK_ROW_TYPED, NULL);
}

/* The plan of what is typed; NULL and an error when it is not understood. */
static RkPlan *plan_of(RkWorkspace *ws, const RkRuleInput *in, const char *text, GError **error)
{
	const RkRundown *own = rk_rundown(ws);

	if (own->point)
		return own->adding ? rk_point_plan_add(in, own->at, RK_RULE_TEXT(text), error)
				   : rk_point_plan_edit(in, own->at, RK_RULE_TEXT(text), error);
	return own->adding ? rk_session_plan_add(in, own->at, RK_RULE_TEXT(text), error)
			   : rk_session_plan_edit(in, own->at, RK_RULE_TEXT(text), error);
}

/* "Sesi 2 · 10.30–11.30 · Kanim Tarakan", and what would collide. */
static char *understood(RkWorkspace *ws, const RkRuleInput *in, const RkPlan *plan)
{
	RkRundown *own = rk_rundown(ws);
	RkLang lang = rk_workspace_lang(ws);
	g_autoptr(RkDossier) after =
		rk_dossier_new(rk_rows_copy(in->dossier->rows), in->dossier->meeting->id);

	rk_rows_apply(after->rows, plan);
	g_autoptr(RkTimetable) timetable = rk_timetable_new(in->context, after);
	const RkSlot *slot = rk_timetable_slot(timetable, plan->focus);
	if (!slot)
		return g_strdup(plan->label);
	RkWorkspace then = *ws; /* only to be read */
	then.dossier = after;
	g_autofree char *start = rk_slot_clock(slot->start, lang);
	g_autofree char *end = rk_slot_clock(slot->end, lang);
	g_autofree char *name = slot->printed_number
					? rk_slot_name(slot, lang)
					: g_strdup(rk_enum_label(&rk_session_kind_words,
						  slot->session->kind, lang));
	g_autofree char *who = rk_rundown_who(&then, plan->focus, FALSE);
	g_autofree char *moderator = rk_rundown_who(&then, plan->focus, TRUE);
	g_autoptr(GString) text = g_string_new(NULL);
	own->fixed = slot->fixed;
	own->clock = slot->timed ? slot->start : -1;
	g_string_append(text, name);
	if (slot->timed)
		g_string_append_printf(text, " · %s–%s", start, end);
	if (*who)
		g_string_append_printf(text, " · %s", who);
	if (*moderator)
		g_string_append_printf(
			text, " · %s %s", rk_workspace_say(ws, N_("Moderator")), moderator);
	const guint before = ws->timetable->conflicts->len;
	if (timetable->conflicts->len > before)
		g_string_append_printf(text, " · ! %s",
			((const RkConflict *)timetable->conflicts->pdata[before])->text);
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static void typed_changed(RkApp *app, const char *text, gpointer data)
{
	RkWorkspace *ws = data;
	RkRuleInput in = rk_workspace_rule_input(ws);
	g_autoptr(GError) error = NULL;

	rk_rundown(ws)->clock = -1;
	rk_rundown(ws)->fixed = FALSE;
	g_autoptr(RkPlan) plan = *text ? plan_of(ws, &in, text, &error) : NULL;
	g_autofree char *echo = plan ? understood(ws, &in, plan) : NULL;
	rk_app_prompt_echo(app, echo ? echo : rk_app_why(app, error), error != NULL);
}

static void typing_end(RkWorkspace *ws)
{
	RkRundown *own = rk_rundown(ws);
	RkId back = own->at;

	own->typing = FALSE;
	rk_workspace_fill(ws);
	if (back > 0)
		cursor_to(ws, back);
}

static void typed_cancelled(RkApp *app, gpointer data)
{
	typing_end(data);
}

/* After a line was stored: the next one, behind it. */
static void typed_next(RkWorkspace *ws, RkId stored)
{
	RkRundown *own = rk_rundown(ws);

	if (!own->point)
		own->at = stored;
	rk_workspace_fill(ws);
	cursor_to(ws, RK_ROW_TYPED);
	rk_app_prompt_text(ws->screen.app, "");
}

typedef struct Unknown {
	RkWorkspace *ws;
	char *line, *name;
} Unknown;

static void unknown_free(gpointer data)
{
	Unknown *unknown = data;

	g_free(unknown->line);
	g_free(unknown->name);
	g_free(unknown);
}

static gboolean unknown_chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	const Unknown *unknown = data;
	RkRuleInput in = rk_workspace_rule_input(unknown->ws);
	RkWho who = rk_choice_who(&in, choice);
	g_autofree char *handle = rk_who_text(&in, &who);

	if (handle) {
		g_autofree char *line = rk_session_line_named(unknown->line, unknown->name, handle);
		rk_app_prompt_text(app, line);
	}
	return TRUE;
}

/* A name that nobody has, or several: who is meant is chosen, or made. FALSE: it is not that. */
static gboolean unknown_ask(RkWorkspace *ws, const RkRuleInput *in, const char *text)
{
	char *name = rk_rundown(ws)->point ? NULL : rk_session_line_unknown(in, text);

	if (!name)
		return FALSE;
	Unknown *unknown = g_new0(Unknown, 1);
	*unknown = (Unknown){ ws, g_strdup(text), name };
	RkChooser chooser = { .title = rk_workspace_say(ws, N_("Who gives this row?")),
		.kinds = RK_CHOOSE_OFFICE | RK_CHOOSE_PERSON,
		.meeting = ws->meeting,
		.create = rk_choose_create,
		.text = name,
		.chosen = unknown_chosen,
		.data = unknown,
		.free_data = unknown_free };
	rk_app_choose(ws->screen.app, &chooser);
	return TRUE;
}

static gboolean typed_done(RkApp *app, const char *text, gpointer data)
{
	RkWorkspace *ws = data;
	RkRundown *own = rk_rundown(ws);
	RkRuleInput in = rk_workspace_rule_input(ws);
	g_autoptr(GError) error = NULL;
	g_autofree char *clean = g_strstrip(g_strdup(text));

	if (!*clean && own->adding) {
		typing_end(ws);
		return TRUE;
	}
	RkPlan *plan = plan_of(ws, &in, clean, &error);
	if (!plan) {
		if (!unknown_ask(ws, &in, clean))
			rk_app_prompt_echo(app, rk_app_why(app, error), TRUE);
		return FALSE;
	}
	RkId stored = plan->focus;
	if (rk_plan_is_empty(plan))
		rk_plan_free(plan);
	else if (!rk_workspace_apply(ws, plan, NULL))
		return FALSE;
	if (own->adding) {
		typed_next(ws, stored);
		return FALSE;
	}
	typing_end(ws);
	return TRUE;
}

static RkId last_inserted(const RkPlan *plan)
{
	RkId last = 0;

	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		if (change->kind == RK_CHANGE_INSERT && change->entity == RK_E_SESSION)
			last = change->id;
	}
	return last;
}

/* A table pasted into the open row is as many rows. */
static gboolean typed_pasted(RkApp *app, const char *text, gpointer data)
{
	RkWorkspace *ws = data;
	const RkRundown *own = rk_rundown(ws);
	RkRuleInput in = rk_workspace_rule_input(ws);
	g_autoptr(GError) error = NULL;

	if (own->point || !own->adding)
		return FALSE;
	RkPlan *plan = rk_session_plan_insert_lines(&in, own->at, RK_RULE_TEXT(text), &error);
	if (!plan) {
		g_autofree char *said = g_strdup_printf("%s", rk_app_why(app, error));
		rk_app_prompt_echo(app, said, TRUE);
		return TRUE;
	}
	RkId stored = last_inserted(plan);
	if (!stored)
		rk_plan_free(plan);
	else if (rk_workspace_apply(ws, plan, NULL))
		typed_next(ws, stored);
	return TRUE;
}

static const RkZone *zone_of(RkWorkspace *ws, const RkCanvas *canvas, RkId id)
{
	for (guint i = 0; i < canvas->zones->len; i++) {
		const RkZone *zone = &g_array_index(canvas->zones, RkZone, i);
		if (zone->kind != RK_ZONE_ROW || zone->owner != table_of(ws))
			continue;
		const RkTabRow *row = ws->rows->pdata[zone->value];
		if (row->id == id)
			return zone;
	}
	return NULL;
}

/* The row itself, its start in front of it as it is understood. */
static gboolean typed_place(RkApp *app, RkCanvas *canvas, RkRect *rect, gpointer data)
{
	RkWorkspace *ws = data;
	const RkRundown *own = rk_rundown(ws);
	const RkZone *zone = zone_of(ws, canvas, own->adding ? RK_ROW_TYPED : own->at);

	if (!zone || zone->rect.width < CLOCK_CELLS + 12)
		return FALSE;
	RkRect row = { zone->rect.x, zone->rect.y, zone->rect.width, 1 };
	rk_canvas_fill(canvas, row, " ", RK_ROLE_NORMAL);
	rk_canvas_fill(canvas, (RkRect){ row.x, row.y, 1, 1 }, "▌", RK_ROLE_FOCUS);
	if (own->point) {
		rk_canvas_text(canvas, row.x + CLOCK_CELLS - 1, row.y, "·", 1, RK_ROLE_MUTED);
	} else if (own->clock >= 0) {
		g_autofree char *clock = rk_slot_clock(own->clock, rk_workspace_lang(ws));
		rk_canvas_format(canvas, row.x + 1, row.y, RK_ROLE_MUTED, "%s%s",
			own->fixed ? "◆" : " ", clock);
	}
	int indent = own->point ? CLOCK_CELLS + 1 : CLOCK_CELLS;
	*rect = (RkRect){ row.x + indent, row.y, row.width - indent - 1, 1 };
	return TRUE;
}

static void open_line(RkWorkspace *ws, const char *text)
{
	RkApp *app = ws->screen.app;
	RkRundown *own = rk_rundown(ws);

	own->typing = TRUE;
	own->clock = -1;
	/* What is typed would not fit the filter before it is there. */
	g_clear_pointer(&ws->filters[RK_TAB_RUNDOWN], g_free);
	rk_workspace_fill(ws);
	cursor_to(ws, own->adding ? RK_ROW_TYPED : own->at);
	RkPrompt prompt = { .label = rk_app_say(app, own->point    ? N_("agenda point")
						     : own->adding ? N_("new row")
								   : N_("row")),
		.text = text,
		.ghost = rk_app_say(app, own->point ? POINT_GHOST : ROW_GHOST),
		.done = typed_done,
		.changed = typed_changed,
		.cancelled = typed_cancelled,
		.place = typed_place,
		.pasted = typed_pasted,
		.hint = own->adding ? rk_app_say(app, N_("Enter stores it and opens the next one · "
							 "Esc ends"))
				    : NULL,
		.data = ws };
	rk_app_prompt(app, &prompt);
}

void rk_rundown_add(RkWorkspace *ws)
{
	RkRundown *own = rk_rundown(ws);
	RkId at = rk_rundown_session(rk_workspace_current(ws));

	own->adding = TRUE;
	own->point = FALSE;
	own->at = at ? at : -1;
	open_line(ws, NULL);
}

void rk_rundown_add_point(RkWorkspace *ws)
{
	RkRundown *own = rk_rundown(ws);

	own->adding = own->point = TRUE;
	own->at = rk_rundown_session(rk_workspace_current(ws));
	open_line(ws, NULL);
}

void rk_rundown_edit(RkWorkspace *ws)
{
	RkRundown *own = rk_rundown(ws);
	const RkTabRow *row = rk_workspace_current(ws);
	RkRuleInput in = rk_workspace_rule_input(ws);

	own->adding = FALSE;
	own->point = row->entity == RK_E_AGENDA_POINT;
	own->at = row->id;
	g_autofree char *line =
		own->point ? rk_point_line(&in, row->id) : rk_session_line(&in, row->id);
	open_line(ws, line);
}
