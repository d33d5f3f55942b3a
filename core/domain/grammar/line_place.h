/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a meeting is, as typed: "Hotel Claro, Makassar", "Aula, https://…", "via Zoom", "daring". A
 * link is never a venue.
 */
#pragma once

#include "base/types.h"

typedef struct RkLinePlace {
	char *place; /* venue and city as typed, or NULL */
	char *link;  /* with its scheme, or NULL */
	int mode;    /* RK_MEETING_MODE_…; 0: nothing in the words says it */
} RkLinePlace;

void rk_line_place_clear(RkLinePlace *place);

/* Any text will do; nothing is refused here. */
void rk_line_place_parse(const char *text, RkLinePlace *out);

/* The link that one word is, with its scheme ("zoom.us/j/1" → "https://zoom.us/j/1"), without the
 * comma or stop behind it; NULL for any other word. Caller frees. */
char *rk_line_link(const char *word);
