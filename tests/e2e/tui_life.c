/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Beginning and end of the program: whatever ends it, the terminal is given back; while nothing
 * happens it sleeps.
 */
#include "support/scene.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A sanitizer would take the fatal signals for itself, and the program's handler is what is tested.
 */
static void end_with(int signal, int status)
{
	static const char *const env[] = { "ASAN_OPTIONS=handle_segv=0:handle_sigbus=0:"
					   "handle_abort=0:handle_sigfpe=0:detect_leaks=0",
		NULL };
	Tt *t = SCENE(.env = env);

	assert_false(tt_given_back(t));
	tt_keys(t, "j?");
	tt_signal(t, signal);
	assert_true(tt_ended(t));
	assert_true(tt_given_back(t));
	tt_stop(t, status);
}

SCENARIO(a_request_to_end_gives_the_terminal_back)
{
	end_with(SIGTERM, 0);
}

SCENARIO(a_lost_line_gives_the_terminal_back)
{
	end_with(SIGHUP, 0);
}

SCENARIO(a_crash_gives_the_terminal_back)
{
	static const int signals[] = { SIGSEGV, SIGBUS, SIGABRT, SIGFPE };

	for (gsize i = 0; i < G_N_ELEMENTS(signals); i++)
		end_with(signals[i], 128 + signals[i]);
}

SCENARIO(leaving_gives_the_terminal_back)
{
	Tt *t = SCENE();

	tt_keys(t, "q");
	assert_true(tt_ended(t));
	assert_true(tt_given_back(t));
	tt_stop(t, 0);
}

/* Without a shell that could continue it the kernel does not stop it: it leaves the screen, is not
 * stopped, and takes it again. */
SCENARIO(suspended_it_leaves_the_screen_and_comes_back)
{
	Tt *t = SCENE();

	tt_keys(t, "jj");
	g_autofree char *before = g_strdup(tt_text(t));
	assert_int_equal(tt_screens(t), 1);
	tt_keys(t, "<C-z>");
	assert_int_equal(tt_screens(t), 2);
	assert_string_equal(tt_text(t), before);
	assert_false(tt_given_back(t));
	tt_keys(t, "k");
	assert_string_not_equal(tt_text(t), before);
	scene_leave_by(t, "q");
}

static gboolean copied_today(const Tt *t)
{
	g_autofree char *copy =
		sandbox_path(tt_sandbox(t), "data/rakor/cadangan/rakor-2026-11-24.db");

	return g_file_test(copy, G_FILE_TEST_EXISTS);
}

SCENARIO(opening_the_screen_keeps_a_copy_of_the_day)
{
	Tt *t = SCENE(.data = SCENE_SAMPLE);

	tt_keys(t, "j");
	assert_true(copied_today(t));
	scene_leave_by(t, "q");
	t = SCENE(.data = SCENE_DEMO);
	tt_keys(t, "j");
	assert_false(copied_today(t));
	scene_leave_by(t, "q");
}

/* "Esc [" and "Esc O" typed at once look like the beginning of a key; what follows is not lost. */
SCENARIO(half_a_sequence_swallows_no_key)
{
	static const char *const halves[] = { "<Esc>[", "<Esc>O", "<Esc>[12" };
	Tt *t = SCENE();

	for (gsize i = 0; i < G_N_ELEMENTS(halves); i++) {
		tt_keys(t, halves[i]);
		tt_keys(t, "?");
		tt_expect_text(t, "Tombol: ");
		tt_keys(t, "<Esc>");
		tt_refuse_text(t, "Tombol: ");
	}
	scene_leave_by(t, "q");
}

/* A line of /proc/PID/status, behind its name; caller frees. */
static char *status_of(const Tt *t, const char *name)
{
	g_autofree char *path = g_strdup_printf("/proc/%d/status", tt_pid(t));
	g_autofree char *text = NULL;
	g_autofree char *start = g_strdup_printf("\n%s:\t", name);

	assert_true(g_file_get_contents(path, &text, NULL, NULL));
	const char *at = strstr(text, start);
	assert_non_null(at);
	at += strlen(start);
	return g_strndup(at, strcspn(at, "\n"));
}

/* Times that the program slept and was woken. */
static long long wakes(const Tt *t)
{
	g_autofree char *switches = status_of(t, "voluntary_ctxt_switches");

	return g_ascii_strtoll(switches, NULL, 10);
}

/* It has said that it is idle a moment before it sleeps: on a busy machine that can take a while,
 * and is no wake-up. */
static void fall_asleep(const Tt *t)
{
	g_autofree char *state = NULL;

	do {
		sleep(1);
		g_free(state);
		state = status_of(t, "State");
	} while (*state == 'R');
}

/* This one waits: that nothing happens for half a minute takes half a minute. */
SCENARIO(idle_it_sleeps)
{
	Tt *t = SCENE();

	tt_keys(t, ":set clock no<CR>");
	tt_keys(t, ":go MKS<CR>2jjj");
	fall_asleep(t);
	long long before = wakes(t);
	sleep(30);
	assert_int_equal(wakes(t) - before, 0);
	scene_leave_by(t, "qq");
}
