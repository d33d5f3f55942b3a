/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 6, what was agreed to be done: who, until when, and how far it is as of today.
 */
#include "screen/workspace.h"

#include "base/civil.h"
#include "base/error.h"
#include "domain/action_rule.h"
#include "domain/state.h"

#include <string.h>

#define LINE_GHOST N_("TEXT @office +support => OUTPUT due:29nov")

static const RkTableColumn columns[] = {
	{ .label = NULL, .width = 1, .align = -1 },
	{ .label = NULL, .width = 5, .align = -1 },
	{ .label = N_("action"), .width = 0, .align = -1, .wrap = TRUE },
	{ .label = N_("owner"), .width = 18, .drop = 2, .align = -1 },
	{ .label = N_("due"), .width = 11, .drop = 1, .align = -1 },
	{ .label = N_("state"), .width = 14, .drop = 3, .align = -1 },
};

static void actions_fill(RkWorkspace *ws)
{
	RK_EACH (ws->dossier->rows, ACTION, RkAction, action)
		rk_workspace_row(ws, RK_E_ACTION, action->id, action)->rank =
			rk_action_rank(ws->dossier->rows, action);
}

static char *name_of(const RkWorkspace *ws, const RkAssignment *one)
{
	const RkInstitution *office =
		RK_FIND(ws->dossier->rows, INSTITUTION, RkInstitution, one->institution);

	return office ? g_strdup(rk_office_short(office))
		      : rk_workspace_who(ws, one->shown_name, one->person, 0, one->label);
}

/* "Kanim Tarakan +3" */
static char *owner_of(const RkWorkspace *ws, const RkAction *action)
{
	g_autofree char *first = NULL;
	guint more = 0;

	if (action->target_text)
		return g_strdup(action->target_text);
	RK_EACH (ws->dossier->rows, ASSIGNMENT, RkAssignment, one) {
		if (one->action != action->id || one->role != RK_ASSIGNMENT_ROLE_LEAD)
			continue;
		if (first)
			more++;
		else
			first = name_of(ws, one);
	}
	return more ? g_strdup_printf("%s +%u", first, more) : g_strdup(first ? first : "");
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

static void state_of(const RkWorkspace *ws, const RkAction *action, RkActionState *out)
{
	RkDay today = rk_context_today(rk_app_context(ws->screen.app));

	rk_action_state(ws->dossier->rows, action, today, out);
}

static void actions_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	const RkAction *action = row->record;
	RkActionState state;

	state_of(ws, action, &state);
	out->cells[0] =
		state.late ? (RkTableCell){ "!", RK_ROLE_BAD }
			   : (RkTableCell){ rk_enum_glyph(&rk_action_status_words, state.status),
				     rk_enum_role(&rk_action_status_words, state.status) };
	out->cells[1] = (RkTableCell){ rk_table_take(out, rk_workspace_code(ws, FALSE, row->rank)),
		action->number.set ? RK_ROLE_STRONG : RK_ROLE_MUTED };
	out->cells[2].text = action->text;
	out->cells[3].text = rk_table_take(out, owner_of(ws, action));
	if (state.has_due)
		out->cells[4].text =
			rk_table_take(out, rk_day_brief(state.due, rk_workspace_lang(ws)));
	out->cells[4].role = state.late ? RK_ROLE_BAD : RK_ROLE_NORMAL;
	out->cells[5].text = rk_table_take(out, state_words(ws, &state));
	out->muted = action->struck;
}

static char *actions_count(RkWorkspace *ws)
{
	guint n = 0, open = 0, late = 0;

	RK_EACH (ws->dossier->rows, ACTION, RkAction, action) {
		RkActionState state;
		if (action->struck)
			continue;
		state_of(ws, action, &state);
		n++;
		open += state.open;
		late += state.late;
	}
	g_autofree char *all = rk_workspace_count(ws, n, N_("action"), N_("actions"));
	return g_strdup_printf(rk_workspace_say(ws, N_("%s · %u open · %u late")), all, open, late);
}

static char *actions_context(RkWorkspace *ws, const RkTabRow *row)
{
	const RkAction *action = row->record;

	return action->output ? g_strdup_printf("%s: %s", rk_workspace_say(ws, N_("output")),
					action->output)
			      : NULL;
}

