/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A meeting from one line (practice 33). Nothing is written but a draft until Enter; it leaves with
 * the meeting, and Esc keeps it.
 */
#include "screen/register/meeting_new.h"

#include "app/draft.h"
#include "app/chooser.h"
#include "domain/meeting/copy_rule.h"
#include "domain/meeting/meeting_rule.h"

#define DRAFT "home/new"

char *rk_home_new_draft(RkApp *app)
{
	RkStore *store = rk_app_store(app);
	g_autoptr(RkLeft) left =
		store && !rk_store_is_read_only(store) ? rk_draft_left(app, DRAFT) : NULL;

	return left && *left->body ? g_strdup(left->body) : NULL;
}

/* Adds what the meeting `like` had (0: nothing). */
static gboolean like_add(
	RkApp *app, RkId like, RkPlan *plan, const RkDirectory *directory, GError **error)
{
	if (!like)
		return TRUE;
	g_autoptr(RkDossier) source = rk_dossier_load(rk_app_store(app), like, error);
	return source &&
	       rk_copy_into_new(plan, rk_app_context(app), directory, source, RK_COPY_ALL, error);
}

static RkPlan *plan_of(RkApp *app, RkId like, const char *text, GError **error)
{
	RkStore *store = rk_app_store(app);
	const RkDirectory *directory = rk_directory_load(store, error);
	g_autoptr(RkPlan) plan = directory ? rk_meeting_plan_new(rk_app_context(app), directory,
						     text, NULL, NULL, rk_taken, store, error)
					   : NULL;

	return plan && like_add(app, like, plan, directory, error) ? g_steal_pointer(&plan) : NULL;
}

static void changed(RkApp *app, const char *text, gpointer data)
{
	g_autoptr(GError) error = NULL;

	if (!*text) {
		rk_app_prompt_echo(app, NULL, FALSE);
		return;
	}
	g_autoptr(RkPlan) plan = plan_of(app, *(const RkId *)data, text, &error);
	g_autofree char *echo = plan ? rk_plan_notes_text(plan) : NULL;
	rk_app_prompt_echo(app, plan ? echo : rk_app_why(app, error), !plan);
}

static gboolean done(RkApp *app, const char *text, gpointer data)
{
	GError *error = NULL;
	RkPlan *plan = plan_of(app, *(const RkId *)data, text, &error);

	if (!plan) {
		rk_app_error(app, error);
		return FALSE;
	}
	return rk_app_apply(app, plan);
}

static void new_open(RkApp *app, RkId like, const char *tag)
{
	g_autofree char *label =
		like ? g_strdup_printf("%s %s", rk_app_say(app, N_("New meeting like")), tag)
		     : g_strdup(rk_app_say(app, N_("New meeting")));
	RkPrompt prompt = { .label = label,
		.ghost = rk_app_say(app, N_("title, thu 17 oct 9.00, city")),
		.done = done,
		.changed = changed,
		.draft = DRAFT,
		.data = g_memdup2(&like, sizeof(like)),
		.free_data = g_free };
	rk_app_prompt(app, &prompt);
}

gboolean rk_home_new(RkApp *app)
{
	new_open(app, 0, NULL);
	return TRUE;
}

static gboolean like_open(RkApp *app, const char *address, GError **error)
{
	RkTarget target;

	if (!rk_address_resolve(rk_app_store(app), address, &target, error))
		return FALSE;
	RkId meeting = target.entity == RK_E_MEETING ? target.id : target.meeting;
	g_autofree char *tag = rk_address_of(rk_app_store(app), RK_E_MEETING, meeting);
	new_open(app, meeting, tag ? tag : address);
	return TRUE;
}

static gboolean like_chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	g_autofree char *tag = rk_address_of(rk_app_store(app), RK_E_MEETING, choice->id);

	new_open(app, choice->id, tag ? tag : "");
	return TRUE;
}

gboolean rk_home_new_from(RkApp *app, const char *like)
{
	GError *error = NULL;

	if (like && *like) {
		if (!like_open(app, like, &error))
			rk_app_error(app, error);
		return TRUE;
	}
	RkChooser chooser = { .title = rk_app_say(app, N_("Like which meeting?")),
		.kinds = RK_CHOOSE_MEETING,
		.chosen = like_chosen };
	rk_app_choose(app, &chooser);
	return TRUE;
}
