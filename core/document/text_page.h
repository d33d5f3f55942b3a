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
} RkPageLayout;

/* The lines as one text: pages divided by FF, numbered "- 2 -" from the second on, each with the
 * footer. Caller frees. */
char *rk_pages_text(const GPtrArray *lines, const RkPageLayout *layout);
