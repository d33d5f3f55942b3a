/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cutting strips into pages and drawing them. A page ends before the group of glued strips that no
 * longer fits; a group that is higher than a page is cut where the page ends. Invariant: every
 * strip is drawn once, but for the heads of tables, which are drawn again on the pages that go on.
 */
#include "document/pdf/pages.h"

#include <cairo-pdf.h>

#define NUMBER_ABOVE 30.0 /* the number's baseline above the text */
#define FOOTER_BELOW 30.0

typedef struct Pages {
	const RkTypeset *set;
	cairo_t *cairo;
	cairo_surface_t *surface;
	const GPtrArray *strips;
	const char *footer;
	guint page;
	int parents[4]; /* bookmarks that a deeper one hangs under, by level */
} Pages;

static RkStrip *strip_at(const Pages *pages, guint i)
{
	return pages->strips->pdata[i];
}

static double head_height(const Pages *pages, guint i)
{
	const RkStrip *strip = strip_at(pages, i);
	double height = 0;

	for (guint k = 0; k < strip->head; k++)
		height += strip_at(pages, i - strip->back + k)->height;
	return height;
}

/* Index behind the last strip of the page that begins with `from`. */
static guint page_end(const Pages *pages, guint from)
{
	double height = head_height(pages, from);
	guint fits = from, end;

	for (end = from; end < pages->strips->len; end++) {
		const RkStrip *strip = strip_at(pages, end);
		if (end > from && strip->starts)
			return end;
		height += strip->height;
		if (height > RK_TEXT_HEIGHT + 0.01 && end > from)
			break;
		if (!strip->glued)
			fits = end + 1;
	}
	return end == pages->strips->len || fits == from ? end : fits;
}

static void centred(const Pages *pages, const char *text, double y)
{
	PangoLayout *layout = rk_typeset_layout(pages->set, NULL, text, RK_TEXT_WIDTH,
		&(RkTextStyle){ .size = pages->set->size * 0.9, .align = RK_ALIGN_CENTRE });

	cairo_move_to(pages->cairo, RK_MARGIN_LEFT, y);
	pango_cairo_show_layout(pages->cairo, layout);
	g_object_unref(layout);
}

static void strip_draw(const Pages *pages, const RkStrip *strip, double y)
{
	for (guint i = 0; i < strip->marks->len; i++) {
		const RkMark *mark = &g_array_index(strip->marks, RkMark, i);
		cairo_move_to(pages->cairo, RK_MARGIN_LEFT + mark->x, y + mark->y);
		if (mark->line) {
			pango_cairo_show_layout_line(pages->cairo, mark->line);
			continue;
		}
		cairo_set_line_width(pages->cairo, mark->width);
		cairo_line_to(pages->cairo, RK_MARGIN_LEFT + mark->x2, y + mark->y2);
		cairo_stroke(pages->cairo);
	}
}

static void bookmark_add(Pages *pages, const RkStrip *strip, double y)
{
	g_autofree char *where =
		g_strdup_printf("page=%u pos=[%d %d]", pages->page, (int)RK_MARGIN_LEFT, (int)y);
	int level = CLAMP(strip->level, 1, 3), parent = 0;

	for (int above = level - 1; above > 0 && !parent; above--)
		parent = pages->parents[above];
	pages->parents[level] =
		cairo_pdf_surface_add_outline(pages->surface, parent, strip->bookmark, where, 0);
	for (int below = level + 1; below < (int)G_N_ELEMENTS(pages->parents); below++)
		pages->parents[below] = 0;
}

/* What a strip is, for those who have the file read to them (PDF 32000-1, 14.8.4). */
static const char *tag_of(const RkStrip *strip)
{
	static const char *const headings[] = { "H1", "H2", "H3" };

	if (!strip->block)
		return "P";
	switch (strip->block->kind) {
	case RK_BLOCK_TITLE:
		return "H1";
	case RK_BLOCK_HEADING:
		return headings[CLAMP(strip->block->level, 1, 3) - 1];
	case RK_BLOCK_LIST:
		return "L";
	case RK_BLOCK_TABLE:
		return "Table";
	default:
		return "P";
	}
}

/* Draws strips [from, end) and returns where the page stands then. */
static void page_draw(Pages *pages, guint from, guint end)
{
	const RkBlock *open = NULL;
	double y = RK_MARGIN;
	const RkStrip *first = strip_at(pages, from);

	pages->page++;
	if (pages->page > 1) {
		g_autofree char *number = g_strdup_printf("- %u -", pages->page);
		centred(pages, number, RK_MARGIN - NUMBER_ABOVE);
	}
	for (guint k = 0; k < first->head; k++) {
		const RkStrip *strip = strip_at(pages, from - first->back + k);
		strip_draw(pages, strip, y);
		y += strip->height;
	}
	for (guint i = from; i < end; i++) {
		const RkStrip *strip = strip_at(pages, i);
		if (strip->marks->len > 0 && (!open || strip->block != open)) {
			if (open)
				cairo_tag_end(pages->cairo, tag_of(&(RkStrip){ .block = open }));
			cairo_tag_begin(pages->cairo, tag_of(strip), NULL);
			open = strip->block;
		}
		if (strip->bookmark)
			bookmark_add(pages, strip, y);
		strip_draw(pages, strip, y);
		y += strip->height;
	}
	if (open)
		cairo_tag_end(pages->cairo, tag_of(&(RkStrip){ .block = open }));
	if (pages->footer)
		centred(pages, pages->footer, RK_PAGE_HEIGHT - RK_MARGIN + FOOTER_BELOW / 2);
	cairo_show_page(pages->cairo);
}

void rk_pages_draw(const RkTypeset *set, cairo_t *cairo, cairo_surface_t *surface,
	const GPtrArray *strips, const char *footer)
{
	Pages pages = { set, cairo, surface, strips, footer, 0, { 0 } };
	guint from = 0;

	while (from < strips->len && cairo_status(cairo) == CAIRO_STATUS_SUCCESS) {
		while (from < strips->len && strip_at(&pages, from)->gap)
			from++;
		if (from == strips->len)
			break;
		guint end = page_end(&pages, from);
		page_draw(&pages, from, end);
		from = end;
	}
	if (pages.page == 0 && cairo_status(cairo) == CAIRO_STATUS_SUCCESS) {
		if (footer)
			centred(&pages, footer, RK_PAGE_HEIGHT - RK_MARGIN + FOOTER_BELOW / 2);
		cairo_show_page(cairo); /* a file needs a page */
	}
}
