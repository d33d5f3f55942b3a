/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text to read in a box. A screen that is such a box begins with an RkTextBox and takes what it
 * needs of the functions into its class; rk_app_text() opens one that does nothing else.
 */
#pragma once

#include "app/binding.h"

typedef struct RkTextBox {
	RkScreen screen;
	char *title, *text; /* owned */
	int widest;         /* cells */
	RkTextView view;
} RkTextBox;

/* Another text, from its top; both taken. */
void rk_text_box_set(RkTextBox *box, char *title, char *text);
void rk_text_box_draw(RkTextBox *box, RkCanvas *canvas, RkRect rect, const char *foot);
/* The wheel moves the text, a click beside the box closes it. */
gboolean rk_text_box_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone);
void rk_text_box_close(RkScreen *screen);
/* For RK_BINDS_MOVES_BY and rows of its own. */
void rk_text_box_move(RkScreen *screen, int command, const char *arg);
