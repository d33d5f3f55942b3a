/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Minutes as PDF, beside pango and cairo alone with the same words. It is
 * done several times and the median kept.
 */
#include "bench.h"
#include "generate.h"

#include <unistd.h>

enum { RUNS = 5, FEW = 20, MANY = 2000 };

static double run_measure(Sandbox *box, const char *const *argv)
{
	double values[RUNS];

	for (int i = 0; i < RUNS; i++)
		values[i] = cost_measure(box, argv).ms;
	return median(values, RUNS);
}

static char *database_make(Sandbox *box, const char *name, guint lines)
{
	g_autofree char *bundle = sandbox_source("tests/bench/one.json");
	char *path = sandbox_path(box, name);

	must(cli_run(box, NULL, "--db", path, "import", bundle, NULL));
	bench_generate_lines(path, lines);
	return path;
}

static double minutes_measure(
	Sandbox *box, const char *program, const char *database, const char *file)
{
	const char *argv[] = { program, "--db", database, "print", "UJI", "minutes", "-o", file,
		NULL };

	return run_measure(box, argv);
}

void papers_print(Sandbox *box, const char *program)
{
	g_autofree char *few = database_make(box, "few-lines.db", FEW);
	g_autofree char *many = database_make(box, "many-lines.db", MANY);
	g_autofree char *pdf = sandbox_path(box, "minutes.pdf");
	g_autofree char *text = sandbox_path(box, "minutes.md");
	g_autofree char *alone = sandbox_path(box, "bare.pdf");
	g_autofree char *bare =
		g_build_filename(g_getenv("RAKOR_BUILD"), "tests", "bench", "bare_pdf", NULL);
	const char *argv[] = { bare, text, alone, NULL };
	double one = minutes_measure(box, program, few, pdf);
	double all = minutes_measure(box, program, many, pdf);

	minutes_measure(box, program, many, text); /* the same words, a paragraph a line */
	row_print("minutes of 20, 2000 lines to PDF", "ms", one, all, run_measure(box, argv));
}
