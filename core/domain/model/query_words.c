/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both languages' names of keys, bare words and relative dates, as one table, and the days that a
 * date term speaks of. No parser of lines is here.
 */
#include "domain/model/query_words.h"

#include "base/error.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

const RkQueryName rk_query_names[] = {
	{ "lead", "lead" },
	{ "support", "support" },
	{ "for", "for" },
	{ "inst", "inst" },
	{ "person", "person" },
	{ "series", "series" },
	{ "meeting", "meeting" },
	{ "status", "status" },
	{ "due", "due" },
	{ "date", "date" },
	{ "role", "role" },
	{ "kind", "kind" },
	{ "ref", "ref" },
	{ "prio", "prio" },
	{ "silent", "silent" },
	{ "carried", "carried" },
	{ "late", "late" },
	{ "open", "open" },
	{ "us", "us" },
	{ "me", "me" },
	{ "pj", "lead" },
	{ "utama", "lead" },
	{ "owner", "lead" },
	{ "dukung", "support" },
	{ "pendukung", "support" },
	{ "untuk", "for" },
	{ "kantor", "inst" },
	{ "instansi", "inst" },
	{ "office", "inst" },
	{ "institution", "inst" },
	{ "orang", "person" },
	{ "seri", "series" },
	{ "rapat", "meeting" },
	{ "rakor", "meeting" },
	{ "keadaan", "status" },
	{ "tenggat", "due" },
	{ "tanggal", "date" },
	{ "tgl", "date" },
	{ "diam", "silent" },
	{ "sepi", "silent" },
	{ "bawaan", "carried" },
	{ "terbawa", "carried" },
	{ "peran", "role" },
	{ "jenis", "kind" },
	{ "rujukan", "ref" },
	{ "reference", "ref" },
	{ "prioritas", "prio" },
	{ "priority", "prio" },
	{ "lewat", "late" },
	{ "terlambat", "late" },
	{ "terbuka", "open" },
	{ "kami", "us" },
	{ "kita", "us" },
	{ "saya", "me" },
};
const guint rk_query_names_n = RK_LEN(rk_query_names);

static const RkQueryName date_names[] = {
	{ "hariini", "today" },
	{ "sekarang", "today" },
	{ "besok", "tomorrow" },
	{ "kemarin", "yesterday" },
	{ "pekan", "week" },
	{ "mingguini", "week" },
	{ "bulan", "month" },
	{ "bulanini", "month" },
	{ "tahun", "year" },
	{ "tahunini", "year" },
	{ "kosong", "none" },
	{ "tanpa", "none" },
	{ "today", "today" },
	{ "tomorrow", "tomorrow" },
	{ "yesterday", "yesterday" },
	{ "week", "week" },
	{ "month", "month" },
	{ "year", "year" },
	{ "none", "none" },
};

static const RkQueryName unit_names[] = {
	{ "d", "d" },
	{ "day", "d" },
	{ "days", "d" },
	{ "h", "d" },
	{ "hr", "d" },
	{ "hari", "d" },
	{ "w", "w" },
	{ "week", "w" },
	{ "weeks", "w" },
	{ "minggu", "w" },
	{ "pekan", "w" },
	{ "m", "m" },
	{ "month", "m" },
	{ "months", "m" },
	{ "bln", "m" },
	{ "bulan", "m" },
};

static const char *english_of(const RkQueryName *names, guint n, const char *typed)
{
	for (guint i = 0; i < n; i++)
		if (g_ascii_strcasecmp(names[i].typed, typed) == 0)
			return names[i].english;
	return NULL;
}

const char *rk_query_key(const char *typed)
{
	return english_of(rk_query_names, rk_query_names_n, typed);
}

const char *rk_query_self(const char *typed)
{
	const char *english = rk_query_key(typed);

	return english && (strcmp(english, "us") == 0 || strcmp(english, "me") == 0) ? english
										     : NULL;
}

int rk_query_enum(const RkEnum *words, const char *typed)
{
	int value = rk_enum_value(words, typed);

	if (!value && words == &rk_priority_words && strlen(typed) == 1 && *typed >= '1' &&
		*typed <= '3')
		value = *typed - '0';
	return value ? value : rk_enum_value_spoken(words, typed);
}

