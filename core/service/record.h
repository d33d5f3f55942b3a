/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing one step of the log inside an open transaction: shared by rk_apply and undo.
 */
#pragma once

#include "domain/model/step.h"
#include "service/store_private.h"

/* A step of this author and run, now, with the next id; the id is greater than that of any step
 * before. Caller frees. */
RkStep *rk_step_make(RkStore *store, RkId meeting, const char *label);

/* Adds the step and a row of step_row per row that `changes` touched. */
gboolean rk_step_record(RkStore *store, const RkStep *step, GBytes *changes, GError **error);
