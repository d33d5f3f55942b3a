/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See paper_copy.h.
 */
#include "store/paper_copy.h"

#include "db/row.h"

gboolean rk_paper_copies_read(RkDb *db, RkId issue, RkRows *rows, GError **error)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, "SELECT " RK_COLUMNS(PAPER_COPY) " FROM paper_copy "
							    "WHERE issue = ?1 ORDER BY part, id");

	rk_stmt_bind_id(stmt, 1, issue);
	return rk_row_collect(stmt, RK_E_PAPER_COPY, rows, error);
}

gboolean rk_paper_copies_of_meeting(RkDb *db, RkId meeting, RkRows *rows, GError **error)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db,
		"SELECT " RK_COLUMNS_OF(PAPER_COPY, "c") " FROM paper_issue i JOIN paper_copy c "
							 "ON c.issue = i.id WHERE i.meeting = ?1 "
							 "ORDER BY c.issue, c.part, c.id");

	rk_stmt_bind_id(stmt, 1, meeting);
	return rk_row_collect(stmt, RK_E_PAPER_COPY, rows, error);
}
