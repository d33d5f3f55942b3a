/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a later step stands on what a step wrote. The changes of each field make a stack: only
 * the uppermost step in force may be taken off. That the row still holds the value which the step
 * left is not enough: held, postponed, held again looks like the first "held", and taking that one
 * away would silently take the last one too and leave two steps that nothing can undo.
 */
#pragma once

#include "db/db.h"
#include "domain/model/step.h"

/* Steps in force after `root` (a step that undoes none) that changed a field which it changed, or
 * made or deleted one of its rows; newest first; RkStep *, owned. *entity and *row (untouched when
 * there is none) name where. NULL on failure. */
GPtrArray *rk_undo_later(RkDb *db, const RkStep *root, RkEntity *entity, RkId *row, GError **error);
