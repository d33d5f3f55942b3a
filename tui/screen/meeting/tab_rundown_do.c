/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the keys of tab 2 do. A row is a session or an agenda point: rundown_rule.h.
 */
#include "domain/rundown/rundown_rule.h"
#include "domain/rundown/session_rule.h"
#include "domain/rundown/speaker_rule.h"
#include "screen/meeting/copy_from.h"
#include "screen/meeting/rundown.h"
#include "screen/meeting/session_card.h"
#include "screen/meeting/workspace_tabs.h"

static gboolean is_point(RkScreen *screen)
{
	const RkTabRow *row = rk_workspace_current(RK_WORKSPACE(screen));

	return row && row->entity == RK_E_AGENDA_POINT;
}

static const char *who_why_not(RkScreen *screen)
{
	return is_point(screen) ? N_("e changes a point and who brings it in") : NULL;
}

static const char *date_why_not(RkScreen *screen)
{
	return is_point(screen) ? N_("a point has no hour: go to a row") : NULL;
}

static gboolean is_scale(RkScreen *screen)
{
	return rk_rundown(RK_WORKSPACE(screen))->scale;
}

static void scale_turn(RkScreen *screen, int value, const char *arg)
{
	rk_rundown(RK_WORKSPACE(screen))->scale = !is_scale(screen);
}

static void row_add(RkScreen *screen, int value, const char *arg)
{
	rk_rundown_add(RK_WORKSPACE(screen));
}

static void point_add(RkScreen *screen, int value, const char *arg)
{
	rk_rundown_add_point(RK_WORKSPACE(screen));
}

static void row_edit(RkScreen *screen, int value, const char *arg)
{
	rk_rundown_edit(RK_WORKSPACE(screen));
}

static void card_open(RkScreen *screen, int value, const char *arg)
{
	const RkWorkspace *ws = RK_WORKSPACE(screen);

	rk_session_card_open(screen->app, ws->meeting, ws->tables[RK_TAB_RUNDOWN].cursor_id);
}

static void problems_show(RkScreen *screen, int value, const char *arg)
{
	rk_rundown_problems(RK_WORKSPACE(screen));
}

static const RkBarChoice session_states[] = {
	{ "h", N_("the speaker comes"), RK_RSVP_ACCEPTED },
	{ "w", N_("somebody comes for the speaker"), RK_RSVP_DELEGATED },
	{ "p", N_("not sure yet"), RK_RSVP_TENTATIVE },
	{ "b", N_("asked, no answer yet"), RK_RSVP_PENDING },
	{ "i", N_("the speaker cannot come"), RK_RSVP_DECLINED },
	{ "l", N_("the row is skipped"), RK_RUNDOWN_STATE + RK_SESSION_STATUS_SKIPPED },
	{ "s", N_("the row is over"), RK_RUNDOWN_STATE + RK_SESSION_STATUS_DONE },
	{ "r", N_("the row is planned again"), RK_RUNDOWN_STATE + RK_SESSION_STATUS_PLANNED },
};

static const RkBarChoice point_states[] = {
	{ "o", N_("open"), RK_POINT_STATUS_OPEN },
	{ "b", N_("discussed"), RK_POINT_STATUS_DISCUSSED },
	{ "p", N_("decided"), RK_POINT_STATUS_DECIDED },
	{ "t", N_("deferred"), RK_POINT_STATUS_DEFERRED },
	{ "h", N_("dropped"), RK_POINT_STATUS_DROPPED },
};

const RkBinding rk_tab_rundown_bindings[] = {
	{ RK_COMMAND_ADD, .word = N_("row"), .run = row_add },
	{ RK_COMMAND_EDIT, .flags = RK_BIND_ROW, .run = row_edit },
	{ RK_COMMAND_LONGER, .flags = RK_BIND_FROM_LAST, .rule = rk_rundown_plan_lengthen,
		.value = 5 },
	{ RK_COMMAND_SHORTER, .rule = rk_rundown_plan_lengthen, .value = -5 },
	{ RK_COMMAND_MOVE_DOWN, .flags = RK_BIND_FROM_LAST, .rule = rk_rundown_plan_move,
		.value = 1 },
	{ RK_COMMAND_MOVE_UP, .rule = rk_rundown_plan_move, .value = -1 },
	{ RK_COMMAND_DATE, .word = N_("start"), .why_not = date_why_not,
		.ask = { .kind = RK_ASK_LINE,
			.flags = RK_ASK_EMPTY,
			.label = N_("fixed start"),
			.ghost = N_("13.00 · empty: follows the row above · day 2 9.00"),
			.seed = rk_session_clock },
		.rule = rk_timetable_when },
	{ RK_COMMAND_VIEW, .word = N_("as a list"), .when = is_scale, .run = scale_turn },
	{ RK_COMMAND_VIEW, .word = N_("time scale"), .run = scale_turn },
	RK_BINDS_SHARED(PASTE),
	RK_BINDS_SHARED(PAPER),
	{ RK_COMMAND_PROBLEMS, .run = problems_show },
	{ RK_COMMAND_OPEN, .flags = RK_BIND_QUIET, .when = is_point,
		RK_ASKS_FORM(N_("Agenda point"), RK_E_AGENDA_POINT, NULL) },
	{ RK_COMMAND_OPEN, .flags = RK_BIND_QUIET | RK_BIND_ROW, .run = card_open },
	{ RK_COMMAND_ADD_POINT, .flags = RK_BIND_QUIET, .run = point_add },
	{ RK_COMMAND_STATE, .flags = RK_BIND_QUIET, .when = is_point,
		RK_ASKS_MENU(N_("Status of the point"), point_states),
		.rule = rk_rundown_plan_state },
	{ RK_COMMAND_STATE, .flags = RK_BIND_QUIET,
		RK_ASKS_MENU(N_("Confirmation, and the row itself"), session_states),
		.rule = rk_rundown_plan_state },
	{ RK_COMMAND_WHO, .flags = RK_BIND_QUIET, .why_not = who_why_not,
		RK_ASKS_WHO(N_("Who gives this row?"), RK_CHOOSE_OFFICE | RK_CHOOSE_PERSON,
			RK_ASK_CREATE | RK_ASK_FREE | RK_ASK_NOBODY),
		.rule = rk_speakers_plan_first },
	{ RK_COMMAND_DONE, .flags = RK_BIND_QUIET, .rule = rk_rundown_plan_done },
	{ RK_COMMAND_DELETE, .flags = RK_BIND_QUIET, .rule = rk_rundown_plan_delete },
	RK_BINDS_COPY_FROM,
	RK_BINDS_PATTERN,
	{ 0 },
};
