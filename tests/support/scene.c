/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See scene.h. The main of its files is scene_main.c.
 */
#include "support/scene.h"
#include "support/cli.h"
#include "support/scene_private.h"

#include <glib/gstdio.h>
#include <string.h>

#define PATIENCE (30 * G_USEC_PER_SEC)

/* --- entering scenarios --- */

static GArray *entered; /* of struct CMUnitTest; lives as long as the program */

void scenario_enter(const char *name, CMUnitTestFunction function)
{
	struct CMUnitTest test = { .name = name, .test_func = function };

	if (!entered)
		entered = g_array_new(FALSE, FALSE, sizeof(struct CMUnitTest));
	g_array_append_val(entered, test);
}

int scenarios_run(const char *group)
{
	int failed = _cmocka_run_group_tests(
		group, (const struct CMUnitTest *)entered->data, entered->len, NULL, NULL);

	g_array_unref(entered);
	return failed;
}

/* --- beginning and leaving --- */

/* Ids are fixed in a sandbox, and the run's would be too: each process is one of its own. */
static void run_new(Sandbox *box)
{
	static guint runs;
	g_autofree char *run = g_strdup_printf("run-%u", ++runs);

	sandbox_setenv(box, "RAKOR_RUN", run);
}

Sandbox *scene_box(const char *now)
{
	Sandbox *box = sandbox_new();

	sandbox_setenv(box, "RAKOR_NOW", now);
	return box;
}

static GPtrArray *args_of(const Scene *scene)
{
	GPtrArray *args = g_ptr_array_new();

	g_ptr_array_add(args, (gpointer) "--lang");
	g_ptr_array_add(args, (gpointer)(scene->lang ? scene->lang : "id"));
	if (scene->office) {
		g_ptr_array_add(args, (gpointer) "--office");
		g_ptr_array_add(args, (gpointer)scene->office);
	}
	for (const char *const *more = scene->more; more && *more; more++)
		g_ptr_array_add(args, (gpointer)*more);
	if (scene->data == SCENE_DEMO)
		g_ptr_array_add(args, (gpointer) "demo");
	g_ptr_array_add(args, NULL);
	return args;
}

static void tab_open(Tt *t, const char *meeting, int tab)
{
	g_autofree char *keys = g_strdup_printf(":go %s<CR>%d", meeting, tab);
	g_autofree char *name = g_strdup_printf("[%d ", tab);
	g_autofree char *head = g_strdup_printf("%s ·", meeting);

	tt_keys(t, keys);
	tt_expect_row(t, 0, head);
	tt_expect_text(t, name);
}

Tt *scene_open(const Scene *scene)
{
	g_autoptr(GPtrArray) args = args_of(scene);
	g_autoptr(GPtrArray) env = g_ptr_array_new();
	g_autofree char *now = scene->now ? g_strconcat("RAKOR_NOW=", scene->now, NULL) : NULL;

	for (const char *const *one = scene->env; one && *one; one++)
		g_ptr_array_add(env, (gpointer)*one);
	g_ptr_array_add(env, now);
	g_ptr_array_add(env, NULL);
	if (scene->box)
		run_new(scene->box);
	Tt *t = tt_start(&(TtOptions){ .rows = scene->rows,
		.cols = scene->cols,
		.args = (const char *const *)args->pdata,
		.env = (const char *const *)env->pdata,
		.bundle = scene->data == SCENE_SAMPLE ? "*.json" : NULL,
		.box = scene->box,
		.one_screen = scene->one_screen });
	if (scene->meeting)
		tab_open(t, scene->meeting, scene->tab);
	if (scene->keys)
		tt_keys(t, scene->keys);
	return t;
}

void scene_leave_by(Tt *t, const char *keys)
{
	tt_keys(t, keys);
	if (tt_running(t))
		tt_keys(t, "b");
	if (!tt_ended(t))
		tt_fail(t, "it is not left by %s", keys);
	tt_stop(t, 0);
}

void scene_leave(Tt *t)
{
	scene_leave_by(t, ":quit<CR>");
}

/* --- what is shown --- */

void scene_expect_whole(Tt *t, int but)
{
	g_autofree char *text = g_strdup(tt_text(t));

	tt_keys(t, "<C-l>");
	g_auto(GStrv) before = g_strsplit(text, "\n", -1);
	for (int row = 0; row < tt_rows(t) - but; row++)
		if (strcmp(before[row], tt_row(t, row)) != 0)
			tt_fail(t, "row %d was \"%s\" before the screen was drawn anew", row,
				before[row]);
}

int scene_row(Tt *t, const char *text)
{
	int row = -1;

	if (!tt_find(t, text, &row, NULL))
		tt_fail(t, "\"%s\" is not shown", text);
	return row;
}

void scene_bound(const char *errand, guint keys, guint bound)
{
	print_message("# %s: %u keys (bound %u)\n", errand, keys, bound);
	assert_in_range(keys, 1, bound);
}

/* --- other programs on the same database --- */

void scene_cli(Sandbox *box, const char *const *args)
{
	run_new(box);
	g_autoptr(CliResult) result = cli_run_args(box, NULL, args);
	cli_expect(result, 0, NULL, NULL);
}

char *scene_printed(Tt *t, const char *lang, const char *meeting, const char *paper)
{
	g_autofree char *database = sandbox_database(tt_sandbox(t));

	assert_non_null(database);
	return cli_ok(tt_sandbox(t), "--db", database, "--lang", lang, "print", meeting, paper,
		"--width", "72", NULL);
}

void assert_has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" is not in\n%s", part, text);
}

void assert_has_not(const char *text, const char *part)
{
	if (strstr(text, part))
		fail_msg("\"%s\" is in\n%s", part, text);
}

void scene_until(Tt *t, const char *text)
{
	gint64 until = g_get_monotonic_time() + PATIENCE;

	while (g_get_monotonic_time() < until && tt_sync(t))
		if (tt_find(t, text, NULL, NULL))
			return;
	tt_expect_text(t, text);
}

void scene_until_sql(Tt *t, const char *sql, const char *expected)
{
	g_autofree char *database = sandbox_database(tt_sandbox(t));
	gint64 until = g_get_monotonic_time() + PATIENCE;

	while (g_get_monotonic_time() < until && tt_sync(t)) {
		g_autofree char *now = sandbox_sql(database, sql);
		if (g_strcmp0(now, expected) == 0)
			return;
	}
	tt_expect_sql(t, sql, expected);
}

char *scene_script(Sandbox *box, const char *name, const char *body)
{
	g_autofree char *folder = sandbox_path(box, "bin");
	char *path = g_build_filename(folder, name, NULL);
	g_autofree char *script = g_strdup_printf("#!/bin/sh\n%s\n", body);

	assert_int_equal(g_mkdir_with_parents(folder, 0700), 0);
	assert_true(g_file_set_contents(path, script, -1, NULL));
	assert_int_equal(g_chmod(path, 0700), 0);
	return path;
}
