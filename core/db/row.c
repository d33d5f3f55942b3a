/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row statements: literals expanded from the field lists, one set per entity, and the loops
 * that bind and read by descriptor. Nothing here names a field.
 */
#include "db/row.h"

#include "base/error.h"

#define PARAMETER(T, type, name, label, flags) ", ?"
#define UPDATE(T, type, name, label, flags) \
	"UPDATE \"" T "\" SET \"" #name "\" = ?2 WHERE \"id\" = ?1",
#define FIND(T, type, name, label, flags) \
	"SELECT \"id\" FROM \"" T "\" WHERE \"" #name "\" = ?1 ORDER BY \"id\"",

#define FIELD_STATEMENTS(CONST, table, Struct, label, flags) \
	static const char *const table##_updates[] = { RK_##CONST##_FIELDS(UPDATE, #table) }; \
	static const char *const table##_finds[] = { RK_##CONST##_FIELDS(FIND, #table) };
RK_ENTITIES(FIELD_STATEMENTS)

typedef struct Statements {
	const char *get, *all, *exists, *count, *insert, *delete;
	const char *const *updates; /* one a field */
	const char *const *finds;   /* one a field */
} Statements;

#define STATEMENTS(CONST, table, Struct, label, flags) \
	{ .get = "SELECT " RK_COLUMNS(CONST) " FROM \"" #table "\" WHERE \"id\" = ?1", \
		.all = "SELECT " RK_COLUMNS(CONST) " FROM \"" #table "\" ORDER BY \"id\"", \
		.count = "SELECT count(*) FROM \"" #table "\"", \
		.exists = "SELECT 1 FROM \"" #table "\" WHERE \"id\" = ?1", \
		.insert = "INSERT INTO \"" #table "\" (" RK_COLUMNS( \
			CONST) ") VALUES (?" RK_##CONST##_FIELDS(PARAMETER, ) ")", \
		.delete = "DELETE FROM \"" #table "\" WHERE \"id\" = ?1", \
		.updates = table##_updates, \
		.finds = table##_finds },
static const Statements statements[] = { RK_ENTITIES(STATEMENTS) };

/* What a required field says when the file, written past its CHECKs, says nothing that can be read:
 * a question mark, the first word of the list. Rules may then rely on it; `rakor doctor` names the
 * row. */
static RkValue readable(const RkField *field, RkValue value)
{
	gboolean text = rk_type_is_text(field->type);

	if (!(field->flags & RK_FIELD_REQUIRED) || (value.set && !(text && !*value.text)))
		return value;
	if (text)
		return RK_VALUE_TEXT("?");
	return field->type == RK_TYPE_ENUM ? (RkValue){ .number = 1, .set = TRUE } : value;
}

gpointer rk_row_read(RkStmt *stmt, int column, RkEntity entity)
{
	const RkEntityInfo *info = &rk_entities[entity];
	gpointer record = rk_record_new(entity);

	*(RkId *)record = rk_stmt_id(stmt, column);
	for (guint i = 0; i < info->n_fields; i++) {
		const RkField *field = &info->fields[i];
		RkValue value = readable(
			field, rk_stmt_value(stmt, column + 1 + (int)i, field->type, field->words));
		if (value.set)
			rk_record_set(entity, record, i, value);
	}
	return record;
}

gboolean rk_row_collect(RkStmt *stmt, RkEntity entity, RkRows *rows, GError **error)
{
	while (rk_stmt_row(stmt))
		if (rk_stmt_id(stmt, 0) > 0) /* 0 is "none" to everybody else */
			rk_rows_add(rows, entity, rk_row_read(stmt, 0, entity));
	return rk_stmt_end(stmt, error);
}

gpointer rk_row_get(RkDb *db, RkEntity entity, RkId id, GError **error)
{
	g_autoptr(RkStmt) stmt = rk_stmt_get(db, statements[entity].get);

	rk_stmt_bind_id(stmt, 1, id);
	gpointer record = rk_stmt_row(stmt) ? rk_row_read(stmt, 0, entity) : NULL;
	rk_stmt_end(stmt, error);
	return record;
}

gboolean rk_row_collect_all(RkDb *db, RkEntity entity, RkRows *rows, GError **error)
{
	g_autoptr(RkStmt) stmt = rk_stmt_get(db, statements[entity].all);

	return rk_row_collect(stmt, entity, rows, error);
}

gboolean rk_row_exists(RkDb *db, RkEntity entity, RkId id)
{
	g_autoptr(RkStmt) stmt = rk_stmt_get(db, statements[entity].exists);

	rk_stmt_bind_id(stmt, 1, id);
	return rk_stmt_row(stmt);
}

