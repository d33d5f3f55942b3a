/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the rows of a rundown fall, and what collides: gaps, overlaps, rooms, people, hours.
 */
#include "domain/rundown/timetable.h"

#include "sample_rows.h"

#include <stdlib.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

/* Rows as "day room fixed minutes kind" in the order of their ids (501 …); "-": not said, minutes
 * -1: not said; kinds: session, break, registration. */
static const struct {
	const char *start, *end;
	gboolean open_end;
	const char *rows, *want;
} scenes[] = {
	{ "2024-10-17T09:00", "2024-10-17T12:00", FALSE, "1 - - 30 s;1 - - 60 b;1 - - 90 s",
		"540–720\n"
		"501 Session 1 day 1: 540–570\n"
		"502 R502 day 1: 570–630\n"
		"503 Session 2 day 1: 630–720" },
	{ "2024-10-17T09:00", "2024-10-17T12:00", FALSE,
		"1 - 08:30 30 r;1 - - 60 s;1 - 09:45 15 b;1 - - 0 s;1 - 10:30 91 s",
		"510–721\n"
		"501 R501 day 1: 510–540 fixed\n"
		"502 Session 1 day 1: 540–600\n"
		"503 R503 day 1: 585–600 fixed overlap 15\n"
		"504 Session 2 day 1: 600–600\n"
		"505 Session 3 day 1: 630–721 fixed gap 30\n"
		"! 502 503 0 15 Session 1 runs 15 min into 09:45 R503\n"
		"! 505 504 0 30 30 min free before 10:30 Session 3\n"
		"! 505 0 0 1 Session 3 lies 1 min outside the hours of the meeting" },
	{ "2024-10-17T09:00", "2024-10-17T12:00", FALSE, "1 - 08:30 20 s;1 - - 30 s",
		"510–560\n"
		"501 Session 1 day 1: 510–530 fixed\n"
		"502 Session 2 day 1: 530–560\n"
		"! 501 0 0 30 Session 1 lies 30 min outside the hours of the meeting\n"
		"! 502 0 0 10 Session 2 lies 10 min outside the hours of the meeting" },
	{ "2024-10-17T09:00", "2024-10-17T12:00", FALSE,
		"1 A - 60 s;1 B - 30 s;1 A - 30 s;1 a 09:30 60 s;1 B 09:30 30 s",
		"540–630\n"
		"501 Session 1 day 1: 540–600\n"
		"502 Session 2 day 1: 540–570\n"
		"503 Session 3 day 1: 600–630\n"
		"504 Session 4 day 1: 570–630 fixed overlap 60\n"
		"505 Session 5 day 1: 570–600 fixed\n"
		"! 503 504 0 60 Session 3 runs 60 min into 09:30 Session 4\n"
		"! 501 504 0 30 Session 1 and Session 4 share a room at the same time" },
	{ "2024-10-17T09:00", NULL, FALSE, "1 A 09:00 90 s;1 A 09:30 10 s;1 A 10:00 60 s",
		"540–660\n"
		"501 Session 1 day 1: 540–630 fixed\n"
		"502 Session 2 day 1: 570–580 fixed overlap 60\n"
		"503 Session 3 day 1: 600–660 fixed gap 20\n"
		"! 501 502 0 60 Session 1 runs 60 min into 09:30 Session 2\n"
		"! 503 502 0 20 20 min free before 10:00 Session 3\n"
		"! 501 503 0 30 Session 1 and Session 3 share a room at the same time" },
	{ "2024-10-17T09:00", "2024-10-18T12:00", FALSE,
		"2 - - 60 s;1 - - 30 s;2 - 11:30 40 s;3 - - 10 s;0 - - 10 s;- - - 10 s",
		"540–3430\n"
		"502 Session 1 day 1: 540–570\n"
		"505 Session 2 day 1: 570–580\n"
		"506 Session 3 day 1: 580–590\n"
		"501 Session 4 day 2: 1980–2040\n"
		"503 Session 5 day 2: 2130–2170 fixed gap 90\n"
		"504 Session 6 day 3: 3420–3430\n"
		"! 503 501 0 90 90 min free before 11:30 Session 5\n"
		"! 503 0 0 10 Session 5 lies 10 min outside the hours of the meeting\n"
		"! 504 0 0 10 Session 6 lies 10 min outside the hours of the meeting" },
	{ NULL, NULL, FALSE, "1 - - 30 s;1 - 00:00 30 s;2 - - 30 s",
		"undated 0–1470\n"
		"501 Session 1 day 1: 0–30\n"
		"502 Session 2 day 1: 0–30 fixed overlap 30\n"
		"503 Session 3 day 2: 1440–1470\n"
		"! 501 502 0 30 Session 1 runs 30 min into 00:00 Session 2" },
	{ "2024-10-17T09:00", "2024-10-17T10:00", TRUE, "1 - - 300 s;1 - - -1 s",
		"540–840\n"
		"501 Session 1 day 1: 540–840\n"
		"502 Session 2 day 1: 840–840" },
	{ "2024-10-17T09:00", "2024-10-17T10:00", FALSE, "", "0–0" },
	{ "2024-10-17T09:00", "2024-10-17T10:00", FALSE, "1 - - 20000 s;1 - - 5 s",
		"540–10625\n"
		"501 Session 1 day 1: 540–10620\n"
		"502 Session 2 day 1: 10620–10625\n"
		"! 501 0 0 10020 Session 1 lies 10020 min outside the hours of the meeting\n"
		"! 502 0 0 10025 Session 2 lies 10025 min outside the hours of the meeting" },
	{ "2024-10-17T09:00", "2024-10-17T12:00", FALSE,
		"1 A 09:00 60 s;1 B 10:00 60 s;1 B 09:59 1 s",
		"540–660\n"
		"501 Session 1 day 1: 540–600 fixed\n"
		"502 Session 2 day 1: 600–660 fixed\n"
		"503 Session 3 day 1: 599–600 fixed overlap 61\n"
		"! 502 503 0 61 Session 2 runs 61 min into 09:59 Session 3" },
};

