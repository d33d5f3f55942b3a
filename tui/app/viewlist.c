/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables of views. See viewlist.h.
 */
#include "app/viewlist.h"

#include "domain/names/rule.h"

#include "base/text.h"
#include "widget/frame.h"

#include <string.h>

#define PAGE 200
#define NEAR 50
#define TO_THE_END 5000
#define LEAST 14       /* cells of a text that gives way */
#define QUERY_CELLS 30 /* of a filter in a frame */

static void rows_free(RkViewList *list)
{
	for (guint i = 0; i < list->rows->len; i++)
		rk_view_row_free(list->rows->pdata[i], &rk_views[list->view]);
	g_ptr_array_set_size(list->rows, 0);
	g_clear_pointer(&list->next, g_free);
	list->more = FALSE;
}

void rk_view_list_clear(RkViewList *list)
{
	if (!list->rows)
		return;
	rows_free(list);
	g_clear_pointer(&list->rows, g_ptr_array_unref);
	g_clear_pointer(&list->shown, g_array_unref);
	rk_table_clear(&list->table);
	g_clear_pointer(&list->query, g_free);
	g_clear_pointer(&list->all, g_free);
	g_clear_pointer(&list->sort, g_free);
}

gboolean rk_query_is_letter(const char *query)
{
	return query && g_utf8_strlen(query, -1) == 1 && g_unichar_isalnum(g_utf8_get_char(query));
}

static gboolean one_letter(const RkViewList *list)
{
	return rk_query_is_letter(list->query);
}

gboolean rk_view_row_begins(const RkView *view, const RkViewRow *row, const char *letter)
{
	g_autofree char *inside = g_strconcat(" ", letter, NULL);

	for (guint i = 0; i < view->n_columns; i++) {
		if (!row->cells[i].set || !rk_type_is_text(view->columns[i].type))
			continue;
		g_autofree char *text = rk_text_fold(row->cells[i].text);
		if (g_str_has_prefix(text, letter) || strstr(text, inside))
			return TRUE;
	}
	return FALSE;
}

static void shown_make(RkViewList *list)
{
	g_autofree char *letter = one_letter(list) ? rk_text_fold(list->query) : NULL;
	RkTableSource source = rk_view_list_source(list);

	g_array_set_size(list->shown, 0);
	for (guint i = 0; i < list->rows->len; i++)
		if (!letter ||
			rk_view_row_begins(&rk_views[list->view], list->rows->pdata[i], letter))
			g_array_append_val(list->shown, i);
	if (list->arrange)
		list->arrange(list);
	rk_table_sync(&list->table, &source);
}

/* The rows of a page become ours. */
static void page_take(RkViewList *list, RkPage *page)
{
	g_ptr_array_extend_and_steal(list->rows, g_steal_pointer(&page->rows));
	page->rows = g_ptr_array_new();
	g_free(list->next);
	list->next = g_strdup(page->next);
	list->more = page->more && page->next;
}

static char *count_text(guint n, gboolean more)
{
	return g_strdup_printf("%u%s", n, more ? "+" : "");
}

/* How many rows there are without what is typed: one page tells, pages never count. */
static void all_count(RkViewList *list)
{
	RkPageRequest request = {
		.view = list->view, .query = list->base, .limit = PAGE, .meeting = list->meeting
	};
	RkStore *store = rk_app_store(list->app);

	if (list->all || !list->query || !store)
		return;
	if (one_letter(list)) {
		list->all = count_text(list->rows->len, list->more);
		return;
	}
	g_autoptr(RkPage) page = rk_view_page(store, &request, NULL);
	if (page)
		list->all = count_text(page->rows->len, page->more);
}

static gboolean read_page(RkViewList *list, guint limit, GError **error)
{
	RkStore *store = rk_app_store(list->app);
	const char *typed = one_letter(list) ? NULL : list->query;
	g_autofree char *query = g_strjoin(" ", list->base ? list->base : "", typed, NULL);
	RkPageRequest request = { .view = list->view,
		.query = *g_strstrip(query) ? query : NULL,
		.sort = list->sort,
		.after = list->next,
		.limit = list->whole ? TO_THE_END : limit,
		.meeting = list->meeting };

	if (!store)
		return TRUE;
	g_autoptr(RkPage) page = rk_view_page(store, &request, error);
	if (!page)
		return FALSE;
	if (!request.after)
		rows_free(list);
	page_take(list, page);
	all_count(list);
	shown_make(list);
	return TRUE;
}

