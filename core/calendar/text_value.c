/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * TEXT values and the lines of a file: unfolding works on octets first, characters are checked
 * after it (RFC 5545 3.1), because foreign writers fold inside a character.
 */
#include "calendar/line.h"

#include "base/error.h"
#include "base/text.h"

#include <string.h>

char *rk_ical_text_escape(const char *text)
{
	GString *out = g_string_new(NULL);

	for (const char *p = text; *p; p++) {
		if (*p == '\\' || *p == ';' || *p == ',')
			g_string_append_c(out, '\\');
		if (*p == '\n')
			g_string_append(out, "\\n");
		else if ((guchar)*p >= 0x20 ? *p != 0x7f : *p == '\t')
			g_string_append_c(out, *p);
	}
	return g_string_free(out, FALSE);
}

char *rk_ical_text_unescape(const char *value)
{
	GString *out = g_string_new(NULL);

	for (const char *p = value; *p; p++) {
		if (*p != '\\' || !p[1]) {
			g_string_append_c(out, *p);
			continue;
		}
		p++;
		g_string_append_c(out, *p == 'n' || *p == 'N' ? '\n' : *p);
	}
	return g_string_free(out, FALSE);
}

typedef struct Reader {
	GString *line;
	guint first, number; /* physical lines */
	RkLineEach each;
	gpointer data;
} Reader;

static gboolean refuse(guint number, GError **error, const char *why)
{
	g_autofree char *where = g_strdup_printf("line %u", number);

	rk_error_set(error, RK_ERROR_INVALID, where, NULL, "%s", why);
	return FALSE;
}

static gboolean flush(Reader *reader, GError **error)
{
	if (reader->line->len == 0)
		return TRUE;
	if (!rk_text_check(reader->line->str, (gssize)reader->line->len, NULL))
		return refuse(reader->first, error, "not valid UTF-8");
	gboolean ok = reader->each(
		reader->line->str, reader->line->len, reader->first, reader->data, error);
	g_string_truncate(reader->line, 0);
	return ok;
}

/* Takes one physical line. */
static gboolean take(Reader *reader, const char *start, gsize size, GError **error)
{
	reader->number++;
	gboolean continued = size > 0 && (*start == ' ' || *start == '\t') && reader->first > 0;
	if (continued) {
		start++;
		size--;
	} else {
		if (!flush(reader, error))
			return FALSE;
		reader->first = reader->number;
	}
	if (reader->line->len + size > RK_ICAL_LINE_MAX)
		return refuse(reader->first, error, "a line longer than 8 MiB");
	g_string_append_len(reader->line, start, (gssize)size);
	return TRUE;
}

gboolean rk_lines_read(
	const char *bytes, gsize size, RkLineEach each, gpointer data, GError **error)
{
	g_autoptr(GString) line = g_string_new(NULL);
	Reader reader = { .line = line, .each = each, .data = data };
	const char *at = bytes, *end = bytes + size;

	if (size > RK_ICAL_BYTES_MAX)
		return refuse(1, error, "a file larger than 64 MiB");
	if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		at += 3;
	while (at < end) {
		const char *stop = at;
		while (stop < end && *stop != '\n' && *stop != '\r')
			if (*stop++ == '\0')
				return refuse(reader.number + 1, error, "a NUL byte");
		if (!take(&reader, at, (gsize)(stop - at), error))
			return FALSE;
		at = stop;
		if (at < end && *at == '\r')
			at++;
		if (at < end && *at == '\n' && (at == stop || at[-1] == '\r'))
			at++;
	}
	return flush(&reader, error);
}
