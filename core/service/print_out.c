/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Papers that leave the program: into a file of the folder for written files, or to the printer.
 * Invariant: what somebody may have changed by hand is never overwritten without a copy.
 */
#include "base/error.h"
#include "base/file.h"
#include "domain/model/paper.h"
#include "domain/names/rule.h"
#include "service/load.h"
#include "service/out_private.h"
#include "service/print_private.h"
#include "service/transfer.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

char *rk_out_folder(const char *folder, const char *code)
{
	g_autofree char *name = rk_file_name_safe(code);

	if (folder[0] == '~' && (folder[1] == '/' || folder[1] == '\0'))
		return g_build_filename(g_get_home_dir(), folder + 1, name, NULL);
	if (g_path_is_absolute(folder))
		return g_build_filename(folder, name, NULL);
	g_autofree char *here = g_get_current_dir();
	return g_build_filename(here, folder, name, NULL);
}

/* Keeps what stands at `path` as "path~", unless it says the same. */
static gboolean old_keep(const char *path, const char *data, gsize size, GError **error)
{
	g_autofree char *old = NULL, *kept = g_strconcat(path, "~", NULL);
	gsize length = 0;

	if (!g_file_get_contents(path, &old, &length, NULL) ||
		(length == size && memcmp(old, data, size) == 0))
		return TRUE;
	if (g_rename(path, kept) == 0)
		return TRUE;
	rk_error_set(error, RK_ERROR_IO, kept, NULL, "%s", g_strerror(errno));
	return FALSE;
}

/* "-2" of a second issue, which does not take the place of the first; "" of the first, and of what
 * was not issued. Caller frees. */
static char *version_of(const RkPrintOptions *options)
{
	const RkPaperIssue *issue =
		options->ahead ? rk_plan_inserted(options->ahead, RK_E_PAPER_ISSUE) : NULL;
	gint64 version = issue ? issue->version.value : (gint64)options->issued;

	return version > 1 ? g_strdup_printf("-%" G_GINT64_FORMAT, version) : g_strdup("");
}

char *rk_print_save(RkStore *store, RkId meeting, const RkPrintOptions *options, const char *folder,
	GError **error)
{
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, meeting, error);
	g_autoptr(GBytes) bytes = dossier ? rk_print(store, meeting, options, error) : NULL;
	gsize size = 0;

	if (!bytes)
		return NULL;
	const char *data = g_bytes_get_data(bytes, &size);
	const char *format = options->issued && !options->format
				     ? rk_copy_format(store, dossier, options)
				     : options->format;
	g_autofree char *where = rk_out_folder(folder, dossier->meeting->code);
	g_autofree char *name = rk_paper_name(options->paper, options->lang);
	g_autofree char *version = version_of(options);
	g_autofree char *file =
		g_strconcat(name, version, ".", rk_paper_format_ending(format), NULL);
	g_autofree char *path = g_build_filename(where, file, NULL);
	if (!rk_folder_make(where, error) || !old_keep(path, data, size, error) ||
		!rk_file_write(path, data, size, error))
		return NULL;
	return g_steal_pointer(&path);
}

static gboolean lp_run(const char *file, const char *title, const char *printer, GError **error)
{
	const char *argv[8] = { "lp", "-t", title, NULL };
	g_autofree char *said = NULL;
	g_autoptr(GError) failed = NULL;
	int status = 0;
	guint n = 3;

	if (printer && *printer) {
		argv[n++] = "-d";
		argv[n++] = printer;
	}
	argv[n++] = "--";
	argv[n] = file;
	if (!g_spawn_sync(NULL, (char **)argv, NULL,
		    G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, &said,
		    &status, &failed) ||
		!g_spawn_check_wait_status(status, &failed)) {
		if (said)
			g_strdelimit(g_strstrip(said), "\n", ' ');
		rk_error_set(error, RK_ERROR_IO, "lp", NULL, "%s",
			said && *said ? said : failed->message);
		return FALSE;
	}
	return TRUE;
}

gboolean rk_print_send(RkStore *store, RkId meeting, const RkPrintOptions *options,
	const char *printer, GError **error)
{
	RkPrintOptions paged = *options;
	gsize size = 0;

	paged.page_lines = RK_PAGE_LINES;
	if (rk_paper_format(options->format) != RK_PAPER_FORMAT_TEXT)
		paged.format = "pdf"; /* a printer knows no word processor's file */
	g_autoptr(GBytes) bytes = rk_print(store, meeting, &paged, error);
	g_autofree char *runtime = bytes ? rk_path_runtime(error) : NULL;
	if (!runtime)
		return FALSE;
	const char *data = g_bytes_get_data(bytes, &size);
	g_autofree char *name = rk_paper_name(options->paper, options->lang);
	g_autofree char *file = g_strdup_printf(
		"%s/print-%d.%s", runtime, (int)getpid(), rk_paper_format_ending(paged.format));
	gboolean sent =
		rk_file_write(file, data, size, error) && lp_run(file, name, printer, error);
	g_unlink(file);
	return sent;
}
