/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 6, what was agreed to be done: who, until when, and how far it is as of today. Enter shows
 * who owes an action below it, each with what was told; z all of them. The verbs are those of every
 * list of actions (action_do.h).
 */
#include "screen/meeting/workspace_tabs.h"

#include "base/civil.h"
#include "base/error.h"
#include "domain/action/action_rule.h"
#include "domain/action/action_verbs.h"
#include "domain/action/action_state.h"
#include "domain/model/number.h"
#include "screen/action/action_do.h"

static const RkTableColumn columns[] = {
	{ .align = -1 },
	{ .align = -1 },
	{ .label = N_("action"),
		.weight = 3,
		.least = 30,
		.enough = 36,
		.align = -1,
		.wrap = TRUE },
	{ .label = N_("owner"), .weight = 1, .least = 18, .enough = 18, .drop = 2, .align = -1 },
	{ .label = N_("due"), .drop = 1, .align = 1 },
	{ .label = N_("state"), .drop = 3, .align = -1 },
};

/* --- rows --- */

static gboolean is_open(const RkWorkspace *ws, RkId action)
{
	return ws->view[RK_TAB_ACTIONS] != 0 ||
	       (ws->expanded && g_hash_table_contains(ws->expanded, &action));
}

static void assignment_fill(RkWorkspace *ws, const RkRuleInput *in, const RkAssignment *one)
{
	rk_workspace_row(ws, RK_E_ASSIGNMENT, one->id, one)->text = rk_assignment_who(in, one);
	RK_EACH (ws->dossier->rows, PROGRESS, RkProgress, line)
		if (line->assignment == one->id)
			rk_workspace_row(ws, RK_E_PROGRESS, 0, line);
}

static void actions_fill(RkWorkspace *ws)
{
	RkRuleInput in = rk_workspace_rule_input(ws);

	RK_EACH (ws->dossier->rows, ACTION, RkAction, action) {
		RkTabRow *row = rk_workspace_row(ws, RK_E_ACTION, action->id, action);
		guint carried = rk_action_carried(rk_app_store(ws->screen.app), action);
		row->rank = rk_action_rank(ws->dossier->rows, action);
		row->text = rk_action_owner(&in, action);
		if (carried)
			row->value =
				g_strdup_printf(rk_workspace_say(ws, N_("carried %u×")), carried);
		if (is_open(ws, action->id))
			RK_EACH (ws->dossier->rows, ASSIGNMENT, RkAssignment, one)
				if (one->action == action->id)
					assignment_fill(ws, &in, one);
	}
}

static char *state_words(const RkWorkspace *ws, const RkActionState *state)
{
	if (state->late)
		return g_strdup_printf(rk_workspace_say(ws, N_("%d days late")), state->late_days);
	if (state->status == RK_ACTION_STATUS_DOING)
		return g_strdup_printf("%s %d%%",
			rk_enum_label(
				&rk_action_status_words, state->status, rk_workspace_lang(ws)),
			state->percent);
	return g_strdup(
		rk_enum_label(&rk_action_status_words, state->status, rk_workspace_lang(ws)));
}

static RkDay today_of(const RkWorkspace *ws)
{
	return rk_context_today(rk_app_context(ws->screen.app));
}

static RkTableCell state_glyph(int status, gboolean late)
{
	return late ? (RkTableCell){ "!", RK_ROLE_BAD }
		    : (RkTableCell){ rk_enum_glyph(&rk_action_status_words, status),
			      rk_enum_role(&rk_action_status_words, status) };
}

static void action_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	const RkAction *action = row->record;
	RkActionState state;

	rk_action_state(ws->dossier->rows, action, today_of(ws), &state);
	out->cells[0] = state_glyph(state.status, state.late);
	out->cells[1] = (RkTableCell){ rk_table_take(out, rk_workspace_code(ws, FALSE, row->rank)),
		action->number.set ? RK_ROLE_STRONG : RK_ROLE_MUTED };
	out->cells[2].text = action->text;
	out->cells[3].text = row->text;
	if (state.has_due)
		out->cells[4].text =
			rk_table_take(out, rk_day_brief(state.due, rk_workspace_lang(ws)));
	out->cells[4].role = state.late ? RK_ROLE_BAD : RK_ROLE_NORMAL;
	out->cells[5].text = rk_table_take(out, state_words(ws, &state));
	if (action->struck)
		out->detail = rk_workspace_say(ws, N_("(deleted)"));
	else
		out->detail = row->value;
	out->muted = action->struck;
}

static void assignment_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	const RkAssignment *one = row->record;
	gboolean lead = one->role == RK_ASSIGNMENT_ROLE_LEAD;
	RkAssignmentState state;

	rk_assignment_state(ws->dossier->rows, one, today_of(ws), &state);
	if (lead)
		out->cells[0] = state_glyph(state.status, state.late);
	out->cells[2].text = rk_table_text(out, "%s %s%s%s%s%s",
		rk_enum_glyph(&rk_assignment_role_words, one->role), row->text, lead ? "" : " · ",
		lead ? ""
		     : rk_enum_label(&rk_assignment_role_words, one->role, rk_workspace_lang(ws)),
		one->evidence ? " · " : "", one->evidence ? one->evidence : "");
	if (one->due || (lead && state.has_due))
		out->cells[4] = (RkTableCell){
			rk_table_take(out, rk_day_brief(state.due, rk_workspace_lang(ws))),
			one->due ? RK_ROLE_NORMAL : RK_ROLE_MUTED
		};
	if (lead)
		out->cells[5].text = rk_table_text(out, "%s %d%%",
			rk_enum_label(&rk_action_status_words, state.status, rk_workspace_lang(ws)),
			state.percent);
}

