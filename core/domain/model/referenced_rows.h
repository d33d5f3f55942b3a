/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What must travel with a meeting: its own rows and every register row that they name, and what
 * these name in turn (the parents of an institution, the members of a group). Pure.
 */
#pragma once

#include "domain/model/rows.h"

/* A copy of the rows of `meeting` (all that are a meeting or a part of one) with the register rows
 * they reach through REFs and LINKs, taken from `meeting` or `directory`. Caller frees. */
RkRows *rk_referenced_rows(const RkRows *meeting, const RkDirectory *directory);
