/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One way to say when, one rule for the city: it is said once.
 */
#include "domain/meeting_words.h"

#include <string.h>

char *rk_meeting_when_line(const RkMeeting *meeting, RkLang lang)
{
	RkWhen when = { .has_day = TRUE, .zone = meeting->zone, .open_end = meeting->open_end };
	RkWall start, end;

	if (!meeting->start)
		return g_strdup(meeting->when_text);
	if (!rk_wall_parse(meeting->start, &start))
		return g_strdup(meeting->start);
	when.has_start = TRUE;
	when.day = when.end_day = rk_wall_day(start);
	when.start = rk_wall_minutes(start);
	when.has_end = meeting->end && rk_wall_parse(meeting->end, &end);
	if (when.has_end) {
		when.end_day = rk_wall_day(end);
		when.end = rk_wall_minutes(end);
	}
	return rk_when_echo(&when, lang);
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
