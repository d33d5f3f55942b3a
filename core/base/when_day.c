/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days: numeric dates, day and month, ranges and lists of them, weekdays, words like "besok".
 * Distances from today and lengths are read in when_span.c.
 */
#include "base/label.h"
#include "base/when_parse.h"

#include <string.h>

static gboolean is_bare_weekday(const RkSaidDay *day)
{
	return day->kind == RK_SAID_WEEKDAY && !day->shifted;
}

/* "Kamis, 17 Oktober": a weekday beside a date becomes a check of it, in either order. */
static gboolean slot_fill(RkSaidDay *slot, int *weekday, const RkSaidDay *day)
{
	gboolean named = is_bare_weekday(slot), naming = is_bare_weekday(day);
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

/* "Kamis–Jumat, 17–18 Oktober": the weekdays were said first, the dates follow in their order. */
static gboolean weekdays_wait(const RkWhenParser *p)
{
	return is_bare_weekday(&p->first) && is_bare_weekday(&p->second) && !p->weekday;
}

gboolean rk_when_say(RkWhenParser *p, const RkSaidDay *day)
{
	gboolean later = p->joined && p->first.kind != RK_SAID_NOTHING;
	if (later && p->second.kind != RK_SAID_NOTHING && !is_bare_weekday(&p->second))
		return FALSE;
	if (!later && (p->second.kind == RK_SAID_NOTHING || weekdays_wait(p)))
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

/* From one day to another, both said at once. */
static gboolean say_range(RkWhenParser *p, const RkSaidDay *from, const RkSaidDay *to)
{
	if (p->joined && to->kind != RK_SAID_NOTHING)
		return FALSE;
	if (!rk_when_say(p, from))
		return FALSE;
	return to->kind == RK_SAID_NOTHING || slot_fill(&p->second, &p->second_weekday, to);
}

static gboolean say_date(RkWhenParser *p, int year, int month, int dom, guint tokens)
{
	RkSaidDay said = { .kind = RK_SAID_DATE, .year = year, .month = month, .dom = dom };
	/* The year in front says that the month follows. */
	gboolean first = year && rk_when_year(rk_when_token(p, 0));
	if (!first && month > 12 && month <= 31 && dom <= 12) {
		RkDate other = { year ? year : 2000, dom, month };
		g_autofree char *name = g_strdup_printf(
			"%d %s", month, rk_month_name(MAX(dom, 1), p->context->lang, FALSE));
		return rk_date_valid(other) &&
		       rk_when_ask(p,
			       N_("there is no such month; if the month comes first, type %s"),
			       year ? g_strdup_printf("%s %d", name, year) : g_strdup(name));
	}
	if (!rk_when_say(p, &said))
		return FALSE;
	p->at += tokens;
	return TRUE;
}

static gboolean is_year_zero(const RkWhenToken *token)
{
	return token->digits == 4 && token->value == 0;
}

/* 2024-10-17, 17/10/2024, 17-10-2024, 17.10.24, 17/10; not "17/18 okt". */
static gboolean numeric_read(RkWhenParser *p)
{
	const RkWhenToken *a = rk_when_token(p, 0), *b = rk_when_token(p, 2),
			  *c = rk_when_token(p, 4);
	char mark = rk_when_token(p, 1)->kind;
	if (a->kind != 'n' || b->kind != 'n' || !strchr("-/.", mark) ||
		!rk_when_token(p, 1)->glued || !b->glued || rk_when_month(rk_when_token(p, 3)))
		return FALSE;
	gboolean third = rk_when_sign(p, 3, mark) && c->kind == 'n' && c->glued;
	if (third && mark != '.' && (is_year_zero(a) || is_year_zero(c))) {
		p->wrong = N_("the year is not from 1900 to 2999");
		return FALSE;
	}
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

static gboolean monthday_read(RkWhenParser *p)
{
	RkSaidDay from, to;
	guint before = p->at;
	if (!rk_when_read_monthday(p, &from, &to))
		return FALSE;
	if (say_range(p, &from, &to))
		return TRUE;
	p->at = before;
	return FALSE;
}

/* --- weekdays --- */

/* The first Monday of a month, the last Friday; RK_NO_DAY when there is no such one. */
static RkDay nth_weekday(int year, int month, int weekday, int n)
{
	RkDay first = rk_when_date_day(year, month, 1);
	RkDay next = rk_day_add_months(first, 1);
	RkDay day = first + (weekday - rk_day_weekday(first) + 7) % 7;
	day = n > 0 ? day + 7 * (n - 1) : next - 1 - (rk_day_weekday(next - 1) - weekday + 7) % 7;
	return day < next ? day : RK_NO_DAY;
}

/* "senin pertama desember", "first monday of next month", "jumat terakhir bulan ini". */
static gboolean nth_read(RkWhenParser *p)
{
	guint ahead = rk_when_word(p, 0, "the");
	int weekday = rk_when_weekday(rk_when_token(p, ahead)), month, year;
	ahead += weekday != 0;
	/* "friday 4th of december" is a date. */
	int n = weekday && rk_when_sign(p, ahead, 'n') ? 0 : rk_when_ordinal(p, &ahead);
	if (!weekday) {
		weekday = rk_when_weekday(rk_when_token(p, ahead));
		ahead++;
	}
	if (!n || !weekday || !rk_when_month_take(p, &ahead, &month, &year))
		return FALSE;
	RkDay today = p->context->today;
	int this_year = rk_date_from_day(today).year;
	RkDay day = nth_weekday(year ? year : this_year, month, weekday, n);
	if (!year && !p->past && day != RK_NO_DAY && day < today)
		day = nth_weekday(this_year + 1, month, weekday, n);
	if (day == RK_NO_DAY) {
		p->wrong = N_("no such day");
		return FALSE;
	}
	return say_fixed(p, day, ahead);
}

/* "minggu depan", "of next week", "yang akan datang" behind a weekday. */
static void weekday_shift(const RkWhenParser *p, guint *ahead, RkSaidDay *said)
{
	guint at = *ahead + rk_when_word(p, *ahead, "of|in|di|pada");
	if (rk_when_relative(p, &at, "minggu|pekan|mgg|week", &said->shift)) {
		said->shifted = TRUE;
		*ahead = at;
	} else if (rk_when_word(p, *ahead, "depan|dpn|ini|lalu")) {
		said->shifted = TRUE;
		said->shift = rk_when_word(p, *ahead, "ini")    ? 0
			      : rk_when_word(p, *ahead, "lalu") ? -1
								: 1;
		(*ahead)++;
	} else if (rk_when_word(p, *ahead, "mendatang|yad|nanti")) {
		(*ahead)++;
	} else if (rk_when_word(p, *ahead, "yang") && rk_when_word(p, *ahead + 1, "akan") &&
		   rk_when_word(p, *ahead + 2, "datang")) {
		*ahead += 3;
	}
}

/* "senin", "senin depan", "next monday", "jumat minggu depan", "next week wednesday". */
static gboolean weekday_read(RkWhenParser *p)
{
	RkSaidDay said = { .kind = RK_SAID_WEEKDAY };
	guint ahead = 0;
	if (rk_when_relative(p, &ahead, "minggu|pekan|mgg|week", &said.shift)) {
		said.shifted = TRUE;
		ahead += rk_when_word(p, ahead, "hari|on");
	} else if (rk_when_word(p, 0, "next|this|last|coming")) {
		said.shifted = !rk_when_word(p, 0, "coming");
		said.shift = rk_when_word(p, 0, "next") - rk_when_word(p, 0, "last");
		ahead = 1;
	}
	said.weekday = rk_when_weekday(rk_when_token(p, ahead));
	if (!said.weekday)
		return FALSE;
	ahead++;
	if (!said.shifted)
		weekday_shift(p, &ahead, &said);
	if (!rk_when_say(p, &said))
		return FALSE;
	p->at += ahead;
	return TRUE;
}

/* --- words --- */

/* "akhir pekan", "next weekend": its Saturday and Sunday. */
static gboolean weekend_read(RkWhenParser *p)
{
	static const struct {
		const char *before, *word;
	} forms[] = { { "akhir", "pekan" }, { "akhir", "minggu" } };
	gint64 monday = p->context->today - (rk_day_weekday(p->context->today) - 1);
	int shift = 0;
	guint ahead = 0;
	gboolean said = rk_when_relative(p, &ahead, "weekend", &shift);
	for (guint i = 0; !said && i < RK_LEN(forms); i++)
		if (rk_when_word(p, 0, forms[i].before) && rk_when_word(p, 1, forms[i].word)) {
			ahead = 1;
			said = rk_when_relative(p, &ahead, forms[i].word, &shift);
			ahead = said ? ahead : 2;
			said = TRUE;
		}
	if (!said || p->first.kind != RK_SAID_NOTHING || p->joined)
		return FALSE;
	RkDay saturday = (RkDay)(monday + 5 + 7 * shift);
	p->first = (RkSaidDay){ .kind = RK_SAID_DAY, .day = saturday };
	p->second = (RkSaidDay){ .kind = RK_SAID_DAY, .day = saturday + 1 };
	p->at += ahead;
	return TRUE;
}

static gboolean word_read(RkWhenParser *p)
{
	static const struct {
		const char *words[3]; /* one behind the other */
		int ahead;
	} days[] = { { { "hari|hr", "ini" }, 0 }, { { "day", "after", "tomorrow" }, 2 },
		{ { "day", "before", "yesterday" }, -2 }, { { "besok|bsk", "lusa" }, 2 },
		{ { "kemarin|kmrn", "dulu|lusa" }, -2 }, { { "today" }, 0 },
		{ { "besok|bsk|bsok|esok|tomorrow|tmr|tmrw|tmw" }, 1 }, { { "lusa" }, 2 },
		{ { "kemarin|kmrn|yesterday" }, -1 } };
	for (guint i = 0; i < RK_LEN(days); i++) {
		guint n = 0;
		while (n < RK_LEN(days[i].words) && days[i].words[n] &&
			rk_when_word(p, n, days[i].words[n]))
			n++;
		if (n == RK_LEN(days[i].words) || !days[i].words[n])
			return say_fixed(p, (gint64)p->context->today + days[i].ahead, n);
	}
	if (rk_when_word(p, 0, "sekarang|now") && !p->start.set &&
		say_fixed(p, p->context->today, 1)) {
		int now = p->context->now_minutes;
		p->start = (RkSaidClock){ .set = TRUE, .hour = now / 60, .offset = now % 60 };
		return TRUE;
	}
	return weekend_read(p);
}

/* "tgl 17", "tgl 5-7", "the 5th", "tgl 5 bulan depan": the day of a month that goes without
 * saying, or of the next one. */
static gboolean dom_read(RkWhenParser *p)
{
	guint front = rk_when_word(p, 0, "tgl|tanggal");
	front += front && rk_when_sign(p, front, '.');
	if (!rk_when_is_dom(rk_when_token(p, front)) || (!front && !rk_when_suffix(p, 1)))
		return FALSE;
	RkSaidDay from = { .kind = RK_SAID_DOM, .dom = rk_when_token(p, front)->value }, to = { 0 };
	guint ahead = front + 1, before = p->at;
	ahead += rk_when_suffix(p, ahead);
	guint joint = rk_when_connector_length(p, ahead);
	if (joint && rk_when_day_stands(p, ahead + joint)) {
		to = (RkSaidDay){ .kind = RK_SAID_DOM,
			.dom = rk_when_token(p, ahead + joint)->value };
		ahead += joint + 1;
		ahead += rk_when_suffix(p, ahead);
	}
	int month, year;
	if (rk_when_month_take(p, &ahead, &month, &year)) {
		from = (RkSaidDay){ RK_SAID_DATE, .year = year, .month = month, .dom = from.dom };
		if (to.kind)
			to = (RkSaidDay){ RK_SAID_DATE, .year = year, .month = month,
				.dom = to.dom };
	}
	p->at += ahead;
	if (say_range(p, &from, &to))
		return TRUE;
	p->at = before;
	return FALSE;
}

gboolean rk_when_read_day(RkWhenParser *p)
{
	guint before = p->at;
	if (numeric_read(p) || (!p->wrong && monthday_read(p)))
		return TRUE;
	/* "tgl 17 okt", "tanggal 17/10/2024". */
	if (!p->wrong && rk_when_word(p, 0, "tgl|tanggal")) {
		p->at += 1 + rk_when_sign(p, 1, '.');
		if (numeric_read(p) || (!p->wrong && monthday_read(p)))
			return TRUE;
		p->at = before;
	}
	return !p->wrong &&
	       (nth_read(p) || (!p->wrong && (dom_read(p) || weekday_read(p) || word_read(p))));
}
