/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules behind tab 2: people of a row, agenda points, putting rows elsewhere, repairs, patterns,
 * and copying from another meeting.
 */
#include "domain/meeting/copy_rule.h"
#include "domain/meeting/pattern_rule.h"
#include "domain/rundown/point_rule.h"
#include "domain/rundown/session_rule.h"
#include "domain/rundown/speaker_rule.h"
#include "domain/rundown/timetable_repair.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static const RkSlot *slot(Sample *sample, RkTimetable **timetable, RkId id)
{
	*timetable = rk_timetable_new(&sample->context, sample->dossier);
	return rk_timetable_slot(*timetable, id);
}

static int start_of(Sample *sample, RkId id)
{
	RkTimetable *timetable;
	int start = slot(sample, &timetable, id)->start;

	rk_timetable_free(timetable);
	return start;
}

static char *order_of(const Sample *sample)
{
	g_autoptr(GPtrArray) order = rk_timetable_order(sample->dossier);
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < order->len; i++)
		g_string_append_printf(text, "%.4s ", ((const RkSession *)order->pdata[i])->title);
	return g_string_free(text, FALSE);
}

static void done(Sample *sample, RkPlan *plan, GError *error)
{
	sample_apply(sample, plan, error);
	rk_rows_sort(sample->dossier->rows);
}

/* --- people --- */

static RkSessionSpeaker *speaker_add(Sample *sample, RkId session, int role, const char *label)
{
	RkSessionSpeaker *speaker = rk_rule_new(&sample->context, RK_E_SESSION_SPEAKER);

	speaker->session = session;
	speaker->role = role;
	rk_text_set(&speaker->label, label);
	rk_rows_add(sample->dossier->rows, RK_E_SESSION_SPEAKER, speaker);
	return speaker;
}

static void a_line_gives_back_its_row(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkSessionSpeaker *head = speaker_add(sample, SESSION_TWO, RK_SPEAKER_ROLE_SPEAKER, NULL);
	/* The office is not that of the person, and a label has what a line cannot hold. */
	head->institution = OFFICE_BALANGAN;
	head->person = PERSON_RANGGA;
	head->confirmation = RK_RSVP_DELEGATED;
	rk_text_set(&head->title_represented, "Bupati Balangan");
	speaker_add(sample, SESSION_TWO, RK_SPEAKER_ROLE_PERFORMER, "Tim \"A\"\nB");
	speaker_add(sample, SESSION_TWO, RK_SPEAKER_ROLE_SPEAKER, "Panitia");
	speaker_add(sample, SESSION_TWO, RK_SPEAKER_ROLE_MODERATOR, NULL); /* nobody yet */

	g_autofree char *line = rk_session_line(&sample->in, SESSION_TWO);
	GError *error = NULL;
	g_autoptr(RkPlan) plan =
		rk_session_plan_edit(&sample->in, SESSION_TWO, RK_RULE_TEXT(line), &error);
	assert_null(error);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_SESSION_SPEAKER), 0);
	assert_int_equal(sample_count(plan, RK_CHANGE_DELETE, RK_E_SESSION_SPEAKER), 0);
	assert_int_equal(sample_count(plan, RK_CHANGE_SET, RK_E_SESSION), 0);
}

