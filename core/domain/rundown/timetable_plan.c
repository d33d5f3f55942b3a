/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The operations on a rundown, each a plan. Only what was asked for is written: starts are never
 * stored, so that lengthening one row is one change, however many rows it pushes.
 */
#include "base/error.h"
#include "base/label.h"
#include "domain/rundown/timetable.h"

static void focus(RkPlan *plan, RkId session)
{
	rk_plan_focus(plan, RK_E_SESSION, session);
}

RkPlan *rk_timetable_lengthen(
	const RkRuleInput *in, RkId id, const RkRuleValue *given, GError **error)
{
	const RkContext *context = in->context;
	const RkDossier *dossier = in->dossier;
	const RkSession *session = RK_DOSSIER_GET(dossier, SESSION, RkSession, id, error);

	if (!session)
		return NULL;
	int old = session->minutes.set ? (int)session->minutes.value : 0;
	int minutes = CLAMP(old + given->number, 0, 1440);
	g_autofree char *name = rk_timetable_name(context, dossier, id);
	if (minutes == old) {
		rk_error_set(error, RK_ERROR_REFUSED, name, "minutes", N_("already %d min"), old);
		return NULL;
	}
	RkPlan *plan = rk_plan_new(dossier->meeting->id,
		rk_tr(context->lang, N_("%s: %d → %d min")), name, old, minutes);
	RK_PLAN_NUMBER(plan, SESSION, session, minutes, minutes);
	focus(plan, id);
	return plan;
}

static int position_compare(gconstpointer a, gconstpointer b)
{
	return rk_order(*(const gint64 *)a, *(const gint64 *)b);
}

void rk_timetable_renumber(RkPlan *plan, const GPtrArray *order)
{
	g_autoptr(GArray) positions = g_array_new(FALSE, FALSE, sizeof(gint64));
	gint64 last = 0;

	for (guint i = 0; i < order->len; i++) {
		const RkSession *session = g_ptr_array_index(order, i);
		gint64 value = session->position.set ? session->position.value : 0;
		g_array_append_val(positions, value);
	}
	g_array_sort(positions, position_compare);
	for (guint i = 0; i < order->len; i++) {
		last = MAX(last + 1, g_array_index(positions, gint64, i));
		const RkSession *session = g_ptr_array_index(order, i);
		RK_PLAN_NUMBER(plan, SESSION, session, position, last);
	}
}

RkPlan *rk_timetable_move(const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkContext *context = in->context;
	const RkDossier *dossier = in->dossier;
	int step = value->number;
	const RkSession *session = RK_DOSSIER_GET(dossier, SESSION, RkSession, id, error);

	if (!session)
		return NULL;
	g_autoptr(GPtrArray) all = rk_timetable_order(dossier);
	g_autoptr(GPtrArray) day = g_ptr_array_new();
	guint at = 0;
	for (guint i = 0; i < all->len; i++) {
		RkSession *other = g_ptr_array_index(all, i);
		if (rk_session_day(other) != rk_session_day(session))
			continue;
		if (other == session)
			at = day->len;
		g_ptr_array_add(day, other);
	}
	int to = CLAMP((int)at + step, 0, (int)day->len - 1);
	g_autofree char *name = rk_timetable_name(context, dossier, id);
	if (to == (int)at) {
		rk_error_set(error, RK_ERROR_REFUSED, name, "position",
			step < 0 ? N_("already the first of the day")
				 : N_("already the last of the day"));
		return NULL;
	}
	g_ptr_array_steal_index(day, at);
	g_ptr_array_insert(day, to, (gpointer)session);
	RkPlan *plan = rk_plan_new(dossier->meeting->id,
		rk_tr(context->lang, step < 0 ? N_("%s moved up") : N_("%s moved down")), name);
	rk_timetable_renumber(plan, day);
	focus(plan, id);
	return plan;
}

RkPlan *rk_timetable_fix(const RkContext *context, const RkDossier *dossier, RkId id,
	const char *time, GError **error)
{
	const RkSession *session = RK_DOSSIER_GET(dossier, SESSION, RkSession, id, error);
	int minutes;

	if (!session)
		return NULL;
	if (time && !rk_time_parse(time, &minutes)) {
		rk_error_quote(error, RK_ERROR_INVALID, "fixed_start", time,
			N_("not a time (09:00)"), NULL);
		return NULL;
	}
	g_autofree char *name = rk_timetable_name(context, dossier, id);
	RkPlan *plan;
	if (time) {
		g_autofree char *clock = rk_time_clock(minutes, context->lang);
		plan = rk_plan_new(dossier->meeting->id, rk_tr(context->lang, N_("%s fixed at %s")),
			name, clock);
		RK_PLAN_TEXT(plan, SESSION, session, fixed_start, time);
	} else {
		plan = rk_plan_new(
			dossier->meeting->id, rk_tr(context->lang, N_("%s no longer fixed")), name);
		RK_PLAN_UNSET(plan, SESSION, session, fixed_start);
	}
	focus(plan, id);
	return plan;
}

