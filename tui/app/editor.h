/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The user's editor as a child process in the foreground. Knows files and processes, nothing of
 * screens.
 */
#pragma once

#include "term/term.h"

/* The argv of the editor ($VISUAL, $EDITOR, else vi) with the file at the end and, where the editor
 * is known to understand it, the line. NULL: none is found on PATH. g_strfreev. */
char **rk_editor_command(const char *file, int line);

/* Lets the user edit `text` in a private temporary file with that suffix. `term` (NULL: none) is
 * given to the editor meanwhile. Returns the new text, also when *failed says that the editor ended
 * with an error; NULL and an error when there is no editor (RK_ERROR_NOT_FOUND) or no file. */
char *rk_editor_run(RkTerm *term, const char *text, const char *suffix, int line, gboolean *failed,
	GError **error);
