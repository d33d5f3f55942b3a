/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Derived states: progress as of a day, due days moved by extensions, lateness, what carries an
 * action on; attendance in the words of the roll call; answers.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "domain/action/action_state.h"
#include "domain/people/attendance_count.h"

#define MEETING 1
#define ACTION 10

static RkRows *rows;
static RkId next_id;

static int setup(void **state)
{
	RkMeeting *meeting = rk_meeting_new();

	rows = rk_rows_new();
	next_id = 100;
	meeting->id = MEETING;
	rk_text_set(&meeting->start, "2024-10-17T09:00");
	rk_rows_add(rows, RK_E_MEETING, meeting);
	return 0;
}

static int teardown(void **state)
{
	g_clear_pointer(&rows, rk_rows_free);
	return 0;
}

static RkAction *add_action(RkId id, const char *due)
{
	RkAction *action = rk_action_new();

	action->id = id;
	action->meeting = MEETING;
	rk_text_set(&action->due, due);
	rk_rows_add(rows, RK_E_ACTION, action);
	return action;
}

static RkAssignment *add_assignment(RkId action, int role)
{
	RkAssignment *assignment = rk_assignment_new();

	assignment->id = next_id++;
	assignment->action = action;
	assignment->role = role;
	rk_rows_add(rows, RK_E_ASSIGNMENT, assignment);
	return assignment;
}

static void add_progress(const RkAssignment *assignment, const char *day, int status, int percent)
{
	RkProgress *progress = rk_progress_new();

	progress->id = next_id++;
	progress->assignment = assignment->id;
	progress->status = status;
	rk_text_set(&progress->fact_day, day);
	if (percent >= 0)
		progress->percent = RK_INT(percent);
	rk_rows_add(rows, RK_E_PROGRESS, progress);
}

static RkExtension *add_extension(RkId action, const char *at, const char *old, const char *new)
{
	RkExtension *extension = rk_extension_new();

	extension->id = next_id++;
	extension->action = action;
	rk_text_set(&extension->at, at);
	rk_text_set(&extension->old_due, old);
	rk_text_set(&extension->new_due, new);
	rk_rows_add(rows, RK_E_EXTENSION, extension);
	return extension;
}

static RkActionState action_as_of(const char *day)
{
	RkActionState state;
	RkDay as_of = 0;

	assert_true(rk_day_parse(day, &as_of));
	rk_action_state(rows, RK_FIND(rows, ACTION, RkAction, ACTION), as_of, &state);
	return state;
}

static RkAssignmentState assignment_as_of(const RkAssignment *assignment, const char *day)
{
	RkAssignmentState state;
	RkDay as_of = 0;

	assert_true(rk_day_parse(day, &as_of));
	rk_assignment_state(rows, assignment, as_of, &state);
	return state;
}

/* A report that came late but tells of an earlier day makes the action done on that day. */
static void test_fact_day_decides(void **state)
{
	add_action(ACTION, "2024-11-15");
	RkAssignment *lead = add_assignment(ACTION, RK_ASSIGNMENT_ROLE_LEAD);

	add_progress(lead, "2024-11-20", 0, 60);
	add_progress(lead, "2024-11-14", RK_ACTION_STATUS_DONE, -1);
	RkAssignmentState before = assignment_as_of(lead, "2024-11-13");
	RkAssignmentState on = assignment_as_of(lead, "2024-11-14");
	assert_int_equal(before.status, RK_ACTION_STATUS_TODO);
	assert_int_equal(before.percent, 0);
	assert_null(before.since);
	assert_int_equal(on.status, RK_ACTION_STATUS_DONE);
	assert_int_equal(on.percent, 100);
	assert_string_equal(on.since, "2024-11-14");
	assert_false(on.done_late);
	assert_int_equal(assignment_as_of(lead, "2024-11-20").percent, 60);
}

static void test_entry_breaks_ties(void **state)
{
	add_action(ACTION, NULL);
	RkAssignment *lead = add_assignment(ACTION, RK_ASSIGNMENT_ROLE_LEAD);

	add_progress(lead, "2024-11-14", RK_ACTION_STATUS_DOING, 10);
	add_progress(lead, "2024-11-14", RK_ACTION_STATUS_DEFERRED, 20);
	RkAssignmentState now = assignment_as_of(lead, "2024-12-01");
	assert_int_equal(now.status, RK_ACTION_STATUS_DEFERRED);
	assert_int_equal(now.percent, 20);
	assert_false(now.has_due);
	assert_false(now.late);
}

