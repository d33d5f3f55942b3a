/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions and who owes them, as plans. What is told about them stands in progress_rule.c.
 * Invariant: an appeal to a group stays one action, whether it has one assignment or a hundred.
 */
#include "domain/action/action_rule.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/minutes/entry_rule.h"
#include "domain/grammar/line_action.h"
#include "domain/names/rule_who.h"
#include "domain/model/our_role.h"
#include "domain/action/action_state.h"
#include "domain/grammar/text_expand.h"
#include "domain/model/number.h"
#include "domain/minutes/citation_text.h"

#define LABEL_CELLS 40

/* --- assignments --- */

static RkAssignment *assignment_make(
	const RkRuleInput *in, RkId action, int role, RkId office, RkId person)
{
	RkAssignment *assignment = rk_rule_new(in->context, RK_E_ASSIGNMENT);

	assignment->action = action;
	assignment->role = role;
	assignment->institution = office;
	assignment->person = person;
	return assignment;
}

static void wanted_add(GPtrArray *wanted, RkAssignment *assignment)
{
	for (guint i = 0; i < wanted->len; i++) {
		const RkAssignment *old = g_ptr_array_index(wanted, i);
		if (old->role == assignment->role && old->institution == assignment->institution &&
			old->person == assignment->person) {
			rk_assignment_free(assignment);
			return;
		}
	}
	assignment->position = RK_INT(wanted->len + 1);
	g_ptr_array_add(wanted, assignment);
}

/* For the organiser every member of the group; for an invited office its own alone. */
static void group_expand(
	const RkRuleInput *in, GPtrArray *wanted, RkId action, int role, RkId group)
{
	RkId office = in->context->office;

	if (office && rk_our_role(in->context, in->dossier, in->directory) == RK_OUR_ROLE_INVITED) {
		wanted_add(wanted, assignment_make(in, action, role, office, 0));
		return;
	}
	RK_EACH (in->directory, GROUP_MEMBER, RkGroupMember, member)
		if (member->institution_group == group)
			wanted_add(
				wanted, assignment_make(in, action, role, member->institution, 0));
}

static void assignment_free(gpointer assignment)
{
	rk_assignment_free(assignment);
}

/* The assignments that the line names; *group is the first group that leads. NULL on error. */
static GPtrArray *wanted_make(
	const RkRuleInput *in, RkId action, const RkLineAction *line, RkId *group, GError **error)
{
	g_autoptr(GPtrArray) wanted = g_ptr_array_new_with_free_func(assignment_free);

	*group = 0;
	for (guint i = 0; i < line->who->len; i++) {
		const RkLineWho *one = g_ptr_array_index(line->who, i);
		const char *field = one->role == RK_ASSIGNMENT_ROLE_LEAD      ? "lead"
				    : one->role == RK_ASSIGNMENT_ROLE_SUPPORT ? "support"
									      : "for";
		RkWho who = { 0 };
		if (!rk_who_find(in, one->who, TRUE, field, &who, error))
			return NULL;
		if (!who.group) {
			wanted_add(wanted, assignment_make(in, action, one->role, who.institution,
						   who.person));
			continue;
		}
		if (one->role == RK_ASSIGNMENT_ROLE_LEAD && !*group)
			*group = who.group;
		group_expand(in, wanted, action, one->role, who.group);
	}
	return g_steal_pointer(&wanted);
}

/* --- adding --- */

static gboolean of_meeting(const void *record, gconstpointer data)
{
	return ((const RkAction *)record)->meeting == *(const RkId *)data;
}

static void action_fill(
	const RkRuleInput *in, RkAction *action, const RkLineAction *line, RkId group)
{
	g_autofree char *text = rk_text_expand(in->context, in->dossier->rows, line->text);

	rk_text_set(&action->text, text);
	rk_text_set(&action->output, line->output);
	action->priority = line->priority;
	action->target_group = group;
	action->kind = group && !line->due ? RK_ACTION_KIND_APPEAL : RK_ACTION_KIND_TASK;
}

static RkPlan *action_plan(const RkRuleInput *in, const RkLineAction *line, RkId session,
	RkId decision, GError **error)
{
	const RkDossier *dossier = in->dossier;
	g_autoptr(RkAction) action = rk_rule_new(in->context, RK_E_ACTION);
	RkId group;
	g_autoptr(GPtrArray) wanted = wanted_make(in, action->id, line, &group, error);

	if (!wanted)
		return NULL;
	action_fill(in, action, line, group);
	action->meeting = dossier->meeting->id;
	action->session = session;
	action->decision = decision;
	rk_text_set(&action->due, line->due);
	g_autofree char *cut = rk_text_cut(action->text, LABEL_CELLS);
	g_autofree char *text = g_strdup(action->text);
	RkPlan *plan =
		rk_plan_new(dossier->meeting->id, rk_say(in->context, N_("new action: %s")), cut);
	action->position = RK_INT(rk_plan_place(
		plan, dossier->rows, RK_E_ACTION, -1, of_meeting, &dossier->meeting->id));
	RkId id = action->id;
	rk_plan_focus(plan, RK_E_ACTION, id);
	rk_plan_insert(plan, RK_E_ACTION, g_steal_pointer(&action));
	while (wanted->len)
		rk_plan_insert(plan, RK_E_ASSIGNMENT, g_ptr_array_steal_index(wanted, 0));
	rk_citation_plan(plan, in, text, 0, id);
	return plan;
}

