/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 4, who was there: invitations in protocol order, companions under theirs, people nobody
 * invited. The head line is always in the words of the roll call (practice 11); at 50 columns it is
 * the list for the door (practice 36).
 */
#include "screen/meeting/people.h"

#include "base/text.h"
#include "domain/people/attendance_count.h"
#include "domain/people/participant_words.h"
#include "domain/paste/paste_add.h"
#include "domain/action/action_state.h"
#include "screen/meeting/workspace_tabs.h"

#include <string.h>

enum { COL_NO, COL_GLYPH, COL_OFFICE, COL_WHO, COL_STATE, COL_CAME, COL_REMARK, COL_LEFT };

static const RkTableColumn columns[] = {
	[COL_NO] = { .label = N_("no"), .align = 1 },
	[COL_GLYPH] = { .align = -1 },
	[COL_OFFICE] = { .label = N_("invited"),
		.weight = 3,
		.least = 16,
		.enough = 26,
		.align = -1 },
	[COL_WHO] = { .label = N_("who came"),
		.weight = 2,
		.least = 12,
		.enough = 16,
		.drop = 1,
		.align = -1 },
	[COL_STATE] = { .label = N_("state"), .drop = 2, .align = -1 },
	[COL_CAME] = { .label = N_("came"), .drop = 1, .align = -1 },
	[COL_REMARK] = { .label = N_("notes"), .weight = 1, .drop = 7, .align = -1 },
	[COL_LEFT] = { .label = N_("went"), .drop = 6, .align = -1 },
};

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

/* --- at the door --- */

static void proxy_ask(RkScreen *screen, int value, const char *arg)
{
	g_autoptr(GArray) rows = rk_people_chosen(RK_WORKSPACE(screen));

	rk_people_represent(RK_WORKSPACE(screen), rows, TRUE, 0);
}

/* Then only the names behind each w of the sheet are asked for. */
static void names_ask(RkScreen *screen, const RkPlan *plan)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);
	g_autoptr(GArray) unnamed = rk_participant_unnamed(ws->dossier);

	for (guint i = unnamed->len; i > 0; i--)
		if (!rk_plan_touches(plan, RK_E_PARTICIPANT, g_array_index(unnamed, RkId, i - 1)))
			g_array_remove_index(unnamed, i - 1);
	rk_people_represent(ws, unnamed, TRUE, 0);
}

enum { ADD_COMPANION, ADD_WALK_IN };

static void guest_chosen(RkApp *app, int value, gpointer data)
{
	static const RkBinding walk_in = { .flags = RK_BIND_WHOLE,
		RK_ASKS_LINE(N_("came uninvited"), N_("NAME <MAIL>, OFFICE"), NULL),
		.rule = rk_participant_plan_walk_in };
	static const RkBinding companion = { .flags = RK_BIND_ONE,
		RK_ASKS_LINE(N_("accompanying"), N_("NAME, TITLE"), NULL),
		.rule = rk_participant_plan_companion };

	rk_binding_do(data, value == ADD_WALK_IN ? &walk_in : &companion, NULL);
}

/* With nobody on the list there is nobody to accompany. */
static void guest_ask(RkScreen *screen, int value, const char *arg)
{
	static const RkBarChoice choices[] = {
		{ "p", N_("accompanying"), ADD_COMPANION },
		{ "t", N_("guest without invitation"), ADD_WALK_IN },
	};
	const RkTabRow *row = rk_workspace_current(RK_WORKSPACE(screen));

	if (!row) {
		guest_chosen(screen->app, ADD_WALK_IN, screen);
		return;
	}
	g_autofree char *office = rk_people_office(RK_WORKSPACE(screen), row->record, 24);
	rk_choice_bar(screen->app, office, choices, RK_LEN(choices), ADD_COMPANION, guest_chosen,
		screen, NULL);
}

#define GUEST 1000

