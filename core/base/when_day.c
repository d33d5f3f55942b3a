/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days: numeric dates, day and month, weekdays, words like "besok", distances like "+7d".
 */
#include "base/when_parse.h"
#include "base/label.h"

#include <string.h>

/* "Kamis, 17 Oktober": a weekday beside a date becomes a check of it, in either order. */
static gboolean slot_fill(RkSaidDay *slot, int *weekday, const RkSaidDay *day)
{
	gboolean named = slot->kind == RK_SAID_WEEKDAY && !slot->shifted;
	gboolean naming = day->kind == RK_SAID_WEEKDAY && !day->shifted;
	if (slot->kind == RK_SAID_NOTHING) {
		*slot = *day;
		return TRUE;
	}
	if (*weekday || named == naming)
		return FALSE;
	*weekday = named ? slot->weekday : day->weekday;
	if (named)
		*slot = *day;
	return TRUE;
}

gboolean rk_when_say(RkWhenParser *p, const RkSaidDay *day)
{
	gboolean later = p->joined && p->first.kind != RK_SAID_NOTHING;
	if (later && p->second.kind != RK_SAID_NOTHING)
		return FALSE;
	if (!later && p->second.kind == RK_SAID_NOTHING)
		return slot_fill(&p->first, &p->weekday, day);
	p->joined = FALSE;
	return slot_fill(&p->second, &p->second_weekday, day);
}

static gboolean say_fixed(RkWhenParser *p, gint64 day, guint tokens)
{
	RkSaidDay said = { .kind = RK_SAID_DAY, .day = (RkDay)CLAMP(day, -40000, 400000) };
	if (!rk_when_say(p, &said))
		return FALSE;
	p->at += tokens;
	return TRUE;
}

static gboolean say_date(RkWhenParser *p, int year, int month, int dom, guint tokens)
{
	RkSaidDay said = { .kind = RK_SAID_DATE, .year = year, .month = month, .dom = dom };
	if (!rk_when_say(p, &said))
		return FALSE;
	p->at += tokens;
	return TRUE;
}

/* 2024-10-17, 17/10/2024, 17-10-2024, 17.10.24, 17/10. */
static gboolean numeric_read(RkWhenParser *p)
{
	const RkWhenToken *a = rk_when_token(p, 0), *b = rk_when_token(p, 2),
			  *c = rk_when_token(p, 4);
	char mark = rk_when_token(p, 1)->kind;
	if (a->kind != 'n' || b->kind != 'n' || !strchr("-/.", mark) ||
		!rk_when_token(p, 1)->glued || !b->glued)
		return FALSE;
	gboolean third = rk_when_token(p, 3)->kind == mark && c->kind == 'n' && c->glued;
	if (third && rk_when_year(a) && mark != '.')
		return say_date(p, a->value, b->value, c->value, 5);
	if (third && a->digits <= 2 && b->digits <= 2) {
		int year = c->digits == 2 ? 2000 + c->value : rk_when_year(c);
		return year && say_date(p, year, b->value, a->value, 5);
	}
	if (!third && mark == '/' && a->digits <= 2 && b->digits <= 2)
		return say_date(p, 0, b->value, a->value, 3);
	return FALSE;
}

/* Moves over a year, with the comma or dash before it; 0 when there is none. */
static int year_take(RkWhenParser *p, guint *ahead)
{
	char kind = rk_when_token(p, *ahead)->kind;
	guint skip = kind == ',' || (kind == '-' && rk_when_token(p, *ahead)->glued);
	int year = rk_when_year(rk_when_token(p, *ahead + skip));
	if (year)
		*ahead += skip + 1;
	return year;
}

static gboolean is_dom(const RkWhenToken *token)
{
	return token->kind == 'n' && token->digits <= 2;
}

/* The number of tokens of "-", "s.d.", "sampai", "to" … at `ahead`; 0 when none. */
static guint connector_length(const RkWhenParser *p, guint ahead)
{
	if (rk_when_token(p, ahead)->kind == '-' ||
		rk_when_word(p, ahead, "sd|sampai|hingga|to|until|till|through"))
		return rk_when_word(p, ahead, "sampai") && rk_when_word(p, ahead + 1, "dengan") ? 2
												: 1;
	char mark = rk_when_token(p, ahead + 1)->kind;
	if (rk_when_word(p, ahead, "s") && (mark == '.' || mark == '/') &&
		rk_when_word(p, ahead + 2, "d"))
		return rk_when_token(p, ahead + 3)->kind == '.' ? 4 : 3;
	return 0;
}