static void people_are_set_added_and_asked(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;

	done(sample,
		rk_speakers_plan_set(&sample->in, SESSION_TWO,
			RK_RULE_TEXT("@kanim-tarakan m:fajar p:Panitia"), NULL),
		NULL);
	g_autofree char *line = rk_speakers_line(&sample->in, SESSION_TWO);
	assert_string_equal(line, "@kanim-tarakan m:fajar-hidayat p:Panitia");
	done(sample,
		rk_speakers_plan_add(
			&sample->in, SESSION_TWO, RK_RULE_TEXT("@pemkab-balangan"), NULL),
		NULL);
	g_autofree char *more = rk_speakers_line(&sample->in, SESSION_TWO);
	assert_string_equal(more, "@kanim-tarakan m:fajar-hidayat p:Panitia @pemkab-balangan");
	assert_int_equal(rk_speakers_answer(sample->dossier->rows, SESSION_TWO), RK_RSVP_UNSET);
	g_autoptr(RkPlan) asked = rk_speakers_plan_confirm(
		&sample->in, SESSION_TWO, RK_RULE_NUMBER(RK_RSVP_ACCEPTED), NULL);
	/* Free text cannot answer, and the moderator is asked for himself. */
	assert_int_equal(sample_count(asked, RK_CHANGE_SET, RK_E_SESSION_SPEAKER), 2);
	done(sample, g_steal_pointer(&asked), NULL);
	const RkSessionSpeaker *first = sample->dossier->rows->rows[RK_E_SESSION_SPEAKER]->pdata[0];
	RK_EACH (sample->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, one)
		if (one->institution == OFFICE_BALANGAN && one->session == SESSION_TWO)
			first = one;
	done(sample,
		rk_speaker_plan_confirm(
			&sample->in, first->id, RK_RULE_NUMBER(RK_RSVP_DECLINED), NULL),
		NULL);
	assert_int_equal(rk_speakers_answer(sample->dossier->rows, SESSION_TWO), RK_RSVP_DECLINED);
	done(sample, rk_speaker_plan_move(&sample->in, first->id, RK_RULE_NUMBER(-1), NULL), NULL);
	g_autofree char *moved = rk_speakers_line(&sample->in, SESSION_TWO);
	assert_string_equal(moved, "@kanim-tarakan m:fajar-hidayat @pemkab-balangan p:Panitia");
	done(sample, rk_speaker_plan_delete(&sample->in, first->id, NULL, NULL), NULL);
	g_autofree char *fewer = rk_speakers_line(&sample->in, SESSION_TWO);
	assert_string_equal(fewer, "@kanim-tarakan m:fajar-hidayat p:Panitia");
	assert_null(
		rk_speakers_plan_set(&sample->in, SESSION_TWO, RK_RULE_TEXT("Panitia"), &error));
	assert_non_null(strstr(rk_error_text(error, RK_LANG_ID), "@kantor"));
	g_clear_error(&error);
	assert_null(rk_speakers_plan_confirm(
		&sample->in, SESSION_BREAK, RK_RULE_NUMBER(RK_RSVP_ACCEPTED), &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_REFUSED));
}

static void who_gives_the_row(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkWho office = { .institution = OFFICE_TARAKAN }, label = { .label = "Panitia" };

	done(sample,
		rk_speakers_plan_confirm(
			&sample->in, SESSION_ONE, RK_RULE_NUMBER(RK_RSVP_ACCEPTED), NULL),
		NULL);
	done(sample, rk_speakers_plan_first(&sample->in, SESSION_ONE, RK_RULE_WHO(&office), NULL),
		NULL);
	const RkSessionSpeaker *first =
		RK_FIND(sample->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, SPEAKER_ONE);
	assert_int_equal(first->institution, OFFICE_TARAKAN);
	assert_int_equal(first->confirmation, RK_RSVP_UNSET);
	assert_int_equal(first->role, RK_SPEAKER_ROLE_SPEAKER);
	done(sample, rk_speakers_plan_first(&sample->in, SESSION_BREAK, RK_RULE_WHO(&label), NULL),
		NULL);
	g_autofree char *added = rk_speakers_line(&sample->in, SESSION_BREAK);
	assert_string_equal(added, "p:Panitia");
	done(sample, rk_speakers_plan_first(&sample->in, SESSION_BREAK, RK_RULE_WHO(NULL), NULL),
		NULL);
	g_autofree char *gone = rk_speakers_line(&sample->in, SESSION_BREAK);
	assert_string_equal(gone, "");
}

/* --- points --- */

static RkId point_add(Sample *sample, RkId session, const char *line)
{
	RkPlan *plan = rk_point_plan_add(&sample->in, session, RK_RULE_TEXT(line), NULL);
	RkId id = plan->focus;

	done(sample, plan, NULL);
	return id;
}

static const RkAgendaPoint *point(const Sample *sample, RkId id)
{
	return RK_FIND(sample->dossier->rows, AGENDA_POINT, RkAgendaPoint, id);
}

