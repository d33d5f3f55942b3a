/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding a record while its name is being typed: an index of named things and a fuzzy search in
 * it, fast enough for every key with ten thousand offices. It ranks and never refuses; what a
 * finished text means is the matcher's business (match.h).
 */
#pragma once

#include "domain/model/rows.h"

typedef struct RkFinderItem {
	RkEntity entity;
	RkId id;
	const char *label;  /* what people read; owned by the finder */
	const char *detail; /* office of a person, place of an office; NULL: nothing; owned */
	int used;           /* the more, the earlier: how often this meeting names it */
	gboolean weak;      /* of the last question: only by scattered letters or an edit away */
} RkFinderItem;

typedef struct RkFinder RkFinder;

RkFinder *rk_finder_new(RkLang lang);
void rk_finder_free(RkFinder *finder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkFinder, rk_finder_free)

/* Adds all records of that entity in `rows`; offices and people that they name are looked up in
 * `names` (may be NULL: in `rows`). Nothing is borrowed afterwards. Entities that nobody chooses
 * add nothing. */
void rk_finder_fill(RkFinder *finder, const RkRows *rows, const RkRows *names, RkEntity entity);
/* Counts how often each item is named in the rows of a meeting, as `used`. */
void rk_finder_count(RkFinder *finder, const RkRows *rows);
/* This one was chosen lately: `weight` is added to `used`. */
void rk_finder_prefer(RkFinder *finder, RkEntity entity, RkId id, int weight);

guint rk_finder_size(const RkFinder *finder);

/* What fits, best first, at most `limit` (0: all). With nothing typed: by use, then by name. A word
 * fits as a part of a name, else by its letters in order; when nothing does, words an edit or two
 * away. Borrowed until the next question. RkFinderItem *. */
const GPtrArray *rk_finder_find(RkFinder *finder, const char *text, guint limit);

/* What such a record is called in lists of choice; NULL for an entity that nobody chooses. Caller
 * frees. */
char *rk_choice_label(
	const RkRows *rows, const RkRows *names, RkEntity entity, RkId id, RkLang lang);