/* What points to a session that goes: parts of it go too, the rest only loses the link. */
static void delete_children(RkPlan *plan, const RkDossier *dossier, RkId id)
{
	RK_EACH (dossier->rows, CITATION, RkCitation, citation)
		if (citation->session == id) {
			if (citation->entry || citation->action)
				RK_PLAN_UNSET(plan, CITATION, citation, session);
			else
				rk_plan_delete(plan, RK_E_CITATION, citation);
		}
	RK_EACH (dossier->rows, ENTRY, RkEntry, entry) {
		const RkAgendaPoint *point =
			RK_FIND(dossier->rows, AGENDA_POINT, RkAgendaPoint, entry->point);
		if (entry->session == id)
			RK_PLAN_UNSET(plan, ENTRY, entry, session);
		if (point && point->session == id)
			RK_PLAN_UNSET(plan, ENTRY, entry, point);
	}
	RK_EACH (dossier->rows, ACTION, RkAction, action)
		if (action->session == id)
			RK_PLAN_UNSET(plan, ACTION, action, session);
	RK_EACH (dossier->rows, FILE, RkFile, file)
		if (file->session == id)
			RK_PLAN_UNSET(plan, FILE, file, session);
	RK_EACH (dossier->rows, AGENDA_POINT, RkAgendaPoint, gone)
		if (gone->session == id)
			rk_plan_delete(plan, RK_E_AGENDA_POINT, gone);
	RK_EACH (dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker)
		if (speaker->session == id)
			rk_plan_delete(plan, RK_E_SESSION_SPEAKER, speaker);
}

RkPlan *rk_timetable_delete(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkContext *context = in->context;
	const RkDossier *dossier = in->dossier;
	const RkSession *session = RK_DOSSIER_GET(dossier, SESSION, RkSession, id, error);

	if (!session)
		return NULL;
	g_autofree char *name = rk_timetable_name(context, dossier, id);
	RkPlan *plan =
		rk_plan_new(dossier->meeting->id, rk_tr(context->lang, N_("deleted: %s")), name);
	delete_children(plan, dossier, id);
	rk_plan_delete(plan, RK_E_SESSION, session);
	return plan;
}

/* Moves the lines captured between two instants from one session to another; how many. */
static guint lines_move(RkPlan *plan, const RkDossier *dossier, RkId from, RkId to, RkInstant since,
	RkInstant until)
{
	guint moved = 0;

	RK_EACH (dossier->rows, ENTRY, RkEntry, entry)
		if (entry->session == from && entry->at.set && entry->at.value >= since &&
			entry->at.value < until) {
			RK_PLAN_ID(plan, ENTRY, entry, session, to);
			moved++;
		}
	return moved;
}

static const RkSession *session_running(const RkDossier *dossier)
{
	RK_EACH (dossier->rows, SESSION, RkSession, session)
		if (session->status == RK_SESSION_STATUS_RUNNING)
			return session;
	return NULL;
}

/* The session whose end was this one's start. */
static const RkSession *session_ended_at(const RkDossier *dossier, RkInt at)
{
	RK_EACH (dossier->rows, SESSION, RkSession, session)
		if (at.set && session->actual_end.set && session->actual_end.value == at.value)
			return session;
	return NULL;
}

/* "It began at 10.45": the running session's start moves, and lines with it, both ways. */
static guint begin_shift(
	RkPlan *plan, const RkDossier *dossier, const RkSession *session, RkInstant at)
{
	const RkSession *before = session_ended_at(dossier, session->actual_start);
	RkInstant old = session->actual_start.set ? session->actual_start.value : at;

	RK_PLAN_NUMBER(plan, SESSION, session, actual_start, at);
	if (!before)
		return 0;
	RK_PLAN_NUMBER(plan, SESSION, before, actual_end, at);
	return lines_move(plan, dossier, before->id, session->id, at, old) +
	       lines_move(plan, dossier, session->id, before->id, old, at);
}

static guint begin_next(
	RkPlan *plan, const RkDossier *dossier, const RkSession *session, RkInstant at)
{
	const RkSession *running = session_running(dossier);
	guint moved = 0;

	if (running) {
		RK_PLAN_NUMBER(plan, SESSION, running, status, RK_SESSION_STATUS_DONE);
		RK_PLAN_NUMBER(plan, SESSION, running, actual_end, at);
		moved = lines_move(plan, dossier, running->id, session->id, at, G_MAXINT64);
	}
	RK_PLAN_NUMBER(plan, SESSION, session, status, RK_SESSION_STATUS_RUNNING);
	RK_PLAN_NUMBER(plan, SESSION, session, actual_start, at);
	RK_PLAN_UNSET(plan, SESSION, session, actual_end);
	return moved;
}

RkPlan *rk_timetable_begin(
	const RkContext *context, const RkDossier *dossier, RkId id, RkInstant at, GError **error)
{
	const RkSession *session = RK_DOSSIER_GET(dossier, SESSION, RkSession, id, error);
	const RkSession *running = session_running(dossier);

	if (!session)
		return NULL;
	g_autofree char *name = rk_timetable_name(context, dossier, id);
	const RkSession *before =
		running == session ? session_ended_at(dossier, session->actual_start) : running;
	if (before && before->actual_start.set && at < before->actual_start.value) {
		g_autofree char *other = rk_timetable_name(context, dossier, before->id);
		rk_error_set(error, RK_ERROR_REFUSED, name, "actual_start",
			N_("%s had not begun by then"), other);
		return NULL;
	}
	g_autofree char *clock = rk_time_clock(
		rk_local_time_minutes(rk_zone_local_time(
			dossier->meeting->zone ? dossier->meeting->zone : context->zone, at)),
		context->lang);
	RkPlan *plan = rk_plan_new(
		dossier->meeting->id, rk_tr(context->lang, N_("%s began at %s")), name, clock);
	guint moved = running == session ? begin_shift(plan, dossier, session, at)
					 : begin_next(plan, dossier, session, at);
	if (moved)
		rk_plan_note(plan,
			g_strdup_printf(rk_tr(context->lang, N_("%u lines move with it")), moved));
	focus(plan, id);
	return plan;
}
