/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The minimal VTIMEZONE: one STANDARD and at most one DAYLIGHT block with a yearly rule, made from
 * the POSIX footer of the system's TZif file. Clients believe the block more than the name, and
 * Exchange reads only such simple ones ([MS-OXCICAL] 2.1.3.1.1.19).
 */
#pragma once

#include "base/zone.h"
#include "calendar/component.h"

/* NULL when the footer cannot be said so simply, or would give another offset than the system at
 * one of the `n` instants (a rule that changed since): write UTC then. */
RkComponent *rk_vtimezone_new(const char *zone, const RkInstant *instants, guint n);

/* Offset in seconds east that a reader of this block computes for a wall time; for tests and for
 * the check above. */
int rk_vtimezone_offset(const RkComponent *vtimezone, RkLocalTime wall);
