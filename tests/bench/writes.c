/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is written and read in bulk. Each row stands on little and on a hundred (imports and guests:
 * ten) times as much, so that the ratio tells whether it grows with it or with its square.
 */
#include "bench.h"
#include "generate.h"
#include "support/tt.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	RUNS = 9,
	FEW = 20,
	MANY = 2000,
	MEETING_RECORDS = 24, /* that a copy of the meeting adds */
	IMPORTED = 200000,
	GUESTS = 10000,
};

Cost cost_measure(Sandbox *box, const char *const *argv)
{
	struct rusage usage;
	int status = 0;

	fflush(stdout);
	pid_t pid = fork();
	if (pid == 0) {
		sandbox_enter(box);
		if (!freopen("/dev/null", "w", stdout))
			_exit(126);
		execvpe(argv[0], (char *const *)argv, box->environ);
		_exit(127);
	}
	if (pid < 0 || wait4(pid, &status, 0, &usage) != pid || status != 0) {
		g_printerr("bench: %s %s failed\n", argv[0], argv[1]);
		exit(3);
	}
	return (Cost){ (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000.0 +
			       (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000.0,
		(double)usage.ru_maxrss / 1024.0 };
}

static double file_mb(const char *path)
{
	g_autoptr(GMappedFile) file = g_mapped_file_new(path, FALSE, NULL);

	return file ? (double)g_mapped_file_get_length(file) / (1024.0 * 1024.0) : 0;
}

/* One meeting of the sample; the change drains the search queue. */
static char *database_make(Sandbox *box, const char *name, guint meetings)
{
	g_autofree char *bundle = sandbox_source("tests/bench/one.json");
	char *path = sandbox_path(box, name);

	must(cli_run(box, NULL, "--db", path, "import", bundle, NULL));
	bench_generate(path, meetings);
	must(cli_run(box, NULL, "--db", path, "set", "@kanim-uji-1", "note=uji", NULL));
	return path;
}

/* --- import --- */

typedef struct Imported {
	Cost ours, bare;
	double file;
} Imported;

static Imported import_measure(Sandbox *box, const char *program, const char *bare, guint records)
{
	g_autofree char *from = database_make(box, "from.db", records / MEETING_RECORDS + 1);
	g_autofree char *file = sandbox_path(box, "all.json");
	g_autofree char *into = sandbox_path(box, "into.db");
	g_autofree char *plain = sandbox_path(box, "plain.db");
	const char *ours[] = { program, "--db", into, "import", file, NULL };
	const char *theirs[] = { bare, "import", plain, from, NULL };
	Imported cost = { 0 };

	must(cli_run(box, NULL, "--db", from, "export", "--all", "-o", file, NULL));
	bench_empty(plain);
	cost.file = file_mb(file);
	cost.ours = cost_measure(box, ours);
	cost.bare = cost_measure(box, theirs);
	const char *all[] = { from, file, into, plain };
	for (guint i = 0; i < G_N_ELEMENTS(all); i++)
		unlink(all[i]);
	return cost;
}

static void import_print(Sandbox *box, const char *program, const char *bare)
{
	Imported few = import_measure(box, program, bare, IMPORTED / 10);
	Imported many = import_measure(box, program, bare, IMPORTED);

	row_print(
		"import of 20 000, 200 000 records", "ms", few.ours.ms, many.ours.ms, many.bare.ms);
	row_print("its memory by the size of the file", "x", few.ours.mb / few.file,
		many.ours.mb / many.file, many.bare.mb / many.file);
}

/* --- one meeting --- */

static char *guests_write(Sandbox *box, guint n)
{
	static const char *const first[] = { "Budi", "Siti", "Ahmad", "Dewi", "Joko", "Rina",
		"Yuni" };
	static const char *const part[] = { "ba", "de", "gi", "ko", "lu", "ma", "ne", "pi", "ro",
		"su" };
	g_autoptr(GString) text = g_string_new(NULL);
	char *path = sandbox_path(box, "guests.txt");

	for (guint i = 0; i < n; i++)
		g_string_append_printf(text, "%s H%s%s%s%s\n", first[i % G_N_ELEMENTS(first)],
			part[i / 1000 % 10], part[i / 100 % 10], part[i / 10 % 10], part[i % 10]);
	if (!g_file_set_contents(path, text->str, (gssize)text->len, NULL))
		exit(3);
	return path;
}

/* People whom nobody invited, each new in the register; the baseline writes the same database. */
static Imported guests_measure(Sandbox *box, const char *program, const char *bare, guint n)
{
	g_autofree char *into = database_make(box, "guests.db", 1);
	g_autofree char *list = guests_write(box, n);
	g_autofree char *plain = sandbox_path(box, "plain.db");
	const char *ours[] = { program, "--db", into, "attend", "UJI", "--from", list, NULL };
	const char *theirs[] = { bare, "import", plain, into, NULL };
	Imported cost = { 0 };

	bench_empty(plain);
	cost.ours = cost_measure(box, ours);
	cost.bare = cost_measure(box, theirs);
	unlink(into);
	unlink(plain);
	return cost;
}

static void guests_print(Sandbox *box, const char *program, const char *bare)
{
	Imported few = guests_measure(box, program, bare, GUESTS / 10);
	Imported many = guests_measure(box, program, bare, GUESTS);

	row_print("a list of 1000, 10 000 guests", "ms", few.ours.ms, many.ours.ms, many.bare.ms);
}

static double verb_measure(Sandbox *box, const char *const *argv)
{
	double values[RUNS];

	for (int i = 0; i < RUNS; i++) {
		double begin = now_ms();
		must(cli_run_program(box, NULL, argv));
		values[i] = now_ms() - begin;
	}
	return median(values, RUNS);
}

static double line_measure(Sandbox *box, const char *program, const char *database)
{
	const char *argv[] = { program, "--db", database, "add", "UJI", "line", "Laporan tambahan",
		NULL };

	return verb_measure(box, argv);
}

static double bare_line_measure(Sandbox *box, const char *bare, const char *database)
{
	const char *argv[] = { bare, "line", database, NULL };

	return verb_measure(box, argv);
}

static double show_measure(Sandbox *box, const char *program, const char *database)
{
	const char *argv[] = { program, "--db", database, "show", "UJI", NULL };

	return verb_measure(box, argv);
}

/* One line of the list left out and taken in again. */
static double paste_measure(Sandbox *box, const char *program, const char *database, guint lines)
{
	const char *args[] = { "--db", database, NULL };
	g_autoptr(GString) text = g_string_new(NULL);
	double values[RUNS];

	for (guint i = 1; i <= lines; i++)
		g_string_append_printf(text, "%u. Laporan satuan kerja nomor %u\n", i, i);
	Tt *t = tt_start(&(TtOptions){ .rows = 40,
		.cols = 140,
		.program = program,
		.args = args,
		.box = box,
		.timeout_ms = 120000 });
	tt_keys(t, "<CR>6");
	tt_paste(t, text->str);
	for (int i = 0; i < RUNS; i++) {
		double begin = now_ms();
		tt_keys(t, "<Space>");
		values[i] = now_ms() - begin;
	}
	tt_kill(t);
	return median(values, RUNS);
}

void writes_print(Sandbox *box, const char *program, const char *bare)
{
	g_autofree char *few = database_make(box, "few.db", 1);
	g_autofree char *many = database_make(box, "much.db", 1);
	g_autofree char *sent_few = database_make(box, "sent-few.db", 1);
	g_autofree char *sent_many = database_make(box, "sent-many.db", 1);

	import_print(box, program, bare);
	guests_print(box, program, bare);
	bench_generate_lines(few, FEW);
	bench_generate_lines(many, MANY);
	bench_generate_deliveries(sent_few, FEW);
	bench_generate_deliveries(sent_many, MANY);
	row_print("a decision in a list of 20, 2000", "ms",
		paste_measure(box, program, sent_few, FEW),
		paste_measure(box, program, sent_many, MANY), -1);
	row_print("a line to 20, 2000 lines", "ms", line_measure(box, program, few),
		line_measure(box, program, many), bare_line_measure(box, bare, many));
	row_print("shown with 20, 2000 deliveries", "ms", show_measure(box, program, sent_few),
		show_measure(box, program, sent_many), -1);
}
