/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The border between the program and the module that makes PDF. The module is loaded when the first
 * PDF is asked for, because pango and cairo cost as much at start as all the rest; it gets the
 * model as plain structs and calls nothing of rakor.
 */
#pragma once

#include "domain/model/document.h"

typedef struct RkPdfOptions {
	const char *created; /* "2024-10-17T09:00:00Z", for the document's information */
	const char *author;  /* NULL: not said */
	/* A text without what must not reach paper: rk_text_neutral(), handed over because the
	 * module calls nothing of rakor. */
	char *(*neutral)(const char *text, gboolean one_line);
} RkPdfOptions;

/* Appends the file to `out`. NULL, or what went wrong (caller frees) in the words of the library.
 */
typedef char *(*RkPdfWrite)(
	const RkDocument *document, const RkPdfOptions *options, GByteArray *out);

#define RK_PDF_SYMBOL "rakor_pdf_write"
