/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The merge rules, one test a rule. The plan is applied in memory.
 */
#include "domain/names/rule.h"
#include "domain/register/merge.h"
#include "exchange/fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define WHERE "their.json"

/* Who holds a unique content among rows in memory: what the store answers. */
static RkId taken_in(RkEntity entity, guint field, const char *value, gpointer data)
{
	const RkRows *rows = data;

	for (guint i = 0; i < rows->rows[entity]->len; i++) {
		RkValue held = rk_record_get(entity, rows->rows[entity]->pdata[i], field);
		if (held.set && strcmp(held.text, value) == 0)
			return *(RkId *)rows->rows[entity]->pdata[i];
	}
	return 0;
}

static RkMerge *merge_of(RkRows *ours, const RkRows *theirs, gboolean take)
{
	RkMerge *merge = rk_merge_new(fixture_context(), rk_rows_copy(ours), take, taken_in, ours);

	rk_merge_add(merge, rk_rows_copy(theirs), WHERE);
	return merge;
}

static RkInstitution *office_add(
	RkRows *rows, RkId id, const char *name, const char *handle, const char *city)
{
	RkInstitution *office = rk_institution_new();

	office->id = id;
	rk_text_set(&office->name, name);
	rk_text_set(&office->handle, handle);
	rk_text_set(&office->city, city);
	rk_rows_add(rows, RK_E_INSTITUTION, office);
	return office;
}

static const RkInstitution *office_find(const RkRows *rows, RkId id)
{
	return RK_FIND(rows, INSTITUTION, RkInstitution, id);
}

static void test_into_empty(void **state)
{
	g_autoptr(RkRows) ours = rk_rows_new(), theirs = fixture_rows();
	g_autoptr(RkMerge) merge = merge_of(ours, theirs, FALSE);
	guint total = 0;

	for (int e = 0; e < RK_E_N; e++)
		total += theirs->rows[e]->len;
	assert_int_equal(merge->added, total);
	assert_int_equal(merge->plan->changes->len, total);
	assert_int_equal(merge->changed + merge->unchanged + merge->kept_records, 0);
	assert_int_equal(merge->plan->notes->len, 0);
	rk_rows_apply(ours, merge->plan);
	g_autoptr(GBytes) a = rk_bundle_write(ours), b = rk_bundle_write(theirs);
	assert_true(g_bytes_equal(a, b));
}

static void test_again_is_nothing(void **state)
{
	g_autoptr(RkRows) ours = fixture_rows(), theirs = fixture_rows();
	g_autoptr(RkMerge) merge = merge_of(ours, theirs, FALSE);

	assert_true(rk_plan_is_empty(merge->plan));
	assert_int_equal(merge->kept->len, 0);
	assert_int_equal(merge->added, 0);
	assert_true(merge->unchanged > 500);
}

/* ours is kept and listed; theirs is taken when asked for; an unset one is filled either way. */
static void test_difference(void **state)
{
	for (int take = 0; take < 2; take++) {
		g_autoptr(RkRows) ours = rk_rows_new(), theirs = rk_rows_new();
		office_add(ours, 5, "Old", "h", NULL);
		RkInstitution *office = office_add(theirs, 5, "New", "h", "Tarakan");
		office->title_full = TRUE;
		g_autoptr(RkMerge) merge = merge_of(ours, theirs, take);
		rk_rows_apply(ours, merge->plan);
		assert_string_equal(office_find(ours, 5)->name, take ? "New" : "Old");
		assert_string_equal(office_find(ours, 5)->city, "Tarakan");
		assert_true(office_find(ours, 5)->title_full);
		assert_int_equal(merge->kept->len, take ? 0 : 1);
		assert_int_equal(merge->kept_records, take ? 0 : 1);
		assert_int_equal(merge->changed, 1);
		assert_int_equal(merge->unchanged, 0);
		if (take)
			continue;
		const RkKept *kept = merge->kept->pdata[0];
		assert_int_equal(kept->entity, RK_E_INSTITUTION);
		assert_int_equal(kept->field, RK_F(INSTITUTION, name));
		assert_string_equal(kept->ours, "Old");
		assert_string_equal(kept->theirs, "New");
		assert_string_equal(kept->where, WHERE);
	}
}

/* A record that only differs is neither changed nor unchanged. */
static void test_only_kept(void **state)
{
	g_autoptr(RkRows) ours = rk_rows_new(), theirs = rk_rows_new();

	office_add(ours, 5, "Old", "h", NULL);
	office_add(theirs, 5, "New", "h", NULL);
	g_autoptr(RkMerge) merge = merge_of(ours, theirs, FALSE);
	assert_true(rk_plan_is_empty(merge->plan));
	assert_int_equal(merge->kept_records, 1);
	assert_int_equal(merge->changed + merge->unchanged + merge->added, 0);
}

