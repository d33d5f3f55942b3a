/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The log of steps, the newest first: of the meeting it was opened from, or of all (O). Enter shows
 * what a step changed, and Enter again undoes just that one (history_step.c); `u` stays what it is
 * everywhere, the newest step of one's own.
 */
#include "screen/home/history.h"

#include "app/binding.h"
#include "app/viewlist.h"
#include "base/civil.h"
#include "base/zone.h"
#include "domain/names/rule.h"
#include "screen/home/history_step.h"
#include "widget/frame.h"

typedef struct History {
	RkViewScreen view;
	RkId meeting; /* it was opened from; 0: none */
	char *title;  /* "History · MKS" */
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

	rk_view_list_init(&self->view.list, screen->app, RK_VIEW_HISTORY);
	self->view.list.dress = dress;
	self->meeting = arg->meeting;
	if (!self->meeting && base && base->class->meeting)
		self->meeting = base->class->meeting(rk_app_base(screen->app));
	self->view.list.meeting = self->meeting;
	self->view.list.query = g_strdup(arg->text && *arg->text ? arg->text : NULL);
	return TRUE;
}

static gboolean history_load(RkScreen *screen, GError **error)
{
	History *self = (History *)screen;
	RkId meeting = self->view.list.meeting;
	g_autofree char *tag =
		meeting ? rk_address_of(rk_app_store(screen->app), RK_E_MEETING, meeting) : NULL;

	g_free(self->title);
	self->title = g_strdup_printf("%s · %s", rk_app_say(screen->app, N_("History")),
		tag ? tag : rk_app_say(screen->app, N_("all meetings")));
	return rk_view_screen_load(screen, error);
}

static void history_close(RkScreen *screen)
{
	g_free(((History *)screen)->title);
	rk_view_screen_close(screen);
}

static void history_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	History *self = (History *)screen;
	g_autofree char *empty =
		rk_list_nothing(screen->app, self->view.list.query, N_("Nothing was changed yet"));
	RkRect inside = rk_view_screen_frame(screen, canvas, rect, self->title, NULL);

	rk_view_screen_draw(screen, canvas, rect, inside, empty);
}

static void go_to(RkScreen *screen, RkId step)
{
	History *self = (History *)screen;
	RkTableSource source = rk_view_list_source(&self->view.list);

	if (!rk_table_go(&self->view.list.table, &source, step))
		rk_app_message(screen->app, RK_ROLE_WARN,
			N_("That step is not in this list: Esc clears the filter, O shows all"));
}

static void scope_turn(RkScreen *screen, int value, const char *arg)
{
	History *self = (History *)screen;
	GError *error = NULL;

	self->view.list.meeting = self->view.list.meeting ? 0 : self->meeting;
	if (!history_load(screen, &error))
		rk_app_error(screen->app, error);
}

static const char *scope_why_not(RkScreen *screen)
{
	return ((History *)screen)->meeting
		       ? NULL
		       : N_("these are the steps of all meetings; open :history inside one");
}

static void step_open(RkScreen *screen, int value, const char *arg)
{
	rk_step_box_open(screen, rk_view_list_row(&((History *)screen)->view.list)->id, go_to);
}

/* Undo is about what the list shows. */
static RkId history_meeting(RkScreen *screen)
{
	return ((History *)screen)->view.list.meeting;
}

static gboolean is_of_meeting(RkScreen *screen)
{
	return history_meeting(screen) != 0;
}

static const RkBinding bindings[] = {
	{ RK_COMMAND_OPEN, .word = N_("look, undo"), .flags = RK_BIND_ROW, .run = step_open },
	{ RK_COMMAND_OFFICE_OR_ALL, .word = N_("all meetings"), .when = is_of_meeting,
		.run = scope_turn },
	{ RK_COMMAND_OFFICE_OR_ALL, .word = N_("this meeting"), .why_not = scope_why_not,
		.run = scope_turn },
	RK_BINDS_SHARED(UNDO),
	RK_BINDS_SHARED(REDO),
	RK_BINDS_MOVES,
	{ RK_COMMAND_NONE },
};

const RkScreenClass rk_history_class = {
	.name = "history",
	.other_name = "riwayat",
	.label = N_("History"),
	.size = sizeof(History),
	.contexts = RK_IN_REGISTER | RK_IN_LIST,
	.bindings = bindings,
	.list = rk_view_screen_list,
	.open = history_open,
	.load = history_load,
	.draw = history_draw,
	.meeting = history_meeting,
	.filtered = rk_view_screen_filtered,
	.filter = rk_view_screen_filter,
	.close = history_close,
};
