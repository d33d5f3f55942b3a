/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Verbs of promises. A verb that needs an answer (whose, which day) keeps what it was asked for in
 * an RkActionTarget until the answer is there. Invariant: one act, one plan, one step.
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

/* --- what is being done --- */

static void dossier_free(gpointer dossier)
{
	rk_dossier_free(dossier);
}

static GHashTable *dossiers_new(void)
{
	return g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, dossier_free);
}

RkActionTarget *rk_action_target_new(RkApp *app, const RkActionRef *refs, guint n, RkTable *table)
{
	RkActionTarget *target = g_new0(RkActionTarget, 1);

	target->app = app;
	target->table = table;
	target->refs = g_array_new(FALSE, FALSE, sizeof(RkActionRef));
	g_array_append_vals(target->refs, refs, n);
	target->progress = g_array_new(FALSE, FALSE, sizeof(RkId));
	target->told = g_array_new(FALSE, FALSE, sizeof(RkId));
	return target;
}

RkActionTarget *rk_action_target_copy(const RkActionTarget *target)
{
	RkActionTarget *copy = rk_action_target_new(target->app,
		(const RkActionRef *)(gconstpointer)target->refs->data, target->refs->len,
		target->table);

	copy->assignment = target->assignment;
	copy->value = target->value;
	copy->next = target->next;
	g_array_append_vals(copy->progress, target->progress->data, target->progress->len);
	g_array_append_vals(copy->told, target->told->data, target->told->len);
	return copy;
}

void rk_action_target_free(gpointer data)
{
	RkActionTarget *target = data;

	if (!target)
		return;
	g_array_unref(target->refs);
	g_array_unref(target->progress);
	g_array_unref(target->told);
	if (target->read)
		g_hash_table_unref(target->read);
	g_free(target);
}

const RkActionRef *rk_action_target_ref(const RkActionTarget *target, guint i)
{
	return &g_array_index(target->refs, RkActionRef, i);
}

RkDossier *rk_action_target_dossier(const RkActionTarget *target, guint i, RkRuleInput *in)
{
	RkStore *store = rk_app_store(target->app);
	GError *error = NULL;
	RkDossier *dossier =
		rk_dossier_load(store, rk_action_target_ref(target, i)->meeting, &error);

	if (dossier)
		*in = rk_rule_input_load(store, dossier, &error);
	if (!dossier || !in->directory) {
		g_clear_pointer(&dossier, rk_dossier_free);
		rk_app_error(target->app, error);
		return NULL;
	}
	return dossier;
}

/* As it was read when the line was opened or last stored; NULL and a message. */
static const RkDossier *read_get(const RkActionTarget *target, guint i)
{
	RkId meeting = rk_action_target_ref(target, i)->meeting;
	RkDossier *read = g_hash_table_lookup(target->read, &meeting);
	RkRuleInput in;

	if (read)
		return read;
	read = rk_action_target_dossier(target, i, &in);
	if (read)
		g_hash_table_insert(target->read, g_memdup2(&meeting, sizeof(meeting)), read);
	return read;
}

/* For the echo of each letter what was read does. */
static RkDossier *dossier_get(const RkActionTarget *target, guint i, RkRuleInput *in)
{
	if (!target->echo)
		return rk_action_target_dossier(target, i, in);
	const RkDossier *read = read_get(target, i);
	RkDossier *dossier =
		read ? rk_dossier_new(rk_rows_copy(read->rows), read->meeting->id) : NULL;
	if (dossier)
		*in = rk_rule_input_load(rk_app_store(target->app), dossier, NULL);
	return dossier;
}

/* The dossier of a meeting, once for all its rows and changed as the plans go. */
static RkDossier *chained(
	const RkActionTarget *target, guint i, GHashTable *dossiers, RkRuleInput *in)
{
	RkId meeting = rk_action_target_ref(target, i)->meeting;
	RkDossier *dossier = g_hash_table_lookup(dossiers, &meeting);

	if (!dossier) {
		dossier = dossier_get(target, i, in);
		if (dossier)
			g_hash_table_insert(
				dossiers, g_memdup2(&meeting, sizeof(meeting)), dossier);
		return dossier;
	}
	in->dossier = dossier;
	return dossier;
}

