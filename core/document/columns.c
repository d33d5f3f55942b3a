/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See columns.h.
 */
#include "document/columns.h"

#include "base/text.h"
#include "document/model.h"

#define WORD_OF_CELLS 115 / 100 /* a word of wide letters, strong ones in a head */

static const RkTableColumn *column_at(const RkBlock *table, guint i)
{
	return table->columns->pdata[i];
}

int rk_columns_widest(const RkBlock *table, guint column)
{
	const char *head = column_at(table, column)->head;
	int most = head ? rk_text_widest(head) : 0;

	for (guint r = 0; r < table->rows->len; r++) {
		RkTableRow *row = table->rows->pdata[r];
		if (row->spanning || column >= row->cells->len)
			continue;
		g_autofree char *text = rk_words_flat(rk_cell(row, column));
		most = MAX(most, rk_text_widest(text));
	}
	return most;
}

/* Columns whose longest word does not fit get what others can spare, in proportion. */
static void words_keep(const RkBlock *table, int cell, int pad, int *widths)
{
	guint n = table->columns->len;
	g_autofree int *over = g_new0(int, n);
	gint64 missing = 0, spare = 0;

	for (guint i = 0; i < n; i++) {
		over[i] = widths[i] - pad - rk_columns_widest(table, i) * cell * WORD_OF_CELLS;
		*(over[i] < 0 ? &missing : &spare) += ABS(over[i]);
	}
	gint64 given = MIN(missing, spare);
	for (guint i = 0; i < n && given > 0; i++)
		widths[i] -= (int)(over[i] * given / (over[i] > 0 ? spare : missing));
}

void rk_columns_share(const RkBlock *table, int width, int cell, int pad, int *widths)
{
	int fixed = 0, weight = 0, given = 0;
	guint n = table->columns->len;

	for (guint i = 0; i < n; i++) {
		widths[i] = column_at(table, i)->cells * cell + pad;
		*(column_at(table, i)->fixed ? &fixed : &weight) += widths[i];
	}
	gboolean all = weight <= 0 || fixed > width * 9 / 10;
	int room = all ? width : width - fixed, whole = all ? fixed + weight : weight;
	for (guint i = 0; i < n; i++)
		if (all || !column_at(table, i)->fixed)
			widths[i] = (int)((gint64)widths[i] * room / whole);
	words_keep(table, cell, pad, widths);
	for (guint i = 0; i < n; i++)
		given += widths[i];
	widths[n - 1] += width - given;
}
