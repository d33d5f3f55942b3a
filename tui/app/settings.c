/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The settings as a list, from the option table: value, where it is kept, what it means. Enter
 * changes one where it stands, and it takes effect at once; D goes back to the default.
 */
#include "app/settings.h"

#include "app/binding.h"
#include "app/chooser.h"
#include "app/private.h"
#include "base/text.h"
#include "domain/names/rule.h"
#include "widget/frame.h"

#include <string.h>

typedef struct Settings {
	RkScreen screen;
	RkTable table;
	char *values[RK_OPTION_N]; /* in force */
	gboolean set[RK_OPTION_N]; /* not the default */
	int room;                  /* of the meaning, as drawn last */
} Settings;

enum { NAME, VALUE, WHERE, HELP, N_CELLS };

static guint source_count(gpointer data)
{
	return RK_OPTION_N;
}

static RkId source_id(gpointer data, guint row)
{
	return (RkId)row + 1;
}

/* What is in force where nothing was set: the language and the zone of the environment. */
static char *value_of(RkApp *app, RkOptionId option)
{
	const RkOptionInfo *info = rk_option_info(option);
	g_autofree char *set = app->store && info->where == RK_OPTION_IN_DATABASE
				       ? rk_setting_get(app->store, info->name)
				       : NULL;

	if (!set && option == RK_OPTION_LANG)
		return g_strdup(rk_app_lang(app) == RK_LANG_EN ? "en" : "id");
	if (!set && option == RK_OPTION_ZONE)
		return g_strdup(rk_app_context(app)->zone);
	return rk_app_option(app, info->name);
}

static gboolean is_set(RkApp *app, RkOptionId option)
{
	const RkOptionInfo *info = rk_option_info(option);

	if (info->where == RK_OPTION_IN_PROGRAM)
		return strcmp(rk_options_get(app->settings, option), info->value) != 0;
	g_autofree char *set = app->store ? rk_setting_get(app->store, info->name) : NULL;
	return set != NULL;
}

static void source_row(gpointer data, guint at, RkTableRow *out)
{
	Settings *self = data;
	RkApp *app = self->screen.app;
	const RkOptionInfo *info = rk_option_info((RkOptionId)at);

	out->cells[NAME] = (RkTableCell){ info->name, RK_ROLE_KEY };
	out->cells[VALUE].text = *self->values[at] ? self->values[at] : "–";
	out->cells[VALUE].role = self->set[at] ? RK_ROLE_STRONG : RK_ROLE_MUTED;
	out->cells[WHERE] = (RkTableCell){ info->where == RK_OPTION_IN_PROGRAM
						   ? "rakor.conf"
						   : rk_app_say(app, N_("database")),
		RK_ROLE_MUTED };
	out->cells[HELP].text = rk_app_say(app, info->help);
	self->room = out->widths ? out->widths[HELP] : self->room;
}

static RkTableSource source_of(Settings *self)
{
	return (RkTableSource){ source_count, source_id, source_row, self };
}

static gboolean settings_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	rk_table_init(&((Settings *)screen)->table);
	return TRUE;
}

static gboolean settings_load(RkScreen *screen, GError **error)
{
	Settings *self = (Settings *)screen;
	RkTableSource source = source_of(self);

	for (guint i = 0; i < RK_OPTION_N; i++) {
		g_free(self->values[i]);
		self->values[i] = value_of(screen->app, (RkOptionId)i);
		self->set[i] = is_set(screen->app, (RkOptionId)i);
	}
	rk_table_sync(&self->table, &source);
	return TRUE;
}

static void settings_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Settings *self = (Settings *)screen;
	RkTableSource source = source_of(self);
	const RkTableColumn columns[N_CELLS] = {
		[NAME] = { .label = rk_app_say(screen->app, N_("Name")), .align = -1 },
		[VALUE] = { .label = rk_app_say(screen->app, N_("Value")),
			.weight = 1,
			.align = -1 },
		[WHERE] = { .label = rk_app_say(screen->app, N_("Kept in")),
			.drop = 2,
			.align = -1 },
		[HELP] = { .label = rk_app_say(screen->app, N_("Meaning")),
			.weight = 3,
			.align = -1 },
	};
	RkTableLook look = { columns, N_CELLS, TRUE, TRUE, NULL };
	RkFrame frame = { .title = rk_app_say(screen->app, N_("Settings")), .focused = TRUE };

	RkRect inner = rk_frame_draw(canvas, rect, &frame);
	rk_table_draw(&self->table, canvas, inner, &look, &source);
	rk_frame_scroll(canvas, rect, (int)self->table.top, self->table.shown, RK_OPTION_N);
}

/* --- changing --- */

static gboolean set(RkApp *app, RkOptionId option, const char *value)
{
	g_autofree char *line = g_strdup_printf("set %s %s", rk_option_info(option)->name, value);
	gboolean ok = rk_app_cmdline_run(app, line);

	if (ok) {
		g_autofree char *said = g_strdup(app->message);
		rk_app_reload(app);
		rk_app_message_take(app, RK_ROLE_NORMAL, g_steal_pointer(&said));
	}
	return ok;
}

static gboolean typed(RkApp *app, const char *text, gpointer data)
{
	if (!*text || set(app, (RkOptionId)GPOINTER_TO_INT(data), text))
		return TRUE;
	const char *why = app->message ? app->message : "";
	rk_app_prompt_echo(app, g_str_has_prefix(why, "! ") ? why + 2 : why, TRUE);
	return FALSE;
}

