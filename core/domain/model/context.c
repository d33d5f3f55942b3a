/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The clock of the context as civil values.
 */
#include "domain/model/context.h"

RkWhenContext rk_context_when(const RkContext *context)
{
	RkLocalTime local = rk_zone_local_time(context->zone, context->now);

	return (RkWhenContext){ .today = rk_local_time_day(local),
		.now_minutes = rk_local_time_minutes(local),
		.zone = context->zone,
		.lang = context->lang };
}

RkDay rk_context_today(const RkContext *context)
{
	return rk_local_time_day(rk_zone_local_time(context->zone, context->now));
}
