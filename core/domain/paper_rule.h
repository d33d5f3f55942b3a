/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans for the rows of papers and the steps of the minutes.
 */
#pragma once

#include "domain/rule.h"

/* The row of a paper of this kind; NULL before the first. */
const RkPaper *rk_paper_find(const RkDossier *dossier, int kind);

/* `rakor set MKS/undangan number=… date=3okt`: makes the row when it is missing. */
RkPlan *rk_paper_plan_set(
	const RkCase *rule, int kind, const char *const *assignments, GError **error);

/* Issue: digest, time, frozen numbers (rumusan, minutes), sheet numbers (sign-in), shown signatory.
 * A wall for undo. */
RkPlan *rk_paper_plan_issue(const RkCase *rule, int kind, GError **error);

/* An override of one paragraph (NULL or "": back to the template). */
RkPlan *rk_paper_plan_text(const RkCase *rule, int kind, const char *slot, RkLang lang,
	const char *text, GError **error);

/* The next step of the minutes (RK_MINUTES_STEP_…) with its remark; status follows, numbers freeze
 * when they leave draft, circulation is a wall. `count`: recipients, -1 unknown. */
RkPlan *rk_minutes_plan_step(
	const RkCase *rule, int step, const char *remark, gint64 count, GError **error);
