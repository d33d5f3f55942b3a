/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of the invited changed by its line. The line is read as if it were added to a list without
 * the row; what it would add is what the row becomes. Answer, attendance and place stay.
 */
#include "base/error.h"
#include "domain/people/participant_parts.h"
#include "domain/people/participant_add.h"

#include <string.h>

/* The dossier as it would be without the row. */
static RkDossier *dossier_without(const RkRuleInput *in, const RkParticipant *row)
{
	RkDossier *without =
		rk_dossier_new(rk_rows_copy(in->dossier->rows), in->dossier->meeting->id);
	g_autoptr(RkPlan) plan = rk_plan_new(without->meeting->id, "%s", "");

	rk_plan_delete(plan, RK_E_PARTICIPANT, row);
	rk_rows_apply(without->rows, plan);
	return without;
}

/* Takes the one invitation out of a plan; NULL when there is none, or more. */
static RkParticipant *invitation_take(RkPlan *plan)
{
	RkParticipant *one = NULL;
	guint n = 0;

	for (guint i = plan->changes->len; i > 0; i--) {
		RkChange *change = plan->changes->pdata[i - 1];
		if (change->kind != RK_CHANGE_INSERT || change->entity != RK_E_PARTICIPANT)
			continue;
		n++;
		rk_record_free(RK_E_PARTICIPANT, one);
		one = g_steal_pointer(&change->record);
		g_ptr_array_remove_index(plan->changes, i - 1);
	}
	if (n == 1)
		return one;
	rk_record_free(RK_E_PARTICIPANT, one);
	return NULL;
}

RkPlan *rk_participant_plan_edit(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const char *line = value->text;
	const RkParticipant *old = RK_RULE_GET(in, PARTICIPANT, RkParticipant, id, error);
	g_autofree char *now = old ? rk_participant_line(in, id) : NULL;

	if (!old)
		return NULL;
	g_autoptr(RkDossier) without = dossier_without(in, old);
	RkRuleInput reading = *in;
	reading.dossier = without;
	g_autoptr(RkPlan) plan =
		rk_participant_plan_make(in, old, rk_say(in->context, N_("changed")));
	if (g_strcmp0(now, line) == 0)
		return g_steal_pointer(&plan);
	RkPlan *added = rk_plan_new(plan->meeting, "%s", "");
	RkInviting *inviting = rk_inviting_new(&reading, added, FALSE);
	/* Two lines are two invitations, and one row is one. */
	gboolean one = !strchr(line, '\n');
	gboolean good = !one || rk_inviting_add(inviting, &(RkInvite){ .text = line }, error);
	rk_inviting_free(inviting);
	if (!good) {
		rk_plan_free(added);
		return NULL;
	}
	g_autoptr(RkParticipant) read = one ? invitation_take(added) : NULL;
	rk_plan_append(plan, added);
	if (!read) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "participant",
			N_("one office or person that is not on the list yet"));
		return NULL;
	}
	g_autoptr(RkParticipant) wanted = rk_record_copy(RK_E_PARTICIPANT, old);
	gboolean same = read->institution == old->institution && read->person == old->person;
	wanted->institution = read->institution;
	wanted->person = read->person;
	if (read->title || !same)
		rk_text_set(&wanted->title, read->title);
	rk_plan_replace(plan, RK_E_PARTICIPANT, old, wanted);
	return g_steal_pointer(&plan);
}
