/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text to read: wrapped, scrolled. Lines beginning with "# " are titles.
 */
#pragma once

#include "widget/table.h"

typedef struct RkTextView {
	int top;
	int lines, shown; /* of the last drawing */
} RkTextView;

gboolean rk_text_view_move(RkTextView *view, RkMove move);
void rk_text_view_draw(
	RkTextView *view, RkCanvas *canvas, RkRect rect, const char *text, gboolean focused);
