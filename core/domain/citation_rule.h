/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans about the citations of a meeting itself. Those of a line or an action come and go with its
 * text (entry_rule.h).
 */
#pragma once

#include "domain/rule.h"

/* "Permenkumham No. 6 Tahun 2019": the meeting, or one session of it (0: none), cites it; a
 * reference not known yet is added. RK_ERROR_INVALID with field "reference" for what is no
 * citation. */
RkPlan *rk_citation_plan_add(const RkCase *rule, const char *text, RkId session, GError **error);

/* Deletes one citation; the reference stays in the register. */
RkPlan *rk_citation_plan_delete(const RkCase *rule, RkId citation, GError **error);
