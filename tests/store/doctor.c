/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * doctor finds each kind of damage, backups are whole, the context follows settings and options.
 */
#include "fixture.h"

#include "db/row.h"

#include <glib/gstdio.h>
#include <string.h>

static void run_sql(RkDb *db, RkStmt *taken)
{
	g_autoptr(RkStmt) stmt = taken;
	g_autoptr(GError) error = NULL;

	if (!rk_stmt_run(stmt, &error))
		fail_msg("%s", error->message);
}

/* The first finding that contains `text`. */
static const RkFinding *finding_of(GPtrArray *findings, const char *text)
{
	for (guint i = 0; i < findings->len; i++) {
		const RkFinding *finding = findings->pdata[i];
		if (strstr(finding->what, text))
			return finding;
	}
	return NULL;
}

static void assert_found(RkStore *store, const char *text, gboolean bad)
{
	g_autoptr(GPtrArray) findings = rk_doctor(store, NULL);
	const RkFinding *finding;

	assert_non_null(findings);
	finding = finding_of(findings, text);
	if (!finding)
		fail_msg("\"%s\" was not found", text);
	assert_int_equal(finding->bad, bad);
}

static void a_healthy_database_has_no_finding(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");

	add_session(f->store, m, 1, "Sesi");
	g_autoptr(GPtrArray) findings = rk_doctor(f->store, NULL);
	assert_int_equal(findings->len, 0);
}

static void a_dangling_reference_is_found(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");

	add_session(f->store, m, 1, "Sesi");
	run_sql(f->store->db, RK_SQL(f->store->db, "PRAGMA foreign_keys = OFF"));
	run_sql(f->store->db, RK_SQL(f->store->db, "DELETE FROM meeting"));
	assert_found(f->store, "session", TRUE);
}

static void a_missing_column_is_found(void **state)
{
	Fixture *f = *state;

	run_sql(f->store->db, RK_SQL(f->store->db, "ALTER TABLE meeting DROP COLUMN dress"));
	assert_found(f->store, "meeting.dress", TRUE);
}

static void orphaned_rows_of_the_log_are_found(void **state)
{
	Fixture *f = *state;

	run_sql(f->store->db, RK_SQL(f->store->db, "PRAGMA foreign_keys = OFF"));
	run_sql(f->store->db,
		RK_SQL(f->store->db, "INSERT INTO step_row VALUES ('meeting', 1, 99)"));
	assert_found(f->store, "rows of the log", TRUE);
}

static void a_lost_row_of_the_index_is_found(void **state)
{
	Fixture *f = *state;

	add_meeting(f->store, "m", "Rakor");
	run_sql(f->store->db, RK_SQL(f->store->db, "DELETE FROM search"));
	assert_found(f->store, "search index", TRUE);
}

/* Written past the CHECKs by another program: it can be read without harm, and doctor says so. */
static void what_no_rule_allows_is_readable_and_found(void **state)
{
	Fixture *f = *state;
	RkDb *db = f->store->db;
	RkId m = add_meeting(f->store, "m", "Rakor");

	run_sql(db, RK_SQL(db, "PRAGMA ignore_check_constraints = ON"));
	run_sql(db, RK_SQL(db, "UPDATE meeting SET status = 'dreaming', title = '', venue = CAST("
			       "x'41ff1b5b324ae280ae42' AS TEXT)"));
	run_sql(db, RK_SQL(db, "PRAGMA ignore_check_constraints = OFF"));
	g_autoptr(RkMeeting) meeting = rk_row_get(db, RK_E_MEETING, m, NULL);
	assert_string_equal(meeting->title, "?");
	assert_string_equal(meeting->venue, "A\uFFFD\uFFFD[2J\uFFFD"
					    "B");
	assert_int_equal(meeting->status, 1);
	assert_found(f->store, "CHECK", TRUE);
}

static void a_waiting_queue_is_found(void **state)
{
	Fixture *f = *state;

	run_sql(f->store->db,
		RK_SQL(f->store->db,
			"INSERT INTO series (id, title, handle) VALUES (5, 'x', 'x')"));
	assert_found(f->store, "wait for the search index", TRUE);
}