RkPlan *rk_action_plan_add(
	const RkRuleInput *in, const char *text, RkId session, RkId decision, GError **error)
{
	RkWhenContext when = rk_context_when(in->context);
	RkLineAction line = { 0 };

	if (!rk_line_action_parse(text, &when, &line, error))
		return NULL;
	RkPlan *plan = action_plan(in, &line, session, decision, error);
	rk_line_action_clear(&line);
	return plan;
}

/* --- editing --- */

static gboolean is_member(const RkRuleInput *in, RkId group, RkId office)
{
	RK_EACH (in->directory, GROUP_MEMBER, RkGroupMember, member)
		if (member->institution_group == group && member->institution == office)
			return TRUE;
	return FALSE;
}

/* TRUE if the group's name stands for this assignment in the line. */
static gboolean by_group(
	const RkRuleInput *in, const RkAction *action, const RkAssignment *assignment)
{
	return action->target_group && assignment->role == RK_ASSIGNMENT_ROLE_LEAD &&
	       !assignment->person &&
	       (is_member(in, action->target_group, assignment->institution) ||
		       assignment->institution == in->context->office);
}

/* The due date in force today; caller frees. */
static char *due_now(const RkRuleInput *in, const RkAction *action)
{
	RkActionState state = { 0 };

	rk_action_state(in->dossier->rows, action, rk_context_today(in->context), &state);
	return state.has_due ? rk_day_text(state.due) : NULL;
}

static void who_read(const RkRuleInput *in, const RkAction *action, GPtrArray *list)
{
	if (action->target_group) {
		RkWho who = { .group = action->target_group };
		g_autofree char *text = rk_who_text(in, &who);
		rk_line_who_add(list, RK_ASSIGNMENT_ROLE_LEAD, TRUE, text ? text : "?");
	}
	RK_EACH (in->dossier->rows, ASSIGNMENT, RkAssignment, assignment) {
		RkWho who = { assignment->institution, assignment->person, 0, NULL, FALSE };
		g_autofree char *text = rk_who_text(in, &who);
		if (assignment->action == action->id && text && !by_group(in, action, assignment))
			rk_line_who_add(list, assignment->role, TRUE, text);
	}
}

char *rk_action_line(const RkRuleInput *in, RkId id)
{
	const RkAction *action = RK_RULE_GET(in, ACTION, RkAction, id, NULL);

	if (!action)
		return NULL;
	g_autofree char *due = due_now(in, action);
	g_autoptr(GPtrArray) who = rk_line_who_list();
	who_read(in, action, who);
	RkLineAction line = { .text = action->text,
		.who = who,
		.output = action->output,
		.due = due,
		.priority = action->priority };
	return rk_line_action_format(&line);
}

/* Everything that hangs on an assignment goes with it. */
static void assignment_delete(RkPlan *plan, const RkRuleInput *in, const RkAssignment *assignment)
{
	RK_EACH (in->dossier->rows, PROGRESS, RkProgress, progress)
		if (progress->assignment == assignment->id)
			rk_plan_delete(plan, RK_E_PROGRESS, progress);
	RK_EACH (in->dossier->rows, EXTENSION, RkExtension, extension)
		if (extension->assignment == assignment->id)
			rk_plan_delete(plan, RK_E_EXTENSION, extension);
	rk_plan_delete(plan, RK_E_ASSIGNMENT, assignment);
}

static RkAssignment *wanted_take(GPtrArray *wanted, const RkAssignment *old)
{
	for (guint i = 0; i < wanted->len; i++) {
		const RkAssignment *one = g_ptr_array_index(wanted, i);
		if (one->role == old->role && one->institution == old->institution &&
			one->person == old->person)
			return g_ptr_array_steal_index(wanted, i);
	}
	return NULL;
}

/* Assignments still named are kept with their progress; free texts are not in the line and stay;
 * with the same group its present members stay as they are. */
