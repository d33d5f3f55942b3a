/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A long text in the user's own editor ($VISUAL, $EDITOR, vi); in an area of the program's own when
 * there is none.
 */
#pragma once

#include "app/screen.h"

typedef struct RkEditText {
	const char *title; /* translated; of the area of our own; copied; NULL: "Text" */
	const char *text;  /* copied; NULL: empty */
	const char
		*suffix; /* of the file (".md"), so that the editor knows the kind; NULL: ".txt" */
	int line;        /* where to begin, from 1; 0: at the top */
	const char *draft; /* key under which a text that could not be saved is kept (copied); NULL:
			      one made of the text itself */
	/* The changed text. TRUE: taken. FALSE: *error_out (owned by the caller, may stay NULL)
	 * says why and *line_out (from 1, 0: unknown) where; the editor opens again on the same
	 * text. Not called when nothing was changed or everything deleted. */
	gboolean (*done)(
		RkApp *app, const char *text, gpointer data, char **error_out, int *line_out);
	const RkRows *read; /* what the text is about; NULL: what the screen shows; copied */
	gpointer data;
	GDestroyNotify free_data;
} RkEditText;

void rk_app_edit_text(RkApp *app, const RkEditText *edit);
