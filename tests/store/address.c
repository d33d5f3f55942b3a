/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Addresses over the sample: every form finds its record, the record gives the form back, and what
 * is unknown or ambiguous says so.
 */
#include "sample.h"

#include "db/row.h"
#include "domain/model/number.h"

#include <string.h>

static RkStore *store_of(void **state)
{
	return ((Fixture *)*state)->store;
}

static RkTarget find(RkStore *store, const char *text)
{
	g_autoptr(GError) error = NULL;
	RkTarget target = { 0 };

	if (!rk_address_resolve(store, text, &target, &error))
		fail_msg("%s: %s", text, error->message);
	return target;
}

/* typed → entity, what a field says, the address that comes back (NULL: the id). */
static const struct {
	const char *typed;
	RkEntity entity;
	guint field;
	const char *value, *address;
} forms[] = {
	{ "MKS", RK_E_MEETING, RK_F(MEETING, code), "2024-10-makassar", "MKS" },
	{ "mks", RK_E_MEETING, RK_F(MEETING, code), "2024-10-makassar", "MKS" },
	{ "2024-10", RK_E_MEETING, RK_F(MEETING, code), "2024-10-makassar", "MKS" },
	{ "Makassar", RK_E_MEETING, RK_F(MEETING, code), "2024-10-makassar", "MKS" },
	{ "tw2", RK_E_MEETING, RK_F(MEETING, code), "2025-06-timpora-dkj-tw2", "TW2" },
	{ "0hb7s7go2dg87", RK_E_MEETING, RK_F(MEETING, tag), "MKS", "MKS" },
	{ "MKS/S-1", RK_E_SESSION, RK_F(SESSION, kind), "session", "MKS/S-1" },
	{ "MKS/S-4", RK_E_SESSION, RK_F(SESSION, kind), "session", "MKS/S-4" },
	{ "MKS/B-1", RK_E_SESSION, RK_F(SESSION, kind), "registration", "MKS/B-1" },
	{ "0hb7s7go2dg87/B-14", RK_E_SESSION, RK_F(SESSION, kind), "closing", "MKS/B-14" },
	{ "MKS/P-1", RK_E_PARTICIPANT, RK_F(PARTICIPANT, title), "Direktur Kerja Sama Keimigrasian",
		"MKS/P-1" },
	{ "MKS/K-01", RK_E_ENTRY, RK_F(ENTRY, kind), "decision", "MKS/K-01" },
	{ "mks/d-6", RK_E_ENTRY, RK_F(ENTRY, kind), "decision", "MKS/K-06" },
	{ "MKS/TL-02", RK_E_ACTION, RK_F(ACTION, due), "2024-11-29", "MKS/TL-02" },
	{ "MKS/A-2", RK_E_ACTION, RK_F(ACTION, due), "2024-11-29", "MKS/TL-02" },
	{ "MKS/TL-02@kanim-tarakan", RK_E_ASSIGNMENT, RK_F(ASSIGNMENT, role), "lead",
		"MKS/TL-02@kanim-tarakan" },
	{ "MKS/TL-02@kanim", RK_E_ASSIGNMENT, RK_F(ASSIGNMENT, role), "lead",
		"MKS/TL-02@kanim-tarakan" },
	{ "MKS/undangan", RK_E_PAPER, RK_F(PAPER, kind), "invitation", "MKS/undangan" },
	{ "MKS/invitation", RK_E_PAPER, RK_F(PAPER, kind), "invitation", "MKS/undangan" },
	{ "@kanim-tarakan", RK_E_INSTITUTION, RK_F(INSTITUTION, handle), "kanim-tarakan",
		"@kanim-tarakan" },
	{ "@Kanim-Tar", RK_E_INSTITUTION, RK_F(INSTITUTION, handle), "kanim-tarakan",
		"@kanim-tarakan" },
	{ "#permenkumham-6", RK_E_REFERENCE, RK_F(REFERENCE, handle), "permenkumham-6-2019",
		"#permenkumham-6-2019" },
};

