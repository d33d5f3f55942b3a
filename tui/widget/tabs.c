/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row of tabs. See tabs.h.
 */
#include "widget/tabs.h"

#include "base/text.h"
#include "widget/layout.h"

int rk_tabs_width(const char *const *labels, guint n)
{
	int width = 0;

	for (guint i = 0; i < n; i++)
		width += rk_text_width(labels[i], -1) + (i < 9 ? 4 : 5);
	return width;
}

void rk_tabs_draw(RkCanvas *canvas, RkRect rect, const char *const *labels, guint n, guint open)
{
	gboolean brief = rk_tabs_width(labels, n) > rect.width;
	RkRect old = rk_canvas_clip(canvas, rk_rect_rows(rect, 0, 1));
	int x = rect.x;

	for (guint i = 0; i < n; i++) {
		gboolean is_open = i == open;
		g_autofree char *text = brief && !is_open
						? g_strdup_printf(" %u ", i + 1)
						: g_strdup_printf(is_open ? "[%u %s]" : " %u %s ",
							  i + 1, labels[i]);
		int used = rk_canvas_text(
			canvas, x, rect.y, text, -1, is_open ? RK_ROLE_STRONG : RK_ROLE_NORMAL);
		RkRect zone = { x, rect.y, used, 1 };
		if (is_open)
			rk_canvas_flag(canvas, zone, RK_CELL_SELECTED);
		rk_canvas_zone(canvas, zone, RK_ZONE_TAB, i, NULL);
		x += used;
	}
	rk_canvas_unclip(canvas, old);
}
