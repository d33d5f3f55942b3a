/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Verbs of promises. A verb that needs an answer (whose, which day) keeps what it was asked for in
 * an RkDoing until the answer is there. Invariant: one act, one plan, one step.
 */
#include "screen/action_do.h"

#include "app/edittext.h"
#include "app/strip.h"
#include "app/typeline.h"
#include "base/civil.h"
#include "base/error.h"
#include "domain/action_rule.h"
#include "domain/action_verbs.h"
#include "domain/state.h"
#include "screen/action_doing.h"

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

RkDoing *rk_doing_new(RkApp *app, const RkActionRef *refs, guint n, RkTable *table)
{
	RkDoing *doing = g_new0(RkDoing, 1);

	doing->app = app;
	doing->table = table;
	doing->refs = g_array_new(FALSE, FALSE, sizeof(RkActionRef));
	g_array_append_vals(doing->refs, refs, n);
	doing->progress = g_array_new(FALSE, FALSE, sizeof(RkId));
	doing->told = g_array_new(FALSE, FALSE, sizeof(RkId));
	return doing;
}

RkDoing *rk_doing_copy(const RkDoing *doing)
{
	RkDoing *copy =
		rk_doing_new(doing->app, (const RkActionRef *)(gconstpointer)doing->refs->data,
			doing->refs->len, doing->table);

	copy->assignment = doing->assignment;
	copy->value = doing->value;
	copy->next = doing->next;
	g_array_append_vals(copy->progress, doing->progress->data, doing->progress->len);
	g_array_append_vals(copy->told, doing->told->data, doing->told->len);
	return copy;
}

void rk_doing_free(gpointer data)
{
	RkDoing *doing = data;

	if (!doing)
		return;
	g_array_unref(doing->refs);
	g_array_unref(doing->progress);
	g_array_unref(doing->told);
	if (doing->read)
		g_hash_table_unref(doing->read);
	g_free(doing);
}

const RkActionRef *rk_doing_ref(const RkDoing *doing, guint i)
{
	return &g_array_index(doing->refs, RkActionRef, i);
}

RkDossier *rk_doing_dossier(const RkDoing *doing, guint i, RkCase *rule)
{
	RkStore *store = rk_app_store(doing->app);
	GError *error = NULL;
	RkDossier *dossier = rk_dossier_load(store, rk_doing_ref(doing, i)->meeting, &error);

	if (dossier)
		*rule = rk_case_load(store, dossier, &error);
	if (!dossier || !rule->directory) {
		g_clear_pointer(&dossier, rk_dossier_free);
		rk_app_error(doing->app, error);
		return NULL;
	}
	return dossier;
}

/* As it was read when the line was opened or last stored; NULL and a message. */
static const RkDossier *read_get(const RkDoing *doing, guint i)
{
	RkId meeting = rk_doing_ref(doing, i)->meeting;
	RkDossier *read = g_hash_table_lookup(doing->read, &meeting);
	RkCase rule;

	if (read)
		return read;
	read = rk_doing_dossier(doing, i, &rule);
	if (read)
		g_hash_table_insert(doing->read, g_memdup2(&meeting, sizeof(meeting)), read);
	return read;
}

/* For the echo of each letter what was read does. */
static RkDossier *dossier_get(const RkDoing *doing, guint i, RkCase *rule)
{
	if (!doing->echo)
		return rk_doing_dossier(doing, i, rule);
	const RkDossier *read = read_get(doing, i);
	RkDossier *dossier =
		read ? rk_dossier_new(rk_rows_copy(read->rows), read->meeting->id) : NULL;
	if (dossier)
		*rule = rk_case_load(rk_app_store(doing->app), dossier, NULL);
	return dossier;
}

/* The dossier of a meeting, once for all its rows and changed as the plans go. */
static RkDossier *chained(const RkDoing *doing, guint i, GHashTable *dossiers, RkCase *rule)
{
	RkId meeting = rk_doing_ref(doing, i)->meeting;
	RkDossier *dossier = g_hash_table_lookup(dossiers, &meeting);

	if (!dossier) {
		dossier = dossier_get(doing, i, rule);
		if (dossier)
			g_hash_table_insert(
				dossiers, g_memdup2(&meeting, sizeof(meeting)), dossier);
		return dossier;
	}
	rule->dossier = dossier;
	return dossier;
}