/* "17 okt", "3okt", "17th of october", "17-okt", "3-5 nov", "3 s.d. 5 nov" at the number. */
static gboolean dom_first_read(RkWhenParser *p, RkSaidDay *from, RkSaidDay *to, guint *ahead)
{
	*ahead = 1 + rk_when_word(p, 1, "st|nd|rd|th");
	int dom = rk_when_token(p, 0)->value, last = 0;
	guint joint = connector_length(p, *ahead);
	if (joint && is_dom(rk_when_token(p, *ahead + joint))) {
		last = rk_when_token(p, *ahead + joint)->value;
		*ahead += joint + 1;
		*ahead += rk_when_word(p, *ahead, "st|nd|rd|th");
	}
	char mark = rk_when_token(p, *ahead)->kind;
	*ahead += rk_when_word(p, *ahead, "of|bulan") || mark == '-' || mark == '.' || mark == '/';
	int month = rk_when_month(rk_when_token(p, *ahead));
	if (!month)
		return FALSE;
	(*ahead)++;
	from->month = to->month = month;
	from->dom = dom;
	to->dom = last;
	return TRUE;
}

/* "oct 17", "october 17th", "nov 3-5" at the month; not "oct 17.30" nor "oct 9:00". */
static gboolean month_first_read(RkWhenParser *p, RkSaidDay *from, RkSaidDay *to, guint *ahead)
{
	from->month = to->month = rk_when_month(rk_when_token(p, 0));
	if (!from->month || !is_dom(rk_when_token(p, 1)))
		return FALSE;
	from->dom = rk_when_token(p, 1)->value;
	*ahead = 2;
	char mark = rk_when_token(p, 2)->kind;
	if ((mark == ':' || mark == '.') && rk_when_token(p, 3)->glued &&
		rk_when_token(p, 3)->kind == 'n')
		return FALSE;
	*ahead += rk_when_word(p, 2, "st|nd|rd|th");
	mark = rk_when_token(p, *ahead + 2)->kind;
	if (rk_when_token(p, *ahead)->kind == '-' && is_dom(rk_when_token(p, *ahead + 1)) &&
		mark != ':' && mark != '.') {
		to->dom = rk_when_token(p, *ahead + 1)->value;
		*ahead += 2 + rk_when_word(p, *ahead + 2, "st|nd|rd|th");
	}
	return TRUE;
}

gboolean rk_when_read_monthday(RkWhenParser *p, RkSaidDay *from, RkSaidDay *to)
{
	guint ahead = 0;
	*from = *to = (RkSaidDay){ .kind = RK_SAID_DATE };
	if (is_dom(rk_when_token(p, 0)) ? !dom_first_read(p, from, to, &ahead)
					: !month_first_read(p, from, to, &ahead))
		return FALSE;
	from->year = to->year = year_take(p, &ahead);
	if (!to->dom)
		to->kind = RK_SAID_NOTHING;
	p->at += ahead;
	return TRUE;
}

static gboolean monthday_read(RkWhenParser *p)
{
	RkSaidDay from, to;
	guint before = p->at;
	if (!rk_when_read_monthday(p, &from, &to))
		return FALSE;
	gboolean good = rk_when_say(p, &from);
	if (good && to.kind != RK_SAID_NOTHING) {
		good = !p->joined && p->second.kind == RK_SAID_NOTHING;
		p->second = to;
	}
	if (!good)
		p->at = before;
	return good;
}

/* "senin", "senin depan", "next monday", "this friday", "jumat lalu". */
static gboolean weekday_read(RkWhenParser *p)
{
	guint front = rk_when_word(p, 0, "next|this|last");
	RkSaidDay said = { .kind = RK_SAID_WEEKDAY };
	said.weekday = rk_when_weekday(rk_when_token(p, front));
	if (!said.weekday)
		return FALSE;
	guint shift = front ? 0 : 1;
	said.shifted = front || rk_when_word(p, 1, "depan|ini|lalu");
	if (rk_when_word(p, shift, "next|depan"))
		said.shift = 1;
	else if (rk_when_word(p, shift, "last|lalu"))
		said.shift = -1;
	if (!rk_when_say(p, &said))
		return FALSE;
	p->at += 1 + said.shifted;
	return TRUE;
}