static void progress_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	const RkProgress *line = row->record;
	g_autofree char *day = rk_workspace_day(ws, line->fact_day);
	const char *status =
		rk_enum_label(&rk_action_status_words, line->status, rk_workspace_lang(ws));

	out->cells[2].text = rk_table_text(out, "    %s %s%s%s%s%s", day, status ? status : "",
		line->text ? ": " : "", line->text ? line->text : "", line->by ? " · " : "",
		line->by ? line->by : "");
	if (line->percent.set)
		out->cells[5].text = rk_table_text(out, "%d%%", (int)line->percent.value);
	out->muted = TRUE;
}

static void actions_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	if (row->entity == RK_E_ACTION)
		action_row(ws, row, out);
	else if (row->entity == RK_E_ASSIGNMENT)
		assignment_row(ws, row, out);
	else
		progress_row(ws, row, out);
}

static char *actions_count(RkWorkspace *ws)
{
	guint n = 0, open = 0, late = 0;

	RK_EACH (ws->dossier->rows, ACTION, RkAction, action) {
		RkActionState state;
		if (action->struck)
			continue;
		rk_action_state(ws->dossier->rows, action, today_of(ws), &state);
		n++;
		open += state.open;
		late += state.late;
	}
	g_autofree char *all = rk_workspace_count(ws, n, N_("action"), N_("actions"));
	return g_strdup_printf(rk_workspace_say(ws, N_("%s · %u open · %u late")), all, open, late);
}

static char *actions_context(RkWorkspace *ws, const RkTabRow *row)
{
	const RkAction *action = row->entity == RK_E_ACTION ? row->record : NULL;

	return action && action->output
		       ? g_strdup_printf(
				 "%s: %s", rk_workspace_say(ws, N_("output")), action->output)
		       : NULL;
}

/* --- doing --- */

/* The action that a row is about. */
static RkId action_of(const RkTabRow *row)
{
	return row->entity == RK_E_ASSIGNMENT ? ((const RkAssignment *)row->record)->action
					      : row->id;
}

static void type(RkScreen *screen, int value, const char *arg)
{
	rk_action_type(screen->app, RK_WORKSPACE(screen)->meeting);
}

static void unfold(RkScreen *screen, int value, const char *arg)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);
	RkId action = action_of(rk_workspace_current(ws));

	if (!ws->expanded)
		ws->expanded = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	if (!g_hash_table_remove(ws->expanded, &action))
		g_hash_table_add(ws->expanded, g_memdup2(&action, sizeof(action)));
	ws->tables[RK_TAB_ACTIONS].cursor_id = action;
	rk_workspace_fill(ws);
}

static void unfold_all(RkScreen *screen, int value, const char *arg)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);

	if (ws->expanded)
		g_hash_table_remove_all(ws->expanded);
	rk_workspace_turn(screen, value, arg);
}

static gboolean is_unfolded(RkScreen *screen)
{
	const RkTabRow *row = rk_workspace_current(RK_WORKSPACE(screen));

	return row && is_open(RK_WORKSPACE(screen), action_of(row));
}

static const char *move_why_not(RkScreen *screen)
{
	return rk_workspace_current(RK_WORKSPACE(screen))->entity != RK_E_ACTION
		       ? N_("go to the action itself first")
		       : NULL;
}

const RkBinding rk_tab_actions_bindings[] = {
	{ RK_COMMAND_OPEN, .word = N_("fold"), .flags = RK_BIND_ROW, .when = is_unfolded,
		.run = unfold },
	{ RK_COMMAND_OPEN, .word = N_("who owes it"), .flags = RK_BIND_ROW, .run = unfold },
	{ RK_COMMAND_DONE, .flags = RK_BIND_ROW, .run = rk_action_done },
	{ RK_COMMAND_STATE, .flags = RK_BIND_ROW, .run = rk_action_set_state },
	{ RK_COMMAND_DATE, .flags = RK_BIND_ROW, .run = rk_action_date },
	{ RK_COMMAND_WHO, .flags = RK_BIND_ROW, .run = rk_action_who },
	{ RK_COMMAND_ADD, .run = type },
	{ RK_COMMAND_EDIT, .flags = RK_BIND_ROW, .run = rk_action_edit },
	RK_BINDS_SHARED(PASTE),
	{ RK_COMMAND_REMIND, .flags = RK_BIND_ROW, .run = rk_action_remind },
	{ RK_COMMAND_VIEW, .word = N_("actions alone"), .when = rk_workspace_is_turned,
		.run = unfold_all },
	{ RK_COMMAND_VIEW, .word = N_("all who owe"), .run = unfold_all },
	{ RK_COMMAND_DELETE, .rule = rk_promise_plan_delete },
	RK_BINDS_SHARED(COPY),
	{ RK_COMMAND_EDIT_TEXT, .flags = RK_BIND_ROW | RK_BIND_QUIET, .run = rk_action_edit_text },
	{ RK_COMMAND_MOVE_DOWN, .flags = RK_BIND_QUIET | RK_BIND_FROM_LAST, .why_not = move_why_not,
		.rule = rk_action_plan_move, .value = 1 },
	{ RK_COMMAND_MOVE_UP, .flags = RK_BIND_QUIET, .why_not = move_why_not,
		.rule = rk_action_plan_move, .value = -1 },
	{ 0 },
};

const RkTabInfo rk_tab_actions = {
	.columns = columns,
	.n_columns = RK_LEN(columns),
	.empty = N_("No actions yet. a writes one: TEXT @office due:29nov"),
	.paper = RK_PAPER_KIND_MATRIX,
	.fill = actions_fill,
	.row = actions_row,
	.count = actions_count,
	.context = actions_context,
};
