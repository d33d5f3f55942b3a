/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saved filters, in the order in which one looks for them.
 */
#include "store/listing.h"

static const RkSortSql sorts[] = { RK_SORT_SQL("f.name COLLATE NOCASE", "f.id") };

static void bind(RkSql *sql, const RkAsk *ask)
{
}

static gboolean filter(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	g_autofree char *holds = g_strconcat("%", term->value, "%", NULL);

	RK_SQL_ADD(sql, "f.name LIKE ? OR f.query LIKE ?");
	rk_sql_bind_text(sql, holds);
	rk_sql_bind_text(sql, holds);
	return TRUE;
}

const RkListing rk_listing_saved_filters = {
	.head = RK_FRAGMENT("SELECT f.id, NULL, NULL,"),
	.tail = RK_FRAGMENT(", f.name, f.view, f.query FROM saved_filter f"),
	.sorts = sorts,
	.one = RK_FRAGMENT("WHERE f.id = ?"),
	.bind = bind,
	.filter = filter,
};
