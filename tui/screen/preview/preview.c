/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The preview of a paper: opening, reading, moving, searching. See preview.h.
 */
#include "screen/preview/preview.h"

#include "app/binding.h"
#include "app/draft.h"
#include "base/error.h"
#include "base/label.h"
#include "base/text.h"
#include "domain/minutes/paper_rule.h"

#include <string.h>

#define WIDTH 72 /* what the rules of the letter profile ask for */

static RkPaperView *view_of(RkScreen *screen)
{
	return (RkPaperView *)screen;
}

/* The setting's, where the paper has it. */
static const char *format_of(RkApp *app, int paper)
{
	g_autofree char *wanted = rk_app_option(app, "paper-format");
	const char *const *formats = rk_print_formats(paper);

	for (guint i = 0; formats[i]; i++)
		if (g_strcmp0(formats[i], wanted) == 0)
			return formats[i];
	return formats[0];
}

static gboolean view_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	RkPaperView *view = view_of(screen);

	view->meeting = arg->meeting;
	view->paper = (int)arg->id;
	view->lang = rk_app_lang(screen->app);
	view->width = WIDTH;
	view->format = format_of(screen->app, view->paper);
	view->item = -1;
	view->follow = TRUE;
	view->rows = g_array_new(FALSE, FALSE, sizeof(int));
	if (arg->meeting == 0 || !rk_print_known(view->paper)) {
		rk_error_set(error, RK_ERROR_INVALID, "preview", NULL,
			N_("this paper has no print form yet; tab 8 marks those that "
			   "have"));
		return FALSE;
	}
	return TRUE;
}

static void first_sentence(RkPaperView *view)
{
	for (guint i = 0; i < view->preview->items->len; i++) {
		const RkPreviewItem *item = view->preview->items->pdata[i];
		if (item->slot) {
			view->item = (int)i;
			return;
		}
	}
	view->item = view->preview->items->len > 0 ? 0 : -1;
}

static gboolean view_load(RkScreen *screen, GError **error)
{
	RkPaperView *view = view_of(screen);
	RkStore *store = rk_app_store(screen->app);
	RkPrintOptions options = { .paper = view->paper,
		.lang = view->lang,
		.width = view->width,
		.page_lines = RK_PAGE_LINES };
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, view->meeting, error);
	RkPreview *preview = dossier ? rk_preview_new(store, view->meeting, &options, error) : NULL;
	gboolean fresh = view->preview == NULL;

	if (!preview)
		return FALSE;
	rk_preview_free(view->preview);
	rk_dossier_free(view->dossier);
	view->preview = preview;
	view->dossier = g_steal_pointer(&dossier);
	view->laid = view->width;
	view->pages = preview->pages;
	if (fresh)
		first_sentence(view);
	view->item = MIN(view->item, (int)preview->items->len - 1);
	rk_paper_view_rows(view);
	return TRUE;
}

static void view_close(RkScreen *screen)
{
	RkPaperView *view = view_of(screen);

	rk_drafting_free(view->drafting);
	if (view->editing)
		rk_text_area_clear(&view->area);
	rk_preview_free(view->preview);
	rk_dossier_free(view->dossier);
	g_clear_pointer(&view->rows, g_array_unref);
	g_free(view->query);
}

static void view_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	rk_paper_view_draw(view_of(screen), canvas, rect);
}

/* --- moving --- */

static void scroll(RkScreen *screen, int command, const char *arg)
{
	RkPaperView *view = view_of(screen);
	int page = MAX(view->shown - 2, 1), last = (int)view->rows->len;
	int by = command == RK_COMMAND_UP          ? -1
		 : command == RK_COMMAND_DOWN      ? 1
		 : command == RK_COMMAND_PAGE_UP   ? -page
		 : command == RK_COMMAND_PAGE_DOWN ? page
		 : command == RK_COMMAND_HALF_UP   ? -MAX(page / 2, 1)
		 : command == RK_COMMAND_HALF_DOWN ? MAX(page / 2, 1)
		 : command == RK_COMMAND_FIRST     ? -last
						   : last;

	view->top = CLAMP(view->top + by, 0, MAX(last - view->shown, 0));
	view->follow = FALSE;
}

