/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every file of the program may ask: the store, the language, the screen on top, what to say
 * to the user, the settings. It opens nothing and reads no key.
 */
#include "app/private.h"

#include "base/error.h"
#include "base/label.h"

#include <stdarg.h>

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

RkScreen *rk_app_top(RkApp *app)
{
	return app->stack->len > 0 ? app->stack->pdata[app->stack->len - 1] : NULL;
}

RkScreen *rk_app_base(RkApp *app)
{
	for (guint i = app->stack->len; i > 0; i--) {
		RkScreen *screen = app->stack->pdata[i - 1];
		if (!screen->class->overlay)
			return screen;
	}
	return rk_app_top(app);
}

gboolean rk_screen_types(RkScreen *screen)
{
	return TRUE;
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
