/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bad input and bad machines: a clear error that names the place, exit 2 or 3, nothing changed.
 */
#include "e2e/cli_sample.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEAD "{\n \"rakor\": 1,\n \"meeting\": [\n"
#define MEETING \
	"  {\n   \"id\": \"0kflc8go2amim\",\n   \"uid\": \"u-1\",\n   \"code\": \"2026-12-x\",\n" \
	"   \"title\": \"Rapat\",\n"

typedef struct Bad {
	const char *name, *bundle;
	const char *place, *what; /* in the message */
} Bad;

static const Bad bundles[] = {
	{ "truncated", HEAD MEETING "   \"status\": \"dra", "bad.json:9", NULL },
	{ "an unknown word", HEAD MEETING "   \"status\": \"dreaming\"\n  }\n ]\n}\n", "bad.json:9",
		"draft, scheduled" },
	{ "a dangling id",
		HEAD MEETING "   \"status\": \"draft\",\n   \"organiser\": \"0kflc8go2amin\"\n"
			     "  }\n ]\n}\n",
		"bad.json:10", "organiser" },
	{ "a required field missing", HEAD "  {\n   \"id\": \"0kflc8go2amim\"\n  }\n ]\n}\n",
		"bad.json", NULL },
	{ "an unknown field",
		HEAD MEETING "   \"status\": \"draft\",\n   \"flavour\": \"x\"\n  }\n ]\n}\n",
		"bad.json:10", "flavour" },
	{ "another type", HEAD MEETING "   \"status\": 5\n  }\n ]\n}\n", "bad.json:9", "status" },
	{ "a newer form", "{\n \"rakor\": 2\n}\n", "bad.json", NULL },
	{ "no bundle", "[1, 2, 3]\n", "bad.json", NULL },
	{ "empty", "", "bad.json", NULL },
	{ "no UTF-8", HEAD MEETING "   \"status\": \"\xff\xfe\"\n  }\n ]\n}\n", "bad.json", NULL },
};

static char *digest(const char *path)
{
	g_autofree char *data = NULL;
	gsize size = 0;

	if (!g_file_get_contents(path, &data, &size, NULL))
		return g_strdup("");
	return g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)data, size);
}

/* All rows count, and the step log above all. */
static char *state_of(Sandbox *box)
{
	g_autofree char *database = sandbox_database(box);

	return sandbox_sql(database, "SELECT (SELECT count(*) FROM step), (SELECT count(*) FROM "
				     "meeting), (SELECT count(*) FROM institution), (SELECT "
				     "count(*) FROM person)");
}

static void bad_bundles(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *before = state_of(box);

	for (gsize i = 0; i < G_N_ELEMENTS(bundles); i++) {
		const Bad *bad = &bundles[i];
		g_autofree char *path = file_put(box, "bad.json", bad->bundle);
		g_autoptr(CliResult) result = cli_run(box, NULL, "import", path, NULL);
		g_autofree char *after = state_of(box);
		print_message("# %s\n", bad->name);
		cli_expect(result, 2, NULL, bad->place);
		cli_expect(result, 2, NULL, bad->what);
		assert_string_equal(result->out, "");
		assert_true(g_str_has_prefix(result->err, "rakor: "));
		assert_string_equal(after, before);
	}
}

static void many_brackets(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *before = state_of(box);
	g_autoptr(GString) text = g_string_new("{\"rakor\": 1, \"meeting\": ");

	for (int i = 0; i < 200000; i++)
		g_string_append_c(text, '[');
	g_autofree char *path = file_put(box, "deep.json", text->str);
	g_autoptr(CliResult) result = cli_run(box, NULL, "import", path, NULL);
	g_autofree char *after = state_of(box);
	cli_expect(result, 2, NULL, "deep.json");
	assert_string_equal(after, before);
}

