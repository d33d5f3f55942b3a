/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program in a terminal, tortured (shim.c, torture.h): killed at any call or moment while lines
 * of minutes are typed; the disk full for a while; eight writers on one database, two of them
 * screens; the database deleted or replaced under an open screen.
 */
#include "support/cli.h"
#include "support/scene.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* What was typed a second before the end is kept; the machine may be busy meanwhile. */
enum { ROUNDS = 3, LINES = 4, DRAFT_MS = 1000, SLACK_MS = 700, WRITERS = 6, SCREENS = 2 };

static guint32 seed_first(void)
{
	const char *seed = g_getenv("RAKOR_SEED");

	return seed ? (guint32)strtoul(seed, NULL, 10) : 20261124;
}

/* The time of a scenario of `share` percent, in microseconds; 0: the suite's few rounds. */
static gint64 time_share(int share)
{
	const char *seconds = g_getenv("RAKOR_TORTURE_SECONDS");

	return seconds ? atoi(seconds) * (gint64)share * 10000 : 0;
}

static gboolean goes_on(guint round, gint64 began, gint64 share)
{
	return share ? g_get_monotonic_time() - began < share : round < ROUNDS;
}

static Sandbox *home(void)
{
	Sandbox *box = scene_box("2024-10-01T10:41:00+08:00");

	SCENE_CLI(box, "new", "institution", "name=Kanim Tarakan");
	SCENE_CLI(box, "new", "Rapat Uji, 17 okt 2024 9.00-12.00, Makassar");
	return box;
}

/* The program on the minutes of the meeting, behind the shim unless `shim` is NULL. */
static Tt *minutes_open(Sandbox *box, const char *shim)
{
	g_autofree char *library = g_strdup_printf(
		"LD_PRELOAD=%s/tests/torture/librakor-shim.so", g_getenv("RAKOR_BUILD"));
	g_autofree char *what = g_strdup_printf("RAKOR_SHIM=%s", shim ? shim : "");
	const char *const env[] = { library, what, NULL };

	return tt_start(&(TtOptions){
		.box = box, .env = shim ? env : NULL, .args = TT_ARGS("--lang", "id") });
}

/* This reader does not wait for the writers by itself. */
static char *asked(Sandbox *box, const char *sql)
{
	g_autofree char *database = sandbox_path(box, "data/rakor/rakor.db");

	for (int tries = 0; tries < 500; tries++) {
		char *answer = sandbox_sql(database, sql);
		if (answer)
			return answer;
		g_usleep(10000);
	}
	fail_msg("unreadable: %s", sql);
	return NULL;
}

static guint counted(Sandbox *box, const char *raw)
{
	g_autofree char *sql =
		g_strdup_printf("SELECT count(*) FROM entry WHERE raw LIKE '%%%s'", raw);
	g_autofree char *answer = asked(box, sql);

	return (guint)atoi(answer);
}

static void must_be_sound(Sandbox *box, guint32 seed)
{
	g_autoptr(CliResult) doctor = cli_run(box, NULL, "doctor", NULL);

	if (doctor->status != 0)
		fail_msg("seed %u: doctor: %s%s", seed, doctor->out, doctor->err);
}

/* --- killed --- */

typedef struct Typed {
	GString *text; /* of the line that is not ended */
	GArray *at;    /* gint64, when each of its words had been taken */
	guint lines;   /* ended by Enter, and answered */
	gint64 alive;  /* when it was last seen alive */
} Typed;

/* Types until it dies: some lines, then a line that is never ended. */
static void type_and_die(Tt *t, Typed *typed, GRand *random)
{
	tt_keys(t, "<CR>5a");
	for (; typed->lines < LINES && tt_running(t); typed->lines++) {
		g_autofree char *line = g_strdup_printf("+ usul %u<CR>", typed->lines);
		tt_keys(t, line);
		if (!tt_running(t))
			return;
	}
	int end = g_rand_int_range(random, 2, 14);
	for (int i = 0; i < end && tt_running(t); i++) {
		g_autofree char *word = g_strdup_printf("kata%d ", i);
		tt_keys(t, word);
		gint64 now = g_get_monotonic_time();
		if (!tt_running(t))
			return;
		g_string_append(typed->text, word);
		g_array_append_val(typed->at, now);
		g_usleep((gulong)g_rand_int_range(random, 20000, 300000));
		if (tt_sync(t) && tt_running(t))
			typed->alive = g_get_monotonic_time();
	}
}

