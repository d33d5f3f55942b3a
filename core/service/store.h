/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An open database as the program sees it: with its settings, its context (clock, zone, language,
 * office, me) and the identity of this run. One a process; not thread-safe.
 */
#pragma once

#include "domain/model/context.h"
#include "domain/model/rows.h"

typedef struct RkStore RkStore;

typedef enum RkStoreFlags {
	RK_STORE_READ_WRITE = 0,
	RK_STORE_READ_ONLY = 1 << 0, /* works on an unwritable folder too */
	RK_STORE_CREATE =
		1 << 1, /* make the file (0600, or 0660 in a setgid folder) when missing */
} RkStoreFlags;

/* What the command line and environment say; every member may be unset. */
typedef struct RkStoreOptions {
	RkStoreFlags flags;
	const char *lang;   /* "id", "en"; else the setting, else LANG/LC_MESSAGES, else id */
	const char *office; /* handle; else the setting */
	const char *zone;   /* else the setting, the office's zone, the system's */
	RkInstant now;      /* fixed clock, 0: the system's ($RAKOR_NOW is read by the program) */
	guint64 seed;       /* fixed ids, 0: random ($RAKOR_UID_SEED) */
	const char *author; /* else the name of `me`, else the login name */
	const char *run;    /* identity of this run for undo; else $RAKOR_RUN, else a new one */
} RkStoreOptions;

/* Opens, migrates (after a backup) and checks. Errors: RK_ERROR_NEWER, IO, FULL, BUSY, CORRUPT;
 * INVALID for a file that is no rakor database or an unknown office. NULL on failure. */
RkStore *rk_store_open(const char *path, const RkStoreOptions *options, GError **error);
void rk_store_close(RkStore *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkStore, rk_store_close)

const char *rk_store_path(const RkStore *store);
/* The identity of this run, as its steps carry it. */
const char *rk_store_run(const RkStore *store);
gboolean rk_store_is_read_only(const RkStore *store);

/* The context of rules, with the clock read now. Borrowed until the next call. */
const RkContext *rk_store_context(RkStore *store);
void rk_store_set_lang(RkStore *store, RkLang lang); /* this run only */

/* A setting (table `setting`), NULL when unset; caller frees. Setting writes at once. Known keys
 * are those of the option table in tui/; office, me, zone and lang take effect in the context. */
char *rk_setting_get(RkStore *store, const char *key);
gboolean rk_setting_set(RkStore *store, const char *key, const char *value, GError **error);

/* TRUE once after another process has committed anything but drafts. Until it was asked, this store
 * goes on with the registers and settings that it has read: pointers from rk_directory_load stay
 * good until the next write of ours or the next TRUE. */
gboolean rk_store_changed(RkStore *store);

/* FALSE and an error when a question to the database had no memory since it was opened: answers
 * that were put together from many of them may lack some. */
gboolean rk_store_had_memory(const RkStore *store, GError **error);

/* The language that the environment (LC_ALL, LC_MESSAGES, LANG) asks for; Indonesian when it does
 * not say: what holds before a database is open. */
RkLang rk_lang_of_environment(void);
