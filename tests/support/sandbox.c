/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See sandbox.h. Reads the database with a connection of its own, so that what the program shows is
 * compared with what is stored and not with what it believes.
 */
#include "support/sandbox.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

static const char *const folders[][2] = {
	{ "HOME", "home" },
	{ "XDG_DATA_HOME", "data" },
	{ "XDG_CONFIG_HOME", "config" },
	{ "XDG_CACHE_HOME", "cache" },
	{ "XDG_STATE_HOME", "state" },
	{ "XDG_RUNTIME_DIR", "runtime" },
	{ "TMPDIR", "tmp" },
};

static const char *const fixed[][2] = {
	{ "LC_ALL", "C.UTF-8" },
	{ "TZ", "Asia/Jakarta" },
	{ "TERM", "xterm-256color" },
	/* ncurses would load libgpm for the console, and that leaks. */
	{ "NCURSES_GPM_TERMS", "none" },
	{ "USER", "notulis" },
	{ "LOGNAME", "notulis" },
	{ "RAKOR_NOW", "2026-11-24T08:42:00+07:00" },
	{ "RAKOR_UID_SEED", "1" },
	{ "RAKOR_TEST_SYNC", "1" },
	{ "G_SLICE", "always-malloc" },
};

/* What sanitizers and the search for helper programs need of the real environment. */
static const char *const passed_on[] = { "PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS",
	"RAKOR_SOURCE", "RAKOR_BUILD" };

Sandbox *sandbox_new(void)
{
	g_autoptr(GError) error = NULL;
	Sandbox *box = g_new0(Sandbox, 1);
	box->folder = g_dir_make_tmp("rakor-test-XXXXXX", &error);
	if (!box->folder)
		g_error("no temporary folder: %s", error->message);
	box->environ = g_new0(char *, 1);
	for (gsize i = 0; i < G_N_ELEMENTS(passed_on); i++)
		sandbox_setenv(box, passed_on[i], g_getenv(passed_on[i]));
	for (gsize i = 0; i < G_N_ELEMENTS(fixed); i++)
		sandbox_setenv(box, fixed[i][0], fixed[i][1]);
	for (gsize i = 0; i < G_N_ELEMENTS(folders); i++) {
		g_autofree char *path = sandbox_path(box, folders[i][1]);
		if (g_mkdir(path, 0700) != 0)
			g_error("%s: %s", path, g_strerror(errno));
		sandbox_setenv(box, folders[i][0], path);
	}
	return box;
}

/* Symbolic links are removed, never followed. */
static void tree_remove(const char *path)
{
	if (g_file_test(path, G_FILE_TEST_IS_DIR) && !g_file_test(path, G_FILE_TEST_IS_SYMLINK)) {
		g_chmod(path, 0700);
		g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
		for (const char *name; dir && (name = g_dir_read_name(dir));) {
			g_autofree char *below = g_build_filename(path, name, NULL);
			tree_remove(below);
		}
	}
	g_remove(path);
}

void sandbox_free(Sandbox *box)
{
	if (!box)
		return;
	if (g_getenv("RAKOR_KEEP"))
		g_printerr("# kept: %s\n", box->folder);
	else
		tree_remove(box->folder);
	g_strfreev(box->environ);
	g_free(box->folder);
	g_free(box);
}

void sandbox_setenv(Sandbox *box, const char *name, const char *value)
{
	box->environ = value ? g_environ_setenv(box->environ, name, value, TRUE)
			     : g_environ_unsetenv(box->environ, name);
}

char *sandbox_path(const Sandbox *box, const char *name)
{
	return g_build_filename(box->folder, name, NULL);
}

void sandbox_enter(const Sandbox *box)
{
	const char *home = g_environ_getenv(box->environ, "HOME");
	if (!home || chdir(home) != 0)
		_exit(126);
}

char *sandbox_source(const char *name)
{
	const char *top = g_getenv("RAKOR_SOURCE");
	return g_build_filename(top ? top : ".", name, NULL);
}

char *sandbox_program(void)
{
	const char *build = g_getenv("RAKOR_BUILD");
	return g_build_filename(build ? build : "build", "tui", "rakor", NULL);
}

/* The first *.db at or below `folder`. */
static char *database_below(const char *folder)
{
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	for (const char *name; dir && (name = g_dir_read_name(dir));) {
		g_autofree char *path = g_build_filename(folder, name, NULL);
		if (g_str_has_suffix(name, ".db"))
			return g_steal_pointer(&path);
		char *found = g_file_test(path, G_FILE_TEST_IS_DIR) ? database_below(path) : NULL;
		if (found)
			return found;
	}
	return NULL;
}

char *sandbox_database(const Sandbox *box)
{
	g_autofree char *own = sandbox_path(box, "data/rakor/rakor.db");
	if (g_file_test(own, G_FILE_TEST_EXISTS))
		return g_steal_pointer(&own);
	g_autofree char *runtime = sandbox_path(box, "runtime");
	return database_below(runtime);
}

static void row_append(GString *out, sqlite3_stmt *statement)
{
	if (out->len)
		g_string_append_c(out, '\n');
	for (int i = 0; i < sqlite3_column_count(statement); i++) {
		const unsigned char *text = sqlite3_column_text(statement, i);
		if (i)
			g_string_append_c(out, '|');
		g_string_append(out, text ? (const char *)text : "");
	}
}

char *sandbox_sql(const char *database, const char *sql)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *statement = NULL;
	g_autoptr(GString) out = g_string_new(NULL);
	int code = sqlite3_open_v2(database, &db, SQLITE_OPEN_READONLY, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
	if (code == SQLITE_OK) {
		while ((code = sqlite3_step(statement)) == SQLITE_ROW)
			row_append(out, statement);
	}
	if (code != SQLITE_DONE)
		g_printerr("# %s: %s: %s\n", database, sqlite3_errmsg(db), sql);
	sqlite3_finalize(statement);
	sqlite3_close(db);
	return code == SQLITE_DONE ? g_string_free(g_steal_pointer(&out), FALSE) : NULL;
}
