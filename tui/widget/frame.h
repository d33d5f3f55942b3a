/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The border of a pane: title on the left of the top line, counts on the right, a hint at the
 * bottom right. The pane that has the keys has a bold title and a coloured border.
 */
#pragma once

#include "term/canvas.h"

typedef struct RkFrame {
	const char *title; /* NULL: none */
	const char *count; /* top right, NULL: none */
	const char *foot;  /* bottom right, NULL: none */
	gboolean focused;
	gboolean open;   /* no sides: only the top line, for text that needs the width */
	gboolean joined; /* the top line is the bottom line of the pane above: ├ ┤ */
} RkFrame;

/* Draws it and returns the room inside. A rectangle too small for a border is all room. On a plain
 * canvas only the title line is drawn. */
RkRect rk_frame_draw(RkCanvas *canvas, RkRect rect, const RkFrame *frame);

/* Draws over the right border how much of `total` rows is shown. Nothing when all are. */
void rk_frame_scroll(RkCanvas *canvas, RkRect rect, int first, int shown, int total);

/* A box over what is there: blanks `rect` with a column of air on both sides, then the frame. */
RkRect rk_box_draw(RkCanvas *canvas, RkRect rect, const RkFrame *frame);

/* One horizontal line across the rectangle's first row, with a text at the right end. */
void rk_rule_draw(RkCanvas *canvas, RkRect rect, const char *left, const char *right);
