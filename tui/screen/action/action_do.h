/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verbs of promises, the same in tab 6, in the register and wherever else actions are listed.
 * Dossiers are loaded on demand; what is done to marked rows of several meetings is one step.
 */
#pragma once

#include "app/binding.h"

/* Rows of binding tables: what the screen has chosen are actions, or those who owe one, with their
 * meetings. Deleting is a rule (rk_promise_plan_delete). */
void rk_action_done(RkScreen *screen, int value, const char *arg);
void rk_action_set_state(RkScreen *screen, int value, const char *arg);
void rk_action_date(RkScreen *screen, int value, const char *arg);
void rk_action_who(RkScreen *screen, int value, const char *arg);
void rk_action_remind(RkScreen *screen, int value, const char *arg);
void rk_action_edit(RkScreen *screen, int value, const char *arg);
void rk_action_edit_text(RkScreen *screen, int value, const char *arg);

/* A line with completion that becomes actions of a meeting, one after the other. */
void rk_action_type(RkApp *app, RkId meeting);

/* All that is known of one: who owes it, what was told, extensions, citations; caller frees. NULL
 * when it cannot be read. */
char *rk_action_card(RkApp *app, RkId meeting, RkId action);

/* How often it was carried over from an earlier meeting. */
guint rk_action_carried(RkStore *store, const RkAction *action);
