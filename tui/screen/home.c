/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first screen: the next four meetings, the last one held, and what is late (practice 24). It
 * is never empty while there is a meeting. With a filter both lists are the registers' own; a query
 * that only one of them understands leaves the other out.
 */
#include "screen/home.h"

#include "app/viewlist.h"
#include "screen/home_new.h"
#include "domain/rule.h"
#include "screen/home_rows.h"
#include "widget/frame.h"

#define LATE_MAX 50
#define FOUND_MAX 100

typedef struct Home {
	RkScreen screen;
	RkHomeRows rows;
	char *query;
	char *draft;       /* a meeting that was being typed, NULL: none */
	RkId fresh;        /* a meeting just made: shown though it is not among the next */
	gboolean everyone; /* late actions of all offices */
} Home;

static gboolean home_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	rk_home_rows_init(&((Home *)screen)->rows, screen->app);
	return TRUE;
}

static RkPage *page_of(Home *self, RkPageRequest request, GError **error)
{
	return rk_view_page(rk_app_store(self->screen.app), &request, error);
}

static gboolean load_meetings(Home *self, GError **error)
{
	RkPage *next = page_of(self, (RkPageRequest){ .view = RK_VIEW_UPCOMING }, error);

	if (!next)
		return FALSE;
	rk_home_rows_add(&self->rows, N_("Meetings"), next, FALSE);
	if (self->fresh == 0 || rk_home_rows_has(&self->rows, self->fresh))
		return TRUE;
	RkPage *fresh = page_of(self,
		(RkPageRequest){ .view = RK_VIEW_MEETINGS, .around = self->fresh, .limit = 1 },
		NULL);
	if (fresh && fresh->rows->len == 1)
		rk_home_rows_add(&self->rows, N_("New"), fresh, FALSE);
	else
		rk_page_free(fresh);
	return TRUE;
}

static gboolean ours_only(Home *self)
{
	return !self->everyone && rk_app_context(self->screen.app)->office != 0;
}

/* What is late; when nothing is, what is open. */
static gboolean load_actions(Home *self, GError **error)
{
	gboolean ours = ours_only(self);
	RkPage *late = page_of(self,
		(RkPageRequest){ .view = RK_VIEW_ACTIONS,
			.query = ours ? "late us" : "late",
			.limit = LATE_MAX },
		error);

	if (!late)
		return FALSE;
	if (late->rows->len > 0) {
		rk_home_rows_add(&self->rows, ours ? N_("Late, ours") : N_("Late"), late, FALSE);
		return TRUE;
	}
	rk_page_free(late);
	RkPage *open = page_of(self,
		(RkPageRequest){ .view = RK_VIEW_ACTIONS,
			.query = ours ? "open us" : "open",
			.limit = LATE_MAX },
		error);
	if (!open)
		return FALSE;
	rk_home_rows_add(&self->rows,
		ours ? N_("Nothing of ours is late; open") : N_("Nothing is late; open"), open,
		FALSE);
	return TRUE;
}

static gboolean load_found(Home *self, GError **error)
{
	g_autoptr(GError) first = NULL, second = NULL;
	RkPageRequest request = {
		.view = RK_VIEW_MEETINGS, .query = self->query, .limit = FOUND_MAX
	};
	RkPage *meetings = page_of(self, request, &first);

	request.view = RK_VIEW_ACTIONS;
	RkPage *actions = page_of(self, request, &second);
	if (!meetings && !actions) {
		g_propagate_error(error, g_steal_pointer(&second));
		return FALSE;
	}
	rk_home_rows_restart(&self->rows);
	if (meetings)
		rk_home_rows_add(&self->rows, N_("Meetings"), meetings, FALSE);
	if (actions)
		rk_home_rows_add(&self->rows, N_("Actions"), actions, FALSE);
	return TRUE;
}

static gboolean home_load(RkScreen *screen, GError **error)
{
	Home *self = (Home *)screen;
	RkTableSource source = rk_home_rows_source(&self->rows);

	if (!rk_app_store(screen->app))
		return TRUE;
	g_free(self->draft);
	self->draft = rk_home_new_draft(screen->app);
	if (self->query && !rk_query_is_letter(self->query)) {
		if (!load_found(self, error))
			return FALSE;
	} else {
		rk_home_rows_restart(&self->rows);
		if (!load_meetings(self, error) || !load_actions(self, error))
			return FALSE;
		if (self->query)
			rk_home_rows_narrow(&self->rows, self->query);
	}
	rk_table_sync(&self->rows.table, &source);
	return TRUE;
}

