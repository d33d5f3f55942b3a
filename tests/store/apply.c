/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rk_apply: what it refuses, what its errors name, and that a refused plan changes nothing.
 */
#include "fixture.h"

#include "db/row.h"
#include "db/search.h"
#include "../support/record_equal.h"

/* The plan fails with that code and field, and the database is what it was. */
static void refuse(
	RkStore *store, RkPlan *plan, RkErrorCode code, const char *field, const char *in_message)
{
	g_autofree char *before = dump(store, FALSE);
	g_autoptr(GError) error = apply_fails(store, plan, code);
	g_autofree char *after = dump(store, FALSE);

	if (field)
		assert_string_equal(rk_error_field(error), field);
	assert_non_null(rk_error_where(error));
	if (in_message && !strstr(error->message, in_message))
		fail_msg("\"%s\" is not in \"%s\"", in_message, error->message);
	assert_string_equal(before, after);
}

static RkPlan *insert_of(RkEntity entity, gpointer record)
{
	RkPlan *plan = rk_plan_new(0, "insert");

	rk_plan_insert(plan, entity, record);
	return plan;
}

static void an_empty_plan_is_a_success(void **state)
{
	Fixture *f = *state;
	RkApplied applied = { .step = 5 };
	g_autoptr(RkPlan) plan = rk_plan_new(0, "nothing");

	assert_true(rk_apply(f->store, plan, &applied, NULL));
	assert_int_equal(applied.step, 0);
	assert_null(rk_undo_offer(f->store, 0));
}

/* There and back within one plan: nothing changed, so nothing is to be undone. */
static void what_changes_nothing_is_no_step(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");
	g_autoptr(RkStep) before = rk_undo_offer(f->store, m);
	RkPlan *plan = rk_plan_new(m, "there and back");

	rk_plan_set(plan, RK_E_MEETING, m, RK_F(MEETING, title), RK_VALUE_TEXT("Rakor"),
		RK_VALUE_TEXT("Rapat"));
	rk_plan_set(plan, RK_E_MEETING, m, RK_F(MEETING, title), RK_VALUE_TEXT("Rapat"),
		RK_VALUE_TEXT("Rakor"));
	assert_int_equal(apply(f->store, plan), 0);
	g_autoptr(RkStep) after = rk_undo_offer(f->store, m);
	assert_int_equal(after->id, before->id);
}

static void records_are_counted(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");
	RkId s = add_session(f->store, m, 1, "Sesi"), t = add_session(f->store, m, 2, "Dua");
	g_autoptr(RkPlan) plan = rk_plan_new(m, "many");
	RkSession *first = rk_row_get(f->store->db, RK_E_SESSION, s, NULL);
	RkSession *second = rk_row_get(f->store->db, RK_E_SESSION, t, NULL);
	RkApplied applied;

	RK_PLAN_TEXT(plan, SESSION, first, title, "Baru");
	RK_PLAN_NUMBER(plan, SESSION, first, minutes, 65);
	rk_plan_delete(plan, RK_E_SESSION, second);
	rk_plan_insert(plan, RK_E_ENTRY, entry_new(f->store, m, 1, "catatan"));
	assert_true(rk_apply(f->store, plan, &applied, NULL));
	assert_int_equal(applied.inserted, 1);
	assert_int_equal(applied.changed, 1);
	assert_int_equal(applied.deleted, 1);
	assert_true(applied.step > 0);
	rk_session_free(first);
	rk_session_free(second);
}

static void every_field_comes_back_as_it_went(void **state)
{
	Fixture *f = *state;
	RkMeeting *meeting = meeting_new(f->store, "2024-10-makassar", "Rakor");

	rk_text_set(&meeting->start, "2024-10-17T09:00");
	rk_text_set(&meeting->confirm_by, "2024-10-10");
	rk_text_set(&meeting->address, "Jl. A. P. Pettarani No. 3\nMakassar");
	meeting->ordinal = RK_INT(0);
	meeting->open_end = TRUE;
	meeting->opened_at = RK_INT(G_GINT64_CONSTANT(1729127520000));
	meeting->mode = RK_MEETING_MODE_HYBRID;
	meeting->follows = 12345; /* a LINK may point nowhere */
	RkMeeting *copy = rk_record_copy(RK_E_MEETING, meeting);
	apply(f->store, insert_of(RK_E_MEETING, meeting));
	RkMeeting *now = rk_row_get(f->store->db, RK_E_MEETING, copy->id, NULL);
	assert_true(record_equal(RK_E_MEETING, copy, now));
	assert_true(now->ordinal.set);
	rk_meeting_free(copy);
	rk_meeting_free(now);
}

