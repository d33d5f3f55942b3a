/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Spoken zone names: WIB, WITA, WIT; the cities where offices meet; an IANA name in any case, whole
 * or by its last part. Every answer is a name that the system has.
 */
#include "base/zone.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

#define WIB "Asia/Jakarta"
#define WITA "Asia/Makassar"
#define WIT "Asia/Jayapura"

static const struct {
	const char *zone, *words; /* words folded, divided by "|" */
} spoken[] = {
	{ WIB, "|wib|jakarta|bandung|semarang|surabaya|yogyakarta|yogya|jogja|medan|palembang|"
	       "padang|"
	       "pekanbaru|batam|tanjung pinang|tanjungpinang|jambi|bengkulu|bandar lampung|lampung|"
	       "pangkal pinang|pangkalpinang|serang|tangerang|bogor|depok|bekasi|malang|surakarta|"
	       "solo|cirebon|banda aceh|aceh|pontianak|palangka "
	       "raya|palangkaraya|sampit|singkawang|" },
	{ WITA, "|wita|makassar|ujung pandang|denpasar|bali|mataram|kupang|banjarmasin|banjarbaru|"
		"balangan|balikpapan|samarinda|tarakan|bulungan|tanjung selor|nunukan|malinau|palu|"
		"manado|bitung|gorontalo|kendari|mamuju|palopo|parepare|labuan "
		"bajo|jeneponto|maros|" },
	{ WIT, "|wit|jayapura|ambon|ternate|tual|sofifi|manokwari|sorong|merauke|timika|biak|"
	       "nabire|"
	       "wamena|" },
	{ "UTC", "|utc|gmt|z|" },
};

/* The entry of a folder that equals `part` in any case; caller frees. */
static char *entry_find(const char *folder, const char *part)
{
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *entry;
	while (dir && (entry = g_dir_read_name(dir)) != NULL)
		if (!g_ascii_strcasecmp(entry, part))
			return g_strdup(entry);
	return NULL;
}

static const char *intern_valid(const char *name)
{
	return rk_zone_valid(name) ? g_intern_string(name) : NULL;
}

/* "asia/makassar", each part found in its folder. */
static const char *iana_any_case(const char *text)
{
	const char *root = g_getenv("TZDIR");
	g_autofree char *folder = g_strdup(root && *root ? root : "/usr/share/zoneinfo");
	g_auto(GStrv) parts = g_strsplit(text, "/", 4);
	GString *name = g_string_new(NULL);
	for (guint i = 0; parts[i] && i < 3; i++) {
		g_autofree char *entry = entry_find(folder, parts[i]);
		if (!entry)
			break;
		g_string_append_printf(name, "%s%s", i ? "/" : "", entry);
		char *below = g_build_filename(folder, entry, NULL);
		g_free(folder);
		folder = below;
	}
	const char *found = name->len == strlen(text) ? intern_valid(name->str) : NULL;
	g_string_free(name, TRUE);
	return found;
}

/* "tokyo" or "new york": the last part under one of the great areas. */
static const char *iana_city(const char *key)
{
	static const char *const areas[] = { "Asia", "Australia", "Pacific", "Europe", "Africa",
		"America", "Indian", "Atlantic" };
	g_autofree char *city = g_strdelimit(g_strdup(key), " ", '_');
	for (guint i = 0; i < RK_LEN(areas); i++) {
		g_autofree char *name = g_strdup_printf("%s/%s", areas[i], city);
		const char *found = iana_any_case(name);
		if (found)
			return found;
	}
	return NULL;
}

/* "UTC+8", "UTC+08:00": whole hours only, as Etc/GMT-8 (whose sign is the other way round). */
static const char *utc_hours(const char *text)
{
	if (g_ascii_strncasecmp(text, "utc", 3) || !text[3] || !strchr("+-", text[3]))
		return NULL;
	char *end;
	gulong hours = strtoul(text + 4, &end, 10);
	if (!g_ascii_isdigit(text[4]) || hours > 14 || (*end && strcmp(end, ":00")))
		return NULL;
	g_autofree char *name =
		hours ? g_strdup_printf("Etc/GMT%c%lu", text[3] == '+' ? '-' : '+', hours)
		      : g_strdup("UTC");
	return intern_valid(name);
}

const char *rk_zone_from_name(const char *text)
{
	static const struct {
		const char *word, *zone;
	} ours[] = { { "wib", WIB }, { "wita", WITA }, { "wit", WIT } };

	if (!text || !*text || strlen(text) > 64)
		return NULL;
	for (guint i = 0; i < RK_LEN(ours); i++)
		if (!g_ascii_strcasecmp(text, ours[i].word))
			return intern_valid(ours[i].zone);
	const char *exact = intern_valid(text);
	return exact ? exact : iana_any_case(text);
}

const char *rk_zone_from_text(const char *text)
{
	if (!text || !rk_text_check(text, -1, NULL) || strlen(text) > 64)
		return NULL;
	const char *exact = intern_valid(text);
	if (!exact)
		exact = utc_hours(text);
	if (exact)
		return exact;
	g_autofree char *key = rk_text_fold(text);
	if (!*key)
		return NULL;
	g_autofree char *word = g_strdup_printf("|%s|", key);
	for (guint i = 0; i < RK_LEN(spoken); i++)
		if (!strchr(text, '/') && strstr(spoken[i].words, word))
			return intern_valid(spoken[i].zone);
	const char *found = iana_any_case(text);
	return found || strchr(text, '/') ? found : iana_city(key);
}
