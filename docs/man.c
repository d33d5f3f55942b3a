/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor-man PAGE (not installed): prints a manual page in scdoc's language. What the program can do
 * comes from its own tables; only the frame around them is written here.
 */
#include "app/command_table.h"
#include "app/option_table.h"
#include "command/verb_table.h"

#include <stdio.h>
#include <string.h>

/* --- scdoc --- */

/* Text with everything escaped that scdoc would read as markup. */
static void text(const char *s)
{
	for (; *s; s++) {
		if (strchr("\\_*#`", *s) || (strchr("+-.|[]", *s)))
			putchar('\\');
		putchar(*s);
	}
}

static void bold(const char *s)
{
	putchar('*');
	text(s);
	putchar('*');
}

static void underlined(const char *s)
{
	putchar('_');
	text(s);
	putchar('_');
}

static void heading(const char *title)
{
	printf("\n# %s\n\n", title);
}

/* --- rakor(1) --- */

static void option(const char *name, char letter, const char *argument, const char *help)
{
	putchar('\n');
	if (letter)
		printf("*\\-%c*, ", letter);
	fputs("*\\-\\-", stdout);
	text(name);
	putchar('*');
	if (argument) {
		putchar(' ');
		underlined(argument);
	}
	fputs("\n\t", stdout);
	text(help);
	putchar('\n');
}

static void verb(const char *name, const char *arguments, const char *help)
{
	fputs("\n## rakor ", stdout);
	fputs(name, stdout);
	printf("\n\n");
	bold("rakor");
	putchar(' ');
	bold(name);
	if (*arguments) {
		putchar(' ');
		text(arguments);
	}
	fputs("\n\n", stdout);
	text(help);
	putchar('\n');
}

static const char rakor_head[] =
	"rakor(1)\n\n# NAME\n\nrakor - prepare, run and follow up coordination meetings\n\n"
	"# SYNOPSIS\n\n*rakor* [option…] [_verb_ [argument…]]\n\n# DESCRIPTION\n\n"
	"Without a verb, the program opens in the terminal. With one, it does that and ends; what "
	"it "
	"prints goes to standard output, what it has to say to standard error.\n\n"
	"*rakor demo* opens a copy of a real meeting, to try everything on.\n";

static const char rakor_forms[] =
	"\nA record is addressed as people name it: *MKS* (a meeting by tag, code or UID; *.* is "
	"the "
	"nearest in time), *MKS/S-2* (session), *MKS/B-8* (row of the rundown), *MKS/P-12* "
	"(participant), *MKS/N-12* (line), *MKS/K-01* (decision), *MKS/TL-03* (action), "
	"*MKS/TL-03@office* (assignment), *MKS/notula* (paper), *@handle* (office, person, group), "
	"*\\#handle* (reference), or 13 digits (anything by its id). A unique prefix will do.\n\n"
	"Dates are read as spoken: *thu 9-11*, *17 okt 09.00*, *besok*, *+3d*.\n\n"
	"A meeting is its title with date and place, with commas or without: *Rapat Timpora kamis "
	"9.00 di Aula*; a link makes it online. A session has its time in front, when that is "
	"fixed, and its length: *09.00 45 menit Paparan @office m:moderator room:Aula*; untold, a "
	"talk and lunch take an hour, anything else a quarter. A participant is an office, a "
	"title, "
	"*@group*, *Name <mail>, Office* or *Dr. Siti Aminah, S.H., Kepala Dinas Pariwisata Kota "
	"Palu*. A captured line begins with its mark (*!* decision, *?* question, *>* answer, *[]* "
	"action) and a blank. An action names who leads (*@office*), who supports (*+@office*), "
	"what "
	"comes of it (*=> a map*) and when (*due:fri*, or *, tenggat 5 des*). Progress is *TL-02 "
	"80*, *TL-02 selesai 3 des*, *TL-02 mundur ke 5 des karena banjir*.\n\n"
	"A query is words and *key:value* pairs, all of which must fit; *-* before one negates it; "
	"*\"…\"* is a phrase: *status:open late lead:kanim-tarakan due:<7d*; "
	"of actions also *silent:14d* (open, and nothing told of it for so long) and *carried:>1* "
	"(how often it went on into another meeting).\n";

static const char rakor_tail[] =
	"\n*0*\n\tdone\n\n*1*\n\tthe thing asked for is not so: no such record, no hit, nothing to "
	"undo, a differing field kept\n\n*2*\n\twrong usage or invalid input\n\n*3*\n\tit could "
	"not be "
	"done: newer, unreadable, unwritable, full, busy or corrupt\n\n"
	"# FILES\n\n_$XDG\\_DATA\\_HOME/rakor/rakor.db_\n\tthe database\n\n"
	"_$XDG\\_CONFIG\\_HOME/rakor/rakor.conf_, _$XDG\\_CONFIG\\_HOME/rakor/keys.conf_\n\t"
	"see *rakor.conf*(5) and *rakor-keys*(5)\n\n# ENVIRONMENT\n\n"
	"*NO\\_COLOR*\n\tno colour on the screen\n\n"
	"*RAKOR\\_NOW*, *RAKOR\\_UID\\_SEED*\n\ta fixed clock and fixed ids, for tests\n\n"
	"# SEE ALSO\n\n*rakor.conf*(5), *rakor-keys*(5)\n";