static void state_chosen(RkApp *app, int value, gpointer data)
{
	static const RkBinding door = { .rule = rk_participant_plan_door };

	if (value == GUEST)
		guest_ask(data, 0, NULL);
	else if (value == RK_ROLL_REPRESENTED)
		proxy_ask(data, 0, NULL);
	else
		rk_rule_do(data, &door, RK_RULE_NUMBER(value));
}

static void state_ask(RkScreen *screen, int value, const char *arg)
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

	rk_choice_bar(screen->app, rk_app_say(screen->app, N_("attendance")), states,
		RK_LEN(states), RK_ROLL_PRESENT, state_chosen, screen, NULL);
}

/* x takes it back only when all of them are there. */
static gboolean are_there(RkScreen *screen)
{
	g_autoptr(GArray) rows = rk_people_chosen(RK_WORKSPACE(screen));

	return rk_participant_toggle(RK_WORKSPACE(screen)->dossier->rows,
		       (const RkId *)(gpointer)rows->data, rows->len) == RK_ROLL_CLEAR;
}

static const char *const fields[] = { "institution", "person", "title", "attendance", "mode",
	"arrival", "departure", "representative", "representative_name", "representative_title",
	"mandate", "sheet_number", "remark", NULL };

const RkBinding rk_tab_present_bindings[] = {
	{ RK_COMMAND_DONE, .word = N_("present"), .when = are_there,
		.rule = rk_participant_plan_door, .value = RK_ROLL_CLEAR },
	{ RK_COMMAND_DONE, .word = N_("present"), .rule = rk_participant_plan_door,
		.value = RK_ROLL_HERE },
	{ RK_COMMAND_STATE, .flags = RK_BIND_ROW, .run = state_ask },
	RK_BINDS_SHARED(PASTE),
	{ RK_COMMAND_WHO, .word = N_("proxy"), .flags = RK_BIND_ROW, .run = proxy_ask },
	{ RK_COMMAND_ADD, .word = N_("guest"), .run = guest_ask },
	{ RK_COMMAND_DATE, .word = N_("hour"),
		RK_ASKS_LINE(N_("came and went"), N_("8.18 · 8.18-11.30 · -11.30"),
			rk_participant_times),
		.rule = rk_participant_plan_times },
	{ RK_COMMAND_ORDER, .run = rk_people_order },
	RK_BINDS_SHARED(MARK),
	RK_BINDS_SHARED(PAPER),
	{ RK_COMMAND_COPY, .word = N_("WA text"), .flags = RK_BIND_ROW,
		.when = rk_people_is_organiser, .run = rk_people_copy },
	RK_BINDS_SHARED(COPY),
	{ RK_COMMAND_SHEET, .flags = RK_BIND_QUIET | RK_BIND_WHOLE,
		RK_ASKS_LINE(N_("sheet"), "1-13 15 17w 22i 25-27d", NULL),
		.rule = rk_participant_plan_sheet, .done = names_ask },
	RK_BINDS_PEOPLE_EDIT(RK_BIND_QUIET),
	{ RK_COMMAND_OPEN, .flags = RK_BIND_QUIET,
		RK_ASKS_FORM(N_("Attendance"), RK_E_PARTICIPANT, fields) },
	{ RK_COMMAND_MOVE_DOWN, .flags = RK_BIND_QUIET | RK_BIND_FROM_LAST,
		.why_not = rk_people_move_why_not, .rule = rk_participant_plan_move, .value = 1 },
	{ RK_COMMAND_MOVE_UP, .flags = RK_BIND_QUIET, .why_not = rk_people_move_why_not,
		.rule = rk_participant_plan_move, .value = -1 },
	{ RK_COMMAND_DELETE, .flags = RK_BIND_QUIET, .rule = rk_participant_plan_delete },
	{ 0 },
};

const RkTabInfo rk_tab_present = {
	.columns = columns,
	.n_columns = RK_LEN(columns),
	.empty = N_("Nobody is here yet. a adds who came, P takes a sheet: 1-13 15 17w"),
	.paper = RK_PAPER_KIND_ATTENDANCE,
	.fill = present_fill,
	.row = present_row,
	.count = present_count,
	.context = present_context,
	.match = present_match,
	.head = present_head,
};
