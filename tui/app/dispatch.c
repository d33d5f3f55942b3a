/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From an action to what it does: the screen first, then what the program itself does. An action
 * that cannot be done says what to do instead (practice 39).
 */
#include "app/binding.h"
#include "app/draft.h"
#include "app/private.h"

#include <string.h>

static gboolean is_own(RkCommandId action)
{
	return (rk_command_info(action)->contexts & RK_IN_GLOBAL) != 0 ||
	       action == RK_COMMAND_BACK || action == RK_COMMAND_CLOSE ||
	       action == RK_COMMAND_UNDO || action == RK_COMMAND_REDO ||
	       action == RK_COMMAND_FILTER || action == RK_COMMAND_ACTION_REGISTER;
}

static const char *own_why_not(RkApp *app, RkScreen *screen, RkCommandId action)
{
	const char *todo = rk_command_info(action)->todo;

	if (action == RK_COMMAND_FILTER && !screen->class->filter)
		return todo;
	if (action == RK_COMMAND_KEEP && !app->options.demo)
		return todo;
	return NULL;
}

const char *rk_app_why_not(RkApp *app, RkScreen *screen, RkCommandId action)
{
	const RkCommandInfo *info = rk_command_info(action);
	const RkBinding *binding = rk_binding_find(screen, action);
	const char *why = NULL;

	if ((info->flags & RK_ACT_WRITE) != 0 && app->store && rk_store_is_read_only(app->store))
		return rk_app_say(app, N_("opened to read only; open it without --read-only"));
	if (binding)
		why = rk_binding_why_not(screen, binding);
	else if (rk_commands_hold(screen->class->acts, action))
		why = screen->class->why_not ? screen->class->why_not(screen, action) : NULL;
	else if (is_own(action))
		why = own_why_not(app, screen, action);
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
	const RkBinding *binding = rk_binding_find(top, action);
	if (binding) {
		rk_binding_do(top, binding, arg);
		return TRUE;
	}
	if (rk_commands_hold(top->class->acts, action) && top->class->act &&
		top->class->act(top, action, arg))
		return TRUE;
	return rk_app_default(app, action, arg);
}

/* Esc: the filter, then the screen. */
static gboolean go_back(RkApp *app, RkScreen *top)
{
	if (top->class->filtered && top->class->filter && top->class->filtered(top)) {
		GError *error = NULL;
		if (!top->class->filter(top, NULL, &error))
			rk_app_error(app, error);
		return TRUE;
	}
	if (app->stack->len == 1) {
		rk_app_message(app, RK_ROLE_NORMAL, N_("q leaves the program"));
		return TRUE;
	}
	if (!top->class->may_close || top->class->may_close(top))
		rk_app_pop(app, top);
	return TRUE;
}

static gboolean leave(RkApp *app)
{
	if (app->options.demo)
		rk_demo_save_open(app, TRUE, NULL);
	else
		rk_app_quit(app);
	return TRUE;
}

static gboolean close_top(RkApp *app, RkScreen *top)
{
	if (app->stack->len == 1)
		return leave(app);
	if (!top->class->may_close || top->class->may_close(top))
		rk_app_pop(app, top);
	return TRUE;
}

static void messages_show(RkApp *app)
{
	GString *text = g_string_new("");

	for (guint i = app->messages->len; i > 0; i--)
		g_string_append_printf(text, "%s\n", (char *)app->messages->pdata[i - 1]);
	if (text->len == 0)
		g_string_append(text, rk_app_say(app, N_("Nothing was said yet.")));
	rk_app_text(app, rk_app_say(app, N_("Messages")), text->str);
	g_string_free(text, TRUE);
}

static void go_address(RkApp *app, const char *address)
{
	GError *error = NULL;
	RkTarget target;

	if (!address || !*address)
		rk_cmdline_open(app, "go ");
	else if (app->store && rk_address_resolve(app->store, address, &target, &error))
		rk_app_open_record(app, target.entity, target.id, target.meeting);
	else
		rk_app_error(app, error);
}

static void set_option(RkApp *app, const char *arg)
{
	g_autofree char *line = g_strconcat("set ", arg, NULL);

	if (arg && *arg)
		rk_app_cmdline_run(app, line);
	else
		rk_settings_open(app);
}

static gboolean redraw(RkApp *app)
{
	if (app->term)
		rk_term_redraw(app->term);
	return TRUE;
}

static gboolean suspend(RkApp *app)
{
	if (app->term)
		rk_term_suspend(app->term);
	return TRUE;
}

gboolean rk_app_default(RkApp *app, RkCommandId action, const char *arg)
{
	RkScreen *top = rk_app_top(app);

	switch (action) {
	case RK_COMMAND_BACK:
	case RK_COMMAND_CANCEL:
		return go_back(app, top);
	case RK_COMMAND_CLOSE:
		return close_top(app, top);
	case RK_COMMAND_QUIT:
		return leave(app);
	case RK_COMMAND_UNDO:
	case RK_COMMAND_REDO:
		return rk_app_undo(app, action == RK_COMMAND_REDO);
	case RK_COMMAND_FILTER:
		rk_filter_open(app);
		return TRUE;
	case RK_COMMAND_ACTION_REGISTER:
		return rk_app_open(app, "actions", NULL);
	case RK_COMMAND_COMMAND:
		rk_cmdline_open(app, arg);
		return TRUE;
	case RK_COMMAND_PALETTE:
		rk_palette_open(app);
		return TRUE;
	case RK_COMMAND_HELP:
		rk_help_open(app, FALSE);
		return TRUE;
	case RK_COMMAND_GLOSSARY:
		rk_help_open(app, TRUE);
		return TRUE;
	case RK_COMMAND_REDRAW:
		return redraw(app);
	case RK_COMMAND_SUSPEND:
		return suspend(app);
	case RK_COMMAND_SET:
		set_option(app, arg);
		return TRUE;
	case RK_COMMAND_GO:
		go_address(app, arg);
		return TRUE;
	case RK_COMMAND_MESSAGES:
		messages_show(app);
		return TRUE;
	case RK_COMMAND_DRAFTS:
		rk_drafts_open(app);
		return TRUE;
	case RK_COMMAND_KEEP:
		rk_demo_save_open(app, FALSE, arg);
		return TRUE;
	default:
		return FALSE;
	}
}
