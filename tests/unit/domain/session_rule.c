/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of the rundown from lines: place, speakers, editing in place.
 */
#include "domain/rundown/point_rule.h"
#include "domain/rundown/session_rule.h"
#include "domain/paste/paste_add.h"

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
		RkPlan *plan = rk_session_plan_add(
			&sample->in, places[i].after, RK_RULE_TEXT("10 Doa"), NULL);
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
	g_autoptr(RkPlan) second =
		rk_session_plan_add(&sample->in, SESSION_TWO, RK_RULE_TEXT("10 Doa"), NULL);
	g_autoptr(RkPlan) last = rk_session_plan_add(&sample->in, -1, RK_RULE_TEXT("10 Doa"), NULL);
	g_autoptr(RkPlan) first =
		rk_session_plan_add(&sample->in, SESSION_ONE, RK_RULE_TEXT("10 Doa"), NULL);
	assert_int_equal(SAMPLE_INSERTED(second, SESSION, RkSession, 0)->day.value, 2);
	assert_int_equal(SAMPLE_INSERTED(last, SESSION, RkSession, 0)->day.value, 2);
	assert_int_equal(SAMPLE_INSERTED(first, SESSION, RkSession, 0)->day.value, 1);
}

static void speakers_are_found(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPlan) plan = rk_session_plan_add(&sample->in, -1,
		RK_RULE_TEXT("13.00 60 Sesi 3 @kanim-tarakan @\"Gita Maharani\" m:fajar p:Panitia"),
		NULL);
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
		assert_null(
			rk_session_plan_add(&sample->in, -1, RK_RULE_TEXT(bad[i].line), &error));
		assert_int_equal(error->code, bad[i].code);
	}
}

static void a_row_unchanged_changes_nothing(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	sample_apply(sample,
		rk_session_plan_add(&sample->in, -1,
			RK_RULE_TEXT(
				"13.00 60 Sesi 3: X @kanim-tarakan m:fajar p:\"Dirigen/Panitia\" "
				"room:\"Ruang A\" kind:rehat"),
			NULL),
		NULL);
	RK_EACH (sample->dossier->rows, SESSION, RkSession, session) {
		g_autofree char *line = rk_session_line(&sample->in, session->id);
		g_autoptr(GError) error = NULL;
		g_autoptr(RkPlan) plan =
			rk_session_plan_edit(&sample->in, session->id, RK_RULE_TEXT(line), &error);
		if (!plan || !rk_plan_is_empty(plan))
			fail_msg("\"%s\" changes something: %s", line, error ? error->message : "");
	}
}

static void editing_changes_only_what_differs(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPlan) plan = rk_session_plan_edit(&sample->in, SESSION_ONE,
		RK_RULE_TEXT("75 Kiat dan Strategi Pemerintah Daerah @pemkab-balangan m:eka"),
		NULL);

	assert_int_equal(sample_count(plan, RK_CHANGE_SET, RK_E_SESSION), 1);
	assert_int_equal(
		sample_set(plan, RK_E_SESSION, SESSION_ONE, RK_F(SESSION, minutes)).number, 75);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_SESSION_SPEAKER), 1);
	assert_int_equal(sample_count(plan, RK_CHANGE_DELETE, RK_E_SESSION_SPEAKER), 0);
	g_autoptr(RkPlan) gone =
		rk_session_plan_edit(&sample->in, SESSION_ONE, RK_RULE_TEXT("60 Kiat"), NULL);
	assert_int_equal(sample_count(gone, RK_CHANGE_DELETE, RK_E_SESSION_SPEAKER), 1);
}

