/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The database as a file, before SQLite: made private (SQLite would make it 0644), and looked at,
 * so that a text file is called one. SQLite gives the -wal and -shm beside it the same mode.
 */
#include "db/db_private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char magic[16] = "SQLite format 3";

static gboolean fail(const char *path, GError **error)
{
	RkErrorCode code = errno == ENOSPC || errno == EDQUOT ? RK_ERROR_FULL : RK_ERROR_IO;

	rk_error_set(error, code, path, NULL, "%s", g_strerror(errno));
	return FALSE;
}

/* A folder with the setgid bit is a shared office: its group may write. */
static gboolean folder_is_shared(const char *path)
{
	g_autofree char *folder = g_path_get_dirname(path);
	struct stat info;

	return stat(folder, &info) == 0 && (info.st_mode & S_ISGID) != 0;
}

gboolean rk_db_file_make(const char *path, GError **error)
{
	int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);

	if (fd < 0)
		return errno == EEXIST || fail(path, error);
	if (folder_is_shared(path) && fchmod(fd, 0660) != 0) {
		fail(path, error);
		close(fd);
		unlink(path);
		return FALSE;
	}
	close(fd);
	return TRUE;
}

static gboolean head_check(const char *path, int fd, GError **error)
{
	char head[sizeof(magic)];
	struct stat info;

	if (fstat(fd, &info) != 0)
		return fail(path, error);
	if (!S_ISREG(info.st_mode)) {
		rk_error_set(error, RK_ERROR_IO, path, NULL, N_("not a file"));
		return FALSE;
	}
	gssize n = pread(fd, head, sizeof(head), 0);
	if (n < 0)
		return fail(path, error);
	if (n > 0 && (n < (gssize)sizeof(head) || memcmp(head, magic, sizeof(head)) != 0)) {
		rk_error_set(error, RK_ERROR_INVALID, path, NULL, N_("not a rakor database"));
		return FALSE;
	}
	return TRUE;
}

gboolean rk_db_file_check(const char *path, GError **error)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

	if (fd < 0)
		return fail(path, error);
	gboolean ok = head_check(path, fd, error);
	close(fd);
	return ok;
}
