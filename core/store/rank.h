/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Printed numbers of the parts of a meeting: the stored one, or the rank while it is not frozen.
 * Internal to store/.
 */
#pragma once

#include "db/db.h"
#include "domain/names/address.h"

/* The record with that number among those of the address's kind; 0 when there is none. */
RkId rk_rank_find(RkDb *db, RkId meeting, RkAddressKind kind, guint number, GError **error);

/* "S-2", "B-8", "P-12", "N-12", "K-01", "TL-03" of a record; NULL when it has no such number.
 * *meeting is set. Caller frees. */
char *rk_rank_text(RkDb *db, RkEntity entity, RkId id, RkId *meeting, GError **error);
