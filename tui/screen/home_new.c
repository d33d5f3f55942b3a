/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A meeting from one line (practice 33). Nothing is written but a draft until Enter; what is typed
 * is in the draft within half a second, and leaves it when the meeting is made or the line given
 * up.
 */
#include "screen/home_new.h"

#include "domain/meeting_rule.h"
#include "service/care.h"

#define DRAFT "home/new"
#define SOON 500 /* ms */

typedef struct Typed {
	RkApp *app;
	char *text;
	guint timer; /* 0: all is saved */
} Typed;

char *rk_home_new_draft(RkApp *app)
{
	RkStore *store = rk_app_store(app);
	char *text = store && !rk_store_is_read_only(store) ? rk_draft_load(store, DRAFT) : NULL;

	if (text && !*text)
		g_clear_pointer(&text, g_free);
	return text;
}

static gboolean draft_save(gpointer data)
{
	Typed *typed = data;

	typed->timer = 0;
	rk_draft_save(rk_app_store(typed->app), DRAFT, typed->text, NULL);
	return G_SOURCE_REMOVE;
}

static void typed_free(gpointer data)
{
	Typed *typed = data;

	if (typed->timer)
		g_source_remove(typed->timer);
	g_free(typed->text);
	g_free(typed);
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
	Typed *typed = data;
	g_autoptr(GError) error = NULL;
	g_autoptr(GString) echo = g_string_new("");

	g_free(typed->text);
	typed->text = g_strdup(text);
	if (!typed->timer)
		typed->timer = g_timeout_add(SOON, draft_save, typed);
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
	Typed *typed = data;
	GError *error = NULL;
	RkPlan *plan = plan_of(app, text, &error);

	if (!plan) {
		rk_app_error(app, error);
		return FALSE;
	}
	if (!rk_app_apply(app, plan))
		return FALSE;
	g_clear_handle_id(&typed->timer, g_source_remove);
	rk_draft_save(rk_app_store(app), DRAFT, NULL, NULL);
	return TRUE;
}

static void cancelled(RkApp *app, gpointer data)
{
	Typed *typed = data;

	g_clear_handle_id(&typed->timer, g_source_remove);
	rk_draft_save(rk_app_store(app), DRAFT, NULL, NULL);
}

gboolean rk_home_new(RkApp *app)
{
	g_autofree char *draft = rk_home_new_draft(app);
	Typed *typed = g_new0(Typed, 1);

	typed->app = app;
	RkPrompt prompt = { .label = rk_app_say(app, N_("New meeting")),
		.text = draft,
		.ghost = rk_app_say(app, N_("title, thu 17 oct 9.00, city")),
		.done = done,
		.changed = changed,
		.cancelled = cancelled,
		.data = typed,
		.free_data = typed_free };
	rk_app_prompt(app, &prompt);
	return TRUE;
}
