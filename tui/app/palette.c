/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ^P: go to any meeting, office, person, action, reference or command. What is typed narrows the
 * commands by themselves and the records by a page of their view, so a large database costs no more
 * than a small one. A prefix narrows to one kind (practice 37), as the marks of a captured line do:
 * ">" commands, "@" offices and people, "!" decisions, "[]" actions, "#" references.
 */
#include "app/private.h"

#include "base/text.h"
#include "widget/frame.h"
#include "widget/layout.h"
#include "widget/picker.h"

#include <string.h>

#define WIDEST 100
#define HITS 12

typedef struct Palette {
	RkScreen screen;
	RkPicker picker;
	GArray *targets; /* RkTarget of the records shown */
} Palette;

enum { KIND_ACTION, KIND_SCREEN, KIND_RECORD };

static const struct {
	RkViewId view;
	const char *prefix;
	const char *heading;
	gboolean always; /* without a prefix too, from two letters on */
	int bonus;       /* a meeting is what is looked for most often */
} sources[] = {
	{ RK_VIEW_MEETINGS, "", N_("Meetings"), TRUE, 12 },
	{ RK_VIEW_ACTIONS, "[]", N_("Actions"), TRUE, 0 },
	{ RK_VIEW_DECISIONS, "!", N_("Decisions"), FALSE, 0 },
	{ RK_VIEW_INSTITUTIONS, "@", N_("Institutions"), TRUE, 4 },
	{ RK_VIEW_PEOPLE, "@", N_("People"), TRUE, 0 },
	{ RK_VIEW_REFERENCES, "#", N_("References"), TRUE, 0 },
};

static RkPickerItem *add(
	Palette *palette, const char *label, const char *heading, gint64 kind, gint64 value)
{
	RkPickerItem *item = g_new0(RkPickerItem, 1);

	item->label = g_strdup(label);
	item->heading = g_strdup(rk_app_say(palette->screen.app, heading));
	item->kind = kind;
	item->value = value;
	rk_picker_add(&palette->picker, item);
	return item;
}

static void add_commands(Palette *palette)
{
	RkApp *app = palette->screen.app;
	RkScreen *base = rk_app_base(app);
	guint contexts = rk_app_contexts(app, base);

	for (guint i = 0; app->screens[i]; i++)
		if (!app->screens[i]->hidden) {
			RkPickerItem *item = add(palette, rk_app_say(app, app->screens[i]->label),
				N_("Go to"), KIND_SCREEN, i);
			item->match = g_strdup_printf("%s %s", app->screens[i]->name,
				app->screens[i]->other_name ? app->screens[i]->other_name : "");
			item->key = g_strconcat(":",
				app->screens[i]->other_name && rk_app_lang(app) == RK_LANG_ID
					? app->screens[i]->other_name
					: app->screens[i]->name,
				NULL);
		}
	for (guint i = 1; i < RK_COMMAND_N; i++) {
		const RkCommandInfo *info = rk_command_info((RkCommandId)i);
		gboolean moves = (info->flags & RK_ACT_MOVE) != 0 && !info->todo &&
				 (info->contexts & RK_IN_GLOBAL) == 0;
		if ((info->contexts & contexts) == 0 || moves ||
			rk_app_why_not(app, base, (RkCommandId)i))
			continue;
		RkPickerItem *item =
			add(palette, rk_app_say(app, info->help), N_("Commands"), KIND_ACTION, i);
		item->match = g_strdup_printf("%s %s", info->name, rk_app_say(app, info->hint));
		item->key = rk_keymap_label(app->keymap, (RkCommandId)i, contexts);
	}
}

static const char *cell_of(const RkPage *page, const RkViewRow *row, const char *column)
{
	int at = rk_view_column(page->view, column);

	return at >= 0 && row->cells[at].set ? row->cells[at].text : NULL;
}

