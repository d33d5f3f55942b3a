/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * State of assignments and actions as of a day. Progress is a log of dated facts: the newest line
 * that says a status gives the status, the newest that says a percentage gives the percentage, so
 * a report that arrives late but tells of an earlier day changes the past, not the present.
 */
#include "domain/action/action_state.h"

#include <string.h>

/* TRUE when `a` comes later than `b`: by day of the fact, then entry, then id. */
static gboolean is_newer(const RkProgress *a, const RkProgress *b)
{
	int order = b ? strcmp(a->fact_day, b->fact_day) : 1;
	gint64 x = a->entered_at.value, y = b ? b->entered_at.value : 0;

	if (order != 0)
		return order > 0;
	if (x != y)
		return x > y;
	return a->id > b->id;
}

typedef struct Newest {
	const RkProgress *line, *status, *percent;
} Newest;

static Newest newest_of(const RkRows *rows, RkId assignment, RkDay as_of)
{
	Newest newest = { 0 };

	RK_EACH (rows, PROGRESS, RkProgress, line) {
		RkDay day;
		if (line->assignment != assignment || !line->fact_day ||
			!rk_day_parse(line->fact_day, &day) || day > as_of)
			continue;
		if (is_newer(line, newest.line))
			newest.line = line;
		if (line->status && is_newer(line, newest.status))
			newest.status = line;
		if (line->percent.set && is_newer(line, newest.percent))
			newest.percent = line;
	}
	return newest;
}

static gboolean day_of(const char *text, RkDay *day)
{
	return text && rk_day_parse(text, day);
}

/* The day that holds after the extensions decided by `as_of`. Before the first one it is the day
 * that the first one moved away from, whether or not the plan that extended also changed the
 * field. `assignment` 0: only extensions for all. */
static gboolean due_of(const RkRows *rows, const RkAction *action, const RkAssignment *assignment,
	RkDay as_of, RkDay *due)
{
	const RkExtension *last = NULL, *next = NULL;

	RK_EACH (rows, EXTENSION, RkExtension, extension) {
		RkDay at;
		if (!action || extension->action != action->id || !day_of(extension->at, &at))
			continue;
		if (extension->assignment &&
			(!assignment || extension->assignment != assignment->id))
			continue;
		if (at <= as_of) {
			if (!last || strcmp(extension->at, last->at) >= 0)
				last = extension;
		} else if (!next || strcmp(extension->at, next->at) < 0)
			next = extension;
	}
	if (last)
		return day_of(last->new_due, due);
	if (next && next->old_due)
		return day_of(next->old_due, due);
	if (assignment && assignment->due)
		return day_of(assignment->due, due);
	return action && day_of(action->due, due);
}

static gboolean is_finished(int status)
{
	return status == RK_ACTION_STATUS_DONE || status == RK_ACTION_STATUS_CANCELLED;
}

void rk_assignment_state(
	const RkRows *rows, const RkAssignment *assignment, RkDay as_of, RkAssignmentState *out)
{
	const RkAction *action = RK_FIND(rows, ACTION, RkAction, assignment->action);
	Newest newest = newest_of(rows, assignment->id, as_of);
	RkDay since;

	*out = (RkAssignmentState){ .status = RK_ACTION_STATUS_TODO };
	if (newest.status) {
		out->status = newest.status->status;
		out->since = newest.status->fact_day;
	} else if (newest.line)
		out->status = RK_ACTION_STATUS_DOING;
	if (newest.percent)
		out->percent = (int)CLAMP(newest.percent->percent.value, 0, 100);
	if (out->status == RK_ACTION_STATUS_DONE &&
		(!newest.percent || is_newer(newest.status, newest.percent)))
		out->percent = 100;
	out->has_due = due_of(rows, action, assignment, as_of, &out->due);
	if (!out->has_due)
		return;
	if (!is_finished(out->status) && out->due < as_of) {
		out->late = TRUE;
		out->late_days = as_of - out->due;
	}
	out->done_late = out->status == RK_ACTION_STATUS_DONE && day_of(out->since, &since) &&
			 since > out->due;
}

static gboolean is_continued(const RkRows *rows, const RkAction *action, RkDay as_of)
{
	RK_EACH (rows, ACTION, RkAction, other) {
		if (other->carried_from != action->id || other->struck)
			continue;
		const RkMeeting *meeting = RK_FIND(rows, MEETING, RkMeeting, other->meeting);
		RkLocalTime wall;
		if (meeting && meeting->start && rk_local_time_parse(meeting->start, &wall) &&
			rk_local_time_day(wall) < as_of)
			return TRUE;
	}
	return FALSE;
}

typedef struct Tally {
	guint leads, todo, deferred, done, cancelled;
	int percent_sum;
	gboolean late, done_late;
	int late_days;
} Tally;

static void tally_leads(const RkRows *rows, const RkAction *action, RkDay as_of, Tally *tally)
{
	RK_EACH (rows, ASSIGNMENT, RkAssignment, assignment) {
		RkAssignmentState state;
		if (assignment->action != action->id || assignment->role != RK_ASSIGNMENT_ROLE_LEAD)
			continue;
		rk_assignment_state(rows, assignment, as_of, &state);
		tally->leads++;
		tally->todo += state.status == RK_ACTION_STATUS_TODO;
		tally->deferred += state.status == RK_ACTION_STATUS_DEFERRED;
		tally->done += state.status == RK_ACTION_STATUS_DONE;
		tally->cancelled += state.status == RK_ACTION_STATUS_CANCELLED;
		if (state.status != RK_ACTION_STATUS_CANCELLED)
			tally->percent_sum += state.percent;
		tally->late |= state.late;
		tally->done_late |= state.done_late;
		tally->late_days = MAX(tally->late_days, state.late_days);
	}
}

static int status_of(const Tally *tally)
{
	guint going = tally->leads - tally->cancelled;

	if (tally->leads == 0)
		return RK_ACTION_STATUS_TODO;
	if (going == 0)
		return RK_ACTION_STATUS_CANCELLED;
	if (tally->done == going)
		return RK_ACTION_STATUS_DONE;
	if (tally->todo == going)
		return RK_ACTION_STATUS_TODO;
	if (tally->deferred + tally->done == going)
		return RK_ACTION_STATUS_DEFERRED;
	return RK_ACTION_STATUS_DOING;
}

static guint count_extensions(const RkRows *rows, RkId action, RkDay as_of)
{
	guint n = 0;

	RK_EACH (rows, EXTENSION, RkExtension, extension) {
		RkDay at;
		n += extension->action == action && day_of(extension->at, &at) && at <= as_of;
	}
	return n;
}

void rk_action_state(const RkRows *rows, const RkAction *action, RkDay as_of, RkActionState *out)
{
	Tally tally = { 0 };
	guint going;

	tally_leads(rows, action, as_of, &tally);
	going = tally.leads - tally.cancelled;
	*out = (RkActionState){ .status = status_of(&tally) };
	out->percent = going ? (tally.percent_sum + (int)going / 2) / (int)going : 0;
	out->has_due = due_of(rows, action, NULL, as_of, &out->due);
	out->continued = is_continued(rows, action, as_of);
	out->open = !is_finished(out->status) && !out->continued && !action->struck;
	out->done_late = out->status == RK_ACTION_STATUS_DONE && tally.done_late;
	out->extensions = count_extensions(rows, action->id, as_of);
	if (tally.leads == 0 && out->has_due && out->due < as_of) {
		tally.late = TRUE;
		tally.late_days = as_of - out->due;
	}
	out->late = out->open && tally.late;
	out->late_days = out->late ? tally.late_days : 0;
}
