/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `:copy-from MDN` and `:pattern day` (practice 23): what is copied is ticked in a menu that counts
 * it, and is one step.
 */
#pragma once

#include "screen/meeting/workspace.h"

/* `address` NULL or "": asked for in a prompt. */
void rk_copy_from(RkWorkspace *ws, const char *address);
void rk_copy_pattern(RkWorkspace *ws, const char *name);
