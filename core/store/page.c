/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The query compiler and the pager. A page is a walk along the index of its order from a place
 * (key, id), so its cost does not depend on how many rows there are. A date filter on the sort key
 * narrows the walk itself.
 *
 * The opaque key of a place is "SORT|ID|KEY".
 */
#include "store/page.h"
#include "store/listing.h"
#include "store/words.h"

#include "base/error.h"
#include "base/id.h"

#include <string.h>

/* Rows whose words a walk tests before it gives up. */
#define VISITS 2000

/* A page without a limit. */
#define UNLIMITED (G_MAXUINT / 2)

/* Above every key, below none: keys are text, and no character is higher. */
#define HIGHEST "\xF4\x8F\xBF\xBF"

static const RkListing *const listings[RK_VIEW_N] = {
	[RK_VIEW_UPCOMING] = &rk_listing_upcoming,
	[RK_VIEW_MEETINGS] = &rk_listing_meetings,
	[RK_VIEW_ACTIONS] = &rk_listing_actions,
	[RK_VIEW_DECISIONS] = &rk_listing_decisions,
	[RK_VIEW_INSTITUTIONS] = &rk_listing_institutions,
	[RK_VIEW_PEOPLE] = &rk_listing_people,
	[RK_VIEW_GROUPS] = &rk_listing_groups,
	[RK_VIEW_SERIES] = &rk_listing_series,
	[RK_VIEW_REFERENCES] = &rk_listing_references,
	[RK_VIEW_TEXT_MODULES] = &rk_listing_text_modules,
	[RK_VIEW_HOLIDAYS] = &rk_listing_holidays,
	[RK_VIEW_PROFILES] = &rk_listing_profiles,
	[RK_VIEW_COUNTERS] = &rk_listing_counters,
	[RK_VIEW_SAVED_FILTERS] = &rk_listing_saved_filters,
	[RK_VIEW_FILES] = &rk_listing_files,
	[RK_VIEW_SEARCH] = &rk_listing_search,
	[RK_VIEW_HISTORY] = &rk_listing_history,
};

typedef struct Place {
	char *key;
	RkId id;
} Place;

