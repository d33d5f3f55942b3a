/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The state of actions as of a day: derived of a dossier and never stored. The list of actions
 * computes the same in SQL (store/); a test compares the two.
 */
#pragma once

#include "base/civil.h"
#include "domain/model/rows.h"

typedef struct RkAssignmentState {
	int status;        /* RK_ACTION_STATUS_…, never unset: no line yet is "not started" */
	int percent;       /* 0–100; a done one is 100 unless its line says otherwise */
	const char *since; /* DATE of the line that gave the status, NULL: none; borrowed */
	gboolean has_due;
	RkDay due;     /* own or the action's, after the extensions decided by that day */
	gboolean late; /* neither done nor cancelled, and the day is past */
	int late_days;
	gboolean done_late; /* done after its day */
} RkAssignmentState;

/* Newest progress line by date of the fact, up to and including `as_of`. */
void rk_assignment_state(
	const RkRows *rows, const RkAssignment *assignment, RkDay as_of, RkAssignmentState *out);

typedef struct RkActionState {
	int status;  /* done or cancelled when all leads are; in progress when any has begun */
	int percent; /* mean of the leads that were not cancelled */
	gboolean has_due;
	RkDay due;          /* of the action itself, after the extensions for all */
	gboolean open;      /* not done, not cancelled, not continued, not struck */
	gboolean late;      /* open, and a lead (without leads: the action) is late */
	int late_days;      /* of the latest of them */
	gboolean done_late; /* a lead was done after its day */
	gboolean continued; /* another action carries it on, and that meeting was before `as_of` */
	guint extensions;   /* decided up to `as_of` */
} RkActionState;

/* `rows` may be those of several dossiers; an action that carries on this one is looked for there.
 */
void rk_action_state(const RkRows *rows, const RkAction *action, RkDay as_of, RkActionState *out);
