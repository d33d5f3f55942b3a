/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files: bounds, atomic writing, private folders, safe names.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/error.h"
#include "base/file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int folder_open(void **state)
{
	*state = g_dir_make_tmp("rk-file-XXXXXX", NULL);
	return *state ? 0 : -1;
}

static int folder_close(void **state)
{
	g_autofree char *folder = *state;
	GDir *dir = g_dir_open(folder, 0, NULL);
	const char *name;
	while ((name = g_dir_read_name(dir)) != NULL) {
		g_autofree char *path = g_build_filename(folder, name, NULL);
		g_remove(path);
	}
	g_dir_close(dir);
	return g_rmdir(folder);
}

static void check_refused(const char *path, gsize max, RkErrorCode code)
{
	g_autoptr(GError) error = NULL;
	assert_null(rk_file_read(path, max, &error));
	assert_true(g_error_matches(error, RK_ERROR, (gint)code));
	assert_string_equal(rk_error_where(error), path);
}

static void written_bytes_come_back(void **state)
{
	g_autofree char *path = g_build_filename(*state, "a", NULL);
	assert_true(rk_file_write(path, "one", 3, NULL));
	assert_true(rk_file_write(path, "t\0o", 3, NULL));
	g_autoptr(GBytes) bytes = rk_file_read(path, 3, NULL);
	assert_int_equal(g_bytes_get_size(bytes), 3);
	assert_memory_equal(g_bytes_get_data(bytes, NULL), "t\0o", 3);
	struct stat about;
	assert_int_equal(stat(path, &about), 0);
	assert_int_equal(about.st_mode & 0777, 0600);
	check_refused(path, 2, RK_ERROR_INVALID);
}

static void only_files_are_read(void **state)
{
	g_autofree char *fifo = g_build_filename(*state, "fifo", NULL);
	g_autofree char *missing = g_build_filename(*state, "missing", NULL);
	assert_int_equal(mkfifo(fifo, 0600), 0);
	check_refused(fifo, 10, RK_ERROR_INVALID);
	check_refused(*state, 10, RK_ERROR_INVALID);
	check_refused(missing, 10, RK_ERROR_IO);
}

static guint entries_in(const char *folder)
{
	guint n = 0;
	GDir *dir = g_dir_open(folder, 0, NULL);
	while (g_dir_read_name(dir))
		n++;
	g_dir_close(dir);
	return n;
}

static void a_failed_write_leaves_nothing(void **state)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *sub = g_build_filename(*state, "no", "such", NULL);
	guint before = entries_in(*state);
	assert_false(rk_file_write(sub, "x", 1, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_IO));
	assert_string_equal(rk_error_where(error), sub);
	g_clear_error(&error);
	assert_false(rk_file_write("/dev/full", "x", 1, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_FULL));
	assert_true(rk_file_write("/dev/null", "x", 1, NULL));
	assert_int_equal(entries_in(*state), before);
}

static void folders_are_private(void **state)
{
	g_autofree char *outer = g_build_filename(*state, "d", NULL);
	g_autofree char *inner = g_build_filename(outer, "e", NULL);
	struct stat about;
	assert_true(rk_folder_make(inner, NULL));
	assert_true(rk_folder_make(inner, NULL));
	assert_int_equal(stat(inner, &about), 0);
	assert_int_equal(about.st_mode & 0777, 0700);
	assert_int_equal(stat(outer, &about), 0);
	assert_int_equal(about.st_mode & 0777, 0700);
	g_autofree char *file = g_build_filename(inner, "f", NULL);
	assert_true(rk_file_write(file, "x", 1, NULL));
	g_autoptr(GError) error = NULL;
	assert_false(rk_folder_make(file, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_IO));
	g_remove(file);
	g_rmdir(inner);
}

static void names_are_safe(void **state)
{
	static const struct {
		const char *text, *name;
	} cases[] = { { "undangan.pdf", "undangan.pdf" }, { "../../etc/passwd", "etc-passwd" },
		{ ".bashrc", "bashrc" }, { "-rf", "rf" }, { "a/b\\c", "a-b-c" },
		{ "a\nb\x1b", "a-b-" }, { "Notula: \"Makassar\"?", "Notula- -Makassar--" },
		{ "", "x" }, { "...", "x" }, { "a. . ", "a" }, { "é会", "é会" },
		{ "a\xff", "a-" } };
	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autofree char *name = rk_file_name_safe(cases[i].text);
		assert_string_equal(name, cases[i].name);
	}
	GString *endless = g_string_new("a");
	for (int i = 0; i < 100; i++)
		g_string_append(endless, "é");
	g_autofree char *name = rk_file_name_safe(endless->str);
	assert_int_equal(strlen(name), 119);
	g_string_free(endless, TRUE);
}

static void paths_follow_the_environment(void **state)
{
	g_autofree char *data = rk_path_data(), *config = rk_path_config();
	assert_true(g_str_has_suffix(data, "/rakor"));
	assert_true(g_str_has_suffix(config, "/rakor"));
	assert_string_not_equal(data, config);
	g_setenv("XDG_RUNTIME_DIR", *state, TRUE);
	g_autoptr(GError) error = NULL;
	g_autofree char *runtime = rk_path_runtime(&error);
	assert_non_null(runtime);
	g_autofree char *expected = g_build_filename(*state, "rakor", NULL);
	assert_string_equal(runtime, expected);
	assert_int_equal(chmod(runtime, 0755), 0);
	assert_null(rk_path_runtime(&error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_IO));
	assert_int_equal(rmdir(runtime), 0);
	assert_int_equal(symlink(*state, runtime), 0);
	assert_null(rk_path_runtime(NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(written_bytes_come_back, folder_open, folder_close),
		cmocka_unit_test_setup_teardown(only_files_are_read, folder_open, folder_close),
		cmocka_unit_test_setup_teardown(
			a_failed_write_leaves_nothing, folder_open, folder_close),
		cmocka_unit_test_setup_teardown(folders_are_private, folder_open, folder_close),
		cmocka_unit_test(names_are_safe),
		cmocka_unit_test_setup_teardown(
			paths_follow_the_environment, folder_open, folder_close),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
