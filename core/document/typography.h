/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where no line of a paper may end: between a day and its month, an hour and its zone, a title and
 * the name, a name and its degrees, "No." and the number, inside a NIP. The blanks there become
 * U+00A0, once for the whole document; every writer keeps them, the text writer prints blanks.
 */
#pragma once

#include "domain/model/document.h"

/* Binds what belongs together in all words of the document, and keeps a line that announces what
 * follows ("Tembusan:") on the page of what follows. */
void rk_document_bind(RkDocument *document);

/* A text with its blanks bound; in a `narrow` column a name may stand above its degrees, as lists
 * of names are set. Caller frees. */
char *rk_text_bound(const char *text, gboolean narrow);
/* The blanks made plain again, as a person types them; a hole of several stays. Caller frees. */
char *rk_text_unbound(const char *text);

/* Makes plain the blanks of each piece between breaks that `fits` says no to: in a narrow column a
 * degree rather stands on the next line than is broken itself. Caller frees. */
typedef gboolean (*RkPieceFits)(const char *piece, gpointer user);
char *rk_text_loosened(const char *text, RkPieceFits fits, gpointer user);
