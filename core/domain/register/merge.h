/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Merging rows from elsewhere into ours (DESIGN 6, merge): a plan, and what was not taken. Pure:
 * the existing rows come in, and a function that says who holds a unique name.
 *
 *	same id, same content      unchanged
 *	a field unset on one side  filled from the other (a BOOL that is not set counts as unset)
 *	a field that differs       ours kept and listed; with `theirs` theirs taken
 *	a code, tag or handle that another id holds    the newcomer gets "-2", "-3", …, with a note
 *	deliveries                 by union: a known one is never changed
 *
 * Nothing is ever deleted. Inserts come in table order, what is referred to inside one table first.
 */
#pragma once

#include "domain/model/context.h"
#include "domain/model/rows.h"

/* The id that holds this content of a UNIQUE field, 0 when nobody does. */
typedef RkId (*RkHolderFunc)(RkEntity entity, guint field, const char *value, gpointer data);

/* A field that stayed ours, or (in clashes) a UID that another record already has, a REF by which a
 * record is part of itself. */
typedef struct RkKept {
	RkEntity entity;
	RkId id;
	guint field;
	char *ours, *theirs; /* canonical text */
	char *where;         /* as given to rk_merge_add */
} RkKept;

typedef struct RkMerge {
	const RkContext *context;
	gboolean theirs;
	RkHolderFunc taken;
	gpointer data;
	RkRows *ours;              /* the existing rows, as they will be */
	GHashTable *fresh[RK_E_N]; /* set of the records that `plan` inserts, by their id */
	GHashTable
		*names; /* UNIQUE field → contents that this merge gives out, with their records */
	RkPlan *plan;
	GPtrArray *kept;    /* RkKept * */
	GPtrArray *clashes; /* RkKept *: any of them, and the plan can not be applied */
	guint added, changed, unchanged, kept_records;
} RkMerge;

/* Begins with the existing rows (taken): at least those whose ids will be added. `taken` may be
 * NULL (an empty database). `context` is borrowed. */
RkMerge *rk_merge_new(const RkContext *context, RkRows *existing, gboolean theirs,
	RkHolderFunc taken, gpointer data);
void rk_merge_free(RkMerge *merge);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkMerge, rk_merge_free)

/* Merges one set of rows in (taken: what is new becomes the plan's, so that a large file is held
 * once); several calls see each other's rows. `where` names the file in the plan's changes and must
 * outlive them; may be NULL. A record that these rows make part of itself through REFs to its own
 * table (an office whose parents lead back to it) is a clash. */
void rk_merge_add(RkMerge *merge, RkRows *incoming, const char *where);
