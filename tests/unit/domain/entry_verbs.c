/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One key over one line: kinds, printed, polished, speaker, clock; crossing sessions; joining and
 * splitting; the question that is answered later; the way of the minutes.
 */
#include "domain/minutes/entry_verbs.h"

#include "base/error.h"
#include "domain/action/action_rule.h"
#include "domain/minutes/entry_place.h"
#include "domain/minutes/entry_polish.h"
#include "domain/minutes/entry_rule.h"
#include "domain/minutes/minutes_rule.h"
#include "domain/minutes/paper_rule.h"
#include "domain/action/captured_line.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkId add(Sample *sample, const char *line, RkId session)
{
	RkEntryInput input = { .line = line, .session = session };
	g_autoptr(GError) error = NULL;
	RkPlan *plan = rk_captured_plan_add(&sample->in, &input, &error);
	RkId id = plan ? plan->focus : 0;

	sample_apply(sample, plan, error);
	return id;
}

static const RkEntry *entry_of(Sample *sample, RkId id)
{
	return RK_FIND(sample->dossier->rows, ENTRY, RkEntry, id);
}

#define DO(call) \
	do { \
		g_autoptr(GError) failure = NULL; \
		RkPlan *made = call; \
		sample_apply(sample, made, failure); \
	} while (0)

static void kinds(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId question = add(sample, "? satu UU 6/2011", SESSION_ONE);
	RkId line = add(sample, "jawaban lisan", SESSION_ONE);

	DO(rk_entry_plan_kind(&sample->in, line, RK_RULE_NUMBER(RK_ENTRY_KIND_ANSWER), &failure));
	assert_int_equal(entry_of(sample, line)->answers, question);
	assert_false(rk_entry_is_open(sample->dossier->rows, entry_of(sample, question)));
	assert_int_equal(rk_entry_answers(sample->dossier->rows, entry_of(sample, line)), 1);
	/* The question becomes a private line: nothing answers it, nothing cites, nothing prints.
	 */
	DO(rk_entry_plan_kind(
		&sample->in, question, RK_RULE_NUMBER(RK_ENTRY_KIND_PRIVATE), &failure));
	assert_int_equal(entry_of(sample, line)->answers, 0);
	assert_true(entry_of(sample, question)->withheld);
	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_CITATION), 0);
	g_autoptr(GError) error = NULL;
	assert_null(rk_entry_plan_withhold(&sample->in, question, RK_RULE_NUMBER(FALSE), &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_REFUSED));
	/* Back: its citation comes again, it is not printed before somebody says so. */
	DO(rk_entry_plan_kind(
		&sample->in, question, RK_RULE_NUMBER(RK_ENTRY_KIND_POINT), &failure));
	assert_true(entry_of(sample, question)->withheld);
	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_CITATION), 1);
	DO(rk_entry_plan_withhold(&sample->in, question, RK_RULE_NUMBER(FALSE), &failure));
	assert_false(entry_of(sample, question)->withheld);
}

static void numbers_hold_their_kind(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId decision = add(sample, "! putus", SESSION_ONE);
	g_autoptr(GError) error = NULL;

	((RkEntry *)entry_of(sample, decision))->number = RK_INT(1);
	assert_null(rk_entry_plan_kind(
		&sample->in, decision, RK_RULE_NUMBER(RK_ENTRY_KIND_POINT), &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_REFUSED));
	g_autoptr(RkPlan) same = rk_entry_plan_kind(
		&sample->in, decision, RK_RULE_NUMBER(RK_ENTRY_KIND_DECISION), NULL);
	assert_non_null(same); /* what it is already it may be */
	assert_null(rk_entry_plan_join(&sample->in, decision, RK_RULE_TEXT(NULL), NULL));
}

