/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Undo and redo: exactness, whose step it is, barriers, what forbids it, history.
 */
#include "fixture.h"

#include "db/row.h"

/* A meeting with three sessions, lines, an action with assignment and progress. */
typedef struct Sample {
	RkId meeting, session[3], entry, action, assignment;
} Sample;

static RkId child(RkPlan *plan, RkEntity entity, gpointer record)
{
	rk_plan_insert(plan, entity, record);
	return *(RkId *)record;
}

static Sample sample_make(RkStore *store)
{
	Sample s = { 0 };
	RkPlan *plan = rk_plan_new(0, "sample");
	RkMeeting *meeting = meeting_new(store, "2024-10-makassar", "Rakor Makassar");
	RkAssignment *assignment = rk_assignment_new();
	RkProgress *progress = rk_progress_new();

	s.meeting = child(plan, RK_E_MEETING, meeting);
	plan->meeting = s.meeting;
	for (int i = 0; i < 3; i++)
		s.session[i] =
			child(plan, RK_E_SESSION, session_new(store, s.meeting, i + 1, "Sesi"));
	s.entry = child(plan, RK_E_ENTRY, entry_new(store, s.meeting, 1, "catatan"));
	s.action = child(plan, RK_E_ACTION, action_new(store, s.meeting, 1, "menyusun peta stok"));
	assignment->id = rk_id_next(&store->ids);
	assignment->action = s.action;
	assignment->role = RK_ASSIGNMENT_ROLE_LEAD;
	rk_text_set(&assignment->label, "Panitia");
	s.assignment = child(plan, RK_E_ASSIGNMENT, assignment);
	progress->id = rk_id_next(&store->ids);
	progress->assignment = s.assignment;
	rk_text_set(&progress->fact_day, "2026-11-01");
	child(plan, RK_E_PROGRESS, progress);
	apply(store, plan);
	return s;
}

static RkId title(RkStore *store, RkId meeting, const char *text)
{
	return set_text(store, meeting, RK_E_MEETING, meeting, RK_F(MEETING, title), text);
}

static void assert_title(RkStore *store, RkId meeting, const char *want)
{
	g_autofree char *now = value_now(store, RK_E_MEETING, meeting, RK_F(MEETING, title));

	assert_string_equal(now, want);
}

static GError *undo_fails(RkStore *store, RkId step, RkErrorCode code)
{
	GError *error = NULL;
	g_autofree char *before = dump(store, FALSE);

	if (step ? rk_undo_step(store, step, NULL, &error) : rk_undo(store, 0, NULL, &error)) {
		g_autoptr(GPtrArray) lines = rk_step_details(store, step, NULL);
		fail_msg("undone: %s", lines ? (char *)lines->pdata[0] : "?");
	}
	assert_int_equal(error->code, code);
	g_autofree char *after = dump(store, FALSE);
	assert_string_equal(before, after);
	return error;
}

/* --- exactness --- */

/* A move, a cascade and an edit in one plan. */
static RkPlan *big_change(RkStore *store, const Sample *s)
{
	RkPlan *plan = rk_plan_new(s->meeting, "big");
	g_autoptr(RkRows) rows = rk_rows_new();
	RkMeeting *meeting = rk_row_get(store->db, RK_E_MEETING, s->meeting, NULL);

	RK_PLAN_TEXT(plan, MEETING, meeting, title, "Rakor, digeser");
	rk_meeting_free(meeting);
	for (int i = 0; i < 3; i++)
		rk_plan_set(plan, RK_E_SESSION, s->session[i], RK_F(SESSION, position),
			RK_VALUE_NUMBER(i + 1), RK_VALUE_NUMBER(3 - i));
	assert_true(rk_row_collect_all(store->db, RK_E_PROGRESS, rows, NULL));
	assert_true(rk_row_collect_all(store->db, RK_E_ASSIGNMENT, rows, NULL));
	assert_true(rk_row_collect_all(store->db, RK_E_ACTION, rows, NULL));
	rk_plan_delete(plan, RK_E_PROGRESS, rows->rows[RK_E_PROGRESS]->pdata[0]);
	rk_plan_delete(plan, RK_E_ASSIGNMENT, rows->rows[RK_E_ASSIGNMENT]->pdata[0]);
	rk_plan_delete(plan, RK_E_ACTION, rows->rows[RK_E_ACTION]->pdata[0]);
	rk_plan_insert(plan, RK_E_ENTRY, entry_new(store, s->meeting, 2, "baru"));
	return plan;
}

