/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When and where a meeting is, in words. Invariant: a city that the venue names is not said again.
 */
#include "domain/meeting/meeting_words.h"

#include <string.h>

char *rk_meeting_when_line(const RkMeeting *meeting, RkLang lang)
{
	RkWhen when = { .has_day = TRUE, .zone = meeting->zone, .open_end = meeting->open_end };
	RkLocalTime start, end;

	if (!meeting->start)
		return g_strdup(meeting->when_text);
	if (!rk_local_time_parse(meeting->start, &start))
		return g_strdup(meeting->start);
	when.has_start = TRUE;
	when.day = when.end_day = rk_local_time_day(start);
	when.start = rk_local_time_minutes(start);
	if (meeting->end && rk_local_time_parse(meeting->end, &end)) {
		/* Of an open end only the day is known. */
		when.has_end = !meeting->open_end;
		when.end_day = rk_local_time_day(end);
		when.end = when.has_end ? rk_local_time_minutes(end) : 0;
	}
	return rk_when_echo(&when, lang);
}

static char *day_brief(RkDay day, RkDay today, RkLang lang)
{
	int year = rk_date_from_day(day).year;
	g_autofree char *text = rk_day_short(day, lang);

	return year == rk_date_from_day(today).year ? g_steal_pointer(&text)
						    : g_strdup_printf("%s %d", text, year);
}

char *rk_meeting_when_brief(const RkMeeting *meeting, RkDay today, RkLang lang)
{
	RkLocalTime start, end;

	if (!meeting->start || !rk_local_time_parse(meeting->start, &start))
		return rk_meeting_when_line(meeting, lang);
	g_autofree char *day = day_brief(rk_local_time_day(start), today, lang);
	g_autofree char *clock = rk_time_clock(rk_local_time_minutes(start), lang);
	GString *text = g_string_new(day);
	g_string_append_printf(text, " %s", clock);
	if (meeting->end && rk_local_time_parse(meeting->end, &end)) {
		g_autofree char *last = day_brief(rk_local_time_day(end), today, lang);
		g_autofree char *until = rk_time_clock(rk_local_time_minutes(end), lang);
		gboolean same = rk_local_time_day(end) == rk_local_time_day(start);
		if (!same)
			g_string_append_printf(text, "–%s", last);
		if (!meeting->open_end)
			g_string_append_printf(text, "%s%s", same ? "–" : " ", until);
		else
			g_string_append_printf(text, "%s%s", same ? "–" : " ",
				lang == RK_LANG_ID ? "selesai" : "finished");
	} else if (meeting->open_end) {
		g_string_append(text, lang == RK_LANG_ID ? "–selesai" : "–finished");
	}
	if (meeting->zone) {
		g_autofree char *zone =
			rk_zone_label(meeting->zone, rk_zone_instant(meeting->zone, start));
		g_string_append_printf(text, " %s", zone);
	}
	return g_string_free(text, FALSE);
}

const char *rk_meeting_city(const RkMeeting *meeting)
{
	const char *parts[] = { meeting->venue, meeting->room, meeting->address };

	for (guint i = 0; meeting->city && i < RK_LEN(parts); i++)
		if (parts[i] && strstr(parts[i], meeting->city))
			return NULL;
	return meeting->city;
}

char *rk_meeting_where_line(const RkMeeting *meeting, guint wanted)
{
	const char *parts[] = { meeting->venue, meeting->room,
		wanted & RK_WHERE_ADDRESS ? meeting->address : NULL, rk_meeting_city(meeting) };
	g_autoptr(GString) where = g_string_new(NULL);

	for (guint i = 0; i < RK_LEN(parts); i++)
		if (parts[i])
			g_string_append_printf(where, "%s%s", where->len ? ", " : "", parts[i]);
	if (meeting->link && (!where->len || wanted & RK_WHERE_LINK))
		g_string_append_printf(where, "%s%s", where->len ? ", " : "", meeting->link);
	g_strdelimit(where->str, "\n", ' ');
	return where->len ? g_string_free(g_steal_pointer(&where), FALSE) : NULL;
}
