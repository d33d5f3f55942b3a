/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --help of the program and of a verb, out of the tables.
 */
#include "base/label.h"
#include "base/text.h"
#include "command/table_out.h"
#include "command/verb.h"

static void text_wrapped(GString *out, const char *text, int indent, int first, int columns)
{
	g_auto(GStrv) lines = rk_text_wrap(text, MAX(columns - indent, 20));

	for (guint i = 0; lines[i]; i++)
		g_string_append_printf(out, "%*s%s\n", i ? indent : first, "", lines[i]);
}

/* Head in a column of its own, the text beside it, or below when the head is long. */
static void entry(GString *out, const char *head, const char *text, int indent, int columns)
{
	int used = 2 + rk_text_width(head, -1);

	g_string_append_printf(out, "  %s", head);
	if (used + 2 > indent) {
		g_string_append_c(out, '\n');
		used = 0;
	}
	text_wrapped(out, text, indent, indent - used, columns);
}

static char *option_head(const RkOption *option)
{
	char letter[] = { '-', option->letter, ',', ' ', '\0' };

	return g_strdup_printf("%s--%s%s%s", option->letter ? letter : "", option->name,
		option->argument ? " " : "", option->argument ? option->argument : "");
}

static void options(GString *out, const RkOption *list, guint n, RkLang lang, int columns)
{
	for (guint i = 0; i < n; i++) {
		g_autofree char *head = option_head(&list[i]);
		entry(out, head, rk_tr(lang, list[i].help), 26, columns);
	}
}

static void verbs_add(GString *out, const RkVerb *verbs, RkLang lang, int columns)
{
	g_string_append_printf(out, "\n%s\n", rk_tr(lang, N_("Verbs:")));
	for (const RkVerb *verb = verbs; verb->name; verb++)
		entry(out, verb->name, rk_tr(lang, verb->help), 14, columns);
}

static void one_verb(GString *out, const RkVerb *verb, RkLang lang, int columns)
{
	g_string_append_printf(
		out, "%s rakor %s %s\n\n", rk_tr(lang, N_("usage:")), verb->name, verb->arguments);
	text_wrapped(out, rk_tr(lang, verb->help), 2, 2, columns);
	if (verb->n_options) {
		g_string_append_printf(out, "\n%s\n", rk_tr(lang, N_("Options:")));
		options(out, verb->options, verb->n_options, lang, columns);
	}
}

char *rk_help_text(const RkVerb *verbs, const RkVerb *verb, RkLang lang)
{
	GString *out = g_string_new(NULL);
	int columns = rk_out_columns();

	if (verb) {
		one_verb(out, verb, lang, columns);
	} else {
		g_string_append_printf(
			out, "%s rakor [OPTION…] [VERB …]\n\n", rk_tr(lang, N_("usage:")));
		text_wrapped(out,
			rk_tr(lang, N_("Prepare, run and follow up coordination meetings. "
				       "Without a verb the program opens in the terminal; rakor "
				       "demo opens it on a real meeting to try everything on.")),
			2, 2, columns);
		verbs_add(out, verbs, lang, columns);
	}
	g_string_append_printf(out, "\n%s\n", rk_tr(lang, N_("Options for every verb:")));
	options(out, rk_global_options, rk_global_options_n, lang, columns);
	g_string_append_printf(out, "\n%s\n",
		verb ? rk_tr(lang, N_("More: man rakor"))
		     : rk_tr(lang, N_("More: rakor VERB --help, man rakor")));
	return g_string_free(out, FALSE);
}

int rk_verb_run_HELP(RkInvocation *invocation, GError **error)
{
	const char *word = rk_invocation_arg(invocation, 0);
	const RkVerb *verb = word ? rk_verb_read(invocation->verbs, word, error) : NULL;

	if (word && !verb)
		return 2;
	g_autofree char *help = rk_help_text(invocation->verbs, verb, invocation->lang);
	g_string_append(invocation->out, help);
	return 0;
}
