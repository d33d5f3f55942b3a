/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every verb does its work. `works` names each verb of the table with what it must leave behind, so
 * that an emptied one is noticed; a verb that is missing there fails.
 */
#include "e2e/cli_sample.h"

#include "command/verb_table.h"

typedef struct Work {
	const char *verb;
	const char *args[7]; /* behind the verb */
	const char *out;     /* in standard output */
	const char *err;     /* in standard error, NULL: anything */
	const char *sql;     /* asked of the database afterwards, NULL: nothing */
	const char *answer;
} Work;

/* In an order in which each finds what the one before left. */
static const Work works[] = {
	{ "new", { "Rapat Uji", "--when", "2026-12-03 09.00-11.00", "--where", "Aula, Jakarta" },
		"2026-12-rapat-uji", "Rapat Uji",
		"SELECT start, city FROM meeting WHERE title = "
		"'Rapat Uji'",
		"2026-12-03T09:00|Jakarta" },
	{ "add", { "rapat-uji", "line", "! Disetujui" }, "", "Disetujui",
		"SELECT count(*) FROM entry WHERE text = 'Disetujui' AND kind = 'decision'", "1" },
	{ "delete", { "rapat-uji/K-01" }, "", "deleted: Disetujui",
		"SELECT count(*) FROM entry WHERE text = 'Disetujui'", "0" },
	{ "help", { "delete" }, "rakor delete ADDRESS", "", NULL, NULL },
	{ "set", { "MKS", "venue=Hotel Baru" }, "", NULL,
		"SELECT venue FROM meeting WHERE tag = 'MKS'", "Hotel Baru" },
	{ "undo", { NULL }, "undone", NULL, "SELECT venue FROM meeting WHERE tag = 'MKS'",
		"Claro Hotel Makassar" },
	{ "redo", { NULL }, "done again", NULL, "SELECT venue FROM meeting WHERE tag = 'MKS'",
		"Hotel Baru" },
	{ "add", { "TW3", "participant", "@seluruh-upt" }, "", NULL,
		"SELECT count(*) FROM participant WHERE meeting = (SELECT id FROM meeting WHERE "
		"tag = "
		"'TW3')",
		"12" },
	{ "attend", { "MKS", "1i,2", "3a" }, "", NULL,
		"SELECT sum(attendance = 'excused'), sum(attendance = 'absent') FROM participant "
		"WHERE meeting = (SELECT id FROM meeting WHERE tag = 'MKS')",
		"4|3" },
	{ "list", { NULL }, "Rapat Koordinasi", "", NULL, NULL },
	{ "show", { "MKS" }, "MKS/TL-11", "", NULL, NULL },
	{ "actions", { "lead:@kanim-tarakan" }, "MKS/TL-02", "", NULL, NULL },
	{ "search", { "permenkumham" }, "#permenkumham-6-2019", "", NULL, NULL },
	{ "history", { NULL }, "an undo", "", NULL, NULL },
	{ "export", { "MKS" }, "\"rakor\": 1", "", NULL, NULL },
	{ "ics", { "MKS" }, "METHOD:REQUEST", "without an address: 8", NULL, NULL },
	{ "print", { "MKS", "minutes" }, "MINUTES", "", NULL, NULL },
	{ "check", { "MKS" }, "", "nothing stands in the way", NULL, NULL },
	{ "print", { "MKS", "message", "--for", "kanim-tarakan", "--kind", "chase" }, "*TL-02*", "",
		NULL, NULL },
	{ "doctor", { NULL }, "no damage", "", NULL, NULL },
	{ "keys", { NULL }, ":undo", "", NULL, NULL },
	{ "completion", { "bash" }, "complete -o filenames -F _rakor rakor", "", NULL, NULL },
	{ "demo", { "list" }, "MKS", "", NULL, NULL },
};

static CliResult *work_run(Sandbox *box, const Work *work)
{
	g_autoptr(GPtrArray) args = g_ptr_array_new();

	g_ptr_array_add(args, (gpointer)work->verb);
	for (gsize i = 0; i < G_N_ELEMENTS(work->args) && work->args[i]; i++)
		g_ptr_array_add(args, (gpointer)work->args[i]);
	g_ptr_array_add(args, NULL);
	return cli_run_args(box, NULL, (const char *const *)args->pdata);
}