static void test_forms(void **state)
{
	RkStore *store = store_of(state);

	for (guint i = 0; i < RK_LEN(forms); i++) {
		RkTarget target = find(store, forms[i].typed);
		assert_int_equal(target.entity, forms[i].entity);
		g_autofree char *value = value_now(store, target.entity, target.id, forms[i].field);
		if (g_strcmp0(value, forms[i].value) != 0)
			fail_msg("%s: %s", forms[i].typed, value);
		g_autofree char *address = rk_address_of(store, target.entity, target.id);
		assert_string_equal(address, forms[i].address);
		gboolean in_register = rk_entities[target.entity].flags & RK_ENTITY_IS_REGISTER;
		assert_int_equal(target.meeting == 0, in_register);
	}
}

/* Every record of the sample has an address that leads back to it. */
static void test_round_trip(void **state)
{
	RkStore *store = store_of(state);
	g_autoptr(RkRows) rows = rk_everything_load(store, NULL);

	for (RkEntity e = 0; e < RK_E_N; e++)
		for (guint i = 0; i < rows->rows[e]->len; i++) {
			RkId id = *(RkId *)rows->rows[e]->pdata[i];
			g_autofree char *address = rk_address_of(store, e, id);
			assert_non_null(address);
			RkTarget target = find(store, address);
			if (target.id != id || target.entity != e)
				fail_msg("%s %s", rk_entities[e].table, address);
		}
}

static const struct {
	const char *typed;
	RkErrorCode code;
	const char *names;
} refusals[] = {
	{ "XYZ", RK_ERROR_NOT_FOUND, "XYZ" },
	{ "2025", RK_ERROR_AMBIGUOUS, "2025-03-timpora-dkj-tw1, 2025-06-timpora-dkj-tw2" },
	{ "MKS/TL-99", RK_ERROR_NOT_FOUND, "action" },
	{ "MKS/S-5", RK_ERROR_NOT_FOUND, "session" },
	{ "MKS/TL-02@pemk", RK_ERROR_AMBIGUOUS, "@pemkab-bulungan" },
	{ "MKS/TL-02@bone", RK_ERROR_NOT_FOUND, "bone" },
	{ "@kanim", RK_ERROR_AMBIGUOUS, "@kanim-" },
	{ "@nobody", RK_ERROR_NOT_FOUND, "nobody" },
	{ "0000000000001", RK_ERROR_NOT_FOUND, "id" },
	{ "MKS/sajak", RK_ERROR_INVALID, "TL-03" },
	{ "", RK_ERROR_INVALID, "address" },
};

static void test_refusals(void **state)
{
	for (guint i = 0; i < RK_LEN(refusals); i++) {
		g_autoptr(GError) error = NULL;
		RkTarget target = { .paper_kind = 77 };
		if (rk_address_resolve(store_of(state), refusals[i].typed, &target, &error))
			fail_msg("found: %s", refusals[i].typed);
		assert_int_equal(error->code, refusals[i].code);
		if (!strstr(error->message, refusals[i].names))
			fail_msg("%s: %s", refusals[i].typed, error->message);
		assert_int_equal(target.paper_kind, 77);
	}
}

/* A paper that was never written down still has a meaning. */
static void test_paper_without_row(void **state)
{
	RkTarget target = find(store_of(state), "TW3/notula");

	assert_int_equal(target.entity, RK_E_PAPER);
	assert_int_equal(target.paper_kind, RK_PAPER_KIND_MINUTES);
	assert_true(target.id == 0 && target.meeting != 0);
}

