/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The action table as data. See action_table.h.
 */
#include "app/command.h"

#include <string.h>

#define ENTRY(CONST, name, contexts, keys, flags, hint, help, todo) \
	{ name, RK_IN_##contexts, keys, RK_ACT_##flags, hint, help, todo },
static const RkCommandInfo actions[] = { { 0 }, RK_COMMANDS(ENTRY) };
#undef ENTRY

typedef enum Other { INDONESIAN, SHORT } Other;

#define ENTRY(CONST, name, kind) { RK_COMMAND_##CONST, name, kind },
static const struct {
	RkCommandId action;
	const char *name;
	Other kind;
} others[] = { RK_COMMAND_OTHER_NAMES(ENTRY) };
#undef ENTRY

#define ENTRY(CONST, kind) [RK_COMMAND_##CONST] = RK_ARGUMENT_##kind,
static const RkArgument arguments[RK_COMMAND_N] = { RK_COMMAND_ARGUMENTS(ENTRY) };
#undef ENTRY

#define ENTRY(CONST, name, label, parents) { name, label, RK_IN_##CONST | (parents) },
static const RkContextInfo contexts_all[] = { RK_CONTEXTS(ENTRY) };
#undef ENTRY

const RkCommandInfo *rk_command_info(RkCommandId action)
{
	return &actions[action < RK_COMMAND_N ? action : RK_COMMAND_NONE];
}

RkCommandId rk_command_find(const char *name)
{
	for (guint i = 1; i < RK_COMMAND_N; i++)
		if (strcmp(actions[i].name, name) == 0)
			return (RkCommandId)i;
	for (guint i = 0; i < RK_LEN(others); i++)
		if (strcmp(others[i].name, name) == 0)
			return others[i].action;
	return RK_COMMAND_NONE;
}

const char *rk_command_name(RkCommandId action, RkLang lang)
{
	for (guint i = 0; lang == RK_LANG_ID && i < RK_LEN(others); i++)
		if (others[i].action == action && others[i].kind == INDONESIAN)
			return others[i].name;
	return rk_command_info(action)->name;
}

RkArgument rk_command_argument(RkCommandId action)
{
	return action < RK_COMMAND_N ? arguments[action] : RK_ARGUMENT_NONE;
}

const RkContextInfo *rk_context_info(guint context)
{
	return &contexts_all[MIN(context, (guint)RK_AT_N - 1)];
}

int rk_context_find(const char *name)
{
	for (int i = 0; i < RK_AT_N; i++)
		if (strcmp(contexts_all[i].name, name) == 0)
			return i;
	return -1;
}
