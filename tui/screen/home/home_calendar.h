/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A month of home: the days with meetings, a cursor on a day, the meetings of that day beside it.
 */
#pragma once

#include "app/screen.h"

typedef struct RkHomeCalendar {
	RkApp *app; /* borrowed */
	gboolean open;
	RkDay day;    /* under the cursor */
	RkPage *page; /* meetings of its month */
	RkDay month;  /* first day of the month that was read */
} RkHomeCalendar;

void rk_home_calendar_clear(RkHomeCalendar *calendar);
/* Opens on today, or closes. */
void rk_home_calendar_toggle(RkHomeCalendar *calendar);
/* Reads the month anew. */
void rk_home_calendar_load(RkHomeCalendar *calendar);
/* TRUE if the action moved the cursor. */
gboolean rk_home_calendar_act(RkHomeCalendar *calendar, RkCommandId action);
gboolean rk_home_calendar_click(RkHomeCalendar *calendar, const RkKey *key, const RkZone *zone);
/* The only meeting of the day, 0: none or several; *n how many. */
RkId rk_home_calendar_only(const RkHomeCalendar *calendar, guint *n);
void rk_home_calendar_draw(RkHomeCalendar *calendar, RkCanvas *canvas, RkRect rect);
