/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Agenda points: lines read and given back, minutes, order over the sessions, what a deleted one
 * leaves.
 */
#include "domain/rundown/point_rule.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkAgendaPoint *point_add(Sample *sample, RkId id, RkId session, gint64 position)
{
	RkAgendaPoint *point = rk_agenda_point_new();

	point->id = id;
	point->meeting = MEETING;
	point->session = session;
	point->position = RK_INT(position);
	point->title = g_strdup_printf("Butir %d", (int)id);
	rk_rows_add(sample->dossier->rows, RK_E_AGENDA_POINT, point);
	return point;
}

static const struct {
	const char *line, *written; /* NULL: refused, with the field `field` */
	const char *field;
} lines[] = {
	{ "20 Naskah PKS", "title=Naskah PKS minutes=20", NULL },
	{ "20mnt Naskah", "title=Naskah minutes=20", NULL },
	{ "5min Naskah", "title=Naskah minutes=5", NULL },
	{ "0 Naskah", "title=Naskah minutes=0", NULL },
	{ "1440 Naskah", "title=Naskah minutes=1440", NULL },
	{ "20x Naskah", "title=20x Naskah", NULL },
	{ "12345 Naskah", "title=12345 Naskah", NULL },
	{ "Naskah 20", "title=Naskah 20", NULL },
	{ "20 30 Naskah", "title=30 Naskah minutes=20", NULL },
	{ "\\20 Naskah", "title=20 Naskah", NULL },
	{ "\\x Naskah", "title=\\x Naskah", NULL },
	{ "Naskah \\20", "title=Naskah \\20", NULL },
	{ "Naskah @kanim-palopo", "title=Naskah presenter_institution=5", NULL },
	{ "Naskah @eka-pratiwi", "title=Naskah presenter_institution=2 presenter_person=103",
		NULL },
	{ "Naskah p:Panitia", "title=Naskah presenter_label=Panitia", NULL },
	{ "Naskah p:@seluruh-upt", "title=Naskah presenter_label=Seluruh UPT Keimigrasian", NULL },
	{ "Naskah @nobody", NULL, "who" },
	{ "Naskah kind:entah", NULL, "kind" },
	{ "20", NULL, "title" },
	{ "", NULL, "title" },
};

/* The plan inserts that point at a place of the first session; frees it. */
static void made(RkPlan *plan, int position, const char *written)
{
	g_autofree char *want = g_strdup_printf("agenda_point new: meeting=401 session=502 "
						"position=%d kind=discussion %s status=open",
		position, written);

	assert_int_equal(plan->focus, SAMPLE_INSERTED(plan, AGENDA_POINT, RkAgendaPoint, 0)->id);
	sample_expect(plan, want);
}

/* And the line that it gives back makes it again. */
static void a_line_makes_a_point(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(GError) error = NULL;
		const RkRows *rows = sample->dossier->rows;
		RkPlan *plan = rk_point_plan_add(
			&sample->in, SESSION_ONE, RK_RULE_TEXT(lines[i].line), &error);
		if (!lines[i].written) {
			if (plan)
				fail_msg("\"%s\" was taken", lines[i].line);
			assert_string_equal(rk_error_field(error), lines[i].field);
			continue;
		}
		rk_rows_apply(sample->dossier->rows, plan);
		made(plan, 1, lines[i].written);
		const RkAgendaPoint *point = rows->rows[RK_E_AGENDA_POINT]->pdata[0];
		g_autofree char *line = rk_point_line(&sample->in, point->id);
		sample_expect(
			rk_point_plan_edit(&sample->in, point->id, RK_RULE_TEXT(line), NULL), "");
		made(rk_point_plan_add(&sample->in, SESSION_ONE, RK_RULE_TEXT(line), NULL), 2,
			lines[i].written);
	}
}

/* Who is known is named with "@". */
static void a_line_is_given_as_it_is_typed(void **state)
{
	static const char *const typed[] = { "20 Naskah @kanim-palopo", "Naskah @eka-pratiwi",
		"0 Naskah p:Panitia", "\\20 Naskah" };

	for (guint i = 0; i < G_N_ELEMENTS(typed); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(RkPlan) plan =
			rk_point_plan_add(&sample->in, 0, RK_RULE_TEXT(typed[i]), NULL);
		rk_rows_apply(sample->dossier->rows, plan);
		g_autofree char *line = rk_point_line(&sample->in, plan->focus);
		assert_string_equal(line, typed[i]);
	}
}