static void each_verb_works(void **state)
{
	g_autoptr(Sandbox) box = sample_new();

	for (gsize i = 0; i < G_N_ELEMENTS(works); i++) {
		const Work *work = &works[i];
		g_autoptr(CliResult) result = work_run(box, work);
		print_message("# %s\n", work->verb);
		cli_expect(result, 0, work->out, work->err);
		if (work->err && !*work->err)
			assert_string_equal(result->err, "");
		g_autofree char *database = sandbox_database(box);
		g_autofree char *answer = work->sql ? sandbox_sql(database, work->sql) : NULL;
		if (work->sql)
			assert_string_equal(g_strchomp(answer), work->answer);
	}
}

/* import and backup need files and are tested by name below, progress in cli_paste.c, reply in
 * cli_reply.c. */
static void every_verb_has_a_test(void **state)
{
#define NAME(CONST, name, arguments, needs, least, most, help) name,
	const char *const verbs[] = { RK_VERBS(NAME) };
#undef NAME
	const char *const elsewhere[] = { "import", "backup", "progress", "reply", NULL };

	for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++) {
		gboolean found = g_strv_contains(elsewhere, verbs[i]);
		for (gsize j = 0; j < G_N_ELEMENTS(works); j++)
			found |= strcmp(works[j].verb, verbs[i]) == 0;
		if (!found)
			fail_msg("no test of rakor %s", verbs[i]);
	}
}

static void backup_copies(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *path = sandbox_path(box, "copy.db");
	g_autofree char *out = cli_ok(box, "backup", path, NULL);
	g_autofree char *listed = cli_ok(box, "--db", path, "list", NULL);
	g_autoptr(CliResult) again = cli_run(box, NULL, "backup", path, NULL);

	assert_non_null(strstr(listed, "MKS"));
	cli_expect(again, 3, NULL, path);
}

/* Practice 22: ten minutes, in English, on the command line. */
static void the_seven_commands(void **state)
{
	g_autoptr(Sandbox) box = home_new();
	g_autofree char *ics = sandbox_path(box, "visit.ics");
	g_autofree char *minutes = sandbox_path(box, "minutes.txt");
	g_autofree char *made = cli_ok(box, "new", "Site visit coordination", "--when", "thu 9-11",
		"--where", "Claro, Makassar", NULL);
	assert_non_null(strstr(made, "site-visit"));
	assert_non_null(strstr(made, "Thursday, 26 November 2026, 09:00–11:00 WITA"));
	assert_non_null(strstr(made, "rakor add "));
	g_free(cli_ok(box, "add", "site-visit", "participant",
		"Budi Santoso <budi@example.org>, Port Office", NULL));
	g_free(cli_ok(box, "add", "site-visit", "session", "60 Opening talk @port-office", NULL));
	g_free(cli_ok(box, "add", "site-visit", "line", "! Two trips approved for December", NULL));
	g_free(cli_ok(
		box, "add", "site-visit", "line", "[] Send the schedule @budi due:fri", NULL));
	g_free(cli_ok(box, "ics", "site-visit", "-o", ics, NULL));
	g_free(cli_ok(box, "print", "site-visit", "minutes", "--lang", "en", "--format", "text",
		"-o", minutes, NULL));
	g_autofree char *calendar = NULL, *paper = NULL;
	assert_true(g_file_get_contents(ics, &calendar, NULL, NULL));
	assert_true(g_file_get_contents(minutes, &paper, NULL, NULL));
	assert_non_null(strstr(calendar, "DTSTART;TZID=Asia/Makassar:20261126T090000\r\n"));
	assert_non_null(strstr(calendar, "SUMMARY:Site visit coordination\r\n"));
	assert_non_null(strstr(paper, "MINUTES OF THE MEETING"));
	assert_non_null(strstr(paper, "Two trips approved for December"));
	assert_non_null(strstr(paper, "Send the schedule"));
	assert_non_null(strstr(paper, "27 Nov 2026"));
	assert_non_null(strstr(paper, "not recorded"));
}

