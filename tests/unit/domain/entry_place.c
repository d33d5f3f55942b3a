/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where lines stand: outside the sessions, in a session, at a point; which places lines are moved
 * into and in which order they are counted.
 */
#include "domain/minutes/entry_place.h"

#include "domain/minutes/entry_rule.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

enum { POINT_ONE = 851, POINT_PARKED, POINT_FOREIGN, OTHER_MEETING = 1401 };

static void point_add(Sample *sample, RkId id, RkId meeting, RkId session, const char *title)
{
	RkAgendaPoint *point = rk_agenda_point_new();

	point->id = id;
	point->meeting = meeting;
	point->session = session;
	rk_text_set(&point->title, title);
	rk_rows_add(sample->dossier->rows, RK_E_AGENDA_POINT, point);
}

static RkEntry *line_add(Sample *sample, RkId id, RkId session, RkId point)
{
	RkEntry *entry = rk_entry_new();

	entry->id = id;
	entry->meeting = MEETING;
	entry->position = RK_INT((gint64)id);
	entry->kind = RK_ENTRY_KIND_POINT;
	entry->session = session;
	entry->point = point;
	rk_rows_add(sample->dossier->rows, RK_E_ENTRY, entry);
	return entry;
}

static Sample *with_points(void)
{
	Sample *sample = sample_new();

	point_add(sample, POINT_ONE, MEETING, SESSION_ONE, "Pengesahan");
	point_add(sample, POINT_PARKED, MEETING, 0, "Parkir");
	point_add(sample, POINT_FOREIGN, OTHER_MEETING, 0, "Lain");
	return sample;
}

/* In the order of the rundown, each session before its points, what is parked at the end. */
static void places_in_order(void **state)
{
	static const struct {
		RkId session, point;
		const char *name;
		guint lines;
		gboolean talk;
	} wanted[] = {
		{ 0, 0, "Di luar sesi", 1, FALSE },
		{ SESSION_OPENING, 0, "Sambutan dan Pembukaan", 0, TRUE },
		{ SESSION_ONE, 0, "Sesi 1 · Kiat dan Strategi Pemerintah Daerah", 2, TRUE },
		{ SESSION_ONE, POINT_ONE, "Pengesahan", 1, TRUE },
		{ SESSION_BREAK, 0, "Rehat Kopi", 0, FALSE },
		{ SESSION_TWO, 0, "Sesi 2 · Penataan Kerja Sama", 0, TRUE },
		{ 0, POINT_PARKED, "Parkir", 0, TRUE },
	};
	g_autoptr(Sample) sample = with_points();

	line_add(sample, 801, 0, 0);
	line_add(sample, 802, SESSION_ONE, 0);
	line_add(sample, 803, SESSION_ONE, 0);
	line_add(sample, 804, SESSION_ONE, POINT_ONE);
	line_add(sample, 805, SESSION_ONE, 0)->kind = RK_ENTRY_KIND_DECISION;
	line_add(sample, 806, SESSION_ONE, 0)->meeting = OTHER_MEETING;
	g_autoptr(GArray) places = rk_entry_places(&sample->in);
	assert_int_equal(places->len, G_N_ELEMENTS(wanted));
	for (guint i = 0; i < G_N_ELEMENTS(wanted); i++) {
		const RkEntryPlace *place = &g_array_index(places, RkEntryPlace, i);
		g_autofree char *name = rk_entry_place_name(&sample->in, place);
		assert_string_equal(name, wanted[i].name);
		assert_int_equal(place->session, wanted[i].session);
		assert_int_equal(place->point, wanted[i].point);
		assert_int_equal(place->lines, wanted[i].lines);
		assert_int_equal(rk_entry_place_is_talk(place), wanted[i].talk);
	}
}

/* Nobody speaks there: nothing is written down unasked. */
static void some_rows_are_quiet(void **state)
{
	for (int kind = 1; kind < RK_SESSION_KIND_N; kind++) {
		const RkSession session = { .kind = kind };
		const RkEntryPlace place = { .of_session = &session };
		gboolean quiet = kind == RK_SESSION_KIND_REGISTRATION ||
				 kind == RK_SESSION_KIND_ANTHEM || kind == RK_SESSION_KIND_PRAYER ||
				 kind == RK_SESSION_KIND_BREAK || kind == RK_SESSION_KIND_ISHOMA;
		assert_int_equal(rk_entry_place_is_talk(&place), !quiet);
	}
}

/* A line that leaves its place comes to the nearer end of the next one that is open. */
static void a_line_crosses_into_the_next_open_place(void **state)
{
	g_autoptr(Sample) sample = with_points();
	RkEntry *line = line_add(sample, 801, SESSION_ONE, 0);
	RkEntry *first = line_add(sample, 811, SESSION_TWO, 0);
	RkEntry *last = line_add(sample, 812, SESSION_TWO, 0);
	static const struct {
		int step;
		RkId session, point;
	} down[] = { { 1, SESSION_ONE, POINT_ONE }, { 1, SESSION_TWO, 0 } };

	for (guint i = 0; i < G_N_ELEMENTS(down); i++) {
		g_autoptr(RkPlan) plan = rk_plan_new(MEETING, "x");
		assert_true(rk_entry_plan_cross(plan, &sample->in, line, down[i].step));
		rk_rows_apply(sample->dossier->rows, plan);
		assert_int_equal(line->session, down[i].session);
		assert_int_equal(line->point, down[i].point);
	}
	assert_true(line->position.value < first->position.value);
	g_autoptr(RkPlan) parked = rk_plan_new(MEETING, "x");
	assert_true(rk_entry_plan_cross(parked, &sample->in, line, 1));
	rk_rows_apply(sample->dossier->rows, parked);
	assert_int_equal(line->point, POINT_PARKED);
	g_autoptr(RkPlan) none = rk_plan_new(MEETING, "x");
	assert_false(rk_entry_plan_cross(none, &sample->in, line, 1));
	assert_true(rk_plan_is_empty(none));
	g_autoptr(RkPlan) back = rk_plan_new(MEETING, "x");
	assert_true(rk_entry_plan_cross(back, &sample->in, line, -1));
	rk_rows_apply(sample->dossier->rows, back);
	assert_int_equal(line->session, SESSION_TWO);
	assert_int_equal(line->point, 0);
	assert_true(line->position.value > last->position.value);
}

/* The coffee break is passed over unless something was written down in it. */
static void a_quiet_place_with_lines_is_open(void **state)
{
	for (int lines = 0; lines < 2; lines++) {
		g_autoptr(Sample) sample = sample_new();
		RkEntry *line = line_add(sample, 801, SESSION_ONE, 0);
		if (lines)
			line_add(sample, 811, SESSION_BREAK, 0);
		g_autoptr(RkPlan) plan = rk_plan_new(MEETING, "x");
		assert_true(rk_entry_plan_cross(plan, &sample->in, line, 1));
		rk_rows_apply(sample->dossier->rows, plan);
		assert_int_equal(line->session, lines ? SESSION_BREAK : SESSION_TWO);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(places_in_order),
		cmocka_unit_test(some_rows_are_quiet),
		cmocka_unit_test(a_line_crosses_into_the_next_open_place),
		cmocka_unit_test(a_quiet_place_with_lines_is_open),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
