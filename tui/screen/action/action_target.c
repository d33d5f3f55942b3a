/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Some actions that something is done to: their dossiers, one plan for all of them, a line that is
 * asked for. See action_target.h.
 */
#include "screen/action/action_target.h"

#include "base/error.h"

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

/* The row is an action of the dossier, or an assignment of one. */
static gboolean ref_find(const RkDossier *dossier, RkId id, RkActionRef *out)
{
	const RkAssignment *one = RK_FIND(dossier->rows, ASSIGNMENT, RkAssignment, id);

	*out = (RkActionRef){ one ? one->action : id, dossier->meeting->id, one ? id : 0 };
	return one || RK_FIND(dossier->rows, ACTION, RkAction, id);
}

RkActionTarget *rk_action_target_of(RkScreen *screen)
{
	g_autoptr(GArray) chosen = rk_screen_chosen(screen);
	g_autoptr(RkDossier) dossier = NULL;
	RkTableSource source;
	RkActionTarget *target =
		rk_action_target_new(screen->app, NULL, 0, screen->class->list(screen, &source));

	/* Rows of one meeting mostly stand together: its dossier is kept while they do. */
	for (guint i = 0; i < chosen->len; i++) {
		const RkChosenRow *row = &g_array_index(chosen, RkChosenRow, i);
		RkActionRef ref;
		GError *error = NULL;
		if (!row->meeting)
			continue;
		if (!dossier || dossier->meeting->id != row->meeting) {
			rk_dossier_free(dossier);
			dossier = rk_dossier_load(rk_app_store(screen->app), row->meeting, &error);
		}
		if (!dossier)
			rk_app_error(screen->app, error);
		else if (ref_find(dossier, row->id, &ref))
			g_array_append_val(target->refs, ref);
	}
	if (target->refs->len == 0)
		g_clear_pointer(&target, rk_action_target_free);
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

void rk_action_asked_free(gpointer data)
{
	RkActionAsked *asked = data;

	rk_action_target_free(asked->target);
	g_free(asked);
}

/* Takes it; NULL and a message when what it is about cannot be read. */
RkActionAsked *rk_action_asked_new(RkActionTarget *taken, RkActionTargetPlan plan)
{
	RkActionAsked *asked = g_new(RkActionAsked, 1);

	*asked = (RkActionAsked){ taken, plan };
	taken->read = dossiers_new();
	for (guint i = 0; i < taken->refs->len; i++)
		if (!read_get(taken, i)) {
			rk_action_asked_free(asked);
			return NULL;
		}
	return asked;
}

/* What they were when it was asked; caller frees. */
RkRows *rk_action_asked_rows(const RkActionAsked *asked)
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
static RkPlan *asked_plan(
	const RkActionAsked *asked, const char *text, gboolean echo, GError **error)
{
	asked->target->text = text;
	asked->target->echo = echo;
	RkPlan *plan = rk_action_target_plan(asked->target, asked->plan, error);
	asked->target->text = NULL;
	asked->target->echo = FALSE;
	return plan;
}

/* What it comes to, or why it cannot; caller frees. NULL for no text. */
char *rk_action_asked_echo(const RkActionAsked *asked, const char *text, gboolean *wrong)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(RkPlan) plan = *text ? asked_plan(asked, text, TRUE, &error) : NULL;

	*wrong = error != NULL;
	return g_strdup(plan ? plan->label : rk_app_why(asked->target->app, error));
}

/* FALSE with *why (caller frees) when the text is wrong, without when it was refused. */
gboolean rk_action_asked_apply(const RkActionAsked *asked, const char *text, char **why)
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
	gboolean good = rk_action_asked_apply(data, text, &why);

	if (why)
		rk_app_prompt_echo(app, why, TRUE);
	return good;
}

static void asked_changed(RkApp *app, const char *text, gpointer data)
{
	gboolean wrong;
	g_autofree char *echo = rk_action_asked_echo(data, text, &wrong);

	rk_app_prompt_echo(app, echo, wrong);
}

void rk_action_target_ask(
	RkActionTarget *taken, const char *label, const char *ghost, RkActionTargetPlan plan)
{
	RkApp *app = taken->app;
	RkActionAsked *asked = rk_action_asked_new(taken, plan);

	if (!asked)
		return;
	g_autoptr(RkRows) read = rk_action_asked_rows(asked);
	rk_app_prompt(app, &(RkPrompt){ .label = rk_app_say(app, label),
				   .ghost = rk_app_say(app, ghost),
				   .done = asked_done,
				   .changed = asked_changed,
				   .read = read,
				   .data = asked,
				   .free_data = rk_action_asked_free });
}
