/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From what was said to days: the year that was left out, the weekday's date, the end of a range,
 * the first day of something vague.
 */
#include "base/label.h"
#include "base/when_parse.h"

/* A meeting that begins from 18.00 on and ends by 6.00 ends on the next day. */
#define EVENING (18 * 60)
#define DAWN (6 * 60)
#define DAY_MINUTES 1440

static int year_of(RkDay day)
{
	return rk_date_from_day(day).year;
}

/* The one of two candidates nearer to today; a candidate that does not exist loses. */
static RkDay nearer(RkDay a, RkDay b, RkDay today)
{
	if (a == RK_NO_DAY || b == RK_NO_DAY)
		return a == RK_NO_DAY ? b : a;
	return ABS(a - today) <= ABS(b - today) ? a : b;
}

/* A date without year: the first on or after `from`, or the nearest. 29 February may be years away.
 */
static RkDay yearless_day(const RkSaidDay *said, RkDay from, gboolean nearest)
{
	int year = year_of(from);
	RkDay next = RK_NO_DAY, last = RK_NO_DAY;
	for (int i = 0; i <= 8 && next == RK_NO_DAY; i++) {
		RkDay day = rk_when_date_day(year + i, said->month, said->dom);
		next = day >= from ? day : RK_NO_DAY;
	}
	for (int i = 0; nearest && i <= 8 && last == RK_NO_DAY; i++) {
		RkDay day = rk_when_date_day(year - i, said->month, said->dom);
		last = day < from ? day : RK_NO_DAY;
	}
	return nearest ? nearer(next, last, from) : next;
}

static RkDay dom_day(int dom, RkDay from, gboolean nearest)
{
	RkDate first = rk_date_from_day(from);
	RkDay month = rk_when_date_day(first.year, first.month, 1), next = RK_NO_DAY,
	      last = RK_NO_DAY;
	for (int i = 0; i <= 2 && next == RK_NO_DAY; i++) {
		RkDate at = rk_date_from_day(rk_day_add_months(month, i));
		RkDay day = rk_when_date_day(at.year, at.month, dom);
		next = day >= from ? day : RK_NO_DAY;
	}
	for (int i = 0; nearest && i <= 2 && last == RK_NO_DAY; i++) {
		RkDate at = rk_date_from_day(rk_day_add_months(month, -i));
		RkDay day = rk_when_date_day(at.year, at.month, dom);
		last = day < from ? day : RK_NO_DAY;
	}
	return nearest ? nearer(next, last, from) : next;
}

/* Bare: the next one, today if its time is not over; with "depan" the one of next week. */
static RkDay weekday_day(const RkWhenParser *p, const RkSaidDay *said, int start)
{
	RkDay today = p->context->today, monday = today - (rk_day_weekday(today) - 1);
	if (said->shifted)
		return monday + said->weekday - 1 + 7 * said->shift;
	int ahead = (said->weekday - rk_day_weekday(today) + 7) % 7;
	if (p->past)
		return today + (ahead > 3 ? ahead - 7 : ahead);
	if (!ahead && p->start.set && start < p->context->now_minutes)
		ahead = 7;
	return today + ahead;
}

static RkDay said_day(
	const RkWhenParser *p, const RkSaidDay *said, RkDay from, gboolean nearest, int start)
{
	switch (said->kind) {
	case RK_SAID_DAY:
		return said->day;
	case RK_SAID_WEEKDAY:
		return weekday_day(p, said, start);
	case RK_SAID_DATE:
		return said->year ? rk_when_date_day(said->year, said->month, said->dom)
				  : yearless_day(said, from, nearest);
	case RK_SAID_DOM:
		return dom_day(said->dom, from, nearest);
	case RK_SAID_NOTHING:
		break;
	}
	return RK_NO_DAY;
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
		return rk_when_date_day(year_of(first), said->month, said->dom);
	return said_day(p, said, first, FALSE, 0);
}