static void points_are_lines_too(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const char *const lines[] = { "20 Pengesahan notula @citra-lestari kind:approval",
		"Anggaran p:\"Tim Anggaran\"", "\\2025 sebagai tahun dasar", "45 Batas wilayah" };

	for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
		RkId id = point_add(sample, SESSION_ONE, lines[i]);
		g_autofree char *back = rk_point_line(&sample->in, id);
		assert_string_equal(back, lines[i]);
		g_autoptr(RkPlan) same =
			rk_point_plan_edit(&sample->in, id, RK_RULE_TEXT(back), NULL);
		assert_true(rk_plan_is_empty(same));
	}
	RkId id = point_add(sample, 0, "30 Parkir");
	done(sample,
		rk_point_plan_edit(&sample->in, id, RK_RULE_TEXT("Parkir @kanim-tarakan"), NULL),
		NULL);
	assert_false(point(sample, id)->minutes.set);
	assert_int_equal(point(sample, id)->presenter_institution, OFFICE_TARAKAN);
	done(sample, rk_point_plan_lengthen(&sample->in, id, RK_RULE_NUMBER(5), NULL), NULL);
	assert_int_equal(point(sample, id)->minutes.value, 5);
	done(sample,
		rk_point_plan_status(
			&sample->in, id, RK_RULE_NUMBER(RK_POINT_STATUS_DEFERRED), NULL),
		NULL);
	assert_int_equal(point(sample, id)->status, RK_POINT_STATUS_DEFERRED);
}

static void points_move_through_the_sessions(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	RkId a = point_add(sample, SESSION_BREAK, "A"), b = point_add(sample, SESSION_BREAK, "B");

	done(sample, rk_point_plan_move(&sample->in, b, RK_RULE_NUMBER(-1), NULL), NULL);
	assert_true(point(sample, b)->position.value < point(sample, a)->position.value);
	done(sample, rk_point_plan_move(&sample->in, a, RK_RULE_NUMBER(1), NULL), NULL);
	assert_int_equal(point(sample, a)->session, SESSION_TWO);
	done(sample, rk_point_plan_move(&sample->in, a, RK_RULE_NUMBER(1), NULL), NULL);
	assert_int_equal(point(sample, a)->session, 0);
	assert_null(rk_point_plan_move(&sample->in, a, RK_RULE_NUMBER(1), &error));
	done(sample, rk_point_plan_put(&sample->in, a, SESSION_OPENING, NULL), NULL);
	assert_int_equal(point(sample, a)->session, SESSION_OPENING);
}

/* --- places and times --- */

static void rows_go_elsewhere(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	const RkContext *context = &sample->context;
	const RkDossier *dossier = sample->dossier;

	done(sample, rk_timetable_put(context, dossier, SESSION_TWO, SESSION_OPENING, 1, NULL),
		NULL);
	g_autofree char *first = order_of(sample);
	assert_string_equal(first, "Samb Pena Kiat Reha ");
	/* By the clock as it is before: the break begins at 11.30. */
	done(sample, rk_timetable_drop(context, dossier, SESSION_TWO, 11 * 60 + 45, NULL), NULL);
	g_autofree char *second = order_of(sample);
	assert_string_equal(second, "Samb Kiat Reha Pena ");
	done(sample, rk_timetable_drop(context, dossier, SESSION_OPENING, 8 * 60 + 30, NULL), NULL);
	assert_int_equal(start_of(sample, SESSION_OPENING), 8 * 60 + 30);
	assert_null(rk_timetable_put(context, dossier, SESSION_OPENING, 0, 1, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_REFUSED));
}

