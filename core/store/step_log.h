/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The step log's SQL: adding, finding what can be undone, history. Append-only: no statement here
 * changes or deletes a step. Who may undo what is decided in service/undo.c.
 *
 * Chain: a step, its undo (undoes = the step), a redo (undoes = the undo). A step is undone while
 * it has an undo that has no redo.
 */
#pragma once

#include "db/db.h"
#include "domain/model/step.h"

gboolean rk_log_add(RkDb *db, const RkStep *step, GBytes *changes, GError **error);
gboolean rk_log_add_row(RkDb *db, RkId step, RkEntity entity, RkId row, GError **error);

/* NULL when there is none. */
RkStep *rk_log_get(RkDb *db, RkId step);
GBytes *rk_log_changes(RkDb *db, RkId step, GError **error);

/* Whose newest step is looked for; run NULL: any, meeting 0: any. */
typedef struct RkLogScope {
	const char *author, *run;
	RkId meeting;
} RkLogScope;

RkStep *rk_log_undo_offer(RkDb *db, const RkLogScope *scope);
/* An undo without a redo, with no ordinary step of the scope after it. */
RkStep *rk_log_redo_offer(RkDb *db, const RkLogScope *scope);

typedef struct RkLogFilter {
	RkId meeting;    /* 0: all */
	RkEntity entity; /* RK_E_NONE: all */
	RkId record;
	RkId before; /* 0: from the newest */
	guint limit; /* 0: all */
} RkLogFilter;

/* RkStep *, owned, newest first. */
GPtrArray *rk_log_page(RkDb *db, const RkLogFilter *filter, GError **error);

/* How many rows of an entity an author's steps after `since`, of other runs than `run`, touched. */
typedef struct RkLogCount {
	char *author;
	RkEntity entity;
	guint n;
} RkLogCount;

/* RkLogCount *, owned; by author, the most first. */
GPtrArray *rk_log_news(RkDb *db, RkId since, const char *run);

/* Steps of the scope's run that are in force. */
guint rk_log_made(RkDb *db, const RkLogScope *scope);

/* Steps in force after `step` that touched a row that it touched, newest first, at most `limit`
 * (-1: all). */
GPtrArray *rk_log_sharing(RkDb *db, RkId step, int limit);

/* Steps after `step` that touched that row and were not undone, newest first (one that undid
 * another is among them: it may be what stands in the way); or that hold a barrier, oldest first.
 */
GPtrArray *rk_log_later(RkDb *db, RkId step, RkEntity entity, RkId row);
GPtrArray *rk_log_barriers(RkDb *db, RkId after);
gboolean rk_log_share_rows(RkDb *db, RkId a, RkId b);

/* Step rows whose step is gone (0 in a healthy log). */
guint rk_log_orphans(RkDb *db);

/* The greatest id that this program gave here: where its source of ids goes on. */
RkId rk_log_newest_id(RkDb *db);
