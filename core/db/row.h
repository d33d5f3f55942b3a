/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The generic reader and writer, expanded from the field lists: one record of any entity in and out
 * of its table. Nothing here validates (rk_apply does), records steps or opens a transaction.
 */
#pragma once

#include "db/stmt.h"

/* Column lists inside RK_SQL literals, "id" first, in field order, as rk_row_read wants them:
 *	RK_SQL(db, "SELECT " RK_COLUMNS(SESSION) " FROM session WHERE meeting = ?1")
 *	RK_SQL(db, "SELECT " RK_COLUMNS_OF(SESSION, "s") " FROM session s JOIN …") */
#define RK_COLUMN(T, type, name, label, flags) ", \"" #name "\""
#define RK_COLUMNS(CONST) "\"id\"" RK_##CONST##_FIELDS(RK_COLUMN, )
#define RK_COLUMN_OF(T, type, name, label, flags) ", " T ".\"" #name "\""
#define RK_COLUMNS_OF(CONST, alias) alias ".\"id\"" RK_##CONST##_FIELDS(RK_COLUMN_OF, alias)

/* The record in the current row, whose columns RK_COLUMNS(ENTITY) begin at `column`. Caller frees
 * (rk_record_free). */
gpointer rk_row_read(RkStmt *stmt, int column, RkEntity entity);

/* All rows of a statement "SELECT RK_COLUMNS(ENTITY) …" into `rows`, in order. */
gboolean rk_row_collect(RkStmt *stmt, RkEntity entity, RkRows *rows, GError **error);

/* One record by id; NULL without an error when there is none. Caller frees. */
gpointer rk_row_get(RkDb *db, RkEntity entity, RkId id, GError **error);
/* All records of a table, by id. */
gboolean rk_row_collect_all(RkDb *db, RkEntity entity, RkRows *rows, GError **error);
gboolean rk_row_exists(RkDb *db, RkEntity entity, RkId id);
guint rk_row_count(RkDb *db, RkEntity entity);

/* The first record whose field has that value (for UNIQUE and reference fields, which have an
 * index); FALSE when there is none. */
gboolean rk_row_find(RkDb *db, RkEntity entity, guint field, RkValue value, RkId *row);

/* TRUE when some record's REF points to this one; *by, *row and *field name the first. */
gboolean rk_row_referrer(RkDb *db, RkEntity entity, RkId id, RkEntity *by, RkId *row, guint *field);

/* All records whose REF or LINK points to this one, into `rows`; those already there stay. */
gboolean rk_row_collect_uses(RkDb *db, RkEntity entity, RkId id, RkRows *rows, GError **error);

/* Writing one row, one field, none; FALSE with an error. Update and delete of a missing row are
 * RK_ERROR_CONFLICT. */
gboolean rk_row_insert(RkDb *db, RkEntity entity, const void *record, GError **error);
gboolean rk_row_update(
	RkDb *db, RkEntity entity, RkId id, guint field, RkValue value, GError **error);
gboolean rk_row_delete(RkDb *db, RkEntity entity, RkId id, GError **error);
