/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rundown: against the reference as it was sent with the letter, goldens, several days, no
 * hours, no rows.
 */
#include "papers.h"

#include <string.h>

#define RUNDOWN RK_PAPER_KIND_RUNDOWN

/* On 3 October, when the reference was sent, nobody knew who would speak for the offices. */
static void reference_as_sent(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autofree char *wanted = file_text("fixtures/papers/02-susunan-acara.txt");
	GPtrArray *speakers = papers->dossier->rows->rows[RK_E_SESSION_SPEAKER];

	for (guint i = 0; i < speakers->len; i++) {
		RkSessionSpeaker *speaker = speakers->pdata[i];
		if (speaker->role != RK_SPEAKER_ROLE_SPEAKER)
			continue;
		speaker->person = 0;
		rk_text_set(&speaker->shown_name, NULL);
		rk_text_set(&speaker->title_represented, NULL);
	}
	g_autofree char *text = papers_text(papers, RUNDOWN, RK_LANG_ID, 80);
	assert_string_equal(text, wanted);
}

/* Printed again later, it says who comes for whom. */
static void a_new_print_names_who_comes(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autofree char *text = papers_text(papers, RUNDOWN, RK_LANG_ID, 80);
	g_autofree char *english = papers_text(papers, RUNDOWN, RK_LANG_EN, 80);

	assert_has(text, "│ Pemerintah Kabupaten     │\n");
	assert_has(text, "│ (Gita Maharani, S.STP.,  │\n");
	assert_has(text, "M.AP., mewakili Bupati   │\n");
	assert_has(english, "representing      │\n");
}

static void goldens(void **state)
{
	static const PapersGolden cases[] = {
		{ "2024-10-makassar", RK_LANG_ID, 80, "rundown-makassar-id-80.txt" },
		{ "2024-10-makassar", RK_LANG_ID, 72, "rundown-makassar-id-72.txt" },
		{ "2024-10-makassar", RK_LANG_EN, 80, "rundown-makassar-en-80.txt" },
		{ "2024-10-makassar", RK_LANG_EN, 72, "rundown-makassar-en-72.txt" },
		{ "2025-06-timpora-dkj-tw2", RK_LANG_ID, 80, "rundown-timpora-tw2-id-80.txt" },
	};

	papers_goldens(RUNDOWN, cases, G_N_ELEMENTS(cases));
}

static RkSession *session_add(Papers *papers, int day, int minutes, const char *title)
{
	RkSession *session = PAPERS_ADD(papers, SESSION, RkSession);

	session->kind = RK_SESSION_KIND_SESSION;
	session->day = RK_INT(day);
	session->position = RK_INT(rk_rows_count(papers->dossier->rows, RK_E_SESSION));
	session->minutes = RK_INT(minutes);
	rk_text_set(&session->title, title);
	return session;
}

static void two_days_have_headings(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat Dua Hari");
	RkMeeting *meeting = papers_meeting(papers);

	rk_text_set(&meeting->start, "2024-10-17T09:00");
	rk_text_set(&meeting->zone, "Asia/Jayapura");
	rk_text_set(&meeting->room, "Aula");
	rk_text_set(&session_add(papers, 1, 60, "Satu")->room, "Aula");
	rk_text_set(&session_add(papers, 2, 90, "Dua")->room, "Ruang B");
	g_autofree char *text = papers_text(papers, RUNDOWN, RK_LANG_ID, 80);
	golden_check("rundown-two-days-id-80.txt", text);
	assert_has(text, ": Kamis, 17 Oktober 2024 s.d. Jumat, 18 Oktober 2024\n");
	assert_has(text, "│ Hari ke-1: Kamis, 17 Oktober 2024 ");
	assert_has(text, "│ Hari ke-2: Jumat, 18 Oktober 2024 ");
	assert_has(text, "│ 09.00–10.30  │ SESI 2");
	assert_has(text, "│ (Ruang B) ");
	assert_hasnt(text, "(Aula)");
	assert_has(text, "WIT (UTC+9) = WIB + 2 jam = WITA + 1 jam\n");
}

static void undated_prints_durations(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");

	session_add(papers, 1, 45, "Satu");
	g_autofree char *text = papers_text(papers, RUNDOWN, RK_LANG_ID, 72);
	g_autofree char *english = papers_text(papers, RUNDOWN, RK_LANG_EN, 72);
	golden_check("rundown-undated-id-72.txt", text);
	assert_has(text, "│    Durasi    │");
	assert_has(text, "│ 45 menit     │ SESI 1");
	assert_has(english, "│ 45 minutes   │ SESSION 1");
	assert_hasnt(text, "00.00");
	assert_hasnt(text, "Zona waktu");
	assert_hasnt(text, "Lampiran"); /* no letter that it could belong to */
}

