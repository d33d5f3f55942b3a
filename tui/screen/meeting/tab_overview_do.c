/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 1: changing what a row shows, and going to what clears a finding. The rules that make the
 * plans are in domain/.
 */
#include "screen/meeting/tab_overview.h"

#include "app/recordform.h"
#include "domain/meeting/meeting_change.h"
#include "domain/meeting/meeting_rule.h"
#include "domain/minutes/paper_rule.h"
#include "domain/grammar/field_edit.h"
#include "screen/meeting/copy_from.h"
#include "screen/meeting/people.h"
#include "screen/meeting/workspace_tabs.h"

#include <string.h>

/* --- one line --- */

static const char *ghost_of(const RkField *field)
{
	return field->type == RK_TYPE_DATE ? N_("29nov · fri · +7d") : NULL;
}

/* --- somebody --- */

static void role_ask(RkWorkspace *ws, int role, RkId row)
{
	const char *label = rk_enum_label(&rk_meeting_role_words, role, rk_workspace_lang(ws));
	RkChosenRow target = { row, ws->meeting };

	rk_binding_do_to(&ws->screen,
		&(RkBinding){ RK_ASKS_WHO(label, RK_CHOOSE_PERSON | RK_CHOOSE_OFFICE,
				      RK_ASK_CREATE | RK_ASK_FREE),
			.rule = row ? rk_meeting_plan_role_who : rk_meeting_plan_role_add,
			.value = role },
		&target, 1);
}

static void role_chosen(RkApp *app, int value, gpointer data)
{
	role_ask(data, value, 0);
}

static void role_add(RkScreen *screen, int value, const char *arg)
{
	static const char *const keys[RK_MEETING_ROLE_N] = { NULL, "p", "k", "n", "m", "h" };
	RkApp *app = screen->app;
	RkMenu menu;

	rk_menu_init(&menu, rk_app_say(app, N_("Which role?")), NULL, FALSE);
	for (int role = 1; role < RK_MEETING_ROLE_N; role++)
		rk_menu_add(&menu, keys[role],
			rk_enum_label(&rk_meeting_role_words, role, rk_app_lang(app)), NULL, role);
	rk_app_ask(app, &menu, role_chosen, screen, NULL);
}

static void role_who(RkScreen *screen, int value, const char *arg)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);
	const RkTabRow *row = rk_workspace_current(ws);

	if (row && rk_fact_kind(row) == RK_FACT_ROLE)
		role_ask(ws, (int)rk_fact_value(row), row->record ? row->id : 0);
	else
		role_add(screen, value, arg);
}

/* --- one field --- */

static void form_open(RkWorkspace *ws, const char *only)
{
	const char *const fields[] = { only, NULL };

	rk_workspace_form(ws, RK_E_MEETING, ws->meeting, rk_workspace_say(ws, N_("Meeting")),
		only ? fields : NULL, NULL);
}

static void date_ask(RkWorkspace *ws)
{
	rk_app_do(ws->screen.app, RK_COMMAND_DATE, NULL);
}

static const RkBinding organiser_ask = { .flags = RK_BIND_WHOLE,
	RK_ASKS_WHO(N_("Organiser"), RK_CHOOSE_OFFICE, RK_ASK_CREATE),
	.rule = rk_meeting_plan_organiser };

