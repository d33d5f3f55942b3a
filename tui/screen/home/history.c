/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The log of steps, the newest first: of the meeting it was opened from, or of all (O). Enter shows
 * what a step changed, and Enter again undoes just that one (history_step.c); `u` stays what it is
 * everywhere, the newest step of one's own.
 */
#include "screen/home/history.h"

#include "app/viewlist.h"
#include "base/civil.h"
#include "base/zone.h"
#include "domain/names/rule.h"
#include "screen/home/history_step.h"
#include "widget/frame.h"

typedef struct History {
	RkScreen screen;
	RkViewList list;
	RkId meeting; /* it was opened from; 0: none */
} History;

/* The hour of a step is that of the clock in row 1, not UTC. */
static void dress(RkViewList *list, const RkViewRow *row, RkTableRow *out)
{
	const RkContext *context = rk_app_context(list->app);
	int at = rk_view_column(&rk_views[RK_VIEW_HISTORY], "at");

	if (at < 0 || !row->cells[at].set)
		return;
	RkLocalTime wall = rk_zone_local_time(context->zone, row->cells[at].number);
	g_autofree char *day = rk_day_brief(rk_local_time_day(wall), context->lang);
	g_autofree char *time = rk_time_clock(rk_local_time_minutes(wall), context->lang);
	out->cells[at].text = rk_table_text(out, "%s %s", day, time);
}

static gboolean history_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	History *self = (History *)screen;

	const RkScreen *base = rk_app_base(screen->app);

	rk_view_list_init(&self->list, screen->app, RK_VIEW_HISTORY);
	self->list.dress = dress;
	self->meeting = arg->meeting;
	if (!self->meeting && base && base->class->meeting)
		self->meeting = base->class->meeting(rk_app_base(screen->app));
	self->list.meeting = self->meeting;
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
	g_autofree char *empty =
		rk_list_nothing(screen->app, self->list.query, N_("Nothing was changed yet"));
	g_autofree char *tag = self->list.meeting ? rk_address_of(rk_app_store(screen->app),
							    RK_E_MEETING, self->list.meeting)
						  : NULL;
	g_autofree char *label = g_strdup_printf("%s · %s", rk_app_say(screen->app, N_("History")),
		tag ? tag : rk_app_say(screen->app, N_("all meetings")));
	g_autofree char *title = rk_view_list_title(&self->list, label);
	RkFrame frame = {
		.title = title, .count = self->list.query ? NULL : count, .focused = TRUE
	};
	RkRect inside = rk_frame_draw(canvas, rect, &frame);

	rk_view_list_draw(&self->list, canvas, inside, TRUE, empty);
	rk_frame_scroll(canvas, rect, (int)self->list.table.top, self->list.table.shown,
		(int)self->list.shown->len);
}

static void go_to(RkScreen *screen, RkId step)
{
	History *self = (History *)screen;
	RkTableSource source = rk_view_list_source(&self->list);

	if (!rk_table_go(&self->list.table, &source, step))
		rk_app_message(screen->app, RK_ROLE_WARN,
			N_("That step is not in this list: Esc clears the filter, O shows all"));
}

static gboolean scope_switch(History *self)
{
	GError *error = NULL;

	self->list.meeting = self->list.meeting ? 0 : self->meeting;
	if (!rk_view_list_load(&self->list, &error))
		rk_app_error(self->screen.app, error);
	return TRUE;
}

static gboolean history_act(RkScreen *screen, RkCommandId action, const char *arg)
{
	History *self = (History *)screen;
	const RkViewRow *row = rk_view_list_row(&self->list);

	if (rk_view_list_act(&self->list, action))
		return TRUE;
	if (action == RK_COMMAND_OFFICE_OR_ALL)
		return scope_switch(self);
	if (action != RK_COMMAND_OPEN || !row)
		return FALSE;
	rk_step_box_open(screen, row->id, go_to);
	return TRUE;
}

static const char *history_why_not(RkScreen *screen, RkCommandId action)
{
	History *self = (History *)screen;

	if (action == RK_COMMAND_OPEN && !rk_view_list_row(&self->list))
		return rk_command_info(action)->todo;
	if (action == RK_COMMAND_OFFICE_OR_ALL && !self->meeting)
		return N_("these are the steps of all meetings; open :history inside one");
	return NULL;
}

static const char *history_word(RkScreen *screen, RkCommandId action)
{
	if (action == RK_COMMAND_OFFICE_OR_ALL)
		return ((History *)screen)->list.meeting ? N_("all meetings") : N_("this meeting");
	return action == RK_COMMAND_OPEN ? N_("look, undo") : NULL;
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

/* u is about what the list shows. */
static RkId history_meeting(RkScreen *screen)
{
	return ((History *)screen)->list.meeting;
}

static void history_close(RkScreen *screen)
{
	rk_view_list_clear(&((History *)screen)->list);
}

static const RkCommandId acts[] = { RK_COMMAND_OPEN, RK_COMMAND_OFFICE_OR_ALL, RK_COMMAND_UP,
	RK_COMMAND_DOWN, RK_COMMAND_PAGE_UP, RK_COMMAND_PAGE_DOWN, RK_COMMAND_HALF_UP,
	RK_COMMAND_HALF_DOWN, RK_COMMAND_FIRST, RK_COMMAND_LAST, RK_COMMAND_NONE };
static const RkCommandId hints[] = { RK_COMMAND_OPEN, RK_COMMAND_OFFICE_OR_ALL, RK_COMMAND_UNDO,
	RK_COMMAND_REDO, RK_COMMAND_NONE };

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
	.meeting = history_meeting,
	.filtered = history_filtered,
	.filter = history_filter,
	.close = history_close,
};
