/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chooser: a box with a line, the list that follows it and, always in sight below, what may be
 * done instead of choosing. See chooser.h; new records are made by choose_new.c.
 */
#include "app/choosing.h"

#include "app/binding.h"
#include "app/private.h"
#include "base/text.h"
#include "widget/frame.h"
#include "widget/layout.h"

#define WIDEST 92
#define TALLEST 22
#define HITS 200      /* nobody walks further; he types on */
#define LATELY 8      /* chosen ones remembered */
#define MEETINGS 2000 /* newest ones offered */

typedef enum Extra { EXTRA_OFFICE, EXTRA_PERSON, EXTRA_TEXT, EXTRA_NONE } Extra;

static const struct {
	guint kind;
	RkEntity entity;
} kinds[] = {
	{ RK_CHOOSE_OFFICE, RK_E_INSTITUTION },
	{ RK_CHOOSE_PERSON, RK_E_PERSON },
	{ RK_CHOOSE_GROUP, RK_E_INSTITUTION_GROUP },
	{ RK_CHOOSE_SERIES, RK_E_SERIES },
	{ RK_CHOOSE_REFERENCE, RK_E_REFERENCE },
	{ RK_CHOOSE_MEETING, RK_E_MEETING },
	{ RK_CHOOSE_PARTICIPANT, RK_E_PARTICIPANT },
	{ RK_CHOOSE_SESSION, RK_E_SESSION },
	{ RK_CHOOSE_POINT, RK_E_AGENDA_POINT },
	{ RK_CHOOSE_LINE, RK_E_ENTRY },
	{ RK_CHOOSE_ACTION, RK_E_ACTION },
	{ RK_CHOOSE_ASSIGNMENT, RK_E_ASSIGNMENT },
};

guint rk_choose_kind(RkEntity entity)
{
	for (guint i = 0; i < RK_LEN(kinds); i++)
		if (kinds[i].entity == entity)
			return kinds[i].kind;
	return 0;
}

/* --- what there is to choose from --- */

static gint newest_first(gconstpointer a, gconstpointer b)
{
	const RkMeeting *x = *(const RkMeeting *const *)a, *y = *(const RkMeeting *const *)b;

	return g_strcmp0(y->start, x->start);
}

typedef struct Filling {
	RkApp *app;
	guint kinds;
	RkId meeting;
	const RkDirectory *directory;
	RkFinder *finder;
} Filling;

static void meetings_fill(const Filling *filling)
{
	RkStore *store = rk_app_store(filling->app);
	RkPageRequest request = { .view = RK_VIEW_MEETINGS, .limit = MEETINGS };
	g_autoptr(RkPage) page = rk_view_page(store, &request, NULL);
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(RkId));

	for (guint i = 0; page && i < page->rows->len; i++)
		g_array_append_val(ids, ((RkViewRow *)page->rows->pdata[i])->id);
	g_autoptr(RkRows) rows =
		rk_rows_load(store, RK_E_MEETING, (const RkId *)ids->data, ids->len, NULL);
	if (!rows)
		return;
	g_ptr_array_sort(rows->rows[RK_E_MEETING], newest_first);
	rk_finder_fill(filling->finder, rows, filling->directory, RK_E_MEETING);
}

static void prefer_lately(const Filling *filling)
{
	GArray *lately = filling->app->lately;

	for (guint i = 0; i < lately->len; i++)
		for (guint k = 0; k < RK_LEN(kinds); k++)
			if ((filling->kinds & kinds[k].kind) != 0)
				rk_finder_prefer(filling->finder, kinds[k].entity,
					g_array_index(lately, RkId, i), 1000 + (int)i);
}

static void parts_fill(const Filling *filling)
{
	g_autoptr(RkDossier) dossier =
		filling->meeting
			? rk_dossier_load(rk_app_store(filling->app), filling->meeting, NULL)
			: NULL;

	if (!dossier)
		return;
	for (guint k = 0; k < RK_LEN(kinds); k++)
		if ((filling->kinds & kinds[k].kind) != 0 && kinds[k].kind >= RK_CHOOSE_PARTICIPANT)
			rk_finder_fill(filling->finder, dossier->rows, filling->directory,
				kinds[k].entity);
	rk_finder_count(filling->finder, dossier->rows);
}

RkFinder *rk_chooser_finder(RkApp *app, guint wanted, RkId meeting)
{
	const RkDirectory *directory = rk_directory_load(rk_app_store(app), NULL);
	Filling filling = { app, wanted, meeting, directory, NULL };

	if (!directory)
		return NULL;
	filling.finder = rk_finder_new(rk_app_lang(app));
	for (guint k = 0; k < RK_LEN(kinds); k++)
		if ((wanted & kinds[k].kind) != 0 && kinds[k].kind < RK_CHOOSE_MEETING)
			rk_finder_fill(filling.finder, directory, NULL, kinds[k].entity);
	if ((wanted & RK_CHOOSE_MEETING) != 0)
		meetings_fill(&filling);
	parts_fill(&filling);
	prefer_lately(&filling);
	return filling.finder;
}

