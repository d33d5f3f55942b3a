/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The calendar and its texts. Pure arithmetic; the day number of a date follows from counting
 * years that begin in March, so that the leap day is the last of its year.
 */
#include "base/civil.h"

#include <string.h>

#define YEAR_MIN 1900
#define YEAR_MAX 2999

static int month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return days[month - 1] + (month == 2 && leap);
}

gboolean rk_date_valid(RkDate date)
{
	return date.year >= YEAR_MIN && date.year <= YEAR_MAX && date.month >= 1 &&
	       date.month <= 12 && date.day >= 1 && date.day <= month_days(date.year, date.month);
}

static gint64 floor_div(gint64 a, gint64 b)
{
	return a / b - (a % b < 0);
}

RkDay rk_day_from_date(RkDate date)
{
	gint64 year = date.year - (date.month <= 2);
	gint64 era = floor_div(year, 400);
	gint64 of_era = year - era * 400;
	gint64 of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
	return (RkDay)(era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468);
}

RkDate rk_date_from_day(RkDay day)
{
	gint64 z = (gint64)day + 719468;
	gint64 era = floor_div(z, 146097);
	gint64 doe = z - era * 146097;
	gint64 yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	gint64 doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int mp = (int)((5 * doy + 2) / 153);
	RkDate date;
	date.day = (int)(doy - (153 * mp + 2) / 5 + 1);
	date.month = mp < 10 ? mp + 3 : mp - 9;
	date.year = (int)(yoe + era * 400 + (date.month <= 2));
	return date;
}

int rk_day_weekday(RkDay day)
{
	gint64 since_monday = (gint64)day + 3; /* 1970-01-01 was a Thursday */
	return (int)(since_monday - floor_div(since_monday, 7) * 7) + 1;
}

RkDay rk_day_add_months(RkDay day, int months)
{
	RkDate date = rk_date_from_day(day);
	gint64 count = (gint64)date.year * 12 + date.month - 1 + months;
	date.year = (int)floor_div(count, 12);
	date.month = (int)(count - (gint64)date.year * 12) + 1;
	date.day = MIN(date.day, month_days(date.year, date.month));
	return rk_day_from_date(date);
}

/* `n` digits at `text`; -1 if one is missing. */
static int digits_read(const char *text, int n)
{
	int value = 0;
	for (int i = 0; i < n; i++) {
		if (!g_ascii_isdigit(text[i]))
			return -1;
		value = value * 10 + (text[i] - '0');
	}
	return value;
}

/* The first ten bytes; what follows is the caller's. */
static gboolean day_read(const char *text, RkDay *day)
{
	if (strnlen(text, 10) < 10 || text[4] != '-' || text[7] != '-')
		return FALSE;
	RkDate date = { digits_read(text, 4), digits_read(text + 5, 2), digits_read(text + 8, 2) };
	if (!rk_date_valid(date))
		return FALSE;
	*day = rk_day_from_date(date);
	return TRUE;
}

gboolean rk_day_parse(const char *text, RkDay *day)
{
	return text && strnlen(text, 11) == 10 && day_read(text, day);
}

gboolean rk_time_parse(const char *text, int *minutes)
{
	if (!text || strnlen(text, 6) != 5 || text[2] != ':')
		return FALSE;
	int hour = digits_read(text, 2), minute = digits_read(text + 3, 2);
	if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
		return FALSE;
	*minutes = hour * 60 + minute;
	return TRUE;
}

gboolean rk_local_time_parse(const char *text, RkLocalTime *wall)
{
	RkDay day;
	int minutes;
	if (!text || strnlen(text, 17) != 16 || text[10] != 'T')
		return FALSE;
	if (!day_read(text, &day) || !rk_time_parse(text + 11, &minutes))
		return FALSE;
	*wall = rk_local_time_make(day, minutes);
	return TRUE;
}

char *rk_day_text(RkDay day)
{
	RkDate date = rk_date_from_day(day);
	return g_strdup_printf("%04d-%02d-%02d", date.year, date.month, date.day);
}

char *rk_time_text(int minutes)
{
	return g_strdup_printf("%02d:%02d", minutes / 60, minutes % 60);
}

char *rk_local_time_text(RkLocalTime wall)
{
	g_autofree char *day = rk_day_text(rk_local_time_day(wall));
	int minutes = rk_local_time_minutes(wall);
	return g_strdup_printf("%sT%02d:%02d", day, minutes / 60, minutes % 60);
}

RkLocalTime rk_local_time_make(RkDay day, int minutes)
{
	return (RkLocalTime)day * 1440 + minutes;
}

RkDay rk_local_time_day(RkLocalTime wall)
{
	return (RkDay)floor_div(wall, 1440);
}

int rk_local_time_minutes(RkLocalTime wall)
{
	return (int)(wall - floor_div(wall, 1440) * 1440);
}

static const char *const weekdays[RK_LANG_N][7] = {
	{ "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu" },
	{ "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" },
};

static const char *const weekdays_brief[RK_LANG_N][7] = {
	{ "Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min" },
	{ "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" },
};

static const char *const months[RK_LANG_N][12] = {
	{ "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
		"Oktober", "November", "Desember" },
	{ "January", "February", "March", "April", "May", "June", "July", "August", "September",
		"October", "November", "December" },
};

static const char *const months_brief[RK_LANG_N][12] = {
	{ "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des" },
	{ "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" },
};

const char *rk_weekday_name(int weekday, RkLang lang, gboolean brief)
{
	if (weekday < 1 || weekday > 7 || lang >= RK_LANG_N)
		return "";
	return brief ? weekdays_brief[lang][weekday - 1] : weekdays[lang][weekday - 1];
}

const char *rk_month_name(int month, RkLang lang, gboolean brief)
{
	if (month < 1 || month > 12 || lang >= RK_LANG_N)
		return "";
	return brief ? months_brief[lang][month - 1] : months[lang][month - 1];
}

char *rk_day_long(RkDay day, RkLang lang)
{
	RkDate date = rk_date_from_day(day);
	return g_strdup_printf(
		"%d %s %d", date.day, rk_month_name(date.month, lang, FALSE), date.year);
}

char *rk_day_brief(RkDay day, RkLang lang)
{
	RkDate date = rk_date_from_day(day);
	return g_strdup_printf(
		"%d %s %d", date.day, rk_month_name(date.month, lang, TRUE), date.year);
}

char *rk_day_full(RkDay day, RkLang lang)
{
	g_autofree char *date = rk_day_long(day, lang);
	return g_strdup_printf("%s, %s", rk_weekday_name(rk_day_weekday(day), lang, FALSE), date);
}

char *rk_day_short(RkDay day, RkLang lang)
{
	RkDate date = rk_date_from_day(day);
	return g_strdup_printf("%s %d %s", rk_weekday_name(rk_day_weekday(day), lang, TRUE),
		date.day, rk_month_name(date.month, lang, TRUE));
}

char *rk_day_table(RkDay day)
{
	RkDate date = rk_date_from_day(day);
	return g_strdup_printf("%02d-%02d-%04d", date.day, date.month, date.year);
}

char *rk_time_clock(int minutes, RkLang lang)
{
	return g_strdup_printf(
		"%02d%c%02d", minutes / 60, lang == RK_LANG_ID ? '.' : ':', minutes % 60);
}
