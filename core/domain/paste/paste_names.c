/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of lists of names: several offices in one line, an office and its person in any order.
 */
#include "base/text.h"
#include "domain/grammar/line_participant.h"
#include "domain/names/match_words.h"
#include "domain/names/office_title.h"
#include "domain/names/region.h"
#include "domain/paste/paste_noise.h"
#include "domain/paste/paste_read.h"

#include <string.h>

static gboolean is_known(const RkPaste *paste, const char *text, guint what)
{
	RkCandidate found;

	return rk_matcher_one(paste->matcher, text, what, NULL, &found, NULL);
}

static gboolean is_office(const RkPaste *paste, const char *text)
{
	return rk_office_is_named(text) || is_known(paste, text, RK_MATCH_OFFICES);
}

/* --- several offices --- */

/* The place at the end of a name, with "Kab." or "Kota" before it; NULL: none. */
static const char *region_last(const char *text)
{
	const char *found = NULL;

	for (const char *at = strchr(text, ' '); at; at = strchr(at, ' ')) {
		at += strspn(at, " ");
		g_autofree char *normal = rk_match_normal(at);
		const char *place = normal;
		if (g_str_has_prefix(place, "kabupaten ") || g_str_has_prefix(place, "kota ") ||
			g_str_has_prefix(place, "provinsi "))
			place = strchr(place, ' ') + 1;
		if (!found && rk_region_is(place))
			found = at;
	}
	return found;
}

/* "Kanim Tarakan dan Nunukan", "Polres dan Kodim Bulungan": what one says is said of the others. */
static void names_complete(char **names)
{
	guint n = g_strv_length(names);
	const char *place = region_last(names[n - 1]), *first = region_last(names[0]);

	for (guint i = 0; i < n; i++) {
		g_autofree char *normal = rk_match_normal(names[i]);
		char *whole = NULL;
		if (first && i > 0 && rk_region_is(normal))
			whole = g_strdup_printf(
				"%.*s%s", (int)(first - names[0]), names[0], names[i]);
		else if (place && i + 1 < n && rk_office_is_named(names[i]) &&
			 !strchr(names[i], ' '))
			whole = g_strdup_printf("%s %s", names[i], place);
		if (whole) {
			g_free(names[i]);
			names[i] = whole;
		}
	}
}

/* Divided at every "dan", "&", "/", ";" and, where one of them stands, at commas too. */
static char **names_split(const char *text)
{
	static const char *const words[] = { " dan ", " and ", " serta ", " & ", " + ", ";", "/" };
	g_autoptr(GString) lines = g_string_new(text);
	guint found = 0;

	for (guint i = 0; i < RK_LEN(words); i++)
		found += g_string_replace(lines, words[i], "\n", 0);
	if (!found)
		return NULL;
	g_string_replace(lines, ",", "\n", 0);
	g_auto(GStrv) parts = g_strsplit(lines->str, "\n", -1);
	g_autoptr(GStrvBuilder) names = g_strv_builder_new();
	for (char **part = parts; *part; part++)
		if (*g_strstrip(*part))
			g_strv_builder_add(names, *part);
	return g_strv_builder_end(names);
}

char **rk_paste_divide(const RkPaste *paste, const char *text)
{
	g_auto(GStrv) names = *text == '@' || strchr(text, '<') ? NULL : names_split(text);

	if (!names || g_strv_length(names) < 2 || is_known(paste, text, RK_MATCH_ALL))
		return NULL;
	names_complete(names);
	for (char **name = names; *name; name++)
		if (!rk_office_is_named(*name) || rk_office_part_is_named(*name))
			return NULL;
	return g_steal_pointer(&names);
}

/* --- an office and its person --- */

/* Words with capitals and nothing else: "Dr. Siti Aminah". */
static gboolean looks_like_name(const RkPaste *paste, const char *text)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	g_autofree char *normal = rk_match_normal(text);

	if (is_known(paste, text, RK_MATCH_PEOPLE))
		return TRUE;
	for (char **word = words; *word; word++)
		if (!g_unichar_isupper(g_utf8_get_char(*word)) || strpbrk(*word, "0123456789/@"))
			return FALSE;
	return *words && g_strv_length(words) <= 6 && !rk_match_is_title(normal) &&
	       !rk_office_is_named(text) && !rk_office_part_is_named(text);
}

/* "Budi, Kanim Tarakan" of two parts in any order; NULL if they are something else. */
static char *pair_join(const RkPaste *paste, const char *a, const char *b)
{
	gboolean first = is_office(paste, a), second = is_office(paste, b);

	if (first == second || !*a || !*b)
		return NULL;
	const char *name = first ? b : a, *office = first ? a : b;
	return looks_like_name(paste, name) ? g_strdup_printf("%s, %s", name, office) : NULL;
}

static char *pair_read(const RkPaste *paste, const char *text)
{
	static const char *const dividers[] = { " - ", " – ", " — ", ": ", " = " };
	const char *open = strrchr(text, '(');
	gsize n = strlen(text);

	if (is_known(paste, text, RK_MATCH_ALL))
		return NULL;
	for (guint i = 0; i < RK_LEN(dividers); i++) {
		const char *at = strstr(text, dividers[i]);
		g_autofree char *a = at ? g_strndup(text, (gsize)(at - text)) : NULL;
		char *pair = at ? pair_join(paste, g_strstrip(a), at + strlen(dividers[i])) : NULL;
		if (pair)
			return pair;
	}
	if (!open || open == text || text[n - 1] != ')')
		return NULL;
	g_autofree char *a = g_strndup(text, (gsize)(open - text));
	g_autofree char *b = g_strndup(open + 1, n - 2 - (gsize)(open - text));
	return pair_join(paste, g_strstrip(a), g_strstrip(b));
}

char *rk_paste_name_clean(const RkPaste *paste, const char *text)
{
	g_autofree char *bare = rk_noise_strip(text);
	g_autofree char *phone = rk_phone_take(bare);

	rk_noise_tail_cut(bare);
	g_autofree char *clean = rk_line_name_clean(bare);
	g_autofree char *pair = pair_read(paste, clean);
	const char *name = pair ? pair : clean;
	return phone && *name ? g_strdup_printf("%s, %s", name, phone) : g_strdup(name);
}

char *rk_paste_position_take(char *text)
{
	char *open = strrchr(text, '('), *close = open ? strchr(open, ')') : NULL;

	if (!close || open == text)
		return NULL;
	char *position = g_strstrip(g_strndup(open + 1, (gsize)(close - open - 1)));
	gboolean brief = TRUE;
	for (const char *p = position; *p; p++)
		brief = brief && !g_ascii_islower(*p);
	/* "(KSOP)" is how the office before it is called for short. */
	if (brief || rk_office_is_named(text)) {
		g_free(position);
		return NULL;
	}
	g_autofree char *rest = g_strdup(close + 1 + strspn(close + 1, " "));
	*open = '\0';
	g_strchomp(text);
	g_autofree char *both = g_strconcat(text, *rest && *rest != ',' ? " " : "", rest, NULL);
	strcpy(text, both); /* shorter by the brackets */
	return position;
}
