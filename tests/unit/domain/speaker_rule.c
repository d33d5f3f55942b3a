/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who gives a row: set, added, replaced, asked, moved, taken away; all that is written.
 */
#include "domain/rundown/speaker_rule.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkSessionSpeaker *speaker(
	Sample *sample, RkId id, RkId session, int role, RkId office, RkId person)
{
	RkSessionSpeaker *one = rk_session_speaker_new();

	one->id = id;
	one->session = session;
	one->role = role;
	one->institution = office;
	one->person = person;
	one->position = RK_INT(id);
	rk_rows_add(sample->dossier->rows, RK_E_SESSION_SPEAKER, one);
	return one;
}

#define SPEAKER RK_SPEAKER_ROLE_SPEAKER
#define MODERATOR RK_SPEAKER_ROLE_MODERATOR

static void people_are_set_in_the_order_of_the_line(void **state)
{
	static const struct {
		const char *line, *changes; /* NULL: refused */
	} cases[] = {
		{ "@pemkab-balangan", "" },
		{ "@kanim-palopo",
			"session_speaker new: session=502 position=1 role=speaker institution=5\n"
			"session_speaker 601 goes" },
		{ "@kanim-palopo @pemkab-balangan m:eka-pratiwi p:Panitia",
			"session_speaker new: session=502 position=1 role=speaker institution=5\n"
			"session_speaker 601: position 1 → 2\n"
			"session_speaker new: session=502 position=3 role=moderator institution=2 "
			"person=103\n"
			"session_speaker new: session=502 position=4 role=performer "
			"label=Panitia" },
		/* The same in another role is another one; the same twice are two. */
		{ "m:pemkab-balangan", "session_speaker new: session=502 position=1 role=moderator "
				       "institution=6\nsession_speaker 601 goes" },
		{ "@pemkab-balangan @pemkab-balangan",
			"session_speaker new: session=502 position=2 role=speaker institution=6" },
		/* By another of its names it is the same. */
		{ "@\"Pemkab Balangan\"", "" },
		{ "", "session_speaker 601 goes" },
		{ "@nobody", NULL },
		{ "Panitia", NULL },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		speaker(sample, 620, SESSION_TWO, SPEAKER, OFFICE_BALANGAN, 0);
		RkPlan *plan = rk_speakers_plan_set(
			&sample->in, SESSION_ONE, RK_RULE_TEXT(cases[i].line), NULL);
		if (!plan != !cases[i].changes)
			fail_msg("\"%s\"", cases[i].line);
		if (plan)
			sample_expect(plan, cases[i].changes);
	}
	g_autoptr(Sample) sample = sample_new();
	assert_null(rk_speakers_plan_set(&sample->in, 999, RK_RULE_TEXT("@eka-pratiwi"), NULL));
	sample_expect(
		rk_speakers_plan_add(&sample->in, SESSION_ONE, RK_RULE_TEXT("m:eka-pratiwi"), NULL),
		"session_speaker new: session=502 position=2 role=moderator institution=2 "
		"person=103");
	/* A place that is kept for somebody is nobody yet, and stays. */
	speaker(sample, 630, SESSION_ONE, MODERATOR, 0, 0);
	sample_expect(rk_speakers_plan_set(&sample->in, SESSION_ONE, RK_RULE_TEXT(""), NULL),
		"session_speaker 601 goes");
	g_autofree char *line = rk_speakers_line(&sample->in, SESSION_ONE);
	assert_string_equal(line, "@pemkab-balangan");
}

