/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the keys of tab 5 do.
 */
#include "domain/minutes/entry_rule.h"
#include "domain/minutes/entry_verbs.h"
#include "screen/meeting/polish.h"
#include "screen/meeting/tab_minutes.h"
#include "screen/meeting/workspace_tabs.h"

static const RkEntry *current(RkScreen *screen)
{
	return rk_minutes_current(RK_WORKSPACE(screen));
}

static void line_type(RkScreen *screen, int value, const char *arg)
{
	rk_minutes_type(RK_WORKSPACE(screen));
}

static void line_edit(RkScreen *screen, int value, const char *arg)
{
	rk_minutes_edit(RK_WORKSPACE(screen), current(screen));
}

/* A private line is never printed: there is no wording to agree on. */
static void line_polish(RkScreen *screen, int value, const char *arg)
{
	const RkEntry *entry = current(screen);

	if (entry->kind == RK_ENTRY_KIND_PRIVATE)
		rk_minutes_edit(RK_WORKSPACE(screen), entry);
	else
		rk_polish_open(RK_WORKSPACE(screen), entry->id);
}

static void state_ask(RkScreen *screen, int value, const char *arg)
{
	rk_minutes_state_menu(RK_WORKSPACE(screen));
}

static void editor_open(RkScreen *screen, int value, const char *arg)
{
	rk_minutes_editor(RK_WORKSPACE(screen));
}

static void order_next(RkScreen *screen, int value, const char *arg)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);

	ws->order[RK_TAB_MINUTES] = (ws->order[RK_TAB_MINUTES] + 1) % RK_MINUTES_ORDERS;
	rk_workspace_fill(ws);
}

static const char *move_why_not(RkScreen *screen)
{
	guint order = RK_WORKSPACE(screen)->order[RK_TAB_MINUTES];

	return order == RK_MINUTES_BY_CLOCK || order == RK_MINUTES_OPEN
		       ? N_("o first: lines move in the order of sessions")
		       : NULL;
}

static gboolean is_polished(RkScreen *screen)
{
	const RkEntry *entry = current(screen);

	return entry && entry->polished;
}

const RkBinding rk_tab_minutes_bindings[] = {
	{ RK_COMMAND_ADD, .word = N_("write"), .run = line_type },
	{ RK_COMMAND_OPEN, .word = N_("polish"), .flags = RK_BIND_ROW, .run = line_polish },
	{ RK_COMMAND_EDIT, .flags = RK_BIND_ROW, .run = line_edit },
	RK_BINDS_SHARED(PASTE),
	{ RK_COMMAND_STATE, .flags = RK_BIND_ROW, .run = state_ask },
	{ RK_COMMAND_MOVE_DOWN, .flags = RK_BIND_FROM_LAST, .why_not = move_why_not,
		.rule = rk_entry_plan_move, .value = 1 },
	{ RK_COMMAND_MOVE_UP, .why_not = move_why_not, .rule = rk_entry_plan_move, .value = -1 },
	{ RK_COMMAND_DELETE, .rule = rk_entry_plan_delete },
	{ RK_COMMAND_EDIT_TEXT, .run = editor_open },
	{ RK_COMMAND_ORDER, .run = order_next },
	{ RK_COMMAND_VIEW, .word = N_("as printed"), .when = rk_workspace_is_turned,
		.run = rk_workspace_turn },
	{ RK_COMMAND_VIEW, .word = N_("as typed"), .run = rk_workspace_turn },
	RK_BINDS_SHARED(PAPER),
	RK_BINDS_SHARED(COPY),
	{ RK_COMMAND_DONE, .flags = RK_BIND_QUIET, .when = is_polished, .rule = rk_entry_plan_tick,
		.value = FALSE },
	{ RK_COMMAND_DONE, .flags = RK_BIND_QUIET, .rule = rk_entry_plan_tick, .value = TRUE },
	{ RK_COMMAND_WHO, .flags = RK_BIND_QUIET, .rule = rk_entry_plan_speaker,
		RK_ASKS_WHO(N_("Who speaks"),
			RK_CHOOSE_PARTICIPANT | RK_CHOOSE_OFFICE | RK_CHOOSE_PERSON,
			RK_ASK_CREATE | RK_ASK_FREE | RK_ASK_NOBODY) },
	{ RK_COMMAND_DATE, .flags = RK_BIND_QUIET | RK_BIND_ONE, .rule = rk_entry_plan_clock,
		RK_ASKS_LINE(N_("clock time"), N_("10.45; - takes it away"), rk_entry_clock) },
	{ 0 },
};
