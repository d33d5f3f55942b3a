/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan that each key on an action makes. Invariant: what is told is appended, never
 * overwritten; only the date of the fact of a line and the proof are corrected in place.
 */
#include "domain/action/action_verbs.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/action/action_rule.h"
#include "domain/minutes/entry_private.h"
#include "domain/minutes/entry_rule.h"
#include "domain/grammar/line_progress.h"
#include "domain/model/our_role.h"
#include "domain/action/action_state.h"
#include "domain/model/number.h"
#include "domain/minutes/citation_text.h"

#include <string.h>

/* --- who --- */

GPtrArray *rk_action_leads(const RkRows *rows, RkId action)
{
	GPtrArray *leads = g_ptr_array_new();

	RK_EACH (rows, ASSIGNMENT, RkAssignment, one)
		if (one->action == action && one->role == RK_ASSIGNMENT_ROLE_LEAD)
			g_ptr_array_add(leads, (gpointer)one);
	return leads;
}

const RkAssignment *rk_action_our_lead(const RkRuleInput *in, RkId action)
{
	g_autoptr(GPtrArray) leads = rk_action_leads(in->dossier->rows, action);
	const RkAssignment *ours = NULL;
	guint n = 0;

	for (guint i = 0; i < leads->len; i++) {
		const RkAssignment *one = leads->pdata[i];
		if (!rk_rule_is_ours(in, one->institution, one->person))
			continue;
		ours = one;
		n++;
	}
	return n == 1 ? ours : NULL;
}

char *rk_assignment_who(const RkRuleInput *in, const RkAssignment *one)
{
	RkWho who = { one->institution, one->institution ? 0 : one->person, 0, one->label, FALSE };
	const char *name = rk_who_name(in, &who);

	return g_strdup(name              ? name
			: one->shown_name ? one->shown_name
			: one->title      ? one->title
					  : "?");
}

char *rk_action_owner(const RkRuleInput *in, const RkAction *action)
{
	const RkInstitutionGroup *group =
		RK_RULE_FIND(in, INSTITUTION_GROUP, RkInstitutionGroup, action->target_group);
	g_autoptr(GPtrArray) leads = rk_action_leads(in->dossier->rows, action->id);

	if (group || action->target_text)
		return g_strdup(group ? group->name : action->target_text);
	if (leads->len == 0)
		return g_strdup("");
	g_autofree char *first = rk_assignment_who(in, leads->pdata[0]);
	return leads->len > 1 ? g_strdup_printf("%s +%u", first, leads->len - 1)
			      : g_steal_pointer(&first);
}

/* --- state --- */

static RkPlan *plan_of(const RkRuleInput *in, const RkAction *action, const char *what)
{
	RkPlan *plan = rk_plan_new(
		action->meeting, "TL-%02u %s", rk_action_rank(in->dossier->rows, action), what);

	rk_plan_focus(plan, RK_E_ACTION, action->id);
	return plan;
}

static RkProgress *progress_make(const RkRuleInput *in, const RkAssignment *assignment, int status,
	const char *note, const char *fact)
{
	RkProgress *progress = rk_rule_new(in->context, RK_E_PROGRESS);
	g_autofree char *today = rk_day_text(rk_context_today(in->context));

	progress->assignment = assignment->id;
	progress->fact_day = g_strdup(fact ? fact : today);
	progress->entered_at = RK_INT(in->context->now);
	rk_text_set(&progress->by, in->context->author);
	progress->status = status;
	if (status == RK_ACTION_STATUS_DONE)
		progress->percent = RK_INT(100);
	rk_text_set(&progress->text, note);
	return progress;
}

static RkPlan *all_plan(const RkRuleInput *in, const RkAction *action, int status, const char *note,
	const char *fact, GError **error)
{
	const RkRows *rows = in->dossier->rows;
	g_autoptr(GPtrArray) leads = rk_action_leads(rows, action->id);
	const char *word = rk_enum_label(&rk_action_status_words, status, in->context->lang);
	g_autoptr(RkPlan) plan = plan_of(in, action, word);
	guint n = 0;

	for (guint i = 0; i < leads->len; i++) {
		const RkAssignment *one = leads->pdata[i];
		RkAssignmentState state = { 0 };
		rk_assignment_state(rows, one, rk_context_today(in->context), &state);
		if (state.status == status)
			continue;
		rk_plan_insert(plan, RK_E_PROGRESS, progress_make(in, one, status, note, fact));
		n++;
	}
	if (n == 0) {
		rk_error_set(error, RK_ERROR_REFUSED, NULL, "status",
			leads->len ? N_("TL-%02u: %s already")
				   : N_("TL-%02u: nobody owes it, so not %s; w names who does"),
			rk_action_rank(rows, action), word);
		return NULL;
	}
	if (leads->len > 1) {
		rk_plan_relabel(plan, "TL-%02u %s (%u)", rk_action_rank(rows, action), word, n);
	}
	return g_steal_pointer(&plan);
}

