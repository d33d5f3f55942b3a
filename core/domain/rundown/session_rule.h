/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans for rows of the rundown, from one line each. Their people: speaker_rule.h; agenda points:
 * point_rule.h; moving, lengthening, fixing and deleting: timetable.h.
 */
#pragma once

#include "domain/names/rule.h"

/* A new row behind `after` (0: before all; -1: at the end), on the same day. An unknown @who is
 * RK_ERROR_INVALID (field "who") naming the candidates; an unknown m: or p: is free text. */
RkRule rk_session_plan_add;

/* The first name behind "@" in a row's line that nobody or several have; NULL: all are known.
 * Caller frees. */
char *rk_session_line_unknown(const RkRuleInput *in, const char *line);
/* The line with that name replaced by a handle; caller frees. */
char *rk_session_line_named(const char *line, const char *name, const char *handle);

/* The row as the line that makes it (for editing in place); caller frees. */
char *rk_session_line(const RkRuleInput *in, RkId session);

/* The row from its edited line: changes only what differs, keeps speakers that are still named. */
RkRule rk_session_plan_edit;

/* The fixed start as it would be typed again (rk_timetable_when); caller frees, NULL when it
 * follows the row above. */
char *rk_session_clock(const RkRuleInput *in, RkId session);

/* RK_SESSION_STATUS_…; what is planned again loses the times at which it began and ended. */
RkRule rk_session_plan_status;
