/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One use of the program: parse, open what the verb needs, run it, print, say what went wrong.
 * Nothing is printed anywhere else, and foreign text is neutralised here at the latest: `out` of a
 * verb is printed as it is (it may be a paper or JSON), messages never are.
 */
#include "command/verb.h"

#include "app/app.h"
#include "base/error.h"
#include "base/file.h"
#include "base/label.h"
#include "base/text.h"
#include "command/json_out.h"
#include "service/maintenance.h"
#include "screen/home/welcome.h"
#include "screen/registry.h"
#include "term/locale.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* How often a verb is tried anew after another process was faster. */
enum { TRIES = 20 };

static gboolean write_all(int fd, const char *text, gsize size)
{
	while (size > 0) {
		gssize n = write(fd, text, size);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return FALSE;
		text += n;
		size -= (gsize)n;
	}
	return TRUE;
}

/* "rakor: where: what: why" on standard error, or a JSON object on standard output. */
static void error_print(const GError *error, RkLang lang, gboolean json)
{
	const char *where = rk_error_where(error), *field = rk_error_field(error);
	g_autoptr(GString) out = g_string_new(NULL);

	if (json) {
		RkJson writer = rk_json_begin(out);
		rk_json_object(&writer, NULL);
		rk_json_text(&writer, "error", rk_error_word(error));
		rk_json_text(&writer, "where", where);
		rk_json_text(&writer, "field", field);
		rk_json_text(&writer, "message", rk_error_text(error, lang));
		rk_json_end(&writer);
		write_all(STDOUT_FILENO, out->str, out->len);
		return;
	}
	g_string_printf(out, "rakor: %s%s%s%s%s", where ? where : "", where ? ": " : "",
		field ? field : "", field ? ": " : "", rk_error_text(error, lang));
	g_autofree char *line = rk_text_neutral(out->str, TRUE);
	fprintf(stderr, "%s\n", line);
}

static char *database_path(const RkInvocation *invocation, GError **error)
{
	const char *typed = rk_invocation_option(invocation, "db");

	if (typed)
		return g_strdup(typed);
	g_autofree char *folder = rk_path_data();
	if (!rk_folder_make(folder, error))
		return NULL;
	return g_build_filename(folder, "rakor.db", NULL);
}

/* $RAKOR_NOW and $RAKOR_UID_SEED fix clock and ids, for tests. */
static gboolean environment_read(RkLang lang, RkStoreOptions *options, GError **error)
{
	const char *now = g_getenv("RAKOR_NOW"), *seed = g_getenv("RAKOR_UID_SEED");

	if (now && !rk_instant_parse(now, &options->now)) {
		rk_error_set(error, RK_ERROR_USAGE, "RAKOR_NOW", NULL,
			N_("not an instant (2024-10-17T01:12:00Z)"));
		return FALSE;
	}
	if (seed && !g_ascii_string_to_unsigned(seed, 10, 1, G_MAXUINT64, &options->seed, NULL)) {
		rk_error_set(
			error, RK_ERROR_USAGE, "RAKOR_UID_SEED", NULL, N_("not a number above 0"));
		return FALSE;
	}
	return TRUE;
}

static RkVerbNeeds needs_of(const RkInvocation *invocation)
{
	return invocation->verb ? invocation->verb->needs : RK_VERB_CREATES;
}

static gboolean is_demo(const RkInvocation *invocation)
{
	return needs_of(invocation) == RK_VERB_DEMO || rk_invocation_option(invocation, "demo");
}

/* Somebody else's database: reading verbs do without writing. */
static gboolean unwritable(const char *path)
{
	return access(path, R_OK) == 0 && access(path, W_OK) != 0;
}

static RkStore *store_open(const RkInvocation *invocation, GError **error)
{
	RkStoreOptions options = { .lang = rk_invocation_option(invocation, "lang"),
		.office = rk_invocation_option(invocation, "office"),
		.run = g_getenv("RAKOR_RUN") };

	if (!environment_read(invocation->lang, &options, error))
		return NULL;
	if (is_demo(invocation))
		return rk_demo_open(&options, error);
	g_autofree char *path = database_path(invocation, error);
	if (!path)
		return NULL;
	if (needs_of(invocation) != RK_VERB_CREATES && !g_file_test(path, G_FILE_TEST_EXISTS)) {
		rk_error_set(error, RK_ERROR_IO, path, NULL,
			N_("no database here yet: rakor new or rakor import makes one, "
			   "rakor demo shows the sample"));
		return NULL;
	}
	if (rk_invocation_option(invocation, "read-only") ||
		(needs_of(invocation) == RK_VERB_READS && unwritable(path)))
		options.flags = RK_STORE_READ_ONLY;
	else if (needs_of(invocation) == RK_VERB_CREATES)
		options.flags = RK_STORE_CREATE;
	return rk_store_open(path, &options, error);
}

