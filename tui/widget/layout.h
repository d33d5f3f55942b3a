/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rectangles: dividing them, placing boxes, choosing an arrangement by size. Pure.
 */
#pragma once

#include "term/canvas.h"

typedef struct RkPart {
	int size;   /* cells; the least when it has a weight */
	int weight; /* share of what is left; 0: fixed */
} RkPart;

/* Divides `rect` into n parts side by side (columns) or above each other. When there is too little
 * room the last parts get none. The parts together are never larger than `rect`. */
void rk_split(RkRect rect, gboolean columns, const RkPart *parts, guint n, RkRect *out);

RkRect rk_rect_inset(RkRect rect, int dx, int dy);
/* Rows [from, from + n) of the rectangle, cut to it. */
RkRect rk_rect_rows(RkRect rect, int from, int n);
/* A box of that size in the middle of `whole`, cut to it. */
RkRect rk_rect_centre(RkRect whole, int width, int height);
