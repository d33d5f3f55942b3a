/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables: columns share the width in proportion to what they prefer, then give to one whose longest
 * word would break. A row is one strip a line; a page ends between rows, inside one only when it is
 * longer than a page, and begins with the head again. Invariant: all strips of a table draw the
 * same vertical strokes, so that the box is whole wherever it is cut.
 */
#include "document/pdf/flow.h"

#include <string.h>

#define PAD 3.5 /* beside and above the text of a cell */
#define STROKE 0.5

typedef struct Table {
	const RkTypeset *set;
	const RkBlock *block;
	double x, width;
	double *columns; /* widths, with their padding */
	guint n;
} Table;

static const RkTableColumn *column_of(const Table *table, guint i)
{
	return table->block->columns->pdata[i];
}

/* The widest word, in points: with no room at all each word has a line of its own. */
static double widest_word(const Table *table, const RkWords *words, const char *text, guint style)
{
	PangoLayout *layout =
		rk_typeset_layout(table->set, words, text, 0, &(RkTextStyle){ .style = style });
	PangoRectangle logical;

	pango_layout_set_wrap(layout, PANGO_WRAP_WORD);
	pango_layout_set_width(layout, 0);
	pango_layout_get_extents(layout, NULL, &logical);
	g_object_unref(layout);
	return (double)logical.width / PANGO_SCALE;
}

static double widest_in(const Table *table, guint column)
{
	const char *head = column_of(table, column)->head;
	double widest = widest_word(table, NULL, head, RK_RUN_STRONG);

	for (guint r = 0; r < table->block->rows->len; r++) {
		const RkTableRow *row = table->block->rows->pdata[r];
		if (!row->spanning && column < row->cells->len)
			widest = MAX(widest,
				widest_word(table, &g_array_index(row->cells, RkWords, column),
					NULL, 0));
	}
	return widest + 2 * PAD;
}

/* What a column prefers of the whole width. */
static void columns_share(Table *table)
{
	double fixed = 0, weight = 0;

	for (guint i = 0; i < table->n; i++) {
		const RkTableColumn *column = column_of(table, i);
		double wanted = column->cells * table->set->cell + 2 * PAD;
		table->columns[i] = wanted;
		*(column->fixed ? &fixed : &weight) += wanted;
	}
	/* When the fixed ones alone are too wide, or there is nothing else, all are shared. */
	gboolean all = weight <= 0 || fixed > table->width * 0.9;
	double room = all ? table->width : table->width - fixed;
	double whole = all ? fixed + weight : weight;
	for (guint i = 0; i < table->n; i++)
		if (all || !column_of(table, i)->fixed)
			table->columns[i] = table->columns[i] * room / whole;
}

/* Columns whose longest word does not fit get what others can spare, in proportion. */
static void words_keep(Table *table)
{
	g_autofree double *least = g_new0(double, table->n);
	double missing = 0, spare = 0;

	for (guint i = 0; i < table->n; i++) {
		least[i] = widest_in(table, i);
		if (table->columns[i] < least[i])
			missing += least[i] - table->columns[i];
		else
			spare += table->columns[i] - least[i];
	}
	if (missing <= 0 || spare <= 0)
		return;
	double given = MIN(missing, spare);
	for (guint i = 0; i < table->n; i++) {
		double over = table->columns[i] - least[i];
		table->columns[i] -= over > 0 ? over * given / spare : over * given / missing;
	}
}

/* The strokes of a strip: at both ends and, unless it spans, between the columns. */
static void strokes_add(const Table *table, RkStrip *strip, gboolean spanning)
{
	double x = table->x;

	rk_strip_stroke(strip, x, 0, x, strip->height, STROKE);
	for (guint i = 0; i < table->n; i++) {
		x += table->columns[i];
		if (!spanning || i + 1 == table->n)
			rk_strip_stroke(strip, x, 0, x, strip->height, STROKE);
	}
}

static void rule_add(const Table *table, RkStrip *strip, double y)
{
	rk_strip_stroke(strip, table->x, y, table->x + table->width, y, STROKE);
}

