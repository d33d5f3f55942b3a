/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of the rundown from lines: place, speakers, editing in place.
 */
#include "domain/point_rule.h"
#include "domain/session_rule.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static void a_row_goes_where_it_should(void **state)
{
	static const struct {
		RkId after;
		gint64 position;
		guint moved;
	} places[] = { { -1, 5, 0 }, { 0, 1, 4 }, { SESSION_ONE, 3, 2 } };

	for (guint i = 0; i < G_N_ELEMENTS(places); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkPlan *plan = rk_session_plan_add(&sample->rule, "10 Doa", places[i].after, NULL);
		assert_int_equal(SAMPLE_INSERTED(plan, SESSION, RkSession, 0)->position.value,
			places[i].position);
		assert_int_equal(sample_count(plan, RK_CHANGE_SET, RK_E_SESSION), places[i].moved);
		RkId id = plan->focus;
		sample_apply(sample, plan, NULL);
		const RkSession *made = g_ptr_array_index(
			sample->dossier->rows->rows[RK_E_SESSION], places[i].position - 1);
		assert_int_equal(made->id, id);
		assert_int_equal(made->kind, RK_SESSION_KIND_PRAYER);
		assert_int_equal(made->day.value, 1);
	}
}

static void a_row_stays_on_the_day_of_its_neighbour(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	((RkSession *)rk_rows_find(sample->dossier->rows, RK_E_SESSION, SESSION_TWO))->day =
		RK_INT(2);
	g_autoptr(RkPlan) second = rk_session_plan_add(&sample->rule, "10 Doa", SESSION_TWO, NULL);
	g_autoptr(RkPlan) last = rk_session_plan_add(&sample->rule, "10 Doa", -1, NULL);
	g_autoptr(RkPlan) first = rk_session_plan_add(&sample->rule, "10 Doa", SESSION_ONE, NULL);
	assert_int_equal(SAMPLE_INSERTED(second, SESSION, RkSession, 0)->day.value, 2);
	assert_int_equal(SAMPLE_INSERTED(last, SESSION, RkSession, 0)->day.value, 2);
	assert_int_equal(SAMPLE_INSERTED(first, SESSION, RkSession, 0)->day.value, 1);
}

static void speakers_are_found(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPlan) plan = rk_session_plan_add(&sample->rule,
		"13.00 60 Sesi 3 @kanim-tarakan @\"Gita Maharani\" m:fajar p:Panitia", -1, NULL);
	const RkSessionSpeaker *office =
		SAMPLE_INSERTED(plan, SESSION_SPEAKER, RkSessionSpeaker, 0);
	const RkSessionSpeaker *person =
		SAMPLE_INSERTED(plan, SESSION_SPEAKER, RkSessionSpeaker, 1);
	const RkSessionSpeaker *moderator =
		SAMPLE_INSERTED(plan, SESSION_SPEAKER, RkSessionSpeaker, 2);
	const RkSessionSpeaker *label = SAMPLE_INSERTED(plan, SESSION_SPEAKER, RkSessionSpeaker, 3);

	assert_int_equal(office->institution, OFFICE_TARAKAN);
	assert_int_equal(office->person, 0);
	assert_int_equal(person->person, PERSON_GITA);
	assert_int_equal(person->institution, OFFICE_BALANGAN);
	assert_int_equal(moderator->person, PERSON_FAJAR);
	assert_int_equal(moderator->role, RK_SPEAKER_ROLE_MODERATOR);
	assert_string_equal(label->label, "Panitia");
	assert_int_equal(label->role, RK_SPEAKER_ROLE_PERFORMER);
	assert_string_equal(SAMPLE_INSERTED(plan, SESSION, RkSession, 0)->fixed_start, "13:00");
}

static void unknown_speakers_are_refused(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	static const struct {
		const char *line;
		int code;
	} bad[] = { { "60 X @prolap", RK_ERROR_INVALID }, { "60 X @kanim", RK_ERROR_AMBIGUOUS },
		{ "60 X m:\"Kanim Jayapura\"", RK_ERROR_AMBIGUOUS },
		{ "60 @eka", RK_ERROR_INVALID } };

	for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(rk_session_plan_add(&sample->rule, bad[i].line, -1, &error));
		assert_int_equal(error->code, bad[i].code);
	}
}

