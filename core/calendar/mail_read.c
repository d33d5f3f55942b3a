/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A mail as a tree of parts, as far as calendars need it. Hostile input: depth is bounded, nothing
 * is interpreted but the type, the boundary, the name and the transfer encoding.
 */
#include "calendar/mail_read.h"

#include <string.h>

typedef struct Span {
	const char *at, *end;
} Span;

typedef struct Head {
	char *type, *encoding, *boundary; /* small letters but the boundary; may be NULL */
	gboolean ics;                     /* its file is named so */
} Head;

static void head_clear(Head *head)
{
	g_free(head->type);
	g_free(head->encoding);
	g_free(head->boundary);
}

/* Takes a line with its end. */
static Span line_take(Span *rest)
{
	Span line = { rest->at, rest->at };

	while (line.end < rest->end && *line.end != '\n')
		line.end++;
	rest->at = line.end < rest->end ? line.end + 1 : rest->end;
	if (line.end > line.at && line.end[-1] == '\r')
		line.end--;
	return line;
}

/* The value of `name=` in a header, with or without quotes; NULL: it has none. */
static char *parameter_of(const char *header, const char *name)
{
	g_autofree char *lower = g_ascii_strdown(header, -1);
	g_autofree char *mark = g_strconcat(name, "=", NULL);
	const char *found = strstr(lower, mark);

	if (!found)
		return NULL;
	const char *at = header + (found - lower) + strlen(mark);
	if (*at == '"')
		return g_strndup(at + 1, strcspn(at + 1, "\""));
	return g_strndup(at, strcspn(at, "; \t"));
}

static void header_read(Head *head, const char *header)
{
	if (g_ascii_strncasecmp(header, "content-type:", 13) == 0) {
		g_autofree char *value = g_ascii_strdown(header + 13, -1);
		g_autofree char *name = parameter_of(header, "name");
		g_free(head->type);
		head->type = g_strstrip(g_strndup(value, strcspn(value, ";")));
		g_free(head->boundary);
		head->boundary = parameter_of(header, "boundary");
		head->ics |= name && g_str_has_suffix(name, ".ics");
	} else if (g_ascii_strncasecmp(header, "content-transfer-encoding:", 26) == 0) {
		g_free(head->encoding);
		head->encoding = g_strstrip(g_ascii_strdown(header + 26, -1));
	} else if (g_ascii_strncasecmp(header, "content-disposition:", 20) == 0) {
		g_autofree char *name = parameter_of(header, "filename");
		head->ics |= name && g_str_has_suffix(name, ".ics");
	}
}

/* Reads the headers, unfolded; `rest` is the body then. */
static void head_read(Head *head, Span *rest)
{
	g_autoptr(GString) header = g_string_new(NULL);

	while (rest->at < rest->end) {
		Span line = line_take(rest);
		if (line.at == line.end)
			break;
		if (*line.at != ' ' && *line.at != '\t') {
			header_read(head, header->str);
			g_string_truncate(header, 0);
		}
		g_string_append_len(header, line.at, line.end - line.at);
	}
	header_read(head, header->str);
}

static GBytes *quoted_decode(Span body)
{
	GByteArray *out = g_byte_array_new();

	for (const char *p = body.at; p < body.end; p++) {
		guint8 octet = (guint8)*p;
		if (*p == '=' && body.end - p > 2 && g_ascii_isxdigit(p[1]) &&
			g_ascii_isxdigit(p[2])) {
			octet = (guint8)(g_ascii_xdigit_value(p[1]) * 16 +
					 g_ascii_xdigit_value(p[2]));
			p += 2;
		} else if (*p == '=') { /* the line goes on */
			while (p + 1 < body.end && (p[1] == '\r' || p[1] == ' '))
				p++;
			p += p + 1 < body.end && p[1] == '\n';
			continue;
		}
		g_byte_array_append(out, &octet, 1);
	}
	return g_byte_array_free_to_bytes(out);
}

static GBytes *decode(const Head *head, Span body)
{
	gsize size = (gsize)(body.end - body.at);

	if (g_strcmp0(head->encoding, "base64") == 0) {
		g_autofree char *text = g_strndup(body.at, size);
		guchar *octets = g_base64_decode(text, &size);
		return g_bytes_new_take(octets, size);
	}
	if (g_strcmp0(head->encoding, "quoted-printable") == 0)
		return quoted_decode(body);
	return g_bytes_new(body.at, size);
}

static void part_read(Span part, GPtrArray *out, guint depth);

static gboolean is_boundary(Span line, const char *boundary)
{
	gsize size = strlen(boundary), length = (gsize)(line.end - line.at);

	return length >= size + 2 && line.at[0] == '-' && line.at[1] == '-' &&
	       memcmp(line.at + 2, boundary, size) == 0;
}

static void parts_read(Span body, const char *boundary, GPtrArray *out, guint depth)
{
	const char *begin = NULL;

	while (body.at < body.end) {
		Span line = line_take(&body);
		if (!is_boundary(line, boundary))
			continue;
		if (begin)
			part_read((Span){ begin, line.at }, out, depth + 1);
		begin = body.at;
	}
	if (begin && begin < body.end) /* its end is missing */
		part_read((Span){ begin, body.end }, out, depth + 1);
}

static void part_read(Span part, GPtrArray *out, guint depth)
{
	Head head = { 0 };

	if (depth > RK_MAIL_DEPTH_MAX)
		return;
	head_read(&head, &part);
	if (head.type && g_str_has_prefix(head.type, "multipart/")) {
		if (head.boundary && *head.boundary)
			parts_read(part, head.boundary, out, depth);
	} else if (g_strcmp0(head.type, "message/rfc822") == 0) {
		part_read(part, out, depth + 1);
	} else if (head.ics || g_strcmp0(head.type, "text/calendar") == 0 ||
		   g_strcmp0(head.type, "application/ics") == 0) {
		g_ptr_array_add(out, decode(&head, part));
	}
	head_clear(&head);
}

static gboolean is_envelope(Span line)
{
	return line.end - line.at > 5 && memcmp(line.at, "From ", 5) == 0;
}

void rk_mail_calendars(const char *bytes, gsize size, GPtrArray *out)
{
	Span rest = { bytes, bytes + size };
	const char *begin = NULL;
	gboolean blank = TRUE;

	while (rest.at < rest.end) {
		Span line = line_take(&rest);
		if (blank && is_envelope(line)) {
			if (begin)
				part_read((Span){ begin, line.at }, out, 0);
			begin = rest.at;
		} else if (!begin) { /* a single mail has no envelope */
			begin = line.at;
		}
		blank = line.at == line.end;
	}
	if (begin)
		part_read((Span){ begin, rest.end }, out, 0);
}
