/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Spoken dates in Indonesian and English, with echo: "kam 9-12", "thu 9-11", "3okt", "besok
 * 13.30 wita", "17 Okt 2024 09.00-16.00 WITA", "minggu ke-3 okt", "29nov", "2024-10-17T09:00",
 * "+7d", "tue", "3-5 nov 2026 09.00". Pure: today comes in.
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
	/* has_day is FALSE for a vague text, which has only a first possible `day`. */
	gboolean has_day, has_start, has_end, open_end; /* open_end: "s.d. selesai" */
	RkDay day;        /* first day; for a vague text the first possible day */
	RkDay end_day;    /* = day unless a range of days */
	int start, end;   /* minutes since midnight */
	const char *zone; /* interned; the context's unless typed */
	gboolean zone_typed;
	char *vague; /* "minggu ke-3 Oktober" when only that was said, else NULL; owned */
} RkWhen;

void rk_when_clear(RkWhen *when);

/* Reads the whole of `text`. RK_ERROR_INVALID with field "when" names the part not understood. A
 * date without a year is the next such date, or, with `past` TRUE, the nearest one. */
gboolean rk_when_parse(
	const char *text, const RkWhenContext *context, gboolean past, RkWhen *out, GError **error);

/* A date alone ("29nov", "besok", "fri", "2026-11-29", "+7d"). */
gboolean rk_when_parse_day(
	const char *text, const RkWhenContext *context, gboolean past, RkDay *out, GError **error);

/* What was understood: "Kamis, 17 Oktober 2024, 09.00–16.00 WITA". Caller frees. */
char *rk_when_echo(const RkWhen *when, RkLang lang);
