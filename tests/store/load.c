/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loading: a dossier holds all rows of its meeting and every register row they name, in order, and
 * no row of another meeting; the directory is cached until there is news.
 */
#include "sample.h"

#include "domain/action/action_state.h"
#include "domain/people/attendance_count.h"
#include "../support/record_equal.h"

static RkStore *store_of(void **state)
{
	return ((Fixture *)*state)->store;
}

static RkDossier *load(RkStore *store, const char *address)
{
	g_autoptr(GError) error = NULL;
	RkTarget target = { 0 };

	assert_true(rk_address_resolve(store, address, &target, NULL));
	RkDossier *dossier = rk_dossier_load(store, target.id, &error);
	assert_non_null(dossier);
	assert_true(dossier->meeting->id == target.id);
	return dossier;
}

static const struct {
	RkEntity entity;
	guint makassar;
} counts[] = {
	{ RK_E_MEETING, 1 },
	{ RK_E_MEETING_ROLE, 7 },
	{ RK_E_SESSION, 14 },
	{ RK_E_SESSION_SPEAKER, 18 },
	{ RK_E_PARTICIPANT, 41 },
	{ RK_E_ENTRY, 35 },
	{ RK_E_ACTION, 11 },
	{ RK_E_ASSIGNMENT, 31 },
	{ RK_E_PROGRESS, 11 },
	{ RK_E_CITATION, 5 },
	{ RK_E_MINUTES, 1 },
	{ RK_E_MINUTES_STEP, 6 },
	{ RK_E_PAPER, 3 },
};

static void test_makassar(void **state)
{
	g_autoptr(RkDossier) dossier = load(store_of(state), "MKS");
	RkAttendance attendance;

	for (guint i = 0; i < RK_LEN(counts); i++)
		if (rk_rows_count(dossier->rows, counts[i].entity) != counts[i].makassar)
			fail_msg("%s: %u", rk_entities[counts[i].entity].table,
				rk_rows_count(dossier->rows, counts[i].entity));
	rk_attendance_count(dossier, &attendance);
	g_autofree char *text = rk_attendance_text(&attendance, RK_LANG_ID);
	assert_string_equal(text, "undangan 35/40 · orang 36 (29 sendiri, 7 wakil) · izin 3 · "
				  "tanpa ket. 2 · belum 0");
	assert_int_equal(attendance.onsite, 32);
	assert_int_equal(attendance.online, 4);
}

static void check_references(const RkRows *rows, RkEntity entity, gconstpointer record)
{
	const RkEntityInfo *info = &rk_entities[entity];

	for (guint i = 0; i < info->n_fields; i++) {
		RkValue value = rk_record_get(entity, record, i);
		if (info->fields[i].type == RK_TYPE_REF && value.set &&
			!rk_rows_find(rows, info->fields[i].target, value.number))
			fail_msg("%s.%s has no row", info->table, info->fields[i].name);
	}
}

/* Every reference inside a dossier finds its row; every dossier together is everything. */
static void test_closed(void **state)
{
	static const char *const tags[] = { "MKS", "TW1", "TW2", "SKW", "TW3" };
	RkStore *store = store_of(state);
	g_autoptr(RkRows) everything = rk_everything_load(store, NULL);
	guint seen[RK_E_N] = { 0 };

	for (guint t = 0; t < RK_LEN(tags); t++) {
		g_autoptr(RkDossier) dossier = load(store, tags[t]);
		for (RkEntity e = 0; e < RK_E_N; e++) {
			seen[e] += rk_rows_count(dossier->rows, e);
			for (guint i = 0; i < dossier->rows->rows[e]->len; i++) {
				gpointer record = dossier->rows->rows[e]->pdata[i];
				check_references(dossier->rows, e, record);
				assert_true(record_equal(
					e, record, rk_rows_find(everything, e, *(RkId *)record)));
			}
		}
	}
	for (RkEntity e = 0; e < RK_E_N; e++)
		if (rk_entities[e].flags & RK_ENTITY_IS_MEETING)
			assert_int_equal(seen[e], rk_rows_count(everything, e));
}

static void test_in_order(void **state)
{
	RkStore *store = store_of(state);
	RkId meeting = add_meeting(store, "2026-01-x", "X");

	add_session(store, meeting, 3, "c");
	add_session(store, meeting, 1, "a");
	add_session(store, meeting, 2, "b");
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, meeting, NULL);
	g_autoptr(GString) titles = g_string_new(NULL);
	RK_EACH (dossier->rows, SESSION, RkSession, session)
		g_string_append(titles, session->title);
	assert_string_equal(titles->str, "abc");
}

