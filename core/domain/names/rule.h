/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the rules that make plans share: the snapshots they read, new records, places among
 * siblings, handles that are free. A rule never writes and never asks a clock.
 */
#pragma once

#include "domain/model/context.h"
#include "domain/names/match.h"
#include "domain/model/rows.h"

/* What a rule of one meeting reads. All borrowed. */
typedef struct RkRuleInput {
	const RkContext *context;
	const RkDossier *dossier;
	const RkDirectory *directory;
	const RkMatcher *matcher; /* of the directory; NULL: made at each question */
} RkRuleInput;

/* What is said to a rule beside the record that it is about: which member counts is the rule's. */
typedef struct RkRuleValue {
	int number;              /* a word of an enum, steps, minutes, yes or no */
	const char *text;        /* a line that was typed; borrowed; NULL: none */
	const struct RkWho *who; /* who was chosen (rule_who.h); borrowed; NULL: nobody */
	RkId record;             /* another record that was chosen; 0: none */
	int via;                 /* RK_CHANNEL_…: how it was told; 0: not said */
} RkRuleValue;

#define RK_RULE_NUMBER(n) (&(const RkRuleValue){ .number = (n) })
#define RK_RULE_TEXT(line) (&(const RkRuleValue){ .text = (line) })
#define RK_RULE_WHO(chosen) (&(const RkRuleValue){ .who = (chosen) })

/* A rule that a key (tui/app/binding.h), a verb of the command line or the paste box calls: all
 *have this one signature. `id` is the record that it is about; 0 for the meeting itself, or for a
 *new record that stands by itself. `value` may be NULL for a rule that needs none. NULL with an
 *error when it is refused.
 *
 *	RkRule rk_entry_plan_delete;
 *
 * declares one. */
typedef RkPlan *RkRule(const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error);

/* rk_matcher_one with the matcher of the case, or with one made for this question. */
gboolean rk_rule_match(const RkRuleInput *in, const char *text, guint what, const char *field,
	RkCandidate *out, GError **error);

/* A record of the meeting; NULL and RK_ERROR_NOT_FOUND, naming its kind, when it is gone. */
gconstpointer rk_dossier_get(const RkDossier *dossier, RkEntity entity, RkId id, GError **error);
#define RK_DOSSIER_GET(dossier, ENTITY, Type, id, error) \
	((const Type *)rk_dossier_get(dossier, RK_E_##ENTITY, id, error))
#define RK_RULE_GET(in, ENTITY, Type, id, error) \
	RK_DOSSIER_GET((in)->dossier, ENTITY, Type, id, error)

/* TRUE for me, for our office and for one below it. */
gboolean rk_rule_is_ours(const RkRuleInput *in, RkId institution, RkId person);

/* TRUE if another record of that entity has that text in that UNIQUE field. */
typedef gboolean (*RkTakenFunc)(gpointer data, RkEntity entity, guint field, const char *text);

/* An RkTakenFunc over rows (`data` is an RkRows *). */
gboolean rk_taken_in_rows(gpointer data, RkEntity entity, guint field, const char *text);

/* The words of a msgid in the context's language. */
const char *rk_say(const RkContext *context, const char *msgid) G_GNUC_FORMAT(2);

/* A new record with an id of the context and, where the entity has one, a new UID. */
gpointer rk_rule_new(const RkContext *context, RkEntity entity);

/* `wanted`, or "wanted-2", "wanted-3" … when taken. Caller frees. */
char *rk_name_unused(
	const char *wanted, RkEntity entity, guint field, RkTakenFunc taken, gpointer data);

/* The record that a plan inserts: the first of that entity; NULL if there is none. Borrowed. */
gconstpointer rk_plan_inserted(const RkPlan *plan, RkEntity entity);

/* Places the record `moved` (0: one that the plan inserts with the returned position) behind
 * `after` (0: first; -1: last) among the rows of `entity` that `same` accepts, shifting those
 * behind as far as needed. Returns its position. */
typedef gboolean (*RkSiblingFunc)(const void *record, gconstpointer data);
gint64 rk_plan_place(RkPlan *plan, const RkRows *rows, RkEntity entity, RkId after,
	RkSiblingFunc same, gconstpointer data);

/* The greatest position among the meeting's rows of an entity that has one; 0 when there is none.
 */
gint64 rk_position_last(const RkDossier *dossier, RkEntity entity);

/* Moves a record `step` places among those that `same` accepts. FALSE when it can not move so far.
 */
gboolean rk_plan_move(RkPlan *plan, const RkRows *rows, RkEntity entity, RkId id, int step,
	RkSiblingFunc same, gconstpointer data);

/* The same as the whole of a plan, which is taken: NULL and RK_ERROR_REFUSED at the ends. */
RkPlan *rk_rule_moved(RkPlan *plan, const RkRows *rows, RkEntity entity, RkId id, int step,
	RkSiblingFunc same, gconstpointer data, GError **error);

/* A copy of rows, for rules that chain over what they plan. */
RkRows *rk_rows_copy(const RkRows *rows);
/* Copies of all records of `more`; those of the same id are replaced. */
void rk_rows_join(RkRows *rows, const RkRows *more);
