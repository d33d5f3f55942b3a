/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text modules, in the order in which one looks for them.
 */
#include "store/listing.h"

static const RkSortSql sorts[] = { RK_SORT_SQL("t.abbreviation COLLATE NOCASE", "t.id") };

static void bind(RkSql *sql, const RkAsk *ask)
{
}

static gboolean filter(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	g_autofree char *holds = g_strconcat("%", term->value, "%", NULL);

	RK_SQL_ADD(sql, "t.abbreviation LIKE ? OR t.text LIKE ?");
	rk_sql_bind_text(sql, holds);
	rk_sql_bind_text(sql, holds);
	return TRUE;
}

const RkListing rk_listing_text_modules = {
	.head = RK_FRAGMENT("SELECT t.id, NULL, NULL,"),
	.tail = RK_FRAGMENT(", t.abbreviation, t.text FROM text_module t"),
	.sorts = sorts,
	.one = RK_FRAGMENT("WHERE t.id = ?"),
	.bind = bind,
	.filter = filter,
};
