/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * import and export as a user meets them: counts, the same bytes back, what stays ours, codes of
 * newcomers.
 */
#include "e2e/cli_sample.h"

static char *export_all(Sandbox *box, const char *name)
{
	g_autofree char *path = sandbox_path(box, name);

	g_free(cli_ok(box, "export", "--all", "-o", path, NULL));
	return g_steal_pointer(&path);
}

static char *content(const char *path)
{
	char *text = NULL;

	assert_true(g_file_get_contents(path, &text, NULL, NULL));
	return text;
}

static void the_same_bytes_come_back(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autoptr(Sandbox) other = home_new();
	g_autofree char *first = export_all(box, "first.json");
	g_autoptr(CliResult) in = cli_run(other, NULL, "import", first, NULL);
	g_autofree char *second = export_all(other, "second.json");
	g_autofree char *a = content(first), *b = content(second);

	cli_expect(in, 0, " new, 0 changed, 0 unchanged, 0 kept", NULL);
	assert_string_equal(a, b);
	assert_true(g_str_has_suffix(a, "}\n"));
	g_autoptr(CliResult) again = cli_run(other, NULL, "import", second, NULL);
	cli_expect(again, 0, "0 new, 0 changed, ", NULL);
	g_autofree char *database = sandbox_database(other);
	g_autofree char *steps = sandbox_sql(database, "SELECT count(*) FROM step");
	assert_string_equal(g_strchomp(steps), "1");
}

static void one_meeting_goes_alone(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autoptr(Sandbox) other = home_new();
	g_autofree char *bundle = cli_ok(box, "export", "SKW", NULL);
	g_autoptr(CliResult) in = cli_run(other, bundle, "import", "-", NULL);
	g_autofree char *again = cli_ok(other, "export", "SKW", NULL);

	cli_expect(in, 0, NULL, NULL);
	assert_string_equal(bundle, again);
	assert_null(strstr(bundle, "2024-10-makassar"));
}

static void a_differing_field_stays_ours(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *bundle = export_all(box, "old.json");

	g_free(cli_ok(box, "set", "MKS", "venue=Hotel Kita", NULL));
	g_autoptr(CliResult) kept = cli_run(box, NULL, "import", bundle, NULL);
	cli_expect(kept, 1, "1 kept", "venue");
	cli_expect(kept, 1, NULL, bundle);
	g_autofree char *database = sandbox_database(box);
	const char *sql = "SELECT venue FROM meeting WHERE tag = 'MKS'";
	g_autofree char *ours = sandbox_sql(database, sql);
	assert_string_equal(g_strchomp(ours), "Hotel Kita");
	g_autoptr(CliResult) dry =
		cli_run(box, NULL, "import", bundle, "--theirs", "--dry-run", NULL);
	cli_expect(dry, 0, "1 changed", "--dry-run");
	g_autofree char *still = sandbox_sql(database, sql);
	assert_string_equal(g_strchomp(still), "Hotel Kita");
	g_autoptr(CliResult) theirs = cli_run(box, NULL, "import", bundle, "--theirs", NULL);
	cli_expect(theirs, 0, "1 changed", NULL);
	g_autofree char *taken = sandbox_sql(database, sql);
	assert_string_equal(g_strchomp(taken), "Claro Hotel Makassar");
	g_free(cli_ok(box, "undo", NULL));
	g_autofree char *back = sandbox_sql(database, sql);
	assert_string_equal(g_strchomp(back), "Hotel Kita");
}

static void a_taken_code_gets_a_number(void **state)
{
	static const char bundle[] = "{\n \"rakor\": 1,\n \"meeting\": [\n  {\n   \"id\": "
				     "\"0kflc8go2amim\",\n   \"uid\": "
				     "\"u-1\",\n   \"code\": \"2026-12-rapat\",\n   \"title\": "
				     "\"Lain\",\n   \"status\": "
				     "\"draft\"\n  }\n ]\n}\n";
	g_autoptr(Sandbox) box = home_new();

	g_free(cli_ok(box, "new", "Rapat, 2026-12-03 09.00", NULL));
	g_autoptr(CliResult) in = cli_run(box, bundle, "import", "-", NULL);
	cli_expect(in, 0, "1 new", "2026-12-rapat-2");
}

static void bad_use_is_said(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autoptr(CliResult) neither = cli_run(box, NULL, "export", NULL);
	g_autoptr(CliResult) both = cli_run(box, NULL, "export", "MKS", "--all", NULL);
	g_autoptr(CliResult) unknown = cli_run(box, NULL, "export", "XYZ", NULL);

	cli_expect(neither, 2, NULL, "rakor: export: ");
	cli_expect(both, 2, NULL, "rakor: export: ");
	cli_expect(unknown, 1, NULL, "rakor: XYZ: ");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_bytes_come_back),
		cmocka_unit_test(one_meeting_goes_alone),
		cmocka_unit_test(a_differing_field_stays_ours),
		cmocka_unit_test(a_taken_code_gets_a_number),
		cmocka_unit_test(bad_use_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