gboolean rk_view_list_load(RkViewList *list, GError **error)
{
	guint limit = MAX(list->rows->len, PAGE);

	g_clear_pointer(&list->next, g_free);
	g_clear_pointer(&list->all, g_free);
	return read_page(list, limit, error);
}

void rk_view_list_arrange(RkViewList *list)
{
	shown_make(list);
}

gboolean rk_view_list_filter(RkViewList *list, const char *query, GError **error)
{
	g_autofree char *old = list->query;
	gboolean had = old && !one_letter(list);

	list->query = g_strdup(query && *query ? query : NULL);
	if (one_letter(list) && !had) {
		all_count(list);
		shown_make(list);
		return TRUE;
	}
	g_clear_pointer(&list->next, g_free);
	return read_page(list, PAGE, error);
}

gboolean rk_view_list_order(RkViewList *list, GError **error)
{
	const RkView *view = &rk_views[list->view];
	guint at = 0;

	for (guint i = 0; i < view->n_sorts; i++)
		if (g_strcmp0(view->sorts[i].name, list->sort) == 0)
			at = i;
	if (view->n_sorts == 0)
		return TRUE;
	g_free(list->sort);
	list->sort = g_strdup(view->sorts[(at + 1) % view->n_sorts].name);
	g_clear_pointer(&list->next, g_free);
	return read_page(list, PAGE, error);
}

static void read_on(gpointer data, gboolean to_the_end)
{
	RkViewList *list = data;

	while (list->more && list->rows->len < TO_THE_END &&
		(to_the_end || list->table.cursor + NEAR > list->shown->len))
		if (!read_page(list, PAGE, NULL))
			return;
}

void rk_view_list_init(RkViewList *list, RkApp *app, RkViewId view)
{
	*list = (RkViewList){ .view = view, .app = app };
	rk_table_init(&list->table);
	list->table.read_on = read_on;
	list->rows = g_ptr_array_new();
	list->shown = g_array_new(FALSE, FALSE, sizeof(guint));
}

static const RkViewRow *row_at(const RkViewList *list, guint row)
{
	return list->rows->pdata[g_array_index(list->shown, guint, row)];
}

const RkViewRow *rk_view_list_row(const RkViewList *list)
{
	return list->table.cursor < list->shown->len ? row_at(list, list->table.cursor) : NULL;
}

GPtrArray *rk_view_list_chosen(const RkViewList *list)
{
	GPtrArray *chosen = g_ptr_array_new();
	const RkViewRow *at = rk_view_list_row(list);

	for (guint i = 0; list->table.marks && i < list->shown->len; i++) {
		const RkViewRow *row = row_at(list, i);
		if (rk_table_marked(&list->table, row->id))
			g_ptr_array_add(chosen, (gpointer)row);
	}
	if (!list->table.marks && at)
		g_ptr_array_add(chosen, (gpointer)at);
	return chosen;
}

char *rk_view_list_count(const RkViewList *list)
{
	return count_text(list->shown->len, list->more);
}

char *rk_view_list_title(const RkViewList *list, const char *label)
{
	g_autofree char *shown = rk_view_list_count(list);

	return rk_list_title(list->app, label, list->query, shown, list->all);
}

static guint source_count(gpointer data)
{
	return ((RkViewList *)data)->shown->len;
}

static RkId source_id(gpointer data, guint row)
{
	return row_at(data, row)->id;
}

static void source_row(gpointer data, guint index, RkTableRow *out)
{
	RkViewList *list = data;
	const RkView *view = &rk_views[list->view];
	const RkViewRow *row = row_at(list, index);

	for (guint i = 0; i < MIN(view->n_columns, RK_TABLE_COLUMNS); i++) {
		const RkColumn *column = &view->columns[i];
		if (!row->cells[i].set)
			continue;
		out->cells[i].text = rk_table_take(
			out, rk_cell_text(column, row->cells[i], rk_app_lang(list->app)));
		if (column->words)
			out->cells[i].role = rk_enum_role(column->words, (int)row->cells[i].number);
	}
	if (list->dress)
		list->dress(list, row, out);
}

RkTableSource rk_view_list_source(RkViewList *list)
{
	return (RkTableSource){ source_count, source_id, source_row, list };
}

