/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Settings of the program. See option.h.
 */
#include "app/option.h"

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"

#include <string.h>

#define FILE_MAX (64 * 1024)

#define ENTRY(CONST, name, where, argument, def, words, help) \
	{ name, RK_OPTION_IN_##where, RK_ARGUMENT_##argument, def, words, help },
static const RkOptionInfo infos[] = { RK_OPTIONS(ENTRY) };
#undef ENTRY

struct RkOptions {
	char *path;
	GPtrArray *lines; /* char *: the file as it is */
	char *values[RK_OPTION_N];
};

const RkOptionInfo *rk_option_info(RkOptionId option)
{
	return &infos[MIN(option, RK_OPTION_N - 1)];
}

RkOptionId rk_option_find(const char *name)
{
	for (guint i = 0; i < RK_OPTION_N; i++)
		if (strcmp(infos[i].name, name) == 0)
			return (RkOptionId)i;
	return RK_OPTION_N;
}

gboolean rk_option_check(RkOptionId option, const char *value, GError **error)
{
	const RkOptionInfo *info = rk_option_info(option);
	g_auto(GStrv) words = g_strsplit(info->words, " ", -1);

	if (!*info->words || g_strv_contains((const char *const *)words, value))
		return TRUE;
	rk_error_quote(error, RK_ERROR_INVALID, info->name, value, N_("known: %s"), info->words);
	return FALSE;
}

RkOptions *rk_options_new(void)
{
	RkOptions *options = g_new0(RkOptions, 1);

	options->lines = g_ptr_array_new_with_free_func(g_free);
	return options;
}

void rk_options_free(RkOptions *options)
{
	if (!options)
		return;
	for (guint i = 0; i < RK_OPTION_N; i++)
		g_free(options->values[i]);
	g_ptr_array_unref(options->lines);
	g_free(options->path);
	g_free(options);
}

/* The option that a line sets, RK_OPTION_N for a comment; *value points into `line`. */
static RkOptionId line_read(char *line, char **value, GError **error)
{
	char *equals = strchr(g_strstrip(line), '=');

	*value = NULL;
	if (*line == '\0' || *line == '#')
		return RK_OPTION_N;
	if (!equals) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, NULL, N_("expected NAME = VALUE"));
		return RK_OPTION_N;
	}
	*equals = '\0';
	RkOptionId option = rk_option_find(g_strchomp(line));
	*value = g_strstrip(equals + 1);
	if (option == RK_OPTION_N || infos[option].where != RK_OPTION_IN_PROGRAM) {
		rk_error_quote(
			error, RK_ERROR_INVALID, NULL, line, N_("no such setting here"), NULL);
		return RK_OPTION_N;
	}
	return rk_option_check(option, *value, error) ? option : RK_OPTION_N;
}

static void lines_read(RkOptions *options, GPtrArray *errors)
{
	for (guint i = 0; i < options->lines->len; i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *line = g_strdup(options->lines->pdata[i]);
		char *value;
		RkOptionId option = line_read(line, &value, &error);
		if (error) {
			g_autofree char *text = g_strdup_printf(
				"%s: line %u: %s", options->path, i + 1, error->message);
			g_ptr_array_add(errors, rk_text_neutral(text, TRUE));
		}
		if (option == RK_OPTION_N)
			continue;
		g_free(options->values[option]);
		options->values[option] = g_strdup(value);
	}
}

void rk_options_load(RkOptions *options, const char *path, GPtrArray *errors)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = NULL;
	gsize size;

	g_free(options->path);
	options->path = g_strdup(path);
	if (!g_file_test(path, G_FILE_TEST_EXISTS))
		return;
	bytes = rk_file_read(path, FILE_MAX, &error);
	if (!bytes) {
		g_ptr_array_add(errors, g_strdup_printf("%s: %s", path, error->message));
		return;
	}
	const char *data = g_bytes_get_data(bytes, &size);
	g_autofree char *text = rk_text_make_valid(data ? data : "", (gssize)size);
	g_auto(GStrv) lines = g_strsplit(g_strchomp(text), "\n", -1);
	for (guint i = 0; lines[i]; i++)
		g_ptr_array_add(options->lines, g_strdup(lines[i]));
	lines_read(options, errors);
}

const char *rk_options_get(const RkOptions *options, RkOptionId option)
{
	return options->values[option] ? options->values[option] : infos[option].value;
}

static void lines_replace(RkOptions *options, RkOptionId option, const char *value)
{
	char *text = g_strdup_printf("%s = %s", infos[option].name, value);

	for (guint i = 0; i < options->lines->len; i++) {
		g_autofree char *line = g_strdup(options->lines->pdata[i]);
		char *old;
		if (line_read(line, &old, NULL) != option)
			continue;
		g_free(options->lines->pdata[i]);
		options->lines->pdata[i] = text;
		return;
	}
	g_ptr_array_add(options->lines, text);
}

gboolean rk_options_set(RkOptions *options, RkOptionId option, const char *value, GError **error)
{
	if (!rk_option_check(option, value, error))
		return FALSE;
	g_free(options->values[option]);
	options->values[option] = g_strdup(value);
	if (!options->path)
		return TRUE;
	lines_replace(options, option, value);
	g_autofree char *folder = g_path_get_dirname(options->path);
	if (!rk_folder_make(folder, error))
		return FALSE;
	GString *text = g_string_new("");
	for (guint i = 0; i < options->lines->len; i++)
		g_string_append_printf(text, "%s\n", (char *)options->lines->pdata[i]);
	gboolean ok = rk_file_write(options->path, text->str, text->len, error);
	g_string_free(text, TRUE);
	return ok;
}
