/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines typed in tab 5. Typing goes on line after line: Enter stores, the next empty line stays
 * open and goes behind the one before (practice 1).
 */
#include "screen/meeting/tab_minutes.h"

#include "app/typeline.h"
#include "base/error.h"
#include "domain/model/number.h"
#include "domain/action/captured_line.h"
#include "domain/minutes/entry_place.h"
#include "domain/minutes/entry_rule.h"
#include "domain/minutes/entry_verbs.h"
#include "domain/grammar/line_entry.h"

#include <string.h>

#define LINE_GHOST N_("? question  > answer  ! decision  [] action  = summary  Tab kind")

/* --- typing lines --- */

typedef struct Typing {
	RkWorkspace *ws;
	RkId session, point; /* where new lines go */
	RkId after;          /* the line they go behind, 0: at the end of their place */
	RkId editing;        /* the line that is changed; 0: a new one */
	RkId last;           /* stored before: what Up brings back */
} Typing;

static RkPlan *typed_plan(Typing *typing, const char *text, GError **error)
{
	RkRuleInput in = rk_workspace_rule_input(typing->ws);
	RkEntryInput input = { .line = text,
		.session = typing->session,
		.point = typing->point,
		.after = typing->after };

	return typing->editing ? rk_entry_plan_edit(&in, typing->editing, RK_RULE_TEXT(text), error)
			       : rk_captured_plan_add(&in, &input, error);
}

/* "Sesi 1 · Kiat …": where the line will stand. */
static char *place_title(Typing *typing)
{
	RkRuleInput in = rk_workspace_rule_input(typing->ws);
	g_autoptr(GArray) places = rk_entry_places(&in);

	for (guint i = 0; i < places->len; i++) {
		const RkEntryPlace *place = &g_array_index(places, RkEntryPlace, i);
		if (place->session == typing->session && place->point == typing->point)
			return rk_entry_place_name(&in, place);
	}
	return g_strdup("");
}

/* "jawab 2 · Gita Maharani → Kanim Tarakan" */
static char *entry_title(Typing *typing, const RkEntry *entry)
{
	RkWorkspace *ws = typing->ws;
	const RkRows *rows = ws->dossier->rows;
	const RkEntry *question = RK_FIND(rows, ENTRY, RkEntry, entry->answers);
	guint rank = rk_entry_rank(rows, entry);
	gboolean counted =
		entry->kind == RK_ENTRY_KIND_QUESTION || entry->kind == RK_ENTRY_KIND_DECISION;

	/* A new one is counted behind those that are there. */
	g_autofree char *kind =
		rk_minutes_kind(ws, entry, rank + (counted && !typing->editing ? 1 : 0));
	g_autofree char *who = rk_minutes_speaker(ws, entry);
	g_autofree char *asked = question ? rk_minutes_speaker(ws, question) : NULL;

	return g_strdup_printf("%s%s%s%s%s%s", kind, *who ? " · " : "", who,
		asked && *asked ? " → " : "", asked ? asked : "",
		entry->kind == RK_ENTRY_KIND_ANSWER && !question
			? rk_workspace_say(ws, N_(" · no open question"))
			: "");
}

/* The record of a plan as it will be; NULL when the plan leaves it as it is. */
static const RkEntry *planned(const RkPlan *plan, const RkEntry *old, RkEntry **made)
{
	const RkEntry *fresh = rk_plan_inserted(plan, RK_E_ENTRY);

	*made = NULL;
	if (fresh || !old)
		return fresh;
	*made = rk_record_copy(RK_E_ENTRY, old);
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = plan->changes->pdata[i];
		if (change->kind == RK_CHANGE_SET && change->entity == RK_E_ENTRY &&
			change->id == old->id)
			rk_record_set(RK_E_ENTRY, *made, change->field, change->new);
	}
	return *made;
}

static char *typed_title(RkApp *app, const char *text, gboolean *wrong, gpointer data)
{
	Typing *typing = data;
	g_autoptr(GError) error = NULL;
	const RkEntry *old = RK_FIND(typing->ws->dossier->rows, ENTRY, RkEntry, typing->editing);
	RkEntry *made = NULL;

	if (!*text)
		return place_title(typing);
	g_autoptr(RkPlan) plan = typed_plan(typing, text, &error);
	if (!plan) {
		*wrong = TRUE;
		return g_strdup(rk_app_why(app, error));
	}
	const RkEntry *entry = planned(plan, old, &made);
	char *title = entry ? entry_title(typing, entry) : g_strdup(plan->label);
	if (made)
		rk_entry_free(made);
	return title;
}

