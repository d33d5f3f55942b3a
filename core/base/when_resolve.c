/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From what was said to days: the year that was left out, the weekday's date, the end of a range,
 * the first day of something vague.
 */
#include "base/label.h"
#include "base/when_parse.h"

#define NO_DAY G_MININT32

static RkDay date_day(int year, int month, int dom)
{
	RkDate date = { year, month, dom };
	return rk_date_valid(date) ? rk_day_from_date(date) : NO_DAY;
}

static int year_of(RkDay day)
{
	return rk_date_from_day(day).year;
}

/* The one of two candidates nearer to today; a candidate that does not exist loses. */
static RkDay nearer(RkDay a, RkDay b, RkDay today)
{
	if (a == NO_DAY || b == NO_DAY)
		return a == NO_DAY ? b : a;
	return ABS(a - today) <= ABS(b - today) ? a : b;
}

/* A date without year: the first on or after `from`, or the nearest. 29 February may be years away.
 */
static RkDay yearless_day(const RkSaidDay *said, RkDay from, gboolean nearest)
{
	int year = year_of(from);
	RkDay next = NO_DAY, last = NO_DAY;
	for (int i = 0; i <= 8 && next == NO_DAY; i++) {
		RkDay day = date_day(year + i, said->month, said->dom);
		next = day >= from ? day : NO_DAY;
	}
	for (int i = 0; nearest && i <= 8 && last == NO_DAY; i++) {
		RkDay day = date_day(year - i, said->month, said->dom);
		last = day < from ? day : NO_DAY;
	}
	return nearest ? nearer(next, last, from) : next;
}

static RkDay dom_day(int dom, RkDay from, gboolean nearest)
{
	RkDate first = rk_date_from_day(from);
	RkDay month = date_day(first.year, first.month, 1), next = NO_DAY, last = NO_DAY;
	for (int i = 0; i <= 2 && next == NO_DAY; i++) {
		RkDate at = rk_date_from_day(rk_day_add_months(month, i));
		RkDay day = date_day(at.year, at.month, dom);
		next = day >= from ? day : NO_DAY;
	}
	for (int i = 0; nearest && i <= 2 && last == NO_DAY; i++) {
		RkDate at = rk_date_from_day(rk_day_add_months(month, -i));
		RkDay day = date_day(at.year, at.month, dom);
		last = day < from ? day : NO_DAY;
	}
	return nearest ? nearer(next, last, from) : next;
}

/* Bare: the next one, today if its time is not over; with "depan" the one of next week. */
static RkDay weekday_day(const RkWhenParser *p, const RkSaidDay *said)
{
	RkDay today = p->context->today, monday = today - (rk_day_weekday(today) - 1);
	if (said->shifted)
		return monday + said->weekday - 1 + 7 * said->shift;
	int ahead = (said->weekday - rk_day_weekday(today) + 7) % 7;
	if (p->past)
		return today + (ahead > 3 ? ahead - 7 : ahead);
	if (!ahead && p->start >= 0 && p->start < p->context->now_minutes)
		ahead = 7;
	return today + ahead;
}

static RkDay said_day(const RkWhenParser *p, const RkSaidDay *said, RkDay from, gboolean nearest)
{
	switch (said->kind) {
	case RK_SAID_DAY:
		return said->day;
	case RK_SAID_WEEKDAY:
		return weekday_day(p, said);
	case RK_SAID_DATE:
		return said->year ? date_day(said->year, said->month, said->dom)
				  : yearless_day(said, from, nearest);
	case RK_SAID_DOM:
		return dom_day(said->dom, from, nearest);
	case RK_SAID_NOTHING:
		break;
	}
	return NO_DAY;
}

/* "29 nov - 2 des 2026": the year of the end is the year of the start, or the one after it. */
static void year_share(RkSaidDay *first, const RkSaidDay *second)
{
	if (first->kind != RK_SAID_DATE || second->kind != RK_SAID_DATE || first->year ||
		!second->year)
		return;
	gboolean later = first->month > second->month ||
			 (first->month == second->month && first->dom > second->dom);
	first->year = second->year - later;
}

static RkDay second_day(const RkWhenParser *p, RkDay first)
{
	const RkSaidDay *said = &p->second;
	if (said->kind == RK_SAID_WEEKDAY && !said->shifted)
		return first + (said->weekday - rk_day_weekday(first) + 7) % 7;
	/* "5-3 nov" is a slip, not a year. */
	if (said->kind == RK_SAID_DATE && !said->year &&
		said->month == rk_date_from_day(first).month)
		return date_day(year_of(first), said->month, said->dom);
	return said_day(p, said, first, FALSE);
}

