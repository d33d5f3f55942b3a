/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See table_out.h. Every column first gets what its widest cell needs; then whole columns give way
 * in the order of the table, and last the ones that may be cut are. A column in which nothing
 * stands is not shown.
 */
#include "command/table_out.h"

#include "base/label.h"
#include "base/text.h"

#include <string.h>

#define GAP 2
/* Less than this is not worth a flexible column. */
#define FLEXIBLE_LEAST 20

int rk_out_columns(void)
{
	const char *text = g_getenv("COLUMNS");
	gint64 columns = 0;

	if (text && g_ascii_string_to_signed(text, 10, 20, 1000, &columns, NULL))
		return (int)columns;
	return 80;
}

typedef struct Grid {
	const RkGridColumn *columns;
	guint n;
	const GPtrArray *cells;
	int *widths; /* 0: not shown */
} Grid;

static const char *cell_at(const Grid *grid, guint row, guint column)
{
	const char *text = g_ptr_array_index(grid->cells, row * grid->n + column);

	return text ? text : "";
}

static guint rows_of(const Grid *grid)
{
	return grid->cells->len / grid->n;
}

/* A label never makes a column wider than its cells and the table's width ask for. */
static void widths_natural(Grid *grid)
{
	for (guint c = 0; c < grid->n; c++) {
		const RkGridColumn *column = &grid->columns[c];
		int widest = 0;
		for (guint r = 0; r < rows_of(grid); r++)
			widest = MAX(widest, rk_text_width(cell_at(grid, r, c), -1));
		int label = widest > 0 && column->label ? rk_text_width(column->label, -1) : 0;
		if (column->width)
			label = MIN(label, column->width);
		grid->widths[c] = MAX(widest, label);
	}
}

/* The least that a shown column can do with: one that may give way is shown whole or not at all. */
static int least_of(const Grid *grid, guint c)
{
	const RkGridColumn *column = &grid->columns[c];
	int least = column->width ? column->width : FLEXIBLE_LEAST;

	return column->width && column->drop ? grid->widths[c] : MIN(grid->widths[c], least);
}

static int least_width(const Grid *grid)
{
	int sum = 0;

	for (guint c = 0; c < grid->n; c++)
		if (grid->widths[c] > 0)
			sum += GAP + least_of(grid, c);
	return sum - GAP;
}

static gboolean drop_one(Grid *grid)
{
	int worst = -1;

	for (guint c = 0; c < grid->n; c++)
		if (grid->widths[c] > 0 && grid->columns[c].drop > 0 &&
			(worst < 0 || grid->columns[c].drop >= grid->columns[worst].drop))
			worst = (int)c;
	if (worst >= 0)
		grid->widths[worst] = 0;
	return worst >= 0;
}

/* Cells by which the rows are too long. */
static int excess(const Grid *grid, int room)
{
	int sum = -GAP;

	for (guint c = 0; c < grid->n; c++)
		if (grid->widths[c] > 0)
			sum += grid->widths[c] + GAP;
	return sum - room;
}

static void cut(Grid *grid, guint c, int least, int room)
{
	int over = excess(grid, room);

	if (over > 0 && grid->widths[c] > least)
		grid->widths[c] = MAX(grid->widths[c] - over, least);
}

/* Cuts what can be cut until the rows fit: other columns to the table's width, then the flexible
 * ones, and in very little room every column. */
static void shrink(Grid *grid, int room)
{
	for (guint c = 0; c < grid->n; c++)
		if (grid->columns[c].width)
			cut(grid, c, least_of(grid, c), room);
	for (guint c = 0; c < grid->n; c++)
		cut(grid, c, least_of(grid, c), room);
	for (guint c = grid->n; c > 0; c--)
		cut(grid, c - 1, MIN(grid->widths[c - 1], 6), room);
	for (guint c = grid->n; c > 0; c--)
		cut(grid, c - 1, 1, room);
}

static void row_print(GString *out, const Grid *grid, const char *const *cells, int indent)
{
	gsize begin = out->len;
	gboolean first = TRUE;

	for (guint c = 0; c < grid->n; c++) {
		if (grid->widths[c] == 0)
			continue;
		g_autofree char *one_line = rk_text_neutral(cells[c] ? cells[c] : "", TRUE);
		g_autofree char *padded =
			rk_text_pad(one_line, grid->widths[c], grid->columns[c].right ? 1 : -1);
		g_string_append_printf(out, "%*s%s", first ? indent : GAP, "", padded);
		first = FALSE;
	}
	while (out->len > begin && out->str[out->len - 1] == ' ')
		g_string_truncate(out, out->len - 1);
	g_string_append_c(out, '\n');
}

static void heading_print(GString *out, const Grid *grid, int indent)
{
	g_autofree const char **labels = g_new0(const char *, grid->n);

	for (guint c = 0; c < grid->n; c++)
		labels[c] = grid->columns[c].label;
	row_print(out, grid, labels, indent);
}

void rk_grid_print(GString *out, const RkGridColumn *columns, guint n, const GPtrArray *cells,
	int indent, int width)
{
	g_autofree int *widths = g_new0(int, n);
	Grid grid = { columns, n, cells, widths };

	if (cells->len == 0)
		return;
	widths_natural(&grid);
	while (least_width(&grid) > width - indent && drop_one(&grid))
		;
	shrink(&grid, width - indent);
	if (columns[0].label)
		heading_print(out, &grid, indent);
	for (guint r = 0; r < rows_of(&grid); r++)
		row_print(out, &grid, (const char *const *)cells->pdata + r * n, indent);
}

void rk_page_print(GString *out, const RkPage *page, RkLang lang, int columns)
{
	const RkView *view = page->view;
	g_autofree RkGridColumn *grid = g_new0(RkGridColumn, view->n_columns);
	g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);

	for (guint c = 0; c < view->n_columns; c++)
		grid[c] = (RkGridColumn){ .label = rk_tr(lang, view->columns[c].label),
			.width = view->columns[c].width,
			.drop = view->columns[c].drop,
			.right = view->columns[c].type == RK_TYPE_INT };
	for (guint r = 0; r < page->rows->len; r++) {
		const RkViewRow *row = g_ptr_array_index(page->rows, r);
		for (guint c = 0; c < view->n_columns; c++)
			g_ptr_array_add(
				cells, rk_cell_text(&view->columns[c], row->cells[c], lang));
	}
	rk_grid_print(out, grid, view->n_columns, cells, 0, columns);
}

void rk_page_json(RkJson *json, const char *key, const RkPage *page)
{
	const RkView *view = page->view;

	rk_json_array(json, key);
	for (guint r = 0; r < page->rows->len; r++) {
		const RkViewRow *row = g_ptr_array_index(page->rows, r);
		rk_json_object(json, NULL);
		rk_json_id(json, "id", row->id);
		if (view->entity == RK_E_NONE && row->entity != RK_E_NONE)
			rk_json_text(json, "entity", rk_entities[row->entity].table);
		for (guint c = 0; c < view->n_columns; c++)
			rk_json_value(json, view->columns[c].name, view->columns[c].type,
				view->columns[c].words, row->cells[c]);
		rk_json_end(json);
	}
	rk_json_end(json);
}
