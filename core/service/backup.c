/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Copies of the database: on demand and once a day.
 */
#include "service/maintenance.h"

#include "base/civil.h"
#include "base/error.h"
#include "base/file.h"
#include "db/backup.h"
#include "service/store_private.h"

#include <glib/gstdio.h>
#include <string.h>

#define DAILY_KEPT 7

gboolean rk_backup(RkStore *store, const char *path, GError **error)
{
	return rk_db_backup(store->db, path, error);
}

/* "rakor" of "/home/x/rakor.db": copies of several databases share one folder. */
static char *base_name(const RkStore *store)
{
	char *name = g_path_get_basename(rk_db_path(store->db));

	if (g_str_has_suffix(name, ".db"))
		name[strlen(name) - 3] = '\0';
	return name;
}

/* "BASE-2026-11-24.db" and nothing else. */
static gboolean is_daily(const char *name, const char *base)
{
	gsize n = strlen(base);
	RkDay day;

	if (strncmp(name, base, n) != 0 || name[n] != '-' ||
		strlen(name) != n + strlen("-2026-11-24.db"))
		return FALSE;
	g_autofree char *date = g_strndup(name + n + 1, strlen("2026-11-24"));
	return rk_day_parse(date, &day) && g_str_has_suffix(name, ".db");
}

static int by_name(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static GPtrArray *daily_copies(const char *folder, const char *base)
{
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;

	while (dir && (name = g_dir_read_name(dir)))
		if (is_daily(name, base))
			g_ptr_array_add(names, g_strdup(name));
	g_ptr_array_sort(names, by_name);
	return names;
}

static void drop_oldest(const char *folder, const char *base)
{
	g_autoptr(GPtrArray) names = daily_copies(folder, base);

	for (guint i = 0; i + DAILY_KEPT < names->len; i++) {
		g_autofree char *path = g_build_filename(folder, g_ptr_array_index(names, i), NULL);
		g_unlink(path);
	}
}

gboolean rk_backup_daily(RkStore *store, GError **error)
{
	g_autofree char *data = rk_path_data();
	g_autofree char *folder = g_build_filename(data, "cadangan", NULL);
	g_autofree char *base = base_name(store);
	g_autofree char *day = rk_day_text(rk_context_today(rk_store_context(store)));
	g_autofree char *name = g_strdup_printf("%s-%s.db", base, day);
	g_autofree char *path = g_build_filename(folder, name, NULL);

	if (g_file_test(path, G_FILE_TEST_EXISTS))
		return TRUE;
	if (!rk_folder_make(folder, error) || !rk_db_backup(store->db, path, error))
		return FALSE;
	drop_oldest(folder, base);
	return TRUE;
}
