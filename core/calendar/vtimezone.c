/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * POSIX footer → VTIMEZONE. Only rules of the form Mm.w.d at an hour of the same day are taken;
 * Julian days and hours beyond the day have no simple RRULE.
 */
#include "calendar/vtimezone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Switch {
	int month, week, weekday; /* week 5: last; weekday 0: Sunday */
	int minutes;              /* wall, of the day */
} Switch;

typedef struct Rule {
	char *standard, *daylight;            /* abbreviations; daylight NULL: none */
	int standard_offset, daylight_offset; /* seconds east */
	Switch to_daylight, to_standard;
} Rule;

static void rule_clear(Rule *rule)
{
	g_free(rule->standard);
	g_free(rule->daylight);
}

static char *abbreviation_take(const char **at)
{
	const char *start = *at, *end;

	if (*start == '<') {
		end = strchr(++start, '>');
		if (!end)
			return NULL;
		*at = end + 1;
	} else {
		for (end = start; g_ascii_isalpha(*end); end++)
			;
		*at = end;
	}
	return end - start >= 3 ? g_strndup(start, (gsize)(end - start)) : NULL;
}

/* [+-]h[h][:mm[:ss]] in seconds; FALSE when there is none. */
static gboolean offset_take(const char **at, int *seconds)
{
	const char *p = *at;
	int sign = 1, parts[3] = { 0 }, n = 0;

	if (*p == '+' || *p == '-')
		sign = *p++ == '-' ? -1 : 1;
	while (n < 3 && g_ascii_isdigit(*p)) {
		char *end;
		parts[n++] = (int)strtol(p, &end, 10);
		p = end;
		if (*p != ':' || n == 3)
			break;
		p++;
	}
	if (!n)
		return FALSE;
	*seconds = sign * (parts[0] * 3600 + parts[1] * 60 + parts[2]);
	*at = p;
	return TRUE;
}

static gboolean switch_take(const char **at, Switch *out)
{
	int seconds = 2 * 3600, length = 0;

	if (sscanf(*at, ",M%d.%d.%d%n", &out->month, &out->week, &out->weekday, &length) != 3 ||
		!length)
		return FALSE;
	*at += length;
	if (**at == '/') {
		(*at)++;
		if (!offset_take(at, &seconds))
			return FALSE;
	}
	out->minutes = seconds / 60;
	return seconds >= 0 && seconds < 86400 && seconds % 60 == 0 && out->month >= 1 &&
	       out->month <= 12 && out->week >= 1 && out->week <= 5 && out->weekday >= 0 &&
	       out->weekday <= 6;
}

static gboolean rule_parse(const char *footer, Rule *rule)
{
	const char *at = footer;
	int west;

	rule->standard = abbreviation_take(&at);
	if (!rule->standard || !offset_take(&at, &west))
		return FALSE;
	rule->standard_offset = -west;
	rule->daylight_offset = -west + 3600;
	if (!*at)
		return TRUE;
	rule->daylight = abbreviation_take(&at);
	if (!rule->daylight)
		return FALSE;
	if (offset_take(&at, &west))
		rule->daylight_offset = -west;
	return switch_take(&at, &rule->to_daylight) && switch_take(&at, &rule->to_standard) && !*at;
}

/* The day of a switch in a year. */
static RkDay switch_day(const Switch *at, int year)
{
	RkDay first = rk_day_from_date((RkDate){ year, at->month, 1 });
	int iso = at->weekday == 0 ? 7 : at->weekday;
	RkDay day = first + (iso - rk_day_weekday(first) + 7) % 7 + 7 * (at->week - 1);

	/* Week 5 is the last one, which may be the fourth. */
	while (rk_date_from_day(day).month != at->month)
		day -= 7;
	return day;
}

static char *offset_text(int seconds)
{
	int size = ABS(seconds);

	return g_strdup_printf("%c%02d%02d", seconds < 0 ? '-' : '+', size / 3600, size / 60 % 60);
}

static void block_add(RkComponent *vtimezone, const char *kind, const char *name, int from, int to,
	const Switch *at)
{
	static const char days[7][3] = { "SU", "MO", "TU", "WE", "TH", "FR", "SA" };
	RkComponent *block = rk_component_new(kind);
	g_autofree char *from_text = offset_text(from);
	g_autofree char *to_text = offset_text(to);
	RkDate date = at ? rk_date_from_day(switch_day(at, 1970)) : (RkDate){ 1970, 1, 1 };
	int minutes = at ? at->minutes : 0;
	g_autofree char *start = g_strdup_printf("%04d%02d%02dT%02d%02d00", date.year, date.month,
		date.day, minutes / 60, minutes % 60);

	rk_component_put(block, "DTSTART", start);
	if (at) {
		g_autofree char *rule = g_strdup_printf("FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s",
			at->month, at->week == 5 ? -1 : at->week, days[at->weekday]);
		rk_component_put(block, "RRULE", rule);
	}
	rk_component_put(block, "TZOFFSETFROM", from_text);
	rk_component_put(block, "TZOFFSETTO", to_text);
	rk_component_put_text(block, "TZNAME", name);
	rk_component_add(vtimezone, block);
}

