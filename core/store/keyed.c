/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See keyed.h.
 */
#include "store/keyed.h"

#include "db/row.h"

RkSetting *rk_setting_row(RkDb *db, const char *key)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, "SELECT " RK_COLUMNS(SETTING) " FROM setting WHERE \"key\" = ?1");

	rk_stmt_bind_text(stmt, 1, key);
	return rk_stmt_row(stmt) ? rk_row_read(stmt, 0, RK_E_SETTING) : NULL;
}

RkDraft *rk_draft_row(RkDb *db, const char *key)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, "SELECT " RK_COLUMNS(DRAFT) " FROM draft WHERE \"key\" = ?1");

	rk_stmt_bind_text(stmt, 1, key);
	return rk_stmt_row(stmt) ? rk_row_read(stmt, 0, RK_E_DRAFT) : NULL;
}

char **rk_draft_row_keys(RkDb *db)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "SELECT \"key\" FROM draft ORDER BY at DESC, id DESC");
	g_autoptr(GStrvBuilder) keys = g_strv_builder_new();

	while (rk_stmt_row(stmt))
		g_strv_builder_add(keys, rk_stmt_text(stmt, 0));
	return g_strv_builder_end(keys);
}

static const char *bare(const char *handle)
{
	return *handle == '@' ? handle + 1 : handle;
}

/* The first row if its handle (column `handle`) is the wanted one or no second row follows. Rows
 * come in order of handle, so the wanted one is first. */
static gpointer exact_or_only(RkStmt *stmt, RkEntity entity, int handle, const char *wanted)
{
	rk_stmt_bind_text(stmt, 1, wanted);
	if (!*wanted || !rk_stmt_row(stmt))
		return NULL;
	gboolean exact = g_strcmp0(rk_stmt_text(stmt, handle), wanted) == 0;
	gpointer record = rk_row_read(stmt, 0, entity);
	if (exact || !rk_stmt_row(stmt))
		return record;
	rk_record_free(entity, record);
	return NULL;
}

#define FORMERLY \
	" WHERE former_handles IS NOT NULL AND instr(char(10) || former_handles || char(10), " \
	"char(10) || ?1 || char(10)) > 0 LIMIT 1"

/* The one that had this handle before it was made one with another. */
static gpointer formerly(RkStmt *stmt, RkEntity entity, const char *handle)
{
	rk_stmt_bind_text(stmt, 1, handle);
	return *handle && rk_stmt_row(stmt) ? rk_row_read(stmt, 0, entity) : NULL;
}

#define STARTS_WITH "WHERE handle >= ?1 AND handle < ?1 || char(1114111) ORDER BY handle LIMIT 2"

RkInstitution *rk_institution_by_handle(RkDb *db, const char *handle)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, "SELECT " RK_COLUMNS(INSTITUTION) " FROM institution " STARTS_WITH);

	g_autoptr(RkStmt) old =
		RK_SQL(db, "SELECT " RK_COLUMNS(INSTITUTION) " FROM institution" FORMERLY);
	RkInstitution *found =
		exact_or_only(stmt, RK_E_INSTITUTION, 1 + RK_F(INSTITUTION, handle), bare(handle));
	return found ? found : formerly(old, RK_E_INSTITUTION, bare(handle));
}

RkPerson *rk_person_by_handle(RkDb *db, const char *handle)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, "SELECT " RK_COLUMNS(PERSON) " FROM person " STARTS_WITH);

	g_autoptr(RkStmt) old = RK_SQL(db, "SELECT " RK_COLUMNS(PERSON) " FROM person" FORMERLY);
	RkPerson *found = exact_or_only(stmt, RK_E_PERSON, 1 + RK_F(PERSON, handle), bare(handle));
	return found ? found : formerly(old, RK_E_PERSON, bare(handle));
}

gboolean rk_action_number_taken(RkDb *db, const RkAction *action)
{
	g_autoptr(RkStmt) stmt = RK_SQL(
		db, "SELECT 1 FROM action WHERE meeting = ?1 AND number = ?2 AND id <> ?3 LIMIT 1");

	if (!action->number.set)
		return FALSE;
	rk_stmt_bind_id(stmt, 1, action->meeting);
	rk_stmt_bind_int(stmt, 2, action->number.value);
	rk_stmt_bind_id(stmt, 3, action->id);
	return rk_stmt_row(stmt);
}

gboolean rk_entry_number_taken(RkDb *db, const RkEntry *entry)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, "SELECT 1 FROM entry WHERE meeting = ?1 AND number = ?2 "
			   "AND id <> ?3 AND kind = ?4 LIMIT 1");

	if (!entry->number.set)
		return FALSE;
	rk_stmt_bind_id(stmt, 1, entry->meeting);
	rk_stmt_bind_int(stmt, 2, entry->number.value);
	rk_stmt_bind_id(stmt, 3, entry->id);
	rk_stmt_bind_text(stmt, 4, rk_enum_word(&rk_entry_kind_words, entry->kind));
	return rk_stmt_row(stmt);
}

GPtrArray *rk_positions_shared(RkDb *db)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db,
		"SELECT 'session', meeting, position FROM session WHERE position IS NOT NULL "
		"GROUP BY meeting, day, position HAVING count(*) > 1 UNION ALL "
		"SELECT 'participant', meeting, position FROM participant WHERE position IS NOT "
		"NULL "
		"GROUP BY meeting, position HAVING count(*) > 1 UNION ALL "
		"SELECT 'entry', meeting, position FROM entry WHERE position IS NOT NULL "
		"GROUP BY meeting, position HAVING count(*) > 1 UNION ALL "
		"SELECT 'action', meeting, position FROM action WHERE position IS NOT NULL "
		"GROUP BY meeting, position HAVING count(*) > 1 LIMIT 20");
	GPtrArray *out = g_ptr_array_new_with_free_func(g_free);

	while (rk_stmt_row(stmt))
		g_ptr_array_add(out, g_strdup_printf("%s %" G_GINT64_FORMAT, rk_stmt_text(stmt, 0),
					     rk_stmt_int(stmt, 2)));
	return out;
}
