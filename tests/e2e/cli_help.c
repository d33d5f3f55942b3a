/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verb table against what the program says of itself, both languages, any width.
 */
#include "e2e/cli_sample.h"

#include "app/command_table.h"
#include "base/label.h"
#include "command/verb_table.h"

typedef struct Line {
	const char *verb, *name, *help;
} Line;

#define VERB(CONST, name, arguments, needs, least, most, help) { NULL, name, help },
static const Line verbs[] = { RK_VERBS(VERB) };

#define OPTION(name, letter, argument, help) { current, name, help },
#define GLOBAL(name, letter, argument, help) { NULL, name, help },

/* A help text broken over lines is compared without its blanks. */
static char *squeezed(const char *text)
{
	g_auto(GStrv) words = g_strsplit_set(text, " \n", -1);
	g_autoptr(GString) out = g_string_new(NULL);

	for (char **word = words; *word; word++)
		g_string_append(out, *word);
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static void says(const char *text, const char *needle)
{
	g_autofree char *hay = squeezed(text), *pin = squeezed(needle);

	if (!strstr(hay, pin))
		fail_msg("help does not say \"%s\":\n%s", needle, text);
}

static void options_told(Sandbox *box, const char *verb, const Line *lines, gsize n, RkLang lang)
{
	g_autofree char *help = cli_ok(box, verb, "--help", NULL);

	for (gsize i = 0; i < n; i++) {
		g_autofree char *name = g_strdup_printf("--%s", lines[i].name);
		says(help, name);
		says(help, rk_tr(lang, lines[i].help));
	}
	lines_fit(help, 80);
}

static void help_follows_the_table(Sandbox *box, RkLang lang)
{
	static const Line global[] = { RK_GLOBAL_OPTIONS(GLOBAL) };
	g_autofree char *help = cli_ok(box, "--help", NULL);

	lines_fit(help, 80);
	for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++) {
		says(help, verbs[i].name);
		says(help, rk_tr(lang, verbs[i].help));
	}
	for (gsize i = 0; i < G_N_ELEMENTS(global); i++)
		says(help, rk_tr(lang, global[i].help));
#define EACH(CONST, verb, arguments, needs, least, most, help_text) \
	{ \
		const char *current = verb; \
		const Line lines[] = { RK_##CONST##_OPTIONS(OPTION){ \
			current, "help", "show help" } }; \
		options_told(box, verb, lines, G_N_ELEMENTS(lines), lang); \
		g_autofree char *one = cli_ok(box, verb, "-h", NULL); \
		says(one, arguments); \
		says(one, rk_tr(lang, help_text)); \
	}
	RK_VERBS(EACH)
#undef EACH
}

static void help_in_both_languages(void **state)
{
	g_autoptr(Sandbox) box = home_new();

	help_follows_the_table(box, RK_LANG_EN);
	sandbox_setenv(box, "LANG", "id_ID.UTF-8");
	help_follows_the_table(box, RK_LANG_ID);
}

static void every_help_text_is_translated(void **state)
{
	for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++)
		if (!rk_tr_known(verbs[i].help))
			fail_msg("no Indonesian for \"%s\"", verbs[i].help);
}

static void version_and_demo(void **state)
{
	g_autoptr(Sandbox) box = home_new();
	g_autofree char *version = cli_ok(box, "--version", NULL);
	g_autofree char *demo = cli_ok(box, "demo", "show", "MKS", NULL);
	g_autofree char *other =
		cli_ok(box, "--office", "kanim-tarakan", "demo", "list", "--json", NULL);

	assert_true(g_str_has_prefix(version, "rakor 0."));
	assert_non_null(strstr(demo, "we are organiser"));
	assert_non_null(strstr(other, "\"invited\""));
	assert_null(sandbox_database(box)); /* the copy is gone */
}

/* Another office's meeting: no REQUEST; a file for our own calendar needs nobody's address. */
static void an_invited_office_sends_no_request(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autoptr(CliResult) refused = cli_run(
		box, NULL, "--office", "kanim-tarakan", "ics", "MKS", "--method", "request", NULL);
	g_autoptr(CliResult) own =
		cli_run(box, NULL, "--office", "kanim-tarakan", "ics", "MKS", NULL);
	g_autoptr(CliResult) publish = cli_run(
		box, NULL, "--office", "kanim-tarakan", "ics", "MKS", "--method", "publish", NULL);

	cli_expect(refused, 1, NULL, "organiser");
	assert_string_equal(refused->out, "");
	cli_expect(own, 0, "BEGIN:VEVENT", "your own calendar");
	assert_null(strstr(own->out, "METHOD"));
	assert_null(strstr(own->out, "ATTENDEE"));
	cli_expect(publish, 0, "METHOD:PUBLISH", NULL);
}

