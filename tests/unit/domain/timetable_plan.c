/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each operation on a rundown writes, to the row and to the minute: nothing but what was asked
 * for.
 */
#include "base/error.h"
#include "domain/rundown/timetable.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#define MINUTE 60000
#define T G_GINT64_CONSTANT(1729127520000) /* 09.12 WITA */

static RkSession *session(Sample *sample, RkId id)
{
	return rk_rows_find(sample->dossier->rows, RK_E_SESSION, id);
}

static void refused(RkPlan *plan, GError *error, int code, const char *part)
{
	assert_null(plan);
	assert_int_equal(error->code, code);
	const char *said = rk_error_text(error, RK_LANG_ID);
	if (!strstr(said, part))
		fail_msg("\"%s\" is not in \"%s\"", part, said);
	g_error_free(error);
}

#define REFUSED(call, code, part) \
	G_STMT_START \
	{ \
		GError *error = NULL; \
		RkPlan *none = call; \
		refused(none, error, code, part); \
	} \
	G_STMT_END

static void a_row_has_none_to_a_day_of_minutes(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkContext *context = &sample->context;
	const RkDossier *dossier = sample->dossier;

	sample_expect(rk_timetable_lengthen(
			      RK_INPUT(context, dossier), SESSION_ONE, RK_RULE_NUMBER(-59), NULL),
		"session 502: minutes 60 → 1");
	sample_expect(rk_timetable_lengthen(
			      RK_INPUT(context, dossier), SESSION_ONE, RK_RULE_NUMBER(-61), NULL),
		"session 502: minutes 60 → 0");
	sample_expect(rk_timetable_lengthen(
			      RK_INPUT(context, dossier), SESSION_ONE, RK_RULE_NUMBER(2000), NULL),
		"session 502: minutes 60 → 1440");
	session(sample, SESSION_ONE)->minutes = RK_INT(0);
	REFUSED(rk_timetable_lengthen(
			RK_INPUT(context, dossier), SESSION_ONE, RK_RULE_NUMBER(-5), &error),
		RK_ERROR_REFUSED, "0");
	session(sample, SESSION_ONE)->minutes = RK_INT_NONE;
	sample_expect(rk_timetable_lengthen(
			      RK_INPUT(context, dossier), SESSION_ONE, RK_RULE_NUMBER(5), NULL),
		"session 502: minutes - → 5");
	REFUSED(rk_timetable_lengthen(RK_INPUT(context, dossier), 999, RK_RULE_NUMBER(5), &error),
		RK_ERROR_NOT_FOUND, "");
}

static void a_row_moves_within_its_day(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkContext *context = &sample->context;
	const RkDossier *dossier = sample->dossier;

	sample_expect(
		rk_timetable_move(RK_INPUT(context, dossier), SESSION_ONE, RK_RULE_NUMBER(1), NULL),
		"session 503: position 3 → 2\nsession 502: position 2 → 3");
	sample_expect(rk_timetable_move(
			      RK_INPUT(context, dossier), SESSION_ONE, RK_RULE_NUMBER(-1), NULL),
		"session 502: position 2 → 1\nsession 501: position 1 → 2");
	sample_expect(rk_timetable_move(
			      RK_INPUT(context, dossier), SESSION_OPENING, RK_RULE_NUMBER(9), NULL),
		"session 502: position 2 → 1\nsession 503: position 3 → 2\n"
		"session 504: position 4 → 3\nsession 501: position 1 → 4");
	REFUSED(rk_timetable_move(
			RK_INPUT(context, dossier), SESSION_OPENING, RK_RULE_NUMBER(-1), &error),
		RK_ERROR_REFUSED, "pertama");
	REFUSED(rk_timetable_move(
			RK_INPUT(context, dossier), SESSION_TWO, RK_RULE_NUMBER(1), &error),
		RK_ERROR_REFUSED, "terakhir");
	/* No day is the first one. */
	session(sample, SESSION_TWO)->day = RK_INT(2);
	session(sample, SESSION_ONE)->day = RK_INT_NONE;
	session(sample, SESSION_BREAK)->day = RK_INT(0);
	REFUSED(rk_timetable_move(
			RK_INPUT(context, dossier), SESSION_BREAK, RK_RULE_NUMBER(1), &error),
		RK_ERROR_REFUSED, "terakhir");
	sample_expect(rk_timetable_move(
			      RK_INPUT(context, dossier), SESSION_BREAK, RK_RULE_NUMBER(-1), NULL),
		"session 503: position 3 → 2\nsession 502: position 2 → 3");
}