static gboolean word_read(RkWhenParser *p)
{
	gint64 today = p->context->today;
	if (rk_when_word(p, 0, "hari") && rk_when_word(p, 1, "ini"))
		return say_fixed(p, today, 2);
	if (rk_when_word(p, 0, "day") && rk_when_word(p, 1, "after") &&
		rk_when_word(p, 2, "tomorrow"))
		return say_fixed(p, today + 2, 3);
	if (rk_when_word(p, 0, "today"))
		return say_fixed(p, today, 1);
	if (rk_when_word(p, 0, "besok|bsk|esok|tomorrow|tmr"))
		return say_fixed(p, today + 1, 1);
	if (rk_when_word(p, 0, "lusa"))
		return say_fixed(p, today + 2, 1);
	if (rk_when_word(p, 0, "kemarin|yesterday"))
		return say_fixed(p, today - 1, 1);
	if (rk_when_word(p, 0, "sekarang|now") && p->start < 0 && say_fixed(p, today, 1)) {
		p->start = p->context->now_minutes;
		return TRUE;
	}
	return FALSE;
}

/* Adds `count` units said by the token at `ahead`; FALSE when it is no unit. */
static gboolean distance_say(RkWhenParser *p, int count, guint ahead, guint tokens)
{
	gint64 today = p->context->today;
	if (count < -36500 || count > 36500)
		return FALSE;
	if (rk_when_word(p, ahead, "d|day|days|hari"))
		return say_fixed(p, today + count, tokens);
	if (rk_when_word(p, ahead, "w|week|weeks|minggu|pekan"))
		return say_fixed(p, today + (gint64)count * 7, tokens);
	if (rk_when_word(p, ahead, "m|bln|bulan|month|months"))
		return say_fixed(p, rk_day_add_months((RkDay)today, count), tokens);
	gboolean hours = rk_when_word(p, ahead, "h|hour|hours|jam");
	if (!hours && !rk_when_word(p, ahead, "min|mnt|menit|minute|minutes"))
		return FALSE;
	RkLocalTime wall = rk_local_time_make((RkDay)today, p->context->now_minutes) +
			   (gint64)count * (hours ? 60 : 1);
	if (p->start >= 0 || !say_fixed(p, rk_local_time_day(wall), tokens))
		return FALSE;
	p->start = rk_local_time_minutes(wall);
	return TRUE;
}

/* "+7d", "-3 hari", "in 2 weeks", "dalam 3 hari", "3 hari lagi", "2 days ago". */
static gboolean distance_read(RkWhenParser *p)
{
	char kind = rk_when_token(p, 0)->kind;
	gboolean sign = kind == '+' || (kind == '-' && p->first.kind == RK_SAID_NOTHING &&
					       p->start < 0 && rk_when_token(p, 1)->glued);
	const RkWhenToken *number = rk_when_token(p, 1);
	if ((sign || rk_when_word(p, 0, "in|dalam")) && number->kind == 'n')
		return distance_say(p, kind == '-' ? -number->value : number->value, 2, 3);
	if (kind != 'n')
		return FALSE;
	int value = rk_when_token(p, 0)->value;
	if (rk_when_word(p, 2, "lagi"))
		return distance_say(p, value, 1, 3);
	if (rk_when_word(p, 2, "lalu|ago"))
		return distance_say(p, -value, 1, 3);
	if (rk_when_word(p, 2, "yang") && rk_when_word(p, 3, "lalu"))
		return distance_say(p, -value, 1, 4);
	return FALSE;
}

/* "tgl 17", "17th": the day of a month that goes without saying. */
static gboolean dom_read(RkWhenParser *p)
{
	guint front = rk_when_word(p, 0, "tgl|tanggal");
	gboolean ordinal = rk_when_word(p, front + 1, "st|nd|rd|th");
	if (!is_dom(rk_when_token(p, front)) || (!front && !ordinal))
		return FALSE;
	RkSaidDay said = { .kind = RK_SAID_DOM, .dom = rk_when_token(p, front)->value };
	if (!rk_when_say(p, &said))
		return FALSE;
	p->at += front + 1 + ordinal;
	return TRUE;
}

gboolean rk_when_read_day(RkWhenParser *p)
{
	guint before = p->at;
	if (distance_read(p) || numeric_read(p) || monthday_read(p))
		return TRUE;
	/* "tgl 17 okt", "tanggal 17/10/2024". */
	if (rk_when_word(p, 0, "tgl|tanggal")) {
		p->at++;
		if (numeric_read(p) || monthday_read(p))
			return TRUE;
		p->at = before;
	}
	return dom_read(p) || weekday_read(p) || word_read(p);
}

gboolean rk_when_read_connector(RkWhenParser *p)
{
	guint length = connector_length(p, 0);
	if (!length || p->joined)
		return FALSE;
	if (rk_when_word(p, length, "selesai|finished|finish|done|end|close")) {
		if (p->open_end)
			return FALSE;
		p->open_end = TRUE;
		p->at += length + 1;
		return TRUE;
	}
	if (!rk_when_token(p, length)->kind)
		return FALSE;
	p->joined = TRUE;
	p->at += length;
	return TRUE;
}
