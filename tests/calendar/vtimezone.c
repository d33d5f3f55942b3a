/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The minimal VTIMEZONE against the system for 2015–2035: at every instant for which it is given
 * out, a reader of the block computes the offset of the system's zone.
 */
#include "base/zone.h"
#include "calendar/vtimezone.h"

#include <glib/gstdio.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#define DAY_MS G_GINT64_CONSTANT(86400000)
#define Y2015 G_GINT64_CONSTANT(1420070400000)
#define Y2036 G_GINT64_CONSTANT(2082758400000)

static const char *const zones[] = { "Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar",
	"Asia/Jayapura", "Asia/Singapore", "Pacific/Port_Moresby", "Asia/Tokyo", "Asia/Kolkata",
	"Asia/Kathmandu", "Asia/Dili", "Europe/Berlin", "Europe/London", "Europe/Lisbon",
	"America/New_York", "America/Santiago", "America/St_Johns", "America/Sao_Paulo",
	"Australia/Sydney", "Australia/Lord_Howe", "Australia/Adelaide", "Pacific/Auckland",
	"Pacific/Chatham", "Africa/Casablanca", "Africa/Cairo", "Asia/Jerusalem", "Asia/Tehran",
	"Europe/Istanbul", "UTC" };

static void offsets_are_those_of_the_system(void **state)
{
	for (guint i = 0; i < RK_LEN(zones); i++) {
		g_autoptr(GTimeZone) system = g_time_zone_new_identifier(zones[i]);
		guint given = 0;
		if (!system)
			fail_msg("the system does not know %s", zones[i]);
		for (RkInstant at = Y2015; at < Y2036; at += 3 * DAY_MS + 5 * 3600000) {
			g_autoptr(RkComponent) block = rk_vtimezone_new(zones[i], &at, 1);
			if (!block)
				continue;
			int interval =
				g_time_zone_find_interval(system, G_TIME_TYPE_UNIVERSAL, at / 1000);
			int want = g_time_zone_get_offset(system, interval);
			assert_int_equal(
				rk_vtimezone_offset(block, rk_zone_local_time(zones[i], at)), want);
			given++;
		}
		if (strncmp(zones[i], "Asia/J", 6) == 0 && strcmp(zones[i], "Asia/Jerusalem") != 0)
			assert_true(given > 2300); /* Indonesian zones are never left out */
		if (strcmp(zones[i], "Europe/Berlin") == 0)
			assert_true(given > 2200);
	}
}

static char *text_of(const char *zone, RkInstant at)
{
	g_autoptr(RkComponent) block = rk_vtimezone_new(zone, &at, 1);
	GString *out = g_string_new(NULL);

	assert_non_null(block);
	rk_component_write(block, out);
	return g_string_free(out, FALSE);
}

static void blocks_are_minimal(void **state)
{
	g_autofree char *makassar = text_of("Asia/Makassar", 1729126800000);
	g_autofree char *berlin = text_of("Europe/Berlin", 1729126800000);

	assert_string_equal(makassar, "BEGIN:VTIMEZONE\r\nTZID:Asia/"
				      "Makassar\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
				      "TZOFFSETFROM:+0800\r\nTZOFFSETTO:+0800\r\nTZNAME:"
				      "WITA\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n");
	assert_string_equal(berlin,
		"BEGIN:VTIMEZONE\r\nTZID:Europe/"
		"Berlin\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\n"
		"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+"
		"0200\r\n"
		"TZNAME:CEST\r\nEND:DAYLIGHT\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\n"
		"RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+"
		"0100\r\n"
		"TZNAME:CET\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n");
}

static void what_cannot_be_said_is_not_said(void **state)
{
	RkInstant before =
		1420416000000; /* January 2015: Istanbul was at +02, its footer says +03 */

	assert_null(rk_vtimezone_new("Europe/Istanbul", &before, 1));
	assert_null(rk_vtimezone_new("No/Where", &before, 1));
}

/* --- footers --- */

