/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 4, who was there: invitations in protocol order, companions under theirs, people nobody
 * invited. The head line is always in the words of the roll call (practice 11); at 50 columns it is
 * the list for the door (practice 36).
 */
#include "screen/meeting/people.h"

#include "base/text.h"
#include "domain/action/action_state.h"
#include "domain/people/attendance_count.h"
#include "domain/people/participant_words.h"
#include "domain/paste/paste_add.h"

#include <string.h>

enum { COL_NO, COL_GLYPH, COL_OFFICE, COL_WHO, COL_STATE, COL_CAME, COL_REMARK, COL_LEFT };

static const RkTableColumn columns[] = {
	[COL_NO] = { .label = N_("no"), .width = 3, .align = 1 },
	[COL_GLYPH] = { .width = 1, .align = -1 },
	[COL_OFFICE] = { .label = N_("invited"), .least = 16, .align = -1 },
	[COL_WHO] = { .label = N_("who came"), .least = 12, .drop = 1, .align = -1 },
	[COL_STATE] = { .label = N_("state"), .width = 12, .drop = 4, .align = -1 },
	[COL_CAME] = { .label = N_("came"), .width = 6, .drop = 2, .align = -1 },
	[COL_REMARK] = { .label = N_("notes"), .width = 28, .drop = 7, .align = -1 },
	[COL_LEFT] = { .label = N_("went"), .width = 6, .drop = 6, .align = -1 },
};

/* The last column only when somebody went before the end. */
static const RkTableColumn *present_layout(RkWorkspace *ws, guint *n)
{
	*n = COL_LEFT;
	RK_EACH (ws->dossier->rows, PARTICIPANT, RkParticipant, one)
		if (one->departure.set)
			*n = RK_LEN(columns);
	return columns;
}

static void present_fill(RkWorkspace *ws)
{
	rk_people_fill(ws, TRUE);
}

static char *name_shown(const RkWorkspace *ws, const RkParticipant *one)
{
	return one->shown_name ? g_strdup(one->shown_name)
			       : rk_participant_name(ws->dossier->rows, one);
}

static char *came(const RkWorkspace *ws, const RkParticipant *one, int room)
{
	g_autofree char *proxy = rk_participant_proxy_name(ws->dossier->rows, one);
	g_autofree char *name = name_shown(ws, one);

	if (one->attendance == RK_ATTENDANCE_REPRESENTED)
		return proxy ? rk_people_name(proxy, NULL, room)
			     : g_strdup(rk_workspace_say(ws, N_("by whom?")));
	if (one->attendance == RK_ATTENDANCE_PRESENT)
		return name ? rk_people_name(name, NULL, room) : g_strdup("");
	return g_strdup(one->attendance ? "" : "–");
}

/* "accompanying": what stands before a row that is no invitation. */
static char *office_cell(const RkWorkspace *ws, const RkParticipant *one, int room)
{
	g_autofree char *office = NULL;
	const char *mark =
		rk_workspace_say(ws, one->companion_of ? N_("accompanying") : N_("guest"));

	if (rk_participant_is_invited(one))
		return rk_people_office(ws, one, room);
	if (one->companion_of)
		return one->title && (room < 0 || room >= 36)
			       ? g_strdup_printf("+ %s · %s", mark, one->title)
			       : g_strdup_printf("+ %s", mark);
	office = rk_people_office(ws, one, room < 0 ? -1 : MAX(room - 2, 1));
	return g_strdup_printf("+ %s%s%s", office, room < 0 || room >= 36 ? " · " : "",
		room < 0 || room >= 36 ? mark : "");
}

static const char *state_label(const RkWorkspace *ws, const RkParticipant *one)
{
	switch (one->attendance) {
	case RK_ATTENDANCE_ABSENT:
		return rk_workspace_say(ws, N_("no word"));
	case RK_ATTENDANCE_UNSET:
		return rk_workspace_say(ws, N_("not yet"));
	default:
		return rk_enum_label(&rk_attendance_words, one->attendance, rk_workspace_lang(ws));
	}
}

