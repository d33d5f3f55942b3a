/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines on pages. Private to the text writer.
 */
#pragma once

#include "document/text_lines.h"

typedef struct RkPageLayout {
	int width;
	int page_lines;     /* 0: one endless page */
	const char *footer; /* or NULL */
	gboolean ascii;
	const RkPageSetup *page; /* where the number stands; the catchword */
} RkPageLayout;

/* The lines on their pages, with their numbers and the footer: RkTextLine (text_writer.h), owned.
 * On an endless page, which has no number, a row of dots stands where a page would begin. */
GPtrArray *rk_pages_lines(const GPtrArray *lines, const RkPageLayout *layout);
