/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading and applying changesets. Column numbers of a changeset are the file's, which a migration
 * may have put in another order than the field list; they are mapped by name.
 */
#include "db/db_private.h"
#include "db/session.h"

/* --- applying --- */

typedef struct Conflict {
	RkEntity entity;
	RkId row;
	int kind;
} Conflict;

static int on_conflict(void *data, int kind, sqlite3_changeset_iter *iterator)
{
	Conflict *conflict = data;
	const char *table = NULL;
	int columns, op, indirect;
	sqlite3_value *id = NULL;

	conflict->kind = kind;
	if (kind == SQLITE_CHANGESET_FOREIGN_KEY)
		return SQLITE_CHANGESET_ABORT;
	sqlite3changeset_op(iterator, &table, &columns, &op, &indirect);
	if (op == SQLITE_INSERT)
		sqlite3changeset_new(iterator, 0, &id);
	else
		sqlite3changeset_old(iterator, 0, &id);
	conflict->entity = rk_entity_find(table);
	conflict->row = id ? sqlite3_value_int64(id) : 0;
	return SQLITE_CHANGESET_ABORT;
}

static gboolean report(RkDb *db, int rc, const Conflict *conflict, GError **error)
{
	if (rc != SQLITE_ABORT || conflict->entity == RK_E_NONE)
		return rk_db_fail(db, rc, error);
	const char *why =
		conflict->kind == SQLITE_CHANGESET_NOTFOUND ? N_("the %s is no longer there")
		: conflict->kind == SQLITE_CHANGESET_DATA   ? N_("the %s was changed since")
							    : N_("the %s stands in the way");
	rk_error_about(
		error, RK_ERROR_CONFLICT, NULL, NULL, why, rk_entities[conflict->entity].label);
	return FALSE;
}

gboolean rk_changes_apply(RkDb *db, GBytes *changes, RkEntity *entity, RkId *row, GError **error)
{
	Conflict conflict = { .entity = RK_E_NONE };
	gsize size;
	gpointer data = (gpointer)g_bytes_get_data(changes, &size);

	if (size == 0)
		return TRUE;
	int rc = sqlite3changeset_apply(db->handle, (int)size, data, NULL, on_conflict, &conflict);
	if (rc == SQLITE_OK)
		return TRUE;
	if (entity)
		*entity = conflict.entity;
	if (row)
		*row = conflict.row;
	return report(db, rc, &conflict, error);
}

/* --- reading --- */

typedef struct Reading {
	RkDb *db;
	GArray *touched;   /* gboolean a field */
	GArray *old, *new; /* RkValue a field */
} Reading;

/* NULL only for want of memory, which the database remembers. */
static const char *text_of(RkDb *db, sqlite3_value *value)
{
	const char *text = (const char *)sqlite3_value_text(value);

	if (!text)
		rk_db_fail(db, SQLITE_NOMEM, NULL);
	return text;
}

static RkValue value_of(RkDb *db, const RkField *field, sqlite3_value *value)
{
	if (!value || sqlite3_value_type(value) == SQLITE_NULL)
		return RK_VALUE_NONE;
	if (rk_type_is_text(field->type))
		return RK_VALUE_TEXT(text_of(db, value));
	if (field->type == RK_TYPE_ENUM) {
		const char *text = text_of(db, value);
		int number = text ? rk_enum_value(field->words, text) : 0;
		return (RkValue){ .number = number, .set = number != 0 };
	}
	gint64 number = sqlite3_value_int64(value);
	if (field->type == RK_TYPE_INT || field->type == RK_TYPE_INSTANT)
		return RK_VALUE_NUMBER(number);
	return (RkValue){ .number = number, .set = number != 0 };
}

static RkChangeKind kind_of(int op)
{
	if (op == SQLITE_INSERT)
		return RK_CHANGE_INSERT;
	return op == SQLITE_DELETE ? RK_CHANGE_DELETE : RK_CHANGE_SET;
}

static void read_column(Reading *reading, sqlite3_changeset_iter *iterator, int column, int op,
	const RkField *field, guint index)
{
	sqlite3_value *old = NULL, *new = NULL;

	if (op != SQLITE_INSERT)
		sqlite3changeset_old(iterator, column, &old);
	if (op != SQLITE_DELETE)
		sqlite3changeset_new(iterator, column, &new);
	g_array_index(reading->touched, gboolean, index) = op != SQLITE_UPDATE || new != NULL;
	g_array_index(reading->old, RkValue, index) = value_of(reading->db, field, old);
	g_array_index(reading->new, RkValue, index) = value_of(reading->db, field, new);
}

static RkId read_id(sqlite3_changeset_iter *iterator, int op)
{
	sqlite3_value *id = NULL;

	if (op == SQLITE_INSERT)
		sqlite3changeset_new(iterator, 0, &id);
	else
		sqlite3changeset_old(iterator, 0, &id);
	return id ? sqlite3_value_int64(id) : 0;
}

static void clear(GArray *array, guint n)
{
	g_array_set_size(array, 0);
	g_array_set_size(array, n);
}

static void read_row(
	Reading *reading, sqlite3_changeset_iter *iterator, RkRowChangeFunc func, gpointer data)
{
	const char *table;
	int columns, op, indirect;

	sqlite3changeset_op(iterator, &table, &columns, &op, &indirect);
	RkEntity entity = rk_entity_find(table);
	if (entity == RK_E_NONE)
		return;
	const RkEntityInfo *info = &rk_entities[entity];
	const GArray *fields = rk_db_column_fields(reading->db, entity);
	clear(reading->touched, info->n_fields);
	clear(reading->old, info->n_fields);
	clear(reading->new, info->n_fields);
	for (int c = 1; c < columns && c < (int)fields->len; c++) {
		int index = g_array_index(fields, int, c);
		if (index >= 0)
			read_column(reading, iterator, c, op, &info->fields[index], (guint)index);
	}
	func(&(RkRowChange){ .kind = kind_of(op),
		     .entity = entity,
		     .id = read_id(iterator, op),
		     .n_fields = info->n_fields,
		     .touched = (const gboolean *)(gconstpointer)reading->touched->data,
		     .old = (const RkValue *)(gconstpointer)reading->old->data,
		     .new = (const RkValue *)(gconstpointer)reading->new->data },
		data);
}

gboolean rk_changes_each(
	RkDb *db, GBytes *changes, RkRowChangeFunc func, gpointer data, GError **error)
{
	sqlite3_changeset_iter *iterator = NULL;
	gsize size;
	gpointer bytes = (gpointer)g_bytes_get_data(changes, &size);

	if (size == 0)
		return TRUE;
	int rc = sqlite3changeset_start(&iterator, (int)size, bytes);
	if (rc != SQLITE_OK)
		return rk_db_fail(db, rc, error);
	g_autoptr(GArray) touched = g_array_new(FALSE, TRUE, sizeof(gboolean));
	g_autoptr(GArray) old = g_array_new(FALSE, TRUE, sizeof(RkValue));
	g_autoptr(GArray) new = g_array_new(FALSE, TRUE, sizeof(RkValue));
	Reading reading = { .db = db, .touched = touched, .old = old, .new = new };
	while (sqlite3changeset_next(iterator) == SQLITE_ROW)
		read_row(&reading, iterator, func, data);
	rc = sqlite3changeset_finalize(iterator);
	if (rc == SQLITE_OK)
		return rk_db_had_memory(db, error);
	rk_error_set(error, RK_ERROR_CORRUPT, db->path, NULL, N_("a step can not be read (%s)"),
		sqlite3_errstr(rc));
	return FALSE;
}
