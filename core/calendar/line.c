/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading and writing one content line. Parameters keep the octets they were written with, so that
 * an unknown escape or an odd quoting comes back as it was.
 */
#include "calendar/line.h"

#include "base/error.h"

#include <string.h>

#define FOLD_OCTETS 75

static void param_free(gpointer data)
{
	RkParam *param = data;

	g_free(param->name);
	g_ptr_array_unref(param->values);
	g_array_unref(param->quoted);
	g_free(param);
}

static RkParam *param_new(char *name)
{
	RkParam *param = g_new0(RkParam, 1);

	param->name = name;
	param->values = g_ptr_array_new_with_free_func(g_free);
	param->quoted = g_array_new(FALSE, FALSE, sizeof(gboolean));
	return param;
}

static void param_value_add(RkParam *param, char *raw, gboolean quoted)
{
	g_ptr_array_add(param->values, raw);
	g_array_append_val(param->quoted, quoted);
}

RkLine *rk_line_new(const char *name, const char *value)
{
	RkLine *line = g_new0(RkLine, 1);

	line->name = g_strdup(name);
	line->value = g_strdup(value ? value : "");
	line->params = g_ptr_array_new_with_free_func(param_free);
	return line;
}

RkLine *rk_line_new_text(const char *name, const char *text)
{
	g_autofree char *value = rk_ical_text_escape(text ? text : "");

	return rk_line_new(name, value);
}

void rk_line_free(RkLine *line)
{
	if (!line)
		return;
	g_free(line->name);
	g_free(line->value);
	g_ptr_array_unref(line->params);
	g_free(line);
}

static RkParam *param_find(const RkLine *line, const char *name)
{
	for (guint i = 0; i < line->params->len; i++) {
		RkParam *param = g_ptr_array_index(line->params, i);
		if (g_ascii_strcasecmp(param->name, name) == 0)
			return param;
	}
	return NULL;
}

/* RFC 6868: ^n newline, ^^ caret, ^' quote; other controls have no way in and are dropped. */
static char *param_encode(const char *value)
{
	GString *out = g_string_new(NULL);

	for (const char *p = value; *p; p++) {
		if (*p == '^')
			g_string_append(out, "^^");
		else if (*p == '"')
			g_string_append(out, "^'");
		else if (*p == '\n')
			g_string_append(out, "^n");
		else if ((guchar)*p >= 0x20 && *p != 0x7f)
			g_string_append_c(out, *p);
	}
	return g_string_free(out, FALSE);
}

static char *param_decode(const char *raw)
{
	GString *out = g_string_new(NULL);

	for (const char *p = raw; *p; p++) {
		if (*p == '^' && p[1] == 'n')
			g_string_append_c(out, '\n');
		else if (*p == '^' && p[1] == '^')
			g_string_append_c(out, '^');
		else if (*p == '^' && p[1] == '\'')
			g_string_append_c(out, '"');
		else {
			g_string_append_c(out, *p);
			continue;
		}
		p++;
	}
	return g_string_free(out, FALSE);
}

void rk_line_param_add(RkLine *line, const char *name, const char *value, gboolean uri)
{
	RkParam *param = param_find(line, name);
	char *raw = param_encode(value);

	if (!param) {
		param = param_new(g_strdup(name));
		g_ptr_array_add(line->params, param);
	}
	param_value_add(param, raw, uri || strpbrk(raw, ",;:") != NULL);
}

char *rk_line_param(const RkLine *line, const char *name)
{
	const RkParam *param = param_find(line, name);

	return param && param->values->len ? param_decode(g_ptr_array_index(param->values, 0))
					   : NULL;
}

/* --- reading --- */

typedef struct Cursor {
	const char *at, *end;
	guint number;
} Cursor;

static gboolean refuse(const Cursor *cursor, GError **error, const char *why)
{
	g_autofree char *where = g_strdup_printf("line %u", cursor->number);

	rk_error_set(error, RK_ERROR_INVALID, where, NULL, "%s", why);
	return FALSE;
}