static void assignments_edit(
	RkPlan *plan, const RkRuleInput *in, const RkAction *action, GPtrArray *wanted, RkId group)
{
	RK_EACH (in->dossier->rows, ASSIGNMENT, RkAssignment, old) {
		if (old->action != action->id)
			continue;
		g_autoptr(RkAssignment) same = wanted_take(wanted, old);
		gboolean free_text = !old->institution && !old->person;
		gboolean member =
			group && group == action->target_group && by_group(in, action, old);
		if (!same && !free_text && !member)
			assignment_delete(plan, in, old);
	}
	while (wanted->len) {
		g_autoptr(RkAssignment) fresh = g_ptr_array_steal_index(wanted, 0);
		if (group && group == action->target_group && by_group(in, action, fresh))
			continue;
		rk_plan_insert(plan, RK_E_ASSIGNMENT, g_steal_pointer(&fresh));
	}
}

static gboolean due_edit(RkPlan *plan, const RkRuleInput *in, const RkAction *action,
	RkAction *wanted, const char *due, GError **error)
{
	g_autofree char *now = due_now(in, action);

	if (g_strcmp0(now, due) == 0)
		return TRUE;
	if (!due || !now || !rk_minutes_approved(in->dossier->rows, action->meeting)) {
		rk_text_set(&wanted->due, due);
		return TRUE;
	}
	RkPlan *extension = rk_action_plan_extend(in, action->id, 0, due, NULL, error);
	if (!extension)
		return FALSE;
	rk_plan_append(plan, extension);
	return TRUE;
}

RkPlan *rk_action_plan_edit(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkAction *action = RK_RULE_GET(in, ACTION, RkAction, id, error);
	RkWhenContext when = rk_context_when(in->context);
	RkLineAction line = { 0 };
	RkId group;

	if (!action || !rk_line_action_parse(value->text, &when, &line, error))
		return NULL;
	g_autoptr(GPtrArray) who = wanted_make(in, id, &line, &group, error);
	g_autoptr(RkPlan) plan = NULL;
	gboolean good = who != NULL;
	if (good) {
		g_autoptr(RkAction) wanted = rk_record_copy(RK_E_ACTION, action);
		g_autofree char *cut = rk_text_cut(line.text, LABEL_CELLS);
		plan = rk_plan_new(in->dossier->meeting->id,
			rk_say(in->context, N_("action changed: %s")), cut);
		action_fill(in, wanted, &line, group);
		good = due_edit(plan, in, action, wanted, line.due, error);
		rk_plan_replace(plan, RK_E_ACTION, action, wanted);
		assignments_edit(plan, in, action, who, group);
		rk_plan_focus(plan, RK_E_ACTION, id);
	}
	rk_line_action_clear(&line);
	return good ? g_steal_pointer(&plan) : NULL;
}

RkPlan *rk_action_plan_delete(
	const RkRuleInput *in, RkId id, const RkRuleValue *given, GError **error)
{
	const RkAction *action = RK_RULE_GET(in, ACTION, RkAction, id, error);

	if (!action)
		return NULL;
	g_autofree char *cut = rk_text_cut(action->text, LABEL_CELLS);
	if (action->number.set) {
		RkPlan *plan = rk_plan_new(in->dossier->meeting->id,
			rk_say(in->context, N_("struck: TL-%02d %s")), (int)action->number.value,
			cut);
		RK_PLAN_NUMBER(plan, ACTION, action, struck, 1);
		return plan;
	}
	RkPlan *plan =
		rk_plan_new(in->dossier->meeting->id, rk_say(in->context, N_("deleted: %s")), cut);
	RK_EACH (in->dossier->rows, CITATION, RkCitation, citation)
		if (citation->action == id)
			rk_plan_delete(plan, RK_E_CITATION, citation);
	RK_EACH (in->dossier->rows, EXTENSION, RkExtension, extension)
		if (extension->action == id && !extension->assignment)
			rk_plan_delete(plan, RK_E_EXTENSION, extension);
	RK_EACH (in->dossier->rows, ASSIGNMENT, RkAssignment, assignment)
		if (assignment->action == id)
			assignment_delete(plan, in, assignment);
	rk_plan_delete(plan, RK_E_ACTION, action);
	return plan;
}

RkPlan *rk_action_plan_move(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	int step = value->number;
	const RkAction *action = RK_RULE_GET(in, ACTION, RkAction, id, error);

	if (!action)
		return NULL;
	g_autofree char *cut = rk_text_cut(action->text, LABEL_CELLS);
	RkPlan *plan = rk_plan_new(in->dossier->meeting->id,
		rk_say(in->context, step < 0 ? N_("%s moved up") : N_("%s moved down")), cut);
	rk_plan_focus(plan, RK_E_ACTION, id);
	return rk_rule_moved(plan, in->dossier->rows, RK_E_ACTION, id, step, of_meeting,
		&in->dossier->meeting->id, error);
}