static void positions_are_used_again(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkContext *context = &sample->context;

	session(sample, SESSION_BREAK)->position = RK_INT(8);
	session(sample, SESSION_TWO)->position = RK_INT(9);
	rk_rows_sort(sample->dossier->rows);
	sample_expect(rk_timetable_move(RK_INPUT(context, sample->dossier), SESSION_ONE,
			      RK_RULE_NUMBER(1), NULL),
		"session 503: position 8 → 2\nsession 502: position 2 → 8");
	/* Two with one position get two. */
	session(sample, SESSION_BREAK)->position = RK_INT(2);
	sample_expect(rk_timetable_move(RK_INPUT(context, sample->dossier), SESSION_BREAK,
			      RK_RULE_NUMBER(-1), NULL),
		"session 502: position 2 → 3");
}

static void a_start_is_fixed_and_loosened(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkContext *context = &sample->context;
	const RkDossier *dossier = sample->dossier;

	sample_expect(rk_timetable_fix(context, dossier, SESSION_ONE, "09:45", NULL),
		"session 502: fixed_start - → 09:45");
	sample_expect(rk_timetable_fix(context, dossier, SESSION_OPENING, NULL, NULL),
		"session 501: fixed_start 09:00 → -");
	REFUSED(rk_timetable_fix(context, dossier, SESSION_ONE, "9.45", &error), RK_ERROR_INVALID,
		"9.45");
	REFUSED(rk_timetable_fix(context, dossier, 999, "09:45", &error), RK_ERROR_NOT_FOUND, "");
}

/* --- putting a row elsewhere --- */

static void a_row_is_put_behind_another(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkContext *context = &sample->context;
	const RkDossier *dossier = sample->dossier;

	sample_expect(rk_timetable_put(context, dossier, SESSION_TWO, SESSION_OPENING, 1, NULL),
		"session 504: position 4 → 2\nsession 502: position 2 → 3\n"
		"session 503: position 3 → 4");
	sample_expect(rk_timetable_put(context, dossier, SESSION_ONE, 0, 1, NULL),
		"session 502: position 2 → 1\nsession 501: position 1 → 2");
	REFUSED(rk_timetable_put(context, dossier, SESSION_ONE, SESSION_ONE, 1, &error),
		RK_ERROR_REFUSED, "sudah");
	REFUSED(rk_timetable_put(context, dossier, SESSION_ONE, SESSION_OPENING, 1, &error),
		RK_ERROR_REFUSED, "sudah");
	sample_expect(rk_timetable_put(context, dossier, SESSION_TWO, 0, 2, NULL),
		"session 504: day 1 → 2");
	/* No day is the first one. */
	session(sample, SESSION_ONE)->day = RK_INT_NONE;
	session(sample, SESSION_BREAK)->day = RK_INT(0);
	sample_expect(rk_timetable_put(context, dossier, SESSION_TWO, SESSION_OPENING, 2, NULL),
		"session 504: position 4 → 2\nsession 502: position 2 → 3\n"
		"session 503: position 3 → 4");
	session(sample, SESSION_ONE)->day = session(sample, SESSION_BREAK)->day = RK_INT(1);
	/* The day is that of the row before. */
	session(sample, SESSION_TWO)->day = RK_INT(2);
	sample_expect(rk_timetable_put(context, dossier, SESSION_ONE, SESSION_TWO, 1, NULL),
		"session 502: day 1 → 2\nsession 504: position 4 → 2\n"
		"session 502: position 2 → 4");
	REFUSED(rk_timetable_put(context, dossier, 999, 0, 1, &error), RK_ERROR_NOT_FOUND, "");
}

