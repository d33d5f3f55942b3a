/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The settings as a form, from the option table; and what becomes of a demo.
 */
#include "app/private.h"

#include "base/file.h"
#include "service/care.h"

#include <string.h>

static gboolean settings_save(RkApp *app, RkForm *form, gpointer data)
{
	for (guint i = 0; i < form->fields->len; i++) {
		RkFormField *field = form->fields->pdata[i];
		if (!field->changed)
			continue;
		g_autofree char *line =
			g_strdup_printf("set %s %s", field->name, rk_form_field_text(field));
		if (!rk_app_command(app, line)) {
			rk_form_blame(form, field->name, app->message ? app->message : "");
			return FALSE;
		}
	}
	rk_app_message(app, RK_ROLE_NORMAL, N_("Settings saved"));
	return TRUE;
}

void rk_settings_open(RkApp *app)
{
	RkForm form;

	rk_form_init(&form, rk_app_say(app, N_("save")), rk_app_say(app, N_("leave")), NULL, NULL);
	for (guint i = 0; i < RK_OPTION_N; i++) {
		const RkOptionInfo *info = rk_option_info((RkOptionId)i);
		g_autofree char *value = rk_app_option(app, info->name);
		g_auto(GStrv) words = *info->words ? g_strsplit(info->words, " ", -1) : NULL;
		RkFormField *field = rk_form_add(&form, info->name, rk_app_say(app, info->help),
			words ? RK_INPUT_CHOICE : RK_INPUT_TEXT, value, (const char *const *)words);
		field->tag = i;
	}
	rk_app_form(app, rk_app_say(app, N_("Settings")), &form, settings_save, NULL, NULL);
}

enum { KEEP, DISCARD };

static char *keep_path(RkApp *app)
{
	if (app->options.keep)
		return g_strdup(app->options.keep);
	g_autofree char *folder = rk_path_data();
	return g_build_filename(folder, "rakor.db", NULL);
}

static void keep_chosen(RkApp *app, int value, gpointer data)
{
	GError *error = NULL;
	gboolean leaving = GPOINTER_TO_INT(data);

	if (value == KEEP) {
		g_autofree char *path = keep_path(app);
		if (!rk_demo_keep(app->store, path, &error)) {
			rk_app_error(app, error);
			return;
		}
		app->options.demo = FALSE;
		rk_app_message(app, RK_ROLE_GOOD, N_("Kept as %s"), path);
	}
	if (leaving)
		rk_app_quit(app);
}

/* Leaving an untouched demo asks nothing: there is nothing to lose. */
void rk_keep_open(RkApp *app, gboolean leaving)
{
	RkMenu menu;
	g_autofree char *path = keep_path(app);

	if (!app->store || !app->options.demo) {
		if (leaving)
			rk_app_quit(app);
		return;
	}
	if (leaving && !rk_app_changed(app)) {
		rk_app_quit(app);
		return;
	}
	rk_menu_init(&menu, rk_app_say(app, N_("This is the demo")),
		rk_app_say(app, N_("What you changed here is thrown away on leaving.")), TRUE);
	rk_menu_add(&menu, "s", rk_app_say(app, N_("keep as my database")), path, KEEP);
	if (leaving)
		rk_menu_add(&menu, "b", rk_app_say(app, N_("throw it away")), NULL, DISCARD);
	rk_app_ask(app, &menu, keep_chosen, GINT_TO_POINTER(leaving), NULL);
}
