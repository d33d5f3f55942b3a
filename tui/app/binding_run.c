/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Doing what a row of a binding table says: asks, makes the plan of the rule for each record out of
 * what the plans before it leave, applies all as one step. Invariant: what is echoed while a line
 * is typed is made of what was read when it was asked; what is done, of what is there then.
 */
#include "app/binding.h"

#include "app/recordform.h"
#include "base/error.h"
#include "domain/names/rule_who.h"

typedef struct Run {
	RkScreen *screen;  /* borrowed: it lies below whatever asks */
	RkBinding binding; /* a copy: it may have been made for this once */
	GArray *rows;      /* RkChosenRow */
	GHashTable *read;  /* RkId of a meeting → RkDossier */
} Run;

static void dossier_free(gpointer dossier)
{
	rk_dossier_free(dossier);
}

static GHashTable *dossiers_new(void)
{
	return g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, dossier_free);
}

static RkId meeting_of(RkScreen *screen)
{
	return screen->class->meeting ? screen->class->meeting(screen) : 0;
}

GArray *rk_screen_chosen(RkScreen *screen)
{
	const RkScreenClass *class = screen->class;
	GArray *rows = g_array_new(FALSE, FALSE, sizeof(RkChosenRow));
	RkTableSource source;

	if (class->chosen) {
		class->chosen(screen, rows);
	} else if (class->list) {
		g_autoptr(GArray) ids = rk_table_chosen(class->list(screen, &source), &source);
		for (guint i = 0; i < ids->len; i++) {
			RkChosenRow row = { g_array_index(ids, RkId, i),
				class->meeting ? class->meeting(screen) : 0 };
			g_array_append_val(rows, row);
		}
	}
	return rows;
}

/* Of several only the one under the cursor. */
static void one_keep(RkScreen *screen, GArray *rows)
{
	RkTableSource source;
	const RkTable *table = screen->class->list ? screen->class->list(screen, &source) : NULL;

	for (guint i = 0; table && i < rows->len; i++)
		if (g_array_index(rows, RkChosenRow, i).id == table->cursor_id)
			g_array_index(rows, RkChosenRow, 0) = g_array_index(rows, RkChosenRow, i);
	if (rows->len > 1 && table && !screen->class->chosen)
		g_array_index(rows, RkChosenRow, 0).id = table->cursor_id;
	if (rows->len > 1)
		g_array_set_size(rows, 1);
}

static GArray *rows_of(RkScreen *screen, const RkBinding *binding)
{
	const RkScreenClass *class = screen->class;

	if (binding->flags & RK_BIND_WHOLE) {
		RkChosenRow whole = { class->subject ? class->subject(screen) : 0,
			meeting_of(screen) };
		GArray *rows = g_array_new(FALSE, FALSE, sizeof(RkChosenRow));
		return g_array_append_val(rows, whole);
	}
	GArray *rows = rk_screen_chosen(screen);
	if ((binding->flags & RK_BIND_ONE) || binding->ask.kind == RK_ASK_FORM)
		one_keep(screen, rows);
	return rows;
}

static GArray *rows_copy(const RkChosenRow *rows, guint n)
{
	GArray *copy = g_array_new(FALSE, FALSE, sizeof(RkChosenRow));

	return g_array_append_vals(copy, rows, n);
}

static Run *run_new(RkScreen *screen, const RkBinding *binding, GArray *taken)
{
	Run *run = g_new0(Run, 1);

	*run = (Run){ screen, *binding, taken, dossiers_new() };
	return run;
}

static void run_free(gpointer data)
{
	Run *run = data;

	g_array_unref(run->rows);
	g_hash_table_unref(run->read);
	g_free(run);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Run, run_free)

static const RkChosenRow *row_at(const Run *run, guint i)
{
	return &g_array_index(run->rows, RkChosenRow, i);
}

/* --- what the rule reads --- */

static RkDossier *dossier_load(RkScreen *screen, RkId meeting, GError **error)
{
	return screen->class->dossier ? screen->class->dossier(screen, meeting, error)
				      : rk_dossier_load(rk_app_store(screen->app), meeting, error);
}

