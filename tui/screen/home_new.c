/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A meeting from one line (practice 33). Nothing is written but a draft until Enter; it leaves with
 * the meeting, and Esc keeps it.
 */
#include "screen/home_new.h"

#include "app/draft.h"
#include "domain/meeting_rule.h"

#define DRAFT "home/new"

char *rk_home_new_draft(RkApp *app)
{
	RkStore *store = rk_app_store(app);
	g_autoptr(RkLeft) left =
		store && !rk_store_is_read_only(store) ? rk_draft_left(app, DRAFT) : NULL;

	return left && *left->body ? g_strdup(left->body) : NULL;
}

static RkPlan *plan_of(RkApp *app, const char *text, GError **error)
{
	RkStore *store = rk_app_store(app);
	const RkDirectory *directory = rk_directory_load(store, error);

	return directory ? rk_meeting_plan_new(rk_app_context(app), directory, text, NULL, NULL,
				   rk_taken, store, error)
			 : NULL;
}

static void changed(RkApp *app, const char *text, gpointer data)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GString) echo = g_string_new("");

	if (!*text) {
		rk_app_prompt_echo(app, NULL, FALSE);
		return;
	}
	g_autoptr(RkPlan) plan = plan_of(app, text, &error);
	for (guint i = 0; plan && i < plan->notes->len; i++)
		g_string_append_printf(echo, "%s%s", i ? " · " : "", (char *)plan->notes->pdata[i]);
	rk_app_prompt_echo(app, plan ? echo->str : error->message, !plan);
}

static gboolean done(RkApp *app, const char *text, gpointer data)
{
	GError *error = NULL;
	RkPlan *plan = plan_of(app, text, &error);

	if (!plan) {
		rk_app_error(app, error);
		return FALSE;
	}
	return rk_app_apply(app, plan);
}

gboolean rk_home_new(RkApp *app)
{
	RkPrompt prompt = { .label = rk_app_say(app, N_("New meeting")),
		.ghost = rk_app_say(app, N_("title, thu 17 oct 9.00, city")),
		.done = done,
		.changed = changed,
		.draft = DRAFT };
	rk_app_prompt(app, &prompt);
	return TRUE;
}
