/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command lines of README.md, taken from it and typed into a shell: the weekly block runs on
 * what the ten-minute block has built.
 */
#include "e2e/cli_sample.h"

/* The lines of the code blocks between a heading and the next one. */
static char **commands_read(const char *heading)
{
	g_autofree char *path = sandbox_source("README.md");
	g_autofree char *text = NULL;
	g_autoptr(GStrvBuilder) commands = g_strv_builder_new();
	gboolean here = FALSE, block = FALSE;

	assert_true(g_file_get_contents(path, &text, NULL, NULL));
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	for (char **line = lines; *line; line++) {
		if (g_str_has_prefix(*line, "## "))
			here = strcmp(*line + 3, heading) == 0;
		else if (g_str_has_prefix(*line, "```"))
			block = !block;
		else if (here && block && **line)
			g_strv_builder_add(commands, *line);
	}
	return g_strv_builder_end(commands);
}

static Sandbox *shell_home(void)
{
	Sandbox *box = home_new();
	g_autofree char *program = sandbox_program();
	g_autofree char *folder = g_path_get_dirname(program);
	g_autofree char *path = g_strconcat(folder, ":", g_getenv("PATH"), NULL);

	sandbox_setenv(box, "PATH", path);
	return box;
}

static void the_commands_of_the_readme_run(void **state)
{
	g_autoptr(Sandbox) box = shell_home();
	g_auto(GStrv) commands = commands_read("Ten minutes on the command line");
	guint n = 0;

	for (char **command = commands; *command; command++, n++) {
		const char *const argv[] = { "sh", "-c", *command, NULL };
		g_autoptr(CliResult) result = cli_run_program(box, NULL, argv);
		print_message("# %s\n", *command);
		assert_true(g_str_has_prefix(*command, "rakor "));
		cli_expect(result, 0, NULL, NULL);
		/* What is asked finds what was built. */
		assert_null(strstr(result->err, "nothing found"));
		assert_null(strstr(result->err, "nothing to change"));
	}
	assert_true(n >= 18);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_commands_of_the_readme_run),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
