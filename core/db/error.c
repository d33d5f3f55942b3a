/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite's result codes as RkErrorCode. A limit on file size (EFBIG) and a quota (EDQUOT) are to
 * SQLite I/O errors like any other; to a person both are a full disk.
 */
#include "db/db_private.h"

#include <errno.h>

RkErrorCode rk_db_error_code(int rc, int system)
{
	switch (rc & 0xff) {
	case SQLITE_FULL:
		return RK_ERROR_FULL;
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return RK_ERROR_BUSY;
	case SQLITE_CORRUPT:
		return RK_ERROR_CORRUPT;
	case SQLITE_NOTADB:
	case SQLITE_CONSTRAINT:
	case SQLITE_MISMATCH:
	case SQLITE_TOOBIG:
		return RK_ERROR_INVALID;
	case SQLITE_IOERR:
		if (system == EFBIG || system == ENOSPC || system == EDQUOT)
			return RK_ERROR_FULL;
		return RK_ERROR_IO;
	default:
		return RK_ERROR_IO;
	}
}

/* A msgid about SQLite's own words; NULL: they say it. */
static const char *explain(RkErrorCode code, int system)
{
	switch (code) {
	case RK_ERROR_FULL:
		return N_("no space left for the database (%s)");
	case RK_ERROR_BUSY:
		return N_("another process is writing to the database (%s)");
	case RK_ERROR_CORRUPT:
		return N_("the database is damaged (%s)");
	default:
		return system == EROFS || system == EACCES || system == EPERM
			       ? N_("the database can not be written (%s)")
			       : NULL;
	}
}

static int file_errno(sqlite3 *handle, int which)
{
	sqlite3_file *file = NULL;
	int number = 0;

	if (sqlite3_file_control(handle, "main", which, &file) != SQLITE_OK || !file ||
		!file->pMethods)
		return 0;
	file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &number);
	return number;
}

/* Why the system refused. sqlite3_system_errno() is 0 after some failed writes to the WAL, so the
 * files are asked too. */
static int system_errno(sqlite3 *handle)
{
	int number = handle ? sqlite3_system_errno(handle) : 0;

	if (handle && number == 0)
		number = file_errno(handle, SQLITE_FCNTL_JOURNAL_POINTER);
	if (handle && number == 0)
		number = file_errno(handle, SQLITE_FCNTL_FILE_POINTER);
	return number;
}

gboolean rk_db_had_memory(const RkDb *db, GError **error)
{
	if (db->starved)
		rk_error_set(
			error, RK_ERROR_IO, db->path, NULL, "%s", sqlite3_errstr(SQLITE_NOMEM));
	return !db->starved;
}

gboolean rk_db_fail(RkDb *db, int rc, GError **error)
{
	int system = (rc & 0xff) == SQLITE_IOERR ? system_errno(db->handle) : 0;
	RkErrorCode code = rk_db_error_code(rc, system);
	const char *why = db->handle ? sqlite3_errmsg(db->handle) : sqlite3_errstr(rc);
	const char *what = explain(code, system);

	db->starved |= (rc & 0xff) == SQLITE_NOMEM;
	if ((rc & 0xff) == SQLITE_NOTADB)
		rk_error_set(error, code, db->path, NULL, N_("not a rakor database"));
	else if (what)
		rk_error_about(error, code, db->path, NULL, what, why);
	else
		rk_error_set(error, code, db->path, NULL, "%s", why);
	return FALSE;
}
