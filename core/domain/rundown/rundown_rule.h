/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules about a row of the rundown, which is a session or an agenda point: what a key does to
 * either of them. Each is the rule of session_rule.h, timetable.h, speaker_rule.h or point_rule.h.
 */
#pragma once

#include "domain/names/rule.h"

RkRule rk_rundown_plan_delete, rk_rundown_plan_move, rk_rundown_plan_lengthen;

/* The state of a point (RK_POINT_STATUS_…); of a session the answer of its speakers (RK_RSVP_…), or
 * its own (RK_RUNDOWN_STATE + RK_SESSION_STATUS_…). */
enum { RK_RUNDOWN_STATE = 100 };
RkRule rk_rundown_plan_state;

/* A point is discussed, the speakers of a session will come. */
RkRule rk_rundown_plan_done;
