/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A menu or a confirmation over the screen.
 */
#include "app/private.h"

typedef struct Asking {
	RkScreen screen;
	RkMenu menu;
	RkChosen chosen;
	gpointer data;
	GDestroyNotify free_data;
} Asking;

static void asking_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Asking *asking = (Asking *)screen;
	const char *foot = asking->menu.confirm ? N_("Esc not now") : N_("Enter choose · Esc back");

	rk_menu_draw(&asking->menu, canvas, rect, rk_app_say(screen->app, foot));
}

static void choose(Asking *asking, int value)
{
	RkApp *app = asking->screen.app;
	RkChosen chosen = asking->chosen;
	gpointer data = g_steal_pointer(&asking->data);
	GDestroyNotify free_data = asking->free_data;

	rk_app_pop(app, &asking->screen);
	if (chosen)
		chosen(app, value, data);
	if (free_data)
		free_data(data);
}

static gboolean asking_key(RkScreen *screen, const RkKey *key)
{
	Asking *asking = (Asking *)screen;
	int value = rk_menu_key(&asking->menu, key);

	if (value == RK_MENU_NONE)
		return FALSE;
	if (value == RK_MENU_CLOSE)
		rk_app_pop(screen->app, screen);
	else if (value != RK_MENU_KEPT)
		choose(asking, value);
	return TRUE;
}

static gboolean asking_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	Asking *asking = (Asking *)screen;

	if (key->mouse != RK_MOUSE_PRESS)
		return FALSE;
	if (!zone)
		rk_app_pop(screen->app, screen);
	else if (zone->kind == RK_ZONE_ROW && zone->owner == &asking->menu) {
		const RkMenuChoice *choice =
			&g_array_index(asking->menu.choices, RkMenuChoice, zone->value);
		if (!choice->off)
			choose(asking, choice->value);
	}
	return TRUE;
}

static gboolean asking_typing(RkScreen *screen)
{
	return TRUE;
}

static void asking_close(RkScreen *screen)
{
	Asking *asking = (Asking *)screen;

	rk_menu_clear(&asking->menu);
	if (asking->free_data && asking->data)
		asking->free_data(asking->data);
}

const RkScreenClass rk_menu_class = {
	.name = "menu",
	.size = sizeof(Asking),
	.contexts = RK_IN_TEXT,
	.overlay = TRUE,
	.draw = asking_draw,
	.key = asking_key,
	.mouse = asking_mouse,
	.typing = asking_typing,
	.close = asking_close,
};

void rk_app_ask(RkApp *app, RkMenu *menu, RkChosen chosen, gpointer data, GDestroyNotify free_data)
{
	rk_app_push(app, &rk_menu_class, NULL);
	Asking *asking = (Asking *)rk_app_top(app);
	asking->menu = *menu;
	*menu = (RkMenu){ 0 };
	asking->chosen = chosen;
	asking->data = data;
	asking->free_data = free_data;
}
