/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program's state: made, configured, the first screens opened. Without a loop and without a
 * terminal, so that tests drive it as they like. It gives the files below what they must not know:
 * the screens, the commands of the program, who settles a conflict.
 */
#include "app/binding.h"
#include "app/conflict.h"
#include "app/draft.h"
#include "app/private.h"

#include "base/error.h"
#include "base/file.h"
#include "service/news.h"

RkApp *rk_app_new(const RkScreenClass *const *screens, RkStore *store, const RkAppOptions *options,
	RkTerm *term)
{
	RkApp *app = g_new0(RkApp, 1);
	int width = 80, height = 24;

	app->screens = screens;
	app->globals = rk_globals;
	app->conflict = rk_conflict_ask;
	app->store = store;
	app->term = term;
	if (options)
		app->options = *options;
	if (term)
		rk_term_size(term, &width, &height);
	app->canvas = rk_canvas_new(width, height);
	app->canvas->plain = app->options.plain;
	app->stack = g_ptr_array_new();
	app->keymap = rk_keymap_new();
	app->settings = rk_options_new();
	app->seen = store ? rk_news_newest(store) : 0;
	app->lately = g_array_new(FALSE, FALSE, sizeof(RkId));
	app->messages = g_ptr_array_new_with_free_func(g_free);
	return app;
}

void rk_app_free(RkApp *app)
{
	if (!app)
		return;
	while (app->stack->len > 0) {
		RkScreen *screen = g_ptr_array_steal_index(app->stack, app->stack->len - 1);
		if (screen->class->close)
			screen->class->close(screen);
		g_free(screen);
	}
	g_ptr_array_unref(app->stack);
	g_ptr_array_unref(app->messages);
	g_array_unref(app->lately);
	rk_keymap_free(app->keymap);
	rk_options_free(app->settings);
	rk_canvas_free(app->canvas);
	g_free(app->message);
	g_free(app->undo_offer);
	g_free(app);
}

static char *config_path(const char *given, const char *name)
{
	g_autofree char *folder = NULL;

	if (given)
		return g_strdup(given);
	folder = rk_path_config();
	return g_build_filename(folder, name, NULL);
}

void rk_app_configure(RkApp *app)
{
	g_autoptr(GPtrArray) errors = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *settings = config_path(app->options.settings, "rakor.conf");
	g_autofree char *keys = config_path(app->options.keys, "keys.conf");

	rk_options_load(app->settings, settings, errors);
	rk_keymap_load(app->keymap, keys, errors);
	rk_app_appearance(app);
	for (guint i = errors->len; i > 0; i--)
		rk_app_message_take(app, RK_ROLE_BAD, g_strdup(errors->pdata[i - 1]));
}

static void open_first(RkApp *app)
{
	GError *error = NULL;
	RkTarget target;

	if (rk_address_resolve(app->store, app->options.open, &target, &error))
		rk_app_open_record(app, target.entity, target.id, target.meeting);
	else
		rk_app_error(app, error);
}

void rk_app_start(RkApp *app)
{
	if (app->screens[0])
		rk_app_push(app, app->screens[0], NULL);
	if (app->options.demo)
		rk_app_message(app, RK_ROLE_NORMAL,
			N_("The sample. The other side of it: :set office kanim-tarakan"));
	if (app->options.first)
		rk_app_open(app, app->options.first, NULL);
	if (app->options.open && app->store)
		open_first(app);
	/* What a run that died was typing is offered before anything else. */
	g_autoptr(GPtrArray) left = rk_drafts_left(app);
	if (left->len > 0 && app->stack->len > 0)
		rk_drafts_open(app);
}
