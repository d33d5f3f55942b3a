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

/* Without double blanks: the bracket of the open tab takes the blank of its neighbour. */
static int tight_width(const char *const *labels, guint n)
{
	return rk_tabs_width(labels, n) - (int)n + 1;
}

static int tab_draw(RkCanvas *canvas, int x, int y, const char *text, guint index, gboolean open)
{
	int used = rk_canvas_text(canvas, x, y, text, -1, open ? RK_ROLE_STRONG : RK_ROLE_NORMAL);
	RkRect zone = { x, y, used, 1 };

	if (open)
		rk_canvas_flag(canvas, zone, RK_CELL_SELECTED);
	rk_canvas_zone(canvas, zone, RK_ZONE_TAB, index, NULL);
	return used;
}

void rk_tabs_draw(RkCanvas *canvas, RkRect rect, const char *const *labels, guint n, guint open)
{
	gboolean tight = rk_tabs_width(labels, n) > rect.width;
	gboolean brief = tight && tight_width(labels, n) > rect.width;
	RkRect old = rk_canvas_clip(canvas, rk_rect_rows(rect, 0, 1));
	int x = rect.x;

	/* Numbers alone need no saving. */
	tight = tight && !brief;
	for (guint i = 0; i < n; i++) {
		gboolean is_open = i == open;
		g_autofree char *label = brief && !is_open
						 ? g_strdup_printf("%u", i + 1)
						 : g_strdup_printf("%u %s", i + 1, labels[i]);
		const char *before = is_open ? "[" : " ", *after = is_open ? "]" : " ";
		if (tight && i > 0)
			before = is_open ? "[" : "";
		if (tight && !is_open && i + 1 == open)
			after = "";
		g_autofree char *text = g_strconcat(before, label, after, NULL);
		x += tab_draw(canvas, x, rect.y, text, i, is_open);
	}
	rk_canvas_unclip(canvas, old);
}
