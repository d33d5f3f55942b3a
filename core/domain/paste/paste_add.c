/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See paste_add.h. All of them go through rk_paste_plan_text, so a list means the same here and in
 * the paste box.
 */
#include "domain/paste/paste_add.h"

#include "domain/paste/paste.h"
#include "domain/people/participant_parts.h"
#include "domain/rundown/timetable.h"

RkPlan *rk_participant_plan_add(const RkRuleInput *in, const char *lines, gboolean skip,
	gboolean uninvited, guint *skipped, GError **error)
{
	const RkPasteSource source = { .in = *in };

	return rk_paste_plan_text(&source, uninvited ? RK_PASTE_WALK_INS : RK_PASTE_PARTICIPANTS,
		lines, skip, skipped, error);
}

RkPlan *rk_participant_plan_invite(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	return rk_participant_plan_add(in, value->text, FALSE, FALSE, NULL, error);
}

RkPlan *rk_participant_plan_walk_in(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	RkPlan *plan = rk_participant_plan_add(in, value->text, FALSE, TRUE, NULL, error);

	for (guint i = 0; plan && i < plan->changes->len; i++) {
		RkChange *change = plan->changes->pdata[i];
		if (change->kind == RK_CHANGE_INSERT && change->entity == RK_E_PARTICIPANT)
			rk_participant_attend(change->record, RK_ATTENDANCE_PRESENT, 0,
				rk_participant_moment(in));
	}
	return plan;
}

RkPlan *rk_session_plan_add_lines(
	const RkRuleInput *in, const char *lines, gboolean skip, guint *skipped, GError **error)
{
	const RkPasteSource source = { .in = *in };

	return rk_paste_plan_text(&source, RK_PASTE_SESSIONS, lines, skip, skipped, error);
}

/* The rows of `near`'s day as they will be, those that the plan makes behind it. */
static GPtrArray *order_behind(const RkPlan *plan, const RkDossier *after, const RkSession *near)
{
	g_autoptr(GPtrArray) all = rk_timetable_order(after);
	g_autoptr(GPtrArray) fresh = g_ptr_array_new();
	GPtrArray *order = g_ptr_array_new();
	guint at = 0;

	for (guint i = 0; i < all->len; i++) {
		RkSession *session = g_ptr_array_index(all, i);
		if (rk_plan_insert_find(plan, RK_E_SESSION, session->id)) {
			g_ptr_array_add(fresh, session);
			continue;
		}
		if (session->day.value == near->day.value)
			g_ptr_array_add(order, session);
		if (session->id == near->id)
			at = order->len;
	}
	for (guint i = 0; i < fresh->len; i++)
		g_ptr_array_insert(order, (int)(at + i), g_ptr_array_index(fresh, i));
	return order;
}

RkPlan *rk_session_plan_insert_lines(
	const RkRuleInput *in, RkId after_row, const RkRuleValue *given, GError **error)
{
	const RkSession *near = RK_FIND(in->dossier->rows, SESSION, RkSession, after_row);
	RkPlan *plan = rk_session_plan_add_lines(in, given->text, FALSE, NULL, error);

	if (!plan || !near)
		return plan;
	g_autoptr(RkDossier) after =
		rk_dossier_new(rk_rows_copy(in->dossier->rows), in->dossier->meeting->id);
	rk_rows_apply(after->rows, plan);
	g_autoptr(GPtrArray) order = order_behind(plan, after, near);
	RkPlan *places = rk_plan_new(plan->meeting, "%s", "");
	for (guint i = 0; i < order->len; i++) {
		const RkSession *session = g_ptr_array_index(order, i);
		if (rk_plan_insert_find(plan, RK_E_SESSION, session->id) && near->day.set)
			RK_PLAN_NUMBER(places, SESSION, session, day, near->day.value);
	}
	rk_timetable_renumber(places, order);
	rk_plan_append(plan, places);
	return plan;
}

RkPlan *rk_entry_plan_add_lines(const RkRuleInput *in, const char *lines, RkId session,
	gboolean skip, guint *skipped, GError **error)
{
	const RkPasteSource source = { .in = *in, .session = session };

	return rk_paste_plan_text(&source, RK_PASTE_LINES, lines, skip, skipped, error);
}