static void a_start_is_typed(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	const RkContext *context = &sample->context;
	const RkDossier *dossier = sample->dossier;

	done(sample,
		rk_timetable_when(
			RK_INPUT(context, dossier), SESSION_TWO, RK_RULE_TEXT("13.00"), NULL),
		NULL);
	assert_int_equal(start_of(sample, SESSION_TWO), 13 * 60);
	done(sample,
		rk_timetable_when(RK_INPUT(context, dossier), SESSION_TWO, RK_RULE_TEXT(""), NULL),
		NULL);
	assert_int_equal(start_of(sample, SESSION_TWO), 10 * 60 + 45);
	done(sample,
		rk_timetable_when(
			RK_INPUT(context, dossier), SESSION_TWO, RK_RULE_TEXT("hari 2 9.30"), NULL),
		NULL);
	assert_int_equal(start_of(sample, SESSION_TWO), 1440 + 9 * 60 + 30);
	done(sample,
		rk_timetable_when(
			RK_INPUT(context, dossier), SESSION_TWO, RK_RULE_TEXT("h1"), NULL),
		NULL);
	assert_int_equal(RK_FIND(dossier->rows, SESSION, RkSession, SESSION_TWO)->day.value, 1);
	assert_null(rk_timetable_when(
		RK_INPUT(context, dossier), SESSION_TWO, RK_RULE_TEXT("siang"), &error));
	assert_non_null(strstr(error->message, "siang"));
}

/* --- repairs --- */

static void overlaps_are_repaired_in_three_ways(void **state)
{
	for (guint way = 0; way < 3; way++) {
		g_autoptr(Sample) sample = sample_new();
		done(sample,
			rk_timetable_fix(
				&sample->context, sample->dossier, SESSION_TWO, "10:40", NULL),
			NULL);
		g_autoptr(RkTimetable) timetable =
			rk_timetable_new(&sample->context, sample->dossier);
		const RkConflict *conflict = timetable->conflicts->pdata[0];
		assert_int_equal(conflict->kind, RK_CONFLICT_OVERLAP);
		g_autoptr(GPtrArray) repairs = rk_repair_list(&sample->in, timetable, conflict);
		assert_int_equal(repairs->len, 3);
		RkRepair *repair = repairs->pdata[way];
		assert_non_null(strstr(repair->outcome, "tidak ada masalah"));
		assert_non_null(strstr(repair->plan->label,
			((const char *const[]){ "15 → 10", "10.40 → 10.45", "lepas" })[way]));
		done(sample, g_steal_pointer(&repair->plan), NULL);
		g_autoptr(RkTimetable) after = rk_timetable_new(&sample->context, sample->dossier);
		assert_int_equal(after->conflicts->len, 0);
	}
}

static void gaps_are_closed(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;

	done(sample,
		rk_timetable_fix(&sample->context, sample->dossier, SESSION_ONE, "09:40", NULL),
		NULL);
	done(sample,
		rk_timetable_fix(&sample->context, sample->dossier, SESSION_TWO, "11:15", NULL),
		NULL);
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&sample->context, sample->dossier);
	assert_int_equal(timetable->conflicts->len, 2);
	g_autoptr(GPtrArray) one =
		rk_repair_list(&sample->in, timetable, timetable->conflicts->pdata[0]);
	assert_non_null(strstr(((RkRepair *)one->pdata[0])->plan->label, "09.40 → 09.30"));
	assert_non_null(strstr(((RkRepair *)one->pdata[1])->plan->label, "30 → 40"));
	RkRepair *all = rk_repair_gaps(&sample->in, timetable);
	done(sample, g_steal_pointer(&all->plan), NULL);
	rk_repair_free(all);
	assert_int_equal(start_of(sample, SESSION_TWO), 10 * 60 + 45);
}

/* --- patterns --- */

static void a_day_is_a_pattern(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(RkPlan) plan = rk_pattern_plan(&sample->in, 0, RK_RULE_TEXT("sehari"), NULL);
	RkMeeting *meeting = (RkMeeting *)sample->dossier->meeting;

	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_SESSION), 14);
	const RkSession *ishoma = SAMPLE_INSERTED(plan, SESSION, RkSession, 8);
	assert_int_equal(ishoma->kind, RK_SESSION_KIND_ISHOMA);
	assert_string_equal(ishoma->fixed_start, "11:45");
	rk_text_set(&meeting->start, "2024-10-18T09:00");
	g_autoptr(RkPlan) friday = rk_pattern_plan(&sample->in, 0, RK_RULE_TEXT("day"), NULL);
	const RkSession *prayer = SAMPLE_INSERTED(friday, SESSION, RkSession, 8);
	assert_string_equal(prayer->fixed_start, "11:30");
	assert_non_null(strstr(prayer->title, "Jumat"));
	assert_int_equal(SAMPLE_INSERTED(friday, SESSION, RkSession, 7)->minutes.value, 45);
	assert_null(rk_pattern_plan(&sample->in, 0, RK_RULE_TEXT("setahun"), &error));
	assert_non_null(strstr(error->message, "setengah-hari"));
}

