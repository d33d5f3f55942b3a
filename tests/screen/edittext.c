/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text in $EDITOR: scripts stand for editors.
 */
#include "store/sample.h"

#include "app/editor.h"
#include "app/edittext.h"
#include "app/private.h"
#include "base/file.h"
#include "screen/meeting/workspace_tabs.h"
#include "screen/registry.h"
#include "support/golden.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct Took {
	guint times, refusals;
	char *text;
} Took;

static Took took;

static gboolean done(RkApp *app, const char *text, gpointer data, char **error_out, int *line_out)
{
	took.times++;
	g_free(took.text);
	took.text = g_strdup(text);
	if (took.refusals == 0)
		return TRUE;
	took.refusals--;
	*error_out = g_strdup("baris 2: tanggal tidak ada");
	*line_out = 2;
	return FALSE;
}

/* The editor of this test is a script in the fixture's folder; "$1" is the last argument. */
static void editor_is(const Fixture *fixture, const char *name, const char *body)
{
	g_autofree char *path = g_build_filename(fixture->folder, name, NULL);
	g_autofree char *script =
		g_strdup_printf("#!/bin/sh\nfor file in \"$@\"; do :; done\nlog=%s/log\n%s\n",
			fixture->folder, body);

	assert_true(rk_file_write(path, script, strlen(script), NULL));
	g_chmod(path, 0700);
	g_setenv("EDITOR", path, TRUE);
	g_unsetenv("VISUAL");
	g_setenv("XDG_RUNTIME_DIR", fixture->folder, TRUE);
}

static char *log_of(const Fixture *fixture)
{
	g_autofree char *path = g_build_filename(fixture->folder, "log", NULL);
	char *text = NULL;

	g_file_get_contents(path, &text, NULL, NULL);
	return text ? text : g_strdup("");
}

static RkApp *start(void **state)
{
	Fixture *fixture = *state;
	RkApp *app = rk_app_new(rk_screens, fixture->store, NULL, NULL);

	g_free(took.text);
	took = (Took){ 0 };
	rk_store_set_lang(fixture->store, RK_LANG_ID);
	assert_true(rk_app_push(app, &rk_workspace_classes[RK_TAB_OVERVIEW],
		&(RkScreenArg){ .entity = RK_E_NONE, .text = "MKS" }));
	return app;
}

static void edit(RkApp *app, const char *text)
{
	rk_app_edit_text(
		app, &(RkEditText){ .text = text, .suffix = ".md", .line = 3, .done = done });
}

static void what_comes_back_is_taken(void **state)
{
	g_autoptr(RkApp) app = start(state);

	editor_is(*state, "ed",
		"stat -c %a \"$file\" > $log; echo \"$@\" >> $log; "
		"echo dua >> \"$file\"");
	edit(app, "satu\n");
	assert_int_equal(took.times, 1);
	assert_string_equal(took.text, "satu\ndua\n");
	g_autofree char *log = log_of(*state);
	assert_true(g_str_has_prefix(log, "600\n"));
	assert_non_null(strstr(log, ".md\n"));
	/* Not known to understand lines. */
	assert_null(strstr(log, "+3"));
}

static void a_known_editor_begins_at_the_line(void **state)
{
	g_autoptr(RkApp) app = start(state);

	editor_is(*state, "nano", "echo \"$@\" > $log; echo x > \"$file\"");
	edit(app, "satu");
	g_autofree char *log = log_of(*state);
	assert_true(g_str_has_prefix(log, "+3 "));
	/* No line feed at the end before: none afterwards. */
	assert_string_equal(took.text, "x");
}

static void the_command_may_have_arguments(void **state)
{
	Fixture *fixture = *state;
	g_autoptr(RkApp) app = start(state);

	editor_is(fixture, "my ed", "echo \"$1|$2\" > $log; echo x > \"$file\"");
	g_autofree char *command = g_strdup_printf("'%s/my ed' --wait 'a b'", fixture->folder);
	g_setenv("VISUAL", command, TRUE);
	edit(app, "satu");
	g_autofree char *log = log_of(fixture);
	assert_string_equal(log, "--wait|a b\n");
	g_unsetenv("VISUAL");
}

