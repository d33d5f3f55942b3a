/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way of the minutes from draft to circulation (practice 17): which step comes next, which are
 * possible, taking one, the seal. What speaks against a step is check.h.
 */
#pragma once

#include "domain/names/rule.h"

/* The minutes of the meeting; NULL while nobody has taken a step. */
const RkMinutes *rk_minutes_of(const RkDossier *dossier);

/* RK_MINUTES_STATUS_…; draft while there are none. */
int rk_minutes_status(const RkDossier *dossier);

/* The step that is proposed (RK_MINUTES_STEP_…): draft finished, reviewed, signed, approved,
 * circulated; after circulation an erratum. */
int rk_minutes_next(const RkDossier *dossier);

/* TRUE if the step can be taken now: forward and back for correction until approval, open again
 * between approval and circulation, errata after it. */
gboolean rk_minutes_can(const RkDossier *dossier, int step);

/* The next step of the minutes (RK_MINUTES_STEP_…) with its remark; status follows, numbers freeze
 * when they leave draft, circulation is a barrier. `count`: recipients, -1 unknown. */
RkPlan *rk_minutes_plan_step(
	const RkRuleInput *in, int step, const char *remark, gint64 count, GError **error);

/* What the minutes say, as a hex SHA-256: lines, decisions, actions, attendance. Caller frees. */
char *rk_minutes_seal(const RkDossier *dossier);

/* TRUE if the minutes were sealed and no longer say what was approved. */
gboolean rk_minutes_broken(const RkDossier *dossier);

/* A numbered erratum of circulated minutes, with its step. RK_ERROR_REFUSED before circulation,
 * RK_ERROR_INVALID (field "text") when empty. */
RkRule rk_minutes_plan_erratum;

/* A step of the minutes (`number`: RK_MINUTES_STEP_…) with a remark ("-" or "": none); of those
 * that are amended the remark is the erratum. */
RkRule rk_minutes_plan_go_on;
