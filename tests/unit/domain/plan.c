/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans and the rows they change: what is listed and what is not, the order of rows, places among
 * siblings.
 */
#include "domain/model/plan.h"

#include "domain/names/rule.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static void equal_values_are_no_change(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkMeeting *meeting = sample->dossier->meeting;
	RkPlan *plan = rk_plan_new(MEETING, "x %d", 1);

	assert_string_equal(plan->label, "x 1");
	assert_int_equal(plan->focus_entity, RK_E_NONE);
	RK_PLAN_TEXT(plan, MEETING, meeting, title, "Rakor Evaluasi PKS");
	RK_PLAN_UNSET(plan, MEETING, meeting, room);
	assert_true(rk_plan_is_empty(plan));
	RK_PLAN_TEXT(plan, MEETING, meeting, room, "Phinisi");
	assert_false(rk_plan_is_empty(plan));
	sample_expect(plan, "meeting 401: room - → Phinisi");
}

/* Two others have the same id, the same entity; the first change is of the record itself. */
static void only_the_changes_of_the_record_believe(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkParticipant *seen = rk_record_copy(RK_E_PARTICIPANT,
		rk_rows_find(sample->dossier->rows, RK_E_PARTICIPANT, PARTICIPANT_PALOPO));
	RkPlan *plan = rk_plan_new(MEETING, "x");
	RkValue one = RK_VALUE_TEXT("1"), two = RK_VALUE_TEXT("2");

	rk_text_set(&seen->title, "seen");
	rk_plan_set(plan, RK_E_PARTICIPANT, seen->id, RK_F(PARTICIPANT, title), one, two);
	rk_plan_set(
		plan, RK_E_PARTICIPANT, PARTICIPANT_TARAKAN, RK_F(PARTICIPANT, title), one, two);
	rk_plan_set(plan, RK_E_ENTRY, seen->id, RK_F(ENTRY, text), one, two);
	rk_plan_delete(plan, RK_E_PARTICIPANT, seen);
	rk_plan_expect(plan, RK_E_PARTICIPANT, seen);
	rk_participant_free(seen);
	sample_expect(plan, "participant 703: title seen → 2\n"
			    "participant 702: title 1 → 2\n"
			    "entry 703: text 1 → 2\n"
			    "participant 703 goes");
}

/* What was typed over these rows: untouched is not set back, new ones stay, orders are of now. */
static void what_was_read_is_believed(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkRows *read = sample->dossier->rows;
	const RkParticipant *palopo = rk_rows_find(read, RK_E_PARTICIPANT, PARTICIPANT_PALOPO);
	RkPlan *plan = rk_plan_new(MEETING, "x");
	RkValue was = RK_VALUE_TEXT("now"), mine = RK_VALUE_TEXT("mine");
	guint title = RK_F(PARTICIPANT, title), remark = RK_F(PARTICIPANT, remark);
	g_autoptr(RkParticipant) later = rk_participant_new();

	later->id = 799;
	rk_plan_set(plan, RK_E_PARTICIPANT, palopo->id, remark, was, mine);
	rk_plan_set(plan, RK_E_PARTICIPANT, palopo->id, title, was,
		rk_record_get(RK_E_PARTICIPANT, palopo, title));
	rk_plan_set(plan, RK_E_PARTICIPANT, palopo->id, RK_F(PARTICIPANT, position),
		RK_VALUE_NUMBER(91), RK_VALUE_NUMBER(92));
	rk_plan_set(plan, RK_E_PARTICIPANT, PARTICIPANT_TARAKAN, remark, was, mine);
	rk_plan_set(plan, RK_E_PARTICIPANT, PARTICIPANT_TARAKAN, remark, mine, was);
	rk_plan_set(plan, RK_E_PARTICIPANT, 799, remark, was, mine);
	rk_plan_delete(plan, RK_E_PARTICIPANT, palopo);
	rk_plan_delete(plan, RK_E_PARTICIPANT, later);
	rk_plan_expect_rows(plan, read);
	sample_expect(plan, "participant 703: remark - → mine\n"
			    "participant 703: position 91 → 92\n"
			    "participant 702: remark now → mine\n"
			    "participant 702: remark mine → now\n"
			    "participant 799: remark now → mine\n"
			    "participant 703 goes");
}