static void a_shared_position_is_worth_knowing(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");

	add_session(f->store, m, 4, "a");
	add_session(f->store, m, 4, "b");
	assert_found(f->store, "session 4", FALSE);
}

/* --- copies --- */

static void a_backup_is_the_database_and_private(void **state)
{
	Fixture *f = *state;
	g_autofree char *copy = g_build_filename(f->folder, "copy.db", NULL);
	RkStoreOptions options = fixture_options();
	g_autoptr(GError) error = NULL;
	GStatBuf info;

	add_meeting(f->store, "m", "Rakor");
	assert_true(rk_backup(f->store, copy, NULL));
	assert_int_equal(g_stat(copy, &info), 0);
	assert_int_equal(info.st_mode & 0777, 0600);
	g_autofree char *wal = g_strconcat(copy, "-wal", NULL);
	assert_false(g_file_test(wal, G_FILE_TEST_EXISTS));
	assert_false(rk_backup(f->store, copy, &error));
	assert_int_equal(error->code, RK_ERROR_IO);
	g_autoptr(RkStore) store = rk_store_open(copy, &options, NULL);
	g_autofree char *here = dump(f->store, FALSE), *there = dump(store, FALSE);
	assert_string_equal(here, there);
	assert_healthy(store);
	assert_true(rk_undo(store, 0, NULL, NULL));
}

static guint files_in(const char *folder, const char *prefix)
{
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;
	guint n = 0;

	while (dir && (name = g_dir_read_name(dir)))
		n += g_str_has_prefix(name, prefix);
	return n;
}

static void the_daily_copy_is_made_once_and_seven_are_kept(void **state)
{
	Fixture *f = *state;
	g_autofree char *folder = g_build_filename(f->folder, "rakor", "cadangan", NULL);
	g_autofree char *other = g_build_filename(folder, "x-notes.db", NULL);

	g_setenv("XDG_DATA_HOME", f->folder, TRUE);
	add_meeting(f->store, "m", "Rakor");
	for (int day = 0; day < 10; day++) {
		assert_true(rk_backup_daily(f->store, NULL));
		assert_true(rk_backup_daily(f->store, NULL));
		if (day == 0)
			assert_true(g_file_set_contents(other, "mine", -1, NULL));
		f->store->now_option += G_GINT64_CONSTANT(86400000);
	}
	g_unsetenv("XDG_DATA_HOME");
	g_autofree char *oldest = g_build_filename(folder, "x-2026-11-24.db", NULL);
	g_autofree char *newest = g_build_filename(folder, "x-2026-12-03.db", NULL);
	assert_int_equal(files_in(folder, "x-20"), 7);
	assert_false(g_file_test(oldest, G_FILE_TEST_EXISTS));
	assert_true(g_file_test(newest, G_FILE_TEST_EXISTS));
	assert_true(g_file_test(other, G_FILE_TEST_EXISTS));
}

/* --- context --- */

static void the_context_follows_settings_and_options(void **state)
{
	Fixture *f = *state;
	RkPlan *plan = rk_plan_new(0, "office");
	RkInstitution *office = institution_new(f->store, "kanim-jayapura", "Kanim Jayapura");
	RkPerson *me = rk_person_new();
	RkId office_id = office->id;

	rk_text_set(&office->zone, "Asia/Jayapura");
	me->id = rk_id_next(&f->store->ids);
	rk_text_set(&me->name, "Rina");
	rk_text_set(&me->handle, "rina");
	rk_plan_insert(plan, RK_E_INSTITUTION, office);
	rk_plan_insert(plan, RK_E_PERSON, me);
	apply(f->store, plan);
	RkStoreOptions plain = { .lang = "id" };
	g_autoptr(RkStore) store = rk_store_open(f->path, &plain, NULL);
	assert_int_equal(rk_store_context(store)->office, 0);
	assert_true(rk_setting_set(store, "office", "kanim-jayapura", NULL));
	assert_true(rk_setting_set(store, "me", "@rina", NULL));
	const RkContext *context = rk_store_context(store);
	assert_int_equal(context->office, office_id);
	assert_string_equal(context->zone, "Asia/Jayapura");
	assert_string_equal(context->author, "Rina");
	assert_true(rk_setting_set(store, "zone", "Asia/Makassar", NULL));
	assert_string_equal(rk_store_context(store)->zone, "Asia/Makassar");
	/* A unique prefix will do; another office for one run writes nothing. */
	RkStoreOptions by_option = {
		.office = "kanim", .lang = "en", .zone = "wib", .author = "Tamu"
	};
	g_autoptr(RkStore) guest = rk_store_open(f->path, &by_option, NULL);
	context = rk_store_context(guest);
	assert_int_equal(context->office, office_id);
	assert_string_equal(context->zone, "Asia/Jakarta");
	assert_string_equal(context->author, "Tamu");
	assert_int_equal(context->lang, RK_LANG_EN);
}

