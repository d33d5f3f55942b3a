/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the rules of participants share. Private to them.
 */
#pragma once

#include "domain/people/participant_rule.h"

/* "Kanim Tarakan" or the person: what the label of a plan calls a row. Borrowed. */
const char *rk_participant_label(const RkRuleInput *in, const RkParticipant *participant);

/* A plan "Kanim Tarakan: WHAT" that goes to the row. */
RkPlan *rk_participant_plan_make(
	const RkRuleInput *in, const RkParticipant *participant, const char *what);

/* Sets state and mode; who is not there has no times, and the first arrival stays. */
void rk_participant_attend(RkParticipant *wanted, int attendance, int mode, RkInstant at);

/* A known person by exact name. With `make` a new one of that office is planned; else, and for an
 * empty name, 0. */
RkId rk_participant_person(RkPlan *plan, const RkRuleInput *in, const char *name, const char *title,
	RkId office, gboolean make);
