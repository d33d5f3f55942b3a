/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the program keeps its things (XDG Base Directory). Only the runtime folder is made here,
 * because its fallback lies in a place where others write and must be checked.
 */
#include "base/error.h"
#include "base/file.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

char *rk_path_data(void)
{
	return g_build_filename(g_get_user_data_dir(), "rakor", NULL);
}

char *rk_path_config(void)
{
	return g_build_filename(g_get_user_config_dir(), "rakor", NULL);
}

/* A folder that is really ours and closed to others: no link, our user, no bits for the rest. */
static gboolean private_check(const char *path, GError **error)
{
	struct stat about;
	if (lstat(path, &about) == 0 && S_ISDIR(about.st_mode) && about.st_uid == geteuid() &&
		(about.st_mode & 077) == 0)
		return TRUE;
	rk_error_set(error, RK_ERROR_IO, path, NULL, N_("not a private folder of this user"));
	return FALSE;
}

char *rk_path_runtime(GError **error)
{
	const char *base = g_getenv("XDG_RUNTIME_DIR");
	g_autofree char *path = NULL;
	if (base && g_path_is_absolute(base) && g_file_test(base, G_FILE_TEST_IS_DIR))
		path = g_build_filename(base, "rakor", NULL);
	else
		path = g_strdup_printf("%s/rakor-%u", g_get_tmp_dir(), (guint)geteuid());
	if (mkdir(path, 0700) < 0 && errno != EEXIST) {
		rk_error_set(error, RK_ERROR_IO, path, NULL, "%s", g_strerror(errno));
		return NULL;
	}
	return private_check(path, error) ? g_steal_pointer(&path) : NULL;
}
