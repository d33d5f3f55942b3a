/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The timetable engine: chains, fixed points, conflicts, operations; then properties over random
 * rundowns with a fixed generator.
 */
#include "base/error.h"
#include "domain/people/stale_list.h"
#include "domain/rundown/stale.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

/* What a rule of the rundown reads, in one word. */
#define RK_INPUT(now, rows) (&(const RkRuleInput){ .context = (now), .dossier = (rows) })

#define MEETING 1

static RkIdSource ids = { .now_ms = 1729126800000, .seed = 7 };
static const RkContext context = { .now = 1729126800000,
	.zone = "Asia/Makassar",
	.lang = RK_LANG_EN,
	.author = "test",
	.ids = &ids };

typedef struct Row {
	const char *title;
	int minutes;
	const char *fixed;
	int kind;
	int day;
	const char *room;
} Row;

static RkSession *session_of(const Row *row, RkId id)
{
	RkSession *session = rk_session_new();

	session->id = id;
	session->meeting = MEETING;
	session->uid = g_strdup_printf("s-%d", (int)id);
	session->title = g_strdup(row->title);
	session->kind = row->kind ? row->kind : RK_SESSION_KIND_SESSION;
	session->minutes = RK_INT(row->minutes);
	session->position = RK_INT((gint64)id);
	session->day = row->day ? RK_INT(row->day) : RK_INT_NONE;
	session->fixed_start = g_strdup(row->fixed);
	session->room = g_strdup(row->room);
	return session;
}

/* Sessions get the ids 10, 11, … in the order given. */
static RkDossier *dossier_of(const Row *rows, guint n, const char *start, const char *end)
{
	RkRows *set = rk_rows_new();
	RkMeeting *meeting = rk_meeting_new();

	meeting->id = MEETING;
	meeting->title = g_strdup("Rakor");
	meeting->zone = g_strdup("Asia/Makassar");
	meeting->start = g_strdup(start);
	meeting->end = g_strdup(end);
	rk_rows_add(set, RK_E_MEETING, meeting);
	for (guint i = 0; i < n; i++)
		rk_rows_add(set, RK_E_SESSION, session_of(&rows[i], 10 + i));
	rk_rows_sort(set);
	return rk_dossier_new(set, MEETING);
}

static const Row day[] = {
	{ "Registration", 30, "08:30", RK_SESSION_KIND_REGISTRATION, 0, NULL },
	{ "Opening", 30, "09:00", RK_SESSION_KIND_OPENING, 0, NULL },
	{ "One", 60, NULL, 0, 0, NULL },
	{ "Coffee", 15, NULL, RK_SESSION_KIND_BREAK, 0, NULL },
	{ "Two", 60, NULL, 0, 0, NULL },
	{ "Ishoma", 75, "11:45", RK_SESSION_KIND_ISHOMA, 0, NULL },
	{ "Three", 60, "13:00", 0, 0, NULL },
};

static void assert_slot(const RkTimetable *timetable, RkId id, int start, int end)
{
	const RkSlot *slot = rk_timetable_slot(timetable, id);

	assert_non_null(slot);
	assert_int_equal(slot->start, start);
	assert_int_equal(slot->end, end);
}

static guint conflicts(const RkTimetable *timetable, RkConflictKind kind)
{
	guint n = 0;

	for (guint i = 0; i < timetable->conflicts->len; i++)
		n += ((const RkConflict *)g_ptr_array_index(timetable->conflicts, i))->kind == kind;
	return n;
}

static void starts_follow_from_durations(void **state)
{
	g_autoptr(RkDossier) dossier =
		dossier_of(day, RK_LEN(day), "2024-10-17T09:00", "2024-10-17T14:00");
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&context, dossier);

	assert_true(timetable->dated);
	assert_slot(timetable, 10, 510, 540);
	assert_slot(timetable, 12, 570, 630);
	assert_slot(timetable, 14, 645, 705);
	assert_slot(timetable, 15, 705, 780);
	assert_int_equal(timetable->start, 510);
	assert_int_equal(timetable->end, 840);
	assert_int_equal(timetable->conflicts->len, 0);
	assert_int_equal(rk_timetable_slot(timetable, 14)->printed_number, 2);
	assert_int_equal(rk_timetable_slot(timetable, 13)->printed_number, 0);
	assert_null(rk_timetable_slot(timetable, 99));
}