static void a_required_field_must_be_there(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");
	RkMeeting *untitled = meeting_new(f->store, "n", NULL);
	RkPlan *plan = rk_plan_new(m, "unset");

	refuse(f->store, insert_of(RK_E_MEETING, untitled), RK_ERROR_INVALID, "title", "required");
	rk_plan_set(
		plan, RK_E_MEETING, m, RK_F(MEETING, title), RK_VALUE_TEXT("Rakor"), RK_VALUE_NONE);
	refuse(f->store, plan, RK_ERROR_INVALID, "title", "required");
}

static const struct {
	guint field;
	const char *text;
} invalid[] = {
	{ RK_F(MEETING, title), "bell \a" },
	{ RK_F(MEETING, title), "two\nlines" },
	{ RK_F(MEETING, title), "bidi \xe2\x80\xae evil" },
	{ RK_F(MEETING, title), "broken \xc3" },
	{ RK_F(MEETING, start), "2024-02-30T09:00" },
	{ RK_F(MEETING, start), "2024-10-17" },
	{ RK_F(MEETING, confirm_by), "17-10-2024" },
	{ RK_F(MEETING, confirm_by), "0000-01-01" },
};

static void values_are_checked_by_type(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");
	RkMeeting *meeting = rk_row_get(f->store->db, RK_E_MEETING, m, NULL);

	for (guint i = 0; i < RK_LEN(invalid); i++) {
		RkPlan *plan = rk_plan_new(m, "bad");
		rk_plan_change(plan, RK_E_MEETING, meeting, invalid[i].field,
			RK_VALUE_TEXT(invalid[i].text));
		refuse(f->store, plan, RK_ERROR_INVALID,
			rk_entities[RK_E_MEETING].fields[invalid[i].field].name, NULL);
	}
	RkPlan *plan = rk_plan_new(m, "bad word");
	RK_PLAN_NUMBER(plan, MEETING, meeting, status, 99);
	refuse(f->store, plan, RK_ERROR_INVALID, "status", NULL);
	rk_meeting_free(meeting);
}

static void ids_are_checked(void **state)
{
	Fixture *f = *state;
	RkMeeting *none = meeting_new(f->store, "n", "x"),
		  *negative = meeting_new(f->store, "o", "x");
	RkMeeting *twice = meeting_new(f->store, "p", "x");
	RkPlan *plan = rk_plan_new(0, "twice");

	none->id = 0;
	negative->id = -4;
	refuse(f->store, insert_of(RK_E_MEETING, none), RK_ERROR_INVALID, NULL, "id");
	refuse(f->store, insert_of(RK_E_MEETING, negative), RK_ERROR_INVALID, NULL, "id");
	rk_plan_insert(plan, RK_E_MEETING, twice);
	rk_plan_insert(plan, RK_E_MEETING, rk_record_copy(RK_E_MEETING, twice));
	refuse(f->store, plan, RK_ERROR_INVALID, NULL, "twice");
}

static void an_id_that_exists_is_a_conflict(void **state)
{
	Fixture *f = *state;
	RkMeeting *again = meeting_new(f->store, "other", "x");

	again->id = add_meeting(f->store, "m", "Rakor");
	refuse(f->store, insert_of(RK_E_MEETING, again), RK_ERROR_CONFLICT, NULL, NULL);
}

static void a_unique_field_names_itself(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");
	RkPlan *plan = rk_plan_new(m, "taken");

	add_meeting(f->store, "n", "Rakor");
	refuse(f->store, insert_of(RK_E_MEETING, meeting_new(f->store, "m", "x")), RK_ERROR_INVALID,
		"code", "\"m\"");
	rk_plan_set(
		plan, RK_E_MEETING, m, RK_F(MEETING, code), RK_VALUE_TEXT("m"), RK_VALUE_TEXT("n"));
	refuse(f->store, plan, RK_ERROR_INVALID, "code", "taken");
}

