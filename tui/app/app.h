/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program in the terminal, seen from outside: open it on a store and wait until the user
 * leaves. What screens may ask of it stands in app/screen.h.
 */
#pragma once

#include "service/store.h"

struct RkScreenClass;

typedef struct RkAppOptions {
	gboolean demo;     /* the store is a throw-away copy: row 1 says so, leaving asks whether to
			      keep it */
	gboolean plain;    /* --plain: no borders, messages in full */
	gboolean ascii;    /* glyphs of ASCII only, whatever the locale */
	const char *first; /* name of a screen to open over home, NULL: none */
	const char *open;  /* address of what to show first ("MKS", "MKS/notula"), NULL: home */
	const char *keys;  /* keys.conf, NULL: $XDG_CONFIG_HOME/rakor/keys.conf */
	const char *settings; /* rakor.conf, NULL: $XDG_CONFIG_HOME/rakor/rakor.conf */
	const char *record;   /* --record: file that what is done is written to as a test, NULL */
	const char
		*keep; /* demo: path of the database that "keep as mine" makes; NULL: the default */
} RkAppOptions;

/* Runs until the user leaves or the terminal or a signal ends it. `screens` can be opened by name
 * (NULL-terminated; the first is home). `options` may be NULL. Messages
 * that cannot be shown on the screen go to standard error. Returns the exit status: 0, or 3 when
 * there is no usable terminal. The store stays the caller's, except that a demo may have been kept
 * (rk_demo_keep); the caller still discards it. */
int rk_app_run(
	const struct RkScreenClass *const *screens, RkStore *store, const RkAppOptions *options);
