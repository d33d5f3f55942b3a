/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follow-up as several papers print it: what an office owes or is owed, how far it has come as of a
 * day. Private to document/.
 */
#pragma once

#include "document/builder.h"
#include "domain/action/action_state.h"

/* An action as one office has it. */
typedef struct RkOwed {
	const RkAction *action;
	const RkAssignment *assignment; /* NULL: its group is addressed */
	int role;                       /* RK_ASSIGNMENT_ROLE_… */
} RkOwed;

/* The day of which states are told: asked for, else today. */
RkDay rk_as_of_day(const RkBuilder *builder);

/* What is not struck and names this office, or a group that it belongs to, in the order of the
 * meeting. RkOwed; free the array. */
GArray *rk_owed_of(const RkBuilder *builder, RkId office);

/* Offices that an action names, those invited first and in protocol order; `leads`: only those that
 * have something open to do themselves. RkId; free the array. */
GArray *rk_owing_offices(const RkBuilder *builder, gboolean leads);

/* Calls `build` for the office that was asked for, else for all of rk_owing_offices, each on a page
 * of its own; for 0 when there is none. */
typedef void (*RkOfficeBuild)(const RkBuilder *builder, RkId office);
void rk_offices_build(const RkBuilder *builder, gboolean leads, RkOfficeBuild build);

/* TRUE if the office is to do something that is neither done nor cancelled. */
gboolean rk_owed_is_open(const RkBuilder *builder, const RkOwed *owed);

/* The state of the assignment, else of the whole action. */
typedef struct RkHowFar {
	int status, percent, late_days;
	gboolean late, done_late, continued, has_due;
	RkDay due;
	const char *since; /* DATE, borrowed; NULL: not known */
} RkHowFar;
RkHowFar rk_how_far(
	const RkBuilder *builder, const RkAction *action, const RkAssignment *assignment);

/* "TERLAMBAT", "3 hari", "(70%)" on lines of their own. Caller frees. */
char *rk_status_text(const RkBuilder *builder, const RkHowFar *how);

/* A day as tables print it: "15-11-2024". Caller frees. */
char *rk_table_day(const RkBuilder *builder, RkDay day);

/* "TL-02": by which an action is called outside its meeting. Caller frees. */
char *rk_action_code(const RkBuilder *builder, const RkAction *action);

typedef enum RkOwedParts {
	RK_OWED_ROLES = 0,       /* No., follow-up, role, due */
	RK_OWED_STATUS = 1 << 0, /* the state instead of the role */
	RK_OWED_CODES = 1 << 1,  /* codes instead of 1, 2, 3 */
} RkOwedParts;

void rk_owed_table(const RkBuilder *builder, GPtrArray *blocks, const GArray *owed, guint parts);
