/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of the invited changed by its line, represented, answered for, deleted: what the plan
 * writes and what it leaves alone.
 */
#include "base/error.h"
#include "domain/people/participant_parts.h"
#include "domain/people/participant_words.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkParticipant *row(Sample *sample, RkId id)
{
	return rk_rows_find(sample->dossier->rows, RK_E_PARTICIPANT, id);
}

static RkParticipant *row_add(Sample *sample, RkId id, RkId office, RkId person, gint64 position)
{
	RkParticipant *one = rk_participant_new();

	one->id = id;
	one->meeting = MEETING;
	one->institution = office;
	one->person = person;
	one->position = RK_INT(position);
	rk_rows_add(sample->dossier->rows, RK_E_PARTICIPANT, one);
	return one;
}

/* --- by its line --- */

static const struct {
	RkId id;
	const char *line, *changes; /* NULL: refused */
} edits[] = {
	{ PARTICIPANT_PALOPO, "Port Office", "participant 703: institution 5 → 12" },
	{ PARTICIPANT_PALOPO, "Kantor Imigrasi Kelas II TPI Palopo", "" },
	{ PARTICIPANT_PALOPO, "Kanim Palopo", "" },
	{ PARTICIPANT_TARAKAN, "Kanim Tarakan", "participant 702: person 106 → -" },
	{ PARTICIPANT_PALOPO, "@citra-lestari",
		"participant 703: institution 5 → 2\nparticipant 703: person - → 102" },
	{ PARTICIPANT_PALOPO, "Kadiv Keimigrasian Kanwil Kaltim",
		"participant 703: institution 5 → 3\n"
		"participant 703: title - → Kadiv Keimigrasian Kanwil Kaltim" },
	/* What is new is made. */
	{ PARTICIPANT_PALOPO, "Budi Santoso, Port Office",
		"person new: name=Budi Santoso handle=budi-santoso institution=12\n"
		"participant 703: institution 5 → 12\nparticipant 703: person - → new" },
	/* Who is on the list already, nobody, and two at once. */
	{ PARTICIPANT_PALOPO, "Pemkab Balangan", NULL },
	{ PARTICIPANT_PALOPO, "", NULL },
	{ PARTICIPANT_PALOPO, "Port Office\nPemkab Bulungan", NULL },
	{ PARTICIPANT_PALOPO, "@seluruh-upt", NULL },
	{ PARTICIPANT_PALOPO, "Kantor Baru\nKantor Lain", NULL },
	{ PARTICIPANT_PALOPO, "@nobody", NULL },
	{ 999, "Port Office", NULL },
};

static void a_line_changes_its_row(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(edits); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(GError) error = NULL;
		RkPlan *plan = rk_participant_plan_edit(
			&sample->in, edits[i].id, RK_RULE_TEXT(edits[i].line), &error);
		if (edits[i].changes)
			sample_expect(plan, edits[i].changes);
		else if (plan)
			fail_msg("\"%s\" was taken", edits[i].line);
		else
			assert_non_null(error);
	}
}

/* A title that was typed stays with the same addressee and goes with another. */
static void a_title_belongs_to_its_addressee(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	rk_text_set(&row(sample, PARTICIPANT_PALOPO)->title, "Kasubag TU");
	sample_expect(rk_participant_plan_edit(
			      &sample->in, PARTICIPANT_PALOPO, RK_RULE_TEXT("Kanim Palopo"), NULL),
		"");
	sample_expect(rk_participant_plan_edit(
			      &sample->in, PARTICIPANT_PALOPO, RK_RULE_TEXT("Port Office"), NULL),
		"participant 703: institution 5 → 12\nparticipant 703: title Kasubag TU → -");
	g_autofree char *line = rk_participant_line(&sample->in, PARTICIPANT_PALOPO);
	assert_string_equal(line, "Kasubag TU Kantor Imigrasi Kelas II TPI Palopo");
	sample_expect(
		rk_participant_plan_edit(&sample->in, PARTICIPANT_PALOPO, RK_RULE_TEXT(line), NULL),
		"");
	assert_null(rk_participant_line(&sample->in, 999));
}

