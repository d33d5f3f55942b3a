/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The demo: five meetings in a private copy that goes away, or is kept; undone and redone as one
 * step like any other import.
 */
#include "fixture.h"

#include "db/row.h"

static RkStore *demo(const Fixture *f, const RkStoreOptions *options)
{
	g_autoptr(GError) error = NULL;

	g_setenv("XDG_RUNTIME_DIR", f->folder, TRUE);
	RkStore *store = rk_demo_open(options, &error);
	if (!store)
		fail_msg("%s: %s", rk_error_where(error), error->message);
	return store;
}

static void the_demo_holds_the_sample_for_its_office(void **state)
{
	RkStoreOptions options = { .lang = "id" };
	RkStore *store = demo(*state, &options);
	g_autofree char *path = g_strdup(rk_store_path(store));
	RkId office = rk_store_context(store)->office;
	g_autofree char *handle =
		value_now(store, RK_E_INSTITUTION, office, RK_F(INSTITUTION, handle));

	assert_int_equal(rk_row_count(store->db, RK_E_MEETING), 5);
	assert_int_equal(rk_row_count(store->db, RK_E_INSTITUTION), 59);
	assert_string_equal(handle, "ditkermakim");
	assert_healthy(store);
	rk_demo_discard(store);
	assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
}

static void another_office_may_look_at_it(void **state)
{
	RkStoreOptions options = { .office = "kanim-tarakan" };
	RkStore *store = demo(*state, &options);

	assert_true(rk_store_context(store)->office != 0);
	assert_int_equal(rk_row_count(store->db, RK_E_MEETING), 5);
	rk_demo_discard(store);
}

static void a_kept_demo_is_a_database(void **state)
{
	Fixture *f = *state;
	RkStoreOptions options = { 0 };
	RkStore *store = demo(f, &options);
	g_autofree char *mine = g_build_filename(f->folder, "mine.db", NULL);

	assert_true(rk_demo_keep(store, mine, NULL));
	assert_false(rk_demo_keep(store, mine, NULL));
	assert_string_equal(rk_store_path(store), mine);
	/* What comes after it is in the kept one, too. */
	assert_int_equal(rk_steps_made(store), 0);
	add_meeting(store, "2026-01-baru", "Rakor baru");
	assert_int_equal(rk_steps_made(store), 1);
	rk_demo_discard(store);
	g_autoptr(RkStore) kept = rk_store_open(mine, &options, NULL);
	assert_non_null(kept);
	assert_int_equal(rk_row_count(kept->db, RK_E_MEETING), 6);
	assert_healthy(kept);
}

/* One step like any other, but not the user's: his first `u` must not empty the demo. */
static void the_import_is_one_step_of_somebody_else(void **state)
{
	RkStoreOptions options = { 0 };
	RkStore *store = demo(*state, &options);
	g_autofree char *before = dump(store, TRUE);

	assert_null(rk_undo_offer(store, 0));
	assert_false(rk_undo_last(store, 0, NULL, NULL));
	g_autoptr(GPtrArray) steps = rk_history(store, 0, RK_E_NONE, 0, 0, 10, NULL);
	assert_int_equal(steps->len, 1);
	assert_true(rk_undo_step(store, ((RkStep *)g_ptr_array_index(steps, 0))->id, NULL, NULL));
	assert_int_equal(rk_row_count(store->db, RK_E_MEETING), 0);
	assert_int_equal(rk_row_count(store->db, RK_E_INSTITUTION), 0);
	g_autoptr(GPtrArray) undone = rk_history(store, 0, RK_E_NONE, 0, 0, 10, NULL);
	assert_true(rk_undo_step(store, ((RkStep *)g_ptr_array_index(undone, 0))->id, NULL, NULL));
	g_autofree char *after = dump(store, TRUE);
	assert_string_equal(before, after);
	rk_demo_discard(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_demo_holds_the_sample_for_its_office),
		TEST(another_office_may_look_at_it),
		TEST(a_kept_demo_is_a_database),
		TEST(the_import_is_one_step_of_somebody_else),
	};

	return cmocka_run_group_tests_name("demo", tests, NULL, NULL);
}
