/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The query parser: cuts a line into tokens and turns each into a term of the view. It knows words
 * of both languages, no database. Invariant: a term's value never needs more than plain quotes to
 * be read back, since a quoted value ends at the next quote.
 */
#include "domain/model/query.h"
#include "domain/model/query_words.h"

#include "base/error.h"
#include "base/text.h"

#include <string.h>

#define LENGTH_MAX 4096
#define TERMS_MAX 64

/* One token, cut but not understood. */
typedef struct Token {
	gboolean negated, quoted;
	char *key; /* NULL: a word or phrase */
	RkCompare compare;
	char *value;
} Token;

static void token_clear(Token *token)
{
	g_free(token->key);
	g_free(token->value);
}

static void term_free(gpointer data)
{
	RkTerm *term = data;

	g_free(term->value);
	g_free(term);
}

void rk_query_free(RkQuery *query)
{
	if (!query)
		return;
	g_ptr_array_unref(query->terms);
	g_free(query);
}

static void skip_blanks(const char **at)
{
	while (**at && g_unichar_isspace(g_utf8_get_char(*at)))
		*at = g_utf8_next_char(*at);
}

/* Text up to the next blank, or to the closing quote; an unclosed quote runs to the end. */
static char *cut_value(const char **at, gboolean *quoted)
{
	*quoted = **at == '"';
	if (*quoted) {
		const char *from = ++*at, *to = strchr(from, '"');
		*at = to ? to + 1 : from + strlen(from);
		return g_strndup(from, to ? (gsize)(to - from) : strlen(from));
	}
	const char *from = *at;
	while (**at && !g_unichar_isspace(g_utf8_get_char(*at)))
		*at = g_utf8_next_char(*at);
	return g_strndup(from, (gsize)(*at - from));
}

/* Length of a key in front of a colon: ASCII letters only, so that 12:30 stays a word. */
static gsize key_length(const char *at)
{
	gsize n = 0;

	while (g_ascii_isalpha(at[n]))
		n++;
	return n > 0 && at[n] == ':' ? n : 0;
}

/* The sign before the value; only a date and a number have one, elsewhere it is text. */
static RkCompare cut_compare(const char *key, const char **at)
{
	static const char *const compared[] = { "due", "date", "silent", "carried", NULL };
	const char *name = rk_query_key(key);
	char sign = **at;

	if (!name || !g_strv_contains(compared, name))
		return RK_COMPARE_IS;
	if (sign != '<' && sign != '>' && sign != '=')
		return RK_COMPARE_IS;
	(*at)++;
	if (sign == '=' || **at != '=')
		return sign == '<'   ? RK_COMPARE_LESS
		       : sign == '>' ? RK_COMPARE_MORE
				     : RK_COMPARE_IS;
	(*at)++;
	return sign == '<' ? RK_COMPARE_MOST : RK_COMPARE_LEAST;
}

static void cut_token(const char **at, Token *token)
{
	*token = (Token){ 0 };
	if (**at == '-' && (*at)[1] && !g_unichar_isspace(g_utf8_get_char(*at + 1))) {
		token->negated = TRUE;
		(*at)++;
	}
	gsize n = key_length(*at);
	if (n > 0) {
		token->key = g_ascii_strdown(*at, (gssize)n);
		*at += n + 1;
		token->compare = cut_compare(token->key, at);
		*at += strspn(*at, "@#");
		token->value = cut_value(at, &token->quoted);
		return;
	}
	token->value = cut_value(at, &token->quoted);
}

static const RkFilterKey *view_key(const RkView *view, const char *name)
{
	for (guint i = 0; i < view->n_filters; i++)
		if (strcmp(view->filters[i].name, name) == 0)
			return &view->filters[i];
	return NULL;
}

static gboolean view_flag(const RkView *view, const char *name)
{
	const RkFilterKey *key = view_key(view, name);

	return key && key->type == RK_TYPE_BOOL;
}

