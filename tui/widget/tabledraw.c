/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawing of tables. Rows may be of several lines (a wrapped column, a detail line); only rows
 * between `top` and the bottom of the rectangle, and those between `top` and the cursor when it
 * left the picture, are asked for.
 */
#include "base/text.h"
#include "widget/layout.h"
#include "widget/table.h"

#include <string.h>

#define GAP 2
#define FILL_LEAST 24

typedef struct Drawing {
	RkTable *table;
	RkCanvas *canvas;
	RkRect rect; /* of the rows */
	const RkTableLook *look;
	const RkTableSource *source;
	int gutter;
	int widths[RK_TABLE_COLUMNS];
} Drawing;

static int widths_sum(const RkTableColumn *columns, guint n, const int *widths)
{
	int sum = 0;

	for (guint i = 0; i < n; i++)
		if (widths[i] >= 0)
			sum += (columns[i].width > 0      ? columns[i].width
				       : columns[i].least ? columns[i].least
							  : FILL_LEAST) +
			       (sum > 0 ? GAP : 0);
	return sum;
}

static int drop_next(const RkTableColumn *columns, guint n, const int *widths)
{
	int worst = -1;

	for (guint i = 0; i < n; i++)
		if (widths[i] >= 0 && columns[i].drop > 0 &&
			(worst < 0 || columns[i].drop >= columns[worst].drop))
			worst = (int)i;
	return worst;
}

/* Where the column that fills the row was dropped, the widest of the others has its room. */
static void room_give(const RkTableColumn *columns, guint n, int left, int *widths)
{
	int widest = -1;
	gboolean dropped = FALSE;

	for (guint i = 0; i < n; i++) {
		dropped |= widths[i] < 0 && columns[i].width == 0;
		if (widths[i] > 0 && (widest < 0 || widths[i] > widths[widest]))
			widest = (int)i;
	}
	if (dropped && widest >= 0 && left > 0)
		widths[widest] += left;
}

void rk_table_widths(const RkTableColumn *columns, guint n, int room, int *widths)
{
	guint fills = 0, shown = 0;
	int left = room;

	for (guint i = 0; i < n; i++)
		widths[i] = 0;
	while (widths_sum(columns, n, widths) > room) {
		int worst = drop_next(columns, n, widths);
		if (worst < 0)
			break;
		widths[worst] = -1;
	}
	for (guint i = 0; i < n; i++) {
		if (widths[i] < 0)
			continue;
		left -= shown++ > 0 ? GAP : 0;
		left -= columns[i].width;
		fills += columns[i].width == 0;
	}
	for (guint i = 0; i < n; i++) {
		if (widths[i] < 0)
			continue;
		widths[i] = columns[i].width;
		if (columns[i].width == 0) {
			int share = MAX(left, 0) / (int)fills--;
			widths[i] = share;
			left -= share;
		}
	}
	if (shown > 0 && left > 0)
		room_give(columns, n, left, widths);
}

static void row_get(const Drawing *drawing, guint index, RkTableRow *row)
{
	memset(row, 0, sizeof(*row));
	row->pool = drawing->table->pool;
	row->widths = drawing->widths;
	drawing->source->row(drawing->source->data, index, row);
}

static int wrapped_column(const Drawing *drawing)
{
	for (guint i = 0; i < drawing->look->n_columns; i++)
		if (drawing->look->columns[i].wrap && drawing->widths[i] > 0)
			return (int)i;
	return -1;
}

static char **row_wrap(const Drawing *drawing, const RkTableRow *row)
{
	int column = wrapped_column(drawing);

	if (column < 0 || row->heading || !row->cells[column].text)
		return NULL;
	return rk_text_wrap(row->cells[column].text,
		MAX(drawing->widths[column] - (column == 0 ? row->indent : 0), 1));
}

static int row_height(const Drawing *drawing, guint index)
{
	RkTableRow row;
	int height = 1;

	row_get(drawing, index, &row);
	g_auto(GStrv) lines = row_wrap(drawing, &row);
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

	rk_canvas_cut(drawing->canvas, rect.x + drawing->gutter, y, row->heading,
		rect.width - drawing->gutter - width - 1, RK_ROLE_TITLE);
	if (row->count)
		rk_canvas_text(drawing->canvas, rect.x + rect.width - width - 1, y, row->count,
			width, RK_ROLE_MUTED);
}

