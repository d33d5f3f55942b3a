/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An office that changes its name. Papers of meetings that were held keep the old one (DESIGN 4:
 * shown names freeze), and what people type or paste still finds the office by it.
 */
#pragma once

#include "domain/names/rule.h"

/* The office whose name a plan changes, NULL when it changes none; borrowed from the directory. */
const RkInstitution *rk_plan_renames(const RkPlan *plan, const RkDirectory *directory);

/* Adds to a plan that renames an office: the old name becomes a former one, with the last day on
 * which it held (DATE, NULL: not said), and the shown names of those `dossiers` (RkDossier *) that
 * began or were held are written down. */
void rk_plan_keep_former(RkPlan *plan, const RkContext *context, const RkInstitution *office,
	const char *until, const GPtrArray *dossiers);