static void a_row_unchanged_changes_nothing(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	sample_apply(sample,
		rk_session_plan_add(&sample->rule,
			"13.00 60 Sesi 3: X @kanim-tarakan m:fajar p:\"Dirigen/Panitia\" "
			"room:\"Ruang A\" kind:rehat",
			-1, NULL),
		NULL);
	RK_EACH (sample->dossier->rows, SESSION, RkSession, session) {
		g_autofree char *line = rk_session_line(&sample->rule, session->id);
		g_autoptr(GError) error = NULL;
		g_autoptr(RkPlan) plan =
			rk_session_plan_edit(&sample->rule, session->id, line, &error);
		if (!plan || !rk_plan_is_empty(plan))
			fail_msg("\"%s\" changes something: %s", line, error ? error->message : "");
	}
}

static void editing_changes_only_what_differs(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPlan) plan = rk_session_plan_edit(&sample->rule, SESSION_ONE,
		"75 Kiat dan Strategi Pemerintah Daerah @pemkab-balangan m:eka", NULL);

	assert_int_equal(sample_count(plan, RK_CHANGE_SET, RK_E_SESSION), 1);
	assert_int_equal(
		sample_set(plan, RK_E_SESSION, SESSION_ONE, RK_F(SESSION, minutes)).number, 75);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_SESSION_SPEAKER), 1);
	assert_int_equal(sample_count(plan, RK_CHANGE_DELETE, RK_E_SESSION_SPEAKER), 0);
	g_autoptr(RkPlan) gone = rk_session_plan_edit(&sample->rule, SESSION_ONE, "60 Kiat", NULL);
	assert_int_equal(sample_count(gone, RK_CHANGE_DELETE, RK_E_SESSION_SPEAKER), 1);
}

static void pasted_rows_are_one_plan(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	guint skipped = 0;
	const char *lines = "1. 13.00-14.00 Sesi 3\n\n- 14.00 – 15.00 Sesi 4 @nobody\n15 Rehat\n";
	g_autoptr(RkPlan) plan =
		rk_session_plan_add_lines(&sample->rule, lines, TRUE, &skipped, NULL);

	assert_null(rk_session_plan_add_lines(&sample->rule, lines, FALSE, NULL, &error));
	assert_string_equal(rk_error_where(error), "3");
	assert_int_equal(skipped, 1);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_SESSION), 2);
	assert_int_equal(SAMPLE_INSERTED(plan, SESSION, RkSession, 1)->position.value, 6);
}

static void points_hang_on_a_session(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPlan) plan = rk_point_plan_add(
		&sample->rule, SESSION_ONE, "20 Pengesahan notula @citra-lestari", NULL);
	const RkAgendaPoint *point = SAMPLE_INSERTED(plan, AGENDA_POINT, RkAgendaPoint, 0);

	assert_int_equal(point->session, SESSION_ONE);
	assert_int_equal(point->minutes.value, 20);
	assert_int_equal(point->presenter_person, PERSON_CITRA);
	g_autoptr(RkPlan) parked = rk_point_plan_add(&sample->rule, 0, "Nanti saja", NULL);
	assert_int_equal(SAMPLE_INSERTED(parked, AGENDA_POINT, RkAgendaPoint, 0)->session, 0);
	/* Lines written under a point survive it, in its session. */
	RkId id = point->id;
	sample_apply(sample, g_steal_pointer(&plan), NULL);
	RkEntry *line = rk_rule_new(&sample->context, RK_E_ENTRY);
	line->meeting = MEETING;
	line->point = id;
	line->kind = RK_ENTRY_KIND_NOTE;
	line->text = g_strdup("dicatat");
	rk_rows_add(sample->dossier->rows, RK_E_ENTRY, line);
	sample_apply(sample, rk_point_plan_delete(&sample->rule, id, NULL), NULL);
	assert_null(rk_rows_find(sample->dossier->rows, RK_E_AGENDA_POINT, id));
	assert_int_equal(line->point, 0);
	assert_int_equal(line->session, SESSION_ONE);
	assert_false(SAMPLE_INSERTED(parked, AGENDA_POINT, RkAgendaPoint, 0)->minutes.set);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_goes_where_it_should),
		cmocka_unit_test(a_row_stays_on_the_day_of_its_neighbour),
		cmocka_unit_test(speakers_are_found),
		cmocka_unit_test(unknown_speakers_are_refused),
		cmocka_unit_test(a_row_unchanged_changes_nothing),
		cmocka_unit_test(editing_changes_only_what_differs),
		cmocka_unit_test(pasted_rows_are_one_plan),
		cmocka_unit_test(points_hang_on_a_session),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
