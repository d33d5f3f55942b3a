/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From what was typed to what is printed (practice 3): the sentence, joining it to the line above,
 * splitting it in two. What was typed (`raw`) stays.
 */
#pragma once

#include "domain/names/rule.h"

/* The sentence agreed on: text, citations, polished. RK_ERROR_INVALID (field "text") when empty. */
RkRule rk_entry_plan_polish;

/* The same without agreeing: the text alone. */
RkRule rk_entry_plan_text;

/* Appends `text` (NULL: as it is) to the line above in the same place, which takes over raw text,
 * answers and citations; plan->focus is that line. RK_ERROR_REFUSED when there is none, or for a
 * decision that has its number. */
RkRule rk_entry_plan_join;

/* Splits `text` (NULL: as it is) before byte `number`: the second part is a new line of the same
 * kind, speaker and place right behind, and plan->focus. RK_ERROR_INVALID when a part is empty. */
RkRule rk_entry_plan_split;

/* The line above in the same place, NULL for the first. */
const RkEntry *rk_entry_above(const RkRows *rows, const RkEntry *entry);
const RkEntry *rk_entry_below(const RkRows *rows, const RkEntry *entry);
