/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paper model as plain text of a fixed width, as printed by a line printer or read in a
 * terminal. Promises: no line is wider than asked (rk_text_width), no trailing blanks, one LF at
 * the end, no control character but LF and, between pages, FF.
 */
#pragma once

#include "domain/model/document.h"

#define RK_TEXT_WIDTH_MIN 20

typedef struct RkTextOptions {
	int width;      /* cells; 0: 80; never below RK_TEXT_WIDTH_MIN */
	int page_lines; /* 0: one endless page; else lines a page, pages divided by FF, numbered
			 * from the second on */
	gboolean ascii; /* + - | instead of box drawing */
} RkTextOptions;

/* A line as it is printed, and what of the document it shows. */
typedef struct RkTextLine {
	char *text;
	guint page;                   /* from 1 */
	const RkWords *words;         /* borrowed from the document; NULL: nothing to change */
	const RkSignature *signature; /* likewise */
} RkTextLine;

/* RkTextLine *, owned; the document must outlive them. */
GPtrArray *rk_document_lines(const RkDocument *document, const RkTextOptions *options);

/* Those lines as one text. Caller frees. */
char *rk_document_text(const RkDocument *document, const RkTextOptions *options);