static void undo_and_redo_are_exact(void **state)
{
	Fixture *f = *state;
	Sample s = sample_make(f->store);
	g_autofree char *before = dump(f->store, FALSE);
	g_autofree char *label = NULL, *relabel = NULL;

	apply(f->store, big_change(f->store, &s));
	g_autofree char *after = dump(f->store, FALSE);
	assert_string_not_equal(before, after);
	for (int round = 0; round < 3; round++) {
		assert_true(rk_undo(f->store, s.meeting, &label, NULL));
		g_autofree char *undone = dump(f->store, FALSE);
		assert_string_equal(undone, before);
		assert_string_equal(label, "big");
		assert_true(rk_redo(f->store, s.meeting, &relabel, NULL));
		g_autofree char *redone = dump(f->store, FALSE);
		assert_string_equal(redone, after);
		assert_string_equal(relabel, "big");
		g_clear_pointer(&label, g_free);
		g_clear_pointer(&relabel, g_free);
	}
	assert_healthy(f->store);
}

static void undo_goes_back_and_redo_forth_in_order(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "0");
	static const char *const titles[] = { "0", "1", "2", "3" };

	for (int i = 1; i <= 3; i++)
		title(f->store, m, titles[i]);
	for (int i = 2; i >= 0; i--) {
		assert_true(rk_undo(f->store, m, NULL, NULL));
		assert_title(f->store, m, titles[i]);
	}
	for (int i = 1; i <= 3; i++) {
		assert_true(rk_redo(f->store, m, NULL, NULL));
		assert_title(f->store, m, titles[i]);
	}
	g_autoptr(GError) error = NULL;
	assert_false(rk_redo(f->store, m, NULL, &error));
	assert_int_equal(error->code, RK_ERROR_NOT_FOUND);
	assert_int_equal(rk_error_exit(error), 1);
}

static void a_new_change_ends_redo(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "0");

	title(f->store, m, "1");
	assert_true(rk_undo(f->store, m, NULL, NULL));
	title(f->store, m, "2");
	assert_null(rk_redo_offer(f->store, m));
	assert_true(rk_undo(f->store, m, NULL, NULL));
	assert_title(f->store, m, "0");
}

static void a_big_step_is_undone(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");
	g_autofree char *before = dump(f->store, FALSE);
	RkPlan *plan = rk_plan_new(m, "10 000 lines");

	for (int i = 1; i <= 10000; i++)
		rk_plan_insert(plan, RK_E_ENTRY, entry_new(f->store, m, i, "baris panjang sekali"));
	apply(f->store, plan);
	assert_int_equal(rk_row_count(f->store->db, RK_E_ENTRY), 10000);
	assert_true(rk_undo(f->store, m, NULL, NULL));
	g_autofree char *after = dump(f->store, FALSE);
	assert_string_equal(before, after);
	assert_true(rk_redo(f->store, m, NULL, NULL));
	assert_int_equal(rk_row_count(f->store->db, RK_E_ENTRY), 10000);
}

/* --- whose --- */

static void an_offer_is_of_this_author_run_and_meeting(void **state)
{
	Fixture *f = *state;
	RkId a = add_meeting(f->store, "a", "A"), b = add_meeting(f->store, "b", "B");
	g_autoptr(RkStore) budi = fixture_open(f, "Budi", "one");
	g_autoptr(RkStore) later = fixture_open(f, "Sari", "two");
	g_autoptr(RkStep) none = rk_undo_offer(budi, 0);

	assert_null(none);
	RkId mine = title(f->store, a, "A1"), other = title(f->store, b, "B1");
	RkId his = title(budi, a, "A2");
	g_autoptr(RkStep) here = rk_undo_offer(f->store, a);
	g_autoptr(RkStep) anywhere = rk_undo_offer(f->store, 0);
	g_autoptr(RkStep) his_offer = rk_undo_offer(budi, a);
	g_autoptr(RkStep) fresh_run = rk_undo_offer(later, a);
	assert_true(here->id == mine && anywhere->id == other && his_offer->id == his);
	assert_null(fresh_run);
	assert_string_equal(here->author, "Sari");
	assert_string_equal(here->run, "one");
	assert_int_equal(here->meeting, a);
	/* In a shell every command is a run of its own. */
	assert_true(rk_undo_last(later, b, NULL, NULL));
	assert_title(f->store, b, "B");
	assert_true(rk_redo_last(later, b, NULL, NULL));
	assert_title(f->store, b, "B1");
}