/* FALSE with an error when it cannot be read. A row of no meeting has no dossier. */
static gboolean input_load(
	const Run *run, GHashTable *dossiers, RkId meeting, RkRuleInput *in, GError **error)
{
	RkDossier *dossier = meeting ? g_hash_table_lookup(dossiers, &meeting) : NULL;

	if (meeting && !dossier) {
		dossier = dossier_load(run->screen, meeting, error);
		if (!dossier)
			return FALSE;
		g_hash_table_insert(dossiers, g_memdup2(&meeting, sizeof(meeting)), dossier);
	}
	*in = rk_rule_input_load(rk_app_store(run->screen->app), dossier, error);
	return in->directory != NULL;
}

/* Copies of what was read, for plans that build on each other. */
static GHashTable *read_copy(const Run *run)
{
	GHashTable *copies = dossiers_new();
	GHashTableIter iter;
	gpointer meeting, dossier;

	g_hash_table_iter_init(&iter, run->read);
	while (g_hash_table_iter_next(&iter, &meeting, &dossier)) {
		const RkDossier *read = dossier;
		g_hash_table_insert(copies, g_memdup2(meeting, sizeof(RkId)),
			rk_dossier_new(rk_rows_copy(read->rows), read->meeting->id));
	}
	return copies;
}

/* All that was read, for what is typed over it; caller frees. */
static RkRows *read_rows(const Run *run)
{
	RkRows *rows = rk_rows_new();
	GHashTableIter iter;
	gpointer dossier;

	g_hash_table_iter_init(&iter, run->read);
	while (g_hash_table_iter_next(&iter, NULL, &dossier))
		rk_rows_join(rows, ((const RkDossier *)dossier)->rows);
	return rows;
}

/* --- planning --- */

static RkPlan *plans_join(RkPlan *whole, RkPlan *part)
{
	if (whole && whole->meeting != part->meeting)
		whole->meeting = 0;
	return rk_plan_join(whole, part);
}

static RkPlan *chain_make(
	const Run *run, GHashTable *dossiers, const RkRuleValue *value, GError **error)
{
	gboolean from_last = (run->binding.flags & RK_BIND_FROM_LAST) != 0;
	g_autoptr(RkPlan) whole = NULL;
	guint n = run->rows->len;

	for (guint i = 0; i < n; i++) {
		const RkChosenRow *row = row_at(run, from_last ? n - 1 - i : i);
		RkRuleInput in;
		if (!input_load(run, dossiers, row->meeting, &in, error))
			return NULL;
		RkPlan *plan = run->binding.rule(&in, row->id, value, error);
		if (!plan)
			return NULL;
		if (i + 1 < n && in.dossier)
			rk_rows_apply(in.dossier->rows, plan);
		whole = plans_join(g_steal_pointer(&whole), plan);
	}
	if (n > 1) {
		char *label = g_strdup_printf("%s (+%u)", whole->label, n - 1);
		g_free(whole->label);
		whole->label = label;
	}
	return g_steal_pointer(&whole);
}

/* Of what is there now. */
static RkPlan *plan_now(Run *run, const RkRuleValue *value, GError **error)
{
	g_hash_table_remove_all(run->read);
	RkPlan *plan = chain_make(run, run->read, value, error);
	g_hash_table_remove_all(run->read);
	return plan;
}

static RkPlan *plan_echo(const Run *run, const RkRuleValue *value, GError **error)
{
	g_autoptr(GHashTable) chained = run->rows->len > 1 ? read_copy(run) : NULL;

	return chain_make(run, chained ? chained : run->read, value, error);
}

gboolean rk_screen_apply(RkScreen *screen, RkPlan *plan, GError *error)
{
	if (!plan) {
		rk_app_error(screen->app, error);
		return FALSE;
	}
	return screen->class->apply ? screen->class->apply(screen, plan)
				    : rk_app_apply(screen->app, plan);
}

