/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening: modes of the files, what is refused and how, read-only where nothing may be written.
 */
#include "fixture.h"

#include "db/migrate.h"
#include "db/stmt.h"
#include "db/tx.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

static int mode_of(const char *path, const char *suffix)
{
	g_autofree char *name = g_strconcat(path, suffix, NULL);
	struct stat info;

	assert_int_equal(stat(name, &info), 0);
	return (int)(info.st_mode & 0777);
}

static void a_new_file_is_private(void **state)
{
	Fixture *f = *state;

	add_meeting(f->store, "m", "Rakor");
	assert_int_equal(mode_of(f->path, ""), 0600);
	assert_int_equal(mode_of(f->path, "-wal"), 0600);
	assert_int_equal(mode_of(f->path, "-shm"), 0600);
}

static void a_setgid_folder_shares_with_its_group(void **state)
{
	Fixture *f = *state;
	g_autofree char *folder = g_build_filename(f->folder, "kantor", NULL);
	g_autofree char *path = g_build_filename(folder, "y.db", NULL);
	RkStoreOptions options = fixture_options();

	assert_int_equal(g_mkdir(folder, 0770), 0);
	assert_int_equal(g_chmod(folder, 02770), 0);
	g_autoptr(RkStore) store = rk_store_open(path, &options, NULL);
	assert_non_null(store);
	add_meeting(store, "m", "Rakor");
	assert_int_equal(mode_of(path, ""), 0660);
	assert_int_equal(mode_of(path, "-wal"), 0660);
}

static void an_existing_mode_is_left_alone(void **state)
{
	Fixture *f = *state;

	assert_int_equal(g_chmod(f->path, 0640), 0);
	fixture_reopen(f);
	assert_int_equal(mode_of(f->path, ""), 0640);
}

static gint64 pragma(RkStmt *taken)
{
	g_autoptr(RkStmt) stmt = taken;

	assert_true(rk_stmt_row(stmt));
	return rk_stmt_int(stmt, 0);
}

static void the_connection_is_strict(void **state)
{
	Fixture *f = *state;
	RkDb *db = f->store->db;

	assert_string_equal(rk_db_journal(db), "wal");
	assert_int_equal(pragma(RK_SQL(db, "PRAGMA synchronous")), 2);
	assert_int_equal(pragma(RK_SQL(db, "PRAGMA foreign_keys")), 1);
	assert_int_equal(pragma(RK_SQL(db, "PRAGMA trusted_schema")), 0);
	assert_int_equal(pragma(RK_SQL(db, "PRAGMA application_id")), RK_APPLICATION_ID);
	assert_int_equal(pragma(RK_SQL(db, "PRAGMA user_version")), rk_migration_count());
	/* DEFENSIVE: the shadow tables of the index can not be written. */
	g_autoptr(RkStmt) shadow = RK_SQL(db, "DELETE FROM search_data");
	assert_false(rk_stmt_run(shadow, NULL));
}

/* --- what is no database of ours --- */

typedef struct Bad {
	const char *what;
	const char *content; /* NULL: no file */
	RkStoreFlags flags;
	RkErrorCode code;
	int exit;
} Bad;

static const Bad bad[] = {
	{ "text file", "Rapat koordinasi\nKamis pukul 09.00\n", RK_STORE_CREATE, RK_ERROR_INVALID,
		2 },
	{ "text file, read-only", "Rapat koordinasi\n", RK_STORE_READ_ONLY, RK_ERROR_INVALID, 2 },
	{ "short text file", "x", RK_STORE_CREATE, RK_ERROR_INVALID, 2 },
	{ "empty file, read-only", "", RK_STORE_READ_ONLY, RK_ERROR_INVALID, 2 },
	{ "missing", NULL, 0, RK_ERROR_IO, 3 },
	{ "missing, read-only", NULL, RK_STORE_READ_ONLY | RK_STORE_CREATE, RK_ERROR_IO, 3 },
};

static void what_is_no_database_is_refused(void **state)
{
	Fixture *f = *state;

	for (guint i = 0; i < RK_LEN(bad); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *path = g_strdup_printf("%s/bad-%u", f->folder, i);
		g_autofree char *after = NULL;
		RkStoreOptions options = { .flags = bad[i].flags };
		if (bad[i].content)
			assert_true(g_file_set_contents(path, bad[i].content, -1, NULL));
		assert_null(rk_store_open(path, &options, &error));
		assert_int_equal(error->code, bad[i].code);
		assert_int_equal(rk_error_exit(error), bad[i].exit);
		assert_string_equal(rk_error_where(error), path);
		if (!bad[i].content)
			assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
		else if (g_file_get_contents(path, &after, NULL, NULL))
			assert_string_equal(after, bad[i].content);
	}
}

static void a_database_of_somebody_else_is_refused(void **state)
{
	Fixture *f = *state;
	g_autoptr(GError) error = NULL;
	g_autoptr(RkStmt) stmt = RK_SQL(f->store->db, "PRAGMA application_id = 77");

	assert_true(rk_stmt_run(stmt, NULL));
	assert_null(rk_db_open(f->path, RK_DB_READ_WRITE, &error));
	assert_int_equal(error->code, RK_ERROR_INVALID);
}

static void a_newer_database_is_refused_and_untouched(void **state)
{
	Fixture *f = *state;
	g_autoptr(GError) error = NULL;
	g_autoptr(RkStmt) stmt = RK_SQL(f->store->db, "PRAGMA user_version = 4000");

	assert_true(rk_stmt_run(stmt, NULL));
	assert_null(rk_db_open(f->path, RK_DB_READ_WRITE, &error));
	assert_int_equal(error->code, RK_ERROR_NEWER);
	assert_int_equal(rk_error_exit(error), 3);
	assert_int_equal(rk_db_version(f->store->db), 4000);
}

