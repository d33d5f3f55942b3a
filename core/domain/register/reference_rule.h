/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A reference of the register from one line, and whether it still holds.
 */
#pragma once

#include "base/civil.h"
#include "domain/names/rule.h"

/* "Permenkumham 6/2019 tentang …", "PKS 12/2023 antara A dan B", "SOP Alur Komunikasi". One that is
 * known already: an empty plan whose focus is that one, with a note. RK_ERROR_INVALID (field
 * "reference") for what is neither a citation nor begins with a kind. */
RkPlan *rk_reference_plan_add(
	const RkContext *context, const RkDirectory *directory, const char *line, GError **error);

/* Whether it holds on a day: a derived word, never stored. ENDING: within 90 days. */
#define RK_VALIDITY_WORDS(E) \
	E(VALIDITY, HOLDS, "holds", "berlaku", "in force", NULL, "", RK_ROLE_NORMAL) \
	E(VALIDITY, AHEAD, "ahead", "belum berlaku", "not in force yet", NULL, "○", RK_ROLE_MUTED) \
	E(VALIDITY, ENDING, "ending", "segera berakhir", "ends soon", NULL, "!", RK_ROLE_WARN) \
	E(VALIDITY, ENDED, "ended", "tidak berlaku lagi", "no longer valid", NULL, "!", \
		RK_ROLE_BAD) \
	E(VALIDITY, REPLACED, "replaced", "diganti", "replaced", NULL, "↳", RK_ROLE_MUTED)
typedef enum RkValidity {
	RK_VALIDITY_UNSET,
	RK_VALIDITY_WORDS(RK_ENUM_CONSTANT) RK_VALIDITY_N
} RkValidity;
extern const RkEnum rk_validity_words;

RkValidity rk_reference_validity(const RkReference *reference, RkDay today);