RkPlan *rk_action_target_plan(const RkActionTarget *target, RkActionTargetPlan make, GError **error)
{
	g_autoptr(GHashTable) dossiers = dossiers_new();
	g_autoptr(RkPlan) whole = NULL;
	RkRuleInput in = { 0 };

	for (guint i = 0; i < target->refs->len; i++) {
		RkDossier *dossier = chained(target, i, dossiers, &in);
		if (!dossier)
			return NULL;
		in.context = rk_app_context(target->app);
		RkPlan *plan = make(&in, rk_action_target_ref(target, i), target, error);
		if (!plan)
			return NULL;
		rk_rows_apply(dossier->rows, plan);
		if (!whole) {
			whole = plan;
			continue;
		}
		if (whole->meeting != plan->meeting)
			whole->meeting = 0;
		rk_plan_append(whole, plan);
	}
	if (whole && target->refs->len > 1) {
		char *label = g_strdup_printf("%s (+%u)", whole->label, target->refs->len - 1);
		g_free(whole->label);
		whole->label = label;
	}
	return g_steal_pointer(&whole);
}

gboolean rk_action_target_apply(RkActionTarget *target, RkPlan *plan)
{
	if (!plan)
		return FALSE;
	g_array_set_size(target->progress, 0);
	g_array_set_size(target->told, 0);
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = plan->changes->pdata[i];
		if (change->kind != RK_CHANGE_INSERT || change->entity != RK_E_PROGRESS)
			continue;
		g_array_append_val(target->progress, change->id);
		g_array_append_val(target->told, ((const RkProgress *)change->record)->assignment);
	}
	if (!rk_app_apply(target->app, plan))
		return FALSE;
	if (target->table)
		rk_table_unmark(target->table);
	return TRUE;
}

gboolean rk_action_target_each(RkActionTarget *target, RkActionTargetPlan make)
{
	GError *error = NULL;
	RkPlan *plan = rk_action_target_plan(target, make, &error);

	if (plan)
		return rk_action_target_apply(target, plan);
	if (error)
		rk_app_error(target->app, error);
	return FALSE;
}

/* --- a text asked for --- */

typedef struct Asked {
	RkActionTarget *target;
	RkActionTargetPlan plan;
} Asked;

static void asked_free(gpointer data)
{
	Asked *asked = data;

	rk_action_target_free(asked->target);
	g_free(asked);
}

/* Takes it; NULL and a message when what it is about cannot be read. */
static Asked *asked_new(RkActionTarget *taken, RkActionTargetPlan plan)
{
	Asked *asked = g_new(Asked, 1);

	*asked = (Asked){ taken, plan };
	taken->read = dossiers_new();
	for (guint i = 0; i < taken->refs->len; i++)
		if (!read_get(taken, i)) {
			asked_free(asked);
			return NULL;
		}
	return asked;
}

/* What they were when it was asked; caller frees. */
static RkRows *asked_rows(const Asked *asked)
{
	RkRows *rows = rk_rows_new();
	GHashTableIter iter;
	gpointer dossier;

	g_hash_table_iter_init(&iter, asked->target->read);
	while (g_hash_table_iter_next(&iter, NULL, &dossier))
		rk_rows_join(rows, ((const RkDossier *)dossier)->rows);
	return rows;
}

/* The plan of what is typed: for its echo out of what was read when it was asked. */
static RkPlan *asked_plan(const Asked *asked, const char *text, gboolean echo, GError **error)
{
	asked->target->text = text;
	asked->target->echo = echo;
	RkPlan *plan = rk_action_target_plan(asked->target, asked->plan, error);
	asked->target->text = NULL;
	asked->target->echo = FALSE;
	return plan;
}

/* What it comes to, or why it cannot; caller frees. NULL for no text. */
static char *asked_echo(const Asked *asked, const char *text, gboolean *wrong)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(RkPlan) plan = *text ? asked_plan(asked, text, TRUE, &error) : NULL;

	*wrong = error != NULL;
	return g_strdup(plan ? plan->label : rk_app_why(asked->target->app, error));
}

/* FALSE with *why (caller frees) when the text is wrong, without when it was refused. */
static gboolean asked_apply(const Asked *asked, const char *text, char **why)
{
	g_autoptr(GError) error = NULL;
	RkPlan *plan = asked_plan(asked, text, FALSE, &error);

	*why = plan ? NULL : g_strdup(error ? rk_app_why(asked->target->app, error) : "");
	if (plan)
		g_hash_table_remove_all(asked->target->read);
	return rk_action_target_apply(asked->target, plan);
}

static gboolean asked_done(RkApp *app, const char *text, gpointer data)
{
	g_autofree char *why = NULL;
	gboolean good = asked_apply(data, text, &why);

	if (why)
		rk_app_prompt_echo(app, why, TRUE);
	return good;
}