/* An action for a group brings the group with its members and their offices. */
static void test_group(void **state)
{
	RkStore *store = store_of(state);
	RkTarget group, action;

	assert_true(rk_address_resolve(store, "@seluruh-upt", &group, NULL));
	assert_true(rk_address_resolve(store, "TW1/TL-01", &action, NULL));
	g_autoptr(RkDossier) before = load(store, "TW1");
	assert_int_equal(rk_rows_count(before->rows, RK_E_GROUP_MEMBER), 0);
	set_number(store, action.meeting, RK_E_ACTION, action.id, RK_F(ACTION, target_group),
		group.id);
	g_autoptr(RkDossier) after = load(store, "TW1");
	assert_int_equal(rk_rows_count(after->rows, RK_E_GROUP_MEMBER), 12);
	RK_EACH (after->rows, GROUP_MEMBER, RkGroupMember, member)
		assert_non_null(rk_rows_find(after->rows, RK_E_INSTITUTION, member->institution));
}

static void test_unknown(void **state)
{
	g_autoptr(GError) error = NULL;
	RkId ids[] = { 4, 5 };

	assert_null(rk_dossier_load(store_of(state), 4, &error));
	assert_int_equal(error->code, RK_ERROR_NOT_FOUND);
	g_autoptr(RkRows) rows = rk_rows_load(store_of(state), RK_E_MEETING, ids, 2, NULL);
	assert_int_equal(rk_rows_count(rows, RK_E_MEETING), 0);
}

static void test_directory_is_fresh(void **state)
{
	RkStore *store = store_of(state);
	const RkDirectory *directory = rk_directory_load(store, NULL);

	assert_non_null(directory);
	assert_ptr_equal(rk_directory_load(store, NULL), directory);
	assert_int_equal(rk_rows_count(directory, RK_E_INSTITUTION), 0);
	RkInstitution *institution = institution_new(store, "x", "X");
	RkId id = institution->id;
	RkPlan *plan = rk_plan_new(0, "x");
	rk_plan_insert(plan, RK_E_INSTITUTION, institution);
	apply(store, plan);
	assert_non_null(rk_rows_find(rk_directory_load(store, NULL), RK_E_INSTITUTION, id));

	/* A change of another process counts when it is looked for, and not a moment earlier:
	 * whoever holds the directory holds one state of it. */
	RkStore *other = fixture_open(*state, "Budi", "two");
	directory = rk_directory_load(store, NULL);
	set_text(other, 0, RK_E_INSTITUTION, id, RK_F(INSTITUTION, name), "Y");
	rk_store_close(other);
	assert_ptr_equal(rk_directory_load(store, NULL), directory);
	assert_true(rk_store_changed(store));
	const RkInstitution *now =
		RK_FIND(rk_directory_load(store, NULL), INSTITUTION, RkInstitution, id);
	assert_string_equal(now->name, "Y");
}

static gboolean known(RkStore *store, const char *name)
{
	RkCandidate found;

	return rk_matcher_one(
		rk_matcher_load(store, NULL), name, RK_MATCH_OFFICES, NULL, &found, NULL);
}

/* One matcher a directory: the same until something changes, with every case that is loaded. */
static void test_matcher_goes_with_directory(void **state)
{
	RkStore *store = store_of(state);
	const RkMatcher *matcher = rk_matcher_load(store, NULL);
	RkRuleInput in = rk_rule_input_load(store, NULL, NULL);

	assert_non_null(matcher);
	assert_ptr_equal(in.matcher, matcher);
	assert_ptr_equal(in.directory, rk_directory_load(store, NULL));
	assert_ptr_equal(in.context, rk_store_context(store));
	assert_false(known(store, "Kanim Palopo"));
	RkPlan *plan = rk_plan_new(0, "x");
	rk_plan_insert(plan, RK_E_INSTITUTION, institution_new(store, "palopo", "Kanim Palopo"));
	apply(store, plan);
	assert_true(known(store, "Kanim Palopo"));
	assert_ptr_equal(
		rk_matcher_load(store, NULL), rk_rule_input_load(store, NULL, NULL).matcher);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(test_makassar),
		SAMPLE_TEST(test_closed),
		TEST(test_in_order),
		SAMPLE_TEST(test_group),
		TEST(test_unknown),
		TEST(test_directory_is_fresh),
		TEST(test_matcher_goes_with_directory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
