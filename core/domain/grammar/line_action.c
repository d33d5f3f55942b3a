/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An action in one line, and back. Who is known and what a group means is the action rule's.
 */
#include "domain/grammar/line_action.h"

#include "base/error.h"
#include "domain/model/words.h"

#include <string.h>

static const char *const keys[] = { "for", "untuk", "due", "tenggat", "prio", NULL };
static const RkTokenRules rules = { .who = TRUE, .plus = TRUE, .output = TRUE, .keys = keys };

void rk_line_action_clear(RkLineAction *line)
{
	g_free(line->text);
	g_free(line->output);
	g_free(line->due);
	g_clear_pointer(&line->who, g_ptr_array_unref);
	*line = (RkLineAction){ 0 };
}

static gboolean due_read(
	RkLineAction *line, const RkWhenContext *when, const char *value, GError **error)
{
	RkDay day;

	if (!rk_day_parse(value, &day) && !rk_when_parse_day(value, when, FALSE, &day, NULL)) {
		rk_error_quote(error, RK_ERROR_INVALID, "due", value,
			N_("not a date (29nov, fri, +7d)"), NULL);
		return FALSE;
	}
	g_free(line->due);
	line->due = rk_day_text(day);
	return TRUE;
}

static gboolean priority_read(RkLineAction *line, const char *value, GError **error)
{
	if (*value >= '1' && *value <= '3' && !value[1])
		line->priority = RK_PRIORITY_HIGH + (*value - '1');
	else
		line->priority = rk_enum_value_spoken(&rk_priority_words, value);
	if (line->priority)
		return TRUE;
	rk_error_quote(error, RK_ERROR_INVALID, "priority", value,
		N_("1, 2, 3 or high, medium, low"), NULL);
	return FALSE;
}

static gboolean key_read(
	RkLineAction *line, const RkWhenContext *when, const RkToken *token, GError **error)
{
	if (strcmp(token->key, "for") == 0 || strcmp(token->key, "untuk") == 0) {
		rk_line_who_add(line->who, RK_ASSIGNMENT_ROLE_FOR, TRUE, token->value);
		return TRUE;
	}
	if (strcmp(token->key, "prio") == 0)
		return priority_read(line, token->value, error);
	return due_read(line, when, token->value, error);
}

static gboolean token_read(
	RkLineAction *line, const RkWhenContext *when, const RkToken *token, GError **error)
{
	switch (token->kind) {
	case RK_TOKEN_WHO:
		rk_line_who_add(line->who, RK_ASSIGNMENT_ROLE_LEAD, TRUE, token->value);
		return TRUE;
	case RK_TOKEN_PLUS:
		rk_line_who_add(line->who, RK_ASSIGNMENT_ROLE_SUPPORT, TRUE, token->value);
		return TRUE;
	case RK_TOKEN_OUTPUT:
		g_free(line->output);
		line->output = *token->value ? g_strdup(token->value) : NULL;
		return TRUE;
	case RK_TOKEN_KEY:
		return key_read(line, when, token, error);
	default:
		return TRUE;
	}
}

/* --- what is said in words: ", tenggat 5 des, oleh @x" --- */

static const char *word_of(const GPtrArray *tokens, guint i)
{
	const RkToken *token = i < tokens->len ? g_ptr_array_index(tokens, i) : NULL;

	return token && token->kind == RK_TOKEN_WORD ? token->value : NULL;
}

static const char due_words[] =
	"|tenggat|deadline|due|by|paling|selambat-lambatnya|selambatnya|batas|"
	"target|";
static const char lead_words[] = "|oleh|by|pic|pj|penanggung|";

/* The words of a due date from token `at` on, which is "tenggat" or the like; 0 when no date stands
 * there up to the end of the clause. */
static guint due_clause(const GPtrArray *tokens, guint at, const RkWhenContext *when, RkDay *day)
{
	static const char more[] = "|waktu|lambat|on|by|pada|tanggal|tgl|date|";
	guint from = at + 1, to;
	g_autoptr(GString) text = g_string_new(NULL);

	while (rk_line_word_in(word_of(tokens, from), more))
		from++;
	for (to = from; word_of(tokens, to) && to < from + 6;) {
		const char *word = word_of(tokens, to++);
		g_string_append_printf(text, "%s%s", text->len ? " " : "", word);
		if (g_str_has_suffix(word, ",") || g_str_has_suffix(word, ";"))
			break;
	}
	while (text->len && strchr(",;.", text->str[text->len - 1]))
		g_string_truncate(text, text->len - 1);
	gboolean ends = !word_of(tokens, to) || strpbrk(word_of(tokens, to - 1), ",;");
	if (!text->len || !ends)
		return 0;
	return rk_day_parse(text->str, day) || rk_when_parse_day(text->str, when, FALSE, day, NULL)
		       ? to - at
		       : 0;
}

/* TRUE if a comma stands before the token: a clause begins there. */
static gboolean behind_comma(const char *line, const RkToken *token)
{
	const char *p = line + token->begin;

	while (p > line && strchr(" \t", p[-1]))
		p--;
	return p > line && strchr(",;", p[-1]);
}