static void a_reference_must_exist(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");
	RkSession *lost = session_new(f->store, 4711, 1, "x");
	RkPlan *plan = rk_plan_new(m, "dangling");

	lost->title = g_steal_pointer(&lost->title);
	refuse(f->store, insert_of(RK_E_SESSION, lost), RK_ERROR_INVALID, "meeting", "no meeting");
	rk_plan_set(
		plan, RK_E_MEETING, m, RK_F(MEETING, organiser), RK_VALUE_NONE, RK_VALUE_ID(99));
	refuse(f->store, plan, RK_ERROR_INVALID, "organiser", "no institution");
}

static void references_are_checked_at_the_end(void **state)
{
	Fixture *f = *state;
	RkPlan *plan = rk_plan_new(0, "child first");
	RkMeeting *meeting = meeting_new(f->store, "m", "Rakor");

	rk_plan_insert(plan, RK_E_SESSION, session_new(f->store, meeting->id, 1, "x"));
	rk_plan_insert(plan, RK_E_MEETING, meeting);
	assert_true(apply(f->store, plan) > 0);
}

static void deleting_what_is_referred_to_names_who_refers(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");
	RkMeeting *meeting = rk_row_get(f->store->db, RK_E_MEETING, m, NULL);
	RkPlan *plan = rk_plan_new(m, "delete");

	add_session(f->store, m, 1, "Sesi");
	rk_plan_delete(plan, RK_E_MEETING, meeting);
	refuse(f->store, plan, RK_ERROR_INVALID, NULL, "session");
	rk_meeting_free(meeting);
}

static void numbers_are_unique_within_a_meeting(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor"), other = add_meeting(f->store, "n", "Lain");
	RkAction *one = action_new(f->store, m, 1, "satu"),
		 *two = action_new(f->store, m, 2, "dua");
	RkAction *elsewhere = action_new(f->store, other, 1, "satu");
	RkPlan *plan = rk_plan_new(m, "numbers"), *swap = rk_plan_new(m, "swap");

	one->number = elsewhere->number = RK_INT(1);
	two->number = RK_INT(2);
	RkId a = one->id, b = two->id;
	rk_plan_insert(plan, RK_E_ACTION, one);
	rk_plan_insert(plan, RK_E_ACTION, two);
	rk_plan_insert(plan, RK_E_ACTION, elsewhere);
	apply(f->store, plan);
	RkAction *third = action_new(f->store, m, 3, "tiga");
	third->number = RK_INT(2);
	refuse(f->store, insert_of(RK_E_ACTION, third), RK_ERROR_INVALID, "number", NULL);
	/* Two numbers change places in one plan. */
	rk_plan_set(
		swap, RK_E_ACTION, a, RK_F(ACTION, number), RK_VALUE_NUMBER(1), RK_VALUE_NUMBER(2));
	rk_plan_set(
		swap, RK_E_ACTION, b, RK_F(ACTION, number), RK_VALUE_NUMBER(2), RK_VALUE_NUMBER(1));
	assert_true(apply(f->store, swap) > 0);
	/* A decision and a conclusion may both be number 1. */
	RkEntry *decision = entry_new(f->store, m, 1, "keputusan"),
		*end = entry_new(f->store, m, 2, "simpulan");
	decision->kind = RK_ENTRY_KIND_DECISION;
	end->kind = RK_ENTRY_KIND_CONCLUSION;
	decision->number = end->number = RK_INT(1);
	apply(f->store, insert_of(RK_E_ENTRY, decision));
	apply(f->store, insert_of(RK_E_ENTRY, end));
	RkEntry *again = entry_new(f->store, m, 3, "keputusan lagi");
	again->kind = RK_ENTRY_KIND_DECISION;
	again->number = RK_INT(1);
	refuse(f->store, insert_of(RK_E_ENTRY, again), RK_ERROR_INVALID, "number", NULL);
}