static void a_child_process_inherits_the_run(void **state)
{
	Fixture *f = *state;
	RkStoreOptions options = fixture_options();

	options.run = NULL;
	g_setenv("RAKOR_RUN", "inherited", TRUE);
	g_autoptr(RkStore) child_store = rk_store_open(f->path, &options, NULL);
	g_unsetenv("RAKOR_RUN");
	g_autoptr(RkStore) fresh = rk_store_open(f->path, &options, NULL);
	assert_string_equal(rk_store_run(child_store), "inherited");
	assert_int_equal(strlen(rk_store_run(fresh)), 36);
}

static void an_undo_is_not_offered_to_be_undone(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "0");
	RkId first = title(f->store, m, "1");

	title(f->store, m, "2");
	assert_true(rk_undo(f->store, m, NULL, NULL));
	g_autoptr(RkStep) offer = rk_undo_offer(f->store, m);
	assert_int_equal(offer->id, first);
}

/* --- what forbids it --- */

static void a_later_change_of_the_same_field_forbids_and_is_named(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "0");
	RkId first = title(f->store, m, "1");
	RkMeeting *meeting = rk_row_get(f->store->db, RK_E_MEETING, m, NULL);
	RkPlan *plan = rk_plan_new(m, "Judul diperbaiki");

	RK_PLAN_TEXT(plan, MEETING, meeting, title, "2");
	rk_meeting_free(meeting);
	apply(f->store, plan);
	g_autoptr(GError) error = undo_fails(f->store, first, RK_ERROR_CONFLICT);
	assert_non_null(strstr(error->message, "Judul diperbaiki"));
	assert_non_null(rk_error_where(error));
}

static void a_later_change_of_another_field_does_not(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "0");
	RkId first = title(f->store, m, "1");

	set_text(f->store, m, RK_E_MEETING, m, RK_F(MEETING, venue), "Hotel Claro");
	assert_true(rk_undo_step(f->store, first, NULL, NULL));
	g_autofree char *venue = value_now(f->store, RK_E_MEETING, m, RK_F(MEETING, venue));
	assert_title(f->store, m, "0");
	assert_string_equal(venue, "Hotel Claro");
}

static void a_reference_that_would_dangle_forbids(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");
	g_autoptr(RkStep) made = rk_undo_offer(f->store, m);

	add_session(f->store, m, 1, "Sesi Satu");
	g_autoptr(GError) error = undo_fails(f->store, made->id, RK_ERROR_CONFLICT);
	assert_string_equal(rk_error_field(error), "meeting");
	assert_non_null(strstr(error->message, "Sesi Satu"));
	/* Foreign keys are on again. */
	RkPlan *plan = rk_plan_new(m, "x");
	rk_plan_insert(plan, RK_E_SESSION, session_new(f->store, 4711, 1, "x"));
	g_autoptr(GError) dangling = apply_fails(f->store, plan, RK_ERROR_INVALID);
}

static void undoing_a_deletion_needs_what_it_pointed_to(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor"), s = add_session(f->store, m, 1, "Sesi");
	RkPlan *plan = rk_plan_new(m, "delete the session"),
	       *all = rk_plan_new(m, "delete the meeting");
	RkSession *session = rk_row_get(f->store->db, RK_E_SESSION, s, NULL);
	RkMeeting *meeting = rk_row_get(f->store->db, RK_E_MEETING, m, NULL);

	rk_plan_delete(plan, RK_E_SESSION, session);
	rk_plan_delete(all, RK_E_MEETING, meeting);
	RkId step = apply(f->store, plan);
	apply(f->store, all);
	g_autoptr(GError) error = undo_fails(f->store, step, RK_ERROR_CONFLICT);
	assert_string_equal(rk_error_field(error), "meeting");
	rk_session_free(session);
	rk_meeting_free(meeting);
}

