/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Transactions. SQLite rolls back by itself after some failures (full disk), so the end asks it
 * whether a transaction is still open.
 */
#include "db/tx.h"

#include "base/error.h"
#include "db/db_private.h"
#include "db/stmt.h"

struct RkTx {
	RkDb *db;
	gboolean loose;
};

/* Not the pragma: that takes effect when it is prepared, which a cached statement is only once. */
static gboolean foreign_keys(RkDb *db, gboolean on, GError **error)
{
	int rc = sqlite3_db_config(db->handle, SQLITE_DBCONFIG_ENABLE_FKEY, on ? 1 : 0, NULL);

	return rc == SQLITE_OK || rk_db_fail(db, rc, error);
}

/* The file may have been deleted or another one put in its place. The open one could still be
 * written, and what was said to be saved would be gone with it. */
static gboolean is_in_place(RkDb *db, GError **error)
{
	int moved = 0;

	if (sqlite3_file_control(db->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK ||
		!moved)
		return TRUE;
	rk_error_set(error, RK_ERROR_IO, db->path, NULL,
		N_("the file was deleted or replaced since it was opened; nothing was written"));
	return FALSE;
}

static RkTx *begin(RkDb *db, RkStmt *stmt, gboolean loose, GError **error)
{
	if (!rk_stmt_run(stmt, error))
		return NULL;
	RkTx *tx = g_new0(RkTx, 1);
	tx->db = db;
	tx->loose = loose;
	return tx;
}

RkTx *rk_tx_begin(RkDb *db, GError **error)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "BEGIN IMMEDIATE");

	return is_in_place(db, error) ? begin(db, stmt, FALSE, error) : NULL;
}

RkTx *rk_tx_begin_read(RkDb *db, GError **error)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "BEGIN");

	return begin(db, stmt, FALSE, error);
}

RkTx *rk_tx_begin_loose(RkDb *db, GError **error)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "BEGIN IMMEDIATE");

	if (!is_in_place(db, error) || !foreign_keys(db, FALSE, error))
		return NULL;
	RkTx *tx = begin(db, stmt, TRUE, error);
	if (!tx)
		foreign_keys(db, TRUE, NULL);
	return tx;
}

gboolean rk_tx_commit(RkTx *tx, GError **error)
{
	g_autoptr(RkStmt) stmt = RK_SQL(tx->db, "COMMIT");

	/* What was planned on a read that had no memory may lack a row. */
	return rk_db_had_memory(tx->db, error) && rk_stmt_run(stmt, error);
}

void rk_tx_free(RkTx *tx)
{
	if (!tx)
		return;
	if (!sqlite3_get_autocommit(tx->db->handle)) {
		g_autoptr(RkStmt) stmt = RK_SQL(tx->db, "ROLLBACK");
		rk_stmt_run(stmt, NULL);
	}
	if (tx->loose)
		foreign_keys(tx->db, TRUE, NULL);
	g_free(tx);
}

gboolean rk_tx_is_dangling(RkDb *db)
{
	int current = 0, high;

	sqlite3_db_status(db->handle, SQLITE_DBSTATUS_DEFERRED_FKS, &current, &high, 0);
	return current != 0;
}
