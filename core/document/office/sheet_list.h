/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of a paper, for formats that hold nothing else (CSV, XLSX).
 */
#pragma once

#include "document/model.h"

typedef struct RkSheet {
	char *name;           /* the heading or title above it, or NULL */
	const RkBlock *table; /* borrowed */
} RkSheet;

/* RkSheet *, owned, in the order of the paper; empty when it has no table. */
GPtrArray *rk_sheet_list(const RkDocument *document);

/* What cell `column` of that row says: its own words, those of the cell above that it belongs to,
 * or
 * "". Caller frees. */
char *rk_sheet_cell(const RkBlock *table, guint row, guint column);
