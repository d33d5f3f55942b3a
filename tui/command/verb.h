/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A verb and one use of it. A verb's function gets a parsed invocation with an open store, appends
 * what it has to say to `out` and returns; dispatch prints, turns errors into messages and exit
 * statuses (DESIGN 11: 0 done, 1 not so, 2 wrong usage or input, 3 could not).
 */
#pragma once

#include "service/store.h"
#include "command/verb_table.h"

typedef struct RkOption {
	const char *name;
	char letter;          /* 0: none */
	const char *argument; /* NULL: a flag */
	const char *help;     /* English msgid */
} RkOption;

typedef enum RkVerbNeeds {
	RK_VERB_NO_STORE,
	RK_VERB_READS,   /* the database must exist */
	RK_VERB_WRITES,  /* must exist and be writable */
	RK_VERB_CREATES, /* is made when missing */
	RK_VERB_DEMO,    /* runs on a copy of the sample */
} RkVerbNeeds;

typedef struct RkInvocation RkInvocation;

/* Returns the exit status; on failure with *error set it is rk_error_exit(*error). */
typedef int (*RkVerbRun)(RkInvocation *invocation, GError **error);

typedef struct RkVerb {
	const char *name, *arguments, *help;
	RkVerbNeeds needs;
	int least, most;
	const RkOption *options;
	guint n_options;
	RkVerbRun run;
} RkVerb;

/* The verb table, ended by one without a name; main() gives it to rk_command_main. */
extern const RkVerb rk_verbs[];
/* What every verb takes besides its own options. */
extern const RkOption rk_global_options[];
extern const guint rk_global_options_n;

/* The verb of that name; NULL with RK_ERROR_USAGE that names the nearest one. */
const RkVerb *rk_verb_read(const RkVerb *verbs, const char *word, GError **error);

struct RkInvocation {
	const RkVerb *verbs; /* all of them: a table ended by one without a name */
	const RkVerb *verb;  /* NULL: open the program */
	GPtrArray *args;     /* char *, what is left beside options */
	GHashTable *options; /* name → value ("" for a flag) */
	RkLang lang;         /* of messages */
	gboolean json;
	RkStore *store; /* NULL for RK_VERB_NO_STORE */
	GString *out;   /* for standard output; neutralised text, JSON or raw bytes of a paper */
	GString *err;   /* for standard error, lines */
	GBytes *input;  /* standard input once a verb has read it: it may be run again */
};

/* Value of an option of the verb or a global one; NULL when not given. */
const char *rk_invocation_option(const RkInvocation *invocation, const char *name);
const char *rk_invocation_arg(const RkInvocation *invocation, guint index); /* NULL past the end */
/* The arguments from `from` on, joined by blanks; caller frees. */
char *rk_invocation_rest(const RkInvocation *invocation, guint from);

/* A line, neutralised, for standard output and standard error. */
void rk_invocation_print(RkInvocation *invocation, const char *format, ...) G_GNUC_PRINTF(2, 3);
void rk_invocation_tell(RkInvocation *invocation, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* A finished file: to `path`, or to standard output when that is NULL or "-". */
gboolean rk_invocation_deliver(
	RkInvocation *invocation, const char *path, GBytes *bytes, GError **error);

/* The number behind an option, between least and most; *out stays when it was not given. */
gboolean rk_invocation_number(const RkInvocation *invocation, const char *name, guint least,
	guint most, guint *out, GError **error);
/* The day behind an option as DATE; *out stays NULL when it was not given. Needs the store. */
gboolean rk_invocation_day(
	const RkInvocation *invocation, const char *name, char **out, GError **error);

/* Parses argv by the tables: options may stand anywhere, "--" ends them; "-KEY:…" of a query is no
 * option. Never NULL, so that the error can be said in the language and form asked for;
 * RK_ERROR_USAGE names the nearest known word. argv[0] is skipped. */
RkInvocation *rk_invocation_parse(const RkVerb *verbs, int argc, char **argv, GError **error);
void rk_invocation_free(RkInvocation *invocation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkInvocation, rk_invocation_free)

/* --help of the program (verb NULL) or of a verb; caller frees. */
char *rk_help_text(const RkVerb *verbs, const RkVerb *verb, RkLang lang);

/* Opens the screen on the invocation's store and waits until the user leaves; exit status. */
int rk_program_open(RkInvocation *invocation);

/* The whole command line: parse, open, run, print. Returns the exit status. */
int rk_command_main(const RkVerb *verbs, int argc, char **argv);

#define RK_VERB_DECLARE(CONST, name, arguments, needs, least, most, help) \
	int rk_verb_run_##CONST(RkInvocation *invocation, GError **error);
RK_VERBS(RK_VERB_DECLARE)
#undef RK_VERB_DECLARE
