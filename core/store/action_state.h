/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The derived state of an action as SQL, for filtering. domain/action/action_state.c is the rule;
 * this says the same over an index and a test compares the two. `a` is the action, ?2 the day.
 * Internal to store/.
 */
#pragma once

#include "store/listing.h"

#define RK_SQL_LEAD "s.action = a.id AND s.role = 'lead'"

/* Status of assignment `s`: the newest line by date of the fact that says one; a line without any
 * means that it has begun. */
#define RK_SQL_STATUS_OF_ASSIGNMENT \
	"coalesce((SELECT p.status FROM progress p WHERE p.assignment = s.id AND p.fact_day <= " \
	"?2 AND " \
	"p.status IS NOT NULL ORDER BY p.fact_day DESC, p.entered_at DESC, p.id DESC LIMIT 1), " \
	"CASE WHEN EXISTS (SELECT 1 FROM progress p WHERE p.assignment = s.id AND p.fact_day <= " \
	"?2) " \
	"THEN 'in-progress' ELSE 'not-started' END)"

/* Due day of assignment `s` after the extensions decided by that day; before the first one, the
 * day it moved away from. */
#define RK_SQL_EXTENSION_OF_ASSIGNMENT \
	"x.action = a.id AND (x.assignment IS NULL OR x.assignment = s.id)"
#define RK_SQL_DUE_OF_ASSIGNMENT \
	"coalesce((SELECT x.new_due FROM extension x WHERE " RK_SQL_EXTENSION_OF_ASSIGNMENT \
	" AND x.at <= ?2 ORDER BY x.at DESC, x.id DESC LIMIT 1), " \
	"(SELECT x.old_due FROM extension x WHERE " RK_SQL_EXTENSION_OF_ASSIGNMENT \
	" AND x.at > ?2 ORDER BY x.at, x.id LIMIT 1), s.due, a.due)"
#define RK_SQL_DUE_OF_ACTION \
	"coalesce((SELECT x.new_due FROM extension x WHERE x.action = a.id AND x.assignment IS " \
	"NULL AND " \
	"x.at <= ?2 ORDER BY x.at DESC, x.id DESC LIMIT 1), " \
	"(SELECT x.old_due FROM extension x WHERE x.action = a.id AND x.assignment IS NULL AND " \
	"x.at > ?2 ORDER BY x.at, x.id LIMIT 1), a.due)"

#define RK_SQL_HAS_LEAD "EXISTS (SELECT 1 FROM assignment s WHERE " RK_SQL_LEAD ")"
#define RK_SQL_LEAD_GOES_ON \
	"EXISTS (SELECT 1 FROM assignment s WHERE " RK_SQL_LEAD \
	" AND " RK_SQL_STATUS_OF_ASSIGNMENT " NOT IN ('done', 'cancelled'))"

/* Another action carries it on, and that meeting was before the day. */
#define RK_SQL_CONTINUED \
	"EXISTS (SELECT 1 FROM action c JOIN meeting k ON k.id = c.meeting WHERE " \
	"c.carried_from = a.id AND c.struck = 0 AND substr(k.start, 1, 10) < ?2)"

#define RK_SQL_OPEN \
	"a.struck = 0 AND NOT " RK_SQL_CONTINUED " AND (" RK_SQL_LEAD_GOES_ON \
	" OR NOT " RK_SQL_HAS_LEAD ")"

#define RK_SQL_LATE \
	"a.struck = 0 AND (EXISTS (SELECT 1 FROM assignment s WHERE " RK_SQL_LEAD \
	" AND " RK_SQL_DUE_OF_ASSIGNMENT " < ?2 AND " RK_SQL_STATUS_OF_ASSIGNMENT \
	" NOT IN ('done', 'cancelled')) OR (NOT " RK_SQL_HAS_LEAD " AND " RK_SQL_DUE_OF_ACTION \
	" < ?2)) AND NOT " RK_SQL_CONTINUED

/* The status of the action. The LIMIT keeps SQLite from flattening the inner SELECT, which would
 * look the status of each lead up once for each sum. */
#define RK_SQL_STATUS_OF_ACTION \
	"(SELECT CASE WHEN count(*) = 0 THEN 'not-started' " \
	"WHEN sum(q.st = 'cancelled') = count(*) THEN 'cancelled' " \
	"WHEN sum(q.st IN ('done', 'cancelled')) = count(*) THEN 'done' " \
	"WHEN sum(q.st IN ('not-started', 'cancelled')) = count(*) THEN 'not-started' " \
	"WHEN sum(q.st IN ('deferred', 'done', 'cancelled')) = " \
	"count(*) " \
	"THEN 'deferred' ELSE 'in-progress' END FROM (SELECT " RK_SQL_STATUS_OF_ASSIGNMENT \
	" AS st FROM assignment s WHERE " RK_SQL_LEAD " LIMIT 100000) q)"

/* Fills in the derived cells of the rows of the actions view (status, percent, due, late, …). */
gboolean rk_action_cells_fill(RkDb *db, const RkAsk *ask, GPtrArray *rows, GError **error);
