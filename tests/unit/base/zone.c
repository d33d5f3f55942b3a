/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Zones against the C library, gaps and overlaps, names, instants.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/zone.h"

#include <string.h>
#include <time.h>

static const char *const zones[] = { "Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar",
	"Asia/Jayapura", "Asia/Tokyo", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tehran", "Asia/Gaza",
	"Asia/Pyongyang", "Europe/Berlin", "Europe/London", "Europe/Dublin", "Europe/Istanbul",
	"Europe/Volgograd", "Africa/Casablanca", "Africa/Cairo", "Africa/Juba", "America/New_York",
	"America/Sao_Paulo", "America/St_Johns", "America/Nuuk", "America/Havana",
	"America/Santiago", "America/Caracas", "Australia/Lord_Howe", "Australia/Adelaide",
	"Pacific/Auckland", "Pacific/Chatham", "Pacific/Apia", "Pacific/Fiji", "Pacific/Norfolk",
	"Antarctica/Troll", "UTC", "Etc/GMT-8", "EST5EDT" };

static gint64 seconds_of(int year)
{
	return (gint64)rk_day_from_date((RkDate){ year, 1, 1 }) * 86400;
}

static int offset_of_libc(gint64 at)
{
	time_t seconds = (time_t)at;
	struct tm local;
	assert_non_null(localtime_r(&seconds, &local));
	return (int)local.tm_gmtoff;
}

/* Where the C library and we disagree at `at`. */
static void agree_at(const char *zone, gint64 at)
{
	int expected = offset_of_libc(at), ours = rk_zone_offset(zone, at * 1000);
	if (ours != expected)
		fail_msg("%s at %" G_GINT64_FORMAT ": %d, not %d", zone, at, ours, expected);
}

/* The first second of the other offset between two instants that have different ones. */
static gint64 change_find(gint64 before, gint64 after)
{
	int offset = offset_of_libc(before);
	while (after - before > 1) {
		gint64 middle = before + (after - before) / 2;
		if (offset_of_libc(middle) == offset)
			before = middle;
		else
			after = middle;
	}
	return after;
}

/* Every zone of the system is looked at around each of its changes from 1970 to 2037, and once a
 * month between them; the judge is the C library. */
static guint zone_compare(const char *zone)
{
	guint changes = 0;
	g_setenv("TZ", zone, TRUE);
	tzset();
	int last = offset_of_libc(0);
	for (gint64 at = 0; at < seconds_of(2038); at += 5 * 86400) {
		if (offset_of_libc(at) != last) {
			gint64 change = change_find(at - 5 * 86400, at);
			for (int beside = -2; beside <= 2; beside++)
				agree_at(zone, change + beside);
			last = offset_of_libc(at);
			changes++;
		}
		if (at / 86400 % 30 == 0)
			agree_at(zone, at);
	}
	return changes;
}

static guint folder_compare(const char *root, const char *below, guint *zones_n)
{
	g_autofree char *path = g_build_filename(root, below, NULL);
	g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
	const char *entry;
	guint changes = 0;
	while (dir && (entry = g_dir_read_name(dir)) != NULL) {
		g_autofree char *name =
			*below ? g_strconcat(below, "/", entry, NULL) : g_strdup(entry);
		g_autofree char *file = g_build_filename(root, name, NULL);
		if (g_file_test(file, G_FILE_TEST_IS_DIR)) {
			changes += folder_compare(root, name, zones_n);
		} else if (rk_zone_valid(name)) {
			changes += zone_compare(name);
			(*zones_n)++;
		}
	}
	return changes;
}

static void all_zones_agree_with_the_c_library(void **state)
{
	g_autofree char *before = g_strdup(g_getenv("TZ"));
	guint n = 0, changes = folder_compare("/usr/share/zoneinfo", "", &n);
	if (before)
		g_setenv("TZ", before, TRUE);
	else
		g_unsetenv("TZ");
	tzset();
	print_message("# %u zones, %u changes\n", n, changes);
	assert_true(n > 300 && changes > 10000);
}

/* A wall time that exists comes back; one in a gap is moved by the length of the gap. */
static void walls_come_back(void **state)
{
	for (guint i = 0; i < RK_LEN(zones); i++) {
		gint64 first = seconds_of(2015) / 60, last = seconds_of(2036) / 60;
		for (RkLocalTime wall = first; wall < last; wall += 197) {
			RkInstant at = rk_zone_instant(zones[i], wall);
			RkLocalTime back = rk_zone_local_time(zones[i], at);
			if (back == wall)
				continue;
			int before = rk_zone_offset(zones[i], at - 86400000);
			assert_true(back > wall);
			assert_true(at == (wall * 60 - before) * 1000);
		}
	}
}

