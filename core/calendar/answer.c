/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See answer.h. Outlook leaves ORGANIZER out, Google adds VALARM: neither is looked at.
 */
#include "calendar/answer.h"

#include "base/error.h"
#include "calendar/component.h"
#include "calendar/mail_read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *value_of(const RkComponent *component, const char *name)
{
	const RkLine *line = rk_component_line(component, name, 0);

	return line ? line->value : NULL;
}

/* "mailto:x@y" → "x@y"; NULL for none. Caller frees. */
static char *address_of(const char *uri)
{
	if (uri && g_ascii_strncasecmp(uri, "mailto:", 7) == 0)
		uri += 7;
	return uri && *uri ? g_strdup(uri) : NULL;
}

static RkInstant instant_of(const char *value)
{
	int y, mo, d, h, mi, s;

	if (!value || sscanf(value, "%4d%2d%2dT%2d%2d%2d", &y, &mo, &d, &h, &mi, &s) != 6 ||
		!rk_date_valid((RkDate){ y, mo, d }) || h > 23 || mi > 59 || s > 60)
		return 0;
	return (rk_local_time_make(rk_day_from_date((RkDate){ y, mo, d }), h * 60 + mi) * 60 + s) *
	       1000;
}

static int rsvp_of(const char *partstat)
{
	for (guint i = 0; partstat && i < rk_rsvp_words.n; i++)
		if (g_ascii_strcasecmp(rk_rsvp_words.entries[i].rfc, partstat) == 0)
			return (int)i + 1;
	return RK_RSVP_PENDING;
}

static int kind_of(const char *method)
{
	static const struct {
		const char *method;
		RkCalendarAnswerKind kind;
	} kinds[] = { { "REPLY", RK_CALENDAR_ANSWER_REPLY },
		{ "COUNTER", RK_CALENDAR_ANSWER_COUNTER },
		{ "REFRESH", RK_CALENDAR_ANSWER_REFRESH } };

	for (guint i = 0; method && i < RK_LEN(kinds); i++)
		if (g_ascii_strcasecmp(kinds[i].method, method) == 0)
			return kinds[i].kind;
	return 0;
}

/* Several: of a delegation, the one who passes it on. */
static const RkLine *attendee_of(const RkComponent *event)
{
	const RkLine *first = rk_component_line(event, "ATTENDEE", 0), *line;

	for (guint n = 0; (line = rk_component_line(event, "ATTENDEE", n)) != NULL; n++) {
		g_autofree char *partstat = rk_line_param(line, "PARTSTAT");
		if (partstat && g_ascii_strcasecmp(partstat, "DELEGATED") == 0)
			return line;
	}
	return first;
}

static void event_read(const RkComponent *event, int kind, GPtrArray *answers)
{
	const RkLine *line = attendee_of(event);
	const char *comment = value_of(event, "COMMENT"), *uid = value_of(event, "UID"),
		   *number = value_of(event, "SEQUENCE"), *start = value_of(event, "DTSTART");

	if (!line || !uid)
		return;
	g_autofree char *partstat = rk_line_param(line, "PARTSTAT");
	g_autofree char *to = rk_line_param(line, "DELEGATED-TO");
	RkCalendarAnswer *answer = g_new0(RkCalendarAnswer, 1);
	answer->kind = kind;
	answer->uid = g_strdup(uid);
	answer->address = address_of(line->value);
	answer->name = rk_line_param(line, "CN");
	answer->delegate = address_of(to);
	answer->comment = comment ? rk_ical_text_unescape(comment) : NULL;
	answer->rsvp = rsvp_of(partstat);
	answer->sequence = number ? strtol(number, NULL, 10) : 0;
	answer->stamp = instant_of(value_of(event, "DTSTAMP"));
	answer->start = g_strdup(start);
	g_ptr_array_add(answers, answer);
}

static gboolean calendar_read(const char *bytes, gsize size, GPtrArray *answers, GError **error)
{
	g_autoptr(GPtrArray) top = rk_components_parse(bytes, size, error);

	for (guint i = 0; top && i < top->len; i++) {
		const RkComponent *calendar = top->pdata[i], *event;
		int kind = kind_of(value_of(calendar, "METHOD"));
		for (guint n = 0;
			kind && (event = rk_component_child(calendar, "VEVENT", n)) != NULL; n++)
			event_read(event, kind, answers);
	}
	return top != NULL;
}

gboolean rk_answers_read(const char *bytes, gsize size, GPtrArray *answers, GError **error)
{
	g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
	gsize skip = size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

	while (skip < size && g_ascii_isspace(bytes[skip]))
		skip++;
	if (size - skip > 6 && g_ascii_strncasecmp(bytes + skip, "BEGIN:", 6) == 0)
		return calendar_read(bytes, size, answers, error);
	rk_mail_calendars(bytes, size, parts);
	for (guint i = 0; i < parts->len; i++) {
		gsize length;
		const char *data = g_bytes_get_data(parts->pdata[i], &length);
		if (!calendar_read(data, length, answers, error))
			return FALSE;
	}
	if (!parts->len)
		rk_error_set(error, RK_ERROR_INVALID, NULL, NULL, N_("no calendar in it"));
	return parts->len > 0;
}
