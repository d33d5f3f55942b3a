/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 4, who was there: invitations, companions under theirs, people nobody invited. The head line
 * is always in the words of the roll call (practice 11).
 */
#include "screen/workspace.h"

#include "domain/participant_rule.h"
#include "domain/state.h"

#include <string.h>

static const RkTableColumn columns[] = {
	{ .label = N_("no"), .width = 3, .align = 1 },
	{ .label = NULL, .width = 1, .align = -1 },
	{ .label = N_("invited"), .width = 0, .align = -1 },
	{ .label = N_("who came"), .width = 26, .drop = 2, .align = -1 },
	{ .label = N_("state"), .width = 11, .drop = 4, .align = -1 },
	{ .label = N_("came"), .width = 5, .drop = 3, .align = -1 },
};

static void present_fill(RkWorkspace *ws)
{
	const RkRows *rows = ws->dossier->rows;
	guint n = 0;

	RK_EACH (rows, PARTICIPANT, RkParticipant, one) {
		if (one->companion_of)
			continue;
		rk_workspace_row(ws, RK_E_PARTICIPANT, one->id, one)->rank =
			one->uninvited ? 0 : ++n;
		RK_EACH (rows, PARTICIPANT, RkParticipant, companion)
			if (companion->companion_of == one->id)
				rk_workspace_row(ws, RK_E_PARTICIPANT, companion->id, companion);
	}
}

static char *came(const RkWorkspace *ws, const RkParticipant *one)
{
	char *name = NULL;

	if (one->attendance == RK_ATTENDANCE_REPRESENTED)
		return rk_workspace_who(ws, NULL, one->representative, 0, one->representative_name);
	if (one->attendance == RK_ATTENDANCE_PRESENT)
		name = rk_participant_name(ws->dossier->rows, one);
	return name ? name : g_strdup("");
}

static void present_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	const RkParticipant *one = row->record;
	g_autofree char *invited = rk_workspace_invited(ws, one);
	const char *label =
		rk_enum_label(&rk_attendance_words, one->attendance, rk_workspace_lang(ws));
	RkRole role = rk_enum_role(&rk_attendance_words, one->attendance);

	if (row->rank)
		out->cells[0].text = rk_table_text(out, "%u",
			one->sheet_number.set ? (guint)one->sheet_number.value : row->rank);
	out->cells[1] = (RkTableCell){ rk_enum_glyph(&rk_attendance_words, one->attendance), role };
	out->cells[2].text = rk_table_text(out, "%s%s", row->rank ? "" : "+ ", invited);
	out->cells[3].text = rk_table_take(out, came(ws, one));
	out->cells[4] = (RkTableCell){ label, role };
	out->cells[5].text = rk_table_take(out, rk_workspace_clock(ws, one->arrival));
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
	return g_strdup_printf("%u/%u", attendance.filled, attendance.invited);
}

static char *present_context(RkWorkspace *ws, const RkTabRow *row)
{
	const RkParticipant *one = row->record;
	g_autofree char *came_as = came(ws, one);
	const char *title =
		one->attendance == RK_ATTENDANCE_REPRESENTED ? one->representative_title : NULL;

	return g_strdup_printf("%s%s%s%s%s", came_as, title ? ", " : "", title ? title : "",
		one->remark ? " · " : "", one->remark ? one->remark : "");
}

/* --- doing --- */

static RkPlan *plan_roll(RkWorkspace *ws, const RkCase *rule, RkId id, int value, GError **error)
{
	gboolean running = rule->dossier->meeting->status == RK_MEETING_STATUS_RUNNING;
	RkInstant at = running && value == RK_ATTENDANCE_PRESENT ? rule->context->now : 0;

	return rk_participant_plan_roll(rule, id, value, at, error);
}

static RkPlan *plan_delete(RkWorkspace *ws, const RkCase *rule, RkId id, int value, GError **error)
{
	return rk_participant_plan_delete(rule, id, error);
}

static RkPlan *plan_walk_in(
	RkWorkspace *ws, const RkCase *rule, const char *line, RkId at, GError **error)
{
	return rk_participant_plan_add(rule, line, FALSE, TRUE, NULL, error);
}

static RkPlan *plan_sheet(
	RkWorkspace *ws, const RkCase *rule, const char *line, RkId at, GError **error)
{
	return rk_participant_plan_sheet(rule, line, error);
}

