/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures of tests are drawn through this: drawing reads no data, so a statement that begins while
 * a picture is drawn fails the test. What a picture needs is read by a screen's `load`, or by
 * `follow` when the cursor has moved.
 */
#pragma once

#include "app/private.h"

/* Prepares and draws; what was read meanwhile, NULL: nothing. Caller frees. */
char *watch_read(RkApp *app);
/* The same, failing when something was read. */
void watch_draw(RkApp *app);
