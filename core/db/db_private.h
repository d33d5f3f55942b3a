/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of db/ know of each other: the connection's inside. Included by no other module.
 */
#pragma once

/* Debian's library has both; its header shows them only on request. */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include "base/error.h"
#include "db/db.h"

struct RkDb {
	sqlite3 *handle;
	char *path;
	gboolean read_only;
	gboolean immutable;
	const char *journal;     /* static */
	GHashTable *statements;  /* address of a literal → RkStmt */
	GHashTable *composed;    /* text → RkStmt */
	GArray *columns[RK_E_N]; /* field index by column, from the file; NULL: not asked yet */
	gboolean starved;        /* a statement had no memory; what it was asked is not known */
	gint64 seen_version;     /* data_version that rk_db_changed last saw */
};

/* Sets *error for the failure `rc` of this connection; returns FALSE. */
gboolean rk_db_fail(RkDb *db, int rc, GError **error);

/* The RkErrorCode of a result code; `system` is the errno behind an I/O error. */
RkErrorCode rk_db_error_code(int rc, int system);

/* Makes the private file of a new database; TRUE too when somebody else just did. */
gboolean rk_db_file_make(const char *path, GError **error);

/* Refuses what is no database before SQLite sees it. A file of no bytes is a new one. */
gboolean rk_db_file_check(const char *path, GError **error);

/* Executes SQL of ours that may hold several statements (migrations). */
gboolean rk_db_execute(RkDb *db, const char *sql, GError **error);

/* Field index of each column of an entity's table as the file has it (-1: unknown to us). */
const GArray *rk_db_column_fields(RkDb *db, RkEntity entity);

/* The empty statement cache; finalizing all statements. */
void rk_stmt_cache_new(RkDb *db);
void rk_stmt_cache_free(RkDb *db);
