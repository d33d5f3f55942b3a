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

static const char *explain(RkErrorCode code)
{
	switch (code) {
	case RK_ERROR_FULL:
		return "no space left for the database";
	case RK_ERROR_BUSY:
		return "another process is writing to the database";
	case RK_ERROR_CORRUPT:
		return "the database is damaged";
	default:
		return NULL;
	}
}

gboolean rk_db_fail(RkDb *db, int rc, GError **error)
{
	int system = db->handle ? sqlite3_system_errno(db->handle) : 0;
	RkErrorCode code = rk_db_error_code(rc, system);
	const char *why = db->handle ? sqlite3_errmsg(db->handle) : sqlite3_errstr(rc);
	const char *what = explain(code);

	if ((rc & 0xff) == SQLITE_NOTADB)
		rk_error_set(error, code, db->path, NULL, "not a rakor database");
	else if (what)
		rk_error_set(error, code, db->path, NULL, "%s (%s)", what, why);
	else
		rk_error_set(error, code, db->path, NULL, "%s", why);
	return FALSE;
}