/* --- what became of one --- */

static void progress_append(RkWorkspace *ws, const RkAssignment *one, GString *text)
{
	RkLang lang = rk_workspace_lang(ws);

	RK_EACH (ws->dossier->rows, PROGRESS, RkProgress, line) {
		if (line->assignment != one->id)
			continue;
		g_autofree char *day = rk_workspace_day(ws, line->fact_day);
		const char *status = rk_enum_label(&rk_action_status_words, line->status, lang);
		g_string_append_printf(text, "    %s  %s", day, status ? status : "");
		if (line->percent.set)
			g_string_append_printf(text, " %d%%", (int)line->percent.value);
		g_string_append_printf(
			text, "%s%s\n", line->text ? ": " : "", line->text ? line->text : "");
	}
}

static void action_show(RkWorkspace *ws, const RkTabRow *row)
{
	const RkAction *action = row->record;
	RkLang lang = rk_workspace_lang(ws);
	g_autoptr(GString) text = g_string_new(action->text);
	g_autofree char *code = rk_workspace_code(ws, FALSE, row->rank);

	g_string_append_c(text, '\n');
	if (action->output)
		g_string_append_printf(
			text, "%s: %s\n", rk_workspace_say(ws, N_("output")), action->output);
	g_string_append_c(text, '\n');
	RK_EACH (ws->dossier->rows, ASSIGNMENT, RkAssignment, one) {
		if (one->action != action->id)
			continue;
		g_autofree char *name = name_of(ws, one);
		g_autofree char *due = rk_workspace_day(ws, one->due);
		g_string_append_printf(text, "%s %s (%s)%s%s\n",
			rk_enum_glyph(&rk_assignment_role_words, one->role), name,
			rk_enum_label(&rk_assignment_role_words, one->role, lang),
			*due ? " · " : "", due);
		progress_append(ws, one, text);
	}
	RK_EACH (ws->dossier->rows, EXTENSION, RkExtension, extension) {
		if (extension->action != action->id)
			continue;
		g_autofree char *old = rk_workspace_day(ws, extension->old_due);
		g_autofree char *new = rk_workspace_day(ws, extension->new_due);
		g_string_append_printf(text, "\n%s %s → %s%s%s",
			rk_workspace_say(ws, N_("extended")), old, new,
			extension->reason ? ": " : "", extension->reason ? extension->reason : "");
	}
	rk_app_text(ws->screen.app, code, text->str);
}

/* --- doing --- */

static RkPlan *plan_add(
	RkWorkspace *ws, const RkCase *rule, const char *line, RkId at, GError **error)
{
	return rk_action_plan_add(rule, line, 0, 0, error);
}

static RkPlan *plan_edit(
	RkWorkspace *ws, const RkCase *rule, const char *line, RkId at, GError **error)
{
	return rk_action_plan_edit(rule, at, line, error);
}

/* "29nov: reason" */
static RkPlan *plan_due(
	RkWorkspace *ws, const RkCase *rule, const char *line, RkId at, GError **error)
{
	g_auto(GStrv) parts = g_strsplit(line, ":", 2);
	const char *due = parts[0] ? g_strstrip(parts[0]) : "";
	const char *reason = parts[0] && parts[1] ? g_strstrip(parts[1]) : NULL;

	return rk_action_plan_extend(rule, at, 0, due, reason, error);
}

static RkPlan *plan_progress(
	RkWorkspace *ws, const RkCase *rule, const char *line, RkId at, GError **error)
{
	return rk_action_plan_progress(rule, at, 0, line, 0, NULL, error);
}

/* Done for the one lead; when several owe it and none is ours, for all of them. */
static RkPlan *plan_done(RkWorkspace *ws, const RkCase *rule, RkId id, int value, GError **error)
{
	g_autoptr(GError) problem = NULL;
	RkPlan *whole = rk_action_plan_progress(rule, id, 0, "selesai", 0, NULL, &problem);

	if (whole || !value || !g_error_matches(problem, RK_ERROR, RK_ERROR_AMBIGUOUS)) {
		if (!whole)
			g_propagate_error(error, g_steal_pointer(&problem));
		return whole;
	}
	RK_EACH (ws->dossier->rows, ASSIGNMENT, RkAssignment, one) {
		if (one->action != id || one->role != RK_ASSIGNMENT_ROLE_LEAD)
			continue;
		RkPlan *plan =
			rk_action_plan_progress(rule, id, one->id, "selesai", 0, NULL, error);
		if (!plan) {
			g_clear_pointer(&whole, rk_plan_free);
			return NULL;
		}
		if (whole)
			rk_plan_append(whole, plan);
		else
			whole = plan;
	}
	return whole;
}

