/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See json_out.h. Text goes through as UTF-8; only what RFC 8259 demands is escaped, and C1 and
 * bidi controls too, since the document may end on a terminal.
 */
#include "command/json_out.h"

#include "base/id.h"
#include "base/text.h"

RkJson rk_json_begin(GString *out)
{
	return (RkJson){ .out = out };
}

static void escape(GString *out, gunichar c)
{
	if (c == '"' || c == '\\')
		g_string_append_printf(out, "\\%c", (char)c);
	else if (c == '\n')
		g_string_append(out, "\\n");
	else if (c == '\t')
		g_string_append(out, "\\t");
	else if (c < 0x20 || (c < 0x10000 && rk_char_is_hostile(c)))
		g_string_append_printf(out, "\\u%04x", c);
	else
		g_string_append_unichar(out, c);
}

static void quoted(GString *out, const char *text)
{
	g_autofree char *valid = rk_text_make_valid(text, -1);

	g_string_append_c(out, '"');
	for (const char *p = valid; *p; p = g_utf8_next_char(p))
		escape(out, g_utf8_get_char(p));
	g_string_append_c(out, '"');
}

static void indent(RkJson *json)
{
	g_string_append_c(json->out, '\n');
	for (guint i = 0; i < json->depth; i++)
		g_string_append_c(json->out, ' ');
}

/* The comma, line and key before a member. */
static void member(RkJson *json, const char *key)
{
	if (json->depth == 0)
		return;
	if (json->some)
		g_string_append_c(json->out, ',');
	indent(json);
	json->some = TRUE;
	if (key) {
		quoted(json->out, key);
		g_string_append(json->out, ": ");
	}
}

static void open(RkJson *json, const char *key, const char *brackets)
{
	member(json, key);
	g_assert(json->depth < RK_JSON_DEPTH);
	g_string_append_c(json->out, brackets[0]);
	json->closing[json->depth++] = brackets[1];
	json->some = FALSE;
}

void rk_json_object(RkJson *json, const char *key)
{
	open(json, key, "{}");
}

void rk_json_array(RkJson *json, const char *key)
{
	open(json, key, "[]");
}

void rk_json_end(RkJson *json)
{
	g_assert(json->depth > 0);
	json->depth--;
	if (json->some)
		indent(json);
	g_string_append_c(json->out, json->closing[json->depth]);
	json->some = TRUE;
	if (json->depth == 0)
		g_string_append_c(json->out, '\n');
}

void rk_json_text(RkJson *json, const char *key, const char *text)
{
	member(json, key);
	if (text)
		quoted(json->out, text);
	else
		g_string_append(json->out, "null");
}

void rk_json_number(RkJson *json, const char *key, gint64 number)
{
	member(json, key);
	g_string_append_printf(json->out, "%" G_GINT64_FORMAT, number);
}

void rk_json_bool(RkJson *json, const char *key, gboolean value)
{
	member(json, key);
	g_string_append(json->out, value ? "true" : "false");
}

void rk_json_id(RkJson *json, const char *key, RkId id)
{
	char text[RK_ID_TEXT];

	if (id)
		rk_id_text(id, text);
	rk_json_text(json, key, id ? text : NULL);
}

void rk_json_value(RkJson *json, const char *key, RkType type, const RkEnum *words, RkValue value)
{
	const RkField field = { .name = key, .type = type, .words = words };

	if (type == RK_TYPE_BOOL) {
		rk_json_bool(json, key, value.set && value.number);
	} else if (type == RK_TYPE_INT && value.set) {
		rk_json_number(json, key, value.number);
	} else {
		g_autofree char *text = value.set ? rk_value_text(&field, value) : NULL;
		rk_json_text(json, key, text);
	}
}

void rk_json_fields(RkJson *json, RkEntity entity, const void *record)
{
	const RkEntityInfo *info = &rk_entities[entity];

	rk_json_id(json, "id", *(const RkId *)record);
	for (guint i = 0; i < info->n_fields; i++) {
		RkValue value = rk_record_get(entity, record, i);
		if (value.set)
			rk_json_value(json, info->fields[i].name, info->fields[i].type,
				info->fields[i].words, value);
	}
}

void rk_json_record(RkJson *json, const char *key, RkEntity entity, const void *record)
{
	rk_json_object(json, key);
	rk_json_fields(json, entity, record);
	rk_json_end(json);
}
