/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawing of tables. Rows may be of several lines (a wrapped column, a detail line); only rows
 * between `top` and the bottom of the rectangle, and those between `top` and the cursor when it
 * left the picture, are asked for.
 */
#include "base/text.h"
#include "widget/layout.h"
#include "widget/tablefit.h"

#include <string.h>

/* The bar of the cursor, and the mark beside it whether a row is marked or not. */
#define GUTTER 2
#define PASSES 3 /* of fitting columns and scrolling, which depend on each other */

typedef struct Drawing {
	RkTable *table;
	RkCanvas *canvas;
	RkRect rect; /* of the rows */
	const RkTableLook *look;
	const RkTableSource *source;
	int widths[RK_TABLE_COLUMNS];
} Drawing;

static int wrapped_column(const Drawing *drawing)
{
	for (guint i = 0; i < drawing->look->n_columns; i++)
		if (drawing->look->columns[i].wrap && drawing->widths[i] > 0)
			return (int)i;
	return -1;
}

/* The row as its source says it in these widths; NULL: all its words. */
static void row_get(const Drawing *drawing, guint index, const int *widths, RkTableRow *row)
{
	memset(row, 0, sizeof(*row));
	row->pool = drawing->table->pool;
	row->widths = widths;
	drawing->source->row(drawing->source->data, index, row);
}

/* Cells that the text of each column asks for. */
static void row_wanted(const RkTableRow *row, guint n, int *wanted)
{
	for (guint i = 0; i < n; i++)
		wanted[i] = (row->cells[i].text ? rk_text_width(row->cells[i].text, -1) : 0) +
			    (i == 0 ? row->indent : 0);
}

static gboolean is_short(const Drawing *drawing, const int *wanted, guint column)
{
	return drawing->widths[column] >= 0 && wanted[column] > drawing->widths[column] &&
	       (int)column != wrapped_column(drawing);
}

/* The row and the widths of its cells. What is too long is said in shorter words, if the source has
 * some; else it borrows the blank room of the row. */
static void row_fit(const Drawing *drawing, guint index, RkTableRow *row, int *widths)
{
	guint n = drawing->look->n_columns;
	int all[RK_TABLE_COLUMNS], wanted[RK_TABLE_COLUMNS];
	gboolean fits = TRUE, words = TRUE;

	memcpy(widths, drawing->widths, sizeof(drawing->widths));
	row_get(drawing, index, NULL, row);
	row_wanted(row, n, all);
	for (guint i = 0; i < n; i++)
		fits = fits && !is_short(drawing, all, i);
	if (fits || row->heading)
		return;
	row_get(drawing, index, drawing->widths, row);
	row_wanted(row, n, wanted);
	for (guint i = 0; i < n; i++) {
		const char *text = row->cells[i].text;
		if (!is_short(drawing, wanted, i) && !(text && strstr(text, "…")))
			continue;
		words = FALSE;
		wanted[i] = all[i];
	}
	if (words)
		return;
	rk_table_row_widths(wanted, n, wrapped_column(drawing), widths);
	row_get(drawing, index, widths, row);
}

static char **row_wrap(const Drawing *drawing, const RkTableRow *row, const int *widths)
{
	int column = wrapped_column(drawing);

	if (column < 0 || row->heading || !row->cells[column].text)
		return NULL;
	return rk_text_wrap(
		row->cells[column].text, MAX(widths[column] - (column == 0 ? row->indent : 0), 1));
}

static int row_height(const Drawing *drawing, guint index)
{
	RkTableRow row;
	int height = 1, widths[RK_TABLE_COLUMNS];

	row_fit(drawing, index, &row, widths);
	g_auto(GStrv) lines = row_wrap(drawing, &row, widths);
	if (lines)
		height = MAX((int)g_strv_length(lines), 1);
	return height + (row.detail && !row.heading ? 1 : 0);
}

/* Moves `top` so that the cursor row is whole in the picture, as little as possible. */
static void scroll_to_cursor(Drawing *drawing)
{
	RkTable *table = drawing->table;
	int used = 0;
	guint first = table->cursor;

	if (table->cursor < table->top)
		table->top = table->cursor;
	/* A group header stays with its first record. */
	if (table->top > 0 && table->top == table->cursor &&
		drawing->source->id(drawing->source->data, table->top - 1) == 0)
		table->top--;
	for (;;) {
		used += row_height(drawing, first);
		if (used > drawing->rect.height)
			break;
		if (first <= table->top)
			return;
		first--;
	}
	table->top = MIN(first + 1, table->cursor);
}