static gboolean is_named(const GPtrArray *tokens, guint i)
{
	const RkToken *token = i < tokens->len ? g_ptr_array_index(tokens, i) : NULL;

	return token && (token->kind == RK_TOKEN_WHO || token->kind == RK_TOKEN_PLUS);
}

/* "oleh" before @x, "dan" between two of them: words that only lead to a name. */
static guint lead_clause(const GPtrArray *tokens, guint at)
{
	static const char joins[] = "|dan|and|serta|&|";
	const char *word = word_of(tokens, at);

	if (rk_line_word_in(word, lead_words)) {
		gboolean two = word_of(tokens, at + 1) &&
			       g_ascii_strcasecmp(word_of(tokens, at + 1), "jawab") == 0;
		return is_named(tokens, at + 1 + two) ? 1u + two : 0;
	}
	return rk_line_word_in(word, joins) && at > 0 && is_named(tokens, at - 1) &&
	       is_named(tokens, at + 1);
}

/* Takes what is said in words out of the tokens. A "due:" that is typed as such wins. */
static void clauses_take(
	GPtrArray *tokens, const char *text, const RkWhenContext *when, RkLineAction *line)
{
	RkDay day;

	for (guint i = 0; i < tokens->len;) {
		const RkToken *token = g_ptr_array_index(tokens, i);
		gboolean clause = token->kind == RK_TOKEN_WORD && behind_comma(text, token);
		guint n = clause && !line->due && rk_line_word_in(token->value, due_words)
				  ? due_clause(tokens, i, when, &day)
				  : 0;
		if (n)
			line->due = rk_day_text(day);
		else
			n = lead_clause(tokens, i);
		if (n)
			g_ptr_array_remove_range(tokens, i, n);
		else
			i++;
	}
}

/* A backslash before such a word says that it is text ("\tenggat"). */
static gboolean is_clause_word(const char *word)
{
	return rk_line_word_in(word, due_words) || rk_line_word_in(word, lead_words);
}

static char *text_of(const GPtrArray *tokens)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = 0; i < tokens->len; i++) {
		const char *word = word_of(tokens, i);
		if (!word)
			continue;
		gsize n = strspn(word, "\\");
		g_string_append_printf(text, "%s%s", text->len ? " " : "",
			word + (n > 0 && is_clause_word(word + n)));
	}
	while (text->len && strchr(",;", text->str[text->len - 1]))
		g_string_truncate(text, text->len - 1);
	return text->len ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

gboolean rk_line_action_parse(
	const char *text, const RkWhenContext *when, RkLineAction *out, GError **error)
{
	g_autoptr(GPtrArray) tokens = rk_line_tokens(text, &rules, error);
	RkLineAction line = { .who = rk_line_who_list() };
	gboolean good = tokens != NULL;

	for (guint i = 0; good && i < tokens->len; i++)
		good = token_read(&line, when, g_ptr_array_index(tokens, i), error);
	if (good) {
		clauses_take(tokens, text, when, &line);
		line.text = text_of(tokens);
		good = line.text != NULL;
		if (!good)
			rk_error_set(error, RK_ERROR_INVALID, NULL, "text",
				N_("the action has no text"));
	}
	if (!good) {
		rk_line_action_clear(&line);
		return FALSE;
	}
	*out = line;
	return TRUE;
}

/* The text with what would be read as a clause escaped. */
static char *text_escaped(const char *text)
{
	g_auto(GStrv) words = g_strsplit(text ? text : "", " ", -1);
	g_autoptr(GString) line = g_string_new(NULL);

	for (guint i = 0; words[i]; i++) {
		gsize n = strspn(words[i], "\\");
		gboolean comma = line->len && strchr(",;", line->str[line->len - 1]);
		gboolean clause = is_clause_word(words[i] + n) && (n || comma || !words[i + 1]);
		g_string_append_printf(line, "%s%s%s", i ? " " : "", clause ? "\\" : "", words[i]);
	}
	return g_string_free(g_steal_pointer(&line), FALSE);
}

static void who_append(GString *text, const RkLineWho *who)
{
	const char *prefix = who->role == RK_ASSIGNMENT_ROLE_LEAD      ? "@"
			     : who->role == RK_ASSIGNMENT_ROLE_SUPPORT ? "+"
								       : "for:";

	/* "+7" would be text: a quoted value is never mistaken for a number. */
	if (*prefix == '+' && g_ascii_isdigit(*who->who)) {
		g_string_append_printf(text, " +\"%s\"", who->who);
		return;
	}
	rk_line_append_value(text, prefix, who->who);
}

char *rk_line_action_format(const RkLineAction *line)
{
	GString *text = g_string_new(NULL);
	g_autofree char *escaped = text_escaped(line->text);

	rk_line_append_text(text, escaped, &rules);
	for (guint i = 0; line->who && i < line->who->len; i++)
		who_append(text, g_ptr_array_index(line->who, i));
	if (line->output) {
		g_string_append(text, " => ");
		rk_line_append_text(text, line->output, &rules);
	}
	if (line->due)
		rk_line_append_value(text, "due:", line->due);
	if (line->priority)
		g_string_append_printf(text, " prio:%d", line->priority);
	return g_string_free(text, FALSE);
}
