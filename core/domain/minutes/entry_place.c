/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places of lines. See entry_place.h.
 */
#include "domain/minutes/entry_place.h"

#include "domain/rundown/timetable.h"

static void place_add(GArray *places, const RkRows *rows, const RkSlot *slot,
	const RkAgendaPoint *point, const RkMeeting *meeting)
{
	RkEntryPlace place = { .session = slot ? slot->session->id : 0,
		.point = point ? point->id : 0,
		.of_session = slot ? slot->session : NULL,
		.of_point = point,
		.number = slot ? slot->printed_number : 0 };

	RK_EACH (rows, ENTRY, RkEntry, entry)
		place.lines += entry->meeting == meeting->id && rk_entry_is_at(entry, &place);
	g_array_append_val(places, place);
}

static void points_add(
	GArray *places, const RkRows *rows, const RkSlot *slot, const RkMeeting *meeting)
{
	RK_EACH (rows, AGENDA_POINT, RkAgendaPoint, point)
		if (point->meeting == meeting->id &&
			point->session == (slot ? slot->session->id : 0))
			place_add(places, rows, slot, point, meeting);
}

GArray *rk_entry_places(const RkRuleInput *in)
{
	const RkRows *rows = in->dossier->rows;
	const RkMeeting *meeting = in->dossier->meeting;
	g_autoptr(RkTimetable) timetable = rk_timetable_new(in->context, in->dossier);
	GArray *places = g_array_new(FALSE, FALSE, sizeof(RkEntryPlace));

	place_add(places, rows, NULL, NULL, meeting);
	for (guint i = 0; i < timetable->slots->len; i++) {
		const RkSlot *slot = &g_array_index(timetable->slots, RkSlot, i);
		place_add(places, rows, slot, NULL, meeting);
		points_add(places, rows, slot, meeting);
	}
	points_add(places, rows, NULL, meeting);
	return places;
}

char *rk_entry_place_name(const RkRuleInput *in, const RkEntryPlace *place)
{
	if (place->of_point)
		return g_strdup(place->of_point->title);
	if (!place->of_session)
		return g_strdup(rk_say(in->context, N_("Outside the sessions")));
	if (place->number)
		return g_strdup_printf("%s %u · %s", rk_say(in->context, N_("Session")),
			place->number, place->of_session->title);
	return g_strdup(place->of_session->title);
}

gboolean rk_entry_place_is_talk(const RkEntryPlace *place)
{
	static const int quiet[] = { RK_SESSION_KIND_REGISTRATION, RK_SESSION_KIND_ANTHEM,
		RK_SESSION_KIND_PRAYER, RK_SESSION_KIND_BREAK, RK_SESSION_KIND_ISHOMA };

	if (place->of_point || !place->of_session)
		return place->of_point != NULL;
	for (guint i = 0; i < RK_LEN(quiet); i++)
		if (place->of_session->kind == quiet[i])
			return FALSE;
	return TRUE;
}

gboolean rk_entry_is_at(const RkEntry *entry, const RkEntryPlace *place)
{
	if (entry->kind == RK_ENTRY_KIND_DECISION)
		return FALSE;
	return place->point ? entry->point == place->point
			    : entry->point == 0 && entry->session == place->session;
}

/* --- moving --- */

static gboolean is_open(const RkEntryPlace *place)
{
	return place->lines > 0 || rk_entry_place_is_talk(place);
}

static const RkEntryPlace *neighbour(const GArray *places, const RkEntry *entry, int step)
{
	gboolean here = FALSE;

	for (guint i = 0; i < places->len; i++) {
		guint at = step > 0 ? i : places->len - 1 - i;
		const RkEntryPlace *place = &g_array_index(places, RkEntryPlace, at);
		if (here && is_open(place))
			return place;
		here = here || rk_entry_is_at(entry, place);
	}
	return NULL;
}

typedef struct Beside {
	const RkEntryPlace *place;
	RkId meeting, moved;
} Beside;

static gboolean beside(const void *record, gconstpointer data)
{
	const RkEntry *entry = record;
	const Beside *of = data;

	return entry->meeting == of->meeting && entry->id != of->moved &&
	       rk_entry_is_at(entry, of->place);
}

gboolean rk_entry_plan_cross(RkPlan *plan, const RkRuleInput *in, const RkEntry *entry, int step)
{
	g_autoptr(GArray) places = rk_entry_places(in);
	const RkEntryPlace *to = neighbour(places, entry, step);

	if (!to)
		return FALSE;
	Beside of = { to, entry->meeting, entry->id };
	gint64 position =
		rk_plan_place(plan, in->dossier->rows, RK_E_ENTRY, step > 0 ? 0 : -1, beside, &of);
	RK_PLAN_ID(plan, ENTRY, entry, session, to->session);
	RK_PLAN_ID(plan, ENTRY, entry, point, to->point);
	RK_PLAN_NUMBER(plan, ENTRY, entry, position, position);
	return TRUE;
}
