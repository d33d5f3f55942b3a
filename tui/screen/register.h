/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The registers: one screen a view, all of the same code.
 */
#pragma once

#include "app/screen.h"

extern const RkScreenClass rk_meetings_class, rk_actions_class, rk_institutions_class,
	rk_people_class, rk_groups_class, rk_series_list_class, rk_references_class;
