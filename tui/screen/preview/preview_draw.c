/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of a preview on the screen: rows, margin, the sentence being typed. On a terminal
 * narrower than the paper it is laid out for the room there is, and the frame says so.
 */
#include "screen/preview/preview.h"

#include "base/label.h"
#include "base/text.h"
#include "widget/frame.h"
#include "widget/layout.h"

#include <string.h>

#define MARGIN 2
#define NARROWEST 20

const RkPreviewItem *rk_paper_view_item(const RkPaperView *view)
{
	if (!view->preview || view->item < 0 || view->item >= (int)view->preview->items->len)
		return NULL;
	return view->preview->items->pdata[view->item];
}

static int paper_width(const RkPaperView *view)
{
	return view->laid > 0 ? view->laid : view->width;
}

void rk_paper_view_rows(RkPaperView *view)
{
	const RkPreviewItem *item = view->editing ? rk_paper_view_item(view) : NULL;
	const int rule = RK_ROW_RULE, area = RK_ROW_AREA;
	guint page = 1;

	g_array_set_size(view->rows, 0);
	for (guint i = 0; i < view->preview->lines->len; i++) {
		const RkPreviewLine *line = view->preview->lines->pdata[i];
		int at = (int)i;
		if (line->page != page)
			g_array_append_val(view->rows, rule);
		page = line->page;
		if (item && i == item->line)
			for (int k = rk_text_area_rows(&view->area, paper_width(view)); k > 0; k--)
				g_array_append_val(view->rows, area);
		if (!item || line->item != view->item)
			g_array_append_val(view->rows, at);
	}
}

static void lay_out(RkPaperView *view, int room)
{
	int width = CLAMP(room, NARROWEST, view->width);

	if (width != view->laid) {
		/* pages are those of the print; narrower there are none */
		rk_preview_layout(view->preview, width, width == view->width ? RK_PAGE_LINES : 0);
		view->laid = width;
		view->item = MIN(view->item, (int)view->preview->items->len - 1);
		view->follow = TRUE;
	}
	rk_paper_view_rows(view);
}

static gboolean row_is_current(const RkPaperView *view, guint row)
{
	int line = g_array_index(view->rows, int, row);

	if (line == RK_ROW_AREA)
		return TRUE;
	return line >= 0 && view->item >= 0 &&
	       ((const RkPreviewLine *)view->preview->lines->pdata[line])->item == view->item;
}

/* Scrolls so that the item is seen with a line of air. */
static void follow(RkPaperView *view)
{
	int first = -1, last = -1, rows = (int)view->rows->len;

	for (guint i = 0; i < view->rows->len; i++)
		if (row_is_current(view, i)) {
			first = first < 0 ? (int)i : first;
			last = (int)i;
		}
	if (first >= 0 && (view->follow || view->editing)) {
		if (last + 1 >= view->top + view->shown)
			view->top = last + 2 - view->shown;
		if (first - 1 < view->top)
			view->top = first - 1;
	}
	view->top = CLAMP(view->top, 0, MAX(rows - view->shown, 0));
	view->follow = FALSE;
}

/* The words that are searched, underlined. */
static void hits_flag(const RkPaperView *view, RkCanvas *canvas, int x, int y, const char *text)
{
	g_autofree char *folded = view->query ? rk_text_fold(text) : NULL;

	if (folded && strstr(folded, view->query))
		rk_canvas_flag(
			canvas, (RkRect){ x, y, rk_text_width(text, -1), 1 }, RK_CELL_UNDERLINE);
}

static void margin_draw(
	const RkPaperView *view, RkCanvas *canvas, int x, int y, const RkPreviewLine *line)
{
	const RkPreviewItem *item =
		line->item >= 0 ? view->preview->items->pdata[line->item] : NULL;

	if (item && line->item == view->item)
		rk_canvas_text(canvas, x, y, "▌", 1, RK_ROLE_FOCUS);
	if (item && item->overridden && line == view->preview->lines->pdata[item->line])
		rk_canvas_text(canvas, x + 1, y, "≠", 1, RK_ROLE_WARN);
}

static void line_draw(RkPaperView *view, RkCanvas *canvas, RkRect at, int index)
{
	const RkPreviewLine *line = view->preview->lines->pdata[index];
	gboolean current = line->item >= 0 && line->item == view->item;
	int x = at.x + MARGIN;

	margin_draw(view, canvas, at.x, at.y, line);
	rk_canvas_text(canvas, x, at.y, line->text, at.width - MARGIN,
		current ? RK_ROLE_STRONG : RK_ROLE_NORMAL);
	hits_flag(view, canvas, x, at.y, line->text);
	if (line->item >= 0)
		rk_canvas_zone(canvas, at, RK_ZONE_PANE, line->item, view);
}

