/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table: header, columns as wide as their content (tablefit.h), a cursor that stays with its
 * record, marks, scrolling, rows of more than one line. It owns no data: a source fills the rows
 * that are visible, and no others.
 */
#pragma once

#include "term/canvas.h"
#include "term/key.h"

#define RK_TABLE_COLUMNS 16

typedef struct RkTableColumn {
	const char *label; /* shown header, NULL: none */
	int weight;    /* 0: a fact, as wide as its content; of a text: its share (tablefit.h) */
	int least;     /* cells below which columns are left out; 0: content of a fact, 12 of a
			* text, 24 of one that is never left out */
	int enough;    /* cells of a text after which extras are shown too; 0: 60 */
	int drop;      /* 0 never left out; the highest goes first when room is short */
	int align;     /* -1 left (the usual), 0 centre, 1 right */
	gboolean wrap; /* long text goes on in further lines (at most one column) */
	gboolean off;  /* not shown in this look */
} RkTableColumn;

typedef struct RkTableCell {
	const char *text; /* NULL: empty; must live until the row is drawn */
	RkRole role;
} RkTableCell;

typedef struct RkTableRow {
	RkTableCell cells[RK_TABLE_COLUMNS];
	const char *heading; /* not NULL: a group header; cells and detail are not drawn */
	const char *count;   /* of a group header, right */
	const char *detail;  /* a second line under the row, muted */
	int indent;          /* cells before the first column */
	gboolean muted;      /* the whole row (dropped, struck) */
	GStringChunk *pool;  /* for texts made on the spot */
	const int *widths;   /* of its cells (-1: not shown), to choose words that fit; NULL: all
			      * of them are wanted */
} RkTableRow;

/* Formats a text that lives as long as the row. */
const char *rk_table_text(RkTableRow *row, const char *format, ...) G_GNUC_PRINTF(2, 3);
/* Copies a text that the source would free. Takes `text`. */
const char *rk_table_take(RkTableRow *row, char *text);

typedef struct RkTableSource {
	guint (*count)(gpointer data);
	RkId (*id)(gpointer data, guint row); /* 0: a group header, the cursor skips it */
	void (*row)(gpointer data, guint row, RkTableRow *out);
	gpointer data;
} RkTableSource;

typedef struct RkTable {
	guint cursor, top;
	RkId cursor_id;    /* record under the cursor, 0: none */
	GHashTable *marks; /* set of RkId; NULL: none */
	RkId anchor;       /* where `v` began, 0: no range */
	int shown;         /* rows drawn last, for page moves */
	/* Widest content of each column since the rows or the room became others: so that columns
	 * do not jump while one scrolls. */
	int content[RK_TABLE_COLUMNS];
	guint fit_rows, fit_columns;
	int fit_width;
	/* Reads more rows into its source (`data`) when the cursor comes near the end, or all of
	 * them; NULL: all are there. */
	void (*read_on)(gpointer data, gboolean to_the_end);
	GStringChunk *pool;
} RkTable;

void rk_table_init(RkTable *table);
void rk_table_clear(RkTable *table); /* frees what it owns */

typedef enum RkMove {
	RK_MOVE_UP,
	RK_MOVE_DOWN,
	RK_MOVE_PAGE_UP,
	RK_MOVE_PAGE_DOWN,
	RK_MOVE_HALF_UP,
	RK_MOVE_HALF_DOWN,
	RK_MOVE_FIRST,
	RK_MOVE_LAST,
} RkMove;

/* Moves the cursor over records; FALSE when it stayed. */
gboolean rk_table_move(RkTable *table, const RkTableSource *source, RkMove move);
/* To a record; FALSE if it is not there. */
gboolean rk_table_go(RkTable *table, const RkTableSource *source, RkId id);
/* After the data changed: the cursor finds its record again, or stays near; marks of records that
 * are gone are dropped. */
void rk_table_sync(RkTable *table, const RkTableSource *source);

void rk_table_mark(RkTable *table, RkId id);                         /* toggles */
void rk_table_mark_all(RkTable *table, const RkTableSource *source); /* all, or none when all are */
void rk_table_unmark(RkTable *table);
void rk_table_range(
	RkTable *table, const RkTableSource *source); /* `v`: begins, then marks to here */
gboolean rk_table_marked(const RkTable *table, RkId id);
/* What a verb acts on: the marked records in their order, else the one under the cursor. RkId;
 * caller frees. */
GArray *rk_table_chosen(const RkTable *table, const RkTableSource *source);

typedef struct RkTableLook {
	const RkTableColumn *columns;
	guint n_columns;
	gboolean header;
	gboolean focused;
	const char *empty; /* what to do when there is nothing, wrapped */
} RkTableLook;

/* Draws it; the hardware cursor goes to the cursor row when focused. */
void rk_table_draw(RkTable *table, RkCanvas *canvas, RkRect rect, const RkTableLook *look,
	const RkTableSource *source);