/* One bad file among good ones: nothing of any. */
static void files_are_one_plan(void **state)
{
	g_autoptr(Sandbox) box = home_new();
	g_autofree char *good = sandbox_source("tests/fixtures/register.json");
	g_autofree char *bad = file_put(box, "bad.json", bundles[1].bundle);
	g_autofree char *missing = sandbox_path(box, "missing.json");
	g_autoptr(CliResult) result = cli_run(box, NULL, "import", good, bad, NULL);
	g_autoptr(CliResult) absent = cli_run(box, NULL, "import", good, missing, NULL);
	g_autofree char *database = sandbox_database(box);
	g_autofree char *rows = sandbox_sql(database, "SELECT count(*) FROM institution");

	cli_expect(result, 2, NULL, "bad.json:9");
	cli_expect(absent, 3, NULL, missing);
	assert_string_equal(g_strchomp(rows), "0");
}

/* --- databases --- */

static void sql_run(const char *path, const char *sql)
{
	sqlite3 *db = NULL;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

static void a_newer_database(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *database = sandbox_database(box);

	sql_run(database, "PRAGMA user_version = 900; PRAGMA wal_checkpoint(TRUNCATE)");
	g_autofree char *before = digest(database);
	g_autoptr(CliResult) result = cli_run(box, NULL, "list", NULL);
	g_autoptr(CliResult) writing = cli_run(box, NULL, "new", "Rapat", NULL);
	g_autofree char *after = digest(database);
	cli_expect(result, 3, NULL, database);
	cli_expect(writing, 3, NULL, database);
	assert_string_equal(after, before);
}

static void a_file_that_is_none(void **state)
{
	g_autoptr(Sandbox) box = home_new();
	g_autofree char *path = file_put(box, "notes.txt",
		"Ini bukan basis data, hanya catatan biasa yang cukup panjang untuk dibaca.\n"
		"Baris kedua, agar lebih dari seratus bita.\n");
	g_autofree char *before = digest(path);
	const char *const verbs[] = { "list", "doctor", "history" };

	for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++) {
		g_autoptr(CliResult) result = cli_run(box, NULL, "--db", path, verbs[i], NULL);
		cli_expect(result, 2, NULL, path);
		assert_string_equal(result->out, "");
	}
	g_autoptr(CliResult) writing = cli_run(box, NULL, "--db", path, "new", "Rapat", NULL);
	g_autofree char *after = digest(path);
	cli_expect(writing, 2, NULL, path);
	assert_string_equal(after, before);
}

static void no_database_yet(void **state)
{
	g_autoptr(Sandbox) box = home_new();
	g_autofree char *path = sandbox_path(box, "none.db");
	g_autoptr(CliResult) result = cli_run(box, NULL, "--db", path, "list", NULL);

	cli_expect(result, 3, NULL, path);
	assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
}

/* Root may write everywhere, so the folder is one that nobody may write: /proc. */
static void an_unwritable_folder(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autoptr(CliResult) made =
		cli_run(box, NULL, "--db", "/proc/rakor/x.db", "new", "A", NULL);
	g_autoptr(CliResult) out = cli_run(box, NULL, "export", "MKS", "-o", "/proc/m.json", NULL);
	g_autoptr(CliResult) ics = cli_run(box, NULL, "ics", "MKS", "-o", "/proc/m.ics", NULL);
	g_autoptr(CliResult) paper =
		cli_run(box, NULL, "print", "MKS", "notula", "-o", "/proc/m.txt", NULL);

	cli_expect(made, 3, NULL, "/proc/rakor");
	cli_expect(out, 3, NULL, "/proc/m.json");
	cli_expect(ics, 3, NULL, "/proc/m.ics");
	cli_expect(paper, 3, NULL, "/proc/m.txt");
}

static void read_only_never_writes(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *before = state_of(box);
	g_autoptr(CliResult) listed = cli_run(box, NULL, "--read-only", "list", NULL);
	g_autoptr(CliResult) set = cli_run(box, NULL, "--read-only", "set", "MKS", "venue=X", NULL);
	g_autofree char *after = state_of(box);

	cli_expect(listed, 0, "MKS", NULL);
	assert_true(set->status > 0);
	assert_true(g_str_has_prefix(set->err, "rakor: "));
	assert_string_equal(after, before);
}

/* --- a full disk --- */

/* Runs the program with a limit on the size of files, through sh. */
static CliResult *limited(Sandbox *box, guint blocks, const char *command)
{
	g_autofree char *program = sandbox_program();
	g_autofree char *line =
		g_strdup_printf("ulimit -f %u; exec \"%s\" %s", blocks, program, command);
	const char *const argv[] = { "sh", "-c", line, NULL };

	return cli_run_program(box, NULL, argv);
}

