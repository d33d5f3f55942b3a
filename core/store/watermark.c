/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The newest of everything but drafts. See watermark.h.
 */
#include "store/watermark.h"

#include "db/stmt.h"

char *rk_watermark_read(RkDb *db)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "SELECT coalesce((SELECT max(id) FROM step), 0) || ' ' "
					    "|| coalesce((SELECT max(id) FROM delivery), 0) || ' ' "
					    "|| coalesce((SELECT group_concat(key || '=' || "
					    "coalesce(value, '')) FROM setting), '')");

	return rk_stmt_row(stmt) ? g_strdup(rk_stmt_text(stmt, 0)) : NULL;
}
