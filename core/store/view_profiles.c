/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Letter profiles, in the order in which one looks for them.
 */
#include "store/listing.h"

static const RkSortSql sorts[] = { RK_SORT_SQL("p.name COLLATE NOCASE", "p.id") };

static void bind(RkSql *sql, const RkAsk *ask)
{
}

static gboolean filter(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	g_autofree char *holds = g_strconcat("%", term->value, "%", NULL);

	RK_SQL_ADD(sql, "p.name LIKE ? OR p.handle LIKE ?");
	rk_sql_bind_text(sql, holds);
	rk_sql_bind_text(sql, holds);
	return TRUE;
}

const RkListing rk_listing_profiles = {
	.head = RK_FRAGMENT("SELECT p.id, NULL, NULL,"),
	.tail = RK_FRAGMENT(", p.name, (SELECT coalesce(i.short_name, i.name) FROM institution i "
			    "WHERE i.id = p.institution), p.place, p.lang, p.decision_prefix, "
			    "p.action_prefix, p.handle FROM profile p"),
	.sorts = sorts,
	.one = RK_FRAGMENT("WHERE p.id = ?"),
	.bind = bind,
	.filter = filter,
};
