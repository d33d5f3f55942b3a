/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What becomes fixed: shown names when a meeting begins or was held, numbers of decisions and
 * actions when the rumusan is issued or the minutes leave draft, numbers on the printed sheet. Each
 * function appends to a plan of another rule; what is already there is never overwritten.
 */
#pragma once

#include "domain/names/rule.h"

/* Name, title and office of participants, speakers, roles, assignments and signatories. */
void rk_freeze_shown(RkPlan *plan, const RkDossier *dossier);

/* The same of those dossiers (RkDossier *; the array may be NULL) whose meeting began or was held:
 * before an office or a person of theirs becomes another. */
void rk_freeze_begun(RkPlan *plan, const GPtrArray *dossiers);

/* K- and TL- numbers: the next free ones in the present order. */
void rk_freeze_numbers(RkPlan *plan, const RkDossier *dossier);

/* Numbers on the sign-in sheet. */
void rk_freeze_sheet(RkPlan *plan, const RkDossier *dossier);