static void a_step_is_undone_once(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "0"), step = title(f->store, m, "1");

	assert_true(rk_undo_step(f->store, step, NULL, NULL));
	g_autoptr(GError) again = undo_fails(f->store, step, RK_ERROR_REFUSED);
	g_autoptr(GError) unknown = undo_fails(f->store, 4711, RK_ERROR_NOT_FOUND);
	/* Undoing the undo is doing it again, undoing that is undoing it again. */
	g_autoptr(GPtrArray) steps = rk_history(f->store, 0, RK_E_NONE, 0, 0, 1, NULL);
	RkId undo = ((RkStep *)steps->pdata[0])->id;
	assert_true(rk_undo_step(f->store, undo, NULL, NULL));
	assert_title(f->store, m, "1");
	g_autoptr(GPtrArray) now = rk_history(f->store, 0, RK_E_NONE, 0, 0, 1, NULL);
	assert_true(rk_undo_step(f->store, ((RkStep *)now->pdata[0])->id, NULL, NULL));
	assert_title(f->store, m, "0");
}

/* A log that somebody shortened, or a read of it that had no memory, has no root for an undo. */
static void an_undo_without_its_step_is_not_done_again(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "0"), step = title(f->store, m, "1");

	assert_true(rk_undo_step(f->store, step, NULL, NULL));
	g_autoptr(GPtrArray) steps = rk_history(f->store, 0, RK_E_NONE, 0, 0, 1, NULL);
	RkId undo = ((RkStep *)steps->pdata[0])->id;
	g_autoptr(RkStmt) loose = RK_SQL(f->store->db, "PRAGMA foreign_keys = OFF");
	assert_true(rk_stmt_run(loose, NULL));
	g_autoptr(RkStmt) shorten = RK_SQL(f->store->db, "DELETE FROM step WHERE id = ?1");
	rk_stmt_bind_id(shorten, 1, step);
	assert_true(rk_stmt_run(shorten, NULL));
	g_autoptr(GError) error = undo_fails(f->store, undo, RK_ERROR_NOT_FOUND);
	assert_title(f->store, m, "0");
}

/* --- barriers --- */

static RkId issue(RkStore *store, const Sample *s)
{
	RkPlan *plan = rk_plan_new(s->meeting, "Notula terbit");
	RkPaper *paper = rk_paper_new();

	paper->id = rk_id_next(&store->ids);
	paper->meeting = s->meeting;
	paper->kind = RK_PAPER_KIND_CONCLUSIONS;
	paper->state = RK_PAPER_STATE_SIGNED;
	rk_plan_insert(plan, RK_E_PAPER, paper);
	rk_plan_set(plan, RK_E_ACTION, s->action, RK_F(ACTION, number), RK_VALUE_NONE,
		RK_VALUE_NUMBER(1));
	plan->barrier = RK_BARRIER_ISSUED;
	return apply(store, plan);
}

static void an_issued_paper_stays_and_covers_its_rows(void **state)
{
	Fixture *f = *state;
	Sample s = sample_make(f->store);
	RkId covered =
		set_text(f->store, s.meeting, RK_E_ACTION, s.action, RK_F(ACTION, output), "peta");
	RkId free_row = set_text(
		f->store, s.meeting, RK_E_SESSION, s.session[0], RK_F(SESSION, title), "x");
	RkId barrier = issue(f->store, &s);
	RkId later =
		set_text(f->store, s.meeting, RK_E_ACTION, s.action, RK_F(ACTION, note), "nanti");

	g_autoptr(GError) itself = undo_fails(f->store, barrier, RK_ERROR_REFUSED);
	g_autoptr(GError) before = undo_fails(f->store, covered, RK_ERROR_REFUSED);
	assert_non_null(strstr(before->message, "Notula terbit"));
	assert_true(rk_undo_step(f->store, later, NULL, NULL));
	assert_true(rk_undo_step(f->store, free_row, NULL, NULL));
	/* `u` arrives at the barrier and says so. */
	g_autoptr(RkStep) offer = rk_undo_offer(f->store, s.meeting);
	assert_int_equal(offer->id, barrier);
	assert_int_equal(offer->barrier, RK_BARRIER_ISSUED);
	g_autoptr(GError) refused = undo_fails(f->store, 0, RK_ERROR_REFUSED);
}

