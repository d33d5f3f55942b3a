/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers in words inside a spoken date, up to ninety-nine: "sebelas", "dua puluh lima", "twenty
 * five", "a week". Each becomes one number token that remembers that it was spelled.
 */
#include "base/when_parse.h"

#include <string.h>

static const struct {
	const char *word;
	int value;
} numbers[] = { { "satu", 1 }, { "dua", 2 }, { "tiga", 3 }, { "empat", 4 }, { "lima", 5 },
	{ "enam", 6 }, { "tujuh", 7 }, { "delapan", 8 }, { "sembilan", 9 }, { "sepuluh", 10 },
	{ "sebelas", 11 }, { "one", 1 }, { "two", 2 }, { "three", 3 }, { "four", 4 }, { "five", 5 },
	{ "six", 6 }, { "seven", 7 }, { "eight", 8 }, { "nine", 9 }, { "ten", 10 },
	{ "eleven", 11 }, { "twelve", 12 }, { "thirteen", 13 }, { "fourteen", 14 },
	{ "fifteen", 15 }, { "sixteen", 16 }, { "seventeen", 17 }, { "eighteen", 18 },
	{ "nineteen", 19 } };

static const struct {
	const char *word;
	int value;
} tens[] = { { "twenty", 20 }, { "thirty", 30 }, { "forty", 40 }, { "fifty", 50 } };

static int unit_of(const RkWhenToken *token)
{
	for (guint i = 0; token->kind == 'w' && i < RK_LEN(numbers); i++)
		if (!strcmp(token->word, numbers[i].word))
			return numbers[i].value;
	return 0;
}

static gboolean is_word(const RkWhenParser *p, guint at, const char *word)
{
	return at < p->n && p->tokens[at].kind == 'w' && !strcmp(p->tokens[at].word, word);
}

/* "twenty", "twenty five", "twenty-five". Returns the tokens it takes. */
static guint english_tens(const RkWhenParser *p, guint at, int *value)
{
	*value = 0;
	for (guint i = 0; i < RK_LEN(tens); i++)
		if (is_word(p, at, tens[i].word))
			*value = tens[i].value;
	if (!*value)
		return 0;
	gboolean dash = at + 2 < p->n && p->tokens[at + 1].kind == '-' && p->tokens[at + 1].glued &&
			p->tokens[at + 2].glued;
	int unit = at + 1 + dash < p->n ? unit_of(&p->tokens[at + 1 + dash]) : 0;
	if (unit < 1 || unit > 9)
		return 1;
	*value += unit;
	return 2 + dash;
}

/* The number in words at a token. Returns the tokens it takes, 0 when there is none. */
static guint number_at(const RkWhenParser *p, guint at, int *value)
{
	static const char units[] = "|week|month|day|hour|year|";
	guint n = english_tens(p, at, value);
	if (n)
		return n;
	if ((is_word(p, at, "a") || is_word(p, at, "an")) && at + 1 < p->n) {
		g_autofree char *unit = g_strdup_printf("|%s|", p->tokens[at + 1].word);
		*value = 1;
		return p->tokens[at + 1].kind == 'w' && strstr(units, unit) ? 1 : 0;
	}
	*value = unit_of(&p->tokens[at]);
	if (!*value)
		return 0;
	if (*value < 10 && is_word(p, at + 1, "belas")) {
		*value += 10;
		return 2;
	}
	if (*value > 9 || !is_word(p, at + 1, "puluh"))
		return 1;
	int unit = at + 2 < p->n ? unit_of(&p->tokens[at + 2]) : 0;
	gboolean more = unit >= 1 && unit <= 9;
	*value = *value * 10 + (more ? unit : 0);
	return 2 + more;
}

void rk_when_numbers(RkWhenParser *p)
{
	guint to = 0;
	for (guint at = 0, n; at < p->n; at += n) {
		RkWhenToken token = p->tokens[at];
		int value;
		n = number_at(p, at, &value);
		if (n) {
			token.kind = 'n';
			token.spelled = TRUE;
			token.value = value;
			token.digits = value > 99 ? 3 : value > 9 ? 2 : 1;
			token.end = p->tokens[at + n - 1].end;
		}
		n = MAX(n, 1);
		p->tokens[to++] = token;
	}
	memset(p->tokens + to, 0, sizeof *p->tokens * (p->n - to));
	p->n = to;
}