static void a_row_is_dropped_at_a_time(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkContext *context = &sample->context;
	const RkDossier *dossier = sample->dossier;

	/* 09.30 One, 10.30 break, 10.45 Two: who begins in that minute gives way. */
	sample_expect(rk_timetable_drop(context, dossier, SESSION_TWO, 630, NULL),
		"session 504: position 4 → 3\nsession 503: position 3 → 4");
	REFUSED(rk_timetable_drop(context, dossier, SESSION_TWO, 631, &error), RK_ERROR_REFUSED,
		"sudah");
	sample_expect(rk_timetable_drop(context, dossier, SESSION_TWO, 570, NULL),
		"session 504: position 4 → 2\nsession 502: position 2 → 3\n"
		"session 503: position 3 → 4");
	sample_expect(rk_timetable_drop(context, dossier, SESSION_ONE, 0, NULL),
		"session 502: position 2 → 1\nsession 501: position 1 → 2");
	/* A fixed one is fixed anew, on its own day. */
	sample_expect(rk_timetable_drop(context, dossier, SESSION_OPENING, 605, NULL),
		"session 501: fixed_start 09:00 → 10:05");
	sample_expect(rk_timetable_drop(context, dossier, SESSION_OPENING, 1440 + 540, NULL),
		"session 501: day 1 → 2");
}

static void a_start_is_told_in_words(void **state)
{
	static const struct {
		RkId id;
		const char *text, *changes;
	} cases[] = {
		{ SESSION_ONE, "13.30", "session 502: fixed_start - → 13:30" },
		{ SESSION_ONE, "hari 1 13", "session 502: fixed_start - → 13:00" },
		{ SESSION_ONE, "hari 1 9.00", "session 502: fixed_start - → 09:00" },
		{ SESSION_OPENING, "", "session 501: fixed_start 09:00 → -" },
		{ SESSION_TWO, "hari 2", "session 504: day 1 → 2" },
		{ SESSION_TWO, "day 2", "session 504: day 1 → 2" },
		{ SESSION_TWO, "h2", "session 504: day 1 → 2" },
		{ SESSION_TWO, "d31", "session 504: day 1 → 31" },
		{ SESSION_TWO, "2", "session 504: day 1 → 2" },
		{ SESSION_TWO, "2  9.30",
			"session 504: day 1 → 2\nsession 504: fixed_start - → 09:30" },
		{ SESSION_TWO, "hari 32", NULL },
		{ SESSION_TWO, "hari 0", NULL },
		{ SESSION_TWO, "hari 1", NULL },
		{ SESSION_TWO, "hari 002", NULL },
		{ SESSION_TWO, "hari", NULL },
		{ SESSION_TWO, "2x", NULL },
		{ SESSION_TWO, "besok", NULL },
		{ SESSION_TWO, "2 25.00", NULL },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(GError) error = NULL;
		RkPlan *plan = rk_timetable_when(RK_INPUT(&sample->context, sample->dossier),
			cases[i].id, RK_RULE_TEXT(cases[i].text), &error);
		if (cases[i].changes)
			sample_expect(plan, cases[i].changes);
		else if (plan)
			fail_msg("\"%s\" was taken", cases[i].text);
		else
			assert_non_null(error);
	}
}

/* The row goes behind all of that day. */
static void another_day_is_filled_at_its_end(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	session(sample, SESSION_BREAK)->day = RK_INT(2);
	session(sample, SESSION_TWO)->day = RK_INT(2);
	sample_expect(rk_timetable_when(RK_INPUT(&sample->context, sample->dossier), SESSION_ONE,
			      RK_RULE_TEXT("hari 2"), NULL),
		"session 502: day 1 → 2\nsession 503: position 3 → 2\n"
		"session 504: position 4 → 3\nsession 502: position 2 → 4");
}

/* --- what points to a session that goes --- */

