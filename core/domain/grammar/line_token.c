/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Splitting a line into tokens and writing text so that it splits back. It knows no form and no
 * meaning. Invariant: rk_line_tokens(rk_line_append_…(x)) gives x for every x without LF and
 * quotation marks inside values.
 */
#include "domain/grammar/line_token.h"

#include "base/error.h"
#include "base/text.h"

#include <string.h>

#define LINE_MAX_BYTES (64 * 1024)

static void token_free(gpointer data)
{
	RkToken *token = data;

	g_free(token->value);
	g_free(token);
}

static gboolean blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static gboolean line_check(const char *line, GError **error)
{
	gsize size = strlen(line);

	if (size > LINE_MAX_BYTES) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "text",
			N_("the line is longer than 64 KiB"));
		return FALSE;
	}
	if (!rk_text_check(line, (gssize)size, NULL)) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "text", N_("not valid UTF-8"));
		return FALSE;
	}
	for (const char *p = line; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		if (rk_char_is_hostile(c)) {
			rk_error_set(error, RK_ERROR_INVALID, NULL, "text",
				N_("control character U+%04X"), c);
			return FALSE;
		}
	}
	return TRUE;
}

/* A value may begin with a letter, a digit or a quotation mark. */
static gboolean value_begins(const char *p)
{
	return *p == '"' || g_unichar_isalnum(g_utf8_get_char(p));
}

static const char *key_at(const char *p, const RkTokenRules *rules)
{
	for (const char *const *key = rules->keys; key && *key; key++) {
		gsize n = strlen(*key);
		if (g_ascii_strncasecmp(p, *key, n) == 0 && p[n] == ':' && p[n + 1] &&
			!blank(p[n + 1]))
			return *key;
	}
	return NULL;
}

/* What the word at `p` is; *skip is the length of what comes before the value. */
static RkTokenKind kind_at(const char *p, const RkTokenRules *rules, const char **key, gsize *skip)
{
	*key = NULL;
	*skip = 1;
	if (rules->who && *p == '@' && value_begins(p + 1))
		return RK_TOKEN_WHO;
	if (rules->plus && *p == '+' && value_begins(p + 1) && !g_ascii_isdigit(p[1]))
		return RK_TOKEN_PLUS;
	*skip = 2;
	if (rules->plus && p[0] == '+' && p[1] == '@' && value_begins(p + 2))
		return RK_TOKEN_PLUS;
	if (rules->output && p[0] == '=' && p[1] == '>')
		return RK_TOKEN_OUTPUT;
	*key = key_at(p, rules);
	*skip = *key ? strlen(*key) + 1 : 0;
	return *key ? RK_TOKEN_KEY : RK_TOKEN_WORD;
}

static const char *word_end(const char *p)
{
	while (*p && !blank(*p))
		p++;
	return p;
}

/* TRUE if the word would be read as something else than itself. */
static gboolean needs_escape(const char *word, const RkTokenRules *rules)
{
	const char *key;
	gsize skip;

	while (*word == '\\')
		word++;
	return kind_at(word, rules, &key, &skip) != RK_TOKEN_WORD;
}

static char *word_read(const char *p, const char *end, const RkTokenRules *rules)
{
	g_autofree char *word = g_strndup(p, (gsize)(end - p));

	if (*word == '\\' && needs_escape(word, rules))
		return g_strdup(word + 1);
	return g_steal_pointer(&word);
}

/* The value at `p`, quoted or up to a blank; NULL and an error for an open quotation mark. */
static char *value_read(const char *p, const char **end, GError **error)
{
	if (*p != '"') {
		*end = word_end(p);
		/* "@kanim-tarakan, …": the comma is the sentence's. */
		gsize n = (gsize)(*end - p);
		while (n > 1 && strchr(",;", p[n - 1]))
			n--;
		return g_strndup(p, n);
	}
	const char *close = strchr(p + 1, '"');
	if (!close) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "text",
			N_("no closing quotation mark: %.40s"), p);
		return NULL;
	}
	*end = close + 1 + strspn(close + 1, ",;");
	return g_strndup(p + 1, (gsize)(close - p - 1));
}

static void output_append(RkToken *output, char *word)
{
	char *joined =
		*output->value ? g_strconcat(output->value, " ", word, NULL) : g_strdup(word);

	g_free(output->value);
	g_free(word);
	output->value = joined;
}