static void lengthening_pushes_until_the_fixed_point(void **state)
{
	g_autoptr(RkDossier) dossier =
		dossier_of(day, RK_LEN(day), "2024-10-17T09:00", "2024-10-17T14:00");
	g_autoptr(RkPlan) plan =
		rk_timetable_lengthen(RK_INPUT(&context, dossier), 12, RK_RULE_NUMBER(5), NULL);

	assert_non_null(plan);
	assert_string_equal(plan->label, "Session 1: 60 → 65 min");
	assert_int_equal(plan->changes->len, 1); /* starts are never stored */
	rk_rows_apply(dossier->rows, plan);
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&context, dossier);
	assert_slot(timetable, 13, 635, 650);
	assert_slot(timetable, 14, 650, 710);
	assert_slot(timetable, 15, 705, 780);
	assert_int_equal(rk_timetable_slot(timetable, 15)->overlap, 5);
	assert_int_equal(conflicts(timetable, RK_CONFLICT_OVERLAP), 1);
	const RkConflict *conflict = g_ptr_array_index(timetable->conflicts, 0);
	assert_int_equal(conflict->session, 14);
	assert_int_equal(conflict->minutes, 5);
	assert_string_equal(conflict->text, "Session 2 runs 5 min into 11:45 Ishoma");
}

static void shortening_leaves_a_gap_and_stops_at_zero(void **state)
{
	g_autoptr(RkDossier) dossier = dossier_of(day, RK_LEN(day), "2024-10-17T09:00", NULL);
	g_autoptr(RkPlan) plan =
		rk_timetable_lengthen(RK_INPUT(&context, dossier), 14, RK_RULE_NUMBER(-10), NULL);
	g_autoptr(GError) error = NULL;

	rk_rows_apply(dossier->rows, plan);
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&context, dossier);
	assert_int_equal(rk_timetable_slot(timetable, 15)->gap, 10);
	assert_int_equal(conflicts(timetable, RK_CONFLICT_GAP), 1);
	g_autoptr(RkPlan) all =
		rk_timetable_lengthen(RK_INPUT(&context, dossier), 14, RK_RULE_NUMBER(-500), NULL);
	rk_rows_apply(dossier->rows, all);
	assert_int_equal(RK_FIND(dossier->rows, SESSION, RkSession, 14)->minutes.value, 0);
	assert_null(
		rk_timetable_lengthen(RK_INPUT(&context, dossier), 14, RK_RULE_NUMBER(-5), &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_REFUSED));
}

static void moving_swaps_and_keeps_fixed_points(void **state)
{
	g_autoptr(RkDossier) dossier = dossier_of(day, RK_LEN(day), "2024-10-17T09:00", NULL);
	g_autoptr(RkPlan) plan =
		rk_timetable_move(RK_INPUT(&context, dossier), 12, RK_RULE_NUMBER(1), NULL);
	g_autoptr(GError) error = NULL;

	rk_rows_apply(dossier->rows, plan);
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&context, dossier);
	assert_slot(timetable, 13, 570, 585);
	assert_slot(timetable, 12, 585, 645);
	assert_slot(timetable, 15, 705, 780);
	assert_null(rk_timetable_move(RK_INPUT(&context, dossier), 10, RK_RULE_NUMBER(-1), &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_REFUSED));
}

static void fixing_and_freeing(void **state)
{
	g_autoptr(RkDossier) dossier = dossier_of(day, RK_LEN(day), "2024-10-17T09:00", NULL);
	g_autoptr(RkPlan) plan = rk_timetable_fix(&context, dossier, 14, "11:00", NULL);
	g_autoptr(GError) error = NULL;

	assert_string_equal(plan->label, "Session 2 fixed at 11:00");
	rk_rows_apply(dossier->rows, plan);
	g_autoptr(RkTimetable) fixed = rk_timetable_new(&context, dossier);
	assert_int_equal(rk_timetable_slot(fixed, 14)->gap, 15);
	assert_int_equal(rk_timetable_slot(fixed, 15)->overlap, 15);
	g_autoptr(RkPlan) freed = rk_timetable_fix(&context, dossier, 14, NULL, NULL);
	rk_rows_apply(dossier->rows, freed);
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&context, dossier);
	assert_slot(timetable, 14, 645, 705);
	assert_null(rk_timetable_fix(&context, dossier, 14, "25:00", &error));
	assert_string_equal(rk_error_field(error), "fixed_start");
}

