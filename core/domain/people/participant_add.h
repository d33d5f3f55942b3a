/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inviting line by line into one plan: what the paste box asks for each line of a list, and what
 * attendance uses for guests. Later lines know what earlier ones made. Private to domain/.
 */
#pragma once

#include "domain/people/participant_rule.h"

#define RK_INVITING_CANDIDATES 9

typedef struct RkInviting {
	const RkRuleInput *in; /* borrowed */
	RkPlan *plan;          /* borrowed; grows */
	RkMatcher *matcher;    /* of the directory and of what the plan inserts */
	GHashTable *handles;   /* new ones, besides the directory's */
	gint64 position;
	gboolean uninvited;
	guint added;              /* participants, over all lines */
	const char *phone, *post; /* of the person of this line; borrowed; NULL: not said */
	gboolean sure;            /* behind the comma stands an office, whatever it looks like */
	/* What the last line did. */
	guint same, fresh; /* already on the list; new offices and people */
	const char *last;  /* name of the last one it is about; borrowed */
} RkInviting;

typedef struct RkInvite {
	const char *text;             /* the line */
	const char *phone, *position; /* what else it says of the person; may be NULL */
	gboolean of_office;           /* behind the last comma stands his office */
	RkEntity entity;              /* with id: the candidate that was pointed at */
	RkId id;
	gboolean fresh; /* new, whatever it resembles */
} RkInvite;

RkInviting *rk_inviting_new(const RkRuleInput *in, RkPlan *plan, gboolean uninvited);
void rk_inviting_free(RkInviting *inviting);

/* FALSE: the line may mean several (RK_ERROR_AMBIGUOUS) or is wrong; the plan is as before. */
gboolean rk_inviting_add(RkInviting *inviting, const RkInvite *invite, GError **error);

/* Whom the line may mean, best first; RkCandidate *, owned. */
GPtrArray *rk_inviting_candidates(const RkInviting *inviting, const char *text);

/* An office or a person who is on the list already, or in the plan. */
gboolean rk_inviting_has(const RkInviting *inviting, RkEntity entity, RkId id);

/* A new person in the register, for guests. */
const RkPerson *rk_inviting_person(
	RkInviting *inviting, const char *name, const char *mail, RkId office);
/* The office of that name, a new one if there is none; RK_ERROR_AMBIGUOUS. */
gboolean rk_inviting_office(RkInviting *inviting, const char *text, RkId *office, GError **error);
/* Telephone number and position (`phone`, `post`) of a person of the register who has none. */
void rk_inviting_complete(RkInviting *inviting, RkId person);

/* The text behind "Pak", "Ibu", "Bpk." */
const char *rk_honorific_skip(const char *text);
