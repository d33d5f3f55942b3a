/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See torture.h.
 */
#include "torture.h"

#include "command/verb.h"
#include "service/transfer.h"

#include <stdlib.h>

Torture *torture_new(guint rounds)
{
	const char *seed = g_getenv("RAKOR_SEED"), *seconds = g_getenv("RAKOR_TORTURE_SECONDS");
	Torture *torture = g_new0(Torture, 1);

	torture->seed = seed ? (guint32)strtoul(seed, NULL, 10) : 20261124;
	torture->rounds = g_getenv("RAKOR_TORTURE_ROUNDS")
				  ? (guint)atoi(g_getenv("RAKOR_TORTURE_ROUNDS"))
				  : rounds;
	torture->rand = g_rand_new_with_seed(torture->seed);
	if (seconds)
		torture->until = g_get_monotonic_time() + atoi(seconds) * G_USEC_PER_SEC;
	return torture;
}

void torture_free(Torture *torture)
{
	if (!torture)
		return;
	print_message("# done %u rounds, last seed %u\n", torture->round, torture->seed);
	g_rand_free(torture->rand);
	g_free(torture);
}

gboolean torture_next(Torture *torture)
{
	gboolean on = torture->until ? g_get_monotonic_time() < torture->until
				     : torture->round < torture->rounds;

	if (!on)
		return FALSE;
	torture->seed += torture->round > 0 ? 1 : 0;
	torture->round++;
	g_rand_set_seed(torture->rand, torture->seed);
	return TRUE;
}

guint torture_below(Torture *torture, guint n)
{
	return (guint)g_rand_int_range(torture->rand, 0, (gint32)MAX(n, 1));
}

gboolean torture_one_in(Torture *torture, guint n)
{
	return torture_below(torture, n) == 0;
}

const char *torture_pick(Torture *torture, const char *const *words, guint n)
{
	return words[torture_below(torture, n)];
}

void said_free(Said *said)
{
	if (!said)
		return;
	g_string_free(said->out, TRUE);
	g_string_free(said->err, TRUE);
	g_clear_error(&said->error);
	g_free(said);
}

Said *said_by(RkStore *store, const char *const *args)
{
	g_autoptr(GPtrArray) argv = g_ptr_array_new();
	Said *said = g_new0(Said, 1);

	g_ptr_array_add(argv, (gpointer) "rakor");
	for (guint i = 0; args[i]; i++)
		g_ptr_array_add(argv, (gpointer)args[i]);
	g_ptr_array_add(argv, NULL);
	rk_store_changed(store);
	g_autoptr(RkInvocation) invocation = rk_invocation_parse(
		rk_verbs, (int)argv->len - 1, (char **)argv->pdata, &said->error);
	invocation->store = store;
	invocation->lang = rk_store_context(store)->lang;
	said->status = said->error ? 2 : invocation->verb->run(invocation, &said->error);
	if (said->error)
		said->status = rk_error_exit(said->error);
	invocation->store = NULL;
	said->out = g_string_new_len(invocation->out->str, (gssize)invocation->out->len);
	said->err = g_string_new_len(invocation->err->str, (gssize)invocation->err->len);
	return said;
}

char *torture_export(RkStore *store)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = rk_export(store, 0, &error);
	gsize size = 0;

	if (!bytes)
		fail_msg("export: %s", error->message);
	const char *text = g_bytes_get_data(bytes, &size);
	return g_strndup(text, size);
}
