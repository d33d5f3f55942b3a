/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One connection to one database file: opening with the rules of DESIGN 6 (private file, WAL,
 * FULL, foreign keys, untrusted schema), closing, and what SQLite alone has to say about it. No
 * statement is here (stmt.h). Invariant: an open RkDb has the newest schema, unless it is read-only
 * and older.
 */
#pragma once

#include "domain/model/rows.h"

typedef struct RkDb RkDb;

typedef enum RkDbFlags {
	RK_DB_READ_WRITE = 0,
	RK_DB_READ_ONLY = 1 << 0, /* also where neither file nor folder can be written */
	RK_DB_CREATE = 1 << 1,    /* make the file when missing: 0600, 0660 in a setgid folder */
} RkDbFlags;

/* Opens and migrates (an older database is copied to "PATH.vN.bak" first). Errors have the path as
 * place: NEWER, IO, FULL, BUSY, CORRUPT; INVALID for a file that is no rakor database. */
RkDb *rk_db_open(const char *path, RkDbFlags flags, GError **error);
void rk_db_close(RkDb *db);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkDb, rk_db_close)

const char *rk_db_path(const RkDb *db);
gboolean rk_db_is_read_only(const RkDb *db);

/* "wal", "truncate" where the file system refuses WAL, "delete" when opened immutable. */
const char *rk_db_journal(const RkDb *db);

/* TRUE once after another connection has committed (PRAGMA data_version). */
gboolean rk_db_changed(RkDb *db);

/* Rows that this connection has written since it was opened, undone ones too. */
gint64 rk_db_writes(RkDb *db);

/* Lines of PRAGMA integrity_check, then of foreign_key_check; empty: healthy. char *, owned. */
GPtrArray *rk_db_check(RkDb *db, GError **error);

/* FALSE and an error when a statement of this connection failed for want of memory since it was
 * opened: who asks many questions and counts the answers must not count on them then. */
gboolean rk_db_had_memory(const RkDb *db, GError **error);

/* --- for tests and tools --- */

/* Limits the file to that many pages: what a full disk is like. */
void rk_db_limit_pages(RkDb *db, guint pages);

/* How many pages the file has. */
guint rk_db_pages(RkDb *db);

/* How long a locked database is waited for (5 s unless told). */
void rk_db_wait(RkDb *db, guint milliseconds);