/* The one that is meant when nobody says whose. */
static const RkAssignment *meant(const RkRuleInput *in, const RkAction *action, GError **error)
{
	g_autoptr(GPtrArray) leads = rk_action_leads(in->dossier->rows, action->id);
	const RkAssignment *ours = rk_action_our_lead(in, action->id);

	if (ours || leads->len == 1)
		return ours ? ours : leads->pdata[0];
	g_autoptr(GString) names = g_string_new(NULL);
	for (guint i = 0; i < leads->len; i++) {
		g_autofree char *name = rk_assignment_who(in, leads->pdata[i]);
		g_string_append_printf(names, "%s%s", i ? ", " : "", name);
	}
	if (leads->len)
		rk_error_set(
			error, RK_ERROR_AMBIGUOUS, NULL, "assignment", N_("whose? %s"), names->str);
	else
		rk_error_set(error, RK_ERROR_REFUSED, NULL, "assignment",
			N_("nobody owes it: w names who does"));
	return NULL;
}

RkPlan *rk_action_plan_status(const RkRuleInput *in, RkId id, RkId assignment, int status,
	const char *note, const char *fact, GError **error)
{
	const RkAction *action = RK_RULE_GET(in, ACTION, RkAction, id, error);

	if (!action)
		return NULL;
	if (assignment == RK_ALL_LEADS)
		return all_plan(in, action, status, note, fact, error);
	const RkAssignment *one =
		assignment ? RK_FIND(in->dossier->rows, ASSIGNMENT, RkAssignment, assignment)
			   : meant(in, action, error);
	if (!one)
		return NULL;
	g_autofree char *who = rk_assignment_who(in, one);
	g_autofree char *what = g_strdup_printf(
		"%s: %s", who, rk_enum_label(&rk_action_status_words, status, in->context->lang));
	RkPlan *plan = plan_of(in, action, what);
	rk_plan_insert(plan, RK_E_PROGRESS, progress_make(in, one, status, note, fact));
	return plan;
}

/* --- correcting what was just told --- */

static gboolean fact_read(const RkRuleInput *in, const char *text, char **out, GError **error)
{
	RkWhenContext when = rk_context_when(in->context);
	g_autofree char *clean = g_strstrip(g_strdup(text));
	RkDay day;

	if (!rk_day_parse(clean, &day) && !rk_when_parse_day(clean, &when, TRUE, &day, NULL)) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "fact_day",
			N_("\"%.40s\" is no date (14nov, yesterday)"), clean);
		return FALSE;
	}
	if (day > rk_context_today(in->context)) {
		rk_error_set(
			error, RK_ERROR_INVALID, NULL, "fact_day", N_("that day has not come yet"));
		return FALSE;
	}
	*out = rk_day_text(day);
	return TRUE;
}

RkPlan *rk_progress_plan_day(
	const RkRuleInput *in, const GArray *progress, const char *text, GError **error)
{
	g_autofree char *day = NULL;
	RkDay parsed;

	if (!fact_read(in, text, &day, error))
		return NULL;
	rk_day_parse(day, &parsed);
	g_autofree char *brief = rk_day_brief(parsed, in->context->lang);
	RkPlan *plan = rk_plan_new(
		in->dossier->meeting->id, rk_say(in->context, N_("date of the fact: %s")), brief);
	for (guint i = 0; i < progress->len; i++) {
		const RkProgress *line = RK_FIND(
			in->dossier->rows, PROGRESS, RkProgress, g_array_index(progress, RkId, i));
		if (line)
			RK_PLAN_TEXT(plan, PROGRESS, line, fact_day, day);
	}
	return plan;
}

