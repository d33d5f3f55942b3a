/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor delete takes away what the command line can add: as one step that can be undone, or not at
 * all, saying why. What rakor says of itself, and of lists in which nothing is.
 */
#include "e2e/cli_sample.h"

/* Everything but the log, which remembers. */
static char *left(Sandbox *box)
{
	static const char sql[] =
		"SELECT (SELECT count(*) FROM meeting), (SELECT count(*) FROM session), "
		"(SELECT count(*) FROM session_speaker), (SELECT count(*) FROM agenda_point), "
		"(SELECT count(*) FROM participant), (SELECT count(*) FROM entry), "
		"(SELECT count(*) FROM action), (SELECT count(*) FROM assignment), "
		"(SELECT count(*) FROM citation), (SELECT count(*) FROM reference), "
		"(SELECT count(*) FROM person), (SELECT count(*) FROM institution)";
	g_autofree char *database = sandbox_database(box);

	return g_strchomp(sandbox_sql(database, sql));
}

static void id_of(Sandbox *box, const char *table, char out[14])
{
	static const char *const digits = "0123456789abcdefghijklmnopqrstuv";
	g_autofree char *database = sandbox_database(box);
	g_autofree char *sql = g_strdup_printf("SELECT max(id) FROM %s", table);
	g_autofree char *text = sandbox_sql(database, sql);
	guint64 id = g_ascii_strtoull(text, NULL, 10);

	for (int i = 12; i >= 0; i--, id /= 32)
		out[i] = digits[id % 32];
	out[13] = '\0';
}

/* A meeting with one of each. */
static Sandbox *filled(void)
{
	static const char *const adds[][2] = {
		{ "participant", "Budi Santoso <budi@example.org>, Port Office" },
		{ "session", "60 Paparan @port-office" },
		{ "point", "Anggaran" },
		{ "line", "! Disetujui" },
		{ "line", "? Kapan mulai" },
		{ "action", "Kirim jadwal @budi, tenggat 5 des" },
		{ "reference", "UU 6 2011" },
	};
	Sandbox *box = home_new();

	g_free(cli_ok(box, "new", "Rapat, 2026-12-03 09.00", NULL));
	for (gsize i = 0; i < G_N_ELEMENTS(adds); i++)
		g_free(cli_ok(box, "add", "rapat", adds[i][0], adds[i][1], NULL));
	return box;
}

static void each_kind_goes(void **state)
{
	g_autoptr(Sandbox) box = filled();
	char point[14], citation[14];
	g_autofree char *before = left(box);

	id_of(box, "agenda_point", point);
	id_of(box, "citation", citation);
	assert_string_equal(before, "1|1|1|1|1|2|1|1|1|1|1|1");
	const char *const addresses[] = { "rapat/S-1", "rapat/K-01", "rapat/N-1", "rapat/TL-01",
		"rapat/P-1", point, citation, "#uu-6-2011", "@budi-santoso", "@port-office",
		"rapat" };
	for (gsize i = 0; i < G_N_ELEMENTS(addresses); i++) {
		g_autoptr(CliResult) dry =
			cli_run(box, NULL, "delete", addresses[i], "--dry-run", NULL);
		g_autoptr(CliResult) gone = cli_run(box, NULL, "delete", addresses[i], NULL);
		print_message("# delete %s\n", addresses[i]);
		cli_expect(dry, 0, "- ", NULL);
		cli_expect(gone, 0, NULL, "deleted");
	}
	g_autofree char *after = left(box);
	assert_string_equal(after, "0|0|0|0|0|0|0|0|0|0|0|0");
}

/* Numbers are those from before, and one undo brings all back. */
static void several_are_one_step(void **state)
{
	g_autoptr(Sandbox) box = filled();
	char point[14], citation[14];
	g_autofree char *before = left(box);

	id_of(box, "agenda_point", point);
	id_of(box, "citation", citation);
	g_autoptr(CliResult) gone = cli_run(box, NULL, "delete", "rapat/N-1", "rapat/N-2",
		"rapat/S-1", "rapat/TL-01", "rapat/P-1", point, citation, "#uu-6-2011",
		"@budi-santoso", "@port-office", "rapat", NULL);
	g_autofree char *after = left(box);
	cli_expect(gone, 0, NULL, "deleted: 11 records");
	assert_string_equal(after, "0|0|0|0|0|0|0|0|0|0|0|0");
	g_free(cli_ok(box, "undo", NULL));
	g_autofree char *again = left(box);
	assert_string_equal(again, before);
	g_free(cli_ok(box, "doctor", NULL));
}

