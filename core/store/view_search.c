/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Full-text search over all records, newest first. Which record is meant is told by its address.
 */
#include "store/listing.h"
#include "store/address.h"

#include <string.h>

static const RkSortSql sorts[] = { RK_SORT_SQL_BY_ID("s.rowid") };

static gboolean filter(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	if (strcmp(term->key, "kind") == 0) {
		RK_SQL_ADD(sql, "s.entity = ?");
		rk_sql_bind_text(sql, term->value);
	} else {
		RK_SQL_ADD(
			sql, "s.meeting IN (SELECT m.id FROM meeting m WHERE " RK_SQL_MEETING ")");
		rk_bind_meeting(sql, term->value);
	}
	return TRUE;
}

static gboolean finish(RkDb *db, const RkAsk *ask, GPtrArray *rows, GError **error)
{
	int column = rk_view_column(ask->view, "address");

	for (guint i = 0; i < rows->len; i++) {
		RkViewRow *row = rows->pdata[i];
		char *address = rk_address_read(db, row->entity, row->id, error);
		if (!address)
			return FALSE;
		row->cells[column] = RK_VALUE_TEXT(address);
	}
	return TRUE;
}

const RkListing rk_listing_search = {
	.head = RK_FRAGMENT("SELECT s.rowid, s.entity, s.meeting,"),
	.tail = RK_FRAGMENT(
		", s.entity, NULL, snippet(search, 0, '', '', '…', 16), "
		"(SELECT coalesce(m.short_title, m.title) FROM meeting m WHERE m.id = s.meeting) "
		"FROM search s"),
	.sorts = sorts,
	.in_meeting = RK_FRAGMENT("AND s.meeting = ?"),
	.words = RK_FRAGMENT("AND search MATCH ?"),
	.no_words = RK_SQL_NO_WORDS("s.rowid"),
	.one = RK_FRAGMENT("WHERE s.rowid = ?"),
	.filter = filter,
	.finish = finish,
	.needs_words = TRUE,
};
