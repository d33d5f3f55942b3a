/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Polishing the minutes (practice 3): one line at a time between its neighbours, what was typed
 * above what will be printed.
 */
#pragma once

#include "screen/meeting/workspace.h"

/* Opens at a line of the workspace's meeting that is not private. */
void rk_polish_open(RkWorkspace *ws, RkId entry);
