/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The `:` line: actions, screens and settings by name, completed while typed. It stands in the
 * bottom row of the body, its candidates above it.
 */
#include "app/chooser.h"
#include "app/private.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/names/finder.h"
#include "domain/meeting/pattern_rule.h"
#include "widget/frame.h"
#include "widget/layout.h"
#include "widget/picker.h"

#include <string.h>

#define CANDIDATES 10

typedef struct Cmdline {
	RkScreen screen;
	RkPicker picker;
	gboolean chosen;     /* the cursor was moved: Enter takes the candidate */
	RkArgument argument; /* of the command that stands there */
	RkFinder *finder;    /* of that; NULL: not asked for yet */
} Cmdline;

enum { KIND_ACTION, KIND_SCREEN, KIND_OPTION, KIND_VALUE };

static void add(
	RkPicker *picker, char *label, char *detail, const char *tag, gint64 kind, gint64 value)
{
	RkPickerItem *item = g_new0(RkPickerItem, 1);

	item->label = label;
	item->detail = detail;
	item->key = g_strdup(tag);
	item->kind = kind;
	item->value = value;
	item->fixed = TRUE;
	rk_picker_add(picker, item);
}

static gboolean begins(const char *text, const char *prefix)
{
	return g_ascii_strncasecmp(text, prefix, strlen(prefix)) == 0;
}

static void add_actions(Cmdline *line, const char *typed)
{
	RkApp *app = line->screen.app;
	RkScreen *base = rk_app_base(app);

	for (guint i = 1; i < RK_COMMAND_N; i++) {
		const RkCommandInfo *info = rk_command_info((RkCommandId)i);
		gboolean here = (info->contexts & rk_app_contexts(app, base)) != 0;
		const char *name = rk_command_name((RkCommandId)i, rk_app_lang(app));
		if (!begins(name, typed) && begins(info->name, typed))
			name = info->name;
		if (!here || !begins(name, typed) || rk_app_why_not(app, base, (RkCommandId)i))
			continue;
		g_autofree char *key =
			rk_keymap_label(app->keymap, (RkCommandId)i, rk_app_contexts(app, base));
		add(&line->picker, g_strdup(name), g_strdup(rk_app_say(app, info->help)), key,
			KIND_ACTION, i);
	}
}

static void add_screens(Cmdline *line, const char *typed)
{
	RkApp *app = line->screen.app;

	for (guint i = 0; app->screens[i]; i++) {
		const RkScreenClass *class = app->screens[i];
		const char *name = class->name;
		if (class->other_name && rk_app_lang(app) == RK_LANG_ID)
			name = class->other_name;
		if (class->hidden || (!begins(name, typed) && !begins(class->name, typed)))
			continue;
		add(&line->picker, g_strdup(name), g_strdup(rk_app_say(app, class->label)), NULL,
			KIND_SCREEN, i);
	}
}

/* --- what stands behind a command --- */

static guint argument_kinds(RkArgument argument)
{
	switch (argument) {
	case RK_ARGUMENT_MEETING:
		return RK_CHOOSE_MEETING;
	case RK_ARGUMENT_OFFICE:
		return RK_CHOOSE_OFFICE;
	case RK_ARGUMENT_PERSON:
		return RK_CHOOSE_PERSON;
	case RK_ARGUMENT_RECORD:
		return RK_CHOOSE_MEETING | RK_CHOOSE_OFFICE | RK_CHOOSE_PERSON | RK_CHOOSE_GROUP |
		       RK_CHOOSE_REFERENCE;
	default:
		return 0;
	}
}

static void add_patterns(Cmdline *line, const char *before, const char *typed)
{
	const char *name;

	for (guint i = 0; (name = rk_pattern_name(i, rk_app_lang(line->screen.app))); i++)
		if (begins(name, typed))
			add(&line->picker, g_strdup_printf("%s%s", before, name), NULL, NULL,
				KIND_VALUE, i);
}

/* Records by their addresses, found by whatever they are called. */
static void add_records(Cmdline *line, const char *before, const char *typed)
{
	RkApp *app = line->screen.app;

	if (!line->finder)
		line->finder = rk_chooser_finder(app, argument_kinds(line->argument), 0);
	if (!line->finder)
		return;
	const GPtrArray *found =
		rk_finder_find(line->finder, typed + strspn(typed, "@#"), CANDIDATES);
	for (guint i = 0; i < found->len; i++) {
		const RkFinderItem *item = found->pdata[i];
		g_autofree char *address = rk_address_of(app->store, item->entity, item->id);
		if (address)
			add(&line->picker, g_strconcat(before, address, NULL),
				g_strdup(item->label), NULL, KIND_VALUE, item->id);
	}
}

/* `typed` is what stands behind `before`. */
static void add_arguments(Cmdline *line, RkArgument argument, const char *before, const char *typed)
{
	if (argument != line->argument)
		g_clear_pointer(&line->finder, rk_finder_free);
	line->argument = argument;
	if (argument == RK_ARGUMENT_PATTERN)
		add_patterns(line, before, typed);
	else if (argument != RK_ARGUMENT_NONE && line->screen.app->store)
		add_records(line, before, typed);
}

