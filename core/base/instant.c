/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of an instant: RFC 3339, written in UTC, read with any offset.
 */
#include "base/zone.h"

#include <string.h>

#define DAY_MS G_GINT64_CONSTANT(86400000)

char *rk_instant_text(RkInstant at)
{
	gint64 day = at / DAY_MS - (at % DAY_MS < 0);
	int ms = (int)(at - day * DAY_MS);
	day = CLAMP(day, G_MININT32 / 4, G_MAXINT32 / 4);
	g_autofree char *date = rk_day_text((RkDay)day);
	int seconds = ms / 1000;
	GString *text = g_string_new(date);
	g_string_append_printf(
		text, "T%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
	if (ms % 1000)
		g_string_append_printf(text, ".%03d", ms % 1000);
	return g_string_free(g_string_append_c(text, 'Z'), FALSE);
}

/* ":SS" and an optional fraction, of which milliseconds count. */
static gboolean seconds_read(const char **p, int *ms)
{
	const char *s = *p;
	if (s[0] != ':' || !g_ascii_isdigit(s[1]) || !g_ascii_isdigit(s[2]) || s[1] > '5')
		return FALSE;
	*ms = ((s[1] - '0') * 10 + s[2] - '0') * 1000;
	s += 3;
	if (*s == '.') {
		int unit = 100;
		if (!g_ascii_isdigit(*++s))
			return FALSE;
		for (; g_ascii_isdigit(*s); s++, unit /= 10)
			*ms += (*s - '0') * unit;
	}
	*p = s;
	return TRUE;
}

/* "Z" or "+HH:MM" to the end of the text. */
static gboolean offset_read(const char *p, int *minutes)
{
	int value;
	if (!strcmp(p, "Z")) {
		*minutes = 0;
		return TRUE;
	}
	if ((*p != '+' && *p != '-') || !rk_time_parse(p + 1, &value))
		return FALSE;
	*minutes = *p == '-' ? -value : value;
	return TRUE;
}

gboolean rk_instant_parse(const char *text, RkInstant *at)
{
	char head[17] = "";
	RkLocalTime wall;
	int ms, offset;
	if (!text || strnlen(text, 64) < 20 || strnlen(text, 64) > 40)
		return FALSE;
	memcpy(head, text, 16);
	const char *p = text + 16;
	if (!rk_local_time_parse(head, &wall) || !seconds_read(&p, &ms) || !offset_read(p, &offset))
		return FALSE;
	*at = (wall - offset) * 60000 + ms;
	return TRUE;
}