RkPlan *rk_assignment_plan_evidence(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const char *evidence = value->text;
	const RkAssignment *one = RK_FIND(in->dossier->rows, ASSIGNMENT, RkAssignment, id);
	const RkAction *action = one ? RK_RULE_GET(in, ACTION, RkAction, one->action, error) : NULL;
	g_autofree char *text = g_strstrip(g_strdup(evidence));

	if (!action)
		return NULL;
	g_autofree char *cut = rk_text_cut(text, 40);
	g_autofree char *what = g_strdup_printf("%s: %s", rk_say(in->context, N_("proof")), cut);
	RkPlan *plan = plan_of(in, action, what);
	if (*text && strcmp(text, "-") != 0)
		RK_PLAN_TEXT(plan, ASSIGNMENT, one, evidence, text);
	else
		RK_PLAN_UNSET(plan, ASSIGNMENT, one, evidence);
	return plan;
}

/* --- who owes it --- */

static gboolean is_there(const RkRuleInput *in, RkId action, int role, const RkWho *who)
{
	RK_EACH (in->dossier->rows, ASSIGNMENT, RkAssignment, one)
		if (one->action == action && one->role == role &&
			one->institution == who->institution && one->person == who->person &&
			g_strcmp0(one->label, who->label) == 0)
			return TRUE;
	return FALSE;
}

static void assignment_add(
	RkPlan *plan, const RkRuleInput *in, RkId action, int role, const RkWho *who)
{
	gint64 last = 0;

	if (is_there(in, action, role, who))
		return;
	RK_EACH (in->dossier->rows, ASSIGNMENT, RkAssignment, one)
		if (one->action == action)
			last = MAX(last, one->position.value);
	for (guint i = 0; i < plan->changes->len; i++)
		last += ((const RkChange *)plan->changes->pdata[i])->kind == RK_CHANGE_INSERT;
	RkAssignment *fresh = rk_rule_new(in->context, RK_E_ASSIGNMENT);
	fresh->action = action;
	fresh->role = role;
	fresh->institution = who->institution;
	fresh->person = who->person;
	rk_text_set(&fresh->label, who->label);
	fresh->position = RK_INT(last + 1);
	rk_plan_insert(plan, RK_E_ASSIGNMENT, fresh);
}

/* For an invited office the group is its name and one assignment, ours (practice 10). */
static void group_add(RkPlan *plan, const RkRuleInput *in, RkId action, int role, RkId group)
{
	RkId office = in->context->office;

	if (office && rk_our_role(in->context, in->dossier, in->directory) == RK_OUR_ROLE_INVITED) {
		RkWho us = { .institution = office };
		assignment_add(plan, in, action, role, &us);
		return;
	}
	RK_EACH (in->directory, GROUP_MEMBER, RkGroupMember, member) {
		RkWho one = { .institution = member->institution };
		if (member->institution_group == group)
			assignment_add(plan, in, action, role, &one);
	}
}

RkPlan *rk_action_plan_assign(
	const RkRuleInput *in, RkId id, int role, const RkWho *who, GError **error)
{
	const RkAction *action = RK_RULE_GET(in, ACTION, RkAction, id, error);

	if (!action)
		return NULL;
	const char *name = rk_who_name(in, who);
	g_autofree char *what = g_strdup_printf("%s: %s",
		rk_enum_label(&rk_assignment_role_words, role, in->context->lang),
		name ? name : "?");
	g_autoptr(RkPlan) plan = plan_of(in, action, what);
	if (!who->group) {
		assignment_add(plan, in, id, role, who);
	} else {
		if (role == RK_ASSIGNMENT_ROLE_LEAD)
			RK_PLAN_ID(plan, ACTION, action, target_group, who->group);
		group_add(plan, in, id, role, who->group);
	}
	if (!rk_plan_is_empty(plan))
		return g_steal_pointer(&plan);
	rk_error_set(error, RK_ERROR_REFUSED, NULL, "assignment", N_("%s is there already"),
		name ? name : "?");
	return NULL;
}

/* With its progress and its extensions. */
static void assignment_delete(RkPlan *plan, const RkRuleInput *in, const RkAssignment *one)
{
	RK_EACH (in->dossier->rows, PROGRESS, RkProgress, progress)
		if (progress->assignment == one->id)
			rk_plan_delete(plan, RK_E_PROGRESS, progress);
	RK_EACH (in->dossier->rows, EXTENSION, RkExtension, extension)
		if (extension->assignment == one->id)
			rk_plan_delete(plan, RK_E_EXTENSION, extension);
	rk_plan_delete(plan, RK_E_ASSIGNMENT, one);
}

