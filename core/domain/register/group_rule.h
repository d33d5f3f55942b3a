/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Members of a group in protocol order: the order in which `@group` invites them.
 */
#pragma once

#include "domain/names/rule.h"

/* Behind the member `after` (0: first, -1: last). RK_ERROR_REFUSED for one that is a member
 * already, NOT_FOUND for no such office or group. */
RkPlan *rk_group_plan_add(const RkContext *context, const RkDirectory *directory, RkId group,
	RkId office, RkId after, GError **error);

/* A member: value.number places down (negative: up). RK_ERROR_REFUSED at either end. */
RkRule rk_group_plan_move;

/* A member; the office stays in the register. */
RkRule rk_group_plan_remove;
