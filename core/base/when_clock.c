/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Times of the day: "9", "09.00", "09:00", "9h30", "1pm", "jam 1 siang", "0900", "setengah 10",
 * "half past nine", "jam 9 kurang seperempat", "noon". A bare hour counts only where it cannot be a
 * day: after a day, after "jam", or beside another one. What "malam" or "pm" makes of an hour is
 * decided when all is read, because the part of the day may stand in front or behind.
 */
#include "base/label.h"
#include "base/when_parse.h"

#define DAY_MINUTES 1440

/* What a part of the day makes of an hour: from `low` to `high` it is the hour of the afternoon (12
 * more), from `plain` to `last` it is as said. Any other hour does not go together with it. */
static const struct {
	char mark;
	const char *words;
	int low, high, plain, last;
	const char *said[RK_LANG_N];
} parts[] = {
	{ 'b', "subuh|fajar|dinihari|dawn", 1, 0, 0, 6, { "subuh", "dawn" } },
	{ 'm', "pagi|morning", 1, 0, 0, 11, { "pagi", "morning" } },
	{ 'd', "siang", 1, 4, 10, 16, { "siang", "afternoon" } },
	{ 'f', "afternoon", 1, 6, 12, 18, { "siang", "afternoon" } },
	{ 's', "sore|petang", 1, 7, 13, 19, { "sore", "afternoon" } },
	{ 'e', "evening", 4, 11, 16, 23, { "petang", "evening" } },
	{ 'n', "malam|night", 6, 12, 0, 23, { "malam", "night" } },
};

const char *rk_when_part_word(char part, RkLang lang)
{
	for (guint i = 0; i < RK_LEN(parts); i++)
		if (parts[i].mark == part)
			return parts[i].said[lang];
	return "";
}

/* The part of the day at `ahead`, 0 none. Moves *ahead over it. */
static char part_take(const RkWhenParser *p, guint *ahead)
{
	if (rk_when_word(p, *ahead, "dini") && rk_when_word(p, *ahead + 1, "hari")) {
		*ahead += 2;
		return 'b';
	}
	for (guint i = 0; i < RK_LEN(parts); i++)
		if (rk_when_word(p, *ahead, parts[i].words)) {
			(*ahead)++;
			return parts[i].mark;
		}
	return 0;
}

/* 'a' am, 'p' pm, or a part of the day behind an hour: "pagi", "in the morning", "at night". */
static char mark_take(const RkWhenParser *p, guint *ahead)
{
	guint skip = 0;
	if (rk_when_word(p, *ahead, "am|pm"))
		return rk_when_token(p, (*ahead)++)->word[0];
	if (rk_when_word(p, *ahead, "a|p") && rk_when_sign(p, *ahead + 1, '.') &&
		rk_when_word(p, *ahead + 2, "m")) {
		char mark = rk_when_token(p, *ahead)->word[0];
		*ahead += rk_when_sign(p, *ahead + 3, '.') ? 4 : 3;
		return mark;
	}
	if (rk_when_word(p, *ahead, "in") && rk_when_word(p, *ahead + 1, "the"))
		skip = 2;
	else if (rk_when_word(p, *ahead, "at") && rk_when_word(p, *ahead + 1, "night"))
		skip = 1;
	guint behind = *ahead + skip;
	char mark = part_take(p, &behind);
	/* "9 malam ini", "9 pagi ini" also say the day: left to rk_when_read_part. */
	if (!mark || rk_when_word(p, behind, "ini|nanti"))
		return 0;
	*ahead = behind;
	return mark;
}

/* Hour 0–24 by the mark; -1 when they do not go together. Midnight is 24. */
static int hour_marked(int hour, char mark)
{
	if (!mark)
		return hour;
	if (mark == 'a' || mark == 'p')
		return hour < 1 || hour > 12 ? -1 : hour % 12 + (mark == 'p' ? 12 : 0);
	for (guint i = 0; i < RK_LEN(parts); i++)
		if (parts[i].mark == mark) {
			if (hour >= parts[i].low && hour <= parts[i].high)
				return hour + 12;
			return hour >= parts[i].plain && hour <= parts[i].last ? hour : -1;
		}
	return -1;
}

