/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Running migrations. All steps are one transaction with foreign keys off (a step may rebuild a
 * table), checked before COMMIT; whoever gets the write lock second finds the work done.
 */
#include "db/migrate.h"

#include "db/backup.h"
#include "db/db_private.h"
#include "db/stmt.h"
#include "db/tx.h"

static guint list_count(const RkMigration *list)
{
	guint n = 0;

	while (list[n].name)
		n++;
	return n;
}

guint rk_migration_count(void)
{
	return list_count(rk_migrations);
}

int rk_db_version(RkDb *db)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "PRAGMA user_version");

	return rk_stmt_row(stmt) ? (int)rk_stmt_int(stmt, 0) : 0;
}

/* "PATH.vN.bak", or with -2, -3 … when an earlier attempt left one. */
static char *backup_path(const RkDb *db, int version)
{
	char *path = g_strdup_printf("%s.v%d.bak", db->path, version);

	for (int i = 2; g_file_test(path, G_FILE_TEST_EXISTS); i++) {
		g_free(path);
		path = g_strdup_printf("%s.v%d-%d.bak", db->path, version, i);
	}
	return path;
}

static gboolean keep_old(RkDb *db, int version, GError **error)
{
	g_autofree char *path = backup_path(db, version);

	return version == 0 || rk_db_backup(db, path, error);
}

static gboolean mark(RkDb *db, guint version, GError **error)
{
	g_autofree char *sql = g_strdup_printf(
		"PRAGMA user_version = %u; PRAGMA application_id = %d", version, RK_APPLICATION_ID);

	return rk_db_execute(db, sql, error);
}

static gboolean references_hold(RkDb *db, GError **error)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "PRAGMA foreign_key_check");

	if (!rk_stmt_row(stmt))
		return rk_stmt_end(stmt, error);
	rk_error_set(error, RK_ERROR_CORRUPT, db->path, NULL,
		N_("a row of %s points nowhere after migrating"), rk_stmt_text(stmt, 0));
	return FALSE;
}

static gboolean run(RkDb *db, const RkMigration *list, GError **error)
{
	g_autoptr(RkTx) tx = rk_tx_begin_loose(db, error);
	guint n = list_count(list);

	if (!tx)
		return FALSE;
	guint first = (guint)rk_db_version(db);
	for (guint i = first; i < n; i++)
		if (!rk_db_execute(db, list[i].sql, error))
			return FALSE;
	if (first < n && !mark(db, n, error))
		return FALSE;
	if (first > 0 && !references_hold(db, error))
		return FALSE;
	return rk_tx_commit(tx, error);
}

gboolean rk_migrate(RkDb *db, const RkMigration *list, GError **error)
{
	int version = rk_db_version(db), newest = (int)list_count(list);

	if (version == newest)
		return TRUE;
	if (version > newest) {
		rk_error_set(error, RK_ERROR_NEWER, db->path, NULL,
			N_("made by a newer rakor (version %d, this one knows %d)"), version,
			newest);
		return FALSE;
	}
	if (db->read_only) {
		rk_error_set(error, RK_ERROR_IO, db->path, NULL,
			N_("made by an older rakor (version %d); open it once for writing"),
			version);
		return FALSE;
	}
	return keep_old(db, version, error) && run(db, list, error);
}

char *rk_schema_text(RkDb *db, GError **error)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL "
					    "AND name NOT IN ('search_data', "
					    "'search_idx', 'search_content', 'search_docsize', "
					    "'search_config') ORDER BY rowid");
	g_autoptr(GString) out = g_string_new(NULL);

	while (rk_stmt_row(stmt))
		g_string_append_printf(out, "%s;\n", rk_stmt_text(stmt, 0));
	if (!rk_stmt_end(stmt, error))
		return NULL;
	return g_string_free(g_steal_pointer(&out), FALSE);
}
