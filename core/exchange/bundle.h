/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bundle: records as canonical JSON (grammar.md), to move them between databases. Reading
 * checks everything that can be seen in the file alone and names file, line, column and field of
 * each fault; that references lead somewhere is asked by rk_bundle_resolve() when all files of one
 * import are read. Nothing here knows a database.
 *
 * Canonical: one object {"rakor": 1, "<entity>": [records by id], …}; entities in table order,
 * fields in list order, unset ones left out, indent 1, LF at the end. Two bundles of the same
 * records are the same bytes.
 */
#pragma once

#include "domain/model/rows.h"
#include "exchange/json_place.h"

#define RK_BUNDLE_FORMAT 1
#define RK_BUNDLE_MAX ((gsize)512 * 1024 * 1024) /* bytes of a file that is read */

/* One fault of a file. */
typedef struct RkProblem {
	char *file;
	guint line, column; /* 0: unknown */
	char *field;        /* or NULL */
	char *message;
} RkProblem;
void rk_problem_free(RkProblem *problem);

/* One file as read. */
typedef struct RkBundle {
	char *file;    /* its name, for messages */
	GBytes *bytes; /* to find lines; NULL: given back meanwhile */
	RkRows *rows;  /* NULL when they were taken */
} RkBundle;

/* Parses and checks. Adds an RkProblem for every fault (at most a hundred of one file); NULL when
 * there was one. */
RkBundle *rk_bundle_read(const char *file, GBytes *bytes, GPtrArray *problems);
void rk_bundle_free(RkBundle *bundle);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkBundle, rk_bundle_free)

/* Place of a record's field in the bytes (field < 0: of the record); {0, 0} if it is not there. */
RkPlace rk_bundle_place(const RkBundle *bundle, RkEntity entity, RkId id, int field);

/* What the REFs of the bundles name and no bundle holds: RkEntity → GHashTable set of RkId *. For
 * loading from the database. Caller frees the array of RK_E_N tables (NULL where none). */
GHashTable **rk_bundle_wanted(RkBundle *const *bundles, guint n);
void rk_bundle_wanted_free(GHashTable **wanted);

/* Adds a problem for every REF that neither a bundle nor `known` has (`problems` NULL: only asks).
 * TRUE when there is none. */
gboolean rk_bundle_resolve(
	RkBundle *const *bundles, guint n, const RkRows *known, GPtrArray *problems);

/* Canonical bytes; LOCAL entities are left out. */
GBytes *rk_bundle_write(const RkRows *rows);

/* --- for tests and tools --- */

/* JSON Schema (2020-12) of the bundle, from the field lists. Caller frees. */
char *rk_bundle_schema(void);
