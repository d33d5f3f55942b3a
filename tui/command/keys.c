/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor keys: the action table with the keys in force, those of keys.conf included.
 */
#include "app/keymap.h"
#include "base/error.h"
#include "base/file.h"
#include "base/label.h"
#include "command/table_out.h"
#include "command/verb.h"

#include <string.h>

static RkKeymap *keymap_load(RkInvocation *invocation)
{
	g_autoptr(GPtrArray) errors = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *folder = rk_path_config();
	g_autofree char *path = g_build_filename(folder, "keys.conf", NULL);
	RkKeymap *keymap = rk_keymap_new();

	rk_keymap_load(keymap, path, errors);
	for (guint i = 0; i < errors->len; i++)
		rk_invocation_tell(
			invocation, "rakor: %s", (const char *)g_ptr_array_index(errors, i));
	return keymap;
}

/* Contexts in which an action stands by itself. */
static char *contexts_of(guint mask)
{
	g_autoptr(GString) names = g_string_new(NULL);

	for (guint context = 0; context < RK_AT_N; context++)
		if (mask & (1u << context))
			g_string_append_printf(names, "%s%s", names->len ? " " : "",
				rk_context_info(context)->name);
	return g_string_free(g_steal_pointer(&names), FALSE);
}

static void keys_json(RkInvocation *invocation, const RkKeymap *keymap)
{
	RkJson json = rk_json_begin(invocation->out);

	rk_json_array(&json, NULL);
	for (int action = RK_COMMAND_NONE + 1; action < RK_COMMAND_N; action++) {
		const RkCommandInfo *info = rk_command_info(action);
		g_autofree char *keys = rk_keymap_keys(keymap, action, info->contexts);
		g_autofree char *contexts = contexts_of(info->contexts);
		rk_json_object(&json, NULL);
		rk_json_text(&json, "action", info->name);
		rk_json_text(&json, "keys", keys);
		rk_json_text(&json, "contexts", contexts);
		rk_json_text(&json, "help", rk_tr(invocation->lang, info->help));
		rk_json_end(&json);
	}
	rk_json_end(&json);
}

static void keys_print(RkInvocation *invocation, const RkKeymap *keymap)
{
	const RkLang lang = invocation->lang;
	int widest = 0;
	for (int action = RK_COMMAND_NONE + 1; action < RK_COMMAND_N; action++)
		widest = MAX(widest, (int)strlen(rk_command_info(action)->name) + 1);
	const RkGridColumn columns[] = {
		{ rk_tr(lang, N_("Keys")), 14, 0, FALSE },
		{ rk_tr(lang, N_("Command")), widest, 0, FALSE },
		{ rk_tr(lang, N_("What it does")), 0, 0, FALSE },
		{ rk_tr(lang, N_("Where")), 14, 1, FALSE },
	};
	g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);

	for (int action = RK_COMMAND_NONE + 1; action < RK_COMMAND_N; action++) {
		const RkCommandInfo *info = rk_command_info(action);
		g_ptr_array_add(cells, rk_keymap_keys(keymap, action, info->contexts));
		g_ptr_array_add(cells, g_strconcat(":", info->name, NULL));
		g_ptr_array_add(cells, g_strdup(rk_tr(lang, info->help)));
		g_ptr_array_add(cells, contexts_of(info->contexts));
	}
	rk_grid_print(invocation->out, columns, RK_LEN(columns), cells, 0, rk_out_columns());
}

int rk_verb_run_KEYS(RkInvocation *invocation, GError **error)
{
	g_autoptr(RkKeymap) keymap = keymap_load(invocation);

	if (invocation->json)
		keys_json(invocation, keymap);
	else
		keys_print(invocation, keymap);
	return 0;
}
