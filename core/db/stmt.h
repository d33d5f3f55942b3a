/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Statements. The text of SQL comes only from string literals: RK_SQL(db, "SELECT …") compiles
 * with nothing else, and the address of the literal is the key of the statement cache. A statement
 * that could not be prepared is returned too: binding it does nothing, its first step reports.
 *
 *	g_autoptr(RkStmt) stmt = RK_SQL(db, "SELECT id, title FROM meeting WHERE status = ?1");
 *	rk_stmt_bind_text(stmt, 1, "held");
 *	while (rk_stmt_row(stmt))
 *		use(rk_stmt_id(stmt, 0), rk_stmt_text(stmt, 1));
 *	return rk_stmt_end(stmt, error);
 *
 * Parameters count from 1, columns from 0. Texts and blobs that columns return are borrowed until
 * the next row.
 */
#pragma once

#include "db/db.h"

typedef struct RkStmt RkStmt;

#define RK_SQL(db, sql) rk_stmt_get(db, "" sql "")

/* The cached statement of a literal, reset and unbound; never NULL. Use RK_SQL. */
RkStmt *rk_stmt_get(RkDb *db, const char *literal);
/* The same with the text itself as the key, for texts composed of literals. Use sql.h. */
RkStmt *rk_stmt_get_composed(RkDb *db, const char *text);
/* Gives it back to the cache. */
void rk_stmt_free(RkStmt *stmt);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkStmt, rk_stmt_free)

void rk_stmt_bind_null(RkStmt *stmt, int parameter);
void rk_stmt_bind_int(RkStmt *stmt, int parameter, gint64 number);
void rk_stmt_bind_id(RkStmt *stmt, int parameter, RkId id);            /* 0: NULL */
void rk_stmt_bind_text(RkStmt *stmt, int parameter, const char *text); /* copied; NULL: NULL */
void rk_stmt_bind_zeros(RkStmt *stmt, int parameter, gsize size); /* a blob for rk_stmt_blob_fill */
/* Fills a blob of that size in place, so that a large one is not copied on its way. */
gboolean rk_stmt_blob_fill(
	RkDb *db, const char *table, const char *column, RkId row, GBytes *bytes, GError **error);
/* As the generic writer stores it: word of an ENUM, 0/1 of a BOOL, NULL when unset. */
void rk_stmt_bind_value(RkStmt *stmt, int parameter, const RkField *field, RkValue value);

/* Steps: TRUE when there is a row, FALSE at the end or on failure (rk_stmt_end says which). */
gboolean rk_stmt_row(RkStmt *stmt);
/* TRUE unless a step failed; then *error is set. */
gboolean rk_stmt_end(RkStmt *stmt, GError **error);
/* Steps to the end: for writing. */
gboolean rk_stmt_run(RkStmt *stmt, GError **error);
/* Rewinds for the next execution and unbinds all parameters. */
void rk_stmt_reset(RkStmt *stmt);
/* Rows that the last rk_stmt_run changed. */
int rk_stmt_changes(RkStmt *stmt);

gboolean rk_stmt_is_null(RkStmt *stmt, int column);
gint64 rk_stmt_int(RkStmt *stmt, int column); /* 0 for NULL */
RkId rk_stmt_id(RkStmt *stmt, int column);
const char *rk_stmt_text(RkStmt *stmt, int column);              /* NULL for NULL */
GBytes *rk_stmt_blob(RkStmt *stmt, int column);                  /* a copy, owned; empty for NULL */
int rk_stmt_word(RkStmt *stmt, int column, const RkEnum *words); /* 0 for NULL or unknown */
/* By field type, the reverse of rk_stmt_bind_value; text borrowed. `words` only for ENUM. */
RkValue rk_stmt_value(RkStmt *stmt, int column, RkType type, const RkEnum *words);

/* --- for tests and tools --- */

/* The texts of the literals prepared so far, sorted, borrowed; g_free. */
const char **rk_sql_literals(RkDb *db);
