/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What happens to a meeting that exists: another day with its reason, postponed, the next status
 * and what it brings with it; who chairs, takes minutes, is asked.
 */
#pragma once

#include "domain/names/rule.h"
#include "domain/names/rule_who.h"

/* "thu 24 oct 9-12", or with a reason: "24 okt karena Dirjen bertugas", "24 oct because …", "24
 * okt; …". A meeting that had a day already and was more than a draft gets a record of the change
 * (rescheduled from, to, why). The label says what was understood. */
RkRule rk_meeting_plan_move;

/* Postponed: the new day may be left out, the reason too ("karena …" alone, or ""). */
RkRule rk_meeting_plan_postpone;

/* What usually comes next (RK_MEETING_STATUS_…); 0: nothing does. */
int rk_meeting_next_status(const RkContext *context, const RkMeeting *meeting);

/* What a status brings with it, in the words of the context ("40 invited must be told; the letter
 * IMI-… is out"); NULL when nothing. Caller frees. */
char *rk_meeting_status_effect(const RkRuleInput *in, int status);

/* Somebody in a role (`number`: RK_MEETING_ROLE_…), behind those who have it already. */
RkRule rk_meeting_plan_role_add;
/* Another one in the same place. */
RkRule rk_meeting_plan_role_who;
RkRule rk_meeting_plan_role_delete;

/* The place in one line, as a line that can be typed again ("Claro Hotel, Makassar"): venue and
 * city. */
RkRule rk_meeting_plan_where;
char *rk_meeting_where(const RkRuleInput *in, RkId meeting); /* caller frees; NULL: no place */
