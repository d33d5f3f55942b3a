/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The references, by handle (which begins with the abbreviation), with how often they are cited.
 */
#include "store/listing.h"

#include <string.h>

#define UNTIL "coalesce(r.valid_until, '9999-12-31')"

static const RkSortSql sorts[] = {
	RK_SORT_SQL("r.handle", "r.id"),
	RK_SORT_SQL(UNTIL, "r.id"),
};

static gboolean filter(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	if (strcmp(term->key, "due") == 0)
		return rk_filter_days(sql, ask, term,
			(RkFragment)RK_FRAGMENT("r.valid_until >= ? AND r.valid_until < ?"),
			(RkFragment)RK_FRAGMENT("r.valid_until IS NULL"), error);
	if (strcmp(term->key, "kind") == 0) {
		RK_SQL_ADD(sql, "r.kind = ?");
		rk_sql_bind_text(sql, term->value);
	} else {
		RK_SQL_ADD(sql,
			"EXISTS (SELECT 1 FROM citation c JOIN meeting m ON m.id = c.meeting WHERE "
			"c.reference = r.id AND " RK_SQL_MEETING ")");
		rk_bind_meeting(sql, term->value);
	}
	return TRUE;
}

const RkListing rk_listing_references = {
	.head = RK_FRAGMENT("SELECT r.id, NULL, NULL,"),
	.tail = RK_FRAGMENT(", CASE WHEN r.abbreviation IS NULL THEN coalesce(r.number, r.title, "
			    "r.handle) ELSE "
			    "r.abbreviation || coalesce(' No. ' || r.number, '') || coalesce(' "
			    "Tahun ' || r.year, '') END, "
			    "r.title, r.kind, r.valid_until, "
			    "(SELECT count(*) FROM citation c WHERE c.reference = r.id), "
			    "r.issuer, r.handle FROM reference r"),
	.sorts = sorts,
	.words = RK_SQL_WORDS("r.id"),
	.no_words = RK_SQL_NO_WORDS("r.id"),
	.one = RK_FRAGMENT("WHERE r.id = ?"),
	.filter = filter,
};
