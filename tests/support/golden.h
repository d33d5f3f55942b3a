/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A picture as text, with roles and cursor, compared with a file under tests/golden/. Each row
 * stands between bars; behind it are its runs of roles:
 *
 *	│ rakor ▸ Home                 │ m0-6 t9-12
 *	…
 *	cursor 3,5
 *	roles m muted, t title
 *
 * A selected cell (reverse) is written in capitals, an underlined one with "_". Names of roles, not
 * colours: a theme may change without touching a golden. RAKOR_UPDATE_GOLDEN=1 rewrites the files.
 */
#pragma once

#include "term/canvas.h"

/* Caller frees. */
char *golden_text(const RkCanvas *canvas);

/* Fails the test when the picture is not that of tests/golden/NAME, or does not show what facts.txt
 * there says of it; one of which nothing is said fails too. */
void golden_check(const RkCanvas *canvas, const char *name);

/* Fails when a cell outside `rect` is not blank, or the cursor is outside it. */
void golden_check_inside(const RkCanvas *canvas, RkRect rect);

/* TRUE if one row of the picture has this text. */
gboolean canvas_shows(const RkCanvas *canvas, const char *text);