static void add_options(Cmdline *line, const char *typed)
{
	RkApp *app = line->screen.app;
	g_auto(GStrv) parts = g_strsplit(typed, " ", 2);

	for (guint i = 0; i < RK_OPTION_N; i++) {
		const RkOptionInfo *info = rk_option_info((RkOptionId)i);
		if (parts[0] && parts[1] && strcmp(parts[0], info->name) == 0 && *info->words) {
			g_auto(GStrv) words = g_strsplit(info->words, " ", -1);
			for (guint k = 0; words[k]; k++)
				if (begins(words[k], parts[1]))
					add(&line->picker,
						g_strdup_printf("set %s %s", info->name, words[k]),
						NULL, NULL, KIND_VALUE, i);
		} else if (parts[0] && parts[1] && strcmp(parts[0], info->name) == 0) {
			g_autofree char *before = g_strdup_printf("set %s ", info->name);
			add_arguments(line, info->argument, before, parts[1]);
		} else if (!parts[0] || (!parts[1] && begins(info->name, typed))) {
			g_autofree char *value = rk_app_option(app, info->name);
			add(&line->picker, g_strdup_printf("set %s", info->name),
				g_strdup(rk_app_say(app, info->help)), value, KIND_OPTION, i);
		}
	}
}

static void candidates_make(Cmdline *line)
{
	const char *typed = line->picker.edit.text->str;
	const char *blank = strchr(typed, ' ');
	g_autofree char *before = g_strndup(typed, blank ? (gsize)(blank + 1 - typed) : 0);
	g_autofree char *name = g_strchomp(g_strdup(before));

	rk_picker_empty(&line->picker);
	if (g_str_has_prefix(typed, "set ")) {
		add_options(line, typed + 4);
	} else if (blank) {
		add_arguments(line, rk_command_argument(rk_command_find(name)), before, blank + 1);
	} else {
		add_screens(line, typed);
		add_actions(line, typed);
	}
	/* Everything that is there fits already: nothing is left to filter by. */
	rk_picker_filter(&line->picker, line->picker.edit.text->len);
	line->chosen = FALSE;
}

/* Tab: the candidate under the cursor, with a blank where something may follow. */
static void complete(Cmdline *line)
{
	const RkPickerItem *item = rk_picker_item(&line->picker);

	if (!item)
		return;
	gboolean more = item->kind == KIND_OPTION ||
			(item->kind == KIND_ACTION &&
				rk_command_argument((RkCommandId)item->value) != RK_ARGUMENT_NONE);
	g_autofree char *text = g_strconcat(item->label, more ? " " : "", NULL);
	rk_line_edit_set(&line->picker.edit, text);
	candidates_make(line);
}

static void run(Cmdline *line)
{
	RkApp *app = line->screen.app;
	const RkPickerItem *item = rk_picker_item(&line->picker);
	g_autofree char *text = g_strdup(line->picker.edit.text->str);

	if (line->chosen && item) {
		g_free(text);
		text = g_strdup(item->label);
	}
	rk_app_pop(app, &line->screen);
	rk_app_cmdline_run(app, text);
}

static gboolean cmdline_key(RkScreen *screen, const RkKey *key)
{
	Cmdline *line = (Cmdline *)screen;
	guint before = line->picker.edit.version;

	if (rk_key_is(key, RK_KEY_ESC) || rk_key_is_ctrl(key, 'c') ||
		(rk_key_is(key, RK_KEY_BACKSPACE) && line->picker.edit.text->len == 0)) {
		rk_app_pop(screen->app, screen);
		return TRUE;
	}
	if (rk_key_is(key, RK_KEY_ENTER)) {
		run(line);
		return TRUE;
	}
	if (rk_key_is(key, RK_KEY_TAB)) {
		complete(line);
		return TRUE;
	}
	if (!rk_picker_key(&line->picker, key))
		return FALSE;
	if (before != line->picker.edit.version)
		candidates_make(line);
	else if (rk_key_is(key, RK_KEY_UP) || rk_key_is(key, RK_KEY_DOWN))
		line->chosen = TRUE;
	return TRUE;
}

static void cmdline_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	static const RkTableColumn columns[] = {
		{ .align = -1 },
		{ .weight = 1, .align = -1 },
		{ .drop = 1, .align = 1 },
	};
	Cmdline *line = (Cmdline *)screen;
	int rows = MIN((int)line->picker.shown->len, CANDIDATES);
	RkRect box = rk_rect_rows(rect, MAX(rect.height - rows - 3, 0), rows + 3);
	RkFrame frame = { .title = rk_app_say(screen->app, N_("Command")), .focused = TRUE };

	frame.foot = rk_app_say(screen->app, N_("Tab complete · Enter do · Esc back"));
	RkRect inner = rk_box_draw(canvas, box, &frame);
	RkRect list = rk_rect_rows(inner, 0, inner.height - 1);
	RkRect bottom = rk_rect_rows(inner, inner.height - 1, 1);
	rk_picker_list_draw(&line->picker, canvas, list, columns, RK_LEN(columns));
	rk_canvas_text(canvas, bottom.x + 1, bottom.y, ":", 1, RK_ROLE_KEY);
	rk_line_edit_draw(
		&line->picker.edit, canvas, bottom.x + 2, bottom.y, bottom.width - 3, TRUE, NULL);
}

static void cmdline_close(RkScreen *screen)
{
	Cmdline *line = (Cmdline *)screen;

	rk_picker_clear(&line->picker);
	rk_finder_free(line->finder);
}

static const RkScreenClass cmdline_class = {
	.name = "command-line",
	.size = sizeof(Cmdline),
	.contexts = RK_IN_TEXT,
	.overlay = TRUE,
	.draw = cmdline_draw,
	.key = cmdline_key,
	.typing = rk_screen_types,
	.close = cmdline_close,
};

void rk_cmdline_open(RkApp *app, const char *text)
{
	rk_app_push(app, &cmdline_class, NULL);
	Cmdline *line = (Cmdline *)rk_app_top(app);
	rk_picker_init(&line->picker);
	rk_line_edit_set(&line->picker.edit, text);
	candidates_make(line);
}