#define PRINT_OPTION(name, letter, argument, help) option(name, letter, argument, help);
#define PRINT_VERB(CONST, name, arguments, needs, least, most, help) \
	verb(name, arguments, help); \
	RK_##CONST##_OPTIONS(PRINT_OPTION)

static void rakor_page(void)
{
	fputs(rakor_head, stdout);
	heading("OPTIONS");
	fputs("They may stand anywhere.\n", stdout);
	RK_GLOBAL_OPTIONS(PRINT_OPTION)
	heading("VERBS");
	RK_VERBS(PRINT_VERB)
	heading("ADDRESSES, DATES, QUERIES");
	fputs(rakor_forms, stdout);
	heading("EXIT STATUS");
	fputs(rakor_tail, stdout);
}

/* --- rakor-keys(5) --- */

static void context(const char *name, const char *label)
{
	putchar('\n');
	bold(name);
	fputs("\n\t", stdout);
	text(label);
	putchar('\n');
}

#define PRINT_CONTEXT(CONST, name, label, parents) context(name, label);

/* Contexts in which an action stands by itself; a child inherits its parents' actions. */
static void contexts_of(unsigned mask)
{
	const char *separator = "";
#define PRINT_MEMBER(CONST, name, label, parents) \
	if (mask & RK_IN_##CONST) { \
		fputs(separator, stdout); \
		underlined(name); \
		separator = ", "; \
	}
	RK_CONTEXTS(PRINT_MEMBER)
}

static void action(const char *name, unsigned mask, const char *keys, const char *help)
{
	putchar('\n');
	bold(name);
	if (*keys) {
		fputs(" = ", stdout);
		text(keys);
	}
	fputs("\n\t", stdout);
	text(help);
	fputs(" (", stdout);
	contexts_of(mask);
	fputs(")\n", stdout);
}

static const char keys_head[] =
	"rakor-keys(5)\n\n# NAME\n\nrakor-keys - keys of rakor and the file that changes them\n\n"
	"# DESCRIPTION\n\n_$XDG\\_CONFIG\\_HOME/rakor/keys.conf_ holds groups of lines; a group is "
	"a "
	"context, the action stands on the left, its keys on the right, separated by blanks. "
	"Without "
	"a key the action is unbound. Lines before the first group hold wherever the action "
	"exists.\n\n"
	"```\n# a comment\n[rundown]\nlonger = + <C-a>\nshorter =\n```\n\n"
	"A key is a character or a name: *<Enter>* *<Esc>* *<Tab>* *<Space>* *<Up>* *<PgDn>* "
	"*<F1>*; "
	"*<C-a>* is Ctrl and a, *<A-a>* Alt and a, *<S-Tab>* Shift and Tab. *rakor keys* prints "
	"the "
	"keys as they are.\n";

#define PRINT_ACTION(CONST, name, contexts, keys, flags, hint, help, instead) \
	action(name, RK_IN_##contexts, keys, help);

static void keys_page(void)
{
	fputs(keys_head, stdout);
	heading("CONTEXTS");
	RK_CONTEXTS(PRINT_CONTEXT)
	heading("ACTIONS AND THEIR KEYS");
	RK_COMMANDS(PRINT_ACTION)
	fputs("\n# SEE ALSO\n\n*rakor*(1)\n", stdout);
}

/* --- rakor.conf(5) --- */

static void setting(const char *name, const char *value, const char *words, const char *help)
{
	putchar('\n');
	bold(name);
	fputs(" = ", stdout);
	underlined(*value ? value : "text");
	fputs("\n\t", stdout);
	text(help);
	if (*words) {
		fputs(": ", stdout);
		text(words);
	}
	putchar('\n');
}

static const char conf_head[] =
	"rakor.conf(5)\n\n# NAME\n\nrakor.conf - settings of rakor\n\n# DESCRIPTION\n\n"
	"_$XDG\\_CONFIG\\_HOME/rakor/rakor.conf_ holds lines *name = value*; *#* begins a comment. "
	"*:set* in the program shows and changes every setting; an unknown name or value is named "
	"with "
	"its line when the program starts, and the default holds.\n\n"
	"Below stand the defaults, and the words that are allowed.\n";

#define CONF_PROGRAM(...) __VA_ARGS__
#define CONF_DATABASE(...)
#define STORED_PROGRAM(...)
#define STORED_DATABASE(...) __VA_ARGS__
#define PRINT_CONF(CONST, name, where, argument, value, words, help) \
	CONF_##where(setting(name, value, words, help);)
#define PRINT_STORED(CONST, name, where, argument, value, words, help) \
	STORED_##where(setting(name, value, words, help);)

static void conf_page(void)
{
	fputs(conf_head, stdout);
	heading("SETTINGS OF THE FILE");
	RK_OPTIONS(PRINT_CONF)
	heading("SETTINGS OF THE DATABASE");
	fputs("These belong to the office's data and are changed with *:set* only.\n", stdout);
	RK_OPTIONS(PRINT_STORED)
	fputs("\n# SEE ALSO\n\n*rakor*(1), *rakor-keys*(5)\n", stdout);
}

int main(int argc, char **argv)
{
	const char *page = argc > 1 ? argv[1] : "";
	if (strcmp(page, "rakor") == 0)
		rakor_page();
	else if (strcmp(page, "rakor-keys") == 0)
		keys_page();
	else if (strcmp(page, "rakor.conf") == 0)
		conf_page();
	else
		return 2;
	return 0;
}