static void a_full_disk(void **state)
{
	g_autoptr(Sandbox) box = home_new();
	g_autofree char *big = sandbox_source("tests/fixtures/2024-10-makassar.json");
	g_autofree char *rest = sandbox_source("tests/fixtures/register.json");

	g_free(cli_ok(box, "new", "Rapat", NULL));
	g_autofree char *database = sandbox_database(box);
	g_autofree char *before = state_of(box);
	g_autofree char *command = g_strdup_printf("import \"%s\" \"%s\"", big, rest);
	g_autoptr(CliResult) result = limited(box, 300, command);
	g_autofree char *after = state_of(box);
	cli_expect(result, 3, NULL, "rakor: ");
	assert_string_equal(after, before);
	g_autofree char *healthy = cli_ok(box, "doctor", NULL);
	assert_non_null(strstr(healthy, "no damage"));
	g_autofree char *again = cli_ok(box, "import", big, rest, NULL);
	assert_non_null(strstr(again, " new"));
}

static void standard_output_is_full(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *program = sandbox_program();
	const char *const verbs[] = { "list", "export MKS", "print MKS notula", "--help" };

	for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++) {
		g_autofree char *line =
			g_strdup_printf("exec \"%s\" %s >/dev/full", program, verbs[i]);
		const char *const argv[] = { "sh", "-c", line, NULL };
		g_autoptr(CliResult) result = cli_run_program(box, NULL, argv);
		cli_expect(result, 3, NULL, "rakor: standard output: ");
	}
	g_autofree char *piped =
		g_strdup_printf("{ \"%s\" export MKS; echo $? >&2; } | true", program);
	const char *const argv[] = { "sh", "-c", piped, NULL };
	g_autoptr(CliResult) closed = cli_run_program(box, NULL, argv);
	cli_expect(closed, 0, NULL, "3\n");
}

/* --- arguments --- */

static void bad_arguments(void **state)
{
	static const struct {
		const char *args[8];
		int status;
		const char *err;
	} bad[] = {
		{ { "frobnicate" }, 2, "rakor: frobnicate: unknown verb" },
		{ { "lsit" }, 2, "did you mean list?" },
		{ { "list", "--limt", "3" }, 2, "did you mean --limit?" },
		{ { "list", "--limit" }, 2, "needs N" },
		{ { "list", "--limit", "-1" }, 2, "rakor: list: limit: " },
		{ { "list", "--limit=0" }, 2, "rakor: list: limit: " },
		{ { "list", "--json=yes" }, 2, "takes no value" },
		{ { "list", "--view", "horses" }, 2, "meetings" },
		{ { "list", "--sort", "colour" }, 2, "start" },
		{ { "list", "colour:red" }, 2, "query" },
		{ { "actions", "status:sleeping" }, 2, "query" },
		{ { "actions", "--as-of", "someday" }, 2, "actions" },
		{ { "show" }, 2, "usage: rakor show ADDRESS" },
		{ { "show", "MKS", "TW1" }, 2, "usage: rakor show ADDRESS" },
		{ { "show", "TIDAKADA" }, 1, "TIDAKADA" },
		{ { "show", "MKS/TL-99" }, 1, "MKS/TL-99" },
		{ { "show", "@nobody-at-all" }, 1, "nobody-at-all" },
		{ { "show", "timpora" }, 2, "timpora-dkj-tw1" },
		{ { "show", "MKS/../.." }, 2, "address" },
		{ { "set", "MKS", "venue" }, 2, "FIELD=VALUE" },
		{ { "set", "MKS", "venu=X" }, 2, "venue" },
		{ { "set", "MKS", "status=asleep" }, 2, "scheduled" },
		{ { "set", "MKS", "start=someday" }, 2, "start" },
		{ { "attend", "MKS", "1-999" }, 2, "sheet" },
		{ { "attend", "MKS", "3z" }, 2, "sheet" },
		{ { "add", "MKS", "horse", "x" }, 2, "participants" },
		{ { "add", "MKS", "line" }, 2, "the text is missing" },
		{ { "add", "MKS", "line", "! x @tidak-ada-sama-sekali" }, 2, "tidak-ada" },
		{ { "add", "MKS", "line", "x", "--session", "S-99" }, 1, "S-99" },
		{ { "new", "Rapat", "--when", "32 kapan" }, 2, "when" },
		{ { "new", "institution", "colour=red" }, 2, "colour" },
		{ { "new", "session", "title=X" }, 2, NULL },
		{ { "search", "zzzzqqqq" }, 1, "" },
		{ { "print", "MKS", "poem" }, 2, "minutes" },
		{ { "print", "MKS", "minutes", "--format", "stone" }, 2, "text" },
		{ { "print", "MKS", "minutes", "--width", "75" }, 2, "width" },
		{ { "ics", "MKS", "--method", "sing" }, 2, "publish" },
		{ { "ics", "MKS", "--for", "@pemkab-bone-tidak" }, 2, NULL },
		{ { "--lang", "fr", "list" }, 2, "id, en" },
		{ { "--office", "no-such-office", "list" }, 2, "no-such-office" },
		{ { "completion", "tcsh" }, 2, "fish" },
		{ { NULL }, 2, "--help" },
		{ { "demo" }, 2, "--help" },
	};
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *before = state_of(box);

	for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
		g_autoptr(CliResult) result = cli_run_args(box, NULL, bad[i].args);
		print_message("# %s %s %s\n", bad[i].args[0], bad[i].args[0] ? bad[i].args[1] : "",
			bad[i].args[0] && bad[i].args[1] ? bad[i].args[2] : "");
		cli_expect(result, bad[i].status, NULL, bad[i].err);
		assert_string_equal(result->out, "");
	}
	g_autofree char *after = state_of(box);
	assert_string_equal(after, before);
}

