/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A full disk, three ways (pages, file size, at creation): the error is FULL, nothing changed, and
 * once there is room everything works again.
 */
#include "fixture.h"

#include "db/row.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

static RkPlan *many_lines(RkStore *store, RkId meeting, int n)
{
	RkPlan *plan = rk_plan_new(meeting, "many");

	for (int i = 0; i < n; i++)
		rk_plan_insert(plan, RK_E_ENTRY,
			entry_new(store, meeting, i,
				"Perpanjangan izin tinggal di luar wilayah kerja."));
	return plan;
}

static void a_page_limit_is_full_and_changes_nothing(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");
	g_autofree char *before = dump(f->store, FALSE);

	rk_db_limit_pages(f->store->db, rk_db_pages(f->store->db) + 3);
	g_autoptr(GError) error =
		apply_fails(f->store, many_lines(f->store, m, 3000), RK_ERROR_FULL);
	assert_int_equal(rk_error_exit(error), 3);
	assert_non_null(rk_error_where(error));
	g_autofree char *after = dump(f->store, FALSE);
	assert_string_equal(before, after);
	assert_healthy(f->store);
	rk_db_limit_pages(f->store->db, 1000000);
	apply(f->store, many_lines(f->store, m, 3000));
	assert_int_equal(rk_row_count(f->store->db, RK_E_ENTRY), 3000);
	assert_healthy(f->store);
}

static void undo_on_a_full_disk_changes_nothing(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");
	g_autoptr(GError) error = NULL;

	apply(f->store, many_lines(f->store, m, 2000));
	g_autofree char *before = dump(f->store, FALSE);
	rk_db_limit_pages(f->store->db, rk_db_pages(f->store->db));
	assert_false(rk_undo(f->store, m, NULL, &error));
	assert_int_equal(error->code, RK_ERROR_FULL);
	g_autofree char *after = dump(f->store, FALSE);
	assert_string_equal(before, after);
	rk_db_limit_pages(f->store->db, 1000000);
	assert_true(rk_undo(f->store, m, NULL, NULL));
	assert_int_equal(rk_row_count(f->store->db, RK_E_ENTRY), 0);
	assert_healthy(f->store);
}

static void limit_file_size(rlim_t bytes)
{
	struct rlimit limit = { bytes, bytes };

	signal(SIGXFSZ, SIG_IGN);
	if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
		_exit(9);
}

/* A child may write no file beyond 400 KiB: the WAL hits it. */
static void write_too_much(gpointer path)
{
	RkStoreOptions options = fixture_options();
	g_autoptr(GError) error = NULL;

	options.run = "child";
	limit_file_size(400 * 1024);
	RkStore *store = rk_store_open(path, &options, NULL);
	if (!store)
		_exit(1);
	g_autoptr(RkRows) rows = rk_rows_new();
	rk_row_collect_all(store->db, RK_E_MEETING, rows, NULL);
	RkId m = *(RkId *)rows->rows[RK_E_MEETING]->pdata[0];
	g_autofree char *before = dump(store, FALSE);
	g_autoptr(RkPlan) plan = many_lines(store, m, 9000);
	if (rk_apply(store, plan, NULL, &error))
		_exit(2);
	g_autofree char *after = dump(store, FALSE);
	if (g_strcmp0(before, after) != 0)
		_exit(3);
	if (error->code != RK_ERROR_FULL) {
		g_printerr("# %d %s\n", error->code, error->message);
		_exit(4);
	}
	_exit(0);
}

static void a_file_size_limit_is_full_and_changes_nothing(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");

	g_autofree char *before = dump(f->store, FALSE);
	assert_int_equal(in_child(write_too_much, f->path), 0);
	g_autofree char *after = dump(f->store, FALSE);
	assert_string_equal(before, after);
	apply(f->store, many_lines(f->store, m, 10));
	assert_healthy(f->store);
}

static void create_too_small(gpointer path)
{
	g_autoptr(GError) error = NULL;

	limit_file_size(8 * 1024);
	if (rk_db_open(path, RK_DB_CREATE, &error))
		_exit(1);
	_exit(error->code == RK_ERROR_FULL ? 0 : 2);
}

static void creating_on_a_full_disk_can_be_tried_again(void **state)
{
	Fixture *f = *state;
	g_autofree char *path = g_build_filename(f->folder, "small.db", NULL);
	RkStoreOptions options = fixture_options();

	assert_int_equal(in_child(create_too_small, path), 0);
	g_autoptr(RkStore) store = rk_store_open(path, &options, NULL);
	assert_non_null(store);
	add_meeting(store, "m", "Rakor");
	assert_healthy(store);
}

static void backup_too_small(gpointer data)
{
	Fixture *f = data;
	g_autofree char *copy = g_build_filename(f->folder, "copy.db", NULL);
	g_autoptr(GError) error = NULL;

	limit_file_size(8 * 1024);
	if (rk_backup(f->store, copy, &error))
		_exit(1);
	if (g_file_test(copy, G_FILE_TEST_EXISTS))
		_exit(2);
	_exit(error->code == RK_ERROR_FULL ? 0 : 3);
}

static void a_backup_that_does_not_fit_leaves_nothing(void **state)
{
	assert_int_equal(in_child(backup_too_small, *state), 0);
}

/* A file that was moved away, or another in its place: what would be written there is lost. */
static void a_file_that_is_no_longer_there_is_not_written(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");
	g_autofree char *away = g_strconcat(f->path, ".away", NULL);

	assert_int_equal(g_rename(f->path, away), 0);
	g_autoptr(GError) gone = apply_fails(f->store, many_lines(f->store, m, 2), RK_ERROR_IO);
	assert_string_equal(rk_error_where(gone), f->path);
	assert_true(g_file_set_contents(f->path, "another", -1, NULL));
	g_autoptr(GError) replaced = apply_fails(f->store, many_lines(f->store, m, 2), RK_ERROR_IO);
	assert_false(rk_undo(f->store, m, NULL, NULL));
	assert_int_equal(g_rename(away, f->path), 0);
	apply(f->store, many_lines(f->store, m, 2));
	assert_int_equal(rk_row_count(f->store->db, RK_E_ENTRY), 2);
}

/* With no memory left SQLite prepares nothing; what is bound to nothing is an error, no crash. */
static void what_was_not_prepared_is_refused(void **state)
{
	Fixture *f = *state;
	g_autoptr(RkStmt) stmt = RK_SQL(f->store->db, "INSERT INTO nowhere VALUES (?1, ?2, ?3)");
	g_autoptr(GError) error = NULL;

	rk_stmt_bind_zeros(stmt, 1, 10);
	rk_stmt_bind_text(stmt, 2, "x");
	rk_stmt_bind_id(stmt, 3, 1);
	assert_false(rk_stmt_run(stmt, &error));
	assert_non_null(error);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_page_limit_is_full_and_changes_nothing),
		TEST(undo_on_a_full_disk_changes_nothing),
		TEST(a_file_size_limit_is_full_and_changes_nothing),
		TEST(creating_on_a_full_disk_can_be_tried_again),
		TEST(a_backup_that_does_not_fit_leaves_nothing),
		TEST(a_file_that_is_no_longer_there_is_not_written),
		TEST(what_was_not_prepared_is_refused),
	};

	return cmocka_run_group_tests_name("limits", tests, NULL, NULL);
}
