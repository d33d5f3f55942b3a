/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is told about promises, as plans: progress lines and new due dates. A note alone repeats the
 * state it found, since the newest line is the state.
 */
#include "domain/action/action_rule.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/grammar/line_progress.h"
#include "domain/names/rule_who.h"
#include "domain/model/our_role.h"
#include "domain/action/action_state.h"
#include "domain/model/number.h"

#include <string.h>

static const char *assignment_name(const RkRuleInput *in, const RkAssignment *assignment)
{
	RkWho who = { .institution = assignment->institution,
		.person = assignment->person,
		.label = assignment->label };
	const char *name = rk_who_name(in, &who);

	return name ? name : "?";
}

/* --- which action, whose assignment --- */

static const RkAction *action_find(const RkRuleInput *in, RkId id, const char *code, GError **error)
{
	const RkRows *rows = in->dossier->rows;
	const RkAction *action = NULL;
	gboolean decision = FALSE;

	if (id)
		action = RK_FIND(rows, ACTION, RkAction, id);
	else if (code) {
		guint rank = rk_code_number(code, &decision);
		action = rank ? rk_action_by_rank(rows, in->dossier->meeting->id, rank) : NULL;
	}
	if (!action)
		rk_error_set(error, id || code ? RK_ERROR_NOT_FOUND : RK_ERROR_INVALID, NULL,
			"action", N_("%s: no such action"), code ? code : "");
	return action;
}

static gboolean is_called(const RkRuleInput *in, const RkAssignment *assignment, const char *handle)
{
	const RkInstitution *office =
		RK_RULE_FIND(in, INSTITUTION, RkInstitution, assignment->institution);
	const RkPerson *person = RK_RULE_FIND(in, PERSON, RkPerson, assignment->person);

	return (office && g_strcmp0(office->handle, handle) == 0) ||
	       (person && g_strcmp0(person->handle, handle) == 0);
}

/* How well an assignment fits what was asked: 0 not at all. */
static guint fitness(const RkRuleInput *in, const RkAssignment *assignment, const char *handle)
{
	gboolean lead = assignment->role == RK_ASSIGNMENT_ROLE_LEAD;

	if (handle)
		return is_called(in, assignment, handle) ? 1u + lead : 0;
	return lead ? 2u + rk_rule_is_ours(in, assignment->institution, assignment->person)
		    : assignment->role == RK_ASSIGNMENT_ROLE_SUPPORT;
}

static const RkAssignment *assignment_find(
	const RkRuleInput *in, const RkAction *action, const char *handle, GError **error)
{
	const RkAssignment *best = NULL;
	guint most = 0, n = 0;
	g_autoptr(GString) names = g_string_new(NULL);

	RK_EACH (in->dossier->rows, ASSIGNMENT, RkAssignment, assignment) {
		guint fit = assignment->action == action->id ? fitness(in, assignment, handle) : 0;
		if (!fit || fit < most)
			continue;
		if (fit > most) {
			n = 0;
			g_string_truncate(names, 0);
		}
		most = fit;
		best = assignment;
		n++;
		g_string_append_printf(
			names, "%s%s", n > 1 ? ", " : "", assignment_name(in, assignment));
	}
	if (n == 1)
		return best;
	if (n)
		rk_error_set(
			error, RK_ERROR_AMBIGUOUS, NULL, "assignment", N_("whose? %s"), names->str);
	else
		rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, "assignment",
			N_("nobody like that is responsible for it"));
	return NULL;
}

/* --- progress --- */

static RkProgress *progress_make(const RkRuleInput *in, const RkAssignment *assignment,
	const RkLineProgress *line, int source, const char *fact)
{
	RkProgress *progress = rk_rule_new(in->context, RK_E_PROGRESS);
	g_autofree char *today = rk_day_text(rk_context_today(in->context));
	RkAssignmentState state = { 0 };

	progress->assignment = assignment->id;
	progress->fact_day = g_strdup(line->fact ? line->fact : fact ? fact : today);
	progress->entered_at = RK_INT(in->context->now);
	rk_text_set(&progress->by, in->context->author);
	progress->source = source;
	rk_text_set(&progress->text, line->text);
	if (line->word != RK_PROGRESS_NOTE) {
		progress->status = line->status;
		progress->percent = line->percent >= 0 ? RK_INT(line->percent) : RK_INT_NONE;
		return progress;
	}
	rk_assignment_state(in->dossier->rows, assignment, rk_context_today(in->context), &state);
	progress->status = state.status;
	if (state.since)
		progress->percent = RK_INT(state.percent);
	return progress;
}

static char *progress_words(const RkRuleInput *in, const RkLineProgress *line)
{
	if (line->word == RK_PROGRESS_PERCENT && line->percent < 100)
		return g_strdup_printf("%d%%", line->percent);
	if (line->word != RK_PROGRESS_NOTE)
		return g_strdup(
			rk_enum_label(&rk_action_status_words, line->status, in->context->lang));
	return rk_text_cut(line->text, 40);
}

/* With a single lead the action's own date is meant. */
static RkId extend_whose(const RkRuleInput *in, const RkAssignment *assignment)
{
	guint leads = 0;

	RK_EACH (in->dossier->rows, ASSIGNMENT, RkAssignment, other)
		leads += other->action == assignment->action &&
			 other->role == RK_ASSIGNMENT_ROLE_LEAD;
	return leads > 1 ? assignment->id : 0;
}

static gboolean fact_check(const char *fact, GError **error)
{
	RkDay day;

	if (!fact || rk_day_parse(fact, &day))
		return TRUE;
	rk_error_quote(error, RK_ERROR_INVALID, "fact_day", fact, N_("not a date"), NULL);
	return FALSE;
}

