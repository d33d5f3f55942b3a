/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random documents, for what must hold of any; and what a reader of one must find.
 */
#pragma once

#include "document/model.h"

/* The same for the same seed: all kinds of blocks, nested, with words of many scripts; its last
 * paragraph is "akhir". */
RkDocument *any_document(guint32 seed);

/* The same on one high page, so that nothing is printed twice, and without what no font has. */
RkDocument *any_page(guint32 seed);

/* One place to sign with a title, a mark (or NULL) and a name. */
void signature_fill(RkBlock *block, const char *title, const char *mark, const char *name);

/* All words of the document as they are printed, labels and heads among them, a blank between two.
 * Caller frees. */
char *document_words(const RkDocument *document);

/* Letters and digits alone, in order: what every format must hold alike. Caller frees. */
char *letters_of(const char *text);