static gboolean days_resolve(RkWhenParser *p, RkWhen *out)
{
	year_share(&p->first, &p->second);
	out->day = said_day(p, &p->first, p->context->today, p->past);
	out->end_day = p->second.kind == RK_SAID_NOTHING ? out->day : NO_DAY;
	if (out->day != NO_DAY && out->end_day == NO_DAY)
		out->end_day = second_day(p, out->day);
	if (out->day == NO_DAY || out->end_day == NO_DAY ||
		!rk_date_valid(rk_date_from_day(out->day)) ||
		!rk_date_valid(rk_date_from_day(out->end_day)))
		p->wrong = N_("no such day");
	else if (out->end_day < out->day)
		p->wrong = N_("it ends before it begins");
	else if ((p->weekday && rk_day_weekday(out->day) != p->weekday) ||
		 (p->second_weekday && rk_day_weekday(out->end_day) != p->second_weekday))
		p->wrong = N_("day and date do not agree");
	return !p->wrong;
}

/* First and last possible day of a vague thing in that year. */
static void vague_span(const RkSaidVague *vague, int year, RkDay *from, RkDay *to)
{
	RkDay first = date_day(year, vague->month, 1);
	RkDay last = rk_day_add_months(first, 1) - 1;
	*from = first;
	*to = last;
	if (vague->kind == 'W' && vague->n < 0) {
		*from = last - 6;
	} else if (vague->kind == 'W') {
		*from = MIN(first + 7 * (vague->n - 1), last);
		*to = MIN(*from + 6, last);
	} else if (vague->kind == 'P') {
		*from = first + 10 * (vague->n - 1);
		*to = vague->n == 3 ? last : *from + 9;
	}
}

static char *vague_text(const RkSaidVague *vague, RkLang lang, int year)
{
	static const char *const parts[RK_LANG_N][3] = { { "awal", "pertengahan", "akhir" },
		{ "early", "mid", "late" } };
	static const char *const weeks[] = { "first", "second", "third", "fourth", "fifth" };
	if (vague->kind == 'D') {
		g_autofree char *date = rk_day_long(vague->day, lang);
		return g_strdup_printf("%s %s", lang == RK_LANG_ID ? "pekan" : "week of", date);
	}
	GString *text = g_string_new(NULL);
	if (vague->kind == 'W' && lang == RK_LANG_ID && vague->n < 0)
		g_string_append(text, "minggu terakhir ");
	else if (vague->kind == 'W' && lang == RK_LANG_ID)
		g_string_append_printf(text, "minggu ke-%d ", vague->n);
	else if (vague->kind == 'W')
		g_string_append_printf(
			text, "%s week of ", vague->n < 0 ? "last" : weeks[vague->n - 1]);
	else if (vague->kind == 'P')
		g_string_append_printf(text, "%s ", parts[lang][vague->n - 1]);
	g_string_append(text, rk_month_name(vague->month, lang, FALSE));
	if (year)
		g_string_append_printf(text, " %d", year);
	return g_string_free(text, FALSE);
}

/* The year is told when it was said or is not this one: the text is kept and read again later. */
static void vague_resolve(const RkWhenParser *p, RkWhen *out)
{
	const RkSaidVague *vague = &p->vague;
	RkDay today = p->context->today, from, to, before, unused;
	gboolean over = FALSE; /* already past: read again, it would be next year's */
	int this_year = year_of(today), year = vague->year ? vague->year : this_year;
	if (vague->kind == 'D') {
		out->day = out->end_day = vague->day;
		out->vague = vague_text(vague, p->context->lang, 0);
		return;
	}
	vague_span(vague, year, &from, &to);
	if (!vague->year && to < today) {
		before = from;
		vague_span(vague, year + 1, &from, &unused);
		if (p->past)
			from = nearer(before, from, today);
		over = from == before;
		year = year_of(from);
	}
	out->day = out->end_day = from;
	out->vague = vague_text(
		vague, p->context->lang, vague->year || over || year != this_year ? year : 0);
}

gboolean rk_when_resolve(RkWhenParser *p, RkWhen *out)
{
	if (p->vague.kind && p->first.kind != RK_SAID_NOTHING)
		p->wrong = N_("two dates");
	else if (p->vague.kind)
		vague_resolve(p, out);
	else if (p->first.kind != RK_SAID_NOTHING)
		out->has_day = days_resolve(p, out);
	out->has_start = p->start >= 0;
	out->has_end = p->end >= 0;
	out->open_end = p->open_end;
	out->start = out->has_start ? p->start : 0;
	out->end = out->has_end ? p->end : 0;
	if (!p->wrong && out->has_end && out->end <= out->start && out->day == out->end_day)
		p->wrong = N_("it ends before it begins");
	if (!p->wrong && out->has_end && out->open_end)
		p->wrong = N_("two ends");
	return !p->wrong;
}
