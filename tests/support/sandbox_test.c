/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sandbox keeps the machine out and cleans up; the command line runner separates its streams.
 */
#include "support/cli.h"

#include <glib/gstdio.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

static CliResult *shell(Sandbox *box, const char *input, const char *script)
{
	return cli_run_program(box, input, (const char *const[]){ "sh", "-c", script, NULL });
}

static void the_environment_is_fixed(void **state)
{
	g_autoptr(Sandbox) box = sandbox_new();
	g_setenv("RAKOR_STRANGER", "1", TRUE);
	g_autoptr(CliResult) result = shell(box, NULL, "env");
	cli_expect(result, 0, "RAKOR_NOW=2026-11-24T08:42:00+07:00", NULL);
	assert_null(strstr(result->out, "RAKOR_STRANGER"));
	g_autofree char *home = g_strdup_printf("HOME=%s/home\n", box->folder);
	assert_non_null(strstr(result->out, home));
	g_autofree char *here = g_strdup_printf("PWD=%s/home\n", box->folder);
	assert_non_null(strstr(result->out, here));
}

static void streams_and_status_come_back(void **state)
{
	g_autoptr(Sandbox) box = sandbox_new();
	g_autoptr(CliResult) result = shell(box, "in", "cat; echo out; echo err >&2; exit 3");
	assert_int_equal(result->status, 3);
	assert_string_equal(result->out, "inout\n");
	assert_string_equal(result->err, "err\n");
	g_autoptr(CliResult) killed = shell(box, NULL, "kill -KILL $$");
	assert_int_equal(killed->status, 128 + 9);
	g_autoptr(CliResult) absent = cli_run_program(
		box, NULL, (const char *const[]){ "there-is-no-such-program", NULL });
	assert_int_equal(absent->status, 127);
}

static void the_folder_is_removed(void **state)
{
	Sandbox *box = sandbox_new();
	g_autofree char *folder = g_strdup(box->folder);
	g_autofree char *deep = sandbox_path(box, "data/a/b");
	assert_int_equal(g_mkdir_with_parents(deep, 0700), 0);
	sandbox_free(box);
	assert_false(g_file_test(folder, G_FILE_TEST_EXISTS));
}

static void sql_reads_the_database(void **state)
{
	g_autoptr(Sandbox) box = sandbox_new();
	assert_null(sandbox_database(box));
	g_autoptr(CliResult) made = shell(box, NULL,
		"mkdir -p \"$XDG_DATA_HOME/rakor\" && sqlite3 \"$XDG_DATA_HOME/rakor/rakor.db\" "
		"\"CREATE TABLE t(a, b); INSERT INTO t VALUES (1, 'x'), (2, NULL)\"");
	cli_expect(made, 0, NULL, NULL);
	g_autofree char *database = sandbox_database(box);
	assert_non_null(database);
	g_autofree char *rows = sandbox_sql(database, "SELECT a, b FROM t ORDER BY a");
	assert_string_equal(rows, "1|x\n2|");
	assert_null(sandbox_sql(database, "SELECT nothing FROM t"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_environment_is_fixed),
		cmocka_unit_test(streams_and_status_come_back),
		cmocka_unit_test(the_folder_is_removed),
		cmocka_unit_test(sql_reads_the_database),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
