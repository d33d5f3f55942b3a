/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What home reads: the meetings that come, what waits, our actions. A few pages and the dossiers of
 * five meetings, whatever the size of the database.
 */
#pragma once

#include "screen/home/home_rows.h"

typedef struct RkHomeAsk {
	gboolean everyone; /* not only our office */
	RkId fresh;        /* a meeting just made: shown though it is not among the next; 0 */
} RkHomeAsk;

/* What waits, and how ready the next meetings are. The rules read whole dossiers for it (those of
 * the five meetings of RK_VIEW_UPCOMING, no more), so it is asked once for each state of the
 * database, not for each filter. */
typedef struct RkHomeWait {
	GArray *notes;     /* RkHomeNote, owned; NULL: not asked yet */
	GHashTable *ready; /* RkId of a meeting → percent + 1 */
} RkHomeWait;
/* Forgets it: the database changed. */
void rk_home_wait_clear(RkHomeWait *wait);

/* Adds all rows, and fills `wait` when it is empty; FALSE with an error. */
gboolean rk_home_load(RkHomeRows *rows, const RkHomeAsk *ask, RkHomeWait *wait, GError **error);
/* Meetings and actions that fit a query. */
gboolean rk_home_load_found(RkHomeRows *rows, const char *query, GError **error);
