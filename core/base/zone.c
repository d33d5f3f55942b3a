/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Zones by name: which there are, offsets, walls and instants, by GLib's reader. Invariant: no
 * name that could leave the zone folder is ever joined to a path.
 */
#include "base/zone.h"

#include <string.h>

static const char *zone_folder(void)
{
	const char *folder = g_getenv("TZDIR");
	return folder && *folder ? folder : "/usr/share/zoneinfo";
}

/* Letters, digits and "_+-" between single slashes: neither "..", nor absolute. */
static gboolean name_safe(const char *name)
{
	gsize n = 0;
	if (!name || !g_ascii_isalpha(name[0]))
		return FALSE;
	for (; name[n]; n++) {
		if (n > 63 || !(g_ascii_isalnum(name[n]) || strchr("_+-/", name[n])))
			return FALSE;
		if (name[n] == '/' && (name[n + 1] == '/' || !name[n + 1]))
			return FALSE;
	}
	/* Not zones people mean: the same with leap seconds, and the same once more. */
	return !g_str_has_prefix(name, "right/") && !g_str_has_prefix(name, "posix/") &&
	       strcmp(name, "localtime") && strcmp(name, "posixrules");
}

/* GLib takes more for a zone than we do ("UTC+8", "", a path): it is asked for files only. */
static GTimeZone *zone_read(const char *name)
{
	g_autofree char *path = g_build_filename(zone_folder(), name, NULL);
	char magic[4] = "";
	g_autoptr(GMappedFile) file = g_file_test(path, G_FILE_TEST_IS_REGULAR)
					      ? g_mapped_file_new(path, FALSE, NULL)
					      : NULL;

	if (file && g_mapped_file_get_length(file) > sizeof magic)
		memcpy(magic, g_mapped_file_get_contents(file), sizeof magic);
	return memcmp(magic, "TZif", sizeof magic) ? NULL : g_time_zone_new_identifier(name);
}

/* The cached zone, NULL if there is none; the last one asked for is answered without hashing. */
static GTimeZone *zone_find(const char *name)
{
	static GHashTable *cache; /* interned name → GTimeZone, kept for good */
	static const char *last_name;
	static GTimeZone *last;
	if (!name)
		return NULL;
	if (last_name && !strcmp(name, last_name))
		return last;
	if (!cache)
		cache = g_hash_table_new(g_str_hash, g_str_equal);
	GTimeZone *tz = g_hash_table_lookup(cache, name);
	if (!tz) {
		if (!name_safe(name) || !(tz = zone_read(name)))
			return NULL;
		g_hash_table_insert(cache, (gpointer)g_intern_string(name), tz);
	}
	last_name = g_intern_string(name);
	last = tz;
	return tz;
}

/* Seconds east of UTC at `seconds` UTC; *name (may be NULL) is the abbreviation, borrowed. */
static int offset_at(GTimeZone *tz, gint64 seconds, const char **name)
{
	int interval = g_time_zone_find_interval(tz, G_TIME_TYPE_UNIVERSAL, seconds);

	if (name)
		*name = g_time_zone_get_abbreviation(tz, interval);
	return g_time_zone_get_offset(tz, interval);
}

gboolean rk_zone_valid(const char *name)
{
	return zone_find(name) != NULL;
}

static gint64 floor_div(gint64 a, gint64 b)
{
	return a / b - (a % b < 0);
}

int rk_zone_offset(const char *name, RkInstant at)
{
	GTimeZone *tz = zone_find(name);
	return tz ? offset_at(tz, floor_div(at, 1000), NULL) : 0;
}

RkLocalTime rk_zone_local_time(const char *name, RkInstant at)
{
	return floor_div(floor_div(at, 1000) + rk_zone_offset(name, at), 60);
}