static void rooms_and_days_are_chains_of_their_own(void **state)
{
	const Row rows[] = {
		{ "A", 60, NULL, 0, 1, NULL },
		{ "B", 60, NULL, 0, 1, "Ruang 2" },
		{ "C", 30, NULL, 0, 1, "RUANG 2" },
		{ "D", 45, NULL, 0, 2, NULL },
	};
	g_autoptr(RkDossier) dossier =
		dossier_of(rows, RK_LEN(rows), "2024-10-17T09:00", "2024-10-18T12:00");
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&context, dossier);

	assert_slot(timetable, 10, 540, 600);
	assert_slot(timetable, 11, 540, 600);
	assert_slot(timetable, 12, 600, 630);
	assert_slot(timetable, 13, 1440 + 540, 1440 + 585);
	assert_int_equal(timetable->conflicts->len, 0);
}

/* All days up to the last one are shown: an absurd one would never end. */
static void a_day_is_one_of_a_year(void **state)
{
	static const struct {
		RkInt day;
		int wanted;
	} cases[] = { { RK_INT_NONE, 1 }, { RK_INT(-5), 1 }, { RK_INT(0), 1 }, { RK_INT(2), 2 },
		{ RK_INT(366), 366 }, { RK_INT(2000000000), 366 }, { RK_INT(G_MAXINT64), 366 } };

	for (guint i = 0; i < RK_LEN(cases); i++) {
		const RkSession session = { .day = cases[i].day };
		assert_int_equal(rk_session_day(&session), cases[i].wanted);
	}
}

static void speak(RkDossier *dossier, RkId id, RkId session, RkId person, int confirmation)
{
	RkSessionSpeaker *speaker = rk_session_speaker_new();

	speaker->id = id;
	speaker->session = session;
	speaker->person = person;
	speaker->role = RK_SPEAKER_ROLE_SPEAKER;
	speaker->confirmation = confirmation;
	rk_rows_add(dossier->rows, RK_E_SESSION_SPEAKER, speaker);
}

static void one_person_cannot_speak_twice(void **state)
{
	const Row rows[] = { { "A", 60, NULL, 0, 1, NULL }, { "B", 60, NULL, 0, 1, "Ruang 2" },
		{ "C", 60, NULL, 0, 1, "Ruang 2" } };
	g_autoptr(RkDossier) dossier = dossier_of(rows, RK_LEN(rows), "2024-10-17T09:00", NULL);

	speak(dossier, 50, 10, 5, 0);
	speak(dossier, 51, 11, 5, 0);
	speak(dossier, 52, 12, 5, RK_RSVP_DECLINED); /* after both: only the answer counts */
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&context, dossier);
	assert_int_equal(conflicts(timetable, RK_CONFLICT_PERSON), 1);
	assert_int_equal(conflicts(timetable, RK_CONFLICT_DECLINED), 1);
	assert_int_equal(timetable->conflicts->len, 2);
}

static void a_room_is_taken_once(void **state)
{
	const Row rows[] = { { "A", 120, NULL, 0, 1, NULL }, { "B", 30, "12:00", 0, 1, NULL },
		{ "C", 30, "09:30", 0, 1, NULL } };
	g_autoptr(RkDossier) dossier = dossier_of(rows, RK_LEN(rows), "2024-10-17T09:00", NULL);
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&context, dossier);

	assert_int_equal(conflicts(timetable, RK_CONFLICT_ROOM), 1);
	assert_int_equal(conflicts(timetable, RK_CONFLICT_OVERLAP), 1);
}

static void hours_of_the_meeting_are_kept(void **state)
{
	const Row rows[] = { { "Early", 30, "08:30", RK_SESSION_KIND_OPENING, 1, NULL },
		{ "Long", 90, "09:00", 0, 1, NULL } };
	g_autoptr(RkDossier) dossier =
		dossier_of(rows, RK_LEN(rows), "2024-10-17T09:00", "2024-10-17T10:00");
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&context, dossier);

	assert_int_equal(conflicts(timetable, RK_CONFLICT_OUTSIDE), 2);
}

