/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who holds a unique content: handles, codes, tags and UIDs. For merging.
 */
#pragma once

#include "db/db.h"

/* The id of the row with that text in a UNIQUE field, 0 when there is none (or the field is not
 * unique). */
RkId rk_taken_find(RkDb *db, RkEntity entity, guint field, const char *value);
