/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text to read. See textview.h.
 */
#include "widget/textview.h"

#include "base/text.h"

#include <string.h>

gboolean rk_text_view_move(RkTextView *view, RkMove move)
{
	int page = MAX(view->shown - 1, 1), before = view->top;
	int by[] = { -1, 1, -page, page, -MAX(page / 2, 1), MAX(page / 2, 1), -view->lines,
		view->lines };

	view->top = CLAMP(view->top + by[move], 0, MAX(view->lines - view->shown, 0));
	return view->top != before;
}

void rk_text_view_draw(
	RkTextView *view, RkCanvas *canvas, RkRect rect, const char *text, gboolean focused)
{
	if (rect.width < 1 || rect.height < 1)
		return;
	g_auto(GStrv) lines = rk_text_wrap(text, rect.width);
	RkRect old = rk_canvas_clip(canvas, rect);

	view->lines = (int)g_strv_length(lines);
	view->shown = rect.height;
	view->top = CLAMP(view->top, 0, MAX(view->lines - rect.height, 0));
	for (int i = 0; i < rect.height && view->top + i < view->lines; i++) {
		const char *line = lines[view->top + i];
		gboolean title = g_str_has_prefix(line, "# ");
		rk_canvas_text(canvas, rect.x, rect.y + i, title ? line + 2 : line, -1,
			title ? RK_ROLE_TITLE : RK_ROLE_NORMAL);
	}
	if (focused)
		rk_canvas_cursor(canvas, rect.x, rect.y);
	rk_canvas_unclip(canvas, old);
}