static void ics_names_one(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autoptr(CliResult) all = cli_run(box, NULL, "ics", "MKS", NULL);
	g_autoptr(CliResult) one =
		cli_run(box, NULL, "ics", "MKS", "--for", "@kanim-tarakan", NULL);
	g_auto(GStrv) everyone = g_strsplit(all->out, "\r\nATTENDEE", -1);
	g_auto(GStrv) single = g_strsplit(one->out, "\r\nATTENDEE", -1);

	cli_expect(all, 0, NULL, "32");
	cli_expect(one, 0, "rangga.mahendra@", NULL);
	assert_int_equal(g_strv_length(everyone) - 1, 32);
	assert_int_equal(g_strv_length(single) - 1, 1);
	g_autoptr(CliResult) sent = cli_run(box, NULL, "ics", "MKS", "--sent", NULL);
	cli_expect(sent, 0, NULL, "recorded as sent");
	g_autofree char *database = sandbox_database(box);
	g_autofree char *rows =
		sandbox_sql(database, "SELECT count(*) FROM delivery WHERE channel = 'ics'");
	assert_string_equal(g_strchomp(rows), "32");
}

static void print_speaks_and_fits(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *english =
		cli_ok(box, "print", "MKS", "minutes", "--lang", "en", "--width", "72", NULL);
	g_autofree char *indonesian =
		cli_ok(box, "print", "MKS", "notula", "--lang", "id", "--width", "80", NULL);
	g_autofree char *rundown = cli_ok(box, "print", "MKS", "susunan-acara", NULL);

	lines_fit(english, 72);
	lines_fit(indonesian, 80);
	lines_fit(rundown, 80);
	assert_non_null(strstr(english, "MINUTES"));
	assert_non_null(strstr(indonesian, "NOTULA"));
	assert_non_null(strstr(rundown, "IMI-UM.01.01-0412"));
}

/* Issuing is a step and a wall; printing alone writes nothing. */
static void issue_is_recorded(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	const char *sql = "SELECT count(*) FROM step";
	g_autofree char *printed = cli_ok(box, "print", "TW3", "rundown", NULL);
	g_autofree char *database = sandbox_database(box);
	g_autofree char *steps = sandbox_sql(database, sql);

	assert_string_equal(g_strchomp(steps), "1");
	g_autoptr(CliResult) issued =
		cli_run(box, NULL, "print", "TW3", "rundown", "--issue", NULL);
	cli_expect(issued, 0, "PROGRAMME", "recorded as issued");
	g_autofree char *row = sandbox_sql(database,
		"SELECT count(*) FROM paper WHERE kind = 'rundown' AND issued_at IS NOT NULL AND "
		"digest IS NOT NULL AND meeting = (SELECT id FROM meeting WHERE tag = 'TW3')");
	assert_string_equal(g_strchomp(row), "1");
	g_autoptr(CliResult) undo = cli_run(box, NULL, "undo", NULL);
	cli_expect(undo, 1, NULL, "rakor: ");
	g_autofree char *history = cli_ok(box, "history", NULL);
	assert_non_null(strstr(history, "cannot be undone"));
}

static void lists_fit_any_width(void **state)
{
	static const char *const widths[] = { "20", "40", "60", "80", "132", "400" };
	g_autoptr(Sandbox) box = sample_new();

	for (gsize i = 0; i < G_N_ELEMENTS(widths); i++) {
		sandbox_setenv(box, "COLUMNS", widths[i]);
		g_autofree char *list = cli_ok(box, "list", NULL);
		g_autofree char *actions = cli_ok(box, "actions", NULL);
		g_autofree char *history = cli_ok(box, "history", NULL);
		g_autofree char *offices = cli_ok(box, "list", "--view", "institutions", NULL);
		lines_fit(list, atoi(widths[i]));
		lines_fit(actions, atoi(widths[i]));
		lines_fit(history, atoi(widths[i]));
		lines_fit(offices, atoi(widths[i]));
	}
	assert_true(TRUE);
	sandbox_setenv(box, "COLUMNS", "60");
	g_autofree char *narrow = cli_ok(box, "list", NULL);
	sandbox_setenv(box, "COLUMNS", "132");
	g_autofree char *wide = cli_ok(box, "list", NULL);
	assert_null(strstr(narrow, "2024-10-makassar"));
	assert_non_null(strstr(wide, "2024-10-makassar"));
}

