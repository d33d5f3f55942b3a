/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paper model as Markdown (CommonMark with tables), for a wiki, a mail or a note. It can be
 * read as it is; what a paper has and Markdown has not (columns of keys, places to sign side by
 * side) stands one below the other.
 * Promises: UTF-8, one LF at the end, no two blank lines in a row; no character of the model is
 * taken for markup.
 */
#pragma once

#include "domain/model/document.h"

/* Caller frees. */
char *rk_document_markdown(const RkDocument *document);
