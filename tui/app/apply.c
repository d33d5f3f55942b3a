/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing from the screen: plans, undo, redo, and the offer that row H-1 makes.
 */
#include "app/private.h"

#include "base/error.h"
#include "domain/names/rule.h"
#include "service/apply.h"

static RkId scope(RkApp *app)
{
	RkScreen *base = rk_app_base(app);

	return base && base->class->meeting ? base->class->meeting(base) : 0;
}

void rk_app_offer(RkApp *app)
{
	RkId now = scope(app);

	if (!app->store || (app->offer_known && now == app->offer_scope))
		return;
	g_autoptr(RkStep) step = rk_undo_offer(app->store, now);
	g_free(app->undo_offer);
	/* what has left the house is not offered; `u` says why */
	app->undo_offer = step && step->barrier == RK_BARRIER_NONE ? g_strdup(step->label) : NULL;
	app->made = app->options.demo ? rk_steps_made(app->store) : 0;
	app->offer_scope = now;
	app->offer_known = TRUE;
}

/* The label, and what the user should know besides. */
static char *said(const RkPlan *plan)
{
	GString *text = g_string_new(plan->label);

	for (guint i = 0; i < plan->notes->len; i++)
		g_string_append_printf(text, " · %s", (const char *)plan->notes->pdata[i]);
	return g_string_free(text, FALSE);
}

RkRows *rk_expected_take(RkApp *app, const RkRows *read)
{
	RkScreen *base = rk_app_base(app);

	if (!read && base && base->class->shown)
		read = base->class->shown(base);
	return read ? rk_rows_copy(read) : NULL;
}

gboolean rk_app_apply(RkApp *app, RkPlan *taken)
{
	g_autoptr(RkPlan) plan = taken;
	GError *error = NULL;

	if (app->expected)
		rk_plan_expect_rows(plan, app->expected);
	if (!app->store || !rk_apply(app->store, plan, NULL, &error)) {
		if (g_error_matches(error, RK_ERROR, RK_ERROR_CONFLICT) &&
			app->conflict(app, g_steal_pointer(&plan)))
			g_error_free(error);
		else
			rk_app_error(app, error);
		return FALSE;
	}
	rk_app_reload(app);
	rk_app_focus(app, plan->focus_entity, plan->focus);
	rk_app_message_take(app, RK_ROLE_NORMAL, said(plan));
	return TRUE;
}

gboolean rk_app_undo(RkApp *app, gboolean redo)
{
	g_autofree char *label = NULL;
	GError *error = NULL;
	gboolean ok;

	if (!app->store)
		return FALSE;
	ok = redo ? rk_redo(app->store, scope(app), &label, &error)
		  : rk_undo(app->store, scope(app), &label, &error);
	if (!ok) {
		rk_app_error(app, error);
		return FALSE;
	}
	rk_app_reload(app);
	if (redo)
		rk_app_message(app, RK_ROLE_NORMAL, N_("Done again: %s"), label);
	else
		rk_app_message(app, RK_ROLE_NORMAL, N_("Undone: %s · U brings it back"), label);
	return TRUE;
}

gboolean rk_app_changed(RkApp *app)
{
	return app->store && rk_steps_made(app->store) > 0;
}
