/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The eight tabs as screens, and what the keys of all of them do. Nothing below knows this file: a
 * workspace is given its tabs when it is opened.
 */
#include "screen/meeting/workspace_tabs.h"

static const char *paste_why_not(RkScreen *screen)
{
	return rk_workspace_pastes(RK_WORKSPACE(screen)) ? NULL
							 : rk_command_info(RK_COMMAND_PASTE)->todo;
}

static void paste(RkScreen *screen, int value, const char *arg)
{
	rk_workspace_paste(RK_WORKSPACE(screen), NULL);
}

static gboolean paste_key(RkScreen *screen, const RkKey *key)
{
	return rk_workspace_paste_key(RK_WORKSPACE(screen), key);
}

static void tab_go(RkScreen *screen, int tab, const char *arg)
{
	rk_workspace_switch(RK_WORKSPACE(screen), (RkTab)tab);
}

static void tab_step(RkScreen *screen, int by, const char *arg)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);

	rk_workspace_switch(ws, (rk_workspace_tab(ws) + RK_TAB_N + by) % RK_TAB_N);
}

static void paper_show(RkScreen *screen, int value, const char *arg)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);

	rk_workspace_preview(ws, rk_workspace_info(ws)->paper);
}

static void ics_show(RkScreen *screen, int value, const char *arg)
{
	rk_workspace_ics(RK_WORKSPACE(screen));
}

static void problems_show(RkScreen *screen, int value, const char *arg)
{
	rk_workspace_problems(RK_WORKSPACE(screen));
}

static void rows_copy(RkScreen *screen, int value, const char *arg)
{
	rk_workspace_copy(RK_WORKSPACE(screen));
}

static gboolean apply(RkScreen *screen, RkPlan *plan)
{
	return rk_workspace_apply(RK_WORKSPACE(screen), plan, NULL);
}

#define TAB_GO(number) \
	{ \
		RK_COMMAND_TAB_##number, .run = tab_go, .value = (number)-1 \
	}

static const RkBinding shared[] = {
	TAB_GO(1),
	TAB_GO(2),
	TAB_GO(3),
	TAB_GO(4),
	TAB_GO(5),
	TAB_GO(6),
	TAB_GO(7),
	TAB_GO(8),
	{ RK_COMMAND_TAB_PREVIOUS, .run = tab_step, .value = -1 },
	{ RK_COMMAND_TAB_NEXT, .run = tab_step, .value = 1 },
	{ RK_COMMAND_PASTE, .why_not = paste_why_not, .run = paste },
	{ RK_COMMAND_PAPER, .run = paper_show },
	{ RK_COMMAND_ICS, .run = ics_show },
	{ RK_COMMAND_PROBLEMS, .run = problems_show },
	{ RK_COMMAND_COPY, .flags = RK_BIND_ROW, .run = rows_copy },
	RK_BINDS_MARKS,
	RK_BINDS_MOVES,
	{ 0 },
};

static const RkTabInfo *const infos[RK_TAB_N] = { &rk_tab_overview, &rk_tab_rundown,
	&rk_tab_invited, &rk_tab_present, &rk_tab_minutes, &rk_tab_actions, &rk_tab_references,
	&rk_tab_papers };

static const RkTabs tabs = { rk_workspace_classes, infos };

static gboolean open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	return rk_workspace_open(screen, &tabs, arg, error);
}

#define CLASS(NAME, Context, given, other, said, shows) \
	{ \
		.name = given, .other_name = other, .label = said, .size = sizeof(RkWorkspace), \
		.contexts = RK_IN_##Context | RK_IN_LIST | RK_IN_MEETING, .opens = shows, \
		.bindings = rk_tab_##NAME##_bindings, .shared = shared, \
		.no_row = N_("nothing is here yet: a adds one"), .list = rk_workspace_list, \
		.dossier = rk_workspace_dossier, .apply = apply, .open = open, \
		.load = rk_workspace_load, .draw = rk_workspace_draw, .drags = TRUE, \
		.key = paste_key, .mouse = rk_workspace_mouse, .head = rk_workspace_head, \
		.context = rk_workspace_context, .meeting = rk_workspace_meeting, \
		.shown = rk_workspace_shown, .filtered = rk_workspace_filtered, \
		.filter = rk_workspace_filter, .focus = rk_workspace_focus, \
		.close = rk_workspace_close \
	}

const RkScreenClass rk_workspace_classes[RK_TAB_N] = {
	CLASS(overview, OVERVIEW, "meeting", "rapat", N_("Meeting"), RK_OPENS(MEETING)),
	CLASS(rundown, RUNDOWN, "meeting-rundown", NULL, N_("Rundown"), 0),
	CLASS(invited, INVITED, "meeting-invited", NULL, N_("Invited"), 0),
	CLASS(present, PRESENT, "meeting-present", NULL, N_("Present"), 0),
	CLASS(minutes, MINUTES, "meeting-minutes", NULL, N_("Minutes"), 0),
	CLASS(actions, ACTIONS, "meeting-actions", NULL, N_("Actions"), 0),
	CLASS(references, REFERENCES, "meeting-references", NULL, N_("References"), 0),
	CLASS(papers, PAPERS, "meeting-papers", NULL, N_("Papers"), 0),
};