/* The kinds of `add`, in both languages; plural reads standard input. */
static void add_knows_its_kinds(void **state)
{
	static const struct {
		const char *kind, *text, *input, *table;
		int rows;
	} adds[] = {
		{ "participant", "Kanim Bone", NULL, "participant", 1 },
		{ "participants", NULL, "1. Kanim Bulukumba\n2. Kanim Pinrang\n", "participant",
			2 },
		{ "sesi", "30 Paparan", NULL, "session", 1 },
		{ "sessions", NULL, "09.00 15 Registrasi\n45 Diskusi @kanim-bone\n", "session", 2 },
		{ "point", "Anggaran", NULL, "agenda_point", 1 },
		{ "line", "? Kapan mulai", NULL, "entry", 1 },
		{ "lines", NULL, "> Bulan depan\n! Disepakati\n", "entry", 2 },
		{ "tindak-lanjut", "Kirim jadwal @kanim-bone due:2026-12-01", NULL, "action", 1 },
		{ "reference", "Permenkumham No. 6 Tahun 2019", NULL, "citation", 1 },
	};
	g_autoptr(Sandbox) box = home_new();

	g_free(cli_ok(box, "new", "Rapat, 2026-12-03 09.00", NULL));
	for (gsize i = 0; i < G_N_ELEMENTS(adds); i++) {
		g_autofree char *sql = g_strdup_printf("SELECT count(*) FROM %s", adds[i].table);
		g_autofree char *database = sandbox_database(box);
		g_autofree char *before = sandbox_sql(database, sql);
		g_autoptr(CliResult) result = cli_run(
			box, adds[i].input, "add", "rapat", adds[i].kind, adds[i].text, NULL);
		print_message("# add %s\n", adds[i].kind);
		cli_expect(result, 0, NULL, NULL);
		g_autofree char *after = sandbox_sql(database, sql);
		assert_int_equal(atoi(after) - atoi(before), adds[i].rows);
	}
}

static void a_list_is_one_plan(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	const char *sql = "SELECT count(*) FROM session";
	g_autofree char *database = sandbox_database(box);
	g_autofree char *before = sandbox_sql(database, sql);
	const char *list = "10 Pembukaan\n10 Paparan @tidak-ada-di-mana-pun\n10 Penutup\n";
	g_autoptr(CliResult) refused = cli_run(box, list, "add", "TW3", "sessions", NULL);
	g_autofree char *between = sandbox_sql(database, sql);
	g_autoptr(CliResult) skipped = cli_run(box, list, "add", "TW3", "sessions", "--skip", NULL);
	g_autofree char *after = sandbox_sql(database, sql);

	cli_expect(refused, 2, NULL, "tidak-ada");
	assert_string_equal(between, before);
	cli_expect(skipped, 1, NULL, NULL);
	assert_int_equal(atoi(after) - atoi(before), 2);
}

static void dry_run_writes_nothing(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *database = sandbox_database(box);
	const char *sql = "SELECT count(*), max(id) FROM step";
	g_autofree char *before = sandbox_sql(database, sql);
	g_autoptr(CliResult) set =
		cli_run(box, NULL, "set", "MKS", "venue=Lain", "--dry-run", NULL);
	g_autoptr(CliResult) add =
		cli_run(box, NULL, "add", "MKS", "line", "! Lain", "--dry-run", NULL);
	g_autoptr(CliResult) attend = cli_run(box, NULL, "attend", "MKS", "24", "--dry-run", NULL);
	g_autofree char *after = sandbox_sql(database, sql);

	cli_expect(set, 0, "Claro Hotel Makassar → Lain", NULL);
	cli_expect(add, 0, "+ line", NULL);
	cli_expect(attend, 0, "~ participant", NULL);
	assert_string_equal(after, before);
}

static void undo_goes_back_step_by_step(void **state)
{
	g_autoptr(Sandbox) box = sample_new();

	g_free(cli_ok(box, "set", "MKS", "venue=Satu", NULL));
	g_free(cli_ok(box, "set", "MKS", "venue=Dua", NULL));
	g_free(cli_ok(box, "undo", NULL));
	g_free(cli_ok(box, "undo", NULL));
	g_autofree char *database = sandbox_database(box);
	g_autofree char *venue =
		sandbox_sql(database, "SELECT venue FROM meeting WHERE tag = 'MKS'");
	assert_string_equal(g_strchomp(venue), "Claro Hotel Makassar");
	g_autofree char *step = sandbox_sql(
		database, "SELECT max(id) FROM step WHERE undoes IS NULL OR undoes = 0");
	g_autoptr(CliResult) nonsense = cli_run(box, NULL, "undo", "17", NULL);
	cli_expect(nonsense, 2, NULL, "rakor: 17: ");
	g_autoptr(Sandbox) empty = home_new();
	g_free(cli_ok(empty, "new", "Rapat", NULL));
	g_free(cli_ok(empty, "undo", NULL));
	g_autoptr(CliResult) nothing = cli_run(empty, NULL, "undo", NULL);
	cli_expect(nothing, 1, NULL, "rakor: ");
	g_autoptr(CliResult) listed = cli_run(empty, NULL, "list", NULL);
	cli_expect(listed, 0, NULL, NULL);
	assert_string_equal(listed->out, "");
}

