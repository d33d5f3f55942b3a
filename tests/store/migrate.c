/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The schema is what the field lists say and what schema.sql shows; an older database is copied,
 * then migrated, or left as it was.
 */
#include "fixture.h"

#include "db/db_private.h"
#include "db/migrate.h"
#include "db/row.h"
#include "db/stmt.h"
#include "schema_fields.h"

#include <string.h>

typedef struct Column {
	char *type;
	gboolean not_null;
} Column;

static gboolean column_of(RkDb *db, const char *table, const char *name, Column *out)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, "SELECT type, \"notnull\" FROM pragma_table_info(?1) WHERE name = ?2");

	rk_stmt_bind_text(stmt, 1, table);
	rk_stmt_bind_text(stmt, 2, name);
	if (!rk_stmt_row(stmt))
		return FALSE;
	out->type = g_strdup(rk_stmt_text(stmt, 0));
	out->not_null = rk_stmt_int(stmt, 1) != 0;
	return TRUE;
}

static int columns_of(RkDb *db, const char *table)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "SELECT count(*) FROM pragma_table_info(?1)");

	rk_stmt_bind_text(stmt, 1, table);
	assert_true(rk_stmt_row(stmt));
	return (int)rk_stmt_int(stmt, 0);
}

static void check_field(RkDb *db, const RkEntityInfo *info, const RkField *field)
{
	Column column = { 0 };
	gboolean text = rk_type_is_text(field->type) || field->type == RK_TYPE_ENUM;

	if (!column_of(db, info->table, field->name, &column))
		fail_msg("%s.%s has no column", info->table, field->name);
	assert_string_equal(column.type, text ? "TEXT" : "INTEGER");
	assert_int_equal(column.not_null,
		(field->flags & RK_FIELD_REQUIRED) != 0 || field->type == RK_TYPE_BOOL);
	g_free(column.type);
}

static void every_field_has_its_column_and_no_column_is_alone(void **state)
{
	Fixture *f = *state;

	for (RkEntity e = 0; e < RK_E_N; e++) {
		const RkEntityInfo *info = &rk_entities[e];
		assert_int_equal(columns_of(f->store->db, info->table), info->n_fields + 1);
		for (guint i = 0; i < info->n_fields; i++)
			check_field(f->store->db, info, &info->fields[i]);
	}
}

static char *table_sql(RkDb *db, const char *table)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?1");

	rk_stmt_bind_text(stmt, 1, table);
	assert_true(rk_stmt_row(stmt));
	return g_strdup(rk_stmt_text(stmt, 0));
}

static void checks_are_those_of_the_types_and_enums(void **state)
{
	Fixture *f = *state;

	for (RkEntity e = 0; e < RK_E_N; e++) {
		g_autofree char *sql = table_sql(f->store->db, rk_entities[e].table);
		for (guint i = 0; i < rk_entities[e].n_fields; i++) {
			g_autofree char *check = schema_check(&rk_entities[e].fields[i]);
			if (!strstr(sql, check))
				fail_msg("%s lacks %s", rk_entities[e].table, check);
		}
	}
}

static char *source_file(const char *name)
{
	const char *root = g_getenv("RAKOR_SOURCE");
	g_autofree char *path = g_build_filename(root ? root : ".", "schemas", name, NULL);
	char *text = NULL;

	if (!g_file_get_contents(path, &text, NULL, NULL))
		fail_msg("cannot read %s", path);
	return text;
}

/* Compares long texts by their first differing line. */
static void assert_same_text(const char *got, const char *want)
{
	g_auto(GStrv) a = g_strsplit(got, "\n", -1), b = g_strsplit(want, "\n", -1);

	for (guint i = 0; a[i] || b[i]; i++)
		if (g_strcmp0(a[i], b[i]) != 0)
			fail_msg("line %u: got %s, want %s", i + 1, a[i] ? a[i] : "(end)",
				b[i] ? b[i] : "(end)");
}

