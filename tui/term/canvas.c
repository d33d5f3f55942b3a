/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cell grid: cutting at edges, wide characters, zones. See canvas.h.
 */
#include "term/canvas.h"

#include "base/text.h"

#include <string.h>

#define REPLACEMENT "\xef\xbf\xbd"

RkCanvas *rk_canvas_new(int width, int height)
{
	RkCanvas *canvas = g_new0(RkCanvas, 1);

	canvas->zones = g_array_new(FALSE, FALSE, sizeof(RkZone));
	rk_canvas_resize(canvas, width, height);
	return canvas;
}

void rk_canvas_free(RkCanvas *canvas)
{
	if (!canvas)
		return;
	g_array_free(canvas->zones, TRUE);
	g_free(canvas->cells);
	g_free(canvas);
}

void rk_canvas_resize(RkCanvas *canvas, int width, int height)
{
	canvas->width = CLAMP(width, 1, 4096);
	canvas->height = CLAMP(height, 1, 4096);
	g_free(canvas->cells);
	canvas->cells = g_new(RkCell, (gsize)canvas->width * (gsize)canvas->height);
	rk_canvas_clear(canvas);
}

void rk_canvas_clear(RkCanvas *canvas)
{
	static const RkCell blank = { .text = " ", .width = 1 };
	gsize n = (gsize)canvas->width * (gsize)canvas->height;

	for (gsize i = 0; i < n; i++)
		canvas->cells[i] = blank;
	canvas->clip = rk_canvas_whole(canvas);
	canvas->cursor_x = canvas->cursor_y = -1;
	g_array_set_size(canvas->zones, 0);
}

RkRect rk_rect_meet(RkRect a, RkRect b)
{
	int left = MAX(a.x, b.x), top = MAX(a.y, b.y);
	int right = MIN(a.x + a.width, b.x + b.width);
	int bottom = MIN(a.y + a.height, b.y + b.height);

	return (RkRect){ left, top, MAX(right - left, 0), MAX(bottom - top, 0) };
}

gboolean rk_rect_has(RkRect rect, int x, int y)
{
	return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}

RkRect rk_canvas_whole(const RkCanvas *canvas)
{
	return (RkRect){ 0, 0, canvas->width, canvas->height };
}

RkRect rk_canvas_clip(RkCanvas *canvas, RkRect rect)
{
	RkRect old = canvas->clip;

	canvas->clip = rk_rect_meet(old, rect);
	return old;
}

void rk_canvas_unclip(RkCanvas *canvas, RkRect old)
{
	canvas->clip = old;
}

static RkCell *cell_at(RkCanvas *canvas, int x, int y)
{
	return &canvas->cells[(gsize)y * (gsize)canvas->width + (gsize)x];
}

const RkCell *rk_canvas_cell(const RkCanvas *canvas, int x, int y)
{
	return &canvas->cells[(gsize)y * (gsize)canvas->width + (gsize)x];
}

static void cell_blank(RkCell *cell)
{
	cell->text[0] = ' ';
	cell->text[1] = '\0';
	cell->width = 1;
}

/* Writing over one half of a wide character leaves a blank for the other. */
static void cell_free(RkCanvas *canvas, int x, int y)
{
	RkCell *cell = cell_at(canvas, x, y);

	if (cell->width == 0 && x > 0)
		cell_blank(cell_at(canvas, x - 1, y));
	if (cell->width == 2 && x + 1 < canvas->width)
		cell_blank(cell_at(canvas, x + 1, y));
}

static void cell_put(
	RkCanvas *canvas, int x, int y, const char *text, gsize length, int width, RkRole role)
{
	RkCell *cell;

	cell_free(canvas, x, y);
	if (width == 2)
		cell_free(canvas, x + 1, y);
	cell = cell_at(canvas, x, y);
	memcpy(cell->text, text, length);
	cell->text[length] = '\0';
	cell->width = (guint8)width;
	cell->role = (guint8)role;
	cell->flags = 0;
	if (width == 2)
		*cell_at(canvas, x + 1, y) = (RkCell){ .role = (guint8)role };
}

/* The next thing to draw: its bytes (a static replacement for hostile ones) and width. */
static gsize grapheme_next(const char *text, const char **bytes, gsize *length, int *width)
{
	guchar first = (guchar)text[0], second = (guchar)text[1];
	gsize taken;

	*bytes = text;
	*length = 1;
	*width = 1;
	if (first >= ' ' && first < 0x7f && second < 0x80)
		return 1;
	if (first == '\t' || first == '\n' || first == '\r') {
		*bytes = " ";
		return 1;
	}
	taken = rk_grapheme_length(text);
	*length = taken;
	if (taken == 0)
		return 0;
	if (rk_char_is_hostile(g_utf8_get_char(text))) {
		*bytes = REPLACEMENT;
		*length = strlen(REPLACEMENT);
		return taken;
	}
	*width = rk_text_width(text, (gssize)taken);
	return taken;
}

/* A grapheme of many code points keeps as many as the cell holds; hostile ones inside are dropped.
 */
