/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A meeting in one line. The commas of a title, of a date ("Kamis, 17 Oktober 2024, 09.00") and of
 * a place look alike, so the longest run of parts that reads as a date decides where each ends.
 */
#include "domain/grammar/line_meeting.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/grammar/line_token.h"

#include <string.h>

/* More parts than this are not tried as one date. */
#define DATE_PARTS 4

void rk_line_meeting_clear(RkLineMeeting *line)
{
	g_free(line->title);
	g_free(line->place);
	rk_when_clear(&line->when);
	*line = (RkLineMeeting){ 0 };
}

/* Parts `from` up to `to` joined by ", "; NULL when there is nothing in them. */
static char *parts_join(char **parts, guint from, guint to)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = from; i < to; i++) {
		if (!*parts[i])
			continue;
		if (text->len)
			g_string_append(text, ", ");
		g_string_append(text, parts[i]);
	}
	return text->len ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

/* A city that is known for its zone ("makassar") is a place here, not the end of a date. */
static gboolean is_city(const char *part)
{
	return strlen(part) > 4 && !strchr(part, '/') && rk_zone_from_text(part) != NULL;
}

/* The first longest run behind the title that is a date: *from … *to. */
static gboolean date_find(
	char **parts, guint n, const RkWhenContext *when, guint *from, guint *to, RkWhen *out)
{
	for (guint i = 1; i < n; i++)
		for (guint j = MIN(n, i + DATE_PARTS); j > i; j--) {
			g_autofree char *text = parts_join(parts, i, j);
			if (text && !is_city(parts[j - 1]) &&
				rk_when_parse(text, when, FALSE, out, NULL)) {
				*from = i;
				*to = j;
				return TRUE;
			}
		}
	return FALSE;
}

static char **parts_split(const char *text)
{
	char **parts = g_strsplit(text, ",", -1);

	for (char **part = parts; *part; part++)
		g_strstrip(*part);
	return parts;
}

gboolean rk_line_meeting_parse(
	const char *text, const RkWhenContext *when, RkLineMeeting *out, GError **error)
{
	RkTokenRules none = { 0 };
	g_autoptr(GPtrArray) tokens = rk_line_tokens(text, &none, error);

	if (!tokens)
		return FALSE;
	g_autofree char *words = rk_line_words(tokens);
	g_auto(GStrv) parts = parts_split(words ? words : "");
	guint n = g_strv_length(parts), from = n, to = n;
	RkLineMeeting line = { 0 };
	line.has_when = date_find(parts, n, when, &from, &to, &line.when);
	if (!line.has_when && n > 1)
		from = to = n - 1;
	line.title = parts_join(parts, 0, from);
	line.place = parts_join(parts, to, n);
	if (!line.title) {
		rk_line_meeting_clear(&line);
		rk_error_set(
			error, RK_ERROR_INVALID, NULL, "title", N_("no title in \"%.60s\""), text);
		return FALSE;
	}
	*out = line;
	return TRUE;
}
