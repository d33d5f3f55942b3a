/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Civil dates and times as plain values, and their canonical texts (DATE "YYYY-MM-DD", TIME
 * "HH:MM", WALL "YYYY-MM-DDTHH:MM"). The proleptic Gregorian calendar, years 1900–2999; nothing
 * here knows a zone or a clock.
 */
#pragma once

#include "base/types.h"

/* Days since 1970-01-01; may be negative. */
typedef gint32 RkDay;

typedef struct RkDate {
	int year, month, day; /* month 1–12, day 1–31 */
} RkDate;

/* A wall time: minutes since 1970-01-01T00:00 on the wall. */
typedef gint64 RkLocalTime;

#define RK_LOCAL_TIME_NONE G_MININT64

gboolean rk_date_valid(RkDate date);
RkDay rk_day_from_date(RkDate date);
RkDate rk_date_from_day(RkDay day);
int rk_day_weekday(RkDay day);                  /* ISO: Monday 1 … Sunday 7 */
RkDay rk_day_add_months(RkDay day, int months); /* clamps to the month's last day */

/* Parse canonical text exactly. FALSE leaves the out-parameter alone. */
gboolean rk_day_parse(const char *text, RkDay *day);
gboolean rk_time_parse(const char *text, int *minutes); /* minutes since midnight, 0–1439 */
gboolean rk_local_time_parse(const char *text, RkLocalTime *wall);

/* Canonical text; caller frees. */
char *rk_day_text(RkDay day);
char *rk_time_text(int minutes);
char *rk_local_time_text(RkLocalTime wall);

RkLocalTime rk_local_time_make(RkDay day, int minutes);
RkDay rk_local_time_day(RkLocalTime wall);
int rk_local_time_minutes(RkLocalTime wall);

/* For people. "17 Oktober 2024" / "17 October 2024"; "17 Okt 2024"; "Kamis"; "Kam"; "Oktober".
 * `lang` decides, never the locale. Caller frees, names are static. */
const char *rk_weekday_name(int weekday, RkLang lang, gboolean brief);
const char *rk_month_name(int month, RkLang lang, gboolean brief);
char *rk_day_long(RkDay day, RkLang lang);     /* 17 Oktober 2024 */
char *rk_day_brief(RkDay day, RkLang lang);    /* 17 Okt 2024 */
char *rk_day_full(RkDay day, RkLang lang);     /* Kamis, 17 Oktober 2024 */
char *rk_day_short(RkDay day, RkLang lang);    /* Kam 17 Okt */
char *rk_day_table(RkDay day);                 /* 17-10-2024 */
char *rk_time_clock(int minutes, RkLang lang); /* "09.00" Indonesian, "09:00" English */
