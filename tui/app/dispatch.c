/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From an action to what it does: the screen first, then what the program itself does. An action
 * that cannot be done says what to do instead (practice 39).
 */
#include "app/binding.h"
#include "app/private.h"

const char *rk_app_why_not(RkApp *app, RkScreen *screen, RkCommandId action)
{
	const RkCommandInfo *info = rk_command_info(action);
	const RkBinding *binding = rk_binding_find(screen, action);
	const char *why;

	if ((info->flags & RK_ACT_WRITE) != 0 && app->store && rk_store_is_read_only(app->store))
		return rk_app_say(app, N_("opened to read only; open it without --read-only"));
	if (binding)
		why = rk_binding_why_not(screen, binding);
	else
		why = info->todo ? info->todo : N_("not on this screen");
	return rk_app_say(app, why);
}

gboolean rk_app_do(RkApp *app, RkCommandId action, const char *arg)
{
	const RkCommandInfo *info = rk_command_info(action);
	RkScreen *top = rk_app_top(app);
	const char *why;

	if (!top)
		return FALSE;
	why = rk_app_why_not(app, top, action);
	if (why) {
		/* Moving where nothing moves is no mistake worth a word. */
		if ((info->flags & RK_ACT_MOVE) == 0 || info->todo) {
			g_autofree char *key =
				rk_keymap_label(app->keymap, action, rk_app_contexts(app, top));
			rk_app_message_take(app, RK_ROLE_WARN,
				g_strdup_printf("%s: %s", key ? key : info->name, why));
		}
		return FALSE;
	}
	rk_binding_do(top, rk_binding_find(top, action), arg);
	return TRUE;
}