/* From one thing that can be changed to the next, round the end. */
static void item_move(RkScreen *screen, int by, const char *arg)
{
	RkPaperView *view = view_of(screen);
	int n = (int)view->preview->items->len;

	if (n == 0)
		return;
	view->item = view->item < 0 ? 0 : (view->item + by + n) % n;
	view->follow = TRUE;
}

/* --- searching --- */

static gboolean line_has(const RkPaperView *view, guint line)
{
	const RkPreviewLine *at = view->preview->lines->pdata[line];
	g_autofree char *folded = rk_text_fold(at->text);

	return view->query && strstr(folded, view->query) != NULL;
}

static int row_line(const RkPaperView *view, int row)
{
	return g_array_index(view->rows, int, row);
}

/* To the next row that has the words, from `from` on; what can be changed there is chosen. */
static gboolean search(RkPaperView *view, int from, int by)
{
	int n = (int)view->rows->len;

	for (int k = 0; k < n; k++) {
		int row = (((from + by * k) % n) + n) % n, line = row_line(view, row);
		if (line < 0 || !line_has(view, (guint)line))
			continue;
		const RkPreviewLine *hit = view->preview->lines->pdata[line];
		if (hit->item >= 0)
			view->item = hit->item;
		view->top = CLAMP(row - view->shown / 3, 0, MAX(n - view->shown, 0));
		view->follow = FALSE;
		return TRUE;
	}
	return FALSE;
}

static const char *view_filtered(RkScreen *screen)
{
	return view_of(screen)->query;
}

static gboolean view_filter(RkScreen *screen, const char *query, GError **error)
{
	RkPaperView *view = view_of(screen);

	g_free(view->query);
	view->query = query && *query ? rk_text_fold(query) : NULL;
	if (!view->query || search(view, view->top, 1))
		return TRUE;
	rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, NULL, N_("not on this paper"));
	return FALSE;
}

/* The row of the item, -1. */
static int item_row(const RkPaperView *view)
{
	const RkPreviewItem *item = rk_paper_view_item(view);

	for (guint i = 0; item && i < view->rows->len; i++)
		if (row_line(view, (int)i) == (int)item->line)
			return (int)i;
	return -1;
}

static void search_on(RkScreen *screen, int by, const char *arg)
{
	RkPaperView *view = view_of(screen);

	search(view, MAX(item_row(view), view->top) + by, by);
}

static const char *search_why_not(RkScreen *screen)
{
	return view_of(screen)->query ? NULL : N_("search first: /");
}

/* --- doing --- */

static void copy(RkScreen *screen, int value, const char *arg)
{
	GPtrArray *lines = view_of(screen)->preview->lines;
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = 0; i < lines->len; i++)
		g_string_append_printf(
			text, "%s\n", ((const RkPreviewLine *)lines->pdata[i])->text);
	rk_app_copy(screen->app, text->str);
	rk_app_message(screen->app, RK_ROLE_NORMAL, N_("Copied: %u lines"), lines->len);
}

static const char *edit_why_not(RkScreen *screen)
{
	return rk_paper_view_item(view_of(screen))
		       ? NULL
		       : N_("nothing on this paper can be changed here");
}

static const char *restore_why_not(RkScreen *screen)
{
	const RkPreviewItem *item = rk_paper_view_item(view_of(screen));

	return item && item->overridden
		       ? NULL
		       : N_("these are the template's own words; e rewords a sentence");
}

static gboolean view_typing(RkScreen *screen)
{
	return view_of(screen)->editing;
}

static gboolean view_key(RkScreen *screen, const RkKey *key)
{
	RkPaperView *view = view_of(screen);

	if (!view->editing)
		return FALSE;
	rk_paper_view_key(view, key);
	return TRUE;
}

static gboolean view_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	RkPaperView *view = view_of(screen);

	if (view->editing)
		return TRUE;
	if (key->mouse != RK_MOUSE_PRESS) {
		scroll(screen, key->mouse == RK_MOUSE_WHEEL_UP ? RK_COMMAND_UP : RK_COMMAND_DOWN,
			NULL);
		return TRUE;
	}
	if (!zone || zone->kind != RK_ZONE_PANE || zone->owner != view)
		return FALSE;
	if (view->item == (int)zone->value)
		rk_app_do(screen->app, RK_COMMAND_EDIT, NULL);
	view->item = (int)zone->value;
	return TRUE;
}

