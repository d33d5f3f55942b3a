/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One record of a register and all that hangs on it: some lines of facts, then groups of rows, each
 * a record elsewhere that Enter opens. Institution, person, group, series and reference are such
 * sheets; what is in them is theirs.
 */
#pragma once

#include "app/screen.h"

typedef struct RkCardRow {
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
} RkCardRow;

typedef struct RkCard {
	RkApp *app;      /* borrowed */
	char *facts;     /* lines above the rows, wrapped; NULL: none */
	GPtrArray *rows; /* RkCardRow */
	RkTable table;
	char *query;   /* filter, NULL: none */
	char *letters; /* folded query */
	GArray *shown; /* guint: rows that fit the filter */
	guint section;
	gboolean wraps; /* long texts, as drawn last */
} RkCard;

void rk_card_init(RkCard *sheet, RkApp *app);
void rk_card_clear(RkCard *sheet);
/* Forgets the rows, keeps cursor and filter. */
void rk_card_restart(RkCard *sheet);
/* Takes the text (NULL: none). */
void rk_card_facts(RkCard *sheet, char *facts);
/* A heading; takes the count (NULL: none). */
void rk_card_heading(RkCard *sheet, const char *heading, char *count);
/* A row under the last heading. Fill in its texts (owned by it). */
RkCardRow *rk_card_row(RkCard *sheet, RkEntity entity, RkId id, RkId meeting);
/* A muted line under the last heading that is no record. */
void rk_card_note(RkCard *sheet, const char *text);
/* After the last row. */
void rk_card_done(RkCard *sheet);

/* The row under the cursor, NULL when there is none. */
const RkCardRow *rk_card_at(RkCard *sheet);
/* What a verb acts on: the marked rows in their order, else the one under the cursor. RkCardRow,
 * borrowed. */
GPtrArray *rk_card_chosen(RkCard *sheet);
RkTableSource rk_card_source(RkCard *sheet);
/* To the row of that record. */
void rk_card_go(RkCard *sheet, RkEntity entity, RkId id);

void rk_card_draw(RkCard *sheet, RkCanvas *canvas, RkRect rect, const char *title,
	const char *count, const char *empty);
/* Moves, and Enter on a row. TRUE if it was one of these. */
gboolean rk_card_act(RkCard *sheet, RkCommandId action);
gboolean rk_card_mouse(RkCard *sheet, const RkKey *key, const RkZone *zone);
void rk_card_filter(RkCard *sheet, const char *query);
/* All rows as text, or only the chosen ones when `chosen`; caller frees. */
char *rk_card_text(RkCard *sheet, gboolean chosen);

#define RK_CARD_ACTS \
	RK_COMMAND_OPEN, RK_COMMAND_COPY, RK_COMMAND_UP, RK_COMMAND_DOWN, RK_COMMAND_PAGE_UP, \
		RK_COMMAND_PAGE_DOWN, RK_COMMAND_HALF_UP, RK_COMMAND_HALF_DOWN, RK_COMMAND_FIRST, \
		RK_COMMAND_LAST, RK_COMMAND_MARK, RK_COMMAND_MARK_RANGE, RK_COMMAND_MARK_ALL