/* How much of the line had been there for long enough when the program was last seen alive. */
static gsize kept_at_least(const Typed *typed)
{
	gsize length = 0;

	for (guint i = 0; i < typed->at->len; i++)
		if (g_array_index(typed->at, gint64, i) + (DRAFT_MS + SLACK_MS) * 1000 <=
			typed->alive) {
			const char *end = strstr(typed->text->str + length, " ");
			length = end ? (gsize)(end - typed->text->str) + 1 : typed->text->len;
		}
	return length;
}

static void round_kill(Sandbox *box, guint32 seed)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(seed);
	Typed typed = { .text = g_string_new(NULL),
		.at = g_array_new(FALSE, FALSE, sizeof(gint64)) };
	static const char *const ways[] = { "kill", "torn", NULL };
	const char *way = ways[g_rand_int_range(random, 0, 3)];
	g_autofree char *shim =
		way ? g_strdup_printf("%s:%d", way, g_rand_int_range(random, 30, 150)) : NULL;
	Tt *t = minutes_open(box, shim);

	if (tt_running(t))
		type_and_die(t, &typed, random);
	gboolean here = tt_running(t);
	tt_kill(t);
	must_be_sound(box, seed);
	for (guint i = 0; i < typed.lines; i++) {
		g_autofree char *line = g_strdup_printf("usul %u", i);
		if (counted(box, line) != 1)
			fail_msg("seed %u: line %u of %u that were answered is there %u times (%s)",
				seed, i, typed.lines, counted(box, line), shim ? shim : "killed");
	}
	g_autofree char *draft = asked(box, "SELECT group_concat(text, '|') FROM draft");
	g_autofree char *wanted = g_strndup(typed.text->str, kept_at_least(&typed));
	g_strchomp(wanted);
	if (*wanted && !strstr(draft, wanted))
		fail_msg("seed %u: <%s> was typed long before the end%s, the draft is <%s>", seed,
			wanted, here ? "" : " by the shim", draft);
	g_string_free(typed.text, TRUE);
	g_array_unref(typed.at);
}

SCENARIO(killed_at_any_call_or_moment)
{
	gint64 began = g_get_monotonic_time(), share = time_share(40);
	guint round = 0;

	for (; goes_on(round, began, share); round++) {
		g_autoptr(Sandbox) box = home();
		round_kill(box, seed_first() + round);
	}
	print_message("# done %u kills on the screen\n", round);
}

/* --- full --- */

static void round_full(Sandbox *box, guint32 seed)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(seed);
	g_autofree char *shim = g_strdup_printf(
		"full:%d:%d", g_rand_int_range(random, 30, 90), g_rand_int_range(random, 1, 12));
	Tt *t = minutes_open(box, shim);

	if (!tt_running(t)) { /* could not even begin: it must have said so */
		tt_stop(t, 3);
		return;
	}
	tt_keys(t, "<CR>5a");
	for (int i = 0; i < LINES; i++) {
		g_autofree char *line = g_strdup_printf("usul %d", i);
		g_autofree char *typed = g_strdup_printf("+ %s", line);
		tt_keys(t, typed);
		for (int tries = 0; tries < 20 && counted(box, line) == 0; tries++) {
			if (!tt_find(t, line, NULL, NULL))
				tt_fail(t, "seed %u %s: the line is gone", seed, shim);
			tt_keys(t, "<CR>");
		}
		if (counted(box, line) != 1)
			tt_fail(t, "seed %u %s: <%s> is there %u times", seed, shim, line,
				counted(box, line));
	}
	tt_keys(t, "<Esc>");
	scene_leave(t);
	must_be_sound(box, seed);
}

SCENARIO(a_full_disk_loses_nothing_that_was_typed)
{
	gint64 began = g_get_monotonic_time(), share = time_share(25);
	guint round = 0;

	for (; goes_on(round, began, share); round++) {
		g_autoptr(Sandbox) box = home();
		round_full(box, seed_first() + round);
	}
	print_message("# done %u full disks on the screen\n", round);
}

/* --- eight writers --- */

/* One process: lines, its own field of the meeting and one that all write, meetings of one title.
 * What was answered with 0 goes into its file. */
