/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Going anywhere: ^P with its prefixes (those of a captured line), and the `:` line.
 */
#include "support/scene.h"

static Tt *demo(const char *lang)
{
	return SCENE(.rows = 30, .cols = 100, .lang = lang, .now = SCENE_DECEMBER);
}

SCENARIO(a_decision_is_found_by_its_mark)
{
	Tt *t = demo("id");

	tt_keys(t, "<C-p>!sopap");
	tt_expect_text(t, "MKS/K-05");
	tt_refuse_text(t, "MKS/TL-");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "[5 Notula]");
	tt_expect_cursor_row(t, "K-05");
	scene_leave(t);
}

SCENARIO(an_office_is_found_by_its_mark)
{
	Tt *t = demo("id");

	tt_keys(t, "<C-p>@tar");
	tt_expect_text(t, "Kanim Tarakan");
	tt_refuse_text(t, "MKS/K-");
	tt_keys(t, "<C-u>@kanim tar<CR>");
	tt_expect_row(t, 0, "Kanim Tarakan");
	tt_expect_text(t, "Mereka janjikan");
	scene_leave(t);
}

SCENARIO(an_action_is_found_by_its_mark)
{
	Tt *t = demo("en");

	tt_keys(t, "<C-p>[] sopap");
	tt_expect_text(t, "MKS/TL-06");
	tt_refuse_text(t, "MKS/K-05");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "[6 Actions]");
	tt_expect_cursor_row(t, "TL-06");
	scene_leave(t);
}

SCENARIO(a_reference_is_found_by_its_mark)
{
	Tt *t = demo("id");

	tt_keys(t, "<C-p>#permenkumham 6");
	tt_expect_text(t, "Permenkumham No. 6 Tahun 2019");
	tt_refuse_text(t, "MKS/");
	tt_keys(t, "<CR>");
	tt_expect_row(t, 0, "Permenkumham No. 6 Tahun 2019");
	tt_expect_text(t, "dirujuk 3×");
	scene_leave(t);
}

SCENARIO(a_command_is_found_in_both_languages)
{
	Tt *t = demo("id");

	tt_keys(t, "<C-p>>riwayat<CR>");
	tt_expect_row(t, 0, "Riwayat");
	tt_keys(t, "q");
	scene_leave(t);
	t = demo("en");
	tt_keys(t, "<C-p>>history<CR>");
	tt_expect_row(t, 0, "History");
	tt_keys(t, "q");
	scene_leave(t);
}

SCENARIO(a_meeting_needs_no_prefix)
{
	Tt *t = demo("en");

	tt_keys(t, "<C-p>skouw<CR>");
	tt_expect_row(t, 0, "SKW");
	tt_keys(t, "q");
	scene_leave(t);
}

SCENARIO(the_command_line_completes)
{
	Tt *t = demo("id");

	tt_keys(t, ":set lan");
	tt_expect_text(t, "set lang");
	tt_keys(t, "<Tab>");
	tt_expect_text(t, "set lang en");
	tt_keys(t, "e<Tab><CR>");
	tt_expect_row(t, 0, "Home");
	tt_keys(t, ":histry<CR>");
	tt_expect_row(t, -2, "\"histry\": no such command; nearest: history");
	scene_leave(t);
}

SCENARIO(an_address_is_a_command)
{
	Tt *t = demo("id");

	tt_keys(t, ":MKS/TL-03<CR>");
	tt_expect_text(t, "[6 TL]");
	tt_expect_cursor_row(t, "TL-03");
	tt_keys(t, ":go @kanim-tarakan<CR>");
	tt_expect_text(t, "Mereka janjikan");
	tt_keys(t, ":go XX/TL-99<CR>");
	tt_expect_row(t, -2, "! \"XX\": rapat itu tidak ada");
	tt_expect_row(t, 0, "Kanim Tarakan");
	scene_leave(t);
}

/* What a command takes is completed from what there is: tags, handles, patterns. */
SCENARIO(arguments_complete)
{
	Tt *t = demo("id");

	tt_keys(t, ":go maka");
	tt_expect_text(t, "go MKS");
	tt_keys(t, "<C-u>go @kanim tar");
	tt_expect_text(t, "go @kanim-tarakan");
	tt_keys(t, "<Tab>");
	tt_expect_text(t, " :go @kanim-tarakan");
	tt_keys(t, "<Esc>:go maka<Tab><CR>");
	tt_expect_text(t, "[1 Ikhtisar]");
	/* Only what the pattern table knows; the command leads to them. */
	tt_keys(t, ":pol<Tab>");
	tt_expect_text(t, "pola sehari");
	tt_expect_text(t, "pola setengah-hari");
	tt_keys(t, "set");
	tt_refuse_text(t, "pola sehari");
	tt_keys(t, "<Esc>2:salin tar<Tab>");
	tt_refuse_text(t, "@");
	tt_keys(t, "<Esc>q:baru-dari maka");
	tt_expect_text(t, "baru-dari MKS");
	tt_keys(t, "<Esc>");
	scene_leave(t);
}

SCENARIO(office_and_person_of_a_setting_complete)
{
	Tt *t = demo("en");

	tt_keys(t, ":set office tarakan kanim<Tab>");
	tt_expect_text(t, "set office @kanim-tarakan");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "office = kanim-tarakan");
	tt_keys(t, ":set me ran");
	tt_expect_text(t, "Rangga Mahendra");
	tt_refuse_text(t, "@kanim");
	tt_keys(t, "<Tab><CR>");
	tt_expect_text(t, "me = rangga");
	scene_leave(t);
}

SCENARIO(short_names_of_commands)
{
	Tt *t = demo("id");

	tt_keys(t, ":h<CR>");
	tt_expect_text(t, "Tombol: Beranda");
	tt_keys(t, "<Esc>:l");
	tt_refuse_text(t, "wq");
	tt_keys(t, "<Esc>");
	scene_leave_by(t, ":wq<CR>");
}