static void check_instant(const char *zone, const char *local, const char *expected)
{
	RkLocalTime wall;
	assert_true(rk_local_time_parse(local, &wall));
	g_autofree char *text = rk_instant_text(rk_zone_instant(zone, wall));
	assert_string_equal(text, expected);
}

static void gaps_and_overlaps(void **state)
{
	check_instant("Asia/Makassar", "2024-10-17T09:00", "2024-10-17T01:00:00Z");
	/* Gap: read with the offset before it. */
	check_instant("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:30:00Z");
	check_instant("America/New_York", "2030-03-10T02:30", "2030-03-10T07:30:00Z");
	check_instant("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00:00Z");
	/* Overlap: the first. */
	check_instant("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30:00Z");
	check_instant("America/New_York", "2045-11-05T01:30", "2045-11-05T05:30:00Z");
	check_instant("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45:00Z");
	/* Far beyond the last transition of the file. */
	check_instant("Europe/Berlin", "2500-07-01T12:00", "2500-07-01T10:00:00Z");
	check_instant("Pacific/Auckland", "2045-01-15T12:00", "2045-01-14T23:00:00Z");
	check_instant("Pacific/Auckland", "2045-07-15T12:00", "2045-07-15T00:00:00Z");
	check_instant("Asia/Makassar", "2999-12-31T12:00", "2999-12-31T04:00:00Z");
	check_instant("No/Where", "2024-10-17T09:00", "2024-10-17T09:00:00Z");
}

static void names_are_no_paths(void **state)
{
	static const char *const bad[] = { "", ".", "..", "../zoneinfo/UTC", "/etc/passwd",
		"/usr/share/zoneinfo/UTC", "Asia/../UTC", "Asia", "Asia/", "Asia//Tokyo",
		"asia/tokyo", "Asia/Tokyo\n", "right/UTC", "posix/UTC", "zone.tab", "leapseconds",
		"tzdata.zi", "Asia/Tokyo%s", "localtime", "-" };
	for (guint i = 0; i < RK_LEN(bad); i++)
		assert_false(rk_zone_valid(bad[i]));
	assert_false(rk_zone_valid(NULL));
	g_autofree char *longest = g_strnfill(5000, 'A');
	assert_false(rk_zone_valid(longest));
	for (guint i = 0; i < RK_LEN(zones); i++)
		assert_true(rk_zone_valid(zones[i]));
}

static void spoken_names(void **state)
{
	static const struct {
		const char *text, *zone;
	} cases[] = { { "WIB", "Asia/Jakarta" }, { "wita", "Asia/Makassar" },
		{ "Wit", "Asia/Jayapura" }, { "UTC", "UTC" }, { "makassar", "Asia/Makassar" },
		{ "Banda Aceh", "Asia/Jakarta" }, { "Tarakan", "Asia/Makassar" },
		{ "ambon", "Asia/Jayapura" }, { "asia/MAKASSAR", "Asia/Makassar" },
		{ "tokyo", "Asia/Tokyo" }, { "New York", "America/New_York" },
		{ "america/argentina/buenos_aires", "America/Argentina/Buenos_Aires" },
		{ "UTC+8", "Etc/GMT-8" }, { "utc+08:00", "Etc/GMT-8" }, { "UTC-3", "Etc/GMT+3" },
		{ "UTC+08:30", NULL }, { "UTC+99", NULL }, { "", NULL }, { "...", NULL },
		{ "../etc/passwd", NULL }, { "nowhere", NULL }, { "\xff", NULL }, { NULL, NULL } };
	for (guint i = 0; i < RK_LEN(cases); i++) {
		const char *zone = rk_zone_from_text(cases[i].text);
		if (g_strcmp0(zone, cases[i].zone))
			fail_msg("%s: %s", cases[i].text, zone);
	}
}

/* A field that says a zone takes names of zones only. */
static void named_zones(void **state)
{
	static const struct {
		const char *text, *zone;
	} cases[] = { { "WIB", "Asia/Jakarta" }, { "wita", "Asia/Makassar" },
		{ "Wit", "Asia/Jayapura" }, { "asia/MAKASSAR", "Asia/Makassar" }, { "utc", "UTC" },
		{ "makassar", NULL }, { "UTC+8", NULL }, { "WITAA", NULL },
		{ "Mars/Olympus", NULL }, { "Asia", NULL }, { "../UTC", NULL }, { "", NULL },
		{ NULL, NULL } };
	for (guint i = 0; i < RK_LEN(cases); i++) {
		const char *zone = rk_zone_from_name(cases[i].text);
		if (g_strcmp0(zone, cases[i].zone))
			fail_msg("%s: %s", cases[i].text, zone);
	}
}

