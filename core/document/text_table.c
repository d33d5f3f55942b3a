/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Boxes around cells. Columns that are not fixed share what the width leaves in proportion to their
 * preferred width; then one gives cells to another whose longest word would be broken. Invariants:
 * every line of a box is exactly as wide as the table; a page never ends inside a row.
 */
#include "document/text_table.h"

#include "base/text.h"
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

/* The longest word of a column, of its head and its cells. */
static int widest(const RkBlock *table, guint column)
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

/* Cells go from the column that can spare most to those that would break a word. */
static void words_keep(const RkBlock *table, int *cells)
{
	guint n = table->columns->len;
	g_autofree int *spare = g_new0(int, n);

	for (guint i = 0; i < n; i++)
		spare[i] = cells[i] - widest(table, i);
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
} Box;

/* The character where a vertical meets a rule: bit 0 a line above it, bit 1 a line below it. */
static const char *junction(const Box *box, guint meets, gboolean left, gboolean right)
{
	static const char *const inner[] = { "─", "┴", "┬", "┼" };
	static const char *const first[] = { "─", "└", "┌", "├" };
	static const char *const last[] = { "─", "┘", "┐", "┤" };

	if (box->ascii)
		return meets || left || right ? "+" : "-";
	return left ? first[meets] : right ? last[meets] : inner[meets];
}

/* A rule between rows; above and below are what stands there: 0 nothing, 1 one cell, 2 cells. */
static RkLine *rule(const Box *box, int above, int below)
{
	GString *text = g_string_new(NULL);
	guint edges = (above > 0 ? 1 : 0) | (below > 0 ? 2 : 0);
	guint inner = (above > 1 ? 1 : 0) | (below > 1 ? 2 : 0);
	guint n = box->table->columns->len;

	g_string_append(text, junction(box, edges, TRUE, FALSE));
	for (guint i = 0; i < n; i++) {
		g_autofree char *dashes = rk_text_repeat(box->ascii ? "-" : "─", box->cells[i] + 2);
		g_string_append(text, dashes);
		gboolean end = i + 1 == n;
		g_string_append(text, junction(box, end ? edges : inner, FALSE, end));
	}
	return rk_lines_add(box->lines, g_string_free(text, FALSE));
}

static int pad_align(RkAlign align)
{
	return align == RK_ALIGN_RIGHT ? 1 : align == RK_ALIGN_CENTRE ? 0 : -1;
}

/* One row of a box from the flows of its cells (taken): as many lines as the tallest has. */
static void cells_add(
	const Box *box, char ***flows, const int *widths, const RkAlign *aligns, guint n)
{
	const char *bar = box->ascii ? "|" : "│";
	guint height = 1;

	for (guint i = 0; i < n; i++)
		height = MAX(height, g_strv_length(flows[i]));
	for (guint k = 0; k < height; k++) {
		GString *text = g_string_new(bar);
		for (guint i = 0; i < n; i++) {
			const char *part = k < g_strv_length(flows[i]) ? flows[i][k] : "";
			g_autofree char *padded =
				rk_text_pad(part, widths[i], pad_align(aligns[i]));
			g_string_append_printf(text, " %s %s", padded, bar);
		}
		rk_lines_add(box->lines, g_string_free(text, FALSE))->glued = TRUE;
	}
	for (guint i = 0; i < n; i++)
		g_strfreev(flows[i]);
}

static void head_add(const Box *box)
{
	guint n = box->table->columns->len;
	g_autofree char ***flows = g_new0(char **, n);
	g_autofree RkAlign *aligns = g_new0(RkAlign, n);

	for (guint i = 0; i < n; i++) {
		flows[i] = rk_text_flow(column_at(box->table, i)->head, box->cells[i]);
		aligns[i] = RK_ALIGN_CENTRE;
	}
	cells_add(box, flows, box->cells, aligns, n);
}

static void row_add(const Box *box, RkTableRow *row)
{
	guint n = row->cells->len;
	g_autofree char ***flows = g_new0(char **, n);
	g_autofree RkAlign *aligns = g_new0(RkAlign, n);
	g_autofree int *widths = g_new0(int, n);
	guint first = box->lines->len;
	const RkWords *item = NULL;

	for (guint i = 0; i < n; i++) {
		g_autofree char *text = rk_words_flat(rk_cell(row, i));
		if (!item && rk_words_are_item(rk_cell(row, i)))
			item = rk_cell(row, i);
		widths[i] = row->spanning ? box->width - 4 : box->cells[i];
		aligns[i] = row->spanning ? RK_ALIGN_LEFT : column_at(box->table, i)->align;
		flows[i] = rk_text_flow(text, widths[i]);
	}
	cells_add(box, flows, widths, aligns, n);
	for (guint i = first; i < box->lines->len; i++)
		((RkLine *)box->lines->pdata[i])->words = item;
}

static gboolean has_head(const RkBlock *table)
{
	for (guint i = 0; i < table->columns->len; i++)
		if (column_at(table, i)->head && *column_at(table, i)->head)
			return TRUE;
	return FALSE;
}

static void box_add(const Box *box)
{
	gboolean head = has_head(box->table);
	int above = head ? 2 : 0;
	guint first = box->lines->len;
	guint head_lines = 0;

	if (head) {
		rule(box, 0, 2)->glued = TRUE;
		head_add(box);
		head_lines = box->lines->len - first;
	}
	for (guint i = 0; i < box->table->rows->len; i++) {
		RkTableRow *row = box->table->rows->pdata[i];
		int below = row->spanning ? 1 : 2;
		RkLine *line = rule(box, above, below);
		line->glued = TRUE;
		line->head = i > 0 ? head_lines : 0;
		line->back = box->lines->len - 1 - first;
		if (i > 0) /* a page may begin with this rule */
			((RkLine *)box->lines->pdata[box->lines->len - 2])->glued = FALSE;
		row_add(box, row);
		above = below;
	}
	rule(box, above, 0);
}

/* Too narrow for a box: every row as "head: cell" lines. */
static void stacked_add(GPtrArray *lines, const RkBlock *table, int width)
{
	for (guint r = 0; r < table->rows->len; r++) {
		RkTableRow *row = table->rows->pdata[r];
		if (r > 0)
			rk_lines_blank(lines, 1);
		for (guint c = 0; c < row->cells->len; c++) {
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

	if (rk_table_fit(table, width, cells))
		box_add(&(Box){ lines, table, cells, width, ascii });
	else
		stacked_add(lines, table, width);
}