static gsize grapheme_trim(const char *bytes, gsize length, char out[RK_CELL_BYTES])
{
	gsize n = 0;

	for (const char *p = bytes; p < bytes + length; p = g_utf8_next_char(p)) {
		gsize size = (gsize)(g_utf8_next_char(p) - p);
		if (n + size >= RK_CELL_BYTES)
			break;
		if (p != bytes && rk_char_is_hostile(g_utf8_get_char(p)))
			continue;
		memcpy(out + n, p, size);
		n += size;
	}
	return n;
}

int rk_canvas_text(RkCanvas *canvas, int x, int y, const char *text, int cells, RkRole role)
{
	RkRect clip = canvas->clip;
	int right = clip.x + clip.width, used = 0;
	gboolean row = y >= clip.y && y < clip.y + clip.height;

	while (text && *text) {
		const char *bytes;
		char kept[RK_CELL_BYTES];
		gsize length;
		int width;
		gsize taken = grapheme_next(text, &bytes, &length, &width);

		if (taken == 0 || (cells >= 0 && used + width > cells) || x + used >= right)
			break;
		text += taken;
		if (width == 0)
			continue;
		width = MIN(width, 2);
		int at = x + used;
		used += width;
		if (!row || at + width <= clip.x)
			continue;
		if (at < clip.x || at + width > right)
			cell_put(canvas, MAX(at, clip.x), y, " ", 1, 1, role);
		else
			cell_put(canvas, at, y, kept, grapheme_trim(bytes, length, kept), width,
				role);
	}
	return used;
}

int rk_canvas_cut(RkCanvas *canvas, int x, int y, const char *text, int cells, RkRole role)
{
	if (cells <= 0 || !text)
		return 0;
	if (rk_text_width(text, -1) <= cells)
		return rk_canvas_text(canvas, x, y, text, cells, role);
	int used = rk_canvas_text(canvas, x, y, text, cells - 1, role);
	return used + rk_canvas_text(canvas, x + used, y, "…", 1, role);
}

void rk_canvas_align(
	RkCanvas *canvas, int x, int y, const char *text, int cells, int align, RkRole role)
{
	int room = text ? MAX(cells - rk_text_width(text, -1), 0) : 0;

	rk_canvas_cut(canvas,
		x + (align < 0          ? 0
			    : align > 0 ? room
					: room / 2),
		y, text, cells, role);
}

int rk_canvas_format(RkCanvas *canvas, int x, int y, RkRole role, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	g_autofree char *text = g_strdup_vprintf(format, args);
	va_end(args);
	return rk_canvas_text(canvas, x, y, text, -1, role);
}

void rk_canvas_fill(RkCanvas *canvas, RkRect rect, const char *glyph, RkRole role)
{
	RkRect at = rk_rect_meet(canvas->clip, rect);
	gsize length = MIN(strlen(glyph), RK_CELL_BYTES - 1);

	for (int y = at.y; y < at.y + at.height; y++)
		for (int x = at.x; x < at.x + at.width; x++)
			cell_put(canvas, x, y, glyph, length, 1, role);
}

void rk_canvas_flag(RkCanvas *canvas, RkRect rect, guint flags)
{
	RkRect at = rk_rect_meet(canvas->clip, rect);

	for (int y = at.y; y < at.y + at.height; y++)
		for (int x = at.x; x < at.x + at.width; x++)
			cell_at(canvas, x, y)->flags |= (guint8)flags;
}

void rk_canvas_paint(RkCanvas *canvas, RkRect rect, RkRole role)
{
	RkRect at = rk_rect_meet(canvas->clip, rect);

	for (int y = at.y; y < at.y + at.height; y++)
		for (int x = at.x; x < at.x + at.width; x++)
			cell_at(canvas, x, y)->role = (guint8)role;
}

void rk_canvas_cursor(RkCanvas *canvas, int x, int y)
{
	RkRect clip = canvas->clip;

	if (clip.width <= 0 || clip.height <= 0)
		return;
	canvas->cursor_x = CLAMP(x, clip.x, clip.x + clip.width - 1);
	canvas->cursor_y = CLAMP(y, clip.y, clip.y + clip.height - 1);
}

void rk_canvas_zone(RkCanvas *canvas, RkRect rect, RkZoneKind kind, gint64 value, const void *owner)
{
	RkZone zone = { rk_rect_meet(canvas->clip, rect), kind, value, owner };

	if (zone.rect.width > 0 && zone.rect.height > 0)
		g_array_append_val(canvas->zones, zone);
}

const RkZone *rk_canvas_zone_at(const RkCanvas *canvas, int x, int y)
{
	for (guint i = canvas->zones->len; i > 0; i--) {
		const RkZone *zone = &g_array_index(canvas->zones, RkZone, i - 1);
		if (rk_rect_has(zone->rect, x, y))
			return zone;
	}
	return NULL;
}

char *rk_canvas_row(const RkCanvas *canvas, int y)
{
	GString *row = g_string_new("");

	for (int x = 0; x < canvas->width; x++)
		g_string_append(row, rk_canvas_cell(canvas, x, y)->text);
	return g_string_free(row, FALSE);
}
