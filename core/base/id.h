/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Record ids (DESIGN 4): unique across databases, ordered in time, never going back; and UUIDs
 * for UID. The source is injected, so that tests are fixed.
 */
#pragma once

#include "base/types.h"

typedef struct RkIdSource {
	gint64 last;   /* last id given */
	gint64 now_ms; /* fixed clock in ms UTC; 0: the system's */
	guint64 seed;  /* 0: the system's randomness; else a fixed sequence */
} RkIdSource;

/* Next id: max(now, last + 1 + small random). Never 0, never negative. */
RkId rk_id_next(RkIdSource *source);

/* RFC 4122 version 4, lower-case, from the same source. Caller frees. */
char *rk_uuid_next(RkIdSource *source);

/* When an id was made, in ms UTC. */
gint64 rk_id_instant(RkId id);

#define RK_ID_TEXT 14 /* 13 digits base32hex lower-case, and NUL */
void rk_id_text(RkId id, char out[RK_ID_TEXT]);
gboolean rk_id_parse(const char *text, RkId *id); /* exactly 13 digits, > 0 */
