/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking values up in an enum table. It owns nothing; the tables are static and small, so a
 * linear search is right.
 */
#include "base/enum.h"
#include "base/text.h"

#include <string.h>

int rk_enum_value(const RkEnum *words, const char *word)
{
	if (!word)
		return 0;
	for (guint i = 0; i < words->n; i++)
		if (!strcmp(words->entries[i].word, word))
			return (int)i + 1;
	return 0;
}

/* One of the names (stored word or label) of an entry matches the folded key. */
static gboolean entry_matches(const RkEnumEntry *entry, const char *key, gboolean prefix)
{
	const char *names[] = { entry->word, entry->label[RK_LANG_ID], entry->label[RK_LANG_EN] };
	for (guint i = 0; i < RK_LEN(names); i++) {
		if (!names[i])
			continue;
		g_autofree char *name = rk_text_fold(names[i]);
		if (prefix ? g_str_has_prefix(name, key) : !strcmp(name, key))
			return TRUE;
	}
	return FALSE;
}

/* The only value that matches; 0 for none, -1 for several. */
static int only_match(const RkEnum *words, const char *key, gboolean prefix)
{
	int found = 0;
	for (guint i = 0; i < words->n; i++) {
		if (!entry_matches(&words->entries[i], key, prefix))
			continue;
		if (found)
			return -1;
		found = (int)i + 1;
	}
	return found;
}

int rk_enum_value_spoken(const RkEnum *words, const char *text)
{
	if (!text)
		return 0;
	int exact = rk_enum_value(words, text);
	if (exact)
		return exact;
	g_autofree char *key = rk_text_fold(text);
	if (!*key)
		return 0;
	int found = only_match(words, key, FALSE);
	if (!found && g_utf8_strlen(key, -1) >= 2)
		found = only_match(words, key, TRUE);
	return MAX(found, 0);
}

static const RkEnumEntry *entry_of(const RkEnum *words, int value)
{
	return value > 0 && (guint)value <= words->n ? &words->entries[value - 1] : NULL;
}

const char *rk_enum_word(const RkEnum *words, int value)
{
	const RkEnumEntry *entry = entry_of(words, value);
	return entry ? entry->word : NULL;
}

const char *rk_enum_label(const RkEnum *words, int value, RkLang lang)
{
	const RkEnumEntry *entry = entry_of(words, value);
	return entry && lang < RK_LANG_N ? entry->label[lang] : NULL;
}

const char *rk_enum_glyph(const RkEnum *words, int value)
{
	const RkEnumEntry *entry = entry_of(words, value);
	return entry && entry->glyph ? entry->glyph : "";
}

RkRole rk_enum_role(const RkEnum *words, int value)
{
	const RkEnumEntry *entry = entry_of(words, value);
	return entry ? entry->role : RK_ROLE_NORMAL;
}

char *rk_enum_list(const RkEnum *words)
{
	GString *list = g_string_new(NULL);
	for (guint i = 0; i < words->n; i++)
		g_string_append_printf(list, "%s%s", i ? ", " : "", words->entries[i].word);
	return g_string_free(list, FALSE);
}
