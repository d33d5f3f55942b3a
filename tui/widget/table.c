/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The state of a table: cursor, marks, what verbs act on. Drawing is in tabledraw.c.
 */
#include "widget/table.h"

void rk_table_init(RkTable *table)
{
	*table = (RkTable){ .shown = 1, .pool = g_string_chunk_new(512) };
}

void rk_table_clear(RkTable *table)
{
	g_clear_pointer(&table->marks, g_hash_table_unref);
	g_clear_pointer(&table->pool, g_string_chunk_free);
}

const char *rk_table_text(RkTableRow *row, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	char *text = g_strdup_vprintf(format, args);
	va_end(args);
	return rk_table_take(row, text);
}

const char *rk_table_take(RkTableRow *row, char *text)
{
	const char *kept = text ? g_string_chunk_insert(row->pool, text) : NULL;

	g_free(text);
	return kept;
}

static RkId id_of(const RkTableSource *source, guint row)
{
	return source->id(source->data, row);
}

/* The record nearest to `row`, first looking in the direction of the move. */
static gboolean nearest(const RkTableSource *source, gint64 row, int direction, guint *out)
{
	gint64 n = source->count(source->data);

	if (n == 0)
		return FALSE;
	row = CLAMP(row, 0, n - 1);
	for (int pass = 0; pass < 2; pass++, direction = -direction)
		for (gint64 i = row; i >= 0 && i < n; i += direction)
			if (id_of(source, (guint)i) != 0) {
				*out = (guint)i;
				return TRUE;
			}
	return FALSE;
}

static void cursor_set(RkTable *table, const RkTableSource *source, guint row)
{
	table->cursor = row;
	table->cursor_id = id_of(source, row);
}

gboolean rk_table_move(RkTable *table, const RkTableSource *source, RkMove move)
{
	static const struct {
		int rows, pages;
	} steps[] = {
		[RK_MOVE_UP] = { -1, 0 },
		[RK_MOVE_DOWN] = { 1, 0 },
		[RK_MOVE_PAGE_UP] = { 0, -2 },
		[RK_MOVE_PAGE_DOWN] = { 0, 2 },
		[RK_MOVE_HALF_UP] = { 0, -1 },
		[RK_MOVE_HALF_DOWN] = { 0, 1 },
	};
	guint before = table->cursor, to = 0;
	gint64 row;
	gboolean found;

	if (move == RK_MOVE_FIRST) {
		table->top = 0; /* a group header above the first record shows too */
		found = nearest(source, 0, 1, &to);
	} else if (move == RK_MOVE_LAST) {
		found = nearest(source, G_MAXINT32, -1, &to);
	} else {
		int page = MAX(table->shown - 1, 1);
		int by = steps[move].rows + steps[move].pages * MAX(page / 2, 1);
		row = (gint64)table->cursor + by;
		found = nearest(source, row, by < 0 ? -1 : 1, &to);
		if (found && to == 0 && by < 0)
			table->top = 0;
	}
	if (!found)
		return FALSE;
	cursor_set(table, source, to);
	return to != before;
}

gboolean rk_table_go(RkTable *table, const RkTableSource *source, RkId id)
{
	guint n = source->count(source->data);

	for (guint i = 0; id != 0 && i < n; i++)
		if (id_of(source, i) == id) {
			cursor_set(table, source, i);
			return TRUE;
		}
	return FALSE;
}

static void marks_prune(RkTable *table, const RkTableSource *source)
{
	GHashTable *kept;
	guint n = source->count(source->data);

	if (!table->marks)
		return;
	kept = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	for (guint i = 0; i < n; i++) {
		RkId id = id_of(source, i);
		if (rk_table_marked(table, id))
			g_hash_table_add(kept, g_memdup2(&id, sizeof(id)));
	}
	g_hash_table_unref(table->marks);
	table->marks = kept;
	if (g_hash_table_size(kept) == 0)
		rk_table_unmark(table);
}

void rk_table_sync(RkTable *table, const RkTableSource *source)
{
	guint n = source->count(source->data), to = 0;

	marks_prune(table, source);
	if (n == 0) {
		table->cursor = table->top = 0;
		return;
	}
	if (table->cursor < n && table->cursor_id != 0 &&
		id_of(source, table->cursor) == table->cursor_id)
		return;
	if (rk_table_go(table, source, table->cursor_id))
		return;
	if (nearest(source, table->cursor, 1, &to))
		cursor_set(table, source, to);
	else
		table->cursor = 0;
}

gboolean rk_table_marked(const RkTable *table, RkId id)
{
	return table->marks && id != 0 && g_hash_table_contains(table->marks, &id);
}

static void mark_add(RkTable *table, RkId id)
{
	if (id == 0)
		return;
	if (!table->marks)
		table->marks = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	g_hash_table_add(table->marks, g_memdup2(&id, sizeof(id)));
}

void rk_table_mark(RkTable *table, RkId id)
{
	if (!rk_table_marked(table, id)) {
		mark_add(table, id);
		return;
	}
	g_hash_table_remove(table->marks, &id);
	if (g_hash_table_size(table->marks) == 0)
		rk_table_unmark(table);
}

void rk_table_mark_all(RkTable *table, const RkTableSource *source)
{
	guint n = source->count(source->data), before;

	before = table->marks ? g_hash_table_size(table->marks) : 0;
	for (guint i = 0; i < n; i++)
		mark_add(table, id_of(source, i));
	if (table->marks && g_hash_table_size(table->marks) == before)
		rk_table_unmark(table);
}

void rk_table_unmark(RkTable *table)
{
	g_clear_pointer(&table->marks, g_hash_table_unref);
	table->anchor = 0;
}

void rk_table_range(RkTable *table, const RkTableSource *source)
{
	guint n = source->count(source->data), from = 0;

	if (table->anchor == 0) {
		table->anchor = table->cursor_id;
		mark_add(table, table->cursor_id);
		return;
	}
	while (from < n && id_of(source, from) != table->anchor)
		from++;
	table->anchor = 0;
	if (from == n)
		return;
	for (guint i = MIN(from, table->cursor); i <= MAX(from, table->cursor) && i < n; i++)
		mark_add(table, id_of(source, i));
}

GArray *rk_table_chosen(const RkTable *table, const RkTableSource *source)
{
	GArray *chosen = g_array_new(FALSE, FALSE, sizeof(RkId));
	guint n = source->count(source->data);

	if (!table->marks) {
		if (table->cursor < n && table->cursor_id != 0)
			g_array_append_val(chosen, table->cursor_id);
		return chosen;
	}
	for (guint i = 0; i < n; i++) {
		RkId id = id_of(source, i);
		if (rk_table_marked(table, id))
			g_array_append_val(chosen, id);
	}
	return chosen;
}