/* A label with what a line cannot hold is written the nearest way, and is still the same. */
static void a_label_is_known_by_how_it_is_written(void **state)
{
	static const struct {
		const char *label, *line;
		gboolean same;
	} cases[] = {
		{ "Tim A", "p:\"Tim A\"", TRUE },
		{ "Tim \"A\"", "p:\"Tim 'A'\"", TRUE },
		{ "Tim\nA", "p:\"Tim A\"", TRUE },
		{ "Tim B", "p:\"Tim A\"", FALSE },
		{ "Tim", "p:\"Tim A\"", FALSE },
		{ "Tim A B", "p:\"Tim A\"", FALSE },
		{ "Tim-A", "p:\"Tim A\"", FALSE },
		{ "Tim 'A'", "p:\"Tim 'A'\"", TRUE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkSessionSpeaker *one =
			speaker(sample, 620, SESSION_TWO, RK_SPEAKER_ROLE_PERFORMER, 0, 0);
		one->label = g_strdup(cases[i].label);
		one->position = RK_INT(1);
		g_autoptr(RkPlan) plan = rk_speakers_plan_set(
			&sample->in, SESSION_TWO, RK_RULE_TEXT(cases[i].line), NULL);
		if (rk_plan_is_empty(plan) != cases[i].same)
			fail_msg("%s, %s", cases[i].label, cases[i].line);
	}
}

static void the_first_is_another(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkSessionSpeaker *first =
		rk_rows_find(sample->dossier->rows, RK_E_SESSION_SPEAKER, SPEAKER_ONE);
	const RkWho office = { .institution = OFFICE_PALOPO }, label = { .label = "Panitia" };

	first->confirmation = RK_RSVP_ACCEPTED;
	rk_text_set(&first->title_represented, "Bupati");
	rk_text_set(&first->shown_name, "A");
	rk_text_set(&first->shown_title, "B");
	rk_text_set(&first->shown_office, "C");
	/* Who moderates is not the one who gives the row, even in front. */
	speaker(sample, 500, SESSION_ONE, MODERATOR, 0, PERSON_EKA)->position = RK_INT(0);
	rk_rows_sort(sample->dossier->rows);
	sample_expect(rk_speakers_plan_first(&sample->in, SESSION_ONE, RK_RULE_WHO(&office), NULL),
		"session_speaker 601: institution 6 → 5\n"
		"session_speaker 601: title_represented Bupati → -\n"
		"session_speaker 601: confirmation accepted → -\n"
		"session_speaker 601: shown_name A → -\n"
		"session_speaker 601: shown_title B → -\n"
		"session_speaker 601: shown_office C → -");
	RkPlan *plan = rk_speakers_plan_first(&sample->in, SESSION_ONE, RK_RULE_WHO(NULL), NULL);
	assert_int_equal(plan->focus, SESSION_ONE);
	sample_expect(plan, "session_speaker 601 goes");
	plan = rk_speakers_plan_first(&sample->in, SESSION_TWO, RK_RULE_WHO(&office), NULL);
	assert_string_equal(plan->label, "Penataan Kerja Sama: Kanim Palopo");
	sample_expect(
		plan, "session_speaker new: session=504 position=1 role=speaker institution=5");
	sample_expect(
		rk_speakers_plan_first(&sample->in, SESSION_BREAK, RK_RULE_WHO(&office), NULL),
		"session_speaker new: session=503 position=1 role=performer institution=5");
	sample_expect(rk_speakers_plan_first(&sample->in, SESSION_TWO, RK_RULE_WHO(&label), NULL),
		"session_speaker new: session=504 position=1 role=performer label=Panitia");
	sample_expect(
		rk_speakers_plan_first(&sample->in, SESSION_TWO, RK_RULE_WHO(NULL), NULL), "");
	assert_null(rk_speakers_plan_first(&sample->in, 999, RK_RULE_WHO(&office), NULL));
}

static void those_who_can_answer_are_asked(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkSessionSpeaker *label =
		speaker(sample, 620, SESSION_ONE, RK_SPEAKER_ROLE_PERFORMER, 0, 0);
	g_autoptr(GError) error = NULL;

	label->label = g_strdup("Panitia");
	speaker(sample, 621, SESSION_ONE, SPEAKER, 0, PERSON_FAJAR);
	speaker(sample, 622, SESSION_ONE, MODERATOR, 0, PERSON_EKA);
	speaker(sample, 623, SESSION_TWO, MODERATOR, 0, PERSON_EKA);
	RkPlan *plan = rk_speakers_plan_confirm(
		&sample->in, SESSION_ONE, RK_RULE_NUMBER(RK_RSVP_ACCEPTED), NULL);
	assert_int_equal(plan->focus, SESSION_ONE);
	sample_expect(plan, "session_speaker 601: confirmation - → accepted\n"
			    "session_speaker 621: confirmation - → accepted");
	/* Where nobody else is, who moderates answers for the row. */
	sample_expect(rk_speakers_plan_confirm(
			      &sample->in, SESSION_TWO, RK_RULE_NUMBER(RK_RSVP_DECLINED), NULL),
		"session_speaker 623: confirmation - → declined");
	RkSessionSpeaker *eka = rk_rows_find(sample->dossier->rows, RK_E_SESSION_SPEAKER, 622);
	eka->confirmation = RK_RSVP_ACCEPTED;
	sample_expect(rk_speaker_plan_confirm(&sample->in, 622, RK_RULE_NUMBER(0), NULL),
		"session_speaker 622: confirmation accepted → -");
	sample_expect(
		rk_speaker_plan_confirm(&sample->in, 622, RK_RULE_NUMBER(RK_RSVP_DECLINED), NULL),
		"session_speaker 622: confirmation accepted → declined");
	assert_null(rk_speakers_plan_confirm(
		&sample->in, SESSION_BREAK, RK_RULE_NUMBER(RK_RSVP_ACCEPTED), &error));
	assert_int_equal(error->code, RK_ERROR_REFUSED);
	assert_null(
		rk_speakers_plan_confirm(&sample->in, 999, RK_RULE_NUMBER(RK_RSVP_ACCEPTED), NULL));
	assert_null(
		rk_speaker_plan_confirm(&sample->in, 999, RK_RULE_NUMBER(RK_RSVP_ACCEPTED), NULL));
}

static void one_of_them_moves_and_goes(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	speaker(sample, 620, SESSION_ONE, SPEAKER, 0, PERSON_FAJAR)->position = RK_INT(2);
	speaker(sample, 621, SESSION_TWO, SPEAKER, 0, PERSON_EKA)->position = RK_INT(1);
	RkPlan *plan = rk_speaker_plan_move(&sample->in, 620, RK_RULE_NUMBER(-1), NULL);
	assert_int_equal(plan->focus, 620);
	assert_true(g_str_has_prefix(plan->label, "Fajar Hidayat: "));
	assert_non_null(strstr(plan->label, "naik"));
	sample_expect(plan, "session_speaker 620: position 2 → 1\n"
			    "session_speaker 601: position 1 → 2");
	g_autoptr(GError) first = NULL;
	g_autoptr(GError) last = NULL;
	assert_null(rk_speaker_plan_move(&sample->in, SPEAKER_ONE, RK_RULE_NUMBER(-1), &first));
	assert_null(rk_speaker_plan_move(&sample->in, 620, RK_RULE_NUMBER(1), &last));
	assert_string_not_equal(first->message, last->message);
	plan = rk_speaker_plan_delete(&sample->in, 620, NULL, NULL);
	assert_int_equal(plan->focus, SESSION_ONE);
	assert_int_equal(plan->focus_entity, RK_E_SESSION);
	sample_expect(plan, "session_speaker 620 goes");
	assert_null(rk_speaker_plan_move(&sample->in, 999, RK_RULE_NUMBER(1), NULL));
	assert_null(rk_speaker_plan_delete(&sample->in, 999, NULL, NULL));
}

/* Who says no weighs most, then who has not answered. */
static void the_worst_answer_is_the_answer(void **state)
{
	static const int order[] = { RK_RSVP_DECLINED, RK_RSVP_PENDING, RK_RSVP_TENTATIVE,
		RK_RSVP_DELEGATED, RK_RSVP_ACCEPTED, RK_RSVP_UNSET };

	for (guint i = 0; i < G_N_ELEMENTS(order); i++)
		for (guint j = 0; j < G_N_ELEMENTS(order); j++) {
			g_autoptr(Sample) sample = sample_new();
			speaker(sample, 620, SESSION_TWO, SPEAKER, 0, PERSON_FAJAR)->confirmation =
				order[i];
			speaker(sample, 621, SESSION_TWO, SPEAKER, 0, PERSON_EKA)->confirmation =
				order[j];
			speaker(sample, 622, SESSION_BREAK, SPEAKER, 0, PERSON_EKA)->confirmation =
				RK_RSVP_DECLINED;
			assert_int_equal(rk_speakers_answer(sample->dossier->rows, SESSION_TWO),
				order[MIN(i, j)]);
		}
}

/* A name may stand in the register alone, or in the rows of the meeting alone. */
static void names_come_from_register_or_meeting(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkWho who = { .person = 900 }, nobody = { 0 };
	RkPerson *fresh = rk_person_new(), *other = rk_person_new();

	fresh->id = 900;
	fresh->name = g_strdup("Budi");
	fresh->handle = g_strdup("budi");
	rk_rows_add(sample->dossier->rows, RK_E_PERSON, fresh);
	assert_string_equal(rk_who_name(&sample->in, &who), "Budi");
	RkRuleInput without = sample->in;
	without.dossier = NULL;
	assert_null(rk_who_name(&without, &who));
	who.person = 901;
	other->id = 901;
	other->name = g_strdup("Siti");
	rk_rows_add(sample->directory, RK_E_PERSON, other);
	assert_string_equal(rk_who_name(&sample->in, &who), "Siti");
	assert_string_equal(rk_who_name(&without, &who), "Siti");
	assert_null(rk_who_name(&sample->in, &nobody));
	assert_null(rk_who_text(&sample->in, &nobody));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(people_are_set_in_the_order_of_the_line),
		cmocka_unit_test(a_label_is_known_by_how_it_is_written),
		cmocka_unit_test(the_first_is_another),
		cmocka_unit_test(those_who_can_answer_are_asked),
		cmocka_unit_test(one_of_them_moves_and_goes),
		cmocka_unit_test(the_worst_answer_is_the_answer),
		cmocka_unit_test(names_come_from_register_or_meeting),
	};

	return cmocka_run_group_tests_name("speaker_rule", tests, NULL, NULL);
}