static void undated_counts_from_zero(void **state)
{
	g_autoptr(RkDossier) dossier = dossier_of(day + 2, 2, NULL, NULL);
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&context, dossier);

	assert_false(timetable->dated);
	assert_false(timetable->timed);
	assert_slot(timetable, 11, 60, 75);
}

/* The first fixed start tells when what stands before it begins, in its day and room. */
static void undated_counts_from_a_fixed_start(void **state)
{
	const Row rows[] = { { "Coffee", 15, NULL, RK_SESSION_KIND_BREAK, 1, NULL },
		{ "One", 60, NULL, 0, 1, NULL }, { "Two", 60, "10:00", 0, 1, NULL },
		{ "Three", 30, NULL, 0, 1, NULL }, { "Other room", 45, NULL, 0, 1, "B" },
		{ "Next day", 20, NULL, 0, 2, NULL } };
	g_autoptr(RkDossier) dossier = dossier_of(rows, RK_LEN(rows), NULL, NULL);
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&context, dossier);

	assert_false(timetable->dated);
	assert_false(timetable->timed);
	assert_slot(timetable, 10, 525, 540);
	assert_slot(timetable, 13, 660, 690);
	assert_true(rk_timetable_slot(timetable, 10)->timed);
	assert_true(rk_timetable_slot(timetable, 13)->timed);
	assert_false(rk_timetable_slot(timetable, 14)->timed);
	assert_false(rk_timetable_slot(timetable, 15)->timed);
	assert_int_equal(timetable->conflicts->len, 0);

	/* More before it than the day has: it overlaps, and nothing begins before midnight. */
	const Row early[] = { { "Long", 120, NULL, 0, 0, NULL },
		{ "One", 60, "01:00", 0, 0, NULL } };
	g_autoptr(RkDossier) night = dossier_of(early, RK_LEN(early), NULL, NULL);
	g_autoptr(RkTimetable) at_night = rk_timetable_new(&context, night);
	assert_true(at_night->timed);
	assert_slot(at_night, 10, 0, 120);
	assert_int_equal(conflicts(at_night, RK_CONFLICT_OVERLAP), 1);
}

static RkEntry *line_at(RkId id, RkId session, RkInstant at)
{
	RkEntry *entry = rk_entry_new();

	entry->id = id;
	entry->meeting = MEETING;
	entry->session = session;
	entry->kind = RK_ENTRY_KIND_NOTE;
	entry->text = g_strdup("x");
	entry->at = RK_INT(at);
	return entry;
}

static void deleting_keeps_the_lines(void **state)
{
	g_autoptr(RkDossier) dossier = dossier_of(day, RK_LEN(day), "2024-10-17T09:00", NULL);

	speak(dossier, 50, 12, 5, 0);
	rk_rows_add(dossier->rows, RK_E_ENTRY, line_at(60, 12, 1));
	g_autoptr(RkPlan) plan = rk_timetable_delete(RK_INPUT(&context, dossier), 12, NULL, NULL);
	rk_rows_apply(dossier->rows, plan);
	assert_null(rk_rows_find(dossier->rows, RK_E_SESSION, 12));
	assert_null(rk_rows_find(dossier->rows, RK_E_SESSION_SPEAKER, 50));
	assert_int_equal(RK_FIND(dossier->rows, ENTRY, RkEntry, 60)->session, 0);
}

static void begin_moves_the_lines_captured_since(void **state)
{
	g_autoptr(RkDossier) dossier = dossier_of(day, RK_LEN(day), "2024-10-17T09:00", NULL);
	RkInstant t = 1729126800000;

	g_autoptr(RkPlan) first = rk_timetable_begin(&context, dossier, 12, t, NULL);
	rk_rows_apply(dossier->rows, first);
	rk_rows_add(dossier->rows, RK_E_ENTRY, line_at(60, 12, t + 60000));
	rk_rows_add(dossier->rows, RK_E_ENTRY, line_at(61, 12, t + 3600000));
	g_autoptr(RkPlan) next = rk_timetable_begin(&context, dossier, 13, t + 3000000, NULL);
	assert_int_equal(next->notes->len, 1);
	rk_rows_apply(dossier->rows, next);
	assert_int_equal(RK_FIND(dossier->rows, ENTRY, RkEntry, 60)->session, 12);
	assert_int_equal(RK_FIND(dossier->rows, ENTRY, RkEntry, 61)->session, 13);
	assert_int_equal(
		RK_FIND(dossier->rows, SESSION, RkSession, 12)->status, RK_SESSION_STATUS_DONE);
	/* "It began later, after that line": the line goes back. */
	g_autoptr(RkPlan) later = rk_timetable_begin(&context, dossier, 13, t + 3660000, NULL);
	rk_rows_apply(dossier->rows, later);
	assert_int_equal(RK_FIND(dossier->rows, ENTRY, RkEntry, 61)->session, 12);
	g_autoptr(GError) error = NULL;
	assert_null(rk_timetable_begin(&context, dossier, 13, t - 60000, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_REFUSED));
}