static void prompt_open(Settings *self, RkOptionId option)
{
	const RkOptionInfo *info = rk_option_info(option);

	rk_app_prompt(self->screen.app, &(RkPrompt){ .label = info->name,
						.text = self->values[option],
						.ghost = rk_app_say(self->screen.app, info->help),
						.done = typed,
						.data = GINT_TO_POINTER(option) });
}

static gboolean somebody(RkApp *app, const RkChoice *choice, gpointer data)
{
	g_autofree char *address = rk_address_of(app->store, choice->entity, choice->id);

	return address &&
	       set(app, (RkOptionId)GPOINTER_TO_INT(data), *address == '@' ? address + 1 : address);
}

static void somebody_ask(Settings *self, RkOptionId option, guint kinds)
{
	rk_app_choose(self->screen.app,
		&(RkChooser){ .title = rk_app_say(self->screen.app, rk_option_info(option)->help),
			.kinds = kinds,
			.create = rk_choose_create,
			.chosen = somebody,
			.data = GINT_TO_POINTER(option) });
}

static void word_chosen(RkApp *app, int value, gpointer data)
{
	RkOptionId option = (RkOptionId)GPOINTER_TO_INT(data);
	g_auto(GStrv) words = g_strsplit(rk_option_info(option)->words, " ", -1);

	set(app, option, words[value]);
}

/* Two words take turns, more stand in a menu. */
static void word_change(Settings *self, RkOptionId option)
{
	RkApp *app = self->screen.app;
	g_auto(GStrv) words = g_strsplit(rk_option_info(option)->words, " ", -1);
	guint n = g_strv_length(words), now = 0;
	RkMenu menu;

	for (guint i = 0; i < n; i++)
		if (strcmp(words[i], self->values[option]) == 0)
			now = i;
	if (n <= 2) {
		set(app, option, words[(now + 1) % n]);
		return;
	}
	rk_menu_init(&menu, rk_app_say(app, rk_option_info(option)->help), NULL, FALSE);
	for (guint i = 0; i < n; i++) {
		const char key[] = { (char)('1' + i), '\0' };
		rk_menu_add(&menu, key, words[i], NULL, (int)i);
	}
	menu.cursor = now;
	rk_app_ask(app, &menu, word_chosen, GINT_TO_POINTER(option), NULL);
}

static RkOptionId option_of(RkScreen *screen)
{
	return (RkOptionId)((Settings *)screen)->table.cursor;
}

static const char *change_why_not(RkScreen *screen)
{
	return !screen->app->store &&
			       rk_option_info(option_of(screen))->where == RK_OPTION_IN_DATABASE
		       ? N_("there is no database here")
		       : NULL;
}

static void change(RkScreen *screen, int value, const char *arg)
{
	Settings *self = (Settings *)screen;
	RkOptionId option = option_of(screen);
	const RkOptionInfo *info = rk_option_info(option);

	if (*info->words)
		word_change(self, option);
	else if (info->argument == RK_ARGUMENT_OFFICE)
		somebody_ask(self, option, RK_CHOOSE_OFFICE);
	else if (info->argument == RK_ARGUMENT_PERSON)
		somebody_ask(self, option, RK_CHOOSE_PERSON);
	else
		prompt_open(self, option);
}

static void back_to_default(RkScreen *screen, int value, const char *arg)
{
	RkApp *app = screen->app;
	RkOptionId option = option_of(screen);
	const RkOptionInfo *info = rk_option_info(option);
	GError *error = NULL;

	if (info->where == RK_OPTION_IN_PROGRAM) {
		set(app, option, info->value);
		return;
	}
	if (!app->store || !rk_setting_set(app->store, info->name, NULL, &error)) {
		rk_app_error(app, error);
		return;
	}
	rk_app_reload(app);
	rk_app_message(app, RK_ROLE_NORMAL, N_("%s: the default again"), info->name);
}

/* The meaning, where its column is too narrow for it. */
static char *settings_context(RkScreen *screen)
{
	Settings *self = (Settings *)screen;
	const char *help =
		rk_app_say(screen->app, rk_option_info((RkOptionId)self->table.cursor)->help);

	return rk_text_width(help, -1) > self->room ? g_strdup(help) : NULL;
}

static RkTable *settings_list(RkScreen *screen, RkTableSource *source)
{
	*source = source_of((Settings *)screen);
	return &((Settings *)screen)->table;
}

static void settings_close(RkScreen *screen)
{
	Settings *self = (Settings *)screen;

	rk_table_clear(&self->table);
	for (guint i = 0; i < RK_OPTION_N; i++)
		g_free(self->values[i]);
}

static const RkBinding bindings[] = {
	{ RK_COMMAND_OPEN, .word = N_("change"), .why_not = change_why_not, .run = change },
	{ RK_COMMAND_EDIT, .flags = RK_BIND_QUIET, .why_not = change_why_not, .run = change },
	{ RK_COMMAND_DELETE, .word = N_("default"), .run = back_to_default },
	RK_BINDS_SHARED(BACK),
	RK_BINDS_MOVES,
	{ 0 },
};

const RkScreenClass rk_settings_class = {
	.name = "settings",
	.other_name = "setelan",
	.label = N_("Settings"),
	.size = sizeof(Settings),
	.contexts = RK_IN_REGISTER | RK_IN_LIST,
	.bindings = bindings,
	.list = settings_list,
	.open = settings_open,
	.load = settings_load,
	.draw = settings_draw,
	.context = settings_context,
	.close = settings_close,
};

void rk_settings_open(RkApp *app)
{
	RkScreen *base = rk_app_base(app);

	if (!base || base->class != &rk_settings_class)
		rk_app_push(app, &rk_settings_class, NULL);
}
