/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What could be done about the problems of a rundown (practice 14: closing gaps and making room are
 * entries behind `!`, no letters). Each is a plan that says what it does; nothing is resolved by
 * itself.
 */
#pragma once

#include "domain/names/rule.h"
#include "domain/rundown/timetable.h"

typedef struct RkRepair {
	RkPlan *plan;  /* owned; its label says what it does */
	char *outcome; /* "ends 16.05 · nothing wrong": the rundown afterwards */
} RkRepair;

void rk_repair_free(RkRepair *repair);

/* Repairs of one conflict, the mildest first; may be empty. RkRepair *, owned. */
GPtrArray *rk_repair_list(
	const RkRuleInput *in, const RkTimetable *timetable, const RkConflict *conflict);

/* All gaps closed at once, or NULL when there are fewer than two. */
RkRepair *rk_repair_gaps(const RkRuleInput *in, const RkTimetable *timetable);