static gboolean plan_apply(Run *run, RkPlan *plan, GError *error)
{
	RkScreen *screen = run->screen;
	g_autoptr(RkPlan) copy = plan && run->binding.done ? rk_plan_copy(plan) : NULL;
	RkTableSource source;

	if (!rk_screen_apply(screen, plan, error))
		return FALSE;
	if (screen->class->list)
		rk_table_unmark(screen->class->list(screen, &source));
	if (copy)
		run->binding.done(screen, copy);
	return TRUE;
}

static gboolean value_do(Run *run, const RkRuleValue *value)
{
	GError *error = NULL;
	RkPlan *plan = run->rows->len > 0 ? plan_now(run, value, &error) : NULL;

	return (plan || error) && plan_apply(run, plan, error);
}

gboolean rk_rule_do_to(RkScreen *screen, const RkBinding *binding, const RkChosenRow *rows, guint n,
	const RkRuleValue *value)
{
	g_autoptr(Run) run = run_new(screen, binding, rows_copy(rows, n));

	return value_do(run, value);
}

gboolean rk_rule_do(RkScreen *screen, const RkBinding *binding, const RkRuleValue *value)
{
	g_autoptr(Run) run = run_new(screen, binding, rows_of(screen, binding));

	return value_do(run, value);
}

/* --- a line --- */

#define LINE_VALUE(run, line) (&(RkRuleValue){ .text = (line), .number = (run)->binding.value })

static gboolean line_done(RkApp *app, const char *text, gpointer data)
{
	Run *run = data;
	const RkAsk *ask = &run->binding.ask;
	g_autoptr(GError) error = NULL;
	RkPlan *plan = plan_now(run, LINE_VALUE(run, text), &error);

	if (plan)
		return plan_apply(run, plan, NULL);
	if (ask->unclear && g_error_matches(error, RK_ERROR, RK_ERROR_AMBIGUOUS)) {
		ask->unclear(run->screen, row_at(run, 0)->id, text);
		return TRUE;
	}
	rk_app_prompt_echo(app, rk_app_why(app, error), TRUE);
	return FALSE;
}

static void line_changed(RkApp *app, const char *text, gpointer data)
{
	Run *run = data;
	g_autoptr(GError) error = NULL;
	gboolean says = *text || (run->binding.ask.flags & RK_ASK_EMPTY);
	g_autoptr(RkPlan) plan = says ? plan_echo(run, LINE_VALUE(run, text), &error) : NULL;

	rk_app_prompt_echo(app, plan ? plan->label : rk_app_why(app, error), error != NULL);
}

static void line_ask(Run *taken)
{
	RkApp *app = taken->screen->app;
	const RkAsk *ask = &taken->binding.ask;
	const RkChosenRow *row = row_at(taken, 0);
	g_autoptr(Run) run = taken;
	GError *error = NULL;
	RkRuleInput in;

	for (guint i = run->rows->len; i > 0; i--)
		if (!input_load(run, run->read, row_at(run, i - 1)->meeting, &in, &error)) {
			rk_app_error(app, error);
			return;
		}
	g_autofree char *text = ask->seed ? ask->seed(&in, row->id) : g_strdup(ask->text);
	g_autofree char *ghost = ask->ghost_of ? ask->ghost_of(&in)
				 : ask->ghost  ? g_strdup(rk_app_say(app, ask->ghost))
					       : NULL;
	g_autoptr(RkRows) read = run->screen->class->shown ? NULL : read_rows(run);
	rk_app_prompt(app, &(RkPrompt){ .label = rk_app_say(app, ask->label),
				   .text = text,
				   .ghost = ghost,
				   .done = line_done,
				   .changed = line_changed,
				   .read = read,
				   .data = g_steal_pointer(&run),
				   .free_data = run_free });
}

/* --- a choice, somebody, a form --- */

static void number_chosen(RkApp *app, int value, gpointer data)
{
	value_do(data, RK_RULE_NUMBER(value));
}

static void choice_ask(Run *taken)
{
	RkApp *app = taken->screen->app;
	const RkAsk *ask = &taken->binding.ask;
	RkMenu menu;

	if (ask->kind == RK_ASK_BAR) {
		rk_choice_bar(app, rk_app_say(app, ask->label), ask->choices, ask->n_choices,
			ask->marked, number_chosen, taken, run_free);
		return;
	}
	rk_menu_init(&menu, rk_app_say(app, ask->label), NULL, FALSE);
	for (guint i = 0; i < ask->n_choices; i++)
		rk_menu_add(&menu, ask->choices[i].key, rk_app_say(app, ask->choices[i].label),
			NULL, ask->choices[i].value);
	rk_app_ask(app, &menu, number_chosen, taken, run_free);
}

