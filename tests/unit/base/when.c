/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Spoken dates in both languages: what is understood, echoed, refused.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/error.h"
#include "base/when.h"

/* Tuesday 24 November 2026, 08.42 in Makassar. */
static RkWhenContext context_make(RkLang lang)
{
	RkWhenContext context = { .now_minutes = 522, .zone = "Asia/Makassar", .lang = lang };
	assert_true(rk_day_parse("2026-11-24", &context.today));
	return context;
}

static const struct {
	const char *text, *echo; /* in Indonesian */
} cases[] = {
	{ "kam 9-12", "Kamis, 26 November 2026, 09.00–12.00 WITA" },
	{ "thu 9-11", "Kamis, 26 November 2026, 09.00–11.00 WITA" },
	{ "3okt", "Minggu, 3 Oktober 2027" },
	{ "17 Okt 2024 09.00-16.00 WITA", "Kamis, 17 Oktober 2024, 09.00–16.00 WITA" },
	{ "Kamis, 17 Oktober 2024 pukul 09.00 s.d. 16.00 WITA",
		"Kamis, 17 Oktober 2024, 09.00–16.00 WITA" },
	{ "17 okt 2024 9 s/d 16", "Kamis, 17 Oktober 2024, 09.00–16.00 WITA" },
	{ "17 okt 2024 9 sampai dengan 16", "Kamis, 17 Oktober 2024, 09.00–16.00 WITA" },
	{ "besok 13.30", "Rabu, 25 November 2026, 13.30 WITA" },
	{ "besok 13:30 wib", "Rabu, 25 November 2026, 13.30 WIB" },
	{ "lusa", "Kamis, 26 November 2026" },
	{ "day after tomorrow", "Kamis, 26 November 2026" },
	{ "kemarin", "Senin, 23 November 2026" },
	{ "tomorrow 1pm", "Rabu, 25 November 2026, 13.00 WITA" },
	{ "tomorrow 12am", "Rabu, 25 November 2026, 00.00 WITA" },
	{ "tomorrow 12pm", "Rabu, 25 November 2026, 12.00 WITA" },
	{ "tomorrow 9am-11am", "Rabu, 25 November 2026, 09.00–11.00 WITA" },
	{ "tomorrow 9 a.m. - 1 p.m.", "Rabu, 25 November 2026, 09.00–13.00 WITA" },
	{ "tomorrow 9-1pm", "Rabu, 25 November 2026, 09.00–13.00 WITA" },
	{ "tomorrow at 1-3pm", "Rabu, 25 November 2026, 13.00–15.00 WITA" },
	{ "besok jam 1 siang", "Rabu, 25 November 2026, 13.00 WITA" },
	{ "besok jam 7 malam", "Rabu, 25 November 2026, 19.00 WITA" },
	{ "besok pkl. 9 pagi", "Rabu, 25 November 2026, 09.00 WITA" },
	{ "besok 0900-1130", "Rabu, 25 November 2026, 09.00–11.30 WITA" },
	{ "9am-11am", "09.00–11.00 WITA" },
	{ "jam 9", "09.00 WITA" },
	{ "13.30", "13.30 WITA" },
	{ "hari ini", "Selasa, 24 November 2026" },
	{ "today", "Selasa, 24 November 2026" },
	{ "now", "Selasa, 24 November 2026, 08.42 WITA" },
	{ "+2h", "Selasa, 24 November 2026, 10.42 WITA" },
	{ "+16h", "Rabu, 25 November 2026, 00.42 WITA" },
	{ "29nov", "Minggu, 29 November 2026" },
	{ "24nov", "Selasa, 24 November 2026" },
	{ "23nov", "Selasa, 23 November 2027" },
	{ "10jan", "Minggu, 10 Januari 2027" },
	{ "29 feb", "Selasa, 29 Februari 2028" },
	{ "2024-10-17T09:00", "Kamis, 17 Oktober 2024, 09.00 WITA" },
	{ "2024-10-17 09:00", "Kamis, 17 Oktober 2024, 09.00 WITA" },
	{ "2024-10-17T09:00:00Z", "Kamis, 17 Oktober 2024, 09.00 UTC" },
	{ "17/10/2024", "Kamis, 17 Oktober 2024" },
	{ "17-10-2024", "Kamis, 17 Oktober 2024" },
	{ "17.10.24 9.30", "Kamis, 17 Oktober 2024, 09.30 WITA" },
	{ "17-okt-2024", "Kamis, 17 Oktober 2024" },
	{ "17/12", "Kamis, 17 Desember 2026" },
	{ "Oct 17, 2024 9-11 wib", "Kamis, 17 Oktober 2024, 09.00–11.00 WIB" },
	{ "17th of October 2024", "Kamis, 17 Oktober 2024" },
	{ "tgl 17", "Kamis, 17 Desember 2026" },
	{ "tanggal 17 okt 2024", "Kamis, 17 Oktober 2024" },
	{ "minggu ke-3 okt", "minggu ke-3 Oktober 2027" },
	{ "minggu ke 3 oktober 2026", "minggu ke-3 Oktober 2026" },
	{ "minggu ketiga des", "minggu ke-3 Desember" },
	{ "pekan III des", "minggu ke-3 Desember" },
	{ "third week of december", "minggu ke-3 Desember" },
	{ "3rd week dec", "minggu ke-3 Desember" },
	{ "week 3 of dec", "minggu ke-3 Desember" },
	{ "last week of december", "minggu terakhir Desember" },
	{ "awal nov", "awal November 2027" },
	{ "pertengahan des", "pertengahan Desember" },
	{ "akhir nov", "akhir November" },
	{ "november", "November" },
	{ "bulan des 2026", "Desember 2026" },
	{ "minggu depan", "pekan 30 November 2026" },
	{ "next month", "Desember 2026" },
	{ "minggu 9", "Minggu, 29 November 2026, 09.00 WITA" },
	{ "+7d", "Selasa, 1 Desember 2026" },
	{ "+2w", "Selasa, 8 Desember 2026" },
	{ "+1 bulan", "Kamis, 24 Desember 2026" },
	{ "-3d", "Sabtu, 21 November 2026" },
	{ "3 hari lagi", "Jumat, 27 November 2026" },
	{ "2 days ago", "Minggu, 22 November 2026" },
	{ "in 2 weeks", "Selasa, 8 Desember 2026" },
	{ "senin depan", "Senin, 30 November 2026" },
	{ "next monday", "Senin, 30 November 2026" },
	{ "jumat ini", "Jumat, 27 November 2026" },
	{ "last friday", "Jumat, 20 November 2026" },
	{ "tue", "Selasa, 24 November 2026" },
	{ "sel 8.00", "Selasa, 1 Desember 2026, 08.00 WITA" },
	{ "Jum'at 13.30", "Jumat, 27 November 2026, 13.30 WITA" },
	{ "3-5 nov 2026 09.00", "Selasa, 3 November 2026 s.d. Kamis, 5 November 2026, 09.00 WITA" },
	{ "3 s.d. 5 nov 2026", "Selasa, 3 November 2026 s.d. Kamis, 5 November 2026" },
	{ "Nov 3-5, 2026", "Selasa, 3 November 2026 s.d. Kamis, 5 November 2026" },
	{ "sen-rab 9-16", "Senin, 30 November 2026 s.d. Rabu, 2 Desember 2026, 09.00–16.00 WITA" },
	{ "30 des - 2 jan", "Rabu, 30 Desember 2026 s.d. Sabtu, 2 Januari 2027" },
	{ "29 nov - 2 jan 2026", "Sabtu, 29 November 2025 s.d. Jumat, 2 Januari 2026" },
	{ "3 nov 2026 16.00 s.d. 5 nov 2026 09.00",
		"Selasa, 3 November 2026 s.d. Kamis, 5 November 2026, 16.00–09.00 WITA" },
	{ "kam 9 s.d. selesai", "Kamis, 26 November 2026, 09.00 WITA s.d. selesai" },
	{ "thu 9 until finished", "Kamis, 26 November 2026, 09.00 WITA s.d. selesai" },
	{ "besok 9 Asia/Tokyo", "Rabu, 25 November 2026, 09.00 Asia/Tokyo" },
	{ "besok 9 asia/singapore", "Rabu, 25 November 2026, 09.00 UTC+08:00" },
	{ "9-12 kam", "Kamis, 26 November 2026, 09.00–12.00 WITA" },
	{ "  KAMIS   9–12  ", "Kamis, 26 November 2026, 09.00–12.00 WITA" },
};

