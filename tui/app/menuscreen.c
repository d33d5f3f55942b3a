/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A menu or a confirmation over the screen.
 */
#include "app/private.h"

typedef struct Asking {
	RkScreen screen;
	RkMenu menu;
	RkAnswer answer;
} Asking;

static void asking_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Asking *asking = (Asking *)screen;
	const char *foot = asking->menu.confirm ? N_("Esc not now") : N_("Enter choose · Esc back");

	rk_menu_draw(&asking->menu, canvas, rect, rk_app_say(screen->app, foot));
}

void rk_answer_give(RkScreen *screen, RkAnswer *answer, int value)
{
	RkApp *app = screen->app;
	RkAnswer given = *answer;

	*answer = (RkAnswer){ 0 };
	rk_app_pop(app, screen);
	if (given.chosen)
		given.chosen(app, value, given.data);
	rk_answer_clear(&given);
}

void rk_answer_clear(RkAnswer *answer)
{
	if (answer->free_data && answer->data)
		answer->free_data(answer->data);
	*answer = (RkAnswer){ 0 };
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
		rk_answer_give(screen, &asking->answer, value);
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
			rk_answer_give(screen, &asking->answer, choice->value);
	}
	return TRUE;
}

static void asking_close(RkScreen *screen)
{
	Asking *asking = (Asking *)screen;

	rk_menu_clear(&asking->menu);
	rk_answer_clear(&asking->answer);
}

const RkScreenClass rk_menu_class = {
	.name = "menu",
	.size = sizeof(Asking),
	.contexts = RK_IN_TEXT,
	.overlay = TRUE,
	.draw = asking_draw,
	.key = asking_key,
	.mouse = asking_mouse,
	.typing = rk_screen_types,
	.close = asking_close,
};

void rk_app_ask(RkApp *app, RkMenu *menu, RkChosen chosen, gpointer data, GDestroyNotify free_data)
{
	rk_app_push(app, &rk_menu_class, NULL);
	Asking *asking = (Asking *)rk_app_top(app);
	asking->menu = *menu;
	*menu = (RkMenu){ 0 };
	asking->answer = (RkAnswer){ chosen, data, free_data };
}
