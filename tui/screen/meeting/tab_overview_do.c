/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 1: changing what a row shows, and going to what clears a finding. The rules that make the
 * plans are in domain/.
 */
#include "screen/meeting/tab_overview.h"

#include "app/chooser.h"
#include "app/recordform.h"
#include "domain/meeting/meeting_change.h"
#include "domain/meeting/meeting_rule.h"
#include "domain/minutes/paper_rule.h"
#include "domain/grammar/field_edit.h"

#include <string.h>

/* --- one line --- */

static RkPlan *plan_move(
	RkWorkspace *ws, const RkRuleInput *in, const char *line, RkId at, GError **error)
{
	return rk_meeting_plan_move(in, 0, RK_RULE_TEXT(line), error);
}

static RkPlan *plan_postpone(
	RkWorkspace *ws, const RkRuleInput *in, const char *line, RkId at, GError **error)
{
	return rk_meeting_plan_postpone(in, 0, RK_RULE_TEXT(line), error);
}

static RkPlan *plan_where(
	RkWorkspace *ws, const RkRuleInput *in, const char *line, RkId at, GError **error)
{
	return rk_meeting_plan_where(in, 0, RK_RULE_TEXT(line), error);
}

static RkPlan *plan_field(
	RkWorkspace *ws, const RkRuleInput *in, const char *line, RkId at, GError **error)
{
	const RkField *field = &rk_entities[RK_E_MEETING].fields[at];
	g_autofree char *assignment = g_strdup_printf("%s=%s", field->name, line);
	const char *assignments[] = { assignment, NULL };
	RkPlan *plan = rk_record_plan_set(in, RK_E_MEETING, ws->meeting, assignments, rk_taken,
		rk_app_store(ws->screen.app), error);

	/* What was understood is the label: "Batas konfirmasi: Jum 11 Okt 2024". */
	if (plan && plan->changes->len == 1) {
		const RkChange *change = plan->changes->pdata[0];
		g_autofree char *value = rk_value_written(ws->screen.app, field, change->new);
		g_free(plan->label);
		plan->label = g_strdup_printf(
			"%s: %s", rk_workspace_say(ws, field->label), *value ? value : "–");
	}
	return plan;
}

void rk_overview_date(RkWorkspace *ws)
{
	gboolean dated = ws->dossier->meeting->start != NULL;

	rk_workspace_prompt(ws, N_("when"), NULL,
		dated ? N_("thu 24 oct · 13.30 · 24 oct 9-12 because …")
		      : N_("thu 9-11 · 17 oct 9-16 wita"),
		plan_move, 0);
}

static const char *ghost_of(const RkField *field)
{
	return field->type == RK_TYPE_DATE ? N_("29nov · fri · +7d") : NULL;
}

/* --- roles --- */

/* Somebody is asked for: a role, who signs, who organises. */
typedef struct Asked {
	RkWorkspace *ws;
	RkPlan *(*plan)(
		const RkRuleInput *in, const struct Asked *asked, const RkWho *who, GError **error);
	int word; /* the role, or the kind of paper */
	RkId row; /* 0: a new one */
} Asked;

static gboolean somebody_chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	const Asked *asked = data;
	RkRuleInput in = rk_workspace_rule_input(asked->ws);
	RkWho who = rk_workspace_chosen(asked->ws, choice);
	GError *error = NULL;
	RkPlan *plan = asked->plan(&in, asked, &who, &error);
	return rk_workspace_apply(asked->ws, plan, error);
}

/* Takes a copy of `asked`. */
static void somebody_ask(const Asked *asked, const char *title, guint kinds, gboolean free_text)
{
	RkApp *app = asked->ws->screen.app;

	rk_app_choose(app, &(RkChooser){ .title = title,
				   .kinds = kinds,
				   .meeting = asked->ws->meeting,
				   .create = rk_choose_create,
				   .free_text = free_text,
				   .chosen = somebody_chosen,
				   .data = g_memdup2(asked, sizeof(*asked)),
				   .free_data = g_free });
}

static RkPlan *plan_role(
	const RkRuleInput *in, const Asked *asked, const RkWho *who, GError **error)
{
	return asked->row ? rk_meeting_plan_role_who(in, asked->row, RK_RULE_WHO(who), error)
			  : rk_meeting_plan_role_add(in, 0,
				    &(RkRuleValue){ .number = asked->word, .who = who }, error);
}

static void role_ask(RkWorkspace *ws, int role, RkId row)
{
	Asked asked = { ws, plan_role, role, row };

	somebody_ask(&asked, rk_enum_label(&rk_meeting_role_words, role, rk_workspace_lang(ws)),
		RK_CHOOSE_PERSON | RK_CHOOSE_OFFICE, TRUE);
}

/* A REF field of a record, by the handle that the field lists read. */
static char *who_assignment(const RkRuleInput *in, const char *field, const RkWho *who)
{
	g_autofree char *text = rk_who_text(in, who);

	return g_strdup_printf("%s=@%s", field, text && *text == '@' ? text + 1 : text ? text : "");
}

static RkPlan *plan_signatory(
	const RkRuleInput *in, const Asked *asked, const RkWho *who, GError **error)
{
	g_autofree char *assignment = who_assignment(in, "signatory", who);
	const char *assignments[] = { assignment, NULL };

	return rk_paper_plan_set(in, asked->word, assignments, error);
}

static RkPlan *plan_organiser(
	const RkRuleInput *in, const Asked *asked, const RkWho *who, GError **error)
{
	g_autofree char *assignment = who_assignment(in, "organiser", who);
	const char *assignments[] = { assignment, NULL };

	return rk_record_plan_set(
		in, RK_E_MEETING, in->dossier->meeting->id, assignments, NULL, NULL, error);
}

