/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first screen: what waits, the next meetings and the last one held, our actions (practice 24).
 * It is never empty while there is a meeting. With a filter both lists are the registers' own; a
 * query that only one of them understands leaves the other out. z: a calendar instead.
 */
#include "screen/home/home.h"

#include "app/binding.h"
#include "app/viewlist.h"
#include "domain/names/rule.h"
#include "screen/home/home_calendar.h"
#include "screen/home/home_load.h"
#include "screen/register/meeting_new.h"
#include "screen/meeting/workspace_tabs.h"
#include "widget/frame.h"

typedef struct Home {
	RkScreen screen;
	RkHomeRows rows;
	RkHomeCalendar calendar;
	RkHomeAsk ask;
	RkHomeWait wait;
	char *query;
	char *draft; /* a meeting that was being typed, NULL: none */
	char *write; /* "write MKS": the hint of r; NULL: there is no meeting */
} Home;

static gboolean home_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	Home *self = (Home *)screen;

	rk_home_rows_init(&self->rows, screen->app);
	self->calendar.app = screen->app;
	return TRUE;
}

static gboolean ours_only(Home *self)
{
	return !self->ask.everyone && rk_app_context(self->screen.app)->office != 0;
}

/* The meeting nearest in time, and what r would do. */
static RkId nearest(Home *self)
{
	RkTarget target;
	RkStore *store = rk_app_store(self->screen.app);

	return store && rk_address_resolve(store, ".", &target, NULL) ? target.id : 0;
}

static void write_word(Home *self)
{
	RkStore *store = rk_app_store(self->screen.app);
	RkId id = nearest(self);
	g_autofree char *tag = id ? rk_address_of(store, RK_E_MEETING, id) : NULL;

	g_clear_pointer(&self->write, g_free);
	if (tag)
		self->write = g_strdup_printf(
			rk_say(rk_app_context(self->screen.app), N_("write %s")), tag);
}

/* The rows again, for another filter or office. */
static gboolean refill(Home *self, GError **error)
{
	RkTableSource source = rk_home_rows_source(&self->rows);
	gboolean good;

	if (!rk_app_store(self->screen.app))
		return TRUE;
	if (self->query && !rk_query_is_letter(self->query))
		good = rk_home_load_found(&self->rows, self->query, error);
	else
		good = rk_home_load(&self->rows, &self->ask, &self->wait, error);
	if (good && self->query && rk_query_is_letter(self->query))
		rk_home_rows_narrow(&self->rows, self->query);
	/* Half of them were read, perhaps: the cursor stands on one of these. */
	rk_table_sync(&self->rows.table, &source);
	return good;
}

static gboolean home_load(RkScreen *screen, GError **error)
{
	Home *self = (Home *)screen;

	rk_home_wait_clear(&self->wait);
	if (!rk_app_store(screen->app))
		return TRUE;
	g_free(self->draft);
	self->draft = rk_home_new_draft(screen->app);
	write_word(self);
	rk_home_calendar_load(&self->calendar);
	return refill(self, error);
}

/* Under a filter each heading says how many of how many. Caller frees. */
static char *title_of(const Home *self)
{
	const char *label = rk_app_say(self->screen.app, N_("Meetings and actions"));

	return self->query ? g_strdup_printf("%s /%s", label, self->query) : g_strdup(label);
}

static void home_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Home *self = (Home *)screen;
	RkApp *app = screen->app;

	g_autofree char *nothing = rk_list_nothing(app, self->query,
		N_("No meeting yet. a makes one from a line: title, thu 17 oct 9.00, city. “rakor "
		   "import FILE” reads bundles; “rakor demo” shows a full example"));
	g_autofree char *foot = g_strdup_printf("◆ %s · ◇ %s · ! %s",
		rk_enum_label(&rk_our_role_words, RK_OUR_ROLE_ORGANISER, rk_app_lang(app)),
		rk_enum_label(&rk_our_role_words, RK_OUR_ROLE_INVITED, rk_app_lang(app)),
		rk_app_say(app, N_("late")));
	g_autofree char *title = title_of(self);
	RkFrame frame = {
		.title = title, .foot = self->rows.rows->len ? foot : NULL, .focused = TRUE
	};

	if (self->calendar.open) {
		rk_home_calendar_draw(&self->calendar, canvas, rect);
		return;
	}
	RkRect inside = rk_frame_draw(canvas, rect, &frame);
	rk_home_rows_draw(&self->rows, canvas, inside, nothing);
	rk_frame_scroll(canvas, rect, (int)self->rows.table.top, self->rows.table.shown,
		(int)self->rows.rows->len);
}

