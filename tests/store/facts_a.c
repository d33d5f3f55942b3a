/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * library-facts A as tests: a save carries the values it read, two writers lose nothing, a preview
 * is the plan itself, one write path.
 */
#include "fixture.h"

#include "db/row.h"
#include "../support/record_equal.h"

#include <sys/wait.h>
#include <unistd.h>

static RkPlan *retitle(const RkMeeting *read, const char *text)
{
	RkPlan *plan = rk_plan_new(read->id, "retitle");

	RK_PLAN_TEXT(plan, MEETING, read, title, text);
	return plan;
}

static void the_same_field_conflicts_and_shows_mine_and_theirs(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Judul");
	RkMeeting *read = rk_row_get(f->store->db, RK_E_MEETING, m, NULL);
	g_autoptr(RkStore) budi = fixture_open(f, "Budi", "two");

	apply(budi, retitle(read, "Judul Budi"));
	g_autoptr(GError) error =
		apply_fails(f->store, retitle(read, "Judul Sari"), RK_ERROR_CONFLICT);
	assert_string_equal(rk_error_field(error), "title");
	assert_non_null(rk_error_where(error));
	assert_non_null(strstr(error->message, "Judul Budi"));
	assert_non_null(strstr(error->message, "Judul Sari"));
	assert_int_equal(rk_error_exit(error), 1);
	g_autofree char *now = value_now(f->store, RK_E_MEETING, m, RK_F(MEETING, title));
	assert_string_equal(now, "Judul Budi");
	rk_meeting_free(read);
}

static void different_fields_of_one_record_do_not(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Judul");
	RkMeeting *read = rk_row_get(f->store->db, RK_E_MEETING, m, NULL);
	g_autoptr(RkStore) budi = fixture_open(f, "Budi", "two");
	RkPlan *place = rk_plan_new(m, "venue");

	RK_PLAN_TEXT(place, MEETING, read, venue, "Hotel Claro");
	apply(budi, place);
	apply(f->store, retitle(read, "Judul Sari"));
	/* And A's undo leaves B's work alone. */
	assert_true(rk_undo(f->store, m, NULL, NULL));
	g_autofree char *title = value_now(f->store, RK_E_MEETING, m, RK_F(MEETING, title));
	g_autofree char *venue = value_now(f->store, RK_E_MEETING, m, RK_F(MEETING, venue));
	assert_string_equal(title, "Judul");
	assert_string_equal(venue, "Hotel Claro");
	rk_meeting_free(read);
}

/* 5 → 6 → undo → another edit to 6: a revision number would call this unchanged. */
static void going_there_and_back_is_no_hidden_edit(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "5");
	RkMeeting *five = rk_row_get(f->store->db, RK_E_MEETING, m, NULL);

	apply(f->store, retitle(five, "6"));
	RkMeeting *six = rk_row_get(f->store->db, RK_E_MEETING, m, NULL);
	assert_true(rk_undo(f->store, m, NULL, NULL));
	apply(f->store, retitle(five, "7"));
	g_autoptr(GError) error = apply_fails(f->store, retitle(six, "8"), RK_ERROR_CONFLICT);
	rk_meeting_free(five);
	rk_meeting_free(six);
}

static void what_was_deleted_meanwhile_is_a_conflict(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Judul");
	RkMeeting *read = rk_row_get(f->store->db, RK_E_MEETING, m, NULL);
	RkPlan *delete = rk_plan_new(m, "delete"), *again = rk_plan_new(m, "delete again");

	rk_plan_delete(delete, RK_E_MEETING, read);
	rk_plan_delete(again, RK_E_MEETING, read);
	apply(f->store, delete);
	g_autoptr(GError) edit = apply_fails(f->store, retitle(read, "x"), RK_ERROR_CONFLICT);
	g_autoptr(GError) gone = apply_fails(f->store, again, RK_ERROR_CONFLICT);
	rk_meeting_free(read);
}

static void what_was_edited_meanwhile_is_not_deleted(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Judul");
	RkMeeting *read = rk_row_get(f->store->db, RK_E_MEETING, m, NULL);
	RkPlan *delete = rk_plan_new(m, "delete");

	apply(f->store, retitle(read, "Judul baru"));
	rk_plan_delete(delete, RK_E_MEETING, read);
	g_autoptr(GError) error = apply_fails(f->store, delete, RK_ERROR_CONFLICT);
	assert_string_equal(rk_error_field(error), "title");
	rk_meeting_free(read);
}

static void a_preview_is_what_applying_does(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Judul"), s = add_session(f->store, m, 1, "Sesi");
	RkSession *session = rk_row_get(f->store->db, RK_E_SESSION, s, NULL);
	RkMeeting *meeting = rk_row_get(f->store->db, RK_E_MEETING, m, NULL);
	g_autoptr(RkRows) preview = rk_rows_new();
	RkPlan *plan = rk_plan_new(m, "many");

	RK_PLAN_TEXT(plan, MEETING, meeting, title, "Baru");
	RK_PLAN_NUMBER(plan, SESSION, session, minutes, 5);
	RK_PLAN_UNSET(plan, SESSION, session, position);
	rk_plan_insert(plan, RK_E_ENTRY, entry_new(f->store, m, 1, "catatan"));
	assert_true(rk_row_collect_all(f->store->db, RK_E_MEETING, preview, NULL));
	assert_true(rk_row_collect_all(f->store->db, RK_E_SESSION, preview, NULL));
	rk_rows_apply(preview, plan);
	apply(f->store, plan);
	for (RkEntity e = 0; e < RK_E_N; e++) {
		g_autoptr(RkRows) now = rk_rows_new();
		assert_true(rk_row_collect_all(f->store->db, e, now, NULL));
		if (e == RK_E_SETTING || e == RK_E_DRAFT)
			continue;
		assert_int_equal(rk_rows_count(now, e), rk_rows_count(preview, e));
		for (guint i = 0; i < rk_rows_count(now, e); i++) {
			const RkId *id = g_ptr_array_index(now->rows[e], i);
			assert_true(record_equal(e, id, rk_rows_find(preview, e, *id)));
		}
	}
	rk_session_free(session);
	rk_meeting_free(meeting);
}

