/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Date and text of actions. One that needs an answer (whose, which day) keeps what
 * it was asked for in an RkActionTarget until the answer is there. Invariant: one command, one
 * plan, one step.
 */
#include "screen/action/action_do.h"

#include "app/edittext.h"
#include "app/followup_bar.h"
#include "app/typeline.h"
#include "base/civil.h"
#include "base/error.h"
#include "domain/action/action_rule.h"
#include "domain/action/action_verbs.h"
#include "domain/action/action_state.h"
#include "domain/model/number.h"
#include "screen/action/action_target.h"

#include <string.h>

/* --- date --- */

static RkPlan *plan_date(
	const RkRuleInput *in, const RkActionRef *ref, const RkActionTarget *target, GError **error)
{
	g_autofree char *due = NULL, *reason = NULL;
	gboolean approved = rk_minutes_approved(in->dossier->rows, ref->meeting);

	if (!rk_due_line_parse(in, target->text, approved, &due, &reason, error))
		return NULL;
	return rk_action_plan_extend(in, ref->action, ref->assignment, due, reason, error);
}

void rk_action_date(RkScreen *screen, int value, const char *arg)
{
	g_autoptr(RkActionTarget) target = rk_action_target_of(screen);
	RkRuleInput in;
	g_autoptr(RkDossier) dossier = target ? rk_action_target_dossier(target, 0, &in) : NULL;
	gboolean approved = dossier && rk_minutes_approved(dossier->rows, dossier->meeting->id);

	if (dossier)
		rk_action_target_ask(rk_action_target_copy(target),
			approved ? N_("extension") : N_("due"),
			approved ? N_("10jan waiting for the data") : N_("29nov, fri, +7d"),
			plan_date);
}

/* --- edit --- */

static RkPlan *plan_line(
	const RkRuleInput *in, const RkActionRef *ref, const RkActionTarget *target, GError **error)
{
	return rk_action_plan_edit(in, ref->action, RK_RULE_TEXT(target->text), error);
}

static char *line_title(RkApp *app, const char *text, gboolean *wrong, gpointer data)
{
	return rk_action_asked_echo(data, text, wrong);
}

static gboolean line_done(RkApp *app, const char *text, gpointer data)
{
	g_autofree char *why = NULL;
	gboolean good = rk_action_asked_apply(data, text, &why);

	if (why)
		rk_type_line_wrong(app, why);
	return good;
}

#define LINE_GHOST N_("TEXT @office +support untuk:X => OUTPUT due:29nov")

static void line_open(
	RkActionTarget *taken, const char *text, RkActionTargetPlan plan, gboolean again)
{
	RkApp *app = taken->app;
	RkActionAsked *asked = rk_action_asked_new(taken, plan);

	if (!asked)
		return;
	g_autoptr(RkRows) read = rk_action_asked_rows(asked);
	const RkActionRef *ref = rk_action_target_ref(taken, 0);
	g_autofree char *place = g_strdup_printf(
		"action-line/%" G_GINT64_FORMAT, ref->action ? ref->action : ref->meeting);

	rk_type_line(app, &(RkTypeLine){ .text = text,
				  .ghost = rk_app_say(app, LINE_GHOST),
				  .title = line_title,
				  .done = line_done,
				  .again = again,
				  .meeting = ref->meeting,
				  .of_action = TRUE,
				  .place = place,
				  .label = rk_app_say(app, N_("action")),
				  .read = read,
				  .data = asked,
				  .free_data = rk_action_asked_free });
}

void rk_action_edit(RkScreen *screen, int value, const char *arg)
{
	g_autoptr(RkActionTarget) target = rk_action_target_of(screen);
	RkRuleInput in;
	g_autoptr(RkDossier) dossier = target ? rk_action_target_dossier(target, 0, &in) : NULL;

	if (!dossier)
		return;
	g_autofree char *line = rk_action_line(&in, rk_action_target_ref(target, 0)->action);
	RkActionTarget *one =
		rk_action_target_new(target->app, rk_action_target_ref(target, 0), 1, NULL);
	line_open(one, line, plan_line, FALSE);
}

static RkPlan *plan_add(
	const RkRuleInput *in, const RkActionRef *ref, const RkActionTarget *target, GError **error)
{
	return rk_action_plan_add(in, target->text, 0, 0, error);
}

void rk_action_type(RkApp *app, RkId meeting)
{
	RkActionRef ref = { 0, meeting, 0 };

	line_open(rk_action_target_new(app, &ref, 1, NULL), NULL, plan_add, TRUE);
}

/* --- in the editor --- */

static RkPlan *plan_text(
	const RkRuleInput *in, const RkActionRef *ref, const RkActionTarget *target, GError **error)
{
	return rk_action_plan_text(in, ref->action, RK_RULE_TEXT(target->text), error);
}

static gboolean edited(RkApp *app, const char *text, gpointer data, char **error_out, int *line_out)
{
	rk_action_asked_apply(data, text, error_out);
	return !*error_out;
}

void rk_action_edit_text(RkScreen *screen, int value, const char *arg)
{
	g_autoptr(RkActionTarget) target = rk_action_target_of(screen);

	if (!target)
		return;
	const RkActionRef *ref = rk_action_target_ref(target, 0);
	RkActionAsked *asked =
		rk_action_asked_new(rk_action_target_new(target->app, ref, 1, NULL), plan_text);
	if (!asked)
		return;
	g_autoptr(RkRows) read = rk_action_asked_rows(asked);
	const RkAction *action = RK_FIND(read, ACTION, RkAction, ref->action);
	if (action)
		rk_app_edit_text(
			target->app, &(RkEditText){ .title = rk_app_say(target->app, N_("Action")),
					     .text = action->text,
					     .done = edited,
					     .read = read,
					     .data = asked,
					     .free_data = rk_action_asked_free });
	else
		rk_action_asked_free(asked);
}
