/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text in cells: fitting, cutting, padding, wrapping. Invariant: a grapheme is never cut, except in
 * wrapping when it alone is wider than the line.
 */
#include "base/text.h"

#include <string.h>
#include <unictype.h>
#include <unigbrk.h>
#include <unilbrk.h>
#include <unistr.h>

/* Rule GB11 of UAX #29, which needs more than two characters: libunistring looks only at two. */
static gboolean joins_pictures(const guint8 *start, const guint8 *next, const guint8 *stop)
{
	ucs4_t c;
	if (next - start < 4 || memcmp(next - 3, "\342\200\215", 3)) /* U+200D */
		return FALSE;
	u8_mbtouc(&c, start, (gsize)(next - start));
	if (!uc_is_property_extended_pictographic(c))
		return FALSE;
	u8_mbtouc(&c, next, (gsize)(stop - next));
	return uc_is_property_extended_pictographic(c);
}

static gsize grapheme_in(const char *text, const char *end)
{
	const guint8 *p = (const guint8 *)text, *stop = (const guint8 *)end;
	if (p >= stop)
		return 0;
	if (p[0] < 0x80 && p[0] != '\r' && (p + 1 == stop || p[1] < 0x80))
		return 1;
	const guint8 *next = u8_grapheme_next(p, stop);
	while (next && next < stop && joins_pictures(p, next, stop))
		next = u8_grapheme_next(next, stop);
	return next ? (gsize)(next - p) : 1;
}

gsize rk_grapheme_length(const char *text)
{
	if (!text[0])
		return 0;
	if ((guint8)text[0] < 0x80 && text[0] != '\r' && (guint8)text[1] < 0x80)
		return 1;
	return grapheme_in(text, text + strlen(text));
}

/* Longest prefix of whole graphemes; *used is its width. */
static gsize fit_in(const char *text, const char *end, int cells, int *used)
{
	const char *p = text;
	int width = 0;
	while (p < end) {
		gsize length = grapheme_in(p, end);
		int more = rk_text_width(p, (gssize)length);
		if (width + more > cells)
			break;
		width += more;
		p += length;
	}
	*used = width;
	return (gsize)(p - text);
}

gsize rk_text_fit(const char *text, int cells)
{
	int used;
	return cells < 0 ? 0 : fit_in(text, text + strlen(text), cells, &used);
}

void rk_text_part(GString *text, const char *part)
{
	if (part && *part)
		g_string_append_printf(text, "%s%s", text->len ? " · " : "", part);
}

char *rk_text_cut(const char *text, int cells)
{
	if (cells <= 0)
		return g_strdup("");
	gsize length = strlen(text), fits;
	int used;
	fits = fit_in(text, text + length, cells, &used);
	if (fits == length)
		return g_strdup(text);
	fits = fit_in(text, text + length, cells - 1, &used);
	return g_strdup_printf("%.*s…", (int)fits, text);
}

char *rk_text_pad(const char *text, int cells, int align)
{
	g_autofree char *cut = rk_text_cut(text, cells);
	int blanks = MAX(cells - rk_text_width(cut, -1), 0);
	int left = align < 0 ? 0 : align > 0 ? blanks : blanks / 2;
	return g_strdup_printf("%*s%s%*s", left, "", cut, blanks - left, "");
}

static gboolean is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static void line_add(GPtrArray *lines, const char *start, const char *end)
{
	while (end > start && is_blank(end[-1]))
		end--;
	g_ptr_array_add(lines, g_strndup(start, (gsize)(end - start)));
}

/* Cuts a word that is wider than a line into full lines; returns where its rest begins. */
static const char *word_split(GPtrArray *lines, const char *word, const char *end, int cells)
{
	const char *tail = end;
	while (tail > word && is_blank(tail[-1]))
		tail--;
	while (rk_text_width(word, tail - word) > cells) {
		int used;
		gsize length = fit_in(word, tail, cells, &used);
		for (; !length || (!used && word + length < tail);) {
			/* A single grapheme wider than the line: by characters, at least one. */
			ucs4_t c;
			length += (gsize)u8_mbtouc(
				&c, (const guint8 *)word + length, (gsize)(tail - word) - length);
			used += rk_char_width(c);
		}
		line_add(lines, word, word + length);
		word += length;
	}
	return word < tail ? word : end;
}

/* The library's tables allow a break after a full stop inside "M.A." or "s.d."; UAX #14 LB29 does
 * not, and no paper may break a degree. */
static void breaks_mend(const char *text, gsize n, char *breaks)
{
	for (gsize i = 1; i < n; i++)
		if (text[i - 1] == '.' && !is_blank(text[i]) && breaks[i] == UC_BREAK_POSSIBLE)
			breaks[i] = UC_BREAK_PROHIBITED;
}

/* Where a line may end, one byte a byte of `text`. Caller frees. */
static char *breaks_of(const char *text, gsize n)
{
	char *breaks = g_malloc(n + 1);

	u8_possible_linebreaks((const guint8 *)text, n, "UTF-8", breaks);
	breaks_mend(text, n, breaks);
	return breaks;
}

/* Where the piece that begins at `word` ends; *solid is its width without the blanks behind it. */
static const char *piece_end(
	const char *text, const char *breaks, const char *word, const char *end, int *solid)
{
	const char *next = word + 1;
	while (next < end && breaks[next - text] != UC_BREAK_POSSIBLE &&
		breaks[next - text] != UC_BREAK_MANDATORY)
		next++;
	const char *tail = next;
	while (tail > word && is_blank(tail[-1]))
		tail--;
	*solid = rk_text_width(word, tail - word);
	return next;
}

int rk_text_widest(const char *text)
{
	g_autofree char *valid = rk_text_make_valid(text, -1);
	g_auto(GStrv) lines = g_strsplit(valid, "\n", -1);
	int widest = 0, solid;

	for (char **line = lines; *line; line++) {
		gsize n = strlen(*line);
		g_autofree char *breaks = breaks_of(*line, n);
		for (const char *word = *line; word < *line + n;) {
			word = piece_end(*line, breaks, word, *line + n, &solid);
			widest = MAX(widest, solid);
		}
	}
	return widest;
}

/* One paragraph (no LF): greedy filling between break opportunities. */
static void paragraph_wrap(GPtrArray *lines, const char *text, gsize n, int cells)
{
	g_autofree char *breaks = breaks_of(text, n);
	const char *line = text, *end = text + n;
	int width = 0, solid;
	for (const char *word = text; word < end;) {
		const char *next = piece_end(text, breaks, word, end, &solid);
		if (width + solid > cells && word > line) {
			line_add(lines, line, word);
			line = word;
			width = 0;
		}
		if (solid > cells)
			line = word_split(lines, word, next, cells);
		width = rk_text_width(line, next - line);
		word = next;
	}
	if (line < end)
		line_add(lines, line, end);
}

char **rk_text_wrap(const char *text, int cells)
{
	g_autofree char *valid = rk_text_make_valid(text, -1);
	GPtrArray *lines = g_ptr_array_new();
	const char *p = valid;
	cells = MAX(cells, 1);
	for (;;) {
		const char *stop = strchrnul(p, '\n');
		gsize length = (gsize)(stop - p);
		if (rk_text_width(p, (gssize)length) <= cells)
			line_add(lines, p, stop);
		else
			paragraph_wrap(lines, p, length, cells);
		if (!*stop)
			break;
		p = stop + 1;
	}
	g_ptr_array_add(lines, NULL);
	return (char **)g_ptr_array_free(lines, FALSE);
}