static void extra_add(RkChoosing *choosing, Extra extra)
{
	g_array_append_val(choosing->extras, extra);
}

static void extras_fill(RkChoosing *choosing)
{
	const RkChooser *wanted = &choosing->wanted;
	gboolean typed = choosing->edit.text->len > 0;

	g_array_set_size(choosing->extras, 0);
	if (wanted->free_text && typed)
		extra_add(choosing, EXTRA_TEXT);
	if (wanted->create && (wanted->kinds & RK_CHOOSE_OFFICE) != 0)
		extra_add(choosing, EXTRA_OFFICE);
	if (wanted->create && (wanted->kinds & RK_CHOOSE_PERSON) != 0)
		extra_add(choosing, EXTRA_PERSON);
	if (wanted->none)
		extra_add(choosing, EXTRA_NONE);
}

static guint source_count(gpointer data)
{
	return ((RkChoosing *)data)->found->len;
}

static const RkFinderItem *found_at(const RkChoosing *choosing, guint row)
{
	return choosing->found->pdata[row];
}

static RkId source_id(gpointer data, guint row)
{
	return found_at(data, row)->id;
}

static void source_row(gpointer data, guint row, RkTableRow *out)
{
	RkChoosing *choosing = data;
	const RkFinderItem *item = found_at(choosing, row);

	out->cells[0] = (RkTableCell){ item->label, RK_ROLE_NORMAL };
	out->cells[1] = (RkTableCell){ item->detail, RK_ROLE_MUTED };
	out->cells[2] =
		(RkTableCell){ rk_app_say(choosing->screen.app, rk_entities[item->entity].label),
			RK_ROLE_MUTED };
}

static RkTableSource source_of(RkChoosing *choosing)
{
	return (RkTableSource){ source_count, source_id, source_row, choosing };
}

/* The cursor stands on the best hit; on what may be done instead when nothing really fits. */
static void search(RkChoosing *choosing)
{
	RkTableSource source = source_of(choosing);

	choosing->found = rk_finder_find(choosing->finder, choosing->edit.text->str, HITS);
	extras_fill(choosing);
	choosing->table.top = 0;
	rk_table_move(&choosing->table, &source, RK_MOVE_FIRST);
	gboolean weak = choosing->found->len == 0 ||
			(choosing->edit.text->len > 0 && found_at(choosing, 0)->weak);
	choosing->extra = weak && choosing->extras->len > 0 ? 0 : -1;
}

static gboolean chooser_load(RkScreen *screen, GError **error)
{
	RkChoosing *choosing = (RkChoosing *)screen;

	if (!choosing->extras)
		return TRUE;
	/* Names that cannot be read now are read with the next change. */
	RkFinder *finder =
		rk_chooser_finder(screen->app, choosing->wanted.kinds, choosing->wanted.meeting);
	if (!finder)
		return rk_directory_load(rk_app_store(screen->app), error) != NULL;
	rk_finder_free(choosing->finder);
	choosing->finder = finder;
	search(choosing);
	return TRUE;
}

/* --- choosing --- */

gboolean rk_choosing_alive(RkApp *app, const RkChoosing *choosing)
{
	return g_ptr_array_find(app->stack, choosing, NULL);
}

static void remember(RkApp *app, RkId id)
{
	for (guint i = 0; i < app->lately->len; i++)
		if (g_array_index(app->lately, RkId, i) == id) {
			g_array_remove_index(app->lately, i);
			break;
		}
	if (app->lately->len >= LATELY)
		g_array_remove_index(app->lately, 0);
	g_array_append_val(app->lately, id);
}

void rk_choosing_take(RkChoosing *choosing, const RkChoice *choice)
{
	RkApp *app = choosing->screen.app;

	if (choice->id != 0)
		remember(app, choice->id);
	if (choosing->wanted.chosen && !choosing->wanted.chosen(app, choice, choosing->wanted.data))
		return;
	rk_app_drop(app, &choosing->screen);
}

static void take_extra(RkChoosing *choosing, guint index)
{
	g_autofree char *text = g_strdup(choosing->edit.text->str);

	switch (g_array_index(choosing->extras, Extra, index)) {
	case EXTRA_OFFICE:
		choosing->wanted.create(choosing, RK_E_INSTITUTION, text);
		break;
	case EXTRA_PERSON:
		choosing->wanted.create(choosing, RK_E_PERSON, text);
		break;
	case EXTRA_TEXT:
		rk_choosing_take(choosing, &(RkChoice){ RK_E_NONE, 0, g_strstrip(text) });
		break;
	case EXTRA_NONE:
		rk_choosing_take(choosing, &(RkChoice){ RK_E_NONE, 0, NULL });
		break;
	}
}

