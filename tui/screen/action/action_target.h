/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of action_do.h share: something that is being done to some actions, while an
 * answer is awaited.
 */
#pragma once

#include "domain/names/rule.h"
#include "screen/action/action_do.h"

typedef struct RkActionRef {
	RkId action, meeting;
	RkId assignment; /* of one who owes it; 0: the action */
} RkActionRef;

typedef struct RkActionTarget RkActionTarget;
typedef void (*RkActionTargetNext)(RkActionTarget *target);

struct RkActionTarget {
	RkApp *app;
	RkTable *table;
	GArray *refs;     /* RkActionRef */
	RkId assignment;  /* whose: 0 as the rules mean it, RK_ALL_LEADS, or one */
	int value;        /* a status, a role */
	const char *text; /* of the line, while a plan is made; borrowed */
	gboolean echo;    /* the plan is only shown: of what was read when the line was opened */
	GHashTable *read; /* that: RkId of the meeting → RkDossier; NULL: no line is open */
	RkActionTargetNext next; /* once it is known whose */
	GArray *progress;        /* RkId: the lines that the last plan told */
	GArray *told;            /* RkId: the assignments they are about */
};

RkActionTarget *rk_action_target_new(RkApp *app, const RkActionRef *refs, guint n, RkTable *table);
/* What a row of a binding table acts on: the chosen rows of the screen that are actions, or those
 * who owe one; NULL when none of them is, or with a message. Its marks are taken off afterwards. */
RkActionTarget *rk_action_target_of(RkScreen *screen);
RkActionTarget *rk_action_target_copy(const RkActionTarget *target);
void rk_action_target_free(gpointer target);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkActionTarget, rk_action_target_free)
const RkActionRef *rk_action_target_ref(const RkActionTarget *target, guint i);

/* The dossier of the i-th, with what a rule needs; NULL and a message. Caller frees. */
RkDossier *rk_action_target_dossier(const RkActionTarget *target, guint i, RkRuleInput *in);

typedef RkPlan *(*RkActionTargetPlan)(const RkRuleInput *in, const RkActionRef *ref,
	const RkActionTarget *target, GError **error);
/* The plans of all of them as one; NULL with an error, or without when one cannot be read. */
RkPlan *rk_action_target_plan(
	const RkActionTarget *target, RkActionTargetPlan make, GError **error);
/* Applies (taken; NULL: FALSE) and notes what was told. */
gboolean rk_action_target_apply(RkActionTarget *target, RkPlan *plan);
/* Both, with the message when it cannot be done. */
gboolean rk_action_target_each(RkActionTarget *target, RkActionTargetPlan make);
/* One line typed (taken; label and ghost are msgids). */
void rk_action_target_ask(
	RkActionTarget *taken, const char *label, const char *ghost, RkActionTargetPlan plan);

/* A text that is asked for in any way, and the rule that it goes to. */
typedef struct RkActionAsked {
	RkActionTarget *target;
	RkActionTargetPlan plan;
} RkActionAsked;

/* Takes the target; NULL and a message when what it is about cannot be read. */
RkActionAsked *rk_action_asked_new(RkActionTarget *taken, RkActionTargetPlan plan);
void rk_action_asked_free(gpointer asked);
/* What they were when it was asked; caller frees. */
RkRows *rk_action_asked_rows(const RkActionAsked *asked);
/* What the text comes to, or why it cannot; caller frees. NULL for no text. */
char *rk_action_asked_echo(const RkActionAsked *asked, const char *text, gboolean *wrong);
/* FALSE with *why (caller frees) when the text is wrong, without when it was refused. */
gboolean rk_action_asked_apply(const RkActionAsked *asked, const char *text, char **why);
