/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page of a view for people (aligned columns that fit the width) and for programs (an array of
 * objects). Columns, widths and the order in which they give way are the view's.
 */
#pragma once

#include "command/json_out.h"
#include "domain/model/view.h"

/* $COLUMNS, else 80; between 20 and 1000. */
int rk_out_columns(void);

/* Heading and rows, neutralised; nothing for an empty page. */
void rk_page_print(GString *out, const RkPage *page, RkLang lang, int columns);

/* An array of objects under `key`: "id", "entity" where rows differ, then the view's columns. */
void rk_page_json(RkJson *json, const char *key, const RkPage *page);

/* The same arrangement for cells that come from elsewhere. */
typedef struct RkGridColumn {
	const char *label; /* shown; NULL in a grid without heading */
	int width;         /* most cells before it is cut; 0: takes what is left */
	int drop;          /* as in RkColumn */
	gboolean right;    /* numbers */
} RkGridColumn;

/* `cells` holds n columns a row (char *, borrowed); `indent` blanks before each row. */
void rk_grid_print(GString *out, const RkGridColumn *columns, guint n, const GPtrArray *cells,
	int indent, int width);
