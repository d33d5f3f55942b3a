/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A meeting from one typed line.
 */
#pragma once

#include "app/screen.h"

/* Asks for the line in the context row, says what is understood while it is typed, keeps it as a
 * draft. The new meeting is applied and focused. TRUE. */
gboolean rk_home_new(RkApp *app);
/* What was being typed when the program ended, NULL: nothing. Caller frees. */
char *rk_home_new_draft(RkApp *app);
