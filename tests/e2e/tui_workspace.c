/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The workspace in a terminal, on the demo: from home into the Makassar rakor, through its eight
 * tabs, and a rundown that is changed, warned about and restored.
 */
#include "support/scene.h"

static Tt *open_makassar(const char *lang, int rows, int cols)
{
	Tt *t = SCENE(.lang = lang, .rows = rows, .cols = cols);

	for (int i = 0; i < 12; i++) {
		int row = 0, col = 0, at = 0, unused = 0;
		tt_cursor(t, &at, &unused);
		if (tt_find(t, "MKS  ", &row, &col) && row == at)
			break;
		tt_keys(t, "j");
	}
	tt_keys(t, "<CR>");
	tt_expect_text(t, "▸ MKS ·");
	return t;
}

SCENARIO(eight_tabs)
{
	static const struct {
		const char *key;
		const char *texts[4];
	} tabs[] = {
		{ "1", { "Kamis, 17 Oktober 2024", "36 orang hadir", "40 undangan" } },
		{ "2", { "14 baris · 08.30–16.00 WITA", "SESI 4", "16.00       selesai" } },
		{ "3", { "40 · ✓ 28  wakil 7  ✗ 3  belum 2", "Bupati Balangan" } },
		{ "4", { "undangan 35/40 · orang 36 (29 sendiri, 7 wakil)" } },
		{ "5", { "35 baris, 6 keputusan", "Sesi 1 · Kiat", "Sesi 2" } },
		{ "5G", { "K-06" } },
		{ "6", { "11 tindak lanjut", "TL-11", "Bagian Prolap" } },
		{ "7", { "UU No. 6 Tahun 2011", "Permenkumham No. 6 Tahun 2019" } },
		{ "8", { "IMI-UM.01.01-0412", "IMI-UM.01.01-0455", "ditandatangani" } },
	};
	Tt *t = open_makassar("id", 48, 140);

	for (gsize i = 0; i < G_N_ELEMENTS(tabs); i++) {
		tt_keys(t, tabs[i].key);
		for (gsize j = 0; j < 4 && tabs[i].texts[j]; j++)
			tt_expect_text(t, tabs[i].texts[j]);
	}
	tt_keys(t, "]");
	tt_expect_text(t, "[1 Ikhtisar]");
	tt_keys(t, "[");
	tt_expect_text(t, "[8 Naskah]");
	int row = 0, col = 0;
	assert_true(tt_find(t, "5 Notula", &row, &col));
	tt_click(t, row, col + 2);
	tt_expect_text(t, "[5 Notula]");
	scene_leave_by(t, "qq");
}

SCENARIO(a_longer_session_is_felt_below)
{
	Tt *t = open_makassar("id", 24, 80);

	tt_keys(t, "2jjjjj");
	tt_expect_cursor_row(t, "09.30   60  SESI 1");
	tt_keys(t, "+");
	tt_expect_cursor_row(t, "09.30   65  SESI 1");
	tt_expect_text(t, "10.35   15  Rehat Kopi");
	tt_expect_text(t, "10.50   60  SESI 2");
	tt_expect_text(t, "! lewat 5 menit, menabrak ◆11.45");
	tt_expect_text(t, "IMI-UM.01.01-0412");
	tt_keys(t, "u");
	tt_expect_cursor_row(t, "09.30   60  SESI 1");
	tt_expect_text(t, "10.30   15  Rehat Kopi");
	tt_expect_text(t, "10.45   60  SESI 2");
	tt_refuse_text(t, "menabrak");
	tt_refuse_text(t, "IMI-UM.01.01-0412");
	scene_leave_by(t, "qq");
}

/* What the terminal shows after a row was put between others is what it would show anew. */
SCENARIO(a_new_row_moves_the_others)
{
	Tt *t = open_makassar("id", 28, 140);

	tt_keys(t, "2jjjjja20 Foto Bersama<CR><Esc>");
	tt_expect_cursor_row(t, "10.30   20  SESI 2 Foto Bersama");
	tt_expect_text(t, "15 baris");
	tt_keys(t, "jk"); /* the message is gone by the next key */
	scene_expect_whole(t, 0);
	scene_leave_by(t, "qq");
}

SCENARIO(papers_are_read_in_a_box)
{
	Tt *t = open_makassar("en", 30, 100);

	tt_keys(t, "2");
	tt_expect_text(t, "14 rows");
	tt_keys(t, "p");
	tt_expect_row(t, 0, "MKS · rundown");
	tt_expect_text(t, "page 2 of 2");
	tt_keys(t, "<Esc>4");
	tt_expect_text(t, "35/40");
	scene_leave_by(t, "qq");
}

/* What is filtered is said while it is typed and after; Esc lets go of it. The paste box is hinted
 * where it takes a list. */
SCENARIO(a_filter_is_seen)
{
	Tt *t = SCENE(.meeting = "MKS", .tab = 2, .keys = "/sesi 1");

	tt_expect_text(t, "Acara /sesi 1 · 1 dari 14");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "Acara /sesi 1 · 1 dari 14");
	tt_expect_text(t, "SESI 1 ");
	tt_refuse_text(t, "SESI 2");
	tt_keys(t, "<Esc>");
	tt_refuse_text(t, "dari 14");
	tt_keys(t, "5");
	tt_expect_text(t, "P tempel");
	tt_keys(t, ":instansi<CR>/kanim");
	tt_expect_text(t, "Instansi /kanim · 15 dari 59");
	tt_keys(t, "<CR><Esc>");
	scene_leave(t);
}
