/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line that is typed below a list which goes on showing (practice 1): it grows to four rows, the
 * rule above it says what is understood, a word that begins with "@" is completed while typed. The
 * list gives way; it is never covered.
 */
#pragma once

#include "app/screen.h"

/* What a word may become. All owned by the array. */
typedef struct RkTypeChoice {
	char *label, *detail; /* detail may be NULL */
	char *insert;         /* takes the place of the word, without its prefix */
} RkTypeChoice;

typedef struct RkTypeLine {
	const char *text;  /* to begin with, NULL: empty */
	const char *ghost; /* muted while empty; translated; NULL: none */
	/* What the line is by now ("answer 2 · Gita → Kanim Tarakan"); caller frees. *wrong: it
	 * cannot be stored as it is. NULL: nothing. */
	char *(*title)(RkApp *app, const char *text, gboolean *wrong, gpointer data);
	/* Enter on a text. TRUE: it was stored; FALSE: it was not, and rk_type_line_wrong said why.
	 */
	gboolean (*done)(RkApp *app, const char *text, gpointer data);
	/* Tab where nothing is completed: another text, or NULL. May be NULL. */
	char *(*tab)(RkApp *app, const char *text, gpointer data);
	/* Up on the empty line: the text of what was stored before, or NULL. May be NULL. */
	char *(*before)(RkApp *app, gpointer data);
	gboolean again;     /* an empty line stays open after one was stored */
	RkId meeting;       /* whose people come first in completion; 0 */
	gboolean of_action; /* "+" and "untuk:" name somebody too */
	const char *place;  /* where its draft is kept (app/draft.h); copied; NULL: nowhere */
	const char *label;  /* of the draft; translated */
	const RkRows *read; /* what the line is about; NULL: what the screen shows; copied */
	gpointer data;
	GDestroyNotify free_data;
} RkTypeLine;

void rk_type_line(RkApp *app, const RkTypeLine *line);

/* Shown on the rule until the text changes. */
void rk_type_line_wrong(RkApp *app, const char *text);
