/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Boxes around cells. Columns that are not fixed share what the width leaves in proportion to their
 * preferred width; then one gives cells to another whose longest word would be broken. Invariants:
 * every line of a box is exactly as wide as the table; a page never ends inside a row.
 */
#include "document/text_table.h"

#include "base/text.h"
#include "document/columns.h"
#include "document/model.h"

#define CELL_MIN 4

static const RkTableColumn *column_at(const RkBlock *table, guint i)
{
	return table->columns->pdata[i];
}

/* Shares `space` among the columns (all, or those not fixed) by their preferred cells. */
static gboolean share(const RkBlock *table, int space, gboolean all, int *cells)
{
	int weight = 0, seen = 0, given = 0;

	for (guint i = 0; i < table->columns->len; i++) {
		const RkTableColumn *column = column_at(table, i);
		if (column->fixed && !all)
			space -= column->cells;
		else
			weight += MAX(column->cells, 1);
	}
	for (guint i = 0; i < table->columns->len; i++) {
		const RkTableColumn *column = column_at(table, i);
		cells[i] = column->cells;
		if (!column->fixed || all) {
			seen += MAX(column->cells, 1);
			cells[i] = (int)((gint64)space * seen / weight) - given;
			given += cells[i];
		}
		if (cells[i] < CELL_MIN && cells[i] < column->cells)
			return FALSE;
		if (cells[i] < 2)
			return FALSE;
	}
	return weight > 0 || space == 0;
}

/* Cells go from the column that can spare most to those that would break a word. */
static void words_keep(const RkBlock *table, int *cells)
{
	guint n = table->columns->len;
	g_autofree int *spare = g_new0(int, n);

	for (guint i = 0; i < n; i++)
		spare[i] = cells[i] - rk_columns_widest(table, i);
	for (guint i = 0; i < n; i++)
		while (spare[i] < 0) {
			guint giver = 0;
			for (guint k = 1; k < n; k++)
				if (spare[k] > spare[giver])
					giver = k;
			if (spare[giver] <= 0)
				return;
			cells[giver]--;
			spare[giver]--;
			cells[i]++;
			spare[i]++;
		}
}

gboolean rk_table_fit(const RkBlock *table, int width, int *cells)
{
	int space = width - 3 * (int)table->columns->len - 1;

	if (space <= 0 || table->columns->len == 0)
		return FALSE;
	if (!share(table, space, FALSE, cells) && !share(table, space, TRUE, cells))
		return FALSE;
	words_keep(table, cells);
	return TRUE;
}

typedef struct Box {
	GPtrArray *lines;
	const RkBlock *table;
	const int *cells;
	int width;
	gboolean ascii;
	char ***flows; /* of each column the lines of the cell that stands in it now … */
	guint *used;   /* … and how many of them rows above have printed already */
} Box;

/* What stands above or below a rule. */
typedef enum Neighbour {
	NOTHING,
	ONE_CELL, /* a spanning row */
	CELLS,
} Neighbour;

/* TRUE if a line stands before column `i` (n: behind the last) in such a row. */
static gboolean has_line(const Box *box, Neighbour row, guint i)
{
	guint n = box->table->columns->len;

	if (i == 0 || i == n)
		return row != NOTHING;
	return row == CELLS && !column_at(box->table, i)->open;
}

/* The character where lines up, down, to the left and to the right meet. */
static const char *junction(const Box *box, guint up, guint down, guint left, guint right)
{
	static const char *const drawn[] = { " ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌",
		"├", "─", "┴", "┬", "┼" };
	static const char plain[][2] = { " ", "|", "|", "|", "-", "+", "+", "+", "-", "+", "+", "+",
		"-", "+", "+", "+" };
	guint meets = up | down << 1 | left << 2 | right << 3;

	return box->ascii ? plain[meets] : drawn[meets];
}