static gboolean is_member(const RkRuleInput *in, RkId group, const RkAssignment *one)
{
	if (!group || one->role != RK_ASSIGNMENT_ROLE_LEAD || one->person)
		return FALSE;
	RK_EACH (in->directory, GROUP_MEMBER, RkGroupMember, member)
		if (member->institution_group == group && member->institution == one->institution)
			return TRUE;
	return one->institution && one->institution == in->context->office;
}

static guint members(const RkRuleInput *in, const RkAction *action)
{
	guint n = 0;

	RK_EACH (in->dossier->rows, ASSIGNMENT, RkAssignment, one)
		n += one->action == action->id && is_member(in, action->target_group, one);
	return n;
}

RkPlan *rk_assignment_plan_remove(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkAssignment *one = RK_FIND(in->dossier->rows, ASSIGNMENT, RkAssignment, id);
	const RkAction *action = RK_RULE_GET(in, ACTION, RkAction, one ? one->action : 0, error);

	if (!action)
		return NULL;
	g_autofree char *who = rk_assignment_who(in, one);
	g_autofree char *what = g_strdup_printf(rk_say(in->context, N_("without %s")), who);
	RkPlan *plan = plan_of(in, action, what);
	assignment_delete(plan, in, one);
	if (is_member(in, action->target_group, one) && members(in, action) == 1)
		RK_PLAN_UNSET(plan, ACTION, action, target_group);
	return plan;
}

RkPlan *rk_promise_plan_delete(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	return RK_FIND(in->dossier->rows, ASSIGNMENT, RkAssignment, id)
		       ? rk_assignment_plan_remove(in, id, value, error)
		       : rk_action_plan_delete(in, id, value, error);
}

RkPlan *rk_action_plan_ungroup(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkAction *action = RK_RULE_GET(in, ACTION, RkAction, id, error);

	if (!action)
		return NULL;
	RkWho group = { .group = action->target_group };
	const char *name = rk_who_name(in, &group);
	g_autofree char *what =
		g_strdup_printf(rk_say(in->context, N_("without %s")), name ? name : "?");
	RkPlan *plan = plan_of(in, action, what);
	RK_EACH (in->dossier->rows, ASSIGNMENT, RkAssignment, one)
		if (one->action == id && is_member(in, action->target_group, one))
			assignment_delete(plan, in, one);
	RK_PLAN_UNSET(plan, ACTION, action, target_group);
	return plan;
}

/* --- text --- */

RkPlan *rk_action_plan_text(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const char *text = value->text;
	const RkAction *action = RK_RULE_GET(in, ACTION, RkAction, id, error);
	g_autofree char *clean = g_strstrip(g_strdup(text));

	if (!action)
		return NULL;
	if (!*clean) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "text",
			N_("the line is empty: D deletes it"));
		return NULL;
	}
	g_autofree char *cut = rk_text_cut(clean, 40);
	RkPlan *plan = plan_of(in, action, cut);
	RK_PLAN_TEXT(plan, ACTION, action, text, clean);
	rk_entry_cite_action(plan, in, clean, id);
	return plan;
}

/* --- a new day in one line --- */

gboolean rk_due_line_parse(const RkRuleInput *in, const char *line, gboolean reason_wanted,
	char **due, char **reason, GError **error)
{
	RkWhenContext when = rk_context_when(in->context);
	g_autofree char *text = g_strdup(line);
	char *colon = strchr(text, ':');
	RkLineProgress told = { 0 };

	if (colon)
		*colon = ' '; /* "29nov: menunggu data" */
	if (!rk_line_progress_parse(text, &when, &told, NULL) || told.word != RK_PROGRESS_DATE) {
		rk_line_progress_clear(&told);
		rk_error_set(error, RK_ERROR_INVALID, NULL, "due",
			N_("the day first: 10jan waiting for the data"));
		return FALSE;
	}
	if (reason_wanted && !told.text) {
		rk_line_progress_clear(&told);
		rk_error_set(error, RK_ERROR_INVALID, NULL, "reason",
			N_("the minutes are approved: an extension has a reason"));
		return FALSE;
	}
	*due = g_steal_pointer(&told.day);
	*reason = g_steal_pointer(&told.text);
	rk_line_progress_clear(&told);
	return TRUE;
}
