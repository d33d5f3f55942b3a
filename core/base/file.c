/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading within bounds and writing atomically. Invariant: a failed write leaves the old file as it
 * was and no temporary one behind.
 */
#include "base/file.h"
#include "base/error.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NAME_MAX_BYTES 120
#define CHUNK 65536

static gboolean fail(GError **error, const char *path, int number)
{
	gboolean full = number == ENOSPC || number == EDQUOT || number == EFBIG;
	RkErrorCode code = full ? RK_ERROR_FULL : RK_ERROR_IO;
	rk_error_set(error, code, path, NULL, "%s", g_strerror(number));
	return FALSE;
}

/* Reads on until the end or one byte more than `max`; FALSE with errno set. */
static gboolean bytes_read(int fd, gsize max, GByteArray *bytes)
{
	while (bytes->len <= max) {
		guint8 chunk[CHUNK];
		gsize want = MIN(sizeof chunk, max - bytes->len + 1);
		gssize got = read(fd, chunk, want);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return got == 0;
		g_byte_array_append(bytes, chunk, (guint)got);
	}
	return TRUE;
}

static int input_open(const char *path, GError **error)
{
	struct stat about;
	if (!strcmp(path, "-"))
		return dup(STDIN_FILENO);
	/* Not blocking: a FIFO must be refused, not waited for. */
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (fd < 0 || fstat(fd, &about) < 0) {
		fail(error, path, errno);
		if (fd >= 0)
			close(fd);
		return -1;
	}
	if (!S_ISREG(about.st_mode)) {
		rk_error_set(error, RK_ERROR_INVALID, path, NULL, N_("not a regular file"));
		close(fd);
		return -1;
	}
	return fd;
}

GBytes *rk_file_read(const char *path, gsize max, GError **error)
{
	int fd = input_open(path, error);
	if (fd < 0) {
		if (error && !*error)
			fail(error, path, errno);
		return NULL;
	}
	g_autoptr(GByteArray) bytes = g_byte_array_new();
	gboolean good = bytes_read(fd, max, bytes);
	int number = errno;
	close(fd);
	if (!good) {
		fail(error, path, number);
		return NULL;
	}
	if (bytes->len > max) {
		rk_error_set(error, RK_ERROR_INVALID, path, NULL,
			"larger than %" G_GSIZE_FORMAT " bytes", max);
		return NULL;
	}
	return g_byte_array_free_to_bytes(g_steal_pointer(&bytes));
}

static gboolean bytes_write(int fd, const char *data, gsize size)
{
	while (size) {
		gssize put = write(fd, data, size);
		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return FALSE;
		data += put;
		size -= (gsize)put;
	}
	return TRUE;
}

/* Straight into what exists and is no regular file (a terminal, a pipe, /dev/null). */
static gboolean stream_write(int fd, const char *path, const char *data, gsize size, GError **error)
{
	if (fd < 0 || !bytes_write(fd, data, size)) {
		fail(error, path, errno);
		if (fd >= 0)
			close(fd);
		return FALSE;
	}
	return close(fd) == 0 || fail(error, path, errno);
}

static void folder_sync(const char *folder)
{
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return;
	(void)fsync(fd); /* best effort: some file systems refuse it for folders */
	close(fd);
}

static gboolean file_replace(const char *path, const char *data, gsize size, GError **error)
{
	g_autofree char *folder = g_path_get_dirname(path);
	g_autofree char *temporary = g_build_filename(folder, ".rakor-XXXXXX", NULL);
	int fd = g_mkstemp_full(temporary, O_RDWR | O_CLOEXEC, 0600);
	if (fd < 0)
		return fail(error, path, errno);
	gboolean good = bytes_write(fd, data, size) && fsync(fd) == 0;
	int number = errno;
	if (close(fd) < 0 && good) {
		good = FALSE;
		number = errno;
	}
	if (good && rename(temporary, path) < 0) {
		good = FALSE;
		number = errno;
	}
	if (!good) {
		unlink(temporary);
		return fail(error, path, number);
	}
	folder_sync(folder);
	return TRUE;
}

gboolean rk_file_write(const char *path, const char *data, gsize size, GError **error)
{
	struct stat about;
	if (!strcmp(path, "-"))
		return stream_write(dup(STDOUT_FILENO), path, data, size, error);
	if (stat(path, &about) == 0 && !S_ISREG(about.st_mode)) {
		int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
		return stream_write(fd, path, data, size, error);
	}
	return file_replace(path, data, size, error);
}

gboolean rk_folder_make(const char *path, GError **error)
{
	struct stat about;
	if (g_mkdir_with_parents(path, 0700) < 0)
		return fail(error, path, errno);
	if (stat(path, &about) < 0)
		return fail(error, path, errno);
	return S_ISDIR(about.st_mode) || fail(error, path, ENOTDIR);
}

char *rk_file_name_safe(const char *text)
{
	g_autofree char *valid = rk_text_make_valid(text, -1);
	GString *name = g_string_new(NULL);
	for (const char *p = valid; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		gboolean bad = c < 0x20 || rk_char_is_hostile(c) || c == 0xfffd ||
			       (c < 0x80 && strchr("/\\:*?\"<>|", (int)c));
		/* A dot or dash in front would hide the file or be read as an option. */
		if (!name->len && (bad || c == '.' || c == '-' || c == ' '))
			continue;
		if (name->len + (gsize)g_unichar_to_utf8(c, NULL) > NAME_MAX_BYTES)
			break;
		g_string_append_unichar(name, bad ? '-' : c);
	}
	while (name->len && strchr(" .", name->str[name->len - 1]))
		g_string_truncate(name, name->len - 1);
	if (!name->len)
		g_string_append_c(name, 'x');
	return g_string_free(name, FALSE);
}
