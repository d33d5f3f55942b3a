/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening a database file (DESIGN 6, library-facts 36): which flags, which journal, whose file.
 * Reads page 1 and the schema, no table.
 */
#include "db/db_private.h"
#include "db/migrate.h"
#include "db/stmt.h"

#include <string.h>
#include <unistd.h>

#define BUSY_MS 5000
#define CACHE_KIB 8192

/* How often a new file is asked to be WAL while another process creates it too. */
#define WAL_TRIES 50
#define WAL_WAIT_US 20000

static RkDb *db_new(const char *path, RkDbFlags flags)
{
	RkDb *db = g_new0(RkDb, 1);

	db->path = g_canonicalize_filename(path, NULL);
	db->read_only = (flags & RK_DB_READ_ONLY) != 0;
	db->journal = "delete";
	rk_stmt_cache_new(db);
	return db;
}

/* SQLite can not read a WAL database in a folder where it may not make the -shm, unless it is told
 * that nobody changes the file; with a -wal present somebody may. */
static gboolean must_be_immutable(const RkDb *db)
{
	g_autofree char *folder = g_path_get_dirname(db->path);
	g_autofree char *wal = g_strconcat(db->path, "-wal", NULL);

	return db->read_only && access(folder, W_OK) != 0 && access(wal, F_OK) != 0;
}

static gboolean connect(RkDb *db, GError **error)
{
	g_autofree char *escaped = g_uri_escape_string(db->path, "/", TRUE);
	db->immutable = must_be_immutable(db);
	g_autofree char *uri = g_strdup_printf("file:%s?mode=%s%s", escaped,
		db->read_only ? "ro" : "rw", db->immutable ? "&immutable=1" : "");
	int access_flag = db->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
	int rc = sqlite3_open_v2(uri, &db->handle,
		access_flag | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);

	return rc == SQLITE_OK || rk_db_fail(db, rc, error);
}

static gboolean configure(RkDb *db, GError **error)
{
	sqlite3_busy_timeout(db->handle, BUSY_MS);
	sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(db->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	sqlite3_db_config(db->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
	sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
	sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
	/* Journals of single statements (a trigger makes one for each) are small and many: in
	 * memory they cost less than in files, and no full /tmp is in the way of a change. */
	return rk_db_execute(db,
		"PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = "
		"-" G_STRINGIFY(CACHE_KIB),
		error);
}

static gboolean number(RkStmt *stmt, gint64 *out, GError **error)
{
	gboolean row = rk_stmt_row(stmt);

	if (row)
		*out = rk_stmt_int(stmt, 0);
	return row || rk_stmt_end(stmt, error);
}

/* Whose file it is: ours, new, or neither. */
static gboolean identify(RkDb *db, gboolean *fresh, GError **error)
{
	gint64 id = 0, objects = 0;
	g_autoptr(RkStmt) mark = RK_SQL(db, "PRAGMA application_id");
	g_autoptr(RkStmt) count = RK_SQL(db, "SELECT count(*) FROM sqlite_schema");

	if (!number(mark, &id, error) || !number(count, &objects, error))
		return FALSE;
	*fresh = id == 0 && objects == 0;
	if (id == RK_APPLICATION_ID || (*fresh && !db->read_only))
		return TRUE;
	rk_error_set(error, RK_ERROR_INVALID, db->path, NULL, N_("not a rakor database"));
	return FALSE;
}

/* The journal mode after asking for `stmt`; NULL when that failed. */
static const char *ask_journal(RkDb *db, RkStmt *stmt)
{
	if (!rk_stmt_row(stmt))
		return NULL;
	const char *mode = rk_stmt_text(stmt, 0);
	if (g_strcmp0(mode, "wal") == 0)
		return "wal";
	return g_strcmp0(mode, "truncate") == 0 ? "truncate" : "delete";
}

static const char *journal_now(RkDb *db)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "PRAGMA journal_mode");

	return ask_journal(db, stmt);
}

static const char *journal_wal(RkDb *db)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "PRAGMA journal_mode = WAL");

	return ask_journal(db, stmt);
}

static const char *journal_truncate(RkDb *db)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "PRAGMA journal_mode = TRUNCATE");

	return ask_journal(db, stmt);
}

/* WAL; where the file system refuses it (NFS), TRUNCATE. Changing the mode does not wait for a lock
 * by itself, so a busy file is asked again. */
static void journal_choose(RkDb *db)
{
	const char *mode = journal_now(db);

	for (int i = 0; !db->read_only && g_strcmp0(mode, "wal") != 0 && i < WAL_TRIES; i++) {
		mode = journal_wal(db);
		if (mode)
			break;
		g_usleep(WAL_WAIT_US);
	}
	if (!db->read_only && g_strcmp0(mode, "wal") != 0)
		mode = journal_truncate(db);
	if (mode)
		db->journal = mode;
}

static gboolean bring_up(RkDb *db, GError **error)
{
	gboolean fresh;

	if (!connect(db, error) || !configure(db, error) || !identify(db, &fresh, error))
		return FALSE;
	journal_choose(db);
	if (!rk_migrate(db, rk_migrations, error))
		return FALSE;
	rk_db_changed(db);
	return TRUE;
}

RkDb *rk_db_open(const char *path, RkDbFlags flags, GError **error)
{
	g_autoptr(RkDb) db = db_new(path, flags);
	gboolean make = (flags & RK_DB_CREATE) && !db->read_only &&
			!g_file_test(db->path, G_FILE_TEST_EXISTS);

	if ((make && !rk_db_file_make(db->path, error)) || !rk_db_file_check(db->path, error))
		return NULL;
	if (!bring_up(db, error)) {
		rk_error_place(error ? *error : NULL, path);
		return NULL;
	}
	return g_steal_pointer(&db);
}
