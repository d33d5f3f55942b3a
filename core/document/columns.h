/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The widths of a table's columns in formats that set the text themselves (HTML, Word, ODT): all
 * columns share the width by what they prefer, then give to one whose longest word would break.
 */
#pragma once

#include "domain/model/document.h"

/* Fills widths[0 … columns) in the units of `width`, of which a character takes about `cell` and
 * the room beside the text of a column `pad`. Their sum is `width`. */
void rk_columns_share(const RkBlock *table, int width, int cell, int pad, int *widths);

/* Cells of the longest word of a column, of its head and its cells. */
int rk_columns_widest(const RkBlock *table, guint column);
