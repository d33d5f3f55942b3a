/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matcher: from what people type to offices, people and groups. One for the picker, the paste
 * box, the "@" of all one-line forms and REF fields. Names are compared folded, with the
 * abbreviations of office language expanded (Kakanim → kepala kantor imigrasi).
 */
#pragma once

#include "domain/names/name.h"

typedef enum RkMatchKind {
	RK_MATCH_NONE,
	RK_MATCH_FUZZY,  /* nearly: an edit or two away, or letters in order */
	RK_MATCH_WORDS,  /* every typed word begins a word of the name */
	RK_MATCH_PREFIX, /* the name begins so */
	RK_MATCH_TITLE,  /* a title in front of the exact name of an office */
	RK_MATCH_EXACT,
} RkMatchKind;

enum {
	RK_MATCH_OFFICES = 1 << 0,
	RK_MATCH_PEOPLE = 1 << 1,
	RK_MATCH_GROUPS = 1 << 2,
	RK_MATCH_ALL = 7,
};

typedef struct RkCandidate {
	RkEntity entity; /* INSTITUTION, PERSON, INSTITUTION_GROUP */
	RkId id;
	RkMatchKind kind;
	int score;        /* higher is better, within a kind */
	gboolean by_head; /* the title of its head was typed, not its name */
	gboolean by_former;
	const char *label;  /* what people read; borrowed from the directory */
	const char *handle; /* borrowed from the directory */
} RkCandidate;

typedef struct RkMatcher RkMatcher;

/* The index of a directory, which must outlive it. It is made at the first question. */
RkMatcher *rk_matcher_new(const RkDirectory *directory);
void rk_matcher_free(RkMatcher *matcher);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkMatcher, rk_matcher_free)

/* One that knows what `under` knows, and what is added to it; `under` must outlive it. It costs
 * next to nothing. */
RkMatcher *rk_matcher_over(const RkMatcher *under);

/* One more record (a plan's new office), which must outlive the matcher. */
void rk_matcher_add(RkMatcher *matcher, RkEntity entity, const void *record);

/* Candidates, best first, at most `limit` (0: 20). Text beginning with "@" is a handle, or a name
 * behind "@". Never NULL; RkCandidate *, owned. */
GPtrArray *rk_matcher_find(const RkMatcher *matcher, const char *text, guint what, guint limit);

/* The one that is meant: the only exact one, else the only prefix, else the only one by words.
 * RK_ERROR_AMBIGUOUS or RK_ERROR_NOT_FOUND (exit 2 through INVALID when `typed` is a field of a
 * form), the message naming the candidates; `field` may be NULL. */
gboolean rk_matcher_one(const RkMatcher *matcher, const char *text, guint what, const char *field,
	RkCandidate *out, GError **error);

/* The same for one question, without an index of one's own. */
gboolean rk_match_one(const RkDirectory *directory, const char *text, guint what, const char *field,
	RkCandidate *out, GError **error);
