/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The register of people, by name with office and position. `w` takes the chosen ones to another
 * office; papers of meetings that were held keep the office of that day.
 */
#include "screen/register/register_people.h"

#include "app/chooser.h"
#include "base/error.h"
#include "domain/register/person_rule.h"
#include "screen/register/register.h"
#include "screen/paste/pastebox.h"
#include "screen/register/register_do.h"
#include "screen/register/registers.h"

static RkPlan *move_plan(RkApp *app, RkId person, gconstpointer data, GError **error)
{
	g_autoptr(GPtrArray) dossiers = rk_register_dossiers(app, RK_E_PERSON, person, error);
	const RkDirectory *directory =
		dossiers ? rk_directory_load(rk_app_store(app), error) : NULL;

	return directory ? rk_person_plan_move(rk_app_context(app), directory, person,
				   *(const RkId *)data, dossiers, error)
			 : NULL;
}

static gboolean office_chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	GError *error = NULL;
	RkPlan *plan = rk_register_each(app, data, move_plan, &choice->id, &error);

	rk_app_error(app, error);
	return plan && rk_app_apply(app, plan);
}

void rk_people_move(RkApp *app, GArray *taken)
{
	g_autofree char *name = rk_register_name(app, RK_E_PERSON, g_array_index(taken, RkId, 0));
	g_autofree char *title =
		g_strdup_printf(rk_say(rk_app_context(app), N_("%s goes to")), name);
	RkChooser chooser = { .title = title,
		.kinds = RK_CHOOSE_OFFICE,
		.create = rk_choose_create,
		.none = TRUE,
		.chosen = office_chosen,
		.data = taken,
		.free_data = (GDestroyNotify)g_array_unref };

	rk_app_choose(app, &chooser);
}

static void chosen_move(RkScreen *screen, int value, const char *arg)
{
	RkTableSource source;
	const RkTable *table = rk_view_screen_list(screen, &source);

	rk_people_move(screen->app, rk_table_chosen(table, &source));
}

static void list_paste(RkApp *app, const char *text)
{
	const RkPasteAsk ask = { .kind = RK_PASTE_PEOPLE };

	rk_pastebox_open(app, &ask, text);
}

static void paste_open(RkScreen *screen, int value, const char *arg)
{
	list_paste(screen->app, NULL);
}

static gboolean people_key(RkScreen *screen, const RkKey *key)
{
	if (key->kind != RK_KEY_PASTE)
		return FALSE;
	/* Says why not when the database is open to read only. */
	if (rk_app_why_not(screen->app, screen, RK_COMMAND_PASTE))
		rk_app_do(screen->app, RK_COMMAND_PASTE, NULL);
	else
		list_paste(screen->app, key->paste);
	return TRUE;
}

static const RkBinding bindings[] = {
	RK_BINDS_SHARED(OPEN),
	RK_BINDS_SHARED(ADD),
	RK_BINDS_SHARED(EDIT),
	{ RK_COMMAND_WHO, .word = N_("other office"), .flags = RK_BIND_ROW, .run = chosen_move },
	RK_BINDS_SHARED(DELETE),
	{ RK_COMMAND_PROBLEMS, .word = N_("duplicates") },
	RK_BINDS_SHARED(COPY),
	RK_BINDS_SHARED(ORDER),
	{ RK_COMMAND_PASTE, .flags = RK_BIND_QUIET, .run = paste_open },
	{ RK_COMMAND_NONE },
};

static const RkRegisterKind kind = { .view = RK_VIEW_PEOPLE,
	.empty = N_("Nobody yet. a adds a person") };

const RkScreenClass rk_people_class = { RK_REGISTER_WHOLE, .name = "people", .other_name = "orang",
	.label = N_("People"), .key = people_key, .bindings = bindings,
	.shared = rk_register_bindings, .kind = &kind };
