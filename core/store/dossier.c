/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loading of aggregates: the statements of a meeting's tables, and the walk that fetches the
 * register rows which these name. Invariant: every REF in a loaded dossier finds its row there.
 */
#include "store/dossier.h"

#include "base/error.h"
#include "base/id.h"
#include "db/row.h"
#include "db/sql.h"

typedef struct Table {
	RkEntity entity;
	RkFragment sql; /* one parameter: the meeting */
} Table;

#define OWN(CONST, table, order) \
	{ \
		RK_E_##CONST, RK_FRAGMENT("SELECT " RK_COLUMNS(CONST) " FROM " table \
								      " WHERE meeting = ?1 " \
								      "ORDER BY " order) \
	}
#define VIA(CONST, table, parent, field) \
	{ \
		RK_E_##CONST, RK_FRAGMENT("SELECT " RK_COLUMNS_OF( \
				      CONST, "t") " FROM " parent " o JOIN " table \
						  " t ON t." field " = o.id WHERE o.meeting = ?1") \
	}

static const Table tables[] = {
	{ RK_E_MEETING, RK_FRAGMENT("SELECT " RK_COLUMNS(MEETING) " FROM meeting WHERE id = ?1") },
	OWN(MEETING_ROLE, "meeting_role", "position, id"),
	OWN(RESCHEDULE, "reschedule", "id"),
	OWN(SESSION, "session", "position, id"),
	VIA(SESSION_SPEAKER, "session_speaker", "session", "session"),
	OWN(AGENDA_POINT, "agenda_point", "position, id"),
	OWN(PARTICIPANT, "participant", "position, id"),
	OWN(ENTRY, "entry", "position, id"),
	OWN(ACTION, "action", "position, id"),
	VIA(ASSIGNMENT, "assignment", "action", "action"),
	{ RK_E_PROGRESS,
		RK_FRAGMENT("SELECT " RK_COLUMNS_OF(PROGRESS,
			"t") " FROM action o JOIN assignment s ON s.action = o.id "
			     "JOIN progress t ON t.assignment = s.id WHERE o.meeting = ?1") },
	VIA(EXTENSION, "extension", "action", "action"),
	OWN(CITATION, "citation", "position, id"),
	OWN(MINUTES, "minutes", "id"),
	VIA(MINUTES_STEP, "minutes_step", "minutes", "minutes"),
	VIA(ERRATUM, "erratum", "minutes", "minutes"),
	OWN(PAPER, "paper", "id"),
	OWN(PAPER_TEXT, "paper_text", "id"),
	OWN(FILE, "file", "position, id"),
	OWN(DELIVERY, "delivery", "id"),
	OWN(PAPER_ISSUE, "paper_issue", "id"),
};

static gboolean read_table(RkDb *db, const Table *table, RkId meeting, RkRows *rows, GError **error)
{
	g_autoptr(RkSql) sql = rk_sql_new(db);

	rk_sql_add(sql, table->sql);
	rk_sql_bind_id(sql, meeting);
	g_autoptr(RkStmt) stmt = rk_sql_stmt(sql);
	return rk_row_collect(stmt, table->entity, rows, error);
}

/* --- the register rows that are named --- */

typedef struct Wanted {
	RkEntity entity;
	RkId id;
} Wanted;

/* Notes the register rows that a record's REFs name. */
static void want_of(RkEntity entity, gconstpointer record, GArray *wanted)
{
	const RkEntityInfo *info = &rk_entities[entity];

	for (guint i = 0; i < info->n_fields; i++) {
		const RkField *field = &info->fields[i];
		if (field->type != RK_TYPE_REF ||
			!(rk_entities[field->target].flags & RK_ENTITY_IS_REGISTER))
			continue;
		Wanted want = { field->target, rk_record_get(entity, record, i).number };
		if (want.id)
			g_array_append_val(wanted, want);
	}
}

