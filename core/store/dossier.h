/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Aggregates read whole: a meeting with all its children, the registers, single rows, everything.
 * One query per table. The caller opens the read transaction when it wants one snapshot.
 */
#pragma once

#include "db/db.h"

/* The meeting with its children and the register rows that these name (with what those name in
 * turn). RK_ERROR_NOT_FOUND. Caller frees. */
RkDossier *rk_dossier_read(RkDb *db, RkId meeting, GError **error);

/* All registers: institutions, people, groups with members, series, references. Caller frees. */
RkDirectory *rk_directory_read(RkDb *db, GError **error);

/* Records of one entity; unknown ids are left out. Caller frees. */
RkRows *rk_rows_read(RkDb *db, RkEntity entity, const RkId *ids, guint n, GError **error);

/* All rows of all entities but the LOCAL ones. Caller frees. */
RkRows *rk_everything_read(RkDb *db, GError **error);

/* Every record whose REF or LINK points to one of these. */
RkRows *rk_uses_read(RkDb *db, RkEntity entity, const RkId *ids, guint n, GError **error);

/* What points to a register row, with the log of the actions and all meetings that these name. */
RkRows *rk_promises_read(RkDb *db, RkEntity entity, RkId id, GError **error);
