/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The screens that can be opened by name; the first is home.
 */
#include "screen/registry.h"

#include "app/settings.h"

#include "screen/home/history.h"
#include "screen/home/home.h"
#include "screen/register/merge.h"
#include "screen/preview/preview.h"
#include "screen/register/registers.h"
#include "screen/home/search.h"
#include "screen/home/welcome.h"
#include "screen/meeting/workspace_tabs.h"

const RkScreenClass *const rk_screens[] = {
	&rk_home_class,
	&rk_actions_class,
	&rk_counters_class,
	&rk_files_class,
	&rk_filters_class,
	&rk_group_class,
	&rk_groups_class,
	&rk_history_class,
	&rk_holidays_class,
	&rk_institution_class,
	&rk_institutions_class,
	&rk_meetings_class,
	&rk_people_class,
	&rk_person_class,
	&rk_preview_class,
	&rk_profiles_class,
	&rk_reference_class,
	&rk_references_class,
	&rk_search_class,
	&rk_series_class,
	&rk_series_list_class,
	&rk_text_modules_class,
	&rk_twins_class,
	&rk_settings_class,
	&rk_welcome_class,
	&rk_workspace_classes[RK_TAB_OVERVIEW],
	NULL,
};
