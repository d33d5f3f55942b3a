/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * argv → invocation, by the tables alone. Every byte of argv is checked: invalid UTF-8 is refused
 * before anything is looked at.
 */
#include "command/verb.h"

#include "base/error.h"
#include "base/file.h"
#include "base/label.h"
#include "base/text.h"

#include <stdarg.h>
#include <string.h>

#define OPTION(name, letter, argument, help) { name, letter, argument, help },
const RkOption rk_global_options[] = { RK_GLOBAL_OPTIONS(OPTION) };
#undef OPTION
const guint rk_global_options_n = RK_LEN(rk_global_options);

typedef struct Parser {
	RkInvocation *invocation;
	int argc, at;
	char **argv;
	gboolean ended; /* after "--" */
} Parser;

void rk_invocation_free(RkInvocation *invocation)
{
	if (!invocation)
		return;
	g_ptr_array_unref(invocation->args);
	g_hash_table_unref(invocation->options);
	g_string_free(invocation->out, TRUE);
	g_string_free(invocation->err, TRUE);
	g_clear_pointer(&invocation->input, g_bytes_unref);
	g_free(invocation);
}

static RkInvocation *invocation_new(void)
{
	RkInvocation *invocation = g_new0(RkInvocation, 1);

	invocation->args = g_ptr_array_new_with_free_func(g_free);
	invocation->options = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	invocation->out = g_string_new(NULL);
	invocation->err = g_string_new(NULL);
	return invocation;
}

const char *rk_invocation_option(const RkInvocation *invocation, const char *name)
{
	return g_hash_table_lookup(invocation->options, name);
}

const char *rk_invocation_arg(const RkInvocation *invocation, guint index)
{
	return index < invocation->args->len ? g_ptr_array_index(invocation->args, index) : NULL;
}

static void line_add(GString *to, const char *format, va_list list)
{
	g_autofree char *text = g_strdup_vprintf(format, list);
	g_autofree char *line = rk_text_neutral(text, TRUE);

	g_string_append_printf(to, "%s\n", line);
}

void rk_invocation_print(RkInvocation *invocation, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	line_add(invocation->out, format, list);
	va_end(list);
}

void rk_invocation_tell(RkInvocation *invocation, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	line_add(invocation->err, format, list);
	va_end(list);
}

gboolean rk_invocation_deliver(
	RkInvocation *invocation, const char *path, GBytes *bytes, GError **error)
{
	gsize size = 0;
	const char *data = g_bytes_get_data(bytes, &size);

	if (path && strcmp(path, "-") != 0)
		return rk_file_write(path, data, size, error);
	g_string_append_len(invocation->out, data, (gssize)size);
	return TRUE;
}

gboolean rk_invocation_number(const RkInvocation *invocation, const char *name, guint least,
	guint most, guint *out, GError **error)
{
	const char *text = rk_invocation_option(invocation, name);
	guint64 number;

	if (!text)
		return TRUE;
	if (!g_ascii_string_to_unsigned(text, 10, least, most, &number, NULL)) {
		rk_error_set(error, RK_ERROR_USAGE, invocation->verb->name, name,
			N_("\"%.20s\": a number from %u to %u"), text, least, most);
		return FALSE;
	}
	*out = (guint)number;
	return TRUE;
}

gboolean rk_invocation_day(
	const RkInvocation *invocation, const char *name, char **out, GError **error)
{
	const char *text = rk_invocation_option(invocation, name);
	RkWhenContext when;
	RkDay day;

	if (!text)
		return TRUE;
	when = rk_context_when(rk_store_context(invocation->store));
	if (!rk_day_parse(text, &day) && !rk_when_parse_day(text, &when, TRUE, &day, error)) {
		rk_error_place(*error, invocation->verb->name);
		return FALSE;
	}
	*out = rk_day_text(day);
	return TRUE;
}