static void row_add(RkRows *rows, RkId id, const char *text)
{
	g_auto(GStrv) parts = g_strsplit(text, " ", 5);
	RkSession *session = rk_session_new();

	session->id = id;
	session->meeting = MEETING;
	session->position = RK_INT(id);
	session->title = g_strdup_printf("R%d", (int)id);
	if (*parts[0] != '-')
		session->day = RK_INT(atoi(parts[0]));
	if (*parts[1] != '-')
		session->room = g_strdup(parts[1]);
	if (*parts[2] != '-')
		session->fixed_start = g_strdup(parts[2]);
	if (atoi(parts[3]) >= 0)
		session->minutes = RK_INT(atoi(parts[3]));
	session->kind = *parts[4] == 's'   ? RK_SESSION_KIND_SESSION
			: *parts[4] == 'b' ? RK_SESSION_KIND_BREAK
					   : RK_SESSION_KIND_REGISTRATION;
	rk_rows_add(rows, RK_E_SESSION, session);
}

static RkDossier *scene(guint i)
{
	RkRows *rows = rk_rows_new();
	RkMeeting *meeting = rk_meeting_new();
	g_auto(GStrv) texts = g_strsplit(scenes[i].rows, ";", -1);

	meeting->id = MEETING;
	meeting->start = g_strdup(scenes[i].start);
	meeting->end = g_strdup(scenes[i].end);
	meeting->open_end = scenes[i].open_end;
	rk_rows_add(rows, RK_E_MEETING, meeting);
	for (guint k = 0; texts[k]; k++)
		row_add(rows, 501 + k, texts[k]);
	return rk_dossier_new(rows, MEETING);
}

static char *timetable_text(const RkTimetable *timetable)
{
	GString *text = g_string_new(NULL);

	g_string_append_printf(text, "%s%d–%d", timetable->dated ? "" : "undated ",
		timetable->start, timetable->end);
	for (guint k = 0; k < timetable->slots->len; k++) {
		const RkSlot *slot = &g_array_index(timetable->slots, RkSlot, k);
		g_autofree char *name = rk_slot_name(slot, RK_LANG_EN);
		g_string_append_printf(text, "\n%d %s day %d: %d–%d%s", (int)slot->session->id,
			name, slot->day, slot->start, slot->end, slot->fixed ? " fixed" : "");
		if (slot->gap)
			g_string_append_printf(text, " gap %d", slot->gap);
		if (slot->overlap)
			g_string_append_printf(text, " overlap %d", slot->overlap);
	}
	for (guint k = 0; k < timetable->conflicts->len; k++) {
		const RkConflict *one = timetable->conflicts->pdata[k];
		g_string_append_printf(text, "\n! %d %d %d %d %s", (int)one->session,
			(int)one->other, (int)one->person, one->minutes, one->text);
	}
	return g_string_free(text, FALSE);
}

static void a_rundown_is_placed_and_looked_at(void **state)
{
	const RkContext context = { .lang = RK_LANG_EN };

	for (guint i = 0; i < G_N_ELEMENTS(scenes); i++) {
		g_autoptr(RkDossier) dossier = scene(i);
		g_autoptr(RkTimetable) timetable = rk_timetable_new(&context, dossier);
		g_autofree char *got = timetable_text(timetable);
		if (strcmp(got, scenes[i].want) != 0)
			fail_msg("%s:\n%s", scenes[i].rows, got);
	}
}

static RkSessionSpeaker *speaks(RkDossier *dossier, RkId id, RkId session, RkId person)
{
	RkSessionSpeaker *speaker = rk_session_speaker_new();

	speaker->id = id;
	speaker->session = session;
	speaker->person = person;
	rk_rows_add(dossier->rows, RK_E_SESSION_SPEAKER, speaker);
	return speaker;
}