static gboolean days_resolve(RkWhenParser *p, RkWhen *out)
{
	year_share(&p->first, &p->second);
	out->day = said_day(p, &p->first, p->context->today, p->past, out->start);
	if (p->shift && out->day != RK_NO_DAY) {
		out->day += p->shift;
		p->weekday = 0;
	}
	out->end_day = p->second.kind == RK_SAID_NOTHING ? out->day : RK_NO_DAY;
	if (out->day != RK_NO_DAY && out->end_day == RK_NO_DAY)
		out->end_day = second_day(p, out->day);
	if (out->day == RK_NO_DAY || out->end_day == RK_NO_DAY ||
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

/* The year is told when it was said or is not this one: the text is kept and read again later. */
static void vague_resolve(const RkWhenParser *p, RkWhen *out)
{
	const RkSaidVague *vague = &p->vague;
	RkDay today = p->context->today, before;
	gboolean over = FALSE; /* already past: read again, it would be next year's */
	int this_year = year_of(today), year = vague->year ? vague->year : this_year;
	rk_when_vague_span(vague, year, &out->day, &out->end_day);
	if (!vague->year && vague->kind != RK_VAGUE_WEEK_OF && out->end_day < today) {
		before = out->day;
		rk_when_vague_span(vague, year + 1, &out->day, &out->end_day);
		if (p->past)
			over = nearer(before, out->day, today) == before;
		year = over ? year : year + 1;
		rk_when_vague_span(vague, year, &out->day, &out->end_day);
	}
	out->vague = rk_when_vague_text(
		vague, p->context->lang, vague->year || over || year != this_year ? year : 0);
}

/* A day whose hour is only "pagi" stays words: no hour is invented. */
static void part_resolve(RkWhenParser *p, RkWhen *out)
{
	if (!p->part || out->has_start)
		return;
	if (!out->has_day || out->end_day != out->day || out->open_end) {
		p->wrong = N_("the hour is missing");
		return;
	}
	g_autofree char *day = rk_day_full(out->day, p->context->lang);
	out->vague = g_strdup_printf("%s %s", day, rk_when_part_word(p->part, p->context->lang));
	out->has_day = FALSE;
}

/* What the length says of the end. */
static void length_resolve(RkWhenParser *p, RkWhen *out)
{
	gboolean days = p->length >= DAY_MINUTES && p->length % DAY_MINUTES == 0;
	if (!p->length)
		return;
	if (out->has_end || out->open_end || out->end_day != out->day) {
		p->wrong = N_("two ends");
	} else if (days && out->has_day) {
		out->end_day = out->day + p->length / DAY_MINUTES - 1;
	} else if (!out->has_start || days) {
		p->wrong = N_("the hour is missing");
	} else {
		out->has_end = TRUE;
		out->end = out->start + p->length;
	}
}

/* The end beyond midnight belongs to the next day. */
static void end_resolve(RkWhenParser *p, RkWhen *out)
{
	gboolean one_day = out->vague || out->day == out->end_day;
	int days = out->end / DAY_MINUTES;
	if (!out->has_end)
		return;
	out->end %= DAY_MINUTES;
	if (one_day && !days && out->end <= out->start &&
		(out->end == 0 || (out->start >= EVENING && out->end <= DAWN)))
		days = 1;
	if (one_day && (days > 1 || (days == 1 && out->end > out->start && !out->has_day) ||
			       (!days && out->end <= out->start)))
		p->wrong = N_("it ends before it begins");
	else if (!out->vague)
		out->end_day += days;
}

gboolean rk_when_resolve(RkWhenParser *p, RkWhen *out)
{
	if (!rk_when_clocks(p, &out->start, &out->end))
		return FALSE;
	out->has_start = p->start.set;
	out->has_end = p->end.set;
	out->open_end = p->open_end;
	if (p->today && p->first.kind == RK_SAID_NOTHING && !p->vague.kind)
		p->first = (RkSaidDay){ .kind = RK_SAID_DAY, .day = p->context->today };
	if (p->vague.kind && p->first.kind != RK_SAID_NOTHING)
		p->wrong = N_("two dates");
	else if (p->vague.kind)
		vague_resolve(p, out);
	else if (p->first.kind != RK_SAID_NOTHING)
		out->has_day = days_resolve(p, out);
	if (!p->wrong)
		part_resolve(p, out);
	if (!p->wrong)
		length_resolve(p, out);
	if (!p->wrong)
		end_resolve(p, out);
	if (!p->wrong && out->has_end && out->open_end)
		p->wrong = N_("two ends");
	return !p->wrong;
}
