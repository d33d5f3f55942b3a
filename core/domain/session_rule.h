/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans for rows of the rundown and agenda points, from one line each. Moving, lengthening, fixing
 * and deleting are the timetable's (timetable.h).
 */
#pragma once

#include "domain/rule.h"

/* A new row behind `after` (0: before all; -1: at the end), on the same day. An unknown @who is
 * RK_ERROR_INVALID (field "who") naming the candidates; an unknown m: or p: is free text. */
RkPlan *rk_session_plan_add(const RkCase *rule, const char *line, RkId after, GError **error);

/* Many lines, one plan. With `skip` bad lines are left out, noted and counted in *skipped. */
RkPlan *rk_session_plan_add_lines(
	const RkCase *rule, const char *lines, gboolean skip, guint *skipped, GError **error);

/* The row as the line that makes it (for editing in place); caller frees. */
char *rk_session_line(const RkCase *rule, RkId session);

/* The row from its edited line: changes only what differs, keeps speakers that are still named. */
RkPlan *rk_session_plan_edit(const RkCase *rule, RkId session, const char *line, GError **error);

/* An agenda point "[MIN] TITLE [@who]" at the end of a session's (0: parking lot). */
RkPlan *rk_point_plan_add(const RkCase *rule, RkId session, const char *line, GError **error);

/* Deletes a point; lines written under it stay with the session. */
RkPlan *rk_point_plan_delete(const RkCase *rule, RkId point, GError **error);
