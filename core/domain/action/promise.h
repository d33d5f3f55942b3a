/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was promised between us and somebody, in both directions, as of a day (practice 9): the
 * question a boss asks most often. An action of many offices counts here by what this one owes of
 * it, not by what all together have done.
 */
#pragma once

#include "domain/action/action_state.h"

typedef enum RkPromiseSide {
	RK_PROMISE_TO_THEM,    /* role `for` */
	RK_PROMISE_OF_THEM,    /* lead or support, something was told about it or it is finished */
	RK_PROMISE_UNREPORTED, /* lead, still open, and nothing was ever told */
	RK_PROMISE_N,
} RkPromiseSide;

typedef struct RkPromise {
	const RkAction *action; /* borrowed from the rows */
	const RkAssignment *assignment;
	const RkMeeting *meeting; /* may be NULL */
	RkPromiseSide side;
	int status; /* of the assignment; where they do not lead, of the whole action */
	int percent;
	gboolean has_due, open, late, continued;
	RkDay due;
	int late_days, days_left; /* days_left: open and due, from `as_of` */
	guint extensions;
	const RkProgress *last; /* newest line told up to that day, NULL: none */
} RkPromise;

/* Promises of an office (entity INSTITUTION) or a person, of meetings up to that day, in the order
 * of a list: late ones first, then open ones by their day, then finished ones, the newest first.
 * `rows` are those of rk_promises_load. RkPromise; caller frees. */
GArray *rk_promises_of(const RkRows *rows, RkEntity entity, RkId id, RkDay as_of);

/* How many of a side, and how many of them are late. */
guint rk_promises_count(const GArray *promises, RkPromiseSide side, guint *late);
