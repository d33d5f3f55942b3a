/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Settling conflicts, one field after the other, then the plan is applied with what is there now as
 * its base. Invariant: nothing is written before every field is answered; Esc leaves everything as
 * it is, the text where it was typed.
 */
#include "app/conflict.h"

#include "app/formscreen.h"
#include "app/private.h"
#include "app/recordform.h"
#include "base/error.h"
#include "domain/names/finder.h"
#include "domain/names/rule.h"
#include "service/apply.h"

#include <string.h>

#define STEPS 30

typedef struct Clash {
	guint change; /* in plan->changes */
	RkValue theirs;
} Clash;

typedef struct Settling {
	RkPlan *plan;
	GArray *clashes; /* Clash; the last one is asked next */
	RkScreen *asker; /* the form or the line that was to be saved */
} Settling;

enum { MINE, THEIRS, BOTH, BACK, DRAFT };

static void clash_clear(gpointer data)
{
	rk_value_clear(&((Clash *)data)->theirs);
}

static void settling_free(gpointer data)
{
	Settling *settling = data;

	rk_plan_free(settling->plan);
	g_array_unref(settling->clashes);
	g_free(settling);
}

/* --- who --- */

static RkStep *step_theirs(RkApp *app, RkEntity entity, RkId id)
{
	g_autoptr(GPtrArray) steps = rk_history(app->store, 0, entity, id, 0, STEPS, NULL);

	for (guint i = 0; steps && i < steps->len; i++) {
		const RkStep *step = steps->pdata[i];
		if (strcmp(step->run, rk_store_run(app->store)) != 0)
			return g_ptr_array_steal_index(steps, i);
	}
	return NULL;
}

char *rk_conflict_who(RkApp *app, RkEntity entity, RkId id)
{
	const RkContext *context = rk_app_context(app);
	g_autoptr(RkStep) step = step_theirs(app, entity, id);

	if (!step)
		return NULL;
	RkLocalTime wall = rk_zone_local_time(context->zone, step->at);
	g_autofree char *time = rk_time_clock(rk_local_time_minutes(wall), context->lang);
	return g_strdup_printf("%s (%s)", step->author, time);
}

static char *name_theirs(RkApp *app, RkEntity entity, RkId id)
{
	g_autoptr(RkStep) step = step_theirs(app, entity, id);

	return g_strdup(step ? step->author : rk_app_say(app, N_("the other one")));
}

char *rk_conflict_text(RkApp *app, const char *zone, const RkField *field, RkValue value)
{
	g_autofree char *text = NULL;

	if (value.set && (field->type == RK_TYPE_REF || field->type == RK_TYPE_LINK)) {
		const RkDirectory *names = rk_directory_load(app->store, NULL);
		RkId id = value.number;
		g_autoptr(RkRows) rows = rk_rows_load(app->store, field->target, &id, 1, NULL);
		if (rows && names)
			text = rk_choice_label(rows, names, field->target, id, rk_app_lang(app));
	}
	if (!text)
		text = rk_value_written(app, zone, field, value);
	return g_strdup(*text ? text : "–");
}

/* --- finding what clashes --- */

static gpointer row_now(RkApp *app, const RkChange *change, RkRows **rows)
{
	RkId id = change->id;

	*rows = rk_rows_load(app->store, change->entity, &id, 1, NULL);
	return *rows ? rk_rows_find(*rows, change->entity, id) : NULL;
}

/* FALSE when a record is gone; *gone is the change then. */
static gboolean clashes_find(RkApp *app, Settling *settling, const RkChange **gone)
{
	for (guint i = settling->plan->changes->len; i > 0; i--) {
		const RkChange *change = settling->plan->changes->pdata[i - 1];
		g_autoptr(RkRows) rows = NULL;
		if (change->kind != RK_CHANGE_SET)
			continue;
		gconstpointer row = row_now(app, change, &rows);
		if (!row) {
			*gone = change;
			return FALSE;
		}
		const RkField *field = &rk_entities[change->entity].fields[change->field];
		RkValue theirs = rk_record_get(change->entity, row, change->field);
		if (rk_value_equal(field, theirs, change->old))
			continue;
		Clash clash = { i - 1, rk_value_dup(theirs) };
		g_array_append_val(settling->clashes, clash);
	}
	return TRUE;
}