static void check_same(const RkWhen *a, const RkWhen *b, const char *text)
{
	gboolean same = a->has_day == b->has_day && a->has_start == b->has_start &&
			a->has_end == b->has_end && a->open_end == b->open_end &&
			a->day == b->day && a->end_day == b->end_day && a->start == b->start &&
			a->end == b->end && !a->vague == !b->vague;
	if (!same)
		fail_msg("the echo of %s reads as something else", text);
}

static void texts_are_echoed(void **state)
{
	RkWhenContext context = context_make(RK_LANG_ID);
	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autoptr(GError) error = NULL;
		RkWhen when;
		if (!rk_when_parse(cases[i].text, &context, FALSE, &when, &error))
			fail_msg("%s: %s", cases[i].text, error->message);
		g_autofree char *echo = rk_when_echo(&when, RK_LANG_ID);
		assert_string_equal(echo, cases[i].echo);
		rk_when_clear(&when);
	}
}

static void echoes_read_back(void **state)
{
	for (int lang = 0; lang < RK_LANG_N; lang++)
		for (guint i = 0; i < RK_LEN(cases); i++) {
			RkWhenContext context = context_make((RkLang)lang);
			RkWhen when, again;
			assert_true(rk_when_parse(cases[i].text, &context, FALSE, &when, NULL));
			g_autofree char *echo = rk_when_echo(&when, (RkLang)lang);
			if (!rk_when_parse(echo, &context, FALSE, &again, NULL))
				fail_msg("%s", echo);
			check_same(&when, &again, cases[i].text);
			rk_when_clear(&when);
			rk_when_clear(&again);
		}
}