static RkRole cell_role(const RkTableRow *row, const RkTableCell *cell)
{
	return row->muted ? RK_ROLE_MUTED : cell->role;
}

static void heading_draw(const Drawing *drawing, const RkTableRow *row, int y)
{
	RkRect rect = drawing->rect;
	int width = row->count ? rk_text_width(row->count, -1) : 0;

	rk_canvas_cut(drawing->canvas, rect.x + GUTTER, y, row->heading,
		rect.width - GUTTER - width - 1, RK_ROLE_TITLE);
	if (row->count)
		rk_canvas_text(drawing->canvas, rect.x + rect.width - width - 1, y, row->count,
			width, RK_ROLE_MUTED);
}

static void cells_draw(
	const Drawing *drawing, const RkTableRow *row, const int *widths, char **lines, int y)
{
	int x = drawing->rect.x + GUTTER, wrapped = lines ? wrapped_column(drawing) : -1;

	for (guint i = 0; i < drawing->look->n_columns; i++) {
		int width = widths[i];
		if (width < 0)
			continue;
		int indent = i == 0 ? MIN(row->indent, width) : 0;
		const RkTableCell *cell = &row->cells[i];
		for (int line = 0; (int)i == wrapped && lines[line]; line++)
			rk_canvas_text(drawing->canvas, x + indent, y + line, lines[line],
				width - indent, cell_role(row, cell));
		if ((int)i != wrapped && cell->text)
			rk_canvas_align(drawing->canvas, x + indent, y, cell->text, width - indent,
				drawing->look->columns[i].align, cell_role(row, cell));
		x += width + RK_TABLE_GAP;
	}
}

/* Where the detail line begins: under the first text. */
static int detail_x(const Drawing *drawing)
{
	int x = GUTTER;

	for (guint i = 0; i < drawing->look->n_columns; i++) {
		if (drawing->widths[i] >= 0 && drawing->look->columns[i].weight > 0)
			break;
		if (drawing->widths[i] >= 0)
			x += drawing->widths[i] + RK_TABLE_GAP;
	}
	return x < drawing->rect.width ? x : GUTTER;
}

static void cursor_draw(const Drawing *drawing, RkRect lines)
{
	RkRect bar = { lines.x, lines.y, 1, lines.height };

	if (!drawing->look->focused) {
		rk_canvas_fill(drawing->canvas, bar, "▌", RK_ROLE_MUTED);
		return;
	}
	rk_canvas_fill(drawing->canvas, bar, "▌", RK_ROLE_FOCUS);
	lines.x++;
	lines.width--;
	rk_canvas_flag(drawing->canvas, lines, RK_CELL_SELECTED);
	rk_canvas_cursor(drawing->canvas, bar.x, bar.y);
}

/* Draws one row at y; returns its height. */
static int row_draw(const Drawing *drawing, guint index, int y)
{
	RkTable *table = drawing->table;
	RkRect rect = drawing->rect;
	RkTableRow row;
	int height = 1, widths[RK_TABLE_COLUMNS];

	row_fit(drawing, index, &row, widths);
	if (row.heading) {
		heading_draw(drawing, &row, y);
		return 1;
	}
	RkId id = drawing->source->id(drawing->source->data, index);
	g_auto(GStrv) lines = row_wrap(drawing, &row, widths);
	if (lines)
		height = MAX((int)g_strv_length(lines), 1);
	cells_draw(drawing, &row, widths, lines, y);
	if (row.detail) {
		int long_x = rect.width - 1 - rk_text_width(row.detail, -1);
		int x = MIN(detail_x(drawing), MAX(long_x, GUTTER));
		rk_canvas_cut(drawing->canvas, rect.x + x, y + height, row.detail, rect.width - x,
			RK_ROLE_MUTED);
		height++;
	}
	RkRect whole = { rect.x, y, rect.width, height };
	if (rk_table_marked(table, id))
		rk_canvas_fill(
			drawing->canvas, (RkRect){ rect.x + 1, y, 1, 1 }, "•", RK_ROLE_MARKED);
	if (index == table->cursor)
		cursor_draw(drawing, whole);
	rk_canvas_zone(drawing->canvas, whole, RK_ZONE_ROW, index, table);
	return height;
}

