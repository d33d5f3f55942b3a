/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Strips on pages of a file.
 */
#pragma once

#include "document/pdf/strip.h"

/* Of A4, in points; the inner margin is wider, for the punch. */
#define RK_PAGE_WIDTH 595.276
#define RK_PAGE_HEIGHT 841.89
#define RK_MARGIN_LEFT 70.866 /* 25 mm */
#define RK_MARGIN 56.693      /* 20 mm */
#define RK_TEXT_WIDTH (RK_PAGE_WIDTH - RK_MARGIN_LEFT - RK_MARGIN)
#define RK_TEXT_HEIGHT (RK_PAGE_HEIGHT - 2 * RK_MARGIN)

/* Draws all strips. Pages are numbered "- 2 -" from the second on; `footer` (may be NULL) stands on
 * each. */
void rk_pages_draw(const RkTypeset *set, cairo_t *cairo, cairo_surface_t *surface,
	const GPtrArray *strips, const char *footer);