static void citation_add(Sample *sample, RkId id, RkId session_id, RkId entry, RkId action)
{
	RkCitation *citation = rk_citation_new();

	citation->id = id;
	citation->meeting = MEETING;
	citation->session = session_id;
	citation->entry = entry;
	citation->action = action;
	rk_rows_add(sample->dossier->rows, RK_E_CITATION, citation);
}

static void point_add(Sample *sample, RkId id, RkId session_id)
{
	RkAgendaPoint *point = rk_agenda_point_new();

	point->id = id;
	point->meeting = MEETING;
	point->session = session_id;
	rk_rows_add(sample->dossier->rows, RK_E_AGENDA_POINT, point);
}

static void entry_add(Sample *sample, RkId id, RkId session_id, RkId point, RkInt at)
{
	RkEntry *entry = rk_entry_new();

	entry->id = id;
	entry->meeting = MEETING;
	entry->session = session_id;
	entry->point = point;
	entry->at = at;
	entry->position = RK_INT(id);
	rk_rows_add(sample->dossier->rows, RK_E_ENTRY, entry);
}

static void action_add(Sample *sample, RkId id, RkId session_id)
{
	RkAction *action = rk_action_new();

	action->id = id;
	action->meeting = MEETING;
	action->session = session_id;
	rk_rows_add(sample->dossier->rows, RK_E_ACTION, action);
}

static void file_add(Sample *sample, RkId id, RkId session_id)
{
	RkFile *file = rk_file_new();

	file->id = id;
	file->meeting = MEETING;
	file->session = session_id;
	rk_rows_add(sample->dossier->rows, RK_E_FILE, file);
}

static void parts_go_and_links_are_cut(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkContext *context = &sample->context;

	citation_add(sample, 901, SESSION_ONE, 0, 0);
	citation_add(sample, 902, SESSION_ONE, 921, 0);
	citation_add(sample, 903, SESSION_ONE, 0, 931);
	citation_add(sample, 904, SESSION_TWO, 0, 0);
	point_add(sample, 911, SESSION_ONE);
	point_add(sample, 912, SESSION_TWO);
	entry_add(sample, 921, SESSION_ONE, 911, RK_INT_NONE);
	entry_add(sample, 922, SESSION_TWO, 912, RK_INT_NONE);
	entry_add(sample, 923, SESSION_TWO, 0, RK_INT_NONE);
	action_add(sample, 931, SESSION_ONE);
	action_add(sample, 932, SESSION_TWO);
	file_add(sample, 941, SESSION_ONE);
	file_add(sample, 942, SESSION_TWO);
	sample_expect(
		rk_timetable_delete(RK_INPUT(context, sample->dossier), SESSION_ONE, NULL, NULL),
		"citation 901 goes\n"
		"citation 902: session 502 → -\n"
		"citation 903: session 502 → -\n"
		"entry 921: session 502 → -\n"
		"entry 921: point 911 → -\n"
		"action 931: session 502 → -\n"
		"file 941: session 502 → -\n"
		"agenda_point 911 goes\n"
		"session_speaker 601 goes\n"
		"session 502 goes");
	sample_expect(rk_timetable_delete(
			      RK_INPUT(context, sample->dossier), SESSION_OPENING, NULL, NULL),
		"session 501 goes");
	REFUSED(rk_timetable_delete(RK_INPUT(context, sample->dossier), 999, NULL, &error),
		RK_ERROR_NOT_FOUND, "");
}

/* --- live --- */

/* Runs since 09.02; lines at 09.02, 09.11, 09.12 and one without a time. */
static void run(Sample *sample)
{
	RkSession *opening = session(sample, SESSION_OPENING);

	opening->status = RK_SESSION_STATUS_RUNNING;
	opening->actual_start = RK_INT(T - 10 * MINUTE);
	entry_add(sample, 921, SESSION_OPENING, 0, RK_INT(T - 10 * MINUTE));
	entry_add(sample, 922, SESSION_OPENING, 0, RK_INT(T - MINUTE));
	entry_add(sample, 923, SESSION_OPENING, 0, RK_INT(T));
	entry_add(sample, 924, SESSION_OPENING, 0, RK_INT_NONE);
	entry_add(sample, 925, SESSION_TWO, 0, RK_INT(T));
}