static void take(RkChoosing *choosing)
{
	if (choosing->extra >= 0) {
		take_extra(choosing, (guint)choosing->extra);
		return;
	}
	if (choosing->table.cursor >= choosing->found->len)
		return;
	const RkFinderItem *item = found_at(choosing, choosing->table.cursor);
	rk_choosing_take(choosing, &(RkChoice){ item->entity, item->id, NULL });
}

/* --- keys --- */

/* One row, around the end: what stands below the list is one step up from its top. */
static void step(RkChoosing *choosing, int by)
{
	int n = (int)choosing->found->len, all = n + (int)choosing->extras->len;
	int at = choosing->extra >= 0 ? n + choosing->extra : (int)choosing->table.cursor;

	if (all == 0)
		return;
	at = (at + by + all) % all;
	choosing->extra = at >= n ? at - n : -1;
	if (at < n) {
		choosing->table.cursor = (guint)at;
		choosing->table.cursor_id = found_at(choosing, (guint)at)->id;
	}
}

static gboolean move_key(RkChoosing *choosing, const RkKey *key)
{
	RkTableSource source = source_of(choosing);

	gboolean tab = key->kind == RK_KEY_NAMED && key->name == RK_KEY_TAB;
	gboolean back = tab && (key->mods & RK_KEY_SHIFT) != 0;

	if (rk_key_is(key, RK_KEY_UP) || rk_key_is_ctrl(key, 'p') || back)
		step(choosing, -1);
	else if (rk_key_is(key, RK_KEY_DOWN) || rk_key_is_ctrl(key, 'n') || tab)
		step(choosing, 1);
	else if (rk_key_is(key, RK_KEY_PAGE_UP) || rk_key_is(key, RK_KEY_PAGE_DOWN)) {
		choosing->extra = choosing->found->len > 0 ? -1 : choosing->extra;
		rk_table_move(&choosing->table, &source,
			rk_key_is(key, RK_KEY_PAGE_UP) ? RK_MOVE_PAGE_UP : RK_MOVE_PAGE_DOWN);
	} else
		return FALSE;
	return TRUE;
}

static gboolean chooser_key(RkScreen *screen, const RkKey *key)
{
	RkChoosing *choosing = (RkChoosing *)screen;
	guint before = choosing->edit.version;

	if (rk_key_is(key, RK_KEY_ESC) || rk_key_is_ctrl(key, 'c')) {
		rk_app_pop(screen->app, screen);
		return TRUE;
	}
	if (rk_key_is(key, RK_KEY_ENTER)) {
		take(choosing);
		return TRUE;
	}
	if (move_key(choosing, key))
		return TRUE;
	if (!rk_line_edit_key(&choosing->edit, key))
		return FALSE;
	if (before != choosing->edit.version)
		search(choosing);
	return TRUE;
}

static gboolean chooser_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	RkChoosing *choosing = (RkChoosing *)screen;

	if (key->mouse != RK_MOUSE_PRESS)
		step(choosing, key->mouse == RK_MOUSE_WHEEL_UP ? -1 : 1);
	else if (!zone)
		rk_app_pop(screen->app, screen);
	else if (zone->kind == RK_ZONE_ROW && zone->owner == &choosing->table) {
		choosing->table.cursor = (guint)zone->value;
		choosing->extra = -1;
		take(choosing);
	} else if (zone->kind == RK_ZONE_ROW && zone->owner == choosing)
		take_extra(choosing, (guint)zone->value);
	return TRUE;
}

/* --- drawing --- */

static char *extra_text(RkChoosing *choosing, guint index)
{
	RkApp *app = choosing->screen.app;
	g_autofree char *typed = g_strstrip(g_strdup(choosing->edit.text->str));
	Extra extra = g_array_index(choosing->extras, Extra, index);

	if (extra == EXTRA_NONE)
		return g_strconcat("– ", rk_app_say(app, N_("nobody: leave it empty")), NULL);
	if (extra == EXTRA_TEXT)
		return g_strdup_printf(
			"“%s” %s", typed, rk_app_say(app, N_("as it stands, without a record")));
	const char *word =
		rk_app_say(app, extra == EXTRA_OFFICE ? N_("new office") : N_("new person"));
	return *typed ? g_strdup_printf("+ %s “%s”", word, typed) : g_strdup_printf("+ %s …", word);
}

