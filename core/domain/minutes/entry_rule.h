/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans for captured lines: what is typed becomes a line of the minutes or an action, with session,
 * speaker, clock, question and citations filled in.
 */
#pragma once

#include "domain/names/citation.h"
#include "domain/names/rule.h"

typedef struct RkEntryInput {
	const char *line; /* as typed, with its mark */
	RkId session;     /* 0: none, or the running one when live */
	RkId point;
	RkId after;    /* the line it goes behind; 0: at the end */
	RkId floor;    /* participant who has the floor, for questions; 0: nobody */
	gboolean live; /* the clock time is kept */
} RkEntryInput;

/* A line, or with the mark "[] " an action (plan->focus_entity says which). Its private lines are
 * withheld. An unknown @speaker is RK_ERROR_INVALID (field "speaker") with the candidates. */
RkPlan *rk_entry_plan_add(const RkRuleInput *in, const RkEntryInput *input, GError **error);

/* Many lines (notes from a file): a line that equals a session's title switches to it, unmarked
 * ones are notes. */
RkPlan *rk_entry_plan_add_lines(const RkRuleInput *in, const char *lines, RkId session,
	gboolean skip, guint *skipped, GError **error);

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

/* The number people see: the frozen one, else the rank among decisions; for questions the rank in
 * the session; 0 for others. */
guint rk_entry_rank(const RkRows *rows, const RkEntry *entry);

/* Short forms written out (dgn → dengan), the office's own first; citations are left alone. Caller
 * frees. */
char *rk_text_expand(const RkContext *context, const RkRows *rows, const char *text);

/* The reference of a citation: a known one, one that the plan inserts already, or a new one that it
 * now inserts. 0 if it says too little to tell. */
RkId rk_citation_reference(RkPlan *plan, const RkRuleInput *in, const RkCited *cited);
/* Inserts a citation of the meeting behind its others; borrowed from the plan. */
RkCitation *rk_citation_insert(
	RkPlan *plan, const RkRuleInput *in, RkId reference, const char *article);
/* Appends the citations of a text, and references not known yet, to a plan. Exactly one of entry
 * and action is not 0. */
void rk_citation_plan(
	RkPlan *plan, const RkRuleInput *in, const char *text, RkId entry, RkId action);
