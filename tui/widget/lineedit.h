/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line of text being typed: caret, the keys of readline, a kill buffer, paste. The caret is
 * always between two graphemes; the text is always valid UTF-8 without control characters.
 */
#pragma once

#include "term/canvas.h"
#include "term/key.h"

typedef struct RkLineEdit {
	GString *text;
	gsize at;      /* byte offset of the caret */
	char *kill;    /* what ^Y brings back */
	gsize limit;   /* bytes, 0: 64 KiB */
	int scroll;    /* cells hidden on the left */
	guint version; /* counts changes of the text */
} RkLineEdit;

void rk_line_edit_init(RkLineEdit *edit, const char *text);
void rk_line_edit_clear(RkLineEdit *edit); /* frees what it owns */

/* Replaces the text; the caret goes to the end. */
void rk_line_edit_set(RkLineEdit *edit, const char *text);

/* TRUE if the key was for it. Enter, Tab, Esc and vertical keys never are. */
gboolean rk_line_edit_key(RkLineEdit *edit, const RkKey *key);

/* Inserts cleaned text at the caret: line feeds and tabs become a blank. */
void rk_line_edit_insert(RkLineEdit *edit, const char *text);

/* Draws it into the row at most `cells` wide, with the hardware cursor when it has the focus.
 * `ghost` (may be NULL) is shown muted while the line is empty. */
void rk_line_edit_draw(RkLineEdit *edit, RkCanvas *canvas, int x, int y, int cells,
	gboolean focused, const char *ghost);

/* The caret's moves over UTF-8, shared with the text area. */
gsize rk_caret_left(const char *text, gsize at);
gsize rk_caret_right(const char *text, gsize at);
gsize rk_caret_word_left(const char *text, gsize at);
gsize rk_caret_word_right(const char *text, gsize at);
/* What may be typed or pasted: valid, no hostile characters; line feeds kept if `lines`. */
char *rk_text_typed(const char *text, gboolean lines);