/* What people call it: "MKS · Rakor Evaluasi PKS", "Kanim Tarakan", "MKS/K-05 SOPAP alur …". */
static char *label_of(const RkPage *page, const RkViewRow *row)
{
	static const char *const names[] = { "short_title", "short_name", "text", "reference",
		"title", "name" };
	const char *lead = cell_of(page, row, "tag"), *name = NULL;

	if (!lead && cell_of(page, row, "text"))
		lead = cell_of(page, row, "address");
	for (guint i = 0; i < RK_LEN(names) && !name; i++)
		name = cell_of(page, row, names[i]);
	return lead ? g_strdup_printf("%s · %s", lead, name ? name : "–")
		    : g_strdup(name ? name : "–");
}

/* What stands beside it: the rest of the row, as far as it helps to tell one from another. */
static char *detail_of(const RkPage *page, const RkViewRow *row, const char *label, RkLang lang)
{
	static const char *const columns[] = { "start", "place", "name", "position", "institution",
		"city", "title", "lead", "due", "handle" };
	GString *detail = g_string_new(NULL);

	for (guint i = 0; i < RK_LEN(columns) && detail->len < 40; i++) {
		int at = rk_view_column(page->view, columns[i]);
		if (at < 0 || !row->cells[at].set)
			continue;
		g_autofree char *text =
			rk_cell_text(&page->view->columns[at], row->cells[at], lang);
		if (*text && !strstr(label, text))
			rk_text_part(detail, text);
	}
	return g_string_free(detail, FALSE);
}

/* Everything of the row that a word may have been found in. */
static char *match_of(const RkPage *page, const RkViewRow *row)
{
	GString *match = g_string_new(NULL);

	for (guint i = 0; i < page->view->n_columns; i++)
		if (page->view->columns[i].type == RK_TYPE_TEXT && row->cells[i].set)
			g_string_append_printf(match, "%s ", row->cells[i].text);
	return g_string_free(match, FALSE);
}

static void add_records(Palette *palette, guint source, const char *query)
{
	RkApp *app = palette->screen.app;
	RkPageRequest request = { .view = sources[source].view, .limit = HITS };

	request.query = *query ? query : NULL;
	g_autoptr(RkPage) page = app->store ? rk_view_page(app->store, &request, NULL) : NULL;
	for (guint i = 0; page && i < page->rows->len; i++) {
		const RkViewRow *row = page->rows->pdata[i];
		RkTarget target = { .entity = row->entity, .id = row->id, .meeting = row->meeting };
		RkPickerItem *item = g_new0(RkPickerItem, 1);
		item->label = label_of(page, row);
		item->detail = detail_of(page, row, item->label, rk_app_lang(app));
		item->match = match_of(page, row);
		item->key = g_strdup(rk_app_say(app, rk_entities[row->entity].label));
		item->bonus = sources[source].bonus;
		item->heading = g_strdup(rk_app_say(app, sources[source].heading));
		item->fixed = TRUE;
		item->kind = KIND_RECORD;
		item->value = palette->targets->len;
		g_array_append_val(palette->targets, target);
		rk_picker_add(&palette->picker, item);
	}
}

static const char *prefix_of(const char *typed)
{
	static const char *const prefixes[] = { ">", "@", "!", "[]", "#" };

	for (guint i = 0; i < RK_LEN(prefixes); i++)
		if (g_str_has_prefix(typed, prefixes[i]))
			return prefixes[i];
	return "";
}

static void fill(Palette *palette)
{
	const char *typed = palette->picker.edit.text->str, *prefix = prefix_of(typed);
	const char *query = typed + strlen(prefix);
	gboolean narrowed = *prefix != '\0';

	while (*query == ' ')
		query++;
	rk_picker_empty(&palette->picker);
	g_array_set_size(palette->targets, 0);
	for (guint i = 0; i < RK_LEN(sources); i++) {
		gboolean mine = strcmp(prefix, sources[i].prefix) == 0;
		gboolean asked =
			narrowed ? mine : (mine || (sources[i].always && strlen(query) >= 2));
		if (asked)
			add_records(palette, i, query);
	}
	if (!narrowed || *prefix == '>')
		add_commands(palette);
	rk_picker_filter(&palette->picker, (gsize)(query - typed));
}