RkInstant rk_zone_instant(const char *name, RkLocalTime wall)
{
	GTimeZone *tz = zone_find(name);
	gint64 local = wall * 60;
	if (!tz)
		return local * 1000;
	/* A day either side lies beyond any change that could touch this wall time: offsets differ
	 * from UTC by at most 14 hours. */
	int before = offset_at(tz, local - 86400, NULL);
	int after = offset_at(tz, local + 86400, NULL);
	if (offset_at(tz, local - before, NULL) == before)
		return (local - before) * 1000;
	if (offset_at(tz, local - after, NULL) == after)
		return (local - after) * 1000;
	return (local - before) * 1000;
}

static char *utc_label(int offset)
{
	int minutes = ABS(offset) / 60;
	if (!offset)
		return g_strdup("UTC");
	return g_strdup_printf(
		"UTC%c%02d:%02d", offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

char *rk_zone_label(const char *name, RkInstant at)
{
	static const struct {
		const char *zone, *label;
	} ours[] = {
		{ "Asia/Jakarta", "WIB" },
		{ "Asia/Pontianak", "WIB" },
		{ "Asia/Makassar", "WITA" },
		{ "Asia/Ujung_Pandang", "WITA" },
		{ "Asia/Jayapura", "WIT" },
	};
	const char *abbreviation = NULL;
	for (guint i = 0; name && i < RK_LEN(ours); i++)
		if (!strcmp(name, ours[i].zone))
			return g_strdup(ours[i].label);
	GTimeZone *tz = zone_find(name);
	int offset = tz ? offset_at(tz, floor_div(at, 1000), &abbreviation) : 0;
	if (abbreviation && g_ascii_isalpha(*abbreviation))
		return g_strdup(abbreviation);
	return utc_label(offset);
}

/* The last line of the file, between two ends of line (RFC 8536 3.3). */
RkWallTime rk_zone_wall_time(const char *name, RkLocalTime wall)
{
	const RkInstant day = G_GINT64_CONSTANT(86400000), utc = wall * 60000;
	RkInstant before = utc - (RkInstant)rk_zone_offset(name, utc - day) * 1000;
	RkInstant after = utc - (RkInstant)rk_zone_offset(name, utc + day) * 1000;
	gboolean old = rk_zone_local_time(name, before) == wall;
	gboolean new = rk_zone_local_time(name, after) == wall;

	if (!old && !new)
		return RK_WALL_TIME_NEVER;
	return old && new &&before != after ? RK_WALL_TIME_TWICE : RK_WALL_TIME_ONCE;
}

char *rk_zone_footer(const char *name)
{
	if (!zone_find(name))
		return NULL;
	g_autofree char *path = g_build_filename(zone_folder(), name, NULL);
	g_autoptr(GMappedFile) file = g_mapped_file_new(path, FALSE, NULL);
	gsize size = file ? g_mapped_file_get_length(file) : 0;
	const char *bytes = file ? g_mapped_file_get_contents(file) : NULL;
	if (size < 2 || bytes[size - 1] != '\n')
		return NULL;
	gsize begin = size - 1;
	while (begin > 0 && bytes[begin - 1] != '\n')
		begin--;
	return begin < size - 1 ? g_strndup(bytes + begin, size - 1 - begin) : NULL;
}

/* The name inside a path like /usr/share/zoneinfo/Asia/Makassar. */
static const char *name_in_path(const char *path)
{
	const char *mark = path ? strstr(path, "zoneinfo/") : NULL;
	return mark ? mark + strlen("zoneinfo/") : path;
}

static const char *intern_valid(const char *text)
{
	g_autofree char *name = g_strstrip(g_strdup(text ? text : ""));
	return rk_zone_valid(name) ? g_intern_string(name) : NULL;
}

const char *rk_zone_system(void)
{
	const char *zone, *variable = g_getenv("TZ");
	if (variable && *variable) {
		zone = intern_valid(name_in_path(variable + (*variable == ':')));
		if (zone)
			return zone;
	}
	g_autofree char *line = NULL;
	if (g_file_get_contents("/etc/timezone", &line, NULL, NULL) &&
		(zone = intern_valid(line)) != NULL)
		return zone;
	g_autofree char *link = g_file_read_link("/etc/localtime", NULL);
	zone = intern_valid(name_in_path(link));
	return zone ? zone : "Asia/Jakarta";
}
