/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scanner that knows just enough of JSON to skip values. It decodes nothing but keys with escape
 * signs, and that through the JSON library. Invariant: `at` never passes `end`.
 */
#include "exchange/json_place.h"

#include <jansson.h>
#include <string.h>

static RkPlace place_of(const RkJsonScanner *scanner, const char *at)
{
	RkPlace place = { .line = 1, .column = 1 };

	for (const char *p = scanner->text; p < at; p++) {
		if (*p == '\n') {
			place.line++;
			place.column = 1;
		} else if (((guchar)*p & 0xc0) != 0x80) {
			place.column++;
		}
	}
	return place;
}

static void skip_blanks(RkJsonScanner *scanner)
{
	while (scanner->at < scanner->end && strchr(" \t\r\n", *scanner->at) && *scanner->at)
		scanner->at++;
}

/* Over a string, from its opening quote. */
static void skip_string(RkJsonScanner *scanner)
{
	for (scanner->at++; scanner->at < scanner->end; scanner->at++) {
		if (*scanner->at == '\\' && scanner->at + 1 < scanner->end)
			scanner->at++;
		else if (*scanner->at == '"') {
			scanner->at++;
			return;
		}
	}
}

/* Over a whole value, to what follows it. */
static void skip_value(RkJsonScanner *scanner)
{
	gsize depth = 0;

	skip_blanks(scanner);
	while (scanner->at < scanner->end) {
		char c = *scanner->at;
		if (c == '"') {
			skip_string(scanner);
			if (depth == 0)
				return;
			continue;
		}
		if (depth == 0 && strchr(",]}", c) && c)
			return;
		if (c == '[' || c == '{')
			depth++;
		scanner->at++;
		if ((c == ']' || c == '}') && --depth == 0)
			return;
	}
}

gboolean rk_json_take(RkJsonScanner *scanner, char c)
{
	skip_blanks(scanner);
	if (scanner->at >= scanner->end || *scanner->at != c)
		return FALSE;
	scanner->at++;
	return TRUE;
}

/* TRUE if the quoted text from `at` of that size means `step`. */
static gboolean key_is(const char *at, gsize size, const char *step)
{
	if (size < 2)
		return FALSE;
	if (!memchr(at, '\\', size))
		return strlen(step) == size - 2 && memcmp(at + 1, step, size - 2) == 0;
	json_t *key = json_loadb(at, size, JSON_DECODE_ANY, NULL);
	gboolean same = json_is_string(key) && strcmp(json_string_value(key), step) == 0;
	json_decref(key);
	return same;
}

gboolean rk_json_enter(RkJsonScanner *scanner, const char *step, const char **key)
{
	do {
		skip_blanks(scanner);
		const char *name = scanner->at;
		if (name >= scanner->end || *name != '"')
			return FALSE;
		skip_string(scanner);
		gboolean found = key_is(name, (gsize)(scanner->at - name), step);
		if (!rk_json_take(scanner, ':'))
			return FALSE;
		if (found) {
			*key = name;
			return TRUE;
		}
		skip_value(scanner);
	} while (rk_json_take(scanner, ','));
	return FALSE;
}

static gboolean enter_item(RkJsonScanner *scanner, const char *step)
{
	guint64 index;

	if (!g_ascii_string_to_unsigned(step, 10, 0, G_MAXUINT32, &index, NULL))
		return FALSE;
	for (; index > 0; index--) {
		skip_value(scanner);
		if (!rk_json_take(scanner, ','))
			return FALSE;
	}
	return TRUE;
}

static char *step_decode(const char *step)
{
	g_autoptr(GString) plain = g_string_new(step);

	g_string_replace(plain, "~1", "/", 0);
	g_string_replace(plain, "~0", "~", 0);
	return g_strdup(plain->str);
}

/* TRUE if the object at the scanner has that text in that member. */
static gboolean member_is(RkJsonScanner scanner, const char *member, const char *text)
{
	const char *key;

	if (!rk_json_take(&scanner, '{') || !rk_json_enter(&scanner, member, &key))
		return FALSE;
	skip_blanks(&scanner);
	const char *value = scanner.at;
	skip_string(&scanner);
	return key_is(value, (gsize)(scanner.at - value), text);
}

int rk_json_index(
	const char *text, gsize size, const char *list, const char *member, const char *value)
{
	RkJsonScanner scanner = { .text = text, .at = text, .end = text + size };
	const char *key;
	int index = 0;

	if (!rk_json_take(&scanner, '{') || !rk_json_enter(&scanner, list, &key) ||
		!rk_json_take(&scanner, '['))
		return -1;
	for (; !member_is(scanner, member, value); index++) {
		skip_value(&scanner);
		if (!rk_json_take(&scanner, ','))
			return -1;
	}
	return index;
}

RkPlace rk_json_place(const char *text, gsize size, const char *pointer, gboolean key)
{
	RkJsonScanner scanner = { .text = text, .at = text, .end = text + size };
	g_auto(GStrv) steps = g_strsplit(pointer, "/", -1);
	const char *name = NULL;

	skip_blanks(&scanner);
	const char *found = scanner.at;
	for (guint i = 1; steps[0] && steps[i]; i++) {
		g_autofree char *step = step_decode(steps[i]);
		name = NULL;
		if (rk_json_take(&scanner, '{')) {
			if (!rk_json_enter(&scanner, step, &name))
				break;
		} else if (!rk_json_take(&scanner, '[') || !enter_item(&scanner, step)) {
			break;
		}
		skip_blanks(&scanner);
		found = scanner.at;
	}
	return place_of(&scanner, key && name ? name : found);
}

void rk_json_pointer_add(GString *pointer, const char *step)
{
	g_string_append_c(pointer, '/');
	for (; *step; step++) {
		if (*step == '~' || *step == '/')
			g_string_append(pointer, *step == '~' ? "~0" : "~1");
		else
			g_string_append_c(pointer, *step);
	}
}
