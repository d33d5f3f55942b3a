/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Flowing and hanging lines. Invariant: no line that is added here is wider than the width it was
 * flowed into, and none ends in a blank.
 */
#include "document/text_lines.h"

#include "base/text.h"
#include "document/typography.h"

#include <string.h>

static void line_free(gpointer data)
{
	RkLine *line = data;

	g_free(line->text);
	g_free(line);
}

GPtrArray *rk_lines_new(void)
{
	return g_ptr_array_new_with_free_func(line_free);
}

gboolean rk_words_are_item(const RkWords *words)
{
	return words->slot != NULL || words->origin.field != NULL;
}

void rk_lines_blank(GPtrArray *lines, int n)
{
	for (int i = 0; i < n; i++)
		rk_lines_add(lines, g_strdup(""));
}

/* U+00A0 to a blank, in place: two bytes become one. */
static char *blanks_plain(char *text)
{
	char *to = text;

	for (const char *from = text; *from;) {
		if ((guchar)from[0] == 0xc2 && (guchar)from[1] == 0xa0) {
			*to++ = ' ';
			from += 2;
		} else {
			*to++ = *from++;
		}
	}
	*to = '\0';
	return text;
}

RkLine *rk_lines_add(GPtrArray *lines, char *text)
{
	RkLine *line = g_new0(RkLine, 1);

	line->text = g_strchomp(blanks_plain(text));
	g_ptr_array_add(lines, line);
	return line;
}

static gboolean fits(const char *piece, gpointer user)
{
	return rk_text_width(piece, -1) <= *(const int *)user;
}

char **rk_text_flow(const char *text, int width)
{
	g_auto(GStrv) parts = g_strsplit(text, "\n", -1);
	g_autoptr(GPtrArray) lines = g_ptr_array_new();

	for (char **part = parts; *part; part++) {
		g_autofree char *clean = rk_text_neutral(*part, TRUE);
		g_autofree char *loose = rk_text_loosened(clean, fits, &width);
		char **wrapped = rk_text_wrap(loose, MAX(width, 2));
		for (char **line = wrapped; *line; line++)
			g_ptr_array_add(lines, g_strchomp(blanks_plain(*line)));
		g_free(wrapped);
	}
	g_ptr_array_add(lines, NULL);
	return (char **)g_ptr_array_steal(lines, NULL);
}

static char *indented(int blanks, const char *text)
{
	return g_strdup_printf("%*s%s", MAX(blanks, 0), "", text);
}

void rk_lines_flow(GPtrArray *lines, const char *text, int width, RkAlign align)
{
	g_auto(GStrv) flow = rk_text_flow(text, width);

	for (char **line = flow; *line; line++) {
		int free_cells = width - rk_text_width(*line, -1);
		int blanks = align == RK_ALIGN_RIGHT    ? free_cells
			     : align == RK_ALIGN_CENTRE ? free_cells / 2
							: 0;
		rk_lines_add(lines, indented(blanks, *line));
	}
}

int rk_hang_room(int hang, int width)
{
	return CLAMP(hang, 0, MAX(width - RK_TEXT_BODY_MIN, 0));
}

void rk_lines_hang(GPtrArray *lines, const char *label, int hang, int width, GPtrArray *body)
{
	int room = rk_hang_room(hang, width);
	gboolean beside = rk_text_width(label, -1) <= room && body->len > 0;

	if (!beside && *label) {
		guint first = lines->len;
		rk_lines_flow(lines, label, width, RK_ALIGN_LEFT);
		for (guint i = first; i < lines->len; i++)
			((RkLine *)lines->pdata[i])->glued = body->len > 0;
	}
	for (guint i = 0; i < body->len; i++) {
		RkLine *line = body->pdata[i];
		g_autofree char *text = g_steal_pointer(&line->text);
		if (i == 0 && beside) {
			g_autofree char *padded = rk_text_pad(label, room, -1);
			line->text = g_strchomp(blanks_plain(g_strconcat(padded, text, NULL)));
		} else {
			line->text = *text ? indented(room, text) : g_strdup("");
		}
		g_ptr_array_add(lines, line);
		body->pdata[i] = NULL;
	}
	g_ptr_array_set_free_func(body, NULL);
	g_ptr_array_unref(body);
}

char *rk_text_repeat(const char *cell, int n)
{
	GString *text = g_string_new(NULL);

	for (int i = 0; i < n; i++)
		g_string_append(text, cell);
	return g_string_free(text, FALSE);
}
