/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the readers of spoken dates share: tokens, and the things said so far. Private to base.
 * Days stay unresolved until the whole text is read, because a year or a time may come later.
 */
#pragma once

#include "base/when.h"

#define RK_WHEN_TOKENS 48

typedef struct RkWhenToken {
	char kind;        /* 'n' number, 'w' word, else the character itself; 0 at the end */
	gboolean glued;   /* no blank before it */
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

typedef struct RkSaidVague {
	char kind; /* 'W' week n of month, 'P' part n (1 early, 2 middle, 3 late), 'M' month,
		      'D' week of a day; 0 nothing */
	int n, month, year;
	RkDay day;
} RkSaidVague;

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
	int start, end; /* minutes, -1 unsaid */
	char start_mark;
	const char *zone, *wrong; /* wrong: msgid of what is impossible */
} RkWhenParser;

gboolean rk_when_lex(RkWhenParser *p, const char *text);

/* The token at `p->at + ahead` is a word of the list "a|b|c". */
gboolean rk_when_word(const RkWhenParser *p, guint ahead, const char *list);
const RkWhenToken *rk_when_token(const RkWhenParser *p, guint ahead);
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

/* Puts a day where it belongs: first, or second after a connector. */
gboolean rk_when_say(RkWhenParser *p, const RkSaidDay *day);
gboolean rk_when_read_monthday(RkWhenParser *p, RkSaidDay *from, RkSaidDay *to);

/* Turns what was said into days. FALSE with p->wrong set. */
gboolean rk_when_resolve(RkWhenParser *p, RkWhen *out);
