/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The query language of lists (bare words, "phrases", key:value, comparisons, `-`), read once for
 * screen and command line. Both languages are read; what is kept is English, so that a saved
 * filter means the same whatever the screen speaks. Pure: no clock, no SQL. Which keys and words
 * a view knows stands in its table (view.h).
 *
 * Invariant: formatting a query and reading it again gives the same query.
 */
#pragma once

#include "domain/model/view.h"
#include "base/when.h"

typedef enum RkTermKind {
	RK_TERM_WORD,   /* accent-folded prefix of a word */
	RK_TERM_PHRASE, /* words side by side */
	RK_TERM_KEY,    /* key:value */
	RK_TERM_FLAG,   /* late, open, us, me */
} RkTermKind;

typedef enum RkCompare {
	RK_COMPARE_IS,
	RK_COMPARE_LESS,
	RK_COMPARE_MOST, /* <= */
	RK_COMPARE_MORE,
	RK_COMPARE_LEAST, /* >= */
} RkCompare;

typedef struct RkTerm {
	RkTermKind kind;
	gboolean negated;
	const char *key;   /* English, static; KEY and FLAG */
	RkType type;       /* of the key in its view */
	int word;          /* ENUM: the value */
	RkCompare compare; /* DATE, INT */
	char *value;       /* English word for ENUM; as typed otherwise, without @ and # */
} RkTerm;

typedef struct RkQuery {
	GPtrArray *terms; /* RkTerm *, owned */
} RkQuery;

/* Reads `text` (NULL: empty) for one view. RK_ERROR_INVALID with field "query": an unknown key or
 * word names the nearest one known. */
RkQuery *rk_query_parse(const RkView *view, const char *text, GError **error);
void rk_query_free(RkQuery *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkQuery, rk_query_free)

/* English name of a key or bare word typed in either language, static; NULL when there is none.
 * For completion and for telling `-KEY:` from an option. */
const char *rk_query_key(const char *typed);

/* Days a DATE term speaks of, both ends included: "2026", "2026-11", "2026-11-29", "7d", "-2w",
 * "1m", "today", "week", "month", "year", or a spoken date. RK_ERROR_INVALID, field "query". */
gboolean rk_query_days(
	const RkTerm *term, const RkWhenContext *when, RkDay *from, RkDay *to, GError **error);

/* The day that "silent:14d" (so long ago) or "silent:1okt" means. Errors as above. */
gboolean rk_query_since(
	const RkTerm *term, const RkWhenContext *when, RkDay *since, GError **error);

/* TRUE for the value "none": the field is empty. */
gboolean rk_term_is_none(const RkTerm *term);
