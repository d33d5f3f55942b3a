/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Checking a meeting against the rules of check_table.h: pure, over a dossier. A finding names what
 * it is about, so that a screen can go to the field that clears it.
 */
#pragma once

#include "domain/check/check_table.h"
#include "domain/names/rule.h"
#include "domain/model/our_role.h"

#define RK_CHECK_CONSTANT(CONST, name, level, gate, why) RK_CHECK_##CONST,
typedef enum RkCheckId { RK_CHECKS(RK_CHECK_CONSTANT) RK_CHECK_N } RkCheckId;
#undef RK_CHECK_CONSTANT

typedef enum RkCheckLevel {
	RK_CHECK_WRONG,
	RK_CHECK_MISSING,
	RK_CHECK_ADVICE,
	RK_CHECK_LEVELS
} RkCheckLevel;

/* In the order in which their steps come. */
typedef enum RkCheckGate {
	RK_CHECK_PLAN,
	RK_CHECK_LETTER,
	RK_CHECK_MINUTES,
	RK_CHECK_INVITED,
	RK_CHECK_GATES
} RkCheckGate;

typedef struct RkCheckInfo {
	const char *name;
	RkCheckLevel level;
	RkCheckGate gate;
	const char *why; /* msgid */
} RkCheckInfo;

const RkCheckInfo *rk_check_info(RkCheckId check);
const char *rk_check_level_label(RkCheckLevel level); /* msgids */
const char *rk_check_gate_label(RkCheckGate gate);

typedef struct RkCheckFinding {
	RkCheckId check;
	char *text; /* in the language of the context */
	/* What clears it: a field of a record, or the place of a record that is not there yet (id
	 * 0; `word` says which: the role, the kind of paper). */
	RkEntity entity;
	RkId id;
	int field; /* index, -1: the record as a whole */
	int word;
} RkCheckFinding;

typedef struct RkCheckReport {
	GPtrArray *findings; /* RkCheckFinding *, by gate, then in the order of the table */
	int percent;         /* of what is asked now (no advice); -1: nothing is */
	guint asked[RK_CHECK_GATES],
		cleared[RK_CHECK_GATES]; /* rules that had something to judge */
	gboolean due[RK_CHECK_GATES];    /* its step is the present one */
} RkCheckReport;

/* Runs the rules of the gates whose step is due: plan and letter until the day of the meeting, the
 * minutes from then until they are circulated. `everything`: all gates of our role and the advice
 * too. A meeting that is cancelled or of others has none. */
RkCheckReport *rk_check_run(const RkRuleInput *in, RkOurRole role, gboolean everything);
void rk_check_report_free(RkCheckReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkCheckReport, rk_check_report_free)
