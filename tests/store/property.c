/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random plans over a small world: undoing gives back the database byte for byte, redoing gives the
 * other one again, any way through the log holds integrity, and a preview in memory agrees with the
 * file.
 */
#include "fixture.h"

#include "db/row.h"
#include "../support/record_equal.h"

#define STEPS 40
#define SEEDS 4

typedef struct World {
	RkStore *store;
	RkRows *rows; /* what should be there */
	GRand *rand;
	RkId meeting;
} World;

static gpointer pick(World *world, RkEntity entity)
{
	guint n = rk_rows_count(world->rows, entity);

	return n ? g_ptr_array_index(
			   world->rows->rows[entity], g_rand_int_range(world->rand, 0, (int)n))
		 : NULL;
}

static const RkEntity kinds[] = { RK_E_SESSION, RK_E_ENTRY, RK_E_ACTION, RK_E_INSTITUTION };

static gpointer make(World *world, RkEntity entity)
{
	static int serial;
	g_autofree char *text = g_strdup_printf("kata%d", g_rand_int_range(world->rand, 0, 50));
	g_autofree char *handle = g_strdup_printf("h-%d", ++serial);
	int position = g_rand_int_range(world->rand, 1, 9);

	switch (entity) {
	case RK_E_SESSION:
		return session_new(world->store, world->meeting, position, text);
	case RK_E_ENTRY:
		return entry_new(world->store, world->meeting, position, text);
	case RK_E_ACTION:
		return action_new(world->store, world->meeting, position, text);
	default:
		return institution_new(world->store, handle, text);
	}
}

static gboolean in_plan(const RkPlan *plan, RkId id)
{
	for (guint i = 0; i < plan->changes->len; i++)
		if (((const RkChange *)plan->changes->pdata[i])->id == id)
			return TRUE;
	return FALSE;
}

/* Deletes with what points to it among the kinds here: entries and actions of a session. */
static void delete_session(World *world, RkPlan *plan, const RkSession *session)
{
	RK_EACH (world->rows, ENTRY, RkEntry, entry)
		if (entry->session == session->id && in_plan(plan, entry->id))
			return;
	RK_EACH (world->rows, ENTRY, RkEntry, entry)
		if (entry->session == session->id)
			rk_plan_delete(plan, RK_E_ENTRY, entry);
	rk_plan_delete(plan, RK_E_SESSION, session);
}

static void add_random_change(World *world, RkPlan *plan)
{
	RkEntity entity = kinds[g_rand_int_range(world->rand, 0, RK_LEN(kinds))];
	gpointer record = pick(world, entity);
	g_autofree char *text = g_strdup_printf("ubah%d", g_rand_int_range(world->rand, 0, 50));

	if (!record || in_plan(plan, *(RkId *)record) || g_rand_int_range(world->rand, 0, 3) == 0) {
		rk_plan_insert(plan, entity, make(world, entity));
		return;
	}
	if (g_rand_int_range(world->rand, 0, 4) == 0 && entity == RK_E_SESSION) {
		delete_session(world, plan, record);
		return;
	}
	if (g_rand_int_range(world->rand, 0, 4) == 0) {
		rk_plan_delete(plan, entity, record);
		return;
	}
	int order = rk_entities[entity].order;
	guint name = (guint)rk_field_find(entity, entity == RK_E_SESSION       ? "title"
						  : entity == RK_E_INSTITUTION ? "name"
									       : "text");
	rk_plan_change(plan, entity, record, name, RK_VALUE_TEXT(text));
	if (order >= 0)
		rk_plan_change(plan, entity, record, (guint)order,
			RK_VALUE_NUMBER(g_rand_int_range(world->rand, 1, 9)));
	gpointer session = entity == RK_E_ENTRY ? pick(world, RK_E_SESSION) : NULL;
	if (session && !in_plan(plan, *(RkId *)session))
		rk_plan_change(
			plan, entity, record, RK_F(ENTRY, session), RK_VALUE_ID(*(RkId *)session));
}

/* A later change of the same plan may delete what an earlier one pointed to; such a plan is refused
 * and tried again. */
static void random_step(World *world)
{
	for (;;) {
		g_autoptr(RkPlan) plan = rk_plan_new(world->meeting, "random");
		g_autoptr(GError) error = NULL;
		for (int n = g_rand_int_range(world->rand, 1, 9); n > 0; n--)
			add_random_change(world, plan);
		if (rk_plan_is_empty(plan))
			continue;
		if (rk_apply(world->store, plan, NULL, &error)) {
			rk_rows_apply(world->rows, plan);
			return;
		}
		assert_int_equal(error->code, RK_ERROR_INVALID);
	}
}