static RkPaper *paper_of(const RkDossier *dossier, RkId id, int kind)
{
	RkPaper *paper = rk_paper_new();

	paper->id = id;
	paper->meeting = MEETING;
	paper->kind = kind;
	paper->state = RK_PAPER_STATE_SIGNED;
	paper->number = g_strdup("IMI-1");
	paper->issued_at = RK_INT(1);
	paper->digest = rk_digest_paper(dossier, kind);
	return paper;
}

static void a_change_makes_the_sent_rundown_stale(void **state)
{
	g_autoptr(RkDossier) dossier = dossier_of(day, RK_LEN(day), "2024-10-17T09:00", NULL);

	rk_rows_add(dossier->rows, RK_E_PAPER, paper_of(dossier, 70, RK_PAPER_KIND_RUNDOWN));
	rk_rows_add(dossier->rows, RK_E_PAPER, paper_of(dossier, 71, RK_PAPER_KIND_INVITATION));
	g_autoptr(GPtrArray) none = rk_stale_list(&context, dossier);
	assert_int_equal(none->len, 0);
	g_autoptr(RkPlan) plan =
		rk_timetable_lengthen(RK_INPUT(&context, dossier), 12, RK_RULE_NUMBER(5), NULL);
	rk_rows_apply(dossier->rows, plan);
	g_autoptr(GPtrArray) stale = rk_stale_list(&context, dossier);
	assert_int_equal(stale->len, 2); /* the letter shows the rundown in an annex */
	assert_string_equal(
		((RkStale *)g_ptr_array_index(stale, 0))->text, "rundown (letter IMI-1)");
	assert_string_equal(((RkStale *)g_ptr_array_index(stale, 0))->what, "rundown");
	assert_int_equal(
		((RkStale *)g_ptr_array_index(stale, 1))->paper_kind, RK_PAPER_KIND_INVITATION);
	g_autoptr(RkPlan) back =
		rk_timetable_lengthen(RK_INPUT(&context, dossier), 12, RK_RULE_NUMBER(-5), NULL);
	rk_rows_apply(dossier->rows, back);
	g_autoptr(GPtrArray) again = rk_stale_list(&context, dossier);
	assert_int_equal(again->len, 0);
}

static void every_paper_has_a_digest_of_its_content(void **state)
{
	g_autoptr(RkDossier) dossier = dossier_of(day, RK_LEN(day), "2024-10-17T09:00", NULL);
	g_autoptr(RkDossier) empty = dossier_of(NULL, 0, NULL, NULL);

	for (int kind = 1; kind < RK_PAPER_KIND_N; kind++) {
		g_autofree char *a = rk_digest_paper(dossier, kind),
				*b = rk_digest_paper(dossier, kind);
		assert_string_equal(a, b);
		assert_int_equal(strcspn(a, " "), 64);
		assert_true(rk_digest_same(a, b));
		assert_null(rk_digest_changes(a, b, RK_LANG_EN));
	}
	g_autofree char *with = rk_digest_paper(dossier, RK_PAPER_KIND_RUNDOWN);
	g_autofree char *without = rk_digest_paper(empty, RK_PAPER_KIND_RUNDOWN);
	assert_string_not_equal(with, without);
}

/* --- properties --- */

static void random_rows(GRand *random, Row *rows, guint n)
{
	static const char *const fixed[] = { "09:30", "11:45", "13:00", "15:45" };

	for (guint i = 0; i < n; i++)
		rows[i] = (Row){ "Row", g_rand_int_range(random, 0, 120),
			g_rand_int_range(random, 0, 5) ? NULL
						       : fixed[g_rand_int_range(random, 0, 4)],
			g_rand_int_range(random, 1, RK_SESSION_KIND_N),
			g_rand_int_range(random, 1, 3),
			g_rand_int_range(random, 0, 4) ? NULL : "Aula" };
}

