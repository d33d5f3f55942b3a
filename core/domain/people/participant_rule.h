/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans for invitations, answers and attendance.
 */
#pragma once

#include "domain/names/rule.h"

/* The row changed to what a line says: an office, a title, NAME <MAIL>, OFFICE; nothing for the
 * line that it has (rk_participant_line). RK_ERROR_INVALID for a group or for one who is invited
 * already. */
RkRule rk_participant_plan_edit;

/* The row as a line; caller frees. */
char *rk_participant_line(const RkRuleInput *in, RkId participant);

/* RK_RSVP_…, the way it came (`via`, 0: not said), a comment (`text`) or NULL. One who comes
 * himself, or not at all, is represented by nobody any more. */
RkRule rk_participant_plan_answer;

/* A whole sheet ("1-13 15 17w"): by number on the sheet, else by place among the invitations and,
 * behind them, those who came besides. Arrival stays
 * empty. RK_ERROR_INVALID (field "sheet") for a number that nobody has. */
RkRule rk_participant_plan_sheet;

/* --- who comes for whom (participant_proxy.c) --- */

typedef struct RkProxy {
	RkId person;       /* a known one, or 0 */
	const char *name;  /* of somebody else; a known person by his exact name; "" or NULL with no
			      person: nobody any more */
	const char *title; /* or NULL */
	const char *mandate; /* "Surat Tugas Nomor …", or NULL */
	gboolean make;       /* a name that nobody has becomes a person of that office */
	gboolean speaks;     /* the sessions in which the office speaks gain him (practice 30) */
	gboolean answered;   /* it is the answer to the invitation: told now, by `via` */
	int via;             /* RK_CHANNEL_…, 0: not said */
} RkProxy;

/* Represented by somebody: one step, sessions and all. What is issued and no longer so is found
 * with rk_stale_list afterwards. */
RkPlan *rk_participant_plan_proxy(
	const RkRuleInput *in, RkId participant, const RkProxy *proxy, GError **error);

/* The sessions in which the invited office itself speaks: "Sesi 1, Sesi 3"; NULL when in none.
 * Caller frees. */
char *rk_participant_sessions(const RkRuleInput *in, RkId participant);

/* --- at the door (participant_attend.c) --- */

typedef enum RkRoll {
	RK_ROLL_HERE, /* present, or represented by whom it was announced */
	RK_ROLL_PRESENT,
	RK_ROLL_REPRESENTED,
	RK_ROLL_EXCUSED,
	RK_ROLL_ABSENT,
	RK_ROLL_ONLINE,
	RK_ROLL_LEFT,
	RK_ROLL_CLEAR,
} RkRoll;

/* When somebody who is noted now came or left: now while the meeting runs on its day, else 0: a key
 * pressed the next morning is no arrival (practice 11). */
RkInstant rk_participant_moment(const RkRuleInput *in);

/* RK_ERROR_REFUSED for LEFT of one who is not there, or when nothing tells the hour. */
RkRule rk_participant_plan_door;
/* HERE, or CLEAR when all of them are there. */
RkRoll rk_participant_toggle(const RkRows *rows, const RkId *participants, guint n);

/* "8.18", "8.18-11.30", "-11.30", "" clears: on the meeting's first day, in its zone.
 * RK_ERROR_INVALID with field "arrival"; REFUSED for a meeting without a day. */
RkRule rk_participant_plan_times;
/* The times as one line, in the language of the context; "" when there are none. Caller frees. */
char *rk_participant_times(const RkRuleInput *in, RkId participant);

/* "NAME, TITLE" accompanies a row and is there. */
RkRule rk_participant_plan_companion;

/* Rows that a sheet leaves represented by nobody named: RkId, in their order. Caller frees. */
GArray *rk_participant_unnamed(const RkDossier *dossier);

/* Moves one in protocol order, past the other invitations; deletes one with what hangs on it. */
RkRule rk_participant_plan_move;
RkRule rk_participant_plan_delete;
