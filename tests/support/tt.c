/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Process, pty and synchronisation of the harness (tt.h). Invariant: after every public call that
 * sends something, the program has consumed it and is idle, or has ended.
 */
#include "support/tt_private.h"
#include "support/cli.h"

#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <poll.h>
#include <pty.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { KEYS_KEPT = 20 };

/* --- what libvterm tells --- */

static int osc_take(const char *command, size_t length, void *user)
{
	Tt *t = user;
	g_autofree char *text = g_strndup(command, length);
	guint pings;
	int rows, cols;
	if (sscanf(text, "7717;idle;%u;%dx%d", &pings, &rows, &cols) == 3) {
		t->pings_seen = pings;
		t->idle_rows = rows;
		t->idle_cols = cols;
	}
	return 1;
}

/* xterm's title stack (CSI t) comes with its alternate screen and is harmless everywhere. */
static int csi_take(const char *leader, const long args[], int n, const char *intermed,
	char command, void *user)
{
	Tt *t = user;
	if (command != 't')
		g_string_append_printf(t->unknown, " CSI %s%ld%s%c", leader ? leader : "",
			n ? CSI_ARG(args[0]) : 0, intermed ? intermed : "", command);
	return 1;
}

static void alternate_take(Tt *t, gboolean on)
{
	t->screens += on && !t->alternate;
	t->alternate = on;
	t->fullscreen = t->fullscreen || on;
}

static int property_take(VTermProp property, VTermValue *value, void *user)
{
	Tt *t = user;
	if (property == VTERM_PROP_ALTSCREEN)
		alternate_take(t, value->boolean);
	if (property == VTERM_PROP_MOUSE)
		t->mouse = value->number != VTERM_PROP_MOUSE_NONE;
	if (property == VTERM_PROP_CURSORVISIBLE)
		t->cursor_visible = value->boolean;
	return 1;
}

static VTermParserCallbacks fallbacks = { .osc = osc_take, .csi = csi_take };
static const VTermScreenCallbacks callbacks = { .settermprop = property_take };

static void output_take(const char *bytes, size_t length, void *user)
{
	Tt *t = user;
	g_string_append_len(t->pending, bytes, (gssize)length);
}

/* --- moving bytes --- */

