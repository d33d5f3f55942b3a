/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words and numbers of a spoken date. All dashes are one dash; an apostrophe inside a word
 * ("Jum'at") is nothing.
 */
#include "base/when_parse.h"
#include "base/text.h"

#include <string.h>

static gboolean is_dash(gunichar c)
{
	return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

static gboolean is_apostrophe(gunichar c)
{
	return c == '\'' || c == 0x2019 || c == 0x2018 || c == '`';
}

static const char *number_lex(const char *s, RkWhenToken *token)
{
	token->kind = 'n';
	for (; g_ascii_isdigit(*s); s++) {
		token->digits++;
		token->value = token->digits > 7 ? 9999999 : token->value * 10 + (*s - '0');
	}
	return s;
}

static const char *word_lex(const char *s, RkWhenToken *token)
{
	GString *word = g_string_new(NULL);
	token->kind = 'w';
	for (;; s = g_utf8_next_char(s)) {
		gunichar c = g_utf8_get_char(s);
		if (g_unichar_isalpha(c) || g_unichar_ismark(c))
			g_string_append_unichar(word, c);
		else if (!is_apostrophe(c) ||
			 !g_unichar_isalpha(g_utf8_get_char(g_utf8_next_char(s))))
			break;
	}
	g_autofree char *folded = rk_text_fold(word->str);
	g_string_free(word, TRUE);
	if (strlen(folded) < sizeof token->word)
		g_strlcpy(token->word, folded, sizeof token->word);
	return s;
}

/* "seminggu", "sejam": one of them, in one word. Puts the number in front. */
static void one_split(RkWhenParser *p, RkWhenToken *token)
{
	static const char units[] = "|hari|minggu|pekan|bulan|tahun|jam|";
	g_autofree char *unit = g_strdup_printf("|%s|", token->word + 2);

	if (strncmp(token->word, "se", 2) != 0 || !strstr(units, unit) || p->n == RK_WHEN_TOKENS)
		return;
	p->tokens[p->n] = *token;
	g_strlcpy(p->tokens[p->n].word, token->word + 2, sizeof token->word);
	p->tokens[p->n++].glued = FALSE;
	*token = (RkWhenToken){ .kind = 'n',
		.glued = token->glued,
		.spelled = TRUE,
		.start = token->start,
		.end = token->end,
		.value = 1,
		.digits = 1 };
}

gboolean rk_when_lex(RkWhenParser *p, const char *text)
{
	gboolean glued = FALSE;
	p->text = text;
	for (const char *s = text; *s;) {
		gunichar c = g_utf8_get_char(s);
		if (g_unichar_isspace(c)) {
			glued = FALSE;
			s = g_utf8_next_char(s);
			continue;
		}
		if (p->n == RK_WHEN_TOKENS)
			return FALSE;
		RkWhenToken *token = &p->tokens[p->n++];
		token->glued = glued;
		token->start = (guint)(s - text);
		if (g_ascii_isdigit(*s)) {
			s = number_lex(s, token);
		} else if (g_unichar_isalpha(c)) {
			s = word_lex(s, token);
			token->end = (guint)(s - text);
			one_split(p, token);
		} else {
			token->kind = is_dash(c) ? '-' : c < 0x80 ? (char)c : '?';
			s = g_utf8_next_char(s);
		}
		p->tokens[p->n - 1].end = token->end = (guint)(s - text);
		glued = TRUE;
	}
	rk_when_numbers(p);
	return TRUE;
}

const RkWhenToken *rk_when_token(const RkWhenParser *p, guint ahead)
{
	return &p->tokens[MIN(p->at + ahead, p->n)];
}

gboolean rk_when_sign(const RkWhenParser *p, guint ahead, char kind)
{
	return rk_when_token(p, ahead)->kind == kind;
}

gboolean rk_when_word(const RkWhenParser *p, guint ahead, const char *list)
{
	const RkWhenToken *token = rk_when_token(p, ahead);
	gsize n = strlen(token->word);
	if (token->kind != 'w' || !n)
		return FALSE;
	for (const char *s = list; s; s = strchr(s, '|') ? strchr(s, '|') + 1 : NULL)
		if (!strncmp(s, token->word, n) && (s[n] == '|' || !s[n]))
			return TRUE;
	return FALSE;
}

/* A name begins with the word, of at least three letters, in any case. */
static gboolean abbreviates(const char *word, const char *name)
{
	return strlen(word) >= 3 && !g_ascii_strncasecmp(name, word, strlen(word));
}

int rk_when_month(const RkWhenToken *token)
{
	static const struct {
		const char *word;
		int month;
	} others[] = { { "nop", 11 }, { "nopember", 11 }, { "peb", 2 }, { "pebruari", 2 },
		{ "agt", 8 }, { "ags", 8 }, { "agst", 8 }, { "sept", 9 }, { "mrt", 3 } };
	if (token->kind != 'w')
		return 0;
	for (int month = 1; month <= 12; month++)
		for (int lang = 0; lang < RK_LANG_N; lang++)
			if (abbreviates(token->word, rk_month_name(month, (RkLang)lang, FALSE)))
				return month;
	for (guint i = 0; i < RK_LEN(others); i++)
		if (!strcmp(token->word, others[i].word))
			return others[i].month;
	return 0;
}

int rk_when_weekday(const RkWhenToken *token)
{
	/* "kami" is "we", no short Thursday. */
	if (token->kind != 'w' || !strcmp(token->word, "kami"))
		return 0;
	if (!strcmp(token->word, "ahad") || !strcmp(token->word, "mgg"))
		return 7;
	if (!strcmp(token->word, "jmt"))
		return 5;
	for (int day = 1; day <= 7; day++)
		for (int lang = 0; lang < RK_LANG_N; lang++)
			if (abbreviates(token->word, rk_weekday_name(day, (RkLang)lang, FALSE)))
				return day;
	return 0;
}

int rk_when_year(const RkWhenToken *token)
{
	gboolean good = token->kind == 'n' && token->digits == 4 && token->value >= 1900 &&
			token->value <= 2999;
	return good ? token->value : 0;
}
