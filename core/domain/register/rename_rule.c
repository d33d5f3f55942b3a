/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See rename_rule.h.
 */
#include "domain/register/rename_rule.h"

#include "base/civil.h"
#include "domain/minutes/freeze_rule.h"

#include <string.h>

static const RkChange *name_change(const RkPlan *plan)
{
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = plan->changes->pdata[i];
		if (change->kind == RK_CHANGE_SET && change->entity == RK_E_INSTITUTION &&
			change->field == RK_F(INSTITUTION, name) && change->old.set)
			return change;
	}
	return NULL;
}

const RkInstitution *rk_plan_renames(const RkPlan *plan, const RkDirectory *directory)
{
	const RkChange *change = name_change(plan);

	return change ? RK_FIND(directory, INSTITUTION, RkInstitution, change->id) : NULL;
}

/* What the plan itself makes of the former names, taken out of it. */
static char *former_take(RkPlan *plan, const RkInstitution *office)
{
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = plan->changes->pdata[i];
		if (change->kind != RK_CHANGE_SET || change->entity != RK_E_INSTITUTION ||
			change->id != office->id ||
			change->field != RK_F(INSTITUTION, former_names))
			continue;
		char *text = g_strdup(change->new.text);
		g_ptr_array_remove_index(plan->changes, i);
		return text;
	}
	return g_strdup(office->former_names);
}

static gboolean has_name(const char *lines, const char *name)
{
	g_auto(GStrv) all = g_strsplit(lines ? lines : "", "\n", -1);

	for (char **line = all; *line; line++) {
		g_autofree char *former = rk_former_name(*line);
		if (strcmp(former, name) == 0)
			return TRUE;
	}
	return FALSE;
}

void rk_plan_keep_former(RkPlan *plan, const RkContext *context, const RkInstitution *office,
	const char *until, const GPtrArray *dossiers)
{
	g_autofree char *lines = former_take(plan, office);
	g_autoptr(GString) all = g_string_new(lines);

	if (!has_name(lines, office->name)) {
		g_string_append_printf(all, "%s%s", all->len ? "\n" : "", office->name);
		if (until)
			g_string_append_printf(all, RK_FORMER_UNTIL "%s)", until);
	}
	RK_PLAN_TEXT(plan, INSTITUTION, office, former_names, all->str);
	rk_plan_relabel(plan, rk_say(context, N_("%s renamed, the old name kept")), office->name);
	rk_freeze_begun(plan, dossiers);
}
