/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes through the text functions: no crash, valid output, never wider than asked.
 */
#include "base/file.h"
#include "base/text.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_lines(const char *text, int cells)
{
	g_auto(GStrv) lines = rk_text_wrap(text, cells);
	g_assert(lines[0]);
	for (guint i = 0; lines[i]; i++) {
		g_assert(rk_text_check(lines[i], -1, NULL));
		g_assert_cmpint(rk_text_width(lines[i], -1), <=, MAX(cells, 2));
	}
}

static void check_copies(const char *text, int cells)
{
	g_autofree char *fold = rk_text_fold(text);
	g_autofree char *slug = rk_text_slug(text, 24);
	g_autofree char *initials = rk_text_initials(text, 6);
	g_autofree char *neutral = rk_text_neutral(text, TRUE);
	g_autofree char *name = rk_file_name_safe(text);
	g_assert(rk_text_check(fold, -1, NULL) && rk_text_check(neutral, -1, NULL));
	g_assert(g_str_is_ascii(slug) && strlen(slug) <= 24 && *slug);
	g_assert(strlen(initials) <= 6 && *initials);
	g_assert(*name && strlen(name) <= 120 && !strchr(name, '/') && *name != '.');
	g_assert_cmpint(rk_text_score(fold, fold), >=, 1);
	g_assert_cmpuint(rk_text_distance(fold, fold, 3), ==, 0);
	g_autofree char *pad = rk_text_pad(neutral, cells, cells % 3 - 1);
	g_assert_cmpint(rk_text_width(pad, -1), ==, cells);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size < 1 || size > 4096)
		return 0;
	int cells = data[0] % 90 + 1;
	g_autofree char *raw = g_strndup((const char *)data + 1, size - 1);
	g_autofree char *valid = rk_text_make_valid((const char *)data + 1, (gssize)size - 1);
	g_assert(rk_text_check(valid, -1, NULL));
	g_assert_cmpint(rk_text_width(valid, (gssize)rk_text_fit(valid, cells)), <=, cells);
	check_lines(raw, cells);
	check_copies(raw, cells);
	for (const char *p = raw; *p; p += rk_grapheme_length(p))
		g_assert(rk_grapheme_length(p) > 0);
	return 0;
}
