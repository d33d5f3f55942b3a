/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one write path. rk_apply() is the only function that writes rows (beside rk_undo, rk_redo and
 * migration): it validates by the field lists, compares each `old` with the row, writes through
 * the generic writer, drains the search queue, records the step and commits; or changes nothing.
 */
#pragma once

#include "domain/model/plan.h"
#include "domain/model/step.h"
#include "service/store.h"

typedef struct RkApplied {
	RkId step; /* 0: nothing recorded (an empty plan, unrecorded entities only) */
	guint inserted, changed, deleted; /* records */
} RkApplied;

/* Applies the plan. `out` may be NULL. Errors: RK_ERROR_CONFLICT (where = address, field, message
 * "mine … theirs …"), INVALID (where, field), REFUSED (a barrier), FULL, BUSY, IO. An empty plan is
 * a success that writes nothing. */
gboolean rk_apply(RkStore *store, const RkPlan *plan, RkApplied *out, GError **error);

/* The same for a plan that is not used afterwards: what it inserts is freed as it is written. For
 * imports, where records are many and their step needs memory as well. */
gboolean rk_apply_once(RkStore *store, RkPlan *plan, RkApplied *out, GError **error);

/* --- the step log --- */

/* What `u` would undo in this scope: the newest step of this author, this run and this meeting
 * (0: any) that is neither an undo nor undone. NULL if there is none. */
RkStep *rk_undo_offer(RkStore *store, RkId meeting);
RkStep *rk_redo_offer(RkStore *store, RkId meeting);

/* Steps of this run that are in force: what a demo would lose. */
guint rk_steps_made(RkStore *store);

/* Undoes that offer; *label (may be NULL) is what was undone, caller frees. RK_ERROR_NOT_FOUND when
 * there is nothing to undo, REFUSED for a barrier, CONFLICT naming the later steps. */
gboolean rk_undo(RkStore *store, RkId meeting, char **label, GError **error);
gboolean rk_redo(RkStore *store, RkId meeting, char **label, GError **error);

/* The same for the newest step of this author in any run: what `rakor undo` means in a shell, where
 * every command is a run of its own. */
gboolean rk_undo_last(RkStore *store, RkId meeting, char **label, GError **error);
gboolean rk_redo_last(RkStore *store, RkId meeting, char **label, GError **error);

/* Undoes one step wherever it is (one that undid another: does that again). Refused, naming the
 * later steps, when its inverse conflicts. */
gboolean rk_undo_step(RkStore *store, RkId step, char **label, GError **error);

/* Newest first; `meeting` 0: all; `entity`/`record` restrict to steps that touched it (RK_E_NONE:
 * no restriction). `before` 0: from the newest. RkStep *, owned array. */
GPtrArray *rk_history(RkStore *store, RkId meeting, RkEntity entity, RkId record, RkId before,
	guint limit, GError **error);

/* What a step changed, one line a field: "session · Title: old → new". char *, owned. */
GPtrArray *rk_step_details(RkStore *store, RkId step, GError **error);

/* Steps after it, neither undone nor undoing, that touched what it touched: what must be undone
 * before it when it is refused. Newest first, at most 20; RkStep *, owned. */
GPtrArray *rk_step_later(RkStore *store, RkId step);