/* A person with an address is told from namesakes by the office too. */
static void a_row_in_one_line(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	static const struct {
		RkId office, person;
		const char *title, *want;
	} cases[] = {
		{ OFFICE_PORT, 0, NULL, "Port Office" },
		{ OFFICE_PORT, PERSON_EKA, NULL, "Eka Pratiwi" },
		{ 0, PERSON_EKA, NULL, "Eka Pratiwi" },
		{ OFFICE_PORT, PERSON_EKA, "Moderator", "Eka Pratiwi" },
		{ 0, 0, "Tokoh adat", "Tokoh adat" },
		{ OFFICE_PALOPO, 0, "Kepala", "Kepala Kantor Imigrasi Kelas II TPI Palopo" },
		{ OFFICE_DIRECTORATE, PERSON_CITRA, NULL,
			"Citra Lestari <citra.lestari@example.go.id>, "
			"Direktorat Kerja Sama Keimigrasian" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		RkParticipant *one = row(sample, PARTICIPANT_PALOPO);
		one->institution = cases[i].office;
		one->person = cases[i].person;
		rk_text_set(&one->title, cases[i].title);
		g_autofree char *line = rk_participant_line(&sample->in, PARTICIPANT_PALOPO);
		assert_string_equal(line, cases[i].want);
	}
}

/* --- represented --- */

static void someone_comes_for_an_office(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkProxy proxy = { .name = "Budi Santoso", .title = "Kasubag", .mandate = "Surat tugas 7" };

	/* A name alone is written down; nobody is made. */
	sample_expect(rk_participant_plan_proxy(&sample->in, PARTICIPANT_PALOPO, &proxy, NULL),
		"participant 703: rsvp pending → delegated\n"
		"participant 703: representative_name - → Budi Santoso\n"
		"participant 703: representative_title - → Kasubag\n"
		"participant 703: mandate - → Surat tugas 7");
	proxy.make = TRUE;
	proxy.mandate = NULL;
	proxy.answered = TRUE;
	proxy.via = RK_CHANNEL_WA;
	sample_expect(rk_participant_plan_proxy(&sample->in, PARTICIPANT_PALOPO, &proxy, NULL),
		"person new: name=Budi Santoso handle=budi-santoso "
		"position=Kasubag institution=5\n"
		"participant 703: rsvp pending → delegated\n"
		"participant 703: rsvp_at - → 2024-10-17T01:12:00Z\n"
		"participant 703: rsvp_via - → wa\n"
		"participant 703: rsvp_for - → 2024-10-17\n"
		"participant 703: representative - → new\n"
		"participant 703: representative_title - → Kasubag");
	assert_null(rk_participant_plan_proxy(&sample->in, 999, &proxy, NULL));
	/* One whom the register knows, by name: nobody is made again. Nearly his name is another.
	 */
	proxy = (RkProxy){ .name = "gita maharani", .make = TRUE };
	sample_expect(rk_participant_plan_proxy(&sample->in, PARTICIPANT_PALOPO, &proxy, NULL),
		"participant 703: rsvp pending → delegated\n"
		"participant 703: representative - → 105");
	proxy.name = "Gita";
	sample_expect(rk_participant_plan_proxy(&sample->in, PARTICIPANT_PALOPO, &proxy, NULL),
		"person new: name=Gita handle=gita institution=5\n"
		"participant 703: rsvp pending → delegated\n"
		"participant 703: representative - → new");
}

static void one_who_is_there_is_there_through_another(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkProxy proxy = { .person = PERSON_GITA }, nobody = { .name = "" };

	row(sample, PARTICIPANT_PALOPO)->attendance = RK_ATTENDANCE_PRESENT;
	sample_apply(sample,
		rk_participant_plan_proxy(&sample->in, PARTICIPANT_PALOPO, &proxy, NULL), NULL);
	assert_int_equal(row(sample, PARTICIPANT_PALOPO)->attendance, RK_ATTENDANCE_REPRESENTED);
	rk_text_set(&row(sample, PARTICIPANT_PALOPO)->mandate, "Surat");
	row(sample, PARTICIPANT_PALOPO)->attendance = RK_ATTENDANCE_PRESENT;
	sample_expect(rk_participant_plan_proxy(&sample->in, PARTICIPANT_PALOPO, &nobody, NULL),
		"participant 703: rsvp delegated → pending\n"
		"participant 703: representative 105 → -\n"
		"participant 703: mandate Surat → -");
	/* Another answer stays when nobody comes for him after all. */
	row(sample, PARTICIPANT_PALOPO)->rsvp = RK_RSVP_DECLINED;
	nobody.answered = nobody.make = TRUE;
	sample_expect(rk_participant_plan_proxy(&sample->in, PARTICIPANT_PALOPO, &nobody, NULL),
		"participant 703: representative 105 → -\n"
		"participant 703: mandate Surat → -");
	row(sample, PARTICIPANT_PALOPO)->attendance = RK_ATTENDANCE_ABSENT;
	proxy.person = PERSON_EKA;
	sample_expect(rk_participant_plan_proxy(&sample->in, PARTICIPANT_PALOPO, &proxy, NULL),
		"participant 703: rsvp declined → delegated\n"
		"participant 703: representative 105 → 103");
}

static void the_sessions_gain_the_person(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkProxy proxy = { .person = PERSON_GITA, .speaks = TRUE },
		unknown = { .name = "Budi", .speaks = TRUE };
	RkSessionSpeaker *speaker =
		rk_rows_find(sample->dossier->rows, RK_E_SESSION_SPEAKER, SPEAKER_ONE);

	sample_expect(rk_participant_plan_proxy(&sample->in, PARTICIPANT_BALANGAN, &proxy, NULL),
		"participant 701: rsvp pending → delegated\n"
		"participant 701: representative - → 105\n"
		"session_speaker 601: person - → 105\n"
		"session_speaker 601: confirmation - → delegated\n"
		"session_speaker 601: title_represented - → Bupati Balangan");
	rk_text_set(&speaker->title_represented, "Wakil Bupati");
	sample_expect(rk_participant_plan_proxy(&sample->in, PARTICIPANT_BALANGAN, &proxy, NULL),
		"participant 701: rsvp pending → delegated\n"
		"participant 701: representative - → 105\n"
		"session_speaker 601: person - → 105\n"
		"session_speaker 601: confirmation - → delegated");
	sample_expect(rk_participant_plan_proxy(&sample->in, PARTICIPANT_PALOPO, &proxy, NULL),
		"participant 703: rsvp pending → delegated\n"
		"participant 703: representative - → 105");
	sample_expect(rk_participant_plan_proxy(&sample->in, PARTICIPANT_BALANGAN, &unknown, NULL),
		"participant 701: rsvp pending → delegated\n"
		"participant 701: representative_name - → Budi");
}

static void the_rows_of_the_rundown_are_named(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkSessionSpeaker *second = rk_session_speaker_new();

	g_autofree char *one = rk_participant_sessions(&sample->in, PARTICIPANT_BALANGAN);
	assert_string_equal(one, "Sesi 1");
	assert_null(rk_participant_sessions(&sample->in, PARTICIPANT_PALOPO));
	assert_null(rk_participant_sessions(&sample->in, 999));
	second->id = 602;
	second->session = SESSION_TWO;
	second->institution = OFFICE_BALANGAN;
	rk_rows_add(sample->dossier->rows, RK_E_SESSION_SPEAKER, second);
	g_autofree char *two = rk_participant_sessions(&sample->in, PARTICIPANT_BALANGAN);
	assert_string_equal(two, "Sesi 1, Sesi 2");
}

/* An office speaks through its first invitation; a person through himself or whom he sent. */
static void who_speaks(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkRows *rows = sample->dossier->rows;
	RkParticipant *first = row(sample, PARTICIPANT_BALANGAN);
	RkParticipant *second = row_add(sample, 704, OFFICE_BALANGAN, PERSON_GITA, 4);
	RkSessionSpeaker office = { .institution = OFFICE_BALANGAN };
	RkSessionSpeaker person = { .institution = OFFICE_BALANGAN, .person = PERSON_GITA };
	RkSessionSpeaker label = { .label = (char *)"Panitia" };
	g_autoptr(RkParticipant) copy = rk_record_copy(RK_E_PARTICIPANT, first);

	assert_true(rk_participant_speaks(rows, first, &office));
	assert_true(rk_participant_speaks(rows, copy, &office));
	assert_false(rk_participant_speaks(rows, second, &office));
	assert_true(rk_participant_speaks(rows, second, &person));
	assert_false(rk_participant_speaks(rows, first, &person));
	first->representative = PERSON_GITA;
	assert_true(rk_participant_speaks(rows, first, &person));
	first->institution = 0;
	assert_false(rk_participant_speaks(rows, first, &label));
	/* Who came besides does not speak for the office. */
	first->institution = OFFICE_BALANGAN;
	first->uninvited = TRUE;
	assert_false(rk_participant_speaks(rows, first, &office));
	assert_true(rk_participant_speaks(rows, second, &office));
}

/* --- answers --- */

static void an_answer_replaces_the_last_one(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkParticipant *one = row(sample, PARTICIPANT_PALOPO);

	one->representative = PERSON_GITA;
	rk_text_set(&one->mandate, "Surat");
	rk_text_set(&one->rsvp_comment, "terlambat");
	sample_expect(rk_participant_plan_answer(&sample->in, PARTICIPANT_PALOPO,
			      &(RkRuleValue){ .number = RK_RSVP_TENTATIVE,
				      .via = RK_CHANNEL_PHONE,
				      .text = "besok" },
			      NULL),
		"participant 703: rsvp pending → tentative\n"
		"participant 703: rsvp_at - → 2024-10-17T01:12:00Z\n"
		"participant 703: rsvp_via - → phone\n"
		"participant 703: rsvp_comment terlambat → besok\n"
		"participant 703: rsvp_for - → 2024-10-17");
	sample_expect(rk_participant_plan_answer(&sample->in, PARTICIPANT_PALOPO,
			      &(RkRuleValue){ .number = RK_RSVP_ACCEPTED, .via = RK_CHANNEL_PHONE },
			      NULL),
		"participant 703: rsvp pending → accepted\n"
		"participant 703: rsvp_at - → 2024-10-17T01:12:00Z\n"
		"participant 703: rsvp_via - → phone\n"
		"participant 703: rsvp_comment terlambat → -\n"
		"participant 703: rsvp_for - → 2024-10-17\n"
		"participant 703: representative 105 → -\n"
		"participant 703: mandate Surat → -");
	one->rsvp_via = RK_CHANNEL_WA;
	one->rsvp_at = RK_INT(5000);
	sample_expect(rk_participant_plan_answer(&sample->in, PARTICIPANT_PALOPO,
			      &(RkRuleValue){ .number = 0, .via = RK_CHANNEL_PHONE }, NULL),
		"participant 703: rsvp pending → -\n"
		"participant 703: rsvp_at 1970-01-01T00:00:05Z → -\n"
		"participant 703: rsvp_via wa → -\n"
		"participant 703: rsvp_comment terlambat → -");
	assert_null(rk_participant_plan_answer(&sample->in, 999,
		&(RkRuleValue){ .number = RK_RSVP_ACCEPTED, .via = RK_CHANNEL_PHONE }, NULL));
}

/* --- order and deletion --- */

static void companions_and_walk_ins_are_no_places(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;

	row_add(sample, 704, OFFICE_TARAKAN, 0, 2)->companion_of = PARTICIPANT_TARAKAN;
	row_add(sample, 705, OFFICE_PORT, 0, 4)->uninvited = TRUE;
	row_add(sample, 706, OFFICE_PORT, 0, 5)->uninvited = TRUE;
	rk_rows_sort(sample->dossier->rows);
	sample_expect(
		rk_participant_plan_move(&sample->in, PARTICIPANT_PALOPO, RK_RULE_NUMBER(-1), NULL),
		"participant 703: position 3 → 2\nparticipant 702: position 2 → 3");
	assert_null(rk_participant_plan_move(
		&sample->in, PARTICIPANT_PALOPO, RK_RULE_NUMBER(1), &error));
	assert_string_equal(rk_error_text(error, RK_LANG_ID), "sudah paling bawah");
	sample_expect(rk_participant_plan_move(&sample->in, 706, RK_RULE_NUMBER(-2), NULL),
		"participant 706: position 5 → 2\nparticipant 704: position 2 → 4\n"
		"participant 705: position 4 → 5");
	assert_null(rk_participant_plan_move(&sample->in, 999, RK_RULE_NUMBER(1), NULL));
}

static void lines_keep_who_said_them(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	for (RkId id = 801; id <= 804; id++) {
		RkEntry *entry = rk_entry_new();
		entry->id = id;
		entry->meeting = MEETING;
		entry->speaker = id == 804 ? PARTICIPANT_PALOPO : PARTICIPANT_TARAKAN;
		entry->speaker_institution = id == 802 ? OFFICE_PORT : 0;
		entry->speaker_person = id == 803 ? PERSON_EKA : 0;
		rk_rows_add(sample->dossier->rows, RK_E_ENTRY, entry);
	}
	row_add(sample, 704, OFFICE_TARAKAN, 0, 4)->companion_of = PARTICIPANT_TARAKAN;
	row_add(sample, 705, OFFICE_PALOPO, 0, 5)->companion_of = PARTICIPANT_PALOPO;
	sample_expect(rk_participant_plan_delete(&sample->in, PARTICIPANT_TARAKAN, NULL, NULL),
		"entry 801: speaker 702 → -\n"
		"entry 801: speaker_institution - → 4\n"
		"entry 801: speaker_person - → 106\n"
		"entry 802: speaker 702 → -\n"
		"entry 802: speaker_person - → 106\n"
		"entry 803: speaker 702 → -\n"
		"entry 803: speaker_institution - → 4\n"
		"participant 704: companion_of 702 → -\n"
		"participant 702 goes");
	assert_null(rk_participant_plan_delete(&sample->in, 999, NULL, NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_changes_its_row),
		cmocka_unit_test(a_title_belongs_to_its_addressee),
		cmocka_unit_test(a_row_in_one_line),
		cmocka_unit_test(someone_comes_for_an_office),
		cmocka_unit_test(one_who_is_there_is_there_through_another),
		cmocka_unit_test(the_sessions_gain_the_person),
		cmocka_unit_test(the_rows_of_the_rundown_are_named),
		cmocka_unit_test(who_speaks),
		cmocka_unit_test(an_answer_replaces_the_last_one),
		cmocka_unit_test(companions_and_walk_ins_are_no_places),
		cmocka_unit_test(lines_keep_who_said_them),
	};

	return cmocka_run_group_tests_name("participant_edit", tests, NULL, NULL);
}
