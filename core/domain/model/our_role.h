/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose meeting it is (DESIGN 1): derived from the setting `office`, never stored.
 */
#pragma once

#include "base/enum.h"
#include "domain/model/context.h"
#include "domain/model/rows.h"

/* organiser: the meeting's organiser is our office or below it, or no office is set; invited: our
 * office or one below it is a participant; other: readable, no letters, no REQUEST. */
#define RK_OUR_ROLE_WORDS(E) \
	E(OUR_ROLE, ORGANISER, "organiser", "penyelenggara", "organiser", NULL, "◆", \
		RK_ROLE_STRONG) \
	E(OUR_ROLE, INVITED, "invited", "diundang", "invited", NULL, "◇", RK_ROLE_NORMAL) \
	E(OUR_ROLE, OTHER, "other", "lainnya", "other", NULL, "", RK_ROLE_MUTED)
typedef enum RkOurRole {
	RK_OUR_ROLE_UNSET,
	RK_OUR_ROLE_WORDS(RK_ENUM_CONSTANT) RK_OUR_ROLE_N
} RkOurRole;

/* `registers` must hold the institutions with their parents (the directory). */
RkOurRole rk_our_role(const RkContext *context, const RkDossier *dossier, const RkRows *registers);

/* TRUE if `institution` is `office` or below it. Cyclic parents end the walk. */
gboolean rk_institution_is_within(const RkRows *registers, RkId institution, RkId office);
