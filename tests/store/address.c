/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Addresses over the sample: every form finds its record, the record gives the form back, and what
 * is unknown or ambiguous says so.
 */
#include "sample.h"

#include "db/row.h"

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

/* A frozen number stays, others go by rank. */
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
	assert_true(find(store, "2026-01-x/TL-02").id == ids[1]);
	assert_true(find(store, "2026-01-x/TL-03").id == ids[2]);
	g_autofree char *address = rk_address_of(store, RK_E_ACTION, ids[0]);
	assert_string_equal(address, "2026-01-x/TL-07");
	assert_null(rk_address_of(store, RK_E_ACTION, 5));
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
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
