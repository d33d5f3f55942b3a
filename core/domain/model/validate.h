/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be said of a plan by the field lists alone, before any row is read.
 */
#pragma once

#include "domain/model/plan.h"

/* FALSE with RK_ERROR_INVALID (place: the change's `where`, else entity and id; field) for a bad
 * value, an unset REQUIRED field, a bad id, a record inserted twice. */
gboolean rk_plan_check(const RkPlan *plan, GError **error);

/* "session 0b1qk3c4v0000": the place of a change in messages. Caller frees. */
char *rk_change_place(const RkChange *change);
char *rk_row_place(RkEntity entity, RkId id);