static void a_copy_is_the_same(void **state)
{
	RkPlan *plan = rk_plan_new(MEETING, "x");
	RkEntry *entry = rk_entry_new();

	entry->id = 5;
	rk_plan_insert(plan, RK_E_ENTRY, entry);
	rk_plan_set(plan, RK_E_ENTRY, 1, RK_F(ENTRY, text), RK_VALUE_NONE, RK_VALUE_TEXT("a"));
	rk_plan_note(plan, g_strdup("skipped"));
	plan->barrier = RK_BARRIER_SENT;
	plan->focus = 5;
	plan->focus_entity = RK_E_ENTRY;
	RkPlan *copy = rk_plan_copy(plan);
	rk_plan_free(plan);
	assert_string_equal(copy->label, "x");
	assert_int_equal(copy->meeting, MEETING);
	assert_int_equal(copy->barrier, RK_BARRIER_SENT);
	assert_int_equal(copy->focus, 5);
	assert_int_equal(copy->focus_entity, RK_E_ENTRY);
	assert_string_equal(copy->notes->pdata[0], "skipped");
	assert_int_equal(((RkEntry *)((RkChange *)copy->changes->pdata[0])->record)->id, 5);
	g_ptr_array_remove_index(copy->changes, 0);
	sample_expect(copy, "entry 1: text - → a");
}

static void plans_join_with_notes_and_wall(void **state)
{
	RkPlan *one = rk_plan_new(0, "one"), *two = rk_plan_new(0, "two");
	RkPlan *three = rk_plan_new(0, "three");

	rk_plan_set(one, RK_E_ENTRY, 1, RK_F(ENTRY, text), RK_VALUE_NONE, RK_VALUE_TEXT("a"));
	rk_plan_set(two, RK_E_ENTRY, 2, RK_F(ENTRY, text), RK_VALUE_NONE, RK_VALUE_TEXT("b"));
	rk_plan_note(two, g_strdup("skipped"));
	two->barrier = RK_BARRIER_ISSUED;
	three->barrier = RK_BARRIER_SENT;
	rk_plan_append(one, two);
	rk_plan_append(one, three);
	assert_int_equal(one->barrier, RK_BARRIER_ISSUED);
	assert_int_equal(one->notes->len, 1);
	assert_string_equal(one->label, "one");
	/* Behind none a plan is the whole. */
	assert_ptr_equal(rk_plan_join(NULL, one), one);
	sample_expect(one, "entry 1: text - → a\nentry 2: text - → b");
}

/* --- rows --- */

static void member_add(RkRows *rows, RkId id, RkId group, RkInt position)
{
	RkGroupMember *member = rk_group_member_new();

	member->id = id;
	member->institution_group = group;
	member->position = position;
	rk_rows_add(rows, RK_E_GROUP_MEMBER, member);
}

/* By owner, then place (none: last), then id. Offices, which have neither, by id. */
static void rows_are_in_order(void **state)
{
	g_autoptr(RkRows) rows = rk_rows_new();
	static const RkId order[] = { 6, 5, 1, 4, 7, 2, 3 };

	for (RkId id = 3; id > 0; id--) {
		RkInstitution *office = rk_institution_new();
		office->id = id;
		rk_rows_add(rows, RK_E_INSTITUTION, office);
	}
	member_add(rows, 3, 20, RK_INT(9));
	member_add(rows, 7, 10, RK_INT_NONE);
	member_add(rows, 2, 20, RK_INT(1));
	member_add(rows, 4, 10, RK_INT(8));
	member_add(rows, 1, 10, RK_INT(8));
	member_add(rows, 5, 10, RK_INT(2));
	member_add(rows, 6, 10, RK_INT(1));
	rk_rows_sort(rows);
	for (guint i = 0; i < G_N_ELEMENTS(order); i++)
		assert_int_equal(*(RkId *)rows->rows[RK_E_GROUP_MEMBER]->pdata[i], order[i]);
	for (guint i = 0; i < 3; i++)
		assert_int_equal(*(RkId *)rows->rows[RK_E_INSTITUTION]->pdata[i], i + 1);
}

