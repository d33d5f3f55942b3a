/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table of timings: the program on a database with one meeting, on one with many, and the bare
 * libraries doing the least of the same. Nothing is asserted; a machine is slow or fast, a ratio
 * is not. Usage: bench [MEETINGS], 100000 unless told.
 */
#include "bench.h"
#include "generate.h"
#include "support/tt.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STARTS = 15, KEYS = 100, TYPED = 25, OFFICES = 10000 };

typedef struct Side {
	const char *program, *verb, *database;
	Sandbox *box;
} Side;

static int double_compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

double median(double *values, int n)
{
	qsort(values, (size_t)n, sizeof *values, double_compare);
	return values[n / 2];
}

double now_ms(void)
{
	return (double)g_get_monotonic_time() / 1000.0;
}

static Tt *side_start(const Side *side)
{
	const char *ours[] = { "--db", side->database, NULL };
	const char *bare[] = { side->verb, side->database, NULL };
	return tt_start(&(TtOptions){ .rows = 40,
		.cols = 140,
		.program = side->program,
		.args = side->verb ? bare : ours,
		.box = side->box,
		.timeout_ms = 120000 });
}

static double start_measure(const Side *side)
{
	double values[STARTS];
	for (int i = 0; i < STARTS; i++) {
		double begin = now_ms();
		Tt *t = side_start(side);
		values[i] = now_ms() - begin;
		tt_kill(t);
	}
	return median(values, STARTS);
}

static double list_measure(const Side *side)
{
	const char *ours[] = { side->program, "--db", side->database, "list", "date:2026-11",
		NULL };
	const char *bare[] = { side->program, "list", side->database, NULL };
	double values[STARTS];
	for (int i = 0; i < STARTS; i++) {
		double begin = now_ms();
		g_autoptr(CliResult) result =
			cli_run_program(side->box, NULL, side->verb ? bare : ours);
		values[i] = now_ms() - begin;
		if (result->status > 1) {
			fputs(result->err, stderr);
			exit(3);
		}
	}
	return median(values, STARTS);
}

/* Each of `keys` in turn, n times all together, after `before`. */
static double keys_measure(
	const Side *side, const char *before, const char *const *keys, int n, double *bytes)
{
	double values[KEYS];
	int kinds = (int)g_strv_length((char **)keys);
	Tt *t = side_start(side);
	if (before)
		tt_keys(t, before);
	tt_bytes_written(t);
	for (int i = 0; i < n; i++) {
		double begin = now_ms();
		tt_keys(t, keys[i % kinds]);
		values[i] = now_ms() - begin;
	}
	if (bytes)
		*bytes = (double)tt_bytes_written(t) / n;
	tt_kill(t);
	return median(values, n);
}

/* The letter number `nth` (from 0) of a filter; typed and withdrawn TYPED times. */
static double filter_measure(const Side *side, int nth)
{
	static const char *const letters[] = { "r", "a", "p" };
	double values[TYPED];
	Tt *t = side_start(side);
	for (int i = 0; i < TYPED; i++) {
		tt_keys(t, "/");
		for (int j = 0; j < nth; j++)
			tt_keys(t, letters[j]);
		double begin = now_ms();
		tt_keys(t, letters[nth]);
		values[i] = now_ms() - begin;
		tt_keys(t, "<Esc>");
		tt_keys(t, "<Esc>");
	}
	tt_kill(t);
	return median(values, TYPED);
}

/* One more letter of a name, typed into `where` and withdrawn. */
static double letter_measure(const Side *side, const char *where, const char *letters)
{
	const char *keys[] = { "i", "<BS>", NULL };
	g_autofree char *before = g_strconcat(where, letters, NULL);
	return keys_measure(side, before, keys, KEYS, NULL);
}

void row_print(const char *what, const char *unit, double one, double many, double bare)
{
	printf("%-34s %9.2f %9.2f %-5s %6.2f", what, one, many, unit, one > 0 ? many / one : 0);
	if (bare >= 0)
		printf(" %9.2f %7.1f", bare, bare > 0 ? many / bare : 0);
	printf("\n");
	fflush(stdout);
}