guint rk_row_count(RkDb *db, RkEntity entity)
{
	g_autoptr(RkStmt) stmt = rk_stmt_get(db, statements[entity].count);

	return rk_stmt_row(stmt) ? (guint)rk_stmt_int(stmt, 0) : 0;
}

gboolean rk_row_find(RkDb *db, RkEntity entity, guint field, RkValue value, RkId *row)
{
	g_autoptr(RkStmt) stmt = rk_stmt_get(db, statements[entity].finds[field]);

	rk_stmt_bind_value(stmt, 1, &rk_entities[entity].fields[field], value);
	if (!rk_stmt_row(stmt))
		return FALSE;
	*row = rk_stmt_id(stmt, 0);
	return TRUE;
}

gboolean rk_row_referrer(RkDb *db, RkEntity entity, RkId id, RkEntity *by, RkId *row, guint *field)
{
	for (RkEntity e = 0; e < RK_E_N; e++)
		for (guint i = 0; i < rk_entities[e].n_fields; i++) {
			const RkField *f = &rk_entities[e].fields[i];
			if (f->type != RK_TYPE_REF || f->target != entity ||

				!rk_row_find(db, e, i, RK_VALUE_ID(id), row))
				continue;
			*by = e;
			*field = i;
			return TRUE;
		}
	return FALSE;
}

static gboolean collect_by(
	RkDb *db, RkEntity entity, guint field, RkId id, RkRows *rows, GError **error)
{
	g_autoptr(RkStmt) stmt = rk_stmt_get(db, statements[entity].finds[field]);
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(RkId));

	rk_stmt_bind_id(stmt, 1, id);
	while (rk_stmt_row(stmt)) {
		RkId found = rk_stmt_id(stmt, 0);
		g_array_append_val(ids, found);
	}
	if (!rk_stmt_end(stmt, error))
		return FALSE;
	for (guint i = 0; i < ids->len; i++) {
		GError *failure = NULL;
		RkId found = g_array_index(ids, RkId, i);
		gpointer record = rk_rows_find(rows, entity, found)
					  ? NULL
					  : rk_row_get(db, entity, found, &failure);
		if (record)
			rk_rows_add(rows, entity, record);
		if (failure) {
			g_propagate_error(error, failure);
			return FALSE;
		}
	}
	return TRUE;
}

gboolean rk_row_collect_uses(RkDb *db, RkEntity entity, RkId id, RkRows *rows, GError **error)
{
	for (RkEntity e = 0; e < RK_E_N; e++)
		for (guint i = 0; i < rk_entities[e].n_fields; i++) {
			const RkField *field = &rk_entities[e].fields[i];
			if (field->target == entity && !(rk_entities[e].flags & RK_ENTITY_LOCAL) &&
				!collect_by(db, e, i, id, rows, error))
				return FALSE;
		}
	return TRUE;
}

gboolean rk_row_insert(RkDb *db, RkEntity entity, const void *record, GError **error)
{
	const RkEntityInfo *info = &rk_entities[entity];
	g_autoptr(RkStmt) stmt = rk_stmt_get(db, statements[entity].insert);

	rk_stmt_bind_id(stmt, 1, *(const RkId *)record);
	for (guint i = 0; i < info->n_fields; i++)
		rk_stmt_bind_value(
			stmt, 2 + (int)i, &info->fields[i], rk_record_get(entity, record, i));
	return rk_stmt_run(stmt, error);
}

static gboolean run_on_one(RkStmt *stmt, RkEntity entity, GError **error)
{
	if (!rk_stmt_run(stmt, error))
		return FALSE;
	if (rk_stmt_changes(stmt) == 1)
		return TRUE;
	rk_error_about(error, RK_ERROR_CONFLICT, NULL, NULL, N_("the %s is no longer there"),
		rk_entities[entity].label);
	return FALSE;
}

gboolean rk_row_update(
	RkDb *db, RkEntity entity, RkId id, guint field, RkValue value, GError **error)
{
	g_autoptr(RkStmt) stmt = rk_stmt_get(db, statements[entity].updates[field]);

	rk_stmt_bind_id(stmt, 1, id);
	rk_stmt_bind_value(stmt, 2, &rk_entities[entity].fields[field], value);
	return run_on_one(stmt, entity, error);
}

gboolean rk_row_delete(RkDb *db, RkEntity entity, RkId id, GError **error)
{
	g_autoptr(RkStmt) stmt = rk_stmt_get(db, statements[entity].delete);

	rk_stmt_bind_id(stmt, 1, id);
	return run_on_one(stmt, entity, error);
}
