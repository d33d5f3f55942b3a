/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose meeting it is (DESIGN 1): derived from the setting `office`, never stored.
 */
#pragma once

#include "domain/context.h"
#include "domain/rows.h"

typedef enum RkSide {
	RK_SIDE_ORGANISER, /* the organiser is our office or below it, or no office is set */
	RK_SIDE_INVITED,   /* our office or one below it is a participant */
	RK_SIDE_OTHER,     /* readable; no letters, no REQUEST */
} RkSide;

/* `registers` must hold the institutions with their parents (the directory). */
RkSide rk_side_of(const RkContext *context, const RkDossier *dossier, const RkRows *registers);

/* TRUE if `institution` is `office` or below it. Cyclic parents end the walk. */
gboolean rk_institution_is_within(const RkRows *registers, RkId institution, RkId office);