/* --- doing --- */

static void office_turn(RkScreen *screen, int value, const char *arg)
{
	Home *self = (Home *)screen;
	GError *error = NULL;

	self->ask.everyone = !self->ask.everyone;
	if (!refill(self, &error))
		rk_app_error(screen->app, error);
	else if (ours_only(self))
		rk_app_message(screen->app, RK_ROLE_NORMAL, N_("Actions of our office"));
	else
		rk_app_message(screen->app, RK_ROLE_NORMAL, N_("Actions of all offices"));
}

static gboolean is_everyone(RkScreen *screen)
{
	return ((Home *)screen)->ask.everyone;
}

static const char *office_why_not(RkScreen *screen)
{
	return rk_app_context(screen->app)->office == 0
		       ? N_("say first which office is ours: :set office")
		       : NULL;
}

/* Where lines are typed: tab 5 of the nearest meeting, with the line open. */
static void write_open(RkScreen *screen, int value, const char *arg)
{
	RkApp *app = screen->app;
	RkScreenArg where = { .entity = RK_E_MEETING, .id = nearest((Home *)screen) };

	if (!where.id || !rk_app_push(app, &rk_workspace_classes[RK_TAB_OVERVIEW], &where))
		return;
	rk_workspace_switch((RkWorkspace *)rk_app_top(app), RK_TAB_MINUTES);
	rk_app_do(app, RK_COMMAND_ADD, NULL);
}

static const char *write_word_of(RkScreen *screen)
{
	return ((Home *)screen)->write;
}

static const char *write_why_not(RkScreen *screen)
{
	return ((Home *)screen)->write ? NULL : N_("no meeting yet: a makes one");
}

static gboolean is_calendar(RkScreen *screen)
{
	return ((Home *)screen)->calendar.open;
}

static void calendar_turn(RkScreen *screen, int value, const char *arg)
{
	rk_home_calendar_toggle(&((Home *)screen)->calendar);
}

/* In the calendar from day to day, else from row to row. */
static void move(RkScreen *screen, int command, const char *arg)
{
	if (!is_calendar(screen) ||
		!rk_home_calendar_act(&((Home *)screen)->calendar, (RkCommandId)command))
		rk_list_run(screen, command, arg);
}

/* Enter on a day: its only meeting, or the list of them. */
static void day_open(RkScreen *screen, int value, const char *arg)
{
	Home *self = (Home *)screen;
	guint n = 0;
	RkId only = rk_home_calendar_only(&self->calendar, &n);
	RkDay day = self->calendar.day;
	GError *error = NULL;

	if (only) {
		rk_app_open_record(screen->app, RK_E_MEETING, only, only);
		return;
	}
	if (n == 0) {
		rk_app_message(screen->app, RK_ROLE_NORMAL, N_("No meeting on this day"));
		return;
	}
	rk_home_calendar_toggle(&self->calendar);
	g_autofree char *text = rk_day_text(day);
	g_free(self->query);
	self->query = g_strconcat("date:", text, NULL);
	if (!refill(self, &error))
		rk_app_error(screen->app, error);
}

static void row_open(RkScreen *screen, int value, const char *arg)
{
	RkEntity entity;
	RkId id, meeting;

	if (rk_home_rows_target(&((Home *)screen)->rows, &entity, &id, &meeting))
		rk_app_open_record(screen->app, entity, id, meeting);
}

static void meeting_new(RkScreen *screen, int value, const char *arg)
{
	rk_home_new(screen->app);
}

static void meeting_new_from(RkScreen *screen, int value, const char *arg)
{
	rk_home_new_from(screen->app, arg);
}

