/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names in the order of their bytes. Near ones are found in one walk along that order: names that
 * begin alike share the rows of the distance table, and whatever begins with what is already too
 * far away is leapt over.
 */
#include "domain/names/match_index.h"

#include <string.h>

typedef struct Name {
	char *text;
	GArray *keys; /* guint */
} Name;

struct RkMatchIndex {
	GHashTable *by_text; /* text → Name */
	GPtrArray *names;    /* in order once sorted; borrowed */
	gboolean sorted;
	guint longest; /* characters of the longest name */
};

static void name_free(gpointer data)
{
	Name *name = data;

	g_free(name->text);
	g_array_unref(name->keys);
	g_free(name);
}

RkMatchIndex *rk_match_index_new(void)
{
	RkMatchIndex *index = g_new0(RkMatchIndex, 1);

	index->by_text = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, name_free);
	index->names = g_ptr_array_new();
	return index;
}

void rk_match_index_free(RkMatchIndex *index)
{
	if (!index)
		return;
	g_ptr_array_unref(index->names);
	g_hash_table_unref(index->by_text);
	g_free(index);
}

static const char *text_at(const RkMatchIndex *index, guint i)
{
	return ((const Name *)g_ptr_array_index(index->names, i))->text;
}

/* The first place from `from` on whose name, cut to `bytes`, comes behind `text` (`past`), or does
 * not come before it. */
static guint place_of(
	const RkMatchIndex *index, const char *text, gsize bytes, gboolean past, guint from)
{
	guint low = from, high = index->names->len;

	while (low < high) {
		guint middle = low + (high - low) / 2;
		int order = strncmp(text_at(index, middle), text, bytes);
		if (order < 0 || (past && order == 0))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void rk_match_index_add(RkMatchIndex *index, const char *text, gsize bytes, guint key)
{
	g_autofree char *copy = g_strndup(text, bytes);
	Name *name = g_hash_table_lookup(index->by_text, copy);

	if (!name) {
		name = g_new0(Name, 1);
		name->keys = g_array_new(FALSE, FALSE, sizeof(guint));
		name->text = g_steal_pointer(&copy);
		g_hash_table_insert(index->by_text, name->text, name);
		index->longest = MAX(index->longest, (guint)g_utf8_strlen(name->text, -1));
		if (index->sorted)
			g_ptr_array_insert(index->names,
				(int)place_of(index, name->text, bytes + 1, FALSE, 0), name);
		else
			g_ptr_array_add(index->names, name);
	}
	g_array_append_val(name->keys, key);
}

static int name_compare(gconstpointer a, gconstpointer b)
{
	return strcmp((*(const Name *const *)a)->text, (*(const Name *const *)b)->text);
}

void rk_match_index_sort(RkMatchIndex *index)
{
	g_ptr_array_sort(index->names, name_compare);
	index->sorted = TRUE;
}

static void keys_take(GArray *keys, const Name *name)
{
	g_array_append_vals(keys, name->keys->data, name->keys->len);
}

void rk_match_index_equal(const RkMatchIndex *index, const char *text, GArray *keys)
{
	const Name *name = g_hash_table_lookup(index->by_text, text);

	if (name)
		keys_take(keys, name);
}

guint rk_match_index_begin(const RkMatchIndex *index, const char *start, GArray *keys)
{
	gsize bytes = strlen(start);
	guint from = place_of(index, start, bytes, FALSE, 0);
	guint to = place_of(index, start, bytes, TRUE, from), n = 0;

	for (guint i = from; i < to; i++) {
		const Name *name = g_ptr_array_index(index->names, i);
		n += name->keys->len;
		if (keys)
			keys_take(keys, name);
	}
	return n;
}

/* --- near names --- */

/* Rows of the optimal string alignment table, one for each character of the path; only the cells
 * near the diagonal, those beside them being too far. */
typedef struct Walk {
	gunichar *wanted;
	gunichar *path;
	guint *rows;
	guint n, limit;
} Walk;

static guint *row_of(const Walk *walk, guint i)
{
	return walk->rows + (gsize)i * (walk->n + 2);
}

static guint cell(const Walk *walk, guint i, guint j)
{
	const guint *last = row_of(walk, i - 1), *row = row_of(walk, i);
	guint cost = last[j - 1] + (walk->path[i - 1] != walk->wanted[j - 1]);

	cost = MIN(cost, MIN(last[j], row[j - 1]) + 1);
	if (i > 1 && j > 1 && walk->path[i - 1] == walk->wanted[j - 2] &&
		walk->path[i - 2] == walk->wanted[j - 1])
		cost = MIN(cost, row_of(walk, i - 2)[j - 2] + 1);
	return cost;
}

/* Fills row i; FALSE when every cell of it is too far. */
static gboolean row_fill(Walk *walk, guint i)
{
	guint *row = row_of(walk, i), far = walk->limit + 1, least = far;
	guint from = i > walk->limit ? i - walk->limit : 0;
	guint to = MIN(walk->n, i + walk->limit);

	if (from > 0 && from <= walk->n)
		row[from - 1] = far;
	for (guint j = from; j <= to; j++) {
		row[j] = !i ? j : !j ? i : MIN(cell(walk, i, j), far);
		least = MIN(least, row[j]);
	}
	row[to + 1] = far;
	return from <= walk->n && least <= walk->limit;
}

/* One name, whose first `*shared` characters have their rows. The end of the beginning that is too
 * far for every name with it, NULL if there is none; *shared gets the rows that hold then. */
static const char *name_walk(Walk *walk, const char *text, guint *shared, gboolean *near)
{
	const char *at = g_utf8_offset_to_pointer(text, *shared);
	guint depth = *shared;

	while (*at) {
		walk->path[depth] = g_utf8_get_char(at);
		at = g_utf8_next_char(at);
		if (depth >= walk->n + walk->limit || !row_fill(walk, depth + 1)) {
			*shared = depth;
			return at;
		}
		depth++;
	}
	*shared = depth;
	*near = depth + walk->limit >= walk->n && row_of(walk, depth)[walk->n] <= walk->limit;
	return NULL;
}

/* How many of the first `depth` characters of the path the name begins with. */
static guint path_shared(const Walk *walk, const char *text, guint depth)
{
	guint n = 0;

	for (; n < depth && *text && walk->path[n] == g_utf8_get_char(text); n++)
		text = g_utf8_next_char(text);
	return n;
}

void rk_match_index_near(const RkMatchIndex *index, const char *name, guint limit, GArray *keys)
{
	guint n = (guint)g_utf8_strlen(name, -1), depth = 0;

	if (n > index->longest + limit)
		return; /* a page of text is no name, and needs no table */
	g_autofree gunichar *wanted = g_utf8_to_ucs4_fast(name, -1, NULL);
	g_autofree gunichar *path = g_new0(gunichar, n + limit + 1);
	g_autofree guint *rows = g_new0(guint, (gsize)(n + limit + 2) * (n + 2));
	Walk walk = { wanted, path, rows, n, limit };

	row_fill(&walk, 0);
	for (guint i = 0; i < index->names->len;) {
		const char *text = text_at(index, i);
		gboolean near = FALSE;
		guint shared = path_shared(&walk, text, depth);
		const char *end = name_walk(&walk, text, &shared, &near);
		depth = shared;
		if (near)
			keys_take(keys, g_ptr_array_index(index->names, i));
		i = end ? place_of(index, text, (gsize)(end - text), TRUE, i + 1) : i + 1;
	}
}
