/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A transaction that is rolled back unless it was committed. They do not nest.
 */
#pragma once

#include "db/db.h"

typedef struct RkTx RkTx;

/* BEGIN IMMEDIATE: takes the write lock now (waits for it as long as the busy timeout). */
RkTx *rk_tx_begin(RkDb *db, GError **error);
/* BEGIN: one consistent snapshot for several reads. Never blocks writers. */
RkTx *rk_tx_begin_read(RkDb *db, GError **error);
/* BEGIN IMMEDIATE with foreign keys off until the end, for changesets; commit is the caller's
 * promise that no touched reference dangles (rk_row_exists, rk_row_referrer). */
RkTx *rk_tx_begin_loose(RkDb *db, GError **error);

gboolean rk_tx_commit(RkTx *tx, GError **error);
/* Rolls back unless committed. */
void rk_tx_free(RkTx *tx);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkTx, rk_tx_free)

/* TRUE while deferred foreign keys are violated in the open transaction. */
gboolean rk_tx_is_dangling(RkDb *db);
