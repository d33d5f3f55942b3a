/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The schema's history: append-only migrations, compiled in from schemas/NNNN-….sql. Number N makes
 * version N (user_version) out of N - 1. A released one never changes.
 */
#pragma once

#include "db/db.h"

typedef struct RkMigration {
	const char *name; /* "0001-init" */
	const char *sql;
} RkMigration;

extern const RkMigration rk_migrations[]; /* generated; ended by a NULL pair */

/* "RAKO": application_id of our files. */
#define RK_APPLICATION_ID 0x52414b4f

/* Version of an open database; 0 for an empty file. */
int rk_db_version(RkDb *db);

/* Brings it up to the end of `list` (rk_migrations; tests bring their own), in one transaction. A
 * database that already holds data is copied to "PATH.vN.bak" first. RK_ERROR_NEWER when it is
 * ahead of the list; IO when it is older and read-only. */
gboolean rk_migrate(RkDb *db, const RkMigration *list, GError **error);

/* --- for tests and tools --- */

guint rk_migration_count(void);

/* The schema as text, in the order of creation, without what SQLite keeps for itself (the tables
 * behind FTS5): what schemas/schema.sql holds. Caller frees. */
char *rk_schema_text(RkDb *db, GError **error);
