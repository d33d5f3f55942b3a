/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first start, home, the demo kept, the settings; tab 1 from a line to the field that clears
 * it; history. Each looks at the screen and at the database.
 */
#include "support/scene.h"

static Tt *fresh(const char *lang)
{
	return SCENE(.data = SCENE_OWN, .lang = lang, .now = SCENE_DECEMBER);
}

/* Past the first start, with one meeting open at tab 1. */
static Tt *meeting_open(void)
{
	Tt *t = fresh("id");

	tt_keys(t, "<Esc>aRakor Samarinda, minggu ke-3 des<CR>g<CR>");
	tt_expect_text(t, "[1 Ikhtisar]");
	return t;
}

static Tt *demo(int cols)
{
	return SCENE(.cols = cols, .now = SCENE_DECEMBER);
}

/* --- first start --- */

SCENARIO(the_first_start_in_indonesian_makes_office_person_and_settings)
{
	Tt *t = fresh("id");

	tt_expect_text(t, "Selamat datang");
	tt_expect_text(t, "Zona waktu");
	tt_keys(t, "<Tab><Tab>Kantor Imigrasi Tarakan<Tab>Citra Lestari, S.H.<Tab>"
		   "198001012005012001<C-s>");
	tt_expect_text(t, "Belum ada rapat");
	tt_expect_sql(t, "SELECT name FROM institution", "Kantor Imigrasi Tarakan");
	tt_expect_sql(t, "SELECT name, title_after, nip FROM person",
		"Citra Lestari|S.H.|198001012005012001");
	tt_expect_sql(t, "SELECT value FROM setting WHERE key = 'me'", "citra-lestari");
	tt_expect_sql(t, "SELECT count(*) FROM step", "1");
	scene_leave_by(t, "q");
}

SCENARIO(the_language_changes_while_it_is_chosen)
{
	Tt *t = fresh("id");

	tt_keys(t, "<Right>");
	tt_expect_text(t, "Time zone");
	tt_expect_text(t, "Your office");
	tt_keys(t, "<C-s>");
	tt_expect_text(t, "No meeting yet");
	tt_expect_sql(t, "SELECT value FROM setting WHERE key = 'lang'", "en");
	scene_leave_by(t, "q");
}

SCENARIO(skipped_it_is_not_asked_again)
{
	g_autoptr(Sandbox) box = sandbox_new();
	Tt *t = SCENE(.data = SCENE_OWN, .lang = "en", .box = box, .now = SCENE_DECEMBER);

	tt_keys(t, "<Esc>");
	tt_expect_text(t, "No meeting yet");
	scene_leave_by(t, "q");
	t = SCENE(.data = SCENE_OWN, .lang = "en", .box = box, .now = SCENE_DECEMBER);
	tt_refuse_text(t, "Welcome");
	tt_expect_text(t, "No meeting yet");
	scene_leave_by(t, "q");
}

/* A machine whose zone nobody set: it is asked for before anything begins. */
SCENARIO(a_machine_in_utc_asks_for_its_zone)
{
	static const char *const utc[] = { "TZ=UTC", NULL };
	Tt *t = SCENE(.data = SCENE_OWN, .lang = "id", .env = utc, .now = SCENE_DECEMBER);

	tt_expect_text(t, "WIB, WITA atau WIT");
	tt_keys(t, "<C-s>");
	tt_expect_text(t, "harus diisi");
	tt_keys(t, "wita<C-s>");
	tt_expect_text(t, "Belum ada rapat");
	tt_expect_sql(t, "SELECT value FROM setting WHERE key = 'zone'", "Asia/Makassar");
	tt_keys(t, "aRapat Timpora, besok jam setengah 10<CR>");
	tt_expect_sql(t, "SELECT start, zone FROM meeting", "2024-12-03T09:30|Asia/Makassar");
	scene_leave_by(t, "q");
}

SCENARIO(a_wrong_nip_is_said_beside_the_field)
{
	Tt *t = fresh("id");

	tt_keys(t, "<Tab><Tab><Tab>Citra<Tab>123<C-s>");
	tt_expect_text(t, "NIP terdiri atas 18 angka");
	tt_expect_sql(t, "SELECT count(*) FROM person", "0");
	scene_leave_by(t, "<Esc>q");
}

/* --- Monday --- */

SCENARIO(mondays_order_has_no_date_and_says_so)
{
	Tt *t = fresh("id");

	tt_keys(t, "<Esc>aRakor evaluasi PKS, minggu ke-3 des, makassar");
	tt_expect_row(t, -2, "minggu ke-3");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "minggu ke-3 Desember");
	tt_expect_text(t, "konsep");
	tt_expect_sql(t, "SELECT status, when_text, city FROM meeting",
		"draft|minggu ke-3 Desember|Makassar");
	scene_leave_by(t, "q");
}

