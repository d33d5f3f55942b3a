/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One step in a box: what it changed, and undoing just this one.
 */
#pragma once

#include "app/screen.h"

typedef void (*RkStepGo)(RkScreen *owner, RkId step);

/* `go` moves the owner (which stays below) to another step. */
void rk_step_box_open(RkScreen *owner, RkId step, RkStepGo go);
