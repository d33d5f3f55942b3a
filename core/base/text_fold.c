/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys of names: folding, slugs, initials, distance, fuzzy score. A folded text is lower-case,
 * without accents, its words divided by single blanks; what the others take is folded first.
 */
#include "base/text.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

static void fold_append(GString *out, gunichar c)
{
	if (c < 0x80) {
		if (g_ascii_isalnum(c))
			g_string_append_c(out, g_ascii_tolower((char)c));
		else if (out->len && out->str[out->len - 1] != ' ')
			g_string_append_c(out, ' ');
		return;
	}
	if (uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M))
		return;
	guint32 blank = UC_CATEGORY_MASK_P | UC_CATEGORY_MASK_Z | UC_CATEGORY_MASK_C |
			UC_CATEGORY_MASK_Sm | UC_CATEGORY_MASK_Sk;
	if (!uc_is_general_category_withtable(c, blank))
		g_string_append_unichar(out, c);
	else if (out->len && out->str[out->len - 1] != ' ')
		g_string_append_c(out, ' ');
}

char *rk_text_fold(const char *text)
{
	gsize n = strlen(text);
	GString *out = g_string_sized_new(n);
	gboolean ascii = g_str_is_ascii(text);
	g_autofree char *valid = ascii ? NULL : rk_text_make_valid(text, (gssize)n);
	gsize length = 0;
	guint8 *folded = ascii ? NULL
			       : u8_casefold((const guint8 *)valid, strlen(valid), NULL,
					 UNINORM_NFKD, NULL, &length);
	const char *from = folded ? (const char *)folded : valid ? valid : text;
	const char *end = from + (folded ? length : strlen(from));
	for (const char *p = from; p < end; p = g_utf8_next_char(p))
		fold_append(out, g_utf8_get_char(p));
	free(folded); /* libunistring allocates with malloc */
	if (out->len && out->str[out->len - 1] == ' ')
		g_string_truncate(out, out->len - 1);
	return g_string_free(out, FALSE);
}

static const char *significant(const char *digits)
{
	while (digits[0] == '0' && digits[1] != '\0')
		digits++;
	return digits;
}

/* The number itself, and right behind the word that it was typed behind: "sesi 1". */
static gboolean has_number(char *const *words, const char *number, const char *behind)
{
	for (guint i = 0; words[i]; i++)
		if (strcmp(significant(words[i]), significant(number)) == 0 &&
			(!behind || (i > 0 && strstr(words[i - 1], behind))))
			return TRUE;
	return FALSE;
}

guint rk_text_roman(const char *text, gsize n)
{
	static const char *const ones[] = { "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii",
		"ix" };
	gsize tens = 0;

	while (tens < MIN(n, 3) && g_ascii_tolower(text[tens]) == 'x')
		tens++;
	for (guint i = tens ? 0 : 1; i < RK_LEN(ones); i++)
		if (strlen(ones[i]) == n - tens &&
			g_ascii_strncasecmp(text + tens, ones[i], n - tens) == 0)
			return (guint)tens * 10 + i;
	return 0;
}

gboolean rk_text_has_words(const char *text, const char *query, gboolean whole)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1), sought = g_strsplit(query, " ", -1);

	for (guint i = 0; sought[i]; i++) {
		gboolean number =
			*sought[i] && strspn(sought[i], "0123456789") == strlen(sought[i]);
		if (whole && number ? !has_number(words, sought[i], i ? sought[i - 1] : NULL)
				    : !strstr(text, sought[i]))
			return FALSE;
	}
	return TRUE;
}

/* Folded, then letters that have no decomposition (ø, ł, đ) by their nearest ASCII ones. */
static char *ascii_fold(const char *text)
{
	g_autofree char *folded = rk_text_fold(text);
	if (g_str_is_ascii(folded))
		return g_steal_pointer(&folded);
	g_autofree char *ascii = g_str_to_ascii(folded, "C");
	return rk_text_fold(ascii);
}

