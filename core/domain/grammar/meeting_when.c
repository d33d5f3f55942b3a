/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See meeting_when.h. Invariant: no hour is invented; a day without one stays words.
 */
#include "domain/grammar/meeting_when.h"

#include "base/text.h"
#include "domain/grammar/line_place.h"

#include <string.h>

static void when_unset(RkMeeting *meeting)
{
	rk_text_set(&meeting->start, NULL);
	rk_text_set(&meeting->end, NULL);
	rk_text_set(&meeting->when_text, NULL);
	rk_text_set(&meeting->when_from, NULL);
	meeting->open_end = FALSE;
}

/* What is said where no hour or no day is known yet: the days, or the words with their hour. */
static char *words_of(const RkContext *context, const RkWhen *when)
{
	if (when->vague)
		return when->has_start ? rk_when_echo(when, context->lang) : g_strdup(when->vague);
	return when->has_day ? rk_day_range_long(when->day, when->end_day, context->lang) : NULL;
}

/* A day without an hour is kept as words too, so that no hour is invented. Of several days whose
 * last hour is open, the end says the day. */
void rk_meeting_when_fill(const RkContext *context, RkMeeting *meeting, const RkWhen *when)
{
	when_unset(meeting);
	if (when->zone_typed || !meeting->zone)
		rk_text_set(&meeting->zone, when->zone);
	if (when->vague || !when->has_start) {
		g_autofree char *day = when->has_day ? rk_day_text(when->day) : NULL;
		g_autofree char *words = words_of(context, when);
		rk_text_set(&meeting->when_text, words);
		rk_text_set(&meeting->when_from, day);
		return;
	}
	g_autofree char *start = rk_local_time_text(rk_local_time_make(when->day, when->start));
	rk_text_set(&meeting->start, start);
	meeting->open_end = when->open_end;
	if (when->has_end) {
		RkDay last = MAX(when->end_day, when->day);
		g_autofree char *end = rk_local_time_text(rk_local_time_make(last, when->end));
		rk_text_set(&meeting->end, end);
	} else if (when->end_day > when->day) {
		rk_meeting_end_open(meeting, when->end_day);
	}
}

void rk_meeting_end_open(RkMeeting *meeting, RkDay last)
{
	g_autofree char *end = rk_local_time_text(rk_local_time_make(last, 24 * 60 - 1));

	rk_text_set(&meeting->end, end);
	meeting->open_end = TRUE;
}

gboolean rk_meeting_set_when(
	const RkContext *context, RkMeeting *meeting, const char *text, GError **error)
{
	RkWhenContext spoken = rk_context_when(context);
	g_autofree char *clean = g_strstrip(g_strdup(text));
	RkWhen when = { 0 };

	if (meeting->zone)
		spoken.zone = meeting->zone;
	if (!*clean) {
		when_unset(meeting);
		return TRUE;
	}
	if (!rk_when_parse(clean, &spoken, FALSE, &when, error))
		return FALSE;
	rk_meeting_when_fill(context, meeting, &when);
	rk_when_clear(&when);
	return TRUE;
}

/* A link stays when other words are typed: a place that is edited does not show it. Only where
 * there was nothing but the link, emptying the line takes it away. */
void rk_meeting_set_where(RkMeeting *meeting, const char *text)
{
	RkLinePlace line = { 0 };

	rk_line_place_parse(text, &line);
	g_autofree char *clean = g_steal_pointer(&line.place);
	char *comma = clean ? strrchr(clean, ',') : NULL;
	if (line.link || (!clean && !meeting->venue && !meeting->city))
		rk_text_set(&meeting->link, line.link);
	if (line.mode)
		meeting->mode = line.mode;
	rk_line_place_clear(&line);
	rk_text_set(&meeting->venue, NULL);
	rk_text_set(&meeting->city, NULL);
	if (!clean)
		return;
	if (comma) {
		rk_text_set(&meeting->city, g_strstrip(comma + 1));
		*comma = '\0';
		rk_text_set(&meeting->venue, g_strchomp(clean));
	} else if (strchr(clean, '/') == NULL && strlen(clean) > 4 && rk_zone_from_text(clean)) {
		clean[0] = g_ascii_toupper(clean[0]);
		rk_text_set(&meeting->city, clean);
	} else {
		rk_text_set(&meeting->venue, clean);
	}
}
