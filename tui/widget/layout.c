/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dividing rectangles. See layout.h.
 */
#include "widget/layout.h"

void rk_split(RkRect rect, gboolean columns, const RkPart *parts, guint n, RkRect *out)
{
	int length = columns ? rect.width : rect.height, at = 0;
	int least = 0, weight = 0;

	for (guint i = 0; i < n; i++) {
		least += parts[i].size;
		weight += parts[i].weight;
	}
	int spare = MAX(length - least, 0);
	for (guint i = 0; i < n; i++) {
		int size = parts[i].size;
		if (parts[i].weight > 0) {
			int share = spare * parts[i].weight / weight;
			size += share;
			spare -= share;
			weight -= parts[i].weight;
		}
		size = CLAMP(size, 0, MAX(length - at, 0));
		out[i] = columns ? (RkRect){ rect.x + at, rect.y, size, rect.height }
				 : (RkRect){ rect.x, rect.y + at, rect.width, size };
		at += size;
	}
}

RkRect rk_rect_inset(RkRect rect, int dx, int dy)
{
	RkRect inner = { rect.x + dx, rect.y + dy, MAX(rect.width - 2 * dx, 0),
		MAX(rect.height - 2 * dy, 0) };

	return rk_rect_meet(rect, inner);
}

RkRect rk_rect_rows(RkRect rect, int from, int n)
{
	return rk_rect_meet(rect, (RkRect){ rect.x, rect.y + from, rect.width, n });
}

RkRect rk_rect_centre(RkRect whole, int width, int height)
{
	width = CLAMP(width, 0, whole.width);
	height = CLAMP(height, 0, whole.height);
	return (RkRect){ whole.x + (whole.width - width) / 2, whole.y + (whole.height - height) / 2,
		width, height };
}
