/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Addresses and records: which record an address names, and which address a record has. The
 * grammar is domain/names/address.h.
 */
#pragma once

#include "db/db.h"
#include "domain/names/address.h"
#include "domain/model/context.h"

/* RK_ERROR_NOT_FOUND, AMBIGUOUS with the candidates, INVALID. `context` has the clock for ".". */
gboolean rk_address_find(
	RkDb *db, const RkContext *context, const char *text, RkTarget *out, GError **error);

/* What people would type for a record: "MKS/TL-01", "@kanim-tarakan"; 13 digits for what has no
 * shorter one. NULL with an error when there is no such record. Caller frees. */
char *rk_address_read(RkDb *db, RkEntity entity, RkId id, GError **error);
