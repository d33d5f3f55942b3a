/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two people, one field (practice 39): what I wrote, what the other wrote, and who; mine, theirs or
 * both. And a record that the other deleted: bring it back, or keep the text.
 */
#pragma once

#include "app/screen.h"

/* Looks why the plan was refused and asks; takes the plan. FALSE (and the plan is freed) when it is
 * nothing that can be settled by asking. */
gboolean rk_conflict_ask(RkApp *app, RkPlan *plan);

/* Who changed the record last and when, other than this run: "Siti (10.41)". NULL: nobody. Caller
 * frees. */
char *rk_conflict_who(RkApp *app, RkEntity entity, RkId id);

/* The value as the box and the form show it; "–" when unset. Caller frees. */
char *rk_conflict_text(RkApp *app, const char *zone, const RkField *field, RkValue value);
