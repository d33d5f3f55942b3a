/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counters, in the order in which one looks for them.
 */
#include "store/listing.h"

static const RkSortSql sorts[] = { RK_SORT_SQL("c.name COLLATE NOCASE", "c.id") };

static void bind(RkSql *sql, const RkAsk *ask)
{
}

static gboolean filter(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	g_autofree char *holds = g_strconcat("%", term->value, "%", NULL);

	RK_SQL_ADD(sql, "c.name LIKE ? OR c.year LIKE ?");
	rk_sql_bind_text(sql, holds);
	rk_sql_bind_text(sql, holds);
	return TRUE;
}

const RkListing rk_listing_counters = {
	.head = RK_FRAGMENT("SELECT c.id, NULL, NULL,"),
	.tail = RK_FRAGMENT(", c.name, c.year, c.value FROM counter c"),
	.sorts = sorts,
	.one = RK_FRAGMENT("WHERE c.id = ?"),
	.bind = bind,
	.filter = filter,
};
