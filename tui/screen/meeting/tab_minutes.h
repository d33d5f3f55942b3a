/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of tab 5 share: words of a line, its verbs.
 */
#pragma once

#include "screen/meeting/workspace.h"

typedef enum RkMinutesOrder {
	RK_MINUTES_BY_SESSION,
	RK_MINUTES_BY_CLOCK,
	RK_MINUTES_DECISIONS,
	RK_MINUTES_OPEN, /* questions that nobody answered */
	RK_MINUTES_ORDERS
} RkMinutesOrder;

/* Who speaks, in the shortest name; "" for nobody. Caller frees. */
char *rk_minutes_speaker(RkWorkspace *ws, const RkEntry *entry);

/* "? tanya 2", "> jawab 1", "! K-03", "• pokok"; `rank` as rk_entry_rank says. Caller frees. */
char *rk_minutes_kind(RkWorkspace *ws, const RkEntry *entry, guint rank);

/* The line under the cursor, NULL when there is none. */
const RkEntry *rk_minutes_current(RkWorkspace *ws);

/* Lines (tab_minutes_line.c), state and editor; what the keys do stands in tab_minutes_do.c. */
void rk_minutes_type(RkWorkspace *ws);
void rk_minutes_edit(RkWorkspace *ws, const RkEntry *entry);
void rk_minutes_state_menu(RkWorkspace *ws);
void rk_minutes_editor(RkWorkspace *ws);
/* An open question becomes an action for who asked: its line, to be agreed on. */
void rk_minutes_promise(RkWorkspace *ws, RkId question);