static void unchanged_or_emptied_is_nothing(void **state)
{
	g_autoptr(RkApp) app = start(state);

	editor_is(*state, "ed", "true");
	edit(app, "satu");
	editor_is(*state, "ed", ": > \"$file\"");
	edit(app, "satu");
	assert_int_equal(took.times, 0);
	assert_string_equal(app->message, "Tidak ada yang diubah");
}

static void a_refused_text_opens_again_at_the_line(void **state)
{
	g_autoptr(RkApp) app = start(state);

	editor_is(*state, "vi",
		"echo \"$1\" >> $log; cat \"$file\" >> $log; "
		"echo tiga >> \"$file\"");
	took.refusals = 1;
	edit(app, "satu\ndua\n");
	assert_int_equal(took.times, 2);
	assert_string_equal(took.text, "satu\ndua\ntiga\ntiga\n");
	g_autofree char *log = log_of(*state);
	assert_string_equal(log, "+3\nsatu\ndua\n"
				 "+3\n<!-- ✗ baris 2: tanggal tidak ada -->\nsatu\ndua\ntiga\n");
}

static void giving_up_keeps_the_text(void **state)
{
	Fixture *fixture = *state;
	g_autoptr(RkApp) app = start(state);

	editor_is(fixture, "ed", "grep -q dua \"$file\" || echo dua >> \"$file\"");
	took.refusals = 9;
	edit(app, "satu\n");
	assert_int_equal(took.times, 1);
	assert_non_null(strstr(app->message, "disimpan sebagai konsep"));
	/* It comes back, and is taken now. */
	took.refusals = 0;
	editor_is(fixture, "ed", "true");
	edit(app, "satu\n");
	assert_int_equal(took.times, 2);
	assert_string_equal(took.text, "satu\ndua\n");
	g_auto(GStrv) keys = rk_draft_keys(fixture->store);
	assert_int_equal(g_strv_length(keys), 0);
}

static void a_failing_editor_keeps_the_text(void **state)
{
	g_autoptr(RkApp) app = start(state);

	editor_is(*state, "ed", "echo dua >> \"$file\"; exit 3");
	edit(app, "satu\n");
	assert_int_equal(took.times, 0);
	assert_non_null(strstr(app->message, "Penyunting gagal"));
	g_auto(GStrv) keys = rk_draft_keys(app->store);
	assert_int_equal(g_strv_length(keys), 1);
	g_autofree char *kept = rk_draft_load(app->store, keys[0]);
	assert_string_equal(kept, "satu\ndua\n");
}

static void without_an_editor_there_is_an_area(void **state)
{
	g_autofree char *path = g_strdup(g_getenv("PATH"));
	g_autoptr(RkApp) app = start(state);

	g_unsetenv("VISUAL");
	g_setenv("EDITOR", "no-such-editor", TRUE);
	g_setenv("PATH", "/nonexistent", TRUE);
	edit(app, "satu");
	g_setenv("PATH", path, TRUE);
	assert_ptr_equal(rk_app_top(app)->class, &rk_form_class);
	rk_app_type(app, " dua<Enter>tiga<C-s>");
	assert_string_equal(took.text, "satu dua\ntiga");
	assert_ptr_equal(rk_app_top(app), rk_app_base(app));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(what_comes_back_is_taken),
		SAMPLE_TEST(a_known_editor_begins_at_the_line),
		SAMPLE_TEST(the_command_may_have_arguments),
		SAMPLE_TEST(unchanged_or_emptied_is_nothing),
		SAMPLE_TEST(a_refused_text_opens_again_at_the_line),
		SAMPLE_TEST(giving_up_keeps_the_text),
		SAMPLE_TEST(a_failing_editor_keeps_the_text),
		SAMPLE_TEST(without_an_editor_there_is_an_area),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
