/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What went out stays as it went: a letter once under its number, a change under another one.
 */
#include "domain/meeting/paper_issue.h"

#include "base/error.h"
#include "domain/meeting/meeting_change.h"
#include "domain/minutes/paper_rule.h"
#include "domain/people/attendance_count.h"
#include "domain/people/participant_rule.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#define LETTER RK_PAPER_KIND_INVITATION
#define NOTICE RK_PAPER_KIND_CHANGE_NOTICE
#define RUNDOWN RK_PAPER_KIND_RUNDOWN

static RkPlan *issue_plan(Sample *sample, int kind, RkLang lang, GError **error)
{
	return rk_paper_plan_issue(&sample->in, &(RkGoingOut){ .kind = kind, .lang = lang }, error);
}

static void issue(Sample *sample, int kind)
{
	sample_apply(sample, issue_plan(sample, kind, RK_LANG_ID, NULL), NULL);
}

static void number_set(Sample *sample, int kind, const char *number)
{
	g_autofree char *text = g_strconcat("number=", number, NULL);
	const char *const assignments[] = { text, NULL };

	sample_apply(sample, rk_paper_plan_set(&sample->in, kind, assignments, NULL), NULL);
}

static void move(Sample *sample, const char *line)
{
	sample_apply(sample, rk_meeting_plan_move(&sample->in, 0, RK_RULE_TEXT(line), NULL), NULL);
}

static void refused(Sample *sample, int kind, const char *words)
{
	g_autoptr(GError) error = NULL;

	assert_null(issue_plan(sample, kind, RK_LANG_ID, &error));
	assert_int_equal(error->code, RK_ERROR_REFUSED);
	assert_string_equal(rk_error_field(error), "number");
	assert_non_null(strstr(rk_error_text(error, RK_LANG_ID), words));
}

static void a_letter_goes_out_once_under_its_number(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	number_set(sample, LETTER, "IMI-1");
	issue(sample, LETTER);
	const RkPaperIssue *first = rk_issue_find(sample->dossier, LETTER, 0);
	assert_string_equal(first->number, "IMI-1");
	assert_int_equal(first->version.value, 1);
	assert_string_equal(first->start, sample->dossier->meeting->start);
	g_autoptr(RkPlan) same = issue_plan(sample, LETTER, RK_LANG_ID, NULL);
	assert_true(rk_plan_is_empty(same));
	/* In English it is the same letter. */
	sample_apply(sample, issue_plan(sample, LETTER, RK_LANG_EN, NULL), NULL);
	assert_int_equal(rk_issue_find(sample->dossier, LETTER, 0)->version.value, 2);
	move(sample, "24 okt 2024 karena Dirjen bertugas");
	refused(sample, LETTER, "surat IMI-1 sudah terbit");
	number_set(sample, NOTICE, "IMI-1");
	refused(sample, NOTICE, "IMI-1");
	number_set(sample, NOTICE, "IMI-2");
	issue(sample, NOTICE);
	number_set(sample, LETTER, "IMI-3");
	issue(sample, LETTER);
	assert_int_equal(rk_issue_find(sample->dossier, LETTER, 0)->version.value, 3);
	assert_string_equal(rk_issue_find(sample->dossier, LETTER, 1)->start, "2024-10-17T09:00");
}

/* The pen has written the number of one that went out without. */
static void a_letter_without_a_number_is_out_too(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	issue(sample, LETTER);
	move(sample, "24 okt 2024");
	refused(sample, LETTER, "tetap seperti itu");
}

static void versions_of_other_papers_are_numbered(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	issue(sample, RUNDOWN);
	move(sample, "24 okt 2024 10-12");
	issue(sample, RUNDOWN);
	assert_int_equal(rk_issue_find(sample->dossier, RUNDOWN, 0)->version.value, 2);
	assert_string_not_equal(rk_issue_find(sample->dossier, RUNDOWN, 1)->digest,
		rk_issue_find(sample->dossier, RUNDOWN, 2)->digest);
	assert_null(rk_issue_find(sample->dossier, RUNDOWN, 3));
}

static void a_change_is_untold_until_its_notice_is_out(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkTold told;

	assert_false(rk_told_last(sample->dossier, NULL, &told));
	move(sample, "18 okt 2024");
	assert_false(rk_change_is_untold(sample->dossier)); /* nobody was told anything */
	number_set(sample, LETTER, "IMI-1");
	issue(sample, LETTER);
	assert_false(rk_change_is_untold(sample->dossier));
	move(sample, "24 okt 2024");
	assert_true(rk_change_is_untold(sample->dossier));
	assert_true(rk_told_last(sample->dossier, NULL, &told));
	assert_string_equal(told.start, "2024-10-18T09:00");
	number_set(sample, NOTICE, "IMI-2");
	issue(sample, NOTICE);
	assert_false(rk_change_is_untold(sample->dossier));
	assert_true(rk_told_last(sample->dossier, "IMI-2", &told));
	assert_string_equal(told.number, "IMI-1");
	assert_true(rk_told_last(sample->dossier, NULL, &told));
	assert_string_equal(told.start, "2024-10-24T09:00");
	((RkMeeting *)sample->dossier->meeting)->status = RK_MEETING_STATUS_CANCELLED;
	assert_true(rk_change_is_untold(sample->dossier));
	number_set(sample, NOTICE, "IMI-3");
	issue(sample, NOTICE);
	assert_false(rk_change_is_untold(sample->dossier));
}

/* An answer is for the day that it was given for. */
static void answers_of_the_old_day_are_open_again(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkAnswers before, after;

	sample_apply(sample,
		rk_participant_plan_answer(
			&sample->in, PARTICIPANT_TARAKAN, RK_RULE_NUMBER(RK_RSVP_ACCEPTED), NULL),
		NULL);
	rk_answers_count(sample->dossier, &before);
	assert_true(before.accepted > 0);
	assert_int_equal(before.outdated, 0);
	move(sample, "24 okt 2024");
	rk_answers_count(sample->dossier, &after);
	assert_int_equal(after.accepted, 0);
	assert_true(after.outdated >= before.accepted);
	assert_int_equal(after.pending, after.invited);
	sample_apply(sample,
		rk_participant_plan_answer(
			&sample->in, PARTICIPANT_TARAKAN, RK_RULE_NUMBER(RK_RSVP_ACCEPTED), NULL),
		NULL);
	rk_answers_count(sample->dossier, &after);
	assert_int_equal(after.accepted, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_letter_goes_out_once_under_its_number),
		cmocka_unit_test(a_letter_without_a_number_is_out_too),
		cmocka_unit_test(versions_of_other_papers_are_numbered),
		cmocka_unit_test(a_change_is_untold_until_its_notice_is_out),
		cmocka_unit_test(answers_of_the_old_day_are_open_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
