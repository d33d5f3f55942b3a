/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See form_support.h.
 */
#include "form_support.h"

#include <glib/gstdio.h>
#include <string.h>

#define PATIENCE (30 * G_USEC_PER_SEC)

const char *const form_now[] = { "RAKOR_NOW=2024-10-01T10:41:00+08:00", NULL };

/* Ids are fixed in a sandbox, and the run's would be too: each process is one of its own. */
static void run_new(Sandbox *box)
{
	static guint runs;
	g_autofree char *run = g_strdup_printf("run-%u", ++runs);

	sandbox_setenv(box, "RAKOR_RUN", run);
}

Tt *form_start(Sandbox *box)
{
	run_new(box);
	return tt_start(
		&(TtOptions){ .args = TT_ARGS("--lang", "id"), .env = form_now, .box = box });
}

void form_cli(Sandbox *box, const char *const *args)
{
	g_autoptr(GPtrArray) argv = g_ptr_array_new();
	g_autofree char *program = sandbox_program(), *errors = NULL;
	g_autoptr(GError) error = NULL;
	int status = 0;

	run_new(box);
	g_ptr_array_add(argv, program);
	for (; *args; args++)
		g_ptr_array_add(argv, (gpointer)*args);
	g_ptr_array_add(argv, NULL);
	if (!g_spawn_sync(box->folder, (char **)argv->pdata, box->environ, G_SPAWN_DEFAULT, NULL,
		    NULL, NULL, &errors, &status, &error))
		fail_msg("%s", error->message);
	if (status != 0)
		fail_msg("%s", errors);
}

void form_until(Tt *t, const char *text)
{
	gint64 until = g_get_monotonic_time() + PATIENCE;

	while (g_get_monotonic_time() < until && tt_sync(t))
		if (tt_find(t, text, NULL, NULL))
			return;
	tt_expect_text(t, text);
}

void form_until_sql(Tt *t, const char *sql, const char *expected)
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

char *form_editor(Sandbox *box, const char *body)
{
	char *path = sandbox_path(box, "editor");
	g_autofree char *script = g_strdup_printf("#!/bin/sh\n%s\n", body);

	assert_true(g_file_set_contents(path, script, -1, NULL));
	g_chmod(path, 0700);
	return path;
}
