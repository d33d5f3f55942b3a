/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The open connection: closing, versions, integrity. Opening is open.c.
 */
#include "db/db_private.h"
#include "db/stmt.h"

void rk_db_close(RkDb *db)
{
	if (!db)
		return;
	rk_stmt_cache_free(db);
	sqlite3_close_v2(db->handle);
	for (int e = 0; e < RK_E_N; e++)
		g_clear_pointer(&db->columns[e], g_array_unref);
	g_free(db->path);
	g_free(db);
}

const char *rk_db_path(const RkDb *db)
{
	return db->path;
}

gboolean rk_db_is_read_only(const RkDb *db)
{
	return db->read_only;
}

const char *rk_db_journal(const RkDb *db)
{
	return db->journal;
}

gboolean rk_db_execute(RkDb *db, const char *sql, GError **error)
{
	int rc = sqlite3_exec(db->handle, sql, NULL, NULL, NULL);

	return rc == SQLITE_OK || rk_db_fail(db, rc, error);
}

static gint64 data_version(RkDb *db)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "PRAGMA data_version");

	return rk_stmt_row(stmt) ? rk_stmt_int(stmt, 0) : 0;
}

gboolean rk_db_changed(RkDb *db)
{
	gint64 version = data_version(db);
	gboolean changed = version != db->seen_version;

	db->seen_version = version;
	return changed;
}

gint64 rk_db_writes(RkDb *db)
{
	return sqlite3_total_changes64(db->handle);
}

void rk_db_limit_pages(RkDb *db, guint pages)
{
	g_autofree char *text = g_strdup_printf("PRAGMA max_page_count = %u", pages);
	g_autoptr(RkStmt) stmt = rk_stmt_get_composed(db, text);

	rk_stmt_run(stmt, NULL);
}

guint rk_db_pages(RkDb *db)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "PRAGMA page_count");

	return rk_stmt_row(stmt) ? (guint)rk_stmt_int(stmt, 0) : 0;
}

void rk_db_wait(RkDb *db, guint milliseconds)
{
	sqlite3_busy_timeout(db->handle, (int)milliseconds);
}

static gboolean check_integrity(RkDb *db, GPtrArray *lines, GError **error)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "PRAGMA integrity_check(20)");

	while (rk_stmt_row(stmt))
		if (g_strcmp0(rk_stmt_text(stmt, 0), "ok") != 0)
			g_ptr_array_add(lines, g_strdup(rk_stmt_text(stmt, 0)));
	return rk_stmt_end(stmt, error);
}

static gboolean check_references(RkDb *db, GPtrArray *lines, GError **error)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "PRAGMA foreign_key_check");

	while (rk_stmt_row(stmt))
		g_ptr_array_add(lines,
			g_strdup_printf("%s %" G_GINT64_FORMAT " points to a %s that is not there",
				rk_stmt_text(stmt, 0), rk_stmt_int(stmt, 1),
				rk_stmt_text(stmt, 2)));
	return rk_stmt_end(stmt, error);
}

GPtrArray *rk_db_check(RkDb *db, GError **error)
{
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);

	if (!check_integrity(db, lines, error) || !check_references(db, lines, error))
		return NULL;
	return g_steal_pointer(&lines);
}

const GArray *rk_db_column_fields(RkDb *db, RkEntity entity)
{
	if (db->columns[entity])
		return db->columns[entity];
	g_autoptr(RkStmt) stmt = RK_SQL(db, "SELECT name FROM pragma_table_info(?1) ORDER BY cid");
	GArray *fields = g_array_new(FALSE, FALSE, sizeof(int));
	rk_stmt_bind_text(stmt, 1, rk_entities[entity].table);
	while (rk_stmt_row(stmt)) {
		int field = rk_field_find(entity, rk_stmt_text(stmt, 0));
		g_array_append_val(fields, field);
	}
	db->columns[entity] = fields;
	return fields;
}
