/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The timetable engine (DESIGN 7). Sessions chain per day and room from the meeting's wall start; a
 * start follows from the durations before it unless it is fixed. Of a meeting without a start the
 * first fixed start of a chain tells when that begins; with none its slots count from 0. Pure: a
 * dossier in, computed slots or a plan out. Nothing computed here is ever stored.
 */
#pragma once

#include "domain/names/rule.h"

typedef struct RkSlot {
	const RkSession *session; /* borrowed from the dossier */
	int day;                  /* 1-based */
	int start, end;           /* minutes since the meeting's day 1 midnight + (day-1)*1440 */
	gboolean fixed;
	gboolean timed; /* start and end are clock times, not minutes since nobody knows when */
	int overlap;    /* minutes by which what precedes in this day and room runs into this
			 * fixed start, 0: none */
	int gap;        /* idle minutes before this fixed start, 0: none */
	guint printed_number; /* "SESI n": rank among kind session, 0 for others */
} RkSlot;

typedef enum RkConflictKind {
	RK_CONFLICT_OVERLAP, /* into a fixed start */
	RK_CONFLICT_GAP,
	RK_CONFLICT_PERSON,   /* one person twice at a time */
	RK_CONFLICT_ROOM,     /* one room twice at a time */
	RK_CONFLICT_OUTSIDE,  /* outside the meeting's hours */
	RK_CONFLICT_DECLINED, /* speaker declined */
	RK_CONFLICT_N,
} RkConflictKind;

typedef struct RkConflict {
	RkConflictKind kind;
	RkId session, other; /* other: the second session, or 0 */
	RkId person;         /* PERSON, DECLINED */
	int minutes;
	char *text; /* one sentence in the context's language */
} RkConflict;

typedef struct RkTimetable {
	GArray *slots;        /* RkSlot, in printed order: day, start of chain, position */
	GPtrArray *conflicts; /* RkConflict * */
	int start, end;       /* of the whole, minutes as in RkSlot; end = last end */
	gboolean dated;       /* the meeting has a start */
	gboolean timed;       /* there are slots, and all of them are timed */
} RkTimetable;

RkTimetable *rk_timetable_new(const RkContext *context, const RkDossier *dossier);
void rk_timetable_free(RkTimetable *timetable);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkTimetable, rk_timetable_free)

const RkSlot *rk_timetable_slot(const RkTimetable *timetable, RkId session); /* NULL if unknown */

/* The sessions in printed order (day, position, id), borrowed from the dossier; free the array. */
GPtrArray *rk_timetable_order(const RkDossier *dossier);

/* No meeting is longer; every day up to the last one is drawn and printed. */
#define RK_SESSION_DAY_MAX 366

/* The day of a row, from 1 to RK_SESSION_DAY_MAX: one that has none is of the first. */
int rk_session_day(const RkSession *session);

/* The name people use for a row of the rundown, "?" when there is none. Caller frees. */
char *rk_timetable_name(const RkContext *context, const RkDossier *dossier, RkId session);

/* "Sesi 2" for one of kind session, else its title, cut. Caller frees. */
char *rk_slot_name(const RkSlot *slot, RkLang lang);
/* Clock of a slot's minutes: "10.30". Caller frees. */
char *rk_slot_clock(int minutes, RkLang lang);

/* --- operations: each returns a plan with a label (context's language), or NULL and an error ---
 */

/* Minutes + delta (not below 0). */
RkRule rk_timetable_lengthen;
/* One place up (-1) or down (+1) within its day; several with larger steps. */
RkRule rk_timetable_move;
/* Gives the sessions of `order` (those of one day) rising positions, reusing the ones they have. */
void rk_timetable_renumber(RkPlan *plan, const GPtrArray *order);
/* Behind `after` (0: the first of `day`), on the day of that row: one row taken elsewhere. */
RkPlan *rk_timetable_put(const RkContext *context, const RkDossier *dossier, RkId session,
	RkId after, int day, GError **error);
/* To where a clock says, in minutes as in RkSlot: a fixed start becomes that time, else the row
 * goes between those that begin before and behind it. */
RkPlan *rk_timetable_drop(
	const RkContext *context, const RkDossier *dossier, RkId session, int at, GError **error);
/* "13.00" fixes, "" frees, "2" or "day 2" or "hari 2 13.00" takes it to another day. */
RkRule rk_timetable_when;
/* Fix at "HH:MM", or free with NULL. */
RkPlan *rk_timetable_fix(const RkContext *context, const RkDossier *dossier, RkId session,
	const char *time, GError **error);
/* Deletes the session with its speakers, points; lines, citations, actions keep but lose it. */
RkRule rk_timetable_delete;
/* Live: starts an item now or at an earlier instant; ends the running one; lines captured since
 * move to it. */
RkPlan *rk_timetable_begin(const RkContext *context, const RkDossier *dossier, RkId session,
	RkInstant at, GError **error);
