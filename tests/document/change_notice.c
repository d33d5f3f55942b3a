/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The notice of change: what was told, what holds now, why, to whom.
 */
#include "papers.h"

#include <string.h>

#define NOTICE RK_PAPER_KIND_CHANGE_NOTICE

/* The letter of the sample as it went out, the meeting a week later. */
static Papers *moved(void)
{
	Papers *papers = papers_load("2024-10-makassar");
	RkMeeting *meeting = papers_meeting(papers);
	RkPaperIssue *issue = PAPERS_ADD(papers, PAPER_ISSUE, RkPaperIssue);
	RkReschedule *change = PAPERS_ADD(papers, RESCHEDULE, RkReschedule);

	issue->meeting = change->meeting = meeting->id;
	issue->kind = RK_PAPER_KIND_INVITATION;
	issue->version = RK_INT(1);
	issue->issued_at = RK_INT(1);
	issue->number = g_strdup("IMI-UM.01.01-0412");
	issue->date = g_strdup("2024-10-03");
	issue->start = g_strdup(meeting->start);
	issue->end = g_strdup(meeting->end);
	issue->zone = g_strdup(meeting->zone);
	issue->place = g_strdup("Claro Hotel Makassar, Kota Makassar");
	change->at = g_strdup("2024-10-10");
	change->reason = g_strdup("Direktur Jenderal bertugas ke luar negeri.");
	rk_text_set(&meeting->start, "2024-10-24T09:00");
	rk_text_set(&meeting->end, "2024-10-24T16:00");
	meeting->status = RK_MEETING_STATUS_SCHEDULED;
	return papers;
}

static void from_the_old_day_to_the_new(void **state)
{
	g_autoptr(Papers) papers = moved();
	g_autofree char *text = papers_text(papers, NOTICE, RK_LANG_ID, 80);
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	g_autofree char *flat = g_strjoinv(" ", lines);

	assert_has(text, "Perubahan Jadwal Rapat Koordinasi");
	assert_has(flat, "nomor IMI-UM.01.01-0412 tanggal 3 Oktober 2024");
	assert_has(text, "Kamis, 17 Oktober 2024");
	assert_has(text, "Kamis, 24 Oktober 2024");
	assert_hasnt(text, "│ waktu"); /* the hours stay */
	assert_has(flat, "karena direktur Jenderal bertugas ke luar negeri.");
	assert_hasnt(text, "negeri..");
	assert_has(text, "DAFTAR PEJABAT YANG DIUNDANG");
}

static void put_off_and_called_off(void **state)
{
	static const struct {
		int status;
		const char *id, *en;
	} cases[] = {
		{ RK_MEETING_STATUS_POSTPONED, "Penundaan Rapat", "Postponement: " },
		{ RK_MEETING_STATUS_CANCELLED, "Pembatalan Rapat", "Cancellation: " },
	};
	g_autoptr(Papers) papers = moved();
	RkMeeting *meeting = papers_meeting(papers);

	rk_text_set(&meeting->start, "2024-10-17T09:00");
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		meeting->status = cases[i].status;
		g_autofree char *id = papers_text(papers, NOTICE, RK_LANG_ID, 80);
		g_autofree char *en = papers_text(papers, NOTICE, RK_LANG_EN, 80);
		assert_has(id, cases[i].id);
		assert_has(en, cases[i].en);
		assert_has(id, "17 Oktober 2024");
		assert_hasnt(id, "Menjadi");
		assert_hasnt(id, "Konfirmasi");
	}
}

/* Who got the letter and was taken off the list since is told too. */
static void it_goes_to_all_who_got_the_letter(void **state)
{
	g_autoptr(Papers) papers = moved();
	RkDelivery *delivery = PAPERS_ADD(papers, DELIVERY, RkDelivery);

	delivery->meeting = papers_meeting(papers)->id;
	delivery->paper = RK_PAPER_KIND_INVITATION;
	delivery->participant = 424242;
	delivery->recipient = g_strdup("Kepala Bandara Juwata");
	g_autofree char *text = papers_text(papers, NOTICE, RK_LANG_ID, 80);
	assert_has(text, "Kepala Bandara Juwata");
}

/* What was not kept is a blank, never what the meeting says today. */
static void what_was_not_kept_is_a_blank(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");
	RkMeeting *meeting = papers_meeting(papers);

	rk_text_set(&meeting->start, "2024-10-24T09:00");
	rk_text_set(&meeting->zone, "Asia/Makassar");
	g_autofree char *text = papers_text(papers, NOTICE, RK_LANG_ID, 80);
	const char *once = strstr(text, "24 Oktober 2024");
	assert_non_null(once);
	assert_null(strstr(once + 1, "24 Oktober 2024"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(from_the_old_day_to_the_new),
		cmocka_unit_test(put_off_and_called_off),
		cmocka_unit_test(it_goes_to_all_who_got_the_letter),
		cmocka_unit_test(what_was_not_kept_is_a_blank),
	};

	return cmocka_run_group_tests_name("change notice", tests, NULL, NULL);
}