/* --- settling --- */

static gboolean is_long_text(const RkField *field)
{
	return field->type == RK_TYPE_TEXT || field->type == RK_TYPE_LINES;
}

static char *joined(const RkField *field, const char *theirs, const char *mine)
{
	gboolean lines = field->type == RK_TYPE_LINES || (field->flags & RK_FIELD_LONG) != 0;

	if (!theirs || !*theirs)
		return g_strdup(mine);
	if (!mine || !*mine)
		return g_strdup(theirs);
	return g_strdup_printf("%s%s%s", theirs, lines ? "\n" : " · ", mine);
}

static void settle(Settling *settling, const Clash *clash, int value)
{
	RkChange *change = settling->plan->changes->pdata[clash->change];
	const RkField *field = &rk_entities[change->entity].fields[change->field];

	if (value == BOTH) {
		char *text = joined(field, clash->theirs.text, change->new.text);
		rk_value_clear(&change->new);
		change->new = RK_VALUE_TEXT(text);
	}
	if (value == THEIRS) {
		rk_value_clear(&change->new);
		change->new = rk_value_dup(clash->theirs);
	}
	rk_value_clear(&change->old);
	change->old = rk_value_dup(clash->theirs);
}

/* What is as the other left it need not be written. */
static void drop_theirs(RkPlan *plan)
{
	for (guint i = plan->changes->len; i > 0; i--) {
		const RkChange *change = plan->changes->pdata[i - 1];
		if (change->kind == RK_CHANGE_SET &&
			rk_value_equal(&rk_entities[change->entity].fields[change->field],
				change->old, change->new))
			g_ptr_array_remove_index(plan->changes, i - 1);
	}
}

static gboolean is_typed(const RkScreen *asker)
{
	return asker->class == &rk_form_class || asker->class == &rk_prompt_class;
}

void rk_app_settle(RkApp *app, RkScreen *asker)
{
	if (!g_ptr_array_find(app->stack, asker, NULL))
		return;
	if (asker->class == &rk_form_class)
		rk_form_settle(asker);
	else if (asker->class == &rk_prompt_class)
		rk_prompt_settle(asker);
}

static void apply_settled(RkApp *app, Settling *settling)
{
	RkScreen *asker = settling->asker;

	drop_theirs(settling->plan);
	gboolean left = rk_plan_is_empty(settling->plan);
	if (!left && !rk_app_apply(app, g_steal_pointer(&settling->plan)))
		return;
	rk_app_settle(app, asker);
	if (left) {
		rk_app_reload(app);
		rk_app_message(app, RK_ROLE_NORMAL, N_("Left as the other wrote it"));
	}
}

static void ask_next(RkApp *app, Settling *settling);

static void answered(RkApp *app, int value, gpointer data)
{
	Settling *settling = *(Settling **)data;
	guint last = settling->clashes->len - 1;

	*(Settling **)data = NULL;
	settle(settling, &g_array_index(settling->clashes, Clash, last), value);
	g_array_set_size(settling->clashes, last);
	if (last > 0) {
		ask_next(app, settling);
		return;
	}
	apply_settled(app, settling);
	settling_free(settling);
}

/* The box owns it until it is answered. */
static void box_free(gpointer data)
{
	if (*(Settling **)data)
		settling_free(*(Settling **)data);
	g_free(data);
}

static void box_open(RkApp *app, RkMenu *menu, RkChosen chosen, Settling *settling)
{
	Settling **held = g_new(Settling *, 1);

	*held = settling;
	rk_app_ask(app, menu, chosen, held, box_free);
}