static void test_nearest(void **state)
{
	RkStore *store = store_of(state);
	static const struct {
		const char *now, *code;
	} times[] = {
		{ "2024-01-01T00:00:00Z", "2024-10-makassar" },
		{ "2025-04-01T00:00:00Z", "2025-03-timpora-dkj-tw1" },
		{ "2025-08-01T00:00:00Z", "2025-08-skouw" },
		{ "2026-11-24T02:00:00Z", "2025-09-timpora-dkj-tw3" },
	};

	for (guint i = 0; i < RK_LEN(times); i++) {
		assert_true(rk_instant_parse(times[i].now, &store->now_option));
		store->context_generation = 0;
		RkTarget target = find(store, ".");
		g_autofree char *code =
			value_now(store, RK_E_MEETING, target.id, RK_F(MEETING, code));
		assert_string_equal(code, times[i].code);
	}
	RkTarget skouw = find(store, "SKW");
	set_number(store, skouw.id, RK_E_MEETING, skouw.id, RK_F(MEETING, status),
		RK_MEETING_STATUS_RUNNING);
	assert_true(find(store, ".").id == skouw.id);
	assert_int_equal(find(store, "./B-1").entity, RK_E_SESSION);
}

static void test_nothing_nearest(void **state)
{
	g_autoptr(GError) error = NULL;
	RkTarget target;

	assert_false(rk_address_resolve(store_of(state), ".", &target, &error));
	assert_int_equal(error->code, RK_ERROR_NOT_FOUND);
	RkId undated = add_meeting(store_of(state), "konsep-x", "X");
	assert_true(find(store_of(state), ".").id == undated);
}

/* A frozen number stays; the count goes on behind it, as it does on the screen. */
static void test_numbers(void **state)
{
	RkStore *store = store_of(state);
	RkId meeting = add_meeting(store, "2026-01-x", "X");
	RkPlan *plan = rk_plan_new(meeting, "x");
	RkId ids[3];

	for (int i = 0; i < 3; i++) {
		RkAction *action = action_new(store, meeting, i + 1, "x");
		ids[i] = action->id;
		if (i == 0)
			action->number = RK_INT(7);
		rk_plan_insert(plan, RK_E_ACTION, action);
	}
	apply(store, plan);
	assert_true(find(store, "2026-01-x/TL-07").id == ids[0]);
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, meeting, NULL);
	for (int i = 1; i < 3; i++) {
		const RkAction *action = RK_FIND(dossier->rows, ACTION, RkAction, ids[i]);
		g_autofree char *of = rk_address_of(store, RK_E_ACTION, ids[i]);
		g_autofree char *want =
			g_strdup_printf("2026-01-x/TL-%02u", rk_action_rank(dossier->rows, action));
		assert_string_equal(of, want);
		assert_true(find(store, want).id == ids[i]);
	}
	assert_true(find(store, "2026-01-x/TL-08").id == ids[1]);
	g_autofree char *address = rk_address_of(store, RK_E_ACTION, ids[0]);
	assert_string_equal(address, "2026-01-x/TL-07");
	assert_null(rk_address_of(store, RK_E_ACTION, 5));
}

/* Thirteen digits know the meeting that their record is part of, however deep it lies. */
static void test_digits(void **state)
{
	static const char *const tags[] = { "MKS", "TW2", "SKW" };
	RkStore *store = store_of(state);

	for (guint t = 0; t < RK_LEN(tags); t++) {
		RkId meeting = find(store, tags[t]).id;
		g_autoptr(RkDossier) dossier = rk_dossier_load(store, meeting, NULL);
		for (RkEntity e = 0; e < RK_E_N; e++)
			for (guint i = 0; i < dossier->rows->rows[e]->len; i++) {
				RkId id = *(RkId *)dossier->rows->rows[e]->pdata[i];
				char digits[RK_ID_TEXT];
				rk_id_text(id, digits);
				RkTarget target = find(store, digits);
				gboolean part = rk_entities[e].flags & RK_ENTITY_IS_MEETING;
				if (target.entity != e || target.id != id ||
					target.meeting != (part ? meeting : 0))
					fail_msg("%s %s", rk_entities[e].table, digits);
			}
	}
}

static void add_office(RkStore *store, const char *handle, const char *former)
{
	RkInstitution *office = institution_new(store, handle, handle);
	RkPlan *plan = rk_plan_new(0, "%s", handle);

	rk_text_set(&office->former_handles, former);
	rk_plan_insert(plan, RK_E_INSTITUTION, office);
	apply(store, plan);
}

