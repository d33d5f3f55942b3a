/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `?`: every key of this screen, grouped; typing filters by word or by key, Enter does it. What
 * cannot be done now says what to do instead. The first group is for those who never saw a
 * terminal program. `? g`: the glossary, a page of the same box.
 */
#include "app/private.h"

#include "app/glossary_table.h"
#include "base/text.h"
#include "widget/frame.h"
#include "widget/layout.h"
#include "widget/picker.h"

#include <string.h>

#define WIDEST 96

typedef struct Help {
	RkScreen screen;
	RkPicker picker;
	gboolean glossary;
	gboolean behind; /* the keys were shown first: Esc returns to them */
} Help;

#define ENTRY(id, en, meaning_id, meaning_en) \
	{ id, en, { [RK_LANG_ID] = meaning_id, [RK_LANG_EN] = meaning_en } },
static const struct {
	const char *word, *english, *meanings[RK_LANG_N];
} words[] = { RK_GLOSSARY(ENTRY) };
#undef ENTRY

static const char *group_of(const RkCommandInfo *info)
{
	if ((info->contexts & RK_IN_GLOBAL) != 0)
		return N_("Program");
	if ((info->contexts & RK_IN_MEETING) != 0)
		return N_("Tabs");
	if ((info->flags & RK_ACT_MOVE) != 0 && !info->todo)
		return N_("Moving");
	return N_("What one does here");
}

static void add(Help *help, RkCommandId action, const char *group, gboolean off)
{
	RkApp *app = help->screen.app;
	RkScreen *base = rk_app_base(app);
	const RkCommandInfo *info = rk_command_info(action);
	const char *why = rk_app_why_not(app, base, action);
	g_autofree char *keys = rk_keymap_keys(app->keymap, action, rk_app_contexts(app, base));

	if ((why != NULL) != off || (why && !info->todo))
		return;
	if (why && (info->flags & RK_ACT_SCREEN) != 0)
		return;
	RkPickerItem *item = g_new0(RkPickerItem, 1);
	item->label = g_strdup(why ? why : rk_app_say(app, info->help));
	item->key = *keys ? g_strdup(keys) : g_strconcat(":", info->name, NULL);
	item->match = g_strdup_printf("%s %s %s %s", keys, info->name, rk_app_say(app, info->hint),
		rk_app_say(app, info->help));
	item->heading = g_strdup(rk_app_say(app, off ? N_("Not here") : group));
	item->muted = why != NULL;
	item->value = action;
	rk_picker_add(&help->picker, item);
}

/* What can be done first, then what cannot and why. */
static void add_group(Help *help, const char *group, gboolean off)
{
	guint contexts = rk_app_contexts(help->screen.app, rk_app_base(help->screen.app));

	for (guint i = 1; i < RK_COMMAND_N; i++) {
		const RkCommandInfo *info = rk_command_info((RkCommandId)i);
		if ((info->contexts & contexts) != 0 && (info->flags & RK_ACT_FIRST) == 0 &&
			strcmp(group_of(info), group) == 0)
			add(help, (RkCommandId)i, group, off);
	}
}

static void fill(Help *help)
{
	guint contexts = rk_app_contexts(help->screen.app, rk_app_base(help->screen.app));

	for (guint i = 1; i < RK_COMMAND_N; i++) {
		const RkCommandInfo *info = rk_command_info((RkCommandId)i);
		if ((info->flags & RK_ACT_FIRST) != 0 && (info->contexts & contexts) != 0)
			add(help, (RkCommandId)i, N_("To begin with"), FALSE);
	}
	add_group(help, N_("What one does here"), FALSE);
	add_group(help, N_("Tabs"), FALSE);
	add_group(help, N_("Moving"), FALSE);
	add_group(help, N_("Program"), FALSE);
	add_group(help, N_("What one does here"), TRUE);
}

static void glossary_fill(Help *help)
{
	RkLang lang = rk_app_lang(help->screen.app);

	for (guint i = 0; i < RK_LEN(words); i++) {
		RkPickerItem *item = g_new0(RkPickerItem, 1);
		item->key = g_strdup(words[i].word);
		item->label = g_strdup_printf("%s: %s", words[i].english, words[i].meanings[lang]);
		item->match = g_strdup_printf("%s %s %s %s", words[i].word, words[i].english,
			words[i].meanings[RK_LANG_ID], words[i].meanings[RK_LANG_EN]);
		rk_picker_add(&help->picker, item);
	}
}

/* Words as they stand: letters strewn over a sentence are no hit. */
static void glossary_filter(Help *help)
{
	g_autofree char *sought = rk_text_fold(help->picker.edit.text->str);

	rk_picker_filter(&help->picker, help->picker.edit.text->len);
	for (guint i = help->picker.shown->len; i > 0; i--) {
		gint index = g_array_index(help->picker.shown, gint, i - 1);
		const RkPickerItem *item = help->picker.items->pdata[index];
		g_autofree char *text = rk_text_fold(item->match);
		if (!rk_text_has_words(text, sought, FALSE))
			g_array_remove_index(help->picker.shown, i - 1);
	}
}