/* Each row whole, behind those that are there, on the day of the last one. */
static void a_pattern_is_written_behind_the_rows(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkSession *last = rk_rows_find(sample->dossier->rows, RK_E_SESSION, SESSION_TWO);
	RkPlan *plan;

	last->day = RK_INT(2);
	last->position = RK_INT(9);
	plan = rk_pattern_plan(&sample->in, 0, RK_RULE_TEXT("SETENGAH-HARI"), NULL);
	assert_string_equal(plan->label, "pola setengah hari: 7 baris");
	assert_int_equal(plan->focus, SAMPLE_INSERTED(plan, SESSION, RkSession, 0)->id);
	sample_expect(plan,
		"session new: meeting=401 day=2 position=10 kind=registration title=Registrasi "
		"Peserta title_en=Registration minutes=30 fixed_start=08:30 status=planned\n"
		"session_speaker new: session=new position=1 role=performer label=Panitia\n"
		"session new: meeting=401 day=2 position=11 kind=remarks title=Sambutan dan "
		"Pembukaan title_en=Remarks and Opening minutes=15 fixed_start=09:00 "
		"status=planned\n"
		"session_speaker new: session=new position=1 role=performer label=Pimpinan "
		"Rapat\n"
		"session new: meeting=401 day=2 position=12 kind=session title=Paparan dan tanya "
		"jawab title_en=Talk and questions minutes=45 status=planned\n"
		"session new: meeting=401 day=2 position=13 kind=break title=Rehat Kopi "
		"title_en=Coffee Break minutes=15 status=planned\n"
		"session_speaker new: session=new position=1 role=performer label=Panitia\n"
		"session new: meeting=401 day=2 position=14 kind=session title=Paparan dan tanya "
		"jawab title_en=Talk and questions minutes=45 status=planned\n"
		"session new: meeting=401 day=2 position=15 kind=conclusions title=Perumusan "
		"Kesimpulan dan Rencana Tindak Lanjut title_en=Drafting of Conclusions and "
		"Actions minutes=20 status=planned\n"
		"session_speaker new: session=new position=1 role=performer label=Pimpinan "
		"Rapat\n"
		"session new: meeting=401 day=2 position=16 kind=closing title=Pembacaan "
		"Kesimpulan dan Penutupan title_en=Reading of Conclusions and Closing minutes=10 "
		"status=planned\n"
		"session_speaker new: session=new position=1 role=performer label=Pimpinan "
		"Rapat");
	/* An empty rundown begins with the first row of the first day. */
	g_autoptr(RkRows) rows = rk_rows_new();
	rk_rows_add(rows, RK_E_MEETING, rk_record_copy(RK_E_MEETING, sample->dossier->meeting));
	RkDossier empty = { RK_FIND(rows, MEETING, RkMeeting, MEETING), rows };
	sample->in.dossier = &empty;
	g_autoptr(RkPlan) first = rk_pattern_plan(&sample->in, 0, RK_RULE_TEXT("half"), NULL);
	assert_int_equal(SAMPLE_INSERTED(first, SESSION, RkSession, 0)->position.value, 1);
	assert_int_equal(SAMPLE_INSERTED(first, SESSION, RkSession, 6)->position.value, 7);
	assert_int_equal(SAMPLE_INSERTED(first, SESSION, RkSession, 6)->day.value, 1);
	assert_null(rk_pattern_plan(&sample->in, 0, RK_RULE_TEXT(NULL), NULL));
	g_autofree char *names = rk_pattern_names(&sample->in);
	assert_string_equal(names, "sehari · setengah-hari");
}