static void child_reap(Tt *t)
{
	int status = 0;
	if (t->ended || waitpid(t->pid, &status, 0) != t->pid)
		return;
	t->ended = TRUE;
	t->status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

/* libvterm 0.1 reads only the first of several modes: "mouse on" and "off" are said again alone,
 * right behind (the piece may end within another sequence). Returns the bytes given. */
static gsize mouse_mode_feed(Tt *t, const char *bytes, gsize n)
{
	static const char both[] = "\033[?1006;1000";
	const char *at = g_strstr_len(bytes, (gssize)n, both);
	gsize used = at ? (gsize)(at - bytes) + strlen(both) + 1 : 0;

	if (!at || used > n)
		return 0;
	char alone[] = "\033[?1000h";
	alone[strlen(alone) - 1] = at[strlen(both)];
	vterm_input_write(t->vt, bytes, used);
	vterm_input_write(t->vt, alone, strlen(alone));
	return used;
}

static void held_feed(Tt *t, gsize n)
{
	gsize used = mouse_mode_feed(t, t->held->str, n);

	vterm_input_write(t->vt, t->held->str + used, n - used);
	g_string_erase(t->held, 0, (gssize)n);
}

/* Where the OSC string that `held` begins with ends; 0: it is not all here yet. */
static gsize osc_length(const GString *held)
{
	for (gsize i = 2; i < held->len; i++) {
		if (held->str[i] == '\a')
			return i + 1;
		if (held->str[i] == '\033' && i + 1 < held->len)
			return i + 2;
	}
	return 0;
}

/* OSC 52: what the terminal's clipboard would hold. */
static void clipboard_take(Tt *t, gsize whole)
{
	static const char lead[] = "\033]52;c;";
	gsize n = strlen(lead), size = 0;

	if (whole < n + 2 || strncmp(t->held->str, lead, n) != 0)
		return;
	gsize end = t->held->str[whole - 1] == '\a' ? whole - 1 : whole - 2;
	g_autofree char *code = g_strndup(t->held->str + n, end - n);
	g_autofree guchar *text = g_base64_decode(code, &size);
	g_string_truncate(t->clipboard, 0);
	g_string_append_len(t->clipboard, (const char *)text, (gssize)size);
}

const char *tt_clipboard(const Tt *t)
{
	return t->clipboard->str;
}

/* libvterm 0.1 loses the beginning of an OSC string that comes in two pieces, and with it the idle
 * mark: such a string is given to it whole. */
static void held_flush(Tt *t)
{
	while (t->held->len) {
		const char *osc = g_strstr_len(t->held->str, (gssize)t->held->len, "\033]");
		gsize before = osc ? (gsize)(osc - t->held->str) : t->held->len;
		if (!osc && t->held->str[t->held->len - 1] == '\033')
			before--;
		if (before > 0)
			held_feed(t, before);
		gsize whole = osc ? osc_length(t->held) : 0;
		if (whole == 0)
			return;
		clipboard_take(t, whole);
		held_feed(t, whole);
	}
}

static void bytes_read(Tt *t)
{
	char buffer[65536];
	ssize_t n = read(t->fd, buffer, sizeof buffer);
	if (n > 0) {
		t->written += (gsize)n;
		g_string_append_len(t->held, buffer, n);
		held_flush(t);
	} else if (n == 0 || (errno != EAGAIN && errno != EINTR)) {
		child_reap(t); /* the last holder of the terminal has closed it */
	}
}

static void bytes_write(Tt *t)
{
	ssize_t n = write(t->fd, t->pending->str, t->pending->len);
	if (n > 0)
		g_string_erase(t->pending, 0, n);
}

gboolean tt_pump(Tt *t, gboolean (*done)(const Tt *t))
{
	gint64 end = g_get_monotonic_time() + (gint64)t->timeout_ms * 1000;
	while (!t->ended && (t->pending->len || !done(t))) {
		gint64 left = end - g_get_monotonic_time();
		struct pollfd fd = { t->fd, POLLIN, 0 };
		if (t->pending->len)
			fd.events |= POLLOUT;
		if (left <= 0 || (poll(&fd, 1, (int)(left / 1000) + 1) < 0 && errno != EINTR))
			return FALSE;
		if (fd.revents & (POLLIN | POLLHUP | POLLERR))
			bytes_read(t);
		if (!t->ended && (fd.revents & POLLOUT))
			bytes_write(t);
	}
	return TRUE;
}

gboolean tt_idle(const Tt *t)
{
	return t->pings_seen >= t->pings_sent;
}

/* The first idle mark comes after the keyboard was set up, with or without a screen of its own. */
static gboolean is_fullscreen(const Tt *t)
{
	return t->fullscreen || (t->one_screen && t->idle_rows > 0);
}

static gboolean is_ended(const Tt *t)
{
	return t->ended;
}

static void ping(Tt *t)
{
	g_string_append(t->pending, "\033[7717~");
	t->pings_sent++;
}

gboolean tt_sync(Tt *t)
{
	ping(t);
	return tt_pump(t, tt_idle);
}

void tt_settle(Tt *t)
{
	if (!tt_sync(t))
		tt_fail(t, "no answer within %d ms", t->timeout_ms);
}

gboolean tt_ended(Tt *t)
{
	return t->ended || (tt_pump(t, is_ended) && t->ended);
}

gboolean tt_running(const Tt *t)
{
	return !t->ended;
}

void tt_remember(Tt *t, const char *format, ...)
{
	va_list list;
	va_start(list, format);
	g_ptr_array_add(t->keys, g_strdup_vprintf(format, list));
	va_end(list);
	if (t->keys->len > KEYS_KEPT)
		g_ptr_array_remove_index(t->keys, 0);
}

/* --- starting and stopping --- */

static void bundle_import(Sandbox *box, const char *pattern)
{
	g_autofree char *fixtures = sandbox_source("tests/fixtures");
	g_autofree char *full = g_build_filename(fixtures, pattern, NULL);
	glob_t found = { 0 };
	if (glob(full, 0, NULL, &found) != 0)
		fail_msg("no bundle %s", full);
	g_autoptr(GPtrArray) args = g_ptr_array_new();
	g_ptr_array_add(args, (gpointer) "import");
	for (gsize i = 0; i < found.gl_pathc; i++)
		g_ptr_array_add(args, found.gl_pathv[i]);
	g_ptr_array_add(args, NULL);
	g_autoptr(CliResult) result = cli_run_args(box, NULL, (const char *const *)args->pdata);
	globfree(&found);
	cli_expect(result, 0, NULL, NULL);
}

static void terminal_new(Tt *t)
{
	t->vt = vterm_new(t->rows, t->cols);
	vterm_set_utf8(t->vt, 1); /* off by default */
	vterm_output_set_callback(t->vt, output_take, t);
	t->screen = vterm_obtain_screen(t->vt);
	vterm_screen_set_unrecognised_fallbacks(t->screen, &fallbacks, t);
	vterm_screen_set_callbacks(t->screen, &callbacks, t);
	vterm_screen_enable_altscreen(t->screen, 1);
	vterm_screen_reset(t->screen, 1);
}

static void program_start(Tt *t, const char *program, const char *const *args, char **environ_)
{
	g_autoptr(GPtrArray) argv = g_ptr_array_new();
	g_ptr_array_add(argv, (gpointer)program);
	for (gsize i = 0; args && args[i]; i++)
		g_ptr_array_add(argv, (gpointer)args[i]);
	g_ptr_array_add(argv, NULL);
	struct winsize size = { .ws_row = (unsigned short)t->rows,
		.ws_col = (unsigned short)t->cols };
	t->pid = forkpty(&t->fd, NULL, NULL, &size);
	if (t->pid < 0)
		fail_msg("forkpty: %s", g_strerror(errno));
	if (t->pid == 0) {
		sandbox_enter(t->box);
		execve(program, (char *const *)argv->pdata, environ_);
		_exit(127);
	}
	tcgetattr(t->fd, &t->modes);
	fcntl(t->fd, F_SETFL, fcntl(t->fd, F_GETFL) | O_NONBLOCK);
	fcntl(t->fd, F_SETFD, FD_CLOEXEC);
}

static Tt *tt_new(const TtOptions *options)
{
	Tt *t = g_new0(Tt, 1);
	t->rows = options->rows ? options->rows : 24;
	t->cols = options->cols ? options->cols : 80;
	t->timeout_ms = options->timeout_ms ? options->timeout_ms : 60000;
	t->own_box = !options->box;
	t->box = options->box ? options->box : sandbox_new();
	t->pending = g_string_new(NULL);
	t->held = g_string_new(NULL);
	t->shown = g_string_new(NULL);
	t->unknown = g_string_new(NULL);
	t->clipboard = g_string_new(NULL);
	t->keys = g_ptr_array_new_with_free_func(g_free);
	t->cursor_visible = TRUE;
	return t;
}

Tt *tt_start(const TtOptions *options)
{
	TtOptions none = { 0 };
	if (!options)
		options = &none;
	Tt *t = tt_new(options);
	if (options->bundle)
		bundle_import(t->box, options->bundle);
	g_auto(GStrv) environ_ = g_strdupv(t->box->environ);
	for (gsize i = 0; options->env && options->env[i]; i++) {
		g_auto(GStrv) pair = g_strsplit(options->env[i], "=", 2);
		environ_ = g_environ_setenv(environ_, pair[0], pair[1] ? pair[1] : "", TRUE);
	}
	g_autofree char *own = options->program ? NULL : sandbox_program();
	t->one_screen = options->one_screen;
	terminal_new(t);
	program_start(t, options->program ? options->program : own, options->args, environ_);
	/* Before its full screen the program has not set up the keyboard: a ping would be lost. */
	if (!tt_pump(t, is_fullscreen) || t->ended)
		tt_fail(t, "the program did not open a screen");
	tt_settle(t);
	return t;
}

static void tt_free(Tt *t)
{
	close(t->fd);
	vterm_free(t->vt);
	g_string_free(t->pending, TRUE);
	g_string_free(t->held, TRUE);
	g_string_free(t->shown, TRUE);
	g_string_free(t->unknown, TRUE);
	g_string_free(t->clipboard, TRUE);
	g_ptr_array_unref(t->keys);
	if (t->own_box)
		sandbox_free(t->box);
	g_free(t);
}

static gboolean modes_equal(const struct termios *a, const struct termios *b)
{
	return a->c_iflag == b->c_iflag && a->c_oflag == b->c_oflag && a->c_cflag == b->c_cflag &&
	       a->c_lflag == b->c_lflag && memcmp(a->c_cc, b->c_cc, sizeof a->c_cc) == 0;
}

/* What is wrong with the end of the program, or NULL. */
static char *end_complaint(Tt *t, int status)
{
	if (!t->ended)
		kill(t->pid, SIGTERM);
	if (!tt_ended(t))
		return g_strdup("it does not end on SIGTERM");
	struct termios modes;
	if (t->status != status)
		return g_strdup_printf("exit status %d, expected %d", t->status, status);
	if (tcgetattr(t->fd, &modes) != 0 || !modes_equal(&t->modes, &modes))
		return g_strdup("the terminal is not as it was");
	if (t->unknown->len)
		return g_strdup_printf("unknown sequences:%s", t->unknown->str);
	return NULL;
}

char *tt_finish(Tt *t, int status)
{
	char *complaint = end_complaint(t, status);
	if (!t->ended)
		kill(t->pid, SIGKILL);
	child_reap(t);
	tt_free(t);
	return complaint;
}

void tt_stop(Tt *t, int status)
{
	g_autofree char *complaint = end_complaint(t, status);
	if (complaint)
		tt_fail(t, "%s", complaint);
	tt_free(t);
}

void tt_kill(Tt *t)
{
	if (!t->ended)
		kill(t->pid, SIGKILL);
	child_reap(t);
	tt_free(t);
}

void tt_signal(Tt *t, int signal)
{
	tt_remember(t, "signal %d", signal);
	kill(t->pid, signal);
}

void tt_resize(Tt *t, int rows, int cols)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };
	tt_remember(t, "resize %dx%d", rows, cols);
	t->rows = rows;
	t->cols = cols;
	vterm_set_size(t->vt, rows, cols);
	ioctl(t->fd, TIOCSWINSZ, &size);
	gint64 end = g_get_monotonic_time() + (gint64)t->timeout_ms * 1000;
	do {
		tt_settle(t);
	} while (!t->ended && (t->idle_rows != rows || t->idle_cols != cols) &&
		 g_get_monotonic_time() < end);
	if (!t->ended && (t->idle_rows != rows || t->idle_cols != cols))
		tt_fail(t, "it draws %dx%d", t->idle_rows, t->idle_cols);
}

