/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A person who goes to another office.
 */
#pragma once

#include "domain/names/rule.h"

/* `office` 0: to none. The shown names of those `dossiers` (RkDossier *, may be NULL) that began or
 * were held are written down first, so that their papers keep the office of that day.
 * RK_ERROR_NOT_FOUND. */
RkPlan *rk_person_plan_move(const RkContext *context, const RkDirectory *directory, RkId person,
	RkId office, const GPtrArray *dossiers, GError **error);
