/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The action table as data. See action_table.h.
 */
#pragma once

#include "app/action_table.h"
#include "base/types.h"

#define RK_ACTION_CONSTANT(CONST, name, contexts, keys, flags, hint, help, todo) RK_ACTION_##CONST,
typedef enum RkActionId { RK_ACTION_NONE, RK_ACTIONS(RK_ACTION_CONSTANT) RK_ACTION_N } RkActionId;
#undef RK_ACTION_CONSTANT

typedef struct RkActionInfo {
	const char *name;
	guint contexts;   /* RkContexts */
	const char *keys; /* default keys, blank-separated */
	guint flags;      /* RkActionFlags */
	const char *hint; /* msgid, one or two words */
	const char *help; /* msgid, a sentence */
	const char *todo; /* msgid: what to do when it is disabled; NULL: it never is */
} RkActionInfo;

/* Entry of an action; [RK_ACTION_NONE] is empty. */
const RkActionInfo *rk_action_info(RkActionId action);
/* TRUE if a list that ends with RK_ACTION_NONE (NULL: empty) has it. */
gboolean rk_actions_hold(const RkActionId *list, RkActionId action);
/* RK_ACTION_NONE when there is none of that name, in either language. */
RkActionId rk_action_find(const char *name);
/* What is typed behind ":" in that language. */
const char *rk_action_name(RkActionId action, RkLang lang);

/* What may stand behind a command, for completing it. */
typedef enum RkArgument {
	RK_ARGUMENT_NONE, /* nothing, or nothing that is known */
	RK_ARGUMENT_MEETING,
	RK_ARGUMENT_RECORD, /* with an address: meeting, office, person, group, reference */
	RK_ARGUMENT_OFFICE,
	RK_ARGUMENT_PERSON,
	RK_ARGUMENT_PATTERN,
} RkArgument;
RkArgument rk_action_argument(RkActionId action);

typedef struct RkContextInfo {
	const char *name;
	const char *label; /* msgid */
	guint mask;        /* its own bit and those of its parents */
} RkContextInfo;

/* RK_AT_N of them. */
const RkContextInfo *rk_context_info(guint context);
/* Index, or -1. */
int rk_context_find(const char *name);
