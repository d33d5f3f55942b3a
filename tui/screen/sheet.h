/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One record of a register and all that hangs on it: some lines of facts, then groups of rows, each
 * a record elsewhere that Enter opens. Institution, person, group, series and reference are such
 * sheets; what is in them is theirs.
 */
#pragma once

#include "app/screen.h"

typedef struct RkSheetRow {
	RkId key;        /* tells the row apart in the table; 0: a heading */
	RkEntity entity; /* what Enter opens; RK_E_NONE: nothing */
	RkId id;
	RkId meeting;
	RkId own; /* record that the sheet's own verbs act on (member, citation), or 0 */
	char *heading, *count;
	RkTableCell glyph, state; /* texts are literals or of the row's `texts` */
	char *when, *code, *text, *state_text, *detail;
	char *brief; /* stands for a `text` that does not fit (practice 36); NULL: nothing does */
	gboolean muted;
} RkSheetRow;

typedef struct RkSheet {
	RkApp *app;      /* borrowed */
	char *facts;     /* lines above the rows, wrapped; NULL: none */
	GPtrArray *rows; /* RkSheetRow */
	RkTable table;
	char *query;   /* filter, NULL: none */
	char *letters; /* folded query */
	GArray *shown; /* guint: rows that fit the filter */
	guint section;
	gboolean wraps; /* long texts, as drawn last */
} RkSheet;

void rk_sheet_init(RkSheet *sheet, RkApp *app);
void rk_sheet_clear(RkSheet *sheet);
/* Forgets the rows, keeps cursor and filter. */
void rk_sheet_restart(RkSheet *sheet);
/* Takes the text (NULL: none). */
void rk_sheet_facts(RkSheet *sheet, char *facts);
/* A heading; takes the count (NULL: none). */
void rk_sheet_heading(RkSheet *sheet, const char *heading, char *count);
/* A row under the last heading. Fill in its texts (owned by it). */
RkSheetRow *rk_sheet_row(RkSheet *sheet, RkEntity entity, RkId id, RkId meeting);
/* A muted line under the last heading that is no record. */
void rk_sheet_note(RkSheet *sheet, const char *text);
/* After the last row. */
void rk_sheet_done(RkSheet *sheet);

/* The row under the cursor, NULL when there is none. */
const RkSheetRow *rk_sheet_at(RkSheet *sheet);
/* What a verb acts on: the marked rows in their order, else the one under the cursor. RkSheetRow,
 * borrowed. */
GPtrArray *rk_sheet_chosen(RkSheet *sheet);
RkTableSource rk_sheet_source(RkSheet *sheet);
/* To the row of that record. */
void rk_sheet_go(RkSheet *sheet, RkEntity entity, RkId id);

void rk_sheet_draw(RkSheet *sheet, RkCanvas *canvas, RkRect rect, const char *title,
	const char *count, const char *empty);
/* Moves, and Enter on a row. TRUE if it was one of these. */
gboolean rk_sheet_act(RkSheet *sheet, RkActionId action);
gboolean rk_sheet_mouse(RkSheet *sheet, const RkKey *key, const RkZone *zone);
void rk_sheet_filter(RkSheet *sheet, const char *query);
/* All rows as text, or only the chosen ones when `chosen`; caller frees. */
char *rk_sheet_text(RkSheet *sheet, gboolean chosen);

#define RK_SHEET_ACTS \
	RK_ACTION_OPEN, RK_ACTION_COPY, RK_ACTION_UP, RK_ACTION_DOWN, RK_ACTION_PAGE_UP, \
		RK_ACTION_PAGE_DOWN, RK_ACTION_HALF_UP, RK_ACTION_HALF_DOWN, RK_ACTION_FIRST, \
		RK_ACTION_LAST, RK_ACTION_MARK, RK_ACTION_MARK_RANGE, RK_ACTION_MARK_ALL
