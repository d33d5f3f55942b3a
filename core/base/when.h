/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Spoken dates in Indonesian and English, with echo: "kam 9-12", "besok jam setengah 10", "17-18
 * okt 2027 09.00", "jumat minggu depan", "senin pertama desember", "in two weeks", "q1 2027". Pure:
 * today comes in. What has two readings is not guessed: it is asked back.
 */
#pragma once

#include "base/zone.h"

typedef struct RkWhenContext {
	RkDay today;
	int now_minutes;  /* minutes since midnight, for "now", "+2h" */
	const char *zone; /* default IANA zone */
	RkLang lang;
} RkWhenContext;

typedef struct RkWhen {
	/* has_day is FALSE for a vague text, which has only a first and a last possible day. */
	gboolean has_day, has_start, has_end, open_end; /* open_end: "s.d. selesai" */
	RkDay day;        /* first day; for a vague text the first possible day */
	RkDay end_day;    /* = day unless a range of days; for a vague text the last possible day */
	int start, end;   /* minutes since midnight */
	const char *zone; /* interned; the context's unless typed */
	gboolean zone_typed;
	char *vague; /* "minggu ke-3 Oktober" when only that was said, else NULL; owned */
} RkWhen;

void rk_when_clear(RkWhen *when);

/* Reads the whole of `text`. The error, whose field is "when", names the part not understood:
 * RK_ERROR_AMBIGUOUS for what has two readings, else RK_ERROR_INVALID. A date without a year is the
 * next such date, or, with `past` TRUE, the nearest one. */
gboolean rk_when_parse(
	const char *text, const RkWhenContext *context, gboolean past, RkWhen *out, GError **error);

/* TRUE if this error of rk_when_parse is about something that is a date or a time beyond doubt,
 * only an impossible or an ambiguous one ("31 feb", "10/17/2027"): a grammar that looks for a date
 * in other words refuses it too. */
gboolean rk_when_was_meant(const GError *error);

/* A date alone ("29nov", "besok", "fri", "2026-11-29", "+7d"); "end of the month" and "end of the
 * year" are their last day. */
gboolean rk_when_parse_day(
	const char *text, const RkWhenContext *context, gboolean past, RkDay *out, GError **error);

/* What was understood: "Kamis, 17 Oktober 2024, 09.00–16.00 WITA". Caller frees. */
char *rk_when_echo(const RkWhen *when, RkLang lang);

/* "17–18 Oktober 2027", "30 November – 2 Desember 2027". Caller frees. */
char *rk_day_range_long(RkDay from, RkDay to, RkLang lang);
