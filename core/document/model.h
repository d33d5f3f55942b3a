/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making and freeing the paper model of domain/document.h. Strings are copied unless a comment says
 * that they are taken. A block that was added belongs to its parent; the returned pointer is
 * borrowed, for filling it.
 */
#pragma once

#include "domain/model/document.h"

RkDocument *rk_document_new(RkLang lang, const char *title);
void rk_document_free(RkDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkDocument, rk_document_free)

typedef enum RkPageSize {
	RK_PAGE_SIZE_A4,    /* 210 × 297 mm */
	RK_PAGE_SIZE_F4,    /* 215 × 330 mm */
	RK_PAGE_SIZE_FOLIO, /* 8,5 × 13 inches */
} RkPageSize;

/* A new document's sheet is A4 with margins of 20 mm, 25 mm on the left for the punch. */
void rk_page_size_set(RkPageSetup *page, RkPageSize size);
/* Margins in millimetres. */
void rk_page_margins_set(RkPageSetup *page, double top, double right, double bottom, double left);

/* "Halaman 2 dari 5". Caller frees. */
char *rk_page_number_words(const RkPageSetup *page, guint number, guint pages);

/* An empty array of blocks that owns them. */
GPtrArray *rk_blocks_new(void);
/* A new block of that kind at the end of `blocks`; the arrays that the kind uses are there. */
RkBlock *rk_block_add(GPtrArray *blocks, RkBlockKind kind);

/* Appends a run; NULL and "" add nothing. */
void rk_words_add(RkWords *words, const char *text, guint style);
/* The words as one string, styles dropped. Caller frees. */
char *rk_words_flat(const RkWords *words);
gboolean rk_words_are_empty(const RkWords *words);
void rk_words_clear(RkWords *words);

/* Blocks that are one call. `text` may be NULL: no words yet. */
RkBlock *rk_title_add(GPtrArray *blocks, const char *text);
RkBlock *rk_heading_add(GPtrArray *blocks, int level, const char *label, const char *text);
RkBlock *rk_paragraph_add(GPtrArray *blocks, const char *text);
RkBlock *rk_note_add(GPtrArray *blocks, const char *label);

/* An item of a PAIRS, LIST or NOTE block. */
RkItem *rk_item_add(RkBlock *block, const char *label, const char *text);

typedef enum RkNumbering {
	RK_NUMBERING_DECIMAL, /* 1. 2. */
	RK_NUMBERING_LETTER,  /* a. … z. aa. */
	RK_NUMBERING_BRACKET, /* 1) 2) */
} RkNumbering;

/* The label of the n-th item (from 1). Caller frees. */
char *rk_numbering_label(RkNumbering numbering, guint n);
/* An item with the label that follows from its place. */
RkItem *rk_item_next(RkBlock *list, RkNumbering numbering, const char *text);

/* A centred line of a letterhead. */
void rk_letterhead_line_add(RkBlock *letterhead, const char *text, guint style);

RkTableColumn *rk_column_add(
	RkBlock *table, const char *head, int cells, gboolean fixed, RkAlign align);
/* A row with an empty cell for each column there is now (one, when spanning). */
RkTableRow *rk_row_add(RkBlock *table, gboolean spanning);
RkWords *rk_cell(RkTableRow *row, guint column);
/* TRUE if a column has a head to print. */
gboolean rk_table_has_head(const RkBlock *table);
/* How many columns the head of a column stands over: an open one without a head gives way. */
guint rk_head_columns(const RkBlock *table, guint column);
gboolean rk_cell_is_joined(const RkTableRow *row, guint column);
/* How many rows the cell of that row reaches over, 1 at least. */
guint rk_cell_rows(const RkBlock *table, guint row, guint column);

/* Takes the file's bytes if they are a PNG or JPEG that says its size; FALSE if not. */
gboolean rk_picture_set(RkPicture *picture, GBytes *data);
typedef void (*RkPictureVisit)(RkPicture *picture, gpointer user);
/* Calls `visit` for each picture, logos among them. */
void rk_document_each_picture(const RkDocument *document, RkPictureVisit visit, gpointer user);

/* A picture of a file, which whoever prints reads (rk_document_each_picture, rk_picture_set). */
RkBlock *rk_picture_add(GPtrArray *blocks, const char *path, const char *caption);

RkSignature *rk_signature_add(RkBlock *signatures);

/* "I", "II", "IV" …; n is 1–39. Caller frees. */
char *rk_roman(guint n);

typedef void (*RkWordsVisit)(RkWords *words, gpointer user);

/* --- for tests and tools --- */

/* Makes the cell one with the one above it (columns 0–63): a name that several rows share. */
void rk_cell_join(RkTableRow *row, guint column);
/* A QR code of `text` (a link) with a caption; NULL, and no block, when it is too long for one. */
RkBlock *rk_qr_add(GPtrArray *blocks, const char *text, const char *caption);
/* A letterhead's logo from that file. */
void rk_letterhead_logo_set(RkBlock *letterhead, const char *path);

/* Calls `visit` for all words of the document in reading order. */
void rk_document_each_words(const RkDocument *document, RkWordsVisit visit, gpointer user);
