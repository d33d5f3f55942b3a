/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The small registers of the office: text modules, holidays, letter profiles, counters, saved
 * filters, and the files of all meetings. A list and a form each.
 */
#include "screen/register/register.h"

#include "app/chooser.h"
#include "app/recordform.h"

static gboolean meeting_chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	RkRecordForm form = { .entity = RK_E_FILE,
		.owner = choice->id,
		.meeting = choice->id,
		.title = rk_app_say(app, rk_entities[RK_E_FILE].label) };

	return choice->entity == RK_E_MEETING && rk_app_record_form(app, &form);
}

/* A file is of a meeting: which one is asked first. */
static gboolean file_add(RkRegister *self, const char *arg)
{
	RkApp *app = self->screen.app;
	RkChooser chooser = { .title = rk_app_say(app, N_("file of which meeting")),
		.kinds = RK_CHOOSE_MEETING,
		.chosen = meeting_chosen };

	rk_app_choose(app, &chooser);
	return TRUE;
}

static const RkCommandId file_verbs[] = { RK_COMMAND_DELETE, RK_COMMAND_NONE };

const RkRegisterKind rk_register_text_modules = { .class = &rk_text_modules_class,
	.view = RK_VIEW_TEXT_MODULES,
	.empty = N_("No text module yet. a adds one: dgn becomes dengan when a line is stored") };
const RkRegisterKind rk_register_holidays = { .class = &rk_holidays_class,
	.view = RK_VIEW_HOLIDAYS,
	.empty = N_("No holiday yet. a adds one; dates that fall on it are pointed out") };
const RkRegisterKind rk_register_profiles = { .class = &rk_profiles_class,
	.view = RK_VIEW_PROFILES,
	.empty = N_("No letter profile yet. a adds one: letterhead, place, prefixes of numbers") };
const RkRegisterKind rk_register_counters = { .class = &rk_counters_class,
	.view = RK_VIEW_COUNTERS,
	.empty = N_("No counter yet. a adds one, for the numbers of letters") };
const RkRegisterKind rk_register_filters = { .class = &rk_filters_class,
	.view = RK_VIEW_SAVED_FILTERS,
	.empty = N_("No saved filter yet. a adds one: list, name, filter") };
const RkRegisterKind rk_register_files = { .class = &rk_files_class,
	.view = RK_VIEW_FILES,
	.empty = N_("No file yet. a adds one to a meeting: path or link, caption"),
	.add = file_add,
	.verbs = file_verbs };