static void asked_changed(RkApp *app, const char *text, gpointer data)
{
	gboolean wrong;
	g_autofree char *echo = asked_echo(data, text, &wrong);

	rk_app_prompt_echo(app, echo, wrong);
}

void rk_action_target_ask(
	RkActionTarget *taken, const char *label, const char *ghost, RkActionTargetPlan plan)
{
	RkApp *app = taken->app;
	Asked *asked = asked_new(taken, plan);

	if (!asked)
		return;
	g_autoptr(RkRows) read = asked_rows(asked);
	rk_app_prompt(app, &(RkPrompt){ .label = rk_app_say(app, label),
				   .ghost = rk_app_say(app, ghost),
				   .done = asked_done,
				   .changed = asked_changed,
				   .read = read,
				   .data = asked,
				   .free_data = asked_free });
}

/* --- delete, date --- */

static RkPlan *plan_delete(
	const RkRuleInput *in, const RkActionRef *ref, const RkActionTarget *target, GError **error)
{
	return ref->assignment ? rk_assignment_plan_remove(in, ref->assignment, NULL, error)
			       : rk_action_plan_delete(in, ref->action, NULL, error);
}

static RkPlan *plan_date(
	const RkRuleInput *in, const RkActionRef *ref, const RkActionTarget *target, GError **error)
{
	g_autofree char *due = NULL, *reason = NULL;
	gboolean approved = rk_minutes_approved(in->dossier->rows, ref->meeting);

	if (!rk_due_line_parse(in, target->text, approved, &due, &reason, error))
		return NULL;
	return rk_action_plan_extend(in, ref->action, ref->assignment, due, reason, error);
}

static void date(RkActionTarget *target)
{
	RkRuleInput in;
	g_autoptr(RkDossier) dossier = rk_action_target_dossier(target, 0, &in);
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
	return asked_echo(data, text, wrong);
}

static gboolean line_done(RkApp *app, const char *text, gpointer data)
{
	g_autofree char *why = NULL;
	gboolean good = asked_apply(data, text, &why);

	if (why)
		rk_type_line_wrong(app, why);
	return good;
}

#define LINE_GHOST N_("TEXT @office +support untuk:X => OUTPUT due:29nov")

static void line_open(
	RkActionTarget *taken, const char *text, RkActionTargetPlan plan, gboolean again)
{
	RkApp *app = taken->app;
	Asked *asked = asked_new(taken, plan);

	if (!asked)
		return;
	g_autoptr(RkRows) read = asked_rows(asked);
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
				  .free_data = asked_free });
}

static void edit(RkActionTarget *target)
{
	RkRuleInput in;
	g_autoptr(RkDossier) dossier = rk_action_target_dossier(target, 0, &in);

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
	asked_apply(data, text, error_out);
	return !*error_out;
}

static void edit_text(RkActionTarget *target)
{
	const RkActionRef *ref = rk_action_target_ref(target, 0);
	Asked *asked = asked_new(rk_action_target_new(target->app, ref, 1, NULL), plan_text);

	if (!asked)
		return;
	g_autoptr(RkRows) read = asked_rows(asked);
	const RkAction *action = RK_FIND(read, ACTION, RkAction, ref->action);
	if (action)
		rk_app_edit_text(
			target->app, &(RkEditText){ .title = rk_app_say(target->app, N_("Action")),
					     .text = action->text,
					     .done = edited,
					     .read = read,
					     .data = asked,
					     .free_data = asked_free });
	else
		asked_free(asked);
}

/* --- all of them --- */

gboolean rk_action_do(
	RkApp *app, RkCommandId verb, const RkActionRef *refs, guint n, RkTable *table)
{
	RkActionTarget *target = n > 0 ? rk_action_target_new(app, refs, n, table) : NULL;
	gboolean taken = TRUE;

	if (!target)
		return FALSE;
	switch (verb) {
	case RK_COMMAND_DONE:
		rk_action_target_done(target);
		break;
	case RK_COMMAND_STATE:
		rk_action_target_state(target);
		break;
	case RK_COMMAND_WHO:
		rk_action_target_who(target);
		break;
	case RK_COMMAND_REMIND:
		rk_action_target_remind(target);
		break;
	case RK_COMMAND_DATE:
		date(target);
		break;
	case RK_COMMAND_EDIT:
		edit(target);
		break;
	case RK_COMMAND_EDIT_TEXT:
		edit_text(target);
		break;
	case RK_COMMAND_DELETE:
		rk_action_target_each(target, plan_delete);
		break;
	default:
		taken = FALSE;
	}
	rk_action_target_free(target);
	return taken;
}
