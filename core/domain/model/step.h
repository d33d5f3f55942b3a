/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One entry of the step log as people see it (DESIGN 6); what it changed stays in the database.
 */
#pragma once

#include "base/zone.h"
#include "domain/model/plan.h"

typedef struct RkStep {
	RkId id;
	RkInstant at;
	char *author, *run, *label;
	RkId meeting;
	RkId undoes;    /* the step this one undoes, or 0 */
	RkId undone_by; /* or 0 */
	RkBarrier barrier;
} RkStep;

void rk_step_free(RkStep *step);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkStep, rk_step_free)

/* The stored word of a barrier, NULL for none; and back (NONE for NULL or an unknown word). */
const char *rk_barrier_word(RkBarrier barrier);
RkBarrier rk_barrier_from_word(const char *word);

/* TRUE when circulated minutes cover that field of that entity: lines, decisions, the texts of
 * actions, attendance and actual times, not the plan. Field -1: the row as a whole (inserting or
 * deleting it). */
gboolean rk_barrier_covers(RkEntity entity, int field);