/* Only on a Friday, before and after 1970 alike. */
static void friday_is_friday(void **state)
{
	static const struct {
		const char *start;
		gboolean friday;
	} days[] = {
		{ "2024-10-17T09:00", FALSE },
		{ "2024-10-18T09:00", TRUE },
		{ "2024-10-19T09:00", FALSE },
		{ "1970-01-02T09:00", TRUE },
		{ "1969-12-26T09:00", TRUE },
		{ "1969-12-27T09:00", FALSE },
		{ NULL, FALSE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(days); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkMeeting *meeting = rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);
		rk_text_set(&meeting->start, days[i].start);
		g_autoptr(RkPlan) plan =
			rk_pattern_plan(&sample->in, 0, RK_RULE_TEXT("sehari"), NULL);
		const RkSession *before = SAMPLE_INSERTED(plan, SESSION, RkSession, 7);
		const RkSession *prayer = SAMPLE_INSERTED(plan, SESSION, RkSession, 8);
		const RkSession *after = SAMPLE_INSERTED(plan, SESSION, RkSession, 9);
		assert_int_equal(before->minutes.value, days[i].friday ? 45 : 60);
		assert_int_equal(prayer->minutes.value, days[i].friday ? 90 : 75);
		assert_string_equal(prayer->title_en, days[i].friday
							      ? "Break, Friday Prayer and Lunch"
							      : "Break, Prayer and Lunch");
		assert_int_equal(after->minutes.value, 60);
	}
}

/* --- copying --- */

/* Another meeting, empty, over the same registers. */
static RkDossier *empty_meeting(Sample *sample, int status)
{
	RkRows *rows = rk_rows_new();
	RkMeeting *meeting = rk_rule_new(&sample->context, RK_E_MEETING);
	RkId id = meeting->id;

	meeting->status = status;
	rk_text_set(&meeting->title, "Rakor berikut");
	rk_rows_add(rows, RK_E_MEETING, meeting);
	return rk_dossier_new(rows, id);
}

static void source_fill(Sample *sample)
{
	RkSession *one =
		(RkSession *)RK_FIND(sample->dossier->rows, SESSION, RkSession, SESSION_ONE);
	RkMeetingRole *chair = rk_rule_new(&sample->context, RK_E_MEETING_ROLE);
	RkPaperText *text = rk_rule_new(&sample->context, RK_E_PAPER_TEXT);
	RkPaper *paper = rk_rule_new(&sample->context, RK_E_PAPER);
	RkCitation *citation = rk_rule_new(&sample->context, RK_E_CITATION);
	RkParticipant *walk_in = rk_rule_new(&sample->context, RK_E_PARTICIPANT);
	RkAction *action = rk_rule_new(&sample->context, RK_E_ACTION);
	RkMeeting *meeting = (RkMeeting *)sample->dossier->meeting;
	RkRows *rows = sample->dossier->rows;

	one->status = RK_SESSION_STATUS_DONE;
	one->actual_start = one->actual_end = RK_INT(5);
	one->talk_minutes = RK_INT(35);
	RK_EACH (rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		RkSessionSpeaker *it = (RkSessionSpeaker *)speaker;
		it->institution = OFFICE_BALANGAN;
		it->person = PERSON_GITA;
		it->confirmation = RK_RSVP_ACCEPTED;
		rk_text_set(&it->shown_name, "Gita Maharani, S.E.");
	}
	RK_EACH (rows, PARTICIPANT, RkParticipant, participant) {
		RkParticipant *it = (RkParticipant *)participant;
		it->rsvp = RK_RSVP_ACCEPTED;
		it->attendance = RK_ATTENDANCE_PRESENT;
		it->arrival = RK_INT(7);
		it->sheet_number = RK_INT(3);
		it->representative = PERSON_GITA;
	}
	chair->meeting = text->meeting = paper->meeting = citation->meeting = walk_in->meeting =
		action->meeting = MEETING;
	chair->role = RK_MEETING_ROLE_CHAIR;
	chair->person = PERSON_ADI;
	text->paper = paper->kind = RK_PAPER_KIND_INVITATION;
	text->lang = RK_LANGUAGE_ID;
	rk_text_set(&text->slot, "opening");
	rk_text_set(&text->text, "Menindaklanjuti …");
	citation->reference = REFERENCE_CLASS;
	citation->session = SESSION_ONE;
	walk_in->uninvited = TRUE;
	rk_text_set(&meeting->dress, "Batik");
	rk_text_set(&meeting->incoming_number, "123");
	rk_rows_add(rows, RK_E_MEETING_ROLE, chair);
	rk_rows_add(rows, RK_E_PAPER_TEXT, text);
	rk_rows_add(rows, RK_E_PAPER, paper);
	rk_rows_add(rows, RK_E_CITATION, citation);
	rk_rows_add(rows, RK_E_PARTICIPANT, walk_in);
	rk_rows_add(rows, RK_E_ACTION, action);
}

