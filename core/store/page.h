/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages of views: one entry for all of them. What a view shows stands in domain/view.c, its SQL in
 * the file view_NAME.c here; this joins the two.
 */
#pragma once

#include "db/db.h"
#include "domain/model/context.h"
#include "domain/model/view.h"

/* One page; caller frees. RK_ERROR_INVALID: field "query" (unknown key, word, date), "sort",
 * "as_of", "page" (a key of another list). Pages never count rows: each costs as much as it shows.
 */
RkPage *rk_page_read(
	RkDb *db, const RkContext *context, const RkPageRequest *request, GError **error);

/* --- for tests and tools --- */

/* The statements that a request would run, separated by LF; caller frees. For the golden test of
 * query plans. */
char *rk_page_sql(RkDb *db, const RkContext *context, const RkPageRequest *request, GError **error);
