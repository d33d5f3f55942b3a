/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The commands of the program itself: what is done when the screen on top does not do it.
 */
#include "app/binding.h"
#include "app/draft.h"
#include "app/private.h"

/* Esc: the filter, then the screen. */
static void back_run(RkScreen *screen, int value, const char *arg)
{
	RkApp *app = screen->app;

	if (screen->class->filtered && screen->class->filter && screen->class->filtered(screen)) {
		GError *error = NULL;
		if (!screen->class->filter(screen, NULL, &error))
			rk_app_error(app, error);
		return;
	}
	if (app->stack->len == 1) {
		rk_app_message(app, RK_ROLE_NORMAL, N_("q leaves the program"));
		return;
	}
	if (!screen->class->may_close || screen->class->may_close(screen))
		rk_app_pop(app, screen);
}

static void quit_run(RkScreen *screen, int value, const char *arg)
{
	RkApp *app = screen->app;

	if (app->options.demo)
		rk_demo_save_open(app, TRUE, NULL);
	else
		rk_app_quit(app);
}

static void close_run(RkScreen *screen, int value, const char *arg)
{
	RkApp *app = screen->app;

	if (app->stack->len == 1)
		quit_run(screen, 0, NULL);
	else if (!screen->class->may_close || screen->class->may_close(screen))
		rk_app_pop(app, screen);
}

static void messages_run(RkScreen *screen, int value, const char *arg)
{
	RkApp *app = screen->app;
	GString *text = g_string_new("");

	for (guint i = app->messages->len; i > 0; i--)
		g_string_append_printf(text, "%s\n", (char *)app->messages->pdata[i - 1]);
	if (text->len == 0)
		g_string_append(text, rk_app_say(app, N_("Nothing was said yet.")));
	rk_app_text(app, rk_app_say(app, N_("Messages")), text->str);
	g_string_free(text, TRUE);
}

static void go_run(RkScreen *screen, int value, const char *address)
{
	RkApp *app = screen->app;
	GError *error = NULL;
	RkTarget target;

	if (!address || !*address)
		rk_cmdline_open(app, "go ");
	else if (app->store && rk_address_resolve(app->store, address, &target, &error))
		rk_app_open_record(app, target.entity, target.id, target.meeting);
	else
		rk_app_error(app, error);
}

static void set_run(RkScreen *screen, int value, const char *arg)
{
	RkApp *app = screen->app;
	g_autofree char *line = g_strconcat("set ", arg, NULL);

	if (arg && *arg)
		rk_app_cmdline_run(app, line);
	else
		rk_settings_open(app);
}

static void redraw_run(RkScreen *screen, int value, const char *arg)
{
	RkApp *app = screen->app;

	if (app->term)
		rk_term_redraw(app->term);
}

static void suspend_run(RkScreen *screen, int value, const char *arg)
{
	RkApp *app = screen->app;

	if (app->term)
		rk_term_suspend(app->term);
}

static void undo_run(RkScreen *screen, int redo, const char *arg)
{
	rk_app_undo(screen->app, redo);
}

static void filter_run(RkScreen *screen, int value, const char *arg)
{
	rk_filter_open(screen->app);
}

static void actions_run(RkScreen *screen, int value, const char *arg)
{
	rk_app_open(screen->app, "actions", NULL);
}

static void command_run(RkScreen *screen, int value, const char *arg)
{
	rk_cmdline_open(screen->app, arg);
}

static void palette_run(RkScreen *screen, int value, const char *arg)
{
	rk_palette_open(screen->app);
}

static void help_run(RkScreen *screen, int glossary, const char *arg)
{
	rk_help_open(screen->app, glossary);
}

static void drafts_run(RkScreen *screen, int value, const char *arg)
{
	rk_drafts_open(screen->app);
}

static void keep_run(RkScreen *screen, int value, const char *arg)
{
	rk_demo_save_open(screen->app, FALSE, arg);
}

static const char *filter_why_not(RkScreen *screen)
{
	return screen->class->filter ? NULL : rk_command_info(RK_COMMAND_FILTER)->todo;
}

static const char *keep_why_not(RkScreen *screen)
{
	return screen->app->options.demo ? NULL : rk_command_info(RK_COMMAND_KEEP)->todo;
}

const RkBinding rk_globals[] = {
	{ RK_COMMAND_BACK, .run = back_run },
	{ RK_COMMAND_CLOSE, .run = close_run },
	{ RK_COMMAND_QUIT, .run = quit_run },
	{ RK_COMMAND_UNDO, .run = undo_run, .value = FALSE },
	{ RK_COMMAND_REDO, .run = undo_run, .value = TRUE },
	{ RK_COMMAND_FILTER, .why_not = filter_why_not, .run = filter_run },
	{ RK_COMMAND_ACTION_REGISTER, .run = actions_run },
	{ RK_COMMAND_COMMAND, .run = command_run },
	{ RK_COMMAND_PALETTE, .run = palette_run },
	{ RK_COMMAND_HELP, .run = help_run, .value = FALSE },
	{ RK_COMMAND_GLOSSARY, .run = help_run, .value = TRUE },
	{ RK_COMMAND_REDRAW, .run = redraw_run },
	{ RK_COMMAND_SUSPEND, .run = suspend_run },
	{ RK_COMMAND_SET, .run = set_run },
	{ RK_COMMAND_GO, .run = go_run },
	{ RK_COMMAND_MESSAGES, .run = messages_run },
	{ RK_COMMAND_DRAFTS, .run = drafts_run },
	{ RK_COMMAND_KEEP, .why_not = keep_why_not, .run = keep_run },
	{ RK_COMMAND_NONE },
};