char *rk_invocation_rest(const RkInvocation *invocation, guint from)
{
	GString *rest = g_string_new(NULL);

	for (guint i = from; i < invocation->args->len; i++)
		g_string_append_printf(rest, "%s%s", i > from ? " " : "",
			(const char *)g_ptr_array_index(invocation->args, i));
	return g_string_free(rest, FALSE);
}

static const RkOption *option_match(const RkOption *options, guint n, const char *name, char letter)
{
	for (guint i = 0; i < n; i++)
		if (name ? strcmp(options[i].name, name) == 0 : options[i].letter == letter)
			return &options[i];
	return NULL;
}

static const RkOption *option_find(const RkVerb *verb, const char *name, char letter)
{
	const RkOption *option =
		verb ? option_match(verb->options, verb->n_options, name, letter) : NULL;

	return option ? option : option_match(rk_global_options, rk_global_options_n, name, letter);
}

/* The nearest known word at most two edits away, NULL if none. */
static const char *nearest(const char *word, const RkOption *options, guint n, const char *best)
{
	guint distance = best ? rk_text_distance(word, best, 3) : 3;

	for (guint i = 0; i < n; i++)
		if (rk_text_distance(word, options[i].name, 3) < distance) {
			best = options[i].name;
			distance = rk_text_distance(word, best, 3);
		}
	return best;
}

static gboolean unknown_option(
	const RkInvocation *invocation, const char *word, const char *name, GError **error)
{
	const RkVerb *verb = invocation->verb;
	const char *near = nearest(name, rk_global_options, rk_global_options_n, NULL);

	if (verb)
		near = nearest(name, verb->options, verb->n_options, near);
	if (near)
		rk_error_set(error, RK_ERROR_USAGE, verb ? verb->name : NULL, word,
			N_("unknown option; did you mean --%s?"), near);
	else
		rk_error_set(error, RK_ERROR_USAGE, verb ? verb->name : NULL, word,
			N_("unknown option"));
	return FALSE;
}

static gboolean option_take(Parser *parser, const char *word, GError **error)
{
	const RkVerb *verb = parser->invocation->verb;
	gboolean is_long = word[1] == '-';
	const char *equals = is_long ? strchr(word, '=') : NULL;
	g_autofree char *name = is_long ? g_strndup(word + 2, equals ? (gsize)(equals - word - 2)
								     : strlen(word + 2))
					: g_strdup(word + 1);
	const RkOption *option = option_find(verb, is_long ? name : NULL, is_long ? 0 : word[1]);
	const char *value = equals ? equals + 1 : NULL;

	if (!option || (!is_long && word[1] == '\0'))
		return unknown_option(parser->invocation, word, name, error);
	if (!option->argument && value) {
		rk_error_set(error, RK_ERROR_USAGE, verb ? verb->name : NULL, option->name,
			N_("takes no value"));
		return FALSE;
	}
	if (option->argument && !is_long && word[2])
		value = word + 2;
	if (option->argument && !value)
		value = parser->at < parser->argc ? parser->argv[parser->at++] : NULL;
	if (option->argument && !value) {
		rk_error_set(error, RK_ERROR_USAGE, verb ? verb->name : NULL, option->name,
			N_("needs %s"), option->argument);
		return FALSE;
	}
	g_hash_table_insert(
		parser->invocation->options, g_strdup(option->name), g_strdup(value ? value : ""));
	return TRUE;
}

/* "-status:done" is a negated query key, "-" is standard input, "-5" a number: no options. */
static gboolean is_option(const Parser *parser, const char *word)
{
	if (parser->ended || word[0] != '-' || !word[1] || g_ascii_isdigit(word[1]))
		return FALSE;
	return word[1] == '-' || !strchr(word, ':');
}

