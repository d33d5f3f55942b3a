/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cutting lines into pages. A page ends before the group of glued lines that no longer fits; a
 * group longer than a page is cut where the page ends. A table that goes on repeats its head.
 * Invariant: every line is on exactly one page (heads and numbers beside), none has more than
 * page_lines lines.
 */
#include "document/text_page.h"

#include "document/model.h"
#include "document/text_writer.h"

#include <string.h>

#define PAGE_LINES_MIN 12
#define NUMBER_LINES 2 /* "- 2 -" and a blank line */

static const RkLine *line_at(const GPtrArray *lines, guint i)
{
	return lines->pdata[i];
}

/* The lines as they come out. */
typedef struct Out {
	GPtrArray *lines;  /* RkTextLine */
	guint page, pages; /* pages: 0 while they are counted */
} Out;

static void text_line_free(gpointer data)
{
	RkTextLine *line = data;

	g_free(line->text);
	g_free(line);
}

static RkTextLine *append(const Out *out, const char *text)
{
	RkTextLine *line = g_new0(RkTextLine, 1);

	line->text = g_strdup(text);
	line->page = out->page;
	g_ptr_array_add(out->lines, line);
	return line;
}

static void append_line(const Out *out, const RkLine *from)
{
	RkTextLine *line = append(out, from->text);

	line->words = from->words;
	line->signature = from->signature;
}

static void append_centred(const Out *out, const char *text, int width)
{
	g_autoptr(GPtrArray) lines = rk_lines_new();

	rk_lines_flow(lines, text, width, RK_ALIGN_CENTRE);
	for (guint i = 0; i < lines->len; i++)
		append(out, line_at(lines, i)->text);
}

/* Index behind the last line of the page that begins with `from` and has room for `room` lines. */
static guint page_end(const GPtrArray *lines, guint from, guint room)
{
	guint end = MIN(from + room, lines->len);

	for (guint i = from + 1; i < end; i++)
		if (line_at(lines, i)->starts)
			return i;
	if (end == lines->len)
		return end;
	for (guint i = end; i > from + 1; i--)
		if (!line_at(lines, i - 1)->glued)
			return i;
	return end;
}

static guint blanks_skipped(const GPtrArray *lines, guint from)
{
	while (from < lines->len && *line_at(lines, from)->text == '\0')
		from++;
	return from;
}

/* Prints the head of the table that goes on with line `at`. */
static void head_again(const Out *out, const GPtrArray *lines, guint at)
{
	const RkLine *line = line_at(lines, at);

	for (guint i = 0; i < line->head; i++)
		append(out, line_at(lines, at - line->back + i)->text);
}

static gboolean numbered_below(const RkPageLayout *layout)
{
	return layout->page_lines > 0 && layout->page->numbers == RK_PAGE_NUMBERS_FOOT;
}

/* How many lines the foot of a page takes, the blank one above it with them. */
static int foot_lines(const RkPageLayout *layout)
{
	int n = (layout->footer != NULL) + numbered_below(layout);

	return n > 0 ? n + 1 : 0;
}

static void footer_add(const Out *out, const RkPageLayout *layout)
{
	if (foot_lines(layout) == 0)
		return;
	append(out, "");
	if (layout->footer)
		append_centred(out, layout->footer, layout->width);
	if (numbered_below(layout)) {
		g_autofree char *number = rk_page_number_words(layout->page, out->page, out->pages);
		append_centred(out, number, layout->width);
	}
}

/* The first word of the page that line `next` begins, at the right end of the one before. */
static void catchword_add(
	const Out *out, const GPtrArray *lines, const RkPageLayout *layout, guint next)
{
	g_autoptr(GPtrArray) flow = rk_lines_new();

	if (!layout->page->catchword || next >= lines->len)
		return;
	const char *word = line_at(lines, next)->text;
	while (*word && !g_unichar_isalnum(g_utf8_get_char(word)))
		word = g_utf8_next_char(word);
	g_autofree char *first = g_strndup(word, strcspn(word, " "));
	g_autofree char *text = g_strconcat(first, layout->ascii ? "..." : "…", NULL);
	rk_lines_flow(flow, text, layout->width, RK_ALIGN_RIGHT);
	append(out, line_at(flow, 0)->text);
}

#define CELLS_A_DOT 4

/* Where a page would begin. */
static void dots_add(const Out *out, const RkPageLayout *layout)
{
	g_autofree char *dots =
		rk_text_repeat(layout->ascii ? ". " : "· ", layout->width / CELLS_A_DOT);

	append_centred(out, g_strchomp(dots), layout->width);
	append(out, "");
}

static void endless(const Out *out, const GPtrArray *lines, const RkPageLayout *layout)
{
	for (guint i = 0; i < lines->len; i++) {
		if (i > 0 && line_at(lines, i)->starts)
			dots_add(out, layout);
		append_line(out, line_at(lines, i));
	}
	footer_add(out, layout);
}

/* Puts the page that begins with line `from`; returns the first line of the next. */
static guint page_add(
	const Out *out, const GPtrArray *lines, const RkPageLayout *layout, guint from)
{
	int room = MAX(layout->page_lines, PAGE_LINES_MIN) - foot_lines(layout) -
		   layout->page->catchword;
	guint head = line_at(lines, from)->head;

	if (out->page > 1 && layout->page->numbers == RK_PAGE_NUMBERS_HEAD) {
		g_autofree char *number = g_strdup_printf("- %u -", out->page);
		append_centred(out, number, layout->width);
		append(out, "");
		room -= NUMBER_LINES;
	}
	if ((int)head > room / 2)
		head = 0;
	if (head)
		head_again(out, lines, from);
	guint end = page_end(lines, from, (guint)room - head);
	for (guint i = from; i < end; i++)
		append_line(out, line_at(lines, i));
	for (guint i = end - from + head; foot_lines(layout) > 0 && i < (guint)room; i++)
		append(out, "");
	guint next = blanks_skipped(lines, end);
	catchword_add(out, lines, layout, next);
	footer_add(out, layout);
	return next;
}

static void pages_add(Out *out, const GPtrArray *lines, const RkPageLayout *layout)
{
	out->page = 1;
	for (guint from = 0; from < lines->len; out->page++)
		from = page_add(out, lines, layout, from);
}

GPtrArray *rk_pages_lines(const GPtrArray *lines, const RkPageLayout *layout)
{
	Out out = { .lines = g_ptr_array_new_with_free_func(text_line_free), .page = 1 };

	if (layout->page_lines <= 0) {
		endless(&out, lines, layout);
		return out.lines;
	}
	pages_add(&out, lines, layout);
	if (numbered_below(layout)) { /* now it is known how many there are */
		out.pages = out.page - 1;
		g_ptr_array_set_size(out.lines, 0);
		pages_add(&out, lines, layout);
	}
	return out.lines;
}
