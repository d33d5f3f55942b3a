/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A new office or person made while choosing: asks only for what is not known yet (the name; of a
 * person the office) and applies the rule of the registers.
 */
#include "app/choosing.h"

#include "app/private.h"
#include "domain/grammar/field_edit.h"

typedef struct Making {
	RkChoosing *choosing;
	RkEntity entity;
	char *name;
} Making;

static Making *making_new(RkChoosing *choosing, RkEntity entity, const char *name)
{
	Making *making = g_new0(Making, 1);

	*making = (Making){ choosing, entity, g_strdup(name) };
	return making;
}

static void making_free(gpointer data)
{
	g_free(((Making *)data)->name);
	g_free(data);
}

/* TRUE when it was made and offered to who asked. */
static gboolean make(RkApp *app, RkEntity entity, const char *name, RkId office, RkChoosing *for_)
{
	GError *error = NULL;
	RkRuleInput in = rk_rule_input_load(rk_app_store(app), NULL, &error);
	g_autofree char *named = g_strconcat("name=", name, NULL);
	char id[RK_ID_TEXT];
	rk_id_text(office, id);
	g_autofree char *of = office ? g_strconcat("institution=", id, NULL) : NULL;
	const char *const assignments[] = { named, of, NULL };
	RkPlan *plan = in.directory ? rk_record_plan_new(&in, entity, 0, assignments,
					      rk_taken_in_rows, (gpointer)in.directory, &error)
				    : NULL;

	if (!plan) {
		rk_app_error(app, error);
		return FALSE;
	}
	RkChoice choice = { .entity = entity, .id = plan->focus };
	if (!rk_app_apply(app, plan))
		return FALSE;
	if (rk_choosing_alive(app, for_))
		rk_choosing_take(for_, &choice);
	return TRUE;
}

static gboolean office_chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	const Making *making = data;

	return !rk_choosing_alive(app, making->choosing) ||
	       make(app, RK_E_PERSON, making->name, choice->id, making->choosing);
}

static void office_ask(RkApp *app, RkChoosing *choosing, const char *name)
{
	g_autofree char *title =
		g_strdup_printf("%s: %s", name, rk_app_say(app, N_("of which office")));

	rk_app_choose(app, &(RkChooser){ .title = title,
				   .kinds = RK_CHOOSE_OFFICE,
				   .meeting = choosing->wanted.meeting,
				   .create = rk_choose_create,
				   .none = TRUE,
				   .chosen = office_chosen,
				   .data = making_new(choosing, RK_E_PERSON, name),
				   .free_data = making_free });
}

static gboolean name_typed(RkApp *app, const char *text, gpointer data)
{
	const Making *making = data;
	g_autofree char *name = g_strstrip(g_strdup(text));

	if (!*name)
		return FALSE;
	if (rk_choosing_alive(app, making->choosing))
		rk_choose_create(making->choosing, making->entity, name);
	return TRUE;
}

void rk_choose_create(RkChoosing *choosing, RkEntity entity, const char *name)
{
	RkApp *app = choosing->screen.app;
	g_autofree char *clean = g_strstrip(g_strdup(name));

	if (!*clean)
		rk_app_prompt(app, &(RkPrompt){ .label = rk_app_say(app, N_("Name")),
					   .done = name_typed,
					   .data = making_new(choosing, entity, NULL),
					   .free_data = making_free });
	else if (entity == RK_E_PERSON)
		office_ask(app, choosing, clean);
	else
		make(app, entity, clean, 0, choosing);
}
