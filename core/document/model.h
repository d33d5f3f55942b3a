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

void rk_column_add(RkBlock *table, const char *head, int cells, gboolean fixed, RkAlign align);
/* A row with an empty cell for each column there is now (one, when spanning). */
RkTableRow *rk_row_add(RkBlock *table, gboolean spanning);
RkWords *rk_cell(RkTableRow *row, guint column);

RkSignature *rk_signature_add(RkBlock *signatures);

/* "I", "II", "IV" …; n is 1–39. Caller frees. */
char *rk_roman(guint n);

typedef void (*RkWordsVisit)(RkWords *words, gpointer user);

/* --- for tests and tools --- */

/* Calls `visit` for all words of the document in reading order. */
void rk_document_each_words(const RkDocument *document, RkWordsVisit visit, gpointer user);