static gboolean two_digits(const RkWhenToken *token)
{
	return token->kind == 'n' && token->digits == 2 && token->glued;
}

static gboolean is_hour(const RkWhenToken *token)
{
	return token->kind == 'n' && token->digits <= 2;
}

/* "lewat 15", "lebih seperempat", "kurang 10 menit" behind an hour. */
static gboolean past_take(const RkWhenParser *p, guint *ahead, int *minute)
{
	gboolean less = rk_when_word(p, *ahead, "kurang");
	const RkWhenToken *token = rk_when_token(p, *ahead + 1);
	gboolean quarter = rk_when_word(p, *ahead + 1, "seperempat");
	if ((!less && !rk_when_word(p, *ahead, "lewat|lebih")) ||
		(!quarter && (!is_hour(token) || token->value > 59)))
		return FALSE;
	int minutes = quarter ? 15 : token->value;
	*minute = less ? -minutes : minutes;
	*ahead += 2;
	*ahead += rk_when_word(p, *ahead, "menit|mnt");
	return TRUE;
}

/* "H", "HH.MM", "HH:MM[:SS]", "HHMM", "9h30", "nine thirty"; *full: said with minutes. */
static gboolean figures_take(
	const RkWhenParser *p, guint *ahead, int *hour, int *minute, gboolean *full)
{
	const RkWhenToken *token = rk_when_token(p, *ahead), *mark = rk_when_token(p, *ahead + 1);
	const RkWhenToken *next = rk_when_token(p, *ahead + 2);
	if (token->kind != 'n' || (token->digits > 2 && token->digits != 4))
		return FALSE;
	/* "2027" alone is a year as well as a time. */
	*full = token->digits == 4 && !rk_when_year(token);
	*hour = token->digits == 4 ? token->value / 100 : token->value;
	*minute = token->digits == 4 ? token->value % 100 : 0;
	(*ahead)++;
	if (token->digits == 4)
		return TRUE;
	gboolean letter = rk_when_word(p, *ahead, "h") && mark->glued;
	if ((letter || ((mark->kind == '.' || mark->kind == ':') && mark->glued)) &&
		two_digits(next)) {
		*minute = next->value;
		*ahead += 2;
		*ahead += rk_when_sign(p, *ahead, ':') && mark->kind == ':' &&
					  two_digits(rk_when_token(p, *ahead + 1))
				  ? 2
				  : 0;
		*full = TRUE;
	} else if (letter || rk_when_word(p, *ahead, "oclock")) {
		(*ahead)++;
		*full = TRUE;
	} else if (token->spelled && mark->kind == 'n' && mark->spelled && mark->digits == 2) {
		*minute = mark->value;
		(*ahead)++;
		*full = TRUE;
	} else {
		*full = past_take(p, ahead, minute);
	}
	return TRUE;
}

/* "half past nine", "quarter to ten", "ten minutes past 9". */
static gboolean english_take(const RkWhenParser *p, guint *ahead, int *hour, int *minute)
{
	guint at =
		*ahead + (rk_when_word(p, *ahead, "a") && rk_when_word(p, *ahead + 1, "quarter"));
	const RkWhenToken *token = rk_when_token(p, at);
	int minutes = rk_when_word(p, at, "half")      ? 30
		      : rk_when_word(p, at, "quarter") ? 15
		      : is_hour(token)                 ? token->value
						       : 0;
	gboolean units = token->kind == 'n' && rk_when_word(p, at + 1, "minutes|min|mins");
	guint word = at + 1 + units;
	gboolean past = rk_when_word(p, word, "past");
	/* "9 to 11" is a range; "ten minutes to nine" and "quarter to nine" are none. */
	gboolean to = rk_when_word(p, word, "to") && (units || token->kind == 'w') && minutes != 30;
	if (!minutes || minutes > 59 || (!past && !to) || !is_hour(rk_when_token(p, word + 1)))
		return FALSE;
	*hour = rk_when_token(p, word + 1)->value;
	*minute = to ? -minutes : minutes;
	*ahead = word + 2;
	return TRUE;
}