static void what_was_planned_is_planned_again(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkDossier) target = empty_meeting(sample, RK_MEETING_STATUS_DRAFT);
	RkRuleInput in = { &sample->context, target, sample->directory, NULL };
	guint counts[RK_COPY_N];

	source_fill(sample);
	point_add(sample, SESSION_ONE, "20 Pengesahan notula");
	g_autoptr(RkPlan) plan = rk_copy_plan(&in, sample->dossier, RK_COPY_ALL, counts, NULL);
	assert_int_equal(counts[RK_COPY_RUNDOWN], 4);
	assert_int_equal(counts[RK_COPY_INVITED], 3);
	assert_int_equal(counts[RK_COPY_ROLES], 1);
	assert_int_equal(counts[RK_COPY_POINTS], 1);
	assert_int_equal(counts[RK_COPY_LETTER], 2); /* dress, one paragraph */
	assert_int_equal(counts[RK_COPY_REFERENCES], 1);
	assert_true(counts[RK_COPY_SPEAKERS] > 0);
	rk_rows_apply(target->rows, plan);
	g_autofree char *titles = NULL;
	RK_EACH (target->rows, SESSION, RkSession, session) {
		assert_int_equal(session->status, RK_SESSION_STATUS_PLANNED);
		assert_false(session->actual_start.set || session->actual_end.set);
		assert_null(RK_FIND(sample->dossier->rows, SESSION, RkSession, session->id));
		RK_EACH (sample->dossier->rows, SESSION, RkSession, old)
			assert_string_not_equal(old->uid, session->uid);
		if (session->kind == RK_SESSION_KIND_SESSION && session->talk_minutes.set)
			assert_int_equal(session->talk_minutes.value, 35);
	}
	RK_EACH (target->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		assert_int_equal(speaker->institution, OFFICE_BALANGAN);
		assert_int_equal(speaker->person, 0);
		assert_int_equal(speaker->confirmation, RK_RSVP_PENDING);
		assert_null(speaker->shown_name);
	}
	RK_EACH (target->rows, PARTICIPANT, RkParticipant, one) {
		assert_int_equal(one->rsvp, RK_RSVP_PENDING);
		assert_int_equal(one->attendance, 0);
		assert_int_equal(one->representative, 0);
		assert_false(one->arrival.set || one->sheet_number.set || one->uninvited);
	}
	RK_EACH (target->rows, CITATION, RkCitation, citation)
		assert_non_null(RK_FIND(target->rows, SESSION, RkSession, citation->session));
	assert_int_equal(rk_rows_count(target->rows, RK_E_PAPER), 0);
	assert_int_equal(rk_rows_count(target->rows, RK_E_ACTION), 0);
	assert_string_equal(target->meeting->dress, "Batik");
	assert_null(target->meeting->incoming_number);
}

/* A meeting without an hour begins when the old one did: its first row is fixed there, unless a
 * row of that day is fixed already. */