SCENARIO(a_line_of_readiness_goes_to_its_field_and_is_cleared)
{
	Tt *t = meeting_open();

	tt_expect_text(t, "belum bertanggal");
	tt_keys(t, "g<CR>");
	tt_keys(t, "kam 19 des 2024 9-12<CR>");
	tt_refuse_text(t, "belum bertanggal: ");
	tt_expect_sql(t, "SELECT start, status FROM meeting", "2024-12-19T09:00|scheduled");
	tt_keys(t, "<CR>Hotel Claro, Makassar<CR>");
	tt_expect_sql(t, "SELECT venue, city FROM meeting", "Hotel Claro|Makassar");
	tt_refuse_text(t, "tempat belum ada");
	tt_keys(t, "u");
	tt_expect_text(t, "tempat belum ada");
	tt_stop(t, 0);
}

SCENARIO(another_day_is_recorded_with_its_reason)
{
	Tt *t = meeting_open();

	tt_keys(t, "dkam 19 des 2024 9-12<CR>");
	tt_keys(t, "djum 20 des karena Dirjen bertugas<CR>");
	tt_expect_sql(t, "SELECT start, \"end\" FROM meeting", "2024-12-20T09:00|2024-12-20T12:00");
	tt_expect_sql(t, "SELECT from_day, to_day, reason FROM reschedule",
		"2024-12-19|2024-12-20|Dirjen bertugas");
	tt_stop(t, 0);
}

SCENARIO(cancelling_is_named_and_undone)
{
	Tt *t = meeting_open();

	tt_keys(t, "dkam 19 des 2024 9-12<CR>sb");
	tt_expect_sql(t, "SELECT status FROM meeting", "cancelled");
	tt_refuse_text(t, "Persiapan");
	tt_keys(t, "u");
	tt_expect_sql(t, "SELECT status FROM meeting", "scheduled");
	tt_expect_text(t, "Persiapan");
	tt_stop(t, 0);
}

SCENARIO(s_enter_takes_the_usual_next_step)
{
	Tt *t = meeting_open();

	tt_keys(t, "dsen 2 des 2024 9-12<CR>s<CR>");
	tt_expect_sql(t, "SELECT status FROM meeting", "in-progress");
	tt_keys(t, "s<CR>");
	tt_expect_sql(t, "SELECT status FROM meeting", "held");
	tt_stop(t, 0);
}

SCENARIO(roles_are_chosen_by_name_changed_and_taken_away)
{
	static const char chairs[] =
		"SELECT group_concat(p.handle) FROM meeting_role r JOIN person p ON p.id = "
		"r.person "
		"JOIN meeting m ON m.id = r.meeting WHERE m.tag = 'TW3' AND r.role = 'chair'";
	Tt *t = demo(140);

	tt_keys(t, ":go TW3<CR>ap");
	tt_keys(t, "adi nug<CR>");
	tt_expect_cursor_row(t, "Pimpinan rapat         Adi Nugraha, S.H., M.H.");
	tt_expect_sql(t, chairs, "adi-nugraha");
	tt_keys(t, "<CR>citra les<CR>");
	tt_expect_cursor_row(t, "Pimpinan rapat         Citra Lestari, S.H.");
	tt_expect_sql(t, chairs, "citra-lestari");
	tt_keys(t, "D");
	tt_expect_cursor_row(t, "Pimpinan rapat         –");
	tt_expect_sql(t, chairs, "");
	tt_keys(t, "uuu");
	tt_expect_cursor_row(t, "Pimpinan rapat         –");
	tt_expect_sql(t, chairs, "");
	scene_leave(t);
}

/* --- the demo --- */

SCENARIO(a_demo_counts_what_would_be_lost)
{
	Tt *t = demo(140);

	tt_expect_row(t, 0, "CONTOH · dibuang saat keluar");
	tt_expect_row(t, -2, ":set office kanim-tarakan");
	tt_keys(t, "aRakor uji, 17 des 2024 9.00, Ambon<CR>");
	tt_expect_row(t, 0, "CONTOH · 1 perubahan");
	tt_keys(t, "aRakor dua, 18 des 2024 9.00, Ambon<CR>");
	tt_expect_row(t, 0, "CONTOH · 2 perubahan");
	tt_resize(t, 24, 80); /* the words give way to what one looks at, the number stays */
	tt_expect_row(t, 0, "CONTOH · 2");
	tt_resize(t, 24, 140);
	tt_keys(t, "uu");
	tt_expect_row(t, 0, "dibuang saat keluar");
	scene_leave_by(t, "q");
}

