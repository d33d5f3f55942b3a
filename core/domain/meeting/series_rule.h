/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The meetings of a series: the next one, one that exists already, one that does not belong to it.
 */
#pragma once

#include "domain/names/rule.h"

/* Meetings of the series in `rows`, by their number in it, then by date. RkMeeting *, borrowed;
 * caller frees the array. */
GPtrArray *rk_series_meetings(const RkRows *rows, RkId series);

/* The number that the next one gets. */
gint64 rk_series_next(const RkRows *rows, RkId series);

/* "thu 17 dec 9.00, Ambon": the next meeting, named after the series; kind, mode, purpose and what
 * else comes again as in the series' template, else as in its last meeting. `rows` hold the
 * meetings of the series and its template. Errors of rk_meeting_plan_new. */
RkPlan *rk_series_plan_next(const RkContext *context, const RkDirectory *directory,
	const RkRows *rows, RkId series, const char *line, RkTakenFunc taken, gpointer data,
	GError **error);

/* That meeting is the next one of the series; RK_ERROR_REFUSED when it is one of it already. */
RkPlan *rk_series_plan_join(const RkContext *context, const RkSeries *series, const RkRows *rows,
	const RkMeeting *meeting, GError **error);

/* It belongs to no series. */
RkPlan *rk_series_plan_leave(const RkContext *context, const RkMeeting *meeting);
