/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paper model as one HTML page that needs nothing else: its style is inside, there is no
 * script and no reference to another file. Headings, lists and tables are marked as what they are,
 * so that a screen reader tells them; printed by a browser it has the margins of the paper.
 * Promises: valid HTML 5 in UTF-8, one LF at the end, every character of the model escaped.
 */
#pragma once

#include "domain/model/document.h"

/* Caller frees. */
char *rk_document_html(const RkDocument *document);