static void the_place_of_a_change_is_named(void **state)
{
	Fixture *f = *state;
	RkPlan *plan = insert_of(RK_E_MEETING, meeting_new(f->store, "m", NULL));

	((RkChange *)g_ptr_array_index(plan->changes, 0))->where = "makassar.json: line 12";
	g_autoptr(GError) error = apply_fails(f->store, plan, RK_ERROR_INVALID);
	assert_string_equal(rk_error_where(error), "makassar.json: line 12");
}

static void a_failure_late_in_a_plan_undoes_the_beginning(void **state)
{
	Fixture *f = *state;
	RkPlan *plan = rk_plan_new(0, "half");

	rk_plan_insert(plan, RK_E_MEETING, meeting_new(f->store, "m", "Rakor"));
	rk_plan_insert(plan, RK_E_SESSION, session_new(f->store, 4711, 1, "x"));
	refuse(f->store, plan, RK_ERROR_INVALID, "meeting", NULL);
	assert_int_equal(rk_row_count(f->store->db, RK_E_MEETING), 0);
	assert_int_equal(rk_search_pending(f->store->db), 0);
	assert_null(rk_undo_offer(f->store, 0));
	assert_healthy(f->store);
}

static void unrecorded_entities_leave_no_step(void **state)
{
	Fixture *f = *state;
	g_auto(GStrv) none = rk_draft_keys(f->store);

	assert_null(none[0]);
	assert_true(rk_setting_set(f->store, "lang", "en", NULL));
	assert_true(rk_setting_set(f->store, "lang", "id", NULL));
	assert_true(rk_draft_save(f->store, "MKS/line", "? bagaimana stok", NULL));
	assert_true(rk_draft_save(f->store, "MKS/line", "? bagaimana stok paspor", NULL));
	assert_null(rk_undo_offer(f->store, 0));
	fixture_reopen(f);
	g_autofree char *lang = rk_setting_get(f->store, "lang");
	g_autofree char *draft = rk_draft_load(f->store, "MKS/line");
	g_auto(GStrv) keys = rk_draft_keys(f->store);
	assert_string_equal(lang, "id");
	assert_string_equal(draft, "? bagaimana stok paspor");
	assert_string_equal(keys[0], "MKS/line");
	assert_null(keys[1]);
	assert_true(rk_draft_save(f->store, "MKS/line", NULL, NULL));
	assert_null(rk_draft_load(f->store, "MKS/line"));
	assert_true(rk_setting_set(f->store, "lang", NULL, NULL));
	assert_null(rk_setting_get(f->store, "lang"));
}

static void two_runs_with_one_seed_give_different_ids(void **state)
{
	Fixture *f = *state;
	RkMeeting *one = meeting_new(f->store, "m", "x");
	RkId id = one->id;
	g_autofree char *uid = g_strdup(one->uid);

	apply(f->store, insert_of(RK_E_MEETING, one));
	fixture_reopen(f);
	RkMeeting *two = meeting_new(f->store, "n", "y");
	assert_int_not_equal(id, two->id);
	assert_string_not_equal(uid, two->uid);
	assert_true(apply(f->store, insert_of(RK_E_MEETING, two)) > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_empty_plan_is_a_success),
		TEST(what_changes_nothing_is_no_step),
		TEST(records_are_counted),
		TEST(every_field_comes_back_as_it_went),
		TEST(a_required_field_must_be_there),
		TEST(values_are_checked_by_type),
		TEST(ids_are_checked),
		TEST(an_id_that_exists_is_a_conflict),
		TEST(a_unique_field_names_itself),
		TEST(a_reference_must_exist),
		TEST(references_are_checked_at_the_end),
		TEST(deleting_what_is_referred_to_names_who_refers),
		TEST(numbers_are_unique_within_a_meeting),
		TEST(the_place_of_a_change_is_named),
		TEST(a_failure_late_in_a_plan_undoes_the_beginning),
		TEST(unrecorded_entities_leave_no_step),
		TEST(two_runs_with_one_seed_give_different_ids),
	};

	return cmocka_run_group_tests_name("apply", tests, NULL, NULL);
}
