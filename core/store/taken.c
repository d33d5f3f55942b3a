/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One statement a UNIQUE field. A test walks the field lists and holds this list complete.
 */
#include "store/taken.h"

#include "db/stmt.h"

#define UNIQUE_FIELDS(U) \
	U(INSTITUTION, "institution", handle) \
	U(PERSON, "person", handle) \
	U(INSTITUTION_GROUP, "institution_group", handle) \
	U(SERIES, "series", handle) \
	U(REFERENCE, "reference", handle) \
	U(PROFILE, "profile", handle) \
	U(MEETING, "meeting", uid) \
	U(MEETING, "meeting", code) \
	U(MEETING, "meeting", tag) \
	U(SESSION, "session", uid) \
	U(ACTION, "action", uid)

/* Takes the statement. */
static RkId find(RkStmt *borrowed, const char *value)
{
	g_autoptr(RkStmt) stmt = borrowed;

	rk_stmt_bind_text(stmt, 1, value);
	return rk_stmt_row(stmt) ? rk_stmt_id(stmt, 0) : 0;
}

RkId rk_taken_find(RkDb *db, RkEntity entity, guint field, const char *value)
{
#define LOOK(CONST, table, name) \
	if (entity == RK_E_##CONST && field == RK_F(CONST, name)) \
		return find(RK_SQL(db, "SELECT id FROM \"" table "\" WHERE \"" #name "\" = ?1"), \
			value);
	UNIQUE_FIELDS(LOOK)
#undef LOOK
	return 0;
}
