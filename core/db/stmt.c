/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The statement cache, and the only place that prepares. A cached statement that is already in use
 * (a loop inside a loop of the same text) is prepared once more and thrown away afterwards.
 */
#include "db/stmt.h"

#include "base/text.h"
#include "db/db_private.h"

#include <string.h>

/* Composed texts differ with every combination of filters; more than these are not kept. */
#define COMPOSED_MAX 128

struct RkStmt {
	RkDb *db;
	sqlite3_stmt *handle; /* NULL when it could not be prepared */
	gboolean cached, in_use;
	gboolean dirty;  /* stepped or bound since the last reset */
	GError *failure; /* of preparing or of the last step */
	GPtrArray
		*repaired; /* char *: texts of this row and those before that had to be repaired */
};

static RkStmt *prepare(RkDb *db, const char *text)
{
	RkStmt *stmt = g_new0(RkStmt, 1);
	int rc = sqlite3_prepare_v3(
		db->handle, text, -1, SQLITE_PREPARE_PERSISTENT, &stmt->handle, NULL);

	stmt->db = db;
	if (rc != SQLITE_OK)
		rk_db_fail(db, rc, &stmt->failure);
	return stmt;
}

static void stmt_destroy(RkStmt *stmt)
{
	sqlite3_finalize(stmt->handle);
	g_clear_error(&stmt->failure);
	g_clear_pointer(&stmt->repaired, g_ptr_array_unref);
	g_free(stmt);
}

static RkStmt *take(RkStmt *stmt)
{
	stmt->in_use = TRUE;
	return stmt;
}

RkStmt *rk_stmt_get(RkDb *db, const char *literal)
{
	RkStmt *stmt = g_hash_table_lookup(db->statements, literal);

	if (stmt && !stmt->in_use)
		return take(stmt);
	RkStmt *fresh = prepare(db, literal);
	if (!stmt && fresh->handle) {
		fresh->cached = TRUE;
		g_hash_table_insert(db->statements, (gpointer)literal, fresh);
	}
	return take(fresh);
}

static gboolean is_idle(gpointer text, gpointer stmt, gpointer data)
{
	return !((RkStmt *)stmt)->in_use;
}

RkStmt *rk_stmt_get_composed(RkDb *db, const char *text)
{
	RkStmt *stmt = g_hash_table_lookup(db->composed, text);

	if (stmt && !stmt->in_use)
		return take(stmt);
	RkStmt *fresh = prepare(db, text);
	if (!stmt && fresh->handle) {
		if (g_hash_table_size(db->composed) >= COMPOSED_MAX)
			g_hash_table_foreach_remove(db->composed, is_idle, NULL);
		fresh->cached = TRUE;
		g_hash_table_insert(db->composed, g_strdup(text), fresh);
	}
	return take(fresh);
}

void rk_stmt_free(RkStmt *stmt)
{
	if (!stmt)
		return;
	if (!stmt->cached) {
		stmt_destroy(stmt);
		return;
	}
	rk_stmt_reset(stmt);
	stmt->in_use = FALSE;
}

void rk_stmt_cache_free(RkDb *db)
{
	g_clear_pointer(&db->statements, g_hash_table_unref);
	g_clear_pointer(&db->composed, g_hash_table_unref);
}

void rk_stmt_cache_new(RkDb *db)
{
	db->statements = g_hash_table_new_full(
		g_direct_hash, g_direct_equal, NULL, (GDestroyNotify)stmt_destroy);
	db->composed = g_hash_table_new_full(
		g_str_hash, g_str_equal, g_free, (GDestroyNotify)stmt_destroy);
}

void rk_stmt_reset(RkStmt *stmt)
{
	if (!stmt->handle || !stmt->dirty)
		return;
	sqlite3_reset(stmt->handle);
	sqlite3_clear_bindings(stmt->handle);
	g_clear_error(&stmt->failure);
	g_clear_pointer(&stmt->repaired, g_ptr_array_unref);
	stmt->dirty = FALSE;
}

/* --- parameters --- */

/* A value that could not be bound (no memory for its copy) must not be written as NULL: the
 * statement fails instead. */
static void bound(RkStmt *stmt, int rc)
{
	stmt->dirty = TRUE;
	if (rc != SQLITE_OK && !stmt->failure)
		rk_db_fail(stmt->db, rc, &stmt->failure);
}

void rk_stmt_bind_null(RkStmt *stmt, int parameter)
{
	bound(stmt, sqlite3_bind_null(stmt->handle, parameter));
}

void rk_stmt_bind_int(RkStmt *stmt, int parameter, gint64 number)
{
	bound(stmt, sqlite3_bind_int64(stmt->handle, parameter, number));
}

void rk_stmt_bind_id(RkStmt *stmt, int parameter, RkId id)
{
	if (id)
		rk_stmt_bind_int(stmt, parameter, id);
	else
		rk_stmt_bind_null(stmt, parameter);
}

void rk_stmt_bind_text(RkStmt *stmt, int parameter, const char *text)
{
	bound(stmt, sqlite3_bind_text(stmt->handle, parameter, text, -1, SQLITE_TRANSIENT));
}

