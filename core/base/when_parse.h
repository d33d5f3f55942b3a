/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the readers of spoken dates share: tokens, and the things said so far. Private to base.
 * Days stay unresolved until the whole text is read, because a year or a time may come later.
 */
#pragma once

#include "base/when.h"

#define RK_WHEN_TOKENS 64

typedef struct RkWhenToken {
	char kind;        /* 'n' number, 'w' word, else the character itself; 0 at the end */
	gboolean glued;   /* no blank before it */
	gboolean spelled; /* a number in words: "dua", "half past nine" */
	guint start, end; /* bytes of the text */
	int value, digits;
	char word[24]; /* lower-case, without accents */
} RkWhenToken;

typedef enum RkSaidKind {
	RK_SAID_NOTHING,
	RK_SAID_DAY,     /* day */
	RK_SAID_WEEKDAY, /* weekday, shift in weeks when shifted */
	RK_SAID_DATE,    /* month, dom, year or 0 */
	RK_SAID_DOM,     /* day of the month alone */
} RkSaidKind;

typedef struct RkSaidDay {
	RkSaidKind kind;
	RkDay day;
	int weekday, shift, year, month, dom;
	gboolean shifted;
} RkSaidDay;

/* What a vague thing is. */
typedef enum RkVagueKind {
	RK_VAGUE_NOTHING,
	RK_VAGUE_WEEK,       /* week n of a month; -1 the last */
	RK_VAGUE_MONTH_PART, /* n: 1 early, 2 middle, 3 late */
	RK_VAGUE_MONTH,      /* up to last_month when that is set */
	RK_VAGUE_WEEK_OF,    /* the week that begins on `day` */
	RK_VAGUE_YEAR,
	RK_VAGUE_YEAR_PART, /* n as of a month */
	RK_VAGUE_QUARTER,
	RK_VAGUE_HALF, /* semester */
} RkVagueKind;

typedef struct RkSaidVague {
	RkVagueKind kind;
	int n, month, last_month, year; /* year: 0 unsaid */
	RkDay day;
} RkSaidVague;

/* A time as said: the hour before its mark ("7 malam") is applied, and the minutes beside it, which
 * are negative in "kurang seperempat". */
typedef struct RkSaidClock {
	gboolean set;
	int hour, offset;
	char mark; /* part of the day, see when_clock.c; 0 none */
} RkSaidClock;

typedef struct RkWhenParser {
	const RkWhenContext *context;
	gboolean past;
	const char *text;
	RkWhenToken
		tokens[RK_WHEN_TOKENS + 4]; /* the last ones have kind 0: looking ahead is safe */
	guint n, at;
	RkSaidDay first, second;
	RkSaidVague vague;
	int weekday, second_weekday; /* said beside the dates; 0 none */
	gboolean joined;             /* a connector waits for what it leads to */
	gboolean open_end;
	RkSaidClock start, end;
	char part;      /* part of the day said without an hour; 0 none */
	gboolean today; /* "nanti", "malam ini": today, unless another day is said */
	int length;     /* minutes that it takes, whole days from a day up; 0 unsaid */
	int shift;      /* days by which the first day is moved; 0 none */
	const char *zone;
	const char *wrong;  /* msgid of what is impossible or has two readings */
	gboolean ambiguous; /* the latter; then `detail` says how to type it, owned */
	char *detail;
} RkWhenParser;

gboolean rk_when_lex(RkWhenParser *p, const char *text);

/* Numbers in words become numbers: "dua belas", "twenty five", "a week". */
void rk_when_numbers(RkWhenParser *p);

/* The token at `p->at + ahead` is a word of the list "a|b|c". */
gboolean rk_when_word(const RkWhenParser *p, guint ahead, const char *list);
const RkWhenToken *rk_when_token(const RkWhenParser *p, guint ahead);
gboolean rk_when_sign(const RkWhenParser *p, guint ahead, char kind);
int rk_when_month(const RkWhenToken *token);   /* 1–12, 0 none */
int rk_when_weekday(const RkWhenToken *token); /* 1–7, 0 none */
int rk_when_year(const RkWhenToken *token);    /* 0 none */

/* Each reads one thing at p->at and moves on, or returns FALSE and leaves p->at. */
gboolean rk_when_read_connector(RkWhenParser *p);
gboolean rk_when_read_day(RkWhenParser *p);
gboolean rk_when_read_vague(RkWhenParser *p);
gboolean rk_when_read_month(
	RkWhenParser *p); /* a month alone; after the days, which may begin so */
gboolean rk_when_read_clock(RkWhenParser *p);
gboolean rk_when_read_part(RkWhenParser *p);     /* "pagi", "malam ini", "tonight" */
gboolean rk_when_read_length(RkWhenParser *p);   /* "selama 2 jam", "for 3 days" */
gboolean rk_when_read_distance(RkWhenParser *p); /* "+7d", "a week from thursday" */

/* Parts of what is read, for each other. Each returns 0 or FALSE when there is none; those that
 * take `ahead` move it over what they read. */
guint rk_when_connector_length(const RkWhenParser *p, guint ahead);
gboolean rk_when_closes(const RkWhenParser *p, guint ahead);       /* "selesai", "finished" */
gboolean rk_when_is_dom(const RkWhenToken *token);                 /* may be a day of a month */
gboolean rk_when_day_stands(const RkWhenParser *p, guint ahead);   /* and no hour */
guint rk_when_suffix(const RkWhenParser *p, guint ahead);          /* "st", "nd", "rd", "th" */
gboolean rk_when_clock_begins(const RkWhenParser *p, guint ahead); /* "09.00", "jam 9" */
int rk_when_ordinal(const RkWhenParser *p, guint *ahead);          /* 1–5, -1 the last */
int rk_when_year_take(RkWhenParser *p, guint *ahead);

/* -1, 0, 1 for "last", "this", "next" before or behind one of the nouns. */
gboolean rk_when_relative(const RkWhenParser *p, guint *ahead, const char *nouns, int *shift);

/* "desember [2027]", "bulan depan", "of the next month"; year 0 when it was not said. */
gboolean rk_when_month_take(RkWhenParser *p, guint *ahead, int *month, int *year);

/* Puts a day where it belongs: first, or second after a connector. */
gboolean rk_when_say(RkWhenParser *p, const RkSaidDay *day);
gboolean rk_when_read_monthday(RkWhenParser *p, RkSaidDay *from, RkSaidDay *to);

/* Two readings: says so and stops the reading. Takes `detail` (how to type what is meant; may be
 * NULL). Returns FALSE. */
gboolean rk_when_ask(RkWhenParser *p, const char *msgid, char *detail);

/* Turns what was said into days. FALSE with p->wrong set. */
gboolean rk_when_resolve(RkWhenParser *p, RkWhen *out);
RkDay rk_when_date_day(int year, int month, int dom); /* RK_NO_DAY when there is none */
#define RK_NO_DAY G_MININT32

/* The text of a vague time, its year told when not 0; and its first and last possible day in a
 * year. */
char *rk_when_vague_text(const RkSaidVague *vague, RkLang lang, int year);
void rk_when_vague_span(const RkSaidVague *vague, int year, RkDay *from, RkDay *to);

/* The times as minutes of the day, the end up to 1440. FALSE with p->wrong set. */
gboolean rk_when_clocks(RkWhenParser *p, int *start, int *end);

/* "pagi" for 'm', in the language. */
const char *rk_when_part_word(char part, RkLang lang);
