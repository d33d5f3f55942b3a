/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is kept of people and offices with a record: name, title, office as they were.
 */
#include "domain/minutes/freeze_rule.h"

#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkId assign(Sample *sample, RkId id, RkId office, RkId person, const char *title)
{
	RkAssignment *assignment = rk_assignment_new();

	assignment->id = id;
	assignment->action = 900;
	assignment->role = RK_ASSIGNMENT_ROLE_LEAD;
	assignment->institution = office;
	assignment->person = person;
	rk_text_set(&assignment->title, title);
	rk_rows_add(sample->dossier->rows, RK_E_ASSIGNMENT, assignment);
	return id;
}

static void shows(
	const RkPlan *plan, RkId id, const char *name, const char *title, const char *office)
{
	const char *got[] = {
		sample_set(plan, RK_E_ASSIGNMENT, id, RK_F(ASSIGNMENT, shown_name)).text,
		sample_set(plan, RK_E_ASSIGNMENT, id, RK_F(ASSIGNMENT, shown_title)).text,
		sample_set(plan, RK_E_ASSIGNMENT, id, RK_F(ASSIGNMENT, shown_office)).text,
	};

	if (g_strcmp0(got[0], name) != 0 || g_strcmp0(got[1], title) != 0 ||
		g_strcmp0(got[2], office) != 0)
		fail_msg("%d: %s, %s, %s", (int)id, got[0], got[1], got[2]);
}

/* An office alone shows who heads it; a person the own position; the given title wins. */
static void titles_are_kept(void **state)
{
	static const char directorate[] = "Direktorat Kerja Sama Keimigrasian";
	g_autoptr(Sample) sample = sample_new();
	RkAction *action = rk_action_new();

	action->id = 900;
	action->meeting = MEETING;
	rk_rows_add(sample->dossier->rows, RK_E_ACTION, action);
	assign(sample, 901, OFFICE_DIRECTORATE, 0, NULL);
	assign(sample, 902, OFFICE_DIRECTORATE, PERSON_CITRA, NULL);
	assign(sample, 903, 0, PERSON_FAJAR, NULL);
	assign(sample, 904, OFFICE_DIRECTORATE, PERSON_CITRA, "Plh. Direktur");
	assign(sample, 905, OFFICE_BULUNGAN, 0, NULL);
	assign(sample, 906, OFFICE_DIRECTORATE, 0, "Sekretaris");
	g_autoptr(RkPlan) plan = rk_plan_new(MEETING, "x");
	rk_freeze_shown(plan, sample->dossier);
	shows(plan, 901, NULL, "Direktur Kerja Sama Keimigrasian", directorate);
	shows(plan, 902, "Citra Lestari, S.H.", "Analis Keimigrasian Ahli Muda", directorate);
	shows(plan, 903, "Fajar Hidayat", NULL, directorate);
	shows(plan, 904, "Citra Lestari, S.H.", "Plh. Direktur", directorate);
	shows(plan, 905, NULL, NULL, "Pemerintah Kabupaten Bulungan");
	shows(plan, 906, NULL, "Sekretaris", directorate);
}

/* --- every kind of row that shows somebody --- */

enum { OTHER_MEETING = 1401, ROLE = 911, PAPER, SESSION_OTHER };

static RkMeetingRole *role_add(RkRows *rows, RkId id, RkId meeting)
{
	RkMeetingRole *role = rk_meeting_role_new();

	role->id = id;
	role->meeting = meeting;
	role->role = RK_MEETING_ROLE_CHAIR;
	role->person = PERSON_ADI;
	rk_rows_add(rows, RK_E_MEETING_ROLE, role);
	return role;
}

static RkPaper *paper_add(RkRows *rows, RkId id, RkId meeting, RkId signatory)
{
	RkPaper *paper = rk_paper_new();

	paper->id = id;
	paper->meeting = meeting;
	paper->signatory = signatory;
	rk_rows_add(rows, RK_E_PAPER, paper);
	return paper;
}

static void name_is(const RkPlan *plan, RkEntity entity, RkId id, const char *name)
{
	int field = rk_field_find(entity, "shown_name");
	RkValue value = sample_set(plan, entity, id, (guint)field);

	if (g_strcmp0(value.set ? value.text : NULL, name) != 0)
		fail_msg("%s %d: %s", rk_entities[entity].table, (int)id,
			value.set ? value.text : "nothing");
}

