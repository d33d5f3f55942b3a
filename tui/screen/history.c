/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The log of steps, the newest first. Enter shows what a step changed and offers to undo just that
 * one; `u` stays what it is everywhere, the newest step of one's own.
 */
#include "screen/history.h"

#include "app/viewlist.h"
#include "base/civil.h"
#include "base/zone.h"
#include "domain/rule.h"
#include "service/apply.h"
#include "widget/frame.h"

#define DETAILS 8
#define UNDO 1

typedef struct History {
	RkScreen screen;
	RkViewList list;
} History;

/* The hour of a step is that of the clock in row 1, not UTC. */
static void dress(RkViewList *list, const RkViewRow *row, RkTableRow *out)
{
	const RkContext *context = rk_app_context(list->app);
	int at = rk_view_column(&rk_views[RK_VIEW_HISTORY], "at");

	if (at < 0 || !row->cells[at].set)
		return;
	RkWall wall = rk_zone_wall(context->zone, row->cells[at].number);
	g_autofree char *day = rk_day_brief(rk_wall_day(wall), context->lang);
	g_autofree char *time = rk_time_clock(rk_wall_minutes(wall), context->lang);
	out->cells[at].text = rk_table_text(out, "%s %s", day, time);
}

static gboolean history_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	History *self = (History *)screen;

	rk_view_list_init(&self->list, screen->app, RK_VIEW_HISTORY);
	self->list.dress = dress;
	self->list.meeting = arg->meeting;
	self->list.query = g_strdup(arg->text && *arg->text ? arg->text : NULL);
	return TRUE;
}

static gboolean history_load(RkScreen *screen, GError **error)
{
	return rk_view_list_load(&((History *)screen)->list, error);
}

static void history_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	History *self = (History *)screen;
	g_autofree char *count = rk_view_list_count(&self->list);
	RkFrame frame = {
		.title = rk_app_say(screen->app, N_("History")), .count = count, .focused = TRUE
	};
	RkRect inside = rk_frame_draw(canvas, rect, &frame);

	rk_view_list_draw(&self->list, canvas, inside, TRUE,
		rk_app_say(screen->app, self->list.query
						? N_("No step fits the filter. Esc clears it")
						: N_("Nothing was changed yet")));
	rk_frame_scroll(canvas, rect, (int)self->list.table.top, self->list.table.shown,
		(int)self->list.shown->len);
}

static void undo_chosen(RkApp *app, int value, gpointer data)
{
	const RkId *step = data;
	g_autofree char *label = NULL;
	GError *error = NULL;

	if (value != UNDO)
		return;
	if (!rk_undo_step(rk_app_store(app), *step, &label, &error)) {
		rk_app_error(app, error);
		return;
	}
	rk_app_reload(app);
	rk_app_message(app, RK_ROLE_NORMAL, N_("Undone: %s"), label);
}

/* The step's label and its first changes. Caller frees. */
static char *text_of(History *self, const RkViewRow *row)
{
	RkApp *app = self->screen.app;
	int label = rk_view_column(&rk_views[RK_VIEW_HISTORY], "label");
	g_autoptr(GPtrArray) details = rk_step_details(rk_app_store(app), row->id, NULL);
	GString *text = g_string_new("");

	if (row->cells[label].set)
		g_string_append_printf(text, "%s\n", row->cells[label].text);
	for (guint i = 0; details && i < MIN(details->len, DETAILS); i++)
		g_string_append_printf(text, "\n%s", (const char *)details->pdata[i]);
	if (details && details->len > DETAILS) {
		g_string_append_c(text, '\n');
		g_string_append_printf(text, rk_say(rk_app_context(app), N_("… and %u more")),
			details->len - DETAILS);
	}
	return g_string_free(text, FALSE);
}

static void ask(History *self, const RkViewRow *row)
{
	RkApp *app = self->screen.app;
	int undone = rk_view_column(&rk_views[RK_VIEW_HISTORY], "undone");
	gboolean gone = row->cells[undone].set && row->cells[undone].number != 0;
	g_autofree char *text = text_of(self, row);
	RkMenu menu;

	rk_menu_init(&menu,
		rk_app_say(
			app, gone ? N_("This step is undone already") : N_("Undo this one step?")),
		text, TRUE);
	if (!gone && !rk_store_is_read_only(rk_app_store(app)))
		rk_menu_add(&menu, "u", rk_app_say(app, N_("undo this step")),
			rk_app_say(app, N_("later ones stay")), UNDO);
	rk_app_ask(app, &menu, undo_chosen, g_memdup2(&row->id, sizeof(row->id)), g_free);
}

static gboolean history_act(RkScreen *screen, RkActionId action, const char *arg)
{
	History *self = (History *)screen;
	const RkViewRow *row = rk_view_list_row(&self->list);

	if (rk_view_list_act(&self->list, action))
		return TRUE;
	if (action != RK_ACTION_OPEN || !row)
		return FALSE;
	ask(self, row);
	return TRUE;
}

static const char *history_why_not(RkScreen *screen, RkActionId action)
{
	return action == RK_ACTION_OPEN && !rk_view_list_row(&((History *)screen)->list)
		       ? rk_action_info(action)->todo
		       : NULL;
}

static const char *history_word(RkScreen *screen, RkActionId action)
{
	return action == RK_ACTION_OPEN ? N_("look, undo") : NULL;
}

static gboolean history_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	return rk_view_list_mouse(&((History *)screen)->list, key, zone);
}

static const char *history_filtered(RkScreen *screen)
{
	return ((History *)screen)->list.query;
}

static gboolean history_filter(RkScreen *screen, const char *query, GError **error)
{
	return rk_view_list_filter(&((History *)screen)->list, query, error);
}

static void history_close(RkScreen *screen)
{
	rk_view_list_clear(&((History *)screen)->list);
}

static const RkActionId acts[] = { RK_ACTION_OPEN, RK_ACTION_UP, RK_ACTION_DOWN, RK_ACTION_PAGE_UP,
	RK_ACTION_PAGE_DOWN, RK_ACTION_HALF_UP, RK_ACTION_HALF_DOWN, RK_ACTION_FIRST,
	RK_ACTION_LAST, RK_ACTION_NONE };
static const RkActionId hints[] = { RK_ACTION_OPEN, RK_ACTION_UNDO, RK_ACTION_REDO,
	RK_ACTION_NONE };

const RkScreenClass rk_history_class = {
	.name = "history",
	.other_name = "riwayat",
	.label = N_("History"),
	.size = sizeof(History),
	.contexts = RK_IN_REGISTER | RK_IN_LIST,
	.acts = acts,
	.hints = hints,
	.open = history_open,
	.load = history_load,
	.draw = history_draw,
	.act = history_act,
	.why_not = history_why_not,
	.word = history_word,
	.mouse = history_mouse,
	.filtered = history_filtered,
	.filter = history_filter,
	.close = history_close,
};