/* --- what stands around it --- */

static void view_head(RkScreen *screen, RkHead *head)
{
	RkPaperView *view = view_of(screen);
	const RkMeeting *meeting = view->dossier->meeting;
	const RkPaper *paper = rk_paper_find(view->dossier, view->paper);
	const char *label =
		rk_enum_label(&rk_paper_kind_words, view->paper, rk_app_lang(screen->app));

	head->title =
		meeting->tag ? g_strdup_printf("%s · %s", meeting->tag, label) : g_strdup(label);
	head->state = g_strdup(
		paper ? rk_enum_label(&rk_paper_state_words, paper->state, rk_app_lang(screen->app))
		      : rk_app_say(screen->app, N_("not made yet")));
}

static char *view_context(RkScreen *screen)
{
	const RkPreviewItem *item = rk_paper_view_item(view_of(screen));

	if (!item)
		return NULL;
	if (item->slot)
		return g_strdup(rk_app_say(screen->app,
			item->overridden ? N_("≠ reworded for this paper · D back to the template")
					 : N_("a sentence of the template · e rewords it for this "
					      "paper")));
	const RkEntityInfo *info = &rk_entities[item->entity];
	int field = rk_field_find(item->entity, item->field);
	return g_strdup_printf(rk_tr(rk_app_lang(screen->app), N_("field: %s (%s) · e changes it")),
		rk_app_say(screen->app, info->fields[MAX(field, 0)].label),
		rk_app_say(screen->app, info->label));
}

static RkId view_meeting(RkScreen *screen)
{
	return view_of(screen)->meeting;
}

static const RkRows *view_shown(RkScreen *screen)
{
	const RkPaperView *view = (const RkPaperView *)screen;

	return view->dossier ? view->dossier->rows : NULL;
}

static const RkBinding bindings[] = {
	{ RK_COMMAND_ITEM_NEXT, .run = item_move, .value = 1 },
	{ RK_COMMAND_ITEM_PREVIOUS, .flags = RK_BIND_QUIET, .run = item_move, .value = -1 },
	{ RK_COMMAND_OPEN, .flags = RK_BIND_QUIET, .why_not = edit_why_not,
		.run = rk_paper_view_edit },
	{ RK_COMMAND_EDIT, .why_not = edit_why_not, .run = rk_paper_view_edit },
	{ RK_COMMAND_DELETE, .word = N_("template"), .why_not = restore_why_not,
		.run = rk_paper_view_restore },
	{ RK_COMMAND_PAPER, .word = N_("save, print"), .run = rk_paper_view_out },
	{ RK_COMMAND_VIEW, .word = N_("language, width"), .run = rk_paper_view_ask },
	{ RK_COMMAND_COPY, .run = copy },
	{ RK_COMMAND_FILTER, .word = N_("search") },
	{ RK_COMMAND_SEARCH_NEXT, .flags = RK_BIND_QUIET, .why_not = search_why_not,
		.run = search_on, .value = 1 },
	{ RK_COMMAND_SEARCH_PREVIOUS, .flags = RK_BIND_QUIET, .why_not = search_why_not,
		.run = search_on, .value = -1 },
	RK_BINDS_MOVES_BY(scroll),
	{ 0 },
};

const RkScreenClass rk_preview_class = {
	.name = "preview",
	.label = N_("Preview"),
	.size = sizeof(RkPaperView),
	.contexts = RK_IN_PAGES | RK_IN_PREVIEW,
	.hidden = TRUE,
	.bindings = bindings,
	.open = view_open,
	.load = view_load,
	.draw = view_draw,
	.typing = view_typing,
	.key = view_key,
	.mouse = view_mouse,
	.head = view_head,
	.context = view_context,
	.meeting = view_meeting,
	.shown = view_shown,
	.filtered = view_filtered,
	.filter = view_filter,
	.close = view_close,
};