static void extras_draw(RkChoosing *choosing, RkCanvas *canvas, RkRect rect)
{
	for (int i = 0; i < (int)choosing->extras->len && i < rect.height; i++) {
		g_autofree char *text = extra_text(choosing, (guint)i);
		RkRect row = rk_rect_rows(rect, i, 1);
		rk_canvas_cut(canvas, row.x + 1, row.y, text, row.width - 2, RK_ROLE_KEY);
		rk_canvas_zone(canvas, row, RK_ZONE_ROW, i, choosing);
		if (i != choosing->extra)
			continue;
		rk_canvas_fill(canvas, (RkRect){ row.x, row.y, 1, 1 }, "▌", RK_ROLE_FOCUS);
		rk_canvas_flag(
			canvas, (RkRect){ row.x + 1, row.y, row.width - 1, 1 }, RK_CELL_SELECTED);
	}
}

static gboolean several_kinds(guint mask)
{
	return (mask & (mask - 1)) != 0;
}

static void list_draw(RkChoosing *choosing, RkCanvas *canvas, RkRect rect)
{
	RkTableColumn columns[] = {
		{ .weight = 3, .align = -1 },
		{ .weight = 1, .drop = 2, .align = -1 },
		{ .drop = 3, .align = 1 },
	};
	const char *empty = choosing->extras->len > 0
				    ? N_("Nothing fits. Backspace, or one of these:")
				    : N_("Nothing fits. Backspace.");
	RkTableLook look = { columns, several_kinds(choosing->wanted.kinds) ? 3 : 2, FALSE,
		choosing->extra < 0, rk_app_say(choosing->screen.app, empty) };
	RkTableSource source = source_of(choosing);

	rk_table_draw(&choosing->table, canvas, rect, &look, &source);
}

static void chooser_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	RkChoosing *choosing = (RkChoosing *)screen;
	RkApp *app = screen->app;
	gboolean small = rect.width < 60;
	RkRect box = small ? rect
			   : rk_rect_centre(
				     rect, MIN(rect.width - 4, WIDEST), MIN(rect.height, TALLEST));
	g_autofree char *count =
		g_strdup_printf("%u/%u", choosing->found->len, rk_finder_size(choosing->finder));
	RkFrame frame = { .title = choosing->wanted.title, .count = count, .focused = TRUE };

	frame.foot = rk_app_say(app, N_("Enter choose · ↑↓ · Esc back"));
	RkRect inner = rk_box_draw(canvas, box, &frame);
	int extras = MIN((int)choosing->extras->len, MAX(inner.height - 2, 0));
	int gap = inner.height >= 10 ? 1 : 0;
	RkRect list = rk_rect_rows(inner, 1 + gap, inner.height - 1 - gap - extras);
	list_draw(choosing, canvas, list);
	rk_frame_scroll(
		canvas, box, (int)choosing->table.top, list.height, (int)choosing->found->len);
	extras_draw(choosing, canvas, rk_rect_rows(inner, inner.height - extras, extras));
	rk_canvas_text(canvas, inner.x + 1, inner.y, "▸", inner.width, RK_ROLE_KEY);
	rk_line_edit_draw(&choosing->edit, canvas, inner.x + 3, inner.y, inner.width - 4, TRUE,
		rk_app_say(app, N_("type a part of the name, the office, the city …")));
}

static void chooser_close(RkScreen *screen)
{
	RkChoosing *choosing = (RkChoosing *)screen;

	if (choosing->wanted.free_data)
		choosing->wanted.free_data(choosing->wanted.data);
	g_free((char *)choosing->wanted.title);
	rk_line_edit_clear(&choosing->edit);
	rk_table_clear(&choosing->table);
	rk_finder_free(choosing->finder);
	g_clear_pointer(&choosing->extras, g_array_unref);
}

static const RkBinding bindings[] = {
	RK_BINDS_KEY(CANCEL, RK_KEY_ESC),
	{ 0 },
};

const RkScreenClass rk_chooser_class = {
	.name = "choose",
	.size = sizeof(RkChoosing),
	.contexts = RK_IN_TEXT,
	.overlay = TRUE,
	.bindings = bindings,
	.load = chooser_load,
	.draw = chooser_draw,
	.key = chooser_key,
	.mouse = chooser_mouse,
	.typing = rk_screen_types,
	.close = chooser_close,
};

void rk_app_choose(RkApp *app, const RkChooser *wanted)
{
	GError *error = NULL;

	rk_app_push(app, &rk_chooser_class, NULL);
	RkChoosing *choosing = (RkChoosing *)rk_app_top(app);
	choosing->wanted = *wanted;
	choosing->wanted.title = g_strdup(wanted->title);
	choosing->wanted.text = NULL;
	choosing->extras = g_array_new(FALSE, FALSE, sizeof(Extra));
	rk_line_edit_init(&choosing->edit, wanted->text);
	rk_table_init(&choosing->table);
	if (!chooser_load(&choosing->screen, &error)) {
		rk_app_pop(app, &choosing->screen);
		rk_app_error(app, error);
	}
}
