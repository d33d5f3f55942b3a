/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Setting fields by name from people's text, over the field lists: spoken dates, enum words in both
 * languages, references through the matcher or an address, ya and tidak. `rakor set`, forms and
 * `rakor new KIND` use it.
 */
#pragma once

#include "domain/names/rule_who.h"

/* Index of the field that `name` means: its name ("-" for "_"), or its label in either language. -1
 * and RK_ERROR_INVALID naming the nearest known field. */
int rk_field_spoken(RkEntity entity, const char *name, GError **error);

/* KIND as people type it: table name or label in either language. RK_E_NONE when unknown. */
RkEntity rk_entity_spoken(const char *kind);

/* One value from people's text. `record` (may be NULL) is the present content: an hour alone keeps
 * its day, a day alone its hour. *out is owned. "" unsets. */
gboolean rk_value_spoken(const RkRuleInput *in, RkEntity entity, const void *record, guint field,
	const char *text, RkValue *out, GError **error);

/* `rakor set ADDRESS FIELD=VALUE…`. The record is looked up in the dossier, else the directory.
 * `taken` (may be NULL) checks UNIQUE fields. */
RkPlan *rk_record_plan_set(const RkRuleInput *in, RkEntity entity, RkId id,
	const char *const *assignments, RkTakenFunc taken, gpointer data, GError **error);

/* `rakor new KIND FIELD=VALUE…`. `owner`: the record it is a part of, 0 for registers. A handle is
 * made of short name, name or title; required fields must be there. plan->focus is the new record.
 */
RkPlan *rk_record_plan_new(const RkRuleInput *in, RkEntity entity, RkId owner,
	const char *const *assignments, RkTakenFunc taken, gpointer data, GError **error);

/* One field of the meeting (`number`: its index) from the text in which it is typed; the label says
 * what was understood. */
RkRule rk_meeting_plan_field;
/* The office (`who`) that organises it. */
RkRule rk_meeting_plan_organiser;
/* "FIELD=@handle", as the lists of assignments have it; caller frees. */
char *rk_who_assignment(const RkRuleInput *in, const char *field, const RkWho *who);