static gboolean typed_done(RkApp *app, const char *text, gpointer data)
{
	Typing *typing = data;
	g_autoptr(GError) error = NULL;
	RkPlan *plan = typed_plan(typing, text, &error);

	if (!plan) {
		rk_type_line_wrong(app, rk_app_why(app, error));
		return FALSE;
	}
	RkId focus = plan->focus_entity == RK_E_ENTRY ? plan->focus : 0;
	if (rk_plan_is_empty(plan)) {
		rk_plan_free(plan);
		return TRUE;
	}
	if (!rk_workspace_apply(typing->ws, plan, NULL))
		return FALSE;
	if (focus) {
		typing->last = focus;
		typing->after =
			typing->editing && typing->after != typing->editing ? typing->after : focus;
	}
	typing->editing = 0;
	return TRUE;
}

/* The next kind of those that have a mark, for who does not know them yet. */
static char *typed_tab(RkApp *app, const char *text, gpointer data)
{
	static const char *const marks[] = { "", "? ", "> ", "+ ", "! ", "[] ", "= ", "~ ", "% " };
	int kind;
	gboolean action;
	guint question, now = 0;
	gsize skip = rk_entry_mark(text, &kind, &action, &question);

	for (guint i = 1; i < RK_LEN(marks) && skip; i++)
		if (text[strspn(text, " ")] == *marks[i])
			now = i;
	return g_strconcat(marks[(now + 1) % RK_LEN(marks)], text + skip, NULL);
}

static char *typed_before(RkApp *app, gpointer data)
{
	Typing *typing = data;
	RkRuleInput in = rk_workspace_rule_input(typing->ws);

	typing->editing = typing->last;
	return typing->last ? rk_entry_line(&in, typing->last) : NULL;
}

static void type_open(Typing typed, const char *text, gboolean again)
{
	RkApp *app = typed.ws->screen.app;
	Typing *typing = g_new(Typing, 1);
	g_autofree char *place = g_strdup_printf(
		"line/%" G_GINT64_FORMAT, typed.editing ? typed.editing : typed.ws->meeting);

	*typing = typed;
	rk_type_line(app, &(RkTypeLine){ .text = text,
				  .ghost = rk_app_say(app, LINE_GHOST),
				  .title = typed_title,
				  .done = typed_done,
				  .tab = typed_tab,
				  .before = again ? typed_before : NULL,
				  .again = again,
				  .meeting = typed.ws->meeting,
				  .of_action = TRUE,
				  .place = text && !typed.editing ? NULL : place,
				  .label = rk_app_say(app, N_("line")),
				  .data = typing,
				  .free_data = g_free });
}

void rk_minutes_type(RkWorkspace *ws)
{
	const RkEntry *entry = rk_minutes_current(ws);
	Typing typing = { .ws = ws };

	if (entry && entry->kind == RK_ENTRY_KIND_DECISION) {
		/* Below the decisions: where the last one was made. */
		typing.session = entry->session;
		typing.point = entry->point;
	} else if (entry) {
		typing.session = entry->session;
		typing.point = entry->point;
		typing.after = entry->id;
	}
	typing.last = entry ? entry->id : 0;
	type_open(typing, NULL, TRUE);
}

void rk_minutes_edit(RkWorkspace *ws, const RkEntry *entry)
{
	RkRuleInput in = rk_workspace_rule_input(ws);
	g_autofree char *line = rk_entry_line(&in, entry->id);

	type_open((Typing){ ws, entry->session, entry->point, entry->id, entry->id, entry->id },
		line, FALSE);
}

/* --- the question that is answered later --- */

void rk_minutes_promise(RkWorkspace *ws, RkId id)
{
	RkRuleInput in = rk_workspace_rule_input(ws);
	const RkEntry *question = RK_FIND(ws->dossier->rows, ENTRY, RkEntry, id);
	g_autofree char *line = rk_entry_promise_line(&in, id);
	g_autofree char *text = g_strconcat("[] ", line, NULL);

	if (line)
		type_open((Typing){ .ws = ws, .session = question->session }, text, FALSE);
	else
		rk_app_message(ws->screen.app, RK_ROLE_WARN,
			N_("go to a question that nobody has answered"));
}
