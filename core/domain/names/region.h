/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether two names speak of different places. For the names alone; texts are in the normal form of
 * rk_match_normal.
 */
#pragma once

#include "base/types.h"

/* TRUE if the whole text is the name of a regency, city or province. */
gboolean rk_region_is(const char *normal);

/* TRUE if each names a place that the other does not: "bupati bandung" and "bupati bandung barat".
 * A text that names no place differs from none. */
gboolean rk_region_differs(const char *a, const char *b);
