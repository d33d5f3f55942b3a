/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Copying from another meeting (practice 5, 23): what is planned again. Answers, attendance,
 * numbers, papers, times at which things happened, and open actions are never copied; speakers come
 * as institutions that are yet to be asked.
 */
#pragma once

#include "domain/names/rule.h"

/*	P(CONSTANT, letter in the menu, label) */
#define RK_COPY_PARTS(P) \
	P(RUNDOWN, "a", N_("rows of the rundown")) \
	P(SPEAKERS, "n", N_("speakers, not yet asked")) \
	P(POINTS, "b", N_("agenda points")) \
	P(INVITED, "u", N_("invited, in protocol order, without answers")) \
	P(ROLES, "p", N_("chair, minute-taker, contact …")) \
	P(LETTER, "s", N_("words of the letter and changed paragraphs")) \
	P(REFERENCES, "r", N_("references"))

#define RK_COPY_CONSTANT(CONST, key, label) RK_COPY_##CONST,
typedef enum RkCopyPart { RK_COPY_PARTS(RK_COPY_CONSTANT) RK_COPY_N } RkCopyPart;
#undef RK_COPY_CONSTANT
#define RK_COPY_ALL ((1u << RK_COPY_N) - 1)

typedef struct RkCopyPartInfo {
	const char *key, *label; /* label: msgid */
} RkCopyPartInfo;
extern const RkCopyPartInfo rk_copy_parts[RK_COPY_N];

/* Copies the chosen parts (bits 1 << RK_COPY_…) of `source` into the meeting of `rule`, behind what
 * it has; who or what is there already is not doubled. `counts` (may be NULL) gets how many records
 * of each part the plan holds. Speakers need their row: without RUNDOWN they stay behind, points go
 * to the parking lot. RK_ERROR_REFUSED for a meeting that has begun, for itself, and when nothing
 * is left to copy. */
RkPlan *rk_copy_plan(const RkRuleInput *in, const RkDossier *source, guint parts,
	guint counts[RK_COPY_N], GError **error);

/* The same into the meeting that `plan` makes (rk_meeting_plan_new): one step. */
gboolean rk_copy_into_new(RkPlan *plan, const RkContext *context, const RkDirectory *directory,
	const RkDossier *source, guint parts, GError **error);
