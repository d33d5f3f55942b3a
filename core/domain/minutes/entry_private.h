/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the rules of captured lines share (entry_rule.c, entry_verbs.c, entry_polish.c). For them
 * alone.
 */
#pragma once

#include "domain/names/rule.h"
#include "domain/names/rule_who.h"

/* An empty plan that is called "question: bagaimana menyatukan …", with the line as its focus when
 * the caller sets it. */
RkPlan *rk_entry_plan_new(const RkRuleInput *in, int kind, const char *text);

/* The participant that somebody is, or that stands for him; else office, person and label. */
void rk_entry_speaker_set(const RkRuleInput *in, RkEntry *entry, const RkWho *who);
