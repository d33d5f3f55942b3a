/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 2 in pieces: words and state (tab_rundown_words.c), the line typed in a row
 * (tab_rundown_line.c), the time scale (tab_rundown_scale.c), problems (tab_rundown_problems.c),
 * the mouse (tab_rundown_drag.c), the list above them (tab_rundown.c), the keys (tab_rundown_do.c).
 * Private to them.
 */
#pragma once

#include "screen/meeting/workspace.h"

/* The row that is being typed and is no record yet. */
#define RK_ROW_TYPED G_MAXINT64

/* What the tab keeps; in ws->states, flat. */
typedef struct RkRundown {
	gboolean typing, adding, point; /* a line is open; for a new one; for an agenda point */
	RkId at;          /* new: behind this row (-1: at the end) or, of a point, its session (0:
			     parked); else the record that is edited */
	int clock;        /* minutes at which the typed row would begin, -1: not known */
	gboolean fixed;   /* … and it says so itself */
	gboolean scale;   /* the time scale is shown instead of the list */
	gboolean arrived; /* the cursor has been put on what is next */
	gboolean narrow;  /* as drawn last */
	RkId dragged;     /* 0: nothing */
	RkId over;        /* the row that it would go behind or before, 0: none */
	int drop;         /* in the scale: minutes where it would begin, -1: nowhere */
	RkRect rect;      /* the scale as drawn last … */
	int from, unit;   /* … the minutes of its first row, and of each row */
} RkRundown;

RkRundown *rk_rundown(RkWorkspace *ws); /* never NULL; made when needed */

/* --- words (tab_rundown_words.c) --- */

/* Who gives it, or (moderators) who moderates; caller frees, never NULL. */
char *rk_rundown_who(const RkWorkspace *ws, RkId session, gboolean moderators);
/* The title in the language of the screen; borrowed. */
const char *rk_rundown_title(const RkWorkspace *ws, const RkSession *session);
/* The first conflict of a row, NULL when there is none. */
const RkConflict *rk_rundown_conflict(const RkWorkspace *ws, RkId session);
/* The session of a row: its own, or that of a point; 0 for others. */
RkId rk_rundown_session(const RkTabRow *row);
/* What is on now and what comes next, on the day of a meeting that is not over; NULL otherwise.
 */
const RkSlot *rk_rundown_now(const RkWorkspace *ws, const RkSlot **next);

/* --- the line in the row (tab_rundown_line.c) --- */

/* Opens an empty line under the cursor; Enter stores it and opens the next one. */
void rk_rundown_add(RkWorkspace *ws);
void rk_rundown_add_point(RkWorkspace *ws);
/* Opens the line of the row under the cursor. */
void rk_rundown_edit(RkWorkspace *ws);
/* Adds the row that is typed where it will stand: after the session `behind` and its points. */
void rk_rundown_fill_typed(RkWorkspace *ws, RkId behind);

/* --- the time scale (tab_rundown_scale.c) --- */

gboolean rk_rundown_draw_scale(RkWorkspace *ws, RkCanvas *canvas, RkRect rect);
/* Beside the list where there is room; returns what is left for the list. */
RkRect rk_rundown_side(RkWorkspace *ws, RkCanvas *canvas, RkRect rect);

/* --- problems (tab_rundown_problems.c) and mouse (tab_rundown_drag.c) --- */

void rk_rundown_problems(RkWorkspace *ws);
gboolean rk_rundown_mouse(RkWorkspace *ws, const RkKey *key, const RkZone *zone);
/* Where what is dragged would go; NULL when nothing is. Caller frees. */
char *rk_rundown_drag_text(RkWorkspace *ws);
