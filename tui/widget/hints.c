/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two rows at the bottom. See hints.h.
 */
#include "widget/hints.h"

#include "base/text.h"
#include "widget/layout.h"

static int hint_width(const RkHint *hint)
{
	return rk_text_width(hint->key, -1) + 1 + rk_text_width(hint->label, -1);
}

static int hint_draw(RkCanvas *canvas, int x, int y, const RkHint *hint)
{
	int at = x;

	at += rk_canvas_text(canvas, at, y, hint->key, -1, RK_ROLE_KEY);
	at += rk_canvas_text(canvas, at, y, " ", -1, RK_ROLE_NORMAL);
	at += rk_canvas_text(canvas, at, y, hint->label, -1, RK_ROLE_MUTED);
	rk_canvas_zone(canvas, (RkRect){ x, y, at - x, 1 }, RK_ZONE_ACTION, hint->action, NULL);
	return at;
}

void rk_hints_draw(RkCanvas *canvas, RkRect rect, const RkHint *hints, guint n)
{
	RkRect row = rk_rect_rows(rect, 0, 1);
	RkRect old = rk_canvas_clip(canvas, row);
	int x = rect.x + 1, right = rect.x + rect.width - 1;

	if (n > 0) {
		int last = hint_width(&hints[n - 1]);
		for (guint i = 0; i + 1 < n; i++) {
			int width = hint_width(&hints[i]);
			if (x + width + 2 + last > right)
				break;
			x = hint_draw(canvas, x, row.y, &hints[i]) + 2;
		}
		hint_draw(canvas, x, row.y, &hints[n - 1]);
	}
	rk_canvas_unclip(canvas, old);
}

/* Cells of the offer beside `said` cells: all it needs where that is free, else two fifths. What
 * the row says shrinks first, but not to a stump. */
static int offer_cells(int room, int said, int wanted)
{
	return MIN(wanted, MAX(room - said - 2, room * 2 / 5));
}

void rk_context_draw(RkCanvas *canvas, RkRect rect, const char *message, RkRole role,
	const char *offer_key, const char *offer, gint64 offer_action)
{
	RkRect row = rk_rect_rows(rect, 0, 1);
	RkRect old = rk_canvas_clip(canvas, row);
	int left = rect.x + 1, right = rect.x + rect.width - 1;

	if (offer && rect.width >= 20) {
		int key = rk_text_width(offer_key, -1) + 1;
		int said = message ? rk_text_width(message, -1) : -2;
		int cells = offer_cells(right - left, said, key + rk_text_width(offer, -1));
		int x = right - cells;
		rk_canvas_text(canvas, x, row.y, offer_key, -1, RK_ROLE_KEY);
		rk_canvas_cut(canvas, x + key, row.y, offer, cells - key, RK_ROLE_MUTED);
		rk_canvas_zone(
			canvas, (RkRect){ x, row.y, cells, 1 }, RK_ZONE_ACTION, offer_action, NULL);
		right = x - 2;
	}
	if (message)
		rk_canvas_cut(canvas, left, row.y, message, right - left, role);
	rk_canvas_unclip(canvas, old);
}