/* Entered later beats the id, which other databases give in another order. */
static void test_entry_time_beats_id(void **state)
{
	add_action(ACTION, NULL);
	RkAssignment *lead = add_assignment(ACTION, RK_ASSIGNMENT_ROLE_LEAD);

	add_progress(lead, "2024-11-14", RK_ACTION_STATUS_DOING, 10);
	add_progress(lead, "2024-11-14", RK_ACTION_STATUS_DEFERRED, 20);
	((RkProgress *)rows->rows[RK_E_PROGRESS]->pdata[0])->entered_at = RK_INT(2000);
	((RkProgress *)rows->rows[RK_E_PROGRESS]->pdata[1])->entered_at = RK_INT(1000);
	RkAssignmentState now = assignment_as_of(lead, "2024-12-01");
	assert_int_equal(now.status, RK_ACTION_STATUS_DOING);
	assert_int_equal(now.percent, 10);
}

static void test_line_without_status_has_begun(void **state)
{
	add_action(ACTION, NULL);
	RkAssignment *lead = add_assignment(ACTION, RK_ASSIGNMENT_ROLE_LEAD);

	add_progress(lead, "2024-11-14", 0, -1);
	assert_int_equal(assignment_as_of(lead, "2024-12-01").status, RK_ACTION_STATUS_DOING);
}

/* TL-02 of the sample: due 29 November, three days late on 2 December. */
static void test_late(void **state)
{
	add_action(ACTION, "2024-11-29");
	RkAssignment *lead = add_assignment(ACTION, RK_ASSIGNMENT_ROLE_LEAD);

	add_progress(lead, "2024-11-25", RK_ACTION_STATUS_DOING, 70);
	RkActionState due = action_as_of("2024-11-29"), late = action_as_of("2024-12-02");
	assert_false(due.late);
	assert_true(due.open);
	assert_true(late.late);
	assert_int_equal(late.late_days, 3);
	assert_int_equal(late.percent, 70);
	assert_int_equal(late.status, RK_ACTION_STATUS_DOING);
	add_progress(lead, "2024-12-01", RK_ACTION_STATUS_DONE, 100);
	RkActionState done = action_as_of("2024-12-02");
	assert_false(done.late);
	assert_false(done.open);
	assert_true(done.done_late);
	assert_int_equal(done.late_days, 0);
}

static const struct {
	int leads[3], status, percent;
} mixes[] = {
	{ { 0 }, RK_ACTION_STATUS_TODO, 0 },
	{ { RK_ACTION_STATUS_DONE, RK_ACTION_STATUS_DONE }, RK_ACTION_STATUS_DONE, 100 },
	{ { RK_ACTION_STATUS_DONE, RK_ACTION_STATUS_TODO }, RK_ACTION_STATUS_DOING, 50 },
	{ { RK_ACTION_STATUS_DONE, RK_ACTION_STATUS_CANCELLED }, RK_ACTION_STATUS_DONE, 100 },
	{ { RK_ACTION_STATUS_CANCELLED, RK_ACTION_STATUS_CANCELLED }, RK_ACTION_STATUS_CANCELLED,
		0 },
	{ { RK_ACTION_STATUS_TODO, RK_ACTION_STATUS_CANCELLED }, RK_ACTION_STATUS_TODO, 0 },
	{ { RK_ACTION_STATUS_DEFERRED, RK_ACTION_STATUS_DONE }, RK_ACTION_STATUS_DEFERRED, 50 },
	{ { RK_ACTION_STATUS_DEFERRED, RK_ACTION_STATUS_TODO }, RK_ACTION_STATUS_DOING, 0 },
	{ { RK_ACTION_STATUS_DONE, RK_ACTION_STATUS_DONE, RK_ACTION_STATUS_TODO },
		RK_ACTION_STATUS_DOING, 67 },
};

static void test_leads_decide(void **state)
{
	for (guint i = 0; i < RK_LEN(mixes); i++) {
		teardown(NULL);
		setup(NULL);
		add_action(ACTION, "2025-01-01");
		RkAssignment *other = add_assignment(ACTION, RK_ASSIGNMENT_ROLE_SUPPORT);
		add_progress(other, "2024-11-01", RK_ACTION_STATUS_DEFERRED, 90);
		for (guint k = 0; k < 3 && mixes[i].leads[k]; k++)
			add_progress(add_assignment(ACTION, RK_ASSIGNMENT_ROLE_LEAD), "2024-11-01",
				mixes[i].leads[k], -1);
		RkActionState now = action_as_of("2024-12-01");
		assert_int_equal(now.status, mixes[i].status);
		assert_int_equal(now.percent, mixes[i].percent);
		assert_int_equal(now.open, mixes[i].status != RK_ACTION_STATUS_DONE &&
						   mixes[i].status != RK_ACTION_STATUS_CANCELLED);
	}
}

/* Whether or not the plan that extended also changed the field, each day sees the due day that
 * was known then. */
