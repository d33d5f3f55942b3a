/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Characters: validity, what is hostile, how many cells they take. Widths are cached by blocks of
 * 256 code points, filled at first use from wcwidth in a locale object of our own, because every
 * cell of every frame asks. No function here trusts its input to be valid UTF-8.
 */
#include "base/text.h"

#include <locale.h>
#include <string.h>
#include <unistr.h>
#include <uniwidth.h>
#include <wchar.h>

#define BLOCK 256
#define BLOCKS (0x110000 / BLOCK)

static guint8 widths[BLOCKS][BLOCK];
static gboolean filled[BLOCKS];

gboolean rk_text_check(const char *text, gssize n, gsize *bad)
{
	const char *end = NULL;
	gsize length = n < 0 ? strlen(text) : (gsize)n;
	if (g_utf8_validate_len(text, length, &end))
		return TRUE;
	if (bad)
		*bad = (gsize)(end - text);
	return FALSE;
}

char *rk_text_make_valid(const char *text, gssize n)
{
	gsize left = n < 0 ? strlen(text) : (gsize)n;
	GString *out = g_string_sized_new(left);
	for (;;) {
		const char *end = text;
		gboolean whole = g_utf8_validate_len(text, left, &end);
		g_string_append_len(out, text, end - text);
		if (whole)
			return g_string_free(out, FALSE);
		g_string_append(out, "\357\277\275");
		left -= (gsize)(end - text) + 1;
		text = end + 1;
	}
}

gboolean rk_char_is_hostile(gunichar c)
{
	if (c < 0x20)
		return c != '\t' && c != '\n';
	if (c < 0x7f)
		return FALSE;
	return c < 0xa0 || c == 0x61c || c == 0x200e || c == 0x200f ||
	       (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
	       (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe ||
	       (c >= 0xd800 && c <= 0xdfff) || c > 0x10ffff;
}

gboolean rk_text_is_harmless(const char *text)
{
	const char *p = text;

	while (*p && (guchar)*p < 0x7f && (guchar)*p >= 0x20)
		p++;
	if (!*p)
		return TRUE; /* most of what is stored */
	if (!g_utf8_validate(p, -1, NULL))
		return FALSE;
	for (; *p; p = g_utf8_next_char(p))
		if (rk_char_is_hostile(g_utf8_get_char(p)))
			return FALSE;
	return TRUE;
}

/* The locale object lives as long as the process; without C.UTF-8 libunistring answers. */
static void block_fill(guint block)
{
	static locale_t utf8;
	if (!utf8)
		utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
	locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
	for (guint i = 0; i < BLOCK; i++) {
		gunichar c = block * BLOCK + i;
		int width = 1;
		if (!rk_char_is_hostile(c))
			width = utf8 ? wcwidth((wchar_t)c) : uc_width(c, "UTF-8");
		widths[block][i] = (guint8)(width < 0 ? 1 : width);
	}
	if (utf8)
		uselocale(before);
	filled[block] = TRUE;
}

int rk_char_width(gunichar c)
{
	if (c < 0x7f)
		return 1;
	if (c > 0x10ffff)
		return 1;
	if (!filled[c / BLOCK])
		block_fill(c / BLOCK);
	return widths[c / BLOCK][c % BLOCK];
}

int rk_text_width(const char *text, gssize n)
{
	const guint8 *p = (const guint8 *)text;
	const guint8 *end = p + (n < 0 ? strlen(text) : (gsize)n);
	int width = 0;
	while (p < end) {
		if (*p < 0x80) {
			width++;
			p++;
			continue;
		}
		ucs4_t c;
		p += u8_mbtouc(&c, p, (gsize)(end - p));
		width += rk_char_width(c);
	}
	return width;
}

char *rk_text_neutral(const char *text, gboolean one_line)
{
	g_autofree char *valid = rk_text_make_valid(text, -1);
	GString *out = g_string_sized_new(strlen(valid));
	for (const char *p = valid; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		if (rk_char_is_hostile(c))
			c = 0xfffd;
		else if (one_line && (c == '\t' || c == '\n'))
			c = ' ';
		g_string_append_unichar(out, c);
	}
	return g_string_free(out, FALSE);
}
