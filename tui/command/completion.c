/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor completion SHELL: the verb table as a script for bash, zsh or fish. Options and verbs only;
 * what stands in a database is not asked for at every key.
 */
#include "base/error.h"
#include "base/label.h"
#include "command/verb.h"

#include <string.h>

static void options_add(GString *out, const RkOption *options, guint n)
{
	for (guint i = 0; i < n; i++)
		g_string_append_printf(out, " --%s", options[i].name);
}

static void verbs_add(GString *out, const RkVerb *verbs)
{
	for (const RkVerb *verb = verbs; verb->name; verb++)
		g_string_append_printf(out, " %s", verb->name);
}

/* The options that a verb adds, between what quotes a list in that shell. */
static void cases_add(GString *out, const RkVerb *verbs, char open, char close)
{
	for (const RkVerb *verb = verbs; verb->name; verb++) {
		g_string_append_printf(out, "\t%s) options+=%c", verb->name, open);
		options_add(out, verb->options, verb->n_options);
		g_string_append_printf(out, "%c ;;\n", close);
	}
}

static void bash(GString *out, const RkVerb *verbs)
{
	g_string_append(out, "_rakor()\n{\n\tlocal word=${COMP_WORDS[COMP_CWORD]} verb= i\n"
			     "\tlocal verbs=\"");
	verbs_add(out, verbs);
	g_string_append(out, "\"\n\tlocal options=\"");
	options_add(out, rk_global_options, rk_global_options_n);
	g_string_append(out, "\"\n\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
			     "\t\t[[ \" $verbs \" == *\" ${COMP_WORDS[i]} \"* ]] && "
			     "verb=${COMP_WORDS[i]} && break\n\tdone\n\tcase $verb in\n");
	cases_add(out, verbs, '"', '"');
	g_string_append(out, "\tesac\n\tif [[ $word == -* ]]; then\n"
			     "\t\tCOMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
			     "\telif [[ -z $verb ]]; then\n"
			     "\t\tCOMPREPLY=($(compgen -W \"$verbs\" -- \"$word\"))\n"
			     "\telse\n\t\tCOMPREPLY=($(compgen -f -- \"$word\"))\n\tfi\n}\n"
			     "complete -o filenames -F _rakor rakor\n");
}

/* A sentence inside single quotes. */
static void quoted_add(GString *out, const char *text)
{
	g_string_append_c(out, '\'');
	for (; *text; text++)
		if (*text == '\'' || *text == '\\')
			g_string_append_printf(out, "\\%c", *text);
		else
			g_string_append_c(out, *text);
	g_string_append(out, "'\n");
}

static void fish_options(
	GString *out, const char *condition, const RkOption *options, guint n, RkLang lang)
{
	for (guint i = 0; i < n; i++) {
		g_string_append_printf(out, "complete -c rakor -n '%s' -l %s%s -d ", condition,
			options[i].name, options[i].argument ? " -r" : "");
		quoted_add(out, rk_tr(lang, options[i].help));
	}
}

static void fish(GString *out, const RkVerb *verbs, RkLang lang)
{
	fish_options(out, "true", rk_global_options, rk_global_options_n, lang);
	for (const RkVerb *verb = verbs; verb->name; verb++) {
		g_autofree char *seen =
			g_strdup_printf("__fish_seen_subcommand_from %s", verb->name);
		g_string_append_printf(
			out, "complete -c rakor -n __fish_use_subcommand -a %s -d ", verb->name);
		quoted_add(out, rk_tr(lang, verb->help));
		fish_options(out, seen, verb->options, verb->n_options, lang);
	}
}

/* Verbs with their help, then the options of what was typed. The file is found by the name of its
 * function; read as a script it registers itself. */
static void zsh(GString *out, const RkVerb *verbs, RkLang lang)
{
	g_string_append(out, "#compdef rakor\n_rakor()\n{\n\tlocal verb= i\n"
			     "\tlocal -a verbs options\n\tverbs=(\n");
	for (const RkVerb *verb = verbs; verb->name; verb++) {
		g_autofree char *told =
			g_strdup_printf("%s:%s", verb->name, rk_tr(lang, verb->help));
		g_autofree char *quoted = g_shell_quote(told);
		g_string_append_printf(out, "\t\t%s\n", quoted);
	}
	g_string_append(out, "\t)\n\toptions=(");
	options_add(out, rk_global_options, rk_global_options_n);
	g_string_append(out, ")\n\tfor ((i = 2; i < CURRENT; i++)); do\n"
			     "\t\t(( ${verbs[(I)${words[i]}:*]} )) && verb=${words[i]} && break\n"
			     "\tdone\n\tcase $verb in\n");
	cases_add(out, verbs, '(', ')');
	g_string_append(out, "\tesac\n\tif [[ $PREFIX == -* ]]; then\n"
			     "\t\tcompadd -- $options\n"
			     "\telif [[ -z $verb ]]; then\n"
			     "\t\t_describe verb verbs\n"
			     "\telse\n\t\t_files\n\tfi\n}\n"
			     "if [[ $funcstack[1] == _rakor ]]; then\n\t_rakor \"$@\"\n"
			     "else\n\tcompdef _rakor rakor\nfi\n");
}

int rk_verb_run_COMPLETION(RkInvocation *invocation, GError **error)
{
	const char *shell = rk_invocation_arg(invocation, 0);

	if (strcmp(shell, "bash") == 0)
		bash(invocation->out, invocation->verbs);
	else if (strcmp(shell, "zsh") == 0)
		zsh(invocation->out, invocation->verbs, invocation->lang);
	else if (strcmp(shell, "fish") == 0)
		fish(invocation->out, invocation->verbs, invocation->lang);
	else
		rk_error_set(error, RK_ERROR_USAGE, "completion", NULL,
			N_("no such shell; known: %s"), "bash, zsh, fish");
	return *error ? 2 : 0;
}
