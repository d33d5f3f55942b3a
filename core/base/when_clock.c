/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Times of the day: "9", "09.00", "09:00", "1pm", "jam 1 siang", "0900". A bare hour counts only
 * where it cannot be a day: after a day, after "jam", or beside another one.
 */
#include "base/when_parse.h"
#include "base/label.h"

/* 'a' am, 'p' pm, 'd' siang, 's' sore, 'n' malam, 'm' pagi; 0 none. Moves *ahead over it. */
static char mark_take(const RkWhenParser *p, guint *ahead)
{
	static const struct {
		const char *words;
		char mark;
	} marks[] = { { "am", 'a' }, { "pm", 'p' }, { "pagi", 'm' }, { "siang", 'd' },
		{ "sore|petang", 's' }, { "malam", 'n' } };
	for (guint i = 0; i < RK_LEN(marks); i++)
		if (rk_when_word(p, *ahead, marks[i].words)) {
			(*ahead)++;
			return marks[i].mark;
		}
	if (rk_when_word(p, *ahead, "a|p") && rk_when_token(p, *ahead + 1)->kind == '.' &&
		rk_when_word(p, *ahead + 2, "m")) {
		char mark = rk_when_token(p, *ahead)->word[0];
		*ahead += rk_when_token(p, *ahead + 3)->kind == '.' ? 4 : 3;
		return mark;
	}
	return 0;
}

/* Hour 0–23 by the mark; -1 when they do not go together. */
static int hour_marked(int hour, char mark)
{
	if (!mark || mark == 'm')
		return hour;
	if (mark == 'a' || mark == 'p')
		return hour < 1 || hour > 12 ? -1 : hour % 12 + (mark == 'p' ? 12 : 0);
	if (mark == 'n' && hour == 12)
		return 0;
	gboolean low = mark == 'd'   ? hour >= 1 && hour <= 4
		       : mark == 's' ? hour >= 1 && hour <= 7
				     : hour >= 6 && hour <= 11;
	return low ? hour + 12 : hour;
}

static gboolean two_digits(const RkWhenToken *token)
{
	return token->kind == 'n' && token->digits == 2 && token->glued;
}

/* Reads "H", "HH.MM", "HH:MM[:SS]", "HHMM"; *full: said with minutes. */
static gboolean figures_take(
	const RkWhenParser *p, guint *ahead, int *hour, int *minute, gboolean *full)
{
	const RkWhenToken *token = rk_when_token(p, *ahead), *mark = rk_when_token(p, *ahead + 1);
	if (token->kind != 'n' || (token->digits > 2 && token->digits != 4))
		return FALSE;
	*full = token->digits == 4;
	*hour = *full ? token->value / 100 : token->value;
	*minute = *full ? token->value % 100 : 0;
	(*ahead)++;
	if (!*full && (mark->kind == '.' || mark->kind == ':') && mark->glued &&
		two_digits(rk_when_token(p, *ahead + 1))) {
		*minute = rk_when_token(p, *ahead + 1)->value;
		*full = TRUE;
		*ahead += 2;
		if (rk_when_token(p, *ahead)->kind == ':' && mark->kind == ':' &&
			two_digits(rk_when_token(p, *ahead + 1)))
			*ahead += 2;
	}
	return TRUE;
}

/* "9-12", "9 s.d. 12": two hours need no day beside them. */
static gboolean another_follows(const RkWhenParser *p, guint ahead)
{
	RkWhenParser look = *p;
	look.at += ahead;
	return !look.joined && rk_when_read_connector(&look) &&
	       (look.open_end || rk_when_token(&look, 0)->kind == 'n');
}

/* "1-3pm", "9-1pm": the mark of the end holds for the start too, where that fits. */
static void start_follow(RkWhenParser *p, char mark)
{
	if (p->start_mark || p->start < 0 || (mark != 'p' && mark != 'd' && mark != 's'))
		return;
	int later = p->start + 720;
	if (p->start < 720 && later < p->end)
		p->start = later;
}

/* The first time is the start; a second one needs a connector before it, or a second day. */
static gboolean clock_say(RkWhenParser *p, int minutes, char mark)
{
	if (p->start < 0 && !p->joined) {
		p->start = minutes;
		p->start_mark = mark;
		return TRUE;
	}
	gboolean led = p->joined || p->second.kind != RK_SAID_NOTHING;
	if (p->start < 0 || p->end >= 0 || p->open_end || !led)
		return FALSE;
	p->end = minutes;
	p->joined = FALSE;
	start_follow(p, mark);
	return TRUE;
}

gboolean rk_when_read_clock(RkWhenParser *p)
{
	gboolean said = rk_when_word(p, 0, "pukul|pkl|jam|at"), full;
	guint ahead = said + (said && rk_when_token(p, 1)->kind == '.');
	ahead += rk_when_word(p, 0, "t") && rk_when_token(p, 0)->glued;
	int hour, minute;
	if (!figures_take(p, &ahead, &hour, &minute, &full))
		return FALSE;
	char mark = mark_take(p, &ahead);
	gboolean certain = said || full || mark || p->first.kind != RK_SAID_NOTHING ||
			   p->vague.kind || p->start >= 0 || another_follows(p, ahead);
	hour = hour_marked(hour, mark);
	if (!certain)
		return FALSE;
	if (hour < 0 || hour > 23 || minute > 59) {
		p->wrong = N_("no such time");
		return FALSE;
	}
	if (!clock_say(p, hour * 60 + minute, mark))
		return FALSE;
	p->at += ahead;
	return TRUE;
}
