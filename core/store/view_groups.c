/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The groups of institutions, with the number of their members.
 */
#include "store/listing.h"

#include <string.h>

static const RkSortSql sorts[] = {
	RK_SORT_SQL("g.name COLLATE NOCASE", "g.id"),
	RK_SORT_SQL("g.handle", "g.id"),
};

#define MEMBER \
	"EXISTS (SELECT 1 FROM group_member n WHERE n.institution_group = g.id AND n.institution " \
	"IN "

static gboolean filter(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	if (term->kind != RK_TERM_FLAG && strcmp(term->value, "us") != 0) {
		RK_SQL_ADD(sql, MEMBER RK_SQL_INSTITUTIONS ")");
		rk_bind_named(sql, term->value);
	} else if (ask->context->office)
		RK_SQL_ADD(sql, MEMBER "(SELECT id FROM ours))");
	else
		RK_SQL_ADD(sql, "1 = 1");
	return TRUE;
}

const RkListing rk_listing_groups = {
	.head = RK_FRAGMENT(RK_SQL_OURS "SELECT g.id, NULL, NULL,"),
	.tail = RK_FRAGMENT(
		", g.name, (SELECT count(*) FROM group_member n WHERE "
		"n.institution_group = g.id), g.handle, g.note FROM institution_group g"),
	.sorts = sorts,
	.words = RK_SQL_WORDS("g.id"),
	.no_words = RK_SQL_NO_WORDS("g.id"),
	.one = RK_FRAGMENT("WHERE g.id = ?"),
	.bind = rk_bind_office,
	.filter = filter,
};
