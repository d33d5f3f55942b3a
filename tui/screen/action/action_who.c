/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `w` on a promise: one more who leads, supports or is to get it; or one less. A group stays a
 * group.
 */
#include "screen/action/action_target.h"

#include "app/chooser.h"
#include "domain/action/action_verbs.h"

enum { UNGROUP = 100, REMOVE };

static RkPlan *plan_remove(
	const RkRuleInput *in, const RkActionRef *ref, const RkActionTarget *target, GError **error)
{
	return rk_assignment_plan_remove(in, target->assignment, NULL, error);
}

static RkPlan *plan_ungroup(
	const RkRuleInput *in, const RkActionRef *ref, const RkActionTarget *target, GError **error)
{
	return rk_action_plan_ungroup(in, ref->action, NULL, error);
}

/* Who was chosen: the borrowed text of the target is its free text. */
static RkPlan *plan_assign(
	const RkRuleInput *in, const RkActionRef *ref, const RkActionTarget *target, GError **error)
{
	RkWho who = { .label = target->text };
	RkId id = target->assignment;

	if (!target->text && RK_RULE_FIND(in, INSTITUTION_GROUP, RkInstitutionGroup, id)) {
		who.group = id;
	} else if (!target->text) {
		const RkPerson *person = RK_RULE_FIND(in, PERSON, RkPerson, id);
		who.person = person ? id : 0;
		who.institution = person ? person->institution : id;
	}
	return rk_action_plan_assign(in, ref->action, target->value, &who, error);
}

static gboolean somebody_chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	RkActionTarget *target = data;

	target->assignment = choice->id;
	target->text = choice->entity == RK_E_NONE ? choice->text : NULL;
	gboolean done = rk_action_target_each(target, plan_assign);
	target->text = NULL;
	return done;
}

static void choose(const RkActionTarget *target, int role)
{
	RkActionTarget *asked = rk_action_target_copy(target);

	asked->value = role;
	rk_app_choose(
		target->app, &(RkChooser){ .title = rk_enum_label(&rk_assignment_role_words, role,
						   rk_app_lang(target->app)),
				     .kinds = RK_CHOOSE_OFFICE | RK_CHOOSE_PERSON | RK_CHOOSE_GROUP,
				     .meeting = rk_action_target_ref(target, 0)->meeting,
				     .create = rk_choose_create,
				     .free_text = TRUE,
				     .chosen = somebody_chosen,
				     .data = asked,
				     .free_data = rk_action_target_free });
}

/* The n-th assignment of the action, in order. */
static const RkAssignment *nth(const RkRows *rows, RkId action, int n)
{
	RK_EACH (rows, ASSIGNMENT, RkAssignment, one)
		if (one->action == action && n-- == 0)
			return one;
	return NULL;
}

static void chosen(RkApp *app, int value, gpointer data)
{
	RkActionTarget *target = data;
	RkRuleInput in;

	if (value < UNGROUP) {
		choose(target, value);
		return;
	}
	g_autoptr(RkDossier) dossier = rk_action_target_dossier(target, 0, &in);
	const RkAssignment *one =
		dossier ? nth(dossier->rows, rk_action_target_ref(target, 0)->action,
				  value - REMOVE)
			: NULL;
	if (value == UNGROUP)
		rk_action_target_each(target, plan_ungroup);
	else if (one) {
		target->assignment = one->id;
		rk_action_target_each(target, plan_remove);
	}
}

static void present_add(const RkActionTarget *target, RkMenu *menu)
{
	static const char letters[] = "abcdefghimnoprstvwxyz"; /* not j, k, l, q, u */
	RkApp *app = target->app;
	RkId id = rk_action_target_ref(target, 0)->action;
	RkRuleInput in;
	g_autoptr(RkDossier) dossier = rk_action_target_dossier(target, 0, &in);
	const RkAction *action = dossier ? RK_FIND(dossier->rows, ACTION, RkAction, id) : NULL;
	const RkInstitutionGroup *group = action ? RK_RULE_FIND(&in, INSTITUTION_GROUP,
							   RkInstitutionGroup, action->target_group)
						 : NULL;
	guint n = 0;

	if (group)
		rk_menu_add(menu, "G", group->name, rk_app_say(app, N_("take the whole group off")),
			UNGROUP);
	if (action)
		RK_EACH (dossier->rows, ASSIGNMENT, RkAssignment, one) {
			if (one->action != id || n >= sizeof(letters) - 1)
				continue;
			const char key[] = { letters[n], '\0' };
			g_autofree char *name = rk_assignment_who(&in, one);
			g_autofree char *detail = g_strdup_printf("%s · %s",
				rk_enum_label(
					&rk_assignment_role_words, one->role, rk_app_lang(app)),
				rk_app_say(app, N_("take off")));
			rk_menu_add(menu, key, name, detail, REMOVE + (int)n++);
		}
}

void rk_action_who(RkScreen *screen, int value, const char *arg)
{
	g_autoptr(RkActionTarget) target = rk_action_target_of(screen);
	RkApp *app = screen->app;
	RkMenu menu;

	if (!target)
		return;
	rk_menu_init(&menu, rk_app_say(app, N_("Who owes it?")), NULL, FALSE);
	rk_menu_add(&menu, "@", rk_app_say(app, N_("one more who leads …")), NULL,
		RK_ASSIGNMENT_ROLE_LEAD);
	rk_menu_add(&menu, "+", rk_app_say(app, N_("one more who supports …")), NULL,
		RK_ASSIGNMENT_ROLE_SUPPORT);
	rk_menu_add(
		&menu, "u", rk_app_say(app, N_("for whom it is …")), NULL, RK_ASSIGNMENT_ROLE_FOR);
	if (target->refs->len == 1)
		present_add(target, &menu);
	rk_app_ask(app, &menu, chosen, g_steal_pointer(&target), rk_action_target_free);
}
