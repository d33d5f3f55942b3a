/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading keys.conf. Not a GKeyFile: its error messages name no line, and "[" must be a key.
 */
#include "app/keymap.h"
#include "base/error.h"
#include "base/file.h"
#include "base/text.h"

#include <string.h>

#define FILE_MAX (256 * 1024)
#define KEYS_MAX 16
#define ERRORS_MAX 20

typedef struct Reading {
	RkKeymap *keymap;
	const char *file;
	guint line;
	guint context; /* RK_AT_N: before the first group */
	gboolean skip; /* inside an unknown group */
	GPtrArray *errors;
	gboolean ok;
} Reading;

static void complain(Reading *reading, const char *format, ...) G_GNUC_PRINTF(2, 3);

static void complain(Reading *reading, const char *format, ...)
{
	va_list args;

	reading->ok = FALSE;
	if (reading->errors->len >= ERRORS_MAX)
		return;
	va_start(args, format);
	g_autofree char *what = g_strdup_vprintf(format, args);
	va_end(args);
	g_autofree char *message =
		g_strdup_printf("%s: line %u: %s", reading->file, reading->line, what);
	g_ptr_array_add(reading->errors, rk_text_neutral(message, TRUE));
}

static const char *action_nearest(const char *name)
{
	const char *nearest = NULL;
	guint best = 4;

	for (guint i = 1; i < RK_COMMAND_N; i++) {
		const char *other = rk_command_info((RkCommandId)i)->name;
		guint distance = rk_text_distance(name, other, 3);
		if (distance < best) {
			best = distance;
			nearest = other;
		}
	}
	return nearest;
}

static void read_group(Reading *reading, char *line)
{
	gsize length = strlen(line);

	reading->skip = TRUE;
	if (line[length - 1] != ']') {
		complain(reading, "a group ends with \"]\"");
		return;
	}
	line[length - 1] = '\0';
	int context = rk_context_find(g_strstrip(line + 1));
	if (context < 0) {
		complain(reading, "\"%.40s\": no such context", line + 1);
		return;
	}
	reading->context = (guint)context;
	reading->skip = FALSE;
}

static RkCommandId read_action(Reading *reading, const char *name)
{
	RkCommandId action = rk_command_find(name);

	if (action != RK_COMMAND_NONE)
		return action;
	const char *nearest = action_nearest(name);
	if (nearest)
		complain(reading, "\"%.40s\": no such action; nearest: %s", name, nearest);
	else
		complain(reading, "\"%.40s\": no such action", name);
	return RK_COMMAND_NONE;
}

/* TRUE if some screen is in both the action's contexts and the group's. */
static gboolean reachable(RkCommandId action, guint context)
{
	guint contexts = rk_command_info(action)->contexts;

	if (context == RK_AT_N || (contexts & RK_IN_GLOBAL) != 0)
		return TRUE;
	if ((rk_context_info(context)->mask & contexts) != 0)
		return TRUE;
	for (guint i = 0; i < RK_AT_N; i++) {
		guint mask = rk_context_info(i)->mask;
		if ((mask & (1u << context)) != 0 && (mask & contexts) != 0)
			return TRUE;
	}
	return FALSE;
}

static void read_binding(Reading *reading, char *line)
{
	char *equals = strchr(line, '=');
	RkKey keys[KEYS_MAX];
	guint n = 0;

	if (!equals) {
		complain(reading, "\"%.40s\": expected ACTION = KEYS", line);
		return;
	}
	*equals = '\0';
	RkCommandId action = read_action(reading, g_strstrip(line));
	if (action == RK_COMMAND_NONE)
		return;
	if (!reachable(action, reading->context)) {
		complain(reading, "\"%s\" does not exist in the context \"%s\"", line,
			rk_context_info(reading->context)->name);
		return;
	}
	g_auto(GStrv) words = g_strsplit_set(equals + 1, " \t", -1);
	for (guint i = 0; words[i]; i++) {
		if (!*words[i])
			continue;
		if (n == KEYS_MAX || !rk_key_parse(words[i], &keys[n])) {
			complain(reading, "\"%.40s\": no key", words[i]);
			return;
		}
		n++;
	}
	rk_keymap_bind(reading->keymap, action, reading->context, keys, n);
}

gboolean rk_keymap_parse(
	RkKeymap *keymap, const char *file, const char *text, gsize size, GPtrArray *errors)
{
	Reading reading = { keymap, file, 0, RK_AT_N, FALSE, errors, TRUE };

	if (!rk_text_check(text, (gssize)size, NULL)) {
		complain(&reading, "not valid UTF-8");
		return FALSE;
	}
	g_autofree char *copy = g_strndup(text, size);
	g_auto(GStrv) lines = g_strsplit(copy, "\n", -1);
	for (guint i = 0; lines[i]; i++) {
		char *line = g_strstrip(lines[i]);
		reading.line = i + 1;
		/* "[ = …" cannot be: actions have names. */
		if (*line == '\0' || *line == '#')
			continue;
		if (*line == '[')
			read_group(&reading, line);
		else if (!reading.skip)
			read_binding(&reading, line);
	}
	return reading.ok;
}

gboolean rk_keymap_load(RkKeymap *keymap, const char *path, GPtrArray *errors)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = NULL;
	gsize size;

	if (!g_file_test(path, G_FILE_TEST_EXISTS))
		return TRUE;
	bytes = rk_file_read(path, FILE_MAX, &error);
	if (!bytes) {
		g_ptr_array_add(errors, g_strdup_printf("%s: %s", path, error->message));
		return FALSE;
	}
	const char *text = g_bytes_get_data(bytes, &size);
	return rk_keymap_parse(keymap, path, text ? text : "", size, errors);
}
