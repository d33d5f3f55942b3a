/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A meeting from one typed line.
 */
#pragma once

#include "app/screen.h"

/* Asks for the line in the context row, says what is understood while it is typed, keeps it as a
 * draft. The new meeting is applied and focused. TRUE. */
gboolean rk_home_new(RkApp *app);
/* The same for a meeting like an earlier one, whose address is asked for when `like` is NULL. */
gboolean rk_home_new_from(RkApp *app, const char *like);
/* What was being typed when the program ended, NULL: nothing. Caller frees. */
char *rk_home_new_draft(RkApp *app);
