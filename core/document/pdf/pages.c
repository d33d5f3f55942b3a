/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cutting strips into pages and drawing them. A page ends before the group of glued strips that no
 * longer fits; a group that is higher than a page is cut where the page ends. Invariant: every
 * strip is drawn once, but for the heads of tables, which are drawn again on the pages that go on.
 */
#include "document/pdf/pages.h"

#include "document/model.h"
#include "document/pdf/image.h"

#include <cairo-pdf.h>
#include <string.h>

#define NUMBER_ABOVE 30.0 /* the number above the text */
#define FOOTER_BELOW 15.0 /* the footer below it, and the number below that */
#define FOOTER_LINE 12.0

typedef struct Pages {
	const RkTypeset *set;
	cairo_t *cairo;
	cairo_surface_t *surface;
	const GPtrArray *strips;
	const RkDocument *document;
	GArray *starts; /* guint: the first strip of each page, and one behind the last */
	guint page;     /* that is drawn now, from 1 */
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
		if (height > pages->set->sheet.text_height + 0.01 && end > from)
			break;
		if (!strip->glued)
			fits = end + 1;
	}
	return end == pages->strips->len || fits == from ? end : fits;
}

/* A text between the margins. */
static void line_draw(const Pages *pages, const char *text, double y, RkAlign align)
{
	PangoLayout *layout =
		rk_typeset_layout(pages->set, NULL, text, pages->set->sheet.text_width,
			&(RkTextStyle){ .size = pages->set->size * 0.9, .align = align });

	cairo_move_to(pages->cairo, pages->set->sheet.left, y);
	pango_cairo_show_layout(pages->cairo, layout);
	g_object_unref(layout);
}

static double text_bottom(const Pages *pages)
{
	return pages->set->sheet.top + pages->set->sheet.text_height;
}

static void strip_draw(const Pages *pages, const RkStrip *strip, double y)
{
	double left = pages->set->sheet.left;

	for (guint i = 0; i < strip->marks->len; i++) {
		const RkMark *mark = &g_array_index(strip->marks, RkMark, i);
		if (mark->picture) {
			rk_image_draw(pages->cairo, mark->picture, left + mark->x, y + mark->y,
				mark->x2 - mark->x, mark->y2 - mark->y);
			continue;
		}
		cairo_move_to(pages->cairo, left + mark->x, y + mark->y);
		if (mark->line) {
			pango_cairo_show_layout_line(pages->cairo, mark->line);
			continue;
		}
		cairo_set_line_width(pages->cairo, mark->width);
		cairo_line_to(pages->cairo, left + mark->x2, y + mark->y2);
		cairo_stroke(pages->cairo);
	}
}

/* The first word on a strip; NULL: there is none. Caller frees. */
static char *first_word(const RkStrip *strip)
{
	for (guint i = 0; i < strip->marks->len; i++) {
		const RkMark *mark = &g_array_index(strip->marks, RkMark, i);
		const char *text = mark->line
					   ? pango_layout_get_text(mark->layout) +
						     pango_layout_line_get_start_index(mark->line)
					   : "";
		while (*text && !g_unichar_isalnum(g_utf8_get_char(text)))
			text = g_utf8_next_char(text);
		if (*text)
			return g_strndup(text, strcspn(text, " \n"));
	}
	return NULL;
}

static void catchword_draw(const Pages *pages)
{
	guint next = g_array_index(pages->starts, guint, pages->page);
	g_autofree char *word =
		next < pages->strips->len ? first_word(strip_at(pages, next)) : NULL;
	g_autofree char *text = word ? g_strconcat(word, "…", NULL) : NULL;

	if (text && pages->document->page.catchword)
		line_draw(pages, text, text_bottom(pages), RK_ALIGN_RIGHT);
}

/* What stands around the text. */
static void frame_draw(const Pages *pages)
{
	const RkPageSetup *setup = &pages->document->page;
	double y = text_bottom(pages) + FOOTER_BELOW;

	if (setup->numbers == RK_PAGE_NUMBERS_HEAD && pages->page > 1) {
		g_autofree char *number = g_strdup_printf("- %u -", pages->page);
		line_draw(pages, number, pages->set->sheet.top - NUMBER_ABOVE, RK_ALIGN_CENTRE);
	}
	catchword_draw(pages);
	if (pages->document->footer) {
		line_draw(pages, pages->document->footer, y, RK_ALIGN_CENTRE);
		y += FOOTER_LINE;
	}
	if (setup->numbers == RK_PAGE_NUMBERS_FOOT) {
		g_autofree char *number =
			rk_page_number_words(setup, pages->page, pages->starts->len - 1);
		line_draw(pages, number, y, RK_ALIGN_CENTRE);
	}
}

static void bookmark_add(Pages *pages, const RkStrip *strip, double y)
{
	g_autofree char *where = g_strdup_printf(
		"page=%u pos=[%d %d]", pages->page, (int)pages->set->sheet.left, (int)y);
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
	case RK_BLOCK_PICTURE:
		return "Figure";
	default:
		return "P";
	}
}

/* Draws strips [from, end) on a page of their own. */
static void page_draw(Pages *pages, guint from, guint end)
{
	const RkBlock *open = NULL;
	double y = pages->set->sheet.top;
	const RkStrip *first = strip_at(pages, from);

	pages->page++;
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
	frame_draw(pages);
	cairo_show_page(pages->cairo);
}

static guint gaps_skipped(const Pages *pages, guint from)
{
	while (from < pages->strips->len && strip_at(pages, from)->gap)
		from++;
	return from;
}

/* Where the pages begin; all of them are known before the first is drawn. */
static void pages_cut(Pages *pages)
{
	guint from = gaps_skipped(pages, 0);

	while (from < pages->strips->len) {
		g_array_append_val(pages->starts, from);
		from = gaps_skipped(pages, page_end(pages, from));
	}
	g_array_append_val(pages->starts, pages->strips->len);
}

void rk_pages_draw(const RkTypeset *set, cairo_t *cairo, cairo_surface_t *surface,
	const GPtrArray *strips, const RkDocument *document)
{
	g_autoptr(GArray) starts = g_array_new(FALSE, FALSE, sizeof(guint));
	Pages pages = { set, cairo, surface, strips, document, starts, 0, { 0 } };

	pages_cut(&pages);
	if (starts->len == 1) { /* a file needs a page */
		guint end = strips->len;
		g_array_append_val(starts, end);
		pages.page = 1;
		frame_draw(&pages);
		cairo_show_page(cairo);
		return;
	}
	for (guint i = 0; i + 1 < starts->len && cairo_status(cairo) == CAIRO_STATUS_SUCCESS; i++)
		page_draw(&pages, g_array_index(starts, guint, i),
			g_array_index(starts, guint, i + 1));
}
