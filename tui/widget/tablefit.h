/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the room of a table is shared out. Pure.
 *
 * A column is a fact (weight 0: number, day, state), as wide as its content, or a text (weight 1
 * and more). All columns reach what content and label ask before one gets more; where the room is
 * short the texts share it by weight. Columns are left out by their drop order: 1 and 2 once even
 * the least of all does not fit, from 3 on already when they would take from others what these ask.
 * What is left over goes to the heaviest text.
 */
#pragma once

#include "widget/table.h"

/* Cells between two columns. */
#define RK_TABLE_GAP 2

/* Widths that the columns get in `room` cells, from the widest content of each (0: it is empty and
 * folds away); -1: not shown. */
void rk_table_widths(
	const RkTableColumn *columns, const int *content, guint n, int room, int *widths);

/* Widths for one row whose cells ask for `wanted`, beginning with those of the columns: a cell that
 * is too long borrows what others leave blank, nearest first, if that makes it whole. FALSE when a
 * cell is still too long. The column `wraps` (-1: none) asks for nothing. */
gboolean rk_table_row_widths(const int *wanted, guint n, int wraps, int *widths);
