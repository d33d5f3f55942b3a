/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invitations from lines and lists, answers, representation, the roll call, order and deletion.
 */
#include "domain/people/participant_rule.h"
#include "domain/paste/paste_add.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

/* line → "participants offices people", and the first participant's office, person, title */
static const struct {
	const char *line;
	guint added, offices, people;
	RkId office, person;
	const char *title;
} cases[] = {
	{ "Kanim Jayapura <jp@example.org>", 1, 0, 1, 0, -1, NULL },
	{ "Bpk. Bupati Bulungan", 1, 0, 0, OFFICE_BULUNGAN, 0, "Bupati Bulungan" },
	{ "Ibu Wali Kota Tarakan", 1, 0, 0, OFFICE_PEMKOT, 0, NULL },
	{ "Kadiv Keimigrasian Kanwil Kaltim", 1, 0, 0, OFFICE_KANWIL, 0,
		"Kadiv Keimigrasian Kanwil Kaltim" },
	{ "Port Office", 1, 0, 0, OFFICE_PORT, 0, NULL },
	{ "@kanim-jayapura", 1, 0, 0, OFFICE_JAYAPURA, 0, NULL },
	{ "@citra-lestari", 1, 0, 0, OFFICE_DIRECTORATE, PERSON_CITRA, NULL },
	{ "Citra Lestari, S.H.", 1, 0, 0, OFFICE_DIRECTORATE, PERSON_CITRA, NULL },
	{ "citra.lestari@example.go.id", 1, 0, 0, OFFICE_DIRECTORATE, PERSON_CITRA, NULL },
	{ "@seluruh-upt", 1, 0, 0, OFFICE_JAYAPURA, 0, NULL }, /* two of three are there already */
	{ "Budi Santoso <budi@example.org>, Port Office", 1, 0, 1, OFFICE_PORT, -1, NULL },
	{ "Budi Santoso <budi@example.org>, Airport", 1, 1, 1, -1, -1, NULL },
	{ "Eka Pratiwi <eka@example.org>", 1, 0, 0, OFFICE_DIRECTORATE, PERSON_EKA, NULL },
	{ "Kepala Bandara Juwata", 1, 1, 0, -1, 0, NULL },
	{ "Bupati Nunukan", 1, 1, 0, -1, 0, NULL },
	{ "Budi Santoso, Port Office", 1, 0, 1, OFFICE_PORT, -1, NULL },
	{ "Bpk. Budi Santoso", 1, 0, 1, 0, -1, NULL },
	{ "Budi Santoso, S.H.", 1, 0, 1, 0, -1, NULL },
	{ "@rangga-mahendra", 0, 0, 0, 0, 0, NULL }, /* already, with a name */
	{ "Rangga Mahendra", 0, 0, 0, 0, 0, NULL },
	{ "Kanim Palopo", 0, 0, 0, 0, 0, NULL }, /* already */
	{ "1. Yth. Kakanim Palopo / yg mewakili.", 0, 0, 0, 0, 0, NULL },
	{ "", 0, 0, 0, 0, 0, NULL },
};

static void lines_are_understood(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(GError) error = NULL;
		g_autoptr(RkPlan) plan = rk_participant_plan_add(
			&sample->in, cases[i].line, FALSE, FALSE, NULL, &error);
		if (!plan)
			fail_msg("%s: %s", cases[i].line, error->message);
		guint added = sample_count(plan, RK_CHANGE_INSERT, RK_E_PARTICIPANT);
		guint offices = sample_count(plan, RK_CHANGE_INSERT, RK_E_INSTITUTION);
		guint people = sample_count(plan, RK_CHANGE_INSERT, RK_E_PERSON);
		if (added != cases[i].added || offices != cases[i].offices ||
			people != cases[i].people)
			fail_msg("%s: %u %u %u", cases[i].line, added, offices, people);
		const RkParticipant *first = SAMPLE_INSERTED(plan, PARTICIPANT, RkParticipant, 0);
		if (!first)
			continue;
		if ((cases[i].office >= 0 ? first->institution != cases[i].office
					  : !first->institution) ||
			(cases[i].person >= 0 ? first->person != cases[i].person
					      : !first->person) ||
			g_strcmp0(first->title, cases[i].title) != 0)
			fail_msg("%s: %d %d \"%s\"", cases[i].line, (int)first->institution,
				(int)first->person, first->title);
		assert_int_equal(first->position.value, 4);
	}
}

static void new_heads_make_whole_offices(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPlan) plan = rk_participant_plan_add(&sample->in,
		"Kepala Bandara Juwata\nBupati Nunukan\nKepala Bandara Juwata", FALSE, FALSE, NULL,
		NULL);
	const RkInstitution *airport = SAMPLE_INSERTED(plan, INSTITUTION, RkInstitution, 0);
	const RkInstitution *regency = SAMPLE_INSERTED(plan, INSTITUTION, RkInstitution, 1);
	g_autofree char *head = rk_head_title(airport);

	assert_string_equal(airport->name, "Bandara Juwata");
	assert_string_equal(airport->handle, "bandara-juwata");
	assert_string_equal(head, "Kepala Bandara Juwata");
	assert_string_equal(regency->name, "Pemerintah Kabupaten Nunukan");
	assert_true(regency->title_full);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_PARTICIPANT), 2);
}