static void field_edit(RkWorkspace *ws, guint index)
{
	const RkField *field = &rk_entities[RK_E_MEETING].fields[index];
	RkValue value = rk_record_get(RK_E_MEETING, ws->dossier->meeting, index);
	gboolean lines = field->type == RK_TYPE_LINES || (field->flags & RK_FIELD_LONG);

	if (index == RK_F_MEETING_status) {
		rk_app_do(ws->screen.app, RK_COMMAND_STATE, NULL);
	} else if (index == RK_F_MEETING_start || index == RK_F_MEETING_end ||
		   index == RK_F_MEETING_when_text) {
		date_ask(ws);
	} else if (index == RK_F_MEETING_organiser) {
		rk_binding_do(&ws->screen, &organiser_ask, NULL);
	} else if (lines || field->type == RK_TYPE_ENUM || field->type == RK_TYPE_BOOL ||
		   field->type == RK_TYPE_REF) {
		form_open(ws, field->name);
	} else {
		g_autofree char *text =
			rk_value_written(ws->screen.app, ws->dossier->meeting->zone, field, value);
		rk_binding_do(&ws->screen,
			&(RkBinding){ .flags = RK_BIND_WHOLE,
				.ask = { .kind = RK_ASK_LINE,
					.label = field->label,
					.ghost = ghost_of(field),
					.text = text },
				.rule = rk_meeting_plan_field,
				.value = (int)index },
			NULL);
	}
}

static const RkBinding where_ask = { .flags = RK_BIND_WHOLE,
	RK_ASKS_LINE(N_("where"), N_("hotel or hall, city"), rk_meeting_where),
	.rule = rk_meeting_plan_where };

/* --- status --- */

static void status_chosen(RkApp *app, int status, gpointer data)
{
	static const RkBinding postpone = { .flags = RK_BIND_WHOLE,
		RK_ASKS_LINE(N_("postponed to"), N_("24 oct because …, or only because …"), NULL),
		.rule = rk_meeting_plan_postpone };
	static const RkBinding status_set = { .flags = RK_BIND_WHOLE,
		.rule = rk_meeting_plan_status };

	if (status == RK_MEETING_STATUS_POSTPONED)
		rk_binding_do(data, &postpone, NULL);
	else
		rk_rule_do(data, &status_set, RK_RULE_NUMBER(status));
}

/* The next step is under the cursor, so that `s Enter` does it. */
static void status_ask(RkScreen *screen, int value, const char *arg)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);
	static const struct {
		const char *key, *label;
		int status;
	} statuses[] = {
		{ "k", N_("still a draft"), RK_MEETING_STATUS_DRAFT },
		{ "t", N_("scheduled"), RK_MEETING_STATUS_SCHEDULED },
		{ "l", N_("in progress"), RK_MEETING_STATUS_RUNNING },
		{ "s", N_("held"), RK_MEETING_STATUS_HELD },
		{ "d", N_("postponed"), RK_MEETING_STATUS_POSTPONED },
		{ "b", N_("cancelled"), RK_MEETING_STATUS_CANCELLED },
	};
	RkApp *app = ws->screen.app;
	RkRuleInput in = rk_workspace_rule_input(ws);
	int next = rk_meeting_next_status(in.context, ws->dossier->meeting);
	RkMenu menu;

	rk_menu_init(&menu, rk_app_say(app, N_("Status of the meeting")), NULL, FALSE);
	for (guint i = 0; i < RK_LEN(statuses); i++) {
		g_autofree char *effect = rk_meeting_status_effect(&in, statuses[i].status);
		if (statuses[i].status == next)
			menu.cursor = menu.choices->len;
		if (statuses[i].status != ws->dossier->meeting->status)
			rk_menu_add(&menu, statuses[i].key, rk_app_say(app, statuses[i].label),
				effect, statuses[i].status);
	}
	rk_app_ask(app, &menu, status_chosen, ws, NULL);
}

/* --- going to what clears a finding --- */

static RkTab tab_of(const RkCheckFinding *finding)
{
	switch (finding->entity) {
	case RK_E_SESSION:
	case RK_E_SESSION_SPEAKER:
	case RK_E_AGENDA_POINT:
		return RK_TAB_RUNDOWN;
	case RK_E_PARTICIPANT:
		return finding->field == RK_F_PARTICIPANT_attendance ||
				       finding->field == RK_F_PARTICIPANT_representative_name
			       ? RK_TAB_PRESENT
			       : RK_TAB_INVITED;
	case RK_E_ENTRY:
	case RK_E_MINUTES:
		return RK_TAB_MINUTES;
	case RK_E_ACTION:
		return RK_TAB_ACTIONS;
	case RK_E_PAPER:
	case RK_E_PAPER_TEXT:
		return RK_TAB_PAPERS;
	default:
		return RK_TAB_OVERVIEW;
	}
}

