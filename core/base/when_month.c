/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Day and month, and what stands beside them: years of two and four figures, ranges and lists of
 * days of one month, the months themselves.
 */
#include "base/label.h"
#include "base/when_parse.h"

/* "17 okt 24": two figures are a year when they are no hour, or when the hour follows. */
static int short_year_take(const RkWhenParser *p, guint *ahead)
{
	gboolean mark = rk_when_sign(p, *ahead, '\'');
	const RkWhenToken *token = rk_when_token(p, *ahead + mark);
	const RkWhenToken *next = rk_when_token(p, *ahead + mark + 1);
	guint behind = *ahead + mark + 1;
	if (token->kind != 'n' || token->digits != 2 || token->spelled)
		return 0;
	behind += next->kind == ',';
	gboolean alone = token->value >= 24 && next->kind != '.' && next->kind != ':';
	if (!mark && !alone && !(next->kind && rk_when_clock_begins(p, behind)))
		return 0;
	*ahead += mark + 1;
	return 2000 + token->value;
}

int rk_when_year_take(RkWhenParser *p, guint *ahead)
{
	char kind = rk_when_token(p, *ahead)->kind;
	guint skip = kind == ',' || ((kind == '-' || kind == '/' || kind == '.') &&
					    rk_when_token(p, *ahead)->glued);
	skip += rk_when_word(p, *ahead + skip, "tahun|thn");
	const RkWhenToken *token = rk_when_token(p, *ahead + skip);
	int year = rk_when_year(token);
	/* "3 des 0000 9.00": the hour is said, so this is no hour. */
	if (!year && token->kind == 'n' && token->digits >= 4 &&
		rk_when_clock_begins(p, *ahead + skip + 1))
		p->wrong = N_("the year is not from 1900 to 2999");
	if (!year)
		return short_year_take(p, ahead);
	*ahead += skip + 1;
	return year;
}

gboolean rk_when_month_take(RkWhenParser *p, guint *ahead, int *month, int *year)
{
	for (guint at = *ahead, skipped = 0; skipped < 3; at++, skipped++) {
		int shift;
		if (rk_when_relative(p, &at, "bulan|bln|month", &shift)) {
			RkDate date = rk_date_from_day(rk_day_add_months(p->context->today, shift));
			*month = date.month;
			*year = date.year;
			*ahead = at;
			return TRUE;
		}
		int found = rk_when_month(rk_when_token(p, at));
		if (found) {
			*month = found;
			*ahead = at + 1;
			*year = rk_when_year_take(p, ahead);
			return TRUE;
		}
		if (!rk_when_word(p, at, "of|in|bulan|bln|di|pada|the"))
			return FALSE;
	}
	return FALSE;
}

gboolean rk_when_is_dom(const RkWhenToken *token)
{
	return token->kind == 'n' && token->digits <= 2;
}

guint rk_when_suffix(const RkWhenParser *p, guint ahead)
{
	return rk_when_token(p, ahead)->glued && rk_when_word(p, ahead, "st|nd|rd|th");
}

/* The number is a day, no hour: nothing of a time stands behind it. */
gboolean rk_when_day_stands(const RkWhenParser *p, guint ahead)
{
	return rk_when_is_dom(rk_when_token(p, ahead)) && !rk_when_clock_begins(p, ahead) &&
	       !rk_when_month(rk_when_token(p, ahead + 1));
}