static void what_was_sent_stays(void **state)
{
	Fixture *f = *state;
	Sample s = sample_make(f->store);
	RkId before = title(f->store, s.meeting, "Judul lain");
	RkPlan *plan = rk_plan_new(s.meeting, "Undangan dikirim");
	RkDelivery *delivery = rk_delivery_new();

	delivery->id = rk_id_next(&f->store->ids);
	delivery->meeting = s.meeting;
	delivery->kind = RK_DELIVERY_KIND_CALENDAR;
	delivery->channel = RK_CHANNEL_ICS;
	delivery->state = RK_DELIVERY_STATE_SENT;
	delivery->at = RK_INT(1);
	rk_plan_insert(plan, RK_E_DELIVERY, delivery);
	plan->barrier = RK_BARRIER_SENT;
	RkId barrier = apply(f->store, plan);
	assert_true(barrier > 0);
	g_autoptr(GError) itself = undo_fails(f->store, barrier, RK_ERROR_REFUSED);
	g_autoptr(GError) covered = undo_fails(f->store, before, RK_ERROR_REFUSED);
	RkId later = title(f->store, s.meeting, "Judul ketiga");
	assert_true(rk_undo_step(f->store, later, NULL, NULL));
	assert_int_equal(rk_row_count(f->store->db, RK_E_DELIVERY), 1);
}

/* The step that was made last; `made` only orders the calls. */
static RkId newest_after(RkStore *store, RkId made)
{
	g_autoptr(GPtrArray) steps = rk_history(store, 0, RK_E_NONE, 0, 0, 1, NULL);

	assert_true(made > 0);
	return ((RkStep *)steps->pdata[0])->id;
}

static RkId circulate(RkStore *store, RkId meeting)
{
	RkPlan *plan = rk_plan_new(meeting, "Notula diedarkan");
	RkMinutes *minutes = rk_minutes_new();

	minutes->id = rk_id_next(&store->ids);
	minutes->meeting = meeting;
	minutes->status = RK_MINUTES_STATUS_CIRCULATED;
	rk_plan_insert(plan, RK_E_MINUTES, minutes);
	plan->barrier = RK_BARRIER_CIRCULATED;
	return apply(store, plan);
}

static void circulated_minutes_cover_what_they_say_and_not_the_plan(void **state)
{
	Fixture *f = *state;
	Sample s = sample_make(f->store), other;
	RkParticipant *participant = rk_participant_new();
	RkPlan *plan = rk_plan_new(s.meeting, "invite");
	RkMeeting *second = meeting_new(f->store, "other", "Lain");
	RkStore *st = f->store;
	RkId m = s.meeting, p = participant->id = rk_id_next(&st->ids);

	participant->meeting = m;
	rk_plan_insert(plan, RK_E_PARTICIPANT, participant);
	rk_plan_insert(plan, RK_E_MEETING, second);
	other.meeting = second->id;
	apply(st, plan);
	other.entry = add_entry(st, other.meeting, 1, "lain");
	const RkId covered[] = {
		set_text(st, m, RK_E_ENTRY, s.entry, RK_F(ENTRY, text), "diubah"),
		set_text(st, m, RK_E_ACTION, s.action, RK_F(ACTION, text), "diubah"),
		set_number(st, m, RK_E_PARTICIPANT, p, RK_F(PARTICIPANT, attendance),
			RK_ATTENDANCE_PRESENT),
		set_number(st, m, RK_E_SESSION, s.session[0], RK_F(SESSION, actual_start), 1000),
		newest_after(st, add_entry(st, m, 2, "baris baru")),
	};
	const RkId not_covered[] = {
		set_number(st, m, RK_E_SESSION, s.session[1], RK_F(SESSION, minutes), 65),
		set_number(st, m, RK_E_PARTICIPANT, p, RK_F(PARTICIPANT, rsvp), RK_RSVP_ACCEPTED),
		set_text(st, m, RK_E_ACTION, s.action, RK_F(ACTION, due), "2026-12-01"),
		set_text(st, other.meeting, RK_E_ENTRY, other.entry, RK_F(ENTRY, text), "bebas"),
	};
	circulate(st, m);
	for (guint i = 0; i < RK_LEN(covered); i++) {
		g_autoptr(GError) error = undo_fails(st, covered[i], RK_ERROR_REFUSED);
		assert_non_null(strstr(error->message, "Notula diedarkan"));
	}
	for (guint i = 0; i < RK_LEN(not_covered); i++)
		assert_true(rk_undo_step(st, not_covered[i], NULL, NULL));
	RkId later = set_text(st, m, RK_E_ENTRY, s.entry, RK_F(ENTRY, text), "ralat");
	assert_true(rk_undo_step(st, later, NULL, NULL));
}