static void home_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Home *self = (Home *)screen;
	RkApp *app = screen->app;
	g_autofree char *nothing =
		self->query
			? g_strdup_printf(rk_say(rk_app_context(app),
						  N_("Nothing fits “%s”. Esc clears the filter")),
				  self->query)
			: g_strdup(rk_app_say(app,
				  N_("No meeting yet. a makes one from a line: title, thu 17 oct "
				     "9.00, city. “rakor import FILE” reads "
				     "bundles; “rakor demo” shows a full example")));
	g_autofree char *foot = g_strdup_printf("◆ %s · ◇ %s · ! %s",
		rk_enum_label(&rk_our_role_words, RK_OUR_ROLE_ORGANISER, rk_app_lang(app)),
		rk_enum_label(&rk_our_role_words, RK_OUR_ROLE_INVITED, rk_app_lang(app)),
		rk_app_say(app, N_("late")));
	RkFrame frame = { .title = rk_app_say(app, N_("Meetings and actions")),
		.foot = self->rows.rows->len ? foot : NULL,
		.focused = TRUE };
	RkRect inside = rk_frame_draw(canvas, rect, &frame);

	rk_home_rows_draw(&self->rows, canvas, inside, nothing);
	rk_frame_scroll(canvas, rect, (int)self->rows.table.top, self->rows.table.shown,
		(int)self->rows.rows->len);
}

static void view_switch(Home *self)
{
	GError *error = NULL;

	self->everyone = !self->everyone;
	if (!home_load(&self->screen, &error))
		rk_app_error(self->screen.app, error);
	else if (ours_only(self))
		rk_app_message(self->screen.app, RK_ROLE_NORMAL, N_("Late actions of our office"));
	else
		rk_app_message(self->screen.app, RK_ROLE_NORMAL, N_("Late actions of all offices"));
}

static gboolean home_act(RkScreen *screen, RkActionId action, const char *arg)
{
	Home *self = (Home *)screen;
	RkTableSource source = rk_home_rows_source(&self->rows);
	const RkHomeRow *at = rk_home_rows_at(&self->rows);

	if (rk_list_act(&self->rows.table, &source, action))
		return TRUE;
	switch (action) {
	case RK_ACTION_OPEN:
		rk_app_open_record(screen->app, at->row->entity, at->row->id, at->row->meeting);
		return TRUE;
	case RK_ACTION_ADD:
		return rk_home_new(screen->app);
	case RK_ACTION_VIEW:
		view_switch(self);
		return TRUE;
	default:
		return FALSE;
	}
}

static const char *home_why_not(RkScreen *screen, RkActionId action)
{
	Home *self = (Home *)screen;

	if (action == RK_ACTION_OPEN && !rk_home_rows_at(&self->rows))
		return rk_action_info(action)->todo;
	if (action == RK_ACTION_VIEW && rk_app_context(screen->app)->office == 0)
		return N_("say first which office is ours: :set office");
	return NULL;
}

static const char *home_word(RkScreen *screen, RkActionId action)
{
	if (action == RK_ACTION_ADD)
		return N_("new meeting");
	if (action == RK_ACTION_VIEW)
		return ((Home *)screen)->everyone ? N_("only ours") : N_("all offices");
	return NULL;
}

static gboolean home_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	Home *self = (Home *)screen;
	RkTableSource source = rk_home_rows_source(&self->rows);

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
	return home_load(screen, error);
}

static void home_focus(RkScreen *screen, RkEntity entity, RkId id)
{
	Home *self = (Home *)screen;
	RkTableSource source = rk_home_rows_source(&self->rows);

	if (rk_table_go(&self->rows.table, &source, id) || entity != RK_E_MEETING)
		return;
	self->fresh = id;
	if (home_load(screen, NULL))
		rk_table_go(&self->rows.table, &source, id);
}

static void home_close(RkScreen *screen)
{
	Home *self = (Home *)screen;

	rk_home_rows_clear(&self->rows);
	g_free(self->query);
	g_free(self->draft);
}

static const RkActionId acts[] = { RK_ACTION_OPEN, RK_ACTION_ADD, RK_ACTION_VIEW, RK_ACTION_UP,
	RK_ACTION_DOWN, RK_ACTION_PAGE_UP, RK_ACTION_PAGE_DOWN, RK_ACTION_HALF_UP,
	RK_ACTION_HALF_DOWN, RK_ACTION_FIRST, RK_ACTION_LAST, RK_ACTION_NONE };
static const RkActionId hints[] = { RK_ACTION_OPEN, RK_ACTION_ADD, RK_ACTION_ACTION_REGISTER,
	RK_ACTION_VIEW, RK_ACTION_NONE };

const RkScreenClass rk_home_class = {
	.name = "home",
	.other_name = "beranda",
	.label = N_("Home"),
	.size = sizeof(Home),
	.contexts = RK_IN_HOME | RK_IN_LIST,
	.acts = acts,
	.hints = hints,
	.open = home_open,
	.load = home_load,
	.draw = home_draw,
	.act = home_act,
	.why_not = home_why_not,
	.word = home_word,
	.mouse = home_mouse,
	.context = home_context,
	.filtered = home_filtered,
	.filter = home_filter,
	.focus = home_focus,
	.close = home_close,
};