/* "setengah 10" is half an hour before ten. */
static gboolean half_take(const RkWhenParser *p, guint *ahead, int *hour, int *minute)
{
	const RkWhenToken *token = rk_when_token(p, *ahead + 1);
	if (!rk_when_word(p, *ahead, "setengah") || !is_hour(token) || token->value < 1)
		return FALSE;
	*hour = token->value;
	*minute = -30;
	*ahead += 2;
	return TRUE;
}

static gboolean named_take(const RkWhenParser *p, guint *ahead, int *hour)
{
	gboolean middle = rk_when_word(p, *ahead, "tengah");
	if (rk_when_word(p, *ahead, "noon|midday") ||
		(middle && rk_when_word(p, *ahead + 1, "hari")))
		*hour = 12;
	else if (rk_when_word(p, *ahead, "midnight") ||
		 (middle && rk_when_word(p, *ahead + 1, "malam")))
		*hour = 24;
	else
		return FALSE;
	*ahead += 1 + middle;
	return TRUE;
}

/* "9-12", "9 s.d. 12", "9 s.d. selesai": two hours need no day beside them. */
static gboolean another_follows(const RkWhenParser *p, guint ahead)
{
	guint length = rk_when_connector_length(p, ahead);

	return length && !p->joined &&
	       (rk_when_sign(p, ahead + length, 'n') || rk_when_closes(p, ahead + length));
}

/* The first time is the start; a second one needs a connector before it, or a second day. */
static gboolean clock_say(RkWhenParser *p, RkSaidClock said)
{
	said.set = TRUE;
	if (!p->start.set && !p->joined) {
		p->start = said;
		return TRUE;
	}
	gboolean led = p->joined || p->second.kind != RK_SAID_NOTHING;
	if (!p->start.set || p->end.set || p->open_end || !led)
		return FALSE;
	p->end = said;
	p->joined = FALSE;
	return TRUE;
}

static guint said_length(const RkWhenParser *p)
{
	guint n = rk_when_word(p, 0, "pukul|pkl|pk|jam|at") || rk_when_sign(p, 0, '@');
	return n + (n && (rk_when_sign(p, n, '.') || rk_when_sign(p, n, ':')));
}

gboolean rk_when_clock_begins(const RkWhenParser *p, guint ahead)
{
	RkWhenParser look = *p;
	int hour, minute;
	gboolean full;
	look.at += ahead;
	guint said = said_length(&look), at = said;
	if (!figures_take(&look, &at, &hour, &minute, &full))
		return said && (half_take(&look, &at, &hour, &minute) ||
				       english_take(&look, &at, &hour, &minute));
	return said || full || mark_take(&look, &at) != 0;
}

/* The time at `ahead`, however it is said; *certain: it cannot be a day. */
static gboolean clock_take(RkWhenParser *p, guint *ahead, RkSaidClock *clock, gboolean *certain)
{
	*certain = TRUE;
	if (rk_when_word(p, *ahead, "half") && is_hour(rk_when_token(p, *ahead + 1)))
		return rk_when_ask(p,
			N_("half past it or half an hour before it? Type the time in "
			   "figures"),
			NULL);
	if (half_take(p, ahead, &clock->hour, &clock->offset) ||
		english_take(p, ahead, &clock->hour, &clock->offset))
		clock->mark = mark_take(p, ahead);
	else if (!named_take(p, ahead, &clock->hour)) {
		if (!figures_take(p, ahead, &clock->hour, &clock->offset, certain))
			return FALSE;
		clock->mark = mark_take(p, ahead);
	}
	return TRUE;
}