static void store_leave(const RkInvocation *invocation, RkStore *store)
{
	if (store && is_demo(invocation))
		rk_demo_discard(store);
	else
		rk_store_close(store);
}

int rk_program_open(RkInvocation *invocation)
{
	const RkAppOptions options = { .demo = is_demo(invocation),
		.plain = rk_invocation_option(invocation, "plain") != NULL,
		.ascii = rk_invocation_option(invocation, "ascii") != NULL,
		.record = rk_invocation_option(invocation, "record"),
		.first = !is_demo(invocation) && rk_welcome_is_due(invocation->store)
				 ? rk_welcome_class.name
				 : NULL };

	return rk_app_run(rk_screens, invocation->store, &options);
}

static gboolean terminal_check(const RkInvocation *invocation, GError **error)
{
	gboolean screen = !invocation->verb || invocation->verb->needs == RK_VERB_DEMO;

	if (!screen || (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)))
		return TRUE;
	rk_error_set(error, RK_ERROR_USAGE, NULL, NULL,
		N_("no terminal here; say a verb (rakor --help lists them)"));
	return FALSE;
}

/* Another process wrote between what the verb read and what it wanted to write: done once more, on
 * what is so now. Who typed the command has no other answer to that either. */
static gboolean is_worth_again(const RkInvocation *invocation, const GError *error)
{
	gboolean met = g_error_matches(error, RK_ERROR, RK_ERROR_CONFLICT) ||
		       g_error_matches(error, RK_ERROR, RK_ERROR_INVALID);

	for (guint i = 0; i < invocation->args->len; i++)
		if (g_strcmp0(invocation->args->pdata[i], "-") == 0 && !invocation->input)
			return FALSE; /* a bundle from standard input is gone */
	return met && !rk_store_is_read_only(invocation->store) &&
	       rk_store_changed(invocation->store);
}

static int verb_try(RkInvocation *invocation, GError **error)
{
	for (int tries = 0;; tries++) {
		g_autoptr(GError) why = NULL;
		int status = invocation->verb->run(invocation, &why);
		if (why && tries < TRIES && is_worth_again(invocation, why)) {
			g_string_truncate(invocation->out, 0);
			g_string_truncate(invocation->err, 0);
			continue;
		}
		/* What lacks a name is no answer. Who writes has been asked before the commit. */
		if (!why && needs_of(invocation) == RK_VERB_READS &&
			!rk_store_had_memory(invocation->store, &why))
			g_string_truncate(invocation->out, 0);
		if (why)
			g_propagate_error(error, g_steal_pointer(&why));
		return status;
	}
}

static int verb_run(RkInvocation *invocation, GError **error)
{
	if (!terminal_check(invocation, error))
		return 2;
	if (needs_of(invocation) != RK_VERB_NO_STORE) {
		invocation->store = store_open(invocation, error);
		if (!invocation->store)
			return rk_error_exit(*error);
		invocation->lang = rk_store_context(invocation->store)->lang;
	}
	int status = invocation->verb && invocation->store ? verb_try(invocation, error)
		     : invocation->verb ? invocation->verb->run(invocation, error)
					: rk_program_open(invocation);
	store_leave(invocation, invocation->store);
	invocation->store = NULL;
	return *error ? rk_error_exit(*error) : status;
}

static int run(RkInvocation *invocation, GError **error)
{
	if (rk_invocation_option(invocation, "version")) {
		g_string_append(invocation->out, "rakor " RAKOR_VERSION "\n");
		return 0;
	}
	if (rk_invocation_option(invocation, "help")) {
		g_autofree char *help =
			rk_help_text(invocation->verbs, invocation->verb, invocation->lang);
		g_string_append(invocation->out, help);
		return 0;
	}
	return verb_run(invocation, error);
}

/* What the verb printed; FALSE and a message when standard output takes no more. */
static gboolean out_flush(const RkInvocation *invocation)
{
	if (write_all(STDOUT_FILENO, invocation->out->str, invocation->out->len))
		return TRUE;
	fprintf(stderr, "rakor: %s: %s\n", rk_tr(invocation->lang, N_("standard output")),
		g_strerror(errno));
	return FALSE;
}

int rk_command_main(const RkVerb *verbs, int argc, char **argv)
{
	g_autoptr(GError) error = NULL;

	rk_locale_start();
	/* A full disk and a closed pipe are errors of write(), not the end of the program. */
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	g_autoptr(RkInvocation) invocation = rk_invocation_parse(verbs, argc, argv, &error);
	int status = error ? rk_error_exit(error) : run(invocation, &error);
	if (error && invocation->json) /* one document, the error */
		g_string_truncate(invocation->out, 0);
	gboolean printed = out_flush(invocation);
	write_all(STDERR_FILENO, invocation->err->str, invocation->err->len);
	if (error)
		error_print(error, invocation->lang, invocation->json);
	return printed ? status : 3;
}
