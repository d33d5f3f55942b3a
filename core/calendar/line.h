/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Content lines (RFC 5545 3.1): name, parameters, raw value, without loss. What was read is written
 * back octet for octet but for folding and line ends. Values are not interpreted here: TEXT
 * escaping is rk_ical_text_*, everything else belongs to the mapping.
 */
#pragma once

#include "base/types.h"

/* Limits before anything else is done with foreign bytes. */
#define RK_ICAL_BYTES_MAX (64u * 1024 * 1024)
#define RK_ICAL_LINE_MAX (8u * 1024 * 1024)
#define RK_ICAL_PARAMS_MAX 256u

typedef struct RkParam {
	char *name;        /* as written */
	GPtrArray *values; /* char *, raw: as written between the quotes, RFC 6868 not decoded */
	GArray *quoted;    /* gboolean, one a value: it stood in quotes */
} RkParam;

typedef struct RkLine {
	char *name;        /* as written; compare with g_ascii_strcasecmp */
	GPtrArray *params; /* RkParam * */
	char *value;       /* raw */
	guint number;      /* physical line it began on, 0 if made here */
} RkLine;

/* A line made here. `value` is raw: escape TEXT yourself. */
RkLine *rk_line_new(const char *name, const char *value);
/* The same with TEXT escaped. */
RkLine *rk_line_new_text(const char *name, const char *text);
void rk_line_free(RkLine *line);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkLine, rk_line_free)

/* Adds a parameter value, encoded by RFC 6868 and quoted when it must be; `uri` quotes always
 * (DELEGATED-TO, SENT-BY, MEMBER …). A second call with the same name adds a second value. */
void rk_line_param_add(RkLine *line, const char *name, const char *value, gboolean uri);

/* The first value of a parameter, decoded; NULL when there is none. Caller frees. */
char *rk_line_param(const RkLine *line, const char *name);

/* Reads one unfolded line of `size` bytes. RK_ERROR_INVALID, where = "line N". */
RkLine *rk_line_parse(const char *text, gsize size, guint number, GError **error);

/* Writes with CRLF, folded at 75 octets between characters (RFC 5545 3.1). */
void rk_line_write(const RkLine *line, GString *out);

/* TEXT (RFC 5545 3.3.11): escapes backslash, semicolon, comma, newline; drops other controls.
 * Unescaping also takes "\N". Caller frees. */
char *rk_ical_text_escape(const char *text);
char *rk_ical_text_unescape(const char *value);

/* Calls `each` for every unfolded line of a file; stops when it returns FALSE. Takes CRLF, LF and
 * CR, a BOM at the start, blank lines (skipped). The bytes passed are NUL-terminated and live for
 * the call only. RK_ERROR_INVALID for NUL, invalid UTF-8, a too long line or file. */
typedef gboolean (*RkLineEach)(
	const char *text, gsize size, guint number, gpointer data, GError **error);
gboolean rk_lines_read(
	const char *bytes, gsize size, RkLineEach each, gpointer data, GError **error);
