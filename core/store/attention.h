/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading what waits for somebody: a few rows through indexes, whatever the size of the database.
 */
#pragma once

#include "db/db.h"
#include "domain/check/attention.h"
#include "domain/model/context.h"

/* RkAttention *, owned; NULL on failure. */
GPtrArray *rk_attention_read(RkDb *db, const RkContext *context, GError **error);
