/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of those who were present against the reference, and the sheet to sign.
 */
#include "papers.h"

#include <string.h>

#define LIST RK_PAPER_KIND_ATTENDANCE
#define SHEET RK_PAPER_KIND_SIGN_IN

/* From the first row to the end of the table. Caller frees. */
static char *rows_of(const char *text)
{
	const char *from = strstr(text, "│   1 │"), *until = strstr(text, "└");

	assert_non_null(from);
	assert_non_null(until);
	return g_strndup(from, (gsize)(until - from));
}

static void forty_one_rows_as_in_the_reference(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autofree char *wanted = file_text("fixtures/papers/03-daftar-hadir.txt");
	g_autofree char *text = papers_text(papers, LIST, RK_LANG_ID, 80);
	/* But for a name that nobody knows: a dash is for whom nobody saw. */
	char *dash = strstr(wanted, "│  30 │ —");
	assert_non_null(dash);
	memmove(dash + strlen("│  30 │ "), " ", 1);
	memmove(dash + strlen("│  30 │  "), dash + strlen("│  30 │ —"),
		strlen(dash + strlen("│  30 │ —")) + 1);
	g_autofree char *a = rows_of(wanted);
	g_autofree char *b = rows_of(text);

	assert_string_equal(b, a);
	assert_has(text, ": 40 pejabat\n");
	assert_has(text, ": 29 orang (termasuk 1 pendamping)\n");
	assert_has(text, ": 7 orang\n");
	assert_has(text, ": 36 orang (luring 32, daring 4)\n");
	assert_has(text, ": 35 dari 40 (87,5%)\n");
	assert_has(text, " Makassar, 17 Oktober 2024\n");
	assert_has(text, " Bima Saputra, S.Sos., M.Si.\n");
	assert_hasnt(text, "secara elektronik"); /* no row says so */
}

static void goldens(void **state)
{
	static const PapersGolden lists[] = {
		{ "2024-10-makassar", RK_LANG_ID, 80, "attendance-makassar-id-80.txt" },
		{ "2024-10-makassar", RK_LANG_EN, 72, "attendance-makassar-en-72.txt" },
	};
	static const PapersGolden sheets[] = {
		{ "2024-10-makassar", RK_LANG_ID, 80, "sign-in-makassar-id-80.txt" },
	};

	papers_goldens(LIST, lists, G_N_ELEMENTS(lists));
	papers_goldens(SHEET, sheets, G_N_ELEMENTS(sheets));
}

/* Nobody is called present whom nobody counted. */
static void what_is_not_recorded_is_not_said(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");
	RkParticipant *one = PAPERS_ADD(papers, PARTICIPANT, RkParticipant);

	rk_text_set(&one->title, "Kepala Kantor");
	g_autofree char *text = papers_text(papers, LIST, RK_LANG_ID, 80);
	assert_has(text, "│ 1.         │");
	assert_has(text, "Kehadiran : belum dicatat\n");
	assert_hasnt(text, ": 0 ");
	assert_hasnt(text, "%");
	one->attendance = RK_ATTENDANCE_EXCUSED;
	g_autofree char *excused = papers_text(papers, LIST, RK_LANG_ID, 80);
	assert_has(excused, "│ 1. izin    │");
	assert_hasnt(excused, "elum dicatat");
	/* Present, and nobody wrote down who: a line for the name, no hand. */
	one->attendance = RK_ATTENDANCE_PRESENT;
	g_autofree char *nameless = papers_text(papers, LIST, RK_LANG_ID, 80);
	assert_has(nameless, "_____");
	assert_hasnt(nameless, "1. ttd.");
	assert_has(nameless, ": 1 dari 1 (100,0%)\n");
}

