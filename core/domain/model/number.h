/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers that people see of lines and actions (K-01, TL-02), and whether the minutes that fix
 * them are approved. Invariant: they follow from the rows alone.
 */
#pragma once

#include "domain/model/rows.h"

/* The number people see: the frozen one, else the rank among decisions; for questions the rank in
 * the session; 0 for others. */
guint rk_entry_rank(const RkRows *rows, const RkEntry *entry);

/* The number people see: the frozen one, else the rank in the meeting. */
guint rk_action_rank(const RkRows *rows, const RkAction *action);

/* By its printed number in this meeting; NULL. */
const RkAction *rk_action_by_rank(const RkRows *rows, RkId meeting, guint rank);

/* TRUE from approval of the minutes on. */
gboolean rk_minutes_approved(const RkRows *rows, RkId meeting);
