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

/* A field that stayed ours, or (in clashes) a UID that another record already has. */
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
	RkRows *now;       /* the rows as they will be: existing and incoming */
	GHashTable *names; /* "entity field value" → RkId: unique contents this merge gives out */
	RkPlan *plan;
	GPtrArray *kept;    /* RkKept * */
	GPtrArray *clashes; /* RkKept *: any of them, and the plan can not be applied */
	guint added, changed, unchanged, kept_records;
} RkMerge;

/* Begins with the existing rows (copied): at least those whose ids will be added. `taken` may be
 * NULL (an empty database). `context` is borrowed. */
RkMerge *rk_merge_new(const RkContext *context, const RkRows *existing, gboolean theirs,
	RkHolderFunc taken, gpointer data);
void rk_merge_free(RkMerge *merge);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkMerge, rk_merge_free)

/* Merges one set of rows in; several calls see each other's rows. `where` names the file in the
 * plan's changes; may be NULL. */
void rk_merge_add(RkMerge *merge, const RkRows *incoming, const char *where);

/* A record of `incoming` that is part of itself through REFs to its own table (an institution whose
 * parents lead back to it). FALSE when there is none. */
gboolean rk_merge_cycle(
	const RkMerge *merge, const RkRows *incoming, RkEntity *entity, RkId *id, guint *field);
