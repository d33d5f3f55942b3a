/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making two records of a register one, on the screen: which stays, then field by field; and the
 * list of those that may be one. The rule is in domain/merge_rule.h.
 */
#pragma once

#include "app/screen.h"

/* Two ids: asks which stays. One: lets the other be chosen first. Else says what to do. */
void rk_register_merge(RkApp *app, RkEntity entity, const GArray *ids);

/* The list of possible duplicates; a message when there are none. */
void rk_twins_open(RkApp *app, RkEntity entity);

extern const RkScreenClass rk_twins_class;