/* Two tables of a foreign file may use one id; the same id of the same table is the same row. */
static void an_id_belongs_to_its_table(void **state)
{
	g_autoptr(RkRows) rows = rk_rows_new();
	RkPerson *person = rk_person_new(), *again = rk_person_new();
	RkInstitution *office = rk_institution_new();

	person->id = again->id = office->id = 7;
	rk_rows_add(rows, RK_E_PERSON, person);
	rk_rows_add(rows, RK_E_INSTITUTION, office);
	assert_ptr_equal(rk_rows_find(rows, RK_E_PERSON, 7), person);
	assert_ptr_equal(rk_rows_find(rows, RK_E_INSTITUTION, 7), office);
	assert_null(rk_rows_find(rows, RK_E_MEETING, 7));
	assert_null(rk_rows_find(rows, RK_E_PERSON, 8));
	rk_rows_add(rows, RK_E_PERSON, again);
	assert_int_equal(rk_rows_count(rows, RK_E_PERSON), 1);
	assert_ptr_equal(rk_rows_find(rows, RK_E_PERSON, 7), again);
}

static void a_plan_is_applied_in_memory(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkRows *rows = sample->dossier->rows;
	g_autoptr(RkPlan) plan = rk_plan_new(MEETING, "x");
	RkSession *first = rk_session_new();

	first->id = 900;
	first->meeting = MEETING;
	first->position = RK_INT(0);
	rk_plan_insert(plan, RK_E_SESSION, first);
	rk_plan_delete(plan, RK_E_SESSION, rk_rows_find(rows, RK_E_SESSION, SESSION_BREAK));
	rk_plan_set(plan, RK_E_SESSION, SESSION_TWO, RK_F(SESSION, title), RK_VALUE_NONE,
		RK_VALUE_TEXT("Dua"));
	rk_plan_set(plan, RK_E_SESSION, 999, RK_F(SESSION, title), RK_VALUE_NONE,
		RK_VALUE_TEXT("nobody"));
	rk_rows_apply(rows, plan);
	assert_int_equal(rk_rows_count(rows, RK_E_SESSION), 4);
	assert_int_equal(*(RkId *)rows->rows[RK_E_SESSION]->pdata[0], 900);
	assert_null(rk_rows_find(rows, RK_E_SESSION, SESSION_BREAK));
	assert_string_equal(RK_FIND(rows, SESSION, RkSession, SESSION_TWO)->title, "Dua");
}

/* Whatever a plan does to rows in order, they are in order behind it. */
static void a_plan_leaves_rows_in_order(void **state)
{
	g_autoptr(RkRows) rows = rk_rows_new();
	g_autoptr(GRand) random = g_rand_new_with_seed(20);

	for (RkId id = 1; id <= 300; id++) {
		g_autoptr(RkPlan) plan = rk_plan_new(0, "x");
		RkGroupMember *member = rk_group_member_new();
		member->id = g_rand_int_range(random, 1, 1000) * 1000 + id;
		member->institution_group = g_rand_int_range(random, 1, 4);
		if (g_rand_boolean(random))
			member->position = RK_INT(g_rand_int_range(random, 1, 20));
		rk_plan_insert(plan, RK_E_GROUP_MEMBER, member);
		guint n = rk_rows_count(rows, RK_E_GROUP_MEMBER);
		const RkGroupMember *other =
			n ? rows->rows[RK_E_GROUP_MEMBER]
					->pdata[g_rand_int_range(random, 0, (gint)n)]
			  : NULL;
		if (other && id % 3 == 0)
			RK_PLAN_NUMBER(plan, GROUP_MEMBER, other, position, 1 + id % 20);
		else if (other && id % 5 == 0)
			rk_plan_delete(plan, RK_E_GROUP_MEMBER, other);
		rk_rows_apply(rows, plan);
		g_autoptr(RkRows) sorted = rk_rows_copy(rows);
		rk_rows_sort(sorted);
		for (guint i = 0; i < rk_rows_count(rows, RK_E_GROUP_MEMBER); i++)
			assert_int_equal(*(RkId *)rows->rows[RK_E_GROUP_MEMBER]->pdata[i],
				*(RkId *)sorted->rows[RK_E_GROUP_MEMBER]->pdata[i]);
	}
	assert_true(rk_rows_count(rows, RK_E_GROUP_MEMBER) > 200);
}