static void what_is_used_stays(void **state)
{
	static const struct {
		const char *address, *why;
		int status;
	} refused[] = {
		{ "@port-office", "still used", 1 },
		{ "@budi-santoso", "still used", 1 },
		{ "#uu-6-2011", "still used", 1 },
		{ "rapat", "still used (line 1, action 1)", 1 },
		{ "rapat/TL-07", "no such action", 1 },
		{ "@tidak-ada", "no such office", 1 },
		{ "rapat/undangan", "", 1 },
		{ "rapat/X-1", "after the slash", 2 },
	};
	g_autoptr(Sandbox) box = filled();
	g_autofree char *before = left(box);

	for (gsize i = 0; i < G_N_ELEMENTS(refused); i++) {
		/* Nothing of it is done, whatever stands before it. */
		g_autoptr(CliResult) result =
			cli_run(box, NULL, "delete", "rapat/K-01", refused[i].address, NULL);
		print_message("# delete %s\n", refused[i].address);
		cli_expect(result, refused[i].status, NULL, refused[i].why);
		assert_non_null(strstr(result->err, refused[i].address));
	}
	g_autofree char *after = left(box);
	assert_string_equal(after, before);
	g_autoptr(CliResult) none = cli_run(box, NULL, "delete", NULL);
	cli_expect(none, 2, NULL, "rakor delete ADDRESS");
}

/* The draft of a paper goes, one that was issued does not. */
static void a_paper_goes_while_it_is_a_draft(void **state)
{
	g_autoptr(Sandbox) box = filled();

	g_free(cli_ok(box, "set", "rapat/undangan", "number=IMI-1", NULL));
	g_autoptr(CliResult) gone = cli_run(box, NULL, "delete", "rapat/undangan", NULL);
	cli_expect(gone, 0, NULL, "draft forgotten");
	g_free(cli_ok(box, "print", "rapat", "undangan", "--issue", NULL));
	g_autoptr(CliResult) issued = cli_run(box, NULL, "delete", "rapat/undangan", NULL);
	cli_expect(issued, 1, NULL, "only a draft");
}

static void help_answers(void **state)
{
	g_autoptr(Sandbox) box = home_new();
	g_autofree char *all = cli_ok(box, "help", NULL), *same = cli_ok(box, "--help", NULL);
	g_autofree char *one = cli_ok(box, "help", "add", NULL);
	g_autofree char *other = cli_ok(box, "add", "--help", NULL);
	g_autoptr(CliResult) wrong = cli_run(box, NULL, "help", "delet", NULL);

	assert_string_equal(all, same);
	assert_string_equal(one, other);
	cli_expect(wrong, 2, NULL, "did you mean delete?");
}

/* Statuses stay: an empty list is no failure, an empty search is. */
static void nothing_found_is_said(void **state)
{
	static const struct {
		const char *verb, *query;
		int status;
	} asked[] = { { "list", "zzzzzz", 0 }, { "actions", "zzzzzz", 0 },
		{ "search", "zzzzzz", 1 } };
	g_autoptr(Sandbox) box = filled();

	for (gsize i = 0; i < G_N_ELEMENTS(asked); i++) {
		g_autoptr(CliResult) result =
			cli_run(box, NULL, asked[i].verb, asked[i].query, NULL);
		g_autoptr(CliResult) json =
			cli_run(box, NULL, "--json", asked[i].verb, asked[i].query, NULL);
		cli_expect(result, asked[i].status, NULL, "nothing found");
		assert_string_equal(result->out, "");
		cli_expect(json, asked[i].status, "[]", NULL);
		assert_string_equal(json->err, "");
	}
	g_autoptr(CliResult) undone = NULL;
	for (int i = 0; i < 9; i++) {
		g_clear_pointer(&undone, cli_free);
		undone = cli_run(box, NULL, "--lang", "id", "undo", NULL);
	}
	cli_expect(undone, 1, NULL, "tidak ada yang dapat dibatalkan");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_goes),
		cmocka_unit_test(several_are_one_step),
		cmocka_unit_test(what_is_used_stays),
		cmocka_unit_test(a_paper_goes_while_it_is_a_draft),
		cmocka_unit_test(help_answers),
		cmocka_unit_test(nothing_found_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
