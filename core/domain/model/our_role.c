/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The walk up the tree of offices. Bounded, because foreign data can be cyclic.
 */
#include "domain/model/our_role.h"

#define PARENTS_MAX 64

gboolean rk_institution_is_within(const RkRows *registers, RkId institution, RkId office)
{
	for (int depth = 0; institution && depth < PARENTS_MAX; depth++) {
		if (institution == office)
			return TRUE;
		const RkInstitution *row =
			RK_FIND(registers, INSTITUTION, RkInstitution, institution);
		institution = row ? row->parent : 0;
	}
	return FALSE;
}

RkOurRole rk_our_role(const RkContext *context, const RkDossier *dossier, const RkRows *registers)
{
	if (!context->office ||
		rk_institution_is_within(registers, dossier->meeting->organiser, context->office))
		return RK_OUR_ROLE_ORGANISER;
	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, participant)
		if (rk_institution_is_within(registers, participant->institution, context->office))
			return RK_OUR_ROLE_INVITED;
	return RK_OUR_ROLE_OTHER;
}
