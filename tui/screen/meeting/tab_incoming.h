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
/* On such a row: the form of the letter. */
gboolean rk_incoming_act(RkWorkspace *ws, RkCommandId action);

/* Of tab_invited.c, for the same columns. */
void rk_invited_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out);
void rk_invited_form(RkWorkspace *ws, RkId row);