static void area_draw(RkPaperView *view, RkCanvas *canvas, RkRect at, int rows)
{
	RkRect box = { at.x + MARGIN, at.y, at.width - MARGIN, rows };

	rk_canvas_fill(canvas, (RkRect){ at.x, at.y, 1, rows }, "▌", RK_ROLE_FOCUS);
	rk_text_area_draw(&view->area, canvas, box, TRUE, NULL);
}

static void body_draw(RkPaperView *view, RkCanvas *canvas, RkRect rect)
{
	gboolean cursor = FALSE;

	for (int i = 0; i < rect.height && view->top + i < (int)view->rows->len; i++) {
		int line = g_array_index(view->rows, int, view->top + i);
		RkRect at = { rect.x, rect.y + i, rect.width, 1 };
		if (line == RK_ROW_AREA) {
			int rows = 1;
			while (i + rows < rect.height &&
				view->top + i + rows < (int)view->rows->len &&
				g_array_index(view->rows, int, view->top + i + rows) == RK_ROW_AREA)
				rows++;
			area_draw(view, canvas, at, rows);
			i += rows - 1;
			cursor = TRUE;
		} else if (line == RK_ROW_RULE) {
			rk_canvas_fill(canvas,
				(RkRect){ at.x + MARGIN, at.y, at.width - MARGIN, 1 }, "╌",
				RK_ROLE_MUTED);
		} else {
			line_draw(view, canvas, at, line);
			if (!cursor && row_is_current(view, (guint)(view->top + i))) {
				rk_canvas_cursor(canvas, at.x, at.y);
				cursor = TRUE;
			}
		}
	}
	if (!cursor)
		rk_canvas_cursor(canvas, rect.x, rect.y);
}

/* The page that most of the screen shows. */
static guint page_shown(const RkPaperView *view)
{
	for (int row = view->top + view->shown / 3; row < (int)view->rows->len; row++) {
		int line = g_array_index(view->rows, int, row);
		if (line >= 0)
			return ((const RkPreviewLine *)view->preview->lines->pdata[line])->page;
	}
	return view->preview->pages;
}

static char *count_text(const RkPaperView *view)
{
	RkApp *app = view->screen.app;
	g_autofree char *page = g_strdup_printf(rk_tr(rk_app_lang(app), N_("page %u of %u")),
		page_shown(view), view->preview->pages);
	g_autofree char *width =
		g_strdup_printf(rk_tr(rk_app_lang(app), N_("%d columns")), view->width);

	if (view->laid == view->width)
		return g_strdup_printf("%s · %s", page, width);
	return g_strdup_printf(
		rk_tr(rk_app_lang(app), N_("%d of %d columns")), view->laid, view->width);
}

void rk_paper_view_draw(RkPaperView *view, RkCanvas *canvas, RkRect rect)
{
	RkApp *app = view->screen.app;
	const char *label = rk_enum_label(&rk_paper_kind_words, view->paper, rk_app_lang(app));
	g_autofree char *title =
		view->lang == rk_app_lang(app)
			? g_strdup(label)
			: g_strdup_printf("%s · %s", label,
				  rk_enum_label(&rk_language_words,
					  view->lang == RK_LANG_EN ? RK_LANGUAGE_EN
								   : RK_LANGUAGE_ID,
					  rk_app_lang(app)));

	lay_out(view, rect.width - 2 - MARGIN);
	view->shown = MAX(rect.height - 2, 1);
	follow(view);
	g_autofree char *count = count_text(view);
	RkFrame frame = { .title = title,
		.count = count,
		.foot = view->editing ? rk_app_say(app, N_("Enter save · Esc leave")) : NULL,
		.focused = TRUE };
	RkRect inner = rk_frame_draw(canvas, rect, &frame);
	int spare = inner.width - MARGIN - view->laid;
	RkRect paper = { inner.x + MAX(spare / 2, 0), inner.y,
		MIN(view->laid + MARGIN, inner.width), inner.height };
	RkRect old = rk_canvas_clip(canvas, inner);
	view->shown = MAX(inner.height, 1);
	body_draw(view, canvas, paper);
	rk_canvas_unclip(canvas, old);
	rk_frame_scroll(canvas, rect, view->top, view->shown, (int)view->rows->len);
}
