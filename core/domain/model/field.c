/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Values of fields: comparing, copying, canonical text and back, checking. The canonical text of a
 * type is the same in the database, in JSON and on the command line.
 */
#include "domain/model/field.h"

#include "base/civil.h"
#include "base/error.h"
#include "base/id.h"
#include "base/text.h"
#include "base/zone.h"

#include <string.h>

#define NUMBER_MAX (G_GINT64_CONSTANT(1) << 53)
#define TEXT_MAX (1024 * 1024)

gboolean rk_type_is_text(RkType type)
{
	return type == RK_TYPE_TEXT || type == RK_TYPE_LINES || type == RK_TYPE_DATE ||
	       type == RK_TYPE_TIME || type == RK_TYPE_LOCAL_TIME;
}

gboolean rk_value_equal(const RkField *field, RkValue a, RkValue b)
{
	if (a.set != b.set)
		return FALSE;
	if (!a.set)
		return TRUE;
	return rk_type_is_text(field->type) ? strcmp(a.text, b.text) == 0 : a.number == b.number;
}

RkValue rk_value_dup(RkValue value)
{
	value.text = g_strdup(value.text);
	return value;
}

void rk_value_clear(RkValue *value)
{
	g_free((char *)value->text);
	*value = RK_VALUE_NONE;
}

char *rk_value_text(const RkField *field, RkValue value)
{
	char id[RK_ID_TEXT];

	if (!value.set)
		return NULL;
	switch (field->type) {
	case RK_TYPE_INT:
		return g_strdup_printf("%" G_GINT64_FORMAT, value.number);
	case RK_TYPE_BOOL:
		return g_strdup("1");
	case RK_TYPE_ENUM:
		return g_strdup(rk_enum_word(field->words, (int)value.number));
	case RK_TYPE_INSTANT:
		return rk_instant_text(value.number);
	case RK_TYPE_REF:
	case RK_TYPE_LINK:
		rk_id_text(value.number, id);
		return g_strdup(id);
	default:
		return g_strdup(value.text);
	}
}

static gboolean parse_number(const RkField *field, const char *text, RkValue *out, GError **error)
{
	gint64 number;

	if (!g_ascii_string_to_signed(text, 10, -NUMBER_MAX, NUMBER_MAX, &number, NULL))
		return rk_error_quote(
			error, RK_ERROR_INVALID, field->name, text, N_("not a whole number"), NULL);
	*out = RK_VALUE_NUMBER(number);
	return TRUE;
}

static gboolean parse_word(const RkField *field, const char *text, RkValue *out, GError **error)
{
	int value = rk_enum_value(field->words, text);

	if (!value) {
		g_autofree char *known = rk_enum_list(field->words);
		return rk_error_quote(error, RK_ERROR_INVALID, field->name, text,
			N_("unknown; known: %s"), known);
	}
	*out = RK_VALUE_NUMBER(value);
	return TRUE;
}

static gboolean parse_text(const RkField *field, const char *text, RkValue *out, GError **error)
{
	RkValue value = RK_VALUE_TEXT(text);

	if (!rk_value_check(field, value, error))
		return FALSE;
	*out = rk_value_dup(value);
	return TRUE;
}

gboolean rk_value_parse(const RkField *field, const char *text, RkValue *out, GError **error)
{
	RkInstant at;
	RkId id;

	if (!text || !*text) {
		*out = RK_VALUE_NONE;
		return TRUE;
	}
	switch (field->type) {
	case RK_TYPE_INT:
		return parse_number(field, text, out, error);
	case RK_TYPE_BOOL:
		if (strcmp(text, "0") != 0 && strcmp(text, "1") != 0)
			return rk_error_quote(error, RK_ERROR_INVALID, field->name, text,
				N_("neither 0 nor 1"), NULL);
		*out = (RkValue){ .number = *text == '1', .set = *text == '1' };
		return TRUE;
	case RK_TYPE_ENUM:
		return parse_word(field, text, out, error);
	case RK_TYPE_INSTANT:
		if (!rk_instant_parse(text, &at))
			return rk_error_quote(error, RK_ERROR_INVALID, field->name, text,
				N_("not an instant (2024-10-17T01:12:00Z)"), NULL);
		*out = RK_VALUE_NUMBER(at);
		return TRUE;
	case RK_TYPE_REF:
	case RK_TYPE_LINK:
		if (!rk_id_parse(text, &id))
			return rk_error_quote(error, RK_ERROR_INVALID, field->name, text,
				N_("not an id (13 digits)"), NULL);
		*out = RK_VALUE_ID(id);
		return TRUE;
	default:
		return parse_text(field, text, out, error);
	}
}

static gboolean text_check(const RkField *field, const char *text, GError **error)
{
	gsize size = strlen(text);

	if (size == 0)
		return rk_error_quote(
			error, RK_ERROR_INVALID, field->name, text, N_("empty"), NULL);
	if (size > TEXT_MAX)
		return rk_error_quote(
			error, RK_ERROR_INVALID, field->name, text, N_("longer than 1 MiB"), NULL);
	if (!rk_text_check(text, (gssize)size, NULL)) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, field->name, N_("not valid UTF-8"));
		return FALSE;
	}
	gboolean lines = field->type == RK_TYPE_LINES || (field->flags & RK_FIELD_LONG) != 0;
	for (const char *p = text; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		if (rk_char_is_hostile(c) || (c == '\n' && !lines)) {
			rk_error_set(error, RK_ERROR_INVALID, NULL, field->name,
				N_("control character U+%04X"), c);
			return FALSE;
		}
	}
	return TRUE;
}

gboolean rk_value_check(const RkField *field, RkValue value, GError **error)
{
	RkDay day;
	RkLocalTime wall;
	int minutes;

	if (!value.set)
		return TRUE;
	switch (field->type) {
	case RK_TYPE_DATE:
		return rk_day_parse(value.text, &day) ||
		       rk_error_quote(error, RK_ERROR_INVALID, field->name, value.text,
			       N_("not a date (2024-10-17)"), NULL);
	case RK_TYPE_TIME:
		return rk_time_parse(value.text, &minutes) ||
		       rk_error_quote(error, RK_ERROR_INVALID, field->name, value.text,
			       N_("not a time (09:00)"), NULL);
	case RK_TYPE_LOCAL_TIME:
		return rk_local_time_parse(value.text, &wall) ||
		       rk_error_quote(error, RK_ERROR_INVALID, field->name, value.text,
			       N_("not a wall time (2024-10-17T09:00)"), NULL);
	case RK_TYPE_TEXT:
	case RK_TYPE_LINES:
		return text_check(field, value.text, error);
	case RK_TYPE_INT:
		if (value.number < -NUMBER_MAX || value.number > NUMBER_MAX)
			return rk_error_quote(error, RK_ERROR_INVALID, field->name, NULL,
				N_("number out of range"), NULL);
		return TRUE;
	case RK_TYPE_ENUM:
		if (!rk_enum_word(field->words, (int)value.number))
			return rk_error_quote(error, RK_ERROR_INVALID, field->name, NULL,
				N_("value out of range"), NULL);
		return TRUE;
	default:
		return TRUE;
	}
}