static gboolean read_members(RkDb *db, RkId group, RkRows *rows, GArray *wanted, GError **error)
{
	g_autoptr(RkRows) members = rk_rows_new();
	g_autoptr(RkStmt) stmt = RK_SQL(db,
		"SELECT " RK_COLUMNS(GROUP_MEMBER) " FROM group_member WHERE institution_group "
						   "= ?1 ORDER BY position, id");

	rk_stmt_bind_id(stmt, 1, group);
	if (!rk_row_collect(stmt, RK_E_GROUP_MEMBER, members, error))
		return FALSE;
	RK_EACH (members, GROUP_MEMBER, RkGroupMember, member) {
		rk_rows_add(rows, RK_E_GROUP_MEMBER, rk_record_copy(RK_E_GROUP_MEMBER, member));
		want_of(RK_E_GROUP_MEMBER, member, wanted);
	}
	return TRUE;
}

static gboolean read_wanted(RkDb *db, Wanted want, RkRows *rows, GArray *wanted, GError **error)
{
	GError *failure = NULL;

	if (rk_rows_find(rows, want.entity, want.id))
		return TRUE;
	gpointer record = rk_row_get(db, want.entity, want.id, &failure);
	if (failure) {
		g_propagate_error(error, failure);
		return FALSE;
	}
	if (!record)
		return TRUE;
	rk_rows_add(rows, want.entity, record);
	want_of(want.entity, record, wanted);
	return want.entity != RK_E_INSTITUTION_GROUP ||
	       read_members(db, want.id, rows, wanted, error);
}

static gboolean read_registers(RkDb *db, RkRows *rows, GError **error)
{
	g_autoptr(GArray) wanted = g_array_new(FALSE, FALSE, sizeof(Wanted));

	for (RkEntity e = 0; e < RK_E_N; e++)
		for (guint i = 0; i < rows->rows[e]->len; i++)
			want_of(e, rows->rows[e]->pdata[i], wanted);
	for (guint i = 0; i < wanted->len; i++)
		if (!read_wanted(db, g_array_index(wanted, Wanted, i), rows, wanted, error))
			return FALSE;
	return TRUE;
}

RkDossier *rk_dossier_read(RkDb *db, RkId meeting, GError **error)
{
	g_autoptr(RkRows) rows = rk_rows_new();

	for (guint i = 0; i < RK_LEN(tables); i++)
		if (!read_table(db, &tables[i], meeting, rows, error))
			return NULL;
	if (!rk_rows_find(rows, RK_E_MEETING, meeting)) {
		char id[RK_ID_TEXT];
		rk_id_text(meeting, id);
		rk_error_set(error, RK_ERROR_NOT_FOUND, id, NULL, N_("no such meeting"));
		return NULL;
	}
	if (!read_registers(db, rows, error))
		return NULL;
	rk_rows_sort(rows);
	return rk_dossier_new(g_steal_pointer(&rows), meeting);
}

/* --- the rest --- */

static RkRows *read_entities(RkDb *db, guint with, guint without, GError **error)
{
	g_autoptr(RkRows) rows = rk_rows_new();

	for (RkEntity e = 0; e < RK_E_N; e++) {
		guint flags = rk_entities[e].flags;
		if ((!with || (flags & with)) && !(flags & without) &&
			!rk_row_collect_all(db, e, rows, error))
			return NULL;
	}
	rk_rows_sort(rows);
	return g_steal_pointer(&rows);
}

RkDirectory *rk_directory_read(RkDb *db, GError **error)
{
	return read_entities(db, RK_ENTITY_IS_REGISTER, 0, error);
}

RkRows *rk_everything_read(RkDb *db, GError **error)
{
	return read_entities(db, 0, RK_ENTITY_LOCAL, error);
}

RkRows *rk_rows_read(RkDb *db, RkEntity entity, const RkId *ids, guint n, GError **error)
{
	g_autoptr(RkRows) rows = rk_rows_new();

	for (guint i = 0; i < n; i++) {
		GError *failure = NULL;
		gpointer record = rk_row_get(db, entity, ids[i], &failure);
		if (failure) {
			g_propagate_error(error, failure);
			return NULL;
		}
		if (record)
			rk_rows_add(rows, entity, record);
	}
	return g_steal_pointer(&rows);
}

RkRows *rk_uses_read(RkDb *db, RkEntity entity, const RkId *ids, guint n, GError **error)
{
	g_autoptr(RkRows) rows = rk_rows_new();

	for (guint i = 0; i < n; i++)
		if (!rk_row_collect_uses(db, entity, ids[i], rows, error))
			return NULL;
	rk_rows_sort(rows);
	return g_steal_pointer(&rows);
}