/* One key pressed alone finds its row even when it is no word: "+", "!". */
static void filter(Help *help)
{
	const char *typed = help->picker.edit.text->str;

	if (help->glossary) {
		glossary_filter(help);
		return;
	}
	for (guint i = 0; i < help->picker.items->len; i++) {
		RkPickerItem *item = help->picker.items->pdata[i];
		g_auto(GStrv) keys = g_strsplit(item->key, " ", -1);
		item->exact = *typed && g_strv_contains((const char *const *)keys, typed);
	}
	rk_picker_filter(&help->picker, 0);
	/* Nothing of it is a word: only the keys count. */
	g_autofree char *folded = rk_text_fold(typed);
	if (!*typed || *folded)
		return;
	g_array_set_size(help->picker.shown, 0);
	for (gint i = 0; i < (gint)help->picker.items->len; i++)
		if (((RkPickerItem *)help->picker.items->pdata[i])->exact)
			g_array_append_val(help->picker.shown, i);
	help->picker.table.cursor = help->picker.table.top = 0;
}

static void run(Help *help)
{
	RkApp *app = help->screen.app;
	const RkPickerItem *item = rk_picker_item(&help->picker);
	RkCommandId action = item && !help->glossary ? (RkCommandId)item->value : RK_COMMAND_NONE;

	rk_app_pop(app, &help->screen);
	if (action != RK_COMMAND_NONE)
		rk_app_do(app, action, NULL);
}

/* The keys or the glossary, from the top. */
static void page_show(Help *help, gboolean glossary)
{
	help->behind = glossary && help->picker.items->len > 0;
	help->glossary = glossary;
	rk_picker_empty(&help->picker);
	if (glossary)
		glossary_fill(help);
	else
		fill(help);
	filter(help);
}

/* Lets go of the words first, then of the page. TRUE: the box is closed. */
static gboolean step_out(Help *help)
{
	if (help->picker.edit.text->len > 0)
		rk_line_edit_set(&help->picker.edit, "");
	else if (help->behind)
		page_show(help, FALSE);
	else
		return rk_app_pop(help->screen.app, &help->screen), TRUE;
	return FALSE;
}

static gboolean help_key(RkScreen *screen, const RkKey *key)
{
	Help *help = (Help *)screen;
	guint before = help->picker.edit.version;
	gboolean empty = help->picker.edit.text->len == 0;

	if (rk_key_is(key, RK_KEY_ESC) || rk_key_is_ctrl(key, 'c')) {
		if (step_out(help))
			return TRUE;
	} else if (!help->glossary && empty && rk_key_is_text(key) && key->rune == 'g') {
		page_show(help, TRUE);
		return TRUE;
	} else if (rk_key_is(key, RK_KEY_ENTER)) {
		run(help);
		return TRUE;
	} else if (!rk_picker_key(&help->picker, key)) {
		return FALSE;
	}
	if (before != help->picker.edit.version)
		filter(help);
	return TRUE;
}

static gboolean help_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	Help *help = (Help *)screen;

	if (key->mouse != RK_MOUSE_PRESS)
		return rk_picker_key(&help->picker, key);
	if (!zone)
		rk_app_pop(screen->app, screen);
	else if (zone->kind == RK_ZONE_ROW && zone->owner == &help->picker.table) {
		help->picker.table.cursor = (guint)zone->value;
		if (rk_picker_item(&help->picker))
			run(help);
	}
	return TRUE;
}

static void help_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Help *help = (Help *)screen;
	RkScreen *base = rk_app_base(screen->app);
	const char *where = base->class->label ? rk_app_say(screen->app, base->class->label) : "";
	g_autofree char *title =
		help->glossary
			? g_strdup(rk_app_say(screen->app, N_("Glossary")))
			: g_strdup_printf("%s: %s", rk_app_say(screen->app, N_("Keys")), where);
	RkFrame frame = { .title = title, .focused = TRUE };
	RkRect box = rk_rect_centre(rect, MIN(rect.width - 4, WIDEST), rect.height);
	const RkTableColumn columns[] = {
		{ .weight = help->glossary, .align = -1 },
		{ .weight = 3, .align = -1, .wrap = help->glossary },
	};

	if (rect.width < 44)
		box = rect;
	frame.foot = help->glossary
			     ? rk_app_say(screen->app, N_("Esc back"))
			     : rk_app_say(screen->app, N_("g glossary · Enter does it · Shift-drag "
							  "selects text · Esc back"));
	RkRect inner = rk_box_draw(canvas, box, &frame);
	RkRect line = rk_rect_rows(inner, 0, 1);
	int skip = inner.height > 6 ? 2 : 1;
	rk_picker_list_draw(&help->picker, canvas, rk_rect_rows(inner, skip, inner.height - skip),
		columns, RK_LEN(columns));
	int used = rk_canvas_text(canvas, line.x + 1, line.y, "▸", 1, RK_ROLE_KEY);
	rk_line_edit_draw(&help->picker.edit, canvas, line.x + used + 2, line.y,
		line.width - used - 3, TRUE,
		rk_app_say(screen->app,
			help->glossary ? N_("type a word") : N_("type a word or a key")));
	rk_frame_scroll(canvas, box, (int)help->picker.table.top, help->picker.table.shown,
		(int)help->picker.shown->len);
}

static void help_close(RkScreen *screen)
{
	rk_picker_clear(&((Help *)screen)->picker);
}

static const RkScreenClass help_class = {
	.name = "keys",
	.size = sizeof(Help),
	.contexts = RK_IN_TEXT,
	.overlay = TRUE,
	.draw = help_draw,
	.key = help_key,
	.mouse = help_mouse,
	.typing = rk_screen_types,
	.close = help_close,
};

void rk_help_open(RkApp *app, gboolean glossary)
{
	rk_app_push(app, &help_class, NULL);
	Help *help = (Help *)rk_app_top(app);
	rk_picker_init(&help->picker);
	help->picker.key_first = TRUE;
	page_show(help, glossary);
}
