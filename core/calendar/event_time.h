/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When an event takes place, as a calendar says it: hours with their zone, whole days, or a start
 * alone when it goes on until it is finished.
 */
#pragma once

#include "calendar/component.h"
#include "domain/people/calendar_event.h"

typedef struct RkEventTime {
	RkLocalTime start, end; /* end RK_LOCAL_TIME_NONE: open; of whole days the day after */
	const char *zone;       /* IANA, borrowed; NULL: whole days */
	RkComponent *vtimezone; /* owned; NULL: written in UTC, or whole days */
} RkEventTime;

void rk_event_time_clear(RkEventTime *time);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RkEventTime, rk_event_time_clear)

/* RK_ERROR_REFUSED with the field: no day is known, it ends before it begins, before 1970. */
gboolean rk_event_time_find(
	const RkContext *context, const RkCalendarEvent *event, RkEventTime *out, GError **error);

/* What a message that went out had said; FALSE when it does not tell. */
gboolean rk_event_time_told(const RkDelivery *delivery, RkEventTime *out);

/* DTSTART and DTEND. */
void rk_event_time_put(RkComponent *component, const RkEventTime *time);
/* "NAME:20241017T010000Z" */
void rk_instant_put(RkComponent *component, const char *name, RkInstant at);

/* Into the ledger. */
void rk_event_time_note(const RkEventTime *time, RkDelivery *delivery);
