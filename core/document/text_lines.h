/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of the text writer before they are put on pages: text of a known width, and whether a page
 * may end after it. Private to the text writer.
 */
#pragma once

#include "domain/model/document.h"

/* What is left for words however deep they are nested: labels and indents give way first. */
#define RK_TEXT_BODY_MIN 10

typedef struct RkLine {
	char *text;      /* no LF, no trailing blanks */
	gboolean glued;  /* no page may end after it */
	gboolean starts; /* a page starts with it */
	guint head;      /* lines of table head to print again when a page begins here … */
	guint back;      /* … the first of which is so many lines before this one */
	/* What of the document it shows, borrowed; NULL: nothing that can be changed. */
	const RkWords *words;
	const RkSignature *signature;
} RkLine;

GPtrArray *rk_lines_new(void); /* RkLine *, owned */

/* TRUE for words that a person may change: by a slot or at their field. */
gboolean rk_words_are_item(const RkWords *words);

/* Takes `text`; trailing blanks go. */
RkLine *rk_lines_add(GPtrArray *lines, char *text);
void rk_lines_blank(GPtrArray *lines, int n);

/* The lines of `text`, broken to at most `width` cells; a LF breaks. Blanks that must not break
 * (U+00A0) become plain ones; hostile characters are replaced. NULL-terminated; g_strfreev. */
char **rk_text_flow(const char *text, int width);

/* Adds the flow of `text`, aligned in `width`. */
void rk_lines_flow(GPtrArray *lines, const char *text, int width, RkAlign align);

/* How far a body hangs behind a label that wants `hang` cells: what `width` can spare. */
int rk_hang_room(int hang, int width);

/* Adds `body` (taken), which is at most width - rk_hang_room(hang, width) wide, behind `label`. A
 * label that does not fit stands on lines of its own above. */
void rk_lines_hang(GPtrArray *lines, const char *label, int hang, int width, GPtrArray *body);

/* `n` times the string `cell`. Caller frees. */
char *rk_text_repeat(const char *cell, int n);
