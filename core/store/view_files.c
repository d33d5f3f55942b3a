/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files, in the order in which one looks for them.
 */
#include "store/listing.h"

static const RkSortSql sorts[] = { RK_SORT_SQL(
	"coalesce(f.caption, f.path) COLLATE NOCASE", "f.id") };

static void bind(RkSql *sql, const RkAsk *ask)
{
}

static gboolean filter(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	g_autofree char *holds = g_strconcat("%", term->value, "%", NULL);

	RK_SQL_ADD(sql, "f.caption LIKE ? OR f.path LIKE ?");
	rk_sql_bind_text(sql, holds);
	rk_sql_bind_text(sql, holds);
	return TRUE;
}

const RkListing rk_listing_files = {
	.head = RK_FRAGMENT("SELECT f.id, NULL, f.meeting,"),
	.tail = RK_FRAGMENT(", f.caption, f.path, f.kind, (SELECT coalesce(m.tag, m.code) FROM "
			    "meeting m WHERE m.id = f.meeting), (SELECT s.title FROM session s "
			    "WHERE s.id = f.session) FROM file f"),
	.sorts = sorts,
	.in_meeting = RK_FRAGMENT("AND f.meeting = ?"),
	.one = RK_FRAGMENT("WHERE f.id = ?"),
	.bind = bind,
	.filter = filter,
};
