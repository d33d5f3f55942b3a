/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sign-in sheet in one line. Pure numbers and letters; who they are is the participant rule's.
 */
#include "domain/grammar/line_sheet.h"

#include "base/error.h"
#include "domain/model/words.h"

#include <string.h>

#define NUMBER_MAX 9999

static const struct {
	char letter;
	int attendance, mode;
} letters[] = {
	{ '\0', RK_ATTENDANCE_PRESENT, 0 },
	{ 'h', RK_ATTENDANCE_PRESENT, 0 },
	{ 'w', RK_ATTENDANCE_REPRESENTED, 0 },
	{ 'i', RK_ATTENDANCE_EXCUSED, 0 },
	{ 'd', RK_ATTENDANCE_PRESENT, RK_MEETING_MODE_ONLINE },
	{ 'a', RK_ATTENDANCE_ABSENT, 0 },
	{ 'k', 0, 0 },
};

static gboolean number_read(const char **p, guint *number)
{
	gsize n = strspn(*p, "0123456789");

	if (n < 1 || n > 4)
		return FALSE;
	*number = (guint)g_ascii_strtoull(*p, NULL, 10);
	*p += n;
	return *number > 0;
}

/* "13", "1-13", "25-27d". */
static gboolean part_read(const char *part, guint *from, guint *to, guint *letter, GError **error)
{
	const char *p = part;

	if (!number_read(&p, from))
		return rk_error_quote(error, RK_ERROR_INVALID, "sheet", part,
			N_("not a number from 1 to 9999"), NULL);
	*to = *from;
	if (*p == '-') {
		p++;
		if (!number_read(&p, to))
			return rk_error_quote(error, RK_ERROR_INVALID, "sheet", part,
				N_("no number behind the dash"), NULL);
		if (*to < *from)
			return rk_error_quote(error, RK_ERROR_INVALID, "sheet", part,
				N_("the range runs backwards"), NULL);
	}
	for (guint i = 0; i < RK_LEN(letters); i++)
		if (g_ascii_tolower(*p) == letters[i].letter && (!*p || !p[1])) {
			*letter = i;
			return TRUE;
		}
	return rk_error_quote(error, RK_ERROR_INVALID, "sheet", part,
		N_("unknown letter; known: h w i d a k"), NULL);
}

static gboolean part_add(GArray *marks, gboolean *seen, const char *part, GError **error)
{
	guint from = 0, to = 0, letter = 0;

	if (!part_read(part, &from, &to, &letter, error))
		return FALSE;
	for (guint n = from; n <= to; n++) {
		if (seen[n]) {
			rk_error_set(error, RK_ERROR_INVALID, NULL, "sheet",
				N_("\"%.40s\": number %u stands there twice"), part, n);
			return FALSE;
		}
		seen[n] = TRUE;
		RkSheetMark mark = { .number = n,
			.attendance = letters[letter].attendance,
			.mode = letters[letter].mode };
		g_array_append_val(marks, mark);
	}
	return TRUE;
}

static int mark_compare(gconstpointer a, gconstpointer b)
{
	const RkSheetMark *x = a, *y = b;

	return (int)x->number - (int)y->number;
}

/* "1 - 13", "1 s.d. 13" and "17 w" as "1-13" and "17w". */
static char *joined(const char *text)
{
	static const struct {
		const char *pattern, *with;
	} steps[] = {
		{ "(?<=\\d)\\s*(?:-|–|—|s\\.?d\\.?|s/d|sampai|to)\\s*(?=\\d)", "-" },
		{ "(?<=\\d)\\s+(?=[a-z](?:[\\s,;]|$))", "" },
	};
	char *line = g_strdup(text);

	for (guint i = 0; i < RK_LEN(steps); i++) {
		g_autoptr(GRegex) regex = g_regex_new(steps[i].pattern, G_REGEX_CASELESS, 0, NULL);
		char *next = g_regex_replace_literal(regex, line, -1, 0, steps[i].with, 0, NULL);
		if (!next) /* no UTF-8: the parts are refused below */
			break;
		g_free(line);
		line = next;
	}
	return line;
}

GArray *rk_line_sheet_parse(const char *text, GError **error)
{
	g_autofree char *line = joined(text);
	g_autoptr(GArray) marks = g_array_new(FALSE, FALSE, sizeof(RkSheetMark));
	g_autofree gboolean *seen = g_new0(gboolean, NUMBER_MAX + 1);
	g_auto(GStrv) parts = g_strsplit_set(line, " ,;\t\r\n", -1);

	for (char **part = parts; *part; part++)
		if (**part && !part_add(marks, seen, *part, error))
			return NULL;
	if (!marks->len) {
		rk_error_quote(error, RK_ERROR_INVALID, "sheet", text, N_("no number in it"), NULL);
		return NULL;
	}
	g_array_sort(marks, mark_compare);
	return g_steal_pointer(&marks);
}
