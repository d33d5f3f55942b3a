/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans about the people of a row of the rundown: who they are, in which order, whether they will
 * come. A row's people are one line: "@pemkab-balangan m:fajar p:Panitia".
 */
#pragma once

#include "domain/names/rule_who.h"

/* Makes the people of a session those of `who` (RkLineWho), in that order. One that the line names
 * as it would be written stays as it is, with topic, confirmation and title represented; one who
 * cannot be written in a line (nobody yet) stays too. */
gboolean rk_speakers_edit(
	RkPlan *plan, const RkRuleInput *in, RkId session, const GPtrArray *who, GError **error);

/* The people as the line names them, appended to `who` (rk_line_who_list). */
void rk_speakers_read(const RkRuleInput *in, RkId session, GPtrArray *who);
/* The same as text; "" for nobody. Caller frees. */
char *rk_speakers_line(const RkRuleInput *in, RkId session);

/* Replaces the people of a row by those of the line; "" removes all. */
RkRule rk_speakers_plan_set;
/* Adds those of the line. */
RkRule rk_speakers_plan_add;

/* Who gives the row, besides its moderators: the first of them becomes `who`, not asked yet; one is
 * added where nobody was. NULL: that one goes. */
RkRule rk_speakers_plan_first;

/* RK_RSVP_… of everybody in the row who can answer (an office or a person; "Panitia" can not;
 * moderators only when nobody else can). 0 clears. RK_ERROR_REFUSED when nobody can. */
RkRule rk_speakers_plan_confirm;

/* One of them. */
RkRule rk_speaker_plan_confirm;
RkRule rk_speaker_plan_move;
RkRule rk_speaker_plan_delete;

/* The worst of the answers in a row, RK_RSVP_UNSET when nobody was asked. */
int rk_speakers_answer(const RkRows *rows, RkId session);
