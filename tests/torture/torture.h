/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the torture programs share: a seed and an amount of work that the environment sets, a choice
 * by chance, and verbs of the command line run inside this process on an open store, which is a
 * hundred times as fast as starting the program and lets the sanitizers watch.
 *
 * RAKOR_SEED is the first seed, RAKOR_TORTURE_SECONDS for how long fresh seeds are tried. Without
 * it `rounds` seeds are tried (RAKOR_TORTURE_ROUNDS says another number), which is the share that
 * every run of the tests has.
 */
#pragma once

#include "tests/store/fixture.h"

#include <gio/gio.h>

typedef struct Torture {
	guint32 seed; /* of this round */
	GRand *rand;
	guint round, rounds;
	gint64 until; /* monotonic; 0: by number of rounds */
} Torture;

Torture *torture_new(guint rounds);
void torture_free(Torture *torture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Torture, torture_free)

/* Goes to the next seed, sows `rand` with it and says it when something fails later; FALSE when
 * enough was done. */
gboolean torture_next(Torture *torture);

/* From 0 to below n. */
guint torture_below(Torture *torture, guint n);
gboolean torture_one_in(Torture *torture, guint n);
const char *torture_pick(Torture *torture, const char *const *words, guint n);

/* What a verb said. `error` is NULL when it gave none. */
typedef struct Said {
	int status;
	GString *out, *err;
	GError *error;
} Said;

void said_free(Said *said);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Said, said_free)

/* Runs `rakor ARGS…` on this store as a process of its own would: it first looks at what others
 * have written. `args` ends with NULL. */
Said *said_by(RkStore *store, const char *const *args);

/* `rakor export --all`; caller frees. */
char *torture_export(RkStore *store);
