/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The civil calendar against GDate, and its texts.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/civil.h"

#define DAY(text) \
	({ \
		RkDay day_ = -1; \
		assert_true(rk_day_parse(text, &day_)); \
		day_; \
	})

static void check_text(char *text, const char *expected)
{
	assert_string_equal(text, expected);
	g_free(text);
}

static void days_agree_with_glib(void **state)
{
	GDate date;
	g_date_clear(&date, 1);
	g_date_set_dmy(&date, 1, 1, 1900);
	for (RkDay day = DAY("1900-01-01"); day <= DAY("2999-12-31"); day++) {
		RkDate ours = rk_date_from_day(day);
		assert_int_equal(ours.year, g_date_get_year(&date));
		assert_int_equal(ours.month, g_date_get_month(&date));
		assert_int_equal(ours.day, g_date_get_day(&date));
		assert_int_equal(rk_day_weekday(day), g_date_get_weekday(&date));
		assert_int_equal(rk_day_from_date(ours), day);
		g_date_add_days(&date, 1);
	}
	assert_int_equal(DAY("1970-01-01"), 0);
}

static void only_canonical_text_is_read(void **state)
{
	static const char *const days[] = { "", "2024-2-01", "2024-02-30", "2023-02-29",
		"2024-13-01", "2024-00-01", "2024-01-00", "1899-12-31", "3000-01-01", "2024-01-01 ",
		" 2024-01-01", "2024/01/01", "0000-00-00", "2024-01-01T" };
	static const char *const times[] = { "", "9:00", "24:00", "23:60", "09.00", "09:0",
		"09:000", "-1:00" };
	static const char *const walls[] = { "2024-01-01", "2024-01-01 09:00", "2024-01-01T24:00",
		"2024-01-01T09:00:00", "2024-02-30T09:00" };
	RkDay day = 7;
	int minutes = 7;
	RkLocalTime wall = 7;
	for (guint i = 0; i < RK_LEN(days); i++)
		assert_false(rk_day_parse(days[i], &day));
	for (guint i = 0; i < RK_LEN(times); i++)
		assert_false(rk_time_parse(times[i], &minutes));
	for (guint i = 0; i < RK_LEN(walls); i++)
		assert_false(rk_local_time_parse(walls[i], &wall));
	assert_false(rk_day_parse(NULL, &day) || rk_time_parse(NULL, &minutes) ||
		     rk_local_time_parse(NULL, &wall));
	assert_true(day == 7 && minutes == 7 && wall == 7);
}

static void texts_come_back(void **state)
{
	static const char *const walls[] = { "2024-10-17T09:00", "1969-12-31T23:59",
		"1900-01-01T00:00", "2999-12-31T23:59" };
	for (guint i = 0; i < RK_LEN(walls); i++) {
		RkLocalTime wall;
		assert_true(rk_local_time_parse(walls[i], &wall));
		check_text(rk_local_time_text(wall), walls[i]);
		assert_true(rk_local_time_make(
				    rk_local_time_day(wall), rk_local_time_minutes(wall)) == wall);
	}
	int minutes;
	assert_true(rk_time_parse("09:05", &minutes));
	assert_int_equal(minutes, 545);
	check_text(rk_time_text(minutes), "09:05");
	check_text(rk_day_text(DAY("2024-02-29")), "2024-02-29");
}

static void months_are_clamped(void **state)
{
	assert_int_equal(rk_day_add_months(DAY("2024-01-31"), 1), DAY("2024-02-29"));
	assert_int_equal(rk_day_add_months(DAY("2024-01-31"), 13), DAY("2025-02-28"));
	assert_int_equal(rk_day_add_months(DAY("2024-01-31"), -2), DAY("2023-11-30"));
	assert_int_equal(rk_day_add_months(DAY("2024-01-15"), -12), DAY("2023-01-15"));
	assert_int_equal(rk_day_add_months(DAY("2024-12-15"), 1), DAY("2025-01-15"));
}

static void people_read_both_languages(void **state)
{
	RkDay day = DAY("2024-10-07");
	check_text(rk_day_long(day, RK_LANG_ID), "7 Oktober 2024");
	check_text(rk_day_long(day, RK_LANG_EN), "7 October 2024");
	check_text(rk_day_brief(day, RK_LANG_ID), "7 Okt 2024");
	check_text(rk_day_brief(day, RK_LANG_EN), "7 Oct 2024");
	check_text(rk_day_full(day, RK_LANG_ID), "Senin, 7 Oktober 2024");
	check_text(rk_day_full(day, RK_LANG_EN), "Monday, 7 October 2024");
	check_text(rk_day_short(day, RK_LANG_ID), "Sen 7 Okt");
	check_text(rk_day_short(day, RK_LANG_EN), "Mon 7 Oct");
	check_text(rk_day_table(day), "07-10-2024");
	check_text(rk_time_clock(540, RK_LANG_ID), "09.00");
	check_text(rk_time_clock(540, RK_LANG_EN), "09:00");
	assert_string_equal(rk_weekday_name(5, RK_LANG_ID, FALSE), "Jumat");
	assert_string_equal(rk_weekday_name(7, RK_LANG_ID, TRUE), "Min");
	assert_string_equal(rk_month_name(8, RK_LANG_ID, FALSE), "Agustus");
	assert_string_equal(rk_month_name(8, RK_LANG_EN, TRUE), "Aug");
	assert_string_equal(rk_month_name(13, RK_LANG_EN, TRUE), "");
	assert_string_equal(rk_weekday_name(0, RK_LANG_EN, TRUE), "");
}

static void dates_are_checked(void **state)
{
	assert_true(rk_date_valid((RkDate){ 2000, 2, 29 }));
	assert_false(rk_date_valid((RkDate){ 2100, 2, 29 }));
	assert_false(rk_date_valid((RkDate){ 2024, 4, 31 }));
	assert_false(rk_date_valid((RkDate){ 2024, 0, 1 }));
	assert_false(rk_date_valid((RkDate){ 0, 1, 1 }));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_agree_with_glib),
		cmocka_unit_test(only_canonical_text_is_read),
		cmocka_unit_test(texts_come_back),
		cmocka_unit_test(months_are_clamped),
		cmocka_unit_test(people_read_both_languages),
		cmocka_unit_test(dates_are_checked),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