static void ambiguous_lists_are_refused_whole(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const char *list = "Port Office\nKanim Jayapura\n@nobody\nPemkab Bulungan";
	g_autoptr(GError) error = NULL;
	guint skipped = 0;

	assert_null(rk_participant_plan_add(&sample->in, list, FALSE, FALSE, NULL, &error));
	assert_int_equal(error->code, RK_ERROR_AMBIGUOUS);
	assert_non_null(strstr(error->message, "2: "));
	assert_non_null(strstr(error->message, "3: "));
	assert_non_null(strstr(error->message, "@kanim-jayapura-2"));
	g_autoptr(RkPlan) plan =
		rk_participant_plan_add(&sample->in, list, TRUE, FALSE, &skipped, NULL);
	assert_int_equal(skipped, 2);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_PARTICIPANT), 2);
}

static RkPlan *represent(const RkRuleInput *in, RkId participant, const char *who,
	const char *title, gboolean speaks, GError **error)
{
	const RkProxy proxy = { .name = who, .title = title, .make = speaks, .speaks = speaks };

	return rk_participant_plan_proxy(in, participant, &proxy, error);
}

static void answers_and_representation(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkPlan *answer = rk_participant_plan_answer(&sample->in, PARTICIPANT_PALOPO,
		&(RkRuleValue){
			.number = RK_RSVP_DECLINED, .via = RK_CHANNEL_WA, .text = "agenda lain" },
		NULL);

	sample_apply(sample, answer, NULL);
	const RkParticipant *palopo =
		RK_FIND(sample->dossier->rows, PARTICIPANT, RkParticipant, PARTICIPANT_PALOPO);
	assert_int_equal(palopo->rsvp, RK_RSVP_DECLINED);
	assert_int_equal(palopo->rsvp_via, RK_CHANNEL_WA);
	assert_int_equal(palopo->rsvp_at.value, sample->context.now);
	sample_apply(sample,
		represent(&sample->in, PARTICIPANT_BALANGAN, "Gita Maharani", "Asisten I", TRUE,
			NULL),
		NULL);
	const RkParticipant *balangan =
		RK_FIND(sample->dossier->rows, PARTICIPANT, RkParticipant, PARTICIPANT_BALANGAN);
	const RkSessionSpeaker *speaker =
		RK_FIND(sample->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, SPEAKER_ONE);
	assert_int_equal(balangan->representative, PERSON_GITA);
	assert_int_equal(balangan->rsvp, RK_RSVP_DELEGATED);
	assert_int_equal(speaker->person, PERSON_GITA);
	assert_string_equal(speaker->title_represented, "Bupati Balangan");
	sample_apply(
		sample, represent(&sample->in, PARTICIPANT_BALANGAN, "", NULL, FALSE, NULL), NULL);
	balangan = RK_FIND(sample->dossier->rows, PARTICIPANT, RkParticipant, PARTICIPANT_BALANGAN);
	assert_int_equal(balangan->representative, 0);
	assert_int_equal(balangan->rsvp, RK_RSVP_PENDING);
	g_autoptr(RkPlan) unknown =
		represent(&sample->in, PARTICIPANT_PALOPO, "Orang Baru", "Kasubag", FALSE, NULL);
	assert_string_equal(sample_set(unknown, RK_E_PARTICIPANT, PARTICIPANT_PALOPO,
				    RK_F(PARTICIPANT, representative_name))
				    .text,
		"Orang Baru");
}

static void a_sheet_is_attendance(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;

	assert_null(rk_participant_plan_sheet(&sample->in, 0, RK_RULE_TEXT("1-4"), &error));
	assert_string_equal(rk_error_field(error), "sheet");
	RkPlan *plan = rk_participant_plan_sheet(&sample->in, 0, RK_RULE_TEXT("1w 2 3i"), NULL);
	assert_int_equal(plan->notes->len, 1); /* represented by whom? */
	sample_apply(sample, plan, NULL);
	const RkParticipant *row =
		RK_FIND(sample->dossier->rows, PARTICIPANT, RkParticipant, PARTICIPANT_BALANGAN);
	assert_int_equal(row->attendance, RK_ATTENDANCE_REPRESENTED);
	row = RK_FIND(sample->dossier->rows, PARTICIPANT, RkParticipant, PARTICIPANT_TARAKAN);
	assert_int_equal(row->attendance, RK_ATTENDANCE_PRESENT);
	assert_false(row->arrival.set);
	/* The printed number wins over the place. */
	((RkParticipant *)row)->sheet_number = RK_INT(17);
	g_autoptr(RkPlan) printed =
		rk_participant_plan_sheet(&sample->in, 0, RK_RULE_TEXT("17a"), NULL);
	assert_int_equal(sample_set(printed, RK_E_PARTICIPANT, PARTICIPANT_TARAKAN,
				 RK_F(PARTICIPANT, attendance))
				 .number,
		RK_ATTENDANCE_ABSENT);
	assert_null(rk_participant_plan_sheet(&sample->in, 0, RK_RULE_TEXT("1"), NULL));
}

