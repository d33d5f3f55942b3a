/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans for the meeting itself: a new one from a line, its date and place, its status.
 */
#pragma once

#include "domain/names/rule.h"

/* `rakor new "TITLE[, WHEN][, PLACE]" [--when …] [--where …]`: `when` and `where` may be NULL;
 * given, they win over the line, which then is the title as it stands. Code, tag and UID are made,
 * the organiser is our office. The notes say what was understood, with day and zone. `taken`
 * answers for MEETING code and tag. plan->focus is the meeting. */
RkPlan *rk_meeting_plan_new(const RkContext *context, const RkDirectory *directory,
	const char *line, const char *when, const char *where, RkTakenFunc taken, gpointer data,
	GError **error);

/* The code of DESIGN 4 for its title and date, free under `taken`; caller frees. */
char *rk_meeting_code(const RkMeeting *meeting, RkTakenFunc taken, gpointer data);
char *rk_meeting_tag(const RkMeeting *meeting, RkTakenFunc taken, gpointer data);

/* RK_MEETING_STATUS_…; in progress and held write the shown names (freeze_rule.h) and open or
 * close. */
RkRule rk_meeting_plan_status;

/* Takes the meeting away with all its parts. RK_ERROR_REFUSED, saying why, when lines, actions or
 * minutes were written in it, or anything was sent or issued. */
RkRule rk_meeting_plan_delete;
