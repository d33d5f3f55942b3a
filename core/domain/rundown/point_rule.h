/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans about agenda points: topics under a row of the rundown, or parked below all rows (practice
 * 13). A small meeting has points only.
 */
#pragma once

#include "domain/names/rule.h"

/* "[MIN] TITLE [@who] [p:free text] [kind:X]" at the end of a session's points (0: parking lot). */
RkRule rk_point_plan_add;

/* The point as the line that makes it; caller frees, NULL when there is none. */
char *rk_point_line(const RkRuleInput *in, RkId point);
/* The point from its edited line: changes only what differs. */
RkRule rk_point_plan_edit;

/* RK_POINT_STATUS_…. */
RkRule rk_point_plan_status;
/* Minutes + delta, not below 0. */
RkRule rk_point_plan_lengthen;

/* One place up (-1) or down (1); past the end of its session into the next one, at last into the
 * parking lot. */
RkRule rk_point_plan_move;
/* To the end of a session's points (0: parking lot). */
RkPlan *rk_point_plan_put(const RkRuleInput *in, RkId point, RkId session, GError **error);

/* Deletes a point; lines written under it stay with the session. */
RkRule rk_point_plan_delete;