static RkParticipant *row_add(Sample *sample, RkId id, RkId meeting, gint64 position)
{
	RkParticipant *one = rk_participant_new();

	one->id = id;
	one->meeting = meeting;
	one->institution = OFFICE_PORT;
	one->position = RK_INT(position);
	rk_rows_add(sample->dossier->rows, RK_E_PARTICIPANT, one);
	return one;
}

/* Before a sheet is printed the invitations count first, then who came besides; afterwards only
 * what is printed. */
static void numbers_of_a_sheet(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkParticipant *palopo =
		rk_rows_find(sample->dossier->rows, RK_E_PARTICIPANT, PARTICIPANT_PALOPO);
	g_autoptr(GError) none = NULL;

	row_add(sample, 704, 999, 1);
	row_add(sample, 705, MEETING, 0)->uninvited = TRUE;
	row_add(sample, 706, MEETING, 4);
	rk_rows_sort(sample->dossier->rows);
	sample_expect(rk_participant_plan_sheet(&sample->in, 0, RK_RULE_TEXT("1 4i 5a"), NULL),
		"participant 701: attendance - → present\n"
		"participant 706: attendance - → excused\n"
		"participant 705: attendance - → absent");
	assert_null(rk_participant_plan_sheet(&sample->in, 0, RK_RULE_TEXT("6"), &none));
	/* Represented by one who is known: nothing to ask. */
	palopo->representative = PERSON_GITA;
	RkPlan *plan = rk_participant_plan_sheet(&sample->in, 0, RK_RULE_TEXT("3w"), NULL);
	assert_int_equal(plan->notes->len, 0);
	sample_expect(plan, "participant 703: attendance - → represented");
	palopo->representative = 0;
	rk_text_set(&palopo->representative_name, "Budi");
	plan = rk_participant_plan_sheet(&sample->in, 0, RK_RULE_TEXT("3w"), NULL);
	assert_int_equal(plan->notes->len, 0);
	rk_plan_free(plan);
	((RkParticipant *)rk_rows_find(sample->dossier->rows, RK_E_PARTICIPANT, 704))
		->sheet_number = RK_INT(9);
	g_autoptr(RkPlan) still =
		rk_participant_plan_sheet(&sample->in, 0, RK_RULE_TEXT("1"), NULL);
	assert_non_null(still); /* of another meeting */
	palopo->sheet_number = RK_INT(1);
	sample_expect(rk_participant_plan_sheet(&sample->in, 0, RK_RULE_TEXT("1d"), NULL),
		"participant 703: attendance - → present\nparticipant 703: mode - → online");
	assert_null(rk_participant_plan_sheet(&sample->in, 0, RK_RULE_TEXT("2"), NULL));
}

static void order_and_deletion(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;

	assert_null(rk_participant_plan_move(
		&sample->in, PARTICIPANT_BALANGAN, RK_RULE_NUMBER(-1), &error));
	assert_int_equal(error->code, RK_ERROR_REFUSED);
	sample_apply(sample,
		rk_participant_plan_move(&sample->in, PARTICIPANT_PALOPO, RK_RULE_NUMBER(-2), NULL),
		NULL);
	assert_int_equal(*(RkId *)sample->dossier->rows->rows[RK_E_PARTICIPANT]->pdata[0],
		PARTICIPANT_PALOPO);
	RkEntry *entry = rk_entry_new();
	entry->id = 800;
	entry->meeting = MEETING;
	entry->speaker = PARTICIPANT_TARAKAN;
	rk_rows_add(sample->dossier->rows, RK_E_ENTRY, entry);
	g_autoptr(RkPlan) plan =
		rk_participant_plan_delete(&sample->in, PARTICIPANT_TARAKAN, NULL, NULL);
	assert_int_equal(sample_count(plan, RK_CHANGE_DELETE, RK_E_PARTICIPANT), 1);
	assert_int_equal(sample_set(plan, RK_E_ENTRY, 800, RK_F(ENTRY, speaker_institution)).number,
		OFFICE_TARAKAN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_are_understood),
		cmocka_unit_test(new_heads_make_whole_offices),
		cmocka_unit_test(ambiguous_lists_are_refused_whole),
		cmocka_unit_test(answers_and_representation),
		cmocka_unit_test(a_sheet_is_attendance),
		cmocka_unit_test(numbers_of_a_sheet),
		cmocka_unit_test(order_and_deletion),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
