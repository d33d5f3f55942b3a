/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invariant: what is written names one instant to every reader. A wall time that a clock skips or
 * shows twice, and a zone without a simple rule, are written in UTC.
 */
#include "calendar/event_time.h"

#include "base/error.h"
#include "base/label.h"
#include "calendar/vtimezone.h"
#include "domain/rundown/timetable.h"

void rk_event_time_clear(RkEventTime *time)
{
	g_clear_pointer(&time->vtimezone, rk_component_free);
}

static gboolean refuse(
	const RkCalendarEvent *event, const char *field, const char *why, GError **error)
{
	rk_error_about(error, RK_ERROR_REFUSED, event->dossier->meeting->code, field, why, NULL);
	return FALSE;
}

static void zone_find(RkEventTime *time)
{
	RkLocalTime end = time->end == RK_LOCAL_TIME_NONE ? time->start : time->end;
	const RkInstant instants[] = { rk_zone_instant(time->zone, time->start),
		rk_zone_instant(time->zone, end) };

	if (rk_zone_wall_time(time->zone, time->start) == RK_WALL_TIME_ONCE &&
		rk_zone_wall_time(time->zone, end) == RK_WALL_TIME_ONCE)
		time->vtimezone = rk_vtimezone_new(time->zone, instants, RK_LEN(instants));
}

static gboolean days_find(const RkContext *context, const RkMeeting *meeting, RkEventTime *out)
{
	RkDay first, last;

	if (!rk_meeting_days_known(context, meeting, &first, &last))
		return FALSE;
	*out = (RkEventTime){ .start = rk_local_time_make(first, 0),
		.end = rk_local_time_make(last + 1, 0) };
	return TRUE;
}

static gboolean session_find(
	const RkContext *context, const RkCalendarEvent *event, RkEventTime *out, GError **error)
{
	g_autoptr(RkTimetable) timetable = rk_timetable_new(context, event->dossier);
	const RkSlot *slot = rk_timetable_slot(timetable, event->session->id);

	if (!slot || !slot->timed || !timetable->dated)
		return refuse(event, "start", N_("has no date and hour yet"), error);
	RkLocalTime midnight = rk_local_time_make(rk_local_time_day(out->start), 0);
	out->start = midnight + slot->start;
	out->end = slot->end > slot->start ? midnight + slot->end : RK_LOCAL_TIME_NONE;
	return TRUE;
}

/* An end that nobody said is that of the rundown; "until finished" has none. */
static void end_find(const RkContext *context, const RkCalendarEvent *event, RkEventTime *out)
{
	const RkMeeting *meeting = event->dossier->meeting;

	out->end = RK_LOCAL_TIME_NONE;
	if (meeting->open_end || (meeting->end && rk_local_time_parse(meeting->end, &out->end)))
		return;
	g_autoptr(RkTimetable) timetable = rk_timetable_new(context, event->dossier);
	RkLocalTime rows = rk_local_time_make(rk_local_time_day(out->start), 0) + timetable->end;
	if (timetable->slots->len && rows > out->start)
		out->end = rows;
}

gboolean rk_event_time_find(
	const RkContext *context, const RkCalendarEvent *event, RkEventTime *out, GError **error)
{
	const RkMeeting *meeting = event->dossier->meeting;

	*out = (RkEventTime){ 0 };
	if (!meeting->start || !rk_local_time_parse(meeting->start, &out->start))
		return (!event->session && days_find(context, meeting, out)) ||
		       refuse(event, "start", N_("has no date and hour yet"), error);
	out->zone = meeting->zone ? meeting->zone : context->zone;
	if (!event->session)
		end_find(context, event, out);
	else if (!session_find(context, event, out, error))
		return FALSE;
	if (out->end != RK_LOCAL_TIME_NONE && out->end <= out->start)
		return refuse(event, "end", N_("ends before it begins"), error);
	if (out->start < 0)
		return refuse(event, "start", N_("is before 1970, which calendars do not agree on"),
			error);
	zone_find(out);
	return TRUE;
}

gboolean rk_event_time_told(const RkDelivery *delivery, RkEventTime *out)
{
	*out = (RkEventTime){ .end = RK_LOCAL_TIME_NONE };
	if (!delivery || !delivery->start || !rk_local_time_parse(delivery->start, &out->start))
		return FALSE;
	if (delivery->end)
		rk_local_time_parse(delivery->end, &out->end);
	if (!delivery->zone)
		return TRUE;
	if (!rk_zone_valid(delivery->zone))
		return FALSE;
	out->zone = delivery->zone;
	zone_find(out);
	return TRUE;
}

void rk_event_time_note(const RkEventTime *time, RkDelivery *delivery)
{
	delivery->start = rk_local_time_text(time->start);
	if (time->end != RK_LOCAL_TIME_NONE)
		delivery->end = rk_local_time_text(time->end);
	rk_text_set(&delivery->zone, time->zone);
}

/* --- writing --- */

void rk_instant_put(RkComponent *component, const char *name, RkInstant at)
{
	RkLocalTime wall = rk_zone_local_time("UTC", at);
	RkDate date = rk_date_from_day(rk_local_time_day(wall));
	int minutes = rk_local_time_minutes(wall), second = (int)((at / 1000) % 60);
	g_autofree char *text = g_strdup_printf("%04d%02d%02dT%02d%02d%02dZ", date.year, date.month,
		date.day, minutes / 60, minutes % 60, second);

	rk_component_put(component, name, text);
}

static void wall_put(
	RkComponent *component, const char *name, const RkEventTime *time, RkLocalTime wall)
{
	RkDate date = rk_date_from_day(rk_local_time_day(wall));
	int minutes = rk_local_time_minutes(wall);
	g_autofree char *day = g_strdup_printf("%04d%02d%02d", date.year, date.month, date.day);

	if (!time->zone) {
		rk_line_param_add(rk_component_put(component, name, day), "VALUE", "DATE", FALSE);
		return;
	}
	if (!time->vtimezone) {
		rk_instant_put(component, name, rk_zone_instant(time->zone, wall));
		return;
	}
	g_autofree char *text = g_strdup_printf("%sT%02d%02d00", day, minutes / 60, minutes % 60);
	rk_line_param_add(rk_component_put(component, name, text), "TZID", time->zone, FALSE);
}

void rk_event_time_put(RkComponent *component, const RkEventTime *time)
{
	wall_put(component, "DTSTART", time, time->start);
	if (time->end != RK_LOCAL_TIME_NONE)
		wall_put(component, "DTEND", time, time->end);
}
