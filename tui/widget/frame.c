/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Borders, boxes, rules, bars. See frame.h.
 */
#include "widget/frame.h"

#include "base/text.h"
#include "widget/layout.h"

static void line_texts(
	RkCanvas *canvas, RkRect line, const char *left, const char *right, gboolean focused)
{
	int room = line.width - 6, used = 0;

	if (left && *left && room > 2) {
		RkRole role = focused ? RK_ROLE_TITLE : RK_ROLE_NORMAL;
		rk_canvas_text(canvas, line.x + 2, line.y, " ", 1, role);
		used = rk_canvas_cut(canvas, line.x + 3, line.y, left, room, role) + 3;
		rk_canvas_text(canvas, line.x + used, line.y, " ", 1, role);
	}
	/* What stands behind the last dot matters least. */
	g_autofree char *fitting = g_strdup(right);
	while (fitting && rk_text_width(fitting, -1) + 5 > line.width - used &&
		g_strrstr(fitting, " · "))
		*g_strrstr(fitting, " · ") = '\0';
	right = fitting;
	int width = right ? rk_text_width(right, -1) : 0;
	if (width > 0 && width + 5 <= line.width - used) {
		int x = line.x + line.width - width - 4;
		rk_canvas_text(canvas, x, line.y, " ", 1, RK_ROLE_MUTED);
		rk_canvas_text(canvas, x + 1, line.y, right, width,
			focused ? RK_ROLE_NORMAL : RK_ROLE_MUTED);
		rk_canvas_text(canvas, x + 1 + width, line.y, " ", 1, RK_ROLE_MUTED);
	}
}

static RkRect plain_draw(RkCanvas *canvas, RkRect rect, const RkFrame *frame)
{
	int x = rect.x, right = rect.x + rect.width;

	if (!frame->title && !frame->count)
		return rect;
	if (frame->title)
		x += rk_canvas_cut(canvas, x, rect.y, frame->title, rect.width, RK_ROLE_TITLE) + 2;
	if (frame->count && x < right)
		rk_canvas_cut(canvas, x, rect.y, frame->count, right - x, RK_ROLE_NORMAL);
	return rk_rect_rows(rect, 1, rect.height - 1);
}

static void horizontal(
	RkCanvas *canvas, RkRect rect, int y, const char *left, const char *right, RkRole role)
{
	rk_canvas_fill(canvas, (RkRect){ rect.x, y, rect.width, 1 }, "─", role);
	if (left) {
		rk_canvas_fill(canvas, (RkRect){ rect.x, y, 1, 1 }, left, role);
		rk_canvas_fill(canvas, (RkRect){ rect.x + rect.width - 1, y, 1, 1 }, right, role);
	}
}

static RkRect open_draw(RkCanvas *canvas, RkRect rect, const RkFrame *frame)
{
	RkRole role = frame->focused ? RK_ROLE_FOCUS : RK_ROLE_BORDER;

	horizontal(canvas, rect, rect.y, NULL, NULL, role);
	line_texts(canvas, rk_rect_rows(rect, 0, 1), frame->title, frame->count, frame->focused);
	return rk_rect_rows(rect, 1, rect.height - 1);
}

RkRect rk_frame_draw(RkCanvas *canvas, RkRect rect, const RkFrame *frame)
{
	RkRect old = rk_canvas_clip(canvas, rect), inner;
	RkRole role = frame->focused ? RK_ROLE_FOCUS : RK_ROLE_BORDER;
	int bottom = rect.y + rect.height - 1;

	if (rect.height < 3 || rect.width < 4) {
		inner = rect;
	} else if (canvas->plain) {
		inner = plain_draw(canvas, rect, frame);
	} else if (frame->open) {
		inner = open_draw(canvas, rect, frame);
	} else {
		inner = rk_rect_inset(rect, 1, 1);
		horizontal(canvas, rect, rect.y, frame->joined ? "├" : "┌",
			frame->joined ? "┤" : "┐", role);
		horizontal(canvas, rect, bottom, "└", "┘", role);
		RkRect side = { rect.x, rect.y + 1, 1, rect.height - 2 };
		rk_canvas_fill(canvas, side, "│", role);
		side.x = rect.x + rect.width - 1;
		rk_canvas_fill(canvas, side, "│", role);
		line_texts(canvas, rk_rect_rows(rect, 0, 1), frame->title, frame->count,
			frame->focused);
		line_texts(
			canvas, rk_rect_rows(rect, rect.height - 1, 1), NULL, frame->foot, FALSE);
	}
	rk_canvas_unclip(canvas, old);
	return inner;
}

void rk_frame_scroll(RkCanvas *canvas, RkRect rect, int first, int shown, int total)
{
	int track = rect.height - 2;

	if (canvas->plain || track < 2 || total <= shown || shown <= 0)
		return;
	int thumb = CLAMP(track * shown / total, 1, track - 1);
	int at = (track - thumb) * first / MAX(total - shown, 1);
	RkRect bar = { rect.x + rect.width - 1, rect.y + 1 + CLAMP(at, 0, track - thumb), 1,
		thumb };
	rk_canvas_fill(canvas, bar, "┃", RK_ROLE_NORMAL);
}

RkRect rk_box_draw(RkCanvas *canvas, RkRect rect, const RkFrame *frame)
{
	rk_canvas_fill(canvas, (RkRect){ rect.x - 1, rect.y, rect.width + 2, rect.height }, " ",
		RK_ROLE_NORMAL);
	rk_canvas_zone(canvas, rect, RK_ZONE_PANE, -1, NULL);
	return rk_frame_draw(canvas, rect, frame);
}

void rk_rule_draw(RkCanvas *canvas, RkRect rect, const char *left, const char *right)
{
	RkRect line = rk_rect_rows(rect, 0, 1);
	RkRect old = rk_canvas_clip(canvas, line);

	if (!canvas->plain)
		rk_canvas_fill(canvas, line, "─", RK_ROLE_BORDER);
	line_texts(canvas, line, left, right, FALSE);
	rk_canvas_unclip(canvas, old);
}
