/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Papers and minutes: rows on first use, issue with what it freezes, overrides, steps.
 */
#include "domain/meeting/paper_issue.h"
#include "domain/minutes/paper_rule.h"

#include "domain/action/action_rule.h"
#include "domain/minutes/entry_rule.h"
#include "domain/model/number.h"
#include "domain/minutes/minutes_rule.h"
#include "domain/action/captured_line.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkPlan *issue_plan(Sample *sample, int kind)
{
	return rk_paper_plan_issue(
		&sample->in, &(RkGoingOut){ .kind = kind, .lang = RK_LANG_ID }, NULL);
}

static gboolean must_issue(Sample *sample, int kind)
{
	return rk_paper_must_issue(&sample->in, &(RkGoingOut){ .kind = kind, .lang = RK_LANG_ID });
}

static void setting_makes_the_row(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const char *const number[] = { "number=IMI-UM.01.01-0412", "date=2024-10-03", NULL };
	const char *const state_word[] = { "tanggal=2024-10-04", NULL };
	const char *const bad[] = { "nomer=1", NULL };
	g_autoptr(GError) error = NULL;

	sample_apply(sample, rk_paper_plan_set(&sample->in, RK_PAPER_KIND_INVITATION, number, NULL),
		NULL);
	const RkPaper *paper = rk_paper_find(sample->dossier, RK_PAPER_KIND_INVITATION);
	assert_string_equal(paper->number, "IMI-UM.01.01-0412");
	assert_string_equal(paper->date, "2024-10-03");
	assert_int_equal(paper->state, RK_PAPER_STATE_DRAFT);
	assert_int_equal(paper->meeting, MEETING);
	g_autoptr(RkPlan) again =
		rk_paper_plan_set(&sample->in, RK_PAPER_KIND_INVITATION, state_word, NULL);
	assert_int_equal(sample_count(again, RK_CHANGE_INSERT, RK_E_PAPER), 0);
	assert_int_equal(sample_count(again, RK_CHANGE_SET, RK_E_PAPER), 1);
	assert_null(rk_paper_plan_set(&sample->in, RK_PAPER_KIND_INVITATION, bad, &error));
	assert_non_null(strstr(error->message, "number"));
}

static void line_add(Sample *sample, const char *line)
{
	RkEntryInput input = { .line = line };

	sample_apply(sample, rk_captured_plan_add(&sample->in, &input, NULL), NULL);
}

static void issue_freezes(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	line_add(sample, "! satu");
	line_add(sample, "! dua");
	line_add(sample, "[] Kirim @kanim-tarakan");
	g_autoptr(RkPlan) invitation = issue_plan(sample, RK_PAPER_KIND_INVITATION);
	assert_int_equal(sample_count(invitation, RK_CHANGE_SET, RK_E_ENTRY), 0);
	g_autoptr(RkPlan) sheet = issue_plan(sample, RK_PAPER_KIND_SIGN_IN);
	assert_int_equal(sample_count(sheet, RK_CHANGE_SET, RK_E_PARTICIPANT), 3);
	RkPlan *rumusan = issue_plan(sample, RK_PAPER_KIND_CONCLUSIONS);
	assert_int_equal(rumusan->barrier, RK_BARRIER_ISSUED);
	sample_apply(sample, rumusan, NULL);
	const RkEntry *second = g_ptr_array_index(sample->dossier->rows->rows[RK_E_ENTRY], 1);
	const RkAction *action = g_ptr_array_index(sample->dossier->rows->rows[RK_E_ACTION], 0);
	const RkPaper *paper = rk_paper_find(sample->dossier, RK_PAPER_KIND_CONCLUSIONS);
	assert_int_equal(second->number.value, 2);
	assert_int_equal(action->number.value, 1);
	assert_int_equal(paper->issued_at.value, sample->context.now);
	assert_non_null(paper->digest);
	line_add(sample, "! tiga");
	RkPlan *again = issue_plan(sample, RK_PAPER_KIND_CONCLUSIONS);
	assert_int_equal(sample_count(again, RK_CHANGE_SET, RK_E_ENTRY), 1);
	sample_apply(sample, again, NULL);
	const RkEntry *third = g_ptr_array_index(sample->dossier->rows->rows[RK_E_ENTRY], 2);
	assert_int_equal(third->number.value, 3);
}