/* Moves what is drawn on a strip down and makes it that much higher. */
static void strip_lower(RkStrip *strip, double by)
{
	for (guint i = 0; i < strip->marks->len; i++) {
		RkMark *mark = &g_array_index(strip->marks, RkMark, i);
		mark->y += by;
		mark->y2 += by;
	}
	strip->height += by;
	strip->baseline += by;
}

/* One row from the strips of its cells (each taken). */
static void row_join(
	const Table *table, GPtrArray *strips, GPtrArray **cells, guint n, gboolean spanning)
{
	guint height = 1, from = strips->len;

	for (guint i = 0; i < n; i++)
		height = MAX(height, cells[i]->len);
	for (guint k = 0; k < height; k++) {
		RkStrip *strip = rk_strip_add(strips, table->set->line);
		strip->glued = k + 1 < height;
		for (guint i = 0; i < n; i++) {
			if (k >= cells[i]->len)
				continue;
			RkStrip *cell = cells[i]->pdata[k];
			strip->height = MAX(strip->height, cell->height);
			rk_strip_take(strip, cell);
		}
		if (k == 0)
			strip_lower(strip, PAD / 2);
		if (k + 1 == height)
			strip->height += PAD / 2;
		strokes_add(table, strip, spanning);
	}
	RkStrip *first = strips->pdata[from], *last = strips->pdata[strips->len - 1];
	rule_add(table, first, 0);
	rule_add(table, last, last->height);
	for (guint i = 0; i < n; i++)
		g_ptr_array_unref(cells[i]);
}

static GPtrArray *cell_strips(const Table *table, const RkWords *words, const char *text, double x,
	double width, const RkTextStyle *style)
{
	GPtrArray *strips = rk_strips_new();

	rk_strips_flow(table->set, strips,
		rk_typeset_layout(table->set, words, text, width - 2 * PAD, style), x + PAD);
	return strips;
}

static void head_add(const Table *table, GPtrArray *strips)
{
	g_autofree GPtrArray **cells = g_new0(GPtrArray *, table->n);
	double x = table->x;

	for (guint i = 0; i < table->n; i++) {
		cells[i] = cell_strips(table, NULL, column_of(table, i)->head, x, table->columns[i],
			&(RkTextStyle){ .style = RK_RUN_STRONG, .align = RK_ALIGN_CENTRE });
		x += table->columns[i];
	}
	row_join(table, strips, cells, table->n, FALSE);
	((RkStrip *)strips->pdata[strips->len - 1])->glued = TRUE;
}

static void row_add(const Table *table, GPtrArray *strips, const RkTableRow *row)
{
	guint n = row->spanning ? 1 : MIN(row->cells->len, table->n);
	g_autofree GPtrArray **cells = g_new0(GPtrArray *, MAX(n, 1));
	double x = table->x;

	for (guint i = 0; i < n; i++) {
		double width = row->spanning ? table->width : table->columns[i];
		RkAlign align = row->spanning ? RK_ALIGN_LEFT : column_of(table, i)->align;
		cells[i] = cell_strips(table, &g_array_index(row->cells, RkWords, i), NULL, x,
			width, &(RkTextStyle){ .align = align });
		x += width;
	}
	row_join(table, strips, cells, n, row->spanning);
}

static gboolean has_head(const Table *table)
{
	for (guint i = 0; i < table->n; i++)
		if (column_of(table, i)->head && *column_of(table, i)->head)
			return TRUE;
	return FALSE;
}

void rk_strips_table(
	const RkTypeset *set, GPtrArray *strips, const RkBlock *block, double x, double width)
{
	g_autofree double *columns = g_new0(double, block->columns->len + 1);
	Table table = { set, block, x, width, columns, block->columns->len };
	guint from = strips->len, head = 0;

	if (table.n == 0)
		return;
	columns_share(&table);
	words_keep(&table);
	if (has_head(&table)) {
		head_add(&table, strips);
		head = strips->len - from;
	}
	for (guint r = 0; r < block->rows->len; r++) {
		guint first = strips->len;
		row_add(&table, strips, block->rows->pdata[r]);
		for (guint i = first; r > 0 && i < strips->len; i++) {
			RkStrip *strip = strips->pdata[i];
			strip->head = head;
			strip->back = i - from;
		}
	}
}
