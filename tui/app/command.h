/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The action table as data. See action_table.h.
 */
#pragma once

#include "app/command_table.h"
#include "base/types.h"

#define RK_COMMAND_CONSTANT(CONST, name, contexts, keys, flags, hint, help, todo) \
	RK_COMMAND_##CONST,
typedef enum RkCommandId {
	RK_COMMAND_NONE,
	RK_COMMANDS(RK_COMMAND_CONSTANT) RK_COMMAND_N
} RkCommandId;
#undef RK_COMMAND_CONSTANT

typedef struct RkCommandInfo {
	const char *name;
	guint contexts;   /* RkContexts */
	const char *keys; /* default keys, blank-separated */
	guint flags;      /* RkCommandFlags */
	const char *hint; /* msgid, one or two words */
	const char *help; /* msgid, a sentence */
	const char *todo; /* msgid: what to do when it is disabled; NULL: it never is */
} RkCommandInfo;

/* Entry of an action; [RK_COMMAND_NONE] is empty. */
const RkCommandInfo *rk_command_info(RkCommandId action);
/* RK_COMMAND_NONE when there is none of that name, in either language. */
RkCommandId rk_command_find(const char *name);
/* What is typed behind ":" in that language. */
const char *rk_command_name(RkCommandId action, RkLang lang);

/* What may stand behind a command, for completing it. */
typedef enum RkArgument {
	RK_ARGUMENT_NONE, /* nothing, or nothing that is known */
	RK_ARGUMENT_MEETING,
	RK_ARGUMENT_RECORD, /* with an address: meeting, office, person, group, reference */
	RK_ARGUMENT_OFFICE,
	RK_ARGUMENT_PERSON,
	RK_ARGUMENT_PATTERN,
} RkArgument;
RkArgument rk_command_argument(RkCommandId action);

typedef struct RkContextInfo {
	const char *name;
	const char *label; /* msgid */
	guint mask;        /* its own bit and those of its parents */
} RkContextInfo;

/* RK_AT_N of them. */
const RkContextInfo *rk_context_info(guint context);
/* Index, or -1. */
int rk_context_find(const char *name);