/* Participants, roles, speakers and who signs; rows of another meeting that came along are not
 * ours to write, nor is what was written down before. */
static void everybody_shown_is_written_down(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkRows *rows = sample->dossier->rows;
	RkParticipant *kept = rk_rows_find(rows, RK_E_PARTICIPANT, PARTICIPANT_BALANGAN);
	RkSessionSpeaker *speaker = rk_rows_find(rows, RK_E_SESSION_SPEAKER, SPEAKER_ONE);
	RkSession *elsewhere = rk_session_new();
	RkSessionSpeaker *foreign = rk_session_speaker_new();
	RkParticipant *guest = rk_participant_new();

	kept->person = speaker->person = foreign->person = guest->person = PERSON_GITA;
	rk_text_set(&kept->shown_name, "Gita, dahulu");
	elsewhere->id = SESSION_OTHER;
	elsewhere->meeting = guest->meeting = OTHER_MEETING;
	foreign->id = 921;
	foreign->session = SESSION_OTHER;
	guest->id = 922;
	rk_rows_add(rows, RK_E_SESSION, elsewhere);
	rk_rows_add(rows, RK_E_SESSION_SPEAKER, foreign);
	rk_rows_add(rows, RK_E_PARTICIPANT, guest);
	role_add(rows, ROLE, MEETING);
	role_add(rows, 923, OTHER_MEETING);
	paper_add(rows, PAPER, MEETING, PERSON_ADI);
	paper_add(rows, 924, OTHER_MEETING, PERSON_ADI);
	paper_add(rows, 925, MEETING, 0);
	g_autoptr(RkPlan) plan = rk_plan_new(MEETING, "x");
	rk_freeze_shown(plan, sample->dossier);
	name_is(plan, RK_E_PARTICIPANT, PARTICIPANT_TARAKAN, "Rangga Mahendra");
	name_is(plan, RK_E_PARTICIPANT, PARTICIPANT_BALANGAN, NULL);
	name_is(plan, RK_E_PARTICIPANT, PARTICIPANT_PALOPO, NULL);
	name_is(plan, RK_E_PARTICIPANT, 922, NULL);
	name_is(plan, RK_E_MEETING_ROLE, ROLE, "Adi Nugraha, S.H., M.H.");
	name_is(plan, RK_E_MEETING_ROLE, 923, NULL);
	name_is(plan, RK_E_SESSION_SPEAKER, SPEAKER_ONE, "Gita Maharani, S.E.");
	name_is(plan, RK_E_SESSION_SPEAKER, 921, NULL);
	name_is(plan, RK_E_PAPER, PAPER, "Adi Nugraha, S.H., M.H.");
	name_is(plan, RK_E_PAPER, 924, NULL);
	name_is(plan, RK_E_PAPER, 925, NULL);
	assert_string_equal(sample_set(plan, RK_E_PAPER, PAPER, RK_F(PAPER, shown_title)).text,
		"Direktur Kerja Sama Keimigrasian");
	assert_string_equal(sample_set(plan, RK_E_PARTICIPANT, PARTICIPANT_PALOPO,
				    RK_F(PARTICIPANT, shown_office))
				    .text,
		"Kantor Imigrasi Kelas II TPI Palopo");
	assert_string_equal(sample_set(plan, RK_E_PARTICIPANT, PARTICIPANT_PALOPO,
				    RK_F(PARTICIPANT, shown_title))
				    .text,
		"Kepala Kantor Imigrasi Kelas II TPI Palopo");
}

/* Before a meeting begins, people and posts may still change. */
static void only_what_has_begun_is_written_down(void **state)
{
	static const struct {
		int status;
		gboolean begun;
	} cases[] = { { RK_MEETING_STATUS_DRAFT, FALSE }, { RK_MEETING_STATUS_SCHEDULED, FALSE },
		{ RK_MEETING_STATUS_RUNNING, TRUE }, { RK_MEETING_STATUS_HELD, TRUE },
		{ RK_MEETING_STATUS_CANCELLED, FALSE }, { RK_MEETING_STATUS_POSTPONED, FALSE } };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(GPtrArray) dossiers = g_ptr_array_new();
		g_autoptr(RkPlan) plan = rk_plan_new(MEETING, "x");
		((RkMeeting *)sample->dossier->meeting)->status = cases[i].status;
		rk_freeze_begun(plan, NULL);
		rk_freeze_begun(plan, dossiers);
		assert_true(rk_plan_is_empty(plan));
		g_ptr_array_add(dossiers, sample->dossier);
		rk_freeze_begun(plan, dossiers);
		assert_int_equal(!rk_plan_is_empty(plan), cases[i].begun);
	}
}