/* The keys of the view as a list, for the message. */
static char *keys_of(const RkView *view)
{
	g_autoptr(GString) list = g_string_new(NULL);

	for (guint i = 0; i < view->n_filters; i++)
		if (view->filters[i].type != RK_TYPE_BOOL && *view->filters[i].name)
			g_string_append_printf(
				list, "%s%s:", list->len ? " " : "", view->filters[i].name);
	return g_string_free(g_steal_pointer(&list), FALSE);
}

/* Edit distance at which a word is no longer near: short words are near few. */
static guint nearness(const char *typed)
{
	return MIN(4, strlen(typed) / 3 + 2);
}

static const char *nearest_key(const RkView *view, const char *typed)
{
	const char *best = NULL;
	guint least = nearness(typed);

	for (guint i = 0; i < rk_query_names_n; i++) {
		const RkQueryName *name = &rk_query_names[i];
		const RkFilterKey *key = view_key(view, name->english);
		guint distance = rk_text_distance(typed, name->typed, 3);
		if (key && key->type != RK_TYPE_BOOL && distance < least) {
			least = distance;
			best = name->english;
		}
	}
	return best;
}

static void refuse_key(const RkView *view, const char *typed, GError **error)
{
	g_autofree char *keys = keys_of(view);
	const char *near = nearest_key(view, typed);

	if (near)
		rk_error_set(error, RK_ERROR_INVALID, NULL, "query",
			N_("unknown key \"%.40s:\"; did you mean \"%s:\"?"), typed, near);
	else if (*keys)
		rk_error_set(error, RK_ERROR_INVALID, NULL, "query",
			N_("unknown key \"%.40s:\"; this list knows %s"), typed, keys);
	else
		rk_error_set(error, RK_ERROR_INVALID, NULL, "query",
			N_("unknown key \"%.40s:\"; this list knows words only"), typed);
}

static void take_value(RkTerm *term, const char *value)
{
	g_free(term->value);
	term->value = g_strdup(value);
}

static void refuse_word(const RkFilterKey *key, const char *typed, GError **error)
{
	g_autofree char *known = rk_enum_list(key->words);
	g_autofree char *folded = rk_text_fold(typed);
	const char *best = NULL;
	guint least = nearness(folded);

	for (guint i = 0; i < key->words->n; i++)
		for (guint lang = 0; lang <= RK_LANG_N; lang++) {
			const RkEnumEntry *entry = &key->words->entries[i];
			const char *text = lang < RK_LANG_N ? entry->label[lang] : entry->word;
			g_autofree char *word = rk_text_fold(text);
			guint distance = rk_text_distance(folded, word, 3);
			if (distance < least) {
				least = distance;
				best = entry->word;
			}
		}
	if (best)
		rk_error_set(error, RK_ERROR_INVALID, NULL, "query",
			N_("unknown word \"%s:%.40s\"; did you mean \"%s:%s\"?"), key->name, typed,
			key->name, best);
	else
		rk_error_set(error, RK_ERROR_INVALID, NULL, "query",
			N_("unknown word \"%s:%.40s\"; known: %s"), key->name, typed, known);
}

/* status:open and status:late are the flags of the same name. */
static gboolean read_derived(const RkView *view, RkTerm *term)
{
	const char *flag = strcmp(term->key, "status") == 0 ? rk_query_key(term->value) : NULL;

	if (!flag || !view_flag(view, flag) ||
		(strcmp(flag, "open") != 0 && strcmp(flag, "late") != 0))
		return FALSE;
	term->kind = RK_TERM_FLAG;
	term->key = flag;
	term->type = RK_TYPE_BOOL;
	g_clear_pointer(&term->value, g_free);
	return TRUE;
}

static gboolean read_enum(const RkView *view, const RkFilterKey *key, RkTerm *term, GError **error)
{
	if (read_derived(view, term))
		return TRUE;
	term->word = rk_query_enum(key->words, term->value);
	if (!term->word) {
		refuse_word(key, term->value, error);
		return FALSE;
	}
	take_value(term, rk_enum_word(key->words, term->word));
	return TRUE;
}

static gboolean is_number(const char *value)
{
	gsize n = strlen(value);

	return n <= 9 && strspn(value, "0123456789") == n;
}

