/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nearest in time. The index knows wall times only, which differ by hours between zones; so a few
 * neighbours on either side are compared as instants.
 */
#include "store/nearest.h"

#include "db/stmt.h"

#define NEIGHBOURS 8

typedef struct Nearest {
	RkId id;
	gint64 distance;
} Nearest;

static void consider(RkStmt *stmt, const RkContext *context, Nearest *best)
{
	const char *start = rk_stmt_text(stmt, 1), *end = rk_stmt_text(stmt, 2);
	const char *zone = rk_stmt_text(stmt, 3);
	RkLocalTime local;
	RkDay day;
	gint64 distance = G_MAXINT64 - 1;

	zone = zone ? zone : context->zone;
	if (start && rk_local_time_parse(start, &local)) {
		RkInstant from = rk_zone_instant(zone, local);
		RkInstant to = end && rk_local_time_parse(end, &local)
				       ? rk_zone_instant(zone, local)
				       : from;
		distance = context->now < from ? from - context->now
			   : context->now > to ? context->now - to
					       : 0;
	} else if (start && rk_day_parse(start, &day))
		distance = ABS(rk_zone_instant(zone, rk_local_time_make(day, 0)) - context->now);
	if (!best->id || distance < best->distance)
		*best = (Nearest){ rk_stmt_id(stmt, 0), distance };
}

#define KEY "coalesce(start, when_from, '')"
#define SELECT "SELECT id, nullif(" KEY ", ''), \"end\", zone FROM meeting WHERE "

static gboolean walk(
	RkStmt *stmt, const RkContext *context, const char *today, Nearest *best, GError **error)
{
	rk_stmt_bind_text(stmt, 1, today);
	rk_stmt_bind_int(stmt, 2, NEIGHBOURS);
	while (rk_stmt_row(stmt))
		consider(stmt, context, best);
	return rk_stmt_end(stmt, error);
}

gboolean rk_meeting_nearest(RkDb *db, const RkContext *context, RkId *id, GError **error)
{
	g_autofree char *today = rk_day_text(rk_context_today(context));
	g_autoptr(RkStmt) running = RK_SQL(db,
		"SELECT id FROM meeting WHERE status = 'in-progress' ORDER BY start DESC LIMIT 1");
	g_autoptr(RkStmt) ahead = RK_SQL(
		db, SELECT KEY " >= ?1 AND status <> 'cancelled' ORDER BY " KEY ", id LIMIT ?2");
	g_autoptr(RkStmt) behind = RK_SQL(db, SELECT KEY
		" < ?1 AND status <> 'cancelled' ORDER BY " KEY " DESC, id DESC LIMIT ?2");
	Nearest best = { 0, G_MAXINT64 };

	if (rk_stmt_row(running))
		best = (Nearest){ rk_stmt_id(running, 0), -1 };
	if (!rk_stmt_end(running, error) || !walk(ahead, context, today, &best, error) ||
		!walk(behind, context, today, &best, error))
		return FALSE;
	*id = best.id;
	return TRUE;
}
