/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The decisions of all meetings, the newest first, by the number that is printed.
 */
#include "store/listing.h"

#include <string.h>

static const RkSortSql sorts[] = { RK_SORT_SQL_BY_ID("e.id") };

static gboolean filter(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	if (strcmp(term->key, "date") == 0)
		return rk_filter_days(sql, ask, term,
			(RkFragment)RK_FRAGMENT("coalesce(m.start, m.when_from) >= ? AND "
						"coalesce(m.start, m.when_from) < ?"),
			(RkFragment)RK_FRAGMENT("coalesce(m.start, m.when_from) IS NULL"), error);
	if (strcmp(term->key, "meeting") == 0) {
		RK_SQL_ADD(sql, RK_SQL_MEETING);
		rk_bind_meeting(sql, term->value);
		return TRUE;
	}
	if (strcmp(term->key, "series") == 0)
		RK_SQL_ADD(sql, "m.series IN " RK_SQL_SERIES);
	else
		RK_SQL_ADD(sql, "EXISTS (SELECT 1 FROM citation c WHERE c.entry = e.id AND "
				"c.reference IN " RK_SQL_REFERENCES ")");
	rk_bind_named(sql, term->value);
	return TRUE;
}

/* As rk_entry_rank: behind the frozen numbers the count goes on in order. */
#define RANK \
	"(SELECT coalesce(max(b.number), 0) + count(CASE WHEN b.number IS NULL AND " \
	"(coalesce(b.position, 1 << 40), b.id) <= (coalesce(e.position, 1 << 40), e.id) THEN 1 " \
	"END) FROM entry b WHERE b.meeting = e.meeting AND b.kind = 'decision')"

const RkListing rk_listing_decisions = {
	.head = RK_FRAGMENT("SELECT e.id, NULL, e.meeting,"),
	.tail = RK_FRAGMENT(
		", coalesce(m.tag, m.code) || '/' || coalesce((SELECT "
		"f.decision_prefix FROM profile f WHERE f.decision_prefix IS NOT NULL "
		"ORDER BY f.id LIMIT 1), 'K') || printf('-%02d', coalesce(e.number, " RANK
		")), e.text, coalesce(m.start, m.when_from), "
		"coalesce(m.short_title, m.title), e.number, e.struck "
		"FROM entry e JOIN meeting m ON m.id = e.meeting AND e.kind = 'decision'"),
	.sorts = sorts,
	.in_meeting = RK_FRAGMENT("AND e.meeting = ?"),
	.words = RK_SQL_WORDS("e.id"),
	.no_words = RK_SQL_NO_WORDS("e.id"),
	.one = RK_FRAGMENT("WHERE e.id = ?"),
	.filter = filter,
};
