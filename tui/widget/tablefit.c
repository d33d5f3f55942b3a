/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sharing out the room of a table. See tablefit.h.
 */
#include "widget/tablefit.h"

#include "base/text.h"

enum {
	TEXT_LEAST = 24,
	TEXT_LEAST_DROPPED = 12,
	TEXT_ENOUGH = 60, /* cells of a long text after which others are shown too */
	WRAP_LENDS = 4,   /* the part of its room that a text can do without that wraps */
	EXTRA = 3,        /* drop order from which a column must take nothing from others */
};

static int least_of(const RkTableColumn *column, int content)
{
	int least = column->least         ? column->least
		    : column->weight == 0 ? content
		    : column->drop        ? TEXT_LEAST_DROPPED
					  : TEXT_LEAST;

	return MIN(least, content);
}

/* Cells after which a column leaves room to those that are worth less. */
static int enough_of(const RkTableColumn *column, int content)
{
	return column->weight == 0 ? content
				   : MIN(content, column->enough ? column->enough : TEXT_ENOUGH);
}

static int sum_of(const int *widths, guint n)
{
	int sum = 0, shown = 0;

	for (guint i = 0; i < n; i++)
		if (widths[i] >= 0)
			sum += widths[i] + (shown++ > 0 ? RK_TABLE_GAP : 0);
	return sum;
}

static int drop_next(const RkTableColumn *columns, guint n, int from, const int *widths)
{
	int worst = -1;

	for (guint i = 0; i < n; i++)
		if (widths[i] >= 0 && columns[i].drop >= from &&
			(worst < 0 || columns[i].drop >= columns[worst].drop))
			worst = (int)i;
	return worst;
}

/* Leaves columns out, of those from this drop order on, until the others fit. */
static void drop(const RkTableColumn *columns, guint n, int room, int from, int *widths)
{
	while (sum_of(widths, n) > room) {
		int worst = drop_next(columns, n, from, widths);
		if (worst < 0)
			return;
		widths[worst] = -1;
	}
}

/* What can never be left out shares what there is. */
static void squeeze(guint n, int room, int *widths)
{
	while (sum_of(widths, n) > room) {
		int widest = 0;
		for (guint i = 1; i < n; i++)
			if (widths[i] > widths[widest])
				widest = (int)i;
		if (widths[widest] <= 1)
			return;
		widths[widest]--;
	}
}

/* Brings columns nearer to what they ask, in shares by weight; returns what is left of `room`. */
static int grow(const RkTableColumn *columns, guint n, const int *asked, int room, int *widths)
{
	while (room > 0) {
		int weights = 0, given = 0;
		for (guint i = 0; i < n; i++)
			weights += widths[i] >= 0 && widths[i] < asked[i]
					   ? MAX(columns[i].weight, 1)
					   : 0;
		if (weights == 0)
			break;
		for (guint i = 0; i < n; i++) {
			if (widths[i] < 0 || widths[i] >= asked[i])
				continue;
			int share = MAX(room * MAX(columns[i].weight, 1) / weights, 1);
			share = MIN(share, MIN(asked[i] - widths[i], room - given));
			widths[i] += share;
			given += share;
		}
		room -= given;
	}
	return room;
}

/* Facts first, then texts; what is left goes to the heaviest text. */
static void room_share(
	const RkTableColumn *columns, const int *asked, guint n, int room, int *widths)
{
	int facts[RK_TABLE_COLUMNS], heaviest = -1;

	for (guint i = 0; i < n; i++) {
		facts[i] = columns[i].weight == 0 ? asked[i] : 0;
		if (widths[i] >= 0 && columns[i].weight > 0 &&
			(heaviest < 0 || columns[i].weight > columns[heaviest].weight))
			heaviest = (int)i;
	}
	room = grow(columns, n, facts, room, widths);
	room = grow(columns, n, asked, room, widths);
	if (heaviest >= 0)
		widths[heaviest] += MAX(room, 0);
}

void rk_table_widths(
	const RkTableColumn *columns, const int *content, guint n, int room, int *widths)
{
	int asked[RK_TABLE_COLUMNS] = { 0 }, enough[RK_TABLE_COLUMNS];

	for (guint i = 0; i < n; i++) {
		int label = columns[i].label ? rk_text_width(columns[i].label, -1) : 0;
		gboolean shown = !columns[i].off && content[i] > 0;
		asked[i] = shown ? MAX(content[i], label) : 0;
		widths[i] = shown ? least_of(&columns[i], asked[i]) : -1;
		enough[i] = shown ? enough_of(&columns[i], asked[i]) : -1;
	}
	drop(columns, n, room, EXTRA, enough);
	for (guint i = 0; i < n; i++)
		if (enough[i] < 0)
			widths[i] = -1;
	drop(columns, n, room, 1, widths);
	if (n > 0)
		squeeze(n, room, widths);
	room_share(columns, asked, n, room - sum_of(widths, n), widths);
}

/* What a cell can do without: an empty one its whole column with the gap, one that wraps a part. */
static int spare_of(const int *wanted, int wraps, guint i, const int *widths)
{
	if (widths[i] < 0)
		return 0;
	if (wanted[i] == 0)
		return widths[i] + RK_TABLE_GAP;
	int spare = (int)i == wraps ? widths[i] / WRAP_LENDS : 0;
	return MAX(widths[i] - wanted[i], spare);
}

/* Moves room to the column from the others, nearest first, the right one before the left. */
static void borrow(const int *wanted, guint n, int wraps, guint to, int *widths)
{
	for (guint step = 1; step < n; step++)
		for (int side = 1; side >= -1; side -= 2) {
			int from = (int)to + side * (int)step;
			int missing = wanted[to] - widths[to];
			if (from < 0 || from >= (int)n || missing <= 0)
				continue;
			int given = MIN(spare_of(wanted, wraps, (guint)from, widths), missing);
			if (given > widths[from]) { /* the column is not there in this row */
				widths[to] += widths[from] + RK_TABLE_GAP;
				widths[from] = -1;
			} else {
				widths[from] -= given;
				widths[to] += given;
			}
		}
}

gboolean rk_table_row_widths(const int *wanted, guint n, int wraps, int *widths)
{
	gboolean whole = TRUE;

	for (guint i = 0; i < n; i++) {
		int missing = widths[i] >= 0 && (int)i != wraps ? wanted[i] - widths[i] : 0;
		int spare = 0;
		for (guint k = 0; k < n; k++)
			spare += k != i ? MAX(spare_of(wanted, wraps, k, widths), 0) : 0;
		if (missing > spare)
			whole = FALSE;
		else if (missing > 0)
			borrow(wanted, n, wraps, i, widths);
	}
	return whole;
}