static char *handle_of(RkStore *store, const char *typed)
{
	return value_now(store, RK_E_INSTITUTION, find(store, typed).id, RK_F(INSTITUTION, handle));
}

/* The handle itself, then one of before, then the only one that begins so. */
static void test_handles(void **state)
{
	RkStore *store = store_of(state);

	add_office(store, "kanim-bone", "kanim-watampone\nbone");
	add_office(store, "kanim-bone-2", NULL);
	add_office(store, "kanim-wajo", NULL);
	static const struct {
		const char *typed, *handle;
	} cases[] = {
		{ "@kanim-bone", "kanim-bone" },
		{ "@KANIM-BONE", "kanim-bone" },
		{ "@kanim-bone-", "kanim-bone-2" },
		{ "@kanim-watampone", "kanim-bone" },
		{ "@bone", "kanim-bone" },
		{ "@kanim-w", "kanim-wajo" },
	};
	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autofree char *handle = handle_of(store, cases[i].typed);
		assert_string_equal(handle, cases[i].handle);
	}
	g_autoptr(GError) error = NULL;
	RkTarget target;
	assert_false(rk_address_resolve(store, "@bon", &target, &error));
	assert_int_equal(error->code, RK_ERROR_NOT_FOUND);
}

static void test_former_references(void **state)
{
	RkStore *store = store_of(state);
	RkReference *reference = rk_reference_new();
	RkPlan *plan = rk_plan_new(0, "uu");

	reference->id = rk_id_next(&store->ids);
	reference->kind = RK_REFERENCE_KIND_REGULATION;
	rk_text_set(&reference->title, "Keimigrasian");
	rk_text_set(&reference->handle, "uu-6-2011");
	rk_text_set(&reference->former_handles, "undang-undang-6-2011");
	RkId id = reference->id;
	rk_plan_insert(plan, RK_E_REFERENCE, reference);
	apply(store, plan);
	assert_true(find(store, "#undang-undang-6-2011").id == id);
	assert_true(find(store, "#UU-6").id == id);
}

/* Eight are named, and that there are more is said. */
static void test_many_candidates(void **state)
{
	RkStore *store = store_of(state);
	static const struct {
		int n;
		const char *names;
	} cases[] = {
		{ 8, "several fit: @x-0, @x-1, @x-2, @x-3, @x-4, @x-5, @x-6, @x-7" },
		{ 10, "several fit: @x-0, @x-1, @x-2, @x-3, @x-4, @x-5, @x-6, @x-7, …" },
	};
	int made = 0;

	for (guint i = 0; i < RK_LEN(cases); i++) {
		for (; made < cases[i].n; made++) {
			g_autofree char *handle = g_strdup_printf("x-%d", made);
			add_office(store, handle, NULL);
		}
		g_autoptr(GError) error = NULL;
		RkTarget target;
		assert_false(rk_address_resolve(store, "@x", &target, &error));
		assert_int_equal(error->code, RK_ERROR_AMBIGUOUS);
		assert_string_equal(error->message, cases[i].names);
		assert_string_equal(rk_error_where(error), "@x");
	}
}

static RkAssignment *assignment_new(RkStore *store, RkPlan *plan, RkId action, int position)
{
	RkAssignment *assignment = rk_assignment_new();

	assignment->id = rk_id_next(&store->ids);
	assignment->action = action;
	assignment->position = RK_INT(position);
	assignment->role = RK_ASSIGNMENT_ROLE_LEAD;
	rk_plan_insert(plan, RK_E_ASSIGNMENT, assignment);
	return assignment;
}

