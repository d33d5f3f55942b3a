/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * POSIX TZ rules ("WITA-8", "CET-1CEST,M3.5.0,M10.5.0/3", "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0"),
 * with the extensions of RFC 8536 3.3.1: hours from -167 to 167. Invariant: a rule is set only
 * when its whole text was understood.
 */
#include "base/tzif.h"
#include "base/civil.h"

#include <string.h>

#define DAY 86400

static gboolean name_read(const char **p, char out[16])
{
	gboolean quoted = **p == '<';
	gsize n = 0;
	*p += quoted;
	for (; quoted ? **p && **p != '>' : g_ascii_isalpha(**p); (*p)++) {
		if (n == 15)
			return FALSE;
		out[n++] = **p;
	}
	out[n] = '\0';
	if (quoted && *(*p)++ != '>')
		return FALSE;
	return n >= 3;
}

static gboolean number_read(const char **p, int max, int *value)
{
	int sum = 0;
	if (!g_ascii_isdigit(**p))
		return FALSE;
	for (; g_ascii_isdigit(**p); (*p)++) {
		sum = sum * 10 + (**p - '0');
		if (sum > max)
			return FALSE;
	}
	*value = sum;
	return TRUE;
}

/* [+-]hh[:mm[:ss]] in seconds. */
static gboolean seconds_read(const char **p, int hours_max, int *seconds)
{
	int sign = **p == '-' ? -1 : 1, hours, minutes = 0, rest = 0;
	*p += **p == '-' || **p == '+';
	if (!number_read(p, hours_max, &hours))
		return FALSE;
	if (**p == ':') {
		(*p)++;
		if (!number_read(p, 59, &minutes))
			return FALSE;
		if (**p == ':') {
			(*p)++;
			if (!number_read(p, 59, &rest))
				return FALSE;
		}
	}
	*seconds = sign * (hours * 3600 + minutes * 60 + rest);
	return TRUE;
}

static gboolean month_edge_read(const char **p, RkTzEdge *edge)
{
	if (!number_read(p, 12, &edge->month) || *(*p)++ != '.' ||
		!number_read(p, 5, &edge->week) || *(*p)++ != '.' || !number_read(p, 6, &edge->day))
		return FALSE;
	return edge->month >= 1 && edge->week >= 1;
}

static gboolean edge_read(const char **p, RkTzEdge *edge)
{
	gboolean good;
	if (*(*p) != ',')
		return FALSE;
	(*p)++;
	edge->kind = **p == 'M' || **p == 'J' ? *(*p)++ : 'N';
	if (edge->kind == 'M')
		good = month_edge_read(p, edge);
	else
		good = number_read(p, 365, &edge->day) && (edge->kind == 'N' || edge->day >= 1);
	edge->seconds = 7200;
	if (good && **p == '/') {
		(*p)++;
		good = seconds_read(p, 167, &edge->seconds);
	}
	return good;
}

static gboolean rule_read(const char *p, RkTzRule *rule)
{
	if (!name_read(&p, rule->std_name) || !seconds_read(&p, 24, &rule->std))
		return FALSE;
	rule->std = -rule->std;
	if (!*p)
		return TRUE;
	if (!name_read(&p, rule->dst_name))
		return FALSE;
	rule->has_dst = TRUE;
	rule->dst = rule->std + 3600;
	if (*p && *p != ',') {
		if (!seconds_read(&p, 24, &rule->dst))
			return FALSE;
		rule->dst = -rule->dst;
	}
	if (!*p)
		p = ",M3.2.0,M11.1.0"; /* what POSIX leaves open and all systems do */
	return edge_read(&p, &rule->start) && edge_read(&p, &rule->end) && !*p;
}

gboolean rk_tz_rule_parse(const char *text, RkTzRule *rule)
{
	RkTzRule read = { 0 };
	if (!rule_read(text, &read))
		return FALSE;
	read.set = TRUE;
	*rule = read;
	return TRUE;
}

static RkDay month_edge_day(const RkTzEdge *edge, int year)
{
	RkDay first = rk_day_from_date((RkDate){ year, edge->month, 1 });
	RkDay next = rk_day_add_months(first, 1);
	RkDay day = first + (edge->day - rk_day_weekday(first) % 7 + 7) % 7 + 7 * (edge->week - 1);
	while (day >= next)
		day -= 7;
	return day;
}

/* The change as local seconds since 1970 of that year. */
static gint64 edge_local(const RkTzEdge *edge, int year)
{
	RkDay first = rk_day_from_date((RkDate){ year, 1, 1 });
	RkDay day = first + edge->day;
	if (edge->kind == 'M') {
		day = month_edge_day(edge, year);
	} else if (edge->kind == 'J') {
		RkDay march = rk_day_from_date((RkDate){ year, 3, 1 });
		day = first + edge->day - 1 + (edge->day >= 60 && march - first == 60);
	}
	return (gint64)day * DAY + edge->seconds;
}

int rk_tz_rule_offset(const RkTzRule *rule, gint64 seconds, const char **name)
{
	gboolean dst = FALSE;
	/* Beyond year 9999 nobody meets; the clamp keeps the arithmetic in range. */
	gint64 at =
		CLAMP(seconds, -G_GINT64_CONSTANT(62135596800), G_GINT64_CONSTANT(253402300799));
	if (rule->has_dst) {
		gint64 local = at + rule->std;
		int year = rk_date_from_day((RkDay)(local / DAY - (local % DAY < 0))).year;
		gint64 start = edge_local(&rule->start, year) - rule->std;
		gint64 end = edge_local(&rule->end, year) - rule->dst;
		dst = start < end ? at >= start && at < end : at >= start || at < end;
	}
	if (name)
		*name = dst ? rule->dst_name : rule->std_name;
	return dst ? rule->dst : rule->std;
}