static gboolean read_value(const RkView *view, const RkFilterKey *key, const Token *token,
	RkTerm *term, GError **error)
{
	if (key->type == RK_TYPE_DATE || key->type == RK_TYPE_INT)
		term->compare = token->compare;
	if (key->type == RK_TYPE_DATE) {
		g_autofree char *english = rk_query_date_english(term->value);
		take_value(term, english);
	} else if (key->type == RK_TYPE_TEXT) {
		gsize marks = strspn(term->value, "@#");
		g_autofree char *bare = g_strdup(term->value + marks);
		const char *self = rk_query_self(bare);
		take_value(term, self ? self : bare);
	}
	if (!*term->value) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "query", N_("\"%s:\" needs a value"),
			key->name);
		return FALSE;
	}
	if (key->type == RK_TYPE_INT && !is_number(term->value)) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "query",
			N_("\"%s:%.40s\": not a number"), key->name, term->value);
		return FALSE;
	}
	if (key->type == RK_TYPE_DATE && strchr("<>=@#", *term->value)) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "query", N_("\"%s:%.40s\": not a date"),
			key->name, term->value);
		return FALSE;
	}
	return key->type != RK_TYPE_ENUM || read_enum(view, key, term, error);
}

static gboolean read_key(const RkView *view, const Token *token, RkTerm *term, GError **error)
{
	const char *name = rk_query_key(token->key);
	const RkFilterKey *key = name ? view_key(view, name) : NULL;

	if (!key || key->type == RK_TYPE_BOOL) {
		refuse_key(view, token->key, error);
		return FALSE;
	}
	term->kind = RK_TERM_KEY;
	term->key = key->name;
	term->type = key->type;
	take_value(term, token->value);
	return read_value(view, key, token, term, error);
}

static void read_word(const RkView *view, const Token *token, RkTerm *term)
{
	const char *flag = token->quoted ? NULL : rk_query_key(token->value);

	if (flag && view_flag(view, flag)) {
		term->kind = RK_TERM_FLAG;
		term->key = flag;
		term->type = RK_TYPE_BOOL;
		return;
	}
	term->kind = token->quoted ? RK_TERM_PHRASE : RK_TERM_WORD;
	term->value = g_strdup(token->value);
}

/* A word without a letter or digit says nothing and is passed over. */
static gboolean is_empty(const RkTerm *term)
{
	if (term->kind != RK_TERM_WORD && term->kind != RK_TERM_PHRASE)
		return FALSE;
	for (const char *at = term->value; *at; at = g_utf8_next_char(at))
		if (g_unichar_isalnum(g_utf8_get_char(at)))
			return FALSE;
	return TRUE;
}

static gboolean add_term(RkQuery *query, const RkView *view, const Token *token, GError **error)
{
	RkTerm *term = g_new0(RkTerm, 1);
	gboolean good = TRUE;

	term->negated = token->negated;
	if (token->key)
		good = read_key(view, token, term, error);
	else
		read_word(view, token, term);
	if (!good || is_empty(term))
		term_free(term);
	else
		g_ptr_array_add(query->terms, term);
	return good;
}

RkQuery *rk_query_parse(const RkView *view, const char *text, GError **error)
{
	g_autoptr(RkQuery) query = g_new0(RkQuery, 1);
	const char *at = text ? text : "";

	query->terms = g_ptr_array_new_with_free_func(term_free);
	if (strlen(at) > LENGTH_MAX || !rk_text_check(at, -1, NULL)) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "query",
			N_("not readable text, or longer than %d bytes"), LENGTH_MAX);
		return NULL;
	}
	for (skip_blanks(&at); *at; skip_blanks(&at)) {
		Token token;
		cut_token(&at, &token);
		gboolean good = add_term(query, view, &token, error);
		token_clear(&token);
		if (!good)
			return NULL;
		if (query->terms->len > TERMS_MAX) {
			rk_error_set(error, RK_ERROR_INVALID, NULL, "query",
				N_("more than %d words"), TERMS_MAX);
			return NULL;
		}
	}
	return g_steal_pointer(&query);
}