static void headings_speak_indonesian(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *list = cli_ok(box, "--lang", "id", "list", NULL);
	g_autofree char *shown = cli_ok(box, "show", "MKS", "--lang=id", NULL);

	assert_non_null(strstr(list, "Judul"));
	assert_non_null(strstr(list, "17 Okt 2024 09.00"));
	assert_non_null(strstr(shown, "Kamis, 17 Oktober 2024, 09.00–16.00 WITA"));
	assert_non_null(strstr(shown, "Susunan acara"));
	assert_non_null(strstr(shown, "Keputusan"));
	g_autoptr(CliResult) error = cli_run(box, NULL, "lsit", "--lang", "id", NULL);
	cli_expect(error, 2, NULL, "rakor: lsit: perintah tidak dikenal; maksudnya list?");
}

/* Runs a line of another shell with the completion in it. */
static void completion_completes(void **state)
{
	g_autoptr(Sandbox) box = home_new();
	g_autofree char *script = cli_ok(box, "completion", "bash", NULL);
	g_autofree char *path = file_put(box, "rakor.bash", script);
	g_autofree char *line = g_strdup_printf(
		". %s; COMP_WORDS=(rakor li); COMP_CWORD=1; _rakor; echo \"${COMPREPLY[*]}\"; "
		"COMP_WORDS=(rakor import --d); COMP_CWORD=2; _rakor; echo \"${COMPREPLY[*]}\"",
		path);
	const char *const argv[] = { "bash", "-c", line, NULL };
	g_autoptr(CliResult) result = cli_run_program(box, NULL, argv);
	g_autofree char *fish = cli_ok(box, "completion", "fish", NULL);
	g_autofree char *zsh = cli_ok(box, "completion", "zsh", NULL);

	assert_true(g_str_has_prefix(zsh, "#compdef rakor\n_rakor()\n"));
	cli_expect(result, 0, "list\n", NULL);
	cli_expect(result, 0, "--db --dry-run\n", NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++) {
		g_autofree char *verb = g_strdup_printf("-a %s -d", verbs[i].name);
		assert_non_null(strstr(fish, verb));
		g_autofree char *told = g_strdup_printf("\t\t'%s:", verbs[i].name);
		g_autofree char *options = g_strdup_printf("\t%s) options+=(", verbs[i].name);
		assert_non_null(strstr(zsh, told));
		assert_non_null(strstr(zsh, options));
	}
}

static void keys_follow_the_table(void **state)
{
#define NAME(CONST, name, contexts, keys, flags, hint, help, todo) name,
	static const char *const actions[] = { RK_COMMANDS(NAME) };
#undef NAME
	g_autoptr(Sandbox) box = home_new();
	g_autofree char *keys = cli_ok(box, "keys", NULL);

	for (gsize i = 0; i < G_N_ELEMENTS(actions); i++) {
		g_autofree char *command = g_strdup_printf(":%s ", actions[i]);
		if (!strstr(keys, command))
			fail_msg("rakor keys does not list %s", actions[i]);
	}
	lines_fit(keys, 80);
	g_autofree char *folder = sandbox_path(box, "config/rakor");
	g_mkdir_with_parents(folder, 0700);
	g_free(file_put(box, "config/rakor/keys.conf", "undo = Z\nflyaway = x\n"));
	g_autoptr(CliResult) changed = cli_run(box, NULL, "keys", NULL);
	cli_expect(changed, 0, "Z ", "keys.conf: line 2");
}

static void options_stand_anywhere(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *before = cli_ok(box, "--json", "list", "--limit", "1", NULL);
	g_autofree char *behind = cli_ok(box, "list", "--limit=1", "--json", NULL);
	g_autofree char *negated = cli_ok(box, "list", "-status:held", NULL);
	g_autofree char *ended = cli_ok(box, "list", "--", "-status:held", NULL);

	assert_string_equal(before, behind);
	assert_null(strstr(negated, "MKS"));
	assert_non_null(strstr(negated, "TW3"));
	assert_string_equal(negated, ended);
	g_autofree char *title = cli_ok(box, "new", "--", "--json", NULL);
	assert_non_null(strstr(title, "\n  --json\n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(help_in_both_languages),
		cmocka_unit_test(every_help_text_is_translated),
		cmocka_unit_test(version_and_demo),
		cmocka_unit_test(an_invited_office_sends_no_request),
		cmocka_unit_test(ics_names_one),
		cmocka_unit_test(print_speaks_and_fits),
		cmocka_unit_test(issue_is_recorded),
		cmocka_unit_test(lists_fit_any_width),
		cmocka_unit_test(headings_speak_indonesian),
		cmocka_unit_test(completion_completes),
		cmocka_unit_test(keys_follow_the_table),
		cmocka_unit_test(options_stand_anywhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