static void papers_are_set_by_name(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *out =
		cli_ok(box, "set", "TW3/undangan", "number=UM-77", "date=3okt", NULL);
	g_autofree char *shown = cli_ok(box, "show", "TW3/undangan", NULL);

	assert_non_null(strstr(shown, "UM-77"));
	assert_non_null(strstr(shown, "3 October"));
}

static void set_reaches_every_record(void **state)
{
	static const struct {
		const char *address, *assignment, *sql, *answer;
	} sets[] = {
		{ "TW3", "status=selesai", "SELECT status FROM meeting WHERE tag = 'TW3'", "held" },
		{ "MKS/S-2", "minutes=50",
			"SELECT count(*) FROM session WHERE minutes = 50 AND kind = 'session'",
			"1" },
		{ "MKS/TL-02", "output=Peta baru",
			"SELECT count(*) FROM action WHERE output = 'Peta baru' AND number = 2",
			"1" },
		{ "@kanim-tarakan", "email=kanim@example.go.id",
			"SELECT email FROM institution WHERE handle = 'kanim-tarakan'",
			"kanim@example.go.id" },
		{ "0h543nl0pehn3", "place=Makassar", "SELECT place FROM profile", "Makassar" },
	};
	g_autoptr(Sandbox) box = sample_new();

	for (gsize i = 0; i < G_N_ELEMENTS(sets); i++) {
		g_autoptr(CliResult) result =
			cli_run(box, NULL, "set", sets[i].address, sets[i].assignment, NULL);
		g_autofree char *database = sandbox_database(box);
		g_autofree char *answer = sandbox_sql(database, sets[i].sql);
		print_message("# %s\n", sets[i].address);
		cli_expect(result, 0, NULL, NULL);
		assert_true(strlen(result->err) > 0);
		assert_string_equal(g_strchomp(answer), sets[i].answer);
		g_autoptr(CliResult) again =
			cli_run(box, NULL, "set", sets[i].address, sets[i].assignment, NULL);
		cli_expect(again, 0, NULL, i == 0 ? NULL : "nothing to change");
	}
}

static void lines_belong_to_a_session(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	static const char *const adds[][3] = { { "line", "Catatan sesi dua", "entry" },
		{ "action", "Tugas sesi dua @kanim-tarakan", "action" },
		{ "reference", "Perpres 12 Tahun 2021", "citation" } };

	for (gsize i = 0; i < G_N_ELEMENTS(adds); i++) {
		g_free(cli_ok(box, "add", "MKS", adds[i][0], adds[i][1], "--session", "S-2", NULL));
		g_autofree char *sql = g_strdup_printf(
			"SELECT s.title LIKE 'Penataan%%' FROM %s e JOIN session s ON s.id = "
			"e.session ORDER BY e.id DESC LIMIT 1",
			adds[i][2]);
		g_autofree char *database = sandbox_database(box);
		g_autofree char *answer = sandbox_sql(database, sql);
		assert_string_equal(g_strchomp(answer), "1");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_verb_works),
		cmocka_unit_test(every_verb_has_a_test),
		cmocka_unit_test(backup_copies),
		cmocka_unit_test(the_seven_commands),
		cmocka_unit_test(add_knows_its_kinds),
		cmocka_unit_test(a_list_is_one_plan),
		cmocka_unit_test(dry_run_writes_nothing),
		cmocka_unit_test(undo_goes_back_step_by_step),
		cmocka_unit_test(papers_are_set_by_name),
		cmocka_unit_test(set_reaches_every_record),
		cmocka_unit_test(lines_belong_to_a_session),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
