/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is news to a program that shows the database: everything that others commit, but not what
 * they are typing.
 */
#include "fixture.h"

#include "service/maintenance.h"
#include "service/load.h"

static void what_others_type_is_no_news(void **state)
{
	Fixture *f = *state;
	g_autoptr(RkStore) other = fixture_open(f, "Budi", "two");
	const RkContext *context = rk_store_context(f->store);
	const RkDirectory *directory = rk_directory_load(f->store, NULL);

	assert_false(rk_store_changed(f->store));
	for (int i = 0; i < 3; i++) {
		g_autofree char *text = g_strdup_printf("Rakor %d", i);
		assert_true(rk_draft_save(other, "new", text, NULL));
		assert_false(rk_store_changed(f->store));
	}
	assert_true(rk_draft_save(other, "new", NULL, NULL));
	assert_false(rk_store_changed(f->store));
	assert_ptr_equal(rk_directory_load(f->store, NULL), directory);
	assert_ptr_equal(rk_store_context(f->store), context);
}

static void what_they_commit_is_news_once(void **state)
{
	Fixture *f = *state;
	g_autoptr(RkStore) other = fixture_open(f, "Budi", "two");

	assert_false(rk_store_changed(f->store));
	add_meeting(other, "m", "Rakor");
	assert_true(rk_store_changed(f->store));
	assert_false(rk_store_changed(f->store));
	assert_true(rk_undo(other, 0, NULL, NULL));
	assert_true(rk_store_changed(f->store));
	assert_true(rk_setting_set(other, "language", "en", NULL));
	assert_true(rk_store_changed(f->store));
	assert_int_equal(rk_store_context(f->store)->lang, RK_LANG_EN);
	assert_true(rk_setting_set(other, "language", NULL, NULL));
	assert_true(rk_store_changed(f->store));
	assert_false(rk_store_changed(f->store));
}

static void what_they_send_is_news(void **state)
{
	Fixture *f = *state;
	g_autoptr(RkStore) other = fixture_open(f, "Budi", "two");
	RkDelivery *delivery = rk_delivery_new();
	RkPlan *plan = rk_plan_new(0, "sent");

	assert_false(rk_store_changed(f->store));
	delivery->id = rk_id_next(&other->ids);
	delivery->meeting = 1;
	delivery->kind = RK_DELIVERY_KIND_MESSAGE;
	delivery->channel = RK_CHANNEL_WA;
	delivery->state = RK_DELIVERY_STATE_SENT;
	delivery->at = RK_INT(1);
	rk_plan_insert(plan, RK_E_DELIVERY, delivery);
	apply(other, plan);
	assert_true(rk_store_changed(f->store));
	assert_false(rk_store_changed(f->store));
}

/* Ours are known to us: they never come back as news, and a draft of ours leaves pointers good. */
static void what_we_write_is_no_news(void **state)
{
	Fixture *f = *state;
	g_autoptr(RkStore) other = fixture_open(f, "Budi", "two");

	assert_false(rk_store_changed(f->store));
	add_meeting(f->store, "m", "Rakor");
	assert_false(rk_store_changed(f->store));
	const RkDirectory *directory = rk_directory_load(f->store, NULL);
	assert_true(rk_draft_save(f->store, "new", "Rakor", NULL));
	assert_ptr_equal(rk_directory_load(f->store, NULL), directory);
	assert_false(rk_store_changed(f->store));
	assert_true(rk_draft_save(other, "new", "Lain", NULL));
	assert_false(rk_store_changed(f->store));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_others_type_is_no_news),
		TEST(what_they_commit_is_news_once),
		TEST(what_they_send_is_news),
		TEST(what_we_write_is_no_news),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