static void english_echoes(void **state)
{
	static const struct {
		const char *text, *echo;
	} english[] = {
		{ "17 okt 2024 9-16", "Thursday, 17 October 2024, 09:00–16:00 WITA" },
		{ "17 okt 2024 9 s.d. selesai",
			"Thursday, 17 October 2024, 09:00 WITA until finished" },
		{ "3-5 nov 2026", "Tuesday, 3 November 2026 to Thursday, 5 November 2026" },
		{ "minggu ke-3 des", "third week of December" },
		{ "minggu terakhir des", "last week of December" },
		{ "awal des", "early December" },
		{ "pertengahan des", "mid December" },
		{ "akhir des", "late December" },
		{ "minggu depan", "week of 30 November 2026" },
	};
	RkWhenContext context = context_make(RK_LANG_EN);
	for (guint i = 0; i < RK_LEN(english); i++) {
		RkWhen when;
		assert_true(rk_when_parse(english[i].text, &context, FALSE, &when, NULL));
		g_autofree char *echo = rk_when_echo(&when, RK_LANG_EN);
		assert_string_equal(echo, english[i].echo);
		rk_when_clear(&when);
	}
}

static void wrong_texts_are_refused(void **state)
{
	static const struct {
		const char *text, *message;
	} wrong[] = {
		{ "", "\"\": tidak dimengerti" },
		{ "foo", "\"foo\": tidak dimengerti" },
		{ "kam foo 9", "\"foo\": tidak dimengerti" },
		{ "9", "\"9\": tidak dimengerti" },
		{ "kam 25", "\"25\": jam tidak ada" },
		{ "kam 9.60", "\"9.60\": jam tidak ada" },
		{ "kam 13pm", "\"13pm\": jam tidak ada" },
		{ "31 feb", "\"31 feb\": tanggal tidak ada" },
		{ "0 okt", "\"0 okt\": tanggal tidak ada" },
		{ "2024-13-01", "\"2024-13-01\": tanggal tidak ada" },
		{ "Jumat, 17 Oktober 2024",
			"\"Jumat, 17 Oktober 2024\": hari dan tanggal tidak cocok" },
		{ "3 des 0000 9.00", "\"0000\": tahunnya tidak dari 1900 sampai 2999" },
		{ "3 desember 0001 jam 9", "\"0001\": tahunnya tidak dari 1900 sampai 2999" },
		{ "3 des 99999 9.00", "\"99999\": tahunnya tidak dari 1900 sampai 2999" },
		{ "3/12/0000 9.00", "\"3/12/0000\": tahunnya tidak dari 1900 sampai 2999" },
		{ "0000-12-03", "\"0000-12-03\": tahunnya tidak dari 1900 sampai 2999" },
		{ "besok 16-9", "\"besok 16-9\": selesai sebelum mulai" },
		{ "besok 9-9", "\"besok 9-9\": selesai sebelum mulai" },
		{ "5-3 nov", "\"5-3 nov\": selesai sebelum mulai" },
		{ "besok kamis depan", "\"kamis\": tidak dimengerti" },
		{ "besok 9 10", "\"10\": tidak dimengerti" },
		{ "kam 9-12 13", "\"13\": tidak dimengerti" },
		{ "besok 9 -", "\"-\": tidak dimengerti" },
		{ "besok s.d. 12", "\"12\": tidak dimengerti" },
		{ "besok 9 wib wita", "\"wita\": dua zona waktu" },
		{ "+99999999d", "\"+99999999d\": tidak dimengerti" },
		{ "s.d. selesai", "\"s.d. selesai\": tidak dimengerti" },
		{ "kam\x1b[2J", "\"\xef\xbf\xbd[2J\": tidak dimengerti" },
	};
	RkWhenContext context = context_make(RK_LANG_ID);
	for (guint i = 0; i < RK_LEN(wrong); i++) {
		g_autoptr(GError) error = NULL;
		RkWhen when = { .start = 77 };
		if (rk_when_parse(wrong[i].text, &context, FALSE, &when, &error))
			fail_msg("%s is understood", wrong[i].text);
		assert_string_equal(rk_error_text(error, RK_LANG_ID), wrong[i].message);
		assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_INVALID));
		assert_string_equal(rk_error_field(error), "when");
		assert_int_equal(when.start, 77);
	}
	g_autofree char *endless = g_strnfill(100000, '9');
	RkWhen when;
	assert_false(rk_when_parse(endless, &context, FALSE, &when, NULL));
	assert_false(rk_when_parse("kam \xff", &context, FALSE, &when, NULL));
}

