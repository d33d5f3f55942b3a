/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan is what a rule returns: a label and a list of changes. Rules never write; rk_apply() of
 * service/ does. Showing a plan is the preview, not applying it is --dry-run, concatenating plans
 * is a verb on many rows.
 *
 * Order matters: changes are applied as listed, foreign keys are checked at the end.
 */
#pragma once

#include "domain/model/entity.h"

typedef enum RkChangeKind {
	RK_CHANGE_INSERT, /* record */
	RK_CHANGE_SET,    /* field: old → new */
	RK_CHANGE_DELETE, /* old record */
} RkChangeKind;

typedef struct RkChange {
	RkChangeKind kind;
	RkEntity entity;
	RkId id;
	guint field;       /* SET */
	RkValue old, new;  /* SET; owned */
	gpointer record;   /* INSERT: the record; DELETE: the old one; owned */
	const char *where; /* the file it comes from, for error messages; may be NULL; borrowed */
} RkChange;

/* Why a step can not be undone (DESIGN 6, barriers). */
typedef enum RkBarrier {
	RK_BARRIER_NONE,
	RK_BARRIER_SENT,       /* a delivery was recorded */
	RK_BARRIER_ISSUED,     /* a paper was issued */
	RK_BARRIER_CIRCULATED, /* minutes were circulated */
} RkBarrier;

typedef struct RkPlan {
	char *label;  /* "Session 1: 60 → 65 minutes"; in the language of the context */
	RkId meeting; /* scope of undo; 0: outside a meeting */
	RkBarrier barrier;
	GPtrArray *changes; /* RkChange * */
	GPtrArray *notes;   /* char *: what the user should know (renamed code, skipped line) */
	RkId focus;         /* record the cursor should go to afterwards, 0: none */
	RkEntity focus_entity;
} RkPlan;

/* `label` is copied; format it with rk_tr words. */
RkPlan *rk_plan_new(RkId meeting, const char *format, ...) G_GNUC_PRINTF(2, 3);
void rk_plan_free(RkPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkPlan, rk_plan_free)

/* What it tells beside its label, joined by " · "; "" for nothing. Caller frees. */
char *rk_plan_notes_text(const RkPlan *plan);
gboolean rk_plan_is_empty(const RkPlan *plan);

/* Takes the record. */
void rk_plan_insert(RkPlan *plan, RkEntity entity, gpointer record);
/* Copies the record as the expected old content. */
void rk_plan_delete(RkPlan *plan, RkEntity entity, const void *record);
/* Copies the values; nothing is added when they are equal. */
void rk_plan_set(
	RkPlan *plan, RkEntity entity, RkId id, guint field, RkValue old, RkValue new_value);
/* The same with the old content read from the record. */
void rk_plan_change(
	RkPlan *plan, RkEntity entity, const void *record, guint field, RkValue new_value);
/* One SET per field in which `wanted` differs from `record` (same id). */
void rk_plan_replace(RkPlan *plan, RkEntity entity, const void *record, const void *wanted);
/* What was read before is what the SETs of that record expect: another's change since is then a
 * conflict and not lost. */
void rk_plan_expect(RkPlan *plan, RkEntity entity, const void *record);

/* TRUE if the plan changes, inserts or deletes that record. */
gboolean rk_plan_touches(const RkPlan *plan, RkEntity entity, RkId id);
/* Where the cursor goes when the plan was applied. */
void rk_plan_focus(RkPlan *plan, RkEntity entity, RkId id);
/* Another label; `format` as for rk_plan_new. */
void rk_plan_relabel(RkPlan *plan, const char *format, ...) G_GNUC_PRINTF(2, 3);
/* The record with that id that the plan inserts; NULL when it inserts none. Borrowed. */
gconstpointer rk_plan_insert_find(const RkPlan *plan, RkEntity entity, RkId id);
/* Takes `note`. */
void rk_plan_note(RkPlan *plan, char *note);
RkPlan *rk_plan_copy(const RkPlan *plan);
/* Moves all changes and notes of `other` (freed) behind those of `plan`, and its barrier when
 * `plan` has none. */
void rk_plan_append(RkPlan *plan, RkPlan *other);
/* Of plans that are made one after the other: `part` behind `whole` (NULL: it is the first). Takes
 * both. */
RkPlan *rk_plan_join(RkPlan *whole, RkPlan *part);

/* RK_PLAN_TEXT(plan, MEETING, meeting, title, "New title"); …_NUMBER, …_ID, …_UNSET. */
#define RK_PLAN_TEXT(plan, ENTITY, record, name, value) \
	rk_plan_change(plan, RK_E_##ENTITY, record, RK_F(ENTITY, name), RK_VALUE_TEXT(value))
#define RK_PLAN_NUMBER(plan, ENTITY, record, name, value) \
	rk_plan_change(plan, RK_E_##ENTITY, record, RK_F(ENTITY, name), RK_VALUE_NUMBER(value))
#define RK_PLAN_ID(plan, ENTITY, record, name, value) \
	rk_plan_change(plan, RK_E_##ENTITY, record, RK_F(ENTITY, name), RK_VALUE_ID(value))
#define RK_PLAN_UNSET(plan, ENTITY, record, name) \
	rk_plan_change(plan, RK_E_##ENTITY, record, RK_F(ENTITY, name), RK_VALUE_NONE)