static void the_signatory_is_written_down(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const char *const who[] = { "signatory=adi-nugraha", NULL };

	sample_apply(
		sample, rk_paper_plan_set(&sample->in, RK_PAPER_KIND_INVITATION, who, NULL), NULL);
	sample_apply(sample, issue_plan(sample, RK_PAPER_KIND_INVITATION), NULL);
	const RkPaper *paper = rk_paper_find(sample->dossier, RK_PAPER_KIND_INVITATION);
	assert_string_equal(paper->shown_name, "Adi Nugraha, S.H., M.H.");
	assert_string_equal(paper->shown_title, "Direktur Kerja Sama Keimigrasian");
}

static void a_paragraph_is_reworded_and_restored(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	for (guint i = 0; i < 2; i++)
		sample_apply(sample,
			rk_paper_plan_text(&sample->in, RK_PAPER_KIND_INVITATION, "opening",
				RK_LANG_ID, i ? "Kedua" : "Pertama", NULL),
			NULL);
	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_PAPER_TEXT), 1);
	const RkPaperText *text =
		g_ptr_array_index(sample->dossier->rows->rows[RK_E_PAPER_TEXT], 0);
	assert_string_equal(text->text, "Kedua");
	sample_apply(sample,
		rk_paper_plan_text(
			&sample->in, RK_PAPER_KIND_INVITATION, "opening", RK_LANG_ID, NULL, NULL),
		NULL);
	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_PAPER_TEXT), 0);
}

/* One of this meeting, paper, paragraph and language; no other is taken for it. */
static void a_paragraph_is_found_by_all_it_is_of(void **state)
{
	static const struct {
		RkId meeting;
		int paper, lang;
		const char *slot;
	} others[] = {
		{ 999, RK_PAPER_KIND_INVITATION, RK_LANGUAGE_ID, "opening" },
		{ MEETING, RK_PAPER_KIND_RUNDOWN, RK_LANGUAGE_ID, "opening" },
		{ MEETING, RK_PAPER_KIND_INVITATION, RK_LANGUAGE_EN, "opening" },
		{ MEETING, RK_PAPER_KIND_INVITATION, RK_LANGUAGE_ID, "closing" },
	};
	g_autoptr(Sample) sample = sample_new();

	for (guint i = 0; i < G_N_ELEMENTS(others); i++) {
		RkPaperText *text = rk_paper_text_new();
		text->id = 901 + i;
		text->meeting = others[i].meeting;
		text->paper = others[i].paper;
		text->lang = others[i].lang;
		text->slot = g_strdup(others[i].slot);
		text->text = g_strdup("x");
		rk_rows_add(sample->dossier->rows, RK_E_PAPER_TEXT, text);
	}
	sample_expect(rk_paper_plan_text(&sample->in, RK_PAPER_KIND_INVITATION, "opening",
			      RK_LANG_ID, "Baru", NULL),
		"paper_text new: meeting=401 paper=invitation slot=opening lang=id text=Baru");
	sample_expect(rk_paper_plan_text(&sample->in, RK_PAPER_KIND_INVITATION, "opening",
			      RK_LANG_EN, "New", NULL),
		"paper_text 903: text x → New");
	sample_expect(rk_paper_plan_text(&sample->in, RK_PAPER_KIND_INVITATION, "closing",
			      RK_LANG_ID, "", NULL),
		"paper_text 904 goes");
	assert_null(rk_paper_plan_text(&sample->in, 99, "opening", RK_LANG_ID, "x", NULL));
	/* Nor is a paper of another meeting. */
	RkPaper *paper = rk_paper_new();
	paper->id = 911;
	paper->meeting = 999;
	paper->kind = RK_PAPER_KIND_INVITATION;
	rk_rows_add(sample->dossier->rows, RK_E_PAPER, paper);
	assert_null(rk_paper_find(sample->dossier, RK_PAPER_KIND_INVITATION));
}

