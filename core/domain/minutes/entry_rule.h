/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans for captured lines: what is typed becomes a line of the minutes, with session,
 * speaker, clock, question and citations filled in.
 */
#pragma once

#include "domain/grammar/line_entry.h"
#include "domain/names/rule.h"

typedef struct RkEntryInput {
	const char *line; /* as typed, with its mark */
	RkId session;     /* 0: none, or the running one when live */
	RkId point;
	RkId after;    /* the line it goes behind; 0: at the end */
	RkId floor;    /* participant who has the floor, for questions; 0: nobody */
	gboolean live; /* the clock time is kept */
} RkEntryInput;

/* From a line that is no action (captured_line.h). Private lines
 * are withheld. An unknown @speaker is RK_ERROR_INVALID (field "speaker") with the candidates. */
RkPlan *rk_entry_plan_add(
	const RkRuleInput *in, const RkEntryInput *input, const RkLineEntry *line, GError **error);

/* The row of the rundown that a new line belongs to: the one told, else the running one. */
const RkSession *rk_entry_session(const RkRuleInput *in, const RkEntryInput *input);

/* The line as it would be typed; caller frees. */
char *rk_entry_line(const RkRuleInput *in, RkId entry);

/* From its edited line: kind, speaker, text, answer; citations follow; raw stays. */
RkRule rk_entry_plan_edit;

/* Among the lines of its session or agenda point; past the last one into the next (entry_place.h).
 * Decisions go among decisions. */
RkRule rk_entry_plan_move;

/* A numbered decision is struck, anything else goes, with its citations; answers and actions lose
 * the link. */
RkRule rk_entry_plan_delete;