static void the_past_is_nearest(void **state)
{
	static const struct {
		const char *text, *day;
	} past[] = { { "3okt", "2026-10-03" }, { "29nov", "2026-11-29" }, { "10jan", "2027-01-10" },
		{ "1jun", "2026-06-01" }, { "23nov", "2026-11-23" }, { "kam", "2026-11-26" },
		{ "sen", "2026-11-23" }, { "sab", "2026-11-21" }, { "tgl 20", "2026-11-20" },
		{ "17/10/2024", "2024-10-17" } };
	RkWhenContext context = context_make(RK_LANG_ID);
	for (guint i = 0; i < RK_LEN(past); i++) {
		RkDay day, expected;
		assert_true(rk_day_parse(past[i].day, &expected));
		assert_true(rk_when_parse_day(past[i].text, &context, TRUE, &day, NULL));
		if (day != expected)
			fail_msg("%s", past[i].text);
	}
}

static void a_day_alone(void **state)
{
	static const char *const more[] = { "besok 9", "3-5 nov", "november", "jam 9", "now" };
	RkWhenContext context = context_make(RK_LANG_ID);
	RkDay day = 7;
	for (guint i = 0; i < RK_LEN(more); i++) {
		g_autoptr(GError) error = NULL;
		assert_false(rk_when_parse_day(more[i], &context, FALSE, &day, &error));
		assert_string_equal(rk_error_field(error), "when");
	}
	assert_int_equal(day, 7);
	assert_true(rk_when_parse_day("fri", &context, FALSE, &day, NULL));
	assert_int_equal(day, context.today + 3);
}

static void fields_of_the_result(void **state)
{
	RkWhenContext context = context_make(RK_LANG_ID);
	RkWhen when;
	RkDay day, last;
	assert_true(rk_when_parse("minggu ke-3 des", &context, FALSE, &when, NULL));
	assert_true(rk_day_parse("2026-12-15", &day) && rk_day_parse("2026-12-21", &last));
	assert_true(!when.has_day && when.vague && when.day == day && when.end_day == last);
	rk_when_clear(&when);
	assert_null(when.vague);
	assert_true(rk_when_parse("besok 9", &context, FALSE, &when, NULL));
	assert_true(when.has_day && when.has_start && !when.has_end && !when.zone_typed);
	assert_string_equal(when.zone, "Asia/Makassar");
	assert_int_equal(when.start, 540);
	assert_true(rk_when_parse("besok 9 wit", &context, FALSE, &when, NULL));
	assert_true(when.zone_typed);
	assert_string_equal(when.zone, "Asia/Jayapura");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_are_echoed),
		cmocka_unit_test(echoes_read_back),
		cmocka_unit_test(english_echoes),
		cmocka_unit_test(wrong_texts_are_refused),
		cmocka_unit_test(the_past_is_nearest),
		cmocka_unit_test(a_day_alone),
		cmocka_unit_test(fields_of_the_result),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
