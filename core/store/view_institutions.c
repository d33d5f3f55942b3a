/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The register of institutions, by name.
 */
#include "store/listing.h"

#include <string.h>

static const RkSortSql sorts[] = {
	RK_SORT_SQL("i.name COLLATE NOCASE", "i.id"),
	RK_SORT_SQL("i.handle", "i.id"),
};

static gboolean filter(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	if (term->kind == RK_TERM_FLAG || strcmp(term->value, "us") == 0) {
		if (ask->context->office)
			RK_SQL_ADD(sql, "i.id IN (SELECT id FROM ours)");
		else
			RK_SQL_ADD(sql, "1 = 1");
	} else if (strcmp(term->key, "kind") == 0) {
		RK_SQL_ADD(sql, "i.kind = ?");
		rk_sql_bind_text(sql, term->value);
	} else {
		RK_SQL_ADD(
			sql, "i.id IN " RK_SQL_INSTITUTIONS " OR i.parent IN " RK_SQL_INSTITUTIONS);
		rk_bind_named(sql, term->value);
		rk_bind_named(sql, term->value);
	}
	return TRUE;
}

const RkListing rk_listing_institutions = {
	.head = RK_FRAGMENT(RK_SQL_OURS "SELECT i.id, NULL, NULL,"),
	.tail = RK_FRAGMENT(
		", i.name, i.short_name, i.kind, i.city, "
		"(SELECT coalesce(u.short_name, u.name) FROM institution u WHERE u.id = i.parent), "
		"i.head_title, i.email, i.phone, i.handle FROM institution i"),
	.sorts = sorts,
	.words = RK_SQL_WORDS("i.id"),
	.no_words = RK_SQL_NO_WORDS("i.id"),
	.one = RK_FRAGMENT("WHERE i.id = ?"),
	.bind = rk_bind_office,
	.filter = filter,
};
