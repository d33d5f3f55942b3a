/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Recording changes and applying them again, forwards or inverted (SQLite's session extension).
 * Recorded are the tables of all entities but the UNRECORDED ones. The rules these tables must keep
 * (no generated column, no ON DELETE action, nothing UNIQUE that is reordered, a primary key) are
 * held by tests/store/facts_b.c.
 */
#pragma once

#include "db/db.h"

typedef struct RkRecorder RkRecorder;

/* Starts recording this connection's changes. */
RkRecorder *rk_recorder_new(RkDb *db, GError **error);
void rk_recorder_free(RkRecorder *recorder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkRecorder, rk_recorder_free)

/* What was changed so far; empty bytes when nothing. Caller unrefs. */
GBytes *rk_recorder_changes(RkRecorder *recorder, GError **error);

GBytes *rk_changes_invert(GBytes *changes, GError **error);

/* Applies all or nothing (inside the caller's loose transaction). On a conflict *entity and *row
 * (may be NULL) name the row, the error is RK_ERROR_CONFLICT. */
gboolean rk_changes_apply(RkDb *db, GBytes *changes, RkEntity *entity, RkId *row, GError **error);

/* One changed row. For INSERT `new` holds all fields, for DELETE `old`, for UPDATE both but only at
 * `touched` fields. Borrowed for the call. */
typedef struct RkRowChange {
	RkChangeKind kind;
	RkEntity entity;
	RkId id;
	guint n_fields;
	const gboolean *touched;
	const RkValue *old, *new;
} RkRowChange;

typedef void (*RkRowChangeFunc)(const RkRowChange *change, gpointer data);

/* Every row of a changeset, in its order. Tables and columns that this program does not know are
 * left out. */
gboolean rk_changes_each(
	RkDb *db, GBytes *changes, RkRowChangeFunc func, gpointer data, GError **error);