/* A file of a zone that has this footer and one offset before it. */
static void zone_write(const char *folder, const char *name, const char *footer)
{
	/* One type, four letters of abbreviations, nothing else. It says version 1, so that GLib,
	 * which complains aloud about a rule that it cannot use, leaves the rule to our reader. */
	static const char block[54] = { 'T', 'Z', 'i', 'f', [39] = 1, [43] = 4, [50] = 'X', 'X',
		'X' };
	g_autofree char *path = g_build_filename(folder, name, NULL);
	g_autoptr(GString) bytes = g_string_new_len(block, sizeof block);

	g_string_append_len(bytes, block, sizeof block);
	g_string_append_printf(bytes, "\n%s\n", footer);
	assert_true(g_file_set_contents(path, bytes->str, (gssize)bytes->len, NULL));
}

/* "+0100 +0200 29 MAR 0200 -1SU" of each block; NULL: it can not be said so simply. */
static const struct {
	const char *footer, *standard, *daylight;
} footers[] = {
	{ "WITA-8", "WITA +0800 +0800 19700101T000000", NULL },
	{ "<+0545>-5:45", "+0545 +0545 +0545 19700101T000000", NULL },
	{ "NST3:30", "NST -0330 -0330 19700101T000000", NULL },
	{ "EST+5", "EST -0500 -0500 19700101T000000", NULL },
	{ "EST5EDT,M3.2.0,M11.1.0", "EST -0400 -0500 19701101T020000 BYMONTH=11;BYDAY=1SU",
		"EDT -0500 -0400 19700308T020000 BYMONTH=3;BYDAY=2SU" },
	{ "CET-1CEST,M3.5.0,M10.5.0/3", "CET +0200 +0100 19701025T030000 BYMONTH=10;BYDAY=-1SU",
		"CEST +0100 +0200 19700329T020000 BYMONTH=3;BYDAY=-1SU" },
	{ "<+1030>-10:30<+11>-11,M10.1.0,M4.1.6/2:30",
		"+1030 +1100 +1030 19700404T023000 BYMONTH=4;BYDAY=1SA",
		"+11 +1030 +1100 19701004T020000 BYMONTH=10;BYDAY=1SU" },
	{ "AAA0BBB-2,M1.1.1/0,M12.4.3/23:59",
		"AAA +0200 +0000 19701223T235900 BYMONTH=12;BYDAY=4WE",
		"BBB +0000 +0200 19700105T000000 BYMONTH=1;BYDAY=1MO" },
	{ "AAA0BBB,M3.5.0/24,M10.5.0", NULL, NULL },
	{ "AAA0BBB,M3.5.0,M10.5.0/-1", NULL, NULL },
	{ "AAA0BBB,M3.5.0/1:00:30,M10.5.0", NULL, NULL },
	{ "AAA0BBB,M3.5.0/x,M10.5.0", NULL, NULL },
	{ "AAA0BBB,M0.5.0,M10.5.0", NULL, NULL },
	{ "AAA0BBB,M13.5.0,M10.5.0", NULL, NULL },
	{ "AAA0BBB,M3.0.0,M10.5.0", NULL, NULL },
	{ "AAA0BBB,M3.6.0,M10.5.0", NULL, NULL },
	{ "AAA0BBB,M3.5.7,M10.5.0", NULL, NULL },
	{ "AAA0BBB,M3.5.-1,M10.5.0", NULL, NULL },
	{ "AAA0BBB,J60,J300", NULL, NULL },
	{ "AAA0BBB,M3.5.0", NULL, NULL },
	{ "AAA0BBB,M3.5.0,M10.5.0,", NULL, NULL },
	{ "AAA0BBB", NULL, NULL },
	{ "AAA0BB,M3.5.0,M10.5.0", NULL, NULL },
	{ "AAA", NULL, NULL },
	{ "AA0", NULL, NULL },
	{ "<+0", NULL, NULL },
	{ "AAA0:00:30", NULL, NULL },
	{ "AAA0BBB-1:00:30,M3.5.0,M10.5.0", NULL, NULL },
};

/* What a block says, in the order of `footers`. */
static char *block_text(const RkComponent *vtimezone, const char *kind)
{
	const RkComponent *block = rk_component_child(vtimezone, kind, 0);
	const RkLine *rule = block ? rk_component_line(block, "RRULE", 0) : NULL;

	if (!block)
		return NULL;
	return g_strdup_printf("%s %s %s %s%s%s", rk_component_line(block, "TZNAME", 0)->value,
		rk_component_line(block, "TZOFFSETFROM", 0)->value,
		rk_component_line(block, "TZOFFSETTO", 0)->value,
		rk_component_line(block, "DTSTART", 0)->value, rule ? " " : "",
		rule ? rule->value + strlen("FREQ=YEARLY;") : "");
}