/* "17, 18 dan 19" before a month: *last moves to the last of them, which follow on each other. */
static gboolean dom_list_take(RkWhenParser *p, guint *ahead, int *last)
{
	for (;;) {
		gboolean sign = rk_when_sign(p, *ahead, ',') || rk_when_sign(p, *ahead, '&') ||
				rk_when_sign(p, *ahead, '/');
		guint skip = sign + rk_when_word(p, *ahead + sign, "dan|and");
		const RkWhenToken *token = rk_when_token(p, *ahead + skip);
		if (!skip || !rk_when_is_dom(token))
			return TRUE;
		guint behind = *ahead + skip + 1 + rk_when_suffix(p, *ahead + skip + 1);
		gboolean more = rk_when_sign(p, behind, ',') || rk_when_sign(p, behind, '&') ||
				rk_when_word(p, behind, "dan|and|of");
		if (!more && !rk_when_month(rk_when_token(p, behind)))
			return TRUE;
		if (token->value != *last + 1)
			return sign && skip == 1 && rk_when_sign(p, *ahead, ',')
				       ? TRUE
				       : rk_when_ask(p,
						 N_("these days do not follow on each other; give "
						    "the first and the last"),
						 NULL);
		*last = token->value;
		*ahead = behind;
	}
}

/* "17 okt", "3okt", "17th of october", "17-okt", "3-5 nov", "3 s.d. 5 nov" at the number. */
static gboolean dom_first_read(RkWhenParser *p, RkSaidDay *from, RkSaidDay *to, guint *ahead)
{
	*ahead = 1 + rk_when_suffix(p, 1);
	int dom = rk_when_token(p, 0)->value, last = dom;
	guint joint = rk_when_connector_length(p, *ahead);
	if (joint && rk_when_is_dom(rk_when_token(p, *ahead + joint))) {
		last = rk_when_token(p, *ahead + joint)->value;
		*ahead += joint + 1;
		*ahead += rk_when_suffix(p, *ahead);
		to->dom = last;
	} else if (!dom_list_take(p, ahead, &last)) {
		return FALSE;
	} else if (last != dom) {
		to->dom = last;
	}
	char mark = rk_when_token(p, *ahead)->kind;
	*ahead += rk_when_word(p, *ahead, "of|bulan|bln") || mark == '-' || mark == '.' ||
		  mark == '/';
	int month = rk_when_month(rk_when_token(p, *ahead));
	if (!month)
		return FALSE;
	(*ahead)++;
	from->month = to->month = month;
	from->dom = dom;
	return TRUE;
}

/* "oct 17", "october 17th", "nov 3-5", "dec 5 to 7" at the month; not "oct 17.30" nor "oct 9:00".
 */
static gboolean month_first_read(RkWhenParser *p, RkSaidDay *from, RkSaidDay *to, guint *ahead)
{
	from->month = to->month = rk_when_month(rk_when_token(p, 0));
	if (!from->month || !rk_when_is_dom(rk_when_token(p, 1)) || rk_when_clock_begins(p, 1))
		return FALSE;
	from->dom = rk_when_token(p, 1)->value;
	*ahead = 2 + rk_when_suffix(p, 2);
	guint joint = rk_when_connector_length(p, *ahead);
	gboolean next =
		!joint && (rk_when_word(p, *ahead, "dan|and") || rk_when_sign(p, *ahead, '&'));
	if ((joint || next) && rk_when_day_stands(p, *ahead + joint + next)) {
		to->dom = rk_when_token(p, *ahead + joint + next)->value;
		*ahead += joint + next + 1;
		*ahead += rk_when_suffix(p, *ahead);
	}
	return !next || to->dom == from->dom + 1 ||
	       rk_when_ask(p,
		       N_("these days do not follow on each other; give the first and the "
			  "last"),
		       NULL);
}

gboolean rk_when_read_monthday(RkWhenParser *p, RkSaidDay *from, RkSaidDay *to)
{
	guint ahead = 0;
	*from = *to = (RkSaidDay){ .kind = RK_SAID_DATE };
	if (rk_when_is_dom(rk_when_token(p, 0)) ? !dom_first_read(p, from, to, &ahead)
						: !month_first_read(p, from, to, &ahead))
		return FALSE;
	from->year = to->year = rk_when_year_take(p, &ahead);
	if (!to->dom)
		to->kind = RK_SAID_NOTHING;
	p->at += ahead;
	return TRUE;
}
