/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program's state: made, configured, fed with events. Without a loop and without a terminal, so
 * that tests drive it as they like.
 */
#include "app/draft.h"
#include "app/private.h"

#include "base/file.h"
#include "base/error.h"
#include "base/label.h"
#include "base/text.h"
#include "service/news.h"

#include <stdarg.h>

RkApp *rk_app_new(RkStore *store, const RkAppOptions *options, RkTerm *term)
{
	RkApp *app = g_new0(RkApp, 1);
	int width = 80, height = 24;

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
	if (rk_screens[0])
		rk_app_push(app, rk_screens[0], NULL);
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

RkStore *rk_app_store(RkApp *app)
{
	return app->store;
}

const RkContext *rk_app_context(RkApp *app)
{
	static RkIdSource ids;
	static const RkContext none = { .zone = "Asia/Jakarta", .author = "", .ids = &ids };

	return app->store ? rk_store_context(app->store) : &none;
}

RkLang rk_app_lang(RkApp *app)
{
	return rk_app_context(app)->lang;
}

const char *rk_app_say(RkApp *app, const char *msgid)
{
	return rk_tr(rk_app_lang(app), msgid);
}

const char *rk_app_why(RkApp *app, const GError *error)
{
	return error ? rk_error_text(error, rk_app_lang(app)) : NULL;
}

gboolean rk_app_is_demo(RkApp *app)
{
	return app->options.demo;
}

void rk_app_message_take(RkApp *app, RkRole role, char *text)
{
	g_free(app->message);
	app->message = text;
	app->message_role = role;
	if (!text)
		return;
	g_ptr_array_add(app->messages, g_strdup(text));
	if (app->messages->len > RK_MESSAGES_KEPT)
		g_ptr_array_remove_index(app->messages, 0);
}

void rk_app_message(RkApp *app, RkRole role, const char *format, ...)
{
	va_list args;

	va_start(args, format);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	rk_app_message_take(app, role, g_strdup_vprintf(rk_app_say(app, format), args));
#pragma GCC diagnostic pop
	va_end(args);
}

void rk_app_error(RkApp *app, GError *error)
{
	if (!error)
		return;
	rk_app_message_take(app, RK_ROLE_BAD, g_strconcat("! ", rk_app_why(app, error), NULL));
	g_error_free(error);
}

void rk_app_copy(RkApp *app, const char *text)
{
	if (app->term)
		rk_term_copy(app->term, text);
}

char *rk_app_option(RkApp *app, const char *name)
{
	RkOptionId option = rk_option_find(name);
	char *value = NULL;

	if (option == RK_OPTION_N)
		return g_strdup("");
	if (rk_option_info(option)->where == RK_OPTION_IN_PROGRAM)
		return g_strdup(rk_options_get(app->settings, option));
	if (app->store)
		value = rk_setting_get(app->store, name);
	return value ? value : g_strdup(rk_option_info(option)->value);
}

void rk_app_quit(RkApp *app)
{
	app->quitting = TRUE;
	if (app->loop)
		g_main_loop_quit(app->loop);
}

static gboolean is_typing(RkScreen *screen)
{
	return screen->class->typing && screen->class->typing(screen);
}

gboolean rk_app_typing(RkApp *app)
{
	RkScreen *top = rk_app_top(app);

	return top && is_typing(top);
}

guint rk_app_contexts(RkApp *app, RkScreen *screen)
{
	guint contexts = screen->class->contexts;

	if (!is_typing(screen))
		return contexts | RK_IN_GLOBAL;
	return (contexts & (RK_IN_FORM | RK_IN_POLISH)) | RK_IN_TEXT | RK_IN_GLOBAL;
}

static void feed_mouse(RkApp *app, RkScreen *top, const RkKey *key)
{
	const RkZone *zone = rk_canvas_zone_at(app->canvas, key->x, key->y);

	if ((key->mouse == RK_MOUSE_DRAG || key->mouse == RK_MOUSE_RELEASE) && !top->class->drags)
		return;
	if (zone && zone->kind == RK_ZONE_ACTION && key->mouse == RK_MOUSE_PRESS)
		rk_app_do(app, (RkCommandId)zone->value, NULL);
	else if (top->class->mouse)
		top->class->mouse(top, key, zone);
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
	gboolean typing = is_typing(top);
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
	else if (is_typing(top) && top->class->key && top->class->key(top, key))
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
