/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The demo: the sample meetings imported into a database of its own in a private folder, which goes
 * away with it unless kept.
 */
#include "base/error.h"
#include "base/file.h"
#include "service/maintenance.h"
#include "service/demo_data.h"
#include "service/store_private.h"
#include "service/transfer_private.h"

#include <errno.h>
#include <glib/gstdio.h>

#define DEMO_OFFICE "ditkermakim"

static char *folder_make(GError **error)
{
	g_autofree char *runtime = rk_path_runtime(error);

	if (!runtime)
		return NULL;
	g_autofree char *folder = g_build_filename(runtime, "demo-XXXXXX", NULL);
	if (!g_mkdtemp_full(folder, 0700)) {
		rk_error_set(error, RK_ERROR_IO, folder, NULL, "%s", g_strerror(errno));
		return NULL;
	}
	return g_steal_pointer(&folder);
}

static void folder_remove(const char *folder)
{
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;

	while (dir && (name = g_dir_read_name(dir))) {
		g_autofree char *path = g_build_filename(folder, name, NULL);
		g_unlink(path);
	}
	g_rmdir(folder);
}

static GArray *files_load(void)
{
	GArray *files = g_array_new(FALSE, TRUE, sizeof(RkImportBytes));

	for (const RkDemoFile *file = rk_demo_files; file->name; file++) {
		RkImportBytes bytes = { file->name, g_bytes_new_static(file->data, file->size) };
		g_array_append_val(files, bytes);
	}
	return files;
}

static void diagnostic_free(gpointer diagnostic)
{
	rk_diagnostic_free(diagnostic);
}

static gboolean fill(RkStore *store, GError **error)
{
	g_autoptr(GArray) files = files_load();
	g_autoptr(GPtrArray) diagnostics = g_ptr_array_new_with_free_func(diagnostic_free);
	RkImportOptions options = { 0 };
	gboolean ok = rk_import_bytes(store, (const RkImportBytes *)(gconstpointer)files->data,
		files->len, &options, diagnostics, NULL, error);

	for (guint i = 0; i < files->len; i++)
		g_bytes_unref(g_array_index(files, RkImportBytes, i).bytes);
	return ok && rk_setting_set(store, "office", DEMO_OFFICE, error);
}

/* The sample is filled in by another run and author, so that the first `u` of the user has nothing
 * to undo; and an --office of the command line can only be found once the sample is there. */
static RkStore *open_in(const char *folder, const RkStoreOptions *options, GError **error)
{
	g_autofree char *path = g_build_filename(folder, "demo.db", NULL);
	RkStoreOptions first = options ? *options : (RkStoreOptions){ 0 };

	first.office = NULL;
	first.flags = RK_STORE_CREATE;
	first.author = "rakor";
	first.run = "sample";
	RkStore *store = rk_store_open(path, &first, error);
	gboolean filled = store && fill(store, error);
	rk_store_close(store);
	return filled ? rk_store_open(path, options, error) : NULL;
}

RkStore *rk_demo_open(const RkStoreOptions *options, GError **error)
{
	g_autofree char *folder = folder_make(error);
	RkStore *store = folder ? open_in(folder, options, error) : NULL;

	if (store)
		store->demo_folder = g_steal_pointer(&folder);
	else if (folder)
		folder_remove(folder);
	return store;
}

/* From then on the store is the kept database: what is done next would be lost with the copy. */
static void move_to(RkStore *store, RkDb *kept, const char *path)
{
	rk_db_close(store->db);
	store->db = kept;
	g_free(store->path);
	store->path = g_strdup(path);
	store->context_generation = 0;
	g_clear_pointer(&store->watermark, g_free);
	rk_store_forget(store);
	if (store->demo_folder)
		folder_remove(store->demo_folder);
	g_clear_pointer(&store->demo_folder, g_free);
}

static gboolean folder_of(const char *path, GError **error)
{
	g_autofree char *folder = g_path_get_dirname(path);

	if (g_mkdir_with_parents(folder, 0700) == 0)
		return TRUE;
	rk_error_set(error, RK_ERROR_IO, folder, NULL, "%s", g_strerror(errno));
	return FALSE;
}

gboolean rk_demo_keep(RkStore *store, const char *path, GError **error)
{
	if (!folder_of(path, error) || !rk_backup(store, path, error))
		return FALSE;
	RkDb *kept = rk_db_open(path, 0, error);
	if (kept)
		move_to(store, kept, path);
	return kept != NULL;
}

void rk_demo_discard(RkStore *store)
{
	if (!store)
		return;
	g_autofree char *folder = g_steal_pointer(&store->demo_folder);
	rk_store_close(store);
	if (folder)
		folder_remove(folder);
}