/* What they do not have is no reason to lose ours. */
static void test_unset_there(void **state)
{
	g_autoptr(RkRows) ours = rk_rows_new(), theirs = rk_rows_new();

	office_add(ours, 5, "N", "h", "Tarakan")->title_full = TRUE;
	office_add(theirs, 5, "N", "h", NULL);
	g_autoptr(RkMerge) merge = merge_of(ours, theirs, TRUE);
	assert_true(rk_plan_is_empty(merge->plan));
	assert_int_equal(merge->unchanged, 1);
}

static void test_name_taken(void **state)
{
	g_autoptr(RkRows) ours = rk_rows_new(), theirs = rk_rows_new();

	office_add(ours, 5, "One", "kanim", NULL);
	office_add(ours, 6, "Two", "kanim-2", NULL);
	office_add(theirs, 7, "Three", "kanim", NULL);
	office_add(theirs, 8, "Four", "kanim", NULL);
	g_autoptr(RkMerge) merge = merge_of(ours, theirs, FALSE);
	rk_rows_apply(ours, merge->plan);
	assert_string_equal(office_find(ours, 7)->handle, "kanim-3");
	assert_string_equal(office_find(ours, 8)->handle, "kanim-4");
	assert_int_equal(merge->plan->notes->len, 2);
	assert_string_equal(
		merge->plan->notes->pdata[0], "Handle \"kanim\" is taken, imported as \"kanim-3\"");

	/* the same file again: renamed is not different */
	g_autoptr(RkMerge) again = merge_of(ours, theirs, FALSE);
	assert_true(rk_plan_is_empty(again->plan));
	assert_int_equal(again->kept->len, 0);
	g_autoptr(RkMerge) taking = merge_of(ours, theirs, TRUE);
	assert_true(rk_plan_is_empty(taking->plan));
}

/* Codes and tags of meetings too; a tag that is free is not touched. */
static void test_meeting_code_taken(void **state)
{
	g_autoptr(RkBundle) bundle = fixture_read("2024-10-makassar");
	g_autoptr(RkRows) ours = rk_rows_new();
	RkMeeting *mine = rk_meeting_new();

	mine->id = 77;
	rk_text_set(&mine->uid, "u-77");
	rk_text_set(&mine->code, "2024-10-makassar");
	rk_text_set(&mine->tag, "MKS");
	rk_text_set(&mine->title, "Another");
	rk_rows_add(ours, RK_E_MEETING, mine);
	g_autoptr(RkMerge) merge = merge_of(ours, bundle->rows, FALSE);
	const RkMeeting *theirs = bundle->rows->rows[RK_E_MEETING]->pdata[0];
	rk_rows_apply(ours, merge->plan);
	const RkMeeting *meeting = RK_FIND(ours, MEETING, RkMeeting, theirs->id);
	assert_string_equal(meeting->code, "2024-10-makassar-2");
	assert_string_equal(meeting->tag, "MKS-2");
	assert_string_equal(meeting->uid, theirs->uid);
	assert_int_equal(merge->plan->notes->len, 2);
	assert_int_equal(merge->clashes->len, 0);
}

static void test_uid_taken(void **state)
{
	g_autoptr(RkBundle) bundle = fixture_read("2025-09-timpora-dkj-tw3");
	g_autoptr(RkRows) ours = rk_rows_new();
	RkMeeting *mine = rk_record_copy(RK_E_MEETING, bundle->rows->rows[RK_E_MEETING]->pdata[0]);

	mine->id = 77;
	rk_rows_add(ours, RK_E_MEETING, mine);
	g_autoptr(RkMerge) merge = merge_of(ours, bundle->rows, FALSE);
	assert_int_equal(merge->clashes->len, 1);
	const RkKept *clash = merge->clashes->pdata[0];
	assert_int_equal(clash->field, RK_F(MEETING, uid));
	assert_string_equal(clash->theirs, mine->uid);
}

static RkDelivery *delivery_add(RkRows *rows, RkId id, gint64 sequence)
{
	RkDelivery *delivery = rk_delivery_new();

	delivery->id = id;
	delivery->meeting = 1;
	delivery->sequence = RK_INT(sequence);
	rk_rows_add(rows, RK_E_DELIVERY, delivery);
	return delivery;
}

static void test_deliveries(void **state)
{
	g_autoptr(RkRows) ours = rk_rows_new(), theirs = rk_rows_new();

	delivery_add(ours, 5, 1);
	delivery_add(ours, 6, 2);
	delivery_add(theirs, 6, 9);
	delivery_add(theirs, 7, 3);
	g_autoptr(RkMerge) merge = merge_of(ours, theirs, TRUE);
	rk_rows_apply(ours, merge->plan);
	assert_int_equal(rk_rows_count(ours, RK_E_DELIVERY), 3);
	assert_int_equal(RK_FIND(ours, DELIVERY, RkDelivery, 6)->sequence.value, 2);
	assert_int_equal(merge->kept->len, 0);
}

