/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the home screen shows of meetings: those that run, then the next ones, then undated ones,
 * four in all; then the last held. At most five rows unless more are asked for (the rest is filled
 * with those held before). Never empty while there is a meeting.
 */
#include "store/listing.h"
#include "store/meeting_cells.h"

#include "base/id.h"

#define NEXT 4
#define ROWS 5

#define KEY "coalesce(m.start, m.when_from, '')"
#define ANSWER(condition) \
	"(SELECT count(*) FROM participant p WHERE p.meeting = m.id AND p.uninvited = 0 AND " \
	"p.companion_of IS NULL" condition ")"
#define CELLS \
	"WITH RECURSIVE given(day) AS (SELECT ?2), " RK_SQL_OURS_CTE \
	"SELECT m.id, NULL, m.id, " KEY ", " RK_SQL_MEETING_CELLS \
	", " ANSWER("") ", " ANSWER(" AND p.rsvp IN ('accepted', 'delegated')") ", " ANSWER( \
		" AND coalesce(p.rsvp, 'pending') IN ('pending', 'tentative')") " FROM meeting m "
#define WAITING "m.status IN ('draft', 'scheduled', 'postponed')"

/* ?1 office, ?2 today, ?3 how many, ?4 tomorrow. */
static const RkFragment running =
	RK_FRAGMENT(CELLS "WHERE m.status = 'in-progress' ORDER BY m.start LIMIT ?3");
static const RkFragment next =
	RK_FRAGMENT(CELLS "WHERE " KEY " >= ?2 AND " WAITING " ORDER BY " KEY ", m.id LIMIT ?3");
static const RkFragment undated =
	RK_FRAGMENT(CELLS "WHERE " KEY " = '' AND " WAITING " ORDER BY m.id LIMIT ?3");
static const RkFragment past = RK_FRAGMENT(CELLS
	"WHERE " KEY " < ?4 AND " KEY " > '' AND "
	"(m.status = 'held' OR (" KEY " < ?2 AND m.status NOT IN ('cancelled', 'in-progress'))) "
	"ORDER BY " KEY " DESC, m.id DESC LIMIT ?3");
static const RkFragment any = RK_FRAGMENT(CELLS "WHERE m.id > 0 ORDER BY m.id DESC LIMIT ?3");

/* Adds up to `limit` rows. */
static gboolean add(RkDb *db, const RkAsk *ask, RkFragment fragment, guint limit, GPtrArray *rows,
	GError **error)
{
	g_autoptr(RkSql) sql = rk_sql_new(db);
	g_autofree char *tomorrow = rk_day_text(ask->when.today + 1);

	rk_sql_add(sql, fragment);
	rk_bind_office(sql, ask);
	rk_sql_bind_text(sql, ask->as_of);
	rk_sql_bind_int(sql, limit);
	if (fragment.sql == past.sql)
		rk_sql_bind_text(sql, tomorrow);
	if (ask->trace)
		g_string_append_printf(ask->trace, "%s\n", rk_sql_text(sql));
	if (limit == 0 || ask->trace)
		return TRUE;
	g_autoptr(RkStmt) stmt = rk_sql_stmt(sql);
	while (rk_stmt_row(stmt))
		if (rk_stmt_id(stmt, 0) > 0)
			g_ptr_array_add(rows, rk_listing_row(stmt, ask->view));
	return rk_stmt_end(stmt, error);
}

static gboolean read_rows(RkDb *db, const RkAsk *ask, GPtrArray *rows, GError **error)
{
	guint wanted = ask->request->limit ? ask->request->limit : ROWS;
	guint ahead = MIN(wanted, NEXT);

	if (!add(db, ask, running, ahead, rows, error) ||
		!add(db, ask, next, ahead - rows->len, rows, error) ||
		!add(db, ask, undated, ahead - rows->len, rows, error) ||
		!add(db, ask, past, wanted - rows->len, rows, error))
		return FALSE;
	return rows->len > 0 || add(db, ask, any, 1, rows, error);
}

const RkListing rk_listing_upcoming = { .read = read_rows };
