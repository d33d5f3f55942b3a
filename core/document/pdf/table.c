/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables: columns share the width in proportion to what they prefer, then give to one whose longest
 * word would break. A row is one strip a line; a page ends between rows, inside one only when it is
 * longer than a page, and begins with the head again. Invariant: all strips of a table draw the
 * same vertical strokes, so that the box is whole wherever it is cut.
 */
#include "document/pdf/flow.h"

#include "document/model.h"

#define PAD 3.5 /* beside and above the text of a cell */
#define STROKE 0.5

typedef struct Table {
	const RkTypeset *set;
	const RkBlock *block;
	double x, width;
	double *columns; /* widths, with their padding */
	guint n;
	/* Of each column the strips of the cell that stands in it now, and how many of them rows
	 * above have taken already. */
	GPtrArray **cells;
	guint *used;
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
		if (!row->spanning && column < row->cells->len && !rk_cell_is_joined(row, column))
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
		if (i + 1 == table->n || !(spanning || column_of(table, i + 1)->open))
			rk_strip_stroke(strip, x, 0, x, strip->height, STROKE);
	}
}

/* A rule at `y`, not through the cells that go on in `below` (NULL: none does). */
static void rule_add(const Table *table, RkStrip *strip, double y, const RkTableRow *below)
{
	double x = table->x, from = x;

	for (guint i = 0; i < table->n; i++) {
		if (below && rk_cell_is_joined(below, i)) {
			if (x > from)
				rk_strip_stroke(strip, from, y, x, y, STROKE);
			from = x + table->columns[i];
		}
		x += table->columns[i];
	}
	if (x > from)
		rk_strip_stroke(strip, from, y, x, y, STROKE);
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

/* A row of `height` strips from those that its cells have from `used` on. */
static void row_join(const Table *table, GPtrArray *strips, GPtrArray **cells, guint *used, guint n,
	guint height, const RkTableRow *row, const RkTableRow *next)
{
	gboolean spanning = row && row->spanning;
	guint from = strips->len;

	for (guint k = 0; k < height; k++) {
		RkStrip *strip = rk_strip_add(strips, table->set->line);
		strip->glued = k + 1 < height;
		for (guint i = 0; i < n; i++) {
			if (used[i] + k >= cells[i]->len)
				continue;
			RkStrip *cell = cells[i]->pdata[used[i] + k];
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
	rule_add(table, first, 0, row);
	rule_add(table, last, last->height, next);
	for (guint i = 0; i < n; i++)
		used[i] += height;
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
	g_autofree guint *used = g_new0(guint, table->n);
	double x = table->x;
	guint n = 0, height = 1;

	for (guint i = 0, over; i < table->n; i += over, n++) {
		double width = 0;
		over = rk_head_columns(table->block, i);
		for (guint k = i; k < i + over; k++)
			width += table->columns[k];
		cells[n] = cell_strips(table, NULL, column_of(table, i)->head, x, width,
			&(RkTextStyle){ .style = RK_RUN_STRONG, .align = RK_ALIGN_CENTRE });
		height = MAX(height, cells[n]->len);
		x += width;
	}
	row_join(table, strips, cells, used, n, height, NULL, NULL);
	for (guint i = 0; i < n; i++)
		g_ptr_array_unref(cells[i]);
	((RkStrip *)strips->pdata[strips->len - 1])->glued = TRUE;
}

static void spanning_add(const Table *table, GPtrArray *strips, RkTableRow *row)
{
	GPtrArray *cell = cell_strips(
		table, rk_cell(row, 0), NULL, table->x, table->width, &(RkTextStyle){ 0 });
	guint used = 0;

	row_join(table, strips, &cell, &used, 1, MAX(cell->len, 1), row, NULL);
	g_ptr_array_unref(cell);
}

/* A cell of several rows goes on in each of them; only its last row must be as high as what is
 * left of it. */
static void cells_add(const Table *table, GPtrArray *strips, guint at)
{
	const GPtrArray *rows = table->block->rows;
	RkTableRow *row = rows->pdata[at];
	const RkTableRow *next = at + 1 < rows->len ? rows->pdata[at + 1] : NULL;
	guint n = MIN(row->cells->len, table->n), height = 1;
	double x = table->x;

	for (guint i = 0; i < n; i++) {
		if (!rk_cell_is_joined(row, i) || !table->cells[i]) {
			g_clear_pointer(&table->cells[i], g_ptr_array_unref);
			table->cells[i] =
				cell_strips(table, rk_cell(row, i), NULL, x, table->columns[i],
					&(RkTextStyle){ .align = column_of(table, i)->align });
			table->used[i] = 0;
		}
		guint left = MAX(table->cells[i]->len, table->used[i]) - table->used[i];
		if (rk_cell_rows(table->block, at, i) == 1)
			height = MAX(height, left);
		x += table->columns[i];
	}
	row_join(table, strips, table->cells, table->used, n, height, row, next);
}

static void row_add(const Table *table, GPtrArray *strips, guint at)
{
	RkTableRow *row = table->block->rows->pdata[at];
	guint from = strips->len;

	if (row->spanning)
		spanning_add(table, strips, row);
	else
		cells_add(table, strips, at);
	((RkStrip *)strips->pdata[from])->starts = row->starts && at > 0;
	if (at + 1 < table->block->rows->len)
		((RkStrip *)strips->pdata[strips->len - 1])->glued = row->spanning || row->glued;
}

#define COLUMN_CELLS 3 /* what a column needs at least */

/* FALSE when not even columns of the same width had room for words. */
static gboolean columns_fit(Table *table)
{
	double least = COLUMN_CELLS * table->set->cell + 2 * PAD, missing = 0, spare = 0;

	if (table->width < table->n * least)
		return FALSE;
	for (guint i = 0; i < table->n; i++)
		*(table->columns[i] < least ? &missing : &spare) += ABS(table->columns[i] - least);
	for (guint i = 0; i < table->n && missing > 0; i++) {
		double over = table->columns[i] - least;
		table->columns[i] -= over > 0 ? over * missing / spare : over;
	}
	return TRUE;
}

/* Too narrow for a box: every row as "head: cell" lines. */
static void stacked_add(const Table *table, GPtrArray *strips)
{
	for (guint r = 0; r < table->block->rows->len; r++) {
		RkTableRow *row = table->block->rows->pdata[r];
		if (r > 0)
			rk_strip_add(strips, table->set->line / 2)->gap = TRUE;
		for (guint c = 0; c < row->cells->len; c++) {
			const char *head = row->spanning ? NULL : column_of(table, c)->head;
			g_autofree char *cell = rk_words_flat(rk_cell(row, c));
			g_autofree char *text = g_strconcat(
				head ? head : "", head && *head ? ": " : "", cell, NULL);
			if (!rk_cell_is_joined(row, c))
				rk_strips_flow(table->set, strips,
					rk_typeset_layout(table->set, NULL, text, table->width,
						&(RkTextStyle){ 0 }),
					table->x);
		}
	}
}

void rk_strips_table(
	const RkTypeset *set, GPtrArray *strips, const RkBlock *block, double x, double width)
{
	g_autofree double *columns = g_new0(double, block->columns->len + 1);
	g_autofree GPtrArray **cells = g_new0(GPtrArray *, block->columns->len + 1);
	g_autofree guint *used = g_new0(guint, block->columns->len + 1);
	Table table = { set, block, x, width, columns, block->columns->len, cells, used };
	guint from = strips->len, head = 0;

	if (table.n == 0)
		return;
	columns_share(&table);
	words_keep(&table);
	if (!columns_fit(&table)) {
		stacked_add(&table, strips);
		return;
	}
	if (rk_table_has_head(block)) {
		head_add(&table, strips);
		head = strips->len - from;
	}
	for (guint r = 0; r < block->rows->len; r++) {
		guint first = strips->len;
		row_add(&table, strips, r);
		for (guint i = first; r > 0 && i < strips->len; i++) {
			RkStrip *strip = strips->pdata[i];
			strip->head = head;
			strip->back = i - from;
		}
	}
	for (guint i = 0; i < table.n; i++)
		g_clear_pointer(&cells[i], g_ptr_array_unref);
}