static char *conflicts_text(const RkDossier *dossier)
{
	const RkContext context = { .lang = RK_LANG_EN };
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&context, dossier);
	GString *text = g_string_new(NULL);

	for (guint k = 0; k < timetable->conflicts->len; k++) {
		const RkConflict *one = timetable->conflicts->pdata[k];
		g_string_append_printf(text, "%s%d %d %d %d %s", k ? "\n" : "", (int)one->session,
			(int)one->other, (int)one->person, one->minutes, one->text);
	}
	return g_string_free(text, FALSE);
}

/* At the same minute in two rooms, not one after the other; nobody is nobody. */
static void nobody_speaks_twice_at_once(void **state)
{
	g_autoptr(RkDossier) dossier = scene(3);
	RkPerson *person = rk_person_new();

	person->id = 101;
	person->name = g_strdup("Adi");
	rk_rows_add(dossier->rows, RK_E_PERSON, person);
	for (RkId id = 501; id <= 505; id++)
		speaks(dossier, 600 + id, id, 0);
	g_autofree char *before = conflicts_text(dossier);
	speaks(dossier, 611, 501, 101);
	speaks(dossier, 613, 503, 101); /* behind it, in the same room */
	g_autofree char *same = conflicts_text(dossier);
	assert_string_equal(before, same);
	speaks(dossier, 612, 502, 101);
	g_autofree char *twice = conflicts_text(dossier);
	assert_non_null(strstr(
		twice, "501 502 101 30 Adi speaks in Session 1 and Session 2 at the same time"));
	speaks(dossier, 614, 501, 102);
	speaks(dossier, 615, 505, 102);
	g_autofree char *unknown = conflicts_text(dossier);
	assert_non_null(strstr(
		unknown, "501 505 102 30 ? speaks in Session 1 and Session 5 at the same time"));
}

static void who_declined_is_named(void **state)
{
	g_autoptr(RkDossier) dossier = scene(0);
	RkPerson *person = rk_person_new();
	RkInstitution *office = rk_institution_new();

	person->id = 101;
	person->name = g_strdup("Adi");
	office->id = 5;
	office->name = g_strdup("Kanim");
	rk_rows_add(dossier->rows, RK_E_PERSON, person);
	rk_rows_add(dossier->rows, RK_E_INSTITUTION, office);
	speaks(dossier, 611, 501, 101)->confirmation = RK_RSVP_DECLINED;
	RkSessionSpeaker *second = speaks(dossier, 612, 502, 0);
	second->confirmation = RK_RSVP_DECLINED;
	second->institution = 5;
	RkSessionSpeaker *third = speaks(dossier, 613, 503, 0);
	third->confirmation = RK_RSVP_DECLINED;
	third->label = g_strdup("Panitia");
	speaks(dossier, 614, 503, 0)->confirmation = RK_RSVP_DECLINED;
	speaks(dossier, 615, 999, 101)->confirmation = RK_RSVP_DECLINED;
	speaks(dossier, 616, 503, 101)->confirmation = RK_RSVP_ACCEPTED;
	g_autofree char *text = conflicts_text(dossier);
	assert_string_equal(text, "501 0 101 0 Session 1: Adi declined\n"
				  "502 0 0 0 R502: Kanim declined\n"
				  "503 0 0 0 Session 2: Panitia declined\n"
				  "503 0 0 0 Session 2: ? declined");
}

/* Rows of another meeting are none of it; without positions the age decides. */
static void rows_are_in_the_order_of_the_paper(void **state)
{
	g_autoptr(RkDossier) dossier = scene(0);
	static const RkId order[] = { 503, 501, 502 };

	row_add(dossier->rows, 504, "1 - - 10 s");
	((RkSession *)rk_rows_find(dossier->rows, RK_E_SESSION, 504))->meeting = 999;
	((RkSession *)rk_rows_find(dossier->rows, RK_E_SESSION, 501))->position = RK_INT_NONE;
	((RkSession *)rk_rows_find(dossier->rows, RK_E_SESSION, 502))->position = RK_INT_NONE;
	g_autoptr(GPtrArray) rows = rk_timetable_order(dossier);
	assert_int_equal(rows->len, 3);
	for (guint i = 0; i < 3; i++)
		assert_int_equal(((const RkSession *)rows->pdata[i])->id, order[i]);
	g_autofree char *night = rk_slot_clock(1440 + 30, RK_LANG_EN);
	g_autofree char *eve = rk_slot_clock(-30, RK_LANG_EN);
	assert_string_equal(night, "00:30");
	assert_string_equal(eve, "23:30");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_rundown_is_placed_and_looked_at),
		cmocka_unit_test(nobody_speaks_twice_at_once),
		cmocka_unit_test(who_declined_is_named),
		cmocka_unit_test(rows_are_in_the_order_of_the_paper),
	};

	return cmocka_run_group_tests_name("timetable_conflict", tests, NULL, NULL);
}
