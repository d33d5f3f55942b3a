/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row of tabs (practice 13): numbered, the open one in brackets.
 */
#pragma once

#include "term/canvas.h"

/* Draws " 1 Overview [2 Rundown] 3 Invited …"; each is a zone RK_ZONE_TAB. When the row is too
 * narrow only the open tab keeps its word. */
void rk_tabs_draw(RkCanvas *canvas, RkRect rect, const char *const *labels, guint n, guint open);

/* Cells that the full row takes. */
int rk_tabs_width(const char *const *labels, guint n);