static gboolean is_name(char c)
{
	return g_ascii_isalnum(c) || c == '-' || c == '_' || c == '.';
}

static char *name_take(Cursor *cursor)
{
	const char *start = cursor->at;

	while (cursor->at < cursor->end && is_name(*cursor->at))
		cursor->at++;
	return cursor->at > start ? g_strndup(start, (gsize)(cursor->at - start)) : NULL;
}

static gboolean value_take(Cursor *cursor, RkParam *param, GError **error)
{
	gboolean quoted = cursor->at < cursor->end && *cursor->at == '"';
	const char *start = quoted ? ++cursor->at : cursor->at;

	while (cursor->at < cursor->end &&
		(quoted ? *cursor->at != '"' : strchr(",;:\"", *cursor->at) == NULL))
		cursor->at++;
	if (quoted && cursor->at == cursor->end)
		return refuse(cursor, error, "a quoted parameter value has no end");
	param_value_add(param, g_strndup(start, (gsize)(cursor->at - start)), quoted);
	if (quoted)
		cursor->at++;
	return TRUE;
}

static gboolean param_take(Cursor *cursor, RkLine *line, GError **error)
{
	char *name = name_take(cursor);

	if (!name)
		return refuse(cursor, error, "a parameter without a name");
	if (line->params->len >= RK_ICAL_PARAMS_MAX) {
		g_free(name);
		return refuse(cursor, error, "too many parameters");
	}
	RkParam *param = param_new(name);
	g_ptr_array_add(line->params, param);
	if (cursor->at == cursor->end || *cursor->at != '=')
		return refuse(cursor, error, "a parameter without \"=\"");
	do {
		cursor->at++;
		if (param->values->len >= RK_ICAL_PARAMS_MAX)
			return refuse(cursor, error, "too many values of a parameter");
		if (!value_take(cursor, param, error))
			return FALSE;
	} while (cursor->at < cursor->end && *cursor->at == ',');
	return TRUE;
}

RkLine *rk_line_parse(const char *text, gsize size, guint number, GError **error)
{
	Cursor cursor = { text, text + size, number };
	g_autoptr(RkLine) line = rk_line_new("", "");
	char *name = name_take(&cursor);

	if (!name) {
		refuse(&cursor, error, "a line without a property name");
		return NULL;
	}
	g_free(line->name);
	line->name = name;
	line->number = number;
	while (cursor.at < cursor.end && *cursor.at == ';') {
		cursor.at++;
		if (!param_take(&cursor, line, error))
			return NULL;
	}
	if (cursor.at == cursor.end || *cursor.at != ':') {
		refuse(&cursor, error, "a property without \":\"");
		return NULL;
	}
	cursor.at++;
	g_free(line->value);
	line->value = g_strndup(cursor.at, (gsize)(cursor.end - cursor.at));
	return g_steal_pointer(&line);
}

/* --- writing --- */

/* Appends `text` folded: never inside a character, continuation lines begin with a blank. */
static void fold(GString *out, const char *text)
{
	gsize room = FOLD_OCTETS;

	while (*text) {
		gsize size = (gsize)(g_utf8_next_char(text) - text);
		if (size > room) {
			g_string_append(out, "\r\n ");
			room = FOLD_OCTETS - 1;
		}
		g_string_append_len(out, text, (gssize)size);
		text += size;
		room -= size;
	}
	g_string_append(out, "\r\n");
}

void rk_line_write(const RkLine *line, GString *out)
{
	g_autoptr(GString) text = g_string_new(line->name);

	for (guint i = 0; i < line->params->len; i++) {
		const RkParam *param = g_ptr_array_index(line->params, i);
		g_string_append_printf(text, ";%s=", param->name);
		for (guint j = 0; j < param->values->len; j++) {
			const char *quote = g_array_index(param->quoted, gboolean, j) ? "\"" : "";
			g_string_append_printf(text, "%s%s%s%s", j ? "," : "", quote,
				(const char *)g_ptr_array_index(param->values, j), quote);
		}
	}
	g_string_append_c(text, ':');
	g_string_append(text, line->value);
	fold(out, text->str);
}