char *rk_text_slug(const char *text, gsize max)
{
	char *slug = ascii_fold(text);
	gsize length = strlen(slug);
	g_strdelimit(slug, " ", '-');
	if (length > max) {
		char *cut = slug[max] == '-' ? slug + max : g_strrstr_len(slug, (gssize)max, "-");
		*(cut ? cut : slug + max) = '\0';
	}
	if (*slug)
		return slug;
	g_free(slug);
	return g_strdup("x");
}

char *rk_text_initials(const char *text, gsize max)
{
	g_autofree char *words = ascii_fold(text);
	GString *out = g_string_new(NULL);
	for (const char *p = words; *p && out->len < max; p++)
		if (*p != ' ' && (p == words || p[-1] == ' '))
			g_string_append_c(out, g_ascii_toupper(*p));
	if (!out->len)
		g_string_append_c(out, 'X');
	return g_string_free(out, FALSE);
}

/* Characters of a text that may be invalid; *n their count. */
static gunichar *chars_of(const char *text, gsize *n)
{
	g_autofree char *valid = rk_text_make_valid(text, -1);
	glong count;
	gunichar *chars = g_utf8_to_ucs4_fast(valid, -1, &count);
	*n = (gsize)count;
	return chars;
}

guint rk_text_distance(const char *a, const char *b, guint limit)
{
	gsize n, m;
	g_autofree gunichar *x = chars_of(a, &n), *y = chars_of(b, &m);
	if ((n > m ? n - m : m - n) > limit)
		return limit + 1;
	/* Three rows of the optimal string alignment table: before last, last, this. */
	g_autofree guint *rows = g_new0(guint, 3 * (m + 1));
	guint *before = rows, *last = rows + m + 1, *row = rows + 2 * (m + 1);
	for (gsize j = 0; j <= m; j++)
		row[j] = (guint)j;
	for (gsize i = 1; i <= n; i++) {
		guint *oldest = before, least = (guint)i;
		before = last, last = row, row = oldest;
		row[0] = (guint)i;
		for (gsize j = 1; j <= m; j++) {
			guint cost = last[j - 1] + (x[i - 1] != y[j - 1]);
			cost = MIN(cost, MIN(last[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
				cost = MIN(cost, before[j - 2] + 1);
			row[j] = cost;
			least = MIN(least, cost);
		}
		if (least > limit)
			return limit + 1;
	}
	return MIN(row[m], limit + 1);
}

static gboolean occurs_in_order(const char *needle, const char *hay)
{
	while (*needle && (hay = strchr(hay, *needle)) != NULL)
		needle++, hay++;
	return !*needle;
}

int rk_text_score(const char *needle, const char *hay)
{
	if (!*needle)
		return 1;
	if (!occurs_in_order(needle, hay))
		return 0;
	gsize n, m;
	g_autofree gunichar *x = chars_of(needle, &n), *y = chars_of(hay, &m);
	/* best[j]: the best sum with the last matched character at y[j]; 0: no match. */
	g_autofree int *best = g_new0(int, 2 * m + 2);
	int *last = best, *row = best + m + 1, top = 0;
	for (gsize i = 0; i < n; i++) {
		int reach = i ? 0 : 1; /* the best sum of what may stand before y[j] */
		top = 0;
		for (gsize j = 0; j < m; j++) {
			int run = i && j && last[j - 1] ? last[j - 1] + 6 : 0;
			if (i && j >= 1)
				reach = MAX(reach, last[j - 1]);
			int start = j == 0 ? 8 : y[j - 1] == ' ' ? 4 : 0;
			int from = MAX(run, reach);
			row[j] = x[i] == y[j] && from ? from + 1 + start : 0;
			top = MAX(top, row[j]);
		}
		int *swap = last;
		last = row, row = swap;
	}
	return top;
}