static RkComponent *rule_component(const char *zone, const Rule *rule)
{
	RkComponent *vtimezone = rk_component_new("VTIMEZONE");

	rk_component_put_text(vtimezone, "TZID", zone);
	if (!rule->daylight) {
		block_add(vtimezone, "STANDARD", rule->standard, rule->standard_offset,
			rule->standard_offset, NULL);
		return vtimezone;
	}
	block_add(vtimezone, "DAYLIGHT", rule->daylight, rule->standard_offset,
		rule->daylight_offset, &rule->to_daylight);
	block_add(vtimezone, "STANDARD", rule->standard, rule->daylight_offset,
		rule->standard_offset, &rule->to_standard);
	return vtimezone;
}

RkComponent *rk_vtimezone_new(const char *zone, const RkInstant *instants, guint n)
{
	g_autofree char *footer = rk_zone_footer(zone);
	g_autoptr(RkComponent) vtimezone = NULL;
	Rule rule = { 0 };

	/* TZID=UTC is declared nowhere: that is what "Z" is for. */
	if (footer && !g_str_equal(footer, "UTC0") && rule_parse(footer, &rule) &&
		rule.standard_offset % 60 == 0 && rule.daylight_offset % 60 == 0)
		vtimezone = rule_component(zone, &rule);
	rule_clear(&rule);
	for (guint i = 0; vtimezone && i < n; i++)
		if (rk_vtimezone_offset(vtimezone, rk_zone_local_time(zone, instants[i])) !=
			rk_zone_offset(zone, instants[i]))
			return NULL;
	return g_steal_pointer(&vtimezone);
}

/* --- reading it back as a client does --- */

static int offset_read(const RkComponent *block, const char *name)
{
	const RkLine *line = rk_component_line(block, name, 0);
	int hours = 0, minutes = 0;

	if (!line || sscanf(line->value + 1, "%2d%2d", &hours, &minutes) != 2)
		return 0;
	return (line->value[0] == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
}

/* The last onset of a block at or before a wall time; RK_LOCAL_TIME_NONE when there is none. */
static RkLocalTime onset_before(const RkComponent *block, RkLocalTime wall)
{
	static const char days[] = "SUMOTUWETHFRSA";
	const RkLine *start = rk_component_line(block, "DTSTART", 0);
	const RkLine *rrule = rk_component_line(block, "RRULE", 0);
	Switch at = { 0 };
	char day[3] = "";
	int year, month, date, hour, minute, week;

	if (!start ||
		sscanf(start->value, "%4d%2d%2dT%2d%2d", &year, &month, &date, &hour, &minute) != 5)
		return RK_LOCAL_TIME_NONE;
	if (!rrule)
		return rk_local_time_make(
			rk_day_from_date((RkDate){ year, month, date }), hour * 60 + minute);
	if (sscanf(rrule->value, "FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%2s", &at.month, &week, day) != 3)
		return RK_LOCAL_TIME_NONE;
	at.week = week < 0 ? 5 : week;
	at.weekday = (int)(strstr(days, day) - days) / 2;
	int now = rk_date_from_day(rk_local_time_day(wall)).year;
	RkLocalTime onset = rk_local_time_make(switch_day(&at, now), hour * 60 + minute);
	return onset <= wall ? onset
			     : rk_local_time_make(switch_day(&at, now - 1), hour * 60 + minute);
}

int rk_vtimezone_offset(const RkComponent *vtimezone, RkLocalTime wall)
{
	RkLocalTime newest = RK_LOCAL_TIME_NONE;
	int offset = 0;

	for (guint i = 0; i < vtimezone->items->len; i++) {
		const RkComponent *block = g_array_index(vtimezone->items, RkItem, i).component;
		RkLocalTime onset = block ? onset_before(block, wall) : RK_LOCAL_TIME_NONE;
		if (block && onset >= newest) {
			newest = onset;
			offset = offset_read(block, "TZOFFSETTO");
		}
	}
	return offset;
}
