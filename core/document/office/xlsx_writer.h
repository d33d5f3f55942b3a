/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of a paper as a spreadsheet (Office Open XML, ECMA-376): a sheet each, the head frozen
 * and printed on every page. Every cell is text or a plain number, never a formula.
 */
#pragma once

#include "domain/model/document.h"

/* The file; the same document is the same bytes. NULL: the paper has no table. */
GBytes *rk_document_xlsx(const RkDocument *document);
