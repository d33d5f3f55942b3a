/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What comes from outside: keys, pastes and clicks, and what another process has written.
 */
#include "app/private.h"

#include "service/news.h"

static void feed_mouse(RkApp *app, RkScreen *top, const RkKey *key)
{
	const RkZone *zone = rk_canvas_zone_at(app->canvas, key->x, key->y);

	if ((key->mouse == RK_MOUSE_DRAG || key->mouse == RK_MOUSE_RELEASE) && !top->class->drags)
		return;
	if (zone && zone->kind == RK_ZONE_ACTION && key->mouse == RK_MOUSE_PRESS)
		rk_app_do(app, (RkCommandId)zone->value, NULL);
	else if (top->class->mouse)
		top->class->mouse(top, key, zone);
	else if (top->class->list) {
		RkTableSource source;
		RkTable *table = top->class->list(top, &source);
		rk_list_mouse(table, &source, key, zone);
	}
}

/* Esc and a letter that came together: two keys, unless somebody wanted Alt. */
static void feed_apart(RkApp *app, const RkKey *key)
{
	RkKey escape = RK_KEY_OF_NAME(ESC), rest = *key;

	rest.mods &= ~(guint)RK_KEY_ALT;
	rk_app_feed(app, &escape);
	if (!app->quitting)
		rk_app_feed(app, &rest);
}

static void feed_action(RkApp *app, RkScreen *top, const RkKey *key)
{
	gboolean typing = rk_app_typing(app);
	RkCommandId action = rk_keymap_find(app->keymap, key, rk_app_contexts(app, top));

	if (typing && action != RK_COMMAND_NONE &&
		(rk_key_is_text(key) || (rk_command_info(action)->flags & RK_ACT_ALWAYS) == 0))
		action = RK_COMMAND_NONE;
	if (action != RK_COMMAND_NONE)
		rk_app_do(app, action, NULL);
	else if (!typing && top->class->key && top->class->key(top, key))
		return;
	else if ((key->mods & RK_KEY_ALT) != 0)
		feed_apart(app, key);
	else if (key->kind == RK_KEY_PASTE)
		rk_app_message(app, RK_ROLE_WARN,
			N_("Pasted text is not taken here; P opens the paste box"));
}

void rk_app_feed(RkApp *app, const RkKey *key)
{
	RkScreen *top = rk_app_top(app);

	if (!top || key->kind == RK_KEY_NONE)
		return;
	if (key->kind == RK_KEY_RESIZE)
		return;
	g_clear_pointer(&app->message, g_free);
	if (key->kind == RK_KEY_MOUSE)
		feed_mouse(app, top, key);
	else if (rk_app_typing(app) && top->class->key && top->class->key(top, key))
		return;
	else
		feed_action(app, top, key);
}

void rk_app_type(RkApp *app, const char *script)
{
	g_autoptr(GArray) keys = rk_key_script(script);

	for (guint i = 0; keys && i < keys->len && !app->quitting; i++)
		rk_app_feed(app, &g_array_index(keys, RkKey, i));
}

void rk_app_follow(RkApp *app)
{
	g_autofree char *news = rk_news_since(app->store, &app->seen);
	RkScreen *top;

	rk_app_reload(app);
	top = rk_app_top(app);
	if (!news || !top)
		return;
	if (top->class == &rk_prompt_class)
		rk_prompt_note(top, g_strdup(news));
	rk_app_message_take(app, RK_ROLE_NORMAL, g_steal_pointer(&news));
}