static void ask_next(RkApp *app, Settling *settling)
{
	const Clash *clash = &g_array_index(settling->clashes, Clash, settling->clashes->len - 1);
	const RkChange *change = settling->plan->changes->pdata[clash->change];
	const RkField *field = &rk_entities[change->entity].fields[change->field];
	RkId id = settling->plan->meeting;
	g_autoptr(RkRows) rows = id ? rk_rows_load(app->store, RK_E_MEETING, &id, 1, NULL) : NULL;
	const RkMeeting *meeting = rows ? RK_FIND(rows, MEETING, RkMeeting, id) : NULL;
	const char *zone = meeting ? meeting->zone : NULL;
	g_autofree char *mine = rk_conflict_text(app, zone, field, change->new);
	g_autofree char *theirs = rk_conflict_text(app, zone, field, clash->theirs);
	g_autofree char *who = rk_conflict_who(app, change->entity, change->id);
	g_autofree char *name = name_theirs(app, change->entity, change->id);
	g_autofree char *title = g_strdup_printf("%s · %s",
		rk_app_say(app, rk_entities[change->entity].label), rk_app_say(app, field->label));
	g_autofree char *text = g_strdup_printf(
		"%s: %s\n%s: %s", rk_app_say(app, N_("You")), mine, who ? who : name, theirs);
	g_autofree char *of_them = g_strdup_printf(rk_say(rk_app_context(app), N_("%s's")), name);
	RkMenu menu;

	rk_menu_init(&menu, title, text, TRUE);
	rk_menu_add(&menu, "a", rk_app_say(app, N_("mine")), NULL, MINE);
	rk_menu_add(&menu, "b", of_them, NULL, THEIRS);
	if (is_long_text(field))
		rk_menu_add(&menu, "g", rk_app_say(app, N_("both, joined")), NULL, BOTH);
	box_open(app, &menu, answered, settling);
}

/* --- a record that is gone --- */

static void bring_back(RkApp *app, Settling *settling)
{
	const RkChange *gone = NULL;
	g_autofree char *label = NULL;
	GError *error = NULL;

	g_array_set_size(settling->clashes, 0);
	clashes_find(app, settling, &gone);
	g_autoptr(RkStep) step = gone ? step_theirs(app, gone->entity, gone->id) : NULL;
	if (step && !rk_undo_step(app->store, step->id, &label, &error)) {
		rk_app_error(app, error);
		return;
	}
	rk_app_reload(app);
	RkScreen *asker = settling->asker;
	if (rk_app_apply(app, g_steal_pointer(&settling->plan)))
		rk_app_settle(app, asker);
}

static void gone_answered(RkApp *app, int value, gpointer data)
{
	Settling *settling = *(Settling **)data;

	*(Settling **)data = NULL;
	if (value == BACK)
		bring_back(app, settling);
	else if (g_ptr_array_find(app->stack, settling->asker, NULL) && is_typed(settling->asker)) {
		rk_app_pop(app, settling->asker);
		rk_app_message(app, RK_ROLE_NORMAL, N_("The text is kept as a draft: :drafts"));
	}
	settling_free(settling);
}

static void ask_gone(RkApp *app, Settling *settling, const RkChange *gone)
{
	g_autofree char *who = rk_conflict_who(app, gone->entity, gone->id);
	g_autofree char *text = g_strdup_printf(
		rk_say(rk_app_context(app),
			N_("%s deleted it meanwhile. What you typed is still here.")),
		who ? who : rk_app_say(app, N_("Somebody else")));
	RkMenu menu;

	rk_menu_init(&menu, rk_app_say(app, rk_entities[gone->entity].label), text, TRUE);
	rk_menu_add(&menu, "c", rk_app_say(app, N_("bring it back, with mine")), NULL, BACK);
	if (is_typed(settling->asker))
		rk_menu_add(
			&menu, "k", rk_app_say(app, N_("keep my text as a draft")), NULL, DRAFT);
	box_open(app, &menu, gone_answered, settling);
}

gboolean rk_conflict_ask(RkApp *app, RkPlan *plan)
{
	Settling *settling = g_new0(Settling, 1);
	const RkChange *gone = NULL;

	settling->plan = plan;
	settling->clashes = g_array_new(FALSE, FALSE, sizeof(Clash));
	g_array_set_clear_func(settling->clashes, clash_clear);
	settling->asker = rk_app_top(app);
	if (!clashes_find(app, settling, &gone)) {
		ask_gone(app, settling, gone);
		return TRUE;
	}
	if (settling->clashes->len == 0) {
		settling_free(settling);
		return FALSE;
	}
	ask_next(app, settling);
	return TRUE;
}
