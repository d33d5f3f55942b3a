/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Search over everything that is written down: the words are the filter of the list. Nothing is
 * searched until there are words.
 */
#include "screen/search.h"

#include "app/viewlist.h"
#include "domain/rule.h"
#include "widget/frame.h"

typedef struct Search {
	RkScreen screen;
	RkViewList list;
} Search;

static gboolean search_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	Search *self = (Search *)screen;

	rk_view_list_init(&self->list, screen->app, RK_VIEW_SEARCH);
	self->list.meeting = arg->meeting;
	self->list.query = g_strdup(arg->text && *arg->text ? arg->text : NULL);
	return TRUE;
}

static void forget(RkViewList *list)
{
	RkViewId view = list->view;
	RkId meeting = list->meeting;
	RkApp *app = list->app;

	rk_view_list_clear(list);
	rk_view_list_init(list, app, view);
	list->meeting = meeting;
}

static gboolean search_load(RkScreen *screen, GError **error)
{
	Search *self = (Search *)screen;

	return !self->list.query || rk_view_list_load(&self->list, error);
}

static gboolean search_filter(RkScreen *screen, const char *query, GError **error)
{
	Search *self = (Search *)screen;

	if (query && *query)
		return rk_view_list_filter(&self->list, query, error);
	forget(&self->list);
	return TRUE;
}

static void search_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Search *self = (Search *)screen;
	RkApp *app = screen->app;
	const char *query = self->list.query;
	g_autofree char *count = rk_view_list_count(&self->list);
	g_autofree char *title =
		query ? g_strdup_printf("%s: %s", rk_app_say(app, N_("Search")), query)
		      : g_strdup(rk_app_say(app, N_("Search")));
	g_autofree char *none =
		query ? g_strdup_printf(
				rk_say(rk_app_context(app), N_("Nothing holds “%s”")), query)
		      : g_strdup(rk_app_say(
				app, N_("/ and words: meetings, minutes, actions, offices, "
					"people, references. \"two words\" is a phrase")));
	RkFrame frame = { .title = title, .count = query ? count : NULL, .focused = TRUE };
	RkRect inside = rk_frame_draw(canvas, rect, &frame);

	rk_view_list_draw(&self->list, canvas, inside, TRUE, none);
	rk_frame_scroll(canvas, rect, (int)self->list.table.top, self->list.table.shown,
		(int)self->list.shown->len);
}

static gboolean search_act(RkScreen *screen, RkActionId action, const char *arg)
{
	Search *self = (Search *)screen;
	const RkViewRow *row = rk_view_list_row(&self->list);

	if (rk_view_list_act(&self->list, action))
		return TRUE;
	if (action != RK_ACTION_OPEN || !row)
		return FALSE;
	rk_app_open_record(screen->app, row->entity, row->id, row->meeting);
	return TRUE;
}

static const char *search_why_not(RkScreen *screen, RkActionId action)
{
	return action == RK_ACTION_OPEN && !rk_view_list_row(&((Search *)screen)->list)
		       ? N_("search first: /")
		       : NULL;
}

static gboolean search_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	return rk_view_list_mouse(&((Search *)screen)->list, key, zone);
}

static const char *search_filtered(RkScreen *screen)
{
	return ((Search *)screen)->list.query;
}

static void search_close(RkScreen *screen)
{
	rk_view_list_clear(&((Search *)screen)->list);
}

static const RkActionId acts[] = { RK_ACTION_OPEN, RK_ACTION_UP, RK_ACTION_DOWN, RK_ACTION_PAGE_UP,
	RK_ACTION_PAGE_DOWN, RK_ACTION_HALF_UP, RK_ACTION_HALF_DOWN, RK_ACTION_FIRST,
	RK_ACTION_LAST, RK_ACTION_NONE };
static const RkActionId hints[] = { RK_ACTION_OPEN, RK_ACTION_NONE };

const RkScreenClass rk_search_class = {
	.name = "search",
	.other_name = "cari",
	.label = N_("Search"),
	.size = sizeof(Search),
	.contexts = RK_IN_REGISTER | RK_IN_LIST,
	.acts = acts,
	.hints = hints,
	.open = search_open,
	.load = search_load,
	.draw = search_draw,
	.act = search_act,
	.why_not = search_why_not,
	.mouse = search_mouse,
	.filtered = search_filtered,
	.filter = search_filter,
	.close = search_close,
};
