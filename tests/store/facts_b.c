/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * library-facts B as tests: the rules that recorded tables keep so that changesets can be undone,
 * read from the file itself; what is recorded and what is not; search under an untrusted schema.
 */
#include "fixture.h"

#include "db/row.h"
#include "db/search.h"
#include "db/session.h"

#include <string.h>

static gboolean is_recorded(const char *table)
{
	RkEntity entity = rk_entity_find(table);

	return entity != RK_E_NONE && !(rk_entities[entity].flags & RK_ENTITY_UNRECORDED);
}

static GPtrArray *recorded_tables(RkDb *db)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "SELECT name FROM sqlite_schema WHERE type = 'table'");
	GPtrArray *tables = g_ptr_array_new_with_free_func(g_free);

	while (rk_stmt_row(stmt))
		if (is_recorded(rk_stmt_text(stmt, 0)))
			g_ptr_array_add(tables, g_strdup(rk_stmt_text(stmt, 0)));
	return tables;
}

typedef void (*TableRule)(RkDb *db, const char *table);

static void has_a_primary_key_of_its_own(RkDb *db, const char *table)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, "SELECT name, type FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk");

	rk_stmt_bind_text(stmt, 1, table);
	if (!rk_stmt_row(stmt))
		fail_msg("%s has no primary key", table);
	assert_string_equal(rk_stmt_text(stmt, 0), "id");
	assert_string_equal(rk_stmt_text(stmt, 1), "INTEGER");
	assert_false(rk_stmt_row(stmt));
}

static void has_no_generated_column(RkDb *db, const char *table)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, "SELECT name FROM pragma_table_xinfo(?1) WHERE hidden <> 0");

	rk_stmt_bind_text(stmt, 1, table);
	if (rk_stmt_row(stmt))
		fail_msg("%s.%s is generated or hidden", table, rk_stmt_text(stmt, 0));
}

static void has_no_action_on_delete_or_update(RkDb *db, const char *table)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db,
		"SELECT \"from\" FROM pragma_foreign_key_list(?1) WHERE on_delete <> 'NO ACTION' "
		"OR on_update <> 'NO ACTION'");

	rk_stmt_bind_text(stmt, 1, table);
	if (rk_stmt_row(stmt))
		fail_msg("%s.%s acts by itself", table, rk_stmt_text(stmt, 0));
}

static gboolean is_reordered(RkEntity entity, const char *column)
{
	int field = rk_field_find(entity, column);

	return strcmp(column, "number") == 0 ||
	       (field >= 0 && (rk_entities[entity].fields[field].flags & RK_FIELD_ORDER));
}

static void has_nothing_unique_that_is_reordered(RkDb *db, const char *table)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db,
		"SELECT i.name FROM pragma_index_list(?1) l, pragma_index_info(l.name) i "
		"WHERE l.\"unique\"");
	RkEntity entity = rk_entity_find(table);

	rk_stmt_bind_text(stmt, 1, table);
	while (rk_stmt_row(stmt)) {
		const char *column = rk_stmt_text(stmt, 0);
		if (is_reordered(entity, column))
			fail_msg("%s.%s is unique and reordered", table, column);
		int field = rk_field_find(entity, column);
		assert_true(
			field >= 0 && (rk_entities[entity].fields[field].flags & RK_FIELD_UNIQUE));
	}
}