static void tab_jump(RkWorkspace *ws, const RkCheckFinding *finding)
{
	RkId id = finding->id;
	RkTab tab = tab_of(finding);
	g_autofree char *said = g_strdup(finding->text);

	if (finding->entity == RK_E_SESSION_SPEAKER) {
		const RkSessionSpeaker *speaker =
			RK_FIND(ws->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, id);
		id = speaker ? speaker->session : 0;
	}
	rk_workspace_switch(ws, tab);
	RkTableSource source = rk_workspace_source(ws);
	if (id)
		rk_table_go(&ws->tables[tab], &source, id);
	rk_app_message(ws->screen.app, RK_ROLE_WARN, N_("To do: %s"), said);
}

static const RkBinding signatory_ask = { RK_ASKS_WHO(
						 N_("Signatory"), RK_CHOOSE_PERSON, RK_ASK_CREATE),
	.rule = rk_paper_plan_signatory };

static void jump(RkWorkspace *ws, const RkCheckFinding *finding)
{
	const char *const nip[] = { "nip", NULL };
	RkChosenRow paper = { finding->word, ws->meeting };
	RkRecordForm person = {
		.entity = RK_E_PERSON, .id = finding->id, .fields = nip, .title = finding->text
	};

	if (finding->entity == RK_E_MEETING && finding->field == RK_F_MEETING_venue)
		rk_binding_do(&ws->screen, &where_ask, NULL);
	else if (finding->entity == RK_E_MEETING)
		field_edit(ws, (guint)finding->field);
	else if (finding->entity == RK_E_MEETING_ROLE)
		role_ask(ws, finding->word, 0);
	else if (finding->entity == RK_E_PAPER && finding->field == RK_F_PAPER_signatory)
		rk_binding_do_to(&ws->screen, &signatory_ask, &paper, 1);
	else if (finding->entity == RK_E_PERSON)
		rk_app_record_form(ws->screen.app, &person);
	else
		tab_jump(ws, finding);
}

static void row_edit(RkScreen *screen, int value, const char *arg)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);
	const RkTabRow *row = rk_workspace_current(ws);

	switch (rk_fact_kind(row)) {
	case RK_FACT_FINDING:
		jump(ws, rk_fact_finding(ws, row));
		break;
	case RK_FACT_FIELD:
		field_edit(ws, rk_fact_value(row));
		break;
	case RK_FACT_WHEN:
		date_ask(ws);
		break;
	case RK_FACT_WHERE:
		rk_binding_do(&ws->screen, &where_ask, NULL);
		break;
	case RK_FACT_ROLE:
		role_who(screen, value, arg);
		break;
	case RK_FACT_TAB:
		rk_workspace_switch(ws, (RkTab)rk_fact_value(row));
		break;
	case RK_FACT_CODE:
		form_open(ws, NULL);
		break;
	}
}

/* --- the keys --- */

/* To the row where the cursor of that part was last: 0 the facts, 1 the readiness. */
static void pane_go(RkScreen *screen, int pane, const char *arg)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);
	RkTableSource source = rk_workspace_source(ws);
	guint ready = rk_overview_ready_rows(ws), from = pane ? 0 : ready;
	guint n = pane ? ready : ws->rows->len - ready;
	guint at = from + MIN(ws->panes[pane].cursor, n ? n - 1 : 0);

	for (guint i = at; i < from + n; i++) {
		const RkTabRow *row = ws->rows->pdata[i];
		if (row->id == 0)
			continue;
		rk_table_go(&ws->tables[RK_TAB_OVERVIEW], &source, row->id);
		return;
	}
}

