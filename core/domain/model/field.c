/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Values of fields: comparing, copying, canonical text and back, checking. The canonical text of a
 * type is the same in the database, in JSON and on the command line.
 */
#include "domain/model/field.h"

#include "base/civil.h"
#include "base/contact.h"
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

/* From where to where a number goes, by the flag of its field. */
static const struct {
	guint flag;
	gint64 least, most;
	const char *why;
} ranges[] = {
	{ RK_FIELD_MINUTES, 0, 24 * 60, N_("from 0 to 1440 minutes") },
	{ RK_FIELD_PERCENT, 0, 100, N_("from 0 to 100 percent") },
	/* The oldest regulations that are still cited are of the 1840s. */
	{ RK_FIELD_YEAR, 1800, 2999, N_("a year from 1800 to 2999") },
	{ RK_FIELD_DAY, 1, 366, N_("a day from 1 to 366") },
	{ RK_FIELD_COUNT, 0, 999999, N_("from 0 to 999999") },
};

static gboolean number_check(const RkField *field, gint64 number, const char *typed, GError **error)
{
	g_autofree char *digits = g_strdup_printf("%" G_GINT64_FORMAT, number);
	const char *quoted = typed ? typed : digits;

	for (guint i = 0; i < RK_LEN(ranges); i++)
		if ((field->flags & ranges[i].flag) &&
			(number < ranges[i].least || number > ranges[i].most))
			return rk_error_quote(
				error, RK_ERROR_INVALID, field->name, quoted, ranges[i].why, NULL);
	if (number < -NUMBER_MAX || number > NUMBER_MAX)
		return rk_error_quote(error, RK_ERROR_INVALID, field->name, quoted,
			N_("number out of range"), NULL);
	return TRUE;
}

/* Digits too many for a number are a number all the same: out of every range. */
static gboolean is_number(const char *text)
{
	const char *digits = text + (*text == '-');

	return *digits && digits[strspn(digits, "0123456789")] == '\0';
}

static gboolean parse_number(const RkField *field, const char *text, RkValue *out, GError **error)
{
	gint64 number;

	if (!is_number(text))
		return rk_error_quote(
			error, RK_ERROR_INVALID, field->name, text, N_("not a whole number"), NULL);
	number = g_ascii_strtoll(text, NULL, 10);
	if (!number_check(field, number, text, error))
		return FALSE;
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

const char *rk_field_text(const RkField *field, const char *text)
{
	const char *zone = field->flags & RK_FIELD_ZONE ? rk_zone_from_name(text) : NULL;

	return zone ? zone : text;
}

static gboolean parse_text(const RkField *field, const char *text, RkValue *out, GError **error)
{
	RkValue value = RK_VALUE_TEXT(rk_field_text(field, text));

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

/* What the flags want of a text. */
static gboolean content_check(const RkField *field, const char *text, GError **error)
{
	const char *why = NULL;

	if ((field->flags & RK_FIELD_ZONE) && !rk_zone_valid(text))
		why = N_("no such time zone (WIB, WITA, WIT, Asia/Makassar)");
	else if ((field->flags & RK_FIELD_MAIL) && !rk_mail_valid(text))
		why = N_("not an e-mail address");
	else if ((field->flags & RK_FIELD_URL) && !rk_link_valid(text))
		why = N_("not a link (https://…)");
	return !why || rk_error_quote(error, RK_ERROR_INVALID, field->name, text, why, NULL);
}

/* "YYYY-MM-DD" at the beginning, whatever the digits are. */
static gboolean is_dated(const char *text)
{
	for (guint i = 0; i < 10; i++)
		if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit(text[i]))
			return FALSE;
	return TRUE;
}

/* Why a canonical text is none: its year, its day, or how it is written. */
static gboolean date_refuse(
	const RkField *field, const char *text, const char *form, GError **error)
{
	int year = is_dated(text) ? (int)g_ascii_strtoll(text, NULL, 10) : -1;
	const char *why = year < 0                     ? form
			  : year < 1900 || year > 2999 ? N_("the year is not from 1900 to 2999")
						       : N_("no such day or hour");

	return rk_error_quote(error, RK_ERROR_INVALID, field->name, text, why, NULL);
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
		       date_refuse(field, value.text, N_("not a date (2024-10-17)"), error);
	case RK_TYPE_TIME:
		return rk_time_parse(value.text, &minutes) ||
		       rk_error_quote(error, RK_ERROR_INVALID, field->name, value.text,
			       N_("not a time (09:00)"), NULL);
	case RK_TYPE_LOCAL_TIME:
		return rk_local_time_parse(value.text, &wall) ||
		       date_refuse(
			       field, value.text, N_("not a wall time (2024-10-17T09:00)"), error);
	case RK_TYPE_TEXT:
	case RK_TYPE_LINES:
		return text_check(field, value.text, error) &&
		       content_check(field, value.text, error);
	case RK_TYPE_INT:
		return number_check(field, value.number, NULL, error);
	case RK_TYPE_ENUM:
		if (!rk_enum_word(field->words, (int)value.number))
			return rk_error_quote(error, RK_ERROR_INVALID, field->name, NULL,
				N_("value out of range"), NULL);
		return TRUE;
	default:
		return TRUE;
	}
}
