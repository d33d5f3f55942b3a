/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --record: what is done becomes a test. The recording of the session below is kept as
 * tui_recorded.c and is itself a scenario of the suite, so that a recording is known to compile
 * and to pass. RAKOR_UPDATE_GOLDEN=1 keeps a new one.
 */
#include "support/scene.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static Tt *start(Sandbox *box, const char *path)
{
	return SCENE(.box = box, .now = SCENE_DECEMBER, .more = TT_ARGS("--record", path));
}

static char *text_of(const char *path)
{
	char *text = NULL;

	assert_true(g_file_get_contents(path, &text, NULL, NULL));
	return text;
}

SCENARIO(a_recording_is_a_test)
{
	g_autoptr(Sandbox) box = sandbox_new();
	g_autofree char *path = sandbox_path(box, "recorded.c");
	g_autofree char *kept = sandbox_source("tests/e2e/tui_recorded.c");
	struct stat about;
	Tt *t = start(box, path);

	tt_keys(t, "jj");
	tt_keys(t, "<Up>");
	tt_keys(t, "/makas");
	tt_keys(t, "sa<BS><BS>");
	tt_keys(t, "sar<CR>");
	tt_keys(t, "<Esc>");
	tt_resize(t, 40, 140);
	tt_click(t, 3, 10);
	tt_wheel(t, 3, 10, 1);
	tt_keys(t, ":go MKS/B-6<CR>");
	tt_keys(t, "+");
	tt_keys(t, "u");
	tt_keys(t, "a");
	tt_paste(t, "20 \"Foto\" Bersama");
	tt_keys(t, "<CR>");
	tt_keys(t, "<Esc>");
	tt_keys(t, ":quit<CR>");
	tt_keys(t, "b");
	assert_true(tt_ended(t));
	tt_stop(t, 0);
	assert_int_equal(stat(path, &about), 0);
	assert_int_equal(about.st_mode & 0777, 0600);
	g_autofree char *recorded = text_of(path);
	if (g_strcmp0(g_getenv("RAKOR_UPDATE_GOLDEN"), "1") == 0)
		assert_true(g_file_set_contents(kept, recorded, -1, NULL));
	g_autofree char *expected = text_of(kept);
	assert_string_equal(recorded, expected);
}

/* What led to a crash is in the file already. */
SCENARIO(a_killed_program_leaves_what_was_done)
{
	g_autoptr(Sandbox) box = sandbox_new();
	g_autofree char *path = sandbox_path(box, "recorded.c");
	Tt *t = start(box, path);

	tt_keys(t, "j");
	tt_keys(t, "<CR>");
	tt_kill(t);
	g_autofree char *recorded = text_of(path);
	assert_non_null(strstr(recorded, "\ttt_keys(t, \"j\");\n"));
	assert_non_null(strstr(recorded, "\ttt_keys(t, \"<Enter>\");\n"));
}
