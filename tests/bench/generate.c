/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See generate.h. It knows no columns: what a row's copy needs (a new id, references that follow,
 * another unique word, a later day) is read from the schema. One statement a table, one
 * transaction.
 */
#include "generate.h"

#include "support/sandbox.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* Ids of the small database are below this; the copy number k adds k times it. */
enum { STRIDE = 1000 };

static const char *const meeting_tables[] = { "meeting", "session", "participant", "entry",
	"action", "assignment", NULL };
static const char *const office_tables[] = { "institution", NULL };
static const char *const *tables; /* what is copied now */

static void run(sqlite3 *db, const char *sql)
{
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) {
		g_printerr("bench: %s: %s\n", sqlite3_errmsg(db), sql);
		exit(3);
	}
}

static gboolean is_copied(const char *table)
{
	return g_strv_contains(tables, table);
}

/* Does the statement, bound to table and column, find a row whose first column `accept`s? */
static gboolean asks(sqlite3 *db, const char *sql, const char *table, const char *column,
	gboolean (*accept)(const char *))
{
	sqlite3_stmt *statement = NULL;
	gboolean found = FALSE;
	if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
		run(db, sql);
	sqlite3_bind_text(statement, 1, table, -1, SQLITE_STATIC);
	sqlite3_bind_text(statement, 2, column, -1, SQLITE_STATIC);
	while (!found && sqlite3_step(statement) == SQLITE_ROW)
		found = accept((const char *)sqlite3_column_text(statement, 0));
	sqlite3_finalize(statement);
	return found;
}

static gboolean any(const char *text)
{
	return text != NULL;
}

static gboolean is_reference(sqlite3 *db, const char *table, const char *column)
{
	return asks(db, "SELECT \"table\" FROM pragma_foreign_key_list(?1) WHERE \"from\" = ?2",
		table, column, is_copied);
}

static gboolean is_unique(sqlite3 *db, const char *table, const char *column)
{
	return asks(db,
		"SELECT i.name FROM pragma_index_list(?1) l, pragma_index_info(l.name) i "
		"WHERE l.\"unique\" AND i.name = ?2",
		table, column, any);
}

/* The copy's value of one column of row o for copy number n.k. */
static char *value_of(sqlite3 *db, const char *table, const char *column)
{
	if (g_str_equal(column, "id") || is_reference(db, table, column))
		return g_strdup_printf("o.\"%s\" + n.k * %d", column, STRIDE);
	if (is_unique(db, table, column))
		return g_strdup_printf("o.\"%s\" || '-' || n.k", column);
	if (g_str_equal(column, "start") || g_str_equal(column, "end"))
		return g_strdup_printf(
			"strftime('%%Y-%%m-%%dT%%H:%%M', o.\"%s\", n.shift)", column);
	if (g_str_equal(column, "due"))
		return g_strdup_printf("strftime('%%Y-%%m-%%d', o.\"%s\", n.shift)", column);
	if (g_str_equal(column, "name") || g_str_equal(column, "short_name"))
		return g_strdup_printf("o.\"%s\" || ' ' || n.place || ' ' || n.k", column);
	if (g_str_equal(column, "title") || g_str_equal(column, "text") ||
		g_str_equal(column, "city"))
		return g_strdup_printf("replace(o.\"%s\", 'Makassar', n.place)", column);
	return g_strdup_printf("o.\"%s\"", column);
}

static void table_copy(sqlite3 *db, const char *table)
{
	sqlite3_stmt *statement = NULL;
	g_autoptr(GString) names = g_string_new(NULL);
	g_autoptr(GString) values = g_string_new(NULL);
	sqlite3_prepare_v2(db, "SELECT name FROM pragma_table_info(?1)", -1, &statement, NULL);
	sqlite3_bind_text(statement, 1, table, -1, SQLITE_STATIC);
	while (sqlite3_step(statement) == SQLITE_ROW) {
		const char *column = (const char *)sqlite3_column_text(statement, 0);
		g_autofree char *value = value_of(db, table, column);
		g_string_append_printf(names, "%s\"%s\"", names->len ? ", " : "", column);
		g_string_append_printf(values, "%s%s", values->len ? ", " : "", value);
	}
	sqlite3_finalize(statement);
	g_autofree char *sql = g_strdup_printf("INSERT INTO \"%s\" (%s) SELECT %s FROM n CROSS "
					       "JOIN (SELECT * FROM \"%s\" WHERE id < "
					       "%d) o ORDER BY n.k",
		table, names->str, values->str, table, STRIDE);
	run(db, sql);
}

