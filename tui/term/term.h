/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The terminal: shows a canvas, reads keys, gives the screen back as it was. Two back ends: the
 * real one over ncurses (curses.c, the only file with <curses.h> beside input.c) and a fake one
 * for tests. One terminal a process.
 */
#pragma once

#include "term/canvas.h"
#include "term/key.h"
#include "term/theme.h"

typedef struct RkTermOptions {
	gboolean mouse; /* FALSE: the terminal's own selection works everywhere */
	gboolean ascii; /* glyphs of ASCII only */
	RkThemeId theme;
} RkTermOptions;

typedef struct RkTerm RkTerm;

/* Takes over the terminal on standard input and output: alternate screen, raw keys, bracketed
 * paste. RK_ERROR_IO when it is none or its TERM is unknown. */
RkTerm *rk_term_open(const RkTermOptions *options, GError **error);

/* Other options from the next picture on; `ascii` is the caller's business. */
void rk_term_set(RkTerm *term, const RkTermOptions *options);

/* Gives the terminal back as it was. NULL is allowed. */
void rk_term_close(RkTerm *term);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkTerm, rk_term_close)

/* File descriptor to wait on for keys, -1 for the fake one. */
int rk_term_fd(const RkTerm *term);
void rk_term_size(const RkTerm *term, int *width, int *height);
/* Reads the size anew (after SIGWINCH); TRUE if it changed. */
gboolean rk_term_measure(RkTerm *term);

/* Next key that is already there; FALSE when there is none. *key is owned (rk_key_clear). */
gboolean rk_term_read(RkTerm *term, RkKey *key);

/* Shows the picture with as little output as possible; the hardware cursor goes to the canvas's
 * cursor, or to the bottom left. */
void rk_term_show(RkTerm *term, const RkCanvas *canvas);
/* The next picture is drawn from nothing (^L, after another program wrote). */
void rk_term_redraw(RkTerm *term);

/* Puts text into the clipboard through OSC 52. */
void rk_term_copy(RkTerm *term, const char *text);

/* Gives the terminal back for a while and stops the process (^Z); returns when it goes on. */
void rk_term_suspend(RkTerm *term);
/* The same around a child in the foreground ($EDITOR). */
void rk_term_leave(RkTerm *term);
void rk_term_return(RkTerm *term);

/* Tests: under RAKOR_TEST_SYNC, when nothing is waiting to be read, says so with the number of
 * pings consumed and the size, if either changed. */
void rk_term_idle(RkTerm *term);

/* --- for tests and tools --- */

/* A terminal in memory: rk_term_fake_type feeds it, rk_term_fake_shown is the last frame. */
RkTerm *rk_term_fake_new(int width, int height);
void rk_term_fake_type(RkTerm *term, const char *script); /* rk_key_script; takes no other input */
void rk_term_fake_key(RkTerm *term, RkKey key);           /* takes the key */
void rk_term_fake_resize(RkTerm *term, int width, int height);
const RkCanvas *rk_term_fake_shown(const RkTerm *term);
const char *rk_term_fake_copied(const RkTerm *term); /* NULL when nothing was */
RkTermOptions rk_term_fake_options(const RkTerm *term);
