/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Search over everything that is written down: the words are the filter of the list. Nothing is
 * searched until there are words.
 */
#include "screen/home/search.h"

#include "app/binding.h"
#include "app/viewlist.h"
#include "base/text.h"
#include "domain/names/rule.h"
#include "widget/frame.h"

#include <string.h>

/* Hits of one kind stand together, in the order of the kinds; within a kind as they came. */
static void arrange(RkViewList *list)
{
	g_autoptr(GArray) sorted = g_array_new(FALSE, FALSE, sizeof(guint));
	int kind = rk_view_column(&rk_views[RK_VIEW_SEARCH], "kind");

	for (guint wanted = 0; wanted <= rk_found_words.n; wanted++)
		for (guint i = 0; i < list->shown->len; i++) {
			guint index = g_array_index(list->shown, guint, i);
			const RkViewRow *row = list->rows->pdata[index];
			if ((guint)row->cells[kind].number == wanted)
				g_array_append_val(sorted, index);
		}
	g_array_set_size(list->shown, 0);
	g_array_append_vals(list->shown, sorted->data, sorted->len);
}

/* The kind is said once, where it begins. */
static void dress(RkViewList *list, const RkViewRow *row, RkTableRow *out)
{
	int kind = rk_view_column(&rk_views[RK_VIEW_SEARCH], "kind");

	for (guint i = 1; i < list->shown->len; i++) {
		const RkViewRow *at = list->rows->pdata[g_array_index(list->shown, guint, i)];
		const RkViewRow *before =
			list->rows->pdata[g_array_index(list->shown, guint, i - 1)];
		if (at == row && before->cells[kind].number == row->cells[kind].number)
			out->cells[kind].text = NULL;
	}
}

/* --- the words in what is shown --- */

static char *folded_cell(const RkCanvas *canvas, int x, int y)
{
	const RkCell *cell = rk_canvas_cell(canvas, x, y);

	return cell && *cell->text ? rk_text_fold(cell->text) : g_strdup("");
}

/* Cells from x on that spell the word; 0: they do not. */
static int spelled(const RkCanvas *canvas, int x, int y, int right, const char *word)
{
	int at = x;

	while (*word) {
		g_autofree char *cell = at < right ? folded_cell(canvas, at, y) : NULL;
		if (!cell || !*cell || !g_str_has_prefix(word, cell))
			return 0;
		word += strlen(cell);
		at++;
	}
	return at - x;
}

static void word_mark(RkCanvas *canvas, RkRect rect, const char *word)
{
	for (int y = rect.y; y < rect.y + rect.height; y++) {
		gboolean begins = TRUE;
		for (int x = rect.x; x < rect.x + rect.width; x++) {
			int n = begins ? spelled(canvas, x, y, rect.x + rect.width, word) : 0;
			if (n > 0) {
				RkRect cells = { x, y, n, 1 };
				rk_canvas_paint(canvas, cells, RK_ROLE_STRONG);
				rk_canvas_flag(canvas, cells, RK_CELL_UNDERLINE);
			}
			g_autofree char *cell = folded_cell(canvas, x, y);
			begins = *cell == '\0' || *cell == ' ';
		}
	}
}

/* The words of the query, without its keys and signs. */
static void words_mark(RkCanvas *canvas, RkRect rect, const char *query)
{
	g_auto(GStrv) terms = g_strsplit_set(query ? query : "", " \"", -1);

	for (char **term = terms; *term; term++) {
		g_autofree char *word = rk_text_fold(*term);
		if (*word && **term != '-' && !strchr(*term, ':'))
			word_mark(canvas, rect, word);
	}
}

static gboolean search_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	RkViewScreen *self = (RkViewScreen *)screen;

	rk_view_list_init(&self->list, screen->app, RK_VIEW_SEARCH);
	self->list.meeting = arg->meeting;
	self->list.arrange = arrange;
	self->list.dress = dress;
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
	list->arrange = arrange;
	list->dress = dress;
}

static gboolean search_load(RkScreen *screen, GError **error)
{
	RkViewScreen *self = (RkViewScreen *)screen;

	return !self->list.query || rk_view_list_load(&self->list, error);
}

static gboolean search_filter(RkScreen *screen, const char *query, GError **error)
{
	RkViewScreen *self = (RkViewScreen *)screen;

	if (query && *query)
		return rk_view_list_filter(&self->list, query, error);
	forget(&self->list);
	return TRUE;
}

static void search_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	RkViewScreen *self = (RkViewScreen *)screen;
	RkApp *app = screen->app;
	const char *query = self->list.query;
	g_autofree char *count = rk_view_list_count(&self->list);
	g_autofree char *title =
		query ? g_strdup_printf("%s: %s", rk_app_say(app, N_("Search")), query)
		      : g_strdup(rk_app_say(app, N_("Search")));
	g_autofree char *none =
		query ? g_strdup_printf(
				rk_say(rk_app_context(app), N_("Nothing holds “%s”. Try fewer "
							       "letters, one word, no quotes")),
				query)
		      : g_strdup(rk_app_say(
				app, N_("/ and words: meetings, minutes, actions, offices, "
					"people, references. \"two words\" is a phrase")));
	RkFrame frame = { .title = title, .count = query ? count : NULL, .focused = TRUE };
	RkRect inside = rk_frame_draw(canvas, rect, &frame);

	rk_view_screen_draw(screen, canvas, rect, inside, none);
	if (self->list.shown->len)
		words_mark(canvas, inside, query);
}

static void hit_open(RkScreen *screen, int value, const char *arg)
{
	const RkViewRow *row = rk_view_list_row(&((RkViewScreen *)screen)->list);

	rk_app_open_record(screen->app, row->entity, row->id, row->meeting);
}

static const RkBinding bindings[] = {
	{ RK_COMMAND_OPEN, .flags = RK_BIND_ROW, .run = hit_open },
	{ RK_COMMAND_SEARCH_NEXT, .flags = RK_BIND_ROW, .run = rk_list_run,
		.value = RK_COMMAND_DOWN },
	{ RK_COMMAND_SEARCH_PREVIOUS, .flags = RK_BIND_ROW | RK_BIND_QUIET, .run = rk_list_run,
		.value = RK_COMMAND_UP },
	RK_BINDS_MOVES,
	{ RK_COMMAND_NONE },
};

const RkScreenClass rk_search_class = {
	.name = "search",
	.other_name = "cari",
	.label = N_("Search"),
	.size = sizeof(RkViewScreen),
	.contexts = RK_IN_REGISTER | RK_IN_LIST,
	.bindings = bindings,
	.no_row = N_("search first: /"),
	.list = rk_view_screen_list,
	.open = search_open,
	.load = search_load,
	.draw = search_draw,
	.filtered = rk_view_screen_filtered,
	.filter = search_filter,
	.close = rk_view_screen_close,
};
