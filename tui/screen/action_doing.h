/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of action_do.h share: something that is being done to some actions, while an
 * answer is awaited.
 */
#pragma once

#include "domain/rule.h"
#include "screen/action_do.h"

typedef struct RkDoing RkDoing;
typedef void (*RkDoingNext)(RkDoing *doing);

struct RkDoing {
	RkApp *app;
	RkTable *table;
	GArray *refs;     /* RkActionRef */
	RkId assignment;  /* whose: 0 as the rules mean it, RK_ALL_LEADS, or one */
	int value;        /* a status, a role */
	const char *text; /* of the line, while a plan is made; borrowed */
	gboolean echo;    /* the plan is only shown: of what was read when the line was opened */
	GHashTable *read; /* that: RkId of the meeting → RkDossier; NULL: no line is open */
	RkDoingNext next; /* once it is known whose */
	GArray *progress; /* RkId: the lines that the last plan told */
	GArray *told;     /* RkId: the assignments they are about */
};

RkDoing *rk_doing_new(RkApp *app, const RkActionRef *refs, guint n, RkTable *table);
RkDoing *rk_doing_copy(const RkDoing *doing);
void rk_doing_free(gpointer doing);
const RkActionRef *rk_doing_ref(const RkDoing *doing, guint i);

/* The dossier of the i-th, with what a rule needs; NULL and a message. Caller frees. */
RkDossier *rk_doing_dossier(const RkDoing *doing, guint i, RkCase *rule);

typedef RkPlan *(*RkDoingPlan)(
	const RkCase *rule, const RkActionRef *ref, const RkDoing *doing, GError **error);
/* The plans of all of them as one; NULL with an error, or without when one cannot be read. */
RkPlan *rk_doing_plan(const RkDoing *doing, RkDoingPlan make, GError **error);
/* Applies (taken; NULL: FALSE) and notes what was told. */
gboolean rk_doing_apply(RkDoing *doing, RkPlan *plan);
/* Both, with the message when it cannot be done. */
gboolean rk_doing_each(RkDoing *doing, RkDoingPlan make);
/* One line typed (taken; label and ghost are msgids). */
void rk_doing_ask(RkDoing *taken, const char *label, const char *ghost, RkDoingPlan plan);

/* Verbs of files of their own (borrowed). */
void rk_doing_done(RkDoing *doing);
void rk_doing_state(RkDoing *doing);
void rk_doing_who(RkDoing *doing);
void rk_doing_remind(RkDoing *doing);