static void the_next_one_ends_the_last(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkContext *context = &sample->context;

	run(sample);
	sample_expect(rk_timetable_begin(context, sample->dossier, SESSION_ONE, T, NULL),
		"session 501: status running → done\n"
		"session 501: actual_end - → 2024-10-17T01:12:00Z\n"
		"entry 923: session 501 → 502\n"
		"session 502: status - → running\n"
		"session 502: actual_start - → 2024-10-17T01:12:00Z");
	g_autoptr(RkPlan) plan =
		rk_timetable_begin(context, sample->dossier, SESSION_ONE, T - MINUTE, NULL);
	assert_string_equal(plan->notes->pdata[0], "2 baris ikut pindah");
	assert_int_equal(plan->focus, SESSION_ONE);
	/* It can begin when the last one began, not before. */
	sample_expect(
		rk_timetable_begin(context, sample->dossier, SESSION_ONE, T - 10 * MINUTE, NULL),
		"session 501: status running → done\n"
		"session 501: actual_end - → 2024-10-17T01:02:00Z\n"
		"entry 921: session 501 → 502\n"
		"entry 922: session 501 → 502\n"
		"entry 923: session 501 → 502\n"
		"session 502: status - → running\n"
		"session 502: actual_start - → 2024-10-17T01:02:00Z");
	REFUSED(rk_timetable_begin(
			context, sample->dossier, SESSION_ONE, T - 10 * MINUTE - 1, &error),
		RK_ERROR_REFUSED, "");
}

static void it_began_at_another_time(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkContext *context = &sample->context;

	run(sample);
	/* Nobody was before it: lines stay. */
	sample_expect(rk_timetable_begin(context, sample->dossier, SESSION_OPENING, T, NULL),
		"session 501: actual_start 2024-10-17T01:02:00Z → 2024-10-17T01:12:00Z");
	sample_apply(sample,
		rk_timetable_begin(context, sample->dossier, SESSION_ONE, T - MINUTE, NULL), NULL);
	g_autoptr(RkPlan) again =
		rk_timetable_begin(context, sample->dossier, SESSION_ONE, T - MINUTE, NULL);
	assert_true(rk_plan_is_empty(again));
	assert_int_equal(again->notes->len, 0);
	sample_expect(rk_timetable_begin(context, sample->dossier, SESSION_ONE, T, NULL),
		"session 502: actual_start 2024-10-17T01:11:00Z → 2024-10-17T01:12:00Z\n"
		"session 501: actual_end 2024-10-17T01:11:00Z → 2024-10-17T01:12:00Z\n"
		"entry 922: session 502 → 501");
	sample_expect(
		rk_timetable_begin(context, sample->dossier, SESSION_ONE, T - 10 * MINUTE, NULL),
		"session 502: actual_start 2024-10-17T01:11:00Z → 2024-10-17T01:02:00Z\n"
		"session 501: actual_end 2024-10-17T01:11:00Z → 2024-10-17T01:02:00Z\n"
		"entry 921: session 501 → 502");
	REFUSED(rk_timetable_begin(
			context, sample->dossier, SESSION_ONE, T - 10 * MINUTE - 1, &error),
		RK_ERROR_REFUSED, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_has_none_to_a_day_of_minutes),
		cmocka_unit_test(a_row_moves_within_its_day),
		cmocka_unit_test(positions_are_used_again),
		cmocka_unit_test(a_start_is_fixed_and_loosened),
		cmocka_unit_test(a_row_is_put_behind_another),
		cmocka_unit_test(a_row_is_dropped_at_a_time),
		cmocka_unit_test(a_start_is_told_in_words),
		cmocka_unit_test(another_day_is_filled_at_its_end),
		cmocka_unit_test(parts_go_and_links_are_cut),
		cmocka_unit_test(the_next_one_ends_the_last),
		cmocka_unit_test(it_began_at_another_time),
	};

	return cmocka_run_group_tests_name("timetable_plan", tests, NULL, NULL);
}