static void an_unknown_office_or_zone_is_refused(void **state)
{
	Fixture *f = *state;
	RkStoreOptions office = { .office = "kanim-atlantis" }, zone = { .zone = "Asia/Atlantis" };
	g_autoptr(GError) error = NULL;

	assert_null(rk_store_open(f->path, &office, &error));
	assert_int_equal(error->code, RK_ERROR_INVALID);
	assert_string_equal(rk_error_field(error), "office");
	g_clear_error(&error);
	assert_null(rk_store_open(f->path, &zone, &error));
	assert_string_equal(rk_error_field(error), "zone");
}

static void the_language_comes_from_option_setting_environment(void **state)
{
	Fixture *f = *state;
	static const struct {
		const char *all, *messages, *lang;
		RkLang want;
	} cases[] = {
		{ "en_US.UTF-8", NULL, "id_ID.UTF-8", RK_LANG_EN },
		{ NULL, "en_GB.UTF-8", "id_ID.UTF-8", RK_LANG_EN },
		{ NULL, NULL, "en_US.UTF-8", RK_LANG_EN },
		{ NULL, NULL, "id_ID.UTF-8", RK_LANG_ID },
		{ "C.UTF-8", NULL, "en_US.UTF-8", RK_LANG_ID },
		{ NULL, NULL, NULL, RK_LANG_ID },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_unsetenv("LC_ALL");
		g_unsetenv("LC_MESSAGES");
		g_unsetenv("LANG");
		if (cases[i].all)
			g_setenv("LC_ALL", cases[i].all, TRUE);
		if (cases[i].messages)
			g_setenv("LC_MESSAGES", cases[i].messages, TRUE);
		if (cases[i].lang)
			g_setenv("LANG", cases[i].lang, TRUE);
		assert_int_equal(rk_lang_of_environment(), cases[i].want);
	}
	RkStoreOptions none = { 0 };
	assert_true(rk_setting_set(f->store, "lang", "en", NULL));
	g_autoptr(RkStore) store = rk_store_open(f->path, &none, NULL);
	assert_int_equal(rk_store_context(store)->lang, RK_LANG_EN);
	rk_store_set_lang(store, RK_LANG_ID);
	assert_true(rk_setting_set(store, "zone", "Asia/Jakarta", NULL));
	assert_int_equal(rk_store_context(store)->lang, RK_LANG_ID);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_healthy_database_has_no_finding),
		TEST(a_dangling_reference_is_found),
		TEST(a_missing_column_is_found),
		TEST(orphaned_rows_of_the_log_are_found),
		TEST(a_lost_row_of_the_index_is_found),
		TEST(what_no_rule_allows_is_readable_and_found),
		TEST(a_waiting_queue_is_found),
		TEST(a_shared_position_is_worth_knowing),
		TEST(a_backup_is_the_database_and_private),
		TEST(the_daily_copy_is_made_once_and_seven_are_kept),
		TEST(the_context_follows_settings_and_options),
		TEST(an_unknown_office_or_zone_is_refused),
		TEST(the_language_comes_from_option_setting_environment),
	};

	return cmocka_run_group_tests_name("doctor", tests, NULL, NULL);
}
