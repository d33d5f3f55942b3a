/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A captured line: its mark, its speaker, its text. It must never get in the way of typing: what is
 * no mark is text.
 */
#include "domain/grammar/line_entry.h"

#include "base/error.h"
#include "domain/grammar/line_token.h"
#include "domain/model/words.h"

#include <string.h>

static const RkTokenRules rules = { .who = TRUE };

static const struct {
	const char *mark;
	int kind;
} marks[] = {
	{ "?", RK_ENTRY_KIND_QUESTION },
	{ ">", RK_ENTRY_KIND_ANSWER },
	{ "+", RK_ENTRY_KIND_PROPOSAL },
	{ "!", RK_ENTRY_KIND_DECISION },
	{ "=", RK_ENTRY_KIND_CONCLUSION },
	{ "~", RK_ENTRY_KIND_OCCURRENCE },
	{ "%", RK_ENTRY_KIND_PRIVATE },
};

void rk_line_entry_clear(RkLineEntry *line)
{
	g_free(line->speaker);
	g_free(line->text);
	*line = (RkLineEntry){ 0 };
}

const char *rk_entry_mark_text(int kind)
{
	for (guint i = 0; i < RK_LEN(marks); i++)
		if (marks[i].kind == kind)
			return marks[i].mark;
	return "";
}

/* The length of "[]" or "[ ]" at `text`, 0 for neither. */
static gsize action_mark(const char *text)
{
	return g_str_has_prefix(text, "[]") ? 2 : g_str_has_prefix(text, "[ ]") ? 3 : 0;
}

/* The length of the mark itself, 0 for none. */
static gsize mark_read(const char *text, int *kind, gboolean *action, guint *question)
{
	gsize n = action_mark(text);

	if (n) {
		*action = TRUE;
		return n;
	}
	for (guint i = 0; i < RK_LEN(marks); i++)
		if (*text == *marks[i].mark) {
			*kind = marks[i].kind;
			gsize digits =
				*kind == RK_ENTRY_KIND_ANSWER ? strspn(text + 1, "0123456789") : 0;
			if (digits > 4)
				return 0;
			*question = digits ? (guint)g_ascii_strtoull(text + 1, NULL, 10) : 0;
			return 1 + digits;
		}
	return 0;
}

gsize rk_entry_mark(const char *text, int *kind, gboolean *action, guint *question)
{
	int found = 0;
	gboolean is_action = FALSE;
	guint number = 0;
	gsize lead = strspn(text, " \t"), n = mark_read(text + lead, &found, &is_action, &number);
	gsize blanks = n ? strspn(text + lead + n, " \t") : 0;
	gboolean good = blanks > 0;

	*kind = good ? found : 0;
	*action = good && is_action;
	*question = good ? number : 0;
	return good ? lead + n + blanks : 0;
}

/* The speaker is the first or the last token when that is an @; elsewhere "@" is text. */
static const RkToken *speaker_find(const GPtrArray *tokens)
{
	if (tokens->len < 2)
		return NULL;
	const RkToken *first = g_ptr_array_index(tokens, 0);
	const RkToken *last = g_ptr_array_index(tokens, tokens->len - 1);
	return first->kind == RK_TOKEN_WHO ? first : last->kind == RK_TOKEN_WHO ? last : NULL;
}

/* The last word of a text of several, if "@" stands behind its backslashes (at least `least`). */
static char *last_at(char *text, gsize least)
{
	char *space = strrchr(text, ' ');
	char *word = space ? space + 1 : NULL;

	if (!word)
		return NULL;
	gsize n = strspn(word, "\\");
	return n >= least && word[n] == '@' ? word : NULL;
}

static void last_unescape(char *text)
{
	char *word = last_at(text, 1);

	if (word)
		memmove(word, word + 1, strlen(word));
}

/* The text with its own spacing, without the speaker and the escapes of its ends. */
static char *text_without(const char *text, const GPtrArray *tokens, const RkToken *speaker)
{
	gsize from = 0, to = strlen(text);

	if (speaker && speaker == g_ptr_array_index(tokens, 0))
		from = speaker->end;
	else if (speaker)
		to = speaker->begin;
	char *rest = g_strstrip(g_strndup(text + from, to - from));
	if (!speaker)
		last_unescape(rest);
	if (rest[0] == '\\' && rest[1] && strchr("\\@[?>+!=~%", rest[1]))
		memmove(rest, rest + 1, strlen(rest));
	return rest;
}

gboolean rk_line_entry_parse(const char *text, RkLineEntry *out, GError **error)
{
	RkLineEntry line = { 0 };
	gsize skip = rk_entry_mark(text, &line.kind, &line.action, &line.question);
	g_autoptr(GPtrArray) tokens = rk_line_tokens(text + skip, &rules, error);

	if (!tokens)
		return FALSE;
	if (line.action) {
		line.text = g_strstrip(g_strdup(text + skip));
	} else {
		const RkToken *speaker = speaker_find(tokens);
		line.speaker = speaker ? g_strdup(speaker->value) : NULL;
		line.text = text_without(text + skip, tokens, speaker);
	}
	if (!*line.text) {
		rk_line_entry_clear(&line);
		rk_error_set(error, RK_ERROR_INVALID, NULL, "text", N_("the line is empty"));
		return FALSE;
	}
	*out = line;
	return TRUE;
}

static gboolean needs_escape(const char *text, gboolean marked, gboolean speaker)
{
	int kind;
	gboolean action;
	guint question;

	if (*text == '\\' || (*text == '@' && !speaker))
		return TRUE;
	return !marked && !speaker && rk_entry_mark(text, &kind, &action, &question) > 0;
}

char *rk_line_entry_format(const RkLineEntry *line)
{
	GString *text = g_string_new(NULL);
	const char *mark = line->action ? "[]" : rk_entry_mark_text(line->kind);

	g_string_append(text, mark);
	if (line->kind == RK_ENTRY_KIND_ANSWER && line->question)
		g_string_append_printf(text, "%u", line->question);
	if (*mark)
		g_string_append_c(text, ' ');
	if (line->speaker) {
		rk_line_append_value(text, "@", line->speaker);
		g_string_append_c(text, ' ');
	}
	if (!line->action && needs_escape(line->text, *mark != '\0', line->speaker != NULL))
		g_string_append_c(text, '\\');
	char *last = line->action || line->speaker ? NULL : last_at(line->text, 0);
	if (last) {
		g_string_append_len(text, line->text, last - line->text);
		g_string_append_c(text, '\\');
	}
	g_string_append(text, last ? last : line->text);
	return g_string_free(text, FALSE);
}
