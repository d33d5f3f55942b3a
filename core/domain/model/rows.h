/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Snapshots: what store/ loaded and rules read. RkRows is a set of records of any entities, found
 * by id or walked in order. A dossier is the rows of one meeting with all its children, plus those
 * registers they point to; a directory is the rows of all registers. Read-only for rules.
 */
#pragma once

#include "domain/model/plan.h"

typedef struct RkRows {
	GPtrArray
		*rows[RK_E_N]; /* records in order (children by ORDER field, then id); never NULL */
	GHashTable *by_id[RK_E_N]; /* set of records by their id; NULL while there is none */
} RkRows;

RkRows *rk_rows_new(void);
void rk_rows_free(RkRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkRows, rk_rows_free)

/* Takes the record; one with the same id and entity replaces the old. */
void rk_rows_add(RkRows *rows, RkEntity entity, gpointer record);

/* The record with that id if it is of that entity, else NULL. Borrowed. */
gpointer rk_rows_find(const RkRows *rows, RkEntity entity, RkId id);
#define RK_FIND(rows, ENTITY, Type, id) ((const Type *)rk_rows_find(rows, RK_E_##ENTITY, id))

/* RK_EACH(rows, SESSION, RkSession, session) { … session->title … } */
#define RK_EACH(set, ENTITY, Type, name) \
	for (const Type *const * \
			name##_at = (const Type *const *)(set)->rows[RK_E_##ENTITY]->pdata, \
		       *name = NULL; \
		rk_rows_more((set)->rows[RK_E_##ENTITY], name##_at) && (name = *name##_at, TRUE); \
		name##_at++)

static inline gboolean rk_rows_more(const GPtrArray *array, gconstpointer at)
{
	return array->len > 0 && (gpointer *)at < array->pdata + array->len;
}

guint rk_rows_count(const RkRows *rows, RkEntity entity);

/* Sorts the children of every entity by (owner, ORDER field, id): call after adding by hand. */
void rk_rows_sort(RkRows *rows);

/* Applies a plan to a copy in memory: the rows as they will be, in order if they were. For
 * previews, chained rules and tests. Unknown ids are ignored. */
void rk_rows_apply(RkRows *rows, const RkPlan *plan);

/* rk_plan_expect for every record that `read` holds, of which the plan is what somebody made who
 * saw them so: what he left as it was is not set back, and what came after is not deleted. Orders
 * and what the plan sets twice stay as they are: they follow from what is there now. */
void rk_plan_expect_rows(RkPlan *plan, const RkRows *read);

/* A meeting with all its children and, in the same rows, the institutions, people, groups, series
 * and references that these name. */
typedef struct RkDossier {
	const RkMeeting *meeting; /* in rows */
	RkRows *rows;             /* owned */
} RkDossier;

RkDossier *rk_dossier_new(RkRows *rows, RkId meeting); /* takes rows */
void rk_dossier_free(RkDossier *dossier);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkDossier, rk_dossier_free)

/* All registers (institutions, people, groups, members, series, references). */
typedef RkRows RkDirectory;