/* A word above a column borrows room as a cell does. */
static void header_draw(Drawing *drawing)
{
	RkTableRow row = { 0 };
	int wanted[RK_TABLE_COLUMNS], widths[RK_TABLE_COLUMNS];

	for (guint i = 0; i < drawing->look->n_columns; i++)
		row.cells[i] = (RkTableCell){ drawing->look->columns[i].label, RK_ROLE_MUTED };
	memcpy(widths, drawing->widths, sizeof(widths));
	row_wanted(&row, drawing->look->n_columns, wanted);
	rk_table_row_widths(wanted, drawing->look->n_columns, -1, widths);
	cells_draw(drawing, &row, widths, NULL, drawing->rect.y);
	drawing->rect = rk_rect_rows(drawing->rect, 1, drawing->rect.height - 1);
}

static void empty_draw(const Drawing *drawing)
{
	RkRect rect = drawing->rect;
	int width = MIN(rect.width - 2, 72);

	if (!drawing->look->empty || width < 1)
		return;
	g_auto(GStrv) lines = rk_text_wrap(drawing->look->empty, width);
	int n = (int)g_strv_length(lines);
	int top = rect.height > n + 2 ? 1 : 0;
	for (int i = 0; i < n && top + i < rect.height; i++)
		rk_canvas_text(drawing->canvas, rect.x + 1, rect.y + top + i, lines[i], width,
			i == 0 ? RK_ROLE_NORMAL : RK_ROLE_MUTED);
	if (drawing->look->focused)
		rk_canvas_cursor(drawing->canvas, rect.x, rect.y);
}

/* The widest content of the rows from `top` on; TRUE when it is wider than what is remembered. */
static gboolean content_measure(const Drawing *drawing, guint top)
{
	RkTable *table = drawing->table;
	guint n = drawing->look->n_columns, rows = drawing->source->count(drawing->source->data);
	gboolean wider = FALSE;

	for (guint i = top; i < rows && i < top + (guint)drawing->rect.height; i++) {
		RkTableRow row;
		int wanted[RK_TABLE_COLUMNS];
		row_get(drawing, i, NULL, &row);
		row_wanted(&row, n, wanted);
		for (guint c = 0; c < n && !row.heading; c++)
			if (wanted[c] > table->content[c]) {
				table->content[c] = wanted[c];
				wider = TRUE;
			}
	}
	return wider;
}

/* Columns that fit what is on the page, and the page on which the cursor is. */
static void page_fit(Drawing *drawing, int room)
{
	RkTable *table = drawing->table;
	guint n = drawing->look->n_columns, rows = drawing->source->count(drawing->source->data);
	guint page = (guint)MAX(drawing->rect.height, 1);

	if (table->fit_rows != rows || table->fit_columns != n || table->fit_width != room)
		memset(table->content, 0, sizeof(table->content));
	table->fit_rows = rows;
	table->fit_columns = n;
	table->fit_width = room;
	if (table->cursor < table->top || table->cursor >= table->top + page)
		table->top = table->cursor < table->top ? table->cursor : table->cursor - page + 1;
	guint top = table->top;
	content_measure(drawing, top);
	for (int pass = 0; pass < PASSES; pass++) {
		rk_table_widths(drawing->look->columns, table->content, n, room, drawing->widths);
		scroll_to_cursor(drawing);
		if (table->top == top)
			return;
		top = table->top;
		if (!content_measure(drawing, top))
			return;
	}
}

void rk_table_draw(RkTable *table, RkCanvas *canvas, RkRect rect, const RkTableLook *look,
	const RkTableSource *source)
{
	Drawing drawing = { table, canvas, rect, look, source, { 0 } };
	guint n = source->count(source->data);

	if (rect.width <= 0 || rect.height <= 0)
		return;
	RkRect old = rk_canvas_clip(canvas, rect);
	g_string_chunk_clear(table->pool);
	if (n == 0) {
		empty_draw(&drawing);
		rk_canvas_unclip(canvas, old);
		return;
	}
	gboolean header = look->header && rect.height > 2;
	table->cursor = MIN(table->cursor, n - 1);
	drawing.rect.height -= header;
	page_fit(&drawing, rect.width - GUTTER - 1);
	drawing.rect.height += header;
	if (header)
		header_draw(&drawing);
	int y = drawing.rect.y, bottom = y + drawing.rect.height;
	guint row = table->top;
	while (row < n && y < bottom)
		y += row_draw(&drawing, row++, y);
	table->shown = MAX((int)(row - table->top), 1);
	rk_canvas_unclip(canvas, old);
}
