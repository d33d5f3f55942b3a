/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing the changes of a checked plan into an open transaction, each compared with its row.
 */
#pragma once

#include "service/apply.h"

/* Writes all changes in order and checks what only the finished whole can tell: references and
 * numbers. `out` (not NULL) counts records. With `once` new records are freed when they are written
 * (but deliveries), so that a plan of many is not held beside the memory of its step. */
gboolean rk_changes_write(
	RkStore *store, const RkPlan *plan, gboolean once, RkApplied *out, GError **error);
