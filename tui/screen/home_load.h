/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What home reads: the meetings that come, what waits, our actions. A few pages and the dossiers of
 * the meetings on the screen, whatever the size of the database.
 */
#pragma once

#include "screen/home_rows.h"

typedef struct RkHomeAsk {
	gboolean everyone; /* not only our office */
	RkId fresh;        /* a meeting just made: shown though it is not among the next; 0 */
} RkHomeAsk;

/* Adds all rows; FALSE with an error. */
gboolean rk_home_load(RkHomeRows *rows, const RkHomeAsk *ask, GError **error);
/* Meetings and actions that fit a query. */
gboolean rk_home_load_found(RkHomeRows *rows, const char *query, GError **error);