/* A rule between rows; `row` (NULL: none) is the one below it, whose joined cells it spares. */
static RkLine *rule(const Box *box, Neighbour above, Neighbour below, const RkTableRow *row)
{
	GString *text = g_string_new(NULL);
	guint n = box->table->columns->len;
	guint left = 0;

	for (guint i = 0; i <= n; i++) {
		guint right = i < n && !(row && rk_cell_is_joined(row, i));
		g_string_append(text, junction(box, (guint)has_line(box, above, i),
					      (guint)has_line(box, below, i), left, right));
		if (i < n) {
			const char *dash = !right ? " " : box->ascii ? "-" : "─";
			g_autofree char *dashes = rk_text_repeat(dash, box->cells[i] + 2);
			g_string_append(text, dashes);
		}
		left = right;
	}
	return rk_lines_add(box->lines, g_string_free(text, FALSE));
}

static int pad_align(RkAlign align)
{
	return align == RK_ALIGN_RIGHT ? 1 : align == RK_ALIGN_CENTRE ? 0 : -1;
}

/* A row of the box: `n` cells and what is to be printed in each. */
typedef struct Row {
	guint n, height;
	char ***flows;
	guint *from;
	int *widths;
	RkAlign *aligns;
	gboolean *open; /* no line before it */
} Row;

static void row_lines(const Box *box, const Row *row)
{
	const char *bar = box->ascii ? "|" : "│";

	for (guint k = 0; k < row->height; k++) {
		GString *text = g_string_new(bar);
		for (guint i = 0; i < row->n; i++) {
			guint at = row->from[i] + k;
			const char *part =
				at < g_strv_length(row->flows[i]) ? row->flows[i][at] : "";
			g_autofree char *padded =
				rk_text_pad(part, row->widths[i], pad_align(row->aligns[i]));
			gboolean line = i + 1 == row->n || !row->open[i + 1];
			g_string_append_printf(text, " %s %s", padded, line ? bar : " ");
		}
		rk_lines_add(box->lines, g_string_free(text, FALSE))->glued = TRUE;
	}
}

static void row_init(Row *row, guint n)
{
	*row = (Row){ n, 1, g_new0(char **, n), g_new0(guint, n), g_new0(int, n),
		g_new0(RkAlign, n), g_new0(gboolean, n) };
}

static void row_clear(Row *row)
{
	g_free(row->flows);
	g_free(row->from);
	g_free(row->widths);
	g_free(row->aligns);
	g_free(row->open);
}

static void head_add(const Box *box)
{
	guint columns = box->table->columns->len;
	Row row;

	row_init(&row, columns);
	row.n = 0;
	for (guint i = 0, over; i < columns; i += over, row.n++) {
		const RkTableColumn *column = column_at(box->table, i);
		over = rk_head_columns(box->table, i);
		row.open[row.n] = column->open;
		row.aligns[row.n] = RK_ALIGN_CENTRE;
		row.widths[row.n] = (int)(over - 1) * 3;
		for (guint k = i; k < i + over; k++)
			row.widths[row.n] += box->cells[k];
		row.flows[row.n] =
			rk_text_flow(column->head ? column->head : "", row.widths[row.n]);
		row.height = MAX(row.height, g_strv_length(row.flows[row.n]));
	}
	row_lines(box, &row);
	for (guint i = 0; i < row.n; i++)
		g_strfreev(row.flows[i]);
	row_clear(&row);
}

static void spanning_add(const Box *box, RkTableRow *of)
{
	g_autofree char *text = rk_words_flat(rk_cell(of, 0));
	Row row;

	row_init(&row, 1);
	row.widths[0] = box->width - 4;
	row.flows[0] = rk_text_flow(text, row.widths[0]);
	row.height = g_strv_length(row.flows[0]);
	row_lines(box, &row);
	g_strfreev(row.flows[0]);
	row_clear(&row);
}

/* A cell of several rows goes on in each of them; only its last row must be as high as what is
 * left of it. */
