/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See sheet_list.h.
 */
#include "document/office/sheet_list.h"

static void sheet_free(gpointer data)
{
	RkSheet *sheet = data;

	g_free(sheet->name);
	g_free(sheet);
}

/* Collects the tables of the blocks; `above` is the heading that was seen last. */
static void collect(GPtrArray *sheets, const GPtrArray *blocks, const RkWords **above)
{
	for (guint i = 0; i < blocks->len; i++) {
		const RkBlock *block = blocks->pdata[i];
		if (block->kind == RK_BLOCK_TITLE || block->kind == RK_BLOCK_HEADING)
			*above = &block->words;
		if (block->kind == RK_BLOCK_TABLE && block->columns->len > 0) {
			RkSheet *sheet = g_new0(RkSheet, 1);
			sheet->name = *above ? rk_words_flat(*above) : NULL;
			sheet->table = block;
			g_ptr_array_add(sheets, sheet);
		}
		for (guint k = 0; block->items && k < block->items->len; k++)
			collect(sheets, ((const RkItem *)block->items->pdata[k])->blocks, above);
	}
}

GPtrArray *rk_sheet_list(const RkDocument *document)
{
	GPtrArray *sheets = g_ptr_array_new_with_free_func(sheet_free);
	const RkWords *above = NULL;

	collect(sheets, document->blocks, &above);
	return sheets;
}

/* Blanks that no line of a paper ends at are blanks to who computes or searches. */
static char *plain(RkWords *words)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_autofree char *flat = rk_words_flat(words);

	g_string_append(text, flat);
	g_string_replace(text, "\u00a0", " ", 0);
	return g_string_free(g_steal_pointer(&text), FALSE);
}

char *rk_sheet_cell(const RkBlock *table, guint row, guint column)
{
	while (row > 0 && rk_cell_is_joined(table->rows->pdata[row], column))
		row--;
	RkTableRow *of = table->rows->pdata[row];
	return column < of->cells->len ? plain(rk_cell(of, column)) : g_strdup("");
}