static void a_damaged_file_is_called_damaged(void **state)
{
	Fixture *f = *state;
	g_autoptr(GError) error = NULL;
	char rubbish[2048];

	add_meeting(f->store, "m", "Rakor");
	rk_store_close(f->store);
	f->store = NULL;
	memset(rubbish, 0x5a, sizeof(rubbish));
	int fd = open(f->path, O_WRONLY);
	assert_int_equal(pwrite(fd, rubbish, sizeof(rubbish), 100), sizeof(rubbish));
	close(fd);
	assert_null(rk_db_open(f->path, RK_DB_READ_WRITE, &error));
	assert_int_equal(error->code, RK_ERROR_CORRUPT);
}

static void a_folder_is_no_database(void **state)
{
	Fixture *f = *state;
	g_autoptr(GError) error = NULL;

	assert_null(rk_db_open(f->folder, RK_DB_CREATE, &error));
	assert_int_equal(error->code, RK_ERROR_IO);
}

static void a_file_in_place_of_the_folder(void **state)
{
	Fixture *f = *state;
	g_autoptr(GError) error = NULL;
	g_autofree char *path = g_build_filename(f->path, "inside.db", NULL);

	assert_null(rk_db_open(path, RK_DB_CREATE, &error));
	assert_int_equal(error->code, RK_ERROR_IO);
	assert_string_equal(rk_error_where(error), path);
}

/* --- as somebody who may not write --- */

static void become_nobody(void)
{
	if (getuid() == 0 &&
		(setgroups(0, NULL) != 0 || setgid(NOBODY) != 0 || setuid(NOBODY) != 0))
		_exit(90);
}

static void try_create(gpointer path)
{
	g_autoptr(GError) error = NULL;

	become_nobody();
	if (rk_db_open(path, RK_DB_CREATE, &error))
		_exit(1);
	_exit(error->code == RK_ERROR_IO && rk_error_exit(error) == 3 ? 0 : 2);
}

static void try_read(gpointer path)
{
	RkStoreOptions options = fixture_options();
	g_autoptr(GError) error = NULL;

	become_nobody();
	options.flags = RK_STORE_READ_ONLY;
	RkStore *store = rk_store_open(path, &options, &error);
	if (!store)
		_exit(1);
	g_autoptr(RkStmt) stmt = RK_SQL(store->db, "SELECT title FROM meeting");
	if (!rk_stmt_row(stmt) || g_strcmp0(rk_stmt_text(stmt, 0), "Rakor Makassar") != 0)
		_exit(2);
	_exit(0);
}

static void try_write(gpointer path)
{
	g_autoptr(GError) error = NULL;

	become_nobody();
	g_autoptr(RkDb) db = rk_db_open(path, RK_DB_READ_WRITE, &error);
	RkTx *tx = db ? rk_tx_begin(db, &error) : NULL;
	if (tx)
		_exit(1);
	_exit(error && error->code == RK_ERROR_IO ? 0 : 2);
}

static void an_unwritable_folder_is_an_error(void **state)
{
	Fixture *f = *state;
	g_autofree char *path = g_build_filename(f->folder, "new.db", NULL);

	assert_int_equal(g_chmod(f->folder, 0555), 0);
	assert_int_equal(in_child(try_create, path), 0);
	assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
	assert_int_equal(g_chmod(f->folder, 0700), 0);
}

static void reading_needs_no_right_to_write(void **state)
{
	Fixture *f = *state;

	add_meeting(f->store, "m", "Rakor Makassar");
	rk_store_close(f->store);
	f->store = NULL;
	assert_int_equal(g_chmod(f->path, 0444), 0);
	assert_int_equal(g_chmod(f->folder, 0555), 0);
	int status = in_child(try_read, f->path);
	int written = in_child(try_write, f->path);
	assert_int_equal(g_chmod(f->folder, 0700), 0);
	assert_int_equal(status, 0);
	assert_int_equal(written, 0);
}

static void read_only_writes_nothing(void **state)
{
	Fixture *f = *state;
	RkStoreOptions options = fixture_options();
	g_autoptr(GError) error = NULL;

	add_meeting(f->store, "m", "Rakor");
	options.flags = RK_STORE_READ_ONLY;
	g_autoptr(RkStore) store = rk_store_open(f->path, &options, NULL);
	assert_non_null(store);
	assert_true(rk_store_is_read_only(store));
	RkPlan *plan = rk_plan_new(0, "x");
	rk_plan_insert(plan, RK_E_MEETING, meeting_new(store, "n", "Lain"));
	g_autoptr(GError) refused = apply_fails(store, plan, RK_ERROR_REFUSED);
	assert_false(rk_undo(store, 0, NULL, &error));
	assert_int_equal(error->code, RK_ERROR_REFUSED);
	g_clear_error(&error);
	assert_false(rk_setting_set(store, "lang", "en", &error));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_new_file_is_private),
		TEST(a_setgid_folder_shares_with_its_group),
		TEST(an_existing_mode_is_left_alone),
		TEST(the_connection_is_strict),
		TEST(what_is_no_database_is_refused),
		TEST(a_database_of_somebody_else_is_refused),
		TEST(a_newer_database_is_refused_and_untouched),
		TEST(a_damaged_file_is_called_damaged),
		TEST(a_folder_is_no_database),
		TEST(a_file_in_place_of_the_folder),
		TEST(an_unwritable_folder_is_an_error),
		TEST(reading_needs_no_right_to_write),
		TEST(read_only_writes_nothing),
	};

	return cmocka_run_group_tests_name("open", tests, NULL, NULL);
}
