/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See promise.h.
 */
#include "domain/action/promise.h"

#include <string.h>

static gboolean is_theirs(const RkAssignment *assignment, RkEntity entity, RkId id)
{
	return entity == RK_E_PERSON ? assignment->person == id : assignment->institution == id;
}

/* A meeting after that day had promised nothing yet. */
static gboolean had_been(const RkMeeting *meeting, RkDay as_of)
{
	RkLocalTime wall;

	return !meeting || !meeting->start || !rk_local_time_parse(meeting->start, &wall) ||
	       rk_local_time_day(wall) <= as_of;
}

static const RkProgress *last_told(const RkRows *rows, RkId action, RkId assignment, RkDay as_of)
{
	const RkProgress *last = NULL;

	RK_EACH (rows, PROGRESS, RkProgress, line) {
		const RkAssignment *of = RK_FIND(rows, ASSIGNMENT, RkAssignment, line->assignment);
		RkDay day;
		if (!of || of->action != action || (assignment && of->id != assignment) ||
			!rk_day_parse(line->fact_day ? line->fact_day : "", &day) || day > as_of)
			continue;
		int order = last ? strcmp(line->fact_day, last->fact_day) : 1;
		if (order > 0 || (order == 0 && line->id > last->id))
			last = line;
	}
	return last;
}

static void of_assignment(const RkRows *rows, RkPromise *promise, RkDay as_of)
{
	RkAssignmentState state;

	rk_assignment_state(rows, promise->assignment, as_of, &state);
	promise->status = state.status;
	promise->percent = state.percent;
	promise->has_due = state.has_due;
	promise->due = state.due;
	promise->late = state.late;
	promise->late_days = state.late_days;
	promise->open =
		state.status != RK_ACTION_STATUS_DONE && state.status != RK_ACTION_STATUS_CANCELLED;
}

static void of_action(RkPromise *promise, const RkActionState *state)
{
	promise->status = state->status;
	promise->percent = state->percent;
	promise->has_due = state->has_due;
	promise->due = state->due;
	promise->open = state->open;
	promise->late = state->late;
	promise->late_days = state->late_days;
}

static RkPromise promise_make(const RkRows *rows, const RkAction *action,
	const RkAssignment *assignment, const RkMeeting *meeting, RkDay as_of)
{
	RkPromise promise = { .action = action, .assignment = assignment, .meeting = meeting };
	gboolean to_them = assignment->role == RK_ASSIGNMENT_ROLE_FOR;
	gboolean leads = assignment->role == RK_ASSIGNMENT_ROLE_LEAD;
	RkActionState whole;

	rk_action_state(rows, action, as_of, &whole);
	if (!leads)
		of_action(&promise, &whole);
	else
		of_assignment(rows, &promise, as_of);
	promise.continued = whole.continued;
	promise.extensions = whole.extensions;
	if (whole.continued)
		promise.open = promise.late = FALSE;
	promise.last = last_told(rows, action->id, leads ? assignment->id : 0, as_of);
	promise.days_left = promise.open && promise.has_due ? promise.due - as_of : 0;
	promise.side =
		to_them ? RK_PROMISE_TO_THEM
		: promise.open && !promise.last && assignment->role == RK_ASSIGNMENT_ROLE_LEAD
			? RK_PROMISE_UNREPORTED
			: RK_PROMISE_OF_THEM;
	return promise;
}

static int promise_compare(gconstpointer a, gconstpointer b)
{
	const RkPromise *x = a, *y = b;

	if (x->side != y->side)
		return (int)x->side - (int)y->side;
	if (x->late != y->late)
		return x->late ? -1 : 1;
	if (x->open != y->open)
		return x->open ? -1 : 1;
	if (x->open && x->has_due != y->has_due)
		return x->has_due ? -1 : 1;
	if (x->has_due && y->has_due && x->due != y->due)
		return x->open ? x->due - y->due : y->due - x->due;
	return rk_order(x->action->id, y->action->id);
}

GArray *rk_promises_of(const RkRows *rows, RkEntity entity, RkId id, RkDay as_of)
{
	GArray *promises = g_array_new(FALSE, FALSE, sizeof(RkPromise));

	RK_EACH (rows, ASSIGNMENT, RkAssignment, assignment) {
		const RkAction *action = RK_FIND(rows, ACTION, RkAction, assignment->action);
		const RkMeeting *meeting =
			action ? RK_FIND(rows, MEETING, RkMeeting, action->meeting) : NULL;
		if (!action || action->struck || !is_theirs(assignment, entity, id) ||
			!had_been(meeting, as_of))
			continue;
		RkPromise promise = promise_make(rows, action, assignment, meeting, as_of);
		g_array_append_val(promises, promise);
	}
	g_array_sort(promises, promise_compare);
	return promises;
}

guint rk_promises_count(const GArray *promises, RkPromiseSide side, guint *late)
{
	guint n = 0;

	*late = 0;
	for (guint i = 0; i < promises->len; i++) {
		const RkPromise *promise = &g_array_index(promises, RkPromise, i);
		n += promise->side == side;
		*late += promise->side == side && promise->late;
	}
	return n;
}
