/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The action table as data. See action_table.h.
 */
#include "app/action.h"

#include <string.h>

#define ENTRY(CONST, name, contexts, keys, flags, hint, help, todo) \
	{ name, RK_IN_##contexts, keys, RK_ACT_##flags, hint, help, todo },
static const RkActionInfo actions[] = { { 0 }, RK_ACTIONS(ENTRY) };
#undef ENTRY

typedef enum Other { INDONESIAN, SHORT } Other;

#define ENTRY(CONST, name, kind) { RK_ACTION_##CONST, name, kind },
static const struct {
	RkActionId action;
	const char *name;
	Other kind;
} others[] = { RK_ACTION_OTHER_NAMES(ENTRY) };
#undef ENTRY

#define ENTRY(CONST, kind) [RK_ACTION_##CONST] = RK_ARGUMENT_##kind,
static const RkArgument arguments[RK_ACTION_N] = { RK_ACTION_ARGUMENTS(ENTRY) };
#undef ENTRY

#define ENTRY(CONST, name, label, parents) { name, label, RK_IN_##CONST | (parents) },
static const RkContextInfo contexts_all[] = { RK_CONTEXTS(ENTRY) };
#undef ENTRY

const RkActionInfo *rk_action_info(RkActionId action)
{
	return &actions[action < RK_ACTION_N ? action : RK_ACTION_NONE];
}

gboolean rk_actions_hold(const RkActionId *list, RkActionId action)
{
	for (; list && *list != RK_ACTION_NONE; list++)
		if (*list == action)
			return TRUE;
	return FALSE;
}

RkActionId rk_action_find(const char *name)
{
	for (guint i = 1; i < RK_ACTION_N; i++)
		if (strcmp(actions[i].name, name) == 0)
			return (RkActionId)i;
	for (guint i = 0; i < RK_LEN(others); i++)
		if (strcmp(others[i].name, name) == 0)
			return others[i].action;
	return RK_ACTION_NONE;
}

const char *rk_action_name(RkActionId action, RkLang lang)
{
	for (guint i = 0; lang == RK_LANG_ID && i < RK_LEN(others); i++)
		if (others[i].action == action && others[i].kind == INDONESIAN)
			return others[i].name;
	return rk_action_info(action)->name;
}

RkArgument rk_action_argument(RkActionId action)
{
	return action < RK_ACTION_N ? arguments[action] : RK_ARGUMENT_NONE;
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