static void assert_rows_agree(World *world)
{
	for (guint k = 0; k < RK_LEN(kinds); k++) {
		RkEntity e = kinds[k];
		g_autoptr(RkRows) now = rk_rows_new();
		assert_true(rk_row_collect_all(world->store->db, e, now, NULL));
		assert_int_equal(rk_rows_count(now, e), rk_rows_count(world->rows, e));
		for (guint i = 0; i < rk_rows_count(now, e); i++) {
			const RkId *id = g_ptr_array_index(now->rows[e], i);
			assert_true(record_equal(e, id, rk_rows_find(world->rows, e, *id)));
		}
	}
}

static void back_and_forth(Fixture *f, guint32 seed)
{
	World world = {
		.store = f->store, .rows = rk_rows_new(), .rand = g_rand_new_with_seed(seed)
	};
	g_autoptr(GPtrArray) dumps = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *code = g_strdup_printf("m%u", seed);

	world.meeting = add_meeting(f->store, code, "Rakor");
	assert_true(rk_row_collect_all(f->store->db, RK_E_INSTITUTION, world.rows, NULL));
	g_ptr_array_add(dumps, dump(f->store, FALSE));
	g_autoptr(RkRows) others = rk_rows_new();
	for (int i = 0; i < STEPS; i++) {
		random_step(&world);
		g_ptr_array_add(dumps, dump(f->store, FALSE));
	}
	rk_rows_free(world.rows);
	world.rows = others;
	for (int i = STEPS - 1; i >= 0; i--) {
		assert_true(rk_undo(f->store, world.meeting, NULL, NULL));
		g_autofree char *now = dump(f->store, FALSE);
		assert_string_equal(now, dumps->pdata[i]);
	}
	for (int i = 1; i <= STEPS; i++) {
		assert_true(rk_redo(f->store, world.meeting, NULL, NULL));
		g_autofree char *now = dump(f->store, FALSE);
		assert_string_equal(now, dumps->pdata[i]);
	}
	g_rand_free(world.rand);
}

static void undo_then_redo_is_the_identity(void **state)
{
	for (guint32 seed = 1; seed <= SEEDS; seed++) {
		void *own = NULL;
		fixture_setup(&own);
		back_and_forth(own, seed);
		assert_healthy(((Fixture *)own)->store);
		fixture_teardown(&own);
	}
}

static void memory_and_file_agree(void **state)
{
	Fixture *f = *state;
	World world = {
		.store = f->store, .rows = rk_rows_new(), .rand = g_rand_new_with_seed(99)
	};

	world.meeting = add_meeting(f->store, "m", "Rakor");
	for (int i = 0; i < STEPS; i++) {
		random_step(&world);
		assert_rows_agree(&world);
	}
	rk_rows_free(world.rows);
	g_rand_free(world.rand);
}

/* Steps of anywhere in the log are undone in any order, as far as they can be: whatever happens,
 * the file stays whole and a refusal changes nothing. */
static void any_step_is_undone_or_refused(void **state)
{
	Fixture *f = *state;
	World world = { .store = f->store, .rows = rk_rows_new(), .rand = g_rand_new_with_seed(7) };
	guint undone = 0, refused = 0;

	world.meeting = add_meeting(f->store, "m", "Rakor");
	for (int i = 0; i < STEPS; i++)
		random_step(&world);
	g_autoptr(GPtrArray) steps = rk_history(f->store, 0, RK_E_NONE, 0, 0, 0, NULL);
	for (guint i = 0; i < 4 * steps->len; i++) {
		const RkStep *step = steps->pdata[g_rand_int_range(world.rand, 0, (int)steps->len)];
		g_autofree char *before = dump(f->store, FALSE);
		if (rk_undo_step(f->store, step->id, NULL, NULL)) {
			undone++;
			continue;
		}
		refused++;
		g_autofree char *after = dump(f->store, FALSE);
		assert_string_equal(before, after);
	}
	assert_true(undone > 3 && refused > 3);
	assert_healthy(f->store);
	rk_rows_free(world.rows);
	g_rand_free(world.rand);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(undo_then_redo_is_the_identity),
		TEST(memory_and_file_agree),
		TEST(any_step_is_undone_or_refused),
	};

	return cmocka_run_group_tests_name("property", tests, NULL, NULL);
}
