/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where lines of the minutes can stand, in the order in which they are read: outside the sessions,
 * then each row of the rundown with its agenda points, then the points of no session. Decisions
 * stand in a list of their own. One order for the screen, for moving and for the text form.
 */
#pragma once

#include "domain/names/rule.h"

typedef struct RkEntryPlace {
	RkId session, point;           /* 0: of none */
	const RkSession *of_session;   /* borrowed, or NULL */
	const RkAgendaPoint *of_point; /* borrowed, or NULL */
	guint number;                  /* "Session 2", 0 for rows that have none */
	guint lines;                   /* there now, decisions not counted */
} RkEntryPlace;

/* RkEntryPlace; free the array. */
GArray *rk_entry_places(const RkRuleInput *in);

/* "Sesi 2 · Penataan …", the point's title, "Outside the sessions"; caller frees. */
char *rk_entry_place_name(const RkRuleInput *in, const RkEntryPlace *place);

/* TRUE if people talk there, so that lines are expected even when there are none. */
gboolean rk_entry_place_is_talk(const RkEntryPlace *place);

/* TRUE if the line stands there. */
gboolean rk_entry_is_at(const RkEntry *entry, const RkEntryPlace *place);

/* Moves a line to the first (or last) place of the neighbouring talk. FALSE when there is none. */
gboolean rk_entry_plan_cross(RkPlan *plan, const RkRuleInput *in, const RkEntry *entry, int step);
