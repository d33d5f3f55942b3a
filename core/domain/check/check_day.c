/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A weekday and the date behind it, found in running text of either language.
 */
#include "domain/check/check_rules.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* Words without punctuation, folded; "Jum'at" is one. */
static char **words_of(const char *text)
{
	g_autoptr(GString) clean = g_string_new(NULL);

	for (const char *p = text; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		if (g_unichar_isalnum(c))
			g_string_append_unichar(clean, c);
		else if (c != '\'' && c != 0x2019)
			g_string_append_c(clean, ' ');
	}
	g_autofree char *folded = rk_text_fold(clean->str);
	g_auto(GStrv) parts = g_strsplit(folded, " ", -1);
	GPtrArray *words = g_ptr_array_new();
	for (char **part = parts; *part; part++)
		if (**part)
			g_ptr_array_add(words, g_strdup(*part));
	g_ptr_array_add(words, NULL);
	return (char **)g_ptr_array_free(words, FALSE);
}

typedef const char *(*Name)(int index, RkLang lang, gboolean brief);

/* 1-based, 0: none of the names. */
static int name_find(const char *word, Name name, int n)
{
	for (int i = 1; word && i <= n; i++)
		for (int form = 0; form < 4; form++) {
			g_autofree char *one =
				rk_text_fold(name(i, form & 1 ? RK_LANG_EN : RK_LANG_ID, form & 2));
			if (strcmp(one, word) == 0)
				return i;
		}
	return 0;
}

static int number_of(const char *word, int most)
{
	char *end = NULL;
	long n = word ? strtol(word, &end, 10) : 0;

	return word && end != word && n > 0 && n <= most ? (int)n : 0;
}

/* "17 oktober 2024", "october 17 2024" at `words`; FALSE when it is no date or has no year. */
static gboolean date_at(char **words, int year, RkDay *day)
{
	RkDate date = { .year = year };

	if (!words[0] || !words[1])
		return FALSE;
	date.day = number_of(words[0], 31);
	date.month = name_find(date.day ? words[1] : words[0], rk_month_name, 12);
	if (!date.day)
		date.day = number_of(words[1], 31);
	int typed = number_of(words[2], 2999);
	if (typed >= 1900)
		date.year = typed;
	if (!date.day || !date.month || !rk_date_valid(date))
		return FALSE;
	*day = rk_day_from_date(date);
	return TRUE;
}

gboolean rk_check_day_is_wrong(const char *text, int year, char **said)
{
	g_auto(GStrv) words = words_of(text);
	RkDay day;

	for (guint i = 0; words[i]; i++) {
		int weekday = name_find(words[i], rk_weekday_name, 7);
		if (!weekday || !words[i + 1])
			continue;
		gboolean lead =
			strcmp(words[i + 1], "tanggal") == 0 || strcmp(words[i + 1], "tgl") == 0;
		if (!date_at(words + i + 1 + lead, year, &day) || rk_day_weekday(day) == weekday)
			continue;
		*said = g_strdup_printf(
			"%s, %s %s", words[i], words[i + 1 + lead], words[i + 2 + lead]);
		return TRUE;
	}
	return FALSE;
}
