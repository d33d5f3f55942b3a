/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Day, hours and place of a meeting from what somebody typed, into the fields of its record.
 */
#pragma once

#include "domain/model/context.h"
#include "domain/model/entity.h"

/* Fills start, end, open_end, zone, when_text, when_from, status of a record. */
gboolean rk_meeting_set_when(
	const RkContext *context, RkMeeting *meeting, const char *text, GError **error);

/* The same from what was read already (a part of a line). */
void rk_meeting_when_fill(const RkContext *context, RkMeeting *meeting, const RkWhen *when);

/* It goes on until it is finished, on that day: the hour of its end says nothing. */
void rk_meeting_end_open(RkMeeting *meeting, RkDay last);

/* "Claro, Makassar": venue and city; a known city alone is the city. A link makes it online. */
void rk_meeting_set_where(RkMeeting *meeting, const char *text);
