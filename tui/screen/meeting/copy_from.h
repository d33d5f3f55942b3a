/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `:copy-from MDN` and `:pattern day` (practice 23): what is copied is ticked in a menu that counts
 * it, and is one step.
 */
#pragma once

#include "domain/meeting/pattern_rule.h"
#include "screen/meeting/workspace.h"

/* Rows for the tabs that a meeting is begun in. */
#define RK_BINDS_COPY_FROM \
	{ \
		RK_COMMAND_COPY_FROM, .flags = RK_BIND_QUIET, .run = rk_copy_from \
	}
#define RK_BINDS_PATTERN \
	{ \
		RK_COMMAND_PATTERN, .flags = RK_BIND_QUIET | RK_BIND_WHOLE, \
				    .ask = { .kind = RK_ASK_LINE, \
					    .label = N_("pattern"), \
					    .ghost_of = rk_pattern_names }, \
				    .rule = rk_pattern_plan \
	}

/* `address` NULL or "": which meeting is asked. */
void rk_copy_from(RkScreen *screen, int value, const char *address);
