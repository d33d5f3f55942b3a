/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See person_rule.h.
 */
#include "domain/register/person_rule.h"

#include "base/error.h"
#include "domain/minutes/freeze_rule.h"

RkPlan *rk_person_plan_move(const RkContext *context, const RkDirectory *directory, RkId id,
	RkId office_id, const GPtrArray *dossiers, GError **error)
{
	const RkPerson *person = RK_FIND(directory, PERSON, RkPerson, id);
	const RkInstitution *office = RK_FIND(directory, INSTITUTION, RkInstitution, office_id);

	if (!person || (office_id && !office)) {
		rk_error_about(error, RK_ERROR_NOT_FOUND, NULL, NULL, N_("no such %s"),
			rk_entities[person ? RK_E_INSTITUTION : RK_E_PERSON].label);
		return NULL;
	}
	RkPlan *plan = rk_plan_new(0, "%s → %s", person->name,
		office ? rk_office_short(office) : rk_say(context, N_("no office")));
	RK_PLAN_ID(plan, PERSON, person, institution, office_id);
	rk_freeze_begun(plan, dossiers);
	rk_plan_focus(plan, RK_E_PERSON, id);
	return plan;
}
