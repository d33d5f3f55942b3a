/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Built-in days: the rundown that every second rakor has (practice 23, `:pola sehari`).
 */
#pragma once

#include "domain/names/rule.h"

/* What people call the n-th pattern, NULL when there are not so many. */
const char *rk_pattern_name(guint n, RkLang lang);
/* All of them, separated by " · ", in the context's language. */
char *rk_pattern_names(const RkRuleInput *in);

/* The rows of a pattern ("day", "sehari", "half", "setengah-hari") behind those that are there. On
 * a Friday the midday break is that of the Friday prayer. RK_ERROR_INVALID names the patterns. */
RkRule rk_pattern_plan;
