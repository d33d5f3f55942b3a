/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paper model: what a builder makes of a dossier and what a writer makes text, PDF or a word
 * processor's file of. Plain structs with nothing but GLib in them, so that a writer in a loadable
 * module can read them. It says what a thing is (a heading, a row of a table, a place to sign),
 * never how many columns or points it takes.
 *
 * Invariants: no pointer of the model is shared; strings are valid UTF-8; an array that a kind uses
 * is never NULL; a LF inside a run is a line break that the writer keeps. A paragraph that a person
 * may reword for one meeting has a slot, whose name is unique in its document; words that say what
 * a field says name that field instead.
 */
#pragma once

#include "base/types.h"

typedef enum RkRunStyle {
	RK_RUN_PLAIN = 0,
	RK_RUN_STRONG = 1 << 0,
	RK_RUN_EMPHASIS = 1 << 1, /* italic */
	RK_RUN_STRUCK = 1 << 2,
} RkRunStyle;

typedef struct RkRun {
	char *text;
	guint style; /* RkRunStyle */
} RkRun;

typedef enum RkAlign {
	RK_ALIGN_LEFT,
	RK_ALIGN_CENTRE,
	RK_ALIGN_RIGHT,
} RkAlign;

/* The field that words come from, where a person changes them. */
typedef struct RkOrigin {
	int entity;        /* RkEntity */
	RkId id;           /* 0: a record that is not there yet (the paper's row) */
	const char *field; /* its name, static; NULL: of no field */
} RkOrigin;

/* A piece of running text. */
typedef struct RkWords {
	GPtrArray *runs;     /* RkRun * */
	char *slot;          /* "minutes.opening", NULL: fixed */
	gboolean overridden; /* the text is that of a paper_text row, not ours */
	RkOrigin origin;     /* of words without a slot */
} RkWords;

/* An item of a list, or a row of key and value: words, and what stands below them. */
typedef struct RkItem {
	char *label; /* list: as printed, "1.", "a."; pairs: the key, without colon */
	RkWords words;
	char *right;       /* PAIRS: stands at the right end of the first line; NULL: nothing */
	GPtrArray *blocks; /* RkBlock *, indented below the words */
} RkItem;

typedef struct RkTableColumn {
	char *head;
	int cells;      /* preferred cells at 80 columns; the shares of a wider writer */
	gboolean fixed; /* never narrowed nor widened */
	RkAlign align;
} RkTableColumn;

/* A row of a table: one RkWords per column; a spanning one has a single RkWords over all. */
typedef struct RkTableRow {
	GArray *cells; /* RkWords */
	gboolean spanning;
} RkTableRow;

/* One place to sign. */
typedef struct RkSignature {
	char *place_date; /* "Makassar, 18 Oktober 2024", above the right one; NULL: none */
	GPtrArray *title; /* char *: "a.n. Direktur Jenderal Imigrasi", "Direktur …," */
	char *mark;       /* stands where the hand would sign; NULL: blank space */
	GPtrArray *name;  /* char *: name, rank, NIP; or a line for the pen */
	RkOrigin origin;
} RkSignature;

typedef enum RkBlockKind {
	RK_BLOCK_LETTERHEAD, /* lines, small; ends in a double rule */
	RK_BLOCK_TITLE,      /* words, centred, strong */
	RK_BLOCK_HEADING,    /* label, words */
	RK_BLOCK_PARAGRAPH,  /* words */
	RK_BLOCK_PAIRS,      /* items: key : value, colons aligned */
	RK_BLOCK_LIST,       /* items with their labels */
	RK_BLOCK_TABLE,      /* columns, rows */
	RK_BLOCK_NOTE,       /* label, items: one a line, hanging behind "label: " */
	RK_BLOCK_RULE,
	RK_BLOCK_SIGNATURES, /* one (right) or two (side by side, the last one right) */
	RK_BLOCK_SPACER,     /* level blank lines */
	RK_BLOCK_PAGE_BREAK,
	RK_BLOCK_N,
} RkBlockKind;

typedef struct RkBlock {
	RkBlockKind kind;
	gboolean tight;     /* no space before it */
	gboolean loose;     /* LIST: space between the items */
	gboolean letter;    /* PARAGRAPH: its first line, PAIRS: all, stand in as in a letter */
	int indent;         /* steps to the right; a step is as wide as "A. " */
	int level;          /* HEADING 1–3; SPACER: lines */
	int key_cells;      /* PAIRS: least width of the keys with their indent, 0: the longest */
	int share;          /* PAIRS: percent of the width that they take, 0: all */
	RkAlign align;      /* PARAGRAPH */
	char *label;        /* HEADING, NOTE */
	RkWords words;      /* TITLE, HEADING, PARAGRAPH */
	GPtrArray *items;   /* RkItem *: PAIRS, LIST, NOTE */
	GPtrArray *lines;   /* char *: LETTERHEAD */
	GPtrArray *small;   /* char *: LETTERHEAD */
	GPtrArray *columns; /* RkTableColumn *: TABLE */
	GPtrArray *rows;    /* RkTableRow *: TABLE */
	GPtrArray *signatures; /* RkSignature * */
} RkBlock;

typedef struct RkDocument {
	char *title; /* for the file's properties */
	RkLang lang;
	GPtrArray *blocks; /* RkBlock * */
	char *footer;      /* on every page, "KONSEP"; NULL: none */
} RkDocument;