/* All that a typed row writes. */
static void a_row_is_written_whole(void **state)
{
	static const struct {
		const char *line, *written;
	} cases[] = {
		{ "10 Doa", "kind=prayer title=Doa minutes=10" },
		{ "00.00 10 Doa", "kind=prayer title=Doa minutes=10 fixed_start=00:00" },
		{ "13.00 Sesi 3 room:Aula",
			"kind=session title=Sesi 3 minutes=60 fixed_start=13:00 room=Aula" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autofree char *want = g_strdup_printf(
			"session new: meeting=401 day=1 position=5 %s status=planned",
			cases[i].written);
		sample_expect(
			rk_session_plan_add(&sample->in, -1, RK_RULE_TEXT(cases[i].line), NULL),
			want);
	}
	/* Rows of another meeting do not say the day. */
	g_autoptr(Sample) sample = sample_new();
	RkSession *foreign = rk_session_new();
	foreign->id = 901;
	foreign->meeting = 999;
	foreign->day = RK_INT(3);
	rk_rows_add(sample->dossier->rows, RK_E_SESSION, foreign);
	sample_expect(rk_session_plan_add(&sample->in, -1, RK_RULE_TEXT("10 Doa"), NULL),
		"session new: meeting=401 day=1 position=5 kind=prayer title=Doa minutes=10 "
		"status=planned");
}

static void an_edited_row_is_written_where_it_differs(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkSession *one = rk_rows_find(sample->dossier->rows, RK_E_SESSION, SESSION_ONE);

	sample_expect(
		rk_session_plan_edit(&sample->in, SESSION_BREAK, RK_RULE_TEXT("20 Rehat"), NULL),
		"session 503: title Rehat Kopi → Rehat\nsession 503: minutes 15 → 20");
	one->minutes = RK_INT_NONE;
	sample_expect(
		rk_session_plan_edit(&sample->in, SESSION_ONE,
			RK_RULE_TEXT("Kiat dan Strategi Pemerintah Daerah @pemkab-balangan"), NULL),
		"");
	one->minutes = RK_INT(30);
	sample_expect(
		rk_session_plan_edit(&sample->in, SESSION_ONE,
			RK_RULE_TEXT("Kiat dan Strategi Pemerintah Daerah @pemkab-balangan"), NULL),
		"session 502: minutes 30 → 60");
	assert_null(rk_session_plan_edit(&sample->in, 999, RK_RULE_TEXT("20 Rehat"), NULL));
	assert_null(rk_session_plan_edit(&sample->in, SESSION_ONE, RK_RULE_TEXT(""), NULL));
	assert_null(rk_session_line(&sample->in, 999));
}

static void a_planned_row_has_no_actual_times(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkSession *one = rk_rows_find(sample->dossier->rows, RK_E_SESSION, SESSION_ONE);

	one->status = RK_SESSION_STATUS_DONE;
	one->actual_start = RK_INT(1000);
	one->actual_end = RK_INT(2000);
	sample_expect(rk_session_plan_status(&sample->in, SESSION_ONE,
			      RK_RULE_NUMBER(RK_SESSION_STATUS_RUNNING), NULL),
		"session 502: status done → running");
	sample_expect(rk_session_plan_status(&sample->in, SESSION_ONE,
			      RK_RULE_NUMBER(RK_SESSION_STATUS_PLANNED), NULL),
		"session 502: status done → planned\n"
		"session 502: actual_start 1970-01-01T00:00:01Z → -\n"
		"session 502: actual_end 1970-01-01T00:00:02Z → -");
	g_autoptr(GError) status = NULL;
	g_autoptr(GError) row = NULL;
	assert_null(rk_session_plan_status(&sample->in, SESSION_ONE, RK_RULE_NUMBER(99), &status));
	assert_int_equal(status->code, RK_ERROR_INVALID);
	assert_null(rk_session_plan_status(
		&sample->in, 999, RK_RULE_NUMBER(RK_SESSION_STATUS_DONE), &row));
	assert_int_equal(row->code, RK_ERROR_NOT_FOUND);
}

/* Behind the named row, on its day; rows of other days stay. */
static void pasted_rows_stand_behind_another(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkSession *two = rk_rows_find(sample->dossier->rows, RK_E_SESSION, SESSION_TWO);

	two->day = RK_INT(2);
	sample_expect(rk_session_plan_insert_lines(
			      &sample->in, SESSION_OPENING, RK_RULE_TEXT("10 Doa\n5 Lagu"), NULL),
		"session new: meeting=401 day=2 position=5 kind=prayer title=Doa minutes=10 "
		"status=planned\n"
		"session new: meeting=401 day=2 position=6 kind=anthem title=Lagu minutes=5 "
		"status=planned\n"
		"session new: day 2 → 1\nsession new: day 2 → 1\n"
		"session new: position 5 → 2\nsession new: position 6 → 3\n"
		"session 502: position 2 → 5\nsession 503: position 3 → 6");
	sample_expect(rk_session_plan_insert_lines(
			      &sample->in, SESSION_TWO, RK_RULE_TEXT("10 Doa"), NULL),
		"session new: meeting=401 day=2 position=5 kind=prayer title=Doa minutes=10 "
		"status=planned");
	sample_expect(rk_session_plan_insert_lines(&sample->in, 0, RK_RULE_TEXT("10 Doa"), NULL),
		"session new: meeting=401 day=2 position=5 kind=prayer title=Doa minutes=10 "
		"status=planned");
	assert_null(rk_session_plan_insert_lines(
		&sample->in, SESSION_TWO, RK_RULE_TEXT("10 Doa @nobody"), NULL));
}

static void an_unknown_name_is_given_out_and_replaced(void **state)
{
	static const struct {
		const char *line, *unknown, *after;
	} cases[] = {
		{ "60 Sesi @nada", "nada", "60 Sesi @kanim-palopo" },
		{ "60 Sesi @\"Kanim Nada\" x", "Kanim Nada", "60 Sesi @kanim-palopo x" },
		{ "60 Sesi @kanim-tarakan @nada @dua", "nada",
			"60 Sesi @kanim-tarakan @kanim-palopo @dua" },
		{ "60 Sesi @kanim-tarakan p:Panitia", NULL, NULL },
		{ "", NULL, NULL },
	};
	g_autoptr(Sample) sample = sample_new();

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *unknown = rk_session_line_unknown(&sample->in, cases[i].line);
		assert_true(g_strcmp0(unknown, cases[i].unknown) == 0);
		if (!unknown)
			continue;
		g_autofree char *line =
			rk_session_line_named(cases[i].line, unknown, "kanim-palopo");
		assert_string_equal(line, cases[i].after);
	}
	g_autofree char *same = rk_session_line_named("60 Sesi", "nada", "kanim-palopo");
	assert_string_equal(same, "60 Sesi");
}

