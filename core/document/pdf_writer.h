/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paper model as PDF: A4, fonts embedded, headings as bookmarks, tagged for reading aloud. The
 * module that does it is loaded on the first call and stays.
 */
#pragma once

#include "document/pdf/pdf_module.h"

/* The file. RK_ERROR_IO when the module is not there or the library failed. Caller unrefs. */
GBytes *rk_document_pdf(const RkDocument *document, const RkPdfOptions *options, GError **error);