static gboolean is_online(const RkParticipant *one)
{
	return one->mode == RK_MEETING_MODE_ONLINE;
}

/* The hour; of who is online without one the word for that. */
static RkTableCell came_cell(const RkWorkspace *ws, const RkParticipant *one, RkTableRow *out)
{
	if (!one->arrival.set && is_online(one) && rk_participant_is_there(one))
		return (RkTableCell){ rk_enum_label(&rk_meeting_mode_words, one->mode,
					      rk_workspace_lang(ws)),
			RK_ROLE_MUTED };
	return (RkTableCell){ rk_table_take(out, rk_workspace_clock(ws, one->arrival)),
		RK_ROLE_NORMAL };
}

static void present_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	const RkParticipant *one = row->record;
	RkRole role = rk_enum_role(&rk_attendance_words, one->attendance);
	const char *glyph = rk_enum_glyph(&rk_attendance_words, one->attendance);
	const char *online = is_online(one) && rk_participant_is_there(one) ? " ⌁" : "";

	if (one->sheet_number.set)
		out->cells[COL_NO].text = rk_table_text(out, "%u", (guint)one->sheet_number.value);
	else if (row->rank)
		out->cells[COL_NO].text = rk_table_text(out, "%u", row->rank);
	out->cells[COL_GLYPH] = (RkTableCell){ one->attendance ? glyph : "·",
		one->attendance ? role : RK_ROLE_MUTED };
	out->cells[COL_OFFICE].text =
		rk_table_take(out, office_cell(ws, one, rk_people_room(out, COL_OFFICE)));
	out->cells[COL_WHO].text = rk_table_take(out, came(ws, one, rk_people_room(out, COL_WHO)));
	out->cells[COL_STATE] =
		(RkTableCell){ rk_table_text(out, "%s%s", state_label(ws, one), online), role };
	out->cells[COL_CAME] = came_cell(ws, one, out);
	out->cells[COL_LEFT].text = rk_table_take(out, rk_workspace_clock(ws, one->departure));
	out->cells[COL_REMARK].text = one->remark;
}

static char *present_head(RkWorkspace *ws)
{
	RkAttendance attendance;

	rk_attendance_count(ws->dossier, &attendance);
	return attendance.invited + attendance.persons > 0
		       ? rk_attendance_text(&attendance, rk_workspace_lang(ws))
		       : NULL;
}

static char *present_count(RkWorkspace *ws)
{
	RkAttendance attendance;

	rk_attendance_count(ws->dossier, &attendance);
	return g_strdup_printf("%u/%u · %s", attendance.filled, attendance.invited,
		rk_people_order_label(
			(RkPeopleOrder)ws->order[RK_TAB_PRESENT], rk_workspace_lang(ws)));
}