static void test_extensions(void **state)
{
	for (int moved = 0; moved < 2; moved++) {
		teardown(NULL);
		setup(NULL);
		add_action(ACTION, moved ? "2025-02-10" : "2024-11-29");
		add_assignment(ACTION, RK_ASSIGNMENT_ROLE_LEAD);
		add_extension(ACTION, "2024-12-10", "2024-11-29", "2025-01-10");
		add_extension(ACTION, "2025-01-15", "2025-01-10", "2025-02-10");
		RkActionState first = action_as_of("2024-12-09"),
			      second = action_as_of("2024-12-10");
		assert_true(first.late);
		assert_int_equal(first.late_days, 10);
		assert_int_equal(first.extensions, 0);
		assert_false(second.late);
		assert_int_equal(second.extensions, 1);
		assert_int_equal(action_as_of("2025-01-14").late_days, 4);
		assert_false(action_as_of("2025-02-10").late);
		assert_int_equal(action_as_of("2025-02-11").late_days, 1);
	}
}

/* Of two decided on one day the later one holds; one that is unreadable, or of another action,
 * holds nothing. */
static void test_extensions_of_one_day(void **state)
{
	RkAction *action = add_action(ACTION, "2024-11-29");

	add_action(ACTION + 1, "2024-11-29");
	add_assignment(ACTION, RK_ASSIGNMENT_ROLE_LEAD);
	add_extension(ACTION, "2024-12-10", "2024-11-29", "2025-01-10");
	add_extension(ACTION, "2024-12-10", "2025-01-10", "2025-01-20");
	add_extension(ACTION, "2024-12-09", "2024-11-29", "2025-01-05");
	add_extension(ACTION + 1, "2024-12-11", "2024-11-29", "2025-03-01");
	add_extension(ACTION, "besok", "2024-11-29", "2025-04-01");
	g_autofree char *due = rk_day_text(action_as_of("2024-12-12").due);
	assert_string_equal(due, "2025-01-20");
	assert_int_equal(action_as_of("2024-12-12").extensions, 3);
	/* Before them all: what the first of them moved away from. */
	rk_text_set(&action->due, "2025-01-20");
	g_autofree char *before = rk_day_text(action_as_of("2024-12-01").due);
	assert_string_equal(before, "2024-11-29");
}

static void test_extension_of_one(void **state)
{
	add_action(ACTION, "2024-11-29");
	RkAssignment *first = add_assignment(ACTION, RK_ASSIGNMENT_ROLE_LEAD);
	RkAssignment *second = add_assignment(ACTION, RK_ASSIGNMENT_ROLE_LEAD);

	add_extension(ACTION, "2024-11-20", "2024-11-29", "2024-12-31")->assignment = first->id;
	rk_text_set(&second->due, "2024-11-25");
	assert_false(assignment_as_of(first, "2024-12-02").late);
	assert_int_equal(assignment_as_of(second, "2024-12-02").late_days, 7);
	RkActionState action = action_as_of("2024-12-02");
	g_autofree char *due = rk_day_text(action.due);
	assert_string_equal(due, "2024-11-29");
	assert_int_equal(action.late_days, 7);
}

static void test_continued_from_the_day_after(void **state)
{
	RkMeeting *next = rk_meeting_new();
	add_action(ACTION, "2024-10-20");
	RkAction *carrying = add_action(11, NULL);

	next->id = 2;
	rk_text_set(&next->start, "2024-11-06T13:00");
	rk_rows_add(rows, RK_E_MEETING, next);
	carrying->meeting = 2;
	carrying->carried_from = ACTION;
	RkActionState on = action_as_of("2024-11-06"), after = action_as_of("2024-11-07");
	assert_false(on.continued);
	assert_true(on.open && on.late);
	assert_true(after.continued);
	assert_false(after.open);
	assert_false(after.late);
	carrying->struck = TRUE;
	assert_false(action_as_of("2024-11-07").continued);
}

static void test_struck_is_not_open(void **state)
{
	add_action(ACTION, "2024-10-20")->struck = TRUE;
	assert_false(action_as_of("2024-11-07").open);
	assert_false(action_as_of("2024-11-07").late);
}

static void add_participants(int n, int attendance, int mode)
{
	for (int i = 0; i < n; i++) {
		RkParticipant *participant = rk_participant_new();
		participant->id = next_id++;
		participant->meeting = MEETING;
		participant->attendance = attendance;
		participant->mode = mode;
		rk_rows_add(rows, RK_E_PARTICIPANT, participant);
	}
}