RkWho rk_choice_who(const RkRuleInput *in, const RkChoice *choice)
{
	const RkParticipant *guest = NULL;
	const RkPerson *person = NULL;

	if (choice->entity == RK_E_PARTICIPANT)
		guest = RK_RULE_FIND(in, PARTICIPANT, RkParticipant, choice->id);
	if (choice->entity == RK_E_PERSON)
		person = RK_RULE_FIND(in, PERSON, RkPerson, choice->id);
	if (guest)
		return (RkWho){ .institution = guest->institution, .person = guest->person };
	if (person)
		return (RkWho){ .institution = person->institution, .person = person->id };
	if (choice->entity == RK_E_INSTITUTION_GROUP)
		return (RkWho){ .group = choice->id };
	return choice->entity == RK_E_INSTITUTION ? (RkWho){ .institution = choice->id }
						  : (RkWho){ .label = choice->text };
}

static gboolean who_chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	Run *run = data;
	gboolean nobody = choice->entity == RK_E_NONE && !choice->text;
	GError *error = NULL;
	RkRuleInput in;

	if (!input_load(run, run->read, row_at(run, 0)->meeting, &in, &error)) {
		rk_app_error(app, error);
		return FALSE;
	}
	RkWho who = rk_choice_who(&in, choice);
	value_do(run, &(RkRuleValue){ .who = nobody ? NULL : &who, .number = run->binding.value });
	return TRUE;
}

static void who_ask(Run *taken)
{
	RkApp *app = taken->screen->app;
	const RkAsk *ask = &taken->binding.ask;

	rk_app_choose(app, &(RkChooser){ .title = rk_app_say(app, ask->label),
				   .kinds = ask->kinds,
				   .meeting = row_at(taken, 0)->meeting,
				   .create = ask->flags & RK_ASK_CREATE ? rk_choose_create : NULL,
				   .free_text = (ask->flags & RK_ASK_FREE) != 0,
				   .none = (ask->flags & RK_ASK_NOBODY) != 0,
				   .chosen = who_chosen,
				   .data = taken,
				   .free_data = run_free });
}

static void form_open(const Run *run)
{
	RkApp *app = run->screen->app;
	const RkAsk *ask = &run->binding.ask;
	const RkChosenRow *row = row_at(run, 0);

	rk_app_record_form(app, &(RkRecordForm){ .entity = ask->entity,
					.id = row->id,
					.owner = row->meeting,
					.meeting = row->meeting,
					.fields = ask->fields,
					.title = rk_app_say(app, ask->label) });
}

static void run_begin(Run *taken, const char *arg)
{
	const RkBinding *binding = &taken->binding;
	g_autoptr(Run) run = taken;

	if (run->rows->len == 0)
		return;
	switch (binding->ask.kind) {
	case RK_ASK_NOTHING:
		value_do(run, &(RkRuleValue){ .number = binding->value, .text = arg });
		break;
	case RK_ASK_LINE:
		if (arg && *arg)
			value_do(run, LINE_VALUE(run, arg));
		else
			line_ask(g_steal_pointer(&run));
		break;
	case RK_ASK_MENU:
	case RK_ASK_BAR:
		choice_ask(g_steal_pointer(&run));
		break;
	case RK_ASK_WHO:
		who_ask(g_steal_pointer(&run));
		break;
	case RK_ASK_FORM:
		form_open(run);
		break;
	}
}

void rk_binding_ask(RkScreen *screen, const RkBinding *binding, const char *arg)
{
	run_begin(run_new(screen, binding, rows_of(screen, binding)), arg);
}

void rk_binding_do_to(RkScreen *screen, const RkBinding *binding, const RkChosenRow *rows, guint n)
{
	run_begin(run_new(screen, binding, rows_copy(rows, n)), NULL);
}
