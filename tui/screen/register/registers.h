/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The screens of this folder that are opened by name: lists, and the cards of single records.
 */
#pragma once

#include "app/screen.h"

extern const RkScreenClass rk_meetings_class, rk_actions_class, rk_institutions_class,
	rk_people_class, rk_groups_class, rk_series_list_class, rk_references_class,
	rk_text_modules_class, rk_holidays_class, rk_profiles_class, rk_counters_class,
	rk_filters_class, rk_files_class;
extern const RkScreenClass rk_institution_class, rk_person_class, rk_group_class, rk_series_class,
	rk_reference_class;