static void hostile_bytes(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autoptr(CliResult) bytes = cli_run(box, NULL, "search", "\xff\xfe", NULL);
	g_autoptr(CliResult) escape = cli_run(box, NULL, "show", "\x1b[2J\n@x", NULL);
	g_autoptr(CliResult) verb = cli_run(box, NULL, "\x1b]0;x\a", NULL);

	cli_expect(bytes, 2, NULL, "UTF-8");
	assert_true(escape->status > 0);
	assert_null(strchr(escape->err, '\x1b'));
	cli_expect(verb, 2, NULL, "unknown verb");
	assert_null(strchr(verb->err, '\x1b'));
	g_autoptr(CliResult) control = cli_run(box, NULL, "set", "MKS", "venue=a\x1b[31mb", NULL);
	cli_expect(control, 2, NULL, "venue");
	/* The mark of UTF-16, and half a character behind it. */
	g_autoptr(CliResult) input = cli_run(box, "\xff\xfe\n", "add", "MKS", "lines", NULL);
	cli_expect(input, 2, NULL, "UTF-16");
}

static void the_environment_is_checked(void **state)
{
	g_autoptr(Sandbox) box = sample_new();

	sandbox_setenv(box, "RAKOR_NOW", "yesterday");
	g_autoptr(CliResult) now = cli_run(box, NULL, "list", NULL);
	cli_expect(now, 2, NULL, "rakor: RAKOR_NOW: ");
	sandbox_setenv(box, "RAKOR_NOW", NULL);
	sandbox_setenv(box, "RAKOR_UID_SEED", "-5");
	g_autoptr(CliResult) seed = cli_run(box, NULL, "list", NULL);
	cli_expect(seed, 2, NULL, "rakor: RAKOR_UID_SEED: ");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bad_bundles),
		cmocka_unit_test(many_brackets),
		cmocka_unit_test(files_are_one_plan),
		cmocka_unit_test(a_newer_database),
		cmocka_unit_test(a_file_that_is_none),
		cmocka_unit_test(no_database_yet),
		cmocka_unit_test(an_unwritable_folder),
		cmocka_unit_test(read_only_never_writes),
		cmocka_unit_test(a_full_disk),
		cmocka_unit_test(standard_output_is_full),
		cmocka_unit_test(bad_arguments),
		cmocka_unit_test(hostile_bytes),
		cmocka_unit_test(the_environment_is_checked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