static void cells_add(const Box *box, guint at)
{
	RkTableRow *of = box->table->rows->pdata[at];
	Row row;

	row_init(&row, of->cells->len);
	for (guint i = 0; i < row.n; i++) {
		if (!rk_cell_is_joined(of, i) || !box->flows[i]) {
			g_autofree char *text = rk_words_flat(rk_cell(of, i));
			g_strfreev(box->flows[i]);
			box->flows[i] = rk_text_flow(text, box->cells[i]);
			box->used[i] = 0;
		}
		guint lines = g_strv_length(box->flows[i]);
		row.flows[i] = box->flows[i];
		row.from[i] = box->used[i];
		row.widths[i] = box->cells[i];
		row.aligns[i] = column_at(box->table, i)->align;
		row.open[i] = column_at(box->table, i)->open;
		if (rk_cell_rows(box->table, at, i) == 1 && lines > box->used[i])
			row.height = MAX(row.height, lines - box->used[i]);
	}
	row_lines(box, &row);
	for (guint i = 0; i < row.n; i++)
		box->used[i] += row.height;
	row_clear(&row);
}

static void row_add(const Box *box, guint at)
{
	RkTableRow *row = box->table->rows->pdata[at];
	guint first = box->lines->len;
	const RkWords *item = NULL;

	for (guint i = 0; i < row->cells->len && !item; i++)
		if (rk_words_are_item(rk_cell(row, i)))
			item = rk_cell(row, i);
	if (row->spanning)
		spanning_add(box, row);
	else
		cells_add(box, at);
	for (guint i = first; i < box->lines->len; i++)
		((RkLine *)box->lines->pdata[i])->words = item;
}

static void box_add(const Box *box)
{
	gboolean head = rk_table_has_head(box->table);
	Neighbour above = head ? CELLS : NOTHING;
	guint first = box->lines->len;
	guint head_lines = 0;
	const RkTableRow *before = NULL;

	if (head) {
		rule(box, NOTHING, CELLS, NULL)->glued = TRUE;
		head_add(box);
		head_lines = box->lines->len - first;
	}
	for (guint i = 0; i < box->table->rows->len; i++) {
		const RkTableRow *row = box->table->rows->pdata[i];
		Neighbour below = row->spanning ? ONE_CELL : CELLS;
		RkLine *line = rule(box, above, below, row);
		line->glued = TRUE;
		line->head = before ? head_lines : 0;
		line->back = box->lines->len - 1 - first;
		line->starts = before && row->starts;
		if (before) /* a page may begin with this rule */
			((RkLine *)box->lines->pdata[box->lines->len - 2])->glued =
				before->spanning || before->glued;
		row_add(box, i);
		above = below;
		before = row;
	}
	rule(box, above, NOTHING, NULL);
}

/* Too narrow for a box: every row as "head: cell" lines. */
static void stacked_add(GPtrArray *lines, const RkBlock *table, int width)
{
	for (guint r = 0; r < table->rows->len; r++) {
		RkTableRow *row = table->rows->pdata[r];
		if (r > 0)
			rk_lines_blank(lines, 1);
		for (guint c = 0; c < row->cells->len; c++) {
			if (rk_cell_is_joined(row, c))
				continue;
			const char *head = row->spanning ? "" : column_at(table, c)->head;
			g_autofree char *text = rk_words_flat(rk_cell(row, c));
			g_autofree char *line = g_strconcat(
				head ? head : "", head && *head ? ": " : "", text, NULL);
			rk_lines_flow(lines, line, width, RK_ALIGN_LEFT);
		}
	}
}

void rk_table_lines(GPtrArray *lines, const RkBlock *table, int width, gboolean ascii)
{
	g_autofree int *cells = g_new0(int, table->columns->len + 1);

	if (!rk_table_fit(table, width, cells)) {
		stacked_add(lines, table, width);
		return;
	}
	guint n = table->columns->len;
	g_autofree char ***flows = g_new0(char **, n);
	g_autofree guint *used = g_new0(guint, n);
	box_add(&(Box){ lines, table, cells, width, ascii, flows, used });
	for (guint i = 0; i < n; i++)
		g_strfreev(flows[i]);
}
