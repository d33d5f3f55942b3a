/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor delete ADDRESS…: takes away what `new` and `add` made, all of it as one step. Which rule
 * takes away what is one table; records of the registers go only when nothing uses them.
 */
#include "base/error.h"
#include "base/label.h"
#include "command/work.h"
#include "domain/action/action_rule.h"
#include "domain/action/action_verbs.h"
#include "domain/meeting/meeting_change.h"
#include "domain/meeting/meeting_rule.h"
#include "domain/minutes/citation_rule.h"
#include "domain/minutes/entry_rule.h"
#include "domain/minutes/paper_rule.h"
#include "domain/people/participant_rule.h"
#include "domain/register/merge_rule.h"
#include "domain/rundown/point_rule.h"
#include "domain/rundown/speaker_rule.h"
#include "domain/rundown/timetable.h"

static const struct {
	RkEntity entity;
	RkRule *rule;
} parts[] = {
	{ RK_E_MEETING, rk_meeting_plan_delete },
	{ RK_E_MEETING_ROLE, rk_meeting_plan_role_delete },
	{ RK_E_SESSION, rk_timetable_delete },
	{ RK_E_SESSION_SPEAKER, rk_speaker_plan_delete },
	{ RK_E_AGENDA_POINT, rk_point_plan_delete },
	{ RK_E_PARTICIPANT, rk_participant_plan_delete },
	{ RK_E_ENTRY, rk_entry_plan_delete },
	{ RK_E_ACTION, rk_action_plan_delete },
	{ RK_E_ASSIGNMENT, rk_assignment_plan_remove },
	{ RK_E_CITATION, rk_citation_plan_delete },
	{ RK_E_PAPER, rk_paper_plan_delete },
	{ RK_E_FILE, rk_file_plan_delete },
};

typedef struct Deleting {
	RkInvocation *invocation;
	RkWork work;   /* of the meeting that the last address belonged to */
	RkId meeting;  /* that one; 0: none is open */
	RkPlan *whole; /* what goes so far; NULL: nothing yet */
} Deleting;

static void deleting_clear(Deleting *deleting)
{
	rk_work_clear(&deleting->work);
	rk_plan_free(deleting->whole);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Deleting, deleting_clear)

static gboolean meeting_open(Deleting *deleting, RkId meeting, GError **error)
{
	if (deleting->meeting == meeting)
		return TRUE;
	rk_work_clear(&deleting->work);
	deleting->meeting = meeting;
	if (!rk_work_open(&deleting->work, deleting->invocation->store, meeting, error))
		return FALSE;
	if (deleting->whole)
		rk_rows_apply(deleting->work.dossier->rows, deleting->whole);
	return TRUE;
}

/* What the rule asks for: the record; of papers, which may have none yet, the kind. */
static RkId subject_of(const Deleting *deleting, const RkTarget *target)
{
	const RkPaper *paper = target->entity == RK_E_PAPER ? RK_FIND(deleting->work.dossier->rows,
								      PAPER, RkPaper, target->id)
							    : NULL;

	if (target->entity != RK_E_PAPER)
		return target->id;
	return paper ? paper->kind : target->paper_kind;
}

/* A part of a meeting. *plan stays NULL for one that went with an earlier address. */
static gboolean part_plan(Deleting *deleting, const RkTarget *target, RkPlan **plan, GError **error)
{
	for (guint i = 0; i < RK_LEN(parts); i++) {
		if (parts[i].entity != target->entity)
			continue;
		if (!meeting_open(deleting, target->meeting, error))
			return FALSE;
		if (deleting->whole && target->id &&
			!rk_rows_find(deleting->work.dossier->rows, target->entity, target->id))
			return TRUE;
		*plan = parts[i].rule(
			&deleting->work.in, subject_of(deleting, target), NULL, error);
		return *plan != NULL;
	}
	rk_error_set(
		error, RK_ERROR_REFUSED, NULL, NULL, N_("such a record is not deleted by itself"));
	return FALSE;
}

/* A record of a register, with all that could point to it. */
static gboolean register_plan(
	Deleting *deleting, const RkTarget *target, RkPlan **plan, GError **error)
{
	RkStore *store = deleting->invocation->store;
	RkEntity entity = target->entity;
	g_autoptr(RkRows) rows = rk_uses_load(store, entity, &target->id, 1, error);
	g_autoptr(RkRows) own = rows ? rk_rows_load(store, entity, &target->id, 1, error) : NULL;

	if (!own)
		return FALSE;
	for (guint i = 0; i < own->rows[entity]->len; i++)
		if (!rk_rows_find(rows, entity, target->id))
			rk_rows_add(
				rows, entity, rk_record_copy(entity, own->rows[entity]->pdata[i]));
	if (deleting->whole)
		rk_rows_apply(rows, deleting->whole);
	if (deleting->whole && !rk_rows_find(rows, entity, target->id))
		return TRUE;
	*plan = rk_record_plan_delete(rk_store_context(store), rows, entity, target->id, error);
	return *plan != NULL;
}

static gboolean target_delete(
	Deleting *deleting, const char *address, const RkTarget *target, GError **error)
{
	gboolean part = rk_entities[target->entity].flags & RK_ENTITY_IS_MEETING;
	RkPlan *plan = NULL;

	if (!(part ? part_plan : register_plan)(deleting, target, &plan, error)) {
		rk_error_place(*error, address);
		return FALSE;
	}
	if (!plan)
		return TRUE;
	if (deleting->meeting && part)
		rk_rows_apply(deleting->work.dossier->rows, plan);
	if (deleting->whole && deleting->whole->meeting != plan->meeting)
		deleting->whole->meeting = 0;
	deleting->whole = rk_plan_join(deleting->whole, plan);
	return TRUE;
}

/* All addresses are read before anything goes: the numbers of what follows would change. */
static GArray *targets_read(const RkInvocation *invocation, GError **error)
{
	g_autoptr(GArray) targets = g_array_new(FALSE, FALSE, sizeof(RkTarget));

	for (guint i = 0; i < invocation->args->len; i++) {
		RkTarget target;
		if (!rk_address_resolve(
			    invocation->store, rk_invocation_arg(invocation, i), &target, error))
			return NULL;
		g_array_append_val(targets, target);
	}
	return g_steal_pointer(&targets);
}

int rk_verb_run_DELETE(RkInvocation *invocation, GError **error)
{
	g_auto(Deleting) deleting = { .invocation = invocation };
	g_autoptr(GArray) targets = targets_read(invocation, error);

	if (!targets)
		return 1;
	for (guint i = 0; i < targets->len; i++)
		if (!target_delete(&deleting, rk_invocation_arg(invocation, i),
			    &g_array_index(targets, RkTarget, i), error))
			return 1;
	if (targets->len > 1) {
		g_free(deleting.whole->label);
		deleting.whole->label = g_strdup_printf(
			rk_tr(invocation->lang, N_("deleted: %u records")), targets->len);
	}
	return rk_work_apply(invocation, deleting.whole, error);
}
