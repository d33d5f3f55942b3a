/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See series_rule.h.
 */
#include "domain/meeting/series_rule.h"

#include "base/error.h"
#include "domain/meeting/meeting_rule.h"

#include <string.h>

static int meeting_compare(gconstpointer a, gconstpointer b)
{
	const RkMeeting *x = *(const RkMeeting *const *)a, *y = *(const RkMeeting *const *)b;
	gint64 nx = x->ordinal.set ? x->ordinal.value : G_MAXINT64;
	gint64 ny = y->ordinal.set ? y->ordinal.value : G_MAXINT64;
	int order = rk_order(nx, ny);

	if (!order)
		order = g_strcmp0(
			x->start ? x->start : x->when_from, y->start ? y->start : y->when_from);
	return order ? order : rk_order(x->id, y->id);
}

GPtrArray *rk_series_meetings(const RkRows *rows, RkId series)
{
	GPtrArray *found = g_ptr_array_new();

	RK_EACH (rows, MEETING, RkMeeting, meeting)
		if (meeting->series == series)
			g_ptr_array_add(found, (gpointer)meeting);
	g_ptr_array_sort(found, meeting_compare);
	return found;
}

gint64 rk_series_next(const RkRows *rows, RkId series)
{
	gint64 last = 0, count = 0;

	RK_EACH (rows, MEETING, RkMeeting, meeting)
		if (meeting->series == series) {
			count++;
			if (meeting->ordinal.set)
				last = MAX(last, meeting->ordinal.value);
		}
	return MAX(last, count) + 1;
}

/* What comes again; the rest (place, date, letters, what was opened and closed) does not. */
static void copy_again(RkMeeting *meeting, const RkMeeting *from)
{
	static const guint fields[] = { RK_F(MEETING, kind), RK_F(MEETING, mode),
		RK_F(MEETING, purpose), RK_F(MEETING, objective), RK_F(MEETING, outcomes),
		RK_F(MEETING, expectation), RK_F(MEETING, dress), RK_F(MEETING, may_delegate),
		RK_F(MEETING, in_person), RK_F(MEETING, urgency), RK_F(MEETING, confidentiality),
		RK_F(MEETING, copies) };

	for (guint i = 0; i < RK_LEN(fields); i++)
		rk_record_set(RK_E_MEETING, meeting, fields[i],
			rk_record_get(RK_E_MEETING, from, fields[i]));
}

RkPlan *rk_series_plan_next(const RkContext *context, const RkDirectory *directory,
	const RkRows *rows, RkId id, const char *line, RkTakenFunc taken, gpointer data,
	GError **error)
{
	const RkSeries *series = RK_FIND(directory, SERIES, RkSeries, id);

	if (!series) {
		rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, NULL, N_("no such series"));
		return NULL;
	}
	g_autoptr(GPtrArray) meetings = rk_series_meetings(rows, id);
	const RkMeeting *from = RK_FIND(rows, MEETING, RkMeeting, series->template);
	if (!from && meetings->len)
		from = meetings->pdata[meetings->len - 1];
	g_autofree char *text = g_strdup(line);
	char *comma = strchr(text, ',');
	if (comma)
		*comma = '\0';
	const char *when = g_strstrip(text), *where = comma ? g_strstrip(comma + 1) : NULL;
	RkPlan *plan = rk_meeting_plan_new(context, directory, series->title, *when ? when : NULL,
		where && *where ? where : NULL, taken, data, error);
	if (!plan)
		return NULL;
	RkMeeting *meeting = (RkMeeting *)rk_plan_inserted(plan, RK_E_MEETING);
	meeting->series = id;
	meeting->ordinal = (RkInt){ .value = rk_series_next(rows, id), .set = TRUE };
	if (from)
		copy_again(meeting, from);
	if (!where)
		rk_plan_note(plan, g_strdup(rk_say(context, N_("the place is not said yet"))));
	return plan;
}

RkPlan *rk_series_plan_join(const RkContext *context, const RkSeries *series, const RkRows *rows,
	const RkMeeting *meeting, GError **error)
{
	if (meeting->series == series->id) {
		rk_error_set(error, RK_ERROR_REFUSED, NULL, NULL,
			N_("%s belongs to this series already"),
			meeting->tag ? meeting->tag : meeting->title);
		return NULL;
	}
	RkPlan *plan = rk_plan_new(0, rk_say(context, N_("%s joins the series %s")),
		meeting->tag ? meeting->tag : meeting->title, series->title);
	RK_PLAN_ID(plan, MEETING, meeting, series, series->id);
	RK_PLAN_NUMBER(plan, MEETING, meeting, ordinal, rk_series_next(rows, series->id));
	rk_plan_focus(plan, RK_E_MEETING, meeting->id);
	return plan;
}

RkPlan *rk_series_plan_leave(const RkContext *context, const RkMeeting *meeting)
{
	RkPlan *plan = rk_plan_new(0, rk_say(context, N_("%s leaves its series")),
		meeting->tag ? meeting->tag : meeting->title);

	RK_PLAN_UNSET(plan, MEETING, meeting, series);
	RK_PLAN_UNSET(plan, MEETING, meeting, ordinal);
	return plan;
}