static void run(Palette *palette)
{
	RkApp *app = palette->screen.app;
	const RkPickerItem *item = rk_picker_item(&palette->picker);

	if (!item)
		return;
	gint64 kind = item->kind, value = item->value;
	RkTarget target = { 0 };
	if (kind == KIND_RECORD)
		target = g_array_index(palette->targets, RkTarget, value);
	rk_app_pop(app, &palette->screen);
	if (kind == KIND_ACTION)
		rk_app_do(app, (RkCommandId)value, NULL);
	else if (kind == KIND_SCREEN)
		rk_app_open(app, app->screens[value]->name, NULL);
	else
		rk_app_open_record(app, target.entity, target.id, target.meeting);
}

static gboolean palette_key(RkScreen *screen, const RkKey *key)
{
	Palette *palette = (Palette *)screen;
	guint before = palette->picker.edit.version;

	if (rk_key_is(key, RK_KEY_ESC) || rk_key_is_ctrl(key, 'c')) {
		rk_app_pop(screen->app, screen);
		return TRUE;
	}
	if (rk_key_is(key, RK_KEY_ENTER)) {
		run(palette);
		return TRUE;
	}
	if (!rk_picker_key(&palette->picker, key))
		return FALSE;
	if (before != palette->picker.edit.version)
		fill(palette);
	return TRUE;
}

static gboolean palette_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	Palette *palette = (Palette *)screen;

	if (key->mouse != RK_MOUSE_PRESS)
		return rk_picker_key(&palette->picker, key);
	if (!zone)
		rk_app_pop(screen->app, screen);
	else if (zone->kind == RK_ZONE_ROW && zone->owner == &palette->picker.table) {
		palette->picker.table.cursor = (guint)zone->value;
		run(palette);
	}
	return TRUE;
}

static void palette_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Palette *palette = (Palette *)screen;
	RkApp *app = screen->app;
	RkRect box = rk_rect_centre(rect, MIN(rect.width - 4, WIDEST), MIN(rect.height, 24));
	RkFrame frame = { .title = rk_app_say(app, N_("Go to")), .focused = TRUE };

	if (rect.width < 44)
		box = rect;
	frame.foot = rk_app_say(
		app, N_("> commands  @ offices, people  ! decisions  [] actions  # references"));
	RkRect inner = rk_box_draw(canvas, box, &frame);
	rk_picker_draw(&palette->picker, canvas, inner, "▸",
		rk_app_say(app, N_("a meeting, an office, a command")),
		rk_app_say(app, N_("Nothing fits. Backspace, or > @ [] # for one kind.")));
	rk_frame_scroll(canvas, box, (int)palette->picker.table.top, palette->picker.table.shown,
		(int)palette->picker.shown->len);
}

static void palette_close(RkScreen *screen)
{
	Palette *palette = (Palette *)screen;

	rk_picker_clear(&palette->picker);
	g_clear_pointer(&palette->targets, g_array_unref);
}

static const RkScreenClass palette_class = {
	.name = "palette",
	.size = sizeof(Palette),
	.contexts = RK_IN_TEXT,
	.overlay = TRUE,
	.draw = palette_draw,
	.key = palette_key,
	.mouse = palette_mouse,
	.typing = rk_screen_types,
	.close = palette_close,
};

void rk_palette_open(RkApp *app)
{
	if (rk_app_top(app) && rk_app_top(app)->class == &palette_class)
		return;
	rk_app_push(app, &palette_class, NULL);
	Palette *palette = (Palette *)rk_app_top(app);
	rk_picker_init(&palette->picker);
	palette->targets = g_array_new(FALSE, TRUE, sizeof(RkTarget));
	fill(palette);
}