/* A line that was private stays out of the paper until it is told to be printed, and says so. */
static void a_private_line_does_not_print_by_itself(void **state)
{
	static const struct {
		int from, to;
		gboolean said;
	} cases[] = { { RK_ENTRY_KIND_PRIVATE, RK_ENTRY_KIND_POINT, TRUE },
		{ RK_ENTRY_KIND_PRIVATE, RK_ENTRY_KIND_PRIVATE, FALSE },
		{ RK_ENTRY_KIND_POINT, RK_ENTRY_KIND_PRIVATE, FALSE },
		{ RK_ENTRY_KIND_POINT, RK_ENTRY_KIND_DECISION, FALSE } };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkId id = add(sample, cases[i].from == RK_ENTRY_KIND_PRIVATE ? "% satu" : "satu",
			SESSION_ONE);
		RkPlan *plan =
			rk_entry_plan_kind(&sample->in, id, RK_RULE_NUMBER(cases[i].to), NULL);
		assert_int_equal(plan->notes->len, cases[i].said);
		sample_apply(sample, plan, NULL);
		assert_int_equal(entry_of(sample, id)->withheld,
			cases[i].from == RK_ENTRY_KIND_PRIVATE ||
				cases[i].to == RK_ENTRY_KIND_PRIVATE);
	}
}

static void who_and_when(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId line = add(sample, "kiat", SESSION_TWO);
	RkWho who = { .institution = OFFICE_TARAKAN };
	g_autoptr(GError) error = NULL;

	DO(rk_entry_plan_speaker(&sample->in, line, RK_RULE_WHO(&who), &failure));
	assert_int_equal(entry_of(sample, line)->speaker, PARTICIPANT_TARAKAN);
	who = (RkWho){ .institution = OFFICE_BUREAU };
	DO(rk_entry_plan_speaker(&sample->in, line, RK_RULE_WHO(&who), &failure));
	assert_int_equal(entry_of(sample, line)->speaker, 0);
	assert_int_equal(entry_of(sample, line)->speaker_institution, OFFICE_BUREAU);
	DO(rk_entry_plan_speaker(&sample->in, line, RK_RULE_WHO(NULL), &failure));
	assert_int_equal(entry_of(sample, line)->speaker_institution, 0);
	/* 10.45 WITA on 17 October is 02.45 UTC. */
	DO(rk_entry_plan_clock(&sample->in, line, RK_RULE_TEXT("10.45"), &failure));
	assert_int_equal(entry_of(sample, line)->at.value, 1729133100000);
	DO(rk_entry_plan_clock(&sample->in, line, RK_RULE_TEXT("-"), &failure));
	assert_false(entry_of(sample, line)->at.set);
	assert_null(rk_entry_plan_clock(&sample->in, line, RK_RULE_TEXT("siang"), &error));
	assert_string_equal(rk_error_field(error), "at");
}

static void lines_cross_sessions(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId one = add(sample, "satu", SESSION_ONE), two = add(sample, "dua", SESSION_ONE);
	RkId three = add(sample, "tiga", SESSION_TWO);

	/* The coffee break between them has no lines and is passed over. */
	DO(rk_entry_plan_move(&sample->in, two, RK_RULE_NUMBER(1), &failure));
	assert_int_equal(entry_of(sample, two)->session, SESSION_TWO);
	assert_true(
		entry_of(sample, two)->position.value < entry_of(sample, three)->position.value);
	DO(rk_entry_plan_move(&sample->in, two, RK_RULE_NUMBER(-1), &failure));
	assert_int_equal(entry_of(sample, two)->session, SESSION_ONE);
	assert_true(entry_of(sample, two)->position.value > entry_of(sample, one)->position.value);
	/* Up through the opening to where there is nothing more. */
	DO(rk_entry_plan_move(&sample->in, one, RK_RULE_NUMBER(-1), &failure));
	assert_int_equal(entry_of(sample, one)->session, SESSION_OPENING);
	assert_null(rk_entry_plan_move(&sample->in, one, RK_RULE_NUMBER(-1), NULL));
}