/* Without fixed rows a chain is gapless and its length is the sum; a fixed row starts where it
 * says. */
static void check_chains(const RkDossier *dossier)
{
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&context, dossier);
	int cursor[3][2] = { { 0 } };

	assert_int_equal(timetable->slots->len, rk_rows_count(dossier->rows, RK_E_SESSION));
	for (guint i = 0; i < timetable->slots->len; i++) {
		const RkSlot *slot = &g_array_index(timetable->slots, RkSlot, i);
		int *at = &cursor[slot->day][slot->session->room != NULL];
		int fixed, expected = *at ? *at : (slot->day - 1) * 1440 + 540;
		if (slot->session->fixed_start) {
			assert_true(rk_time_parse(slot->session->fixed_start, &fixed));
			assert_int_equal(slot->start, (slot->day - 1) * 1440 + fixed);
			if (*at)
				assert_int_equal(slot->overlap - slot->gap, *at - slot->start);
		} else {
			assert_int_equal(slot->start, expected);
			assert_int_equal(slot->overlap + slot->gap, 0);
		}
		assert_int_equal(slot->end - slot->start, slot->session->minutes.value);
		*at = slot->end;
	}
}

static void moves_permute_and_undo_themselves(GRand *random, RkDossier *dossier, guint n)
{
	RkId id = 10 + g_rand_int_range(random, 0, (int)n);
	g_autofree char *before = rk_digest_paper(dossier, RK_PAPER_KIND_RUNDOWN);
	g_autoptr(RkPlan) down =
		rk_timetable_move(RK_INPUT(&context, dossier), id, RK_RULE_NUMBER(1), NULL);

	if (!down)
		return;
	rk_rows_apply(dossier->rows, down);
	check_chains(dossier);
	g_autoptr(RkPlan) up =
		rk_timetable_move(RK_INPUT(&context, dossier), id, RK_RULE_NUMBER(-1), NULL);
	assert_non_null(up);
	rk_rows_apply(dossier->rows, up);
	g_autofree char *after = rk_digest_paper(dossier, RK_PAPER_KIND_RUNDOWN);
	assert_string_equal(before, after);
}

static void random_rundowns_keep_the_rules(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(20241017);

	for (int round = 0; round < 400; round++) {
		guint n = (guint)g_rand_int_range(random, 1, 20);
		Row rows[20];
		random_rows(random, rows, n);
		g_autoptr(RkDossier) dossier = dossier_of(rows, n, "2024-10-17T09:00", NULL);
		check_chains(dossier);
		for (int step = 0; step < 8; step++) {
			RkId id = 10 + g_rand_int_range(random, 0, (int)n);
			g_autoptr(RkPlan) plan = rk_timetable_lengthen(RK_INPUT(&context, dossier),
				id, RK_RULE_NUMBER(g_rand_int_range(random, -30, 30)), NULL);
			if (plan)
				rk_rows_apply(dossier->rows, plan);
			check_chains(dossier);
			moves_permute_and_undo_themselves(random, dossier, n);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(starts_follow_from_durations),
		cmocka_unit_test(lengthening_pushes_until_the_fixed_point),
		cmocka_unit_test(shortening_leaves_a_gap_and_stops_at_zero),
		cmocka_unit_test(moving_swaps_and_keeps_fixed_points),
		cmocka_unit_test(fixing_and_freeing),
		cmocka_unit_test(rooms_and_days_are_chains_of_their_own),
		cmocka_unit_test(a_day_is_one_of_a_year),
		cmocka_unit_test(one_person_cannot_speak_twice),
		cmocka_unit_test(a_room_is_taken_once),
		cmocka_unit_test(hours_of_the_meeting_are_kept),
		cmocka_unit_test(undated_counts_from_zero),
		cmocka_unit_test(undated_counts_from_a_fixed_start),
		cmocka_unit_test(deleting_keeps_the_lines),
		cmocka_unit_test(begin_moves_the_lines_captured_since),
		cmocka_unit_test(a_change_makes_the_sent_rundown_stale),
		cmocka_unit_test(every_paper_has_a_digest_of_its_content),
		cmocka_unit_test(random_rundowns_keep_the_rules),
	};

	return cmocka_run_group_tests_name("timetable", tests, NULL, NULL);
}
