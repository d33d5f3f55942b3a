/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which keys of the matcher can match at all: a list of words (or of whole names) in order, each
 * with the numbers of the keys that have it. It proposes; the matcher compares. For the matcher
 * alone.
 */
#pragma once

#include "base/types.h"

typedef struct RkMatchIndex RkMatchIndex;

RkMatchIndex *rk_match_index_new(void);
void rk_match_index_free(RkMatchIndex *index);

/* `name` is copied. All of them first and then one sort is cheaper than one by one behind
 * rk_match_index_sort. */
void rk_match_index_add(RkMatchIndex *index, const char *name, gsize bytes, guint key);
void rk_match_index_sort(RkMatchIndex *index);

/* Appends the keys (guint) that have exactly that name. */
void rk_match_index_equal(const RkMatchIndex *index, const char *name, GArray *keys);

/* Appends the keys of the names that begin so; counts them when `keys` is NULL. */
guint rk_match_index_begin(const RkMatchIndex *index, const char *start, GArray *keys);

/* Appends the keys of the names at most `limit` edits away (rk_text_distance). */
void rk_match_index_near(const RkMatchIndex *index, const char *name, guint limit, GArray *keys);