static const RkBinding bindings[] = {
	{ RK_COMMAND_OPEN, .when = is_calendar, .run = day_open },
	{ RK_COMMAND_OPEN, .flags = RK_BIND_ROW, .run = row_open },
	{ RK_COMMAND_ADD, .word = N_("new meeting"), .run = meeting_new },
	{ RK_COMMAND_LIVE, .word_of = write_word_of, .why_not = write_why_not, .run = write_open },
	{ RK_COMMAND_ACTION_REGISTER, .word = N_("today"), .when = is_calendar, .run = move,
		.value = RK_COMMAND_ACTION_REGISTER },
	RK_BINDS_SHARED(ACTION_REGISTER),
	{ RK_COMMAND_VIEW, .word = N_("list"), .when = is_calendar, .run = calendar_turn },
	{ RK_COMMAND_VIEW, .word = N_("month"), .run = calendar_turn },
	{ RK_COMMAND_OFFICE_OR_ALL, .word = N_("only ours"), .when = is_everyone,
		.why_not = office_why_not, .run = office_turn },
	{ RK_COMMAND_OFFICE_OR_ALL, .word = N_("all offices"), .why_not = office_why_not,
		.run = office_turn },
	{ RK_COMMAND_NEW_FROM, .flags = RK_BIND_QUIET, .run = meeting_new_from },
	{ RK_COMMAND_BACK, .flags = RK_BIND_QUIET, .when = is_calendar, .run = calendar_turn },
	{ RK_COMMAND_CLOSE, .flags = RK_BIND_QUIET, .when = is_calendar, .run = calendar_turn },
	RK_BINDS_MOVE_(PANE_LEFT, move),
	RK_BINDS_MOVE_(PANE_RIGHT, move),
	RK_BINDS_MOVES_BY(move),
	{ 0 },
};

static RkTable *home_list(RkScreen *screen, RkTableSource *source)
{
	Home *self = (Home *)screen;

	*source = rk_home_rows_source(&self->rows);
	return &self->rows.table;
}

static gboolean home_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	Home *self = (Home *)screen;
	RkTableSource source = rk_home_rows_source(&self->rows);

	if (self->calendar.open)
		return rk_home_calendar_click(&self->calendar, key, zone);
	return rk_list_mouse(&self->rows.table, &source, key, zone);
}

static char *home_context(RkScreen *screen)
{
	Home *self = (Home *)screen;

	if (!self->draft)
		return NULL;
	return g_strdup_printf(
		rk_say(rk_app_context(screen->app), N_("Not finished: “%s” · a goes on with it")),
		self->draft);
}

static const char *home_filtered(RkScreen *screen)
{
	return ((Home *)screen)->query;
}

static gboolean home_filter(RkScreen *screen, const char *query, GError **error)
{
	Home *self = (Home *)screen;

	g_free(self->query);
	self->query = query && *query ? g_strdup(query) : NULL;
	return refill(self, error);
}

static void home_focus(RkScreen *screen, RkEntity entity, RkId id)
{
	Home *self = (Home *)screen;
	RkTableSource source = rk_home_rows_source(&self->rows);

	if (rk_table_go(&self->rows.table, &source, id) || entity != RK_E_MEETING)
		return;
	self->ask.fresh = id;
	if (refill(self, NULL))
		rk_table_go(&self->rows.table, &source, id);
}

static void home_close(RkScreen *screen)
{
	Home *self = (Home *)screen;

	rk_home_rows_clear(&self->rows);
	rk_home_wait_clear(&self->wait);
	rk_home_calendar_clear(&self->calendar);
	g_free(self->query);
	g_free(self->draft);
	g_free(self->write);
}

const RkScreenClass rk_home_class = {
	.name = "home",
	.other_name = "beranda",
	.label = N_("Home"),
	.size = sizeof(Home),
	.contexts = RK_IN_HOME | RK_IN_LIST,
	.bindings = bindings,
	.list = home_list,
	.open = home_open,
	.load = home_load,
	.draw = home_draw,
	.mouse = home_mouse,
	.context = home_context,
	.filtered = home_filtered,
	.filter = home_filter,
	.focus = home_focus,
	.close = home_close,
};