SCENARIO(a_demo_is_kept_and_opened_again)
{
	g_autoptr(Sandbox) box = sandbox_new();
	Tt *t = SCENE(.box = box, .now = SCENE_DECEMBER);

	tt_keys(t, "aRakor milik saya, 17 des 2024 9.00, Ambon<CR>q");
	tt_expect_text(t, "simpan sebagai basis data saya");
	tt_keys(t, "<CR>"); /* no default */
	tt_expect_text(t, "simpan sebagai basis data saya");
	tt_keys(t, "s");
	assert_true(tt_ended(t));
	tt_stop(t, 0);
	t = SCENE(.data = SCENE_OWN, .box = box, .now = SCENE_DECEMBER);
	tt_expect_text(t, "Rakor milik saya");
	tt_refuse_text(t, "CONTOH");
	scene_leave_by(t, "q");
}

SCENARIO(after_keep_the_work_goes_into_the_kept_one)
{
	g_autoptr(Sandbox) box = sandbox_new();
	Tt *t = SCENE(.box = box, .now = SCENE_DECEMBER);

	tt_keys(t, ":keep<CR>s");
	tt_refuse_text(t, "CONTOH");
	tt_keys(t, "aRakor sesudahnya, 17 des 2024 9.00, Ambon<CR>");
	tt_expect_sql(t, "SELECT count(*) FROM meeting WHERE title = 'Rakor sesudahnya'", "1");
	scene_leave_by(t, "q");
}

SCENARIO(the_other_side_has_other_duties)
{
	Tt *t = demo(140);

	tt_keys(t, ":set office kanim-tarakan<CR>");
	tt_expect_text(t, "nomor surat undangan yang kita terima");
	tt_keys(t, ":go MKS<CR>");
	tt_expect_text(t, "Sebagai kantor yang diundang");
	tt_refuse_text(t, "Sebelum surat undangan");
	scene_leave(t);
}

/* --- home --- */

SCENARIO(the_calendar_opens_the_day)
{
	Tt *t = demo(80);

	tt_keys(t, "z");
	tt_expect_text(t, "Desember 2024");
	tt_keys(t, "<PgUp><PgUp>");
	tt_expect_text(t, "Oktober 2024");
	tt_keys(t, "jj<Right>");
	tt_expect_text(t, "Kamis, 17 Oktober 2024");
	tt_expect_text(t, "09.00  MKS");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "[1 Ikhtisar]");
	scene_leave(t);
}

SCENARIO(ours_or_all_changes_the_actions)
{
	Tt *t = demo(80);

	tt_refuse_text(t, "MKS/TL-02");
	tt_keys(t, "O");
	tt_expect_text(t, "MKS/TL-02");
	tt_keys(t, "O");
	tt_refuse_text(t, "MKS/TL-02");
	scene_leave_by(t, "q");
}

/* --- settings, history --- */

SCENARIO(the_settings_change_the_language_at_once)
{
	Tt *t = fresh("id");

	tt_keys(t, "<Esc>:set<CR>");
	tt_expect_row(t, 0, "Setelan");
	tt_keys(t, "g<CR>");
	tt_expect_row(t, 0, "Settings");
	tt_expect_sql(t, "SELECT value FROM setting WHERE key = 'lang'", "en");
	scene_leave_by(t, "qq");
}

SCENARIO(one_step_is_undone_and_the_later_stays)
{
	Tt *t = meeting_open();

	tt_keys(t, ":set office<CR>dkam 19 des 2024 9-12<CR>g<CR>Hotel Claro, Makassar<CR>");
	tt_expect_sql(t, "SELECT count(*) FROM step", "3");
	tt_keys(t, ":history<CR>");
	tt_expect_text(t, "Riwayat");
	tt_keys(t, "gj<CR>");
	tt_expect_text(t, "Enter mengurungkan langkah ini saja");
	tt_keys(t, "<CR>");
	tt_expect_sql(t, "SELECT start IS NULL, venue FROM meeting", "1|Hotel Claro");
	tt_stop(t, 0);
}

SCENARIO(a_refused_undo_leads_to_what_stands_in_the_way)
{
	Tt *t = meeting_open();

	tt_keys(t, "dkam 19 des 2024 9-12<CR>djum 20 des<CR>:history<CR>gj<CR><CR>");
	tt_expect_text(t, "Tidak diurungkan");
	tt_expect_text(t, "Langkah sesudahnya");
	tt_keys(t, "<CR><CR>");
	tt_expect_text(t, "tadinya");
	tt_expect_sql(t, "SELECT start FROM meeting", "2024-12-20T09:00");
	tt_stop(t, 0);
}
