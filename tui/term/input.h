/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Turns what wgetch() returns into keys. Bytes are assembled here and not by get_wch(), which
 * loses a character whose bytes arrive in two reads (long pastes). Private to tui/term.
 */
#pragma once

#include "term/key.h"

typedef struct RkInput {
	guchar bytes[4]; /* of a character that is not complete */
	guint n, want;
	char mouse[24]; /* of a report of the mouse that is not complete */
	guint mouse_n;  /* 0: none; else bytes + 1 */
	GString *paste; /* inside a bracketed paste, else NULL */
	gboolean after_cr;
	guint pings;   /* of the test harness, consumed */
	gboolean sync; /* RAKOR_TEST_SYNC is set */
} RkInput;

/* Teaches ncurses the sequences that its terminal description may lack. */
void rk_input_define(gboolean sync);

/* Next key from `pad` (a WINDOW with keypad and nodelay); FALSE when nothing is there. */
gboolean rk_input_read(RkInput *input, gpointer pad, RkKey *key);
void rk_input_clear(RkInput *input);
