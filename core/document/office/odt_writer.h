/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paper model as flat ODT (OpenDocument 1.2, the one XML file ".fodt"), which LibreOffice opens
 * and which can be compared line by line.
 */
#pragma once

#include "domain/model/document.h"

/* The file; the same document is the same text. Caller frees. */
char *rk_document_odt(const RkDocument *document);
