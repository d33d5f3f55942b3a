/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See list_text.h. What cannot be text is refused with what to do instead; nothing is guessed when
 * there are signs of two encodings.
 */
#include "exchange/list_text.h"

#include "base/error.h"
#include "base/label.h"
#include "base/text.h"

#include <string.h>

/* What Windows-1252 has at 0x80 … 0x9f; 0: nothing. Above, it is Latin-1. */
static const guint16 windows[32] = { 0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
	0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d,
	0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178 };

static gboolean begins(const char *data, gsize size, const char *mark, gsize n)
{
	return size >= n && memcmp(data, mark, n) == 0;
}

/* NULL when a byte means nothing there. */
static char *windows_text(const char *data, gsize size)
{
	g_autoptr(GString) text = g_string_sized_new(size + size / 8);

	for (gsize i = 0; i < size; i++) {
		guchar c = (guchar)data[i];
		gunichar rune = c >= 0x80 && c < 0xa0 ? windows[c - 0x80] : c;
		if (!rune || (c < 0x20 && !strchr("\t\n\r\f\v", c)))
			return NULL;
		g_string_append_unichar(text, rune);
	}
	return g_string_free(g_steal_pointer(&text), FALSE);
}

/* A character of several bytes that is right UTF-8: the rest is meant so too. */
static gboolean has_utf8(const char *data, gsize size)
{
	for (gsize i = 0; i < size; i++)
		if ((guchar)data[i] >= 0xc2) {
			gunichar c = g_utf8_get_char_validated(data + i, (gssize)(size - i));
			if (c < 0x110000)
				return TRUE;
		}
	return FALSE;
}

static char *utf16_text(const char *file, const char *data, gsize size, GError **error)
{
	gsize n = size / 2 - 1;
	g_autofree gunichar2 *units = g_new(gunichar2, n + 1);
	gboolean little = (guchar)*data == 0xff;

	gboolean good = size % 2 == 0;

	for (gsize i = 0; i < n; i++) {
		guchar a = (guchar)data[2 * i + 2], b = (guchar)data[2 * i + 3];
		units[i] = (gunichar2)(little ? a | b << 8 : a << 8 | b);
		good = good && units[i];
	}
	char *text = good ? g_utf16_to_utf8(units, (glong)n, NULL, NULL, NULL) : NULL;
	if (!text)
		rk_error_set(error, RK_ERROR_INVALID, file, NULL, N_("not UTF-16 text"));
	return text;
}

static const char *foreign(const char *data, gsize size)
{
	if (begins(data, size, "\xd0\xcf\x11\xe0", 4))
		return N_("an old spreadsheet (.xls) or one with a password: save it as .xlsx or "
			  "CSV");
	if (begins(data, size, "%PDF", 4))
		return N_("a PDF: copy the list out of it and paste it");
	return memchr(data, '\0', size) ? N_("no text and no spreadsheet (.xlsx)") : NULL;
}

char *rk_list_text(const char *file, GBytes *bytes, GError **error)
{
	gsize size, bad = 0;
	const char *data = g_bytes_get_data(bytes, &size);

	if (begins(data, size, "PK\x03\x04", 4))
		return rk_xlsx_text(file, bytes, error);
	if (begins(data, size, "\xff\xfe", 2) || begins(data, size, "\xfe\xff", 2))
		return utf16_text(file, data, size, error);
	const char *why = size ? foreign(data, size) : NULL;
	if (why) {
		rk_error_about(error, RK_ERROR_INVALID, file, NULL, why, NULL);
		return NULL;
	}
	if (begins(data, size, "\xef\xbb\xbf", 3)) {
		data += 3;
		size -= 3;
	}
	if (!size || rk_text_check(data, (gssize)size, &bad))
		return size ? g_strndup(data, size) : g_strdup("");
	char *text = has_utf8(data, size) ? NULL : windows_text(data, size);
	if (!text)
		rk_error_set(error, RK_ERROR_INVALID, file, NULL, N_("not UTF-8 text (byte %lu)"),
			(unsigned long)bad + 1);
	return text;
}
