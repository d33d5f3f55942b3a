/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `w` on a promise: one more who leads, supports or is to get it; or one less. A group stays a
 * group.
 */
#include "screen/action_doing.h"

#include "app/chooser.h"
#include "domain/action_verbs.h"

enum { UNGROUP = 100, REMOVE };

static RkPlan *plan_remove(
	const RkCase *rule, const RkActionRef *ref, const RkDoing *doing, GError **error)
{
	return rk_assignment_plan_remove(rule, doing->assignment, error);
}

static RkPlan *plan_ungroup(
	const RkCase *rule, const RkActionRef *ref, const RkDoing *doing, GError **error)
{
	return rk_action_plan_ungroup(rule, ref->action, error);
}

/* Who was chosen: the borrowed text of the doing is its free text. */
static RkPlan *plan_assign(
	const RkCase *rule, const RkActionRef *ref, const RkDoing *doing, GError **error)
{
	RkWho who = { .label = doing->text };
	RkId id = doing->assignment;

	if (!doing->text && RK_CASE_FIND(rule, INSTITUTION_GROUP, RkInstitutionGroup, id)) {
		who.group = id;
	} else if (!doing->text) {
		const RkPerson *person = RK_CASE_FIND(rule, PERSON, RkPerson, id);
		who.person = person ? id : 0;
		who.institution = person ? person->institution : id;
	}
	return rk_action_plan_assign(rule, ref->action, doing->value, &who, error);
}

static gboolean somebody_chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	RkDoing *doing = data;

	doing->assignment = choice->id;
	doing->text = choice->entity == RK_E_NONE ? choice->text : NULL;
	gboolean done = rk_doing_each(doing, plan_assign);
	doing->text = NULL;
	return done;
}

static void choose(const RkDoing *doing, int role)
{
	RkDoing *asked = rk_doing_copy(doing);

	asked->value = role;
	rk_app_choose(
		doing->app, &(RkChooser){ .title = rk_enum_label(&rk_assignment_role_words, role,
						  rk_app_lang(doing->app)),
				    .kinds = RK_CHOOSE_OFFICE | RK_CHOOSE_PERSON | RK_CHOOSE_GROUP,
				    .meeting = rk_doing_ref(doing, 0)->meeting,
				    .create = TRUE,
				    .free_text = TRUE,
				    .chosen = somebody_chosen,
				    .data = asked,
				    .free_data = rk_doing_free });
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
	RkDoing *doing = data;
	RkCase rule;

	if (value < UNGROUP) {
		choose(doing, value);
		return;
	}
	g_autoptr(RkDossier) dossier = rk_doing_dossier(doing, 0, &rule);
	const RkAssignment *one =
		dossier ? nth(dossier->rows, rk_doing_ref(doing, 0)->action, value - REMOVE) : NULL;
	if (value == UNGROUP)
		rk_doing_each(doing, plan_ungroup);
	else if (one) {
		doing->assignment = one->id;
		rk_doing_each(doing, plan_remove);
	}
}

static void present_add(const RkDoing *doing, RkMenu *menu)
{
	static const char letters[] = "abcdefghimnoprstvwxyz"; /* not j, k, l, q, u */
	RkApp *app = doing->app;
	RkId id = rk_doing_ref(doing, 0)->action;
	RkCase rule;
	g_autoptr(RkDossier) dossier = rk_doing_dossier(doing, 0, &rule);
	const RkAction *action = dossier ? RK_FIND(dossier->rows, ACTION, RkAction, id) : NULL;
	const RkInstitutionGroup *group = action ? RK_CASE_FIND(&rule, INSTITUTION_GROUP,
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
			g_autofree char *name = rk_assignment_who(&rule, one);
			g_autofree char *detail = g_strdup_printf("%s · %s",
				rk_enum_label(
					&rk_assignment_role_words, one->role, rk_app_lang(app)),
				rk_app_say(app, N_("take off")));
			rk_menu_add(menu, key, name, detail, REMOVE + (int)n++);
		}
}

void rk_doing_who(RkDoing *doing)
{
	RkApp *app = doing->app;
	RkMenu menu;

	rk_menu_init(&menu, rk_app_say(app, N_("Who owes it?")), NULL, FALSE);
	rk_menu_add(&menu, "@", rk_app_say(app, N_("one more who leads …")), NULL,
		RK_ASSIGNMENT_ROLE_LEAD);
	rk_menu_add(&menu, "+", rk_app_say(app, N_("one more who supports …")), NULL,
		RK_ASSIGNMENT_ROLE_SUPPORT);
	rk_menu_add(
		&menu, "u", rk_app_say(app, N_("for whom it is …")), NULL, RK_ASSIGNMENT_ROLE_FOR);
	if (doing->refs->len == 1)
		present_add(doing, &menu);
	rk_app_ask(app, &menu, chosen, rk_doing_copy(doing), rk_doing_free);
}