/* Long text gives way, but not what a row is called by; days and numbers stand below each other
 * by their ends. */
static RkTableColumn column_of(RkApp *app, const RkColumn *column)
{
	gboolean text = column->type == RK_TYPE_TEXT && column->form == RK_CELL_PLAIN &&
			(column->width == 0 || column->drop > 0);
	gboolean ends = column->type == RK_TYPE_INT || column->type == RK_TYPE_DATE ||
			column->type == RK_TYPE_LOCAL_TIME || column->type == RK_TYPE_INSTANT;

	return (RkTableColumn){
		/* A word over a mark of one cell would only be its "…". */
		.label = column->width == 1 ? NULL : rk_app_say(app, column->label),
		.weight = column->width == 0 ? 3 : text,
		.drop = column->drop,
		.align = ends ? 1 : -1,
	};
}

void rk_view_list_draw(
	RkViewList *list, RkCanvas *canvas, RkRect rect, gboolean focused, const char *empty)
{
	const RkView *view = &rk_views[list->view];
	guint n = MIN(view->n_columns, RK_TABLE_COLUMNS);
	RkTableColumn columns[RK_TABLE_COLUMNS];
	RkTableLook look = { columns, n, TRUE, focused, empty };
	RkTableSource source = rk_view_list_source(list);

	list->width = rect.width;
	for (guint i = 0; i < n; i++)
		columns[i] = column_of(list->app, &view->columns[i]);
	rk_table_draw(&list->table, canvas, rect, &look, &source);
}

char *rk_list_title(
	RkApp *app, const char *label, const char *query, const char *shown, const char *all)
{
	if (!query)
		return g_strdup(label);
	/* The numbers are worth more than the end of a long filter. */
	g_autofree char *brief = rk_text_cut(query, QUERY_CELLS);
	g_autofree char *count =
		all ? g_strdup_printf(rk_say(rk_app_context(app), N_("%s of %s")), shown, all)
		    : g_strdup(shown);
	return g_strdup_printf("%s /%s · %s", label, brief, count);
}

char *rk_list_nothing(RkApp *app, const char *query, const char *empty)
{
	if (!query)
		return g_strdup(rk_app_say(app, empty));
	return g_strdup_printf(
		rk_say(rk_app_context(app), N_("Nothing fits “%s”. Esc clears the filter")), query);
}

/* --- a screen that is such a list --- */

static RkViewList *list_of(RkScreen *screen)
{
	return &((RkViewScreen *)screen)->list;
}

RkTable *rk_view_screen_list(RkScreen *screen, RkTableSource *source)
{
	*source = rk_view_list_source(list_of(screen));
	return &list_of(screen)->table;
}

gboolean rk_view_screen_load(RkScreen *screen, GError **error)
{
	return rk_view_list_load(list_of(screen), error);
}

const char *rk_view_screen_filtered(RkScreen *screen)
{
	return list_of(screen)->query;
}

gboolean rk_view_screen_filter(RkScreen *screen, const char *query, GError **error)
{
	return rk_view_list_filter(list_of(screen), query, error);
}

void rk_view_screen_close(RkScreen *screen)
{
	rk_view_list_clear(list_of(screen));
}

RkRect rk_view_screen_frame(
	RkScreen *screen, RkCanvas *canvas, RkRect rect, const char *label, const char *foot)
{
	RkViewList *list = list_of(screen);
	const char *scope = list->scope ? rk_app_say(screen->app, list->scope) : NULL;
	g_autofree char *title = rk_view_list_title(list, label);
	/* Under a filter the title counts. */
	g_autofree char *count = list->query ? NULL : rk_view_list_count(list);
	g_autofree char *both = count && scope ? g_strdup_printf("%s · %s", count, scope) : NULL;
	RkFrame frame = { .title = title,
		.count = both    ? both
			 : count ? count
				 : scope,
		.foot = foot,
		.focused = TRUE };

	return rk_frame_draw(canvas, rect, &frame);
}

void rk_view_screen_draw(
	RkScreen *screen, RkCanvas *canvas, RkRect frame, RkRect inside, const char *empty)
{
	RkViewList *list = list_of(screen);

	rk_view_list_draw(list, canvas, inside, TRUE, empty);
	rk_frame_scroll(
		canvas, frame, (int)list->table.top, list->table.shown, (int)list->shown->len);
}