RkPlan *rk_doing_plan(const RkDoing *doing, RkDoingPlan make, GError **error)
{
	g_autoptr(GHashTable) dossiers = dossiers_new();
	g_autoptr(RkPlan) whole = NULL;
	RkCase rule = { 0 };

	for (guint i = 0; i < doing->refs->len; i++) {
		RkDossier *dossier = chained(doing, i, dossiers, &rule);
		if (!dossier)
			return NULL;
		rule.context = rk_app_context(doing->app);
		RkPlan *plan = make(&rule, rk_doing_ref(doing, i), doing, error);
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
	if (whole && doing->refs->len > 1) {
		char *label = g_strdup_printf("%s (+%u)", whole->label, doing->refs->len - 1);
		g_free(whole->label);
		whole->label = label;
	}
	return g_steal_pointer(&whole);
}

gboolean rk_doing_apply(RkDoing *doing, RkPlan *plan)
{
	if (!plan)
		return FALSE;
	g_array_set_size(doing->progress, 0);
	g_array_set_size(doing->told, 0);
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = plan->changes->pdata[i];
		if (change->kind != RK_CHANGE_INSERT || change->entity != RK_E_PROGRESS)
			continue;
		g_array_append_val(doing->progress, change->id);
		g_array_append_val(doing->told, ((const RkProgress *)change->record)->assignment);
	}
	if (!rk_app_apply(doing->app, plan))
		return FALSE;
	if (doing->table)
		rk_table_unmark(doing->table);
	return TRUE;
}

gboolean rk_doing_each(RkDoing *doing, RkDoingPlan make)
{
	GError *error = NULL;
	RkPlan *plan = rk_doing_plan(doing, make, &error);

	if (plan)
		return rk_doing_apply(doing, plan);
	if (error)
		rk_app_error(doing->app, error);
	return FALSE;
}

/* --- a text asked for --- */

typedef struct Asked {
	RkDoing *doing;
	RkDoingPlan plan;
} Asked;

static void asked_free(gpointer data)
{
	Asked *asked = data;

	rk_doing_free(asked->doing);
	g_free(asked);
}

/* Takes it; NULL and a message when what it is about cannot be read. */
static Asked *asked_new(RkDoing *taken, RkDoingPlan plan)
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

	g_hash_table_iter_init(&iter, asked->doing->read);
	while (g_hash_table_iter_next(&iter, NULL, &dossier))
		rk_rows_join(rows, ((const RkDossier *)dossier)->rows);
	return rows;
}

/* The plan of what is typed: for its echo out of what was read when it was asked. */
static RkPlan *asked_plan(const Asked *asked, const char *text, gboolean echo, GError **error)
{
	asked->doing->text = text;
	asked->doing->echo = echo;
	RkPlan *plan = rk_doing_plan(asked->doing, asked->plan, error);
	asked->doing->text = NULL;
	asked->doing->echo = FALSE;
	return plan;
}

/* What it comes to, or why it cannot; caller frees. NULL for no text. */
static char *asked_echo(const Asked *asked, const char *text, gboolean *wrong)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(RkPlan) plan = *text ? asked_plan(asked, text, TRUE, &error) : NULL;

	*wrong = error != NULL;
	return g_strdup(plan ? plan->label : rk_app_why(asked->doing->app, error));
}

/* FALSE with *why (caller frees) when the text is wrong, without when it was refused. */
static gboolean asked_apply(const Asked *asked, const char *text, char **why)
{
	g_autoptr(GError) error = NULL;
	RkPlan *plan = asked_plan(asked, text, FALSE, &error);

	*why = plan ? NULL : g_strdup(error ? rk_app_why(asked->doing->app, error) : "");
	if (plan)
		g_hash_table_remove_all(asked->doing->read);
	return rk_doing_apply(asked->doing, plan);
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

void rk_doing_ask(RkDoing *taken, const char *label, const char *ghost, RkDoingPlan plan)
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
	const RkCase *rule, const RkActionRef *ref, const RkDoing *doing, GError **error)
{
	return ref->assignment ? rk_assignment_plan_remove(rule, ref->assignment, error)
			       : rk_action_plan_delete(rule, ref->action, error);
}

static RkPlan *plan_date(
	const RkCase *rule, const RkActionRef *ref, const RkDoing *doing, GError **error)
{
	g_autofree char *due = NULL, *reason = NULL;
	gboolean approved = rk_minutes_approved(rule->dossier->rows, ref->meeting);

	if (!rk_due_line_parse(rule, doing->text, approved, &due, &reason, error))
		return NULL;
	return rk_action_plan_extend(rule, ref->action, ref->assignment, due, reason, error);
}