static void organiser_ask(RkWorkspace *ws)
{
	Asked asked = { ws, plan_organiser, 0, 0 };

	somebody_ask(&asked, rk_workspace_say(ws, N_("Organiser")), RK_CHOOSE_OFFICE, FALSE);
}

static void role_chosen(RkApp *app, int value, gpointer data)
{
	role_ask(data, value, 0);
}

void rk_overview_role_add(RkWorkspace *ws)
{
	static const char *const keys[RK_MEETING_ROLE_N] = { NULL, "p", "k", "n", "m", "h" };
	RkApp *app = ws->screen.app;
	RkMenu menu;

	rk_menu_init(&menu, rk_app_say(app, N_("Which role?")), NULL, FALSE);
	for (int role = 1; role < RK_MEETING_ROLE_N; role++)
		rk_menu_add(&menu, keys[role],
			rk_enum_label(&rk_meeting_role_words, role, rk_app_lang(app)), NULL, role);
	rk_app_ask(app, &menu, role_chosen, ws, NULL);
}

void rk_overview_who(RkWorkspace *ws, const RkTabRow *row)
{
	if (row && rk_fact_kind(row) == RK_FACT_ROLE)
		role_ask(ws, (int)rk_fact_value(row), row->record ? row->id : 0);
	else
		rk_overview_role_add(ws);
}

/* --- one field --- */

static void form_open(RkWorkspace *ws, const char *only)
{
	const char *const fields[] = { only, NULL };

	rk_workspace_form(ws, RK_E_MEETING, ws->meeting, rk_workspace_say(ws, N_("Meeting")),
		only ? fields : NULL, NULL);
}

static void field_edit(RkWorkspace *ws, guint index)
{
	const RkField *field = &rk_entities[RK_E_MEETING].fields[index];
	RkValue value = rk_record_get(RK_E_MEETING, ws->dossier->meeting, index);
	gboolean lines = field->type == RK_TYPE_LINES || (field->flags & RK_FIELD_LONG);

	if (index == RK_F_MEETING_status) {
		rk_overview_status(ws);
	} else if (index == RK_F_MEETING_start || index == RK_F_MEETING_end ||
		   index == RK_F_MEETING_when_text) {
		rk_overview_date(ws);
	} else if (index == RK_F_MEETING_organiser) {
		organiser_ask(ws);
	} else if (lines || field->type == RK_TYPE_ENUM || field->type == RK_TYPE_BOOL ||
		   field->type == RK_TYPE_REF) {
		form_open(ws, field->name);
	} else {
		g_autofree char *text = rk_value_written(ws->screen.app, field, value);
		rk_workspace_prompt(
			ws, field->label, text, ghost_of(field), plan_field, (RkId)index);
	}
}

static void where_edit(RkWorkspace *ws)
{
	const RkMeeting *meeting = ws->dossier->meeting;
	g_autofree char *text = meeting->venue && meeting->city
					? g_strdup_printf("%s, %s", meeting->venue, meeting->city)
					: g_strdup(meeting->venue ? meeting->venue : meeting->city);

	rk_workspace_prompt(ws, N_("where"), text, N_("hotel or hall, city"), plan_where, 0);
}

/* --- status --- */

static void status_chosen(RkApp *app, int status, gpointer data)
{
	RkWorkspace *ws = data;
	RkRuleInput in = rk_workspace_rule_input(ws);
	GError *error = NULL;

	if (status == RK_MEETING_STATUS_POSTPONED) {
		rk_workspace_prompt(ws, N_("postponed to"), NULL,
			N_("24 oct because …, or only because …"), plan_postpone, 0);
		return;
	}
	RkPlan *plan = rk_meeting_plan_status(&in, 0, RK_RULE_NUMBER(status), &error);
	rk_workspace_apply(ws, plan, error);
}

/* The next step is under the cursor, so that `s Enter` does it. */
void rk_overview_status(RkWorkspace *ws)
{
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

void rk_overview_jump(RkWorkspace *ws, const RkCheckFinding *finding)
{
	const char *const nip[] = { "nip", NULL };
	Asked signing = { ws, plan_signatory, finding->word, 0 };
	RkRecordForm person = {
		.entity = RK_E_PERSON, .id = finding->id, .fields = nip, .title = finding->text
	};

	if (finding->entity == RK_E_MEETING && finding->field == RK_F_MEETING_venue)
		where_edit(ws);
	else if (finding->entity == RK_E_MEETING)
		field_edit(ws, (guint)finding->field);
	else if (finding->entity == RK_E_MEETING_ROLE)
		role_ask(ws, finding->word, 0);
	else if (finding->entity == RK_E_PAPER && finding->field == RK_F_PAPER_signatory)
		somebody_ask(
			&signing, rk_workspace_say(ws, N_("Signatory")), RK_CHOOSE_PERSON, FALSE);
	else if (finding->entity == RK_E_PERSON)
		rk_app_record_form(ws->screen.app, &person);
	else
		tab_jump(ws, finding);
}

void rk_overview_edit(RkWorkspace *ws, const RkTabRow *row)
{
	switch (rk_fact_kind(row)) {
	case RK_FACT_FINDING:
		rk_overview_jump(ws, rk_fact_finding(ws, row));
		break;
	case RK_FACT_FIELD:
		field_edit(ws, rk_fact_value(row));
		break;
	case RK_FACT_WHEN:
		rk_overview_date(ws);
		break;
	case RK_FACT_WHERE:
		where_edit(ws);
		break;
	case RK_FACT_ROLE:
		rk_overview_who(ws, row);
		break;
	case RK_FACT_TAB:
		rk_workspace_switch(ws, (RkTab)rk_fact_value(row));
		break;
	case RK_FACT_CODE:
		form_open(ws, NULL);
		break;
	}
}
