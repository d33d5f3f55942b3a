/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See cli.h. The three streams are files in the sandbox, so no pipe can fill up and lock both
 * sides.
 */
#include "support/cli.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

void cli_free(CliResult *result)
{
	if (!result)
		return;
	g_free(result->out);
	g_free(result->err);
	g_free(result);
}

static void stream_open(const char *path, int flags, int wanted)
{
	int fd = open(path, flags, 0600);
	if (fd < 0 || dup2(fd, wanted) < 0)
		_exit(126);
	if (fd != wanted)
		close(fd);
}

static int child_run(Sandbox *box, char *const *argv, char *const *streams)
{
	pid_t pid = fork();
	if (pid < 0)
		return -1;
	if (pid == 0) {
		stream_open(streams[0], O_RDONLY, 0);
		stream_open(streams[1], O_WRONLY | O_CREAT | O_TRUNC, 1);
		stream_open(streams[2], O_WRONLY | O_CREAT | O_TRUNC, 2);
		sandbox_enter(box);
		execvpe(argv[0], argv, box->environ);
		_exit(127);
	}
	int status = 0;
	if (waitpid(pid, &status, 0) != pid)
		return -1;
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

CliResult *cli_run_program(Sandbox *box, const char *input, const char *const *argv)
{
	CliResult *result = g_new0(CliResult, 1);
	g_autofree char *in = sandbox_path(box, "stdin");
	g_autofree char *out = sandbox_path(box, "stdout");
	g_autofree char *err = sandbox_path(box, "stderr");
	char *const streams[] = { in, out, err };
	g_autoptr(GError) error = NULL;
	if (!g_file_set_contents(in, input ? input : "", -1, &error))
		g_error("%s", error->message);
	result->status = child_run(box, (char *const *)argv, streams);
	if (!g_file_get_contents(out, &result->out, &result->out_len, NULL))
		result->out = g_strdup("");
	if (!g_file_get_contents(err, &result->err, NULL, NULL))
		result->err = g_strdup("");
	return result;
}

CliResult *cli_run_args(Sandbox *box, const char *input, const char *const *args)
{
	g_autoptr(GPtrArray) argv = g_ptr_array_new();
	g_autofree char *program = sandbox_program();
	g_ptr_array_add(argv, program);
	for (gsize i = 0; args[i]; i++)
		g_ptr_array_add(argv, (gpointer)args[i]);
	g_ptr_array_add(argv, NULL);
	return cli_run_program(box, input, (const char *const *)argv->pdata);
}

static GPtrArray *arguments(const char *first, va_list list)
{
	GPtrArray *args = g_ptr_array_new();
	for (const char *arg = first; arg; arg = va_arg(list, const char *))
		g_ptr_array_add(args, (gpointer)arg);
	g_ptr_array_add(args, NULL);
	return args;
}

CliResult *cli_run(Sandbox *box, const char *input, const char *arg, ...)
{
	va_list list;
	va_start(list, arg);
	g_autoptr(GPtrArray) args = arguments(arg, list);
	va_end(list);
	return cli_run_args(box, input, (const char *const *)args->pdata);
}

void cli_expect(const CliResult *result, int status, const char *out, const char *err)
{
	if (result->status == status && (!out || strstr(result->out, out)) &&
		(!err || strstr(result->err, err)))
		return;
	print_error("--- standard output\n%s\n--- standard error\n%s\n", result->out, result->err);
	fail_msg("status %d, expected %d with \"%s\" and \"%s\"", result->status, status,
		out ? out : "", err ? err : "");
}

char *cli_ok(Sandbox *box, const char *arg, ...)
{
	va_list list;
	va_start(list, arg);
	g_autoptr(GPtrArray) args = arguments(arg, list);
	va_end(list);
	g_autoptr(CliResult) result = cli_run_args(box, NULL, (const char *const *)args->pdata);
	cli_expect(result, 0, NULL, NULL);
	return g_steal_pointer(&result->out);
}