/* One word or token at `p`; *open is the "=>" whose words are being gathered, or NULL. */
static const char *token_read(const char *line, const char *p, const RkTokenRules *rules,
	GPtrArray *tokens, RkToken **open, GError **error)
{
	const char *key, *end = word_end(p);
	gsize skip;
	RkTokenKind kind = kind_at(p, rules, &key, &skip);
	char *value;

	if (kind == RK_TOKEN_WORD) {
		value = word_read(p, end, rules);
		if (*open) {
			output_append(*open, value);
			(*open)->end = (gsize)(end - line);
			return end;
		}
	} else if (kind == RK_TOKEN_OUTPUT) {
		value = g_strdup("");
		end = p + skip;
	} else {
		value = value_read(p + skip, &end, error);
		if (!value)
			return NULL;
	}
	RkToken *token = g_new0(RkToken, 1);
	*token = (RkToken){ .kind = kind,
		.key = key,
		.value = value,
		.begin = (gsize)(p - line),
		.end = (gsize)(end - line) };
	g_ptr_array_add(tokens, token);
	*open = kind == RK_TOKEN_OUTPUT ? token : NULL;
	return end;
}

GPtrArray *rk_line_tokens(const char *line, const RkTokenRules *rules, GError **error)
{
	g_autoptr(GPtrArray) tokens = g_ptr_array_new_with_free_func(token_free);
	RkToken *open = NULL;

	if (!line_check(line, error))
		return NULL;
	for (const char *p = line; *p;) {
		if (blank(*p)) {
			p++;
			continue;
		}
		p = token_read(line, p, rules, tokens, &open, error);
		if (!p)
			return NULL;
	}
	return g_steal_pointer(&tokens);
}

void rk_line_append_text(GString *line, const char *text, const RkTokenRules *rules)
{
	const char *p = text ? text : "";

	while (*p) {
		if (blank(*p)) {
			p++;
			continue;
		}
		const char *end = word_end(p);
		g_autofree char *word = g_strndup(p, (gsize)(end - p));
		if (line->len && !blank(line->str[line->len - 1]))
			g_string_append_c(line, ' ');
		if (needs_escape(word, rules))
			g_string_append_c(line, '\\');
		g_string_append(line, word);
		p = end;
	}
}

void rk_line_append_value(GString *line, const char *prefix, const char *value)
{
	gsize size = strlen(value);
	gboolean quote = value[strcspn(value, " \t\r\n")] != '\0' ||
			 !g_unichar_isalnum(g_utf8_get_char(value)) ||
			 (size && strchr(",;", value[size - 1]));

	if (line->len && !blank(line->str[line->len - 1]))
		g_string_append_c(line, ' ');
	g_string_append(line, prefix);
	if (quote)
		g_string_append_c(line, '"');
	for (const char *p = value; *p; p++)
		g_string_append_c(line, *p == '"' ? '\'' : blank(*p) ? ' ' : *p);
	if (quote)
		g_string_append_c(line, '"');
}

char *rk_line_words(const GPtrArray *tokens)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = 0; i < tokens->len; i++) {
		const RkToken *token = g_ptr_array_index(tokens, i);
		if (token->kind != RK_TOKEN_WORD)
			continue;
		if (text->len)
			g_string_append_c(text, ' ');
		g_string_append(text, token->value);
	}
	return text->len ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

gboolean rk_line_time(const char *word, int *minutes)
{
	gsize n = strspn(word, "0123456789");

	if (n < 1 || n > 2 || (word[n] != '.' && word[n] != ':'))
		return FALSE;
	const char *rest = word + n + 1;
	if (strlen(rest) != 2 || !g_ascii_isdigit(rest[0]) || !g_ascii_isdigit(rest[1]))
		return FALSE;
	int hour = n == 1 ? word[0] - '0' : (word[0] - '0') * 10 + (word[1] - '0');
	int minute = (rest[0] - '0') * 10 + (rest[1] - '0');
	if (hour > 23 || minute > 59)
		return FALSE;
	*minutes = hour * 60 + minute;
	return TRUE;
}

gboolean rk_line_word_in(const char *word, const char *list)
{
	g_autofree char *lower = g_utf8_strdown(word ? word : "", -1);

	for (gsize n = strlen(lower); n; n--) {
		g_autofree char *listed = g_strdup_printf("|%.*s|", (int)n, lower);
		if (strstr(list, listed))
			return TRUE;
		if (!strchr(",.:;!", lower[n - 1]))
			return FALSE;
	}
	return FALSE;
}

static void who_free(gpointer data)
{
	RkLineWho *who = data;

	g_free(who->who);
	g_free(who);
}

GPtrArray *rk_line_who_list(void)
{
	return g_ptr_array_new_with_free_func(who_free);
}

void rk_line_who_add(GPtrArray *list, int role, gboolean strict, const char *who)
{
	RkLineWho *entry = g_new0(RkLineWho, 1);

	*entry = (RkLineWho){ .role = role, .strict = strict, .who = g_strdup(who) };
	g_ptr_array_add(list, entry);
}