/* [+-]N followed by a unit; FALSE for anything else. */
static gboolean read_offset(const char *text, int *count, const char **unit)
{
	char *end;

	if (!g_ascii_isdigit(*text) &&
		!((*text == '+' || *text == '-') && g_ascii_isdigit(text[1])))
		return FALSE;
	gint64 number = g_ascii_strtoll(text, &end, 10);
	const char *english = english_of(unit_names, RK_LEN(unit_names), end);
	if (!english || number < -9999 || number > 9999)
		return FALSE;
	*count = (int)number;
	*unit = english;
	return TRUE;
}

char *rk_query_date_english(const char *typed)
{
	const char *name = english_of(date_names, RK_LEN(date_names), typed), *unit;
	int count;

	if (name)
		return g_strdup(name);
	if (read_offset(typed, &count, &unit))
		return g_strdup_printf("%d%s", count, unit);
	return g_strdup(typed);
}

gboolean rk_term_is_none(const RkTerm *term)
{
	return term->type == RK_TYPE_DATE && g_strcmp0(term->value, "none") == 0;
}

static void month_span(int year, int month, int months, RkDay *from, RkDay *to)
{
	*from = rk_day_from_date((RkDate){ year, month, 1 });
	*to = rk_day_add_months(*from, months) - 1;
}

/* "2026" and "2026-11". */
static gboolean read_period(const char *text, RkDay *from, RkDay *to)
{
	gsize n = strlen(text);
	int year, month = 1;

	if (strspn(text, "0123456789-") != n || (n != 4 && n != 7) || (n == 7 && text[4] != '-'))
		return FALSE;
	year = atoi(text);
	if (n == 7)
		month = atoi(text + 5);
	if (year < 1900 || year > 2998 || month < 1 || month > 12)
		return FALSE;
	month_span(year, month, n == 4 ? 12 : 1, from, to);
	return TRUE;
}

static gboolean read_named(const char *text, RkDay today, RkDay *from, RkDay *to)
{
	RkDate date = rk_date_from_day(today);
	int weekday = rk_day_weekday(today);

	if (strcmp(text, "today") == 0)
		*from = *to = today;
	else if (strcmp(text, "tomorrow") == 0)
		*from = *to = today + 1;
	else if (strcmp(text, "yesterday") == 0)
		*from = *to = today - 1;
	else if (strcmp(text, "week") == 0) {
		*from = today - weekday + 1;
		*to = *from + 6;
	} else if (strcmp(text, "month") == 0)
		month_span(date.year, date.month, 1, from, to);
	else if (strcmp(text, "year") == 0)
		month_span(date.year, 1, 12, from, to);
	else
		return FALSE;
	return TRUE;
}

static RkDay offset_day(RkDay today, int count, const char *unit)
{
	return *unit == 'm' ? rk_day_add_months(today, count)
			    : today + count * (*unit == 'w' ? 7 : 1);
}

gboolean rk_query_days(
	const RkTerm *term, const RkWhenContext *when, RkDay *from, RkDay *to, GError **error)
{
	const char *unit;
	int count;
	RkDay day;

	if (read_named(term->value, when->today, from, to) || read_period(term->value, from, to))
		return TRUE;
	if (read_offset(term->value, &count, &unit)) {
		*from = *to = offset_day(when->today, count, unit);
		return TRUE;
	}
	if (rk_day_parse(term->value, &day) ||
		rk_when_parse_day(term->value, when, FALSE, &day, NULL)) {
		*from = *to = day;
		return TRUE;
	}
	rk_error_set(error, RK_ERROR_INVALID, NULL, "query", N_("\"%s:%.40s\": not a date"),
		term->key, term->value);
	return FALSE;
}

gboolean rk_query_since(const RkTerm *term, const RkWhenContext *when, RkDay *since, GError **error)
{
	RkDay until;
	const char *unit;
	int count;

	if (!read_offset(term->value, &count, &unit))
		return rk_query_days(term, when, since, &until, error);
	*since = offset_day(when->today, -count, unit);
	return TRUE;
}
