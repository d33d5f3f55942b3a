/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking after the database: backup, doctor, the demo, drafts.
 */
#pragma once

#include "service/store.h"

/* A consistent copy, also while others write. Refuses to overwrite. */
gboolean rk_backup(RkStore *store, const char *path, GError **error);

/* Daily copy into $XDG_DATA_HOME/rakor/cadangan, seven kept. No error if it was made today. */
gboolean rk_backup_daily(RkStore *store, GError **error);

typedef struct RkFinding {
	gboolean bad; /* else only worth knowing */
	char *what;
} RkFinding;
void rk_finding_free(RkFinding *finding);

/* Integrity, foreign keys, schema against the field lists, positions, orphaned step rows, search
 * index, journal mode. RkFinding *, owned; none bad: healthy. */
GPtrArray *rk_doctor(RkStore *store, GError **error);

/* Opens a private copy of the sample in the runtime folder, with office = ditkermakim. */
RkStore *rk_demo_open(const RkStoreOptions *options, GError **error);
/* Keeps the demo as the database at `path`, which must not exist (its folder is made); the store is
 * that database from then on. */
gboolean rk_demo_keep(RkStore *store, const char *path, GError **error);
/* Closes and removes the copy. */
void rk_demo_discard(RkStore *store);

/* What is being typed, kept within a second, offered again after a crash. `key` names the place
 * ("new-meeting", "MKS/line"). NULL text removes. Not in the step log. */
gboolean rk_draft_save(RkStore *store, const char *key, const char *text, GError **error);
char *rk_draft_load(RkStore *store, const char *key);   /* NULL when none */
RkInstant rk_draft_at(RkStore *store, const char *key); /* when it was saved; 0: there is none */
/* The keys of all drafts, newest first, NULL-terminated; g_strfreev. */
char **rk_draft_keys(RkStore *store);