static void kinds_are_said_where_they_are_not_usual(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkAgendaPoint *point = point_add(sample, 901, SESSION_ONE, 1);

	for (int kind = 0; kind < RK_POINT_KIND_N; kind++) {
		point->kind = kind;
		g_autofree char *line = rk_point_line(&sample->in, 901);
		gboolean usual = !kind || kind == RK_POINT_KIND_DISCUSSION;
		assert_int_equal(strstr(line, " kind:") == NULL, usual);
	}
	sample_expect(rk_point_plan_edit(
			      &sample->in, 901, RK_RULE_TEXT("Butir 901 jenis:keputusan"), NULL),
		"agenda_point 901: kind approval → decision");
	rk_text_set(&point->title, "3 butir");
	g_autofree char *digits = rk_point_line(&sample->in, 901);
	assert_string_equal(digits, "\\3 butir kind:approval");
	point->minutes = RK_INT(0);
	g_autofree char *minutes = rk_point_line(&sample->in, 901);
	assert_string_equal(minutes, "0 3 butir kind:approval");
}

static void a_point_is_placed_last(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	point_add(sample, 901, SESSION_ONE, 4);
	sample_expect(rk_point_plan_add(&sample->in, 0, RK_RULE_TEXT("Naskah"), NULL),
		"agenda_point new: meeting=401 position=5 kind=discussion title=Naskah "
		"status=open");
	assert_null(rk_point_plan_add(&sample->in, 999, RK_RULE_TEXT("Naskah"), NULL));
	assert_null(rk_point_line(&sample->in, 999));
}

static void editing_writes_what_differs(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkAgendaPoint *point = point_add(sample, 901, SESSION_ONE, 1);

	point->minutes = RK_INT(20);
	point->kind = RK_POINT_KIND_DISCUSSION;
	sample_expect(rk_point_plan_edit(&sample->in, 901, RK_RULE_TEXT("20 Butir 901"), NULL), "");
	sample_expect(rk_point_plan_edit(
			      &sample->in, 901, RK_RULE_TEXT("30 Butir lain @kanim-palopo"), NULL),
		"agenda_point 901: title Butir 901 → Butir lain\n"
		"agenda_point 901: minutes 20 → 30\n"
		"agenda_point 901: presenter_institution - → 5");
	sample_expect(rk_point_plan_edit(&sample->in, 901, RK_RULE_TEXT("Butir 901"), NULL),
		"agenda_point 901: minutes 20 → -");
	/* None said is a discussion; a kind that nobody ever said stays unsaid. */
	point->kind = 0;
	sample_expect(rk_point_plan_edit(&sample->in, 901, RK_RULE_TEXT("30 Butir 901"), NULL),
		"agenda_point 901: minutes 20 → 30");
	assert_null(rk_point_plan_edit(&sample->in, 901, RK_RULE_TEXT(""), NULL));
	assert_null(rk_point_plan_edit(&sample->in, 999, RK_RULE_TEXT("Butir"), NULL));
}

static void status_and_minutes(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkAgendaPoint *point = point_add(sample, 901, SESSION_ONE, 1);

	point->status = RK_POINT_STATUS_OPEN;
	sample_expect(rk_point_plan_status(
			      &sample->in, 901, RK_RULE_NUMBER(RK_POINT_STATUS_DECIDED), NULL),
		"agenda_point 901: status open → decided");
	assert_null(rk_point_plan_status(&sample->in, 901, RK_RULE_NUMBER(99), NULL));
	assert_null(rk_point_plan_status(
		&sample->in, 999, RK_RULE_NUMBER(RK_POINT_STATUS_DECIDED), NULL));
	sample_expect(rk_point_plan_lengthen(&sample->in, 901, RK_RULE_NUMBER(5), NULL),
		"agenda_point 901: minutes - → 5");
	assert_null(rk_point_plan_lengthen(&sample->in, 901, RK_RULE_NUMBER(-5), NULL));
	point->minutes = RK_INT(5);
	RkPlan *plan = rk_point_plan_lengthen(&sample->in, 901, RK_RULE_NUMBER(-9), NULL);
	assert_string_equal(plan->label, "Butir 901: 5 → 0");
	sample_expect(plan, "agenda_point 901: minutes 5 → 0");
	sample_expect(rk_point_plan_lengthen(&sample->in, 901, RK_RULE_NUMBER(9999), NULL),
		"agenda_point 901: minutes 5 → 1440");
	assert_null(rk_point_plan_lengthen(&sample->in, 999, RK_RULE_NUMBER(5), NULL));
}