static void check_label(const char *zone, RkInstant at, const char *expected)
{
	g_autofree char *label = rk_zone_label(zone, at);
	assert_string_equal(label, expected);
}

static void labels_for_people(void **state)
{
	RkInstant summer = G_GINT64_CONSTANT(1782864000000),
		  winter = G_GINT64_CONSTANT(1767225600000);
	check_label("Asia/Jakarta", summer, "WIB");
	check_label("Asia/Makassar", -summer, "WITA");
	check_label("Asia/Jayapura", summer, "WIT");
	check_label("Europe/Berlin", summer, "CEST");
	check_label("Europe/Berlin", winter, "CET");
	check_label("Asia/Singapore", winter, "UTC+08:00");
	check_label("America/Sao_Paulo", winter, "UTC-03:00");
	check_label("No/Where", winter, "UTC");
	check_label(NULL, winter, "UTC");
}

static void footers(void **state)
{
	g_autofree char *makassar = rk_zone_footer("Asia/Makassar");
	g_autofree char *berlin = rk_zone_footer("Europe/Berlin");
	assert_string_equal(makassar, "WITA-8");
	assert_string_equal(berlin, "CET-1CEST,M3.5.0,M10.5.0/3");
	assert_null(rk_zone_footer("No/Where"));
}

static void the_system_zone(void **state)
{
	g_setenv("TZ", ":Asia/Jayapura", TRUE);
	assert_string_equal(rk_zone_system(), "Asia/Jayapura");
	g_setenv("TZ", "/usr/share/zoneinfo/Asia/Makassar", TRUE);
	assert_string_equal(rk_zone_system(), "Asia/Makassar");
	g_setenv("TZ", "../../etc/passwd", TRUE);
	assert_true(rk_zone_valid(rk_zone_system()));
	g_setenv("TZ", "Asia/Jakarta", TRUE);
}

static void instants_come_back(void **state)
{
	static const struct {
		const char *text, *canonical; /* NULL: refused */
	} cases[] = { { "2024-10-17T01:00:00Z", "2024-10-17T01:00:00Z" },
		{ "2024-10-17T01:00:59.250Z", "2024-10-17T01:00:59.250Z" },
		{ "2024-10-17T01:00:00.2Z", "2024-10-17T01:00:00.200Z" },
		{ "2024-10-17T01:00:00.123456Z", "2024-10-17T01:00:00.123Z" },
		{ "1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z" },
		{ "2026-11-24T08:42:00+07:00", "2026-11-24T01:42:00Z" },
		{ "2026-11-24T00:00:00-03:30", "2026-11-24T03:30:00Z" },
		{ "2024-10-17T01:00Z", NULL }, { "2024-10-17T01:00:00", NULL },
		{ "2024-10-17 01:00:00Z", NULL }, { "2024-10-17T01:00:60Z", NULL },
		{ "2024-10-17T01:00:00.Z", NULL }, { "2024-02-30T01:00:00Z", NULL },
		{ "2024-10-17T01:00:00ZZ", NULL }, { "0000-01-01T00:00:00Z", NULL },
		{ "2024-10-17T01:00:00+0700", NULL }, { "", NULL } };
	for (guint i = 0; i < RK_LEN(cases); i++) {
		RkInstant at = 7;
		assert_int_equal(rk_instant_parse(cases[i].text, &at), cases[i].canonical != NULL);
		if (!cases[i].canonical) {
			assert_int_equal(at, 7);
			continue;
		}
		g_autofree char *text = rk_instant_text(at);
		assert_string_equal(text, cases[i].canonical);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_zones_agree_with_the_c_library),
		cmocka_unit_test(walls_come_back),
		cmocka_unit_test(gaps_and_overlaps),
		cmocka_unit_test(names_are_no_paths),
		cmocka_unit_test(spoken_names),
		cmocka_unit_test(named_zones),
		cmocka_unit_test(labels_for_people),
		cmocka_unit_test(footers),
		cmocka_unit_test(the_system_zone),
		cmocka_unit_test(instants_come_back),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