static void place_clear(Place *place)
{
	g_clear_pointer(&place->key, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Place, place_clear)

/* --- conditions --- */

static gboolean is_range_term(const RkAsk *ask, const RkTerm *term)
{
	return term->kind == RK_TERM_KEY && !term->negated && ask->sort == ask->listing->sorts &&
	       g_strcmp0(term->key, ask->listing->range_key) == 0 && !rk_term_is_none(term);
}

static void narrow(char **bound, char *other, int sign)
{
	if (other && (!*bound || strcmp(other, *bound) * sign > 0)) {
		g_free(*bound);
		*bound = other;
	} else
		g_free(other);
}

/* Takes the dates on the sort key out of the conditions into the range. A row without a date has
 * the lowest or the highest key and is in no range. */
static gboolean find_range(RkAsk *ask, GError **error)
{
	for (guint i = 0; i < ask->query->terms->len; i++) {
		const RkTerm *term = g_ptr_array_index(ask->query->terms, i);
		char *low, *high;
		if (!is_range_term(ask, term))
			continue;
		if (!rk_term_bounds(ask, term, &low, &high, error))
			return FALSE;
		narrow(&ask->low, low ? low : g_strdup("0"), 1);
		narrow(&ask->high, high ? high : g_strdup("9999"), -1);
	}
	return TRUE;
}

/* All wanted words are one MATCH; each unwanted one is a condition of its own. */
static void add_words(RkSql *sql, const RkAsk *ask)
{
	g_autofree char *wanted =
		ask->walk->tests ? NULL : rk_query_match(ask->query, ask->view->entity);

	for (guint i = 0; i < ask->query->terms->len; i++) {
		const RkTerm *term = g_ptr_array_index(ask->query->terms, i);
		g_autofree char *match =
			rk_term_is_word(term) && term->negated ? rk_term_match(term) : NULL;
		if (!match)
			continue;
		rk_sql_add(sql, ask->listing->no_words);
		rk_sql_bind_text(sql, match);
	}
	if (wanted) {
		rk_sql_add(sql, ask->listing->words);
		rk_sql_bind_text(sql, wanted);
	}
}

/* A word of a list that the index of words does not know. */
static void add_held(RkSql *sql, const RkAsk *ask, const RkTerm *term)
{
	g_autofree char *held = g_strconcat("%", term->value, "%", NULL);

	rk_sql_add(sql, ask->listing->holds);
	rk_sql_bind_text(sql, held);
	rk_sql_bind_text(sql, held);
}

/* The beginning of a statement up to its first condition. */
static void add_head(RkSql *sql, const RkAsk *ask)
{
	rk_sql_add(sql, ask->listing->head);
	rk_sql_add(sql, ask->sort->key);
	rk_sql_add(sql, ask->listing->tail);
	if (ask->listing->bind)
		ask->listing->bind(sql, ask);
}

static gboolean add_term(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	if (is_range_term(ask, term) || (rk_term_is_word(term) && ask->listing->words.sql))
		return TRUE;
	RK_SQL_ADD(sql, "AND (");
	if (!ask->listing->filter)
		add_held(sql, ask, term);
	else if (!ask->listing->filter(sql, ask, term, error))
		return FALSE;
	if (term->negated)
		RK_SQL_ADD(sql, ") IS NOT TRUE");
	else
		RK_SQL_ADD(sql, ")");
	return TRUE;
}

static gboolean add_conditions(RkSql *sql, const RkAsk *ask, GError **error)
{
	if (ask->request->meeting && ask->listing->in_meeting.sql) {
		rk_sql_add(sql, ask->listing->in_meeting);
		rk_sql_bind_id(sql, ask->request->meeting);
	}
	if (ask->listing->words.sql)
		add_words(sql, ask);
	for (guint i = 0; i < ask->query->terms->len; i++)
		if (!add_term(sql, ask, g_ptr_array_index(ask->query->terms, i), error))
			return FALSE;
	return TRUE;
}

/* --- walking --- */

/* Where a walk begins when nothing says so: before the first row of the range. */
static Place first_place(const RkAsk *ask, gboolean upwards)
{
	if (ask->sort->by_id)
		return (Place){ NULL, upwards ? 0 : G_MAXINT64 };
	if (upwards)
		return (Place){ g_strdup(ask->low ? ask->low : ""), 0 };
	return (Place){ g_strdup(ask->high ? ask->high : HIGHEST), ask->high ? 0 : G_MAXINT64 };
}

static void add_place(RkSql *sql, const RkAsk *ask, const Place *from, gboolean upwards)
{
	rk_sql_add(sql, upwards ? ask->sort->more : ask->sort->less);
	if (!ask->sort->by_id) {
		rk_sql_bind_text(sql, from->key);
		rk_sql_bind_text(sql, from->key);
	}
	rk_sql_bind_int(sql, from->id);
	const char *far = upwards ? ask->high : ask->low;
	if (far && !ask->sort->by_id) {
		rk_sql_add(sql, upwards ? ask->sort->below : ask->sort->at_least);
		rk_sql_bind_text(sql, far);
	}
}

static char *key_of(const RkAsk *ask, RkStmt *stmt)
{
	char id[RK_ID_TEXT];

	rk_id_text(rk_stmt_id(stmt, 0), id);
	return g_strdup_printf(
		"%s|%s|%s", ask->sort_name, id, ask->sort->by_id ? "" : rk_stmt_text(stmt, 3));
}

/* FALSE: this row is not wanted (without an id of ours nobody could open it), or the walk has gone
 * on for too long. */
static gboolean is_wanted(RkDb *db, const RkAsk *ask, RkId id)
{
	if (id <= 0)
		return FALSE;
	if (!ask->walk->tests)
		return TRUE;
	if (++ask->walk->visited > VISITS)
		ask->walk->gave_up = TRUE;
	return !ask->walk->gave_up && rk_words_fit(db, ask->query, id);
}

static gboolean collect(RkDb *db, const RkAsk *ask, RkSql *sql, guint limit, GPtrArray *rows,
	GPtrArray *keys, GError **error)
{
	g_autoptr(RkStmt) stmt = rk_sql_stmt(sql);
	guint n = 0;

	while (n < limit && !ask->walk->gave_up && rk_stmt_row(stmt)) {
		if (!is_wanted(db, ask, rk_stmt_id(stmt, 0)))
			continue;
		g_ptr_array_add(rows, rk_listing_row(stmt, ask->view));
		g_ptr_array_add(keys, key_of(ask, stmt));
		n++;
	}
	return rk_stmt_end(stmt, error);
}

/* Rows from a place on, at most `limit` of them; `keys` gets the key of each. */
static gboolean walk(RkDb *db, const RkAsk *ask, const Place *from, gboolean upwards, guint limit,
	GPtrArray *rows, GPtrArray *keys, GError **error)
{
	g_autoptr(RkSql) sql = rk_sql_new(db);

	add_head(sql, ask);
	add_place(sql, ask, from, upwards);
	if (!add_conditions(sql, ask, error))
		return FALSE;
	rk_sql_add(sql, upwards ? ask->sort->up : ask->sort->down);
	rk_sql_bind_int(sql, ask->walk->tests ? UNLIMITED : limit);
	if (ask->trace) {
		g_string_append_printf(ask->trace, "%s\n", rk_sql_text(sql));
		return TRUE;
	}
	return collect(db, ask, sql, limit, rows, keys, error);
}

/* --- places --- */

static gboolean parse_place(const RkAsk *ask, const char *text, Place *place, GError **error)
{
	g_auto(GStrv) parts = g_strsplit(text, "|", 3);

	if (g_strv_length(parts) != 3 || strcmp(parts[0], ask->sort_name) != 0 ||
		!rk_id_parse(parts[1], &place->id))
		return rk_error_quote(
			error, RK_ERROR_INVALID, "page", text, N_("not a key of this list"), NULL);
	place->key = g_strdup(parts[2]);
	return TRUE;
}

/* The place of a record; FALSE without an error when the list has no such row. */
static gboolean find_place(RkDb *db, const RkAsk *ask, RkId id, Place *place, GError **error)
{
	g_autoptr(RkSql) sql = rk_sql_new(db);

	add_head(sql, ask);
	rk_sql_add(sql, ask->listing->one);
	rk_sql_bind_id(sql, id);
	if (!add_conditions(sql, ask, error))
		return FALSE;
	if (ask->trace)
		g_string_append_printf(ask->trace, "%s\n", rk_sql_text(sql));
	g_autoptr(RkStmt) stmt = rk_sql_stmt(sql);
	gboolean found = rk_stmt_row(stmt) && is_wanted(db, ask, id);
	if (found) {
		place->id = id;
		place->key = ask->sort->by_id ? NULL : g_strdup(rk_stmt_text(stmt, 3));
	}
	return rk_stmt_end(stmt, error) && found;
}

/* --- pages --- */

static void reverse(GPtrArray *array)
{
	for (guint i = 0; i + 1 < array->len - i; i++) {
		gpointer swap = array->pdata[i];
		array->pdata[i] = array->pdata[array->len - 1 - i];
		array->pdata[array->len - 1 - i] = swap;
	}
}

typedef struct Walked {
	GPtrArray *rows; /* freed by page_of or walked_free */
	GPtrArray *keys;
	gboolean more, earlier;
} Walked;

static void drop_last(Walked *walked, const RkView *view)
{
	rk_view_row_free(g_ptr_array_steal_index(walked->rows, walked->rows->len - 1), view);
	g_ptr_array_remove_index(walked->keys, walked->keys->len - 1);
}

static gboolean walk_forward(
	RkDb *db, const RkAsk *ask, const Place *from, guint limit, Walked *out, GError **error)
{
	guint want = out->rows->len + limit;

	if (!walk(db, ask, from, !ask->descending, limit + 1, out->rows, out->keys, error))
		return FALSE;
	out->more = out->rows->len > want;
	if (out->more)
		drop_last(out, ask->view);
	return TRUE;
}

/* The rows before a place, in order; must be the first walk into `out`. */
static gboolean walk_back(
	RkDb *db, const RkAsk *ask, const Place *from, guint limit, Walked *out, GError **error)
{
	if (!walk(db, ask, from, ask->descending, limit + 1, out->rows, out->keys, error))
		return FALSE;
	out->earlier = out->rows->len > limit;
	if (out->earlier)
		drop_last(out, ask->view);
	if (out->rows->len > 1) {
		reverse(out->rows);
		reverse(out->keys);
	}
	return TRUE;
}

/* A third of the page before the record, the rest from it on. */
static gboolean walk_around(
	RkDb *db, const RkAsk *ask, const Place *place, guint limit, Walked *out, GError **error)
{
	Place self = { place->key, ask->descending ? place->id + 1 : place->id - 1 };

	return walk_back(db, ask, place, limit == UNLIMITED ? limit : limit / 3, out, error) &&
	       walk_forward(db, ask, &self, limit - out->rows->len, out, error);
}

static gboolean walk_page(RkDb *db, const RkAsk *ask, Walked *out, GError **error)
{
	const RkPageRequest *request = ask->request;
	guint limit = request->limit && request->limit < UNLIMITED ? request->limit : UNLIMITED;
	g_auto(Place) place = { 0 };
	GError *failure = NULL;

	if (request->around && find_place(db, ask, request->around, &place, &failure))
		return walk_around(db, ask, &place, limit, out, error);
	if (failure) {
		g_propagate_error(error, failure);
		return FALSE;
	}
	if (request->before) {
		if (!parse_place(ask, request->before, &place, error) ||
			!walk_back(db, ask, &place, limit, out, error))
			return FALSE;
		out->more = TRUE;
		return TRUE;
	}
	if (request->after) {
		out->earlier = TRUE;
		if (!parse_place(ask, request->after, &place, error))
			return FALSE;
	} else
		place = first_place(ask, !ask->descending);
	return walk_forward(db, ask, &place, limit, out, error);
}

static RkPage *page_of(const RkAsk *ask, Walked *walked)
{
	RkPage *page = g_new0(RkPage, 1);
	guint n = walked->keys->len;

	page->view = ask->view;
	page->rows = g_steal_pointer(&walked->rows);
	page->more = walked->more;
	if (walked->more && n > 0)
		page->next = g_strdup(walked->keys->pdata[n - 1]);
	if (walked->earlier && n > 0)
		page->previous = g_strdup(walked->keys->pdata[0]);
	return page;
}

static void walked_clear(Walked *walked, const RkView *view)
{
	g_ptr_array_unref(walked->keys);
	if (!walked->rows)
		return;
	for (guint i = 0; i < walked->rows->len; i++)
		rk_view_row_free(walked->rows->pdata[i], view);
	g_ptr_array_unref(walked->rows);
}

static void walked_empty(Walked *walked, const RkView *view)
{
	while (walked->rows->len > 0)
		drop_last(walked, view);
	walked->more = walked->earlier = FALSE;
}

/* Words that very many records have are tested row by row; when the list hardly has them, they are
 * looked up after all. */
static gboolean walk_words(RkDb *db, const RkAsk *ask, Walked *walked, GError **error)
{
	g_autofree char *match = rk_query_match(ask->query, ask->view->entity);

	ask->walk->tests = match && !ask->listing->needs_words && ask->request->limit &&
			   !ask->trace && rk_words_are_many(db, match);
	if (!walk_page(db, ask, walked, error))
		return FALSE;
	if (!ask->walk->gave_up)
		return TRUE;
	*ask->walk = (RkWalk){ 0 };
	walked_empty(walked, ask->view);
	return walk_page(db, ask, walked, error);
}

static gboolean has_words(const RkAsk *ask)
{
	g_autofree char *match = rk_query_match(ask->query, ask->view->entity);

	return match != NULL;
}

static gboolean read_rows(RkDb *db, const RkAsk *ask, Walked *walked, GError **error)
{
	if (ask->listing->read)
		return ask->listing->read(db, ask, walked->rows, error);
	if (ask->listing->needs_words && !has_words(ask))
		return TRUE;
	if (ask->listing->words.sql ? !walk_words(db, ask, walked, error)
				    : !walk_page(db, ask, walked, error))
		return FALSE;
	return !ask->listing->finish || ask->listing->finish(db, ask, walked->rows, error);
}

/* --- the question --- */

static gboolean read_sort(RkAsk *ask, GError **error)
{
	const char *name = ask->request->sort;
	gboolean turned = name && *name == '-';

	if (turned)
		name++;
	for (guint i = 0; i < ask->view->n_sorts; i++) {
		const RkSortKey *sort = &ask->view->sorts[i];
		if (name && strcmp(name, sort->name) != 0)
			continue;
		ask->sort = ask->listing->sorts ? &ask->listing->sorts[i] : NULL;
		ask->sort_name = sort->name;
		ask->descending = sort->descending != turned;
		return TRUE;
	}
	return rk_error_quote(
		error, RK_ERROR_INVALID, "sort", name, N_("not an order of this list"), NULL);
}

static gboolean read_day(RkAsk *ask, GError **error)
{
	const char *as_of = ask->request->as_of;

	ask->when = rk_context_when(ask->context);
	if (as_of && !rk_day_parse(as_of, &ask->when.today))
		return rk_error_quote(error, RK_ERROR_INVALID, "as_of", as_of,
			N_("not a day (2026-11-24)"), NULL);
	ask->as_of = rk_day_text(ask->when.today);
	return TRUE;
}

static gboolean ask_open(RkAsk *ask, RkWalk *walk, const RkContext *context,
	const RkPageRequest *request, GString *trace, GError **error)
{
	*ask = (RkAsk){ .view = &rk_views[request->view],
		.listing = listings[request->view],
		.context = context,
		.request = request,
		.walk = walk,
		.trace = trace };
	ask->query = rk_query_parse(ask->view, request->query, error);
	return ask->query && read_sort(ask, error) && read_day(ask, error) &&
	       find_range(ask, error);
}

static void ask_clear(RkAsk *ask)
{
	rk_query_free(ask->query);
	g_free(ask->as_of);
	g_free(ask->low);
	g_free(ask->high);
}

RkPage *rk_page_read(
	RkDb *db, const RkContext *context, const RkPageRequest *request, GError **error)
{
	RkAsk ask;
	RkWalk walking = { 0 };
	RkPage *page = NULL;
	Walked walked = { g_ptr_array_new(), g_ptr_array_new_with_free_func(g_free), FALSE, FALSE };

	if (ask_open(&ask, &walking, context, request, NULL, error) &&
		read_rows(db, &ask, &walked, error))
		page = page_of(&ask, &walked);
	walked_clear(&walked, ask.view);
	ask_clear(&ask);
	return page;
}

char *rk_page_sql(RkDb *db, const RkContext *context, const RkPageRequest *request, GError **error)
{
	RkAsk ask;
	RkWalk walking = { 0 };
	Walked walked = { g_ptr_array_new(), g_ptr_array_new_with_free_func(g_free), FALSE, FALSE };
	GString *trace = g_string_new(NULL);
	gboolean good = ask_open(&ask, &walking, context, request, trace, error) &&
			read_rows(db, &ask, &walked, error);

	walked_clear(&walked, ask.view);
	ask_clear(&ask);
	return g_string_free(trace, !good);
}
