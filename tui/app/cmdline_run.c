/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Carrying out a `:` line: an action, a screen, a setting, an address.
 */
#include "app/private.h"

#include "base/error.h"
#include "base/text.h"

#include <string.h>

static void set_program(RkApp *app, RkOptionId option, const char *value, GError **error)
{
	if (rk_options_set(app->settings, option, value, error))
		rk_app_appearance(app);
}

/* The handle of an office or a person however it was named. Caller frees. */
static char *handle_of(RkApp *app, const char *name, RkEntity entity, GError **error)
{
	g_autofree char *address = *name == '@' ? g_strdup(name) : g_strconcat("@", name, NULL);
	RkTarget target;

	if (!rk_address_resolve(app->store, address, &target, error))
		return NULL;
	if (target.entity != entity) {
		rk_error_set(error, RK_ERROR_INVALID, name, NULL,
			entity == RK_E_PERSON ? N_("this is no person") : N_("this is no office"));
		return NULL;
	}
	g_autofree char *whole = rk_address_of(app->store, target.entity, target.id);
	return g_strdup(*whole == '@' ? whole + 1 : whole);
}

/* The value as it is kept; NULL and an error when it means nothing. */
static char *value_kept(RkApp *app, RkOptionId option, const char *value, GError **error)
{
	RkArgument argument = rk_option_info(option)->argument;

	if (argument == RK_ARGUMENT_OFFICE)
		return handle_of(app, value, RK_E_INSTITUTION, error);
	if (argument == RK_ARGUMENT_PERSON)
		return handle_of(app, value, RK_E_PERSON, error);
	if (option == RK_OPTION_ZONE && !rk_zone_from_text(value)) {
		rk_error_set(error, RK_ERROR_INVALID, value, NULL,
			N_("no such time zone (WIB, WITA, WIT, Asia/Makassar)"));
		return NULL;
	}
	return g_strdup(option == RK_OPTION_ZONE ? rk_zone_from_text(value) : value);
}

static void set_database(RkApp *app, RkOptionId option, const char *typed, GError **error)
{
	g_autofree char *value = NULL;

	if (!app->store || !rk_option_check(option, typed, error))
		return;
	value = value_kept(app, option, typed, error);
	if (!value || !rk_setting_set(app->store, rk_option_info(option)->name, value, error))
		return;
	if (option == RK_OPTION_LANG)
		rk_store_set_lang(app->store, strcmp(value, "en") == 0 ? RK_LANG_EN : RK_LANG_ID);
	rk_app_reload(app);
}

/* "set NAME VALUE" changes, "set NAME" shows. */
static gboolean command_set(RkApp *app, const char *rest)
{
	g_auto(GStrv) parts = g_strsplit(rest, " ", 2);
	RkOptionId option = parts[0] ? rk_option_find(parts[0]) : RK_OPTION_N;
	GError *error = NULL;

	if (option == RK_OPTION_N) {
		rk_app_message(app, RK_ROLE_WARN, N_("\"%s\": no such setting; :set lists them"),
			parts[0] ? parts[0] : "");
		return FALSE;
	}
	if (parts[1] && *g_strstrip(parts[1])) {
		if (rk_option_info(option)->where == RK_OPTION_IN_PROGRAM)
			set_program(app, option, parts[1], &error);
		else
			set_database(app, option, parts[1], &error);
	}
	if (error) {
		rk_app_error(app, error);
		return FALSE;
	}
	g_autofree char *value = rk_app_option(app, parts[0]);
	rk_app_message_take(app, RK_ROLE_NORMAL, g_strdup_printf("%s = %s", parts[0], value));
	return TRUE;
}

static void nearest_take(const char *typed, const char *name, guint *best, const char **nearest)
{
	guint distance = rk_text_distance(typed, name, 3);

	if (distance < *best) {
		*best = distance;
		*nearest = name;
	}
}

static void not_understood(RkApp *app, const char *name)
{
	const char *nearest = NULL;
	guint best = 3;

	for (guint i = 1; i < RK_COMMAND_N; i++)
		nearest_take(name, rk_command_info((RkCommandId)i)->name, &best, &nearest);
	for (guint i = 0; app->screens[i]; i++)
		nearest_take(name, app->screens[i]->name, &best, &nearest);
	if (nearest)
		rk_app_message(app, RK_ROLE_WARN, N_("\"%s\": no such command; nearest: %s"), name,
			nearest);
	else
		rk_app_message(
			app, RK_ROLE_WARN, N_("\"%s\": no such command; ? lists them"), name);
}

static gboolean command_action(RkApp *app, const char *name, const char *rest)
{
	RkCommandId action = rk_command_find(name);

	if (action == RK_COMMAND_NONE)
		return FALSE;
	rk_app_do(app, action, rest);
	return TRUE;
}

gboolean rk_app_cmdline_run(RkApp *app, const char *line)
{
	g_autofree char *copy = g_strstrip(g_strdup(line));
	g_auto(GStrv) parts = g_strsplit(copy, " ", 2);
	const char *name = parts[0], *rest = name && parts[1] ? g_strstrip(parts[1]) : NULL;
	RkScreenArg arg = { .entity = RK_E_NONE, .text = rest };
	RkTarget target;

	if (!name || !*name)
		return TRUE;
	if (strcmp(name, "set") == 0 && rest && *rest)
		return command_set(app, rest);
	if (command_action(app, name, rest) || rk_app_open(app, name, &arg))
		return TRUE;
	if (app->store && !rest && rk_address_resolve(app->store, name, &target, NULL))
		return rk_app_open_record(app, target.entity, target.id, target.meeting);
	if (!app->message)
		not_understood(app, name);
	return FALSE;
}