static gboolean on_finding(RkScreen *screen)
{
	const RkTabRow *row = rk_workspace_current(RK_WORKSPACE(screen));

	return row && rk_fact_kind(row) == RK_FACT_FINDING;
}

static void pane_next(RkScreen *screen, int value, const char *arg)
{
	pane_go(screen, !on_finding(screen), arg);
}

static const char *delete_why_not(RkScreen *screen)
{
	const RkTabRow *row = rk_workspace_current(RK_WORKSPACE(screen));

	return rk_fact_kind(row) != RK_FACT_ROLE || !row->record
		       ? N_("go to somebody with a role first; a field is emptied by e")
		       : NULL;
}

/* One verb for several facts makes no sense. */
static const char *mark_why_not(RkScreen *screen)
{
	return rk_command_info(RK_COMMAND_MARK)->todo;
}

static gboolean is_dated(RkScreen *screen)
{
	return RK_WORKSPACE(screen)->dossier->meeting->start != NULL;
}

const RkBinding rk_tab_overview_bindings[] = {
	{ RK_COMMAND_OPEN, .word = N_("go and mend"), .flags = RK_BIND_ROW, .when = on_finding,
		.run = row_edit },
	{ RK_COMMAND_OPEN, .word = N_("change"), .flags = RK_BIND_ROW, .run = row_edit },
	{ RK_COMMAND_STATE, .flags = RK_BIND_ROW, .run = status_ask },
	{ RK_COMMAND_DATE, .flags = RK_BIND_WHOLE, .when = is_dated,
		RK_ASKS_LINE(N_("when"), N_("thu 24 oct · 13.30 · 24 oct 9-12 because …"), NULL),
		.rule = rk_meeting_plan_move },
	{ RK_COMMAND_DATE, .flags = RK_BIND_WHOLE,
		RK_ASKS_LINE(N_("when"), N_("thu 9-11 · 17 oct 9-16 wita"), NULL),
		.rule = rk_meeting_plan_move },
	{ RK_COMMAND_WHO, .word = N_("roles"), .flags = RK_BIND_ROW, .run = role_who },
	RK_BINDS_SHARED(PAPER),
	RK_BINDS_SHARED(ICS),
	RK_BINDS_SHARED(PROBLEMS),
	RK_BINDS_SHARED(TAB_NEXT),
	{ RK_COMMAND_EDIT, .flags = RK_BIND_QUIET | RK_BIND_ROW, .run = row_edit },
	{ RK_COMMAND_ADD, .word = N_("add a role"), .flags = RK_BIND_QUIET, .run = role_add },
	{ RK_COMMAND_DELETE, .flags = RK_BIND_QUIET, .why_not = delete_why_not,
		.rule = rk_meeting_plan_role_delete },
	{ RK_COMMAND_PANE_LEFT, .flags = RK_BIND_QUIET, .run = pane_go, .value = 0 },
	{ RK_COMMAND_PANE_RIGHT, .flags = RK_BIND_QUIET, .run = pane_go, .value = 1 },
	{ RK_COMMAND_PANE_NEXT, .flags = RK_BIND_QUIET, .run = pane_next },
	{ RK_COMMAND_PANE_PREVIOUS, .flags = RK_BIND_QUIET, .run = pane_next },
	{ RK_COMMAND_COPY, .flags = RK_BIND_QUIET | RK_BIND_ROW, .run = rk_people_copy },
	{ RK_COMMAND_MARK, .flags = RK_BIND_QUIET, .why_not = mark_why_not },
	{ RK_COMMAND_MARK_RANGE, .flags = RK_BIND_QUIET, .why_not = mark_why_not },
	{ RK_COMMAND_MARK_ALL, .flags = RK_BIND_QUIET, .why_not = mark_why_not },
	RK_BINDS_COPY_FROM,
	RK_BINDS_PATTERN,
	{ 0 },
};
