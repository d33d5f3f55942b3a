/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The registers that are a list and a form: meetings, groups, series, and the small ones of the
 * office: text modules, holidays, letter profiles, counters, saved filters, the files of all
 * meetings.
 */
#include "screen/register/registers.h"

#include "app/chooser.h"
#include "app/recordform.h"
#include "screen/register/register.h"

static gboolean meeting_chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	RkRecordForm form = { .entity = RK_E_FILE,
		.owner = choice->id,
		.meeting = choice->id,
		.title = rk_app_say(app, rk_entities[RK_E_FILE].label) };

	return choice->entity == RK_E_MEETING && rk_app_record_form(app, &form);
}

/* A file is of a meeting: which one is asked first. */
static void file_add(RkScreen *screen, int value, const char *arg)
{
	RkApp *app = screen->app;
	RkChooser chooser = { .title = rk_app_say(app, N_("file of which meeting")),
		.kinds = RK_CHOOSE_MEETING,
		.chosen = meeting_chosen };

	rk_app_choose(app, &chooser);
}

static const RkBinding file_bindings[] = {
	RK_BINDS_SHARED(OPEN),
	{ RK_COMMAND_ADD, .run = file_add },
	RK_BINDS_SHARED(EDIT),
	RK_BINDS_SHARED(DELETE),
	RK_BINDS_SHARED(COPY),
	RK_BINDS_SHARED(ORDER),
	{ RK_COMMAND_NONE },
};

#define REGISTER(CLASS, NAME, OTHER, LABEL, OPENS, BINDINGS, VIEW, EMPTY) \
	const RkScreenClass CLASS = { RK_REGISTER_WHOLE, .name = NAME, .other_name = OTHER, \
		.label = LABEL, .opens = (RkEntity)(OPENS), .bindings = BINDINGS, \
		.shared = rk_register_bindings, \
		.kind = &(const RkRegisterKind){ .view = RK_VIEW_##VIEW, .empty = EMPTY } }

REGISTER(rk_meetings_class, "meetings", "rapat", N_("Meetings"), 0, rk_register_bindings, MEETINGS,
	N_("No meeting yet. a makes one: title, thu 17 oct 9.00, city"));
REGISTER(rk_groups_class, "groups", "kelompok", N_("Groups"), 0, rk_register_bindings, GROUPS,
	N_("No group yet. a adds one, for offices that are always invited together"));
REGISTER(rk_series_list_class, "series", "seri", N_("Series"), 0, rk_register_bindings, SERIES,
	N_("No series yet. a adds one, for a meeting that comes again"));
REGISTER(rk_text_modules_class, "text-modules", "singkatan", N_("Text modules"),
	RK_OPENS(TEXT_MODULE), rk_register_bindings, TEXT_MODULES,
	N_("No text module yet. a adds one: dgn becomes dengan when a line is stored"));
REGISTER(rk_holidays_class, "holidays", "libur", N_("Holidays"), RK_OPENS(HOLIDAY),
	rk_register_bindings, HOLIDAYS,
	N_("No holiday yet. a adds one; dates that fall on it are pointed out"));
REGISTER(rk_profiles_class, "profiles", "kop", N_("Letter profiles"), RK_OPENS(PROFILE),
	rk_register_bindings, PROFILES,
	N_("No letter profile yet. a adds one: letterhead, place, prefixes of numbers"));
REGISTER(rk_counters_class, "counters", "penghitung", N_("Counters"), RK_OPENS(COUNTER),
	rk_register_bindings, COUNTERS,
	N_("No counter yet. a adds one, for the numbers of letters"));
REGISTER(rk_filters_class, "filters", "saringan", N_("Saved filters"), RK_OPENS(SAVED_FILTER),
	rk_register_bindings, SAVED_FILTERS,
	N_("No saved filter yet. a adds one: list, name, filter"));
REGISTER(rk_files_class, "files", "berkas", N_("Files"), 0, file_bindings, FILES,
	N_("No file yet. a adds one to a meeting: path or link, caption"));
