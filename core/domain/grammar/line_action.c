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

gboolean rk_line_action_parse(
	const char *text, const RkWhenContext *when, RkLineAction *out, GError **error)
{
	g_autoptr(GPtrArray) tokens = rk_line_tokens(text, &rules, error);
	RkLineAction line = { .who = rk_line_who_list() };
	gboolean good = tokens != NULL;

	for (guint i = 0; good && i < tokens->len; i++)
		good = token_read(&line, when, g_ptr_array_index(tokens, i), error);
	if (good) {
		line.text = rk_line_words(tokens);
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

	rk_line_append_text(text, line->text, &rules);
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
