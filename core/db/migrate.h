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
guint rk_migration_count(void);

/* "RAKO": application_id of our files. */
#define RK_APPLICATION_ID 0x52414b4f

/* Version of an open database; 0 for an empty file. */
int rk_db_version(RkDb *db);

/* Brings it up to version `target` (0: the newest), one transaction for all steps. A database that
 * already holds data is copied beside itself first. RK_ERROR_NEWER when it is ahead of us. */
gboolean rk_migrate(RkDb *db, guint target, GError **error);

/* The schema as text, one statement a line group, in the order of sqlite_schema by type and name:
 * what schemas/schema.sql holds. Caller frees. */
char *rk_schema_text(RkDb *db, GError **error);