static RkPlan *plan_move(RkWorkspace *ws, const RkCase *rule, RkId id, int value, GError **error)
{
	return rk_action_plan_move(rule, id, value, error);
}

static RkPlan *plan_delete(RkWorkspace *ws, const RkCase *rule, RkId id, int value, GError **error)
{
	return rk_action_plan_delete(rule, id, error);
}

/* One that many owe is not closed for all by one key (practice 26). */
static void done(RkWorkspace *ws, const RkTabRow *row)
{
	static const RkRowChoice choices[] = { { "S", N_("done for all who owe it"), 1 } };
	RkActionState state;
	guint leads = 0;

	state_of(ws, row->record, &state);
	if (state.status == RK_ACTION_STATUS_DONE) {
		rk_app_message(ws->screen.app, RK_ROLE_WARN,
			N_("x: this one is done already; s notes something else"));
		return;
	}
	RK_EACH (ws->dossier->rows, ASSIGNMENT, RkAssignment, one)
		leads += one->action == row->id && one->role == RK_ASSIGNMENT_ROLE_LEAD;
	if (leads > 1)
		rk_workspace_menu(ws, N_("Several owe this; s notes the progress of one"), choices,
			1, plan_done);
	else
		rk_workspace_each(ws, plan_done, 0);
}

static gboolean actions_act(RkWorkspace *ws, RkActionId action)
{
	const RkTabRow *row = rk_workspace_current(ws);
	RkCase rule = rk_workspace_case(ws);

	switch (action) {
	case RK_ACTION_OPEN:
		action_show(ws, row);
		return TRUE;
	case RK_ACTION_DONE:
		done(ws, row);
		return TRUE;
	case RK_ACTION_ADD:
		rk_workspace_prompt(ws, N_("new action"), NULL, LINE_GHOST, plan_add, 0);
		return TRUE;
	case RK_ACTION_EDIT: {
		g_autofree char *line = rk_action_line(&rule, row->id);
		rk_workspace_prompt(ws, N_("action"), line, LINE_GHOST, plan_edit, row->id);
		return TRUE;
	}
	case RK_ACTION_DATE:
		rk_workspace_prompt(ws, N_("due"), NULL, N_("29nov: REASON"), plan_due, row->id);
		return TRUE;
	case RK_ACTION_STATE:
		rk_workspace_prompt(ws, N_("progress"), NULL,
			N_("@office PERCENT, selesai or batal, and a word"), plan_progress,
			row->id);
		return TRUE;
	default:
		return rk_workspace_rows_act(ws, action, plan_move, plan_delete);
	}
}

const RkActionId rk_tab_actions_acts[] = { RK_ACTION_DONE, RK_ACTION_ADD, RK_ACTION_EDIT,
	RK_ACTION_OPEN, RK_ACTION_DATE, RK_ACTION_STATE, RK_ACTION_MOVE_DOWN, RK_ACTION_MOVE_UP,
	RK_ACTION_DELETE, RK_TAB_SHARED_ACTS, RK_ACTION_NONE };

const RkActionId rk_tab_actions_hints[] = { RK_ACTION_OPEN, RK_ACTION_DONE, RK_ACTION_STATE,
	RK_ACTION_DATE, RK_ACTION_ADD, RK_ACTION_EDIT, RK_ACTION_COPY, RK_ACTION_NONE };

const RkTabInfo rk_tab_actions = {
	.columns = columns,
	.n_columns = RK_LEN(columns),
	.empty = N_("No actions yet. a writes one: TEXT @office due:29nov"),
	.paper = RK_PAPER_KIND_MATRIX,
	.fill = actions_fill,
	.row = actions_row,
	.count = actions_count,
	.context = actions_context,
	.act = actions_act,
};
