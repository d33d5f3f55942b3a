/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one key does to a captured line: its kind, whether it is printed, who spoke, when. Its text
 * is entry_rule.h and entry_polish.h.
 */
#pragma once

#include "domain/names/rule.h"
#include "domain/names/rule_who.h"

/* RK_ENTRY_KIND_…. To private: withheld, its citations go; from private it stays withheld. To an
 * answer: of the oldest open question of the session. RK_ERROR_REFUSED for a decision that has its
 * number. */
RkRule rk_entry_plan_kind;

/* Printed or not. RK_ERROR_REFUSED to print a private line. */
RkRule rk_entry_plan_withhold;

/* Polished or not. */
RkRule rk_entry_plan_tick;

/* Who spoke; NULL for nobody. */
RkRule rk_entry_plan_speaker;

/* "10.45" on the day of its session, in the meeting's zone; "" or "-": none. RK_ERROR_INVALID with
 * field "at"; RK_ERROR_REFUSED while the meeting has no date. */
RkRule rk_entry_plan_clock;
/* The clock as it would be typed again; caller frees, NULL when there is none. */
char *rk_entry_clock(const RkRuleInput *in, RkId entry);

/* TRUE for a question that no line answers. */
gboolean rk_entry_is_open(const RkRows *rows, const RkEntry *question);

/* The number of the question that a line answers, 0: none. */
guint rk_entry_answers(const RkRows *rows, const RkEntry *entry);

/* The action, as its line, that an open question becomes: to be answered in writing, by who spoke
 * in the session, for who asked (practice 3). Caller frees; NULL for no open question. */
char *rk_entry_promise_line(const RkRuleInput *in, RkId question);

/* Printed, not polished yet: what the polish pass goes through. */
gboolean rk_entry_is_rough(const RkEntry *entry);
