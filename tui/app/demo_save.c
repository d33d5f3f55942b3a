/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What becomes of a demo: kept as one's own database, or thrown away on leaving (practice 21).
 */
#include "app/private.h"

#include "base/file.h"
#include "service/maintenance.h"

#include <string.h>

enum { KEEP, DISCARD };

static char *keep_path(RkApp *app, const char *given)
{
	if (given && g_str_has_prefix(given, "~/"))
		return g_build_filename(g_get_home_dir(), given + 2, NULL);
	if (given && *given)
		return g_canonicalize_filename(given, NULL);
	if (app->options.keep)
		return g_strdup(app->options.keep);
	g_autofree char *folder = rk_path_data();
	return g_build_filename(folder, "rakor.db", NULL);
}

typedef struct Keeping {
	gboolean leaving;
	char *path;
} Keeping;

static void keeping_free(gpointer data)
{
	Keeping *keeping = data;

	g_free(keeping->path);
	g_free(keeping);
}

/* A database that is there already stays: the demo goes beside it. */
static gboolean keep(RkApp *app, const Keeping *keeping)
{
	GError *error = NULL;

	if (g_file_test(keeping->path, G_FILE_TEST_EXISTS)) {
		rk_app_message(app, RK_ROLE_BAD,
			N_("%s is there already; another place: :keep ~/demo.db"), keeping->path);
		return FALSE;
	}
	if (!rk_demo_keep(app->store, keeping->path, &error)) {
		rk_app_error(app, error);
		return FALSE;
	}
	app->options.demo = FALSE;
	rk_app_reload(app);
	rk_app_message(app, RK_ROLE_GOOD, N_("Kept as %s"), keeping->path);
	return TRUE;
}

static void keep_chosen(RkApp *app, int value, gpointer data)
{
	const Keeping *keeping = data;

	if (value == KEEP && !keep(app, keeping))
		return;
	if (keeping->leaving)
		rk_app_quit(app);
}

/* Leaving an untouched demo asks nothing: there is nothing to lose. */
void rk_demo_save_open(RkApp *app, gboolean leaving, const char *path)
{
	RkMenu menu;

	if (!app->store || !app->options.demo || (leaving && !rk_app_changed(app))) {
		if (leaving)
			rk_app_quit(app);
		return;
	}
	Keeping *keeping = g_new0(Keeping, 1);
	keeping->leaving = leaving;
	keeping->path = keep_path(app, path);
	rk_menu_init(&menu, rk_app_say(app, N_("This is the demo")),
		rk_app_say(app, N_("What you changed here is thrown away on leaving.")), TRUE);
	rk_menu_add(&menu, "s", rk_app_say(app, N_("keep as my database")), keeping->path, KEEP);
	if (leaving)
		rk_menu_add(&menu, "b", rk_app_say(app, N_("throw it away")), NULL, DISCARD);
	rk_app_ask(app, &menu, keep_chosen, keeping, keeping_free);
}