static void places_are_read_in_order(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkAgendaPoint *point = rk_agenda_point_new();

	point->id = 950;
	point->meeting = MEETING;
	point->session = SESSION_ONE;
	rk_text_set(&point->title, "Batas wilayah");
	rk_rows_add(sample->dossier->rows, RK_E_AGENDA_POINT, point);
	g_autoptr(GArray) places = rk_entry_places(&sample->in);
	assert_int_equal(places->len, 6);
	const RkEntryPlace *third = &g_array_index(places, RkEntryPlace, 3);
	assert_int_equal(third->point, 950);
	g_autofree char *name = rk_entry_place_name(&sample->in, third);
	assert_string_equal(name, "Batas wilayah");
	RkId line = add(sample, "di sesi", SESSION_ONE);
	DO(rk_entry_plan_move(&sample->in, line, RK_RULE_NUMBER(1), &failure));
	assert_int_equal(entry_of(sample, line)->point, 950);
	DO(rk_entry_plan_move(&sample->in, line, RK_RULE_NUMBER(1), &failure));
	assert_int_equal(entry_of(sample, line)->point, 0);
	assert_int_equal(entry_of(sample, line)->session, SESSION_TWO);
}

static void polishing(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId line = add(sample, "3 kiat: lahan, OPD", SESSION_ONE);

	assert_true(rk_entry_is_rough(entry_of(sample, line)));
	DO(rk_entry_plan_polish(
		&sample->in, line, RK_RULE_TEXT("Tiga kiat sesuai UU 6/2011."), &failure));
	assert_string_equal(entry_of(sample, line)->text, "Tiga kiat sesuai UU 6/2011.");
	assert_string_equal(entry_of(sample, line)->raw, "3 kiat: lahan, OPD");
	assert_false(rk_entry_is_rough(entry_of(sample, line)));
	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_CITATION), 1);
	assert_null(rk_entry_plan_polish(&sample->in, line, RK_RULE_TEXT("  "), NULL));
	DO(rk_entry_plan_tick(&sample->in, line, RK_RULE_NUMBER(FALSE), &failure));
	assert_true(rk_entry_is_rough(entry_of(sample, line)));
}

static void joining(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId first = add(sample, "? apakah pinjam pakai", SESSION_ONE);
	RkId second = add(sample, "? cukup dgn MoU", SESSION_ONE);
	RkId answer = add(sample, ">2 cukup", SESSION_ONE);

	assert_null(rk_entry_plan_join(&sample->in, first, RK_RULE_TEXT(NULL), NULL));
	DO(rk_entry_plan_join(&sample->in, second, RK_RULE_TEXT(NULL), &failure));
	assert_null(entry_of(sample, second));
	assert_string_equal(entry_of(sample, first)->text, "apakah pinjam pakai cukup dengan MoU");
	assert_string_equal(entry_of(sample, first)->raw, "apakah pinjam pakai cukup dgn MoU");
	assert_int_equal(entry_of(sample, answer)->answers, first);
	RkId secret = add(sample, "% rahasia", SESSION_ONE);
	assert_null(rk_entry_plan_join(&sample->in, secret, RK_RULE_TEXT(NULL), NULL));
}

static void splitting(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId line = add(sample, "@kanim-tarakan satu. dua", SESSION_ONE);
	RkId next = add(sample, "tiga", SESSION_ONE);
	g_autoptr(GError) error = NULL;
	RkPlan *plan = rk_entry_plan_split(&sample->in, line,
		&(RkRuleValue){ .text = NULL, .number = (int)(strlen("satu.")) }, &error);
	RkId fresh = plan ? plan->focus : 0;

	sample_apply(sample, plan, error);
	assert_string_equal(entry_of(sample, line)->text, "satu.");
	assert_string_equal(entry_of(sample, fresh)->text, "dua");
	assert_int_equal(entry_of(sample, fresh)->speaker, PARTICIPANT_TARAKAN);
	assert_int_equal(rk_entry_above(sample->dossier->rows, entry_of(sample, fresh))->id, line);
	assert_int_equal(rk_entry_below(sample->dossier->rows, entry_of(sample, fresh))->id, next);
	assert_null(rk_entry_plan_split(
		&sample->in, line, &(RkRuleValue){ .text = NULL, .number = (int)(0) }, NULL));
}