const RkVerb *rk_verb_read(const RkVerb *verbs, const char *word, GError **error)
{
	const char *near = NULL;
	guint distance = 3;

	for (const RkVerb *verb = verbs; verb->name; verb++) {
		if (strcmp(verb->name, word) == 0)
			return verb;
		if (rk_text_distance(word, verb->name, 3) < distance) {
			near = verb->name;
			distance = rk_text_distance(word, near, 3);
		}
	}
	if (near)
		rk_error_set(error, RK_ERROR_USAGE, NULL, word,
			N_("unknown verb; did you mean %s?"), near);
	else
		rk_error_set(error, RK_ERROR_USAGE, NULL, word, N_("unknown verb"));
	return NULL;
}

static gboolean verb_take(Parser *parser, const char *word, GError **error)
{
	RkInvocation *invocation = parser->invocation;

	invocation->verb = rk_verb_read(invocation->verbs, word, error);
	return invocation->verb != NULL;
}

static gboolean word_take(Parser *parser, const char *word, GError **error)
{
	RkInvocation *invocation = parser->invocation;
	const RkVerb *verb = invocation->verb;

	if (!rk_text_check(word, -1, NULL)) {
		rk_error_set(
			error, RK_ERROR_USAGE, NULL, NULL, N_("an argument is not valid UTF-8"));
		return FALSE;
	}
	if (!parser->ended && strcmp(word, "--") == 0) {
		parser->ended = TRUE;
		return TRUE;
	}
	/* What follows "demo VERB" belongs to that verb. */
	if (verb && verb->needs == RK_VERB_DEMO && invocation->args->len == 0 &&
		!is_option(parser, word))
		return verb_take(parser, word, error) &&
		       g_hash_table_insert(invocation->options, g_strdup("demo"), g_strdup(""));
	if (is_option(parser, word))
		return option_take(parser, word, error);
	if (!verb && !parser->ended)
		return verb_take(parser, word, error);
	g_ptr_array_add(invocation->args, g_strdup(word));
	return TRUE;
}

static gboolean count_check(const RkInvocation *invocation, GError **error)
{
	const RkVerb *verb = invocation->verb;
	int n = (int)invocation->args->len;

	if (!verb || rk_invocation_option(invocation, "help") ||
		(n >= verb->least && (verb->most < 0 || n <= verb->most)))
		return TRUE;
	rk_error_set(error, RK_ERROR_USAGE, verb->name, NULL, N_("usage: rakor %s %s"), verb->name,
		verb->arguments);
	return FALSE;
}

/* --json and --lang hold for every message, also for one about a word before them. */
static void messages_prepare(RkInvocation *invocation, int argc, char **argv)
{
	invocation->lang = rk_lang_of_environment();
	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
		const char *lang = g_str_has_prefix(argv[i], "--lang=") ? argv[i] + 7
				   : strcmp(argv[i], "--lang") == 0     ? argv[i + 1]
									: NULL;
		if (lang && (strcmp(lang, "id") == 0 || strcmp(lang, "en") == 0))
			invocation->lang = lang[0] == 'e' ? RK_LANG_EN : RK_LANG_ID;
		invocation->json |= strcmp(argv[i], "--json") == 0;
	}
}

static gboolean lang_check(const RkInvocation *invocation, GError **error)
{
	const char *lang = rk_invocation_option(invocation, "lang");

	if (!lang || strcmp(lang, "id") == 0 || strcmp(lang, "en") == 0)
		return TRUE;
	rk_error_quote(error, RK_ERROR_USAGE, "lang", lang, "id, en", NULL);
	return FALSE;
}

RkInvocation *rk_invocation_parse(const RkVerb *verbs, int argc, char **argv, GError **error)
{
	RkInvocation *invocation = invocation_new();
	Parser parser = { .invocation = invocation, .argc = argc, .argv = argv, .at = 1 };
	gboolean good = TRUE;

	invocation->verbs = verbs;
	messages_prepare(invocation, argc, argv);
	while (good && parser.at < argc)
		good = word_take(&parser, argv[parser.at++], error);
	invocation->json |= rk_invocation_option(invocation, "json") != NULL;
	if (good && lang_check(invocation, error))
		count_check(invocation, error);
	return invocation;
}
