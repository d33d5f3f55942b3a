/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which line of an edited text is which line of the old one. For minutes_text.c alone.
 */
#pragma once

#include "base/types.h"

/* For each of the `n_new` texts the index of its old one, or -1: first the longest common sequence
 * of equal and similar texts, then equal ones that were moved. Caller frees. */
int *rk_lines_match(const char *const *old, guint n_old, const char *const *fresh, guint n_new);
