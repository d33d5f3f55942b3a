/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paste box in a terminal, on the demo: bracketed pastes, corrections, drafts, undo, and the
 * keys that the lists of an office cost beyond their text.
 */
#include "support/lists.h"
#include "support/scene.h"

static Tt *open_at(const char *meeting, int tab, int rows, int cols)
{
	return SCENE(.rows = rows, .cols = cols, .meeting = meeting, .tab = tab);
}

SCENARIO(forty_invitees)
{
	Tt *t = open_at("TW3", 3, 24, 80);
	guint keys = 0;

	tt_paste(t, list_invitees);
	tt_expect_text(t, "40 baris · 35 kenal · 5 ?");
	for (guint i = 0; i < 5; i++)
		keys += tt_keys(t, "<CR>");
	tt_expect_text(t, "40 baris · 40 kenal");
	keys += tt_keys(t, "<CR>");
	scene_bound("40 invitees, 5 doubtful, beyond the paste", keys, 60);
	tt_expect_text(t, "40 undangan ditambahkan");
	tt_keys(t, "u");
	tt_expect_text(t, "Belum ada undangan");
	scene_leave(t);
}

SCENARIO(a_rundown_of_fourteen_rows)
{
	Tt *t = open_at("TW3", 2, 30, 100);

	tt_paste(t, list_rundown);
	tt_expect_text(t, "14 baris · 14 kenal");
	scene_bound("a rundown of 14 rows, beyond its text", tt_keys(t, "<CR>"), 15);
	tt_expect_text(t, "14 baris acara baru");
	tt_expect_text(t, "Registrasi Peserta");
	tt_keys(t, "u");
	tt_refuse_text(t, "Registrasi Peserta");
	scene_leave(t);
}

SCENARIO(lines_are_chosen_changed_and_left_out)
{
	Tt *t = open_at("TW3", 3, 24, 80);

	tt_paste(t, "Kanim Jayapura\n@tidak-ada\nKanim Bontangg\nKepala Bandara Juwata\n");
	tt_keys(t, "2");
	tt_expect_cursor_row(t, "@tidak-ada");
	tt_keys(t, "<CR><C-u>Pemkab Bone<CR>");
	tt_expect_text(t, "2 kenal");
	tt_keys(t, "0");
	tt_expect_text(t, "2 baru");
	tt_keys(t, "G<Space>");
	tt_expect_text(t, "1 dilewati");
	tt_keys(t, "<C-s>");
	tt_expect_text(t, "3 undangan ditambahkan");
	tt_refuse_text(t, "Juwata");
	scene_leave(t);
}

SCENARIO(esc_keeps_a_draft)
{
	Tt *t = open_at("TW3", 3, 24, 80);

	tt_keys(t, "P");
	tt_expect_text(t, "Satu per baris");
	tt_keys(t, "Kanim Ambon<CR>Pemkab Bone<Esc>");
	tt_expect_text(t, "Disimpan sebagai draf");
	tt_keys(t, "P");
	tt_expect_text(t, "2 baris · 2 kenal");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "2 undangan ditambahkan");
	tt_keys(t, "P");
	tt_expect_text(t, "Satu per baris");
	tt_keys(t, "<Esc>");
	scene_leave(t);
}

SCENARIO(a_report_is_pasted_twice)
{
	static const char report[] =
		"Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
		"KANIM TARAKAN_Rangga,,9/23/2025 08:31:12 AM,9/23/2025 10:02:00 AM,91,Yes\n"
		"Tamu Lain,,9/23/2025 08:40:00 AM,9/23/2025 10:02:00 AM,91,Yes\n";
	Tt *t = open_at("TW3", 3, 24, 100);

	tt_paste(t, "Kanim Tarakan\n");
	tt_keys(t, "<CR>4");
	tt_paste(t, report);
	tt_expect_text(t, "tamu: Tamu Lain");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "1/1");
	tt_paste(t, report);
	tt_expect_text(t, "2 baris · 2 sudah ada");
	tt_keys(t, "<Esc>");
	scene_leave(t);
}

SCENARIO(people_are_pasted_into_the_register)
{
	Tt *t = SCENE(.keys = ":people<CR>");

	tt_keys(t, "P");
	tt_expect_text(t, "Tempel orang");
	tt_paste(t, "Nama;Jabatan;Instansi;HP\nWati Lestari;Analis;Kanim Antah;0812-1111-2222\n"
		    "Terima kasih;;;\n");
	tt_expect_text(t, "1 baris · 1 baru");
	tt_expect_text(t, "orang baru: Wati Lestari");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "Wati Lestari");
	scene_leave(t);
}

SCENARIO(attendance_from_a_table)
{
	Tt *t = open_at("TW3", 3, 24, 100);

	tt_paste(t, "Kanim Tarakan\n");
	tt_keys(t, "<CR>4");
	tt_paste(t, "No,Nama,Instansi,No. HP\n1,Wati,Kanim Tarakan,0812-1111-2222\n");
	tt_expect_text(t, "Kanim Tarakan · hadir");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "1/1");
	scene_leave(t);
}

SCENARIO(notes_and_actions)
{
	Tt *t = open_at("TW3", 5, 24, 80);

	tt_paste(t, "Rapat dibuka\n! Disepakati data dikirim\n");
	tt_expect_text(t, "2 baris · 2 kenal");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "2 baris catatan ditambahkan");
	tt_keys(t, "6");
	tt_paste(t, "Menyusun jadwal @kanim\n");
	tt_expect_text(t, "= Kanim");
	tt_keys(t, "<CR><CR>");
	tt_expect_text(t, "1 tindak lanjut ditambahkan");
	scene_leave(t);
}

SCENARIO(answers_on_the_register)
{
	Tt *t = SCENE(.keys = ":actions<CR>");

	tt_paste(t, "Mohon izin\n*MKS/TL-02@kanim-tarakan* 85 data Malinau masuk\nTerima kasih\n");
	tt_expect_text(t, "MKS/TL-02 Kanim Tarakan: 85%");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "TL-02 Kanim Tarakan: 85%");
	tt_refuse_text(t, "Tempel jawaban");
	scene_leave(t);
}

SCENARIO(hostile_pastes_are_refused)
{
	Tt *t = open_at("TW3", 3, 24, 80);
	g_autoptr(GString) many = g_string_new(NULL);

	for (int i = 0; i < 30000; i++)
		g_string_append_printf(many, "K %d\n", i);
	tt_paste(t, many->str);
	tt_expect_text(t, "terlalu banyak untuk satu daftar");
	tt_keys(t, "<Esc>");
	tt_paste(t, "\xff\x01Kanim Ambon\xe2\x80\xae\n");
	tt_expect_text(t, "Tempel undangan");
	tt_keys(t, "<Esc>");
	scene_leave(t);
}
