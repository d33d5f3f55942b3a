/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the pty harness share; tests include tt.h.
 */
#pragma once

#include "support/tt.h"

#include <sys/types.h>
#include <termios.h>
#include <vterm.h>

struct Tt {
	VTerm *vt;
	VTermScreen *screen;
	int fd;
	guint screens; /* times that the alternate screen was taken */
	pid_t pid;
	int rows, cols, timeout_ms;
	Sandbox *box;
	gboolean own_box;
	GString *pending;   /* bytes for the program that the pty has not taken yet */
	GString *held;      /* bytes of the program that libvterm shall not see yet */
	GString *shown;     /* what tt_row and tt_text returned */
	GPtrArray *keys;    /* the last inputs, for the report */
	GString *clipboard; /* what the program put there last (OSC 52) */
	GString *unknown;   /* sequences no terminal is sure to know */
	gsize written;
	guint pings_sent, pings_seen;
	int idle_rows, idle_cols;
	gboolean fullscreen, one_screen, alternate, mouse, cursor_visible, ended;
	int status;
	struct termios modes;
};

/* Moves bytes both ways until `done` says so or the time is up (FALSE). */
gboolean tt_pump(Tt *t, gboolean (*done)(const Tt *t));
gboolean tt_idle(const Tt *t);
void tt_remember(Tt *t, const char *format, ...) G_GNUC_PRINTF(2, 3);
/* Ping, wait, fail the test when no answer comes. */
void tt_settle(Tt *t);