static void a_failed_text_can_be_corrected_in_the_same_plan(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Judul");
	RkPlan *plan = rk_plan_new(m, "twice");

	/* Changes are applied as listed: the second believes what the first wrote. */
	rk_plan_set(plan, RK_E_MEETING, m, RK_F(MEETING, title), RK_VALUE_TEXT("Judul"),
		RK_VALUE_TEXT("A"));
	rk_plan_set(plan, RK_E_MEETING, m, RK_F(MEETING, title), RK_VALUE_TEXT("A"),
		RK_VALUE_TEXT("B"));
	apply(f->store, plan);
	g_autofree char *now = value_now(f->store, RK_E_MEETING, m, RK_F(MEETING, title));
	assert_string_equal(now, "B");
	assert_true(rk_undo(f->store, m, NULL, NULL));
	g_autofree char *before = value_now(f->store, RK_E_MEETING, m, RK_F(MEETING, title));
	assert_string_equal(before, "Judul");
}

/* --- two processes --- */

#define ROUNDS 40

typedef struct Writer {
	const char *path, *run;
	RkId meeting;
} Writer;

/* Adds one to `ordinal`, again and again, reading anew after each conflict. */
static void count_up(gpointer data)
{
	const Writer *writer = data;
	RkStoreOptions options = fixture_options();

	options.run = writer->run;
	options.seed = g_str_hash(writer->run);
	g_autoptr(RkStore) store = rk_store_open(writer->path, &options, NULL);
	for (int done = 0; store && done < ROUNDS;) {
		g_autoptr(GError) error = NULL;
		RkMeeting *read = rk_row_get(store->db, RK_E_MEETING, writer->meeting, NULL);
		g_autoptr(RkPlan) plan = rk_plan_new(writer->meeting, "+1");
		RK_PLAN_NUMBER(plan, MEETING, read, ordinal, read->ordinal.value + 1);
		rk_plan_insert(
			plan, RK_E_ENTRY, entry_new(store, writer->meeting, done, writer->run));
		rk_meeting_free(read);
		if (rk_apply(store, plan, NULL, &error))
			done++;
		else if (error->code != RK_ERROR_CONFLICT)
			_exit(2);
	}
	_exit(store ? 0 : 1);
}

static void two_writers_lose_no_update(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Judul");
	Writer writers[] = { { f->path, "left", m }, { f->path, "right", m } };
	pid_t pids[2];

	for (int i = 0; i < 2; i++) {
		pids[i] = fork();
		assert_true(pids[i] >= 0);
		if (pids[i] == 0)
			count_up(&writers[i]);
	}
	for (int i = 0; i < 2; i++) {
		int status;
		assert_int_equal(waitpid(pids[i], &status, 0), pids[i]);
		assert_int_equal(status, 0);
	}
	g_autofree char *ordinal = value_now(f->store, RK_E_MEETING, m, RK_F(MEETING, ordinal));
	assert_string_equal(ordinal, "80");
	assert_int_equal(rk_row_count(f->store->db, RK_E_ENTRY), 2 * ROUNDS);
	assert_true(rk_store_changed(f->store));
	assert_false(rk_store_changed(f->store));
	assert_healthy(f->store);
}

static void a_writer_that_waits_too_long_is_told(void **state)
{
	Fixture *f = *state;
	g_autoptr(RkStore) other = fixture_open(f, "Budi", "two");
	g_autoptr(GError) error = NULL;
	g_autoptr(RkStmt) lock = RK_SQL(other->db, "BEGIN IMMEDIATE");
	g_autoptr(RkStmt) unlock = RK_SQL(other->db, "ROLLBACK");
	RkPlan *plan = rk_plan_new(0, "x");

	assert_true(rk_stmt_run(lock, NULL));
	rk_db_wait(f->store->db, 20);
	rk_plan_insert(plan, RK_E_MEETING, meeting_new(f->store, "m", "x"));
	g_autoptr(GError) busy = apply_fails(f->store, plan, RK_ERROR_BUSY);
	assert_int_equal(rk_error_exit(busy), 3);
	assert_false(rk_undo_step(f->store, 1, NULL, &error));
	assert_int_equal(error->code, RK_ERROR_BUSY);
	assert_true(rk_stmt_run(unlock, NULL));
	assert_true(add_meeting(f->store, "m", "x") > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_same_field_conflicts_and_shows_mine_and_theirs),
		TEST(different_fields_of_one_record_do_not),
		TEST(going_there_and_back_is_no_hidden_edit),
		TEST(what_was_deleted_meanwhile_is_a_conflict),
		TEST(what_was_edited_meanwhile_is_not_deleted),
		TEST(a_preview_is_what_applying_does),
		TEST(a_failed_text_can_be_corrected_in_the_same_plan),
		TEST(two_writers_lose_no_update),
		TEST(a_writer_that_waits_too_long_is_told),
	};

	return cmocka_run_group_tests_name("facts A", tests, NULL, NULL);
}
