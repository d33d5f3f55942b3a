/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See cli_sample.h.
 */
#include "e2e/cli_sample.h"

static const char *const fixtures[] = { "tests/fixtures/2024-10-makassar.json",
	"tests/fixtures/2025-03-timpora-dkj-tw1.json",
	"tests/fixtures/2025-06-timpora-dkj-tw2.json", "tests/fixtures/2025-08-skouw.json",
	"tests/fixtures/2025-09-timpora-dkj-tw3.json", "tests/fixtures/register.json" };

Sandbox *home_new(void)
{
	Sandbox *box = sandbox_new();

	sandbox_setenv(box, "LANG", "en_US.UTF-8");
	sandbox_setenv(box, "LC_ALL", NULL);
	return box;
}

Sandbox *sample_new(void)
{
	Sandbox *box = home_new();
	const char *args[G_N_ELEMENTS(fixtures) + 2] = { "import" };
	g_auto(GStrv) paths = g_new0(char *, G_N_ELEMENTS(fixtures) + 1);

	for (gsize i = 0; i < G_N_ELEMENTS(fixtures); i++)
		args[i + 1] = paths[i] = sandbox_source(fixtures[i]);
	g_autoptr(CliResult) result = cli_run_args(box, NULL, args);
	cli_expect(result, 0, NULL, NULL);
	return box;
}

json_t *json_strict(const char *text)
{
	json_error_t error;
	json_t *json = json_loads(text, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);

	if (!json) {
		print_error("--- standard output\n%s\n", text);
		fail_msg("no JSON: line %d: %s", error.line, error.text);
	}
	return json;
}

json_t *json_run(Sandbox *box, int status, const char *const *args)
{
	g_autoptr(GPtrArray) all = g_ptr_array_new();

	g_ptr_array_add(all, (gpointer) "--json");
	for (gsize i = 0; args[i]; i++)
		g_ptr_array_add(all, (gpointer)args[i]);
	g_ptr_array_add(all, NULL);
	g_autoptr(CliResult) result = cli_run_args(box, NULL, (const char *const *)all->pdata);
	cli_expect(result, status, NULL, NULL);
	return json_strict(result->out);
}

const char *json_member(const json_t *object, const char *key)
{
	const char *text = json_string_value(json_object_get(object, key));

	return text ? text : "";
}

void json_expect_error(Sandbox *box, int status, const char *error, const char *where,
	const char *field, const char *const *args)
{
	g_autoptr(json_t) json = json_run(box, status, args);

	assert_int_equal(json_object_size(json), 4);
	assert_string_equal(json_member(json, "error"), error);
	if (where && !strstr(json_member(json, "where"), where))
		fail_msg("where is \"%s\", not \"%s\"", json_member(json, "where"), where);
	if (field)
		assert_string_equal(json_member(json, "field"), field);
	assert_true(strlen(json_member(json, "message")) > 0);
}

void lines_fit(const char *text, int cells)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

	for (char **line = lines; *line; line++)
		if (g_utf8_strlen(*line, -1) > cells)
			fail_msg("over %d columns: %s", cells, *line);
}

char *file_put(Sandbox *box, const char *name, const char *text)
{
	char *path = sandbox_path(box, name);
	g_autoptr(GError) error = NULL;

	if (!g_file_set_contents(path, text, -1, &error))
		fail_msg("%s", error->message);
	return path;
}
