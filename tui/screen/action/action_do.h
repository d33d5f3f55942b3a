/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verbs of promises, the same in tab 6, in the register and wherever else actions are listed.
 * Dossiers are loaded on demand; what is done to marked rows of several meetings is one step.
 */
#pragma once

#include "app/screen.h"

typedef struct RkActionRef {
	RkId action, meeting;
	RkId assignment; /* of one who owes it; 0: the action */
} RkActionRef;

/* done, date, state, who, edit, edit-in-editor, delete, remind on these (copied). The marks of
 * `table` (may be NULL; must live as long as the screen) are taken off afterwards. FALSE: not one
 * of them. */
gboolean rk_action_do(
	RkApp *app, RkCommandId verb, const RkActionRef *refs, guint n, RkTable *table);

/* A line with completion that becomes actions of a meeting, one after the other. */
void rk_action_type(RkApp *app, RkId meeting);

/* All that is known of one: who owes it, what was told, extensions, citations; caller frees. NULL
 * when it cannot be read. */
char *rk_action_card(RkApp *app, RkId meeting, RkId action);

/* How often it was carried over from an earlier meeting. */
guint rk_action_carried(RkStore *store, const RkAction *action);