static void schema_sql_shows_the_schema(void **state)
{
	Fixture *f = *state;
	g_autofree char *now = rk_schema_text(f->store->db, NULL);
	g_autofree char *shown = source_file("schema.sql");

	assert_same_text(now, shown);
}

static gboolean has_index(RkDb *db, const char *table, const char *column)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, "SELECT 1 FROM pragma_index_list(?1) l, pragma_index_info(l.name) i "
			   "WHERE i.seqno = 0 AND i.name = ?2");

	rk_stmt_bind_text(stmt, 1, table);
	rk_stmt_bind_text(stmt, 2, column);
	return rk_stmt_row(stmt);
}

/* Deleting a row asks every table that may point to it. */
static void every_reference_has_an_index(void **state)
{
	Fixture *f = *state;

	for (RkEntity e = 0; e < RK_E_N; e++)
		for (guint i = 0; i < rk_entities[e].n_fields; i++) {
			const RkField *field = &rk_entities[e].fields[i];
			if ((field->type == RK_TYPE_REF || field->type == RK_TYPE_LINK) &&
				!has_index(f->store->db, rk_entities[e].table, field->name))
				fail_msg("%s.%s has no index", rk_entities[e].table, field->name);
		}
}

/* Every date, time, wall and word that is none is refused by the file itself. */
static void the_file_refuses_what_is_no_date(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");
	static const struct {
		guint field;
		const char *text;
	} bad[] = {
		{ RK_F(MEETING, start), "2024-10-17 09:00" },
		{ RK_F(MEETING, start), "besok" },
		{ RK_F(MEETING, confirm_by), "17/10/2024" },
	};

	for (guint i = 0; i < RK_LEN(bad); i++)
		assert_false(rk_row_update(f->store->db, RK_E_MEETING, m, bad[i].field,
			RK_VALUE_TEXT(bad[i].text), NULL));
	g_autoptr(RkStmt) word = RK_SQL(f->store->db, "UPDATE meeting SET status = 'besar'");
	g_autoptr(RkStmt) flag = RK_SQL(f->store->db, "UPDATE meeting SET open_end = 7");
	assert_false(rk_stmt_run(word, NULL));
	assert_false(rk_stmt_run(flag, NULL));
}

/* --- migrating --- */

static RkMigration list[100];

/* All of ours and one more. */
static const RkMigration *list_with(const char *more)
{
	guint n = rk_migration_count();

	for (guint i = 0; i < n; i++)
		list[i] = rk_migrations[i];
	list[n] = (RkMigration){ "9999-test", more };
	list[n + 1] = (RkMigration){ NULL, NULL };
	return list;
}

static char *copy_path(const Fixture *f, const char *again)
{
	return g_strdup_printf("%s.v%u%s.bak", f->path, rk_migration_count(), again);
}

static void an_older_database_is_copied_then_migrated(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");
	g_autofree char *copy = copy_path(f, "");
	int now = (int)rk_migration_count();
	g_autoptr(GError) error = NULL;

	assert_true(rk_migrate(f->store->db,
		list_with("ALTER TABLE meeting ADD COLUMN weather TEXT; "
			  "CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;"),
		&error));
	assert_int_equal(rk_db_version(f->store->db), now + 1);
	/* What was, is; a step from before can be undone after. */
	assert_true(rk_undo(f->store, m, NULL, NULL));
	assert_int_equal(rk_row_count(f->store->db, RK_E_MEETING), 0);
	assert_true(rk_redo(f->store, m, NULL, NULL));
	assert_int_equal(rk_row_count(f->store->db, RK_E_MEETING), 1);
	g_autoptr(RkDb) old = rk_db_open(copy, RK_DB_READ_WRITE, NULL);
	assert_non_null(old);
	assert_int_equal(rk_db_version(old), now);
	assert_int_equal(rk_row_count(old, RK_E_MEETING), 1);
	/* This program does not know that version. */
	assert_null(rk_db_open(f->path, RK_DB_READ_WRITE, &error));
	assert_int_equal(error->code, RK_ERROR_NEWER);
}

