/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paper model: what a builder makes of a dossier and what a writer makes text, PDF or a word
 * processor's file of. Plain structs with nothing but GLib in them, so that a writer in a loadable
 * module can read them. It says what a thing is (a heading, a row of a table, a place to sign),
 * never where it comes to stand on the page.
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
	RK_RUN_SMALL = 1 << 3, /* letterhead: address and links */
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
	gboolean open;  /* no rule before it; without a head of its own it stands below the one
			   before */
	RkAlign align;
} RkTableColumn;

/* A row of a table: one RkWords per column; a spanning one has a single RkWords over all. The first
 * row of a table joins nothing and a joined cell has no words. */
typedef struct RkTableRow {
	GArray *cells; /* RkWords */
	gboolean spanning;
	gboolean starts; /* a page begins with it */
	gboolean glued;  /* no page ends after it, as after a heading; a spanning row always is */
	guint64 joined;  /* bit c: cell c is one with the cell above it */
} RkTableRow;

/* A picture from a file or, with `dots`, a code for cameras (QR). */
typedef struct RkPicture {
	char *path;        /* as recorded; NULL: made by the program */
	GBytes *data;      /* a PNG or JPEG file; NULL: not to be had, the words stand for it */
	const char *type;  /* "image/png" or "image/jpeg", static; set with `data` */
	int width, height; /* in dots */
	GBytes *dots;      /* QR: width × height bytes, row by row, 1 dark, 0 light; no border */
} RkPicture;

/* One place to sign. */
typedef struct RkSignature {
	char *place_date; /* "Makassar, 18 Oktober 2024", above the right one; NULL: none */
	GPtrArray *title; /* char *: "a.n. Direktur Jenderal Imigrasi", "Direktur …," */
	char *mark;       /* stands where the hand would sign; NULL: blank space */
	GPtrArray *name;  /* char *: name, rank, NIP; or a line for the pen */
	RkOrigin origin;
} RkSignature;

typedef enum RkBlockKind {
	RK_BLOCK_LETTERHEAD, /* picture on the left, lines; ends in a double rule */
	RK_BLOCK_TITLE,      /* words, centred, strong */
	RK_BLOCK_HEADING,    /* label, words */
	RK_BLOCK_PARAGRAPH,  /* words */
	RK_BLOCK_PAIRS,      /* items: key : value, colons aligned */
	RK_BLOCK_LIST,       /* items with their labels */
	RK_BLOCK_TABLE,      /* columns, rows */
	RK_BLOCK_NOTE,       /* label, items: one a line, hanging behind "label: " */
	RK_BLOCK_RULE,
	RK_BLOCK_SIGNATURES, /* one (right) or more (two side by side, an odd last one right) */
	RK_BLOCK_PICTURE,    /* picture, words below it; QR: label is what it says */
	RK_BLOCK_SPACER,     /* level blank lines */
	RK_BLOCK_PAGE_BREAK,
	RK_BLOCK_N,
} RkBlockKind;

typedef struct RkBlock {
	RkBlockKind kind;
	gboolean tight;     /* no space before it */
	gboolean loose;     /* LIST: space between the items */
	gboolean letter;    /* PARAGRAPH: its first line, PAIRS: all, stand in as in a letter */
	gboolean keep;      /* no page ends inside it while it fits on one */
	gboolean glued;     /* no page ends between it and the next block */
	gboolean bookmark;  /* PARAGRAPH, TITLE: a part of the file begins here, "Lampiran II" */
	int indent;         /* steps to the right; a step is as wide as "A. " */
	int level;          /* HEADING 1–3; SPACER: lines */
	int key_cells;      /* PAIRS: least width of the keys with their indent, 0: the longest */
	int share;          /* PAIRS, PICTURE: percent of the width that they take, 0: all */
	RkAlign align;      /* PARAGRAPH, PICTURE */
	char *label;        /* HEADING, NOTE, QR */
	RkWords words;      /* TITLE, HEADING, PARAGRAPH, PICTURE */
	GPtrArray *items;   /* RkItem *: PAIRS, LIST, NOTE */
	GPtrArray *lines;   /* RkWords *: LETTERHEAD */
	RkPicture *picture; /* PICTURE; LETTERHEAD: the logo or NULL */
	GPtrArray *columns; /* RkTableColumn *: TABLE */
	GPtrArray *rows;    /* RkTableRow *: TABLE */
	GPtrArray *signatures; /* RkSignature * */
} RkBlock;

/* Where the pages say their number. */
typedef enum RkPageNumbers {
	RK_PAGE_NUMBERS_HEAD, /* "- 2 -" above the text, from the second page on */
	RK_PAGE_NUMBERS_FOOT, /* "Halaman 2 dari 5" below it, on each */
	RK_PAGE_NUMBERS_NONE,
} RkPageNumbers;

/* The sheet. Lengths are points (1/72 inch) and those of the upright sheet. */
typedef struct RkPageSetup {
	double width, height;
	double top, right, bottom, left; /* margins */
	gboolean landscape;              /* turned: what was its left side is on top */
	double size;                     /* of the letters */
	char *font; /* wanted; what a system has instead of it comes after it */
	RkPageNumbers numbers;
	char *words;        /* of RK_PAGE_NUMBERS_FOOT, with {page} and {pages} */
	gboolean catchword; /* each page ends with the first word of the next, "pada…" */
} RkPageSetup;

typedef struct RkDocument {
	char *title; /* for the file's properties */
	RkLang lang;
	GPtrArray *blocks; /* RkBlock * */
	char *footer;      /* on every page, "KONSEP"; NULL: none */
	RkPageSetup page;
} RkDocument;
