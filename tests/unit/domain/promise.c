/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an office or a person promised and was promised: side, state as of a day, order.
 */
#include "domain/action/promise.h"

#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkDay day_of(const char *text)
{
	RkDay day;

	assert_true(rk_day_parse(text, &day));
	return day;
}

static RkAction *action_add(Sample *sample, RkId id, const char *due)
{
	RkAction *action = rk_action_new();

	action->id = id;
	action->meeting = MEETING;
	action->kind = RK_ACTION_KIND_TASK;
	action->due = g_strdup(due);
	rk_rows_add(sample->dossier->rows, RK_E_ACTION, action);
	return action;
}

static RkAssignment *assign(Sample *sample, RkId id, RkId action, int role, RkId office)
{
	RkAssignment *assignment = rk_assignment_new();

	assignment->id = id;
	assignment->action = action;
	assignment->role = role;
	assignment->institution = office;
	rk_rows_add(sample->dossier->rows, RK_E_ASSIGNMENT, assignment);
	return assignment;
}

static void tell(Sample *sample, RkId id, RkId assignment, const char *day, int percent)
{
	RkProgress *line = rk_progress_new();

	line->id = id;
	line->assignment = assignment;
	line->fact_day = g_strdup(day);
	line->status = percent == 100 ? RK_ACTION_STATUS_DONE : RK_ACTION_STATUS_DOING;
	line->percent = RK_INT(percent);
	rk_rows_add(sample->dossier->rows, RK_E_PROGRESS, line);
}

/* "action side percent open late last;" of each, in order. */
static char *text_of(Sample *sample, RkId office, const char *as_of)
{
	static const char *const sides[] = { "to", "of", "silent" };
	g_autoptr(GArray) promises =
		rk_promises_of(sample->dossier->rows, RK_E_INSTITUTION, office, day_of(as_of));
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < promises->len; i++) {
		const RkPromise *one = &g_array_index(promises, RkPromise, i);
		g_string_append_printf(text, "%s%d %s %d%%%s%s", text->len ? "; " : "",
			(int)one->action->id, sides[one->side], one->percent,
			one->open ? " open" : "", one->late ? " late" : "");
		if (one->last)
			g_string_append_printf(text, " told %d", (int)one->last->id);
		if (one->days_left)
			g_string_append_printf(text, " left %d", one->days_left);
	}
	return g_string_free(text, FALSE);
}

static void expect(Sample *sample, RkId office, const char *as_of, const char *want)
{
	g_autofree char *got = text_of(sample, office, as_of);

	if (strcmp(got, want) != 0)
		fail_msg("as of %s: %s\nnot %s", as_of, got, want);
}

static void roles_make_sides(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	for (RkId id = 901; id <= 903; id++)
		action_add(sample, id, NULL);
	assign(sample, 911, 901, RK_ASSIGNMENT_ROLE_LEAD, OFFICE_TARAKAN);
	assign(sample, 912, 901, RK_ASSIGNMENT_ROLE_FOR, OFFICE_PALOPO);
	assign(sample, 913, 902, RK_ASSIGNMENT_ROLE_SUPPORT, OFFICE_TARAKAN);
	assign(sample, 914, 902, RK_ASSIGNMENT_ROLE_LEAD, OFFICE_PORT);
	assign(sample, 915, 903, RK_ASSIGNMENT_ROLE_FOR, OFFICE_TARAKAN);
	assign(sample, 916, 903, RK_ASSIGNMENT_ROLE_LEAD, OFFICE_PORT);
	expect(sample, OFFICE_TARAKAN, "2024-10-20",
		"903 to 0% open; 902 of 0% open; 901 silent 0% open");
	expect(sample, OFFICE_PALOPO, "2024-10-20", "901 to 0% open");
	expect(sample, OFFICE_BUREAU, "2024-10-20", "");
	/* Who leads has his own state, who does not that of the whole. */
	tell(sample, 921, 914, "2024-10-18", 40);
	tell(sample, 922, 911, "2024-10-18", 100);
	expect(sample, OFFICE_TARAKAN, "2024-10-20",
		"903 to 0% open; 902 of 40% open told 921; 901 of 100% told 922");
}