static void copies_number(sqlite3 *db, guint copies)
{
	g_autofree char *sql = g_strdup_printf(
		"CREATE TEMP TABLE n AS WITH RECURSIVE c(k) AS (SELECT 1 UNION ALL SELECT k + 1 "
		"FROM c "
		"WHERE k < %u), p(i, place) AS (VALUES (0, 'Makassar'), (1, 'Tarakan'), (2, "
		"'Kendari'), "
		"(3, 'Ambon'), (4, 'Ternate'), (5, 'Sorong'), (6, 'Jayapura'), (7, 'Manado'), "
		"(8, 'Palu'), (9, 'Kupang')) SELECT k, place, ((k - %u) * 4) || ' hours' AS shift "
		"FROM c JOIN p ON p.i = c.k %% 10",
		copies - 1, copies / 2);
	run(db, sql);
}

static sqlite3 *opened(const char *path)
{
	sqlite3 *db = NULL;

	if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) !=
		SQLITE_OK) {
		g_printerr("bench: %s: %s\n", path, sqlite3_errmsg(db));
		exit(3);
	}
	run(db, "PRAGMA synchronous = OFF");
	return db;
}

/* Each row of the tables, `copies` times in all. */
static void rows_repeat(const char *path, const char *const *what, guint copies)
{
	sqlite3 *db = opened(path);
	tables = what;
	run(db, "PRAGMA cache_size = -200000");
	copies_number(db, copies);
	run(db, "BEGIN");
	for (gsize i = 0; tables[i]; i++)
		table_copy(db, tables[i]);
	run(db, "COMMIT");
	run(db, "PRAGMA wal_checkpoint(TRUNCATE)");
	sqlite3_close(db);
}

/* In a process of its own: its memory would be counted to the programs that are measured, which are
 * copies of this one at first. */
static void repeat(const char *path, const char *const *what, guint copies)
{
	int status = 0;

	if (copies < 2)
		return;
	pid_t pid = fork();
	if (pid == 0) {
		rows_repeat(path, what, copies);
		_exit(0);
	}
	if (pid < 0 || waitpid(pid, &status, 0) != pid || status != 0)
		exit(3);
}

void bench_generate(const char *path, guint meetings)
{
	repeat(path, meeting_tables, meetings);
}

void bench_generate_offices(const char *path, guint times)
{
	repeat(path, office_tables, times);
}

/* The statement, whose ?1 is a number, on the database at `path`. */
static void rows_make(const char *path, const char *sql, guint n)
{
	sqlite3 *db = opened(path);
	sqlite3_stmt *statement = NULL;

	if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
		run(db, sql);
	sqlite3_bind_int64(statement, 1, n);
	if (sqlite3_step(statement) != SQLITE_DONE)
		run(db, sql);
	sqlite3_finalize(statement);
	sqlite3_close(db);
}

#define NUMBERS "WITH RECURSIVE c(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM c WHERE k < ?1) "

void bench_generate_lines(const char *path, guint n)
{
	rows_make(path,
		NUMBERS "INSERT INTO entry (id, meeting, position, kind, text) SELECT 1000 + k, "
			"m.id, 1000 + k, 'note', 'Laporan satuan kerja nomor ' || k FROM c, "
			"meeting m",
		n);
}

void bench_generate_deliveries(const char *path, guint n)
{
	rows_make(path,
		NUMBERS "INSERT INTO delivery (id, meeting, participant, kind, method, digest, "
			"channel, state, at) SELECT 1000 + k, m.id, 5000 + k, 'calendar', "
			"'request', 'old', 'ics', 'sent', 1000 FROM c, meeting m",
		n);
}

void bench_empty(const char *path)
{
	g_autofree char *schema = sandbox_source("schemas/schema.sql");
	g_autofree char *sql = NULL;
	sqlite3 *db = opened(path);

	if (!g_file_get_contents(schema, &sql, NULL, NULL))
		exit(3);
	run(db, "PRAGMA journal_mode = WAL");
	run(db, sql);
	sqlite3_close(db);
}
