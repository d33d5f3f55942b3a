/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The inside of a finder, for the file that fills it.
 */
#pragma once

#include "domain/names/finder.h"

#define RK_FINDER_KEYS 12

typedef struct Item {
	RkFinderItem shown; /* first: what is handed out */
	guint n_keys;
	guint place;                      /* of parts of a meeting: their order; 0: by name */
	guint rank;                       /* in the order while nothing is typed */
	const char *keys[RK_FINDER_KEYS]; /* folded; the first is the label */
} Item;

struct RkFinder {
	RkLang lang;
	GStringChunk *texts;
	GPtrArray *items; /* Item * */
	GPtrArray *found; /* RkFinderItem *: the last answer */
	GArray *hits;     /* of the last question */
	char *last;       /* its folded text; NULL: not to be narrowed further */
	gboolean sorted;
};