/* Whoever has it: an office, a person or a name written down. */
static void test_assignments(void **state)
{
	RkStore *store = store_of(state);
	RkId meeting = add_meeting(store, "2026-01-x", "X");
	RkPlan *plan = rk_plan_new(meeting, "x");
	RkAction *action = action_new(store, meeting, 1, "x");
	RkPerson *person = rk_person_new();
	RkInstitution *offices[] = { institution_new(store, "kanim-bone", "A"),
		institution_new(store, "kanim-bone-2", "B") };
	RkId ids[4];

	person->id = rk_id_next(&store->ids);
	rk_text_set(&person->name, "Adi");
	rk_text_set(&person->handle, "adi");
	for (int i = 0; i < 4; i++) {
		RkAssignment *one = assignment_new(store, plan, action->id, i + 1);
		ids[i] = one->id;
		one->institution = i < 2 ? offices[i]->id : 0;
		one->person = i == 2 ? person->id : 0;
		rk_text_set(&one->label, i == 3 ? "Panitia Daerah" : NULL);
	}
	for (int i = 0; i < 2; i++)
		rk_plan_insert(plan, RK_E_INSTITUTION, offices[i]);
	rk_plan_insert(plan, RK_E_PERSON, person);
	rk_plan_insert(plan, RK_E_ACTION, action);
	apply(store, plan);
	static const struct {
		const char *typed, *address;
	} cases[] = {
		{ "2026-01-x/TL-01@kanim-bone", "2026-01-x/TL-01@kanim-bone" },
		{ "2026-01-x/TL-01@KANIM-BONE-2", "2026-01-x/TL-01@kanim-bone-2" },
		{ "2026-01-x/TL-01@adi", "2026-01-x/TL-01@adi" },
		{ "2026-01-x/TL-01@panitia", NULL },
	};
	for (guint i = 0; i < RK_LEN(cases); i++) {
		RkTarget target = find(store, cases[i].typed);
		char digits[RK_ID_TEXT];
		rk_id_text(ids[i], digits);
		assert_int_equal(target.entity, RK_E_ASSIGNMENT);
		assert_true(target.id == ids[i] && target.meeting == meeting);
		g_autofree char *address = rk_address_of(store, RK_E_ASSIGNMENT, ids[i]);
		assert_string_equal(address, cases[i].address ? cases[i].address : digits);
	}
	g_autoptr(GError) error = NULL;
	RkTarget target;
	assert_false(rk_address_resolve(store, "2026-01-x/TL-01@kanim", &target, &error));
	assert_string_equal(error->message, "several fit: @kanim-bone, @kanim-bone-2");
}

/* Written twice, the newest is meant; the older one has its id. */
static void test_papers(void **state)
{
	RkStore *store = store_of(state);
	RkId meeting = add_meeting(store, "2026-01-x", "X"), ids[3];
	RkPlan *plan = rk_plan_new(meeting, "x");

	for (int i = 0; i < 3; i++) {
		RkPaper *paper = rk_paper_new();
		ids[i] = paper->id = rk_id_next(&store->ids);
		paper->meeting = meeting;
		paper->state = RK_PAPER_STATE_DRAFT;
		paper->kind = i < 2 ? RK_PAPER_KIND_INVITATION : RK_PAPER_KIND_MINUTES;
		rk_plan_insert(plan, RK_E_PAPER, paper);
	}
	apply(store, plan);
	assert_true(find(store, "2026-01-x/undangan").id == ids[1]);
	assert_true(find(store, "2026-01-x/notula").id == ids[2]);
	char digits[RK_ID_TEXT];
	rk_id_text(ids[0], digits);
	g_autofree char *old = rk_address_of(store, RK_E_PAPER, ids[0]);
	g_autofree char *new = rk_address_of(store, RK_E_PAPER, ids[1]);
	assert_string_equal(old, digits);
	assert_string_equal(new, "2026-01-x/undangan");
}

