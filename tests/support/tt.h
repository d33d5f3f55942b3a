/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program in a terminal: a pty with libvterm behind it. Keys go in as a terminal sends them,
 * the grid is what a person would see.
 *
 * Nothing sleeps. Every batch of input ends with a ping through the same input (ESC [7717~); the
 * program answers OSC 7717;idle;PINGS;ROWSxCOLS when it has consumed it, has nothing to read and no
 * job, and only then is the grid looked at. A wait that runs out fails the test and prints the
 * grid and the last keys.
 *
 *     Tt *t = tt_start(&(TtOptions){.rows = 24, .cols = 80, .args = TT_ARGS("demo")});
 *     tt_keys(t, "<Down><CR>4");
 *     tt_expect_row(t, -1, "u batal");
 *     tt_keys(t, "q");
 *     tt_stop(t, 0);
 */
#pragma once

#include "support/sandbox.h"

typedef struct Tt Tt;

#define TT_ARGS(...) ((const char *const[]){ __VA_ARGS__, NULL })

typedef struct TtOptions {
	int rows, cols;          /* 0: 24 × 80 */
	const char *program;     /* NULL: BUILD/tui/rakor */
	const char *const *args; /* NULL: none; after the program's name */
	const char *bundle;      /* imported first, relative to tests/fixtures/; may be a pattern */
	const char *const *env;  /* "NAME=VALUE" on top of the sandbox's; NULL-terminated */
	Sandbox *box;            /* borrowed: several programs in one home; NULL: a new one */
	int timeout_ms;          /* of each wait; 0: 60 s */
	gboolean one_screen;     /* this TERM has no alternate screen (the console) */
} TtOptions;

/* Starts and waits for the first idle moment. NULL options: rakor without arguments at 24 × 80. */
Tt *tt_start(const TtOptions *options);

/* Expects the program to have ended, or ends it with SIGTERM; checks the exit status, that the
 * terminal's modes are as before and that no unknown sequence was written; frees. */
void tt_stop(Tt *t, int status);

/* The same without failing the test: NULL when all was well, else what was not; caller frees. */
char *tt_finish(Tt *t, int status);

/* SIGKILL, and frees; the sandbox too unless it was given. */
void tt_kill(Tt *t);

/* Sends a signal and returns at once. */
void tt_signal(Tt *t, int signal);

/* --- input; each waits for idle after it --- */

/* Text and <Names>: <CR> <Esc> <Tab> <BS> <Del> <Ins> <Up> <Down> <Left> <Right> <Home> <End>
 * <PgUp> <PgDn> <F1>…<F12> <Space> <lt>, with C- A- S- before a name or a letter. Returns how many
 * keys that are. */
guint tt_keys(Tt *t, const char *keys);
void tt_paste(Tt *t, const char *text);  /* bracketed, when the program asked for it */
void tt_bytes(Tt *t, const char *bytes); /* raw, for hostile input */
/* The mouse says nothing to a program that did not ask for it. */
void tt_click(Tt *t, int row, int col); /* left button, from 0 */
/* Left button down at one place and moved to another; tt_drop lets it go there. */
void tt_drag(Tt *t, int row, int col, int to_row, int to_col);
void tt_drop(Tt *t);
void tt_wheel(Tt *t, int row, int col, int lines); /* negative: up */
void tt_resize(Tt *t, int rows, int cols);         /* waits until the program draws that size */

/* Sends a ping and waits for its answer: TRUE when idle or ended, FALSE when the time is up. */
gboolean tt_sync(Tt *t);
/* After an input that makes the program leave: waits for its end; FALSE when the time is up. */
gboolean tt_ended(Tt *t);
gboolean tt_running(const Tt *t); /* as seen by now; after any input that is certain */

/* --- output --- */

int tt_rows(const Tt *t);
int tt_cols(const Tt *t);
/* One row without its trailing blanks, the whole grid; negative rows count from the bottom. Valid
 * until the next call. */
const char *tt_row(Tt *t, int row);
const char *tt_text(Tt *t);
/* Row and column of the first occurrence of a text on the grid; FALSE when absent. */
gboolean tt_find(Tt *t, const char *text, int *row, int *col);
/* What the program copied last (OSC 52); "" for nothing. Valid until the next input. */
const char *tt_clipboard(const Tt *t);
void tt_cursor(const Tt *t, int *row, int *col);
gboolean tt_cursor_visible(const Tt *t);

typedef enum TtAttr {
	TT_BOLD = 1 << 0,
	TT_UNDERLINE = 1 << 1,
	TT_ITALIC = 1 << 2,
	TT_REVERSE = 1 << 3,
	TT_FOREGROUND = 1 << 4, /* not the default colour */
	TT_BACKGROUND = 1 << 5,
} TtAttr;
guint tt_attrs(const Tt *t, int row, int col);
/* Colour of the text and of what is behind it, in the palette of 256; -1: the terminal's own. */
int tt_ink(const Tt *t, int row, int col);
int tt_ground(const Tt *t, int row, int col);

/* How often the program took the alternate screen; TRUE when it has given back that, the mouse and
 * the cursor. */
guint tt_screens(const Tt *t);
gboolean tt_given_back(const Tt *t);
int tt_pid(const Tt *t);

/* Bytes the program has written since the last call: the price of a key. */
gsize tt_bytes_written(Tt *t);

Sandbox *tt_sandbox(const Tt *t);

/* --- expectations; each fails the test with the grid and the last keys --- */

void tt_expect_text(Tt *t, const char *text);
void tt_refuse_text(Tt *t, const char *text);
void tt_expect_row(Tt *t, int row, const char *text);
void tt_expect_cursor_row(Tt *t, const char *text); /* the row of the hardware cursor */
void tt_expect_sql(Tt *t, const char *sql, const char *expected);
void tt_fail(Tt *t, const char *format, ...) G_GNUC_PRINTF(2, 3);