/* --- places among siblings --- */

static gboolean in_meeting(const void *record, gconstpointer data)
{
	return ((const RkParticipant *)record)->meeting == MEETING;
}

static RkPlan *place(Sample *sample, RkId after, gint64 *got)
{
	RkPlan *plan = rk_plan_new(MEETING, "x");

	*got = rk_plan_place(
		plan, sample->dossier->rows, RK_E_PARTICIPANT, after, in_meeting, NULL);
	return plan;
}

static RkParticipant *row(Sample *sample, RkId id)
{
	return rk_rows_find(sample->dossier->rows, RK_E_PARTICIPANT, id);
}

static void a_place_shifts_as_few_as_needed(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	gint64 got;

	sample_expect(place(sample, -1, &got), "");
	assert_int_equal(got, 4);
	sample_expect(place(sample, 0, &got), "participant 701: position 1 → 2\n"
					      "participant 702: position 2 → 3\n"
					      "participant 703: position 3 → 4");
	assert_int_equal(got, 1);
	sample_expect(place(sample, PARTICIPANT_TARAKAN, &got), "participant 703: position 3 → 4");
	assert_int_equal(got, 3);
	/* A gap takes it. */
	row(sample, PARTICIPANT_PALOPO)->position = RK_INT(4);
	sample_expect(place(sample, PARTICIPANT_TARAKAN, &got), "");
	/* Behind the gap nobody moves. */
	row(sample, PARTICIPANT_PALOPO)->position = RK_INT(9);
	sample_expect(place(sample, PARTICIPANT_TARAKAN, &got), "");
	row(sample, PARTICIPANT_PALOPO)->position = RK_INT(4);
	assert_int_equal(got, 3);
	sample_expect(place(sample, PARTICIPANT_BALANGAN, &got), "participant 702: position 2 → 3");
	assert_int_equal(got, 2);
	/* Rows without a place are counted behind the others. */
	row(sample, PARTICIPANT_PALOPO)->position = RK_INT_NONE;
	sample_expect(place(sample, -1, &got), "");
	assert_int_equal(got, 4);
	sample_expect(place(sample, PARTICIPANT_TARAKAN, &got), "participant 703: position - → 4");
}

static gboolean move(Sample *sample, RkId id, int step, const char *changes)
{
	RkPlan *plan = rk_plan_new(MEETING, "x");
	gboolean moved = rk_plan_move(
		plan, sample->dossier->rows, RK_E_PARTICIPANT, id, step, in_meeting, NULL);

	sample_expect(plan, changes);
	return moved;
}

static void rows_change_places(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	row(sample, PARTICIPANT_PALOPO)->position = RK_INT(7);
	assert_true(move(sample, PARTICIPANT_BALANGAN, 1,
		"participant 702: position 2 → 1\nparticipant 701: position 1 → 2"));
	assert_true(move(sample, PARTICIPANT_PALOPO, -1,
		"participant 703: position 7 → 2\nparticipant 702: position 2 → 7"));
	assert_true(move(sample, PARTICIPANT_PALOPO, -2,
		"participant 703: position 7 → 1\nparticipant 701: position 1 → 2\n"
		"participant 702: position 2 → 7"));
	assert_false(move(sample, PARTICIPANT_BALANGAN, -1, ""));
	assert_false(move(sample, PARTICIPANT_PALOPO, 1, ""));
	assert_false(move(sample, 999, 1, ""));
	/* Places that do not rise are numbered anew. */
	row(sample, PARTICIPANT_TARAKAN)->position = RK_INT(1);
	assert_true(move(sample, PARTICIPANT_PALOPO, -1,
		"participant 703: position 7 → 2\nparticipant 702: position 1 → 3"));
	row(sample, PARTICIPANT_TARAKAN)->position = RK_INT(2);
	row(sample, PARTICIPANT_BALANGAN)->position = RK_INT_NONE;
	assert_true(move(sample, PARTICIPANT_PALOPO, -1,
		"participant 701: position - → 1\nparticipant 703: position 7 → 2\n"
		"participant 702: position 2 → 3"));
}

