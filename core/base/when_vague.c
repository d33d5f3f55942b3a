/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Times that are not yet days: "minggu ke-3 okt", "third week of october", "awal nov", "november",
 * "minggu depan".
 */
#include "base/when_parse.h"

/* 1–5, -1 for the last one, 0 none; moves *ahead over it. */
static int ordinal_take(const RkWhenParser *p, guint *ahead)
{
	static const struct {
		const char *words;
		int n;
	} ordinals[] = { { "pertama|kesatu|first|i", 1 }, { "kedua|second|ii", 2 },
		{ "ketiga|third|iii", 3 }, { "keempat|fourth|iv", 4 }, { "kelima|fifth|v", 5 },
		{ "terakhir|last", -1 } };
	for (guint i = 0; i < RK_LEN(ordinals); i++)
		if (rk_when_word(p, *ahead, ordinals[i].words)) {
			(*ahead)++;
			return ordinals[i].n;
		}
	guint at = *ahead;
	if (rk_when_word(p, at, "ke"))
		at += 1 + (rk_when_token(p, at + 1)->kind == '-');
	const RkWhenToken *number = rk_when_token(p, at);
	gboolean suffix = rk_when_word(p, at + 1, "st|nd|rd|th");
	if (number->kind != 'n' || number->value < 1 || number->value > 5 ||
		(at == *ahead && !suffix && !(at && rk_when_word(p, at - 1, "week|minggu|pekan"))))
		return 0;
	*ahead = at + 1 + suffix;
	return number->value;
}

/* "[of|bulan] MONTH [YEAR]" at `ahead` ends the vague thing. */
static gboolean month_end(RkWhenParser *p, guint ahead, char kind, int n)
{
	ahead += rk_when_word(p, ahead, "of|in|bulan|di");
	ahead += rk_when_word(p, ahead, "bulan");
	int month = rk_when_month(rk_when_token(p, ahead));
	if (!month || p->vague.kind || p->first.kind != RK_SAID_NOTHING)
		return FALSE;
	ahead++;
	ahead += rk_when_token(p, ahead)->kind == ',' && rk_when_year(rk_when_token(p, ahead + 1));
	int year = rk_when_year(rk_when_token(p, ahead));
	p->vague = (RkSaidVague){ .kind = kind, .n = n, .month = month, .year = year };
	p->at += ahead + (year != 0);
	return TRUE;
}

static gboolean week_of_month_read(RkWhenParser *p)
{
	guint ahead = 0;
	int n;
	if (rk_when_word(p, 0, "minggu|pekan|week")) {
		ahead = 1;
		n = ordinal_take(p, &ahead);
		return n && month_end(p, ahead, 'W', n);
	}
	ahead = rk_when_word(p, 0, "the");
	n = ordinal_take(p, &ahead);
	return n && rk_when_word(p, ahead, "week|minggu|pekan") && month_end(p, ahead + 1, 'W', n);
}

static gboolean part_of_month_read(RkWhenParser *p)
{
	static const char *const parts[] = { "awal|early|beginning", "pertengahan|mid|middle",
		"akhir|late|end" };
	guint the = rk_when_word(p, 0, "the");
	for (int i = 0; i < (int)RK_LEN(parts); i++)
		if (rk_when_word(p, the, parts[i])) {
			guint dash = rk_when_token(p, the + 1)->kind == '-';
			return month_end(p, the + 1 + dash, 'P', i + 1);
		}
	return FALSE;
}

/* -1, 0, 1 for "last", "this", "next" before or behind a noun; FALSE when neither. */
static gboolean relative_take(const RkWhenParser *p, const char *noun, int *shift)
{
	guint word;
	if (rk_when_word(p, 1, noun) && rk_when_word(p, 0, "next|this|last"))
		word = 0;
	else if (rk_when_word(p, 0, noun) && rk_when_word(p, 1, "depan|ini|lalu"))
		word = 1;
	else
		return FALSE;
	*shift = rk_when_word(p, word, "next|depan") ? 1
		 : rk_when_word(p, word, "this|ini") ? 0
						     : -1;
	return TRUE;
}

static gboolean relative_read(RkWhenParser *p)
{
	RkDay today = p->context->today;
	int shift;
	if (p->vague.kind || p->first.kind != RK_SAID_NOTHING)
		return FALSE;
	if (relative_take(p, "minggu|pekan|week", &shift)) {
		RkDay monday = today - (rk_day_weekday(today) - 1) + 7 * shift;
		p->vague = (RkSaidVague){ .kind = 'D', .day = monday };
	} else if (relative_take(p, "bulan|month", &shift)) {
		RkDate date = rk_date_from_day(rk_day_add_months(today, shift));
		p->vague = (RkSaidVague){ .kind = 'M', .month = date.month, .year = date.year };
	} else {
		return FALSE;
	}
	p->at += 2;
	return TRUE;
}

/* "pekan 30 November 2026", "week of 30 November 2026". */
static gboolean week_of_day_read(RkWhenParser *p)
{
	guint front = rk_when_word(p, 0, "pekan")                              ? 1
		      : rk_when_word(p, 0, "week") && rk_when_word(p, 1, "of") ? 2
									       : 0;
	RkSaidDay from, to;
	guint before = p->at;
	if (!front || p->vague.kind || p->first.kind != RK_SAID_NOTHING)
		return FALSE;
	p->at += front;
	if (rk_when_read_monthday(p, &from, &to) && to.kind == RK_SAID_NOTHING) {
		RkDate date = { from.year ? from.year : rk_date_from_day(p->context->today).year,
			from.month, from.dom };
		if (rk_date_valid(date)) {
			p->vague = (RkSaidVague){ .kind = 'D', .day = rk_day_from_date(date) };
			return TRUE;
		}
	}
	p->at = before;
	return FALSE;
}

gboolean rk_when_read_vague(RkWhenParser *p)
{
	return week_of_month_read(p) || part_of_month_read(p) || week_of_day_read(p) ||
	       relative_read(p);
}

gboolean rk_when_read_month(RkWhenParser *p)
{
	return month_end(p, 0, 'M', 0);
}