/* Who took a step is a person of the register, else a name. */
static void a_step_says_who_and_when(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkMinutes *minutes;

	sample_expect(rk_minutes_plan_step(&sample->in, RK_MINUTES_STEP_AMENDED, NULL, 0, NULL),
		"minutes new: meeting=401 status=draft\n"
		"minutes_step new: minutes=new at=2024-10-17T01:12:00Z by_label=Citra "
		"step=amended count=0");
	sample_apply(sample,
		rk_minutes_plan_step(&sample->in, RK_MINUTES_STEP_DRAFTED, NULL, -1, NULL), NULL);
	minutes = sample->dossier->rows->rows[RK_E_MINUTES]->pdata[0];
	assert_int_equal(minutes->status, RK_MINUTES_STATUS_REVIEW);
	sample->context.me = PERSON_CITRA;
	sample_expect(rk_minutes_plan_step(&sample->in, RK_MINUTES_STEP_SIGNED, "siap", -1, NULL),
		"minutes new: status under-review → signed\n"
		"minutes_step new: minutes=new at=2024-10-17T01:12:00Z by_person=102 step=signed "
		"remark=siap");
	assert_null(rk_minutes_plan_step(&sample->in, 99, NULL, -1, NULL));
}

static void steps_of_the_minutes(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;

	line_add(sample, "! satu");
	sample_apply(sample,
		rk_minutes_plan_step(&sample->in, RK_MINUTES_STEP_DRAFTED, "siap", -1, NULL), NULL);
	const RkEntry *decision = g_ptr_array_index(sample->dossier->rows->rows[RK_E_ENTRY], 0);
	assert_int_equal(decision->number.value, 1);
	assert_false(rk_minutes_approved(sample->dossier->rows, MEETING));
	sample_apply(sample,
		rk_minutes_plan_step(&sample->in, RK_MINUTES_STEP_APPROVED, NULL, -1, NULL), NULL);
	assert_true(rk_minutes_approved(sample->dossier->rows, MEETING));
	sample_apply(sample,
		rk_minutes_plan_step(&sample->in, RK_MINUTES_STEP_REOPENED, NULL, -1, NULL), NULL);
	assert_false(rk_minutes_approved(sample->dossier->rows, MEETING));
	RkPlan *sent =
		rk_minutes_plan_step(&sample->in, RK_MINUTES_STEP_CIRCULATED, NULL, 40, NULL);
	assert_int_equal(sent->barrier, RK_BARRIER_CIRCULATED);
	sample_apply(sample, sent, NULL);
	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_MINUTES), 1);
	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_MINUTES_STEP), 4);
	assert_null(rk_minutes_plan_step(&sample->in, RK_MINUTES_STEP_REOPENED, NULL, -1, &error));
	assert_int_equal(error->code, RK_ERROR_REFUSED);
}

/* What leaves the house is issued: an official paper, ours, and not issued as it is now. */
static void what_leaves_is_issued_once(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkMeeting *meeting = (RkMeeting *)sample->dossier->meeting;

	assert_true(must_issue(sample, RK_PAPER_KIND_INVITATION));
	assert_true(must_issue(sample, RK_PAPER_KIND_MEMO));
	assert_false(must_issue(sample, RK_PAPER_KIND_MESSAGE));
	assert_false(must_issue(sample, RK_PAPER_KIND_NAME_CARDS));
	assert_false(must_issue(sample, 0));
	sample_apply(sample, issue_plan(sample, RK_PAPER_KIND_INVITATION), NULL);
	assert_false(must_issue(sample, RK_PAPER_KIND_INVITATION));
	rk_text_set(&meeting->venue, "Hotel Rinra");
	assert_true(must_issue(sample, RK_PAPER_KIND_INVITATION));
	/* An invited office issues its own papers only, who is neither none. */
	meeting->organiser = OFFICE_DIRECTORATE;
	sample->context.office = OFFICE_TARAKAN;
	assert_false(must_issue(sample, RK_PAPER_KIND_INVITATION));
	assert_true(must_issue(sample, RK_PAPER_KIND_MEMO));
	sample->context.office = OFFICE_PORT;
	assert_false(must_issue(sample, RK_PAPER_KIND_MEMO));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(setting_makes_the_row),
		cmocka_unit_test(issue_freezes),
		cmocka_unit_test(the_signatory_is_written_down),
		cmocka_unit_test(a_paragraph_is_reworded_and_restored),
		cmocka_unit_test(a_paragraph_is_found_by_all_it_is_of),
		cmocka_unit_test(a_step_says_who_and_when),
		cmocka_unit_test(steps_of_the_minutes),
		cmocka_unit_test(what_leaves_is_issued_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