static void without_rows(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat Kosong");
	g_autofree char *text = papers_text(papers, RUNDOWN, RK_LANG_ID, 80);
	g_autofree char *english = papers_text(papers, RUNDOWN, RK_LANG_EN, 80);

	assert_has(text, "SUSUNAN ACARA\n");
	assert_has(text, "RAPAT KOSONG\n");
	assert_has(text, "Susunan acara belum disusun.\n");
	assert_has(english, "The programme has not been drawn up yet.\n");
	assert_hasnt(text, "┌");
}

/* The note on talks is there only when it is true of all sessions. */
static void talks_are_said_when_equal(void **state)
{
	static const struct {
		int minutes[3], talks[3]; /* talk 0: unset */
		const char *text;         /* NULL: not said */
	} cases[] = {
		{ { 60, 60, 60 }, { 35, 35, 35 }, "paparan 35 menit dan tanya jawab 25 menit." },
		{ { 90, 90, 90 }, { 60, 60, 60 }, "paparan 60 menit dan tanya jawab 30 menit." },
		{ { 60, 60, 60 }, { 35, 40, 35 }, NULL },
		{ { 60, 90, 60 }, { 35, 35, 35 }, NULL },
		{ { 60, 60, 60 }, { 35, 35, 0 }, NULL },
		{ { 60, 60, 60 }, { 60, 60, 60 }, NULL },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Papers) papers = papers_new("Rapat");
		for (int k = 0; k < 3; k++) {
			RkSession *session = session_add(papers, 1, cases[i].minutes[k], "Sesi");
			session->talk_minutes =
				cases[i].talks[k] ? RK_INT(cases[i].talks[k]) : RK_INT_NONE;
		}
		g_autofree char *text = papers_text(papers, RUNDOWN, RK_LANG_ID, 80);
		if (cases[i].text)
			assert_has(text, cases[i].text);
		else
			assert_hasnt(text, "setiap sesi");
	}
}

static void annex_follows_the_letter(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");
	RkPaper *letter = PAPERS_ADD(papers, PAPER, RkPaper);

	letter->kind = RK_PAPER_KIND_INVITATION;
	letter->state = RK_PAPER_STATE_DRAFT;
	rk_text_set(&letter->shown_title, "Kepala Kantor");
	g_autofree char *text = papers_text(papers, RUNDOWN, RK_LANG_ID, 80);
	assert_true(
		g_str_has_prefix(text, "Lampiran\nSurat Kepala Kantor\nNomor   :\nTanggal :\n"));
	rk_text_set(&letter->number, "UM.01-1");
	rk_text_set(&letter->date, "2026-11-24");
	rk_text_set(&letter->on_behalf, "Direktur Jenderal");
	PAPERS_ADD(papers, PARTICIPANT, RkParticipant);
	PAPERS_ADD(papers, PARTICIPANT, RkParticipant);
	g_autofree char *filled = papers_text(papers, RUNDOWN, RK_LANG_ID, 80);
	assert_true(
		g_str_has_prefix(filled, "Lampiran II\nSurat Direktur Jenderal\nNomor   : UM.01-1\n"
					 "Tanggal : 24 November 2026\n"));
}

static void draft_is_marked(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");
	RkPaper *paper = PAPERS_ADD(papers, PAPER, RkPaper);

	paper->kind = RUNDOWN;
	paper->state = RK_PAPER_STATE_DRAFT;
	g_autofree char *text = papers_text(papers, RUNDOWN, RK_LANG_ID, 80);
	g_autofree char *english = papers_text(papers, RUNDOWN, RK_LANG_EN, 80);
	assert_true(g_str_has_suffix(text, " KONSEP\n"));
	assert_true(g_str_has_suffix(english, " DRAFT\n"));
}

static void zones_of_the_world(void **state)
{
	static const struct {
		const char *zone, *text;
	} cases[] = {
		{ "Asia/Jakarta", "WIB (UTC+7) = WITA - 1 jam = WIT - 2 jam\n" },
		{ "Asia/Makassar", "WITA (UTC+8) = WIB + 1 jam = WIT - 1 jam\n" },
		{ "Asia/Kolkata", "(UTC+5:30)\n" },
		{ "Europe/Berlin", "CEST (UTC+2)\n" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Papers) papers = papers_new("Rapat");
		rk_text_set(&papers_meeting(papers)->zone, cases[i].zone);
		rk_text_set(&papers_meeting(papers)->start, "2024-10-17T09:00");
		g_autofree char *text = papers_text(papers, RUNDOWN, RK_LANG_ID, 80);
		assert_has(text, cases[i].text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reference_as_sent),
		cmocka_unit_test(a_new_print_names_who_comes),
		cmocka_unit_test(goldens),
		cmocka_unit_test(two_days_have_headings),
		cmocka_unit_test(undated_prints_durations),
		cmocka_unit_test(without_rows),
		cmocka_unit_test(talks_are_said_when_equal),
		cmocka_unit_test(annex_follows_the_letter),
		cmocka_unit_test(draft_is_marked),
		cmocka_unit_test(zones_of_the_world),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
