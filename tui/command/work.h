/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What verbs that change something share: the snapshots a rule reads, and applying or showing the
 * plan it made.
 */
#pragma once

#include "command/verb.h"
#include "domain/names/rule.h"
#include "domain/paste/paste.h"
#include "service/apply.h"
#include "service/load.h"

typedef struct RkWork {
	RkDossier *dossier; /* owned; NULL when there is no meeting */
	RkRuleInput in;
} RkWork;

/* Loads the directory and, unless `meeting` is 0, its dossier. */
gboolean rk_work_open(RkWork *work, RkStore *store, RkId meeting, GError **error);
void rk_work_clear(RkWork *work);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RkWork, rk_work_clear)

/* The meeting that an argument names (or the one its record belongs to). */
gboolean rk_meeting_resolve(
	const RkInvocation *invocation, const char *address, RkId *out, GError **error);

/* All of a file, "-": standard input, as text. an .xlsx file as rows of values.
 * RK_ERROR_INVALID when it is no list. Caller frees. */
char *rk_work_input(RkInvocation *invocation, const char *path, GError **error);
/* The list in a file ("-": standard input) as one plan, applied; --skip leaves out what is not
 * clear. The exit status. */
int rk_work_list(RkInvocation *invocation, const RkPasteSource *source, RkPasteKind kind,
	const char *path, GError **error);

/* Applies the plan, or shows it with --dry-run. The label of the step and the notes go to standard
 * error, with --json what was done to standard output. Returns the exit status; *error is set when
 * it is not 0. */
int rk_work_apply(RkInvocation *invocation, const RkPlan *plan, GError **error);

/* The label of the plan and what it changes, one line a field. */
void rk_plan_print(RkInvocation *invocation, const RkPlan *plan);

/* --for WHO: "P-12" or an address of a participant, else an office or person that is invited. 0
 * without the option. `office` (NULL: it must be invited) gets an office that is not. */
gboolean rk_for_read(const RkInvocation *invocation, RkId meeting, RkId *participant, RkId *office,
	GError **error);
