/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor set.
 */
#include "base/error.h"
#include "base/label.h"
#include "command/work.h"
#include "domain/meeting/meeting_rule.h"
#include "domain/minutes/paper_rule.h"
#include "domain/grammar/field_edit.h"

#include <string.h>

/* Records of the office's own tables are in no dossier and no directory. */
static gboolean record_add(RkInvocation *invocation, RkWork *work, const RkTarget *target,
	RkRows **own, GError **error)
{
	if (work->dossier || rk_rows_find(work->in.directory, target->entity, target->id))
		return TRUE;
	*own = rk_rows_load(invocation->store, target->entity, &target->id, 1, error);
	if (!*own)
		return FALSE;
	work->in.directory = *own;
	return TRUE;
}

static gboolean status_is_word(RkEntity entity, const char *assignment)
{
	return entity == RK_E_MEETING && g_str_has_prefix(assignment, "status=");
}

/* The status of a meeting is more than a field: names freeze, it opens or closes. */
static RkPlan *status_plan(const RkWork *work, const char *assignment, GError **error)
{
	const char *word = strchr(assignment, '=') + 1;
	int status = rk_enum_value_spoken(&rk_meeting_status_words, word);

	if (status)
		return rk_meeting_plan_status(&work->in, 0, RK_RULE_NUMBER(status), error);
	g_autofree char *known = rk_enum_list(&rk_meeting_status_words);
	rk_error_quote(error, RK_ERROR_INVALID, "status", word, N_("unknown; known: %s"), known);
	return NULL;
}

static RkPlan *set_plan(
	RkInvocation *invocation, const RkWork *work, const RkTarget *target, GError **error)
{
	const char *const *assignments = (const char *const *)invocation->args->pdata + 1;

	if (target->entity == RK_E_PAPER && target->paper_kind)
		return rk_paper_plan_set(&work->in, target->paper_kind, assignments, error);
	if (status_is_word(target->entity, assignments[0]) && !assignments[1])
		return status_plan(work, assignments[0], error);
	return rk_record_plan_set(&work->in, target->entity, target->id, assignments, rk_taken,
		invocation->store, error);
}

int rk_verb_run_SET(RkInvocation *invocation, GError **error)
{
	const char *address = rk_invocation_arg(invocation, 0);
	g_autoptr(RkRows) own = NULL;
	g_auto(RkWork) work = { 0 };
	RkTarget target;

	if (!rk_address_resolve(invocation->store, address, &target, error))
		return 1;
	RkId meeting = target.entity == RK_E_MEETING ? target.id : target.meeting;
	if (!rk_work_open(&work, invocation->store, meeting, error) ||
		!record_add(invocation, &work, &target, &own, error))
		return 3;
	g_ptr_array_add(invocation->args, NULL);
	g_autoptr(RkPlan) plan = set_plan(invocation, &work, &target, error);
	if (!plan) {
		rk_error_place(*error, address);
		return 2;
	}
	return rk_work_apply(invocation, plan, error);
}