void rk_stmt_bind_zeros(RkStmt *stmt, int parameter, gsize size)
{
	/* The one binding that SQLite does not refuse without a statement: it crashes. */
	if (stmt->handle)
		bound(stmt, sqlite3_bind_zeroblob64(stmt->handle, parameter, size));
}

gboolean rk_stmt_blob_fill(
	RkDb *db, const char *table, const char *column, RkId row, GBytes *bytes, GError **error)
{
	sqlite3_blob *blob = NULL;
	gsize size;
	gconstpointer data = g_bytes_get_data(bytes, &size);
	int rc = sqlite3_blob_open(db->handle, "main", table, column, row, 1, &blob);

	if (rc == SQLITE_OK && size > 0)
		rc = sqlite3_blob_write(blob, data, (int)size, 0);
	int closed = sqlite3_blob_close(blob);
	rc = rc != SQLITE_OK ? rc : closed;
	return rc == SQLITE_OK || rk_db_fail(db, rc, error);
}

void rk_stmt_bind_value(RkStmt *stmt, int parameter, const RkField *field, RkValue value)
{
	if (field->type == RK_TYPE_BOOL)
		rk_stmt_bind_int(stmt, parameter, value.set && value.number != 0);
	else if (!value.set)
		rk_stmt_bind_null(stmt, parameter);
	else if (field->type == RK_TYPE_ENUM)
		rk_stmt_bind_text(stmt, parameter, rk_enum_word(field->words, (int)value.number));
	else if (rk_type_is_text(field->type))
		rk_stmt_bind_text(stmt, parameter, value.text);
	else
		rk_stmt_bind_int(stmt, parameter, value.number);
}

/* --- steps --- */

gboolean rk_stmt_row(RkStmt *stmt)
{
	if (!stmt->handle || stmt->failure)
		return FALSE;
	stmt->dirty = TRUE;
	int rc = sqlite3_step(stmt->handle);
	if (rc == SQLITE_ROW)
		return TRUE;
	if (rc != SQLITE_DONE)
		rk_db_fail(stmt->db, sqlite3_extended_errcode(stmt->db->handle), &stmt->failure);
	return FALSE;
}

gboolean rk_stmt_end(RkStmt *stmt, GError **error)
{
	if (!stmt->failure)
		return TRUE;
	if (error)
		*error = g_error_copy(stmt->failure);
	return FALSE;
}

gboolean rk_stmt_run(RkStmt *stmt, GError **error)
{
	while (rk_stmt_row(stmt))
		continue;
	return rk_stmt_end(stmt, error);
}

int rk_stmt_changes(RkStmt *stmt)
{
	return sqlite3_changes(stmt->db->handle);
}

/* --- columns --- */

gboolean rk_stmt_is_null(RkStmt *stmt, int column)
{
	return sqlite3_column_type(stmt->handle, column) == SQLITE_NULL;
}

gint64 rk_stmt_int(RkStmt *stmt, int column)
{
	return sqlite3_column_int64(stmt->handle, column);
}

RkId rk_stmt_id(RkStmt *stmt, int column)
{
	return rk_stmt_int(stmt, column);
}

/* SQLite hands out whatever bytes somebody wrote. Everything else here takes UTF-8 without control
 * characters for granted, as rk_apply lets nothing else in. */
const char *rk_stmt_text(RkStmt *stmt, int column)
{
	gboolean null = rk_stmt_is_null(stmt, column);
	const char *text = (const char *)sqlite3_column_text(stmt->handle, column);

	if (!text && !null && !stmt->failure)
		rk_db_fail(stmt->db, SQLITE_NOMEM, &stmt->failure);
	if (!text || rk_text_is_harmless(text))
		return text;
	if (!stmt->repaired)
		stmt->repaired = g_ptr_array_new_with_free_func(g_free);
	char *harmless = rk_text_neutral(text, FALSE);
	g_ptr_array_add(stmt->repaired, harmless);
	return harmless;
}

GBytes *rk_stmt_blob(RkStmt *stmt, int column)
{
	gconstpointer data = sqlite3_column_blob(stmt->handle, column);

	return g_bytes_new(data, (gsize)sqlite3_column_bytes(stmt->handle, column));
}

int rk_stmt_word(RkStmt *stmt, int column, const RkEnum *words)
{
	const char *word = rk_stmt_text(stmt, column);

	return word ? rk_enum_value(words, word) : 0;
}

RkValue rk_stmt_value(RkStmt *stmt, int column, RkType type, const RkEnum *words)
{
	if (rk_stmt_is_null(stmt, column))
		return RK_VALUE_NONE;
	if (rk_type_is_text(type))
		return RK_VALUE_TEXT(rk_stmt_text(stmt, column));
	gint64 number = type == RK_TYPE_ENUM ? rk_stmt_word(stmt, column, words)
					     : rk_stmt_int(stmt, column);
	if (type == RK_TYPE_INT || type == RK_TYPE_INSTANT)
		return RK_VALUE_NUMBER(number);
	return (RkValue){ .number = number, .set = number != 0 };
}

static int text_compare(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char **rk_sql_literals(RkDb *db)
{
	guint n;
	const char **texts = (const char **)g_hash_table_get_keys_as_array(db->statements, &n);

	qsort(texts, n, sizeof *texts, text_compare);
	return texts;
}
