/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What writers ask of the paper model. Nothing but GLib is called, so that the PDF module, which is
 * linked against nothing of rakor, has this file compiled in. Declared in model.h.
 */
#include "document/model.h"

char *rk_words_flat(const RkWords *words)
{
	GString *flat = g_string_new(NULL);

	for (guint i = 0; i < words->runs->len; i++)
		g_string_append(flat, ((const RkRun *)words->runs->pdata[i])->text);
	return g_string_free(flat, FALSE);
}

gboolean rk_words_are_empty(const RkWords *words)
{
	return words->runs->len == 0;
}

RkWords *rk_cell(RkTableRow *row, guint column)
{
	return &g_array_index(row->cells, RkWords, column);
}

static const RkTableColumn *column_at(const RkBlock *table, guint i)
{
	return table->columns->pdata[i];
}

static gboolean head_is_empty(const RkTableColumn *column)
{
	return !column->head || !*column->head;
}

gboolean rk_table_has_head(const RkBlock *table)
{
	for (guint i = 0; i < table->columns->len; i++)
		if (!head_is_empty(column_at(table, i)))
			return TRUE;
	return FALSE;
}

guint rk_head_columns(const RkBlock *table, guint column)
{
	guint n = 1;

	while (column + n < table->columns->len && column_at(table, column + n)->open &&
		head_is_empty(column_at(table, column + n)))
		n++;
	return n;
}

gboolean rk_cell_is_joined(const RkTableRow *row, guint column)
{
	return !row->spanning && column < 64 && (row->joined >> column & 1) != 0;
}

guint rk_cell_rows(const RkBlock *table, guint row, guint column)
{
	guint n = 1;

	while (row + n < table->rows->len && rk_cell_is_joined(table->rows->pdata[row + n], column))
		n++;
	return n;
}

char *rk_page_number_words(const RkPageSetup *page, guint number, guint pages)
{
	g_autoptr(GString) text = g_string_new(page->words);
	g_autofree char *at = g_strdup_printf("%u", number);
	g_autofree char *of = g_strdup_printf("%u", pages);

	g_string_replace(text, "{page}", at, 0);
	g_string_replace(text, "{pages}", of, 0);
	return g_string_free(g_steal_pointer(&text), FALSE);
}
