/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Repairs of a rundown. See timetable_repair.h.
 */
#include "domain/rundown/timetable_repair.h"

void rk_repair_free(RkRepair *repair)
{
	if (!repair)
		return;
	rk_plan_free(repair->plan);
	g_free(repair->outcome);
	g_free(repair);
}

/* The rundown as it will be, in a few words. */
static char *outcome_of(const RkRuleInput *in, const RkPlan *plan)
{
	RkLang lang = in->context->lang;
	g_autoptr(RkDossier) after =
		rk_dossier_new(rk_rows_copy(in->dossier->rows), in->dossier->meeting->id);

	rk_rows_apply(after->rows, plan);
	g_autoptr(RkTimetable) timetable = rk_timetable_new(in->context, after);
	g_autofree char *end = rk_slot_clock(timetable->end, lang);
	guint left = timetable->conflicts->len;
	g_autofree char *ends = g_strdup_printf(rk_say(in->context, N_("ends %s")), end);
	if (left == 0)
		return g_strdup_printf(
			"%s · %s", ends, rk_say(in->context, N_("nothing wrong then")));
	g_autofree char *more = g_strdup_printf(rk_say(in->context, N_("%u left")), left);
	return g_strdup_printf("%s · %s", ends, more);
}

/* Takes the plan. */
static RkRepair *repair_new(const RkRuleInput *in, RkPlan *plan, RkId focus)
{
	RkRepair *repair = g_new0(RkRepair, 1);

	rk_plan_focus(plan, RK_E_SESSION, focus);
	repair->plan = plan;
	repair->outcome = outcome_of(in, plan);
	return repair;
}

static void add(GPtrArray *list, const RkRuleInput *in, RkPlan *plan, RkId focus)
{
	if (rk_plan_is_empty(plan))
		rk_plan_free(plan);
	else
		g_ptr_array_add(list, repair_new(in, plan, focus));
}

static int minutes_of(const RkSlot *slot)
{
	return slot->end - slot->start;
}

static void shorten(
	GPtrArray *list, const RkRuleInput *in, const RkSlot *slot, const char *name, int by)
{
	int old = minutes_of(slot), minutes = old - by;

	if (minutes < 5)
		return;
	RkPlan *plan = rk_plan_new(in->dossier->meeting->id,
		rk_say(in->context, N_("shorten %s: %d → %d min")), name, old, minutes);
	RK_PLAN_NUMBER(plan, SESSION, slot->session, minutes, minutes);
	add(list, in, plan, slot->session->id);
}

static void lengthen(
	GPtrArray *list, const RkRuleInput *in, const RkSlot *slot, const char *name, int by)
{
	int old = minutes_of(slot);
	RkPlan *plan = rk_plan_new(in->dossier->meeting->id,
		rk_say(in->context, N_("lengthen %s: %d → %d min")), name, old, old + by);

	RK_PLAN_NUMBER(plan, SESSION, slot->session, minutes, old + by);
	add(list, in, plan, slot->session->id);
}

/* A fixed start that moves by so many minutes. */
static void shift(GPtrArray *list, const RkRuleInput *in, const RkSlot *slot, const char *name,
	int by, const char *format)
{
	int at = ((slot->start + by) % 1440 + 1440) % 1440;
	g_autofree char *old = rk_slot_clock(slot->start, in->context->lang);
	g_autofree char *new_clock = rk_slot_clock(at, in->context->lang);
	g_autofree char *time = rk_time_text(at);
	g_autofree char *what = g_strdup_printf("◆%s → %s %s", old, new_clock, name);
	RkPlan *plan = rk_plan_new(in->dossier->meeting->id, "%s %s", format, what);

	RK_PLAN_TEXT(plan, SESSION, slot->session, fixed_start, time);
	add(list, in, plan, slot->session->id);
}

static void unfix(GPtrArray *list, const RkRuleInput *in, const RkSlot *slot, const char *name)
{
	g_autofree char *clock = rk_slot_clock(slot->start, in->context->lang);
	RkPlan *plan = rk_plan_new(in->dossier->meeting->id,
		rk_say(in->context, N_("unfix ◆%s, it follows: %s")), clock, name);

	RK_PLAN_UNSET(plan, SESSION, slot->session, fixed_start);
	add(list, in, plan, slot->session->id);
}

