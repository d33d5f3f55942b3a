/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text area. Its lines are byte ranges of the text, found anew when needed: text that people
 * type is short. See textarea.h.
 */
#include "widget/textarea.h"

#include "base/text.h"

#include <string.h>

typedef struct Line {
	gsize start, end; /* without the line feed */
} Line;

void rk_text_area_init(RkTextArea *area, const char *text)
{
	*area = (RkTextArea){ .width = 80, .column = -1 };
	rk_line_edit_init(&area->edit, NULL);
	area->edit.limit = 1024 * 1024;
	rk_text_area_set(area, text);
}

void rk_text_area_clear(RkTextArea *area)
{
	rk_line_edit_clear(&area->edit);
}

void rk_text_area_set(RkTextArea *area, const char *text)
{
	g_autofree char *clean = rk_text_typed(text ? text : "", TRUE);

	g_string_assign(area->edit.text, clean);
	area->edit.at = area->edit.text->len;
	area->edit.version++;
	area->edit.scroll = 0;
	area->top = 0;
}

/* End of the display line that starts at `start`: after the last blank that fits. */
static gsize line_end(const char *text, gsize start, int width)
{
	gsize at = start, blank = 0;
	int used = 0;

	while (text[at] && text[at] != '\n') {
		gsize length = rk_grapheme_length(text + at);
		int cells = rk_text_width(text + at, (gssize)length);
		if (length == 0)
			break;
		if (text[at] == ' ') {
			blank = at + 1;
		} else if (used + cells > width) {
			return blank > start ? blank : MAX(at, start + length);
		}
		used += cells;
		at += length;
	}
	return at;
}

static GArray *lines_find(const RkTextArea *area, int width)
{
	GArray *lines = g_array_new(FALSE, FALSE, sizeof(Line));
	const char *text = area->edit.text->str;
	gsize start = 0;

	for (;;) {
		Line line = { start, line_end(text, start, MAX(width - 1, 1)) };
		g_array_append_val(lines, line);
		if (!text[line.end])
			return lines;
		start = line.end + (text[line.end] == '\n' ? 1 : 0);
	}
}

static guint line_of(const GArray *lines, gsize at)
{
	guint i = lines->len - 1;

	while (i > 0 && g_array_index(lines, Line, i).start > at)
		i--;
	return i;
}

int rk_text_area_rows(const RkTextArea *area, int width)
{
	g_autoptr(GArray) lines = lines_find(area, width);

	return (int)lines->len;
}

static gboolean move_vertically(RkTextArea *area, int by)
{
	g_autoptr(GArray) lines = lines_find(area, area->width);
	const char *text = area->edit.text->str;
	guint now = line_of(lines, area->edit.at);
	int to = (int)now + by;

	if ((by < 0 && now == 0) || (by > 0 && now + 1 == lines->len))
		return FALSE;
	to = CLAMP(to, 0, (int)lines->len - 1);
	Line from = g_array_index(lines, Line, now), line = g_array_index(lines, Line, to);
	if (area->column < 0)
		area->column =
			rk_text_width(text + from.start, (gssize)(area->edit.at - from.start));
	g_autofree char *row = g_strndup(text + line.start, line.end - line.start);
	gsize fit = rk_text_fit(row, area->column);
	/* The end of a wrapped line is the start of the next. */
	gboolean wrapped = (guint)to + 1 < lines->len && text[line.end] != '\n';
	if (wrapped && fit == strlen(row) && fit > 0)
		fit = rk_caret_left(row, fit);
	area->edit.at = line.start + fit;
	return TRUE;
}

static gboolean move_in_line(RkTextArea *area, gboolean end)
{
	g_autoptr(GArray) lines = lines_find(area, area->width);
	Line line = g_array_index(lines, Line, line_of(lines, area->edit.at));

	area->edit.at = end ? line.end : line.start;
	return TRUE;
}

static void insert_lines(RkTextArea *area, const char *text)
{
	g_autofree char *clean = rk_text_typed(text, TRUE);

	if (area->edit.text->len + strlen(clean) > area->edit.limit)
		return;
	g_string_insert(area->edit.text, (gssize)area->edit.at, clean);
	area->edit.at += strlen(clean);
	area->edit.version++;
}

static gboolean key_vertical(RkTextArea *area, const RkKey *key, gboolean *taken)
{
	*taken = FALSE;
	if (rk_key_is(key, RK_KEY_UP) || rk_key_is(key, RK_KEY_DOWN))
		*taken = move_vertically(area, key->name == RK_KEY_UP ? -1 : 1);
	else if (rk_key_is(key, RK_KEY_PAGE_UP) || rk_key_is(key, RK_KEY_PAGE_DOWN))
		*taken = move_vertically(area, key->name == RK_KEY_PAGE_UP ? -10 : 10);
	else
		return FALSE;
	return TRUE;
}

gboolean rk_text_area_key(RkTextArea *area, const RkKey *key, gboolean lines)
{
	gboolean taken;

	if (key_vertical(area, key, &taken))
		return taken;
	area->column = -1;
	if (rk_key_is(key, RK_KEY_ENTER) && lines) {
		insert_lines(area, "\n");
		return TRUE;
	}
	if (key->kind == RK_KEY_PASTE) {
		insert_lines(area, key->paste);
		return TRUE;
	}
	if (rk_key_is(key, RK_KEY_HOME) || rk_key_is_ctrl(key, 'a'))
		return move_in_line(area, FALSE);
	if (rk_key_is(key, RK_KEY_END) || rk_key_is_ctrl(key, 'e'))
		return move_in_line(area, TRUE);
	return rk_line_edit_key(&area->edit, key);
}

void rk_text_area_draw(
	RkTextArea *area, RkCanvas *canvas, RkRect rect, gboolean focused, const char *ghost)
{
	if (rect.width <= 0 || rect.height <= 0)
		return;
	area->width = rect.width;
	g_autoptr(GArray) lines = lines_find(area, rect.width);
	const char *text = area->edit.text->str;
	int at = (int)line_of(lines, area->edit.at);
	RkRect old = rk_canvas_clip(canvas, rect);

	area->top = CLAMP(area->top, MAX(at - rect.height + 1, 0), at);
	area->top = MIN(area->top, MAX((int)lines->len - rect.height, 0));
	area->top = MAX(area->top, at - rect.height + 1);
	if (area->edit.text->len == 0 && ghost)
		rk_canvas_cut(canvas, rect.x, rect.y, ghost, rect.width, RK_ROLE_MUTED);
	for (int i = 0; i < rect.height && area->top + i < (int)lines->len; i++) {
		Line line = g_array_index(lines, Line, area->top + i);
		g_autofree char *row = g_strndup(text + line.start, line.end - line.start);
		rk_canvas_text(canvas, rect.x, rect.y + i, row, -1, RK_ROLE_NORMAL);
	}
	if (focused) {
		Line line = g_array_index(lines, Line, at);
		int x = rk_text_width(text + line.start, (gssize)(area->edit.at - line.start));
		rk_canvas_cursor(canvas, rect.x + x, rect.y + at - area->top);
	}
	rk_canvas_unclip(canvas, old);
}
