/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Holidays, in the order in which one looks for them.
 */
#include "store/listing.h"

static const RkSortSql sorts[] = { RK_SORT_SQL("h.day", "h.id") };

static void bind(RkSql *sql, const RkAsk *ask)
{
}

static gboolean filter(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	g_autofree char *holds = g_strconcat("%", term->value, "%", NULL);

	RK_SQL_ADD(sql, "h.day LIKE ? OR h.name LIKE ?");
	rk_sql_bind_text(sql, holds);
	rk_sql_bind_text(sql, holds);
	return TRUE;
}

const RkListing rk_listing_holidays = {
	.head = RK_FRAGMENT("SELECT h.id, NULL, NULL,"),
	.tail = RK_FRAGMENT(", h.day, h.name FROM holiday h"),
	.sorts = sorts,
	.one = RK_FRAGMENT("WHERE h.id = ?"),
	.bind = bind,
	.filter = filter,
};
