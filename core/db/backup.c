/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The backup API into a fresh private file.
 */
#include "db/backup.h"

#include "db/db_private.h"

#include <unistd.h>

static gboolean copy(RkDb *db, RkDb *to, GError **error)
{
	sqlite3_backup *backup = sqlite3_backup_init(to->handle, "main", db->handle, "main");

	if (!backup)
		return rk_db_fail(to, sqlite3_extended_errcode(to->handle), error);
	int rc = sqlite3_backup_step(backup, -1);
	int finish = sqlite3_backup_finish(backup);
	if (rc != SQLITE_DONE || finish != SQLITE_OK)
		return rk_db_fail(to, rc != SQLITE_DONE ? rc : finish, error);
	return rk_db_execute(to, "PRAGMA journal_mode = DELETE", error);
}

/* A bare connection: only a target for pages. */
static gboolean copy_to(RkDb *db, const char *path, GError **error)
{
	RkDb to = { .path = (char *)path };
	int rc = sqlite3_open_v2(path, &to.handle,
		SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
	gboolean ok = rc == SQLITE_OK ? copy(db, &to, error) : rk_db_fail(&to, rc, error);

	sqlite3_close(to.handle);
	return ok;
}

gboolean rk_db_backup(RkDb *db, const char *path, GError **error)
{
	if (g_file_test(path, G_FILE_TEST_EXISTS)) {
		rk_error_set(error, RK_ERROR_IO, path, NULL, N_("exists already"));
		return FALSE;
	}
	if (!rk_db_file_make(path, error))
		return FALSE;
	if (copy_to(db, path, error))
		return TRUE;
	unlink(path);
	return FALSE;
}
