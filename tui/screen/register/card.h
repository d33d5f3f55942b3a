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
	RkId own; /* record that the card's own verbs act on (member, citation), or 0 */
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

void rk_card_init(RkCard *card, RkApp *app);
void rk_card_clear(RkCard *card);
/* Forgets the rows, keeps cursor and filter. */
void rk_card_restart(RkCard *card);
/* Takes the text (NULL: none). */
void rk_card_facts(RkCard *card, char *facts);
/* A heading; takes the count (NULL: none). */
void rk_card_heading(RkCard *card, const char *heading, char *count);
/* A row under the last heading. Fill in its texts (owned by it). */
RkCardRow *rk_card_row(RkCard *card, RkEntity entity, RkId id, RkId meeting);
/* A muted line under the last heading that is no record. */
void rk_card_note(RkCard *card, const char *text);
/* After the last row. */
void rk_card_done(RkCard *card);

/* The row under the cursor, NULL when there is none. */
const RkCardRow *rk_card_at(RkCard *card);
/* What a verb acts on: the marked rows in their order, else the one under the cursor. RkCardRow,
 * borrowed. */
GPtrArray *rk_card_chosen(RkCard *card);
RkTableSource rk_card_source(RkCard *card);
/* To the row of that record. */
void rk_card_go(RkCard *card, RkEntity entity, RkId id);

void rk_card_draw(RkCard *card, RkCanvas *canvas, RkRect rect, const char *title, const char *count,
	const char *empty);
void rk_card_filter(RkCard *card, const char *query);
/* Opens the record of the row under the cursor, if it is one. */
void rk_card_open(RkCard *card);
/* The chosen rows as text, all of them when none is marked, into the clipboard. */
void rk_card_copy(RkCard *card);
