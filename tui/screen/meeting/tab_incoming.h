/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 3 where our office is only invited (practice 10): the letter that came, who of us goes with
 * which mandate, who else is invited.
 */
#pragma once

#include "screen/meeting/people.h"

/* Columns: the label of a fact or an office, and what it says. */
const RkTableColumn *rk_incoming_columns(guint *n);
void rk_incoming_fill(RkWorkspace *ws);
/* A row that is no participant. */
void rk_incoming_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out);
/* The form of such a row: the letter, or the invitation that the mandate belongs to. */
void rk_incoming_open(RkWorkspace *ws);

/* What the form of an invitation shows. */
extern const char *const rk_invited_fields[];