static void pasted_rows_are_one_plan(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	guint skipped = 0;
	const char *lines = "1. 13.00-14.00 Sesi 3\n\n- 14.00 – 15.00 Sesi 4 @nobody\n15 Rehat\n";
	g_autoptr(RkPlan) plan =
		rk_session_plan_add_lines(&sample->in, lines, TRUE, &skipped, NULL);

	assert_null(rk_session_plan_add_lines(&sample->in, lines, FALSE, NULL, &error));
	assert_string_equal(rk_error_where(error), "3");
	assert_int_equal(skipped, 1);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_SESSION), 2);
	assert_int_equal(SAMPLE_INSERTED(plan, SESSION, RkSession, 1)->position.value, 6);
}

static void points_hang_on_a_session(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPlan) plan = rk_point_plan_add(&sample->in, SESSION_ONE,
		RK_RULE_TEXT("20 Pengesahan notula @citra-lestari"), NULL);
	const RkAgendaPoint *point = SAMPLE_INSERTED(plan, AGENDA_POINT, RkAgendaPoint, 0);

	assert_int_equal(point->session, SESSION_ONE);
	assert_int_equal(point->minutes.value, 20);
	assert_int_equal(point->presenter_person, PERSON_CITRA);
	g_autoptr(RkPlan) parked =
		rk_point_plan_add(&sample->in, 0, RK_RULE_TEXT("Nanti saja"), NULL);
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
	sample_apply(sample, rk_point_plan_delete(&sample->in, id, NULL, NULL), NULL);
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
		cmocka_unit_test(a_row_is_written_whole),
		cmocka_unit_test(an_edited_row_is_written_where_it_differs),
		cmocka_unit_test(a_planned_row_has_no_actual_times),
		cmocka_unit_test(pasted_rows_stand_behind_another),
		cmocka_unit_test(an_unknown_name_is_given_out_and_replaced),
		cmocka_unit_test(pasted_rows_are_one_plan),
		cmocka_unit_test(points_hang_on_a_session),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
