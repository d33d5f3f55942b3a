/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How papers print days, hours and places. Every hour has its zone; what is not known is a hole.
 */
#include "document/builder.h"
#include "domain/meeting/meeting_words.h"

#define DAY_MINUTES 1440

static gboolean start_of(const RkBuilder *builder, RkLocalTime *local)
{
	return builder->meeting->start && rk_local_time_parse(builder->meeting->start, local);
}

static gboolean end_of(const RkBuilder *builder, RkLocalTime *local)
{
	/* Of an open end the day is known. */
	return builder->meeting->end && rk_local_time_parse(builder->meeting->end, local);
}

int rk_meeting_day_count(const RkBuilder *builder)
{
	RkLocalTime start, end;
	int days = 1;

	if (start_of(builder, &start) && end_of(builder, &end) && end > start)
		days = rk_local_time_day(end) - rk_local_time_day(start) + 1;
	RK_EACH (builder->rows, SESSION, RkSession, session) {
		if (session->meeting == builder->meeting->id && session->day.set)
			days = MAX(days, (int)CLAMP(session->day.value, 1, 366));
	}
	return MIN(days, 366);
}

char *rk_day_words(const RkBuilder *builder, int day)
{
	RkLocalTime start;

	return start_of(builder, &start)
		       ? rk_day_full(rk_local_time_day(start) + day - 1, builder->lang)
		       : NULL;
}

char *rk_meeting_days(const RkBuilder *builder)
{
	int days = rk_meeting_day_count(builder);
	g_autofree char *from = rk_day_words(builder, 1);
	g_autofree char *until = rk_day_words(builder, days);

	if (!from)
		return builder->meeting->when_text ? g_strdup(builder->meeting->when_text)
						   : rk_hole(builder, 24, NULL);
	if (days == 1)
		return g_steal_pointer(&from);
	return rk_phrase(builder, RK_SAY_DAYS, "from", from, "until", until);
}

gboolean rk_zone_is_known(const RkBuilder *builder)
{
	return builder->meeting->zone || builder->meeting->start;
}

/* The label of the zone on the meeting's own day, so that summer time is right. */
char *rk_zone_word(const RkBuilder *builder)
{
	if (!rk_zone_is_known(builder))
		return g_strdup("");
	RkLocalTime start;
	RkInstant at = start_of(builder, &start) ? rk_zone_instant(builder->zone, start)
						 : builder->input->context->now;

	return rk_zone_label(builder->zone, at);
}

char *rk_instant_clock(const RkBuilder *builder, RkInt at)
{
	if (!at.set)
		return NULL;
	return rk_time_clock(
		rk_local_time_minutes(rk_zone_local_time(builder->zone, at.value)), builder->lang);
}

char *rk_date_words(const RkBuilder *builder, const char *date)
{
	RkDay day;

	if (!date || !rk_day_parse(date, &day))
		return rk_hole(builder, 20, "${tanggal_naskah}");
	return rk_day_long(day, builder->lang);
}

static void append_line(GString *text, const char *line)
{
	if (!line || !*line)
		return;
	if (text->len > 0)
		g_string_append_c(text, '\n');
	g_string_append(text, line);
}

char *rk_meeting_place(const RkBuilder *builder, gboolean with_address)
{
	const RkMeeting *meeting = builder->meeting;
	GString *text = g_string_new(NULL);

	if (meeting->venue && meeting->room)
		g_string_append_printf(text, "%s, %s", meeting->venue, meeting->room);
	else
		append_line(text, meeting->venue ? meeting->venue : meeting->room);
	const char *city = rk_meeting_city(meeting);
	if (city)
		g_string_append_printf(text, "%s%s", text->len ? ", " : "", city);
	if (with_address)
		append_line(text, meeting->address);
	if (text->len == 0 && meeting->mode == RK_MEETING_MODE_ONLINE) {
		g_autofree char *online =
			meeting->link ? rk_phrase(builder, RK_SAY_ONLINE_AT, "link", meeting->link)
				      : rk_phrase(builder, RK_SAY_ONLINE);
		append_line(text, online);
	}
	if (text->len == 0) {
		g_autofree char *hole = rk_hole(builder, 24, NULL);
		append_line(text, hole);
	}
	return g_string_free(text, FALSE);
}

const char *rk_meeting_venue(const RkBuilder *builder)
{
	const RkMeeting *meeting = builder->meeting;

	return meeting->venue ? meeting->venue : meeting->room ? meeting->room : meeting->city;
}

gboolean rk_meeting_first_day(const RkBuilder *builder, RkDay *day)
{
	RkLocalTime start;

	if (!start_of(builder, &start))
		return FALSE;
	*day = rk_local_time_day(start);
	return TRUE;
}

gboolean rk_meeting_last_day(const RkBuilder *builder, RkDay *day)
{
	if (!rk_meeting_first_day(builder, day))
		return FALSE;
	*day += rk_meeting_day_count(builder) - 1;
	return TRUE;
}

char *rk_meeting_place_day(const RkBuilder *builder)
{
	RkDay day;
	g_autofree char *date = rk_meeting_last_day(builder, &day)
					? rk_day_long(day, builder->lang)
					: g_strdup(builder->meeting->when_text);
	const char *city = builder->meeting->city;

	return city && date ? rk_phrase(builder, RK_SAY_PLACE_DATE, "place", city, "date", date)
	       : city       ? g_strdup(city)
			    : g_steal_pointer(&date);
}

static char *clock_of(const RkBuilder *builder, int minutes)
{
	return rk_time_clock(((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES, builder->lang);
}

char *rk_session_range(const RkBuilder *builder, const RkSession *session)
{
	const RkTimetable *timetable = builder->input->timetable;
	const RkSlot *slot = timetable ? rk_timetable_slot(timetable, session->id) : NULL;
	g_autofree char *zone = rk_zone_word(builder);
	g_autofree char *start = NULL, *end = NULL;

	if (builder->input->times == RK_MINUTES_TIMES_NONE)
		return NULL;
	if (builder->input->times == RK_MINUTES_TIMES_ACTUAL) {
		start = rk_instant_clock(builder, session->actual_start);
		end = start ? rk_instant_clock(builder, session->actual_end) : NULL;
	}
	if (start && !end)
		return rk_phrase(builder, RK_SAY_TIME_OPEN, "start", start, "zone", zone);
	if (!start && (!slot || !slot->timed))
		return NULL;
	if (!start) {
		start = clock_of(builder, slot->start);
		end = clock_of(builder, slot->end);
	}
	g_autofree char *range =
		rk_phrase(builder, RK_SAY_TIME_RANGE, "start", start, "end", end, "zone", zone);
	g_autofree char *day =
		slot && rk_meeting_day_count(builder) > 1 ? rk_day_words(builder, slot->day) : NULL;
	return day ? g_strdup_printf("%s, %s", day, range) : g_steal_pointer(&range);
}