/* Outside the hours: the meeting ends later, when it has an end at all. */
static void end_later(GPtrArray *list, const RkRuleInput *in, const RkSlot *slot)
{
	const RkMeeting *meeting = in->dossier->meeting;
	RkLocalTime end, start;

	if (!meeting->end || !rk_local_time_parse(meeting->end, &end) ||
		!rk_local_time_parse(meeting->start, &start))
		return;
	RkDay day = rk_local_time_day(start) + slot->end / 1440;
	g_autofree char *old = rk_slot_clock(rk_local_time_minutes(end), in->context->lang);
	g_autofree char *clock = rk_slot_clock(slot->end, in->context->lang);
	g_autofree char *text = rk_local_time_text(rk_local_time_make(day, slot->end % 1440));
	if (g_strcmp0(text, meeting->end) <= 0)
		return;
	RkPlan *plan = rk_plan_new(meeting->id,
		rk_say(in->context, N_("the meeting ends later: %s → %s")), old, clock);
	RK_PLAN_TEXT(plan, MEETING, meeting, end, text);
	add(list, in, plan, slot->session->id);
}

static void free_item(gpointer repair)
{
	rk_repair_free(repair);
}

static void of_overlap(GPtrArray *list, const RkRuleInput *in, const RkSlot *slot,
	const RkSlot *other, int minutes)
{
	g_autofree char *name = rk_slot_name(slot, in->context->lang);
	g_autofree char *next = rk_slot_name(other, in->context->lang);

	shorten(list, in, slot, name, minutes);
	shift(list, in, other, next, minutes, rk_say(in->context, N_("make room:")));
	unfix(list, in, other, next);
}

static void of_gap(GPtrArray *list, const RkRuleInput *in, const RkSlot *slot, const RkSlot *before,
	int minutes)
{
	g_autofree char *name = rk_slot_name(slot, in->context->lang);
	g_autofree char *last = rk_slot_name(before, in->context->lang);

	shift(list, in, slot, name, -minutes, rk_say(in->context, N_("close the gap:")));
	lengthen(list, in, before, last, minutes);
	unfix(list, in, slot, name);
}

GPtrArray *rk_repair_list(
	const RkRuleInput *in, const RkTimetable *timetable, const RkConflict *conflict)
{
	GPtrArray *list = g_ptr_array_new_with_free_func(free_item);
	const RkSlot *slot = rk_timetable_slot(timetable, conflict->session);
	const RkSlot *other = rk_timetable_slot(timetable, conflict->other);

	if (!slot)
		return list;
	if (conflict->kind == RK_CONFLICT_OVERLAP && other) {
		of_overlap(list, in, slot, other, conflict->minutes);
	} else if (conflict->kind == RK_CONFLICT_GAP && other) {
		of_gap(list, in, slot, other, conflict->minutes);
	} else if (conflict->kind == RK_CONFLICT_OUTSIDE) {
		g_autofree char *name = rk_slot_name(slot, in->context->lang);
		end_later(list, in, slot);
		if (list->len > 0)
			shorten(list, in, slot, name, conflict->minutes);
	}
	return list;
}

RkRepair *rk_repair_gaps(const RkRuleInput *in, const RkTimetable *timetable)
{
	RkPlan *plan = rk_plan_new(in->dossier->meeting->id, "%s", "");
	RkId focus = 0;
	guint n = 0;

	for (guint i = 0; i < timetable->slots->len; i++) {
		const RkSlot *slot = &g_array_index(timetable->slots, RkSlot, i);
		if (slot->gap == 0)
			continue;
		RK_PLAN_UNSET(plan, SESSION, slot->session, fixed_start);
		focus = focus ? focus : slot->session->id;
		n++;
	}
	rk_plan_relabel(plan, rk_say(in->context, N_("close all %u gaps")), n);
	if (n >= 2)
		return repair_new(in, plan, focus);
	rk_plan_free(plan);
	return NULL;
}
