/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paste box on the screen (practice 7): a list typed or pasted, shown line by line with what
 * each is understood as, corrected in place and inserted as one step. What it understands is
 * domain/paste.h's; what is not inserted is kept as a draft.
 */
#pragma once

#include "app/screen.h"
#include "domain/paste/paste.h"

typedef struct RkPasteAsk {
	RkPasteKind kind;
	RkId meeting;      /* 0: the register of actions */
	RkId session;      /* LINES, ACTIONS: where to begin; 0: nowhere */
	const char *query; /* register: the filter that is on; copied; NULL: none */
	/* Applies (taken); TRUE if it was done. NULL: rk_app_apply. */
	gboolean (*apply)(RkScreen *base, RkPlan *plan);
} RkPasteAsk;

/* Opens it over the screen: filled with `text`, else with the draft of this place, else empty. */
void rk_pastebox_open(RkApp *app, const RkPasteAsk *ask, const char *text);