/* Room of a cell: its column, and empty ones behind it when it may spread. */
static int cell_room(const Drawing *drawing, const RkTableRow *row, guint column)
{
	int room = drawing->widths[column];

	for (guint i = column + 1; i < drawing->look->n_columns; i++) {
		if (!drawing->look->columns[column].spread || row->cells[i].text)
			break;
		if (drawing->widths[i] >= 0)
			room += GAP + drawing->widths[i];
	}
	return room;
}

static void cells_draw(const Drawing *drawing, const RkTableRow *row, char **lines, int y)
{
	int x = drawing->rect.x + drawing->gutter, wrapped = lines ? wrapped_column(drawing) : -1;

	for (guint i = 0; i < drawing->look->n_columns; i++) {
		int width = drawing->widths[i];
		if (width < 0)
			continue;
		int indent = i == 0 ? MIN(row->indent, width) : 0;
		const RkTableCell *cell = &row->cells[i];
		for (int line = 0; (int)i == wrapped && lines[line]; line++)
			rk_canvas_text(drawing->canvas, x + indent, y + line, lines[line],
				width - indent, cell_role(row, cell));
		if ((int)i != wrapped && cell->text)
			rk_canvas_align(drawing->canvas, x + indent, y, cell->text,
				cell_room(drawing, row, i) - indent,
				drawing->look->columns[i].align, cell_role(row, cell));
		x += width + GAP;
	}
}

/* Where the detail line begins: under the first column that takes what is left. */
static int detail_x(const Drawing *drawing)
{
	int x = drawing->gutter;

	for (guint i = 0; i < drawing->look->n_columns; i++) {
		if (drawing->widths[i] >= 0 && drawing->look->columns[i].width == 0)
			break;
		if (drawing->widths[i] >= 0)
			x += drawing->widths[i] + GAP;
	}
	return x < drawing->rect.width ? x : drawing->gutter;
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
	int height = 1;

	row_get(drawing, index, &row);
	if (row.heading) {
		heading_draw(drawing, &row, y);
		return 1;
	}
	RkId id = drawing->source->id(drawing->source->data, index);
	g_auto(GStrv) lines = row_wrap(drawing, &row);
	if (lines)
		height = MAX((int)g_strv_length(lines), 1);
	cells_draw(drawing, &row, lines, y);
	if (row.detail) {
		int x = detail_x(drawing);
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

static void header_draw(Drawing *drawing)
{
	int x = drawing->rect.x + drawing->gutter;

	for (guint i = 0; i < drawing->look->n_columns; i++) {
		const RkTableColumn *column = &drawing->look->columns[i];
		if (drawing->widths[i] < 0)
			continue;
		if (column->label)
			rk_canvas_align(drawing->canvas, x, drawing->rect.y, column->label,
				drawing->widths[i], column->align, RK_ROLE_MUTED);
		x += drawing->widths[i] + GAP;
	}
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

void rk_table_draw(RkTable *table, RkCanvas *canvas, RkRect rect, const RkTableLook *look,
	const RkTableSource *source)
{
	Drawing drawing = { table, canvas, rect, look, source, .gutter = table->marks ? 3 : 1 };
	guint n = source->count(source->data);

	if (rect.width <= 0 || rect.height <= 0)
		return;
	RkRect old = rk_canvas_clip(canvas, rect);
	g_string_chunk_clear(table->pool);
	rk_table_widths(
		look->columns, look->n_columns, rect.width - drawing.gutter - 1, drawing.widths);
	if (look->header && rect.height > 2 && n > 0)
		header_draw(&drawing);
	if (n == 0) {
		empty_draw(&drawing);
	} else {
		table->cursor = MIN(table->cursor, n - 1);
		scroll_to_cursor(&drawing);
		int y = drawing.rect.y, bottom = y + drawing.rect.height;
		guint row = table->top;
		while (row < n && y < bottom)
			y += row_draw(&drawing, row++, y);
		table->shown = MAX((int)(row - table->top), 1);
	}
	rk_canvas_unclip(canvas, old);
}