/* Makassar: 40 invitations and one companion. */
static void test_attendance(void **state)
{
	RkAttendance count;
	RkParticipant *companion = rk_participant_new();

	add_participants(24, RK_ATTENDANCE_PRESENT, RK_MEETING_MODE_ONSITE);
	add_participants(4, RK_ATTENDANCE_PRESENT, RK_MEETING_MODE_ONLINE);
	add_participants(7, RK_ATTENDANCE_REPRESENTED, 0);
	add_participants(3, RK_ATTENDANCE_EXCUSED, 0);
	add_participants(2, RK_ATTENDANCE_ABSENT, 0);
	companion->id = next_id++;
	companion->meeting = MEETING;
	companion->companion_of = 100;
	companion->uninvited = TRUE;
	companion->attendance = RK_ATTENDANCE_PRESENT;
	rk_rows_add(rows, RK_E_PARTICIPANT, companion);
	RkDossier *dossier = rk_dossier_new(g_steal_pointer(&rows), MEETING);
	rk_attendance_count(dossier, &count);
	rk_dossier_free(dossier);

	g_autofree char *text = rk_attendance_text(&count, RK_LANG_ID);
	assert_string_equal(text, "undangan 35/40 · orang 36 (29 sendiri, 7 wakil) · izin 3 · "
				  "tanpa ket. 2 · belum 0");
	assert_int_equal(count.companions, 1);
	assert_int_equal(count.walk_ins, 0);
	assert_int_equal(count.onsite, 32);
	assert_int_equal(count.online, 4);
}

static void test_answers_and_walk_ins(void **state)
{
	static const int answers[] = { 0, RK_RSVP_PENDING, RK_RSVP_ACCEPTED, RK_RSVP_DELEGATED,
		RK_RSVP_TENTATIVE, RK_RSVP_DECLINED, RK_RSVP_DECLINED };
	RkAnswers count;
	RkAttendance attendance;

	add_participants(RK_LEN(answers) + 1, RK_ATTENDANCE_PRESENT, 0);
	for (guint i = 0; i < RK_LEN(answers); i++)
		((RkParticipant *)rows->rows[RK_E_PARTICIPANT]->pdata[i])->rsvp = answers[i];
	((RkParticipant *)rows->rows[RK_E_PARTICIPANT]->pdata[7])->uninvited = TRUE;
	RkDossier *dossier = rk_dossier_new(g_steal_pointer(&rows), MEETING);
	rk_answers_count(dossier, &count);
	rk_attendance_count(dossier, &attendance);
	rk_dossier_free(dossier);
	assert_int_equal(count.invited, 7);
	assert_int_equal(count.pending, 2);
	assert_int_equal(count.accepted, 1);
	assert_int_equal(count.delegated, 1);
	assert_int_equal(count.tentative, 1);
	assert_int_equal(count.declined, 2);
	assert_int_equal(attendance.invited, 7);
	assert_int_equal(attendance.persons, 8);
	assert_int_equal(attendance.walk_ins, 1);
}

/* Done is all of it, whatever was told before; a percentage told afterwards stands. */
static void test_percent_of_the_same_day(void **state)
{
	add_action(ACTION, NULL);
	RkAssignment *lead = add_assignment(ACTION, RK_ASSIGNMENT_ROLE_LEAD);

	add_progress(lead, "2024-11-10", 0, 40);
	add_progress(lead, "2024-11-10", RK_ACTION_STATUS_DONE, -1);
	assert_int_equal(assignment_as_of(lead, "2024-11-10").percent, 100);
	add_progress(lead, "2024-11-10", 0, 90);
	assert_int_equal(assignment_as_of(lead, "2024-11-10").percent, 90);
}

/* A percentage alone never makes an unfinished action whole. */
static void test_done_on_an_older_percentage(void **state)
{
	add_action(ACTION, NULL);
	RkAssignment *lead = add_assignment(ACTION, RK_ASSIGNMENT_ROLE_LEAD);

	add_progress(lead, "2024-11-10", RK_ACTION_STATUS_DONE, -1);
	assert_int_equal(assignment_as_of(lead, "2024-11-10").percent, 100);
	add_progress(lead, "2024-11-09", 0, 40);
	assert_int_equal(assignment_as_of(lead, "2024-11-10").percent, 100);
	assert_int_equal(assignment_as_of(lead, "2024-11-09").percent, 40);
	add_progress(lead, "2024-11-11", RK_ACTION_STATUS_DOING, -1);
	assert_int_equal(assignment_as_of(lead, "2024-11-11").percent, 40);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_fact_day_decides),
		TEST(test_entry_breaks_ties),
		TEST(test_entry_time_beats_id),
		TEST(test_line_without_status_has_begun),
		TEST(test_late),
		TEST(test_leads_decide),
		TEST(test_extensions),
		TEST(test_extensions_of_one_day),
		TEST(test_extension_of_one),
		TEST(test_continued_from_the_day_after),
		TEST(test_struck_is_not_open),
		TEST(test_attendance),
		TEST(test_answers_and_walk_ins),
		TEST(test_percent_of_the_same_day),
		TEST(test_done_on_an_older_percentage),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
