/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The minimal VTIMEZONE against the system for 2015–2035: at every instant for which it is given
 * out, a reader of the block computes the offset of the system's zone.
 */
#include "base/zone.h"
#include "calendar/vtimezone.h"

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
				rk_vtimezone_offset(block, rk_zone_wall(zones[i], at)), want);
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(offsets_are_those_of_the_system),
		cmocka_unit_test(blocks_are_minimal),
		cmocka_unit_test(what_cannot_be_said_is_not_said),
	};

	return cmocka_run_group_tests_name("vtimezone", tests, NULL, NULL);
}
