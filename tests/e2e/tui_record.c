/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --record: what is done becomes a test. The recording of the session below is kept as
 * tui_recorded.c and is itself a scenario of the suite, so that a recording is known to compile
 * and to pass. RAKOR_UPDATE_GOLDEN=1 keeps a new one.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/tt.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static const char *const now[] = { "RAKOR_NOW=2024-12-02T08:00:00+08:00", NULL };

static Tt *start(Sandbox *box, const char *path)
{
	return tt_start(&(TtOptions){ .args = TT_ARGS("--lang", "id", "--record", path, "demo"),
		.env = now,
		.box = box });
}

static char *text_of(const char *path)
{
	char *text = NULL;

	assert_true(g_file_get_contents(path, &text, NULL, NULL));
	return text;
}

static void a_recording_is_a_test(void **state)
{
	Sandbox *box = sandbox_new();
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
	sandbox_free(box);
}

/* What led to a crash is in the file already. */
static void a_killed_program_leaves_what_was_done(void **state)
{
	Sandbox *box = sandbox_new();
	g_autofree char *path = sandbox_path(box, "recorded.c");
	Tt *t = start(box, path);

	tt_keys(t, "j");
	tt_keys(t, "<CR>");
	tt_kill(t);
	g_autofree char *recorded = text_of(path);
	assert_non_null(strstr(recorded, "\ttt_keys(t, \"j\");\n"));
	assert_non_null(strstr(recorded, "\ttt_keys(t, \"<Enter>\");\n"));
	sandbox_free(box);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_recording_is_a_test),
		cmocka_unit_test(a_killed_program_leaves_what_was_done),
	};

	return cmocka_run_group_tests_name("record", tests, NULL, NULL);
}