/* --- the log --- */

static void the_log_only_grows(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "0");
	guint before = 1;

	for (int i = 0; i < 4; i++) {
		if (i == 0)
			title(f->store, m, "1");
		else
			assert_true(i % 2 ? rk_undo(f->store, m, NULL, NULL)
					  : rk_redo(f->store, m, NULL, NULL));
		g_autoptr(GPtrArray) steps = rk_history(f->store, 0, RK_E_NONE, 0, 0, 0, NULL);
		assert_int_equal(steps->len, ++before);
		for (guint k = 1; k < steps->len; k++)
			assert_true(((RkStep *)steps->pdata[k - 1])->id >
				    ((RkStep *)steps->pdata[k])->id);
	}
}

static void history_is_filtered_and_paged(void **state)
{
	Fixture *f = *state;
	RkId a = add_meeting(f->store, "a", "A"), b = add_meeting(f->store, "b", "B");
	RkId s = add_session(f->store, a, 1, "Sesi");

	set_number(f->store, a, RK_E_SESSION, s, RK_F(SESSION, minutes), 90);
	title(f->store, b, "B1");
	g_autoptr(GPtrArray) of_a = rk_history(f->store, a, RK_E_NONE, 0, 0, 0, NULL);
	g_autoptr(GPtrArray) of_session = rk_history(f->store, 0, RK_E_SESSION, s, 0, 0, NULL);
	g_autoptr(GPtrArray) page = rk_history(f->store, 0, RK_E_NONE, 0, 0, 2, NULL);
	g_autoptr(GPtrArray) rest =
		rk_history(f->store, 0, RK_E_NONE, 0, ((RkStep *)page->pdata[1])->id, 0, NULL);
	assert_int_equal(of_a->len, 3);
	assert_int_equal(of_session->len, 2);
	assert_int_equal(page->len, 2);
	assert_int_equal(rest->len, 3);
	assert_string_equal(((RkStep *)page->pdata[0])->label, "title");
	assert_string_equal(((RkStep *)page->pdata[0])->author, "Sari");
}

static void details_say_old_and_new(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor");
	RkId step = set_number(
		f->store, m, RK_E_MEETING, m, RK_F(MEETING, status), RK_MEETING_STATUS_HELD);
	g_autoptr(GPtrArray) english = rk_step_details(f->store, step, NULL);

	assert_int_equal(english->len, 1);
	assert_string_equal(english->pdata[0], "meeting · Status: draft → held");
	rk_store_set_lang(f->store, RK_LANG_ID);
	g_autoptr(GPtrArray) indonesian = rk_step_details(f->store, step, NULL);
	assert_non_null(strstr(indonesian->pdata[0], "konsep → selesai"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(undo_and_redo_are_exact),
		TEST(undo_goes_back_and_redo_forth_in_order),
		TEST(a_new_change_ends_redo),
		TEST(a_big_step_is_undone),
		TEST(an_offer_is_of_this_author_run_and_meeting),
		TEST(a_child_process_inherits_the_run),
		TEST(an_undo_is_not_offered_to_be_undone),
		TEST(a_later_change_of_the_same_field_forbids_and_is_named),
		TEST(a_later_change_of_another_field_does_not),
		TEST(a_reference_that_would_dangle_forbids),
		TEST(undoing_a_deletion_needs_what_it_pointed_to),
		TEST(a_step_is_undone_once),
		TEST(an_undo_without_its_step_is_not_done_again),
		TEST(an_issued_paper_stays_and_covers_its_rows),
		TEST(what_was_sent_stays),
		TEST(circulated_minutes_cover_what_they_say_and_not_the_plan),
		TEST(the_log_only_grows),
		TEST(history_is_filtered_and_paged),
		TEST(details_say_old_and_new),
	};

	return cmocka_run_group_tests_name("undo", tests, NULL, NULL);
}
