/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading the bundles of tests/fixtures.
 */
#include "exchange/fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

const Fixture fixtures[] = {
	{ "2024-10-makassar", "MKS" },
	{ "2025-03-timpora-dkj-tw1", "TW1" },
	{ "2025-06-timpora-dkj-tw2", "TW2" },
	{ "2025-08-skouw", "SKW" },
	{ "2025-09-timpora-dkj-tw3", "TW3" },
	{ "register", NULL },
};

GBytes *fixture_bytes(const char *name)
{
	const char *source = g_getenv("RAKOR_SOURCE");
	g_autofree char *file = g_strconcat(name, ".json", NULL);
	g_autofree char *path =
		g_build_filename(source ? source : ".", "tests/fixtures", file, NULL);
	char *text;
	gsize size;

	assert_true(g_file_get_contents(path, &text, &size, NULL));
	return g_bytes_new_take(text, size);
}

GPtrArray *problems_new(void)
{
	return g_ptr_array_new_with_free_func((GDestroyNotify)rk_problem_free);
}

RkBundle *fixture_read(const char *name)
{
	g_autoptr(GPtrArray) problems = problems_new();
	g_autoptr(GBytes) bytes = fixture_bytes(name);
	RkBundle *bundle = rk_bundle_read(name, bytes, problems);

	for (guint i = 0; i < problems->len; i++) {
		const RkProblem *problem = problems->pdata[i];
		print_message("# %s:%u:%u: %s\n", problem->file, problem->line, problem->column,
			problem->message);
	}
	assert_non_null(bundle);
	return bundle;
}

static void rows_copy(RkRows *to, const RkRows *from)
{
	for (int e = 0; e < RK_E_N; e++)
		for (guint i = 0; i < from->rows[e]->len; i++)
			rk_rows_add(to, e, rk_record_copy(e, from->rows[e]->pdata[i]));
}

RkRows *fixture_rows(void)
{
	RkRows *rows = rk_rows_new();

	for (guint i = 0; i < FIXTURES; i++) {
		g_autoptr(RkBundle) bundle = fixture_read(fixtures[i].name);
		rows_copy(rows, bundle->rows);
	}
	rk_rows_sort(rows);
	return rows;
}

RkDossier *fixture_dossier(const char *name)
{
	g_autoptr(RkBundle) bundle = fixture_read(name);
	RkRows *rows = rk_rows_new();
	const RkMeeting *meeting = bundle->rows->rows[RK_E_MEETING]->pdata[0];

	rows_copy(rows, bundle->rows);
	rk_rows_sort(rows);
	return rk_dossier_new(rows, meeting->id);
}

const RkContext *fixture_context(void)
{
	static RkIdSource ids = { .now_ms = G_GINT64_CONSTANT(1764000000000), .seed = 7 };
	static const RkContext context = { .now = G_GINT64_CONSTANT(1764000000000),
		.zone = "Asia/Makassar",
		.lang = RK_LANG_EN,
		.author = "tester",
		.ids = &ids };

	return &context;
}

RkBundle *bundle_of(const char *file, const char *text, GPtrArray *problems)
{
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));

	return rk_bundle_read(file, bytes, problems);
}