static RkPlan *plan_represent(
	RkWorkspace *ws, const RkCase *rule, const char *line, RkId at, GError **error)
{
	g_auto(GStrv) parts = g_strsplit(line, ",", 2);
	const char *who = parts[0] ? g_strstrip(parts[0]) : "";
	const char *title = parts[0] && parts[1] ? g_strstrip(parts[1]) : NULL;
	RkPlan *plan = rk_participant_plan_represent(rule, at, who, title, FALSE, error);
	RkPlan *roll =
		plan ? rk_participant_plan_roll(rule, at, RK_ATTENDANCE_REPRESENTED, 0, error)
		     : NULL;

	if (!roll) {
		g_clear_pointer(&plan, rk_plan_free);
		return NULL;
	}
	rk_plan_append(plan, roll);
	return plan;
}

static const RkRowChoice states[] = {
	{ "h", N_("present"), RK_ATTENDANCE_PRESENT },
	{ "w", N_("represented"), RK_ATTENDANCE_REPRESENTED },
	{ "i", N_("excused"), RK_ATTENDANCE_EXCUSED },
	{ "t", N_("absent without word"), RK_ATTENDANCE_ABSENT },
	{ "k", N_("not known"), 0 },
};

static gboolean present_act(RkWorkspace *ws, RkActionId action)
{
	static const char *const fields[] = { "title", "person", "institution", "attendance",
		"mode", "representative_name", "representative_title", "remark", NULL };
	const RkTabRow *row = rk_workspace_current(ws);

	switch (action) {
	case RK_ACTION_DONE:
		rk_workspace_each(ws, plan_roll, RK_ATTENDANCE_PRESENT);
		return TRUE;
	case RK_ACTION_STATE:
		rk_workspace_menu(ws, N_("Attendance"), states, RK_LEN(states), plan_roll);
		return TRUE;
	case RK_ACTION_WHO:
		rk_workspace_prompt(
			ws, N_("represented by"), NULL, N_("NAME, TITLE"), plan_represent, row->id);
		return TRUE;
	case RK_ACTION_ADD:
		rk_workspace_prompt(
			ws, N_("came uninvited"), NULL, N_("NAME <MAIL>, OFFICE"), plan_walk_in, 0);
		return TRUE;
	case RK_ACTION_PASTE:
		rk_workspace_prompt(ws, N_("sheet"), NULL, N_("1-13 15 17w 22i"), plan_sheet, 0);
		return TRUE;
	case RK_ACTION_EDIT:
	case RK_ACTION_OPEN:
		rk_workspace_form(ws, RK_E_PARTICIPANT, row->id,
			rk_workspace_say(ws, N_("Attendance")), fields, NULL);
		return TRUE;
	default:
		return rk_workspace_rows_act(ws, action, NULL, plan_delete);
	}
}

const RkActionId rk_tab_present_acts[] = { RK_ACTION_DONE, RK_ACTION_STATE, RK_ACTION_WHO,
	RK_ACTION_ADD, RK_ACTION_PASTE, RK_ACTION_EDIT, RK_ACTION_OPEN, RK_ACTION_DELETE,
	RK_TAB_SHARED_ACTS, RK_ACTION_NONE };

const RkActionId rk_tab_present_hints[] = { RK_ACTION_DONE, RK_ACTION_STATE, RK_ACTION_PASTE,
	RK_ACTION_WHO, RK_ACTION_ADD, RK_ACTION_MARK, RK_ACTION_PAPER, RK_ACTION_NONE };

static const char *present_word(RkWorkspace *ws, RkActionId action)
{
	return action == RK_ACTION_DONE    ? N_("present")
	       : action == RK_ACTION_PASTE ? N_("sheet")
					   : NULL;
}

const RkTabInfo rk_tab_present = {
	.columns = columns,
	.n_columns = RK_LEN(columns),
	.empty = N_("Nobody is here yet. a adds who came, P takes a sheet: 1-13 15 17w"),
	.paper = RK_PAPER_KIND_ATTENDANCE,
	.fill = present_fill,
	.row = present_row,
	.count = present_count,
	.context = present_context,
	.act = present_act,
	.word = present_word,
	.head = present_head,
};