static void footers_become_blocks(void **state)
{
	g_autofree char *folder = g_dir_make_tmp("rakor-zones-XXXXXX", NULL);
	g_autofree char *before = g_strdup(g_getenv("TZDIR"));

	g_setenv("TZDIR", folder, TRUE);
	for (guint i = 0; i < RK_LEN(footers); i++) {
		g_autofree char *name = g_strdup_printf("Footer%u", i);
		g_autofree char *path = g_build_filename(folder, name, NULL);
		zone_write(folder, name, footers[i].footer);
		g_autoptr(RkComponent) made = rk_vtimezone_new(name, NULL, 0);
		g_autofree char *standard = made ? block_text(made, "STANDARD") : NULL;
		g_autofree char *daylight = made ? block_text(made, "DAYLIGHT") : NULL;
		g_unlink(path);
		if (g_strcmp0(standard, footers[i].standard) != 0 ||
			g_strcmp0(daylight, footers[i].daylight) != 0)
			fail_msg("%s: %s, %s", footers[i].footer, standard, daylight);
	}
	g_rmdir(folder);
	if (before)
		g_setenv("TZDIR", before, TRUE);
	else
		g_unsetenv("TZDIR");
}

/* --- as a client reads it --- */

#define NEWFOUNDLAND \
	"BEGIN:VTIMEZONE\nTZID:X\nBEGIN:DAYLIGHT\nDTSTART:19700308T013000\n" \
	"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\nTZOFFSETFROM:-0330\nTZOFFSETTO:-0230\n" \
	"END:DAYLIGHT\nBEGIN:STANDARD\nDTSTART:19701101T013000\n" \
	"RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\nTZOFFSETFROM:-0230\nTZOFFSETTO:-0330\n" \
	"END:STANDARD\nEND:VTIMEZONE\n"

#define FIXED(lines) \
	"BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\n" lines "END:STANDARD\nEND:VTIMEZONE\n"

static const struct {
	const char *zone, *wall;
	int minutes;
} readings[] = {
	{ NEWFOUNDLAND, "2024-03-10T01:29", -210 },
	{ NEWFOUNDLAND, "2024-03-10T01:30", -150 },
	{ NEWFOUNDLAND, "2024-07-01T00:00", -150 },
	{ NEWFOUNDLAND, "2024-11-03T01:29", -150 },
	{ NEWFOUNDLAND, "2024-11-03T01:30", -210 },
	{ NEWFOUNDLAND, "2024-12-31T23:59", -210 },
	{ NEWFOUNDLAND, "2024-01-01T00:00", -210 },
	{ FIXED("DTSTART:19700101T000000\nTZOFFSETTO:+0545\n"), "2024-01-01T00:00", 345 },
	{ FIXED("DTSTART:20240101T001000\nTZOFFSETTO:+0545\n"), "2024-01-01T00:10", 345 },
	{ FIXED("DTSTART:19700101T000000\nTZOFFSETTO:+5\n"), "2024-01-01T00:00", 0 },
	{ FIXED("DTSTART:19700101T000000\n"), "2024-01-01T00:00", 0 },
};

static void a_reader_computes_the_offset(void **state)
{
	for (guint i = 0; i < RK_LEN(readings); i++) {
		g_autoptr(GPtrArray) top =
			rk_components_parse(readings[i].zone, strlen(readings[i].zone), NULL);
		RkLocalTime wall;
		assert_true(rk_local_time_parse(readings[i].wall, &wall));
		int got = rk_vtimezone_offset(top->pdata[0], wall);
		if (got != readings[i].minutes * 60)
			fail_msg("%u, %s: %d", i, readings[i].wall, got / 60);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(offsets_are_those_of_the_system),
		cmocka_unit_test(blocks_are_minimal),
		cmocka_unit_test(what_cannot_be_said_is_not_said),
		cmocka_unit_test(footers_become_blocks),
		cmocka_unit_test(a_reader_computes_the_offset),
	};

	return cmocka_run_group_tests_name("vtimezone", tests, NULL, NULL);
}