static void an_hour_is_brought_along(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkDossier) target = empty_meeting(sample, RK_MEETING_STATUS_DRAFT);
	RkRuleInput in = { &sample->context, target, sample->directory, NULL };
	guint fixed = 0;

	RK_EACH (sample->dossier->rows, SESSION, RkSession, session)
		rk_text_set(&((RkSession *)session)->fixed_start, NULL);
	g_autoptr(RkTimetable) loose = rk_timetable_new(&sample->context, sample->dossier);
	g_autofree char *hour = rk_time_text(loose->start % 1440);
	g_autoptr(RkPlan) plan =
		rk_copy_plan(&in, sample->dossier, 1u << RK_COPY_RUNDOWN, NULL, NULL);
	rk_rows_apply(target->rows, plan);
	rk_rows_sort(target->rows);
	RK_EACH (target->rows, SESSION, RkSession, session)
		fixed += session->fixed_start != NULL;
	assert_int_equal(fixed, 1);
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&sample->context, target);
	assert_true(timetable->timed);
	assert_int_equal(timetable->start, loose->start);
	assert_int_equal(timetable->end, loose->end);
	assert_string_equal(g_array_index(timetable->slots, RkSlot, 0).session->fixed_start, hour);
}

static void what_is_there_is_not_doubled(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkDossier) target = empty_meeting(sample, RK_MEETING_STATUS_SCHEDULED);
	RkRuleInput in = { &sample->context, target, sample->directory, NULL };
	g_autoptr(GError) error = NULL;
	const guint parts = 1u << RK_COPY_INVITED | 1u << RK_COPY_ROLES | 1u << RK_COPY_LETTER;

	source_fill(sample);
	g_autoptr(RkPlan) plan = rk_copy_plan(&in, sample->dossier, parts, NULL, NULL);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_SESSION), 0);
	rk_rows_apply(target->rows, plan);
	assert_null(rk_copy_plan(&in, sample->dossier, parts, NULL, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_REFUSED));
	/* Without their row there are no speakers, and points are parked. */
	point_add(sample, SESSION_ONE, "Pengesahan notula");
	g_autoptr(RkPlan) loose = rk_copy_plan(
		&in, sample->dossier, 1u << RK_COPY_SPEAKERS | 1u << RK_COPY_POINTS, NULL, NULL);
	assert_int_equal(sample_count(loose, RK_CHANGE_INSERT, RK_E_SESSION_SPEAKER), 0);
	assert_int_equal(SAMPLE_INSERTED(loose, AGENDA_POINT, RkAgendaPoint, 0)->session, 0);
}

static void a_meeting_that_began_is_left_alone(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkDossier) target = empty_meeting(sample, RK_MEETING_STATUS_HELD);
	RkRuleInput in = { &sample->context, target, sample->directory, NULL };
	g_autoptr(GError) error = NULL;

	assert_null(rk_copy_plan(&in, sample->dossier, RK_COPY_ALL, NULL, &error));
	assert_non_null(strstr(rk_error_text(error, RK_LANG_ID), "sudah dimulai"));
	g_clear_error(&error);
	assert_null(rk_copy_plan(&sample->in, sample->dossier, RK_COPY_ALL, NULL, &error));
	assert_non_null(strstr(rk_error_text(error, RK_LANG_ID), "itu sendiri"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_gives_back_its_row),
		cmocka_unit_test(people_are_set_added_and_asked),
		cmocka_unit_test(who_gives_the_row),
		cmocka_unit_test(points_are_lines_too),
		cmocka_unit_test(points_move_through_the_sessions),
		cmocka_unit_test(rows_go_elsewhere),
		cmocka_unit_test(a_start_is_typed),
		cmocka_unit_test(overlaps_are_repaired_in_three_ways),
		cmocka_unit_test(gaps_are_closed),
		cmocka_unit_test(a_day_is_a_pattern),
		cmocka_unit_test(a_pattern_is_written_behind_the_rows),
		cmocka_unit_test(friday_is_friday),
		cmocka_unit_test(what_was_planned_is_planned_again),
		cmocka_unit_test(an_hour_is_brought_along),
		cmocka_unit_test(what_is_there_is_not_doubled),
		cmocka_unit_test(a_meeting_that_began_is_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
