/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See group_rule.h.
 */
#include "domain/register/group_rule.h"

#include "base/error.h"

static gboolean same_group(const void *record, gconstpointer data)
{
	return ((const RkGroupMember *)record)->institution_group == *(const RkId *)data;
}

static const char *office_name(const RkDirectory *directory, RkId id)
{
	const RkInstitution *office = RK_FIND(directory, INSTITUTION, RkInstitution, id);

	return office ? rk_office_short(office) : "?";
}

static const RkGroupMember *member_find(const RkDirectory *directory, RkId id, GError **error)
{
	const RkGroupMember *member = RK_FIND(directory, GROUP_MEMBER, RkGroupMember, id);

	if (!member)
		rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, NULL, N_("no such member"));
	return member;
}

RkPlan *rk_group_plan_add(const RkContext *context, const RkDirectory *directory, RkId id,
	RkId office, RkId after, GError **error)
{
	const RkInstitutionGroup *group =
		RK_FIND(directory, INSTITUTION_GROUP, RkInstitutionGroup, id);

	if (!group || !rk_rows_find(directory, RK_E_INSTITUTION, office)) {
		rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, NULL, N_("no such group or office"));
		return NULL;
	}
	RK_EACH (directory, GROUP_MEMBER, RkGroupMember, other)
		if (other->institution_group == id && other->institution == office) {
			rk_error_set(error, RK_ERROR_REFUSED, NULL, NULL,
				N_("%s is a member already"), office_name(directory, office));
			return NULL;
		}
	RkPlan *plan = rk_plan_new(0, "%s + %s", group->name, office_name(directory, office));
	RkGroupMember *member = rk_rule_new(context, RK_E_GROUP_MEMBER);
	member->institution_group = id;
	member->institution = office;
	member->position =
		RK_INT(rk_plan_place(plan, directory, RK_E_GROUP_MEMBER, after, same_group, &id));
	rk_plan_focus(plan, RK_E_GROUP_MEMBER, member->id);
	rk_plan_insert(plan, RK_E_GROUP_MEMBER, member);
	return plan;
}

RkPlan *rk_group_plan_move(const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkDirectory *directory = in->directory;
	const RkGroupMember *member = member_find(directory, id, error);

	if (!member)
		return NULL;
	RkPlan *plan = rk_plan_new(0, rk_say(in->context, N_("%s moved")),
		office_name(directory, member->institution));
	rk_plan_focus(plan, RK_E_GROUP_MEMBER, id);
	return rk_rule_moved(plan, directory, RK_E_GROUP_MEMBER, id, value->number, same_group,
		&member->institution_group, error);
}

RkPlan *rk_group_plan_remove(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkGroupMember *member = member_find(in->directory, id, error);

	if (!member)
		return NULL;
	RkPlan *plan = rk_plan_new(0, rk_say(in->context, N_("%s is no member any more")),
		office_name(in->directory, member->institution));
	rk_plan_delete(plan, RK_E_GROUP_MEMBER, member);
	return plan;
}
