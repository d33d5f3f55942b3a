/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rk_print over the sample database: the same bytes as the builder's goldens, nothing written
 * unless asked, one undoable-until-issued step when asked, clear refusals.
 */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "base/error.h"
#include "service/apply.h"
#include "service/maintenance.h"
#include "service/load.h"
#include "service/transfer.h"

#include <glib/gstdio.h>
#include <string.h>

static RkStore *open_sample(void)
{
	RkStoreOptions options = {
		.lang = "id",
		.zone = "Asia/Jakarta",
		.now = G_GINT64_CONSTANT(1733130000000),
		.seed = 7,
		.author = "test",
		.run = "one",
	};
	g_autoptr(GError) error = NULL;
	RkStore *store = rk_demo_open(&options, &error);

	if (!store)
		fail_msg("%s", error->message);
	return store;
}

static RkId meeting_of(RkStore *store, const char *tag)
{
	RkTarget target = { 0 };

	assert_true(rk_address_resolve(store, tag, &target, NULL));
	return target.meeting;
}

static char *printed(RkStore *store, const char *tag, RkPrintOptions options)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = rk_print(store, meeting_of(store, tag), &options, &error);

	if (!bytes)
		fail_msg("%s", error->message);
	return g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
}

static char *golden(const char *name)
{
	g_autofree char *path =
		g_build_filename(g_getenv("RAKOR_SOURCE"), "tests/golden", name, NULL);
	char *text = NULL;

	assert_true(g_file_get_contents(path, &text, NULL, NULL));
	return text;
}

static void prints_the_goldens(void **state)
{
	static const struct {
		int paper, width;
		RkLang lang;
		const char *golden;
	} cases[] = {
		{ RK_PAPER_KIND_MINUTES, 0, RK_LANG_ID, "minutes-makassar-id-80.txt" },
		{ RK_PAPER_KIND_MINUTES, 72, RK_LANG_EN, "minutes-makassar-en-72.txt" },
		{ RK_PAPER_KIND_RUNDOWN, 80, RK_LANG_ID, "rundown-makassar-id-80.txt" },
	};
	RkStore *store = open_sample();

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = printed(store, "MKS",
			(RkPrintOptions){ .paper = cases[i].paper,
				.width = cases[i].width,
				.lang = cases[i].lang });
		g_autofree char *wanted = golden(cases[i].golden);
		assert_string_equal(text, wanted);
	}
	rk_demo_discard(store);
}

static guint steps(RkStore *store)
{
	g_autoptr(GPtrArray) list = rk_history(store, 0, RK_E_NONE, 0, 0, 100, NULL);

	return list->len;
}

static const RkPaper *paper_of(const RkDossier *dossier, int kind)
{
	RK_EACH (dossier->rows, PAPER, RkPaper, paper)
		if (paper->meeting == dossier->meeting->id && paper->kind == kind)
			return paper;
	return NULL;
}

static void only_issue_writes(void **state)
{
	RkStore *store = open_sample();
	RkPrintOptions options = { .paper = RK_PAPER_KIND_MINUTES, .lang = RK_LANG_ID };
	guint before = steps(store);
	g_autofree char *plain = printed(store, "TW2", options);

	assert_int_equal(steps(store), before);
	assert_null(strstr(plain, "KONSEP"));
	guint before_it = 0;
	g_autoptr(RkPlan) plan =
		rk_print_issue(store, meeting_of(store, "TW2"), &options, &before_it, NULL);
	options.ahead = plan;
	g_autofree char *issued = printed(store, "TW2", options);
	assert_int_equal(steps(store), before);
	assert_true(rk_apply(store, plan, NULL, NULL));
	assert_int_equal(steps(store), before + 1);
	assert_null(strstr(issued, "KONSEP")); /* what leaves the house is no draft */
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, meeting_of(store, "TW2"), NULL);
	const RkPaper *paper = paper_of(dossier, RK_PAPER_KIND_MINUTES);
	assert_non_null(paper);
	assert_true(paper->issued_at.set);
	assert_int_equal(strcspn(paper->digest, " "), 64);
	g_autoptr(GError) error = NULL; /* an issued paper is a wall */
	assert_false(rk_undo(store, dossier->meeting->id, NULL, &error));
	rk_demo_discard(store);
}

static void refusals_name_the_field(void **state)
{
	static const struct {
		RkPrintOptions options;
		const char *field;
	} cases[] = {
		{ { .paper = RK_PAPER_KIND_MESSAGE }, "paper" },
		{ { .paper = 0 }, "paper" },
		{ { .paper = RK_PAPER_KIND_N }, "paper" },
		{ { .paper = RK_PAPER_KIND_MINUTES, .format = "rtf" }, "format" },
		{ { .paper = RK_PAPER_KIND_MINUTES, .width = 79 }, "width" },
		{ { .paper = RK_PAPER_KIND_MESSAGE }, "paper" },
	};
	RkStore *store = open_sample();
	RkId meeting = meeting_of(store, "MKS");
	guint before = steps(store);

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(rk_print(store, meeting, &cases[i].options, &error));
		assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_INVALID));
		assert_string_equal(rk_error_field(error), cases[i].field);
	}
	assert_int_equal(steps(store), before);
	g_autoptr(GError) error = NULL;
	assert_null(
		rk_print(store, 42, &(RkPrintOptions){ .paper = RK_PAPER_KIND_MINUTES }, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_NOT_FOUND));
	rk_demo_discard(store);
}

static void what_can_be_printed(void **state)
{
	assert_true(rk_print_known(RK_PAPER_KIND_MINUTES));
	assert_true(rk_print_known(RK_PAPER_KIND_RUNDOWN));
	assert_false(rk_print_known(RK_PAPER_KIND_MESSAGE));
	assert_false(rk_print_known(0));
	assert_string_equal(rk_print_formats(RK_PAPER_KIND_MINUTES)[0], "text");
	assert_null(rk_print_formats(RK_PAPER_KIND_MESSAGE)[0]);
	assert_null(rk_print_formats(-3)[0]);
}

static int folder_make(void **state)
{
	*state = g_dir_make_tmp("rakor-print-XXXXXX", NULL);
	g_setenv("XDG_RUNTIME_DIR", *state, TRUE);
	return *state ? 0 : -1;
}

static int folder_remove(void **state)
{
	g_autofree char *folder = *state;
	g_autofree char *inner = g_build_filename(folder, "rakor", NULL);

	g_rmdir(inner);
	g_rmdir(folder);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(prints_the_goldens),
		cmocka_unit_test(only_issue_writes),
		cmocka_unit_test(refusals_name_the_field),
		cmocka_unit_test(what_can_be_printed),
	};

	return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