static void has_only_the_triggers_of_the_queue(RkDb *db, const char *table)
{
	g_autoptr(RkStmt) stmt = RK_SQL(
		db, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?1");

	rk_stmt_bind_text(stmt, 1, table);
	while (rk_stmt_row(stmt)) {
		const char *body = strstr(rk_stmt_text(stmt, 1), "BEGIN");
		if (!body || !g_str_has_prefix(
				     body, "BEGIN\n\tINSERT OR IGNORE INTO search_queue VALUES ("))
			fail_msg("%s does more than queue", rk_stmt_text(stmt, 0));
		const char *end = strchr(body, ';');
		assert_non_null(end);
		assert_string_equal(end, ";\nEND");
	}
}

static void is_strict(RkDb *db, const char *table)
{
	g_autoptr(RkStmt) stmt = RK_SQL(
		db, "SELECT strict FROM pragma_table_list WHERE schema = 'main' AND name = ?1");

	rk_stmt_bind_text(stmt, 1, table);
	assert_true(rk_stmt_row(stmt));
	if (!rk_stmt_int(stmt, 0))
		fail_msg("%s is not STRICT", table);
}

static void recorded_tables_keep_the_rules(void **state)
{
	Fixture *f = *state;
	static const TableRule rules[] = { has_a_primary_key_of_its_own, has_no_generated_column,
		has_no_action_on_delete_or_update, has_nothing_unique_that_is_reordered,
		has_only_the_triggers_of_the_queue, is_strict };
	g_autoptr(GPtrArray) tables = recorded_tables(f->store->db);

	assert_int_equal(tables->len, RK_E_N - 5);
	/* all but delivery, issue and copy of a paper, draft, setting */
	for (guint i = 0; i < tables->len; i++)
		for (guint r = 0; r < RK_LEN(rules); r++)
			rules[r](f->store->db, tables->pdata[i]);
}

/* --- every entity, every field, there and back --- */

static RkValue example_of(const RkField *field, RkId target, guint round)
{
	static const char *const texts[] = { "satu", "dua" };
	static const char *const zones[] = { "Asia/Makassar", "Asia/Jayapura" };
	static const char *const mails[] = { "satu@x.id", "dua@x.id" };
	static const char *const links[] = { "https://x.id/1", "https://x.id/2" };

	if (field->flags & RK_FIELD_ZONE)
		return RK_VALUE_TEXT(zones[round % 2]);
	if (field->flags & RK_FIELD_MAIL)
		return RK_VALUE_TEXT(mails[round % 2]);
	if (field->flags & RK_FIELD_URL)
		return RK_VALUE_TEXT(links[round % 2]);
	switch (field->type) {
	case RK_TYPE_INT:
		/* Within every range of numbers. */
		if (field->flags & RK_FIELD_YEAR)
			return RK_VALUE_NUMBER(2000 + round);
		return RK_VALUE_NUMBER(1 + round);
	case RK_TYPE_INSTANT:
		return RK_VALUE_NUMBER(1000 + round);
	case RK_TYPE_BOOL:
		return RK_VALUE_NUMBER(1);
	case RK_TYPE_ENUM:
		return RK_VALUE_NUMBER(1 + round % field->words->n);
	case RK_TYPE_DATE:
		return RK_VALUE_TEXT(round ? "2026-11-25" : "2026-11-24");
	case RK_TYPE_TIME:
		return RK_VALUE_TEXT(round ? "10:00" : "09:00");
	case RK_TYPE_LOCAL_TIME:
		return RK_VALUE_TEXT(round ? "2026-11-25T10:00" : "2026-11-24T09:00");
	case RK_TYPE_REF:
	case RK_TYPE_LINK:
		return RK_VALUE_ID(target);
	default:
		return RK_VALUE_TEXT(texts[round]);
	}
}

/* One record of every entity, all fields set, references among them. */
static RkPlan *one_of_each(RkStore *store, RkId ids[RK_E_N])
{
	RkPlan *plan = rk_plan_new(0, "one of each");

	for (RkEntity e = 0; e < RK_E_N; e++)
		ids[e] = rk_id_next(&store->ids);
	for (RkEntity e = 0; e < RK_E_N; e++) {
		gpointer record = rk_record_new(e);
		*(RkId *)record = ids[e];
		for (guint i = 0; i < rk_entities[e].n_fields; i++) {
			const RkField *field = &rk_entities[e].fields[i];
			RkId target = field->target == RK_E_NONE ? 0 : ids[field->target];
			rk_record_set(e, record, i, example_of(field, target, 0));
		}
		rk_plan_insert(plan, e, record);
	}
	return plan;
}

static RkPlan *change_all(RkStore *store, const RkId ids[RK_E_N], gboolean delete)
{
	RkPlan *plan = rk_plan_new(0, delete ? "delete all" : "change all");

	for (RkEntity e = 0; e < RK_E_N; e++) {
		gpointer record = rk_row_get(store->db, e, ids[e], NULL);
		assert_non_null(record);
		if (rk_entities[e].flags & RK_ENTITY_UNRECORDED) {
			rk_record_free(e, record);
			continue;
		}
		for (guint i = 0; !delete &&i < rk_entities[e].n_fields; i++)
			if (rk_entities[e].fields[i].target == RK_E_NONE)
				rk_plan_change(plan, e, record, i,
					example_of(&rk_entities[e].fields[i], 0, 1));
		if (delete)
			rk_plan_delete(plan, e, record);
		rk_record_free(e, record);
	}
	return plan;
}

static void assert_undone_and_redone(RkStore *store, const char *before)
{
	g_autofree char *after = dump(store, TRUE);

	assert_true(rk_undo(store, 0, NULL, NULL));
	g_autofree char *undone = dump(store, TRUE);
	assert_string_equal(undone, before);
	assert_true(rk_redo(store, 0, NULL, NULL));
	g_autofree char *redone = dump(store, TRUE);
	assert_string_equal(redone, after);
}

static void every_field_of_every_entity_is_undone_and_redone(void **state)
{
	Fixture *f = *state;
	RkId ids[RK_E_N];
	g_autofree char *empty = dump(f->store, TRUE);

	apply(f->store, one_of_each(f->store, ids));
	assert_undone_and_redone(f->store, empty);
	g_autofree char *inserted = dump(f->store, TRUE);
	apply(f->store, change_all(f->store, ids, FALSE));
	assert_undone_and_redone(f->store, inserted);
	g_autofree char *changed = dump(f->store, TRUE);
	apply(f->store, change_all(f->store, ids, TRUE));
	assert_undone_and_redone(f->store, changed);
	assert_healthy(f->store);
}

static void unrecorded_entities_outlive_undo(void **state)
{
	Fixture *f = *state;
	RkId ids[RK_E_N];

	apply(f->store, one_of_each(f->store, ids));
	assert_true(rk_undo(f->store, 0, NULL, NULL));
	for (RkEntity e = 0; e < RK_E_N; e++)
		assert_int_equal(rk_row_exists(f->store->db, e, ids[e]),
			(rk_entities[e].flags & RK_ENTITY_UNRECORDED) != 0);
}

static void count_rows(const RkRowChange *change, gpointer data)
{
	(*(guint *)data)++;
	assert_true(is_recorded(rk_entities[change->entity].table));
}

static void the_log_index_and_queue_are_not_recorded(void **state)
{
	Fixture *f = *state;
	g_autoptr(RkRecorder) recorder = rk_recorder_new(f->store->db, NULL);
	guint rows = 0;

	add_meeting(f->store, "m", "Rakor");
	assert_true(rk_setting_set(f->store, "lang", "id", NULL));
	g_autoptr(GBytes) changes = rk_recorder_changes(recorder, NULL);
	assert_true(rk_changes_each(f->store->db, changes, count_rows, &rows, NULL));
	assert_int_equal(rows, 1);
}

static void run_sql(RkStmt *taken)
{
	g_autoptr(RkStmt) stmt = taken;
	g_autoptr(GError) error = NULL;

	if (!rk_stmt_run(stmt, &error))
		fail_msg("%s", error->message);
}

/* Columns of a file may stand in another order than the field list: a migration appends. */
static void a_changeset_is_read_by_column_name(void **state)
{
	Fixture *f = *state;

	run_sql(RK_SQL(f->store->db, "ALTER TABLE meeting DROP COLUMN dress"));
	run_sql(RK_SQL(f->store->db, "ALTER TABLE meeting ADD COLUMN dress TEXT"));
	RkId m = add_meeting(f->store, "m", "Rakor");
	RkId step = set_text(f->store, m, RK_E_MEETING, m, RK_F(MEETING, dress), "batik");
	g_autoptr(GPtrArray) lines = rk_step_details(f->store, step, NULL);
	assert_int_equal(lines->len, 1);
	assert_non_null(strstr(lines->pdata[0], "Dress: – → batik"));
}

static void a_step_of_before_an_added_column_is_undone(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");
	g_autoptr(RkStmt) fill = RK_SQL(f->store->db, "UPDATE meeting SET weather = 'hujan'");

	set_text(f->store, m, RK_E_MEETING, m, RK_F(MEETING, title), "Lain");
	run_sql(RK_SQL(f->store->db, "ALTER TABLE meeting ADD COLUMN weather TEXT"));
	run_sql(RK_SQL(f->store->db, "UPDATE meeting SET weather = 'hujan'"));
	assert_true(rk_undo(f->store, m, NULL, NULL));
	g_autofree char *title = value_now(f->store, RK_E_MEETING, m, RK_F(MEETING, title));
	assert_string_equal(title, "Rakor");
}

/* Fact 12: a trigger may not write the index itself, and needs not to. */
static void a_trigger_on_the_index_would_be_refused(void **state)
{
	Fixture *f = *state;
	g_autoptr(RkStmt) trigger = RK_SQL(f->store->db,
		"CREATE TRIGGER t AFTER INSERT ON series BEGIN "
		"INSERT INTO search (rowid, text) VALUES (new.id, new.title); END");
	gboolean made = rk_stmt_run(trigger, NULL);
	g_autoptr(RkStmt) insert =
		RK_SQL(f->store->db, "INSERT INTO series (id, title, handle) VALUES (5, 'x', 'x')");
	g_autoptr(GError) error = NULL;

	assert_true(made);
	assert_false(rk_stmt_run(insert, &error));
	assert_non_null(strstr(error->message, "unsafe use of virtual table"));
}

static void the_queue_is_empty_after_every_commit(void **state)
{
	Fixture *f = *state;
	RkId ids[RK_E_N];

	apply(f->store, one_of_each(f->store, ids));
	assert_int_equal(rk_search_pending(f->store->db), 0);
	assert_true(rk_undo(f->store, 0, NULL, NULL));
	assert_int_equal(rk_search_pending(f->store->db), 0);
	assert_true(rk_redo(f->store, 0, NULL, NULL));
	assert_int_equal(rk_search_pending(f->store->db), 0);
	assert_int_equal(rk_search_astray(f->store->db), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(recorded_tables_keep_the_rules),
		TEST(every_field_of_every_entity_is_undone_and_redone),
		TEST(unrecorded_entities_outlive_undo),
		TEST(the_log_index_and_queue_are_not_recorded),
		TEST(a_changeset_is_read_by_column_name),
		TEST(a_step_of_before_an_added_column_is_undone),
		TEST(a_trigger_on_the_index_would_be_refused),
		TEST(the_queue_is_empty_after_every_commit),
	};

	return cmocka_run_group_tests_name("facts B", tests, NULL, NULL);
}
