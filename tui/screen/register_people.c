/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The register of people, by name with office and position. `w` takes the chosen ones to another
 * office; papers of meetings that were held keep the office of that day.
 */
#include "screen/register_people.h"

#include "app/chooser.h"
#include "base/error.h"
#include "domain/person_rule.h"
#include "screen/register.h"
#include "screen/register_do.h"

static GPtrArray *dossiers_of(RkApp *app, RkId person, GError **error)
{
	g_autoptr(RkRows) rows = rk_promises_load(rk_app_store(app), RK_E_PERSON, person, error);
	g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func((GDestroyNotify)rk_dossier_free);

	if (!rows)
		return NULL;
	RK_EACH (rows, MEETING, RkMeeting, meeting) {
		RkDossier *dossier = rk_dossier_load(rk_app_store(app), meeting->id, error);
		if (!dossier)
			return NULL;
		g_ptr_array_add(all, dossier);
	}
	return g_steal_pointer(&all);
}

static RkPlan *move_plan(RkApp *app, RkId person, RkId office, GError **error)
{
	g_autoptr(GPtrArray) dossiers = dossiers_of(app, person, error);
	const RkDirectory *directory =
		dossiers ? rk_directory_load(rk_app_store(app), error) : NULL;

	return directory ? rk_person_plan_move(
				   rk_app_context(app), directory, person, office, dossiers, error)
			 : NULL;
}

static gboolean office_chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	const GArray *people = data;
	g_autoptr(RkPlan) plan = NULL;
	GError *error = NULL;

	for (guint i = 0; i < people->len; i++) {
		RkPlan *one = move_plan(app, g_array_index(people, RkId, i), choice->id, &error);
		if (!one) {
			rk_app_error(app, error);
			return FALSE;
		}
		if (plan)
			rk_plan_append(plan, one);
		else
			plan = one;
	}
	return plan && rk_app_apply(app, g_steal_pointer(&plan));
}

void rk_people_move(RkApp *app, GArray *taken)
{
	g_autofree char *name = rk_register_name(app, RK_E_PERSON, g_array_index(taken, RkId, 0));
	g_autofree char *title =
		g_strdup_printf(rk_say(rk_app_context(app), N_("%s goes to")), name);
	RkChooser chooser = { .title = title,
		.kinds = RK_CHOOSE_OFFICE,
		.create = TRUE,
		.none = TRUE,
		.chosen = office_chosen,
		.data = taken,
		.free_data = (GDestroyNotify)g_array_unref };

	rk_app_choose(app, &chooser);
}

static gboolean act(RkRegister *self, RkActionId action, const char *arg)
{
	RkTableSource source = rk_view_list_source(&self->list);

	if (action != RK_ACTION_WHO)
		return FALSE;
	rk_people_move(self->screen.app, rk_table_chosen(&self->list.table, &source));
	return TRUE;
}

static const char *why_not(RkRegister *self, RkActionId action)
{
	return action == RK_ACTION_WHO ? NULL : RK_WHY_DEFAULT;
}

static const char *word(RkRegister *self, RkActionId action)
{
	return action == RK_ACTION_WHO ? N_("other office") : NULL;
}

const RkRegisterKind rk_register_people = {
	.class = &rk_people_class,
	.view = RK_VIEW_PEOPLE,
	.empty = N_("Nobody yet. a adds a person"),
	.act = act,
	.why_not = why_not,
	.word = word,
};
