/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Distances ("+7d", "dua minggu lagi", "a week from thursday", "3 days before dec 5") and lengths
 * ("selama 2 jam", "for an hour and a half", "selama 3 hari").
 */
#include "base/when_parse.h"

#define FAR 36500

#define DAYS "d|day|days|hari|hr"
#define WEEKS "w|week|weeks|minggu|pekan|mgg"
#define MONTHS "m|bln|bulan|month|months"
#define YEARS "y|year|years|tahun|thn"
#define HOURS "h|hrs|hour|hours|jam"
#define MINUTES "min|mins|mnt|menit|minute|minutes"

static gboolean say_day(RkWhenParser *p, gint64 day, guint tokens)
{
	RkSaidDay said = { .kind = RK_SAID_DAY, .day = (RkDay)CLAMP(day, -40000, 400000) };
	if (!rk_when_say(p, &said))
		return FALSE;
	p->at += tokens;
	return TRUE;
}

static gboolean say_moment(RkWhenParser *p, gint64 minutes, guint tokens)
{
	RkLocalTime wall = rk_local_time_make(p->context->today, p->context->now_minutes) + minutes;
	int clock = rk_local_time_minutes(wall);
	if (p->start.set || !say_day(p, rk_local_time_day(wall), tokens))
		return FALSE;
	p->start = (RkSaidClock){ .set = TRUE, .hour = clock / 60, .offset = clock % 60 };
	return TRUE;
}

/* Adds `count` units said by the token at `ahead`; FALSE when it is no unit. */
static gboolean distance_say(RkWhenParser *p, int count, guint ahead, guint tokens)
{
	RkDay today = p->context->today;
	gboolean years = rk_when_word(p, ahead, YEARS);
	if (count < -FAR || count > FAR)
		return FALSE;
	if (rk_when_word(p, ahead, DAYS))
		return say_day(p, (gint64)today + count, tokens);
	if (rk_when_word(p, ahead, WEEKS))
		return say_day(p, (gint64)today + (gint64)count * 7, tokens);
	if (years || rk_when_word(p, ahead, MONTHS))
		return ABS(count) <= 1200 &&
		       say_day(p, rk_day_add_months(today, years ? 12 * count : count), tokens);
	if (rk_when_word(p, ahead, HOURS))
		return say_moment(p, (gint64)count * 60, tokens);
	return rk_when_word(p, ahead, MINUTES) && say_moment(p, count, tokens);
}

/* "a week from thursday", "2 hari sebelum 17 okt": the day said next is moved by so much. */
static gboolean distance_from(RkWhenParser *p, int count)
{
	int days = rk_when_word(p, 1, DAYS) ? 1 : rk_when_word(p, 1, WEEKS) ? 7 : 0;
	int sign = rk_when_word(p, 2, "from|after|dari|setelah|sesudah") -
		   rk_when_word(p, 2, "before|sebelum");
	gboolean now = rk_when_word(p, 3, "now|sekarang");
	if (!days || !sign || p->shift || p->first.kind != RK_SAID_NOTHING || count > FAR / 7)
		return FALSE;
	if (now)
		return say_day(p, (gint64)p->context->today + (gint64)sign * count * days, 4);
	p->shift = sign * count * days;
	p->at += 3;
	return TRUE;
}

/* "+7d", "-3 hari", "in 2 weeks", "dalam 3 hari", "3 hari lagi", "2 days ago". */
gboolean rk_when_read_distance(RkWhenParser *p)
{
	char kind = rk_when_token(p, 0)->kind;
	gboolean sign = kind == '+' || (kind == '-' && p->first.kind == RK_SAID_NOTHING &&
					       !p->start.set && rk_when_token(p, 1)->glued);
	const RkWhenToken *number = rk_when_token(p, 1);
	if (rk_when_word(p, 0, "setengah") && rk_when_word(p, 1, "jam") &&
		rk_when_word(p, 2, "lagi"))
		return say_moment(p, 30, 3);
	if ((sign || rk_when_word(p, 0, "in|dalam")) && number->kind == 'n')
		return distance_say(p, kind == '-' ? -number->value : number->value, 2, 3);
	if (kind != 'n')
		return FALSE;
	int value = rk_when_token(p, 0)->value;
	if (rk_when_word(p, 2, "lagi"))
		return distance_say(p, value, 1, 3);
	if (rk_when_word(p, 2, "lalu|ago"))
		return distance_say(p, -value, 1, 3);
	if (rk_when_word(p, 2, "yang|yg") && rk_when_word(p, 3, "lalu"))
		return distance_say(p, -value, 1, 4);
	return distance_from(p, value);
}

/* --- lengths --- */

/* The minutes of one unit at `ahead`, 0 when it is none. */
static int unit_minutes(const RkWhenParser *p, guint ahead)
{
	return rk_when_word(p, ahead, HOURS)     ? 60
	       : rk_when_word(p, ahead, MINUTES) ? 1
	       : rk_when_word(p, ahead, DAYS)    ? 1440
	       : rk_when_word(p, ahead, WEEKS)   ? 7 * 1440
						 : 0;
}

/* "2 jam", "1,5 jam", "1 setengah jam", "setengah jam", "half an hour"; minutes, 0 none. */
static gint64 piece_take(const RkWhenParser *p, guint *ahead)
{
	guint at = *ahead;
	gint64 halves = 0; /* of the unit */
	const RkWhenToken *number = rk_when_token(p, at), *part = rk_when_token(p, at + 2);
	if (number->kind == 'n') {
		gboolean comma = (rk_when_sign(p, at + 1, ',') || rk_when_sign(p, at + 1, '.')) &&
				 part->kind == 'n' && part->glued && part->value == 5 &&
				 part->digits == 1;
		halves = 2 * (gint64)MIN(number->value, 9999) + comma;
		at += comma ? 3 : 1;
	}
	if (rk_when_word(p, at, "setengah|half")) {
		halves++;
		at++;
		at += number->kind != 'n' && rk_when_token(p, at)->spelled; /* half an hour */
	}
	int unit = unit_minutes(p, at);
	if (!halves || !unit || rk_when_word(p, at + 1, "lagi|lalu|ago|from|after|before"))
		return 0;
	*ahead = at + 1;
	return halves * unit / 2;
}

/* "dan 30 menit", "and a half" behind an hour. */
static gint64 rest_take(const RkWhenParser *p, guint *ahead)
{
	guint at = *ahead + rk_when_word(p, *ahead, "dan|and");
	gboolean half = at > *ahead && rk_when_word(p, at, "a") && rk_when_word(p, at + 1, "half");
	const RkWhenToken *number = rk_when_token(p, at);
	if (half) {
		*ahead = at + 2;
		return 30;
	}
	if (number->kind != 'n' || !rk_when_word(p, at + 1, MINUTES))
		return 0;
	*ahead = at + 2;
	return MIN(number->value, 9999);
}

gboolean rk_when_read_length(RkWhenParser *p)
{
	guint lead = rk_when_word(p, 0, "selama|for|durasi|lamanya"), ahead = lead;
	ahead += lead && rk_when_sign(p, lead, ':');
	if ((!lead && !p->start.set) || p->joined || p->length)
		return FALSE;
	gint64 minutes = piece_take(p, &ahead);
	if (minutes && minutes % 60 == 0 && minutes < 1440)
		minutes += rest_take(p, &ahead);
	if (!minutes || minutes > (gint64)366 * 1440)
		return FALSE;
	p->length = (int)minutes;
	p->at += ahead;
	return TRUE;
}
