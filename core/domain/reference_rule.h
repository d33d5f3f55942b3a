/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A reference of the register from one line, and whether it still holds.
 */
#pragma once

#include "base/civil.h"
#include "domain/rule.h"

/* "Permenkumham 6/2019 tentang …", "PKS 12/2023 antara A dan B", "SOP Alur Komunikasi". One that is
 * known already: an empty plan whose focus is that one, with a note. RK_ERROR_INVALID (field
 * "reference") for what is neither a citation nor begins with a kind. */
RkPlan *rk_reference_plan_add(
	const RkContext *context, const RkDirectory *directory, const char *line, GError **error);

typedef enum RkValidity {
	RK_VALIDITY_HOLDS,
	RK_VALIDITY_AHEAD,    /* not in force yet */
	RK_VALIDITY_ENDING,   /* within 90 days */
	RK_VALIDITY_ENDED,    /* the day is past */
	RK_VALIDITY_REPLACED, /* by another */
} RkValidity;

RkValidity rk_reference_validity(const RkReference *reference, RkDay today);
