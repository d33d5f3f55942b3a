/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The inside of a chooser, for the file that makes new records in it.
 */
#pragma once

#include "app/chooser.h"
#include "domain/names/finder.h"

struct RkChoosing {
	RkScreen screen;
	RkChooser wanted; /* its texts are owned */
	RkLineEdit edit;
	RkFinder *finder;
	const GPtrArray *found; /* RkFinderItem *, of the finder */
	RkTable table;
	GArray *extras; /* what stands below the list: Extra of chooser.c */
	int extra;      /* the one under the cursor, -1: the cursor is in the list */
};

extern const RkScreenClass rk_chooser_class;

/* Still in the stack: callbacks of later screens may find it gone. */
gboolean rk_choosing_alive(RkApp *app, const RkChoosing *choosing);
/* Gives the choice to who asked; closes when he takes it. */
void rk_choosing_take(RkChoosing *choosing, const RkChoice *choice);