static void an_open_question_becomes_a_promise(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId question = add(sample, "? @kanim-tarakan kapan dibuka?", SESSION_ONE);
	g_autofree char *line = rk_entry_promise_line(&sample->in, question);
	g_autoptr(GError) error = NULL;
	RkPlan *plan = rk_action_plan_add(&sample->in, line, SESSION_ONE, 0, &error);

	sample_apply(sample, plan, error);
	gboolean lead = FALSE, to = FALSE;
	RK_EACH (sample->dossier->rows, ASSIGNMENT, RkAssignment, one) {
		lead |= one->role == RK_ASSIGNMENT_ROLE_LEAD && one->institution == OFFICE_BALANGAN;
		to |= one->role == RK_ASSIGNMENT_ROLE_FOR && one->institution == OFFICE_TARAKAN;
	}
	assert_true(lead && to);
	add(sample, "> besok", SESSION_ONE);
	assert_null(rk_entry_promise_line(&sample->in, question));
}

static void the_way_of_the_minutes(void **state)
{
	static const int way[] = { RK_MINUTES_STEP_DRAFTED, RK_MINUTES_STEP_REVIEWED,
		RK_MINUTES_STEP_SIGNED, RK_MINUTES_STEP_APPROVED, RK_MINUTES_STEP_CIRCULATED };
	g_autoptr(Sample) sample = sample_new();
	RkId line = add(sample, "! putus", SESSION_ONE);

	assert_int_equal(rk_minutes_status(sample->dossier), RK_MINUTES_STATUS_DRAFT);
	assert_null(rk_minutes_plan_erratum(&sample->in, 0, RK_RULE_TEXT("a"), NULL));
	for (guint i = 0; i < G_N_ELEMENTS(way); i++) {
		assert_int_equal(rk_minutes_next(sample->dossier), way[i]);
		assert_true(rk_minutes_can(sample->dossier, way[i]));
		sample->ids.now_ms += 1000;
		sample->context.now += 1000;
		DO(rk_minutes_plan_step(&sample->in, way[i], NULL, -1, &failure));
	}
	assert_int_equal(entry_of(sample, line)->number.value, 1);
	assert_non_null(rk_minutes_of(sample->dossier)->seal);
	assert_false(rk_minutes_broken(sample->dossier));
	DO(rk_entry_plan_polish(&sample->in, line, RK_RULE_TEXT("lain"), &failure));
	assert_true(rk_minutes_broken(sample->dossier));
	assert_false(rk_minutes_can(sample->dossier, RK_MINUTES_STEP_REOPENED));
	assert_int_equal(rk_minutes_next(sample->dossier), RK_MINUTES_STEP_AMENDED);
	DO(rk_minutes_plan_erratum(
		&sample->in, 0, RK_RULE_TEXT("tertulis A, seharusnya B"), &failure));
	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_ERRATUM), 1);
	assert_null(rk_minutes_plan_erratum(&sample->in, 0, RK_RULE_TEXT(" "), NULL));
}

static void approved_minutes_open_again(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId line = add(sample, "satu", SESSION_ONE);

	DO(rk_minutes_plan_step(&sample->in, RK_MINUTES_STEP_APPROVED, NULL, -1, &failure));
	DO(rk_entry_plan_polish(&sample->in, line, RK_RULE_TEXT("dua"), &failure));
	assert_true(rk_minutes_broken(sample->dossier));
	sample->context.now += 1000;
	DO(rk_minutes_plan_step(
		&sample->in, RK_MINUTES_STEP_REOPENED, "gelar keliru", -1, &failure));
	assert_false(rk_minutes_broken(sample->dossier));
	assert_int_equal(rk_minutes_status(sample->dossier), RK_MINUTES_STATUS_REVIEW);
	assert_int_equal(rk_minutes_next(sample->dossier), RK_MINUTES_STEP_CORRECTED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kinds),
		cmocka_unit_test(numbers_hold_their_kind),
		cmocka_unit_test(a_private_line_does_not_print_by_itself),
		cmocka_unit_test(who_and_when),
		cmocka_unit_test(lines_cross_sessions),
		cmocka_unit_test(places_are_read_in_order),
		cmocka_unit_test(polishing),
		cmocka_unit_test(joining),
		cmocka_unit_test(splitting),
		cmocka_unit_test(an_open_question_becomes_a_promise),
		cmocka_unit_test(the_way_of_the_minutes),
		cmocka_unit_test(approved_minutes_open_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