static void table_print(const Side *one, const Side *many, const Side *bare)
{
	static const char *const moves[] = { "j", "j", "j", "k", "k", "k", NULL };
	static const char *const tabs[] = { "2", "3", "4", "5", "6", "7", "8", "1", NULL };
	double bytes_one, bytes_many, bytes_bare;
	printf("%-34s %9s %9s %-5s %6s %9s %7s\n", "", "one", "many", "", "ratio", "bare", "ratio");
	row_print("start to first full frame", "ms", start_measure(one), start_measure(many),
		start_measure(bare));
	row_print("list of a month, headless", "ms", list_measure(one), list_measure(many),
		list_measure(bare));
	double move_one = keys_measure(one, NULL, moves, KEYS, &bytes_one);
	double move_many = keys_measure(many, NULL, moves, KEYS, &bytes_many);
	double move_bare = keys_measure(bare, NULL, moves, KEYS, &bytes_bare);
	row_print("cursor move", "ms", move_one, move_many, move_bare);
	row_print("cursor move", "bytes", bytes_one, bytes_many, bytes_bare);
	row_print("tab change", "ms", keys_measure(one, "<CR>", tabs, 64, NULL),
		keys_measure(many, "<CR>", tabs, 64, NULL), -1);
	row_print(
		"filter, first letter", "ms", filter_measure(one, 0), filter_measure(many, 0), -1);
	row_print(
		"filter, second letter", "ms", filter_measure(one, 1), filter_measure(many, 1), -1);
	row_print(
		"filter, third letter", "ms", filter_measure(one, 2), filter_measure(many, 2), -1);
}

/* Lines and boxes in which a name is found among few or many offices. */
static void offices_print(const Side *few, const Side *many)
{
	row_print("a letter in a line with @", "ms", letter_measure(few, "<CR>6a", "laporan @kan"),
		letter_measure(many, "<CR>6a", "laporan @kan"), -1);
	row_print("a letter behind a name in a line", "ms",
		letter_measure(few, "<CR>6a", "@kanim-uji-1 lapor"),
		letter_measure(many, "<CR>6a", "@kanim-uji-1 lapor"), -1);
}

void must(CliResult *result)
{
	if (result->status != 0) {
		fputs(result->err, stderr);
		exit(3);
	}
	cli_free(result);
}

/* The database with that many meetings, made once a run in the sandbox. */
static char *database_make(Sandbox *box, const char *name, guint meetings)
{
	g_autofree char *bundle = sandbox_source("tests/bench/one.json");
	char *path = sandbox_path(box, name);
	must(cli_run(box, NULL, "--db", path, "import", bundle, NULL));
	double begin = now_ms();
	bench_generate(path, meetings);
	/* One small change drains the search queue, as any change after an import would. */
	must(cli_run(box, NULL, "--db", path, "set", "@kanim-uji-1", "note=uji", NULL));
	printf("%u meetings in %s: %.1f s\n", meetings, name, (now_ms() - begin) / 1000.0);
	return path;
}

/* The programs to measure lie beside this one, the tree is where ./run starts it. */
static void build_find(const char *self)
{
	g_autofree char *path = g_file_read_link("/proc/self/exe", NULL);
	g_autofree char *folder = g_path_get_dirname(path ? path : self);
	g_autofree char *tests = g_path_get_dirname(folder);
	g_autofree char *build = g_path_get_dirname(tests);
	g_autofree char *source = g_get_current_dir();
	g_setenv("RAKOR_BUILD", build, FALSE);
	g_setenv("RAKOR_SOURCE", source, FALSE);
}

int main(int argc, char **argv)
{
	guint meetings = argc > 1 ? (guint)strtoul(argv[1], NULL, 10) : 100000;
	build_find(argv[0]);
	g_autoptr(Sandbox) box = sandbox_new();
	sandbox_setenv(box, "TMPDIR", "/var/tmp"); /* a copy of the rows is sorted on disk */
	g_autofree char *program = sandbox_program();
	g_autofree char *bare_program =
		g_build_filename(g_getenv("RAKOR_BUILD"), "tests", "bench", "bare", NULL);
	g_autofree char *small = database_make(box, "one.db", 1);
	g_autofree char *large = database_make(box, "many.db", MAX(meetings, 2));
	g_autofree char *wide = database_make(box, "offices.db", 1);
	bench_generate_offices(wide, OFFICES / 10);
	Side one = { program, NULL, small, box };
	Side many = { program, NULL, large, box };
	Side bare = { bare_program, "screen", large, box };
	printf("\n140x40; medians; each meeting has 4 sessions, 10 participants, 5 lines, 2 "
	       "actions\n");
	table_print(&one, &many, &bare);
	Side offices = { program, NULL, wide, box };
	printf("\n%d offices beside 10\n", OFFICES);
	offices_print(&one, &offices);
	printf("\nin bulk; the bare rows are written by SQLite alone, recorded and searchable\n");
	writes_print(box, program, bare_program);
	printf("\npapers; the bare words are set by pango and cairo alone\n");
	papers_print(box, program);
	return 0;
}