static void a_day_is_looked_at(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	action_add(sample, 901, "2024-10-25");
	assign(sample, 911, 901, RK_ASSIGNMENT_ROLE_LEAD, OFFICE_TARAKAN);
	/* Read in another order than told; the id decides on one day. */
	tell(sample, 923, 911, "2024-10-20", 50);
	tell(sample, 921, 911, "2024-10-22", 70);
	tell(sample, 922, 911, "2024-10-20", 40);
	tell(sample, 920, 911, NULL, 99);
	tell(sample, 924, 999, "2024-10-24", 99);
	expect(sample, OFFICE_TARAKAN, "2024-10-16", "");
	expect(sample, OFFICE_TARAKAN, "2024-10-17", "901 silent 0% open left 8");
	expect(sample, OFFICE_TARAKAN, "2024-10-19", "901 silent 0% open left 6");
	expect(sample, OFFICE_TARAKAN, "2024-10-20", "901 of 50% open told 923 left 5");
	expect(sample, OFFICE_TARAKAN, "2024-10-24", "901 of 70% open told 921 left 1");
	expect(sample, OFFICE_TARAKAN, "2024-10-25", "901 of 70% open told 921");
	expect(sample, OFFICE_TARAKAN, "2024-10-26", "901 of 70% open late told 921 left -1");
	/* Struck, it was never promised. */
	RkAction *action = rk_rows_find(sample->dossier->rows, RK_E_ACTION, 901);
	action->struck = TRUE;
	expect(sample, OFFICE_TARAKAN, "2024-10-26", "");
}

/* Late ones first, then by the day they are due; none last; finished ones, the newest first. */
static void the_urgent_ones_come_first(void **state)
{
	static const struct {
		RkId id;
		const char *due;
		int percent; /* 100: finished */
	} actions[] = {
		{ 901, NULL, 10 },
		{ 902, "2024-10-30", 10 },
		{ 903, "2024-10-19", 10 },
		{ 904, "2024-10-28", 10 },
		{ 905, "2024-10-18", 10 },
		{ 906, "2024-10-18", 100 },
		{ 907, NULL, 10 },
		{ 908, "2024-10-19", 100 },
		{ 909, NULL, 100 },
		{ 910, "2024-10-28", 10 },
	};
	g_autoptr(Sample) sample = sample_new();

	for (guint i = 0; i < G_N_ELEMENTS(actions); i++) {
		RkId id = actions[i].id;
		action_add(sample, id, actions[i].due);
		assign(sample, id + 20, id, RK_ASSIGNMENT_ROLE_LEAD, OFFICE_TARAKAN);
		tell(sample, id + 40, id + 20, "2024-10-17", actions[i].percent);
	}
	g_autoptr(GArray) promises = rk_promises_of(
		sample->dossier->rows, RK_E_INSTITUTION, OFFICE_TARAKAN, day_of("2024-10-20"));
	static const RkId order[] = { 905, 903, 904, 910, 902, 901, 907, 908, 906, 909 };
	for (guint i = 0; i < G_N_ELEMENTS(order); i++)
		assert_int_equal(g_array_index(promises, RkPromise, i).action->id, order[i]);
	guint late;
	assert_int_equal(rk_promises_count(promises, RK_PROMISE_OF_THEM, &late), 10);
	assert_int_equal(late, 2);
	assert_int_equal(rk_promises_count(promises, RK_PROMISE_TO_THEM, &late), 0);
	assert_int_equal(late, 0);
}

static void a_person_is_asked_by_himself(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkRows *rows = sample->dossier->rows;

	action_add(sample, 901, NULL);
	assign(sample, 911, 901, RK_ASSIGNMENT_ROLE_LEAD, OFFICE_TARAKAN)->person = PERSON_RANGGA;
	g_autoptr(GArray) his =
		rk_promises_of(rows, RK_E_PERSON, PERSON_RANGGA, day_of("2024-10-20"));
	g_autoptr(GArray) others =
		rk_promises_of(rows, RK_E_PERSON, OFFICE_TARAKAN, day_of("2024-10-20"));
	assert_int_equal(his->len, 1);
	assert_int_equal(others->len, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(roles_make_sides),
		cmocka_unit_test(a_day_is_looked_at),
		cmocka_unit_test(the_urgent_ones_come_first),
		cmocka_unit_test(a_person_is_asked_by_himself),
	};

	return cmocka_run_group_tests_name("promise", tests, NULL, NULL);
}