/* An hour that there is: 24 only as the end of a day. */
static gboolean hour_exists(const RkWhenParser *p, const RkSaidClock *clock)
{
	int hour = hour_marked(clock->hour, clock->mark);
	return hour >= 0 && hour <= 24 && ABS(clock->offset) <= 59 &&
	       (hour < 24 || clock->offset <= 0) && hour * 60 + clock->offset >= 0 &&
	       (hour < 24 || clock->mark || p->joined || rk_when_sign(p, 0, 'w'));
}

gboolean rk_when_read_clock(RkWhenParser *p)
{
	guint said = said_length(p), ahead = said;
	RkSaidClock clock = { 0 };
	gboolean sure;
	ahead += rk_when_word(p, 0, "t") && rk_when_token(p, 0)->glued;
	if (!clock_take(p, &ahead, &clock, &sure))
		return FALSE;
	if (!said && !sure && !clock.mark && p->first.kind == RK_SAID_NOTHING &&
		p->vague.kind == RK_VAGUE_NOTHING && !p->today && !p->part && !p->start.set &&
		!another_follows(p, ahead))
		return FALSE;
	if (!hour_exists(p, &clock)) {
		p->wrong = N_("no such time");
		return FALSE;
	}
	if (!clock_say(p, clock))
		return FALSE;
	p->at += ahead;
	return TRUE;
}

/* The night before a Friday is "malam Jumat" for most people, and the Friday's own for some. */
static gboolean night_ask(RkWhenParser *p, int weekday)
{
	RkLang lang = p->context->lang;
	const char *night = rk_when_part_word('n', lang);
	return rk_when_ask(p, N_("which night? Type %s"),
		g_strdup_printf("%s %s / %s %s",
			rk_weekday_name(weekday == 1 ? 7 : weekday - 1, lang, FALSE), night,
			rk_weekday_name(weekday, lang, FALSE), night));
}

gboolean rk_when_read_part(RkWhenParser *p)
{
	guint ahead = rk_when_word(p, 0, "nanti|this");
	gboolean today = ahead > 0;
	char part = 0;
	if (rk_when_word(p, 0, "tonight")) {
		part = 'n';
		today = TRUE;
		ahead = 1;
	} else {
		part = part_take(p, &ahead);
	}
	if (!part || p->part)
		return FALSE;
	int weekday = rk_when_weekday(rk_when_token(p, ahead));
	if (part == 'n' && !today && weekday)
		return night_ask(p, weekday);
	if (rk_when_word(p, ahead, "ini|nanti")) {
		today = TRUE;
		ahead++;
	}
	p->part = part;
	p->today |= today;
	p->at += ahead;
	return TRUE;
}

/* "1-3pm", "7-9 malam": the mark of the end holds for the start too, where that fits. */
static int start_follow(const RkWhenParser *p, int start, int end)
{
	static const char late[] = { 'p', 'd', 'f', 's', 'e', 'n' };
	gboolean follows = FALSE;
	for (guint i = 0; i < RK_LEN(late); i++)
		follows |= p->end.mark == late[i];
	gboolean free = !p->start.mark && !p->part && p->start.hour <= 12;
	return follows && free && start + 720 < end ? start + 720 : start;
}

gboolean rk_when_clocks(RkWhenParser *p, int *start, int *end)
{
	*start = *end = 0;
	if (!p->start.set)
		return TRUE;
	int hour = hour_marked(p->start.hour, p->start.mark ? p->start.mark : p->part);
	if (hour < 0) {
		p->wrong = N_("hour and part of the day do not agree");
		return FALSE;
	}
	*start = hour * 60 + p->start.offset;
	if (p->end.set) {
		/* "besok pagi 8-12": the part holds for the end only where it fits. */
		int until = hour_marked(p->end.hour, p->end.mark ? p->end.mark : p->part);
		*end = (until < 0 ? p->end.hour : until) * 60 + p->end.offset;
		*start = start_follow(p, *start, *end);
	}
	if (*start >= DAY_MINUTES)
		return rk_when_ask(p, N_("midnight belongs to two days; type %s"),
			g_strdup(p->context->lang == RK_LANG_ID ? "00.01 / 23.59"
								: "00:01 / 23:59"));
	return TRUE;
}