/* Several files bring one record: the second is compared with the first. */
static void test_two_files(void **state)
{
	g_autoptr(RkRows) ours = rk_rows_new(), first = rk_rows_new(), second = rk_rows_new();

	office_add(first, 5, "One", "h", NULL);
	office_add(second, 5, "Uno", "h", "Tarakan");
	office_add(second, 6, "Two", "h", NULL);
	g_autoptr(RkMerge) merge =
		rk_merge_new(fixture_context(), rk_rows_copy(ours), FALSE, taken_in, ours);
	rk_merge_add(merge, g_steal_pointer(&first), "a");
	rk_merge_add(merge, g_steal_pointer(&second), "b");
	rk_rows_apply(ours, merge->plan);
	assert_string_equal(office_find(ours, 5)->name, "One");
	assert_string_equal(office_find(ours, 5)->city, "Tarakan");
	assert_string_equal(office_find(ours, 6)->handle, "h-2");
	assert_int_equal(merge->kept->len, 1);
	assert_string_equal(((RkKept *)merge->kept->pdata[0])->where, "b");
}

/* What is referred to comes first, over tables and inside one. */
static void test_order(void **state)
{
	g_autoptr(RkRows) ours = rk_rows_new(), theirs = rk_rows_new();
	g_autoptr(RkRows) all = fixture_rows();

	office_add(theirs, 5, "child", "a", NULL)->parent = 6;
	office_add(theirs, 6, "parent", "b", NULL)->parent = 7;
	office_add(theirs, 7, "top", "c", NULL);
	g_autoptr(RkMerge) merge = merge_of(ours, theirs, FALSE);
	for (guint i = 0; i < 3; i++)
		assert_int_equal(((RkChange *)merge->plan->changes->pdata[i])->id, 7 - i);

	g_autoptr(RkMerge) whole = merge_of(ours, all, FALSE);
	RkEntity last = 0;
	for (guint i = 0; i < whole->plan->changes->len; i++) {
		const RkChange *change = whole->plan->changes->pdata[i];
		assert_true(change->entity >= last);
		assert_string_equal(change->where, WHERE);
		last = change->entity;
	}
}

static void test_cycle(void **state)
{
	g_autoptr(RkRows) ours = rk_rows_new(), theirs = rk_rows_new();

	office_add(ours, 5, "ours", "a", NULL);
	RkInstitution *second = office_add(theirs, 6, "6", "b", NULL);
	office_add(theirs, 7, "7", "c", NULL)->parent = 6;
	second->parent = 5;
	g_autoptr(RkMerge) good = merge_of(ours, theirs, FALSE);
	assert_int_equal(good->clashes->len, 0);

	/* 8 only leads into the ring 5 → 7 → 6 → 5 */
	office_add(theirs, 5, "ours", "a", NULL)->parent = 7;
	office_add(theirs, 8, "8", "d", NULL)->parent = 7;
	g_autoptr(RkMerge) ring = merge_of(ours, theirs, FALSE);
	assert_int_equal(ring->clashes->len, 1);
	const RkKept *clash = ring->clashes->pdata[0];
	assert_int_equal(clash->entity, RK_E_INSTITUTION);
	assert_int_equal(clash->field, RK_F(INSTITUTION, parent));
	assert_true(clash->id >= 5 && clash->id <= 7);
	assert_string_equal(clash->where, WHERE);

	g_autoptr(RkRows) self = rk_rows_new();
	office_add(self, 9, "9", "e", NULL)->parent = 9;
	g_autoptr(RkMerge) own = merge_of(ours, self, FALSE);
	assert_int_equal(own->clashes->len, 1);
	assert_int_equal(((const RkKept *)own->clashes->pdata[0])->id, 9);
}

/* A chain of any length is no recursion. */
static void test_long_chain(void **state)
{
	g_autoptr(RkRows) ours = rk_rows_new(), theirs = rk_rows_new();
	const RkId n = 20000;

	for (RkId id = 1; id <= n; id++) {
		g_autofree char *handle = g_strdup_printf("h%" G_GINT64_FORMAT, id);
		office_add(theirs, id, "N", handle, NULL)->parent = id < n ? id + 1 : 0;
	}
	g_autoptr(RkMerge) merge =
		rk_merge_new(fixture_context(), g_steal_pointer(&ours), FALSE, NULL, NULL);
	rk_merge_add(merge, g_steal_pointer(&theirs), NULL);
	assert_int_equal(merge->clashes->len, 0);
	assert_int_equal(((RkChange *)merge->plan->changes->pdata[0])->id, n);
	assert_int_equal(merge->added, n);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_into_empty),
		cmocka_unit_test(test_again_is_nothing),
		cmocka_unit_test(test_difference),
		cmocka_unit_test(test_only_kept),
		cmocka_unit_test(test_unset_there),
		cmocka_unit_test(test_name_taken),
		cmocka_unit_test(test_meeting_code_taken),
		cmocka_unit_test(test_uid_taken),
		cmocka_unit_test(test_deliveries),
		cmocka_unit_test(test_two_files),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_cycle),
		cmocka_unit_test(test_long_chain),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