/* --- numbers --- */

static RkEntry *entry_add(RkRows *rows, RkId id, RkId meeting, int kind, gint64 number)
{
	RkEntry *entry = rk_entry_new();

	entry->id = id;
	entry->meeting = meeting;
	entry->kind = kind;
	entry->number = number ? RK_INT(number) : RK_INT_NONE;
	rk_rows_add(rows, RK_E_ENTRY, entry);
	return entry;
}

static void action_add(RkRows *rows, RkId id, RkId meeting, gint64 number)
{
	RkAction *action = rk_action_new();

	action->id = id;
	action->meeting = meeting;
	action->number = number ? RK_INT(number) : RK_INT_NONE;
	rk_rows_add(rows, RK_E_ACTION, action);
}

static void number_is(const RkPlan *plan, RkEntity entity, RkId id, gint64 number)
{
	RkValue value = sample_set(plan, entity, id, (guint)rk_field_find(entity, "number"));

	assert_int_equal(value.set ? value.number : 0, number);
}

/* Decisions and actions each in their order behind the highest that is frozen; nothing else has a
 * number, and nobody else's are counted. */
static void numbers_go_on_from_the_highest(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkRows *rows = sample->dossier->rows;
	g_autoptr(RkPlan) plan = rk_plan_new(MEETING, "x");

	entry_add(rows, 801, MEETING, RK_ENTRY_KIND_DECISION, 0);
	entry_add(rows, 802, MEETING, RK_ENTRY_KIND_DECISION, 5);
	entry_add(rows, 803, MEETING, RK_ENTRY_KIND_DECISION, 2);
	entry_add(rows, 804, MEETING, RK_ENTRY_KIND_POINT, 0);
	entry_add(rows, 805, MEETING, RK_ENTRY_KIND_POINT, 40);
	entry_add(rows, 806, MEETING, RK_ENTRY_KIND_DECISION, 0);
	entry_add(rows, 807, OTHER_MEETING, RK_ENTRY_KIND_DECISION, 90);
	entry_add(rows, 808, OTHER_MEETING, RK_ENTRY_KIND_DECISION, 0);
	action_add(rows, 811, MEETING, 0);
	action_add(rows, 812, MEETING, 3);
	action_add(rows, 813, MEETING, 1);
	action_add(rows, 814, MEETING, 0);
	action_add(rows, 815, OTHER_MEETING, 70);
	action_add(rows, 816, OTHER_MEETING, 0);
	rk_freeze_numbers(plan, sample->dossier);
	assert_int_equal(plan->changes->len, 4);
	number_is(plan, RK_E_ENTRY, 801, 6);
	number_is(plan, RK_E_ENTRY, 806, 7);
	number_is(plan, RK_E_ACTION, 811, 4);
	number_is(plan, RK_E_ACTION, 814, 5);
}

static void lines_of_the_sheet_go_on_from_the_highest(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkRows *rows = sample->dossier->rows;
	RkParticipant *second = rk_rows_find(rows, RK_E_PARTICIPANT, PARTICIPANT_TARAKAN);
	RkParticipant *foreign = rk_participant_new();
	const guint field = RK_F(PARTICIPANT, sheet_number);

	foreign->id = 922;
	foreign->meeting = OTHER_MEETING;
	foreign->sheet_number = RK_INT(50);
	rk_rows_add(rows, RK_E_PARTICIPANT, foreign);
	second->sheet_number = RK_INT(9);
	g_autoptr(RkPlan) plan = rk_plan_new(MEETING, "x");
	rk_freeze_sheet(plan, sample->dossier);
	assert_int_equal(plan->changes->len, 2);
	assert_int_equal(
		sample_set(plan, RK_E_PARTICIPANT, PARTICIPANT_BALANGAN, field).number, 10);
	assert_int_equal(sample_set(plan, RK_E_PARTICIPANT, PARTICIPANT_PALOPO, field).number, 11);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(titles_are_kept),
		cmocka_unit_test(everybody_shown_is_written_down),
		cmocka_unit_test(only_what_has_begun_is_written_down),
		cmocka_unit_test(numbers_go_on_from_the_highest),
		cmocka_unit_test(lines_of_the_sheet_go_on_from_the_highest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
