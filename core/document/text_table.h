/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables of the text writer. Private to it.
 */
#pragma once

#include "document/text_lines.h"

/* Adds the table, exactly `width` cells wide; one too narrow for its columns is printed row after
 * row, "head: cell". */
void rk_table_lines(GPtrArray *lines, const RkBlock *table, int width, gboolean ascii);

/* Cells of each column's content in a table of `width`; FALSE when they do not fit. `cells` has
 * room for all columns. */
gboolean rk_table_fit(const RkBlock *table, int width, int *cells);