static void guests_are_no_companions(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");
	const RkId first = PAPERS_ADD(papers, PARTICIPANT, RkParticipant)->id;

	for (guint i = 0; i < 11; i++)
		PAPERS_ADD(papers, PARTICIPANT, RkParticipant)->attendance = RK_ATTENDANCE_PRESENT;
	((RkParticipant *)rk_rows_find(papers->dossier->rows, RK_E_PARTICIPANT, first))
		->attendance = RK_ATTENDANCE_ABSENT;
	RkParticipant *companion = PAPERS_ADD(papers, PARTICIPANT, RkParticipant);
	companion->companion_of = first;
	companion->attendance = RK_ATTENDANCE_PRESENT;
	RkParticipant *guest = PAPERS_ADD(papers, PARTICIPANT, RkParticipant);
	guest->uninvited = TRUE;
	guest->attendance = RK_ATTENDANCE_PRESENT;
	g_autofree char *list = papers_text(papers, LIST, RK_LANG_ID, 80);
	g_autofree char *english = papers_text(papers, LIST, RK_LANG_EN, 80);
	g_autofree char *minutes = papers_text(papers, RK_PAPER_KIND_MINUTES, RK_LANG_ID, 80);
	assert_has(list, ": 13 orang (termasuk 1 pendamping dan 1 tamu");
	assert_has(list, ": 11 dari 12 (91,7%)\n"); /* the half goes up */
	assert_has(english, ": 1 person\n");
	assert_has(minutes, "13 orang hadir");
	assert_has(minutes, "1 tamu");
	assert_hasnt(minutes, "2 pendamping");
}

static void the_sheet_has_room_for_hands(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autofree char *text = papers_text(papers, SHEET, RK_LANG_ID, 80);

	assert_has(text, "│ 1. ......  │\n");
	assert_has(text, "│  2. ...... │\n");
	assert_has(text, "│ 46. ...... │\n"); /* forty invited and six to spare */
	assert_hasnt(text, "47.");
	assert_hasnt(text, "ttd.");
	assert_hasnt(text, "Olivia"); /* came without an invitation */
	assert_has(text, "mohon melampirkan surat tugas.\n");
	lines_check(text, 80);
}

static void empty_papers(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat Kosong");
	g_autofree char *list = papers_text(papers, LIST, RK_LANG_ID, 72);
	g_autofree char *sheet = papers_text(papers, SHEET, RK_LANG_EN, 72);

	assert_has(list, "DAFTAR HADIR\n");
	assert_hasnt(list, "%");
	assert_has(sheet, "ATTENDANCE LIST\n");
	assert_has(sheet, "6. ......");
	assert_hasnt(list, "null");
}

/* A bare title brings its office in brackets; no brackets stand within brackets. */
static void the_chair_and_his_office(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");
	RkInstitution *office = PAPERS_ADD(papers, INSTITUTION, RkInstitution);
	RkMeetingRole *chair = PAPERS_ADD(papers, MEETING_ROLE, RkMeetingRole);

	rk_text_set(&office->name, "Kantor Imigrasi Tarakan");
	rk_text_set(&office->short_name, "Kanim Tarakan");
	rk_text_set(&office->head_title, "Kepala Kantor");
	chair->role = RK_MEETING_ROLE_CHAIR;
	chair->institution = office->id;
	rk_text_set(&chair->shown_name, "Rangga");
	rk_text_set(&chair->shown_title, "Kepala Kantor");
	g_autofree char *bare = papers_text(papers, LIST, RK_LANG_ID, 80);
	assert_has(bare, ": Rangga, Kepala Kantor (Kanim Tarakan)\n");
	rk_text_set(&chair->shown_title, "Ketua Tim");
	g_autofree char *whole = papers_text(papers, LIST, RK_LANG_ID, 80);
	assert_has(whole, ": Rangga (Ketua Tim)\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forty_one_rows_as_in_the_reference),
		cmocka_unit_test(goldens),
		cmocka_unit_test(what_is_not_recorded_is_not_said),
		cmocka_unit_test(guests_are_no_companions),
		cmocka_unit_test(the_sheet_has_room_for_hands),
		cmocka_unit_test(empty_papers),
		cmocka_unit_test(the_chair_and_his_office),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
