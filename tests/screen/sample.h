/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A registry of two screens for tests of the frame: a list with a filter, and a form's owner.
 */
#pragma once

#include "app/private.h"

/* A registry of one screen. */
extern const RkScreenClass *const rk_screens[];

extern const RkScreenClass sample_class;

/* What the sample was asked to do last: RK_COMMAND_NONE when nothing. */
extern RkCommandId sample_last;

/* A program on a canvas of that size, started, without store and terminal. */
RkApp *sample_start(int width, int height);
/* Draws it anew and returns its canvas. */
const RkCanvas *sample_draw(RkApp *app);
/* TRUE if the text is somewhere in the picture. */
gboolean sample_shows(RkApp *app, const char *text);

/* How often one was read. */
extern guint sample_loads;
