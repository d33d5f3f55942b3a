/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two records of a register that are one (an office entered twice): one stays, everything that
 * points to the other points to it, and its old handle still finds it. Which records point where is
 * read from the field lists, never from a list of its own. Not the merging of files (merge.h).
 */
#pragma once

#include "domain/names/rule.h"

typedef enum RkMergeTake {
	RK_TAKE_DEFAULT, /* what stays; the other's where that is unset; lists: both */
	RK_TAKE_KEPT,
	RK_TAKE_GONE,
	RK_TAKE_BOTH, /* LINES only: the lines of both, each once */
} RkMergeTake;

/* `uses` are all rows that point to either of the two (rk_uses_load), `directory` holds both.
 * `takes` is one a field of the entity, or NULL for the default. An office's old names become
 * former names, the old handle a former handle; what would then be there twice (a member of a
 * group, a citation) is dropped. One of them can not be part of itself afterwards. Errors:
 * NOT_FOUND; INVALID for a record and itself, or an entity that is no register. */
RkPlan *rk_register_plan_merge(const RkContext *context, const RkDirectory *directory,
	const RkRows *uses, RkEntity entity, RkId kept, RkId gone, const RkMergeTake *takes,
	GError **error);

/* TRUE if the two differ in that field and the user may choose (no handle, nothing hidden). */
gboolean rk_merge_asks(RkEntity entity, const void *kept, const void *gone, guint field);

/* How many records point to it by a REF, by kind: "participant 3, assignment 2"; its own parts do
 * not count. NULL when none does. Caller frees. `n` (may be NULL) is their number. */
char *rk_uses_text(
	const RkContext *context, const RkRows *uses, RkEntity entity, RkId id, guint *n);

/* Pairs that may be one: the same folded name or short name, the same e-mail, a handle that is
 * another's with "-2". The older record of a pair comes first. */
typedef struct RkTwins {
	RkId kept, gone;
	const char *why; /* msgid */
} RkTwins;

/* RkTwins; caller frees. Institutions, people, references, series, groups. */
GArray *rk_twins_find(const RkDirectory *directory, RkEntity entity);

/* Deletes a record of a register that nothing in `rows` (all that could point to it) uses;
 * RK_ERROR_REFUSED naming the first use. */
RkPlan *rk_record_plan_delete(
	const RkContext *context, const RkRows *rows, RkEntity entity, RkId id, GError **error);
