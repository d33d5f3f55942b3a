/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paper model as a file of Word (Office Open XML, ECMA-376): headings, lists, tables with heads
 * that repeat, page numbers as fields, so that the paper can be worked on in an e-office. What is
 * not filled in is a tag in one piece, "${nomor_naskah}", where the profile says so.
 */
#pragma once

#include "domain/model/document.h"

/* The file; the same document is the same bytes. NULL when the archive could not be made. */
GBytes *rk_document_docx(const RkDocument *document);
