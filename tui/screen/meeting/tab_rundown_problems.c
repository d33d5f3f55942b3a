/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `!` in tab 2: what collides, what has changed since it was sent, and under each problem what
 * could be done about it, with what the rundown would be then. Enter on a problem goes to its row,
 * on a repair does it; u takes it back.
 */
#include "screen/meeting/rundown.h"

#include "domain/people/stale_list.h"
#include "domain/rundown/timetable_repair.h"

typedef struct Item {
	RkTab tab; /* where Enter goes … */
	RkId id;   /* … and to which row */
	RkPlan *plan;
} Item;

typedef struct Problems {
	RkWorkspace *ws;
	GPtrArray *items; /* Item */
	RkMenu menu;
} Problems;

static void item_free(gpointer data)
{
	Item *item = data;

	rk_plan_free(item->plan);
	g_free(item);
}

static void problems_free(gpointer data)
{
	Problems *problems = data;

	g_ptr_array_unref(problems->items);
	g_free(problems);
}

/* Letters that move in a menu are left out. */
static const char keys[] = "123456789abcdefghilmnoprstuvwxyz";

static void add(Problems *problems, Item made, const char *label, const char *detail)
{
	guint n = problems->items->len;
	const char key[] = { n < sizeof(keys) - 1 ? keys[n] : ' ', '\0' };

	g_ptr_array_add(problems->items, g_memdup2(&made, sizeof(made)));
	rk_menu_add(&problems->menu, key, label, detail, (int)n);
}

static void add_repair(Problems *problems, RkRepair *repair)
{
	g_autofree char *label = g_strdup_printf("  → %s", repair->plan->label);

	add(problems, (Item){ RK_TAB_RUNDOWN, 0, g_steal_pointer(&repair->plan) }, label,
		repair->outcome);
}

static void conflicts_add(Problems *problems, const RkRuleInput *in)
{
	RkWorkspace *ws = problems->ws;

	for (guint i = 0; i < ws->timetable->conflicts->len; i++) {
		const RkConflict *conflict = ws->timetable->conflicts->pdata[i];
		g_autofree char *label = g_strdup_printf("! %s", conflict->text);
		add(problems, (Item){ RK_TAB_RUNDOWN, conflict->session, NULL }, label, NULL);
		g_autoptr(GPtrArray) repairs = rk_repair_list(in, ws->timetable, conflict);
		for (guint k = 0; k < repairs->len; k++)
			add_repair(problems, repairs->pdata[k]);
	}
	RkRepair *gaps = rk_repair_gaps(in, ws->timetable);
	if (gaps)
		add_repair(problems, gaps);
	rk_repair_free(gaps);
}

static void stale_add(Problems *problems)
{
	RkWorkspace *ws = problems->ws;

	for (guint i = 0; i < ws->stale->len; i++) {
		const RkStale *stale = ws->stale->pdata[i];
		g_autofree char *label = g_strdup_printf(
			"! %s: %s", rk_workspace_say(ws, N_("Changed since sent")), stale->text);
		add(problems,
			(Item){ stale->paper ? RK_TAB_PAPERS : RK_TAB_INVITED, stale->paper, NULL },
			label, NULL);
	}
}

static void chosen(RkApp *app, int value, gpointer data)
{
	Problems *problems = data;
	RkWorkspace *ws = problems->ws;
	Item *item = g_ptr_array_index(problems->items, value);
	RkId id = item->id;

	if (item->plan) {
		rk_workspace_apply(ws, g_steal_pointer(&item->plan), NULL);
		return;
	}
	rk_workspace_switch(ws, item->tab);
	RkTableSource source = rk_workspace_source(ws);
	if (id)
		rk_table_go(&ws->tables[item->tab], &source, id);
}

void rk_rundown_problems(RkWorkspace *ws)
{
	RkApp *app = ws->screen.app;
	Problems *problems = g_new0(Problems, 1);
	RkRuleInput in = rk_workspace_rule_input(ws);

	problems->ws = ws;
	problems->items = g_ptr_array_new_with_free_func(item_free);
	rk_menu_init(&problems->menu, rk_app_say(app, N_("Problems")), NULL, FALSE);
	conflicts_add(problems, &in);
	stale_add(problems);
	if (problems->items->len == 0) {
		rk_menu_clear(&problems->menu);
		problems_free(problems);
		rk_app_message(app, RK_ROLE_GOOD, N_("Nothing is wrong here."));
		return;
	}
	rk_app_ask(app, &problems->menu, chosen, problems, problems_free);
}
