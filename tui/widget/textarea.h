/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several lines of text being typed, wrapped to the width they are drawn in. Everything of
 * lineedit.h, and up, down, page, Enter for a new line.
 */
#pragma once

#include "widget/lineedit.h"

typedef struct RkTextArea {
	RkLineEdit edit; /* its text may hold line feeds */
	int width;       /* of the last drawing; vertical moves go by these lines */
	int top;         /* first line shown */
	int column;      /* wanted column of vertical moves, -1: the caret's */
} RkTextArea;

void rk_text_area_init(RkTextArea *area, const char *text);
void rk_text_area_clear(RkTextArea *area);
void rk_text_area_set(RkTextArea *area, const char *text);

/* TRUE if the key was for it. Enter is taken only if `lines`; up on the first and down on the last
 * line are not taken, so that a form can go on. */
gboolean rk_text_area_key(RkTextArea *area, const RkKey *key, gboolean lines);

/* Rows that the text takes at that width (at least 1). */
int rk_text_area_rows(const RkTextArea *area, int width);

void rk_text_area_draw(
	RkTextArea *area, RkCanvas *canvas, RkRect rect, gboolean focused, const char *ghost);