/* --- new records --- */

static void a_new_record_has_id_and_uid(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkSession) session = rk_rule_new(&sample->context, RK_E_SESSION);
	g_autoptr(RkDelivery) delivery = rk_rule_new(&sample->context, RK_E_DELIVERY);

	assert_true(session->id > 0);
	assert_int_equal(strlen(session->uid), 36);
	assert_null(delivery->uid); /* the copy of another's */
}

static void a_taken_name_gets_the_next_number(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	guint field = RK_F(INSTITUTION, handle);
	g_autofree char *third = rk_name_unused(
		"kanim-jayapura", RK_E_INSTITUTION, field, rk_taken_in_rows, sample->directory);
	g_autofree char *second = rk_name_unused(
		"kanim-tarakan", RK_E_INSTITUTION, field, rk_taken_in_rows, sample->directory);
	g_autofree char *first = rk_name_unused(
		"kanim-bone", RK_E_INSTITUTION, field, rk_taken_in_rows, sample->directory);
	g_autofree char *any = rk_name_unused("kanim-tarakan", RK_E_INSTITUTION, field, NULL, NULL);

	assert_string_equal(third, "kanim-jayapura-3");
	assert_string_equal(second, "kanim-tarakan-2");
	assert_string_equal(first, "kanim-bone");
	assert_string_equal(any, "kanim-tarakan");
	/* The first office of the register counts like the others. */
	assert_true(rk_taken_in_rows(sample->directory, RK_E_INSTITUTION, field, "kemenkumham"));
}

static void the_first_record_of_its_kind_is_found(void **state)
{
	RkPlan *plan = rk_plan_new(0, "x");
	RkPerson *person = rk_person_new(), *other = rk_person_new();

	person->id = 1;
	other->id = 2;
	rk_plan_set(plan, RK_E_PERSON, 5, RK_F(PERSON, name), RK_VALUE_NONE, RK_VALUE_TEXT("x"));
	assert_null(rk_plan_inserted(plan, RK_E_PERSON));
	rk_plan_insert(plan, RK_E_PERSON, person);
	rk_plan_insert(plan, RK_E_PERSON, other);
	assert_ptr_equal(rk_plan_inserted(plan, RK_E_PERSON), person);
	assert_null(rk_plan_inserted(plan, RK_E_INSTITUTION));
	rk_plan_free(plan);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_values_are_no_change),
		cmocka_unit_test(only_the_changes_of_the_record_believe),
		cmocka_unit_test(what_was_read_is_believed),
		cmocka_unit_test(a_copy_is_the_same),
		cmocka_unit_test(plans_join_with_notes_and_wall),
		cmocka_unit_test(rows_are_in_order),
		cmocka_unit_test(an_id_belongs_to_its_table),
		cmocka_unit_test(a_plan_is_applied_in_memory),
		cmocka_unit_test(a_plan_leaves_rows_in_order),
		cmocka_unit_test(a_place_shifts_as_few_as_needed),
		cmocka_unit_test(rows_change_places),
		cmocka_unit_test(a_new_record_has_id_and_uid),
		cmocka_unit_test(a_taken_name_gets_the_next_number),
		cmocka_unit_test(the_first_record_of_its_kind_is_found),
	};

	return cmocka_run_group_tests_name("plan", tests, NULL, NULL);
}