/* 901 902 in the first session, 903 in the last one, 904 parked. */
static Sample *with_points(void)
{
	Sample *sample = sample_new();

	point_add(sample, 901, SESSION_ONE, 1);
	point_add(sample, 902, SESSION_ONE, 2);
	point_add(sample, 903, SESSION_TWO, 3);
	point_add(sample, 904, 0, 4);
	point_add(sample, 905, 0, 1)->meeting = 999;
	return sample;
}

static void points_cross_the_sessions(void **state)
{
	static const struct {
		RkId id;
		int step;
		const char *changes; /* NULL: refused */
		const char *word;
	} moves[] = {
		{ 901, 1, "agenda_point 902: position 2 → 1\nagenda_point 901: position 1 → 2",
			"turun" },
		{ 902, -1, "agenda_point 902: position 2 → 1\nagenda_point 901: position 1 → 2",
			"naik" },
		{ 901, -1, "agenda_point 901: session 502 → 501", "naik" },
		{ 902, 1, "agenda_point 902: session 502 → 503", "turun" },
		{ 903, 1, "agenda_point 903: session 504 → -", "turun" },
		{ 903, -1, "agenda_point 903: session 504 → 503", "naik" },
		{ 904, -1, "agenda_point 904: session - → 504", "naik" },
		{ 904, 1, NULL, "bawah" },
		{ 999, 1, NULL, "" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(moves); i++) {
		g_autoptr(Sample) sample = with_points();
		g_autoptr(GError) error = NULL;
		RkPlan *plan = rk_point_plan_move(
			&sample->in, moves[i].id, RK_RULE_NUMBER(moves[i].step), &error);
		const char *said = plan    ? plan->label
				   : error ? rk_error_text(error, RK_LANG_ID)
					   : "";
		if (!strstr(said, moves[i].word))
			fail_msg("%d: %s", (int)moves[i].id, said);
		if (moves[i].changes)
			sample_expect(plan, moves[i].changes);
		else
			assert_null(plan);
	}
	g_autoptr(Sample) sample = with_points();
	((RkAgendaPoint *)RK_FIND(sample->dossier->rows, AGENDA_POINT, RkAgendaPoint, 901))
		->session = SESSION_OPENING;
	assert_null(rk_point_plan_move(&sample->in, 901, RK_RULE_NUMBER(-1), NULL));
}

static void a_point_is_put_at_the_end(void **state)
{
	g_autoptr(Sample) sample = with_points();

	sample_expect(rk_point_plan_put(&sample->in, 901, SESSION_TWO, NULL),
		"agenda_point 902: position 2 → 1\nagenda_point 903: position 3 → 2\n"
		"agenda_point 904: position 4 → 3\nagenda_point 901: position 1 → 4\n"
		"agenda_point 901: session 502 → 504");
	sample_expect(rk_point_plan_put(&sample->in, 903, 0, NULL),
		"agenda_point 904: position 4 → 3\nagenda_point 903: position 3 → 4\n"
		"agenda_point 903: session 504 → -");
	assert_null(rk_point_plan_put(&sample->in, 999, 0, NULL));
}

static void lines_stay_with_the_session(void **state)
{
	g_autoptr(Sample) sample = with_points();

	for (RkId id = 921; id <= 923; id++) {
		RkEntry *entry = rk_entry_new();
		entry->id = id;
		entry->meeting = MEETING;
		entry->point = id == 923 ? 902 : 901;
		entry->session = id == 922 ? SESSION_BREAK : 0;
		rk_rows_add(sample->dossier->rows, RK_E_ENTRY, entry);
	}
	sample_expect(rk_point_plan_delete(&sample->in, 901, NULL, NULL),
		"entry 921: point 901 → -\nentry 921: session - → 502\n"
		"entry 922: point 901 → -\nagenda_point 901 goes");
	assert_null(rk_point_plan_delete(&sample->in, 999, NULL, NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_makes_a_point),
		cmocka_unit_test(a_line_is_given_as_it_is_typed),
		cmocka_unit_test(kinds_are_said_where_they_are_not_usual),
		cmocka_unit_test(a_point_is_placed_last),
		cmocka_unit_test(editing_writes_what_differs),
		cmocka_unit_test(status_and_minutes),
		cmocka_unit_test(points_cross_the_sessions),
		cmocka_unit_test(a_point_is_put_at_the_end),
		cmocka_unit_test(lines_stay_with_the_session),
	};

	return cmocka_run_group_tests_name("point_rule", tests, NULL, NULL);
}