static void date(RkDoing *doing)
{
	RkCase rule;
	g_autoptr(RkDossier) dossier = rk_doing_dossier(doing, 0, &rule);
	gboolean approved = dossier && rk_minutes_approved(dossier->rows, dossier->meeting->id);

	if (dossier)
		rk_doing_ask(rk_doing_copy(doing), approved ? N_("extension") : N_("due"),
			approved ? N_("10jan waiting for the data") : N_("29nov, fri, +7d"),
			plan_date);
}

/* --- edit --- */

static RkPlan *plan_line(
	const RkCase *rule, const RkActionRef *ref, const RkDoing *doing, GError **error)
{
	return rk_action_plan_edit(rule, ref->action, doing->text, error);
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

static void line_open(RkDoing *taken, const char *text, RkDoingPlan plan, gboolean again)
{
	RkApp *app = taken->app;
	Asked *asked = asked_new(taken, plan);

	if (!asked)
		return;
	g_autoptr(RkRows) read = asked_rows(asked);
	const RkActionRef *ref = rk_doing_ref(taken, 0);
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

static void edit(RkDoing *doing)
{
	RkCase rule;
	g_autoptr(RkDossier) dossier = rk_doing_dossier(doing, 0, &rule);

	if (!dossier)
		return;
	g_autofree char *line = rk_action_line(&rule, rk_doing_ref(doing, 0)->action);
	RkDoing *one = rk_doing_new(doing->app, rk_doing_ref(doing, 0), 1, NULL);
	line_open(one, line, plan_line, FALSE);
}

static RkPlan *plan_add(
	const RkCase *rule, const RkActionRef *ref, const RkDoing *doing, GError **error)
{
	return rk_action_plan_add(rule, doing->text, 0, 0, error);
}

void rk_action_type(RkApp *app, RkId meeting)
{
	RkActionRef ref = { 0, meeting, 0 };

	line_open(rk_doing_new(app, &ref, 1, NULL), NULL, plan_add, TRUE);
}

/* --- in the editor --- */

static RkPlan *plan_text(
	const RkCase *rule, const RkActionRef *ref, const RkDoing *doing, GError **error)
{
	return rk_action_plan_text(rule, ref->action, doing->text, error);
}

static gboolean edited(RkApp *app, const char *text, gpointer data, char **error_out, int *line_out)
{
	asked_apply(data, text, error_out);
	return !*error_out;
}

static void edit_text(RkDoing *doing)
{
	const RkActionRef *ref = rk_doing_ref(doing, 0);
	Asked *asked = asked_new(rk_doing_new(doing->app, ref, 1, NULL), plan_text);

	if (!asked)
		return;
	g_autoptr(RkRows) read = asked_rows(asked);
	const RkAction *action = RK_FIND(read, ACTION, RkAction, ref->action);
	if (action)
		rk_app_edit_text(
			doing->app, &(RkEditText){ .title = rk_app_say(doing->app, N_("Action")),
					    .text = action->text,
					    .done = edited,
					    .read = read,
					    .data = asked,
					    .free_data = asked_free });
	else
		asked_free(asked);
}

/* --- all of them --- */

gboolean rk_action_do(RkApp *app, RkActionId verb, const RkActionRef *refs, guint n, RkTable *table)
{
	RkDoing *doing = n > 0 ? rk_doing_new(app, refs, n, table) : NULL;
	gboolean taken = TRUE;

	if (!doing)
		return FALSE;
	switch (verb) {
	case RK_ACTION_DONE:
		rk_doing_done(doing);
		break;
	case RK_ACTION_STATE:
		rk_doing_state(doing);
		break;
	case RK_ACTION_WHO:
		rk_doing_who(doing);
		break;
	case RK_ACTION_REMIND:
		rk_doing_remind(doing);
		break;
	case RK_ACTION_DATE:
		date(doing);
		break;
	case RK_ACTION_EDIT:
		edit(doing);
		break;
	case RK_ACTION_EDIT_TEXT:
		edit_text(doing);
		break;
	case RK_ACTION_DELETE:
		rk_doing_each(doing, plan_delete);
		break;
	default:
		taken = FALSE;
	}
	rk_doing_free(doing);
	return taken;
}