/* Lines count all, decisions only decisions; an office may letter them otherwise. */
static void test_lines(void **state)
{
	RkStore *store = store_of(state);
	RkId meeting = add_meeting(store, "2026-01-x", "X");
	RkId first = add_entry(store, meeting, 1, "satu"),
	     second = add_entry(store, meeting, 2, "dua");

	set_number(store, meeting, RK_E_ENTRY, second, RK_F(ENTRY, kind), RK_ENTRY_KIND_DECISION);
	assert_true(find(store, "2026-01-x/N-1").id == first);
	assert_true(find(store, "2026-01-x/N-2").id == second);
	assert_true(find(store, "2026-01-x/K-1").id == second);
	g_autofree char *line = rk_address_of(store, RK_E_ENTRY, first);
	g_autofree char *decision = rk_address_of(store, RK_E_ENTRY, second);
	assert_string_equal(line, "2026-01-x/N-1");
	assert_string_equal(decision, "2026-01-x/K-01");
	RkProfile *profile = rk_profile_new();
	RkPlan *plan = rk_plan_new(0, "x");
	profile->id = rk_id_next(&store->ids);
	rk_text_set(&profile->name, "Biasa");
	rk_text_set(&profile->handle, "biasa");
	rk_text_set(&profile->decision_prefix, "D");
	rk_plan_insert(plan, RK_E_PROFILE, profile);
	apply(store, plan);
	g_autofree char *lettered = rk_address_of(store, RK_E_ENTRY, second);
	assert_string_equal(lettered, "2026-01-x/D-01");
	RkAction *action = action_new(store, meeting, 1, "x");
	RkId id = action->id;
	plan = rk_plan_new(meeting, "x");
	rk_plan_insert(plan, RK_E_ACTION, action);
	apply(store, plan);
	g_autofree char *task = rk_address_of(store, RK_E_ACTION, id);
	assert_string_equal(task, "2026-01-x/TL-01");
}

/* Of several on the day, the one that is nearer; zones count, the cancelled do not. */
static void test_nearest_of_a_day(void **state)
{
	RkStore *store = store_of(state); /* 10.00 in Makassar on 24 November 2026 */
	static const struct {
		const char *code, *start, *end, *zone, *nearest;
	} cases[] = {
		{ "far", "2026-11-20T09:00", NULL, NULL, "far" },
		{ "week", "2026-11-26T09:00", NULL, NULL, "week" },
		{ "month", "2026-12-26T09:00", NULL, NULL, "week" },
		{ "night", "2026-11-23T19:00", NULL, NULL, "night" },
		{ "noon", "2026-11-24T12:00", NULL, NULL, "noon" },
		{ "early", "2026-11-24T08:30", NULL, NULL, "early" },
		{ "east", "2026-11-24T11:45", NULL, "Asia/Jayapura", "east" },
		{ "now", "2026-11-24T08:00", "2026-11-24T16:00", NULL, "now" },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		RkMeeting *meeting = meeting_new(store, cases[i].code, cases[i].code);
		RkPlan *plan = rk_plan_new(meeting->id, "x");
		meeting->status = RK_MEETING_STATUS_SCHEDULED;
		rk_text_set(&meeting->start, cases[i].start);
		rk_text_set(&meeting->end, cases[i].end);
		rk_text_set(&meeting->zone, cases[i].zone);
		rk_plan_insert(plan, RK_E_MEETING, meeting);
		apply(store, plan);
		RkTarget target = find(store, ".");
		g_autofree char *code =
			value_now(store, RK_E_MEETING, target.id, RK_F(MEETING, code));
		if (strcmp(code, cases[i].nearest) != 0)
			fail_msg("%s: %s", cases[i].code, code);
	}
	RkId now = find(store, "now").id;
	set_number(
		store, now, RK_E_MEETING, now, RK_F(MEETING, status), RK_MEETING_STATUS_CANCELLED);
	assert_true(find(store, ".").id == find(store, "east").id);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(test_forms),
		SAMPLE_TEST(test_round_trip),
		SAMPLE_TEST(test_refusals),
		SAMPLE_TEST(test_paper_without_row),
		SAMPLE_TEST(test_nearest),
		TEST(test_nothing_nearest),
		TEST(test_numbers),
		SAMPLE_TEST(test_digits),
		TEST(test_handles),
		TEST(test_former_references),
		TEST(test_many_candidates),
		TEST(test_assignments),
		TEST(test_papers),
		TEST(test_lines),
		TEST(test_nearest_of_a_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
