/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The clock of the context as civil values.
 */
#include "domain/context.h"

RkWhenContext rk_context_when(const RkContext *context)
{
	RkWall wall = rk_zone_wall(context->zone, context->now);

	return (RkWhenContext){ .today = rk_wall_day(wall),
		.now_minutes = rk_wall_minutes(wall),
		.zone = context->zone,
		.lang = context->lang };
}

RkDay rk_context_today(const RkContext *context)
{
	return rk_wall_day(rk_zone_wall(context->zone, context->now));
}