static void writer_run(Sandbox *box, int who, gint64 until)
{
	static const char *const fields[WRITERS] = { "venue", "room", "address", "city", "purpose",
		"objective" };
	g_autofree char *path = g_strdup_printf("%s/writer-%d", box->folder, who);
	g_autofree char *db = g_strdup_printf("--db=%s/data/rakor/rakor.db", box->folder);
	g_autoptr(GString) log = g_string_new(NULL);
	g_autoptr(Sandbox) own_box = sandbox_new(); /* what it says lies in its own folder */

	sandbox_setenv(own_box, "RAKOR_UID_SEED", NULL);
	sandbox_setenv(own_box, "RAKOR_NOW", NULL);
	for (int i = 0; g_get_monotonic_time() < until; i++) {
		g_autofree char *line = g_strdup_printf("tulis %d-%d.", who, i);
		g_autofree char *own = g_strdup_printf("%s=nilai %d", fields[who], i);
		g_autofree char *all = g_strdup_printf("short_title=Judul %d-%d", who, i);
		g_autoptr(CliResult) said =
			i % 4 == 1   ? cli_run(own_box, NULL, db, "set", "RU", own, NULL)
			: i % 4 == 2 ? cli_run(own_box, NULL, db, "set", "RU", all, NULL)
			: i % 4 == 3 ? cli_run(own_box, NULL, db, "new",
					       "Rapat Sama, 3 des 2024 9.00", NULL)
				     : cli_run(own_box, NULL, db, "add", "RU", "line", line, NULL);
		if (said->status != 0) {
			g_string_append_printf(log, "error of kind %d, status %d: %s\n", i % 4,
				said->status, said->err);
			break;
		}
		g_string_append_printf(log, "%s\n",
			i % 4 == 0   ? line
			: i % 4 == 1 ? own
			: i % 4 == 3 ? "made"
				     : "all");
	}
	g_file_set_contents(path, log->str, -1, NULL);
}

static guint log_check(Sandbox *box, int who, guint *made)
{
	g_autofree char *path = g_strdup_printf("%s/writer-%d", box->folder, who);
	g_autofree char *text = NULL;
	g_autofree char *own = NULL;

	assert_true(g_file_get_contents(path, &text, NULL, NULL));
	if (strstr(text, "error"))
		fail_msg("writer %d: %s", who, strstr(text, "error"));
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	for (guint i = 0; lines[i]; i++) {
		if (g_str_has_prefix(lines[i], "tulis") && counted(box, lines[i]) != 1)
			fail_msg("writer %d: \"%s\" is there %u times", who, lines[i],
				counted(box, lines[i]));
		*made += strcmp(lines[i], "made") == 0;
		if (strchr(lines[i], '=')) {
			g_free(own);
			own = g_strdup(lines[i]);
		}
	}
	if (own) {
		*strchr(own, '=') = '\0';
		g_autofree char *sql =
			g_strdup_printf("SELECT %s FROM meeting WHERE tag = 'RU'", own);
		g_autofree char *now = asked(box, sql);
		assert_string_equal(now, own + strlen(own) + 1);
	}
	return g_strv_length(lines) - 1;
}

/* How many lines the frame says there are. */
static int lines_shown(Tt *t)
{
	int row = 0;
	const char *text = tt_find(t, " baris, ", &row, NULL) ? tt_row(t, row) : "";
	const char *end = strstr(text, " baris, ");

	while (end && end > text && g_ascii_isdigit(end[-1]))
		end--;
	return end ? atoi(end) : -1;
}

/* What was typed on one screen, and by all others until then, is on the other within a second. */
static void screens_write(Tt *t[SCREENS], Sandbox *box, guint round, gint64 *slowest)
{
	Tt *writer = t[round % SCREENS], *reader = t[1 - round % SCREENS];
	g_autofree char *line = g_strdup_printf("layar %u.", round);
	g_autofree char *keys = g_strdup_printf("%s<CR>", line);

	tt_keys(writer, keys);
	for (int tries = 0; tries < 3 && counted(box, line) == 0; tries++)
		tt_keys(writer, "<CR>");
	if (counted(box, line) != 1)
		tt_fail(writer, "\"%s\" is there %u times", line, counted(box, line));
	g_autofree char *lines = asked(box, "SELECT count(*) FROM entry");
	gint64 since = g_get_monotonic_time();
	while (lines_shown(reader) < atoi(lines))
		if (!tt_sync(reader) || g_get_monotonic_time() - since > 20 * G_USEC_PER_SEC)
			tt_fail(reader, "%s lines are not seen", lines);
	*slowest = MAX(*slowest, g_get_monotonic_time() - since);
}

