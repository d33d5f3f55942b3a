/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The register of people, by name.
 */
#include "store/listing.h"

#include <string.h>

static const RkSortSql sorts[] = {
	RK_SORT_SQL("p.name COLLATE NOCASE", "p.id"),
	RK_SORT_SQL("p.handle", "p.id"),
};

static gboolean filter(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	const char *what = term->kind == RK_TERM_FLAG ? term->key : term->value;

	if (strcmp(what, "me") == 0) {
		RK_SQL_ADD(sql, "p.id = ?");
		rk_sql_bind_id(sql, ask->context->me);
	} else if (strcmp(what, "us") == 0) {
		if (ask->context->office)
			RK_SQL_ADD(sql, "p.institution IN (SELECT id FROM ours)");
		else
			RK_SQL_ADD(sql, "1 = 1");
	} else {
		RK_SQL_ADD(sql, "p.institution IN " RK_SQL_INSTITUTIONS);
		rk_bind_named(sql, term->value);
	}
	return TRUE;
}

const RkListing rk_listing_people = {
	.head = RK_FRAGMENT(RK_SQL_OURS "SELECT p.id, NULL, NULL,"),
	.tail = RK_FRAGMENT(", p.name, p.position, "
			    "(SELECT coalesce(i.short_name, i.name) FROM institution i WHERE "
			    "i.id = p.institution), p.email, p.phone, p.handle FROM person p"),
	.sorts = sorts,
	.words = RK_SQL_WORDS("p.id"),
	.no_words = RK_SQL_NO_WORDS("p.id"),
	.one = RK_FRAGMENT("WHERE p.id = ?"),
	.bind = rk_bind_office,
	.filter = filter,
};