static void a_migration_that_fails_leaves_the_old_version(void **state)
{
	Fixture *f = *state;
	g_autofree char *before = dump(f->store, FALSE);
	g_autoptr(GError) error = NULL;

	assert_false(rk_migrate(f->store->db,
		list_with("CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT; SELECT nonsense;"),
		&error));
	assert_int_equal(rk_db_version(f->store->db), (int)rk_migration_count());
	g_autofree char *schema = rk_schema_text(f->store->db, NULL);
	assert_null(strstr(schema, "extra"));
	/* A second attempt does not overwrite the copy of the first. */
	g_clear_error(&error);
	assert_false(rk_migrate(f->store->db, list_with("SELECT nonsense;"), &error));
	g_autofree char *copy = copy_path(f, "-2");
	assert_true(g_file_test(copy, G_FILE_TEST_EXISTS));
}

static void a_migration_may_not_leave_a_dangling_reference(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");
	g_autoptr(GError) error = NULL;

	add_session(f->store, m, 1, "Sesi");
	assert_false(rk_migrate(f->store->db, list_with("DELETE FROM meeting;"), &error));
	assert_int_equal(error->code, RK_ERROR_CORRUPT);
	assert_int_equal(rk_row_count(f->store->db, RK_E_MEETING), 1);
}

static const RkMigration *migration(const char *name)
{
	const RkMigration *m = rk_migrations;

	while (m->name && !g_str_equal(m->name, name))
		m++;
	assert_non_null(m->name);
	return m;
}

static void zones_of_older_programs_become_iana_names(void **state)
{
	static const struct {
		const char *was, *is;
	} rows[] = { { "WIB", "Asia/Jakarta" }, { "wita", "Asia/Makassar" },
		{ "WIT", "Asia/Jayapura" }, { "America/New_York", "America/New_York" } };
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");

	for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(RkStmt) set =
			RK_SQL(f->store->db, "UPDATE meeting SET zone = ?1 WHERE id = ?2");
		rk_stmt_bind_text(set, 1, rows[i].was);
		rk_stmt_bind_int(set, 2, m);
		assert_true(rk_stmt_run(set, NULL));
		assert_true(rk_db_execute(f->store->db, migration("0005-zones")->sql, NULL));
		g_autoptr(RkStmt) get =
			RK_SQL(f->store->db, "SELECT zone FROM meeting WHERE id = ?1");
		rk_stmt_bind_int(get, 1, m);
		assert_true(rk_stmt_row(get));
		assert_string_equal(rk_stmt_text(get, 0), rows[i].is);
	}
}

static void an_older_database_is_not_migrated_by_a_reader(void **state)
{
	Fixture *f = *state;
	g_autoptr(GError) error = NULL;
	g_autoptr(RkDb) reader = rk_db_open(f->path, RK_DB_READ_ONLY, NULL);

	assert_false(rk_migrate(reader, list_with("SELECT 1;"), &error));
	assert_int_equal(error->code, RK_ERROR_IO);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_field_has_its_column_and_no_column_is_alone),
		TEST(checks_are_those_of_the_types_and_enums),
		TEST(schema_sql_shows_the_schema),
		TEST(every_reference_has_an_index),
		TEST(the_file_refuses_what_is_no_date),
		TEST(an_older_database_is_copied_then_migrated),
		TEST(a_migration_that_fails_leaves_the_old_version),
		TEST(a_migration_may_not_leave_a_dangling_reference),
		TEST(zones_of_older_programs_become_iana_names),
		TEST(an_older_database_is_not_migrated_by_a_reader),
	};

	return cmocka_run_group_tests_name("migrate", tests, NULL, NULL);
}
