/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of the rundown. See rundown_rule.h.
 */
#include "domain/rundown/rundown_rule.h"

#include "domain/rundown/point_rule.h"
#include "domain/rundown/session_rule.h"
#include "domain/rundown/speaker_rule.h"
#include "domain/rundown/timetable.h"

static gboolean is_point(const RkRuleInput *in, RkId id)
{
	return rk_rows_find(in->dossier->rows, RK_E_AGENDA_POINT, id) != NULL;
}

RkPlan *rk_rundown_plan_delete(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	return is_point(in, id) ? rk_point_plan_delete(in, id, value, error)
				: rk_timetable_delete(in, id, value, error);
}

RkPlan *rk_rundown_plan_move(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	return is_point(in, id) ? rk_point_plan_move(in, id, value, error)
				: rk_timetable_move(in, id, value, error);
}

RkPlan *rk_rundown_plan_lengthen(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	return is_point(in, id) ? rk_point_plan_lengthen(in, id, value, error)
				: rk_timetable_lengthen(in, id, value, error);
}

RkPlan *rk_rundown_plan_state(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	if (is_point(in, id))
		return rk_point_plan_status(in, id, value, error);
	return value->number >= RK_RUNDOWN_STATE
		       ? rk_session_plan_status(
				 in, id, RK_RULE_NUMBER(value->number - RK_RUNDOWN_STATE), error)
		       : rk_speakers_plan_confirm(in, id, value, error);
}

RkPlan *rk_rundown_plan_done(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	return is_point(in, id)
		       ? rk_point_plan_status(
				 in, id, RK_RULE_NUMBER(RK_POINT_STATUS_DISCUSSED), error)
		       : rk_speakers_plan_confirm(in, id, RK_RULE_NUMBER(RK_RSVP_ACCEPTED), error);
}
