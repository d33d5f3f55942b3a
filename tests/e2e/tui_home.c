/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first screen in a terminal: the demo, a meeting from a line, undo, leaving.
 */
#include "support/scene.h"

SCENARIO(the_demo_opens_and_leaves_the_terminal_as_it_was)
{
	Tt *t = SCENE(.now = SCENE_DECEMBER);

	tt_expect_row(t, 0, "Beranda");
	tt_expect_row(t, 0, "CONTOH");
	tt_expect_text(t, "Kam 17 Okt 09.00");
	tt_expect_text(t, "WITA");
	tt_expect_row(t, -1, "rapat baru");
	scene_leave(t);
}

SCENARIO(enter_opens_what_is_under_the_cursor)
{
	Tt *t = SCENE(.rows = 40, .cols = 140, .now = SCENE_DECEMBER);

	tt_keys(t, "/makassar<CR>");
	tt_expect_text(t, "MKS");
	tt_keys(t, "g<CR>");
	tt_expect_row(t, 0, "MKS · Rakor Evaluasi PKS");
	tt_refuse_text(t, "Rapat dan tindak lanjut");
	tt_keys(t, "q");
	tt_expect_text(t, "Rapat dan tindak lanjut");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(the_registers_open_their_records)
{
	Tt *t = SCENE(.rows = 40, .cols = 140, .now = SCENE_DECEMBER);

	tt_keys(t, ":institutions<CR>/tarakan<CR>g<CR>");
	tt_expect_text(t, "Mereka janjikan");
	tt_keys(t, "qqt");
	tt_expect_row(t, 0, "Tindak lanjut");
	scene_leave_by(t, "q:quit<CR>");
}

SCENARIO(q_leaves_a_database_of_ones_own)
{
	Tt *t = SCENE(.data = SCENE_OWN, .now = SCENE_DECEMBER);

	tt_keys(t, "<Esc>");
	tt_expect_text(t, "Belum ada rapat");
	tt_keys(t, "aRakor uji, 17 des 2024 9.00, Ambon<CR>");
	tt_expect_text(t, "Rakor uji");
	tt_expect_sql(t, "SELECT count(*) FROM meeting", "1");
	tt_keys(t, "u");
	tt_expect_text(t, "Belum ada rapat");
	tt_expect_sql(t, "SELECT count(*) FROM meeting", "0");
	scene_leave_by(t, "q");
}