static char *present_context(RkWorkspace *ws, const RkTabRow *row)
{
	const RkParticipant *one = row->record;
	g_autoptr(GString) text = g_string_new(NULL);
	g_autofree char *proxy = rk_participant_proxy_name(ws->dossier->rows, one);
	g_autofree char *name = name_shown(ws, one);
	g_autofree char *who = rk_participant_addressee(ws->dossier->rows, one);
	gboolean represented = one->attendance == RK_ATTENDANCE_REPRESENTED && proxy;

	rk_text_part(text, represented ? proxy : name);
	rk_text_part(text, represented ? one->representative_title : NULL);
	rk_text_part(text, g_strcmp0(name, who) ? who : NULL);
	rk_text_part(text, one->mandate);
	rk_text_part(text, one->remark);
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static char *present_match(RkWorkspace *ws, const RkTabRow *row)
{
	const RkParticipant *one = row->record;
	g_autoptr(GString) text = g_string_new(NULL);
	g_autofree char *who = rk_participant_addressee(ws->dossier->rows, one);

	for (int lang = 0; lang < RK_LANG_N; lang++) {
		const char *label =
			rk_enum_label(&rk_attendance_words, one->attendance, (RkLang)lang);
		const char *mode = is_online(one) ? rk_enum_label(&rk_meeting_mode_words, one->mode,
							    (RkLang)lang)
						  : "";
		g_string_append_printf(text, "%s %s ", label ? label : "", mode);
	}
	g_string_append(text, one->attendance ? who : "belum not yet ");
	g_string_append(text, one->attendance ? "" : who);
	return rk_text_fold(text->str);
}

/* --- doing --- */

static RkPlan *plan_door(RkWorkspace *ws, const RkRuleInput *in, RkId id, int value, GError **error)
{
	return rk_participant_plan_door(in, id, RK_RULE_NUMBER((RkRoll)value), error);
}

static RkPlan *plan_delete(
	RkWorkspace *ws, const RkRuleInput *in, RkId id, int value, GError **error)
{
	return rk_participant_plan_delete(in, id, NULL, error);
}

static RkPlan *plan_move(RkWorkspace *ws, const RkRuleInput *in, RkId id, int value, GError **error)
{
	return rk_participant_plan_move(in, id, RK_RULE_NUMBER(value), error);
}

static RkPlan *plan_walk_in(
	RkWorkspace *ws, const RkRuleInput *in, const char *line, RkId at, GError **error)
{
	return rk_participant_plan_walk_in(in, 0, RK_RULE_TEXT(line), error);
}

static RkPlan *plan_companion(
	RkWorkspace *ws, const RkRuleInput *in, const char *line, RkId at, GError **error)
{
	return rk_participant_plan_companion(in, at, RK_RULE_TEXT(line), error);
}

/* The same hours for all that are marked: they came with one sheet, or one bus. */
static RkPlan *plan_times(
	RkWorkspace *ws, const RkRuleInput *in, const char *line, RkId at, GError **error)
{
	g_autoptr(GArray) rows = rk_people_chosen(ws);
	g_autoptr(RkPlan) whole = rk_participant_plan_times(in, at, RK_RULE_TEXT(line), error);

	for (guint i = 0; whole && i < rows->len; i++) {
		RkId row = g_array_index(rows, RkId, i);
		RkPlan *plan =
			row == at ? NULL
				  : rk_participant_plan_times(in, row, RK_RULE_TEXT(line), NULL);
		if (plan)
			rk_plan_append(whole, plan);
	}
	return g_steal_pointer(&whole);
}

static void here_toggle(RkWorkspace *ws)
{
	g_autoptr(GArray) rows = rk_people_chosen(ws);

	rk_workspace_each(ws, plan_door,
		rk_participant_toggle(
			ws->dossier->rows, (const RkId *)(gpointer)rows->data, rows->len));
}

static void represent(RkWorkspace *ws)
{
	g_autoptr(GArray) rows = rk_people_chosen(ws);

	rk_people_represent(ws, rows, TRUE, 0);
}

#define GUEST 1000

static void guest_ask(RkWorkspace *ws);

static void state_chosen(RkApp *app, int value, gpointer data)
{
	RkWorkspace *ws = data;

	if (value == GUEST)
		guest_ask(ws);
	else if (value == RK_ROLL_REPRESENTED)
		represent(ws);
	else
		rk_workspace_each(ws, plan_door, value);
}

static void state_ask(RkWorkspace *ws)
{
	static const RkBarChoice states[] = {
		{ "h", N_("present"), RK_ROLL_PRESENT },
		{ "w", N_("proxy"), RK_ROLL_REPRESENTED },
		{ "i", N_("excused"), RK_ROLL_EXCUSED },
		{ "t", N_("no word"), RK_ROLL_ABSENT },
		{ "d", N_("online"), RK_ROLL_ONLINE },
		{ "p", N_("left"), RK_ROLL_LEFT },
		{ "+", N_("guest"), GUEST },
		{ "k", N_("clear"), RK_ROLL_CLEAR },
	};

	rk_choice_bar(ws->screen.app, rk_workspace_say(ws, N_("attendance")), states,
		RK_LEN(states), RK_ROLL_PRESENT, state_chosen, ws, NULL);
}

enum { ADD_COMPANION, ADD_WALK_IN };

static void guest_chosen(RkApp *app, int value, gpointer data)
{
	RkWorkspace *ws = data;
	const RkTabRow *row = rk_workspace_current(ws);

	if (value == ADD_WALK_IN)
		rk_workspace_prompt(
			ws, N_("came uninvited"), NULL, N_("NAME <MAIL>, OFFICE"), plan_walk_in, 0);
	else if (row)
		rk_workspace_prompt(
			ws, N_("accompanying"), NULL, N_("NAME, TITLE"), plan_companion, row->id);
}

/* With nobody on the list there is nobody to accompany. */
static void guest_ask(RkWorkspace *ws)
{
	static const RkBarChoice choices[] = {
		{ "p", N_("accompanying"), ADD_COMPANION },
		{ "t", N_("guest without invitation"), ADD_WALK_IN },
	};
	const RkTabRow *row = rk_workspace_current(ws);

	if (!row) {
		guest_chosen(ws->screen.app, ADD_WALK_IN, ws);
		return;
	}
	g_autofree char *office = rk_people_office(ws, row->record, 24);
	rk_choice_bar(ws->screen.app, office, choices, RK_LEN(choices), ADD_COMPANION, guest_chosen,
		ws, NULL);
}

/* --- the sheet: then only the names behind each w --- */

static gboolean sheet_done(RkApp *app, const char *text, gpointer data)
{
	RkWorkspace *ws = data;
	RkRuleInput in = rk_workspace_rule_input(ws);
	g_autoptr(GArray) before = rk_participant_unnamed(ws->dossier);
	g_autoptr(GError) error = NULL;
	RkPlan *plan = rk_participant_plan_sheet(&in, 0, RK_RULE_TEXT(text), &error);

	if (!plan) {
		rk_app_prompt_echo(app, rk_app_why(app, error), TRUE);
		return FALSE;
	}
	if (!rk_workspace_apply(ws, plan, NULL))
		return FALSE;
	g_autoptr(GArray) after = rk_participant_unnamed(ws->dossier);
	for (guint i = after->len; i > 0; i--)
		for (guint k = 0; k < before->len; k++)
			if (g_array_index(after, RkId, i - 1) == g_array_index(before, RkId, k)) {
				g_array_remove_index(after, i - 1);
				break;
			}
	rk_people_represent(ws, after, TRUE, 0);
	return TRUE;
}

static void sheet_changed(RkApp *app, const char *text, gpointer data)
{
	RkWorkspace *ws = data;
	RkRuleInput in = rk_workspace_rule_input(ws);
	g_autoptr(GError) error = NULL;
	g_autoptr(RkPlan) plan =
		*text ? rk_participant_plan_sheet(&in, 0, RK_RULE_TEXT(text), &error) : NULL;

	rk_app_prompt_echo(app, plan ? plan->label : rk_app_why(app, error), error != NULL);
}

static void sheet_ask(RkWorkspace *ws)
{
	RkPrompt prompt = { .label = rk_workspace_say(ws, N_("sheet")),
		.ghost = "1-13 15 17w 22i 25-27d",
		.done = sheet_done,
		.changed = sheet_changed,
		.data = ws };

	rk_app_prompt(ws->screen.app, &prompt);
}

static void form(RkWorkspace *ws, RkId row)
{
	static const char *const fields[] = { "institution", "person", "title", "attendance",
		"mode", "arrival", "departure", "representative", "representative_name",
		"representative_title", "mandate", "sheet_number", "remark", NULL };

	rk_workspace_form(
		ws, RK_E_PARTICIPANT, row, rk_workspace_say(ws, N_("Attendance")), fields, NULL);
}

static gboolean row_act(RkWorkspace *ws, RkCommandId action, const RkTabRow *row)
{
	RkRuleInput in = rk_workspace_rule_input(ws);
	g_autofree char *times = NULL;

	switch (action) {
	case RK_COMMAND_DONE:
		here_toggle(ws);
		return TRUE;
	case RK_COMMAND_STATE:
		state_ask(ws);
		return TRUE;
	case RK_COMMAND_WHO:
		represent(ws);
		return TRUE;
	case RK_COMMAND_DATE:
		row = rk_people_first(ws);
		times = rk_participant_times(&in, row->id);
		rk_workspace_prompt(ws, N_("came and went"), times,
			N_("8.18 · 8.18-11.30 · -11.30"), plan_times, row->id);
		return TRUE;
	case RK_COMMAND_EDIT:
		rk_people_edit(ws, row->id);
		return TRUE;
	case RK_COMMAND_OPEN:
		form(ws, row->id);
		return TRUE;
	default:
		return rk_workspace_rows_act(ws, action, plan_move, plan_delete);
	}
}

static gboolean present_act(RkWorkspace *ws, RkCommandId action)
{
	const RkTabRow *row = rk_workspace_current(ws);

	switch (action) {
	case RK_COMMAND_ADD:
		guest_ask(ws);
		return TRUE;
	case RK_COMMAND_SHEET:
		sheet_ask(ws);
		return TRUE;
	case RK_COMMAND_ORDER:
		rk_people_order(ws);
		return TRUE;
	default:
		return row && row_act(ws, action, row);
	}
}

static const char *present_why_not(RkWorkspace *ws, RkCommandId action)
{
	if ((action == RK_COMMAND_MOVE_DOWN || action == RK_COMMAND_MOVE_UP) &&
		ws->order[RK_TAB_PRESENT] != RK_PEOPLE_BY_NUMBER)
		return N_("rows move in the order by number: o n");
	return NULL;
}

static const char *present_word(RkWorkspace *ws, RkCommandId action)
{
	/* Only who invites has texts to send. */
	if (action == RK_COMMAND_COPY && ws->side != RK_OUR_ROLE_ORGANISER)
		return NULL;
	return action == RK_COMMAND_DONE   ? N_("present")
	       : action == RK_COMMAND_WHO  ? N_("proxy")
	       : action == RK_COMMAND_ADD  ? N_("guest")
	       : action == RK_COMMAND_DATE ? N_("hour")
	       : action == RK_COMMAND_COPY ? N_("WA text")
					   : NULL;
}

const RkCommandId rk_tab_present_acts[] = { RK_COMMAND_DONE, RK_COMMAND_STATE, RK_COMMAND_WHO,
	RK_COMMAND_ADD, RK_COMMAND_DATE, RK_COMMAND_SHEET, RK_COMMAND_EDIT, RK_COMMAND_OPEN,
	RK_COMMAND_ORDER, RK_COMMAND_MOVE_DOWN, RK_COMMAND_MOVE_UP, RK_COMMAND_DELETE,
	RK_TAB_SHARED_ACTS, RK_COMMAND_NONE };

const RkCommandId rk_tab_present_hints[] = { RK_COMMAND_DONE, RK_COMMAND_STATE, RK_COMMAND_PASTE,
	RK_COMMAND_WHO, RK_COMMAND_ADD, RK_COMMAND_DATE, RK_COMMAND_ORDER, RK_COMMAND_MARK,
	RK_COMMAND_PAPER, RK_COMMAND_COPY, RK_COMMAND_NONE };

const RkTabInfo rk_tab_present = {
	.columns = columns,
	.n_columns = RK_LEN(columns),
	.layout = present_layout,
	.empty = N_("Nobody is here yet. a adds who came, P takes a sheet: 1-13 15 17w"),
	.paper = RK_PAPER_KIND_ATTENDANCE,
	.fill = present_fill,
	.row = present_row,
	.count = present_count,
	.context = present_context,
	.act = present_act,
	.why_not = present_why_not,
	.word = present_word,
	.match = present_match,
	.head = present_head,
};