void tt_fail(Tt *t, const char *format, ...)
{
	va_list list;
	va_start(list, format);
	g_autofree char *message = g_strdup_vprintf(format, list);
	va_end(list);
	g_autoptr(GString) report = g_string_new(NULL);
	for (int row = 0; row < t->rows; row++)
		g_string_append_printf(report, "│%s│\n", tt_row(t, row));
	g_string_append(report, "last keys:");
	for (guint i = 0; i < t->keys->len; i++)
		g_string_append_printf(report, " %s", (char *)t->keys->pdata[i]);
	g_autofree char *database = sandbox_database(t->box);
	/* Not print_error(), which has room for 1 KiB only. */
	fprintf(stderr, "%s\ndatabase: %s\n", report->str, database ? database : "none");
	if (!t->ended)
		kill(t->pid, SIGKILL);
	child_reap(t);
	fail_msg("%s", message);
}

guint tt_screens(const Tt *t)
{
	return t->screens;
}

gboolean tt_given_back(const Tt *t)
{
	return !t->alternate && !t->mouse && t->cursor_visible;
}

int tt_pid(const Tt *t)
{
	return (int)t->pid;
}

Sandbox *tt_sandbox(const Tt *t)
{
	return t->box;
}

gsize tt_bytes_written(Tt *t)
{
	gsize written = t->written;
	t->written = 0;
	return written;
}
