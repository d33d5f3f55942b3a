/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Running the editor: no shell, a file that only the user can read, the terminal and the foreground
 * given away and taken back. The editor is a process group of its own, so that its Ctrl-C is not
 * ours; when it stops (Ctrl-Z), we stop with it, as the shell expects of one job.
 */
#include "app/editor.h"

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define TEXT_MAX (4 * 1024 * 1024)

static gboolean knows_lines(const char *program)
{
	static const char *const known[] = { "vi", "vim", "nvim", "nvi", "elvis", "view", "nano",
		"pico", "emacs", "emacsclient", "mg", "jed", "joe", "jmacs", "mcedit", "micro",
		"kak", "ne", "vis", NULL };
	g_autofree char *name = g_path_get_basename(program);

	return g_strv_contains(known, name);
}

static char **editor_argv(void)
{
	const char *const wanted[] = { g_getenv("VISUAL"), g_getenv("EDITOR"), "vi" };

	for (guint i = 0; i < RK_LEN(wanted); i++) {
		char **argv = NULL;
		if (!wanted[i] || !*wanted[i] || !g_shell_parse_argv(wanted[i], NULL, &argv, NULL))
			continue;
		g_autofree char *path = g_find_program_in_path(argv[0]);
		if (path)
			return argv;
		g_strfreev(argv);
	}
	return NULL;
}

char **rk_editor_command(const char *file, int line)
{
	g_auto(GStrv) argv = editor_argv();

	if (!argv)
		return NULL;
	GPtrArray *all = g_ptr_array_new();
	for (char **word = argv; *word; word++)
		g_ptr_array_add(all, g_strdup(*word));
	if (line > 0 && knows_lines(argv[0]))
		g_ptr_array_add(all, g_strdup_printf("+%d", line));
	g_ptr_array_add(all, g_strdup(file));
	g_ptr_array_add(all, NULL);
	return (char **)g_ptr_array_free(all, FALSE);
}

/* A file that nobody else can read, in the private folder of this session. */
static char *file_make(const char *text, const char *suffix, GError **error)
{
	g_autofree char *folder = rk_path_runtime(error);

	if (!folder || !rk_folder_make(folder, error))
		return NULL;
	g_autofree char *name = g_strconcat("edit-XXXXXX", suffix, NULL);
	g_autofree char *path = g_build_filename(folder, name, NULL);
	int fd = g_mkstemp_full(path, O_RDWR | O_CLOEXEC, 0600);
	if (fd < 0) {
		rk_error_set(error, RK_ERROR_IO, path, NULL, "%s", g_strerror(errno));
		return NULL;
	}
	close(fd);
	return rk_file_write(path, text, strlen(text), error) ? g_steal_pointer(&path) : NULL;
}

static void foreground(pid_t group)
{
	if (isatty(STDIN_FILENO))
		tcsetpgrp(STDIN_FILENO, group);
}

static void in_child(gpointer data)
{
	static const int ours[] = { SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE, SIGWINCH };
	sigset_t none;

	setpgid(0, 0);
	signal(SIGTTOU, SIG_IGN);
	if (data)
		tcsetpgrp(STDIN_FILENO, getpid());
	for (guint i = 0; i < RK_LEN(ours); i++)
		signal(ours[i], SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

/* The editor was stopped: so are we, until the shell continues us. */
static void stop_with(pid_t child)
{
	struct sigaction stop = { .sa_handler = SIG_DFL }, before;

	foreground(getpgrp());
	sigaction(SIGTSTP, &stop, &before);
	kill(0, SIGTSTP);
	sigaction(SIGTSTP, &before, NULL);
	foreground(child);
	kill(-child, SIGCONT);
}

/* TRUE when it ended well. */
static gboolean wait_for(pid_t child)
{
	int status = 0;

	for (;;) {
		pid_t ended = waitpid(child, &status, WUNTRACED);
		if (ended < 0 && errno == EINTR)
			continue;
		if (ended < 0)
			return FALSE;
		if (!WIFSTOPPED(status))
			return WIFEXITED(status) && WEXITSTATUS(status) == 0;
		stop_with(child);
	}
}

static gboolean run(char **argv, GError **error)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN }, before;
	gpointer terminal = GINT_TO_POINTER(isatty(STDIN_FILENO));
	g_autoptr(GError) why = NULL;
	GPid child;

	sigaction(SIGTTOU, &ignore, &before);
	gboolean good = g_spawn_async(NULL, argv, NULL,
		G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH | G_SPAWN_CHILD_INHERITS_STDIN,
		in_child, terminal, &child, &why);
	if (!good)
		rk_error_set(error, RK_ERROR_IO, argv[0], NULL, "%s", why->message);
	else
		good = wait_for(child);
	foreground(getpgrp());
	sigaction(SIGTTOU, &before, NULL);
	return good;
}

char *rk_editor_run(RkTerm *term, const char *text, const char *suffix, int line, gboolean *failed,
	GError **error)
{
	g_autofree char *path = file_make(text, suffix, error);
	g_auto(GStrv) argv = path ? rk_editor_command(path, line) : NULL;
	char *edited = NULL;

	if (path && !argv)
		rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, NULL, N_("no editor"));
	if (argv) {
		if (term)
			rk_term_leave(term);
		*failed = !run(argv, NULL);
		if (term)
			rk_term_return(term);
		g_autoptr(GBytes) bytes = rk_file_read(path, TEXT_MAX, error);
		if (bytes) {
			gsize n;
			const char *data = g_bytes_get_data(bytes, &n);
			edited = rk_text_make_valid(data ? data : "", (gssize)n);
		}
	}
	if (path)
		g_unlink(path);
	return edited;
}
