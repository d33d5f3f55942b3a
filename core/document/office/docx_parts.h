/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of a Word file around its text. Private to document/office.
 */
#pragma once

#include "document/model.h"

typedef struct RkDocx {
	const RkDocument *document;
	GString *body;      /* what stands in it, without the sheet */
	GPtrArray *images;  /* GBytes *: data and, behind it, type of each */
	GArray *numberings; /* RkNumbering of each list, from the first on */
} RkDocx;

/* The file of all parts. */
GBytes *rk_docx_pack(const RkDocx *docx);