SCENARIO(eight_writers_lose_nothing)
{
	gint64 share = time_share(25), until = g_get_monotonic_time() + (share ? share : 3000000);
	g_autoptr(Sandbox) box = home();
	Tt *t[SCREENS];
	pid_t writers[WRITERS];
	guint round = 0, done = 0, made = 0;
	gint64 slowest = 0;

	/* Ids of one seed would meet, which those of people do not. */
	sandbox_setenv(box, "RAKOR_UID_SEED", NULL);
	sandbox_setenv(box, "RAKOR_NOW", NULL);
	for (int i = 0; i < SCREENS; i++) {
		t[i] = SCENE(.data = SCENE_OWN, .box = box, .meeting = "RU", .tab = 5, .rows = 60);
		tt_keys(t[i], "a");
	}
	for (int i = 0; i < WRITERS; i++) {
		writers[i] = fork();
		if (writers[i] == 0) {
			writer_run(box, i, until);
			_exit(0);
		}
	}
	for (; g_get_monotonic_time() < until; round++)
		screens_write(t, box, round, &slowest);
	for (int i = 0; i < WRITERS; i++)
		waitpid(writers[i], NULL, 0);
	for (int i = 0; i < WRITERS; i++)
		done += log_check(box, i, &made);
	g_autofree char *meetings = asked(box, "SELECT count(*) FROM meeting");
	assert_int_equal(atoi(meetings), made + 1);
	for (int i = 0; i < SCREENS; i++) {
		tt_keys(t[i], "<Esc>");
		scene_leave(t[i]);
	}
	must_be_sound(box, seed_first());
	print_message("# done %u commands and %u lines on two screens by eight writers, seen after "
		      "at most %" G_GINT64_FORMAT " ms\n",
		done, round, slowest / 1000);
	if (slowest > 1000000 && share == 0)
		print_message("# the machine is busy\n");
	else if (slowest > 2000000)
		fail_msg("a screen was true only after %" G_GINT64_FORMAT " ms", slowest / 1000);
}

/* --- the file goes away --- */

static void file_taken(Sandbox *box, const char *how)
{
	g_autofree char *path = sandbox_path(box, "data/rakor/rakor.db");
	g_autofree char *other = sandbox_path(box, "data/rakor/other.db");

	assert_int_equal(g_unlink(path), 0);
	if (strcmp(how, "replaced") == 0) {
		g_autofree char *made = cli_ok(box, "--db", other, "new", "Lain sama sekali", NULL);
		assert_int_equal(g_rename(other, path), 0);
	}
}

static void under_an_open_screen(const char *how)
{
	g_autoptr(Sandbox) box = home();
	Tt *t = SCENE(.data = SCENE_OWN, .box = box, .meeting = "RU", .tab = 5);

	tt_keys(t, "a+ usul pertama<CR>+ usul kedua");
	file_taken(box, how);
	tt_keys(t, "<CR>");
	/* It is said, and what was typed still stands in its line. */
	tt_expect_text(t, "dihapus atau diganti");
	tt_expect_cursor_row(t, "usul kedua");
	tt_keys(t, "<Esc>");
	tt_kill(t);
}

SCENARIO(a_deleted_database_is_said)
{
	under_an_open_screen("deleted");
}

SCENARIO(a_replaced_database_is_said)
{
	under_an_open_screen("replaced");
}

/* The file system is mounted read-only under the open screen, as the kernel does after an error of
 * the disk, and comes back. */
SCENARIO(an_unwritable_database_is_said)
{
	g_autoptr(Sandbox) box = home();
	g_autofree char *sign = sandbox_path(box, "readonly");
	g_autofree char *shim = g_strdup_printf("readonly:%s", sign);
	Tt *t = minutes_open(box, shim);

	tt_keys(t, ":go RU<CR>5a+ usul pertama<CR>+ usul kedua");
	assert_true(g_file_set_contents(sign, "", 0, NULL));
	tt_keys(t, "<CR>");
	tt_expect_text(t, "tidak dapat ditulis");
	tt_expect_cursor_row(t, "usul kedua");
	assert_int_equal(g_unlink(sign), 0);
	tt_keys(t, "<CR>");
	g_autofree char *lines =
		asked(box, "SELECT group_concat(text, '|') FROM entry WHERE text LIKE 'usul%'");
	assert_string_equal(lines, "usul pertama|usul kedua");
	tt_keys(t, "<Esc>");
	scene_leave(t);
	must_be_sound(box, seed_first());
}
