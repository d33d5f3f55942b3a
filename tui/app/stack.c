/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stack of screens: opening, closing, reading anew.
 */
#include "app/private.h"

#include "base/error.h"

#include <string.h>

static void screen_free(RkScreen *screen)
{
	if (screen->class->close)
		screen->class->close(screen);
	g_free(screen);
}

static void screen_focus(RkScreen *screen, RkEntity entity, RkId id)
{
	RkTableSource source;

	if (screen->class->focus)
		screen->class->focus(screen, entity, id);
	else if (screen->class->list)
		rk_table_go(screen->class->list(screen, &source), &source, id);
}

static gboolean screen_load(RkScreen *screen, GError **error)
{
	if (screen->class->load && !screen->class->load(screen, error))
		return FALSE;
	screen->stale = FALSE;
	if (screen->awaited != 0)
		screen_focus(screen, screen->awaited_entity, screen->awaited);
	screen->awaited = 0;
	return TRUE;
}

/* The first screen that is wanted now: the base, or what it shows rows of; boxes stand on it. */
static guint seen_first(RkApp *app)
{
	guint at = 0;

	g_ptr_array_find(app->stack, rk_app_base(app), &at);
	while (at > 0 && ((const RkScreen *)app->stack->pdata[at])->class->of_below)
		at--;
	return at;
}

/* What can be seen is as the store says. */
static void seen_load(RkApp *app)
{
	for (guint i = seen_first(app); i < app->stack->len; i++) {
		RkScreen *screen = app->stack->pdata[i];
		GError *error = NULL;
		if (!screen->stale || screen_load(screen, &error))
			continue;
		/* What it showed is gone: so is the screen, and what stands on it. */
		if (i > 0 && g_error_matches(error, RK_ERROR, RK_ERROR_NOT_FOUND))
			rk_app_pop(app, screen);
		rk_app_error(app, error);
	}
}

gboolean rk_app_push(RkApp *app, const RkScreenClass *class, const RkScreenArg *arg)
{
	static const RkScreenArg none = { .entity = RK_E_NONE };
	GError *error = NULL;
	RkScreen *screen = g_malloc0(MAX(class->size, sizeof(RkScreen)));

	screen->class = class;
	screen->app = app;
	if ((class->open && !class->open(screen, arg ? arg : &none, &error)) ||
		!screen_load(screen, &error)) {
		screen_free(screen);
		rk_app_error(app, error);
		return FALSE;
	}
	g_ptr_array_add(app->stack, screen);
	app->offer_known = FALSE;
	return TRUE;
}

static const RkScreenClass *class_find(RkApp *app, const char *name)
{
	for (guint i = 0; app->screens[i]; i++)
		if (strcmp(app->screens[i]->name, name) == 0 ||
			g_strcmp0(app->screens[i]->other_name, name) == 0)
			return app->screens[i];
	return NULL;
}

gboolean rk_app_open(RkApp *app, const char *name, const RkScreenArg *arg)
{
	const RkScreenClass *class = class_find(app, name);
	RkScreen *base = rk_app_base(app);

	if (!class)
		return FALSE;
	/* Home is where one goes back to, and the list that is open is not opened again. */
	if (class == app->screens[0] && app->stack->len > 0) {
		while (app->stack->len > 1)
			rk_app_pop(app, rk_app_top(app));
		return TRUE;
	}
	if (base && base->class == class && (!arg || (arg->id == 0 && !arg->text)))
		return TRUE;
	return rk_app_push(app, class, arg);
}

gboolean rk_app_open_record(RkApp *app, RkEntity entity, RkId id, RkId meeting)
{
	RkScreenArg arg = { .entity = entity, .id = id, .meeting = meeting };
	const RkScreenClass *of_meeting = NULL;

	for (guint i = 0; app->screens[i]; i++) {
		if (entity >= 0 && (int)app->screens[i]->opens == 1 + entity)
			return rk_app_push(app, app->screens[i], &arg);
		if (app->screens[i]->opens == RK_OPENS(MEETING))
			of_meeting = app->screens[i];
	}
	if (of_meeting && meeting != 0)
		return rk_app_push(app, of_meeting, &arg);
	rk_app_message(app, RK_ROLE_WARN, N_("Nothing shows this record yet"));
	return FALSE;
}

void rk_app_drop(RkApp *app, RkScreen *screen)
{
	guint at;

	if (!g_ptr_array_find(app->stack, screen, &at))
		return;
	screen_free(g_ptr_array_steal_index(app->stack, at));
	app->offer_known = FALSE;
	seen_load(app);
}

void rk_app_pop(RkApp *app, RkScreen *screen)
{
	guint at;

	if (!g_ptr_array_find(app->stack, screen, &at))
		return;
	/* The first screen is closed by leaving the program. */
	if (at == 0)
		at = 1;
	while (app->stack->len > at)
		screen_free(g_ptr_array_steal_index(app->stack, app->stack->len - 1));
	app->offer_known = FALSE;
	seen_load(app);
}

void rk_app_reload(RkApp *app)
{
	app->offer_known = FALSE;
	for (guint i = 0; i < app->stack->len; i++)
		((RkScreen *)app->stack->pdata[i])->stale = TRUE;
	seen_load(app);
}

void rk_app_focus(RkApp *app, RkEntity entity, RkId id)
{
	for (guint i = 0; id != 0 && i < app->stack->len; i++) {
		RkScreen *screen = app->stack->pdata[i];
		if (screen->stale) {
			screen->awaited_entity = entity;
			screen->awaited = id;
		} else {
			screen_focus(screen, entity, id);
		}
	}
}