static RkPlan *progress_plan(const RkRuleInput *in, RkId action_id, RkId assignment_id,
	const RkLineProgress *line, int source, const char *fact, GError **error)
{
	g_autofree char *address = g_strdup(line->address);
	char *slash = address ? strrchr(address, '/') : NULL, *code = slash ? slash + 1 : address;
	char *handle = code ? strchr(code, '@') : NULL;

	if (handle)
		*handle++ = '\0';
	const RkAction *action = action_find(in, action_id, code, error);
	if (!action)
		return NULL;
	if (action->struck) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "action",
			N_("TL-%02u is struck: nothing is noted on it"),
			rk_action_rank(in->dossier->rows, action));
		return NULL;
	}
	const RkAssignment *assignment =
		assignment_id ? RK_FIND(in->dossier->rows, ASSIGNMENT, RkAssignment, assignment_id)
			      : assignment_find(in, action, handle, error);
	if (!assignment)
		return NULL;
	if (line->word == RK_PROGRESS_DATE)
		return rk_action_plan_extend(
			in, action->id, extend_whose(in, assignment), line->day, line->text, error);
	g_autofree char *words = progress_words(in, line);
	RkPlan *plan = rk_plan_new(action->meeting, "TL-%02u %s: %s",
		rk_action_rank(in->dossier->rows, action), assignment_name(in, assignment), words);
	rk_plan_insert(plan, RK_E_PROGRESS, progress_make(in, assignment, line, source, fact));
	rk_plan_focus(plan, RK_E_ACTION, action->id);
	return plan;
}

RkPlan *rk_action_plan_progress(const RkRuleInput *in, RkId action, RkId assignment,
	const char *text, int source, const char *fact, GError **error)
{
	RkWhenContext when = rk_context_when(in->context);
	RkLineProgress line = { 0 };

	if (!fact_check(fact, error) || !rk_line_progress_parse(text, &when, &line, error))
		return NULL;
	RkPlan *plan = progress_plan(in, action, assignment, &line, source, fact, error);
	rk_line_progress_clear(&line);
	return plan;
}

/* --- a new due date --- */

static gboolean due_read(const RkRuleInput *in, const char *text, char **due, GError **error)
{
	RkWhenContext when = rk_context_when(in->context);
	RkDay day;

	if (!rk_day_parse(text, &day) && !rk_when_parse_day(text, &when, FALSE, &day, NULL)) {
		rk_error_quote(error, RK_ERROR_INVALID, "due", text,
			N_("not a date (29nov, fri, +7d)"), NULL);
		return FALSE;
	}
	*due = rk_day_text(day);
	return TRUE;
}

static char *old_due(const RkRuleInput *in, const RkAction *action, const RkAssignment *assignment)
{
	RkDay today = rk_context_today(in->context);
	RkAssignmentState one = { 0 };
	RkActionState all = { 0 };

	if (assignment) {
		rk_assignment_state(in->dossier->rows, assignment, today, &one);
		return one.has_due ? rk_day_text(one.due) : NULL;
	}
	rk_action_state(in->dossier->rows, action, today, &all);
	return all.has_due ? rk_day_text(all.due) : NULL;
}

/* Why a day was changed before the minutes are approved: noted with the one who is to do it. */
static void reason_keep(RkPlan *plan, const RkRuleInput *in, const RkAction *action,
	const RkAssignment *assignment, const char *reason)
{
	const RkLineProgress note = { .word = RK_PROGRESS_NOTE, .text = (char *)reason };

	RK_EACH (in->dossier->rows, ASSIGNMENT, RkAssignment, one)
		if (!assignment && one->action == action->id &&
			one->role == RK_ASSIGNMENT_ROLE_LEAD)
			assignment = one;
	if (assignment) {
		rk_plan_insert(plan, RK_E_PROGRESS, progress_make(in, assignment, &note, 0, NULL));
		return;
	}
	g_autofree char *text =
		action->note ? g_strconcat(action->note, "\n", reason, NULL) : g_strdup(reason);
	RK_PLAN_TEXT(plan, ACTION, action, note, text);
}

RkPlan *rk_action_plan_extend(const RkRuleInput *in, RkId action_id, RkId assignment_id,
	const char *text, const char *reason, GError **error)
{
	const RkAction *action = action_find(in, action_id, NULL, error);
	const RkAssignment *assignment =
		RK_FIND(in->dossier->rows, ASSIGNMENT, RkAssignment, assignment_id);
	g_autofree char *due = NULL;

	if (!action || !due_read(in, text, &due, error))
		return NULL;
	RkDay day;
	rk_day_parse(due, &day);
	g_autofree char *brief = rk_day_brief(day, in->context->lang);
	RkPlan *plan = rk_plan_new(action->meeting, rk_say(in->context, N_("TL-%02u: due %s")),
		rk_action_rank(in->dossier->rows, action), brief);
	rk_plan_focus(plan, RK_E_ACTION, action->id);
	if (!rk_minutes_approved(in->dossier->rows, action->meeting)) {
		if (assignment)
			RK_PLAN_TEXT(plan, ASSIGNMENT, assignment, due, due);
		else
			RK_PLAN_TEXT(plan, ACTION, action, due, due);
		if (reason && *reason)
			reason_keep(plan, in, action, assignment, reason);
		return plan;
	}
	RkExtension *extension = rk_rule_new(in->context, RK_E_EXTENSION);
	extension->action = action->id;
	extension->assignment = assignment ? assignment->id : 0;
	extension->at = rk_day_text(rk_context_today(in->context));
	extension->old_due = old_due(in, action, assignment);
	extension->new_due = g_strdup(due);
	rk_text_set(&extension->reason, reason);
	rk_plan_insert(plan, RK_E_EXTENSION, extension);
	return plan;
}
