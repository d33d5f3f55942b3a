/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cutting lines into pages. A page ends before the group of glued lines that no longer fits; a
 * group longer than a page is cut where the page ends. A table that goes on repeats its head.
 * Invariant: every line is on exactly one page (heads and numbers beside), none has more than
 * page_lines lines.
 */
#include "document/text_page.h"

#include "document/text_writer.h"

#include <string.h>

#define PAGE_LINES_MIN 12
#define NUMBER_LINES 2 /* "- 2 -" and a blank line */
#define FOOTER_LINES 2

static const RkLine *line_at(const GPtrArray *lines, guint i)
{
	return lines->pdata[i];
}

/* The lines as they come out. */
typedef struct Out {
	GPtrArray *lines; /* RkTextLine */
	guint page;
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

static void footer_add(const Out *out, const RkPageLayout *layout)
{
	if (!layout->footer)
		return;
	append(out, "");
	append_centred(out, layout->footer, layout->width);
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
	int room = MAX(layout->page_lines, PAGE_LINES_MIN) - (layout->footer ? FOOTER_LINES : 0);
	guint head = line_at(lines, from)->head;

	if (out->page > 1) {
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
	for (guint i = end - from + head; layout->footer && i < (guint)room; i++)
		append(out, "");
	footer_add(out, layout);
	return end;
}

GPtrArray *rk_pages_lines(const GPtrArray *lines, const RkPageLayout *layout)
{
	Out out = { .lines = g_ptr_array_new_with_free_func(text_line_free), .page = 1 };

	if (layout->page_lines <= 0) {
		endless(&out, lines, layout);
		return out.lines;
	}
	for (guint from = 0; from < lines->len; from = blanks_skipped(lines, from)) {
		from = page_add(&out, lines, layout, from);
		out.page++;
	}
	return out.lines;
}
