/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The step log as a list, newest first. What a step changed is asked of rk_step_details().
 */
#include "store/listing.h"

#include "base/zone.h"

#include <string.h>

static const RkSortSql sorts[] = { RK_SORT_SQL_BY_ID("t.id") };

static void add_word(RkSql *sql, const char *word)
{
	g_autofree char *holds = g_strconcat("%", word, "%", NULL);

	g_strdelimit(holds + 1, "_", ' ');
	RK_SQL_ADD(sql, "t.label LIKE ?");
	rk_sql_bind_text(sql, holds);
}

/* Days are those of the context's zone; the log knows instants. */
static gboolean add_days(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	g_autofree char *low = NULL, *high = NULL;
	RkDay day;

	if (rk_term_is_none(term)) {
		RK_SQL_ADD(sql, "1 = 0");
		return TRUE;
	}
	if (!rk_term_bounds(ask, term, &low, &high, error))
		return FALSE;
	RK_SQL_ADD(sql, "t.at >= ? AND t.at < ?");
	rk_sql_bind_int(sql, low && rk_day_parse(low, &day) ? rk_zone_instant(ask->context->zone,
								      rk_local_time_make(day, 0))
							    : 0);
	rk_sql_bind_int(sql, high && rk_day_parse(high, &day) ? rk_zone_instant(ask->context->zone,
									rk_local_time_make(day, 0))
							      : G_MAXINT64);
	return TRUE;
}

static gboolean filter(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	if (term->kind != RK_TERM_KEY)
		add_word(sql, term->value);
	else if (strcmp(term->key, "date") == 0)
		return add_days(sql, ask, term, error);
	else {
		RK_SQL_ADD(
			sql, "t.meeting IN (SELECT m.id FROM meeting m WHERE " RK_SQL_MEETING ")");
		rk_bind_meeting(sql, term->value);
	}
	return TRUE;
}

const RkListing rk_listing_history = {
	.head = RK_FRAGMENT("SELECT t.id, NULL, t.meeting,"),
	.tail = RK_FRAGMENT(
		", t.at, t.label, t.author, "
		"(SELECT coalesce(m.tag, m.code) FROM meeting m WHERE m.id = t.meeting), "
		"EXISTS (SELECT 1 FROM step u WHERE u.undoes = t.id AND NOT EXISTS "
		"(SELECT 1 FROM step v WHERE v.undoes = u.id)), "
		"(SELECT count(*) FROM step_row r WHERE r.step = t.id) FROM step t"),
	.sorts = sorts,
	.in_meeting = RK_FRAGMENT("AND t.meeting = ?"),
	.one = RK_FRAGMENT("WHERE t.id = ?"),
	.filter = filter,
};
