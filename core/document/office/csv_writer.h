/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of a paper as CSV (RFC 4180): UTF-8 with its mark, CRLF, a blank line between two
 * tables. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
#pragma once

#include "domain/model/document.h"

/* The file; NULL when the paper has no table. Caller frees. */
char *rk_document_csv(const RkDocument *document);
